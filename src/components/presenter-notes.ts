import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { clockText } from '../domain/clock.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { idAt, type Chapter, type Story, type StoryNote } from '../domain/story.js';
import { citationsFor } from '../domain/story-claims.js';
import { reworded } from '../domain/wording.js';
import { GuardedElement } from '../faults/guarded-element.js';
import type { Language } from '../i18n/names.js';
import { STORY_WORDS } from '../i18n/story-words.js';
import { titleLanguage } from '../i18n/title-language.js';
import { controlStyles, panelStyles, typeStyles } from '../styles/shared-styles.js';
import { noteLinks } from './claim-parts.js';
import { Footnotes } from './footnotes.js';
import './source-list.js';
import { ChapterEvent } from './story-event.js';

/** The teacher wants the screen blank, or back. */
export class BlankEvent extends Event {
  static readonly type = 'blank-screen';
  constructor() {
    super(BlankEvent.type, { bubbles: true, composed: true });
  }
}
/** The lesson's clock starts again from nothing. */
export class RestartClockEvent extends Event {
  static readonly type = 'restart-clock';
  constructor() {
    super(RestartClockEvent.type, { bubbles: true, composed: true });
  }
}

/** The notes that lie over the page are to go. */
export class CloseNotesEvent extends Event {
  static readonly type = 'close-notes';
  constructor() {
    super(CloseNotesEvent.type, { bubbles: true, composed: true });
  }
}

const TICK_MS = 1000;
const MINUTE_MS = 60_000;

/**
 * The teacher's own view of a story: what the room sees now and next, notes, question, and the time against the plan.
 *
 * @fires go-to-chapter - the chapter before or after
 * @fires blank-screen
 * @fires restart-clock
 * @fires close-notes - where they lie over the page
 */
@customElement('presenter-notes')
export class PresenterNotes extends GuardedElement {
  static override styles = [
    typeStyles,
    controlStyles,
    panelStyles,
    css`
      :host { --text-body: 18px; --text-small: 15.5px; display: grid; grid-template-rows: auto 1fr auto; height: 100%; padding: 0; background: var(--panel); color: var(--ink); }
      header, footer { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2) var(--space-4); padding: var(--space-3) var(--space-5); border-bottom: 1px solid var(--rule); }
      footer { border-bottom: 0; border-top: 1px solid var(--rule); }
      .time { font-variant-numeric: tabular-nums; font-size: 1.3em; font-weight: 500; }
      .plan { color: var(--ink-2); font-size: var(--text-small); }
      .alone { flex-basis: 100%; color: var(--note-ink); background: var(--note); padding: var(--space-1) var(--space-3); border-radius: var(--radius-control); }
      .read { overflow: auto; padding: var(--space-4) var(--space-5); }
      .read h1 { margin: 0; line-height: 1.2; font-size: calc(var(--text-body) * 1.6); }
      .read > * + * { margin-top: var(--space-4); }
      .say li { margin-top: var(--space-3); padding-left: var(--space-4); border-left: 3px solid var(--rule); }
      .ask { font-weight: 600; }
      .next { color: var(--ink-2); }
      .button { min-height: max(48px, var(--target)); min-width: 7em; }
    `,
  ];

  @property({ attribute: false }) index!: DatasetIndex;
  @property({ attribute: false }) story: Story | null = null;
  /** From -1 (the first slide) to the number of chapters (the closing one). */
  @property({ attribute: false }) position = 0;
  @property() language: Language = 'en';
  /** When the lesson began, ms since 1970; null = not yet. */
  @property({ attribute: false }) started: number | null = null;
  @property({ attribute: false }) blank = false;
  /** false: nothing is heard from the page on the wall. */
  @property({ attribute: false }) connected = true;

  /** true: they lie over the page and can be put away. */
  @property({ type: Boolean }) closable = false;

