import { describe, expect, it } from 'vitest';
import { conflictsByTopic, figuresOfConflict, isHardConflict, isRange, pagesOfConflict, placesOfConflict, rivalFigures } from '../../src/domain/conflict-topics.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import type { Dataset } from '../../src/domain/types.js';
import { arrivals, claim, conflict, corridor, country, figure, incident, policy, route, topicClaim } from '../fixtures/dataset.js';

const EMPTY: Dataset = { countries: [], policies: [], laws: [], origins: [], communities: [], crossings: [], corridors: [], routes: [], incidents: [], figures: [], arrivals: null, conflicts: [], terms: [], sources: [] };
const world = (parts: Partial<Dataset>) => indexDataset({ ...EMPTY, ...parts });

describe('conflicts by topic', () => {
  it('leave out topics without any, and keep a conflict that has no topic yet', () => {
    const groups = conflictsByTopic(world({ conflicts: [conflict('C99'), conflict('C31'), conflict('C01')] }));
    expect(groups.map(({ topic, conflicts }) => [topic, conflicts.map(({ id }) => id)])).toEqual([
      ['numbers-in-china', ['C01']],
      ['going-back', ['C31']],
      [null, ['C99']],
    ]);
    expect(conflictsByTopic(world({}))).toEqual([]);
  });
});

describe('figures that stand on one scale', () => {
  const low = figure('low', 100, { unit: 'people (about)' });
  const range = figure('range', [30, 50], { unit: 'people' });
  const share = figure('share', 56, { unit: 'percent women', kind: 'share' });
  const decisions = figure('decisions', [30, 40], { unit: 'people', kind: 'decisions' });

  it('count the same kind of thing, lowest first; single ones and decisions stay out', () => {
    expect(rivalFigures('C99', [low, range, share, decisions])).toEqual([{ counts: 'people', figures: [range, low] }]);
    expect(rivalFigures('C99', [low, share])).toEqual([]);
  });

  it('are not the parts of one whole', () => {
    expect(rivalFigures('C37', [share, figure('other', 12, { unit: 'percent aged 10 to 19' })])).toEqual([]);
  });

  it('are ranges only where the two values are ends of one', () => {
    expect([range, low, figure('same', [5, 5]), figure('two', [6824, 7829], { unit: 'children (two numbers, not a range)' })].map(isRange)).toEqual([true, false, false, false]);
  });
});

describe('what belongs to a conflict', () => {
  const mine = { conflicts: ['C50'] };
  const index = world({
    countries: [country('CN'), country('LA')],
    policies: [policy('CN', [], { claims: [topicClaim('a', mine)] }), policy('LA', [], { laws: [claim('law', mine)] }), policy('TH', [], { claims: [topicClaim('b')] })],
    figures: [figure('f', 1, { ...mine, country: 'CN' }), figure('nowhere', 1, { ...mine, country: null }), figure('unknown', 1, { ...mine, country: 'XX' }), figure('not-mine', 1)],
    corridors: [corridor('leg', { claims: [claim('told-of-the-leg', mine)] })],
    routes: [route('by-leg', ['leg']), route('by-claim', [], { claims: [claim('told', mine)] }), route('other', [])],
    incidents: [incident('event', mine), incident('other')],
  });

  it('is found in countries, routes and events, each once', () => {
    expect(placesOfConflict(index, 'C50').map(({ kind, id }) => `${kind}:${id}`)).toEqual(['country:CN', 'country:LA', 'route:by-leg', 'route:by-claim', 'incident:event']);
    expect(figuresOfConflict(index, 'C50').map(({ id }) => id)).toEqual(['f', 'nowhere', 'unknown']);
    expect(placesOfConflict(index, 'C51')).toEqual([]);
  });

  it('is told on the page of its words, or of the table of arrivals', () => {
    const told = world({ arrivals: arrivals([], { notes: [claim('note', mine)] }), terms: [{ ...claim('word', { conflicts: ['C51'] }), term: 'word', hangul: null, hanja: null }] });
    expect(['C50', 'C51', 'C52', 'C05'].map((id) => pagesOfConflict(told, id))).toEqual([['arrivals'], ['terms'], [], ['arrivals']]);
    expect(pagesOfConflict(index, 'C05')).toEqual([]);
  });

  it('makes it hard when a hard topic is among it', () => {
    expect(isHardConflict(index, 'C50')).toBe(false);
    expect(isHardConflict(world({ figures: [figure('f', 1, { ...mine, topic: 'trafficking' })] }), 'C50')).toBe(true);
    expect(isHardConflict(world({ policies: [policy('CN', [], { claims: [topicClaim('a', { ...mine, topic: 'punishment' })] })] }), 'C50')).toBe(true);
  });
});
