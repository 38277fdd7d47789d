import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { idAt, type Chapter, type ReadingLevel, type Story, type StoryParagraph, type StoryTask } from '../domain/story.js';
import { citationsFor, conflictsFor } from '../domain/story-claims.js';
import { reworded } from '../domain/wording.js';
import { LEVEL_WORDS, STORY_WORDS } from '../i18n/story-words.js';
import { titleLanguage } from '../i18n/title-language.js';
import { noteLinks } from './claim-parts.js';
import { PageEvent } from './page-event.js';
import { PanelElement } from './panel-element.js';
import { ChapterEvent, LevelEvent, OpenNotesEvent, PresentEvent } from './story-event.js';
import './story-task.js';

/**
 * A story, one chapter at a time: its text with its sources, a question, and the ways on. The map beside it shows the
 * chapter's own view.
 *
 * @fires go-to-chapter - another chapter or a slide, or null to leave the story
 * @fires choose-level - the other text
 * @fires present-story - to show it to a room
 * @fires open-notes - the teacher's notes
 * @fires turn-page - to a question on which the sources disagree
 */
@customElement('story-player')
export class StoryPlayer extends PanelElement {
  static override styles = [
    ...PanelElement.styles,
    css`
      .progress { height: 4px; margin: var(--space-2) 0 var(--space-3); background: var(--rule); border-radius: 2px; overflow: hidden; }
      .progress span { display: block; height: 100%; background: var(--accent); }
      .text p { margin-top: var(--space-3); font-size: var(--text-lead); line-height: 1.5; }
      .notice { margin-top: var(--space-3); padding: var(--space-3) var(--space-4); background: var(--rail); border-left: 4px solid var(--control); border-radius: 0 var(--radius-card) var(--radius-card) 0; }
      .disputes button { min-height: max(28px, var(--target)); color: var(--note-ink); text-decoration: underline; text-underline-offset: 0.18em; text-align: left; font-size: var(--text-small); }
      .ask { font-size: var(--text-lead); font-weight: 500; }
      .levels, .teach { display: flex; flex-wrap: wrap; gap: var(--space-2); }
      .steps { display: grid; grid-template-columns: 1fr 1fr; gap: var(--space-2); margin-top: var(--space-5); position: sticky; bottom: 0; padding: var(--space-2) 0; background: var(--panel); border-top: 1px solid var(--rule); }
      .steps .button { min-height: max(48px, var(--target)); }
      ol.chapters li { display: grid; grid-template-columns: 1.9em 1fr; align-items: baseline; }
      ol.chapters .number { font-variant-numeric: tabular-nums; color: var(--ink-2); font-size: var(--text-small); }
      ol.chapters .row[aria-current='step'] { box-shadow: inset 3px 0 0 var(--accent); font-weight: 600; }
    `,
  ];

  @property({ attribute: false }) story!: Story;
  /** Position of the chapter, from 0. */
  @property({ attribute: false }) at = 0;
  @property() level: ReadingLevel = 'standard';
  /** true: the room looks at it. Texts stay, what only a single reader needs goes. */
  @property({ type: Boolean }) presenting = false;

  /** true: year, layers or the like are no longer the chapter's. */
  @property({ type: Boolean }) astray = false;

