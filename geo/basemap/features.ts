/** The features of each layer at one zoom: everything is read once, weighed once, and thinned anew for each zoom. */
import type { Feature, Geometry, Position } from 'geojson';
import { isDemarcationLine, isDisputed, isDrawn, MILITARY_DEMARCATION_LINE } from './borders.js';
import { isoOf } from './country-codes.js';
import { EAST_ASIA, leastWeight } from './detail.js';
import { at, isInside, ringAreaKm2, toWorld, type LonLat } from './geometry.js';
import { readLakes } from './gshhg.js';
import { countryLabels } from './labels.js';
import { LAYERS, type LayerFeatures, type LayerName } from './layers.js';
import { readProvinces } from './provinces.js';
import { BuildProblem, report } from './report.js';
import { unwrap, unwrapRing, withoutCutEdges } from './rings.js';
import { readAllRivers } from './rivers.js';
import { vertexWeights } from './simplify.js';
import { readWorld } from './world-atlas.js';

const LEAST_LAKE_KM2 = 400;
/** Elsewhere only lakes that show from afar. */
const LEAST_LAKE_ELSEWHERE_KM2 = 4000;
/** The Caspian is a sea in Natural Earth's countries already. */
const LARGEST_LAKE_KM2 = 300_000;
/** An island smaller than this many times the least triangle is left out. */
const LEAST_ISLAND = 6;

interface Weighed {
  readonly position: LonLat;
  readonly weight: number;
}

/** The least weight of a vertex that is kept at a place. */
export type LeastWeight = (place: LonLat) => number;

/** Reads every input; the result gives the features of a zoom, thinned as the tiles are or as another map wants them. */
export function readFeatures(): (zoom: number, least?: LeastWeight) => LayerFeatures {
  const world = readWorld();
  const provinces = readProvinces(world);
  const rivers = readAllRivers(world);
  const labels = countryLabels(world);

  // Nodes: where lines of countries, provinces or named rivers end, all keep their vertex.
  const nodes = new Set<string>();
  for (const keys of [...world.arcs.map((arc) => arc.keys), ...provinces.allLines]) nodes.add(at(keys, 0)).add(at(keys, -1));
  for (const { name, line } of rivers) {
    if (name !== null) nodes.add(world.grid.toKey(at(line, 0))).add(world.grid.toKey(at(line, -1)));
  }
  const weights = new Map<string, number>();
  for (const keys of [...world.arcs.map((arc) => arc.keys), ...provinces.allLines]) {
    for (const piece of cutAtNodes(keys, nodes)) {
      const line = unwrap(piece.map(world.grid.toPosition));
      vertexWeights(line).forEach((weight, i) => {
        const key = at(piece, i);
        if (!weights.has(key)) weights.set(key, weight);
      });
    }
  }
  const weigh = (keys: readonly string[]): Weighed[] =>
    keys.map((key) => ({ position: world.grid.toPosition(key), weight: weights.get(key) ?? Infinity }));
  /** A line that lies partly on the grid's arcs takes their weights there, so that it stays on them at every zoom. */
  const weighLine = (line: readonly LonLat[]): Weighed[] => {
    const own = vertexWeights(line);
    return line.map((position, i) => {
      const key = world.grid.toKey(position);
      const [lon, lat] = world.grid.toPosition(key);
      const shared = lon === position[0] && lat === position[1] ? weights.get(key) : undefined;
      return { position, weight: shared ?? at(own, i) };
    });
  };

  const arcs = world.arcs.map(({ keys }) => weigh(keys));
  const provinceRings = provinces.provinces.map(({ polygons }) => polygons.map((rings) => rings.map(weigh)));
  const innerLines = provinces.innerLines.map(weigh);
  const riverLines = rivers.map(({ line }) => weighLine(line));
  const lakes = readLakes(LEAST_LAKE_KM2).filter((ring) => {
    const km2 = ringAreaKm2(ring);
    if (km2 > LARGEST_LAKE_KM2) report(`skipped  a lake of ${km2.toFixed(0)} km2 (the Caspian: sea in the countries already)`);
    return km2 <= LARGEST_LAKE_KM2 && (km2 >= LEAST_LAKE_ELSEWHERE_KM2 || isInside(EAST_ASIA, at(ring, 0)));
  });
  const lakeRings = lakes.map(weighLine);

  const withoutCode = world.countries.filter(({ numeric, name }) => isoOf(numeric, name) === null).map(({ name }) => name);
  report(`no iso   ${withoutCode.length}: ${withoutCode.join(', ')}`);
  const unknown = world.countries.filter(({ numeric, name }) => numeric !== null && isoOf(numeric, name) === null);
  if (unknown.length > 0) throw new BuildProblem(`country-codes.ts lacks ${unknown.map(({ numeric, name }) => `${numeric} ${name}`).join(', ')}`);

  return (zoom, least = (place) => leastWeight(zoom, place)) => {
    const thin = (line: readonly Weighed[]): LonLat[] =>
      line.filter(({ position, weight }) => weight >= least(position)).map(({ position }) => position);
    const thinArcs = arcs.map(thin);
    const polygonsOf = (polygons: readonly (readonly (readonly LonLat[])[])[]): Geometry => ({
      type: 'MultiPolygon',
      coordinates: polygons
        .map((rings) => rings.map((ring) => (ring.length > 3 ? unwrapRing(ring) : [])))
        .map(([outer, ...holes]) => (isSeen(least, outer ?? []) ? [outer ?? [], ...holes.filter((h) => isSeen(least, h))] : []))
        .filter((rings) => rings.length > 0)
        .map((rings) => rings.map(toPositions)),
    });
    const arcOf = (index: number): LonLat[] => (index < 0 ? [...at(thinArcs, ~index)].reverse() : at(thinArcs, index));
    const ringOf = (indexes: readonly number[]): LonLat[] =>
      indexes.flatMap((index, i) => (i === 0 ? arcOf(index) : arcOf(index).slice(1)));

    const features: Record<LayerName, readonly Feature<Geometry>[]> = {
      countries: world.countries.map(({ name, numeric, polygons }) => {
        const iso = isoOf(numeric, name);
        return feature(polygonsOf(polygons.map((rings) => rings.map(ringOf))), iso === null ? {} : { iso });
      }),
      coast: world.arcs.flatMap(({ sides }, i) => {
        const line = at(thinArcs, i);
        const isClosed = at(line, 0).join() === at(line, -1).join();
        if (sides.length !== 1 || (isClosed && !isSeen(least, unwrapRing(line)))) return [];
        return withoutCutEdges(line).map((part) => feature({ type: 'LineString', coordinates: toPositions(part) }, {}));
      }),
      borders: world.arcs.flatMap(({ sides }, i) => {
        if (sides.length !== 2) return [];
        const [a, b] = sides.map((side) => at(world.countries, side).name) as [string, string];
        if (!isDrawn(a, b)) return [];
        return splitBy(at(thinArcs, i), (place) => isDisputed(a, b, place)).flatMap(({ line, value }) =>
          withoutCutEdges(line).map((part) =>
            feature(
              { type: 'LineString', coordinates: toPositions(part) },
              { disputed: value ? 1 : 0, ...(isDemarcationLine(a, b) ? { kind: MILITARY_DEMARCATION_LINE } : {}) },
            ),
          ),
        );
      }),
      rivers: rivers.flatMap(({ name, rank, minZoom }, i) =>
        zoom < minZoom
          ? []
          : [feature({ type: 'LineString', coordinates: toPositions(thin(at(riverLines, i))) }, name === null ? { rank } : { name, rank })],
      ),
      lakes: lakeRings.flatMap((ring) => {
        const line = thin(ring);
        return isSeen(least, line) ? [feature({ type: 'Polygon', coordinates: [toPositions(line)] }, {})] : [];
      }),
      provinces: provinces.provinces.map(({ iso, id, name }, i) =>
        feature(polygonsOf(at(provinceRings, i).map((rings) => rings.map(thin))), { iso, id, name }),
      ),
      'province-lines': innerLines.map((line) => feature({ type: 'LineString', coordinates: toPositions(thin(line)) }, {})),
      'country-labels': labels,
    };
    for (const layer of Object.keys(features) as LayerName[]) {
      if (zoom < LAYERS[layer].minZoom) features[layer] = [];
    }
    return features;
  };
}

