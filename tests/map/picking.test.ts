import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { pick } from '../../src/map/picking.js';
import { corridor, country, crossing, dataset, route } from '../fixtures/dataset.js';

const index = indexDataset(
  dataset({
    countries: [country('LA'), country('CN')],
    crossings: [crossing('pair'), crossing('yalu-river')],
    corridors: [corridor('leg'), corridor('alone')],
    routes: [route('one', ['leg']), route('two', ['leg', 'alone'])],
  }),
);
/** What the map reports under a point, topmost first. */
const under = (...found: readonly (readonly [layer: string, properties: Record<string, unknown>])[]) => pick(index, found.map(([layer, properties]) => ({ layer: { id: layer }, properties }) as unknown as Parameters<typeof pick>[1][number])).map(({ kind, id }) => `${kind}:${id}`);

describe('a click', () => {
  it('on open water means nothing', () => {
    expect(under()).toEqual([]);
  });

  it('on a country means that country, and on one outside the story nothing', () => {
    expect(under(['outcomes', { iso: 'LA' }], ['land', { iso: 'LA' }])).toEqual(['country:LA']);
    expect(under(['land', { iso: 'BR' }])).toEqual([]);
  });

  it('on one mark means that mark, not the land below it', () => {
    expect(under(['crossings', { key: 'crossing:pair' }], ['crossing-names', { key: 'crossing:pair' }], ['outcomes', { iso: 'CN' }])).toEqual(['crossing:pair']);
  });

  it('on a band of several routes offers them all, and the country last', () => {
    expect(under(['corridors', { id: 'leg' }], ['outcomes', { iso: 'CN' }], ['land', { iso: 'CN' }])).toEqual(['route:one', 'route:two', 'country:CN']);
    expect(under(['corridors', { id: 'alone' }], ['outcomes', { iso: 'CN' }])).toEqual(['route:two']);
  });

  it('on several marks offers each once, in the order they lie', () => {
    expect(under(['incidents', { key: 'incident:b' }], ['incidents', { key: 'incident:a' }], ['incidents', { key: 'incident:b' }])).toEqual(['incident:b', 'incident:a']);
  });

  it('on a named river means its page, if there is one', () => {
    expect(under(['named-rivers', { name: 'yalu' }])).toEqual(['crossing:yalu-river']);
    expect(under(['named-rivers', { name: 'mekong' }])).toEqual([]);
  });

  it('passes over what cannot be read', () => {
    expect(under(['incidents', { key: 'nonsense' }], ['corridors', { id: 'no-such-leg' }], ['named-rivers', {}])).toEqual([]);
  });
});
