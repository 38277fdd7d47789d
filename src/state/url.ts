/**
 * AppState as a query and back (the contract of DESIGN section 4). Defaults write nothing; what cannot be read is named.
 * A lesson of the teacher's own stands behind a `#`: a browser sends no server what stands there.
 */
import { msg, str } from '@lit/localize';
import { isLessonText, MOST_LINK_CHARACTERS, MOST_TEXT } from '../domain/composed-lesson.js';
import { shownValue } from '../domain/harmless.js';
import { PRINTED } from '../domain/sheet.js';
import { parseSelection, selectionText } from '../domain/selection.js';
import { READING_LEVELS } from '../domain/story.js';
import { FIRST_YEAR, INCIDENT_KINDS, INCIDENT_OUTCOMES, LAST_YEAR } from '../domain/types.js';
import { DEFAULT_STATE, FLOWS, isYear, LANGUAGES, LAYERS, MAPS, MOST_COMPARED, MOST_LATITUDE, PAGES, THEMES, VIEWS, WORDINGS, type AppState, type LayerId } from './app-state.js';

/** A parameter that was not used: it reads as its default. */
export interface IgnoredParameter {
  readonly name: string;
  /** Its beginning, without what cannot be seen or turns the line round. */
  readonly value: string;
  /** Ends a sentence that the parameter begins; in the language of the page at the time it is shown, which may change after. */
  readonly reason: () => string;
}

export interface QueryReading {
  readonly state: AppState;
  readonly ignored: readonly IgnoredParameter[];
}

/** Legs are counted from 1 in a link; no route has nearly as many. */
const MOST_LEGS = 99;
/** Characters of a value: all layers together have a fifth of it. */
const MOST_VALUE = 400;
const COUNTRY = /^[A-Z]{2}$/;
const ITEM = /^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/;
const PLACE = /^(-?\d{1,3}(?:\.\d{1,2})?),(-?\d{1,2}(?:\.\d{1,2})?)$/;

/** Said here of what cannot be the name of a chapter, and by the page of what is the name of none. */
export const noChapter = (): string => msg('names no chapter of a story', { desc: 'follows a part of a link, such as year=1900, which is the subject' });

const isOneOf = <T extends string>(options: readonly T[], value: string): value is T => (options as readonly string[]).includes(value);

/** @param address from the question mark on, with its fragment. Never throws; unknown parameters are passed over in silence, since links pick up all sorts on their way. */
export function stateFromQuery(address: string): QueryReading {
  const [query = '', fragment = ''] = address.split('#');
  const parameters = new URLSearchParams(query);
  const ignored: IgnoredParameter[] = [];
  const ignore = (name: string, value: string, reason: () => string): void => void ignored.push({ name, value: shownValue(value), reason });
  let state = DEFAULT_STATE;
  /** null = not asked for, or too long to be anything. */
  const given = (name: string): string | null => {
    const value = parameters.get(name);
    if (value === null || value.length <= MOST_VALUE) return value;
    ignore(name, value, () => msg('is far too long', { desc: 'follows a part of a link, such as year=1900, which is the subject' }));
    return null;
  };

  const readYear = (name: string, use: (year: number) => void): void => {
    const year = given(name);
    if (year === null || year === 'all') return;
    if (/^\d{4}$/.test(year) && isYear(Number(year))) use(Number(year));
    else ignore(name, year, () => msg(str`is not a year from ${FIRST_YEAR} to ${LAST_YEAR}, or “all”`, { desc: 'follows a part of a link, such as year=1900, which is the subject' }));
  };
  const readText = (name: string, form: RegExp, reason: () => string, use: (text: string) => void): void => {
    const text = given(name);
    if (text === null) return;
    if (form.test(text)) use(text);
    else ignore(name, text, reason);
  };
  readYear('year', (year) => (state = { ...state, year }));
  const select = given('select');
  if (select !== null) {
    const selection = parseSelection(select);
    if (selection === null) ignore('select', select, () => msg('is not like country:LA or crossing:hyesan-changbai', { desc: 'follows a part of a link, such as year=1900, which is the subject' }));
    else state = { ...state, selection };
  }
  readText('leg', /^[1-9]\d?$/, () => msg(str`is not the number of a leg, from 1 to ${MOST_LEGS}`, { desc: 'follows a part of a link, such as year=1900, which is the subject' }), (leg) => (state = { ...state, leg: Number(leg) - 1 }));
  readText('lay', PLACE, () => msg('is not a place like 13.4,52.5 (longitude, latitude)', { desc: 'follows a part of a link, such as year=1900, which is the subject' }), (place) => {
    const [lon = 0, lat = 0] = place.split(',').map((degrees) => Number(degrees) || 0);
    if (Math.abs(lon) <= 180 && Math.abs(lat) <= MOST_LATITUDE) state = { ...state, laid: [lon, lat] };
    else ignore('lay', place, () => msg(str`is not a place from -180 to 180 degrees of longitude and from -${MOST_LATITUDE} to ${MOST_LATITUDE} of latitude`, { desc: 'follows a part of a link, such as year=1900, which is the subject' }));
  });
  readText('item', ITEM, () => msg('names nothing on this page', { desc: 'follows a part of a link, such as year=1900, which is the subject' }), (item) => (state = { ...state, item }));
  const compare = given('compare');
  if (compare !== null) {
    const codes = [...new Set(compare.split(',').filter((code) => code !== ''))];
    const compared = codes.filter((code) => COUNTRY.test(code)).slice(0, MOST_COMPARED);
    const left = codes.filter((code) => !compared.includes(code));
    if (left.length > 0) ignore('compare', left.join(','), () => msg(str`goes beyond ${MOST_COMPARED} countries written like CN,LA,TH`, { desc: 'follows a part of a link, such as year=1900, which is the subject' }));
    if (compared.length > 0) state = { ...state, compared };
  }
  const hide = given('hide');
  if (hide !== null) {
    const names = hide.split(',').filter((name) => name !== '');
    const hidden = LAYERS.filter((layer) => names.includes(layer));
    const unknown = names.filter((name) => !isOneOf<LayerId>(LAYERS, name));
    if (unknown.length > 0) ignore('hide', unknown.join(','), () => msg(str`names no layer; the layers are ${LAYERS.join(', ')}`, { desc: 'follows a part of a link, such as year=1900, which is the subject' }));
    if (hidden.length > 0) state = { ...state, hidden };
  }
  const choose = <T extends string>(name: string, options: readonly T[], use: (value: T) => void): void => {
    const value = given(name);
    if (value === null) return;
    if (isOneOf(options, value)) use(value);
    else ignore(name, value, () => msg(str`is none of ${options.join(', ')}`, { desc: 'follows a part of a link, such as year=1900, which is the subject' }));
  };
  const country = (): string => msg('is not a country written like LA', { desc: 'follows a part of a link, such as year=1900, which is the subject' });
  readText('from', COUNTRY, country, (from) => (state = { ...state, from }));
  readText('to', COUNTRY, country, (to) => (state = { ...state, to }));
  readText('in', COUNTRY, country, (code) => (state = { ...state, events: { ...state.events, country: code } }));
  choose('kind', INCIDENT_KINDS, (kind) => (state = { ...state, events: { ...state.events, kind } }));
  choose('outcome', INCIDENT_OUTCOMES, (outcome) => (state = { ...state, events: { ...state.events, outcome } }));
  readYear('since', (from) => (state = { ...state, events: { ...state.events, from } }));
  readYear('until', (to) => (state = { ...state, events: { ...state.events, to } }));
  choose('page', PAGES, (page) => (state = { ...state, page }));
  choose('view', VIEWS, (view) => (state = { ...state, view }));
  readText('chapter', ITEM, noChapter, (chapter) => (state = { ...state, chapter }));
  const reveal = given('reveal');
  if (reveal === 'steps') state = { ...state, reveal: true };
  else if (reveal !== null) ignore('reveal', reveal, () => msg('is not “steps”', { desc: 'follows a part of a link, such as year=1900, which is the subject' }));
  choose('sheet', PRINTED, (sheet) => (state = { ...state, sheet }));
  const lesson = new URLSearchParams(fragment).get('lesson');
  if (lesson !== null && lesson.length > MOST_TEXT) ignore('lesson', lesson, () => msg('is far too long for a lesson', { desc: 'follows a part of a link, such as year=1900, which is the subject' }));
  else if (isLessonText(lesson)) state = { ...state, lesson };
  else if (lesson !== null) ignore('lesson', lesson, () => msg('is not a lesson as this page writes it', { desc: 'follows a part of a link, such as year=1900, which is the subject' }));
  choose('level', READING_LEVELS, (level) => (state = { ...state, level }));
  choose('flow', FLOWS, (flow) => (state = { ...state, flow }));
  choose('words', WORDINGS, (wording) => (state = { ...state, wording }));
  choose('map', MAPS, (map) => (state = { ...state, map }));
  choose('lang', LANGUAGES, (language) => (state = { ...state, language }));
  choose('theme', THEMES, (theme) => (state = { ...state, theme }));
  return { state, ignored };
}

