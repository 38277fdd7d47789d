import { describe, expect, it } from 'vitest';
import { arrivalsIn, arrivalsRows, arrivalsSum, conflictsOnTable, extremes, figuresOnArrivals, isSingleYear, reportsByYear, shareOfWomen, yearlyMean } from '../../src/domain/arrivals.js';
import { arrivals, conflict, figure, incident } from '../fixtures/dataset.js';

const first = { id: 'until-1998', from: null, to: 1998, women: 1, men: 8, total: 9 };
const span = { id: 'span', from: 1999, to: 2001, women: 20, men: 30, total: 50 };
const single = { id: 'single', from: 2002, to: 2002, women: 300, men: 0, total: 300 };
const table = arrivals([first, span, single], { printed: { women: 7, men: 7, total: 7 } });

describe('arrivals', () => {
  it('are summed from the columns, not taken from the printed totals', () => {
    expect(arrivalsSum(table)).toEqual({ women: 321, men: 38, total: 359 });
    expect(arrivalsSum(arrivals([]))).toEqual({ women: 0, men: 0, total: 0 });
  });

  it('of a year are the column that covers it', () => {
    expect([1985, 1998, 1999, 2001, 2002].map((year) => arrivalsIn(table, year)?.id)).toEqual(['until-1998', 'until-1998', 'span', 'span', 'single']);
  });

  it('of a year that the table does not cover, or of all years, are none', () => {
    expect([arrivalsIn(table, 2003), arrivalsIn(table, null)]).toEqual([null, null]);
  });

  it('know a column of one year from a span', () => {
    expect([first, span, single].map(isSingleYear)).toEqual([false, false, true]);
  });
});

describe('rows of the table of arrivals', () => {
  it('stand in order of time, with the share of women and the total so far', () => {
    const rows = arrivalsRows(arrivals([single, first, span]));
    expect(rows.map((row) => [row.span, row.share, row.runningTotal])).toEqual([
      [first, 100 / 9, 9],
      [span, 40, 59],
      [single, 100, 359],
    ]);
  });

  it('have no share where nobody arrived, and no mean where the span has no beginning', () => {
    expect(shareOfWomen({ women: 0, men: 0, total: 0 })).toBeNull();
    expect([first, span, single].map(yearlyMean)).toEqual([null, 50 / 3, 300]);
  });

  it('know the most and the fewest of single years alone, the earlier of equals', () => {
    const year = (to: number, total: number) => ({ id: String(to), from: to, to, women: 0, men: total, total });
    const found = extremes(arrivalsRows(arrivals([{ ...span, total: 9999 }, year(2002, 5), year(2003, 8), year(2004, 8), year(2005, 5)])), (row) => row.span.total);
    expect([found?.most.span.to, found?.fewest.span.to]).toEqual([2003, 2002]);
    expect(extremes(arrivalsRows(arrivals([span])), (row) => row.span.total)).toBeNull();
    expect(extremes([], (row) => row.share)).toBeNull();
  });
});

describe('beside the table of arrivals', () => {
  it('reports count in each year they are dated to, those without a date or an end in none', () => {
    const incidents = [incident('a', { date: '2004-05/2005-06' }), incident('b', { date: '2005' }), incident('c', { date: null }), incident('d', { date: '2003/' }), incident('e', { date: '1990' })];
    expect([...reportsByYear(incidents, 2002, 2023)]).toEqual([[2004, 1], [2005, 2]]);
  });

  it('figures on arrivals are South Korea’s and say how many or what share, not how old', () => {
    const figures = [
      figure('count', 1, { topic: 'arrival', kind: 'arrivals' }),
      figure('share', 1, { topic: 'arrival', kind: 'share', unit: 'percent women' }),
      figure('age', 1, { topic: 'arrival', kind: 'share', unit: 'percent aged 0 to 9' }),
      figure('money', 1, { topic: 'arrival', kind: 'amount' }),
      figure('there', 1, { topic: 'arrival', kind: 'arrivals', country: 'US' }),
      figure('health', 1, { topic: 'health', kind: 'share' }),
    ];
    expect(figuresOnArrivals(figures).map(({ id }) => id)).toEqual(['count', 'share']);
  });

  it('conflicts on the table are those in which it is a voice', () => {
    const positions = [{ citation: { source: 'essay', heading: 'Statistics' }, says: '5', date: null }];
    const conflicts = [{ ...conflict('with'), positions }, { ...conflict('without'), positions: [] }];
    expect(conflictsOnTable(arrivals([], { citations: [{ source: 'essay', heading: 'Statistics' }] }), conflicts).map(({ id }) => id)).toEqual(['with']);
  });
});