  protected override content(): TemplateResult | typeof nothing {
    const { story, at } = this;
    const chapter = story.chapters[at];
    if (chapter === undefined) return nothing;
    const paragraphs = chapter.text.map((paragraph) => this.#paragraph(paragraph));
    const [number, count] = [at + 1, story.chapters.length];
    const place = msg(str`${number} of ${count}`, { id: 'story.place', desc: 'which of the chapters of a story is told' });
    // Numbered now: the answer is written later, when the list of sources stands already.
    for (const { claims } of chapter.task?.answer ?? []) for (const citation of citationsFor(this.index, claims)) this.notes.note(citation);
    return html`
      <p class="eyebrow"><span lang=${titleLanguage(story, this.language)}>${story.title[this.language]}</span> · ${place}</p>
      <div class="progress" aria-hidden="true"><span .style=${`width: ${((100 * (at + 1)) / story.chapters.length).toFixed(1)}%`}></span></div>
      <h2 tabindex="-1" lang=${this.language}>${chapter.title[this.language]}</h2>
      ${this.astray ? html`<p class="astray"><button class="button" @click=${() => this.#go(chapter)}>${msg('Show the map as this chapter has it')}</button></p>` : nothing}
      ${chapter.notice === null ? nothing : html`<p class="notice">${this.#said(chapter.notice)}</p>`}
      <div class="text">${paragraphs}</div>
      ${this.#disputes(chapter)}
      ${chapter.task === null ? nothing : html`<section>${this.#task(chapter.id, chapter.task)}</section>`}
      ${chapter.question === '' ? nothing : html`<section><h3>${msg('To talk about')}</h3><p class="ask">${this.#said(chapter.question)}</p></section>`}
      ${this.#steps()} ${this.presenting ? nothing : html`${this.#list()} ${this.#settings()}`}
    `;
  }

  #paragraph(paragraph: StoryParagraph): TemplateResult {
    return html`<p>${this.#said(paragraph[this.level])}${noteLinks(citationsFor(this.index, paragraph.claims), this.notes)}</p>`;
  }

  /** Another with each chapter, since what was chosen in one is nothing in the next; the same in another language. */
  #task(chapter: string, task: StoryTask): unknown {
    return keyed(chapter, html`<story-task .index=${this.index} .task=${task} .notes=${this.notes}></story-task>`);
  }

  #disputes({ text }: Chapter): TemplateResult | typeof nothing {
    const conflicts = conflictsFor(this.index, text.flatMap(({ claims }) => claims));
    if (conflicts.length === 0) return nothing;
    return html`<details class="disputes"><summary><span>${msg('Where the sources disagree here')}</span><span class="count">${conflicts.length}</span></summary>
      <ul class="inside">${conflicts.map(({ id, question }) => html`<li><button @click=${() => this.dispatchEvent(new PageEvent('disagreements', id))}>${question}</button></li>`)}</ul>
    </details>`;
  }

  #steps(): TemplateResult {
    const { story, at } = this;
    const isLast = story.chapters[at + 1] === undefined;
    return html`<nav class="steps" aria-label=${STORY_WORDS.steps}>
      <button class="button" @click=${() => this.#goTo(idAt(story, at - 1))}>${STORY_WORDS.back}</button>
      <button class="button primary" @click=${() => this.#goTo(idAt(story, at + 1))}>${isLast ? msg('To the end', { id: 'story.to-end', desc: 'button: to the closing slide of a story' }) : STORY_WORDS.next}</button>
    </nav>`;
  }

  #list(): TemplateResult {
    const { story, at } = this;
    return html`<details>
      <summary>${msg('All chapters')}<span class="count">${story.chapters.length}</span></summary>
      <ol class="inside chapters">
        ${story.chapters.map((chapter, place) => html`<li><span class="number">${place + 1}</span><button class="row" aria-current=${place === at ? 'step' : 'false'} @click=${() => this.#go(chapter)}><span class="title" lang=${this.language}>${chapter.title[this.language]}</span></button></li>`)}
      </ol>
    </details>`;
  }

  #settings(): TemplateResult {
    return html`<section>
      <h3 id="levels">${STORY_WORDS.reading}</h3>
      <div class="levels" role="group" aria-labelledby="levels">
        ${(['standard', 'simple'] as const).map((level) => html`<button class="button" aria-pressed=${level === this.level ? 'true' : 'false'} @click=${() => this.dispatchEvent(new LevelEvent(level))}>${LEVEL_WORDS[level]}</button>`)}
      </div>
      <h3>${msg('Teaching')}</h3>
      <div class="teach">
        <button class="button" @click=${() => this.dispatchEvent(new PresentEvent(true))}>${msg('Show it to a room')}</button>
        <button class="button" @click=${() => this.dispatchEvent(new OpenNotesEvent())}>${msg('Teacher’s notes')}</button>
        <button class="button" @click=${() => this.dispatchEvent(new ChapterEvent(null))}>${msg('Leave the story')}</button>
      </div>
    </section>`;
  }

  #said(text: string): string {
    return reworded(text, this.index.words.wording);
  }

  #go(chapter: Chapter): void {
    this.#goTo(chapter.id);
  }

  #goTo(id: string): void {
    this.dispatchEvent(new ChapterEvent(id));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-player': StoryPlayer;
  }
}
