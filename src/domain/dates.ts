/** Reading the EDTF dates of `geo/` (ISO 8601-2): single dates and intervals, open at either end. */
import type { DateText, Year } from './types.js';

/** Years inclusive; null = open on that side. */
export interface YearRange {
  readonly from: number | null;
  readonly to: number | null;
}

const POINT = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;
export const DATE_POINT_PATTERN = new RegExp(`^${POINT}$`);
export const DATE_PATTERN = new RegExp(`^(?:${POINT}|${POINT}/${POINT}|/${POINT}|${POINT}/)$`);

const yearOf = (point: string): number => Number(point.slice(0, 4));

/** @throws when the text is not of the form that `DATE_PATTERN` allows. */
export function yearRange(date: DateText): YearRange {
  if (!DATE_PATTERN.test(date)) throw new Error(`not a date or interval: ${date}`);
  const [start, end] = date.split('/');
  if (end === undefined) return { from: yearOf(date), to: yearOf(date) };
  return { from: start ? yearOf(start) : null, to: end ? yearOf(end) : null };
}

/** An undated thing (null) is in every year; every dated thing is in "all years". */
export function isInYear(date: DateText | null, year: Year): boolean {
  if (year === null || date === null) return true;
  return isInRange(yearRange(date), year);
}

export const isInRange = ({ from, to }: YearRange, year: number): boolean => (from === null || from <= year) && (to === null || to >= year);

/** A thing used at several times; none given = undated, in every year. */
export const isInAnyYear = (dates: readonly DateText[], year: Year): boolean => dates.length === 0 || dates.some((date) => isInYear(date, year));
