/** Path data back to points: what is drawn is what is pointed at. Reads what `pathOf` and `PathWriter` write: M L l h v z. */
import type { Point } from './projection.js';

const STEP = /([MLlhvz])([^MLlhvz]*)/g;
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)/g;

export function pointsOfPath(d: string): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(STEP)) {
    const numbers = (rest.match(NUMBER) ?? []).map(Number);
    const [first = 0, second = 0] = numbers;
    const part = parts.at(-1);
    switch (command) {
      case 'M':
        [x, y] = [first, second];
        parts.push([[x, y]]);
        continue;
      case 'z': {
        const start = part?.[0];
        if (start !== undefined) part?.push(start);
        continue;
      }
      case 'L':
        [x, y] = [first, second];
        break;
      case 'l':
        [x, y] = [x + first, y + second];
        break;
      case 'h':
        x += first;
        break;
      case 'v':
        y += first;
        break;
    }
    part?.push([x, y]);
  }
  return parts;
}
