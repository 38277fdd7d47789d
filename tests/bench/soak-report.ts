/** Whether anything grew over the laps of a soak, and by how much. */
import type { Held } from './memory.js';
import { median } from './measures/steps.js';

export interface Lap extends Held {
  /** Since the first that counts. */
  readonly atSeconds: number;
  /** Of the machine, over the last minute. */
  readonly load: number;
  readonly trees: Readonly<Record<string, number>>;
}

export interface SoakVerdict {
  readonly what: string;
  readonly start: number;
  readonly end: number;
  readonly met: boolean;
}

const HEAP_GROWTH = 1.05;
/** One lap may be swept better than the next: the first and the last few are held against each other. */
const FEW = 3;

/** Empty before there are laps enough to compare. */
export function verdictsOf(laps: readonly Lap[]): readonly SoakVerdict[] {
  if (laps.length < 2) return [];
  const few = Math.max(1, Math.min(FEW, Math.floor(laps.length / 2)));
  const verdict = (what: string, of: (lap: Lap) => number, most: (start: number) => number): SoakVerdict => {
    const start = median(laps.slice(0, few).map(of));
    const end = median(laps.slice(-few).map(of));
    return { what, start, end, met: end <= most(start) };
  };
  const lasts = (start: number): number => start * HEAP_GROWTH;
  return [
    verdict('heap after collection, bytes', ({ heap }) => heap, lasts),
    verdict('heap of the workers, bytes', ({ workers }) => workers, lasts),
    verdict('nodes', ({ nodes }) => nodes, lasts),
    verdict('listeners', ({ listeners }) => listeners, lasts),
    verdict('trees that hang on nothing', ({ detachedTrees }) => detachedTrees, lasts),
    { what: 'WebGL contexts that live', start: laps[0]?.contexts ?? 0, end: Math.max(...laps.map(({ contexts }) => contexts)), met: laps.every(({ contexts }) => contexts === 1) },
  ];
}

/** The slope of a line through all laps: what `start` and `end` alone could hide. */
export function perLap(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const over = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  const under = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return under === 0 ? 0 : over / under;
}

export function soakText(laps: readonly Lap[], errors: readonly string[], minutes: number): string {
  const lines = verdictsOf(laps).map(({ what, start, end, met }) => `${met ? 'held ' : 'GREW '} ${what}: ${start.toLocaleString('en')} at the start, ${end.toLocaleString('en')} at the end (${start === 0 ? '–' : `${(100 * (end / start - 1)).toFixed(1)} %`})`);
  return [
    `Soak of ${minutes} minutes, ${Math.max(0, laps.length - 1)} laps after the warm-up, processor 4 times slower`,
    ...lines,
    ...(laps.length > 1 ? [`a line through all laps: heap ${(perLap(laps.map(({ heap }) => heap)) / 1000).toFixed(1)} kB a lap, nodes ${perLap(laps.map(({ nodes }) => nodes)).toFixed(1)} a lap`] : []),
    ...errors.map((error) => `error: ${error}`),
  ].join('\n');
}
