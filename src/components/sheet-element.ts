import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { EveryClass, Lesson } from '../domain/lesson.js';
import { PUPIL_SHEETS, type SheetId } from '../domain/sheet.js';
import type { ReadingLevel, Story } from '../domain/story.js';
import type { Frame, OutlineMap } from '../domain/story-sheets.js';
import { orderedNames } from '../i18n/names.js';
import { SHEET_WORDS } from '../i18n/sheet-words.js';
import { LEVEL_WORDS } from '../i18n/story-words.js';
import './outcome-swatch.js';
import { PaperElement, PX_PER_MM } from './paper-element.js';

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

/** What every sheet of the class pack shares: a head with story and level, maps, lines to write on. */
export abstract class SheetElement extends PaperElement {
  @property() level: ReadingLevel = 'standard';
  @property({ attribute: false }) story!: Story;
  @property({ attribute: false }) lesson: Lesson | null = null;
  @property({ attribute: false }) everyClass: EveryClass | null = null;

  protected abstract readonly sheet: SheetId;
  /** true: the text differs with the reading level. */
  protected readonly hasLevels: boolean = false;
  /** true: a line for name and date. */
  protected readonly isWrittenOn: boolean = false;

  protected override get label(): string {
    return `${SHEET_WORDS[this.sheet]}: ${this.story.title[this.language]}`;
  }

  protected override head(): TemplateResult {
    const [first, second] = orderedNames(this.story.title, this.language);
    const more = [SHEET_WORDS[this.sheet], ...(this.hasLevels ? [LEVEL_WORDS[this.level]] : []), ...(this.factsOf === '' ? [] : [this.factsOf])];
    return html`<header>
      <div>
        <p class="kind">${more.join(' · ')}</p>
        <h1><span lang=${first.lang}>${first.text}</span> <span class="second" lang=${second.lang}>${second.text}</span></h1>
      </div>
      ${this.isWrittenOn ? html`<div class="pupil"><span>${msg('Name', { id: 'sheet.name', desc: 'on a worksheet, before a line on which pupils write their name' })}</span><i></i><span>${msg('Date', { id: 'sheet.date', desc: 'on a worksheet, before a line on which pupils write the day' })}</span><i></i></div>` : PUPIL_SHEETS.has(this.sheet) ? nothing : html`<p class="teacher">${msg('For the teacher')}</p>`}
    </header>`;
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
}
