/** What of a scene lies under a point. Pure: the same shapes that are drawn, asked without a browser. */
import { BANDS_ANSWER_TO_ZOOM } from '../domain/picking.js';
import { SIGN_PX } from '../styles/signs.js';
import { distanceToSide } from './lines.js';
import { pointsOfPath } from './path-reader.js';
import type { Point } from './projection.js';
import type { Box, PathShape, Scene, Shape } from './shapes.js';

const GROUND = new Set(['land', 'outcomes']);
const WAYS = new Set(['bands', 'legs', 'returns']);
const MARKS = new Set(['rivers', 'crossings', 'destinations', 'incidents', 'origin-marks']);

type Within = (point: Point, radius: number) => boolean;

interface Target {
  readonly key: string;
  readonly isGround: boolean;
  readonly within: Within;
}

/** Prepared when first asked; a scene that is never pointed at costs nothing. */
export class ScenePicker {
  readonly #scene: Scene;
  readonly #zoom: number;
  #targets: readonly Target[] | null = null;

  /** @param zoom of the live map at the same view: bands that have as good as faded do not answer */
  constructor(scene: Scene, zoom: number) {
    this.#scene = scene;
    this.#zoom = zoom;
  }

  /** Near marks count; of the ground only what is exactly under the point. Nearest to the reader first. */
  keysAt(point: Point, radius: number): readonly string[] {
    this.#targets ??= targetsOf(this.#scene, this.#zoom);
    return this.#targets.filter(({ within, isGround }) => within(point, isGround ? 0 : radius)).map(({ key }) => key);
  }
}

function targetsOf({ groups }: Scene, zoom: number): readonly Target[] {
  return [...groups].reverse().flatMap(({ id, shapes }) => {
    const isGround = GROUND.has(id);
    const answers = isGround || MARKS.has(id) || id === 'names' || (WAYS.has(id) && zoom <= BANDS_ANSWER_TO_ZOOM);
    if (!answers) return [];
    return [...shapes].reverse().flatMap((shape): Target[] => {
      const { key } = shape;
      // Of names, as on the live map, those of towns answer; a tie between two towns is no mark.
      if (key === null || (id === 'names' && !key.startsWith('crossing:')) || (id === 'crossings' && shape.kind === 'path')) return [];
      const within = withinOf(shape);
      return within === null ? [] : [{ key, isGround, within }];
    });
  });
}

function withinOf(shape: Shape): Within | null {
  switch (shape.kind) {
    case 'circle': {
      const reach = shape.radius + (shape.stroke?.width ?? 0) / 2;
      return ([x, y], radius) => Math.hypot(x - shape.x, y - shape.y) <= reach + radius;
    }
    case 'sign': {
      const half = (SIGN_PX / 2) * shape.scale;
      return ([x, y], radius) => shape.at.some(([signX, signY]) => Math.abs(x - signX) <= half + radius && Math.abs(y - signY) <= half + radius);
    }
    case 'text':
      return (point, radius) => isInBox(shape.box, point, radius);
    case 'path':
      return withinPath(shape);
  }
}

function isInBox({ x, y, width, height, turn }: Box, [pointX, pointY]: Point, radius: number): boolean {
  const [dx, dy] = [pointX - x - width / 2, pointY - y - height / 2];
  const angle = (-turn * Math.PI) / 180;
  const [along, across] = [dx * Math.cos(angle) - dy * Math.sin(angle), dx * Math.sin(angle) + dy * Math.cos(angle)];
  return Math.abs(along) <= width / 2 + radius && Math.abs(across) <= height / 2 + radius;
}

function withinPath({ d, fill, stroke }: PathShape): Within | null {
  if (fill === null && stroke === null) return null;
  const parts = pointsOfPath(d).map((line) => ({ line, frame: frameOf(line) }));
  const halfWidth = (stroke?.width ?? 0) / 2;
  return (point, radius) => {
    if (fill !== null && parts.reduce((inside, { line, frame }) => inside !== (isNear(frame, point, 0) && isInside(line, point)), false)) return true;
    const reach = halfWidth + radius;
    return stroke !== null && parts.some(({ line, frame }) => isNear(frame, point, reach) && line.slice(1).some((end, at) => distanceToSide(point, line[at] ?? end, end) <= reach));
  };
}

type Frame = readonly [left: number, top: number, right: number, bottom: number];

const frameOf = (line: readonly Point[]): Frame => line.reduce<Frame>(([left, top, right, bottom], [x, y]) => [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)], [Infinity, Infinity, -Infinity, -Infinity]);
const isNear = ([left, top, right, bottom]: Frame, [x, y]: Point, reach: number): boolean => x >= left - reach && x <= right + reach && y >= top - reach && y <= bottom + reach;

/** Even and odd: holes are rings of the same path. */
function isInside(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  for (const [at, [endX, endY]] of ring.entries()) {
    const [startX, startY] = ring[at - 1] ?? ring.at(-1) ?? [endX, endY];
    if (startY > y !== endY > y && x < ((endX - startX) * (y - startY)) / (endY - startY) + startX) inside = !inside;
  }
  return inside;
}
