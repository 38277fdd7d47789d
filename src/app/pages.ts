/** Which element shows which page or selection, and whose code comes only when it is first wanted. */
import { html, nothing, type TemplateResult } from 'lit';
import '../components/choice-panel.js';
import '../components/country-panel.js';
import '../components/crossing-panel.js';
import '../components/destination-panel.js';
import '../components/incident-panel.js';
import '../components/origin-panel.js';
import '../components/overview-panel.js';
import '../components/route-panel.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { EMPTY_LESSON, type ComposedLesson } from '../domain/composed-lesson.js';
import type { Lessons } from '../domain/lesson.js';
import type { SheetId } from '../domain/sheet.js';
import type { Story } from '../domain/story.js';
import type { Selection } from '../domain/types.js';
import { licencesHref } from './licences-file.js';
import type { OwnLesson } from './own-lesson.js';
import type { ChapterPlace } from '../story/state-at-chapter.js';
import type { AppState, PageId } from '../state/app-state.js';
import type { ThemeName } from '../styles/palette.js';

/** Pages with tables and charts take more of the screen. */
export const WIDE_PAGES: ReadonlySet<PageId> = new Set<PageId>(['arrivals', 'compare', 'lessons', 'compose']);

export const PAGE_CODE: Readonly<Record<PageId, () => Promise<unknown>>> = {
  stories: () => import('../components/story-list.js'),
  lessons: () => import('../components/lesson-plans.js'),
  compose: () => import('../components/lesson-composer.js'),
  routes: () => import('../components/route-finder.js'),
  incidents: () => import('../components/incident-list.js'),
  arrivals: () => import('../components/arrivals-chart.js'),
  compare: () => import('../components/compare-table.js'),
  disagreements: () => import('../components/disagreement-list.js'),
  people: () => import('../components/people-cards.js'),
  terms: () => import('../components/term-list.js'),
  sources: () => import('../components/source-pages.js'),
  about: () => import('../components/about-page.js'),
  access: () => import('../components/access-page.js'),
};

/** What pages for teachers show besides the facts. */
export interface Teaching {
  /** null = on their way; empty = none could be read. */
  readonly stories: readonly Story[] | null;
  readonly lessons: Lessons | null;
  /** The lesson that the address holds; null = none, or not yet. */
  readonly own: OwnLesson | null;
  readonly sheetHref: (sheet: SheetId, story: string) => string;
  readonly lessonHref: (lesson: ComposedLesson) => string;
}

/** The overview, or the page turned to. */
export function pageView(index: DatasetIndex, { page, item, year, language, flow, from, to, events, compared, wording }: AppState, theme: ThemeName, { stories, lessons, own, sheetHref, lessonHref }: Teaching): TemplateResult {
  switch (page) {
    case null:
      return html`<overview-panel .index=${index} .year=${year} .language=${language} .theme=${theme}></overview-panel>`;
    case 'stories':
      return html`<story-list .index=${index} .year=${year} .language=${language} .theme=${theme} .stories=${stories}></story-list>`;
    case 'lessons':
      return html`<lesson-plans .index=${index} .year=${year} .language=${language} .theme=${theme} .item=${item} .stories=${stories} .lessons=${lessons} .sheetHref=${sheetHref}></lesson-plans>`;
    case 'compose':
      return html`<lesson-composer .index=${index} .year=${year} .language=${language} .theme=${theme} .stories=${stories} .lesson=${own?.lesson ?? EMPTY_LESSON} .problems=${own?.problems ?? []} .linkOf=${lessonHref}></lesson-composer>`;
    case 'routes':
      return html`<route-finder .index=${index} .year=${year} .language=${language} .theme=${theme} .flow=${flow} .from=${from} .to=${to}></route-finder>`;
    case 'incidents':
      return html`<incident-list .index=${index} .year=${year} .language=${language} .theme=${theme} .filter=${events}></incident-list>`;
    case 'arrivals':
      return html`<arrivals-chart .index=${index} .year=${year} .language=${language} .theme=${theme}></arrivals-chart>`;
    case 'compare':
      return html`<compare-table .index=${index} .year=${year} .language=${language} .theme=${theme} .compared=${compared}></compare-table>`;
    case 'disagreements':
      return html`<disagreement-list .index=${index} .year=${year} .language=${language} .theme=${theme} .item=${item}></disagreement-list>`;
    case 'people':
      return html`<people-cards .index=${index} .year=${year} .language=${language} .theme=${theme} .item=${item}></people-cards>`;
    case 'terms':
      return html`<term-list .index=${index} .year=${year} .language=${language} .theme=${theme} .item=${item} .wording=${wording}></term-list>`;
    case 'sources':
      return html`<source-pages .index=${index} .year=${year} .language=${language} .theme=${theme} .item=${item}></source-pages>`;
    case 'about':
      return html`<about-page .index=${index} .year=${year} .language=${language} .theme=${theme} .licencesHref=${licencesHref()}></about-page>`;
    case 'access':
      return html`<access-page .index=${index} .year=${year} .language=${language} .theme=${theme}></access-page>`;
  }
}

/** The chapter that is told, and under it the page it speaks of; or the slide before the first, or after the last. */
export function storyView(index: DatasetIndex, state: AppState, theme: ThemeName, { story, at, slide }: ChapterPlace, isOnView: boolean, address: string, teaching: Teaching): TemplateResult {
  const { year, language, level, view, page } = state;
  const presenting = view === 'present';
  if (slide !== null) return html`<story-slide .index=${index} .year=${year} .language=${language} .theme=${theme} .story=${story} .slide=${slide} .address=${slide === 'end' ? address : ''} ?presenting=${presenting}></story-slide>`;
  return html`<story-player .index=${index} .year=${year} .language=${language} .theme=${theme} .story=${story} .at=${at} .level=${level} ?presenting=${presenting} ?astray=${!isOnView}></story-player>
    ${page === null ? nothing : pageView(index, state, theme, teaching)}`;
}

/** What the reader must choose between, where several things lie under one point of the map. */
export function choiceView(index: DatasetIndex, { year, language }: AppState, theme: ThemeName, choices: readonly Selection[]): TemplateResult {
  return html`<choice-panel .index=${index} .year=${year} .language=${language} .theme=${theme} .choices=${choices}></choice-panel>`;
}

/** The panel of what is selected. */
export function selectionView(index: DatasetIndex, { selection, year, language, leg, laid }: AppState, theme: ThemeName, placing: boolean, canPlace: boolean): TemplateResult | typeof nothing {
  if (selection === null) return nothing;
  const { id } = selection;
  switch (selection.kind) {
    case 'country':
      return html`<country-panel .index=${index} .year=${year} .language=${language} .theme=${theme} .country=${id}></country-panel>`;
    case 'crossing':
      return html`<crossing-panel .index=${index} .year=${year} .language=${language} .theme=${theme} .crossing=${id}></crossing-panel>`;
    case 'route':
      return html`<route-panel .index=${index} .year=${year} .language=${language} .theme=${theme} .route=${id} .leg=${leg} .laid=${laid} .placing=${placing} .canPlace=${canPlace}></route-panel>`;
    case 'incident':
      return html`<incident-panel .index=${index} .year=${year} .language=${language} .theme=${theme} .incident=${id}></incident-panel>`;
    case 'destination':
      return html`<destination-panel .index=${index} .year=${year} .language=${language} .theme=${theme} .destination=${id}></destination-panel>`;
    case 'origin':
      return html`<origin-panel .index=${index} .year=${year} .language=${language} .theme=${theme} .origin=${id}></origin-panel>`;
  }
}
