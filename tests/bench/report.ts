/** Values → medians, ranges, and whether each target is met; as a table for the terminal, one for README, and for the file. */
import { PAGE_IDS, type Measure, type PageId, type Row, type Target } from './measure.js';
import { median } from './measures/steps.js';

/** Every value taken, in the order of the runs: `values.app['map-ready']`. */
export type Values = Record<PageId, Record<string, number[]>>;

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly values: readonly number[];
}

export type Verdict = Target & {
  /** null = a page has no value. */
  readonly reached: number | null;
  readonly met: boolean | null;
};

export interface RowResult {
  readonly measure: string;
  readonly row: Row;
  readonly pages: Readonly<Partial<Record<PageId, Spread>>>;
  /** app / bare, of the medians; null where one is missing or bare is 0. */
  readonly ratio: number | null;
  readonly verdicts: readonly Verdict[];
}

/** What the columns are called. */
const PAGE_NAMES: Readonly<Record<PageId, string>> = { app: 'app', bare: 'bare MapLibre', 'bare-geojson': 'bare MapLibre, one GeoJSON', leaflet: 'Leaflet', eox: '@eox/map' };

export const emptyValues = (): Values => Object.fromEntries(PAGE_IDS.map((id) => [id, {}])) as Values;

export function resultsOf(measures: readonly Measure[], values: Values): readonly RowResult[] {
  return measures.flatMap(({ id: measure, rows }) =>
    rows.map((row) => {
      const pages = Object.fromEntries(PAGE_IDS.flatMap((id) => (values[id][row.id] === undefined ? [] : [[id, spread(values[id][row.id] ?? [])]]))) as RowResult['pages'];
      return { measure, row, pages, ratio: quotient(pages.app?.median, pages.bare?.median), verdicts: row.targets.map((target) => judge(target, pages, values.app)) };
    }),
  );
}

function spread(values: readonly number[]): Spread {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values), values };
}

/** @param ofApp all values of the app, for a target that holds one row against another */
function judge(target: Target, pages: RowResult['pages'], ofApp: Values['app']): Verdict {
  const reached = reachedOf(target, pages, ofApp);
  return { ...target, reached, met: reached === null ? null : reached <= target.most };
}

function reachedOf(target: Target, pages: RowResult['pages'], ofApp: Values['app']): number | null {
  const app = pages.app?.median;
  switch (target.kind) {
    case 'absolute':
      return app ?? null;
    case 'excess':
      return app === undefined || pages.bare === undefined ? null : app - pages.bare.median;
    case 'ratio':
      return quotient(app, pages.bare?.median);
    case 'lead':
      return quotient(app, bestPeer(pages)?.median);
    case 'share': {
      const other = ofApp[target.of];
      return quotient(app, other === undefined ? undefined : median(other));
    }
  }
}

/** Of the peers that have a value, the one with the least. */
function bestPeer({ app: _app, ...peers }: RowResult['pages']): Spread | null {
  return Object.values(peers).reduce<Spread | null>((best, peer) => (best === null || peer.median < best.median ? peer : best), null);
}

const quotient = (one: number | undefined, other: number | undefined): number | null => (one === undefined || other === undefined || other === 0 ? null : one / other);

/** @returns lines of a table in plain text; only pages that have values */
export function table(results: readonly RowResult[]): readonly string[] {
  const ids = measuredPages(results);
  const head = ['', ...ids.map((id) => `${id}: median (range)`), 'app/bare', 'target'];
  const rows = results.map(({ row, pages, ratio, verdicts }) => [
    row.unit === '' ? row.title : `${row.title}, ${row.unit}`,
    ...ids.map((id) => spreadText(pages[id])),
    ratio === null ? '–' : ratio.toFixed(2),
    verdicts.map((verdict) => `${wanted(verdict, row.unit)}${reachedText(verdict, row.unit)}: ${verdict.met === null ? 'not measured' : verdict.met ? 'met' : 'NOT MET'} (issue ${verdict.issue})`).join('; '),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((cells) => (cells[column] ?? '').length)));
  return [head, widths.map((width) => '─'.repeat(width)), ...rows].map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}

/** @returns lines of a table for README: rows that have a target, and what they are held against */
export function markdownTable(results: readonly RowResult[]): readonly string[] {
  const withTarget = results.filter(({ row }) => row.targets.length > 0);
  const peers = measuredPages(withTarget).filter((id) => id !== 'app' && id !== 'bare');
  const head = ['measure', 'app: median (range)', `${PAGE_NAMES.bare}`, 'app / bare', ...peers.map((id) => PAGE_NAMES[id]), 'to reach', 'reached?'];
  const rows = withTarget.map(({ row, pages, ratio, verdicts }) => [
    row.unit === '' ? row.title.trim() : `${row.title.trim()}, ${row.unit}`,
    spreadText(pages.app),
    pages.bare === undefined ? '–' : number(pages.bare.median),
    ratio === null ? '–' : ratio.toFixed(2),
    ...peers.map((id) => (pages[id] === undefined ? '–' : number(pages[id].median))),
    verdicts.map((verdict) => wanted(verdict, row.unit)).join('; '),
    verdicts.map((verdict) => `${verdict.met === null ? 'not measured' : verdict.met ? 'yes' : '**no**'}${reachedText(verdict, row.unit)}`).join('; '),
  ]);
  return [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
}

const measuredPages = (results: readonly RowResult[]): readonly PageId[] => PAGE_IDS.filter((id) => results.some(({ pages }) => pages[id] !== undefined));

const number = (value: number): string => (Number.isInteger(value) || Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(1));

function spreadText(taken: Spread | undefined): string {
  if (taken === undefined) return '–';
  const { length } = taken.values;
  return length === 1 ? `${number(taken.median)} (1 run)` : taken.least === taken.most ? number(taken.median) : `${number(taken.median)} (${number(taken.least)}–${number(taken.most)})`;
}

function wanted(target: Target, unit: string): string {
  const inUnit = unit === '' ? `${target.most}` : `${target.most} ${unit}`;
  switch (target.kind) {
    case 'ratio':
      return `≤ ${target.most} × bare`;
    case 'excess':
      return `≤ bare + ${inUnit}`;
    case 'absolute':
      return `≤ ${inUnit}`;
    case 'lead':
      return target.most === 1 ? 'ahead of every peer' : `≤ ${target.most} × the best peer`;
    case 'share':
      return `≤ ${target.most} × the row above`;
  }
}

/** Where neither the column of the app nor that of the ratio tells it. */
function reachedText({ kind, reached }: Verdict, unit: string): string {
  if (reached === null || kind === 'ratio' || kind === 'absolute') return '';
  if (kind === 'excess') return ` (bare ${reached < 0 ? '−' : '+'} ${number(Math.abs(reached))} ${unit})`;
  return ` (${reached.toFixed(2)})`;
}
