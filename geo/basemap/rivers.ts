/** All rivers of the map: the three with names, and the rest of GSHHG, cut so that nothing runs beside a named one. */
import { borderBetween, borderRivers } from './border-rivers.js';
import { BORDERLAND, EAST_ASIA } from './detail.js';
import { at, distanceKm, isInside, lengthKm, nearestVertex, type LonLat } from './geometry.js';
import { readRivers, type GshhgLine } from './gshhg.js';
import { distanceToSegmentKm, followBorder, mekongCourse } from './mekong.js';
import { BuildProblem, report } from './report.js';
import type { World } from './world-atlas.js';

export interface River {
  readonly name: 'yalu' | 'tumen' | 'mekong' | null;
  /** 1 named, 2 larger, 3 small. */
  readonly rank: 1 | 2 | 3;
  readonly minZoom: number;
  readonly line: readonly LonLat[];
}

/** GSHHG draws a named river again, up to this far from the course used here. */
const SAME_RIVER_KM = 4;
const LEAST_LENGTH_KM = 10;
const MOUTH_TOLERANCE_KM = 5;
const DEGREES_NEAR = 0.1;

export function readAllRivers(world: World): River[] {
  const gshhg = readRivers();
  const { yalu, tumen } = borderRivers(world);
  const toLine = (keys: readonly string[]): LonLat[] => keys.map(world.grid.toPosition);
  let mekong = mekongCourse(gshhg);
  for (const neighbour of ['Myanmar', 'Thailand']) mekong = followBorder(mekong, toLine(borderBetween(world, 'Laos', neighbour)));

  mekong = [...mekong, nearestCoast(world, at(mekong, -1))];

  const named: River[] = [
    { name: 'yalu', rank: 1, minZoom: 2, line: toLine(yalu) },
    { name: 'tumen', rank: 1, minZoom: 2, line: toLine(tumen) },
    { name: 'mekong', rank: 1, minZoom: 2, line: mekong },
  ];
  for (const { name, line } of named) report(`river    ${name}: ${line.length} vertices, ${lengthKm(line).toFixed(0)} km`);

  const others: River[] = [];
  let leftOut = 0;
  const boxes = named.map(({ line }) => nearIndex(line));
  for (const piece of gshhg) {
    const kind = kindOf(piece);
    const parts = kind === null ? [] : awayFrom(piece.line, named, boxes);
    const kept = parts.filter((line) => lengthKm(line) >= LEAST_LENGTH_KM);
    if (kind === null || kept.length === 0) leftOut++;
    else for (const line of kept) others.push({ name: null, ...kind, line });
  }
  report(`skipped  ${leftOut} GSHHG rivers: outside East Asia and not major, or shorter than ${LEAST_LENGTH_KM} km, or the named ones again`);
  return [...named, ...others];
}

/** The coast's vertex nearest to a mouth, so that the river ends in the sea. */
function nearestCoast(world: World, mouth: LonLat): LonLat {
  const coast = world.arcs
    .filter(({ sides }) => sides.length === 1)
    .flatMap(({ keys }) => keys.map(world.grid.toPosition))
    .filter(([lon, lat]) => Math.abs(lon - mouth[0]) < 1 && Math.abs(lat - mouth[1]) < 1);
  const { index, km } = nearestVertex(coast, mouth);
  if (!(km < MOUTH_TOLERANCE_KM)) throw new BuildProblem(`the Mekong ends ${km.toFixed(1)} km from the sea at ${mouth}`);
  return at(coast, index);
}

function kindOf({ level, line }: GshhgLine): Pick<River, 'rank' | 'minZoom'> | null {
  const middle = at(line, line.length >> 1);
  const isMajor = level <= 1;
  if (isInside(BORDERLAND, middle)) return level <= 2 ? { rank: 2, minZoom: isMajor ? 3 : 4 } : { rank: 3, minZoom: 5 };
  if (isInside(EAST_ASIA, middle)) return isMajor ? { rank: 2, minZoom: 3 } : level <= 2 ? { rank: 3, minZoom: 5 } : null;
  return isMajor ? { rank: 2, minZoom: 4 } : null;
}

/** Coarse cells a line passes through, to ask few vertices for their distance. */
function nearIndex(line: readonly LonLat[]): Map<string, number[]> {
  const cells = new Map<string, number[]>();
  const put = (place: LonLat, index: number): void => {
    for (const key of cellsRound(place)) {
      const list = cells.get(key);
      if (list) list.push(index);
      else cells.set(key, [index]);
    }
  };
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [at(line, i - 1), at(line, i)];
    const steps = Math.max(1, Math.ceil(distanceKm(a, b) / 4));
    for (let s = 0; s <= steps; s++) put([a[0] + ((b[0] - a[0]) * s) / steps, a[1] + ((b[1] - a[1]) * s) / steps], i);
  }
  return cells;
}

function cellsRound([lon, lat]: LonLat): string[] {
  const keys: string[] = [];
  for (let x = -1; x <= 1; x++) for (let y = -1; y <= 1; y++) keys.push(cell([lon + x * DEGREES_NEAR, lat + y * DEGREES_NEAR]));
  return keys;
}

function cell([lon, lat]: LonLat): string {
  return `${Math.floor(lon / DEGREES_NEAR)},${Math.floor(lat / DEGREES_NEAR)}`;
}

/** The parts of a river away from the named ones; where a part was cut off, it is led on to the named river. */
function awayFrom(line: readonly LonLat[], named: readonly River[], indexes: readonly ReadonlyMap<string, readonly number[]>[]): LonLat[][] {
  const joinAt = line.map((place): LonLat | null => {
    for (const [n, index] of indexes.entries()) {
      const segments = index.get(cell(place));
      if (!segments) continue;
      const course = at(named, n).line;
      if (segments.some((i) => distanceToSegmentKm(place, at(course, i - 1), at(course, i)) < SAME_RIVER_KM)) {
        return at(course, nearestVertex(course, place).index);
      }
    }
    return null;
  });
  const parts: LonLat[][] = [];
  let part: LonLat[] = [];
  line.forEach((place, i) => {
    const join = at(joinAt, i);
    if (join === null) {
      const before = i > 0 ? at(joinAt, i - 1) : null;
      if (part.length === 0 && before !== null) part.push(before);
      part.push(place);
    } else if (part.length > 0) {
      parts.push([...part, join]);
      part = [];
    }
  });
  if (part.length > 1) parts.push(part);
  return parts.filter((p) => p.length > 1);
}
