/** public/land.json as it is made, and what becomes of one that is damaged. */
import { geoArea } from 'd3-geo';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { parseLand } from '../../src/data/land.js';
import { coastOf, type LandCountry, type Rings } from '../../src/domain/land.js';
import { index, LAND_TEXT, realLand, scene, shapesOf } from './real-map.js';

const land = realLand();
const named = (iso: string): LandCountry => land.countries.find((country) => country.iso === iso)!;
const sides = (line: readonly Position[]): readonly (readonly [Position, Position])[] => line.slice(1).map((end, at) => [line[at]!, end] as const);
const sideKey = ([a, b]: readonly [Position, Position]): string => [a.join(), b.join()].sort().join(';');
const sidesOf = (polygons: readonly Rings[]): ReadonlySet<string> => new Set(polygons.flat().flatMap((ring) => sides(ring).map(sideKey)));

describe('public/land.json', () => {
  it('is sound, and small', () => {
    expect(parseLand(JSON.parse(LAND_TEXT)).problems).toEqual([]);
    expect(Buffer.byteLength(LAND_TEXT)).toBeLessThan(220_000);
  });

  it('holds every country of the map, every home province and the three rivers', () => {
    expect([...index.countries.keys()].filter((code) => named(code) === undefined)).toEqual([]);
    const provinces = index.dataset.origins.flatMap(({ properties }) => properties.province ?? []);
    expect(provinces.length).toBeGreaterThan(0);
    expect(provinces.filter((id) => !land.provinces.some((province) => province.id === id))).toEqual([]);
    expect([...new Set(land.rivers.map(({ name }) => name))].sort()).toEqual(['mekong', 'tumen', 'yalu']);
    for (const { iso, name } of land.labels) expect(name.en.length * name.ko.length, iso).toBeGreaterThan(0);
  });

  it('has no polygon that would be all the world but itself', () => {
    const polygons = [...land.countries.flatMap((country) => country.polygons), ...land.lakes, ...land.provinces.flatMap((province) => province.polygons)];
    expect(polygons.length).toBeGreaterThan(300);
    for (const rings of polygons) expect(geoArea({ type: 'Polygon', coordinates: rings as Position[][] })).toBeLessThan(0.5);
  });

  it('has no side that leads round the world, and no coast where the data was cut', () => {
    const lines = [...land.coast, ...land.borders.map(({ line }) => line), ...land.rivers.map(({ line }) => line)];
    for (const line of lines)
      for (const [a, b] of sides(line)) {
        const apart = Math.abs(a[0]! - b[0]!);
        expect(Math.min(apart, 360 - apart), `${a} to ${b}`).toBeLessThan(35);
        expect(Math.abs(a[0]!) === 180 && Math.abs(b[0]!) === 180 && Math.abs(a[1]! - b[1]!) > 0.01, `${a} to ${b}`).toBe(false);
      }
  });

  it('shows no streak where the antimeridian lies in the middle of the sheet, or at its sides', () => {
    for (const camera of [[150, 45, 215, 75], [-175, -50, 175, 76], [-30, -50, 320, 76]] as const) {
      const drawn = shapesOf(scene({ camera }), 'borders').flatMap((shape) => (shape.kind === 'path' ? [shape.d] : []));
      expect(drawn.join('').length).toBeGreaterThan(2000);
      // The border of Canada along 49 north is the longest level side there is.
      const widest = Math.max(...[...drawn.join('').matchAll(/[lh](-?[\d.]+)/g)].map(([, dx]) => Math.abs(Number(dx))));
      expect(widest, camera.join()).toBeLessThan(100);
    }
  });

  it('keeps shared what is shared: each border lies on two countries, the Yalu on both its banks', () => {
    const times = new Map<string, number>();
    for (const { polygons } of land.countries) for (const side of sidesOf(polygons)) times.set(side, (times.get(side) ?? 0) + 1);
    const off = land.borders.flatMap(({ line }) => sides(line).filter((side) => times.get(sideKey(side)) !== 2));
    const all = land.borders.flatMap(({ line }) => sides(line));
    // A state too small to be drawn leaves its neighbours' border with one side.
    expect(off.length / all.length).toBeLessThan(0.02);
    const [china, korea] = [sidesOf(named('CN').polygons), sidesOf(named('KP').polygons)];
    const yalu = land.rivers.filter(({ name }) => name === 'yalu').flatMap(({ line }) => sides(line));
    expect(yalu.length).toBeGreaterThan(100);
    expect(yalu.filter((side) => !china.has(sideKey(side)) || !korea.has(sideKey(side)))).toEqual([]);
  });

  it('has the line between the Koreas, disputed', () => {
    const [north, south] = [sidesOf(named('KP').polygons), sidesOf(named('KR').polygons)];
    const mdl = land.borders.filter(({ mdl: is }) => is);
    expect(mdl.length).toBeGreaterThan(0);
    for (const { disputed, line } of mdl) {
      expect(disputed).toBe(true);
      for (const side of sides(line)) expect([north.has(sideKey(side)), south.has(sideKey(side))]).toEqual([true, true]);
    }
  });

  it('is fine at the border and coarse elsewhere', () => {
    const meanStep = (box: readonly [number, number, number, number]): number => {
      const steps = land.countries.flatMap(({ polygons }) => polygons.flat()).flatMap((ring) => sides(ring)).filter(([[lon = 0, lat = 0]]) => lon > box[0] && lat > box[1] && lon < box[2] && lat < box[3]).map(([a, b]) => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!));
      return steps.reduce((sum, step) => sum + step, 0) / steps.length;
    };
    const [border, asia, africa] = [meanStep([124.5, 40.2, 130, 42.8]), meanStep([95, 8, 118, 35]), meanStep([-15, -33, 45, 30])];
    expect(border).toBeLessThan(0.06);
    expect(asia).toBeGreaterThan(2 * border);
    expect(africa).toBeGreaterThan(2 * asia);
  });
});

