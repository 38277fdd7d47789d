import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  chapterNamed,
  EMPTY_LESSON,
  isEmptyLesson,
  lessonMinutes,
  minutesOf,
  MOST_NOTE,
  MOST_STEPS,
  MOST_TITLE,
  withoutStep,
  withStep,
  withStepChanged,
  withStepMoved,
  type ComposedLesson,
  type ComposedStep,
  type LessonItem,
} from '../domain/composed-lesson.js';
import { inOrderOfTime } from '../domain/incident-filter.js';
import { checkLesson, lessonFile, lessonFromFile, lessonText, MOST_FILE_BYTES, MOST_LINK_CHARACTERS, type LessonReading } from '../domain/lesson-text.js';
import type { Story } from '../domain/story.js';
import { FIRST_YEAR, LAST_YEAR, type IncidentFeature } from '../domain/types.js';
import { readableDate, readablePoint } from '../i18n/dates.js';
import { numberText } from '../i18n/names.js';
import { hardNotice, PAGE_WORDS } from '../i18n/vocabulary.js';
import { doubts, noteLinks } from './claim-parts.js';
import { LessonEvent, TeachLessonEvent, type LessonChange } from './lesson-event.js';
import { WINDOW_ROWS } from './row-windows.js';
import { PanelElement } from './panel-element.js';
import './qr-code.js';

const NO_STORIES: readonly Story[] = [];
/** A code of more characters has so many modules that it is drawn larger, and is read from near only. */
const DENSE_CODE = 600;
/** A browser that still writes a file when its address is withdrawn loses it. */
const ADDRESS_LIVES_MS = 60_000;

const KIND_WORDS: Readonly<Record<LessonItem['kind'], string>> = {
  get chapter() { return msg('Chapter'); },
  get country() { return msg('Country'); },
  get incident() { return msg('Event'); },
  get question() { return msg('Question'); },
};

/** What can be put back with one press: a step where it stood, or the whole lesson that gave way to another. */
type Undo = { readonly kind: 'step'; readonly step: ComposedStep; readonly at: number } | { readonly kind: 'lesson'; readonly lesson: ComposedLesson };

/** A control of a step that keeps the focus when the step moves. */
type StepControl = 'up' | 'down' | 'place' | 'remove';

/**
 * Page “Your own lesson”: chapters, countries, events and questions in an order of the teacher’s own, with a heading and
 * notes; then a link, a QR code or a file to take along. Nothing is sent and nothing is stored: what is not taken along is
 * gone when the page is closed.
 *
 * @fires compose-lesson - the lesson is another: something was typed, added, moved, taken out, opened or begun anew
 * @fires teach-lesson - it is to be told, to a room or at the desk
 */
