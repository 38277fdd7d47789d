import { describe, expect, it } from 'vitest';
import { arrivalsIn, arrivalsSum, isSingleYear } from '../../src/domain/arrivals.js';
import { arrivals } from '../fixtures/dataset.js';

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