describe('the coast', () => {
  const square = (west: number, south: number): Position[] => [[west, south], [west, south + 1], [west + 1, south + 1], [west + 1, south], [west, south]];
  it('is what no other country shares, each run in one piece', () => {
    const coast = coastOf([{ iso: 'AA', polygons: [[square(0, 0)]] }, { iso: 'BB', polygons: [[square(1, 0)]] }]);
    expect(coast).toEqual([
      [[1, 0], [0, 0], [0, 1], [1, 1]],
      [[1, 1], [2, 1], [2, 0], [1, 0]],
    ]);
  });

  it('of an island is closed', () => {
    expect(coastOf([{ iso: null, polygons: [[square(5, 5)]] }])).toEqual([square(5, 5)]);
  });

  it('is not where the data was cut', () => {
    const coast = coastOf([{ iso: 'AA', polygons: [[[[179, 60], [179, 61], [180, 61], [180, 60], [179, 60]]]] }]);
    expect(coast).toEqual([[[180, 60], [179, 60], [179, 61], [180, 61]]]);
  });
});

describe('a damaged file', () => {
  const file = (): Record<string, any> => JSON.parse(LAND_TEXT) as Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- a test breaks it at will
  const broken = (change: (content: Record<string, any>) => void) => { // oxlint-disable-line typescript/no-explicit-any -- as above
    const content = file();
    change(content);
    return parseLand(content);
  };

  it.each<[string, (content: Record<string, any>) => void, string]>([ // oxlint-disable-line typescript/no-explicit-any -- as above
    ['no countries', (content) => (content['countries'] = []), 'countries'],
    ['a ring that does not close', (content) => (content['countries'][0].polygons[0][0][2] += 1), 'countries[0].polygons[0][0]'],
    ['a half position', (content) => content['borders'][3].line.push(1), 'borders[3].line'],
    ['a number that is none', (content) => (content['rivers'][0].line[0] = null), 'rivers[0].line[0]'],
    ['a river of another name', (content) => (content['rivers'][0].name = 'han'), 'rivers[0].name'],
    ['a label off the world', (content) => (content['labels'][0].at = [400, 0]), 'labels[0].at[0]'],
    ['no steps', (content) => delete content['steps'], 'steps'],
  ])('%s: is told with its place, and there is no land', (_name, change, field) => {
    const { land: left, problems } = broken(change);
    expect(left).toBeNull();
    expect(problems.map((problem) => [problem.file, problem.field])).toContainEqual(['land.json', field]);
  });

  it.each([null, 'land', [], {}])('%j is none', (content) => {
    expect(parseLand(content).land).toBeNull();
    expect(parseLand(content).problems.length).toBeGreaterThan(0);
  });
});
