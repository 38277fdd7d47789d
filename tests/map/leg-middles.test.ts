import { describe, expect, it } from 'vitest';
import { corridorFeatures } from '../../src/domain/map-features.js';
import { legMiddles, middleOf, nameLines } from '../../src/map/leg-middles.js';
import { corridor, dataset } from '../fixtures/dataset.js';

describe('the middle of a leg', () => {
  it('is half the way along, not half the corners', () => {
    expect(middleOf([[0, 0], [10, 0]])).toEqual([5, 0]);
    expect(middleOf([[0, 0], [1, 0], [2, 0], [10, 0]])).toEqual([5, 0]);
    expect(middleOf([[0, 0], [4, 0], [4, 4]])).toEqual([4, 0]);
  });

  it('is the place itself where nothing moves', () => {
    expect(middleOf([[3, 4]])).toEqual([3, 4]);
    expect(middleOf([[3, 4], [3, 4]])).toEqual([3, 4]);
  });

  it('lies on the Pacific for a way over it', () => {
    const [middle] = legMiddles(corridorFeatures(dataset({ corridors: [corridor('pacific', {}, [[165, 32], [-165, 32]])] }))).features;
    expect(middle?.geometry).toEqual({ type: 'Point', coordinates: [180, 32] });
  });

  it('keeps what the style asks of a leg', () => {
    const legs = corridorFeatures(dataset({ corridors: [corridor('a', { dates: ['2004'] }), corridor('b')] }));
    expect(legMiddles(legs).features.map(({ properties }) => properties)).toEqual(legs.features.map(({ properties }) => properties));
  });
});

describe('the line under a name', () => {
  const lineOf = (coordinates: [number, number][]) => {
    const [line] = nameLines(corridorFeatures(dataset({ corridors: [corridor('a', {}, coordinates)] }))).features;
    return line?.geometry.type === 'LineString' ? line.geometry.coordinates : [];
  };

  it('has few corners, and the ends of the leg', () => {
    const line = lineOf([[100, 10], [105, 15], [110, 12], [120, 30]]);
    expect(line).toHaveLength(25);
    expect([line[0], line.at(-1)]).toEqual([[100, 10], [120, 30]]);
    expect(line.every((position) => position.length >= 2)).toBe(true);
  });

  it('of two points is those two', () => {
    expect(lineOf([[100, 10], [105, 15]])).toEqual([[100, 10], [105, 15]]);
  });
});
