import { describe, expect, it } from 'vitest';
import { isInAnyYear, isInYear, yearRange } from '../../src/domain/dates.js';
import { readableDate, readablePoint } from '../../src/i18n/dates.js';

describe('yearRange', () => {
  it.each([
    ['2013', 2013, 2013],
    ['2013-05', 2013, 2013],
    ['2013-05-10', 2013, 2013],
    ['2002/2004', 2002, 2004],
    ['2004-05/2004-06-16', 2004, 2004],
    ['/2002-06', null, 2002],
    ['2014/', 2014, null],
  ])('reads %s', (date, from, to) => {
    expect(yearRange(date)).toEqual({ from, to });
  });

  it.each(['', '/', '13', '2013-5', '2013-13', '2013-00', '2013-05-32', '2013/14', '2013/2014/2015', ' 2013', '2013 ', 'about 2013', '2013–2014', '2013-05-10T00:00'])('refuses “%s”', (date) => {
    expect(() => yearRange(date)).toThrow(`not a date or interval: ${date}`);
  });
});

describe('isInYear', () => {
  it('takes both ends of an interval as inside', () => {
    expect([2001, 2002, 2003, 2004, 2005].filter((year) => isInYear('2002-11/2004-01', year))).toEqual([2002, 2003, 2004]);
  });

  it('leaves an open side open', () => {
    expect([1985, 2002, 2003].map((year) => isInYear('/2002-06', year))).toEqual([true, true, false]);
    expect([2013, 2014, 2024].map((year) => isInYear('2014/', year))).toEqual([false, true, true]);
  });

  it('has an undated thing in every year, and everything in “all years”', () => {
    expect(isInYear(null, 1985)).toBe(true);
    expect(isInYear('1987-01', null)).toBe(true);
    expect(isInYear(null, null)).toBe(true);
  });
});

describe('isInAnyYear', () => {
  it('needs one of several dates to fit', () => {
    const dates = ['1987-01', '2007-06', '2011-09'];
    expect([1987, 1999, 2007, 2011, 2012].filter((year) => isInAnyYear(dates, year))).toEqual([1987, 2007, 2011]);
  });

  it('takes no date at all as undated', () => {
    expect(isInAnyYear([], 1999)).toBe(true);
  });
});

describe('readableDate', () => {
  it.each([
    ['2013', '2013'],
    ['2013-05', 'May 2013'],
    ['2013-05-01', '1 May 2013'],
    ['2013-12-31', '31 December 2013'],
    ['2002/2004', '2002–2004'],
    ['2004-05/2004-06-16', 'May 2004 to 16 June 2004'],
    ['2002-11/2010', 'November 2002 to 2010'],
    ['/2002-06', 'until June 2002'],
    ['2014/', 'from 2014'],
    [null, 'undated'],
  ])('says %s as %s', (date, text) => {
    expect(readableDate(date)).toBe(text);
  });

  it('says a year, a month and a day alone', () => {
    expect(['2013', '2013-01', '2013-01-09'].map(readablePoint)).toEqual(['2013', 'January 2013', '9 January 2013']);
  });
});
