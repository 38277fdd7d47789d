import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInYear } from '../../src/domain/dates.js';
import { incidentsOf, inOrderOfTime, undatedOf } from '../../src/domain/incident-years.js';
import { FIRST_YEAR, LAST_YEAR, type IncidentFeature } from '../../src/domain/types.js';
import { incident } from '../fixtures/dataset.js';

const ids = (incidents: readonly IncidentFeature[]): string[] => incidents.map(({ properties }) => properties.id);

/** Some reach out of the years of the control, at either end. */
const year = fc.integer({ min: FIRST_YEAR - 5, max: LAST_YEAR + 5 });
const date = fc.oneof(
  fc.constant(null),
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([of, month]) => `${of}-${String(month).padStart(2, '0')}`),
  fc.tuple(year, fc.nat(6)).map(([from, more]) => `${from}/${from + more}`),
  year.map((from) => `${from}/`),
  year.map((to) => `/${to}`),
);
const events = fc.array(date).map((dates) => dates.map((of, at) => incident(`i${at}`, { date: of })));

describe('the events of a year', () => {
  it('are those that it dates, in order of time, whichever year is asked for', () => {
    fc.assert(
      fc.property(events, year, (all, asked) => {
        expect(ids(incidentsOf(all, asked))).toEqual(ids(inOrderOfTime(all.filter(({ properties }) => properties.date !== null && isInYear(properties.date, asked)))));
      }),
    );
  });

  it('are all of them over all years, undated ones last', () => {
    fc.assert(
      fc.property(events, (all) => {
        const inTime = incidentsOf(all, null);
        expect(ids(inTime)).toEqual(ids(inOrderOfTime(all)));
        const undated = undatedOf(all);
        expect(undated.every(({ properties }) => properties.date === null)).toBe(true);
        expect(ids(inTime.slice(inTime.length - undated.length))).toEqual(ids(undated));
      }),
    );
  });

  it('are reckoned once', () => {
    const all = [incident('a', { date: '2013' })];
    expect(incidentsOf(all, 2013)).toBe(incidentsOf(all, 2013));
    expect(incidentsOf(all, null)).toBe(incidentsOf(all, null));
  });
});
