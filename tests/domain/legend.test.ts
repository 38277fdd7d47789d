import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { legendGroups } from '../../src/domain/legend.js';
import { country, dataset, period, policy } from '../fixtures/dataset.js';

const mixedOf = (code: string, outcomes: readonly ['returned-to-china', 'sent-to-south-korea'] | readonly ['resettled', 'sent-to-south-korea']) => policy(code, [period(`${code.toLowerCase()}-a`, '2000', '2004', 'mixed', { outcomes })]);
const index = indexDataset(
  dataset({
    countries: [country('MM'), country('KP', { roles: ['origin'] }), country('JP'), country('VN'), country('LA'), country('US'), country('XX')],
    policies: [
      policy('MM', []),
      policy('KP', [period('kp-a', '2000', '2004', 'resettled')]),
      mixedOf('JP', ['resettled', 'sent-to-south-korea']),
      mixedOf('VN', ['returned-to-china', 'sent-to-south-korea']),
      policy('LA', [period('la-a', '2000', '2002', 'returned-to-north-korea')]),
      policy('US', [period('us-a', '2003', null, 'returned-to-north-korea')]),
    ],
  }),
);
const shown = (year: number | null) => legendGroups(index, year).map(({ view, countries }) => [view.outcome, countries.map(({ feature }) => feature.properties.id)]);

describe('legendGroups', () => {
  it('puts each outcome once, in the order of the key, and each mixture by itself', () => {
    expect(shown(2003)).toEqual([
      ['returned-to-north-korea', ['LA', 'US']],
      ['mixed', ['JP']],
      ['mixed', ['VN']],
      ['not-stated', ['MM', 'XX']],
    ]);
  });

  it('explains no more than the year shows', () => {
    expect(shown(1999)).toEqual([['not-stated', ['MM', 'JP', 'VN', 'LA', 'US', 'XX']]]);
  });

  it('never counts the origin', () => {
    for (const year of [1999, 2003, null]) expect(shown(year).flatMap(([, codes]) => codes)).not.toContain('KP');
  });

  it('keeps each country’s own basis, though they share a group', () => {
    const [first] = legendGroups(index, 2003);
    expect(first?.countries.map(({ view }) => [view.basis, view.statedIn])).toEqual([['last-stated', 2002], ['stated', null]]);
  });
});
