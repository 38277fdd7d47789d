/** Values → medians, ranges, and whether each target is met; as a table and for the file. */
import type { Measure, PageId, Row, Target } from './measure.js';
import { PAGE_IDS } from './measure.js';
import { median } from './measures/steps.js';

/** Every value taken, in the order of the runs: `values.app['map-ready']`. */
export type Values = Record<PageId, Record<string, number[]>>;

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly values: readonly number[];
}

export interface Verdict extends Target {
  /** null = a page has no value. */
  readonly reached: number | null;
  readonly met: boolean | null;
}

export interface RowResult {
  readonly measure: string;
  readonly row: Row;
  readonly pages: Readonly<Partial<Record<PageId, Spread>>>;
  /** app / bare, of the medians; null where one is missing or bare is 0. */
  readonly ratio: number | null;
  readonly verdicts: readonly Verdict[];
}

export const emptyValues = (): Values => Object.fromEntries(PAGE_IDS.map((id) => [id, {}])) as Values;

export function resultsOf(measures: readonly Measure[], values: Values): readonly RowResult[] {
  return measures.flatMap(({ id: measure, rows }) =>
    rows.map((row) => {
      const pages = Object.fromEntries(PAGE_IDS.flatMap((id) => (values[id][row.id] === undefined ? [] : [[id, spread(values[id][row.id] ?? [])]]))) as Partial<Record<PageId, Spread>>;
      const app = pages.app?.median ?? null;
      const bare = pages.bare?.median ?? null;
      const ratio = app === null || bare === null || bare === 0 ? null : app / bare;
      return { measure, row, pages, ratio, verdicts: row.targets.map((target) => judge(target, app, bare, ratio)) };
    }),
  );
}

function spread(values: readonly number[]): Spread {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values), values };
}

function judge(target: Target, app: number | null, bare: number | null, ratio: number | null): Verdict {
  const reached = { ratio, excess: app === null || bare === null ? null : app - bare, absolute: app }[target.kind];
  return { ...target, reached, met: reached === null ? null : reached <= target.most };
}

/** @returns lines of a table in plain text */
export function table(results: readonly RowResult[]): readonly string[] {
  const head = ['', ...PAGE_IDS.map((id) => `${id}: median (range)`), 'app/bare', 'target'];
  const rows = results.map(({ row, pages, ratio, verdicts }) => [
    `${row.title}, ${row.unit}`,
    ...PAGE_IDS.map((id) => spreadText(pages[id])),
    ratio === null ? '–' : ratio.toFixed(2),
    verdicts.map((verdict) => verdictText(verdict, row.unit)).join('; '),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((cells) => (cells[column] ?? '').length)));
  return [head, widths.map((width) => '─'.repeat(width)), ...rows].map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}

const number = (value: number): string => (Number.isInteger(value) || Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(1));

function spreadText(taken: Spread | undefined): string {
  if (taken === undefined) return '–';
  const { length } = taken.values;
  return length === 1 ? `${number(taken.median)} (1 run)` : taken.least === taken.most ? number(taken.median) : `${number(taken.median)} (${number(taken.least)}–${number(taken.most)})`;
}

function verdictText({ kind, most, issue, reached, met }: Verdict, unit: string): string {
  const wanted = { ratio: `≤ ${most} × bare`, excess: `≤ bare + ${most} ${unit}`, absolute: `≤ ${most} ${unit}` }[kind];
  const excess = kind === 'excess' && reached !== null ? ` (bare ${reached < 0 ? '−' : '+'} ${number(Math.abs(reached))})` : '';
  return `${wanted}${excess}: ${met === null ? 'not measured' : met ? 'met' : 'NOT MET'} (issue ${issue})`;
}
