import { describe, expect, it } from 'vitest';
import { laidFeatures } from '../../src/domain/laid-shape.js';

const parts = (laid: Parameters<typeof laidFeatures>[0]) => laidFeatures(laid).features.map(({ geometry, properties }) => [geometry.type, properties?.['part'], properties?.['words']]);

describe('a shape laid elsewhere', () => {
  it('is nothing until it is laid', () => {
    expect(laidFeatures(null).features).toEqual([]);
    expect(laidFeatures([]).features).toEqual([]);
  });

  it('is one line with a dot at each corner, and says once what it is', () => {
    expect(parts([[0, 0], [10, 5], [20, 0]])).toEqual([['LineString', 'shape', undefined], ['Point', 'corner', 'the same shape, laid here'], ['Point', 'corner', ''], ['Point', 'corner', '']]);
  });

  it('of one corner has no line', () => {
    expect(parts([[0, 0]])).toEqual([['Point', 'corner', 'the same shape, laid here']]);
  });

  it('runs on over the antimeridian as it was given', () => {
    expect(laidFeatures([[170, 50], [190, 40]]).features[0]?.geometry).toEqual({ type: 'LineString', coordinates: [[170, 50], [190, 40]] });
  });
});
