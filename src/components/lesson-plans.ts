import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EveryClass, Lesson, Lessons } from '../domain/lesson.js';
import type { Chapter, Story } from '../domain/story.js';
import { reworded } from '../domain/wording.js';
import { LESSON_WORDS, SHEET_WORDS, SHEETS, type SheetId } from '../i18n/sheet-words.js';
import { PAGE_WORDS } from '../i18n/vocabulary.js';
import { changedBeside } from './changes.js';
import { contentNoteList, glossaryList, inquiryBlueprint, lessonPartStyles, lessonSteps, planPoints, type PlanContext } from './lesson-parts.js';
import { PanelElement } from './panel-element.js';
import { ChapterEvent, PresentEvent } from './story-event.js';

/** `data-item` of what holds for every class. */
const EVERY_CLASS = 'every-class';

/**
 * Page “Lessons”: a plan for each story, with what to print for it, and what holds for every class.
 *
 * @fires go-to-chapter - a chapter of a plan, or the first of its story
 * @fires present-story - after the first chapter: to a room
 */
@customElement('lesson-plans')
export class LessonPlans extends PanelElement {
  static override styles = [
    ...PanelElement.styles,
    lessonPartStyles,
    css`
      .to-foot { margin-top: var(--space-3); }
      .ask { font-size: var(--text-lead); font-weight: 500; margin: var(--space-2) 0 var(--space-3); }
      h4 { margin: var(--space-4) 0 var(--space-2); }
      h3 + h4 { margin-top: 0; }
      /* The parts of a plan are to be found while scrolling through it. */
      .inside > h4 { margin: var(--space-6) 0 var(--space-3); font-size: var(--text-h2); }
      .inside > h4:first-child { margin-top: var(--space-2); }
      .ways { margin-top: var(--space-4); }
      .ways .button { min-height: max(44px, var(--target)); }
      .print { display: flex; flex-wrap: wrap; gap: var(--space-2); }
      .print a { min-height: max(44px, var(--target)); font-weight: 400; color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
      details { margin-top: var(--space-4); }
      details:last-of-type { border-bottom: 0; }
      /* A plan is long: its lines stay within what the eye follows. */
      .inside { max-width: 44rem; }
      .chapter { min-height: max(28px, var(--target)); color: var(--accent); text-align: left; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
      .chapter:hover { text-decoration-thickness: 2px; }
      section > h3, summary { scroll-margin-top: 64px; }
    `,
  ];

  /** null = they are on their way; empty = none could be read. */
  @property({ attribute: false }) stories: readonly Story[] | null = null;
  /** As `stories`. */
  @property({ attribute: false }) lessons: Lessons | null = null;
  /** Where a sheet of the class pack stands. */
  @property({ attribute: false }) sheetHref!: (sheet: SheetId, story: string) => string;

  protected override shouldUpdate(changed: PropertyValues): boolean {
    return changedBeside(changed, 'year');
  }

  protected override updated(changed: PropertyValues<this>): void {
    // What a link names is there to be opened only once the lessons are.
    const arrived = this.#isThere && ((changed.has('lessons') && changed.get('lessons') === null) || (changed.has('stories') && changed.get('stories') === null));
    super.updated(arrived ? (new Map(changed).set('item', null) as PropertyValues<this>) : changed);
  }

  protected override content(): TemplateResult {
    const { lessons, stories } = this;
    return html`
      <p class="eyebrow">${msg('For teachers')}</p>
      <h2 tabindex="-1">${PAGE_WORDS.lessons}</h2>
      <p class="lead">${msg('For each story a plan: what to show and ask, minute by minute, and what to print. The minutes are a proposal. You know your class.')}</p>
      ${lessons === null || stories === null ? html`<p>${msg('Reading the lessons…')}</p>` : this.#all(lessons, stories)}
    `;
  }

