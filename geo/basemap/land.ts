/**
 * public/land.json: the land of the static map, coarse where the story is not. Its lines are those of the tiles and take
 * the same weights: what two countries share they share here too.
 */
import type { Feature, Geometry, Position } from 'geojson';
import { EAST_ASIA, MAX_ZOOM } from './detail.js';
import type { LeastWeight, readFeatures } from './features.js';
import { at, isInside, type Box, type LonLat } from './geometry.js';

/** Rank of the labels that are wanted near only. */
const SMALL = 3;

/** Steps of the grid in a degree: 220 m at most, which shows nowhere on a map that stops at zoom 8. */
const STEPS = 500;

/** The two border rivers, whole; Korea and what lies round it; East and Southeast Asia; and all the rest. */
const BORDER: Box = [123.6, 39.4, 131.2, 43.4];
const KOREA: Box = [122, 33, 132, 44.5];
/** A country of this map that would be too small to be drawn with the rest of Europe. */
const LUXEMBOURG: Box = [5.6, 49.3, 6.7, 50.3];
const WORLD_UNIT_PX = 512;

/** Widths of the least triangle in pixels at a zoom, as world units squared. */
const squareOf = (pixels: number, zoom: number): number => (pixels / (WORLD_UNIT_PX * 2 ** zoom)) ** 2;
const LEAST = { border: squareOf(0.5, 6.2), korea: squareOf(0.8, 4.8), eastAsia: squareOf(1, 3.4), elsewhere: squareOf(1, 1.5) };

const least: LeastWeight = (place) => {
  if (isInside(BORDER, place)) return LEAST.border;
  if (isInside(KOREA, place)) return LEAST.korea;
  // Mercator draws the far north and south larger than they are.
  return isInside(EAST_ASIA, place) || isInside(LUXEMBOURG, place) ? LEAST.eastAsia : LEAST.elsewhere / Math.max(0.15, Math.cos((place[1] * Math.PI) / 180)) ** 2;
};

/** @returns the file, UTF-8 */
export function landFile(featuresAt: ReturnType<typeof readFeatures>): Buffer {
  const features = featuresAt(MAX_ZOOM, least);
  const korean = features.provinces.filter(({ properties }) => properties?.['iso'] === 'KP');
  const onKorean = new Set(korean.flatMap(({ geometry }) => polygonsOf(geometry).flat(2).map(String)));
  const file = {
    about: `Land of the static map, made by geo/basemap/land.ts. Lines: a position, then steps from each to the next; longitude first, ${STEPS} to a degree. Natural Earth, public domain; rivers and lakes GSHHG, LGPL.`,
    steps: STEPS,
    countries: features.countries.flatMap(({ properties, geometry }) => {
      const polygons = encodedPolygons(geometry);
      return polygons.length === 0 ? [] : [{ iso: (properties?.['iso'] as string | undefined) ?? null, polygons }];
    }),
    borders: features.borders.flatMap((border) =>
      encodedLines([border]).map((line) => ({ ...(border.properties?.['disputed'] === 1 ? { disputed: true } : {}), ...(border.properties?.['kind'] === 'mdl' ? { mdl: true } : {}), line })),
    ),
    rivers: features.rivers.flatMap((river) => {
      const name: unknown = river.properties?.['name'];
      return typeof name === 'string' ? encodedLines([river]).map((line) => ({ name, line })) : [];
    }),
    lakes: features.lakes.flatMap(({ geometry }) => encodedPolygons(geometry)),
    provinces: korean.map(({ properties, geometry }) => ({ id: properties?.['id'] as string, polygons: encodedPolygons(geometry) })),
    // China's provinces are in the tiles too; the static map draws those of North Korea alone.
    provinceLines: encodedLines(features['province-lines'].filter(({ geometry }) => geometry.type === 'LineString' && geometry.coordinates.every((place) => onKorean.has(String(place))))),
    labels: features['country-labels'].flatMap(({ properties, geometry }) =>
      geometry.type === 'Point' && (properties?.['rank'] !== SMALL || isInside(EAST_ASIA, geometry.coordinates as unknown as LonLat))
        ? [{ iso: properties?.['iso'] as string, name: { en: properties?.['name_en'] as string, ko: properties?.['name_ko'] as string }, rank: properties?.['rank'] as number, at: geometry.coordinates.map((degrees) => Math.round(degrees * 100) / 100) }]
        : [],
    ),
  };
  return Buffer.from(`${linesOf(file)}\n`);
}

/** One item a line: a change shows in a diff where it is. */
function linesOf(file: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(file).map(([name, value]) => {
    const text = Array.isArray(value) ? `[\n${value.map((item: unknown) => JSON.stringify(item)).join(',\n')}\n]` : JSON.stringify(value);
    return `${JSON.stringify(name)}: ${text}`;
  });
  return `{\n${fields.join(',\n')}\n}`;
}

function polygonsOf(geometry: Geometry): Position[][][] {
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : [];
}

type Whole = readonly [x: number, y: number];

/** On the grid, without a vertex that falls on the one before. */
function onGrid(line: readonly Position[]): Whole[] {
  const whole = line.map(([lon = NaN, lat = NaN]): Whole => [Math.round(lon * STEPS), Math.round(lat * STEPS)]);
  return whole.filter(([x, y], i) => i === 0 || x !== at(whole, i - 1)[0] || y !== at(whole, i - 1)[1]);
}

/** A ring that was unrolled past the antimeridian comes back, so that it meets its neighbours. */
const HALF_WORLD = 180 * STEPS;
const rolled = ([x, y]: Whole): Whole => [x > HALF_WORLD ? x - 2 * HALF_WORLD : x < -HALF_WORLD ? x + 2 * HALF_WORLD : x, y];

const encoded = (ring: readonly Whole[]): number[] => steps(ring.map(rolled));
const steps = (line: readonly Whole[]): number[] => line.flatMap(([x, y], i) => (i === 0 ? [x, y] : [x - at(line, i - 1)[0], y - at(line, i - 1)[1]]));

function encodedLines(features: readonly Feature<Geometry>[]): number[][] {
  return features.flatMap(({ geometry }) => {
    const line = geometry.type === 'LineString' ? onGrid(geometry.coordinates) : [];
    return line.length < 2 ? [] : [encoded(line)];
  });
}

/** Outer rings clockwise and holes against the clock, as d3-geo reads them: a ring the other way round would be all the world but itself. */
function encodedPolygons(geometry: Geometry): number[][][] {
  return polygonsOf(geometry).flatMap((rings) => {
    const [outer, ...holes] = rings.map(onGrid);
    if (outer === undefined || outer.length < 4 || twiceArea(outer) === 0) return [];
    return [[turned(outer, -1), ...holes.filter((hole) => hole.length > 3 && twiceArea(hole) !== 0).map((hole) => turned(hole, 1))].map(encoded)];
  });
}

const turned = (ring: readonly Whole[], sign: 1 | -1): readonly Whole[] => (Math.sign(twiceArea(ring)) === sign ? ring : [...ring].reverse());

function twiceArea(ring: readonly Whole[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [at(ring, i - 1), at(ring, i)];
    sum += ax * by - bx * ay;
  }
  return sum;
}

