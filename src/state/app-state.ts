/** What a link restores, and nothing else. */
import { FIRST_YEAR, LAST_YEAR, type Selection, type Year } from '../domain/types.js';

export const LAYERS = ['outcomes', 'routes', 'returns', 'crossings', 'origins', 'destinations', 'incidents'] as const;
export type LayerId = (typeof LAYERS)[number];

export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `auto` follows the machine's light or dark setting. */
export const THEMES = ['auto', 'light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

export interface AppState {
  readonly year: Year;
  readonly selection: Selection | null;
  readonly hidden: readonly LayerId[];
  readonly language: Language;
  readonly theme: Theme;
}

export const DEFAULT_STATE: AppState = { year: null, selection: null, hidden: [], language: 'en', theme: 'auto' };

export const isYear = (year: number): boolean => Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
