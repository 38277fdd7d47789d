/** The view `?view=print`: a view of the map or a sheet of the class pack as pages of paper, and the bar over it, which is not printed. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import '../components/sheet-bar.js';
import '../components/view-bar.js';
import { SheetEvent } from '../components/sheet-bar.js';
import { DATA_VERSION } from '../data/version.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { Land } from '../domain/land.js';
import type { EveryClass, Lesson, Lessons } from '../domain/lesson.js';
import { SHEETS, type PrintedId, type SheetId } from '../domain/sheet.js';
import type { Story } from '../domain/story.js';
import { SHEET_WORDS } from '../i18n/sheet-words.js';
import { DEFAULT_STATE, type AppState, type View } from '../state/app-state.js';
import { queryFromState } from '../state/url.js';
import type { ChapterPlace } from '../story/state-at-chapter.js';
import { pageRules } from '../styles/sheet-styles.js';
import { title } from './titles.js';
import { viewSheet } from './view-sheet.js';

/** Comes when it is first wanted; every sheet but the plan and the cards has a map. */
export const SHEET_CODE: Readonly<Record<PrintedId, () => Promise<unknown>>> = {
  view: () => Promise.all([import('../components/sheet-view.js'), import('../static-map/static-map.js')]),
  plan: () => import('../components/sheet-plan.js'),
  handout: () => Promise.all([import('../components/sheet-handout.js'), import('../static-map/static-map.js')]),
  worksheet: () => Promise.all([import('../components/sheet-worksheet.js'), import('../static-map/static-map.js')]),
  answers: () => import('../components/sheet-answers.js'),
  outline: () => Promise.all([import('../components/sheet-outline.js'), import('../static-map/static-map.js')]),
  cards: () => import('../components/sheet-cards.js'),
  timeline: () => import('../components/sheet-timeline.js'),
};

/** What a sheet shows when the link names none. */
export const shownSheet = ({ sheet }: Pick<AppState, 'sheet'>): PrintedId => sheet ?? SHEETS[0];

export interface PrintContext {
  readonly index: DatasetIndex;
  readonly state: AppState;
  /** null = not there yet. */
  readonly stories: readonly Story[] | null;
  readonly lessons: Lessons | null;
  readonly land: Land | null;
  /** The chapter of a story that the panel tells; null = none. */
  readonly told: ChapterPlace | null;
  /** Where the reader was before: that is gone back to. */
  readonly cameFrom: View;
  readonly change: (change: Partial<AppState>) => void;
  /** The same, and away from the paper. */
  readonly leave: (change: Partial<AppState>) => void;
}

interface Told {
  readonly index: DatasetIndex;
  readonly state: AppState;
  readonly story: Story;
  readonly lesson: Lesson | null;
  readonly everyClass: EveryClass | null;
  readonly land: Land | null;
}

export function printView(context: PrintContext): TemplateResult {
  const sheet = shownSheet(context.state);
  return sheet === 'view' ? viewOnPaper(context) : sheetOnPaper(sheet, context);
}

function viewOnPaper({ index, state, stories, land, told, cameFrom, leave }: PrintContext): TemplateResult {
  usePageRules(title());
  return html`
    <view-bar role="region" aria-label=${msg('Print')} @leave-sheet=${() => leave({ view: cameFrom, sheet: null })}></view-bar>
    <main class="print-desk">${viewSheet({ index, state, stories, land, told, address: absolute({ ...state, view: 'map', sheet: null }) })}</main>
  `;
}

function sheetOnPaper(sheet: SheetId, { index, state, stories, lessons, land, change, leave }: PrintContext): TemplateResult {
  if (stories === null || lessons === null) return waiting(msg('Reading the lesson…'));
  const story = stories.find(({ id }) => id === state.item) ?? stories[0];
  if (story === undefined) return waiting(msg('No story could be read, so there is nothing to print.'));
  const lesson = lessons.lessons.find(({ id }) => id === story.id) ?? null;
  usePageRules(`${story.title[state.language]} · ${SHEET_WORDS[sheet]}`);
  return html`
    <sheet-bar
      role="region"
      aria-label=${msg('Print')}
      .stories=${stories}
      .sheet=${sheet}
      .story=${story.id}
      .level=${state.level}
      .language=${state.language}
      @choose-sheet=${(event: Event) => {
        if (event instanceof SheetEvent) change({ sheet: event.choice.sheet, item: event.choice.story, level: event.choice.level });
      }}
      @leave-sheet=${() => leave({ view: 'map', page: 'lessons', item: story.id, sheet: null })}
    ></sheet-bar>
    <main class="print-desk">${sheetView(sheet, { index, state, story, lesson, everyClass: lessons.everyClass, land })}</main>
  `;
}

const waiting = (words: string): TemplateResult => html`<main class="print-desk"><p class="waiting" role="status">${words}</p></main>`;

function sheetView(sheet: SheetId, { index, state, story, lesson, everyClass, land }: Told): TemplateResult | typeof nothing {
  const { language, level } = state;
  const { wording } = state;
  const address = absolute({ ...DEFAULT_STATE, view: 'print', item: story.id, sheet, language, level, wording });
  switch (sheet) {
    case 'plan':
      return html`<sheet-plan .index=${index} .language=${language} .level=${level} .story=${story} .lesson=${lesson} .everyClass=${everyClass} .land=${land} .dataVersion=${DATA_VERSION} .address=${address}></sheet-plan>`;
    case 'handout':
      return html`<sheet-handout .index=${index} .language=${language} .level=${level} .story=${story} .lesson=${lesson} .land=${land} .dataVersion=${DATA_VERSION} .address=${address}></sheet-handout>`;
    case 'worksheet':
      return html`<sheet-worksheet .index=${index} .language=${language} .level=${level} .story=${story} .lesson=${lesson} .land=${land} .dataVersion=${DATA_VERSION} .address=${address}></sheet-worksheet>`;
    case 'answers':
      return html`<sheet-answers .index=${index} .language=${language} .level=${level} .story=${story} .lesson=${lesson} .land=${land} .dataVersion=${DATA_VERSION} .address=${address}></sheet-answers>`;
    case 'outline':
      return html`<sheet-outline .index=${index} .language=${language} .level=${level} .story=${story} .lesson=${lesson} .land=${land} .dataVersion=${DATA_VERSION} .address=${address}></sheet-outline>`;
    case 'cards':
      return html`<sheet-cards .index=${index} .language=${language} .level=${level} .story=${story} .lesson=${lesson} .land=${land} .dataVersion=${DATA_VERSION} .address=${address}></sheet-cards>`;
    case 'timeline':
      return html`<sheet-timeline .index=${index} .language=${language} .level=${level} .story=${story} .lesson=${lesson} .land=${land} .dataVersion=${DATA_VERSION} .address=${address}></sheet-timeline>`;
  }
}

/** Empty where it would lead nowhere: a machine's own address is of no use on paper. */
function absolute(state: AppState): string {
  if (location.protocol === 'file:' || ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)) return '';
  return new URL(`${location.pathname}${queryFromState(state)}`, location.href).href;
}

let rules: CSSStyleSheet | null = null;

/** Margins and page numbers are rules of the document: a shadow root has no pages. They hold while a sheet is shown. */
function usePageRules(foot: string): void {
  if (rules === null) {
    rules = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  }
  rules.replaceSync(pageRules(foot));
}

/** To be called when another view is shown: what is printed there has its own margins. */
export function leavePrintView(): void {
  if (rules === null) return;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules);
  rules = null;
}
