import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { DATE_POINT_PATTERN } from '../domain/dates.js';
import { readablePoint } from '../i18n/dates.js';
import type { Land } from '../domain/land.js';
import type { EveryClass, Lesson } from '../domain/lesson.js';
import { PUPIL_SHEETS, type SheetId } from '../domain/sheet.js';
import type { ReadingLevel, Story } from '../domain/story.js';
import { citationsFor } from '../domain/story-claims.js';
import type { Frame, OutlineMap } from '../domain/story-sheets.js';
import { reworded } from '../domain/wording.js';
import { orderedNames, type Language } from '../i18n/names.js';
import { SHEET_WORDS } from '../i18n/sheet-words.js';
import { LEVEL_WORDS } from '../i18n/story-words.js';
import type { ThemeName } from '../styles/palette.js';
import { typeStyles } from '../styles/shared-styles.js';
import { sheetStyles } from '../styles/sheet-styles.js';
import { noteLinks } from './claim-parts.js';
import { Footnotes, sourceName } from './footnotes.js';
import './outcome-swatch.js';

/** Millimetres to the pixels in which a map is measured. */
const PX_PER_MM = 96 / 25.4;

/** A blank map has nothing on it but land and, where they are asked for, border places. */
const NOT_OUTLINED = ['outcomes', 'routes', 'returns', 'origins', 'destinations', 'incidents'];

/** How a map stands on a sheet. */
export interface SheetMap {
  readonly kind: 'view' | 'outline';
  readonly frame: Frame;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly label: string;
  readonly hiddenLayers?: readonly string[];
  readonly spots?: OutlineMap['spots'];
}

/**
 * What every sheet of the class pack shares: a head with story and level, sources numbered at its foot, and what it was made
 * from. Always light: it lies on paper, whatever the page around it wears. The tag `static-map` is registered by whoever
 * shows a sheet.
 */
export abstract class SheetElement extends LitElement {
  static override styles = [typeStyles, sheetStyles];

  @property({ attribute: false }) index!: DatasetIndex;
  @property() language: Language = 'en';
  @property() theme: ThemeName = 'light';
  @property() level: ReadingLevel = 'standard';
  @property({ attribute: false }) story!: Story;
  @property({ attribute: false }) lesson: Lesson | null = null;
  @property({ attribute: false }) everyClass: EveryClass | null = null;
  /** Outlines for the maps; null = not there yet. */
  @property({ attribute: false }) land: Land | null = null;
  /** The day of the facts, `2026-11-22`; empty = not known. */
  @property() dataVersion = '';
  /** Where a reader of the paper finds the map again; empty = nowhere that is worth printing. */
  @property() address = '';

  protected notes = new Footnotes(new Map());

  protected abstract readonly sheet: SheetId;
  /** true: the text differs with the reading level. */
  protected readonly hasLevels: boolean = false;
  /** true: a line for name and date. */
  protected readonly isWrittenOn: boolean = false;
  /** false: the documents alone stand at the foot, without numbers and headings. */
  protected readonly namesHeadings: boolean = true;

  /** Everything above the sources. Citations met here get their numbers in this order. */
  protected abstract content(): TemplateResult;

  override render(): TemplateResult {
    this.notes = new Footnotes(this.index.sources);
    const content = this.content();
    return html`<article lang=${this.language} aria-label="${SHEET_WORDS[this.sheet]}: ${this.story.title[this.language]}" @click=${this.#clicked}>${this.#head()}${content}${this.#sources()}</article>`;
  }

