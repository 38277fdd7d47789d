import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { MY_LESSON } from '../domain/composed-lesson.js';
import { citationsFor } from '../domain/story-claims.js';
import type { Chapter, Story } from '../domain/story.js';
import type { Source } from '../domain/types.js';
import { reworded } from '../domain/wording.js';
import { orderedNames } from '../i18n/names.js';
import { STORY_WORDS } from '../i18n/story-words.js';
import { titleLanguage } from '../i18n/title-language.js';
import { PageEvent } from './page-event.js';
import { PanelElement } from './panel-element.js';
import './qr-code.js';
import { ChapterEvent, OpenNotesEvent, PresentEvent } from './story-event.js';

/**
 * What stands before the first chapter of a story and after its last: title, question, what is hard to hear; and the
 * documents it is told from.
 *
 * @fires go-to-chapter - the first or the last chapter; null to leave the story
 * @fires present-story - to show it to a room
 * @fires open-notes - the teacher's notes
 * @fires turn-page - to the sources, or to what the map leaves out
 */
@customElement('story-slide')
export class StorySlide extends PanelElement {
  static override styles = [
    ...PanelElement.styles,
    css`
      :host { --slide-title: calc(var(--text-h1) * 1.35); }
      h2 { font-size: var(--slide-title); line-height: 1.08; }
      .ask { margin-top: var(--space-4); font-size: calc(var(--text-lead) * 1.2); line-height: 1.35; font-weight: 500; text-wrap: balance; }
      .plan { margin-top: var(--space-4); color: var(--ink-2); }
      .hard { margin-top: var(--space-4); padding: var(--space-3) var(--space-4); background: var(--rail); border-left: 4px solid var(--control); border-radius: 0 var(--radius-card) var(--radius-card) 0; }
      .documents li { margin-top: var(--space-3); }
      .documents b { display: block; }
      .steps, .ways { display: flex; flex-wrap: wrap; gap: var(--space-2); margin-top: var(--space-5); }
      /* Begin is in sight however much stands above it. */
      .steps { display: grid; grid-template-columns: 1fr 1fr; position: sticky; bottom: 0; padding: var(--space-2) 0; background: var(--panel); border-top: 1px solid var(--rule); }
      .button[disabled] { color: var(--ink-2); border-color: var(--rule); cursor: default; }
      .steps .button, .ways .button { min-height: max(48px, var(--target)); }
      .home { display: grid; grid-template-columns: auto 1fr; gap: var(--space-4); align-items: center; --qr-size: clamp(120px, 12vw, 220px); }
      .address { overflow-wrap: anywhere; user-select: all; }
    `,
  ];

  @property({ attribute: false }) story!: Story;
  @property() slide: 'start' | 'end' = 'start';
  /** true: the room looks at it. */
  @property({ type: Boolean }) presenting = false;
  /** Of the story's first page, for those who go on at home; empty = not to be shown. */
  @property() address = '';

  protected override content(): TemplateResult {
    return this.slide === 'start' ? this.#start() : this.#end();
  }

