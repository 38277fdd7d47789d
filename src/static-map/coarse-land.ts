/** Land of fewer points, for a picture that must be small. Neighbours keep their common line, so that no gap opens between them. */
import type { Position } from 'geojson';
import type { Land, LandCountry, Line, Rings } from '../domain/land.js';
import { simplified } from './lines.js';
import type { Point } from './projection.js';

export interface Coarseness {
  /** Width of the world on the picture, in its units. */
  readonly worldWidth: number;
  /** No point left out lies farther than this from what is drawn, in its units. */
  readonly tolerance: number;
  /** Islands of less are left out, unless a country is nothing else; square units. */
  readonly leastArea: number;
}

const nameOf = ([lon = 0, lat = 0]: Position): string => `${lon},${lat}`;

/** Outlines without their coast, which is derived from points that are no more. */
export function coarseLand(land: Land, { worldWidth, tolerance, leastArea }: Coarseness): Land {
  const perDegree = worldWidth / 360;
  const flat = ([lon = 0, lat = 0]: Position): Point => [lon * perDegree, (-Math.asinh(Math.tan((lat * Math.PI) / 180)) * worldWidth) / (2 * Math.PI)];
  const isNode = nodesOf(land);

  /** Whichever way a line runs, the same points stay. */
  const thinned = (line: Line): Line => {
    const [first, last] = [line[0], line.at(-1)];
    if (first === undefined || last === undefined || line.length < 3) return line;
    const isBackward = nameOf(first) > nameOf(last);
    const forward = isBackward ? [...line].reverse() : line;
    const places = new Map(forward.map((position) => [flat(position), position] as const));
    const kept = simplified([...places.keys()], tolerance).map((point) => places.get(point) ?? first);
    return isBackward ? kept.reverse() : kept;
  };

  const thinnedLine = (line: Line): Line => pieces(line, isNode).reduce<Line>((whole, piece) => [...whole, ...thinned(piece).slice(whole.length === 0 ? 0 : 1)], []);
  const thinnedRing = (ring: Line): Line => thinnedLine(fromNode(ring, isNode));

  const thinnedPolygons = (polygons: readonly Rings[]): readonly Rings[] => {
    const large = polygons.filter(([outer = []]) => areaOf(outer.map(flat)) >= leastArea);
    return (large.length === 0 ? polygons : large).map((rings) => rings.map(thinnedRing).filter(({ length }) => length > 3)).filter(({ length }) => length > 0);
  };

  return {
    ...land,
    countries: land.countries.map((country): LandCountry => ({ ...country, polygons: thinnedPolygons(country.polygons) })),
    borders: land.borders.map((border) => ({ ...border, line: thinnedLine(border.line) })),
    rivers: land.rivers.map((river) => ({ ...river, line: thinned(river.line) })),
    lakes: land.lakes.filter(([outer = []]) => areaOf(outer.map(flat)) >= leastArea).map((rings) => rings.map(thinnedRing).filter(({ length }) => length > 3)),
    coast: [],
  };
}

/** Where lines meet or end: these points stay. */
function nodesOf({ countries, borders }: Land): (position: Position) => boolean {
  const beside = new Map<string, Set<string>>();
  for (const ring of countries.flatMap(({ polygons }) => polygons.flat())) {
    for (const [at, position] of ring.slice(1).entries()) {
      const [one, other] = [nameOf(ring[at] ?? position), nameOf(position)];
      beside.set(one, (beside.get(one) ?? new Set()).add(other));
      beside.set(other, (beside.get(other) ?? new Set()).add(one));
    }
  }
  const ends = new Set(borders.flatMap(({ line }) => [line[0], line.at(-1)].flatMap((end) => (end === undefined ? [] : nameOf(end)))));
  return (position) => ends.has(nameOf(position)) || (beside.get(nameOf(position))?.size ?? 2) > 2;
}

/** From node to node. */
function pieces(line: Line, isNode: (position: Position) => boolean): readonly Line[] {
  const found: Position[][] = [[]];
  for (const [at, position] of line.entries()) {
    found.at(-1)?.push(position);
    if (at > 0 && at < line.length - 1 && isNode(position)) found.push([position]);
  }
  return found;
}

/** The same ring from its first node; without one, from the first of its points by name, so that a hole and what fills it begin alike. */
function fromNode(ring: Line, isNode: (position: Position) => boolean): Line {
  const open = ring.slice(1);
  const node = open.findIndex(isNode);
  const least = open.reduce((best, position, at) => (nameOf(position) < nameOf(open[best] ?? position) ? at : best), 0);
  const from = node === -1 ? least : node;
  return [...open.slice(from), ...open.slice(0, from + 1)];
}

const areaOf = (ring: readonly Point[]): number => Math.abs(ring.slice(1).reduce((sum, [x, y], at) => sum + (ring[at]?.[0] ?? x) * y - x * (ring[at]?.[1] ?? y), 0)) / 2;
