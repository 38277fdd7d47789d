/** The overview in the page itself: small, true to the drawn map, and where the live map will stand. */
import { readFileSync } from 'node:fs';
import { array, assert, double, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitted, FRAME_PADDING_PX, OVERVIEW } from '../../src/domain/camera.js';
import { legendGroups } from '../../src/domain/legend.js';
import type { Line } from '../../src/domain/land.js';
import { coarseLand } from '../../src/static-map/coarse-land.js';
import { firstMapOf, FRAME_ASPECT, NAME_SIZES } from '../../src/static-map/first-map.js';
import { pathOf } from '../../src/static-map/lines.js';
import { shortCurve, shortPath } from '../../src/static-map/short-path.js';
import { ROOT } from '../fixtures/geo-folder.js';
import { index, keysOf, realLand, scene, textsOf } from './real-map.js';

const land = realLand();
const { map, key } = firstMapOf({ index, land, label: 'Map & key' });
const css = readFileSync(`${ROOT}/src/styles/first-map.css`, 'utf8');
const theme = readFileSync(`${ROOT}/src/styles/theme.css`, 'utf8');
const layer = (id: string): string => map.split(`data-layer="${id}"`)[1]?.split('data-layer=')[0] ?? '';
const count = (text: string, part: RegExp): number => [...text.matchAll(part)].length;