  @state() private now = Date.now();
  #timer: ReturnType<typeof setInterval> | null = null;
  #notes = new Footnotes(new Map());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => (this.now = Date.now()), TICK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  override render(): TemplateResult {
    const { story, position } = this;
    this.#notes = new Footnotes(this.index.sources);
    if (story === null) return html`<header><p class="alone" role="status">${msg('No story is being shown. Open one on the page and press “Show it to a room”.')}</p></header>`;
    const chapter = story.chapters[position];
    const next = story.chapters[position + 1];
    const content = chapter === undefined ? this.#slide(story) : this.#chapter(chapter);
    return html`
      <header>
        <span class="time">${this.#clock()}</span>
        <span class="plan">${this.#plan(story)}</span>
        <button class="button" @click=${() => this.dispatchEvent(new RestartClockEvent())}>${msg('Clock from 0:00', { desc: 'button: the clock of the lesson starts again' })}</button>
        ${this.connected ? nothing : html`<p class="alone" role="status">${msg('The page on the wall does not answer. These notes go on by themselves and join it again when it is back.')}</p>`}
      </header>
      <div class="read" tabindex="0" role="region" aria-label=${msg('Notes')} @click=${this.#clicked}>
        <h1 lang=${chapter === undefined ? titleLanguage(story, this.language) : this.language}>${chapter === undefined ? story.title[this.language] : html`${position + 1}. ${chapter.title[this.language]}`}</h1>
        ${content}
        <p class="next">${next === undefined ? (chapter === undefined ? msg('This is the closing slide.') : msg('This is the last chapter. The closing slide follows.')) : this.#next(next)}</p>
        <source-list .entries=${this.#notes.entries}></source-list>
      </div>
      <footer>
        ${this.closable ? html`<button class="button" @click=${() => this.dispatchEvent(new CloseNotesEvent())}>${msg('Put the notes away')}</button>` : nothing}
        <button class="button" ?disabled=${position < 0} @click=${() => this.#go(story, position - 1)}>${STORY_WORDS.back}</button>
        <button class="button primary" ?disabled=${chapter === undefined && next === undefined} @click=${() => this.#go(story, position + 1)}>${STORY_WORDS.next}</button>
        <button class="button" aria-pressed=${this.blank ? 'true' : 'false'} @click=${() => this.dispatchEvent(new BlankEvent())}>${this.blank ? msg('Show the screen') : msg('Blank the screen')}</button>
      </footer>
    `;
  }

  readonly #clicked = (event: Event): void => {
    const link = event.composedPath().find((target) => target instanceof HTMLElement && target.dataset['note'] !== undefined) as HTMLElement | undefined;
    if (link === undefined) return;
    event.preventDefault();
    this.renderRoot.querySelector('source-list')?.reveal(Number(link.dataset['note']));
  };

  #chapter({ notes, question, notice, minutes }: Chapter): TemplateResult {
    return html`
      ${notice === null ? nothing : html`<p class="alone">${msg(str`Before you go on: ${this.#said(notice)}`)}</p>`}
      <p class="plan">${minutes === 1 ? msg('Planned: 1 minute') : msg(str`Planned: ${minutes} minutes`)}</p>
      <ul class="say">${notes.map((note) => html`<li>${this.#note(note)}</li>`)}</ul>
      ${question === '' ? nothing : html`<div><p class="plan">${msg('To talk about')}</p><p class="ask">${this.#said(question)}</p></div>`}
    `;
  }

  #next({ title, minutes }: Chapter): TemplateResult {
    const name = html`<b lang=${this.language}>${title[this.language]}</b>`;
    return msg(html`Next: ${name} (${minutes} min)`, { id: 'notes.next', desc: 'name and length of the chapter that follows' });
  }

  /** Before the first chapter and after the last: the plan, chapter by chapter, and which are hard. */
  #slide({ question, chapters }: Story): TemplateResult {
    return html`
      ${question === '' ? nothing : html`<div><p class="plan">${msg('The question of this story, on the wall now')}</p><p class="ask">${this.#said(question)}</p></div>`}
      <ol class="say">${chapters.map(({ title, minutes, notice }, at) => html`<li>${at + 1}. <b lang=${this.language}>${title[this.language]}</b>, ${msg(str`${minutes} min`)}${notice === null ? nothing : html`<br /><span class="plan">${this.#said(notice)}</span>`}</li>`)}</ol>
    `;
  }

  #note({ text, claims }: StoryNote): TemplateResult {
    return html`${this.#said(text)}${claims.length === 0 ? nothing : noteLinks(citationsFor(this.index, claims), this.#notes)}`;
  }

  #clock(): string {
    return this.started === null ? '0:00' : clockText(this.now - this.started);
  }

  #plan(story: Story): string {
    const until = story.chapters.slice(0, this.position + 1).reduce((sum, { minutes }) => sum + minutes, 0);
    const late = this.started === null ? 0 : Math.round((this.now - this.started) / MINUTE_MS) - until;
    const parts = [
      msg(str`of ${story.minutes} minutes`, { id: 'notes.of-minutes', desc: 'stands after the clock: 4:05 of 45 minutes' }),
      story.chapters[this.position] === undefined ? '' : msg(str`this chapter until minute ${until}`),
      late > 0 ? msg(str`${late} min over`, { desc: 'so much later than planned' }) : '',
    ];
    return parts.filter((part) => part !== '').join(' · ');
  }

  #said(text: string): string {
    return reworded(text, this.index.words.wording);
  }

  #go(story: Story, position: number): void {
    this.dispatchEvent(new ChapterEvent(idAt(story, position)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'presenter-notes': PresenterNotes;
  }
}
