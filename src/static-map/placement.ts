/** Where words go so that no two meet: the weightiest first, each in the best of the places it may have. */
import type { Box, TextRun } from './shapes.js';

/** Widths in the bundled font, as shares of the size; a little more than they are, since a name too many is worse than one too few. */
function charWidth(char: string): number {
  if (/\p{Script=Hangul}/u.test(char)) return 0.94;
  if (/[ilj.,:;'’|!·]/.test(char)) return 0.31;
  if (/[frt()[\]-]/.test(char)) return 0.41;
  if (char === ' ') return 0.29;
  if (/[mwMW@%]/.test(char)) return 0.92;
  if (/[A-Z–]/.test(char)) return 0.69;
  return 0.61;
}

export const runWidth = ({ text, size }: TextRun): number => [...text].reduce((sum, char) => sum + charWidth(char), 0) * size;
export const lineWidth = (line: readonly TextRun[]): number => line.reduce((sum, run) => sum + runWidth(run), 0);

/** The largest of its runs. */
export const sizeOfLine = (line: readonly TextRun[]): number => Math.max(0, ...line.map(({ size }) => size));

type Corner = readonly [x: number, y: number];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

export function cornersOf({ x, y, width, height, turn }: Box): readonly Corner[] {
  const [cos, sin] = [Math.cos(radians(turn)), Math.sin(radians(turn))];
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return ([[-1, -1], [1, -1], [1, 1], [-1, 1]] as const).map(([right, down]) => {
    const [dx, dy] = [(right * width) / 2, (down * height) / 2];
    return [middleX + dx * cos - dy * sin, middleY + dx * sin + dy * cos];
  });
}

/** Two turned rectangles meet unless a line along one of their sides parts them. */
export function overlap(a: Box, b: Box): boolean {
  const [dx, dy] = [a.x - b.x + (a.width - b.width) / 2, a.y - b.y + (a.height - b.height) / 2];
  const reach = (Math.hypot(a.width, a.height) + Math.hypot(b.width, b.height)) / 2;
  if (dx * dx + dy * dy >= reach * reach) return false;
  const [cornersA, cornersB] = [cornersOf(a), cornersOf(b)];
  return [a.turn, a.turn + 90, b.turn, b.turn + 90].every((degrees) => {
    const along = ([x, y]: Corner): number => x * Math.cos(radians(degrees)) + y * Math.sin(radians(degrees));
    const [alongA, alongB] = [cornersA.map(along), cornersB.map(along)];
    return Math.min(...alongA) < Math.max(...alongB) && Math.min(...alongB) < Math.max(...alongA);
  });
}

export const isWithin = (box: Box, width: number, height: number): boolean => cornersOf(box).every(([x, y]) => x >= 0 && y >= 0 && x <= width && y <= height);

/** Something that words had better not cover, and how bad it is when they do. */
export interface Obstacle {
  readonly box: Box;
  readonly weight: number;
}

export class Placement {
  readonly #taken: Box[] = [];

  constructor(
    private readonly width: number,
    private readonly height: number,
    private readonly obstacles: readonly Obstacle[],
  ) {}

  /** Takes the room of what stands there whatever comes. */
  take(box: Box): void {
    this.#taken.push(box);
  }

  isFree(box: Box): boolean {
    return isWithin(box, this.width, this.height) && !this.#taken.some((taken) => overlap(taken, box));
  }

  /** The first of the free places that cost least: what they cover, and what they cost of themselves. It is then taken. null = none is free for less than `below`. */
  place<Candidate extends { readonly box: Box; readonly cost?: number }>(candidates: readonly Candidate[], below = Infinity): Candidate | null {
    let best: Candidate | null = null;
    let least = below;
    for (const candidate of candidates) {
      if (!this.isFree(candidate.box)) continue;
      const cost = this.obstacles.reduce((sum, { box, weight }) => (overlap(box, candidate.box) ? sum + weight : sum), candidate.cost ?? 0);
      if (cost < least) [best, least] = [candidate, cost];
      if (cost === 0) break;
    }
    if (best !== null) this.take(best.box);
    return best;
  }
}
