import { describe, expect, it } from 'vitest';
import { outcomeIn, outcomeRuns, periodYears } from '../../src/domain/policy.js';
import { basisWords } from '../../src/i18n/vocabulary.js';
import { FIRST_YEAR, LAST_YEAR } from '../../src/domain/types.js';
import { period, policy } from '../fixtures/dataset.js';

/** Tolerated 1997–1999, returned from 1999 to 2001, silence, then mixed in 2006. */
const transit = period('a-transit', '1997', '1999-06', 'transit-tolerated');
const returned = period('b-returned', '1999-06', '2001', 'returned-to-china');
const both = period('c-both', '2006-02', '2006-09', 'mixed', { outcomes: ['returned-to-china', 'sent-to-south-korea'] });
const changing = policy('LA', [transit, returned, both]);

describe('outcomeIn', () => {
  it('is not stated for a country that is unknown or has no period, in every year', () => {
    const nothing = { outcome: 'not-stated', outcomes: [], basis: 'not-stated', statedIn: null, statedUntil: null, periods: [] };
    expect(outcomeIn(undefined, 2013)).toEqual(nothing);
    expect(outcomeIn(policy('MM', []), 2013)).toEqual(nothing);
    expect(outcomeIn(policy('MM', []), null)).toEqual(nothing);
  });

  it('is not stated before anything was said', () => {
    expect(outcomeIn(changing, 1996)).toMatchObject({ outcome: 'not-stated', basis: 'not-stated', statedIn: null, periods: [] });
  });

  it('is what the period says, in its first year, inside it and in its last', () => {
    for (const year of [1997, 1998]) expect(outcomeIn(changing, year)).toEqual({ outcome: 'transit-tolerated', outcomes: ['transit-tolerated'], basis: 'stated', statedIn: null, statedUntil: null, periods: [transit] });
    expect(outcomeIn(changing, 2001)).toMatchObject({ outcome: 'returned-to-china', basis: 'stated', periods: [returned] });
  });

  it('is mixed in a year that two periods touch, in order of time', () => {
    expect(outcomeIn(changing, 1999)).toEqual({ outcome: 'mixed', outcomes: ['transit-tolerated', 'returned-to-china'], basis: 'stated', statedIn: null, statedUntil: null, periods: [transit, returned] });
  });

  it('is one outcome where both periods of that year say the same', () => {
    const steady = policy('VN', [period('a', '2002', '2004', 'resettled'), period('b', '2004', '2006', 'resettled')]);
    expect(outcomeIn(steady, 2004)).toMatchObject({ outcome: 'resettled', outcomes: ['resettled'] });
  });

  it('wears the last statement in a gap, with its year', () => {
    for (const year of [2002, 2005]) expect(outcomeIn(changing, year)).toEqual({ outcome: 'returned-to-china', outcomes: ['returned-to-china'], basis: 'last-stated', statedIn: 2001, statedUntil: null, periods: [returned] });
  });

  it('wears the last statement after the end, keeping each outcome of a mixed one', () => {
    for (const year of [2007, 2024]) expect(outcomeIn(changing, year)).toEqual({ outcome: 'mixed', outcomes: ['returned-to-china', 'sent-to-south-korea'], basis: 'last-stated', statedIn: 2006, statedUntil: null, periods: [both] });
  });

  it('is undated where the source gives no year, and never “last stated”', () => {
    const undated = policy('TH', [period('th', null, null, 'sent-to-south-korea', { basis: 'undated' })]);
    for (const year of [1985, 2024, null]) expect(outcomeIn(undated, year)).toMatchObject({ outcome: 'sent-to-south-korea', basis: 'undated', statedIn: null });
  });

  it('is stated in a year that a dated and an undated period share', () => {
    const shared = policy('CN', [period('a', '1997', '2000', 'returned-to-north-korea'), period('b', '2000', null, 'returned-to-north-korea', { basis: 'undated' })]);
    expect([1999, 2000, 2001].map((year) => outcomeIn(shared, year).basis)).toEqual(['stated', 'stated', 'undated']);
  });

  it('holds for as long as a period has no end', () => {
    const still = policy('US', [period('us', '2006-05', null, 'resettled')]);
    expect(outcomeIn(still, 2005)).toMatchObject({ outcome: 'not-stated' });
    expect(outcomeIn(still, LAST_YEAR)).toMatchObject({ outcome: 'resettled', basis: 'stated' });
    expect(outcomeIn(still, null)).toMatchObject({ outcome: 'resettled', basis: 'stated', statedIn: null });
  });

  it('says until when a statement holds whose beginning no source gives, and not for which year it is stated', () => {
    const laos = policy('LA', [period('la-until', null, '2013-05', 'transit-tolerated'), period('la-2013', '2013-05', '2013-05', 'returned-to-north-korea')]);
    for (const year of [FIRST_YEAR, 2012]) expect(outcomeIn(laos, year)).toMatchObject({ outcome: 'transit-tolerated', basis: 'stated', statedUntil: '2013-05' });
    // In the year itself a dated statement stands beside it.
    expect(outcomeIn(laos, 2013)).toMatchObject({ outcome: 'mixed', basis: 'stated', statedUntil: null });
    expect(outcomeIn(laos, 2014)).toMatchObject({ basis: 'last-stated', statedIn: 2013, statedUntil: null });
    expect(basisWords(outcomeIn(laos, FIRST_YEAR), FIRST_YEAR)).toBe('Stated for the time until May 2013; no beginning is given');
    expect(basisWords(outcomeIn(laos, 2013), 2013)).toBe('Stated for 2013');
  });

  it('is the last statement over all years', () => {
    expect(outcomeIn(changing, null)).toMatchObject({ outcome: 'mixed', basis: 'last-stated', statedIn: 2006, statedUntil: null, periods: [both] });
  });
});

