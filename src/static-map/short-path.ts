/** Path data in as few characters as it needs: on a grid, in steps, a letter only where the kind of step changes. */
import { pathOf, simplified } from './lines.js';
import type { Point } from './projection.js';

interface Step {
  readonly letter: string;
  readonly numbers: readonly number[];
}

function stepsOf(d: string): readonly Step[] {
  return [...d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)].map(([, letter = '', numbers = '']) => ({ letter, numbers: (numbers.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number) }));
}

function thinned(d: string, tolerance: number): string {
  const lines: Point[][] = [];
  for (const { letter, numbers: [x = 0, y = 0] } of stepsOf(d)) {
    if (letter === 'M') lines.push([[x, y]]);
    else if (letter === 'L') lines.at(-1)?.push([x, y]);
    else throw new Error(`path data with ${letter} is no line`);
  }
  return lines.map((line) => pathOf(simplified(line, tolerance))).join('');
}

/**
 * @param d with M, L, l, h, v and z alone, as scenes write it; each line or ring begins with an M
 * @param grid in user units, 1 or more
 * @param tolerance of lines of M and L: no point left out lies farther from what is written
 */
export function shortPath(d: string, grid: number, tolerance = 0): string {
  let written = '';
  let before = '';
  /** Where the path is, as asked for and as written. */
  let at: [number, number] = [0, 0];
  let penAt: [number, number] = [0, 0];
  let startAt: [number, number] = [0, 0];
  const onGrid = ([x, y]: readonly [number, number]): [number, number] => [Math.round(x / grid) * grid, Math.round(y / grid) * grid];
  const write = (letter: string, ...numbers: readonly number[]): void => {
    const isSame = letter === before && letter !== 'M';
    for (const [place, number] of numbers.entries()) {
      if (place === 0 && !isSame) written += letter;
      else if (number >= 0) written += ' ';
      written += number;
    }
    if (numbers.length === 0) written += letter;
    // What follows a start without a letter is read as a line.
    before = letter === 'm' ? 'l' : letter;
  };
  for (const { letter, numbers } of stepsOf(tolerance > 0 ? thinned(d, tolerance) : d)) {
    const [one = 0, two = 0] = numbers;
    switch (letter) {
      case 'M': {
        at = [one, two];
        const to = onGrid(at);
        write('m', to[0] - penAt[0], to[1] - penAt[1]);
        penAt = startAt = to;
        break;
      }
      case 'L':
      case 'l':
      case 'h':
      case 'v': {
        const [dx, dy] = letter === 'v' ? [0, one] : letter === 'h' ? [one, 0] : [one, two];
        at = letter === 'L' ? [one, two] : [at[0] + dx, at[1] + dy];
        const to = onGrid(at);
        const [across, along] = [to[0] - penAt[0], to[1] - penAt[1]];
        // A step of nothing is still written where it is all there is: a dot.
        if (across === 0 && along === 0 && !(letter === 'h' && one === 0)) break;
        if (along === 0) write('h', across);
        else if (across === 0) write('v', along);
        else write('l', across, along);
        penAt = to;
        break;
      }
      case 'z':
      case 'Z':
        write('z');
        penAt = at = startAt;
        break;
      default:
        throw new Error(`path data with ${letter} cannot be written short`);
    }
  }
  return written;
}
