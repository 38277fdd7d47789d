/** A corridor's few control points as a gentle curve: schematic on purpose, so that nobody takes it for a track. */
import bezierSpline from '@turf/bezier-spline';
import { lineString } from '@turf/helpers';
import type { Feature, LineString, Position } from 'geojson';
import type { CorridorFeature } from './types.js';

const RESOLUTION = 4000;
const SHARPNESS = 0.85;

/** Over the Pacific longitudes run on past 180, so that a line does not turn back round the world. */
export function unwrapped(positions: readonly Position[]): Position[] {
  let turns = 0;
  return positions.map(([lon = 0, lat = 0], index) => {
    const before = positions[index - 1]?.[0];
    if (before !== undefined && Math.abs(lon - before) > 180) turns += lon < before ? 1 : -1;
    return [lon + 360 * turns, lat];
  });
}

/** Longitude, latitude; ends are the corridor's own ends. Two points stay a straight line. */
export function corridorShape({ geometry }: CorridorFeature): Feature<LineString> {
  const line = lineString(unwrapped(geometry.coordinates));
  return line.geometry.coordinates.length < 3 ? line : bezierSpline(line, { resolution: RESOLUTION, sharpness: SHARPNESS });
}