function feature(geometry: Geometry, properties: Readonly<Record<string, string | number>>): Feature<Geometry> {
  return { type: 'Feature', properties, geometry };
}

function toPositions(line: readonly LonLat[]): Position[] {
  return line.map(([lon, lat]) => [lon, lat]);
}

/** Is a ring large enough to be drawn? */
function isSeen(least: LeastWeight, ring: readonly LonLat[]): boolean {
  if (ring.length < 4) return false;
  let twice = 0;
  const world = ring.map(toWorld);
  for (let i = 1; i < world.length; i++) {
    const [a, b] = [at(world, i - 1), at(world, i)];
    twice += a[0] * b[1] - b[0] * a[1];
  }
  return Math.abs(twice / 2) >= LEAST_ISLAND * least(at(ring, 0));
}

function cutAtNodes(keys: readonly string[], nodes: ReadonlySet<string>): string[][] {
  const pieces: string[][] = [];
  let piece: string[] = [];
  keys.forEach((key, i) => {
    piece.push(key);
    if (i > 0 && i < keys.length - 1 && nodes.has(key)) {
      pieces.push(piece);
      piece = [key];
    }
  });
  pieces.push(piece);
  return pieces;
}

/** Cuts a line into runs of edges for whose first end `test` says the same. */
function splitBy(line: readonly LonLat[], test: (place: LonLat) => boolean): { line: LonLat[]; value: boolean }[] {
  const runs: { line: LonLat[]; value: boolean }[] = [];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [at(line, i - 1), at(line, i)];
    const value = test([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
    const run = runs.at(-1);
    if (run?.value === value) run.line.push(b);
    else runs.push({ line: [a, b], value });
  }
  return runs;
}