  #start(): TemplateResult {
    const { story } = this;
    const [first, second] = orderedNames(story.title, this.language);
    const hard = story.chapters.map((chapter, at) => (chapter.notice === null ? null : at + 1)).filter((number) => number !== null);
    return html`
      <p class="eyebrow">${msg('Escape routes from North Korea')}</p>
      <h2 tabindex="-1"><span lang=${titleLanguage(story, first.lang)}>${first.text}</span>${second.text === first.text ? nothing : html` <span class="second" lang=${second.lang}>${second.text}</span>`}</h2>
      ${story.question === '' ? nothing : html`<p class="ask">${this.#said(story.question)}</p>`}
      <p class="plan">${planText(story)}</p>
      ${hard.length === 0 ? nothing : html`<p class="hard">${hardText(hard)}</p>`}
      <nav class="steps" aria-label=${STORY_WORDS.steps}>
        <button class="button" disabled>${STORY_WORDS.back}</button>
        <button class="button primary" @click=${() => this.#go(story.chapters[0])}>${msg('Begin', { id: 'story.begin', desc: 'button: to the first chapter of a story' })}</button>
      </nav>
      ${this.#documents()} ${this.presenting ? nothing : this.#ways()}
    `;
  }

  #end(): TemplateResult {
    const { story } = this;
    return html`
      <p class="eyebrow" lang=${titleLanguage(story, this.language)}>${story.title[this.language]}</p>
      <h2 tabindex="-1">${msg('The end of the story, not of the question')}</h2>
      ${story.question === '' ? nothing : html`<p class="ask">${this.#said(story.question)}</p>`}
      <nav class="steps" aria-label=${STORY_WORDS.steps}>
        <button class="button" @click=${() => this.#go(story.chapters.at(-1))}>${STORY_WORDS.back}</button>
        ${this.presenting ? nothing : html`<button class="button primary" @click=${() => this.dispatchEvent(new ChapterEvent(null))}>${msg('Leave the story')}</button>`}
      </nav>
      ${this.#documents()}
      ${this.address === '' ? nothing : html`<section><h3>${msg('Go on at home')}</h3><div class="home"><qr-code .address=${this.address}></qr-code><p class="address small">${this.address}</p></div></section>`}
      ${this.presenting ? nothing : this.#ways()}
    `;
  }

  /** Each with how many of the story's statements it is a source of. */
  #documents(): TemplateResult | typeof nothing {
    const uses = new Map<string, number>();
    for (const { text } of this.story.chapters)
      for (const { claims } of text)
        for (const id of claims) for (const source of new Set(citationsFor(this.index, [id]).map((citation) => citation.source))) uses.set(source, (uses.get(source) ?? 0) + 1);
    const sources = [...uses].sort(([, a], [, b]) => b - a).flatMap(([id]) => this.index.sources.get(id) ?? []);
    const count = sources.length;
    if (count === 0) return nothing;
    return html`<section>
      <h3>${count === 1 ? msg('Told from one document') : msg(str`Told from ${count} documents`)}</h3>
      <ul class="documents">${sources.map((source) => this.#document(source))}</ul>
      ${this.presenting ? nothing : html`<p><button class="row" @click=${() => this.dispatchEvent(new PageEvent('sources'))}><span class="title">${msg('All that rests on each source')}</span></button></p>`}
    </section>`;
  }

  #document({ author, title, publisher, date, url }: Source): TemplateResult {
    return html`<li><b lang="en">${this.presenting ? title : html`<a href=${url} rel="noreferrer external">${title}</a>`}</b><span class="small quiet"><span lang="en">${author === null ? nothing : `${author}, `}${publisher}</span>, ${date ?? msg('undated')}</span></li>`;
  }

  #ways(): TemplateResult {
    return html`<div class="ways">
      <button class="button" @click=${() => this.dispatchEvent(new PresentEvent(true))}>${msg('Show it to a room')}</button>
      <button class="button" @click=${() => this.dispatchEvent(new OpenNotesEvent())}>${msg('Teacher’s notes')}</button>
      ${this.slide === 'start' ? html`<button class="button" @click=${() => this.dispatchEvent(new ChapterEvent(null))}>${msg('Leave the story')}</button>` : html`<button class="button" @click=${() => this.#go(this.story.chapters[0])}>${msg('From the beginning', { id: 'story.again', desc: 'button on the closing slide: the first chapter again' })}</button>`}
      <button class="button" @click=${() => this.dispatchEvent(new PageEvent('lessons', this.story.id))}>${msg('Lesson and class pack')}</button>
    </div>`;
  }

  #said(text: string): string {
    return reworded(text, this.index.words.wording);
  }

  #go(chapter: Chapter | undefined): void {
    if (chapter !== undefined) this.dispatchEvent(new ChapterEvent(chapter.id));
  }
}

/** A lesson of one's own holds countries, events and questions too: it has steps. */
function planText({ id, chapters: { length: count }, minutes }: Story): string {
  if (id === MY_LESSON) return count === 1 ? msg(str`1 step, about ${minutes} minutes in class.`) : msg(str`${count} steps, about ${minutes} minutes in class.`);
  return count === 1 ? msg(str`1 chapter, about ${minutes} minutes in class.`) : msg(str`${count} chapters, about ${minutes} minutes in class.`);
}

function hardText(numbers: readonly number[]): string {
  const last = numbers.at(-1);
  const others = numbers.slice(0, -1).join(', ');
  return others === ''
    ? msg(str`Hardest to hear: chapter ${last}, which says so at its head. Whoever needs a break may take one.`)
    : msg(str`Hardest to hear: chapters ${others} and ${last}, each of which says so at its head. Whoever needs a break may take one.`);
}

declare global {
  interface HTMLElementTagNameMap {
    'story-slide': StorySlide;
  }
}