@customElement('lesson-composer')
export class LessonComposer extends PanelElement {
  static override styles = [
    ...PanelElement.styles,
    css`
      label { display: block; font-size: var(--text-small); font-weight: 500; color: var(--ink-2); }
      label + label { margin-top: var(--space-3); }
      input, select, textarea { display: block; width: 100%; min-width: 0; margin-top: var(--space-1); padding: var(--space-2); font: 400 var(--text-body) / 1.4 var(--font); color: var(--ink); background: var(--panel); border: 1px solid var(--control); border-radius: var(--radius-control); min-height: max(44px, var(--target)); }
      textarea { resize: vertical; min-height: 4.6em; }
      .heading-field input { font-size: var(--text-lead); font-weight: 600; }
      .button { min-height: max(44px, var(--target)); min-width: max(44px, var(--target)); }
      .button[aria-disabled='true'] { color: var(--ink-2); border-color: var(--rule); cursor: default; }
      .buttons { display: flex; flex-wrap: wrap; gap: var(--space-2); margin-top: var(--space-3); }
      .wrong { margin-top: var(--space-4); padding: var(--space-3) var(--space-4); background: var(--note); color: var(--ink); border-radius: var(--radius-card); }
      .wrong h3 { color: var(--note-ink); }
      .wrong li { margin-top: var(--space-1); overflow-wrap: anywhere; }
      .steps > li { padding: var(--space-3) 0; border-top: 1px solid var(--rule); }
      .steps > li:last-child { border-bottom: 1px solid var(--rule); }
      .what { display: grid; grid-template-columns: 1.9em minmax(0, 1fr); gap: 0 var(--space-2); }
      .what .number { font-weight: 600; font-variant-numeric: tabular-nums; }
      .what .title { font-weight: 500; overflow-wrap: anywhere; white-space: pre-line; }
      .what .more { grid-column: 2; color: var(--ink-2); font-size: var(--text-small); }
      .tools { display: flex; flex-wrap: wrap; gap: var(--space-2); margin-top: var(--space-2); }
      .steps details { margin-top: var(--space-2); border: 0; }
      .steps summary { font-size: var(--text-small); color: var(--ink-2); justify-content: flex-start; }
      .steps summary .count { margin-left: 0; }
      .place input { width: 7em; }
      /* What has the focus is not to lie under the words at the foot. */
      .button, input, textarea, select, summary { scroll-margin-block: var(--space-7) 6em; }
      .gone { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2) var(--space-3); color: var(--ink-2); }
      .add li { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: var(--space-2); padding: var(--space-1) 0; border-top: 1px solid var(--rule); }
      .add .minutes { color: var(--ink-2); font-size: var(--text-small); }
      .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9.5em, 100%), 1fr)); gap: var(--space-3); }
      .pair label + label { margin-top: 0; }
      .event { margin-top: var(--space-3); padding: var(--space-3) var(--space-4); background: var(--rail); border-radius: var(--radius-card); }
      .link-field { text-overflow: ellipsis; background: var(--rail); }
      figure { display: grid; justify-items: center; gap: var(--space-1); }
      qr-code { --qr-size: 200px; max-width: 100%; }
      qr-code.dense, :host([theme='projector']) qr-code { --qr-size: min(460px, 100%); width: 100%; max-width: 460px; }
      .section-part { margin-top: var(--space-4); }
      input[type='file'] { border-style: dashed; }
      input::file-selector-button { min-height: 36px; margin-right: var(--space-3); padding: 0 var(--space-3); font: 500 var(--text-body) / 1.2 var(--font); color: var(--ink); background: var(--panel); border: 1px solid var(--control); border-radius: var(--radius-control); cursor: pointer; }
      dialog { width: min(460px, calc(100vw - 24px)); padding: var(--space-5); border: 1px solid var(--control); border-radius: var(--radius-card); background: var(--panel); color: var(--ink); font-family: var(--font); font-size: var(--text-body); line-height: 1.5; }
      dialog::backdrop { background: rgb(0 0 0 / 0.35); }
      /* At the foot of the panel, however far the teacher has scrolled. */
      .said { position: sticky; bottom: 0; z-index: 1; background: var(--note); color: var(--note-ink); font-weight: 500; overflow-wrap: anywhere; }
      .said:not(:empty) { margin-top: var(--space-4); padding: var(--space-2) var(--space-3); border-top: 1px solid var(--rule); }
    `,
  ];

  /** Reflected: a code is larger where a class looks on from afar. */
  @property({ reflect: true }) override theme: PanelElement['theme'] = 'light';
  /** null = they are on their way; empty = none could be read. */
  @property({ attribute: false }) stories: readonly Story[] | null = null;
  @property({ attribute: false }) lesson: ComposedLesson = EMPTY_LESSON;
  /** What the link that was opened had wrong. */
  @property({ attribute: false }) problems: readonly string[] = [];
  /** The absolute address that opens a lesson; null = there is none (a page opened from a file). */
  @property({ attribute: false }) linkOf: ((lesson: ComposedLesson) => string) | null = null;

  /** What came of the last press, for the eye and for a screen reader. */
  @state() private said = '';
  @state() private undo: Undo | null = null;
  /** What the last file had wrong. */
  @state() private fileProblems: readonly string[] = [];
  @state() private country = '';
  @state() private countryYear: number | null = null;
  @state() private incident = '';
  @state() private eventWords = '';
  @state() private question = '';
  @state() private codeOpen = false;

  @query('dialog') private dialog!: HTMLDialogElement | null;
  @query('.link-field') private linkField!: HTMLInputElement | null;

  /** So that a step keeps its own fields on the page when it moves. */
  #keys = new WeakMap<ComposedStep, number>();
  #nextKey = 0;
  /** The lesson whose steps have keys. */
  #keyed: ComposedLesson = EMPTY_LESSON;
  /** Of the files opened, the last counts. */
  #fileCount = 0;
  /** The file that the lesson came from: what it had wrong is said again in another language. */
  #file: { readonly text: string; readonly stories: readonly Story[] | null } | null = null;

