/** AppState as a query and back (the contract of DESIGN section 4). Defaults write nothing; what cannot be read is named. */
import { parseSelection, selectionText } from '../domain/selection.js';
import { FIRST_YEAR, LAST_YEAR } from '../domain/types.js';
import { DEFAULT_STATE, FLOWS, isYear, LANGUAGES, LAYERS, MOST_COMPARED, PAGES, THEMES, WORDINGS, type AppState, type LayerId } from './app-state.js';

/** A parameter that was not used: it reads as its default. */
export interface IgnoredParameter {
  readonly name: string;
  readonly value: string;
  readonly reason: string;
}

export interface QueryReading {
  readonly state: AppState;
  readonly ignored: readonly IgnoredParameter[];
}

const isOneOf = <T extends string>(options: readonly T[], value: string): value is T => (options as readonly string[]).includes(value);

/** Never throws; unknown parameters are passed over in silence, since links pick up all sorts on their way. */
export function stateFromQuery(query: string): QueryReading {
  const parameters = new URLSearchParams(query);
  const ignored: IgnoredParameter[] = [];
  const ignore = (name: string, value: string, reason: string): void => void ignored.push({ name, value: value.slice(0, 60), reason });
  let state = DEFAULT_STATE;

  const year = parameters.get('year');
  if (year !== null && year !== 'all') {
    if (/^\d{4}$/.test(year) && isYear(Number(year))) state = { ...state, year: Number(year) };
    else ignore('year', year, `is not a year from ${FIRST_YEAR} to ${LAST_YEAR}, or “all”`);
  }
  const select = parameters.get('select');
  if (select !== null) {
    const selection = parseSelection(select);
    if (selection === null) ignore('select', select, 'is not like country:LA or crossing:hyesan-changbai');
    else state = { ...state, selection };
  }
  const compare = parameters.get('compare');
  if (compare !== null) {
    const codes = [...new Set(compare.split(',').filter((code) => code !== ''))];
    const compared = codes.filter((code) => /^[A-Z]{2}$/.test(code)).slice(0, MOST_COMPARED);
    const left = codes.filter((code) => !compared.includes(code));
    if (left.length > 0) ignore('compare', left.join(','), `goes beyond ${MOST_COMPARED} countries written like CN,LA,TH`);
    if (compared.length > 0) state = { ...state, compared };
  }
  const hide = parameters.get('hide');
  if (hide !== null) {
    const names = hide.split(',').filter((name) => name !== '');
    const hidden = LAYERS.filter((layer) => names.includes(layer));
    const unknown = names.filter((name) => !isOneOf<LayerId>(LAYERS, name));
    if (unknown.length > 0) ignore('hide', unknown.join(','), `names no layer; the layers are ${LAYERS.join(', ')}`);
    if (hidden.length > 0) state = { ...state, hidden };
  }
  const choose = <T extends string>(name: string, options: readonly T[], use: (value: T) => void): void => {
    const value = parameters.get(name);
    if (value === null) return;
    if (isOneOf(options, value)) use(value);
    else ignore(name, value, `is none of ${options.join(', ')}`);
  };
  choose('page', PAGES, (page) => (state = { ...state, page }));
  choose('flow', FLOWS, (flow) => (state = { ...state, flow }));
  choose('words', WORDINGS, (wording) => (state = { ...state, wording }));
  choose('lang', LANGUAGES, (language) => (state = { ...state, language }));
  choose('theme', THEMES, (theme) => (state = { ...state, theme }));
  return { state, ignored };
}

/** `?year=2013&select=country:LA`, or the empty string for the default state. */
export function queryFromState({ year, selection, page, compared, flow, wording, hidden, language, theme }: AppState): string {
  const parts: string[] = [];
  if (year !== null) parts.push(`year=${year}`);
  if (selection !== null) parts.push(`select=${selectionText(selection)}`);
  if (page !== null) parts.push(`page=${page}`);
  if (compared.length > 0) parts.push(`compare=${compared.join(',')}`);
  if (flow !== null) parts.push(`flow=${flow}`);
  if (wording !== DEFAULT_STATE.wording) parts.push(`words=${wording}`);
  if (hidden.length > 0) parts.push(`hide=${LAYERS.filter((layer) => hidden.includes(layer)).join(',')}`);
  if (language !== DEFAULT_STATE.language) parts.push(`lang=${language}`);
  if (theme !== DEFAULT_STATE.theme) parts.push(`theme=${theme}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
