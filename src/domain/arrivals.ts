/** Arrivals in South Korea: sums of the table's own columns, since its printed totals do not add up. */
import { yearRange } from './dates.js';
import type { Arrivals, ArrivalsSpan, Conflict, CountryCode, Figure, IncidentFeature, Year } from './types.js';
import { isAged } from './units.js';

/** The country that the table counts arrivals in. */
export const ARRIVALS_COUNTRY: CountryCode = 'KR';

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

/** Percent of women, not rounded; null where nobody arrived. */
export const shareOfWomen = ({ women, total }: ArrivalsSum): number | null => (total === 0 ? null : (100 * women) / total);

/** How many a year on average; null where the source does not say when the span began. */
export const yearlyMean = ({ from, to, total }: ArrivalsSpan): number | null => (from === null ? null : total / (to - from + 1));

export interface ArrivalsRow {
  readonly span: ArrivalsSpan;
  readonly share: number | null;
  /** All who arrived until the end of this span, added up from the columns. */
  readonly runningTotal: number;
}

/** The table in order of time. */
export function arrivalsRows({ spans }: Arrivals): readonly ArrivalsRow[] {
  let runningTotal = 0;
  return [...spans]
    .sort((a, b) => a.to - b.to)
    .map((span) => {
      runningTotal += span.total;
      return { span, share: shareOfWomen(span), runningTotal };
    });
}

/** The rows of one year with the most and the fewest by some measure, the earlier one of equals; null = no such row. */
export function extremes(rows: readonly ArrivalsRow[], measure: (row: ArrivalsRow) => number | null): { readonly most: ArrivalsRow; readonly fewest: ArrivalsRow } | null {
  const measured = rows.flatMap((row) => {
    const value = isSingleYear(row.span) ? measure(row) : null;
    return value === null ? [] : [{ row, value }];
  });
  const [first] = measured;
  if (first === undefined) return null;
  const most = measured.reduce((best, other) => (other.value > best.value ? other : best), first);
  const fewest = measured.reduce((best, other) => (other.value < best.value ? other : best), first);
  return { most: most.row, fewest: fewest.row };
}

/** How many reports of events the sources date to each of the years; an event of several years counts in each, one without an end in none. */
export function reportsByYear(incidents: readonly IncidentFeature[], first: number, last: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { properties } of incidents) {
    if (properties.date === null) continue;
    const { from, to } = yearRange(properties.date);
    if (from === null || to === null) continue;
    for (let year = Math.max(from, first); year <= Math.min(to, last); year++) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
}

const KINDS_OF_ARRIVALS: ReadonlySet<Figure['kind']> = new Set<Figure['kind']>(['arrivals', 'stock', 'share', 'survey']);

/** Figures on how many arrived and how many of them were women: what the table can be held against. Ages are another matter. */
export const figuresOnArrivals = (figures: readonly Figure[]): readonly Figure[] =>
  figures.filter((figure) => figure.country === ARRIVALS_COUNTRY && figure.topic === 'arrival' && KINDS_OF_ARRIVALS.has(figure.kind) && !isAged(figure));

/** The conflicts in which the table is one of the voices. */
export const conflictsOnTable = ({ citations }: Arrivals, conflicts: readonly Conflict[]): readonly Conflict[] =>
  conflicts.filter(({ positions }) => positions.some(({ citation }) => citations.some(({ source, heading }) => citation.source === source && citation.heading === heading)));
