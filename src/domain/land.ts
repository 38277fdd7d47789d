/** Land, borders and rivers of the static map, as `public/land.json` holds them. Positions are longitude, latitude in degrees. */
import type { Position } from 'geojson';
import type { CountryCode, LocalName } from './types.js';

export type Line = readonly Position[];
/** Outer ring first, clockwise, then its holes against the clock: as d3-geo reads them. */
export type Rings = readonly Line[];

export interface LandCountry {
  /** null = an area without a code of its own. */
  readonly iso: CountryCode | null;
  readonly polygons: readonly Rings[];
}

export interface LandBorder {
  readonly disputed: boolean;
  /** The line of 1953 between the two Koreas. */
  readonly mdl: boolean;
  readonly line: Line;
}

export const NAMED_RIVERS = ['yalu', 'tumen', 'mekong'] as const;
export interface LandRiver {
  readonly name: (typeof NAMED_RIVERS)[number];
  readonly line: Line;
}

export interface LandProvince {
  /** ISO 3166-2, as in origins.geojson. */
  readonly id: string;
  readonly polygons: readonly Rings[];
}

export interface LandLabel {
  readonly iso: CountryCode;
  readonly name: LocalName;
  /** 1 = of the story, 2 = large, 3 = others. */
  readonly rank: number;
  readonly at: Position;
}

export interface Land {
  readonly countries: readonly LandCountry[];
  readonly borders: readonly LandBorder[];
  readonly rivers: readonly LandRiver[];
  readonly lakes: readonly Rings[];
  /** Of North Korea. */
  readonly provinces: readonly LandProvince[];
  readonly provinceLines: readonly Line[];
  readonly labels: readonly LandLabel[];
  /** Derived: the sides of countries that no other country shares. */
  readonly coast: readonly Line[];
}

/** Where the data was cut along the antimeridian, or closed across the south pole: no coast. */
const isCut = ([aLon = 0, aLat = 0]: Position, [bLon = 0, bLat = 0]: Position): boolean => (Math.abs(aLon) >= 179.99 && Math.abs(bLon) >= 179.99) || (aLat <= -84.8 && bLat <= -84.8);

const key = ([lon = 0, lat = 0]: Position): string => `${lon},${lat}`;
/** One name for a side, whichever way it runs. */
function sideKey(a: Position, b: Position): string {
  const [one, other] = [key(a), key(b)];
  return one < other ? `${one};${other}` : `${other};${one}`;
}

/** Neighbours hold their common line vertex for vertex, so that a side which stands twice is a border. */
export function coastOf(countries: readonly LandCountry[]): readonly Line[] {
  const rings = countries.flatMap(({ polygons }) => polygons.flat());
  const times = new Map<string, number>();
  const sides = (ring: Line): readonly (readonly [Position, Position])[] => ring.slice(1).map((end, at) => [ring[at] ?? end, end] as const);
  for (const ring of rings) for (const [a, b] of sides(ring)) times.set(sideKey(a, b), (times.get(sideKey(a, b)) ?? 0) + 1);
  return rings.flatMap((ring) => {
    const runs: Position[][] = [];
    let isOpen = false;
    for (const [a, b] of sides(ring)) {
      if (times.get(sideKey(a, b)) !== 1 || isCut(a, b)) {
        isOpen = false;
        continue;
      }
      if (isOpen) runs.at(-1)?.push(b);
      else runs.push([a, b]);
      isOpen = true;
    }
    // A ring may begin in the middle of a coast: its last run then leads on into its first.
    const [first, last] = [runs[0], runs.at(-1)];
    if (first === undefined || last === undefined || first === last || key(last.at(-1) ?? []) !== key(first[0] ?? [])) return runs;
    return [[...last, ...first.slice(1)], ...runs.slice(1, -1)];
  });
}
