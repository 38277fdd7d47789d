/** Path data in as few characters as it needs: on a grid, in steps, a letter only where the kind of step changes. */
import { simplified } from './lines.js';
import type { Point } from './projection.js';

interface Step {
  readonly letter: string;
  readonly numbers: readonly number[];
}

function stepsOf(d: string): readonly Step[] {
  return [...d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)].map(([, letter = '', numbers = '']) => ({ letter, numbers: (numbers.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number) }));
}

/**
 * @param d with M, L, l, h, v and z alone, as scenes write it; each line or ring begins with an M
 * @param grid in user units, 1 or more
 */
export function shortPath(d: string, grid: number): string {
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
  for (const { letter, numbers } of stepsOf(d)) {
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

/**
 * Lines that bend softly, as curves through few points: from the middle of one side to that of the next, with the corner between
 * them as what the curve leans to.
 *
 * @param d with M and L alone
 * @param tolerance no point left out lies farther from the sides
 */
export function shortCurve(d: string, grid: number, tolerance: number): string {
  const lines: Point[][] = [];
  for (const { letter, numbers: [x = 0, y = 0] } of stepsOf(d)) {
    if (letter === 'M') lines.push([[x, y]]);
    else if (letter === 'L') lines.at(-1)?.push([x, y]);
    else throw new Error(`path data with ${letter} is no line`);
  }
  const onGrid = ([x, y]: Point): Point => [Math.round(x / grid) * grid, Math.round(y / grid) * grid];
  const joined = (numbers: readonly number[]): string => numbers.map((number, place) => (place > 0 && number >= 0 ? ` ${number}` : String(number))).join('');
  return lines
    .map((line) => {
      const points = simplified(line, tolerance).map(onGrid);
      let [penX, penY] = points[0] ?? [0, 0];
      const curves = points.slice(1, -1).map(([x, y], at) => {
        const next = points[at + 2] ?? [x, y];
        const [endX, endY] = at === points.length - 3 ? next : onGrid([(x + next[0]) / 2, (y + next[1]) / 2]);
        const steps = joined([x - penX, y - penY, endX - penX, endY - penY]);
        [penX, penY] = [endX, endY];
        return steps;
      });
      const [lastX, lastY] = points.at(-1) ?? [0, 0];
      const rest = curves.length > 0 ? `q${curves.reduce((all, steps) => all + (steps.startsWith('-') ? '' : ' ') + steps)}` : `l${joined([lastX - penX, lastY - penY])}`;
      return `M${joined(points[0] ?? [0, 0])}${rest}`;
    })
    .join('');
}
