/** A state of the page as the page of paper that shows it. */
import { html, type TemplateResult } from 'lit';
import type { SheetTitle } from '../components/sheet-view.js';
import type { Shown } from '../components/view-facts.js';
import { DATA_VERSION } from '../data/version.js';
import { selectionName, type DatasetIndex } from '../domain/dataset-index.js';
import type { Land } from '../domain/land.js';
import type { Story } from '../domain/story.js';
import { orderedNames } from '../i18n/names.js';
import { PAGE_WORDS } from '../i18n/vocabulary.js';
import type { AppState } from '../state/app-state.js';
import type { ChapterPlace } from '../story/state-at-chapter.js';
import { LaidCorners } from './laid-corners.js';
import { drawnView } from './text-mode.js';
import { otherTitle, title } from './titles.js';

export interface ViewSheetContext {
  readonly index: DatasetIndex;
  readonly state: AppState;
  /** null = not there yet. */
  readonly stories: readonly Story[] | null;
  readonly land: Land | null;
  /** The chapter of a story that the panel tells; null = none. */
  readonly told: ChapterPlace | null;
  /** Of the view; empty = none that is worth printing. */
  readonly address: string;
}

const laidCorners = new LaidCorners();
/** The sheet is measured anew when it is given anything new: the same state gives the same objects. */
let last: { readonly index: DatasetIndex; readonly key: string; readonly content: Content } | null = null;

interface Content {
  readonly view: ReturnType<typeof drawnView>;
  readonly shown: Shown;
  readonly heading: SheetTitle;
}

export function viewSheet({ index, state, stories, land, told, address }: ViewSheetContext): TemplateResult {
  const { view, shown, heading } = contentOf(index, state, stories, told);
  return html`<sheet-view
    .index=${index}
    .language=${index.language}
    .land=${land}
    .dataVersion=${DATA_VERSION}
    .address=${address}
    .heading=${heading}
    .view=${view}
    .camera=${told?.chapter.camera ?? null}
    .laid=${laidCorners.of(index, state)}
    .shown=${shown}
  ></sheet-view>`;
}

function contentOf(index: DatasetIndex, state: AppState, stories: readonly Story[] | null, told: ChapterPlace | null): Content {
  const key = `${JSON.stringify(state)} ${told?.chapter.id ?? ''} ${stories?.length ?? ''}`;
  if (last?.index !== index || last.key !== key) last = { index, key, content: { view: drawnView(index, state), shown: shownOf(state, stories, told), heading: headingOf(index, state, told) } };
  return last.content;
}

function headingOf(index: DatasetIndex, { selection, page }: AppState, told: ChapterPlace | null): SheetTitle {
  const name = told !== null ? told.chapter.title : selection === null ? null : selectionName(index, selection);
  if (name !== null) {
    const [first, second] = orderedNames(name, index.language);
    return { first: first.text, second: second.text === first.text ? null : second };
  }
  return page === null ? { first: title(), second: otherTitle() } : { first: PAGE_WORDS[page], second: null };
}

function shownOf({ selection, leg, page, item, compared, events, level }: AppState, stories: readonly Story[] | null, told: ChapterPlace | null): Shown {
  if (told !== null) return { kind: 'chapter', chapter: told.chapter, level };
  if (selection !== null) return { kind: 'selection', selection, leg };
  switch (page) {
    case null:
      return { kind: 'overview' };
    case 'stories':
    case 'lessons':
      return { kind: 'stories', stories: stories ?? [] };
    case 'routes':
    case 'arrivals':
      return { kind: page };
    case 'incidents':
      return { kind: page, filter: events };
    case 'compare':
      return { kind: page, compared };
    case 'disagreements':
    case 'people':
    case 'terms':
    case 'sources':
      return { kind: page, item };
    case 'compose':
    case 'about':
    case 'access':
      return { kind: 'words' };
  }
}
