import { describe, expect, it } from 'vitest';
import { compassOf, flatShape, isRoundTrip, layShape, measureLeg, PYONGYANG, roundedKm, routeKm, routeShapeAt, scaleBarKm, SEOUL, straightKm } from '../../src/domain/measure.js';
import { corridor } from '../fixtures/dataset.js';

/** One degree of a great circle, km. */
const DEGREE_KM = 111.2;
const leg = (from: [number, number], to: [number, number]) => corridor('leg', {}, [from, [from[0], 60], to]);
const east = leg([100, 0], [110, 0]);
const north = leg([110, 0], [110, 10]);
const overPacific = leg([170, 0], [-170, 0]);

describe('a leg', () => {
  it('is measured between its ends, whatever lies between', () => {
    expect(measureLeg(east).straightKm).toBeCloseTo(10 * DEGREE_KM, -1);
    expect(measureLeg(east)).toMatchObject({ compass: 'east', bearing: 90 });
    expect(measureLeg(north)).toMatchObject({ compass: 'north', bearing: 0 });
  });

  it('over the Pacific goes the short way', () => {
    expect(measureLeg(overPacific).straightKm).toBeCloseTo(20 * DEGREE_KM, -1);
    expect(measureLeg(overPacific).compass).toBe('east');
  });

  it('has a bearing from 0 to 360', () => {
    expect(measureLeg(leg([100, 0], [90, 0])).bearing).toBeCloseTo(270);
  });

  it('that ends where it began is a round trip', () => {
    expect([corridor('a', { from: 'country:KP', to: 'country:KP' }), corridor('b', { from: 'country:KP', to: 'country:CN' })].map(isRoundTrip)).toEqual([true, false]);
  });
});

describe('directions and distances in words', () => {
  it('name the nearest of eight directions', () => {
    expect([0, 22, 23, 90, 180, 225, 337, 338, 360, -45, -90, -180].map(compassOf)).toEqual(['north', 'north', 'north-east', 'east', 'south', 'south-west', 'north-west', 'north', 'north', 'north-west', 'west', 'south']);
  });

  it('round to 10 km', () => {
    expect([193.6, 194.9, 195, 4, 7586].map(roundedKm)).toEqual([190, 190, 200, 0, 7590]);
  });

  it('have a round length for the scale bar, never too long', () => {
    expect([1, 1.9, 2, 4.9, 5, 60, 1500, 4999].map(scaleBarKm)).toEqual([1, 1, 2, 2, 5, 50, 1000, 2000]);
  });
});

it('the legs of a route are added up', () => {
  expect(routeKm([east, north])).toBeCloseTo(20 * DEGREE_KM, -1);
  expect(routeKm([])).toBe(0);
});

it('Pyongyang and Seoul lie about 195 km apart', () => {
  expect(straightKm(PYONGYANG, SEOUL)).toBeGreaterThan(185);
  expect(straightKm(PYONGYANG, SEOUL)).toBeLessThan(200);
});

describe('the shape laid over another place', () => {
  it('keeps rhumb distances and directions', () => {
    const { legs, away } = layShape([east, north], [0, 50]);
    expect(legs.map(({ compass }) => compass)).toEqual(['east', 'north']);
    for (const { km } of legs) expect(km).toBeCloseTo(10 * DEGREE_KM, -1);
    // East of 50° north the same distance spans more degrees; the latitude stays.
    expect(legs[0]?.end[1]).toBeCloseTo(50);
    expect(legs[0]?.end[0]).toBeCloseTo(10 / Math.cos((50 * Math.PI) / 180), 1);
    expect(legs[1]?.end[1]).toBeCloseTo(60);
    expect(away.compass).toBe('north-east');
  });

  it('starts at the place, and has an end for each leg', () => {
    const shape = routeShapeAt([east, north], [13.4, 52.5]);
    expect(shape).toHaveLength(3);
    expect(shape[0]).toEqual([13.4, 52.5]);
    expect(routeShapeAt([], [1, 2])).toEqual([[1, 2]]);
  });

  it('laid over its own place is itself', () => {
    const [, first, second] = routeShapeAt([east, north], [100, 0]);
    expect([first?.[0], first?.[1], second?.[0], second?.[1]].map((degrees) => Math.round((degrees ?? NaN) * 100) / 100)).toEqual([110, 0, 110, 10]);
  });

  it('over the date line ends on longitudes from -180 to 180', () => {
    const [laid] = layShape([east], [175, 0]).legs;
    expect(laid?.end[0]).toBeCloseTo(-175, 0);
  });
});

it('on a flat sheet each leg has its length and direction', () => {
  const [start, corner, end] = flatShape([east, north]);
  expect(start).toEqual([0, 0]);
  expect(corner?.[0]).toBeCloseTo(10 * DEGREE_KM, -1);
  expect(corner?.[1]).toBeCloseTo(0);
  expect(end?.[0]).toBeCloseTo(10 * DEGREE_KM, -1);
  expect(end?.[1]).toBeCloseTo(10 * DEGREE_KM, -1);
});
