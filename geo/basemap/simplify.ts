/**
 * Simplification that keeps shared lines shared: every vertex gets one weight, its Visvalingam area, and a zoom keeps the
 * vertices above its threshold. Two polygons with a common border drop the same vertices, so no slivers open.
 */
import { at, toWorld, type LonLat } from './geometry.js';

/**
 * The area, in world units squared, of the triangle each vertex spans when it is the least of those left. The ends weigh
 * Infinity. Weights never fall as vertices go, so any threshold gives a valid simplification.
 */
export function vertexWeights(line: readonly LonLat[]): number[] {
  const n = line.length;
  const weights = new Array<number>(n).fill(Infinity);
  if (n < 3) return weights;
  const world = line.map(toWorld);
  const previous = Array.from({ length: n }, (_, i) => i - 1);
  const next = Array.from({ length: n }, (_, i) => i + 1);
  const areas = new Array<number>(n).fill(Infinity);
  const areaAt = (i: number): number => {
    const [ax, ay] = at(world, at(previous, i));
    const [bx, by] = at(world, i);
    const [cx, cy] = at(world, at(next, i));
    return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
  };
  const heap = new Heap();
  for (let i = 1; i < n - 1; i++) {
    areas[i] = areaAt(i);
    heap.push(at(areas, i), i);
  }
  let least = 0;
  for (let top = heap.pop(); top; top = heap.pop()) {
    const [area, i] = top;
    if (area !== areas[i]) continue; // an entry from before a neighbour went
    least = Math.max(least, area);
    weights[i] = least;
    areas[i] = NaN;
    const before = at(previous, i);
    const after = at(next, i);
    next[before] = after;
    previous[after] = before;
    for (const neighbour of [before, after]) {
      if (neighbour === 0 || neighbour === n - 1) continue;
      areas[neighbour] = areaAt(neighbour);
      heap.push(at(areas, neighbour), neighbour);
    }
  }
  return weights;
}

/** A binary heap of (value, index); equal values come out by index, so that the result is the same each time. */
class Heap {
  private readonly items: (readonly [value: number, index: number])[] = [];

  push(value: number, index: number): void {
    this.items.push([value, index]);
    let i = this.items.length - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.isBefore(i, parent)) return;
      this.swap(i, parent);
      i = parent;
    }
  }

  pop(): readonly [value: number, index: number] | undefined {
    const top = this.items[0];
    const last = this.items.pop();
    if (top === undefined || last === undefined || this.items.length === 0) return top;
    this.items[0] = last;
    for (let i = 0; ; ) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < this.items.length && this.isBefore(child, least)) least = child;
      }
      if (least === i) return top;
      this.swap(i, least);
      i = least;
    }
  }

  private isBefore(a: number, b: number): boolean {
    const [aValue, aIndex] = at(this.items, a);
    const [bValue, bIndex] = at(this.items, b);
    return aValue < bValue || (aValue === bValue && aIndex < bIndex);
  }

  private swap(a: number, b: number): void {
    const item = at(this.items, a);
    this.items[a] = at(this.items, b);
    this.items[b] = item;
  }
}
