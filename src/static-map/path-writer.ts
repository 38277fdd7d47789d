/**
 * Path data from d3-geo, short: on a grid, in steps, without points that fall together. The grid is the same for all, so that
 * lines which two countries share stay shared.
 */
import type { GeoContext } from 'd3-geo';

/** A number without what can be left out: `-.5`. */
const short = (value: number): string => String(Math.round(value * 100) / 100).replace(/^(-?)0\./, '$1.');

export class PathWriter implements GeoContext {
  #text = '';
  #at: readonly [x: number, y: number] = [0, 0];
  #start: readonly [x: number, y: number] = [0, 0];
  /** Where the present line or ring begins in the text, and its steps so far. */
  #from = 0;
  #steps = 0;

  /** @param grid in user units */
  constructor(private readonly grid: number) {}

  /** What was written since it was last taken. */
  take(): string {
    this.#dropShort(1);
    const text = this.#text;
    this.#text = '';
    this.#from = this.#steps = 0;
    this.#at = [0, 0];
    return text;
  }

  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.#dropShort(1);
    this.#from = this.#text.length;
    this.#steps = 0;
    this.#start = this.#at = this.#onGrid(x, y);
    this.#text += `M${short(this.#at[0] * this.grid)},${short(this.#at[1] * this.grid)}`;
  }

  lineTo(x: number, y: number): void {
    const [nextX, nextY] = this.#onGrid(x, y);
    const [dx, dy] = [nextX - this.#at[0], nextY - this.#at[1]];
    if (dx === 0 && dy === 0) return;
    this.#text += dy === 0 ? `h${short(dx * this.grid)}` : dx === 0 ? `v${short(dy * this.grid)}` : `l${short(dx * this.grid)},${short(dy * this.grid)}`.replace(',-', '-');
    this.#at = [nextX, nextY];
    this.#steps++;
  }

  closePath(): void {
    this.#dropShort(2);
    if (this.#steps > 0) this.#text += 'z';
    this.#at = this.#start;
  }

  /** d3-geo draws points as circles; land has none. */
  arc(): void {}

  /** What has fallen together on the grid is not seen. */
  #dropShort(least: number): void {
    if (this.#steps >= least) return;
    this.#text = this.#text.slice(0, this.#from);
    this.#steps = 0;
  }

  #onGrid(x: number, y: number): readonly [number, number] {
    return [Math.round(x / this.grid), Math.round(y / this.grid)];
  }
}
