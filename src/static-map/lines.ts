/** Lines on the sheet: made of fewer points, measured along, written as path data. */
import type { Point } from './projection.js';

/** Tenths of a unit show nowhere. */
export const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Ramer, Douglas and Peucker: no point left out lies farther than the tolerance from what is drawn. */
export function simplified(line: readonly Point[], tolerance: number): readonly Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || line.length < 3) return line;
  let [farthest, distance] = [0, 0];
  for (let at = 1; at < line.length - 1; at++) {
    const away = distanceToSide(line[at] ?? first, first, last);
    if (away > distance) [farthest, distance] = [at, away];
  }
  if (distance <= tolerance) return [first, last];
  return [...simplified(line.slice(0, farthest + 1), tolerance), ...simplified(line.slice(farthest), tolerance).slice(1)];
}

export function distanceToSide([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

export const pathOf = (line: readonly Point[]): string => line.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${rounded(x)},${rounded(y)}`).join('');

export const lengthOf = (line: readonly Point[]): number => line.slice(1).reduce((sum, [x, y], at) => sum + Math.hypot(x - (line[at]?.[0] ?? x), y - (line[at]?.[1] ?? y)), 0);

/** A place along a line and the line's direction there, degrees clockwise from level. */
export interface PlaceOnLine {
  readonly point: Point;
  readonly turn: number;
}

/** @param from the line's beginning; past its end the end itself */
export function placeAt(line: readonly Point[], from: number): PlaceOnLine {
  let left = from;
  let place: PlaceOnLine = { point: line[0] ?? [0, 0], turn: 0 };
  for (const [at, [x, y]] of line.slice(1).entries()) {
    const [beforeX, beforeY] = line[at] ?? [x, y];
    const length = Math.hypot(x - beforeX, y - beforeY);
    if (length === 0) continue;
    const share = Math.min(1, left / length);
    place = { point: [beforeX + (x - beforeX) * share, beforeY + (y - beforeY) * share], turn: (Math.atan2(y - beforeY, x - beforeX) * 180) / Math.PI };
    if (left <= length) return place;
    left -= length;
  }
  return place;
}

/** Evenly along a line, half a step from its ends. */
export function placesAlong(line: readonly Point[], step: number): readonly Point[] {
  const count = Math.floor(lengthOf(line) / step);
  return Array.from({ length: count }, (_, at) => placeAt(line, (at + 0.5) * step).point);
}
