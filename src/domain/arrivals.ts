/** Arrivals in South Korea: sums of the table's own columns, since its printed totals do not add up. */
import type { Arrivals, ArrivalsSpan, Year } from './types.js';

export interface ArrivalsSum {
  readonly women: number;
  readonly men: number;
  readonly total: number;
}

export function arrivalsSum({ spans }: Arrivals): ArrivalsSum {
  return spans.reduce<ArrivalsSum>((sum, { women, men, total }) => ({ women: sum.women + women, men: sum.men + men, total: sum.total + total }), { women: 0, men: 0, total: 0 });
}

/** The column that covers the year; null where the table has none. */
export function arrivalsIn({ spans }: Arrivals, year: Year): ArrivalsSpan | null {
  if (year === null) return null;
  return spans.find(({ from, to }) => (from === null || from <= year) && year <= to) ?? null;
}

/** true: the column is one year, not a span of several. */
export const isSingleYear = ({ from, to }: ArrivalsSpan): boolean => from === to;
