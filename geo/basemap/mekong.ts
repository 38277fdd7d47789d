/** The course of the Mekong: found in GSHHG's net of rivers, and laid on the border where it is the border. */
import { at, distanceKm, isInside, lengthKm, nearestVertex, type Box, type LonLat } from './geometry.js';
import type { GshhgLine } from './gshhg.js';
import { BuildProblem } from './report.js';

/** Places it passes, from Yunnan (where it is the Lancang) to the sea by the Tien branch. */
const PASSES: readonly LonLat[] = [
  [97.18, 31.14], // Chamdo
  [100.81, 22.0], // Jinghong
  [100.09, 20.35], // Golden Triangle
  [102.14, 19.89], // Luang Prabang
  [102.6, 17.95], // Vientiane
  [104.74, 16.56], // Savannakhet
  [105.79, 15.1], // Pakse
  [105.96, 13.53], // Stung Treng
  [104.94, 11.57], // Phnom Penh
  [105.24, 10.8], // Tan Chau
  [106.35, 10.34], // My Tho
  [106.43, 10.32], // head of the estuary, which is sea on this map
];
/** Only lines that touch its basin are searched. */
const BASIN: Box = [96, 9, 108, 32];
/** Gaps in the net that may be bridged, at this many times their length. */
const BRIDGE_KM = 4;
const BRIDGE_COST = 20;
/** GSHHG draws a wide river by its two banks: it may be crossed for this. */
const CROSSING_KM = 2.5;
const CROSSING_COST = 1.5;
const DOUBLE_LINED = 0;
/** A border this near is taken to run in the river. */
const IN_BORDER_KM = 3;
const LIKE_LENGTH = 1.5;

export function mekongCourse(lines: readonly GshhgLine[]): LonLat[] {
  const net = netOf(lines.filter(({ line }) => line.some((place) => isInside(BASIN, place))));
  const course: LonLat[] = [];
  const stops = PASSES.map((place) => nearestVertex(net.positions, place).index);
  for (let i = 1; i < stops.length; i++) {
    const leg = shortest(net, at(stops, i - 1), at(stops, i));
    course.push(...(course.length === 0 ? leg : leg.slice(1)));
  }
  return withoutSpurs(course);
}

/** A waypoint may lie on a side arm: what goes out and comes back by the same vertex is left out. */
function withoutSpurs(course: readonly LonLat[]): LonLat[] {
  const result: LonLat[] = [];
  const place = new Map<string, number>();
  for (const position of course) {
    const before = place.get(position.join());
    if (before !== undefined) {
      for (const gone of result.splice(before + 1)) place.delete(gone.join());
      continue;
    }
    place.set(position.join(), result.push(position) - 1);
  }
  return result;
}

/** Replaces each stretch of `course` that runs along `border` by that stretch of the border itself. */
export function followBorder(course: readonly LonLat[], border: readonly LonLat[]): LonLat[] {
  const nearest = course.map((position) => nearestOnLine(border, position));
  const result: LonLat[] = [];
  for (let i = 0; i < course.length; i++) {
    const start = at(nearest, i);
    if (start.vertexKm > IN_BORDER_KM) {
      result.push(at(course, i));
      continue;
    }
    let end = i;
    while (end + 1 < course.length && at(nearest, end + 1).km <= IN_BORDER_KM) end++;
    while (end > i && at(nearest, end).vertexKm > IN_BORDER_KM) end--; // change over at a vertex, not half-way
    const [from, to] = [start.index, at(nearest, end).index];
    const stretch = from <= to ? border.slice(from, to + 1) : border.slice(to, from + 1).reverse();
    const own = course.slice(i, end + 1);
    const ratio = lengthKm(stretch) / Math.max(0.001, lengthKm(own));
    const isSame = stretch.length > 3 && ratio < LIKE_LENGTH && ratio > 1 / LIKE_LENGTH;
    result.push(...(isSame ? stretch : own));
    i = end;
  }
  return result;
}

/** Distance to the line and to its nearest vertex. */
function nearestOnLine(line: readonly LonLat[], place: LonLat): { readonly index: number; readonly vertexKm: number; readonly km: number } {
  const { index, km } = nearestVertex(line, place);
  const distances = [index - 1, index].flatMap((i) =>
    i >= 0 && i + 1 < line.length ? [distanceToSegmentKm(place, at(line, i), at(line, i + 1))] : [],
  );
  return { index, vertexKm: km, km: Math.min(km, ...distances) };
}

export function distanceToSegmentKm(place: LonLat, a: LonLat, b: LonLat): number {
  const squeeze = Math.cos((place[1] * Math.PI) / 180);
  const [dx, dy] = [(b[0] - a[0]) * squeeze, b[1] - a[1]];
  const along = ((place[0] - a[0]) * squeeze * dx + (place[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return distanceKm(place, [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]);
}

interface Net {
  readonly positions: readonly LonLat[];
  readonly steps: readonly (readonly [to: number, cost: number])[][];
}

function netOf(lines: readonly GshhgLine[]): Net {
  const index = new Map<string, number>();
  const positions: LonLat[] = [];
  const steps: [number, number][][] = [];
  const ends: number[] = [];
  const banks = new Set<number>();
  const add = (position: LonLat): number => {
    const key = position.join();
    const known = index.get(key);
    if (known !== undefined) return known;
    index.set(key, positions.length);
    steps.push([]);
    return positions.push(position) - 1;
  };
  const join = (a: number, b: number, factor: number): void => {
    const cost = distanceKm(at(positions, a), at(positions, b)) * factor;
    at(steps, a).push([b, cost]);
    at(steps, b).push([a, cost]);
  };
  for (const { level, line } of lines) {
    line.forEach((position, i) => {
      const here = add(position);
      if (level === DOUBLE_LINED) banks.add(here);
      if (i > 0) join(add(at(line, i - 1)), here, 1);
    });
    ends.push(add(at(line, 0)), add(at(line, -1)));
  }
  const joinNear = (from: Iterable<number>, km: number, factor: number): void => {
    for (const here of from) {
      const [, lat] = at(positions, here);
      positions.forEach((position, other) => {
        if (other !== here && Math.abs(position[1] - lat) < km / 100 && distanceKm(position, at(positions, here)) < km) join(here, other, factor);
      });
    }
  };
  joinNear(new Set(ends), BRIDGE_KM, BRIDGE_COST);
  joinNear(banks, CROSSING_KM, CROSSING_COST);
  return { positions, steps };
}

/** Dijkstra, with a plain list as queue: the net has a few ten thousand vertices. */
function shortest({ positions, steps }: Net, from: number, to: number): LonLat[] {
  const cost = new Map<number, number>([[from, 0]]);
  const cameFrom = new Map<number, number>();
  const open = new Set([from]);
  while (open.size > 0) {
    let here = -1;
    let least = Infinity;
    for (const i of open) {
      const c = cost.get(i) ?? Infinity;
      if (c < least) [here, least] = [i, c];
    }
    if (here === to) break;
    open.delete(here);
    for (const [next, step] of at(steps, here)) {
      if (least + step >= (cost.get(next) ?? Infinity)) continue;
      cost.set(next, least + step);
      cameFrom.set(next, here);
      open.add(next);
    }
  }
  if (!cost.has(to)) throw new BuildProblem(`the Mekong's net has no way from ${at(positions, from)} to ${at(positions, to)}`);
  const path: LonLat[] = [];
  for (let i: number | undefined = to; i !== undefined; i = cameFrom.get(i)) path.push(at(positions, i));
  return path.reverse();
}
