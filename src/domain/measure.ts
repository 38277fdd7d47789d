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

const COMPASS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'] as const;

/** Great-circle distance between two positions, km. */
export const straightKm = (from: Position, to: Position): number => distance(from, to, { units: 'kilometers' });

export interface LegMeasure {
  /** Between the leg's two ends, km. */
  readonly straightKm: number;
  /** First bearing of the great circle, degrees clockwise from north, 0 to 360. */
  readonly bearing: number;
  readonly compass: (typeof COMPASS)[number];
}

const ends = ({ geometry }: CorridorFeature): readonly [Position, Position] => [geometry.coordinates[0] ?? [0, 0], geometry.coordinates.at(-1) ?? [0, 0]];

export function measureLeg(corridor: CorridorFeature): LegMeasure {
  const [from, to] = ends(corridor);
  const degrees = (bearing(from, to) + 360) % 360;
  return { straightKm: straightKm(from, to), bearing: degrees, compass: COMPASS[Math.round(degrees / 45) % 8] ?? 'north' };
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
    const [from = [0, 0], to = [0, 0]] = unwrapped(ends(leg));
    const last = shape.at(-1) ?? start;
    shape.push(rhumbDestination(last, rhumbDistance(from, to, { units: 'kilometers' }), rhumbBearing(from, to), { units: 'kilometers' }).geometry.coordinates);
  }
  return unwrapped(shape);
}
