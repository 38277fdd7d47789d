/** Distances and bearings between the anchors of legs: as the crow flies, never the length of a path. */
import bearing from '@turf/bearing';
import distance from '@turf/distance';
import rhumbBearing from '@turf/rhumb-bearing';
import rhumbDestination from '@turf/rhumb-destination';
import rhumbDistance from '@turf/rhumb-distance';
import type { Position } from 'geojson';
import { unwrapped } from './corridor-shape.js';
import type { CorridorFeature } from './types.js';

/** Longitude, latitude: the two capitals, as GeoNames has them. */
export const PYONGYANG: Position = [125.75, 39.03];
export const SEOUL: Position = [126.98, 37.57];

export type Compass = (typeof COMPASS)[number];
const COMPASS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'] as const;

/** Great-circle distance between two positions, km. */
export const straightKm = (from: Position, to: Position): number => distance(from, to, { units: 'kilometers' });

export interface LegMeasure {
  /** Between the leg's two ends, km. */
  readonly straightKm: number;
  /** First bearing of the great circle, degrees clockwise from north, 0 to 360. */
  readonly bearing: number;
  readonly compass: Compass;
}

/** Degrees from -180 or 0 on, clockwise from north, as one of eight words. */
export const compassOf = (degrees: number): Compass => COMPASS[((Math.round(degrees / 45) % 8) + 8) % 8] ?? 'north';

/** To the nearest 10 km: the ends of legs are schematic, and more figures would feign exactness. */
export const roundedKm = (km: number): number => Math.round(km / 10) * 10;

/** true: the leg ends where it began, so that a straight line between its ends says nothing. */
export const isRoundTrip = ({ properties }: CorridorFeature): boolean => properties.from === properties.to;

const ends = ({ geometry }: CorridorFeature): readonly [Position, Position] => [geometry.coordinates[0] ?? [0, 0], geometry.coordinates.at(-1) ?? [0, 0]];

export function measureLeg(corridor: CorridorFeature): LegMeasure {
  const [from, to] = ends(corridor);
  const degrees = (bearing(from, to) + 360) % 360;
  return { straightKm: straightKm(from, to), bearing: degrees, compass: compassOf(degrees) };
}

/** Sum of the straight distances of the legs, km. */
export const routeKm = (legs: readonly CorridorFeature[]): number => legs.reduce((sum, leg) => sum + measureLeg(leg).straightKm, 0);

/**
 * The ends of the legs laid over another place: the same rhumb bearings and distances, starting there.
 *
 * @param start longitude, latitude
 * @returns one position more than there are legs
 */
export function routeShapeAt(legs: readonly CorridorFeature[], start: Position): Position[] {
  const shape: Position[] = [start];
  for (const leg of legs) {
    const { km, degrees } = rhumbOf(leg);
    shape.push(rhumbDestination(shape.at(-1) ?? start, km, degrees, { units: 'kilometers' }).geometry.coordinates);
  }
  return unwrapped(shape);
}

/** A leg of the shape laid over another place. */
export interface LaidLeg {
  /** Along a steady compass bearing, km. */
  readonly km: number;
  readonly compass: Compass;
  /** Longitude from -180 to 180, latitude. */
  readonly end: readonly [lon: number, lat: number];
}

export interface LaidShape {
  readonly legs: readonly LaidLeg[];
  /** From the start straight to the last end, great circle. */
  readonly away: { readonly km: number; readonly compass: Compass };
}

/** The shape of `routeShapeAt`, to be told in words. */
export function layShape(legs: readonly CorridorFeature[], start: Position): LaidShape {
  const shape = routeShapeAt(legs, start);
  const last = shape.at(-1) ?? start;
  return {
    legs: legs.map((leg, at) => {
      const { km, degrees } = rhumbOf(leg);
      const [lon = 0, lat = 0] = shape[at + 1] ?? start;
      return { km, compass: compassOf(degrees), end: [((((lon + 180) % 360) + 360) % 360) - 180, lat] };
    }),
    away: { km: straightKm(start, last), compass: compassOf(bearing(start, last)) },
  };
}

/** The ends of the legs on a flat sheet, km east and km north of the start: each leg has its true rhumb length and direction. */
export function flatShape(legs: readonly CorridorFeature[]): readonly (readonly [eastKm: number, northKm: number])[] {
  let at: readonly [number, number] = [0, 0];
  return [
    at,
    ...legs.map((leg) => {
      const { km, degrees } = rhumbOf(leg);
      const angle = (degrees * Math.PI) / 180;
      at = [at[0] + km * Math.sin(angle), at[1] + km * Math.cos(angle)];
      return at;
    }),
  ];
}

/** The longest of 1, 2 or 5 times a power of ten that is not longer: for scale bars. */
export function scaleBarKm(longestKm: number): number {
  const power = 10 ** Math.floor(Math.log10(longestKm));
  return ([5, 2, 1].find((step) => step * power <= longestKm) ?? 1) * power;
}

function rhumbOf(leg: CorridorFeature): { readonly km: number; readonly degrees: number } {
  const [from = [0, 0], to = [0, 0]] = unwrapped(ends(leg));
  return { km: rhumbDistance(from, to, { units: 'kilometers' }), degrees: rhumbBearing(from, to) };
}
