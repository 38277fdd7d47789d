/** Rings and lines that cross the antimeridian or go round a pole, made fit to be cut into tiles. */
import { at, type LonLat } from './geometry.js';

const ANTIMERIDIAN = 179.999;
/** Antarctica's polygon closes along this edge; no coast runs south of it. */
const SOUTH_EDGE = -85;
/** Web Mercator ends at -85.05. Land round the pole reaches at least this far, or the ice shelves leave a gap to it. */
const POLAR_LAND = -84.9;

/**
 * Longitudes made continuous: where a step is longer than half the world, the rest moves by a turn. The tiler copies what
 * lies past 180 degrees to the other edge, so nothing crosses the map as a streak.
 */
export function unwrap(line: readonly LonLat[]): LonLat[] {
  let turn = 0;
  return line.map(([lon, lat], i) => {
    if (i > 0) {
      const step = lon - at(line, i - 1)[0];
      if (step > 180) turn -= 360;
      else if (step < -180) turn += 360;
    }
    return [lon + turn, lat];
  });
}

/** A closed ring, unwrapped; one that ends a whole turn away goes round the south pole and is closed along the bottom. */
export function unwrapRing(ring: readonly LonLat[]): LonLat[] {
  const open = unwrap(ring);
  const [firstLon] = at(open, 0);
  const [lastLon] = at(open, -1);
  if (Math.abs(lastLon - firstLon) < 180) return open;
  const land = open.map(([lon, lat]): LonLat => [lon, Math.max(lat, POLAR_LAND)]);
  return [...land, [lastLon, -90], [firstLon, -90], at(land, 0)];
}

/** Is this edge only where the data was cut (along the antimeridian, or across the south pole), and so no coast? */
export function isCutEdge(a: LonLat, b: LonLat): boolean {
  return (Math.abs(a[0]) >= ANTIMERIDIAN && Math.abs(b[0]) >= ANTIMERIDIAN) || (a[1] <= SOUTH_EDGE && b[1] <= SOUTH_EDGE);
}

/** The parts of a line that are not cut edges, each unwrapped. */
export function withoutCutEdges(line: readonly LonLat[]): LonLat[][] {
  const parts: LonLat[][] = [];
  let part: LonLat[] = [];
  line.forEach((position, i) => {
    if (i > 0 && isCutEdge(at(line, i - 1), position)) {
      if (part.length > 1) parts.push(part);
      part = [];
    }
    part.push(position);
  });
  if (part.length > 1) parts.push(part);
  return parts.map(unwrap);
}