  #head(): TemplateResult {
    const [first, second] = orderedNames(this.story.title, this.language);
    const more = [SHEET_WORDS[this.sheet], ...(this.hasLevels ? [LEVEL_WORDS[this.level]] : []), ...(this.#factsDay === '' ? [] : [this.#factsOf])];
    return html`<header>
      <div>
        <p class="kind">${more.join(' · ')}</p>
        <h1><span lang=${first.lang}>${first.text}</span> <span class="second" lang=${second.lang}>${second.text}</span></h1>
      </div>
      ${this.isWrittenOn ? html`<div class="pupil"><span>${msg('Name', { id: 'sheet.name', desc: 'on a worksheet, before a line on which pupils write their name' })}</span><i></i><span>${msg('Date', { id: 'sheet.date', desc: 'on a worksheet, before a line on which pupils write the day' })}</span><i></i></div>` : PUPIL_SHEETS.has(this.sheet) ? nothing : html`<p class="teacher">${msg('For the teacher')}</p>`}
    </header>`;
  }

  /** Numbers in their order, then each document once in full: short enough for a sheet of two pages. */
  #sources(): TemplateResult {
    const { entries } = this.notes;
    const documents = [...new Map(entries.map(({ citation, source }) => [citation.source, source]))];
    return html`<footer class="sources">
      ${entries.length === 0
        ? nothing
        : html`<h2>${msg('Sources')}</h2>
            ${this.namesHeadings ? html`<ol class="places">${entries.map(({ number, citation, source }) => html`<li id="note-${number}" tabindex="-1"><span class="number">${number}</span> ${sourceName(source, citation.source)}: <span lang="en">${citation.heading}</span></li>`)}</ol>` : nothing}
            <ul class="documents">${documents.map(([id, source]) => html`<li>${source === undefined ? msg(str`${id} (its entry could not be read)`) : html`<b>${sourceName(source, id)}:</b> <span lang="en">${source.author === null ? nothing : html`${source.author}, `}<cite>${source.title}</cite></span>, ${source.kind}. <span class="whole">${source.url}</span>`}</li>`)}</ul>`}
      <p class="made">${msg('Made from the map “Escape routes from North Korea”')}${this.address === '' ? nothing : html`, <span class="whole">${this.address}</span>`}${this.#factsDay === '' ? nothing : html`, ${this.#factsOf}`}. ${entries.length === 0 || !this.namesHeadings ? nothing : msg('Every small raised number leads to the heading of the document that it rests on.')} ${msg('Words and data: CC BY 4.0.')}</p>
    </footer>`;
  }

  get #factsDay(): string {
    return DATE_POINT_PATTERN.test(this.dataVersion) ? readablePoint(this.dataVersion) : this.dataVersion;
  }

  get #factsOf(): string {
    return msg(str`facts of ${this.#factsDay}`, { id: 'sheet.facts-day', desc: 'the day of the facts that a sheet was made from' });
  }

  protected said(text: string): string {
    return reworded(text, this.index.words.wording);
  }

  /** The numbers of what a text rests on; nothing where it rests on nothing. */
  protected cited(claims: readonly string[]): TemplateResult | typeof nothing {
    const citations = citationsFor(this.index, claims);
    return citations.length === 0 ? nothing : noteLinks(citations, this.notes);
  }

  protected map({ kind, frame, widthMm, heightMm, label, hiddenLayers = [], spots = [] }: SheetMap): TemplateResult {
    return html`<static-map
      .index=${this.index}
      .theme=${this.theme}
      .language=${this.language}
      .land=${this.land}
      .kind=${kind}
      .camera=${frame}
      .hiddenLayers=${kind === 'outline' ? (spots.some(({ kind: spot }) => spot === 'towns') ? NOT_OUTLINED : [...NOT_OUTLINED, 'crossings']) : hiddenLayers}
      .numbers=${spots.map(({ key, number }) => ({ key, number }))}
      .width=${Math.round(widthMm * PX_PER_MM)}
      .height=${Math.round(heightMm * PX_PER_MM)}
      .label=${label}
    ></static-map>`;
  }

  /** Lines to write on; the first may begin with words. */
  protected lines(count: number, first = ''): TemplateResult {
    return html`<div class="lines">${Array.from({ length: count }, (_, at) => html`<div class="line">${at === 0 ? first : nothing}</div>`)}</div>`;
  }

  readonly #clicked = (event: Event): void => {
    const link = event.composedPath().find((target) => target instanceof HTMLElement && target.dataset['note'] !== undefined) as HTMLElement | undefined;
    if (link === undefined) return;
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>(`#note-${link.dataset['note']}`)?.focus();
  };
}
