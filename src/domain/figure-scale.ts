/** One scale for figures that answer the same question: from zero, or in steps of ten where they lie far apart. */

export interface FigureScale {
  readonly type: 'linear' | 'log';
  /** Values with a line and a number, both ends among them. */
  readonly ticks: readonly number[];
  /** Where a value stands, 0 to 1. */
  readonly place: (value: number) => number;
}

/** Above this ratio of highest to lowest, a scale from zero would press the low values into one spot. */
export const LINEAR_UP_TO_TIMES = 20;

const STEPS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10] as const;

/** @param values at least one; negative ones do not occur. A zero keeps the scale linear, since steps of ten never reach it. */
export function figureScale(values: readonly number[], percent: boolean): FigureScale {
  if (percent && values.every((value) => value <= 100)) return linear(100);
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  if (lowest > 0 && highest > lowest * LINEAR_UP_TO_TIMES) return inTens(lowest, highest);
  return linear(roundUp(highest));
}

function linear(end: number): FigureScale {
  return { type: 'linear', ticks: [0, end / 2, end], place: (value) => value / end };
}

function inTens(lowest: number, highest: number): FigureScale {
  const first = Math.floor(Math.log10(lowest));
  const last = Math.ceil(Math.log10(highest));
  return { type: 'log', ticks: Array.from({ length: last - first + 1 }, (_, step) => 10 ** (first + step)), place: (value) => (Math.log10(value) - first) / (last - first) };
}

/** The next round number, whose half is round enough to read. */
function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return (STEPS.find((step) => step * power >= value) ?? 10) * power;
}