  constructor() {
    super();
    this.addEventListener('keydown', keepEscape);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('lesson')) this.#keepKeys();
    if (changed.has('language') && this.hasUpdated) this.#speakAnew();
  }

  protected override content(): TemplateResult {
    const { lesson } = this;
    return html`
      <p class="eyebrow">${msg('To put together, to keep and to show')}</p>
      <h2 tabindex="-1">${PAGE_WORDS.compose}</h2>
      <p class="lead">${msg('Choose chapters, countries, events and questions of your own, and put them in order. Nothing is sent to us or to anybody. The lesson stands in the address of this page, and so in this browser’s history: take it along as a link or as a file.')}</p>
      ${this.#wrong()}
      <section>
        <label class="heading-field">${msg('Heading of the lesson')}<input name="title" type="text" dir="auto" autocomplete="off" maxlength=${MOST_TITLE} .value=${live(lesson.title)} @input=${this.#typedTitle} /></label>
        <label>${msg('Notes for yourself, on the whole lesson')}<textarea name="note" dir="auto" rows="2" maxlength=${MOST_NOTE} .value=${live(lesson.note)} @input=${this.#typedNote}></textarea></label>
        <p class="small quiet">${msg('Write no pupil’s name here, and nothing about a pupil.')}</p>
      </section>
      ${this.#steps()} ${this.#adding()} ${this.#takingAlong()} ${this.#otherLessons()}
      <p class="said" data-said>${this.said}</p>
    `;
  }

  #wrong(): TemplateResult | typeof nothing {
    const wrong = [...this.problems, ...this.fileProblems];
    return html`<div data-said>${wrong.length === 0 ? nothing : html`<div class="wrong"><h3>${msg('Not all of it could be read')}</h3><ul>${wrong.map((problem) => html`<li>${problem}</li>`)}</ul></div>`}</div>`;
  }

  // The steps.

  #steps(): TemplateResult {
    const { lesson, undo } = this;
    const { length } = lesson.steps;
    const minutes = lessonMinutes(lesson, this.#stories());
    const goneAt = undo?.kind === 'step' ? Math.min(undo.at, length) : null;
    // Drawn now, so that their sources are numbered before the list of sources is.
    const steps = lesson.steps.map((step, at) => ({ key: this.#keys.get(step), drawn: this.#step(step, at) }));
    const rows = goneAt === null ? steps : [...steps.slice(0, goneAt), { key: 'gone', drawn: this.#gone() }, ...steps.slice(goneAt)];
    return html`<section aria-labelledby="steps-heading">
      <h3 id="steps-heading" tabindex="-1">${msg('Steps')}</h3>
      <p class="small quiet">${length === 0 ? msg('No step yet. Choose the first one below.') : `${stepCount(length)} · ${msg(str`about ${minutes} minutes in class`)}`}</p>
      ${undo?.kind === 'lesson' ? html`<p class="gone"><span>${msg('The lesson that stood here before is put away.')}</span><button class="button" data-undo @click=${this.#putBack}>${msg('Put it back')}</button></p>` : nothing}
      ${rows.length === 0
        ? nothing
        : html`<ol class="steps">
            ${repeat(
              rows,
              ({ key }) => key,
              ({ drawn }) => drawn,
            )}
          </ol>`}
      ${length === 0
        ? nothing
        : html`<div class="buttons">
            <button class="button primary" @click=${() => this.dispatchEvent(new TeachLessonEvent(this.lesson, true))}>${msg('Show it to a room')}</button>
            <button class="button" @click=${() => this.dispatchEvent(new TeachLessonEvent(this.lesson, false))}>${msg('Read it through', { desc: 'button: read a lesson of one’s own at the desk' })}</button>
          </div>`}
    </section>`;
  }

  #gone(): TemplateResult | typeof nothing {
    if (this.undo?.kind !== 'step') return nothing;
    const { item } = this.undo.step;
    return html`<li class="gone"><span>${msg(str`Taken out: ${shortened(this.#titleOf(item))}`)}${this.#sourcesOf(item)}</span><button class="button" data-undo @click=${this.#putBack}>${msg('Put it back')}</button></li>`;
  }

  #step(step: ComposedStep, at: number): TemplateResult {
    const { length } = this.lesson.steps;
    const { item, note } = step;
    const title = this.#titleOf(item);
    const number = at + 1;
    const hidden = html`<span class="hidden-text"> ${msg(str`step ${number}: ${shortened(title)}`, { id: 'composer.step', desc: 'for screen readers, after a button such as “Up” or “Remove”' })}</span>`;
    return html`<li data-step=${at}>
      <div class="what">
        <span class="number">${number}</span>
        <span><span class="title" dir="auto" lang=${item.kind === 'question' ? nothing : this.language}>${title}</span>${this.#sourcesOf(item)}</span>
        <span class="more">${this.#about(item)} · ${msg(str`${minutesOf(item, this.#stories())} min`)}</span>
      </div>
      <div class="tools">
        <button class="button" data-control="up" aria-disabled=${at === 0 ? 'true' : 'false'} @click=${() => this.#move(step, -1, 'up')}>${msg('Up', { id: 'composer.up', desc: 'button: one place up in a list' })}${hidden}</button>
        <button class="button" data-control="down" aria-disabled=${at === length - 1 ? 'true' : 'false'} @click=${() => this.#move(step, 1, 'down')}>${msg('Down', { id: 'composer.down', desc: 'button: one place down in a list' })}${hidden}</button>
        <button class="button" data-control="remove" @click=${() => this.#remove(step)}>${msg('Remove')}${hidden}</button>
      </div>
      <details>
        <summary><span>${item.kind === 'question' ? msg('Question, notes and place') : msg('Notes and place')}<span class="hidden-text"> ${msg(str`of step ${number}`, { id: 'composer.of-step', desc: 'for screen readers, after “Notes and place”' })}</span></span>${note === '' ? nothing : html`<span class="count">${msg('with notes')}</span>`}</summary>
        <div class="inside">
          ${item.kind === 'question' ? html`<label>${msg('The question')}<textarea data-control="question" dir="auto" rows="2" maxlength=${MOST_NOTE} .value=${item.text} @input=${(event: Event) => this.#rewordedQuestion(step, event)} @change=${(event: Event) => this.#leftQuestion(step, event)}></textarea></label>` : nothing}
          <label>${msg('Notes for yourself')}<textarea data-control="note" dir="auto" rows="2" maxlength=${MOST_NOTE} .value=${live(note)} @input=${(event: Event) => this.#changeStep(step, { note: typed(event) })}></textarea></label>
          <label class="place">${msg(str`Place, from 1 to ${length}`, { id: 'composer.place', desc: 'label: where in the order of steps' })}<input data-control="place" type="number" min="1" max=${length} step="1" .value=${live(String(number))} @change=${(event: Event) => this.#moveTo(step, event)} /></label>
        </div>
      </details>
    </li>`;
  }

  #titleOf(item: LessonItem): string {
    switch (item.kind) {
      case 'chapter':
        return chapterNamed(this.#stories(), item.id)?.chapter.title[this.language] ?? (this.stories === null ? msg('A chapter, on its way') : msg('A chapter that is not here'));
      case 'country': {
        const name = this.index.countries.get(item.id)?.properties.name[this.language] ?? item.id;
        return item.year === null ? name : `${name}, ${readablePoint(String(item.year))}`;
      }
      case 'incident':
        return this.index.incidents.get(item.id)?.properties.title ?? msg('An event that is not here');
      case 'question':
        return item.text;
    }
  }

  /** The heading of an event says what happened. */
  #sourcesOf(item: LessonItem): TemplateResult | typeof nothing {
    const incident = item.kind === 'incident' ? this.index.incidents.get(item.id) : undefined;
    return incident === undefined ? nothing : noteLinks(incident.properties.citations, this.notes);
  }

  /** What kind of step it is, and where it comes from. */
  #about(item: LessonItem): string {
    switch (item.kind) {
      case 'chapter': {
        const found = chapterNamed(this.#stories(), item.id);
        return found === null ? KIND_WORDS.chapter : msg(str`Chapter of “${found.story.title[this.language]}”`);
      }
      case 'country':
        return item.year === null ? `${KIND_WORDS.country} · ${msg('all years')}` : KIND_WORDS.country;
      case 'incident': {
        const incident = this.index.incidents.get(item.id)?.properties;
        return incident === undefined ? KIND_WORDS.incident : `${KIND_WORDS.incident} · ${readableDate(incident.date)}`;
      }
      case 'question':
        return KIND_WORDS.question;
    }
  }

  // Adding.

  #adding(): TemplateResult {
    return html`<section aria-labelledby="add-heading" class="add">
      <h3 id="add-heading" tabindex="-1">${msg('Add a step')}</h3>
      ${this.lesson.steps.length >= MOST_STEPS ? html`<p>${fullText()}</p>` : nothing}
      ${this.stories === null ? html`<p class="quiet">${msg('Reading the stories…')}</p>` : this.stories.length === 0 ? html`<p class="quiet">${msg('No story could be read, so there are no chapters to choose.')}</p>` : this.stories.map((story) => this.#chapters(story))}
      ${this.#countries()} ${this.#events()}
      <details>
        <summary>${msg('A question of your own')}</summary>
        <div class="inside">
          <label>${msg('Your question to the class')}<textarea name="question" dir="auto" rows="2" maxlength=${MOST_NOTE} .value=${live(this.question)} @input=${(event: Event) => (this.question = typed(event))}></textarea></label>
          <div class="buttons"><button class="button" data-add="question" @click=${this.#addQuestion}>${msg('Add the question')}</button></div>
        </div>
      </details>
    </section>`;
  }

  #chapters(story: Story): TemplateResult {
    const title = html`<span lang=${this.language}>${story.title[this.language]}</span>`;
    return html`<details data-story=${story.id}>
      <summary><span>${msg(html`Chapters of “${title}”`)}</span><span class="count">${story.chapters.length}</span></summary>
      <ol class="inside">
        ${story.chapters.map(
          (chapter) => html`<li>
            <span><span lang=${this.language}>${chapter.title[this.language]}</span> <span class="minutes">${msg(str`${chapter.minutes} min`)}</span></span>
            <button class="button" data-add=${chapter.id} @click=${() => this.#add({ kind: 'chapter', id: chapter.id })}>${msg('Add', { id: 'composer.add', desc: 'button: put a chapter into the lesson' })}<span class="hidden-text">: ${chapter.title[this.language]}</span></button>
          </li>`,
        )}
      </ol>
    </details>`;
  }

  #countries(): TemplateResult {
    const countries = [...this.index.dataset.countries].sort((a, b) => a.properties.name[this.language].localeCompare(b.properties.name[this.language], this.language));
    return html`<details>
      <summary>${msg('A country, in one year or in all')}<span class="count">${countries.length}</span></summary>
      <div class="inside">
        <div class="pair">
          <label
            >${KIND_WORDS.country}<select name="country" @change=${(event: Event) => (this.country = typed(event))}>
              <option value="" .selected=${this.country === ''}>${msg('choose a country')}</option>
              ${countries.map(({ properties: { id, name } }) => html`<option value=${id} lang=${this.language} .selected=${id === this.country}>${name[this.language]}</option>`)}
            </select></label
          >
          <label>${msg('Year, or empty for all')}<input name="year" type="number" min=${FIRST_YEAR} max=${LAST_YEAR} step="1" placeholder=${msg('all years')} .value=${live(this.countryYear === null ? '' : String(this.countryYear))} @change=${this.#choseYear} /></label>
        </div>
        <div class="buttons"><button class="button" data-add="country" @click=${this.#addCountry}>${msg('Add the country')}</button></div>
      </div>
    </details>`;
  }

  #events(): TemplateResult {
    const all = inOrderOfTime(this.index.dataset.incidents);
    const fitting = all.filter((incident) => this.#fits(incident));
    const chosen = this.index.incidents.get(this.incident);
    return html`<details>
      <summary>${msg('An event')}<span class="count">${all.length}</span></summary>
      <div class="inside">
        <label>${msg('Words to look for')}<input name="event-words" type="search" autocomplete="off" spellcheck="false" .value=${live(this.eventWords)} @input=${(event: Event) => (this.eventWords = typed(event))} /></label>
        <p class="small quiet" data-said>${msg(str`${fitting.length} of ${all.length} events fit.`)}</p>
        <label
          >${KIND_WORDS.incident}<select name="event" @change=${(event: Event) => (this.incident = typed(event))}>
            <option value="" .selected=${this.incident === ''}>${msg('choose an event')}</option>
            ${fitting.slice(0, WINDOW_ROWS).map(({ properties: { id, title, date } }) => html`<option value=${id} .selected=${id === this.incident}>${readableDate(date)}: ${title}</option>`)}
          </select></label
        >
        ${chosen === undefined ? nothing : this.#event(chosen)}
        <div class="buttons"><button class="button" data-add="event" @click=${this.#addEvent}>${msg('Add the event')}</button></div>
      </div>
    </details>`;
  }

  /** What the sources say of it, so that nobody adds what they have not read. */
  #event({ properties }: IncidentFeature): TemplateResult {
    return html`<div class="event">${properties.kind === 'killing' ? html`<p class="small quiet">${hardNotice()}</p>` : nothing}<p>${properties.text}${noteLinks(properties.citations, this.notes)}</p>${doubts(properties, noteLinks(properties.citations, this.notes))}</div>`;
  }

  /** Every word stands somewhere in its title, text, place, country or date. The chosen one stays in the list. */
  #fits({ properties }: IncidentFeature): boolean {
    const country = this.index.countries.get(properties.country)?.properties.name;
    const about = [properties.title, properties.text, properties.place, country?.en ?? '', country?.ko ?? '', readableDate(properties.date)].join(' ').toLocaleLowerCase();
    const words = this.eventWords.toLocaleLowerCase().split(/\s+/);
    return properties.id === this.incident || words.every((word) => about.includes(word));
  }

  // Taking along.

  #takingAlong(): TemplateResult {
    const isEmpty = this.lesson.steps.length === 0;
    return html`<section aria-labelledby="along-heading">
      <h3 id="along-heading">${msg('Take it along')}</h3>
      ${isEmpty
        ? html`<p class="quiet">${msg('Add a step first. Then there is a link, a QR code and a file to take along.')}</p>`
        : html`${this.linkOf === null ? nothing : this.#link(this.linkOf)}
            <div class="section-part">
              <p class="small quiet">${msg('A file holds any lesson, however long. Keep it where you keep your other files, and open it here later.')}</p>
              <div class="buttons"><button class="button" @click=${this.#save}>${msg('Save as a file')}</button></div>
            </div>`}
    </section>`;
  }

  #link(linkOf: (lesson: ComposedLesson) => string): TemplateResult {
    const { length } = lessonText(this.lesson);
    if (length > MOST_LINK_CHARACTERS)
      return html`<p class="too-long">${msg(html`<b>This lesson is too long for a link.</b> It takes ${numberText(length)} characters, and mail programs and chats may cut off links of more than about ${numberText(MOST_LINK_CHARACTERS)}. Save it as a file instead; shorter notes make it shorter.`)}</p>`;
    const href = linkOf(this.lesson);
    return html`
      <p class="small quiet">${msg('The link itself holds the lesson, with your notes: whoever has it can read them. It changes when you change the lesson.')}</p>
      <label>${msg('Link to this lesson')}<input class="link-field" type="text" readonly .value=${href} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} /></label>
      <div class="buttons"><button class="button" @click=${() => this.#copy(href)}>${msg('Copy the link')}</button></div>
      <details class="section-part" ?open=${this.codeOpen} @toggle=${(event: Event) => (this.codeOpen = (event.target as HTMLDetailsElement).open)}>
        <summary>${msg('QR code of the link')}</summary>
        ${this.codeOpen
          ? html`<figure class="inside">
              <qr-code class=${href.length > DENSE_CODE ? 'dense' : ''} .address=${href}></qr-code>
              <figcaption class="small quiet">${href.length > DENSE_CODE ? msg('Point a phone’s camera at the code, from near: a long lesson makes a fine code.') : msg('Point a phone’s camera at the code.')}</figcaption>
            </figure>`
          : nothing}
      </details>
    `;
  }

  #otherLessons(): TemplateResult {
    return html`<section aria-labelledby="other-heading">
      <h3 id="other-heading">${msg('Another lesson')}</h3>
      <label>${msg('Open a file')}<input name="file" type="file" accept=".json,application/json" @change=${this.#choseFile} /></label>
      <div class="buttons"><button class="button" data-new @click=${this.#askAnew}>${msg('Start anew')}</button></div>
      <dialog aria-labelledby="anew-heading" @keydown=${keepKey} @click=${keepClick}>
        <h3 id="anew-heading">${msg('Start anew?')}</h3>
        <p>${msg('The heading, the notes and all steps are put away. What you have not saved can be put back until you leave this page.')}</p>
        <div class="buttons">
          <button class="button primary" @click=${this.#beginAnew}>${msg('Yes, start anew')}</button>
          <button class="button" autofocus @click=${() => this.dialog?.close()}>${msg('No, keep it')}</button>
        </div>
      </dialog>
    </section>`;
  }

  // What the teacher does.

  readonly #typedTitle = (event: Event): void => this.#compose({ ...this.lesson, title: typed(event) }, 'words');
  readonly #typedNote = (event: Event): void => this.#compose({ ...this.lesson, note: typed(event) }, 'words');

  #compose(lesson: ComposedLesson, change: LessonChange): void {
    if (lesson === this.lesson) return;
    this.lesson = lesson;
    this.#keepKeys();
    this.dispatchEvent(new LessonEvent(lesson, change));
  }

  #changeStep(step: ComposedStep, change: Partial<ComposedStep>): void {
    const at = this.lesson.steps.indexOf(step);
    if (at >= 0) this.#compose(withStepChanged(this.lesson, at, change), 'words');
  }

  #rewordedQuestion(step: ComposedStep, event: Event): void {
    const text = typed(event);
    // While it is empty, the question in the lesson stays as it was.
    if (text.trim() !== '') this.#changeStep(step, { item: { kind: 'question', text } });
  }

  #leftQuestion(step: ComposedStep, event: Event): void {
    if (typed(event).trim() !== '' || step.item.kind !== 'question') return;
    (event.target as HTMLTextAreaElement).value = step.item.text;
    this.said = msg('A question needs words, so it stays as it was. Press Remove to take it out.');
  }

  #move(step: ComposedStep, by: -1 | 1, control: StepControl): void {
    const at = this.lesson.steps.indexOf(step);
    this.#moveStep(at, at + by, control);
  }

  #moveTo(step: ComposedStep, event: Event): void {
    const { valueAsNumber } = event.target as HTMLInputElement;
    const at = this.lesson.steps.indexOf(step);
    this.#moveStep(at, Number.isFinite(valueAsNumber) ? Math.round(valueAsNumber) - 1 : at, 'place');
    this.requestUpdate(); // Nothing moved, or less far than was typed: the field says where the step stands.
  }

  #moveStep(at: number, to: number, control: StepControl): void {
    const moved = withStepMoved(this.lesson, at, to);
    const step = this.lesson.steps[at];
    if (step === undefined) return;
    if (moved === this.lesson) {
      this.said = to < at ? msg('This is the first step already.') : to > at ? msg('This is the last step already.') : this.said;
      return;
    }
    this.#compose(moved, 'steps');
    const place = moved.steps.indexOf(step);
    this.said = msg(str`Step ${at + 1} is now step ${place + 1}.`);
    this.#focusStep(place, control);
  }

  #remove(step: ComposedStep): void {
    const at = this.lesson.steps.indexOf(step);
    if (at < 0) return;
    this.undo = { kind: 'step', step, at };
    this.#compose(withoutStep(this.lesson, at), 'steps');
    this.said = msg(str`Step ${at + 1} is taken out. It can be put back.`);
    void this.updateComplete.then(() => this.#find('[data-undo]')?.focus());
  }

  readonly #putBack = (): void => {
    const { undo, lesson } = this;
    if (undo === null) return;
    if (undo.kind === 'lesson') {
      this.undo = null;
      this.#compose(undo.lesson, 'new');
      this.said = msg('The lesson before stands here again.');
      void this.updateComplete.then(() => this.#find('#steps-heading')?.focus());
      return;
    }
    if (this.#isFull()) return;
    const at = Math.min(undo.at, lesson.steps.length);
    this.undo = null;
    this.#compose(withStep(lesson, undo.step, at), 'steps');
    this.said = msg(str`It is step ${at + 1} again.`);
    this.#focusStep(at, 'remove');
  };

  #add(item: LessonItem): void {
    if (this.#isFull()) return;
    this.#compose(withStep(this.lesson, { item, note: '' }), 'steps');
    // The heading of an event says what happened: it stands in the list, with its sources.
    const number = this.lesson.steps.length;
    this.said = item.kind === 'incident' ? msg(str`Added as step ${number}.`) : msg(str`Added as step ${number}: ${shortened(this.#titleOf(item))}`);
  }

  #isFull(): boolean {
    const isFull = this.lesson.steps.length >= MOST_STEPS;
    if (isFull) this.said = fullText();
    return isFull;
  }

  readonly #choseYear = (event: Event): void => {
    const { value, valueAsNumber } = event.target as HTMLInputElement;
    this.countryYear = value === '' || !Number.isFinite(valueAsNumber) ? null : Math.min(LAST_YEAR, Math.max(FIRST_YEAR, Math.trunc(valueAsNumber)));
    this.requestUpdate(); // The same year again, or none: what was typed still gives way to what is meant.
  };

  readonly #addCountry = (): void => {
    if (this.index.countries.has(this.country)) this.#add({ kind: 'country', id: this.country, year: this.countryYear });
    else this.#ask('select[name=country]', msg('Choose a country first.'));
  };

  readonly #addEvent = (): void => {
    if (this.index.incidents.has(this.incident)) this.#add({ kind: 'incident', id: this.incident });
    else this.#ask('select[name=event]', msg('Choose an event first.'));
  };

  readonly #addQuestion = (): void => {
    if (this.question.trim() === '') return this.#ask('textarea[name=question]', msg('Write your question first.'));
    if (this.#isFull()) return;
    this.#add({ kind: 'question', text: this.question });
    this.question = '';
  };

  #ask(field: string, words: string): void {
    this.said = words;
    this.#find(field)?.focus();
  }

  readonly #askAnew = (): void => {
    if (isEmptyLesson(this.lesson)) this.#replace(EMPTY_LESSON, 'new', msg('Here is room for a new lesson.'));
    else this.dialog?.showModal();
  };

  readonly #beginAnew = (): void => {
    this.dialog?.close();
    this.#replace(EMPTY_LESSON, 'new', msg('Here is room for a new lesson. The one before can be put back.'));
    void this.updateComplete.then(() => this.#find('input[name=title]')?.focus());
  };

  /** Whatever stood here can be put back. */
  #replace(lesson: ComposedLesson, change: LessonChange, said: string): void {
    this.undo = isEmptyLesson(this.lesson) ? null : { kind: 'lesson', lesson: this.lesson };
    this.fileProblems = [];
    this.#file = null;
    this.#compose(lesson, change);
    this.said = said;
  }

  readonly #choseFile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    const count = ++this.#fileCount;
    try {
      if (file.size > MOST_FILE_BYTES) {
        this.#refuseFile(msg('The file is larger than 2 MB, and a lesson file is far smaller. It was not read.'));
        return;
      }
      const text = await file.text();
      if (count === this.#fileCount && this.isConnected) this.#openText(text);
    } catch {
      if (count === this.#fileCount) this.#refuseFile(msg('This browser could not read the file. It may have been moved or opened elsewhere.'));
    } finally {
      input.value = ''; // So that the same file can be chosen again.
    }
  };

  #openText(text: string): void {
    const { stories } = this;
    const { lesson, problems } = this.#readFile(text, stories);
    if (lesson === null) {
      this.#refuseFile(problems.join(' '));
      return;
    }
    const steps = lesson.steps.length;
    this.#replace(lesson, 'file', steps === 1 ? msg('The file is open: 1 step.') : msg(str`The file is open: ${steps} steps.`));
    this.#file = { text, stories };
    this.fileProblems = problems;
    if (problems.length > 0) this.said += ` ${msg('Not all of it could be read: see the list at the top.')}`;
  }

  /** @param stories - null = chapters are on their way and cannot be looked for yet: the page around this one does it when they are here */
  #readFile(text: string, stories: readonly Story[] | null): LessonReading {
    const reading = lessonFromFile(text);
    if (reading.lesson === null || stories === null) return reading;
    const { lesson, problems } = checkLesson(reading.lesson, this.index, stories);
    return { lesson, problems: [...reading.problems, ...problems] };
  }

  /** What was said of the last press is over; what the file had wrong still is. */
  #speakAnew(): void {
    this.said = '';
    if (this.#file !== null) this.fileProblems = this.#readFile(this.#file.text, this.#file.stories).problems;
  }

  #refuseFile(problem: string): void {
    this.said = `${problem} ${msg('Your lesson here is as it was.')}`;
  }

  async #copy(href: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(href);
      this.said = msg('The link is copied.');
    } catch {
      // Missing (a page that is not served over https) or refused: the same to the reader.
      this.said = msg('This browser does not let the page copy. The link is selected: press Ctrl and C (on a Mac ⌘ and C), or hold your finger on it and choose Copy.');
      this.linkField?.focus();
      this.linkField?.select();
    }
  }

  /** Gives the file to the browser, which saves it or asks the reader where to; it does not say what came of it. */
  readonly #save = (): void => {
    const name = fileName(this.lesson.title);
    try {
      const address = URL.createObjectURL(new Blob([lessonFile(this.lesson)], { type: 'application/json' }));
      try {
        const link = document.createElement('a');
        link.href = address;
        link.download = name;
        link.click();
        this.said = msg(str`${name} was given to your browser: look among its downloads. If it is not there, downloads are switched off on this machine.`);
      } finally {
        setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LIVES_MS);
      }
    } catch (error) {
      this.said = msg(str`${name} could not be made (${messageOf(error)}).`);
    }
  };

  // Helpers.

  #stories(): readonly Story[] {
    return this.stories ?? NO_STORIES;
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  #focusStep(at: number, control: StepControl): void {
    void this.updateComplete.then(() => this.#find(`[data-step="${at}"] [data-control="${control}"]`)?.focus());
  }

  /** A step that came again as a new object (typed into, or read from the address) keeps the key it had in its place. */
  #keepKeys(): void {
    const before = this.#keyed.steps;
    this.#keyed = this.lesson;
    const taken = new Set(this.lesson.steps.map((step) => this.#keys.get(step)));
    this.lesson.steps.forEach((step, at) => {
      if (this.#keys.has(step)) return;
      const old = before[at];
      const known = old?.item.kind === step.item.kind ? this.#keys.get(old) : undefined;
      const key = known === undefined || taken.has(known) ? this.#nextKey++ : known;
      taken.add(key);
      this.#keys.set(step, key);
    });
  }
}

const typed = (event: Event): string => (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;

/** In a field it belongs to the field or the input method, and does not close the page around it. */
function keepEscape(event: KeyboardEvent): void {
  const [target] = event.composedPath();
  if (event.key === 'Escape' && target instanceof Element && target.matches('input, textarea, select')) event.stopPropagation();
}

/** Keys and clicks in a dialog are not for the page behind it. */
const keepKey = (event: KeyboardEvent): void => event.stopPropagation();
const keepClick = (event: MouseEvent): void => event.stopPropagation();

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const stepCount = (count: number): string => (count === 1 ? msg('1 step') : msg(str`${count} steps`));
const fullText = (): string => msg(str`A lesson has ${MOST_STEPS} steps at most. Remove one before you add another.`);

/** For a name that is read aloud. */
function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text;
}

/** `Laos, 2013` → `lesson-laos-2013.json`; Hangul stays. */
function fileName(title: string): string {
  const slug = title.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60).replace(/^-+|-+$/g, '');
  return slug === '' ? 'lesson.json' : `lesson-${slug}.json`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lesson-composer': LessonComposer;
  }
}
