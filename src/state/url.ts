/** AppState as a query and back (the contract of DESIGN section 4). Defaults write nothing; what cannot be read is named. */
import { parseSelection, selectionText } from '../domain/selection.js';
import { FIRST_YEAR, LAST_YEAR } from '../domain/types.js';
import { DEFAULT_STATE, isYear, LANGUAGES, LAYERS, THEMES, type AppState, type LayerId } from './app-state.js';

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
  const hide = parameters.get('hide');
  if (hide !== null) {
    const names = hide.split(',').filter((name) => name !== '');
    const hidden = LAYERS.filter((layer) => names.includes(layer));
    const unknown = names.filter((name) => !isOneOf<LayerId>(LAYERS, name));
    if (unknown.length > 0) ignore('hide', unknown.join(','), `names no layer; the layers are ${LAYERS.join(', ')}`);
    if (hidden.length > 0) state = { ...state, hidden };
  }
  const language = parameters.get('lang');
  if (language !== null) {
    if (isOneOf(LANGUAGES, language)) state = { ...state, language };
    else ignore('lang', language, `is none of ${LANGUAGES.join(', ')}`);
  }
  const theme = parameters.get('theme');
  if (theme !== null) {
    if (isOneOf(THEMES, theme)) state = { ...state, theme };
    else ignore('theme', theme, `is none of ${THEMES.join(', ')}`);
  }
  return { state, ignored };
}

/** `?year=2013&select=country:LA`, or the empty string for the default state. */
export function queryFromState({ year, selection, hidden, language, theme }: AppState): string {
  const parts: string[] = [];
  if (year !== null) parts.push(`year=${year}`);
  if (selection !== null) parts.push(`select=${selectionText(selection)}`);
  if (hidden.length > 0) parts.push(`hide=${LAYERS.filter((layer) => hidden.includes(layer)).join(',')}`);
  if (language !== DEFAULT_STATE.language) parts.push(`lang=${language}`);
  if (theme !== DEFAULT_STATE.theme) parts.push(`theme=${theme}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
