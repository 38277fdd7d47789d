import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/domain/dataset-index.js';
import type { RouteFlow } from '../../src/domain/routes.js';
import { BANDS_ANSWER_TO_ZOOM, CLICKABLE_LAYERS, clickableAt, pick, placeOf } from '../../src/map/picking.js';
import { corridor, country, crossing, dataset, route } from '../fixtures/dataset.js';

const index = indexDataset(
  dataset({
    countries: [country('LA'), country('CN')],
    crossings: [crossing('pair'), crossing('yalu-river')],
    corridors: [corridor('leg'), corridor('alone'), corridor('into-china', { from: 'country:KP', to: 'country:CN', countries: ['CN'] }), corridor('back', { direction: 'circular' })],
    routes: [route('one', ['leg']), route('two', ['leg', 'alone']), route('stays', ['into-china']), route('goes-on', ['into-china', 'leg']), route('to-and-fro', ['back'], { direction: 'circular' })],
  }),
);
/** What the map reports under a point, topmost first. */
const underIn = (flow: RouteFlow | null, ...found: readonly (readonly [layer: string, properties: Record<string, unknown>])[]) => pick(index, found.map(([layer, properties]) => ({ layer: { id: layer }, properties }) as unknown as Parameters<typeof pick>[1][number]), flow).map(({ kind, id }) => `${kind}:${id}`);
const under = (...found: readonly (readonly [layer: string, properties: Record<string, unknown>])[]) => underIn(null, ...found);

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
    expect(under(['corridors', { id: 'leg' }], ['outcomes', { iso: 'CN' }], ['land', { iso: 'CN' }])).toEqual(['route:one', 'route:two', 'route:goes-on', 'country:CN']);
    expect(under(['corridors', { id: 'alone' }], ['outcomes', { iso: 'CN' }])).toEqual(['route:two']);
  });

  it('on several marks offers each once, in the order they lie', () => {
    expect(under(['incidents', { key: 'incident:b' }], ['incidents', { key: 'incident:a' }], ['incidents', { key: 'incident:b' }])).toEqual(['incident:b', 'incident:a']);
  });

  it('on a named river means its page, if there is one', () => {
    expect(under(['named-rivers', { name: 'yalu' }])).toEqual(['crossing:yalu-river']);
    expect(under(['named-rivers', { name: 'mekong' }])).toEqual([]);
  });

  it('on a band of several flows means the routes of the flow looked at', () => {
    expect(underIn(null, ['corridors', { id: 'into-china' }])).toEqual(['route:stays', 'route:goes-on']);
    expect(underIn('stayed', ['corridors', { id: 'into-china' }])).toEqual(['route:stays']);
    expect(underIn('chosen-return', ['returns-circular', { id: 'back' }])).toEqual(['route:to-and-fro']);
  });

  it('on a band that is drawn only since its route is selected still means that route', () => {
    expect(underIn('forced-return', ['corridors', { id: 'alone' }])).toEqual(['route:two']);
  });

  it('passes over what cannot be read', () => {
    expect(under(['incidents', { key: 'nonsense' }], ['corridors', { id: 'no-such-leg' }], ['named-rivers', {}])).toEqual([]);
  });
});

describe('layers that answer to a click', () => {
  const bands = CLICKABLE_LAYERS.filter((layer) => layer.startsWith('corridors') || layer.startsWith('returns'));

  it('are all of them from afar', () => {
    expect(clickableAt(2)).toEqual(CLICKABLE_LAYERS);
    expect(bands.length).toBeGreaterThan(4);
  });

  it('are no bands where these have as good as faded, but all else', () => {
    expect(clickableAt(BANDS_ANSWER_TO_ZOOM + 0.01)).toEqual(CLICKABLE_LAYERS.filter((layer) => !bands.includes(layer)));
  });
});

describe('a place', () => {
  it.each([
    [{ lng: 126.98765, lat: 37.56789 }, [126.99, 37.57]],
    [{ lng: 190, lat: 0 }, [-170, 0]],
    [{ lng: -185.5, lat: -12.345 }, [174.5, -12.34]],
    [{ lng: 540, lat: 10 }, [-180, 10]],
    [{ lng: 179.999, lat: 85.05 }, [180, 85.05]],
    [{ lng: -0.001, lat: -0.001 }, [0, 0]],
  ])('%j is %j', (at, expected) => {
    const place = placeOf(at);
    expect(place[0]).toBeCloseTo(expected[0]!, 9);
    expect(place[1]).toBeCloseTo(expected[1]!, 9);
    expect(place.some((degree) => Object.is(degree, -0)), 'no minus nought').toBe(false);
  });
});
