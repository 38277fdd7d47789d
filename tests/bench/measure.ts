/** What a measure is. A new one is a file in measures/, named in measures/index.ts. */
import type { Bench } from './visit.js';

/** `app` is what we make; every other page is a peer it is held against, `bare` before all: the same library, style and data, and nothing else. */
export const PAGE_IDS = ['app', 'bare', 'bare-geojson', 'leaflet', 'eox'] as const;
export type PageId = (typeof PAGE_IDS)[number];

/** Of those that draw with MapLibre: what they do after an input can be compared. */
export const MAPLIBRE_PAGES: readonly PageId[] = ['app', 'bare'];

/**
 * What a row has to reach, and where that stands. `ratio`: app / bare at most this. `excess`: app − bare at most this,
 * in the row's unit. `absolute`: the app itself at most this. `lead`: app / the best of all peers at most this.
 * `share`: this row of the app / another row of the app, `of`, at most this; both rows must be taken in the same bench.
 */
export type Target = { readonly most: number; readonly issue: number } & ({ readonly kind: 'ratio' | 'excess' | 'absolute' | 'lead' } | { readonly kind: 'share'; readonly of: string });

export interface Row {
  readonly id: string;
  readonly title: string;
  /** Empty = a number by itself. */
  readonly unit: 'ms' | 'kB' | 'MB' | 'frames' | '%' | '';
  readonly targets: readonly Target[];
}

export interface Measure {
  readonly id: string;
  readonly rows: readonly Row[];
  /** Pages that have something to measure here; `MAPLIBRE_PAGES`, unless named. */
  readonly pages?: readonly PageId[];
  /** Fewer runs, where the value does not scatter or is dear. */
  readonly mostRuns?: number;
  /** Taken only when `--only` names it: too long for the table. */
  readonly isLong?: boolean;
  /**
   * One run on one page. A row that this page has no value for is left out.
   *
   * @param fault told of a part that could not be taken, where the rest is still worth having
   * @returns values by the ids of the rows
   */
  take(bench: Bench, page: PageId, fault: (what: string) => void): Promise<Readonly<Record<string, number>>>;
}