describe('the markup', () => {
  test('is small, has a name, and wears nothing but tokens of the page', () => {
    expect(Buffer.byteLength(map)).toBeLessThanOrEqual(48_000); // One of 280 kB was painted later than a live map.
    expect(map).toMatch(/^<svg [^>]*role="img" aria-label="Map &amp; key"/);
    expect(map).not.toMatch(/#[0-9a-f]{6}\b|style=|<script|NaN|undefined/);
    const tokens = new Set([...map.matchAll(/var\((--[a-z-]+)\)/g)].map(([, name = '']) => name));
    expect(tokens.size).toBeGreaterThan(15);
    for (const name of tokens) expect(theme, name).toContain(`${name}: `);
  });

  test('names nothing that is not there', () => {
    const ids = new Set([...map.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const named = [...(map + key).matchAll(/(?:href="|url\()#([^")]+)/g)].map(([, id]) => id);
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('holds the layers of the drawn map, each with as many things', () => {
    const whole = scene({}, NAME_SIZES.middle);
    for (const { id } of whole.groups) if (id !== 'names') expect(map, id).toContain(`data-layer="${id}"`);
    // It reaches farther than one window, so that no thing of this one is missing.
    expect(count(layer('incidents'), /<use /g)).toBeGreaterThanOrEqual(keysOf(whole, 'incidents').length);
    expect(count(layer('outcomes'), /<use /g)).toBeGreaterThanOrEqual(keysOf(whole, 'outcomes').length);
    expect(count(layer('destinations'), /<circle /g)).toBeGreaterThanOrEqual(keysOf(whole, 'destinations').length);
  });

  test.each(Object.entries(NAME_SIZES))('names for %s windows are those of the drawn map', (name, size) => {
    const [, names = ''] = map.split(`first-names first-${name}"`);
    const own = names.split('first-names')[0] ?? '';
    const texts = textsOf(scene({}, size));
    expect(texts.length).toBeGreaterThan(8);
    expect(count(own, /<text /g)).toBe(texts.length);
    for (const { lines } of texts) for (const { text } of lines.flat()) expect(own).toContain(`>${text}<`);
  });

  test('the key explains each outcome that a country wears, with the countries', () => {
    const groups = legendGroups(index, null);
    expect(count(key, /<li>/g)).toBe(groups.length);
    for (const { feature } of groups.flatMap(({ countries }) => countries)) expect(key).toContain(feature.properties.name.en);
    expect(count(key, /url\(#fm-look-\d+\)/g)).toBe(groups.length);
  });
});

describe('its place', () => {
  test('is reckoned by the stylesheet as the camera reckons it', () => {
    const room = (length: number): number => Math.max(length - 2 * FRAME_PADDING_PX, length / 2);
    expect(css).toContain(`--first-aspect: ${FRAME_ASPECT.toFixed(5)};`);
    expect(css).toContain(`max(100cqw - ${2 * FRAME_PADDING_PX}px, 50cqw)`);
    assert(
      property(integer({ min: 200, max: 2600 }), integer({ min: 200, max: 2600 }), (width, height) => {
        const inStyle = Math.min(room(width), room(height) * FRAME_ASPECT, 1802);
        const [west, , east] = OVERVIEW.bounds;
        const byCamera = ((east - west) / 360) * 512 * 2 ** fitted(OVERVIEW, { width, height }, FRAME_PADDING_PX).zoom;
        return Math.abs(inStyle - byCamera) < 1;
      }),
    );
  });
});

describe('land of few points', () => {
  const worldWidth = 3600;
  const coarse = coarseLand(land, { worldWidth, tolerance: 1, leastArea: 8 });
  const points = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.length, 0);
  const name = ([lon = 0, lat = 0]: readonly number[]): string => `${lon},${lat}`;
  const sidesOf = (line: Line): readonly string[] => line.slice(1).map((end, at) => [name(line[at] ?? end), name(end)].sort().join(' '));

  test('has far fewer points, none of them new', () => {
    const before = land.countries.flatMap(({ polygons }) => polygons.flat());
    const after = coarse.countries.flatMap(({ polygons }) => polygons.flat());
    expect(points(after)).toBeLessThan((points(before) * 2) / 3);
    const known = new Set(before.flat().map(name));
    expect(after.flat().filter((position) => !known.has(name(position)))).toEqual([]);
    for (const ring of after) expect(name(ring[0] ?? [])).toBe(name(ring.at(-1) ?? []));
  });

  test('leaves no country out, and keeps the lines that two countries share', () => {
    expect(coarse.countries.filter(({ polygons }) => polygons.length === 0)).toEqual([]);
    const times = (lines: readonly Line[]): ReadonlyMap<string, number> => lines.flatMap(sidesOf).reduce((sum, side) => sum.set(side, (sum.get(side) ?? 0) + 1), new Map<string, number>());
    const rings = times(coarse.countries.flatMap(({ polygons }) => polygons.flat()));
    const shared = [...rings.values()].filter((often) => often === 2).length;
    expect(shared).toBeGreaterThan(500);
    // A border that both sides drew is still drawn by both.
    const whole = times(land.countries.flatMap(({ polygons }) => polygons.flat()));
    const drawnByBoth = land.borders.map(({ line }) => sidesOf(line).every((side) => whole.get(side) === 2));
    const sides = coarse.borders.filter((_, at) => drawnByBoth[at]).flatMap(({ line }) => sidesOf(line));
    expect(sides.length).toBeGreaterThan(300);
    expect(sides.filter((side) => rings.get(side) !== 2).length / sides.length).toBeLessThan(0.02);
  });
});

describe('short path data', () => {
  /** The corners of m, l, h and v in steps, as a browser reads them. */
  function cornersOf(d: string): readonly string[] {
    const corners: string[] = [];
    let at: [number, number] = [0, 0];
    for (const [, letter = '', rest = ''] of d.matchAll(/([mlhv])([^mlhvz]*)/g)) {
      const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
      for (let place = 0; place < numbers.length; place += letter === 'h' || letter === 'v' ? 1 : 2) {
        const [one = 0, two = 0] = numbers.slice(place);
        at = letter === 'h' ? [at[0] + one, at[1]] : letter === 'v' ? [at[0], at[1] + one] : [at[0] + one, at[1] + two];
        corners.push(at.join());
      }
    }
    return corners;
  }

  test('leads where the long one leads, to the grid', () => {
    const place = double({ min: -500, max: 1500, noNaN: true });
    assert(
      property(array(array(tuple(place, place), { minLength: 2, maxLength: 9 }), { minLength: 1, maxLength: 4 }), (lines) => {
        const wanted = lines.flatMap((line) => line.map(([x, y]) => [Math.round(Math.round(x * 10) / 10) + 0, Math.round(Math.round(y * 10) / 10) + 0].join()).filter((corner, at, all) => at === 0 || corner !== all[at - 1]));
        expect(cornersOf(shortPath(lines.map((line) => pathOf(line)).join(''), 1))).toEqual(wanted);
      }),
    );
  });

  test('curves begin and end where the line does, and lean to the corners between', () => {
    expect(shortCurve('M0,0L10,0L10,10', 1, 0.1)).toBe('M0 0q10 0 10 10');
    expect(shortCurve('M0,0L10,0L10,10L20,10', 1, 0.1)).toBe('M0 0q10 0 10 5 0 5 10 5');
    expect(shortCurve('M0,0L5,0.1L10,0M3,4L-1,4', 1, 0.5)).toBe('M0 0l10 0M3 4l-4 0');
    expect(() => shortCurve('M0,0l1,1', 1, 0.5)).toThrow(/is no line/);
  });

  test('begins a second ring where the first one began, and keeps a dot', () => {
    expect(shortPath('M10,10l5,0l0,5zM20,10h0', 1)).toBe('m10 10h5v5zm10 0h0');
    expect(() => shortPath('M0,0C1,1 2,2 3,3', 1)).toThrow(/cannot be written short/);
  });
});
