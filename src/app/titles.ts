/** What the views are called: in the window's title, on the way back, in a citation. */
import { msg } from '@lit/localize';
import { selectionName, type DatasetIndex } from '../domain/dataset-index.js';
import { readablePoint } from '../i18n/dates.js';
import { currentLanguage } from '../i18n/locale.js';
import type { Language } from '../i18n/names.js';
import { PAGE_WORDS } from '../i18n/vocabulary.js';
import type { AppState } from '../state/app-state.js';

/** The English one, under which the page is cited. */
export const TITLE = 'Escape routes from North Korea';
const KOREAN_TITLE = '탈북의 길';

/** Of the page, in its language. */
export const title = (): string => msg('Escape routes from North Korea');

/** The title in the language that the page is not in, to stand beside. */
export const otherTitle = (): { readonly text: string; readonly lang: Language } => (currentLanguage() === 'ko' ? { text: TITLE, lang: 'en' } : { text: KOREAN_TITLE, lang: 'ko' });

/** In the middle of a sentence. */
export function placeName(index: DatasetIndex, { selection, page, language }: AppState): string {
  return nameOf(index, selection, language) ?? (page === null ? msg('the overview', { desc: 'in the middle of a sentence: the first page of the panel' }) : PAGE_WORDS[page]);
}

/** With the year, for a citation. */
export function viewTitle(index: DatasetIndex, { selection, page, year, language }: AppState): string {
  const overview = msg('Overview');
  const name = selection === null ? (page === null ? overview : PAGE_WORDS[page]) : (nameOf(index, selection, language) ?? overview);
  return `${name}, ${year === null ? msg('all years') : readablePoint(String(year))}`;
}

/** For the window; null = the facts are not read yet. */
export function windowTitle(index: DatasetIndex | null, { selection, page, year, language }: AppState): string {
  const name = index === null || selection === null ? (page === null ? null : PAGE_WORDS[page]) : nameOf(index, selection, language);
  return [name, year === null ? null : readablePoint(String(year)), title()].filter((part) => part !== null).join(' · ');
}

const nameOf = (index: DatasetIndex, selection: AppState['selection'], language: Language): string | null => (selection === null ? null : (selectionName(index, selection)?.[language] ?? null));
