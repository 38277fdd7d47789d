import length from '@turf/length';
import { describe, expect, it } from 'vitest';
import { corridorShape, unwrapped } from '../../src/domain/corridor-shape.js';
import { corridor } from '../fixtures/dataset.js';

const shapeOf = (coordinates: [number, number][]) => corridorShape(corridor('leg', {}, coordinates));

describe('corridorShape', () => {
  it('ends where the corridor ends', () => {
    const { coordinates } = shapeOf([[127.3, 40.6], [126.9, 42.2], [124.4, 42.5]]).geometry;
    expect(coordinates.length).toBeGreaterThan(10);
    expect(coordinates[0]).toEqual([127.3, 40.6]);
    const [lon, lat] = coordinates.at(-1)!;
    expect(lon).toBeCloseTo(124.4, 2);
    expect(lat).toBeCloseTo(42.5, 2);
  });

  it('bends gently: no corner, and little longer than its control points', () => {
    const points: [number, number][] = [[100, 10], [105, 15], [110, 10]];
    const { coordinates } = shapeOf(points).geometry;
    for (let at = 2; at < coordinates.length; at++) {
      const [a, b, c] = [coordinates[at - 2]!, coordinates[at - 1]!, coordinates[at]!];
      const turn = Math.atan2(c[1]! - b[1]!, c[0]! - b[0]!) - Math.atan2(b[1]! - a[1]!, b[0]! - a[0]!);
      expect(Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)))).toBeLessThan(Math.PI / 4);
    }
    const straight = length({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: points } });
    expect(length(shapeOf(points))).toBeLessThan(straight * 1.3);
  });

  it('leaves two points a straight line', () => {
    expect(shapeOf([[100, 10], [105, 15]]).geometry.coordinates).toEqual([[100, 10], [105, 15]]);
  });

  it('crosses the Pacific without turning back round the world', () => {
    const { coordinates } = shapeOf([[140, 20], [165, 32], [-165, 40], [-128, 42], [-98.6, 39.6]]).geometry;
    for (let at = 1; at < coordinates.length; at++) expect(Math.abs(coordinates[at]![0]! - coordinates[at - 1]![0]!)).toBeLessThan(20);
    expect(coordinates.at(-1)![0]).toBeCloseTo(360 - 98.6, 1);
  });
});

describe('unwrapped', () => {
  it('counts on past 180 eastward, and below -180 westward', () => {
    expect(unwrapped([[170, 0], [-170, 1], [-160, 2]])).toEqual([[170, 0], [190, 1], [200, 2]]);
    expect(unwrapped([[-170, 0], [170, 1], [160, 2]])).toEqual([[-170, 0], [-190, 1], [-200, 2]]);
  });

  it('comes back when the line does', () => {
    expect(unwrapped([[170, 0], [-170, 0], [170, 0]])).toEqual([[170, 0], [190, 0], [170, 0]]);
  });

  it('leaves every other line as it is, also one through zero', () => {
    const line = [[-10, 51], [0, 0], [90, 10], [127, 37]];
    expect(unwrapped(line)).toEqual(line);
  });
});