describe('outcomeRuns', () => {
  const runsOf = (subject: Parameters<typeof outcomeRuns>[0]) => outcomeRuns(subject).map(({ from, to, view }) => [from, to, view.outcome, view.basis]);

  it('cuts the years where the look changes, and nowhere else', () => {
    expect(runsOf(changing)).toEqual([
      [FIRST_YEAR, 1996, 'not-stated', 'not-stated'],
      [1997, 1998, 'transit-tolerated', 'stated'],
      [1999, 1999, 'mixed', 'stated'],
      [2000, 2001, 'returned-to-china', 'stated'],
      [2002, 2005, 'returned-to-china', 'last-stated'],
      [2006, 2006, 'mixed', 'stated'],
      [2007, LAST_YEAR, 'mixed', 'last-stated'],
    ]);
  });

  it.each([
    ['a country without periods', policy('MM', [])],
    ['an unknown country', undefined],
    ['one open period', policy('US', [period('us', '2006', null, 'resettled')])],
    ['a period wider than the control', policy('CN', [period('cn', '1950', '2099', 'resettled')])],
    ['a period before the control', policy('JP', [period('jp', '1959', '1984', 'resettled')])],
    ['several periods', changing],
  ])('cover every year of the control once: %s', (_what, subject) => {
    const runs = outcomeRuns(subject);
    const years = runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
    expect(years).toEqual(Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index));
    for (const { from, to, view } of runs)
      for (let year = from; year <= to; year++) expect(outcomeIn(subject, year)).toMatchObject({ outcome: view.outcome, basis: view.basis });
  });
});

describe('periodYears', () => {
  it('leaves open ends infinite', () => {
    expect(periodYears(period('a', null, null, 'resettled'))).toEqual([-Infinity, Infinity]);
    expect(periodYears(period('a', '2002-06', '2004-01-31', 'resettled'))).toEqual([2002, 2004]);
  });
});
