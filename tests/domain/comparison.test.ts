import { describe, expect, it } from 'vitest';
import { comparedCell, comparedCountries, periodDates, withCountryAt } from '../../src/domain/comparison.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import type { CountryFeature } from '../../src/domain/types.js';
import { claim, country, figure, period, policy, topicClaim, world } from '../fixtures/browser-world.js';

describe('the compared countries', () => {
  const index = world({ countries: [country({ id: 'XA' }), country({ id: 'XB' })] });

  it('stand in the order asked for, each once; what is unknown or repeated is told', () => {
    const { countries, unknown, repeated } = comparedCountries(index, ['XB', 'ZZ', 'XA', 'XB', 'ZZ']);
    expect(countries.map(({ properties }) => properties.id)).toEqual(['XB', 'XA']);
    expect([unknown, repeated]).toEqual([['ZZ'], ['XB', 'ZZ']]);
  });

  it.each([
    [[], 0, 'XA', ['XA']],
    [['XA'], 1, 'XB', ['XA', 'XB']],
    [['XA', 'XB'], 0, 'XC', ['XC', 'XB']],
    [['XA', 'XB', 'XC'], 0, 'XC', ['XC', 'XB', 'XA']],
    [['XA'], 1, 'XA', ['XA']],
    [['XA', 'XB', 'XC'], 1, null, ['XA', 'XC']],
    [['XA'], 0, null, []],
  ] as const)('%j with place %i set to %s are %j', (codes, at, code, after) => {
    expect(withCountryAt(codes, at, code)).toEqual(after);
  });
});
