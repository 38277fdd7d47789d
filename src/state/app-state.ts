/** What a link restores, and nothing else. */
import { ANY_INCIDENT, type IncidentFilter } from '../domain/incident-filter.js';
import type { ReadingLevel } from '../domain/story.js';
import type { PrintedId } from '../domain/sheet.js';
import { DEFAULT_WORDING, type WordingId } from '../domain/wording.js';
import { FIRST_YEAR, LAST_YEAR, type CountryCode, type Selection, type Year } from '../domain/types.js';

export const LAYERS = ['outcomes', 'routes', 'returns', 'crossings', 'origins', 'destinations', 'incidents'] as const;
export type LayerId = (typeof LAYERS)[number];

export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `auto` follows the machine's light or dark setting. */
export const THEMES = ['auto', 'light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

/** What stands in the panel when nothing is selected; `null` is the overview. */
export const PAGES = ['stories', 'lessons', 'compose', 'routes', 'incidents', 'arrivals', 'compare', 'disagreements', 'people', 'terms', 'sources', 'about', 'access'] as const;
export type PageId = (typeof PAGES)[number];

/** Ways across the map that can be looked at alone; `null` = all. */
export const FLOWS = ['out', 'forced-return', 'chosen-return', 'stayed'] as const;
export type Flow = (typeof FLOWS)[number];

/** How people are called on the page: the reader's choice (the default is explained on the page of terms). */
export { WORDING_IDS as WORDINGS, type WordingId as Wording } from '../domain/wording.js';

/**
 * `map`: the page as readers have it. `present`: a story for a room. `notes`: the teacher's notes to it, in a window of their
 * own. `print`: the view on one page, or a sheet of the class pack (where none is named, the lesson plan). `text`: the same map in words.
 */
export const VIEWS = ['map', 'present', 'notes', 'print', 'text'] as const;
export type View = (typeof VIEWS)[number];

/** `auto`: the live map where it can be drawn well, the drawn one (SVG) elsewhere. */
export const MAPS = ['auto', 'gl', 'svg'] as const;
export type MapChoice = (typeof MAPS)[number];

/** A comparison holds two or three countries. */
export const MOST_COMPARED = 3;

/** A shape laid nearer to a pole would run past it. */
export const MOST_LATITUDE = 60;

export interface AppState {
  readonly year: Year;
  readonly selection: Selection | null;
  /** Leg of the selected route in focus, counted from 0; null = the whole route. */
  readonly leg: number | null;
  /** Where the shape of the selected route is laid; whole hundredths of a degree. */
  readonly laid: readonly [lon: number, lat: number] | null;
  readonly page: PageId | null;
  /** Id of what is open on the page: a word, a disagreement, a source, a topic. */
  readonly item: string | null;
  /** ISO 3166-1 alpha-2, in the order they were chosen; empty = none. */
  readonly compared: readonly CountryCode[];
  /** Where the routes asked for start and end; null = anywhere. */
  readonly from: CountryCode | null;
  readonly to: CountryCode | null;
  readonly events: IncidentFilter;
  readonly flow: Flow | null;
  readonly view: View;
  /** Id of a chapter of a story, or of its first or closing slide; the rest of the state is then what the reader made of it. */
  readonly chapter: string | null;
  /** true: on stage, what later chapters show first stays hidden until then. */
  readonly reveal: boolean;
  /** What is to be printed: the view as it is (`view`), or a sheet of the class pack, whose story `item` names. */
  readonly sheet: PrintedId | null;
  /** A lesson of the teacher's own, as `domain/lesson-text.ts` writes it; a long one is kept beside the address. */
  readonly lesson: string | null;
  readonly level: ReadingLevel;
  readonly wording: WordingId;
  readonly hidden: readonly LayerId[];
  readonly map: MapChoice;
  readonly language: Language;
  readonly theme: Theme;
}

export const DEFAULT_STATE: AppState = {
  year: null,
  selection: null,
  leg: null,
  laid: null,
  page: null,
  item: null,
  compared: [],
  from: null,
  to: null,
  events: ANY_INCIDENT,
  flow: null,
  view: 'map',
  chapter: null,
  reveal: false,
  sheet: null,
  lesson: null,
  level: 'standard',
  wording: DEFAULT_WORDING,
  hidden: [],
  map: 'auto',
  language: 'en',
  theme: 'auto',
};

export const isYear = (year: number): boolean => Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
