/** What a measure is. A new one is a file in measures/, named in measures/index.ts. */
import type { Bench } from './visit.js';

/** `app` is what we make; every other page is a peer it is held against. */
export const PAGE_IDS = ['app', 'bare'] as const;
export type PageId = (typeof PAGE_IDS)[number];

/**
 * What a row has to reach, and where that stands. `ratio`: app / bare at most this. `excess`: app − bare at most this,
 * in the row's unit. `absolute`: the app itself at most this.
 */
export interface Target {
  readonly kind: 'ratio' | 'excess' | 'absolute';
  readonly most: number;
  readonly issue: number;
}

export interface Row {
  readonly id: string;
  readonly title: string;
  readonly unit: 'ms' | 'kB' | 'frames';
  readonly targets: readonly Target[];
}

export interface Measure {
  readonly id: string;
  readonly rows: readonly Row[];
  /** Pages that have something to measure here; all of them, unless named. */
  readonly pages?: readonly PageId[];
  /** Fewer runs, where the value does not scatter. */
  readonly mostRuns?: number;
  /** One run on one page. A row that this page has no value for is left out. @returns values by the ids of the rows */
  take(bench: Bench, page: PageId): Promise<Readonly<Record<string, number>>>;
}
