import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { namesOfPicked, pick, placeOf } from '../../src/domain/picking.js';
import type { RouteFlow } from '../../src/domain/routes.js';
import { corridor, country, crossing, dataset, route } from '../fixtures/dataset.js';

const index = indexDataset(
  dataset({
    countries: [country('LA'), country('CN')],
    crossings: [crossing('pair'), crossing('yalu-river')],
    corridors: [corridor('leg'), corridor('alone'), corridor('into-china', { from: 'country:KP', to: 'country:CN', countries: ['CN'] }), corridor('back', { direction: 'circular' })],
    routes: [route('one', ['leg']), route('two', ['leg', 'alone']), route('stays', ['into-china']), route('goes-on', ['into-china', 'leg']), route('to-and-fro', ['back'], { direction: 'circular' })],
  }),
);
/** What lies under a point, topmost first. */
const underIn = (flow: RouteFlow | null, ...keys: readonly string[]) => pick(index, keys, flow).map(({ kind, id }) => `${kind}:${id}`);
const under = (...keys: readonly string[]) => underIn(null, ...keys);

describe('a click', () => {
  it('on open water means nothing', () => {
    expect(under()).toEqual([]);
  });

  it('on a country means that country, and on one outside the story nothing', () => {
    expect(under('country:LA', 'country:LA')).toEqual(['country:LA']);
    expect(under('country:BR')).toEqual([]);
  });

  it('on one mark means that mark, not the land below it', () => {
    expect(under('crossing:pair', 'crossing:pair', 'country:CN')).toEqual(['crossing:pair']);
  });

  it('on a band of several routes offers them all, and the country last', () => {
    expect(under('leg:leg', 'country:CN', 'country:CN')).toEqual(['route:one', 'route:two', 'route:goes-on', 'country:CN']);
    expect(under('leg:alone', 'country:CN')).toEqual(['route:two']);
  });

  it('on several marks offers each once, in the order they lie', () => {
    expect(under('incident:b', 'incident:a', 'incident:b')).toEqual(['incident:b', 'incident:a']);
  });

  it('on a named river means its page, if there is one; on a town beside it the town', () => {
    expect(under('river:yalu')).toEqual(['crossing:yalu-river']);
    expect(under('river:mekong')).toEqual([]);
    expect(under('river:yalu', 'crossing:pair')).toEqual(['crossing:pair']);
  });

  it('on a band of several flows means the routes of the flow looked at', () => {
    expect(underIn(null, 'leg:into-china')).toEqual(['route:stays', 'route:goes-on']);
    expect(underIn('stayed', 'leg:into-china')).toEqual(['route:stays']);
    expect(underIn('chosen-return', 'leg:back')).toEqual(['route:to-and-fro']);
  });

  it('on a band that is drawn only since its route is selected still means that route', () => {
    expect(underIn('forced-return', 'leg:alone')).toEqual(['route:two']);
  });

  it('passes over what cannot be read', () => {
    expect(under('nonsense', 'leg:no-such-leg', 'river:', '')).toEqual([]);
  });
});

describe('the name beside the pointer', () => {
  it('is of the first thing, in the language read, and says how many more there are', () => {
    const named = (language: 'en' | 'ko', ...keys: readonly string[]) => namesOfPicked(index, pick(index, keys), language);
    expect(named('en')).toBe('');
    expect([named('en', 'country:LA'), named('ko', 'country:LA')]).toEqual([index.countries.get('LA')!.properties.name.en, index.countries.get('LA')!.properties.name.ko]);
    expect(named('en', 'leg:leg', 'country:CN')).toBe(`${index.routes.get('one')!.name.en} and 3 more`);
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
