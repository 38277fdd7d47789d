import { describe, expect, it } from 'vitest';
import { laidFeatures } from '../../src/map/laid-shape.js';

const parts = (laid: Parameters<typeof laidFeatures>[0], language: 'en' | 'ko' = 'en') => laidFeatures(laid, language).features.map(({ geometry, properties }) => [geometry.type, properties?.['part'], properties?.['words']]);

describe('a shape laid elsewhere', () => {
  it('is nothing until it is laid', () => {
    expect(laidFeatures(null, 'en').features).toEqual([]);
    expect(laidFeatures([], 'en').features).toEqual([]);
  });

  it('is one line with a dot at each corner, and says once what it is', () => {
    expect(parts([[0, 0], [10, 5], [20, 0]])).toEqual([['LineString', 'shape', undefined], ['Point', 'corner', 'the same shape, laid here'], ['Point', 'corner', ''], ['Point', 'corner', '']]);
    expect(parts([[0, 0], [10, 5]], 'ko')[1]).toEqual(['Point', 'corner', '같은 모양을 옮겨 놓음']);
  });

  it('of one corner has no line', () => {
    expect(parts([[0, 0]])).toEqual([['Point', 'corner', 'the same shape, laid here']]);
  });

  it('runs on over the antimeridian as it was given', () => {
    expect(laidFeatures([[170, 50], [190, 40]], 'en').features[0]?.geometry).toEqual({ type: 'LineString', coordinates: [[170, 50], [190, 40]] });
  });
});
