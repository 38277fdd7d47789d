/** What the views are called: in the window's title, on the way back, in a citation. */
import { selectionName, type DatasetIndex } from '../domain/dataset-index.js';
import { PAGE_WORDS } from '../i18n/vocabulary.js';
import type { AppState } from '../state/app-state.js';

export const TITLE = 'Escape routes from North Korea';

/** In the middle of a sentence, in the language of names. */
export function placeName(index: DatasetIndex, { selection, page, language }: AppState): string {
  return (selection === null ? undefined : selectionName(index, selection)?.[language]) ?? (page === null ? 'the overview' : PAGE_WORDS[page]);
}

/** With the year, for a citation. */
export function viewTitle(index: DatasetIndex, { selection, page, year }: AppState): string {
  const name = selection === null ? (page === null ? 'Overview' : PAGE_WORDS[page]) : (selectionName(index, selection)?.en ?? 'Overview');
  return `${name}, ${year ?? 'all years'}`;
}

/** For the window; null = the facts are not read yet. */
export function windowTitle(index: DatasetIndex | null, { selection, page, year }: AppState): string {
  const name = index === null || selection === null ? (page === null ? undefined : PAGE_WORDS[page]) : selectionName(index, selection)?.en;
  return [name, year === null ? undefined : String(year), TITLE].filter((part) => part !== undefined).join(' · ');
}