  #all({ lessons, everyClass }: Lessons, stories: readonly Story[]): TemplateResult {
    // In the order of the stories; a lesson whose story could not be read has nothing to show.
    const told = stories.flatMap((story) => lessons.filter(({ id }) => id === story.id).map((lesson) => ({ lesson, story })));
    return html`
      ${everyClass === null ? nothing : html`<p class="to-foot"><button class="button" @click=${this.#toFoot}>${msg('Before any of them: what holds for every class')}</button></p>`}
      ${told.length === 0 ? html`<p>${msg('No lesson could be read. See the notice at the top.')}</p>` : told.map(({ lesson, story }) => this.#lesson(lesson, story))}
      ${everyClass === null ? nothing : this.#everyClass(everyClass)}
    `;
  }

  #lesson(lesson: Lesson, story: Story): TemplateResult {
    const title = story.title[this.language];
    const [first] = story.chapters;
    const steps = lesson.steps.length;
    return html`<section>
      <h3 tabindex="-1" lang=${this.language}>${title}</h3>
      <p class="small quiet">${msg(str`${story.minutes} minutes`)} · ${this.#said(lesson.audience)}</p>
      <p class="ask">${this.#said(lesson.inquiry.compelling)}</p>
      <h4>${LESSON_WORDS.objectives}</h4>
      ${planPoints(lesson.objectives, this)}
      ${first === undefined ? nothing : html`<p class="ways"><button class="button primary" @click=${() => this.#show(first)}>${msg('Show it to a room')}<span class="hidden-text">: ${title}</span></button></p>`}
      <h4 id="print-${lesson.id}">${msg(html`To print<span class="hidden-text"> for ${title}</span>`)}</h4>
      <ul class="print" aria-labelledby="print-${lesson.id}">
        ${SHEETS.map((sheet) => html`<li><a class="button" href=${this.sheetHref(sheet, lesson.id)} target="_blank" rel="noopener">${SHEET_WORDS[sheet]}<span class="hidden-text">: ${msg(str`${title} (opens in a new tab)`)}</span></a></li>`)}
      </ul>
      <details data-item=${lesson.id}>
        <summary><span>${msg(html`The whole plan<span class="hidden-text"> of ${title}</span>`)}</span><span class="count">${steps === 1 ? msg('1 step') : msg(str`${steps} steps`)}</span></summary>
        <div class="inside">${this.#plan(lesson, story)}</div>
      </details>
    </section>`;
  }

  #plan({ steps, inquiry, glossary, discussion, differentiation, exit, contentNotes }: Lesson, story: Story): TemplateResult {
    const { index, language, notes } = this;
    const context: PlanContext = { index, language, notes, story, chapter: this.#chapter };
    return html`
      ${contentNotes.length === 0 ? nothing : html`<h4>${LESSON_WORDS.contentNotes}</h4>${contentNoteList(contentNotes, context)}`}
      <h4>${LESSON_WORDS.steps}</h4>
      ${lessonSteps(steps, context)}
      <h4>${LESSON_WORDS.inquiry}</h4>
      ${inquiryBlueprint(inquiry, context)}
      ${glossary.length === 0 ? nothing : html`<h4>${LESSON_WORDS.glossary}</h4>${glossaryList(glossary, context)}`}
      <h4>${LESSON_WORDS.discussion}</h4>
      ${planPoints(discussion, context)}
      <h4>${LESSON_WORDS.differentiation}</h4>
      ${planPoints(differentiation, context)}
      <h4>${LESSON_WORDS.exit}</h4>
      ${planPoints(exit, context)}
    `;
  }

  #everyClass(everyClass: EveryClass): TemplateResult {
    return html`<section data-item=${EVERY_CLASS}>
      <h3 tabindex="-1">${msg('For every class')}</h3>
      ${(['before', 'fled', 'offline'] as const).map((part) => html`<h4>${LESSON_WORDS[part]}</h4>${planPoints(everyClass[part], this)}`)}
    </section>`;
  }

  get #isThere(): boolean {
    return this.lessons !== null && this.stories !== null;
  }

  #said(text: string): string {
    return reworded(text, this.index.words.wording);
  }

  readonly #chapter = (chapter: Chapter, number: number): TemplateResult =>
    html`<button class="chapter" @click=${() => this.#go(chapter)}>${number}. <span lang=${this.language}>${chapter.title[this.language]}</span></button>`;

  #go(chapter: Chapter): void {
    this.dispatchEvent(new ChapterEvent(chapter.id));
  }

  #show(first: Chapter): void {
    this.#go(first);
    this.dispatchEvent(new PresentEvent(true));
  }

  readonly #toFoot = (): void => {
    const head = this.renderRoot.querySelector<HTMLElement>(`[data-item=${EVERY_CLASS}] > h3`);
    head?.scrollIntoView({ block: 'start' });
    head?.focus({ preventScroll: true });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lesson-plans': LessonPlans;
  }
}
