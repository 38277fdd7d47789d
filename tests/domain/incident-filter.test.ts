import { describe, expect, it } from 'vitest';
import { ANY_INCIDENT, askedYears, filterIncidents, incidentGroups, incidentYear, inOrderOfTime, isFiltered } from '../../src/domain/incident-filter.js';
import type { IncidentFeature } from '../../src/domain/types.js';
import { incident } from '../fixtures/dataset.js';

const ids = (incidents: readonly IncidentFeature[]): string[] => incidents.map(({ properties }) => properties.id);

describe('a filter of events', () => {
  const laos = incident('laos', { date: '2013-05', country: 'LA', kind: 'return', outcome: 'returned-to-north-korea' });
  const vietnam = incident('vietnam', { date: '2004-05/2005-06', country: 'VN', kind: 'return', outcome: 'returned-to-china' });
  const open = incident('open', { date: '2019/', country: 'VN', kind: 'arrest', outcome: 'detained' });
  const until = incident('until', { date: '/2003', country: 'CN', kind: 'arrest', outcome: 'detained' });
  const undated = incident('undated', { date: null, country: 'CN', kind: 'return', outcome: 'returned-to-north-korea' });
  const all = [laos, vietnam, open, until, undated];

  it('that asks for nothing lets all through', () => {
    expect(filterIncidents(all, ANY_INCIDENT)).toEqual(all);
    expect(isFiltered(ANY_INCIDENT)).toBe(false);
  });

  it.each([
    [{ country: 'VN' }, ['vietnam', 'open']],
    [{ kind: 'return' }, ['laos', 'vietnam', 'undated']],
    [{ outcome: 'returned-to-north-korea' }, ['laos', 'undated']],
    [{ country: 'CN', kind: 'arrest' }, ['until']],
    [{ country: 'LA', kind: 'arrest' }, []],
    [{ from: 2013, to: 2013 }, ['laos']],
    [{ from: 2005, to: 2005 }, ['vietnam']],
    [{ from: 2006 }, ['laos', 'open']],
    [{ from: 2024, to: 2024 }, ['open']],
    [{ to: 2003 }, ['until']],
    [{ from: 0, to: 0 }, ['until']],
    [{ from: 2013, to: 2004 }, ['laos', 'vietnam']],
    [{ from: 9999 }, ['open']],
  ] as const)('%j lets through %j', (choices, expected) => {
    const filter = { ...ANY_INCIDENT, ...choices };
    expect(ids(filterIncidents(all, filter))).toEqual(expected);
    expect(isFiltered(filter)).toBe(true);
  });

  it('reads a span given backwards forwards', () => {
    expect(askedYears({ ...ANY_INCIDENT, from: 2013, to: 2004 })).toEqual([2004, 2013]);
    expect(askedYears({ ...ANY_INCIDENT, to: 2004 })).toEqual([Number.NEGATIVE_INFINITY, 2004]);
  });
});

describe('the year of an event', () => {
  it.each([
    ['2013-05', 2013],
    ['2004-05/2005-06', 2004],
    ['/2003', 2003],
    [null, null],
    ['1959', 1985],
    ['2030', 2024],
  ] as const)('of %s is %s', (date, year) => {
    expect(incidentYear(incident('a', { date }))).toBe(year);
  });
});

it('events stand in order of time, undated last', () => {
  const dates = [null, '2012-02', '2012', '/2003', '2002-06', '2002-06-05', '2019/'];
  expect(inOrderOfTime(dates.map((date, at) => incident(`i${at}`, { date }))).map(({ properties }) => properties.date)).toEqual(['2002-06', '2002-06-05', '/2003', '2012', '2012-02', '2019/', null]);
});

describe('overlapping reports', () => {
  const a = incident('a', { date: '2018', overlaps: ['b'] });
  const b = incident('b', { date: '2016' });
  const c = incident('c', { date: '2017', overlaps: ['b', 'nowhere'] });
  const alone = incident('alone', { date: '2016-05' });
  const all = [a, b, c, alone];

  it('are one group through a third report, whichever names the other, in order of time', () => {
    expect(incidentGroups(all, all).map(({ members, hidden }) => [ids(members), hidden])).toEqual([
      [['b', 'c', 'a'], 0],
      [['alone'], 0],
    ]);
  });

  it('stay tied and are counted when the one between them is filtered away', () => {
    expect(incidentGroups([a, c], all).map(({ members, hidden }) => [ids(members), hidden])).toEqual([[['c', 'a'], 1]]);
    expect(incidentGroups([alone], all).map(({ hidden }) => hidden)).toEqual([0]);
  });

  it('of nothing are nothing', () => {
    expect(incidentGroups([], [])).toEqual([]);
  });
});
