/** Small helpers on positions. Degrees, longitude first, WGS 84. */

export type LonLat = readonly [lon: number, lat: number];
/** west, south, east, north */
export type Box = readonly [west: number, south: number, east: number, north: number];

const KM_PER_DEGREE = 111.195;
const RADIANS = Math.PI / 180;

export function isInside([west, south, east, north]: Box, [lon, lat]: LonLat): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Distance on a local plane: right to 1 % for what is compared here (less than 100 km). */
export function distanceKm(a: LonLat, b: LonLat): number {
  const metresPerLon = Math.cos(((a[1] + b[1]) / 2) * RADIANS);
  return Math.hypot((a[0] - b[0]) * metresPerLon, a[1] - b[1]) * KM_PER_DEGREE;
}

/** Length of a line. */
export function lengthKm(line: readonly LonLat[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += distanceKm(at(line, i - 1), at(line, i));
  return sum;
}

/** Area of a ring, unsigned, on a local plane: good enough to tell a large lake or country from a small one. */
export function ringAreaKm2(ring: readonly LonLat[]): number {
  if (ring.length < 3) return 0;
  let twice = 0;
  let latSum = 0;
  for (let i = 0; i < ring.length; i++) {
    const a = at(ring, i);
    const b = at(ring, (i + 1) % ring.length);
    twice += a[0] * b[1] - b[0] * a[1];
    latSum += a[1];
  }
  const scale = KM_PER_DEGREE * KM_PER_DEGREE * Math.cos((latSum / ring.length) * RADIANS);
  return Math.abs(twice / 2) * scale;
}

/** The vertex of `line` nearest to `point`. */
export function nearestVertex(line: readonly LonLat[], point: LonLat): { readonly index: number; readonly km: number } {
  let index = -1;
  let km = Infinity;
  line.forEach((vertex, i) => {
    const d = distanceKm(vertex, point);
    if (d < km) [index, km] = [i, d];
  });
  return { index, km };
}

/** Web Mercator in world units: the square from 0 to 1 that tile 0/0/0 covers, y downwards. */
export function toWorld([lon, lat]: LonLat): readonly [x: number, y: number] {
  const sine = Math.min(0.9999, Math.max(-0.9999, Math.sin(lat * RADIANS)));
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** `list[index]`, which must exist. */
export function at<T>(list: readonly T[], index: number): T {
  const item = list.at(index);
  if (item === undefined) throw new RangeError(`no item ${index} in a list of ${list.length}`);
  return item;
}