/** `?year=2013&select=country:LA`, or the empty string for the default state. A lesson too long for a link is left out. */
export function queryFromState({ year, selection, leg, laid, page, item, compared, from, to, events, flow, view, chapter, reveal, sheet, lesson, level, wording, hidden, map, language, theme }: AppState): string {
  const parts: string[] = [];
  if (year !== null) parts.push(`year=${year}`);
  if (selection !== null) parts.push(`select=${selectionText(selection)}`);
  if (leg !== null) parts.push(`leg=${leg + 1}`);
  if (laid !== null) parts.push(`lay=${laid.join(',')}`);
  if (page !== null) parts.push(`page=${page}`);
  if (item !== null) parts.push(`item=${item}`);
  if (compared.length > 0) parts.push(`compare=${compared.join(',')}`);
  if (from !== null) parts.push(`from=${from}`);
  if (to !== null) parts.push(`to=${to}`);
  if (events.country !== null) parts.push(`in=${events.country}`);
  if (events.kind !== null) parts.push(`kind=${events.kind}`);
  if (events.outcome !== null) parts.push(`outcome=${events.outcome}`);
  if (events.from !== null) parts.push(`since=${events.from}`);
  if (events.to !== null) parts.push(`until=${events.to}`);
  if (flow !== null) parts.push(`flow=${flow}`);
  if (view !== DEFAULT_STATE.view) parts.push(`view=${view}`);
  if (chapter !== null) parts.push(`chapter=${chapter}`);
  if (reveal) parts.push('reveal=steps');
  if (sheet !== null) parts.push(`sheet=${sheet}`);
  if (level !== DEFAULT_STATE.level) parts.push(`level=${level}`);
  if (wording !== DEFAULT_STATE.wording) parts.push(`words=${wording}`);
  if (hidden.length > 0) parts.push(`hide=${LAYERS.filter((layer) => hidden.includes(layer)).join(',')}`);
  if (map !== DEFAULT_STATE.map) parts.push(`map=${map}`);
  if (language !== DEFAULT_STATE.language) parts.push(`lang=${language}`);
  if (theme !== DEFAULT_STATE.theme) parts.push(`theme=${theme}`);
  const fragment = lesson !== null && lesson.length <= MOST_LINK_CHARACTERS ? `#lesson=${lesson}` : '';
  return `${parts.length === 0 ? '' : `?${parts.join('&')}`}${fragment}`;
}
