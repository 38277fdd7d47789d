/** The second visit: from the browser's cache, and from the page's own store with its host gone. */
import type { Page } from 'playwright';
import { MAPLIBRE_PAGES, type Measure, type PageId } from '../measure.js';
import { slowNetwork, WEAK } from '../slowness.js';
import type { Bench, Visit } from '../visit.js';

const STORED_WITHIN_MS = 60_000;

const readyMs = async ({ mark }: Visit): Promise<number> => (await mark('map-ready')) ?? Number.NaN;

export const warm: Measure = {
  id: 'warm',
  pages: MAPLIBRE_PAGES,
  rows: [
    { id: 'warm-before', title: 'map-ready, first visit of a reader', unit: 'ms', targets: [] },
    { id: 'warm-ready', title: '  the second, from the browser’s cache', unit: 'ms', targets: [{ kind: 'share', of: 'warm-before', most: 0.6, issue: 6 }] },
  ],
  take: (bench, id) =>
    bench.reader(async (open) => {
      const before = await open(id, '', readyMs);
      return { 'warm-before': before, 'warm-ready': await open(id, '', readyMs) };
    }),
};

const line = `${WEAK.bitsPerSecond / 1e6} Mbit/s, ${WEAK.roundTripMs} ms`;

/** Beside the row above: from this machine's own server a first visit waits for nothing, and a second has nothing to spare. */
export const warmThin: Measure = {
  id: 'warm-thin',
  pages: MAPLIBRE_PAGES,
  mostRuns: 3,
  rows: [
    { id: 'warm-thin-before', title: `map-ready at ${line}, first visit of a reader`, unit: 'ms', targets: [] },
    { id: 'warm-thin-ready', title: '  the second, from the browser’s cache', unit: 'ms', targets: [{ kind: 'share', of: 'warm-thin-before', most: 0.6, issue: 6 }] },
  ],
  take: (bench, id) =>
    bench.reader(async (open) => {
      const thin = { prepare: (page: Page) => slowNetwork(page) };
      const before = await open(id, 'map=gl', readyMs, thin);
      return { 'warm-thin-before': before, 'warm-thin-ready': await open(id, 'map=gl', readyMs, thin) };
    }),
};

export const offline: Measure = {
  id: 'offline',
  pages: ['app'],
  rows: [
    { id: 'offline-before', title: 'map-ready, first visit of a reader whose browser keeps the page', unit: 'ms', targets: [] },
    { id: 'offline-ready', title: '  the second, with the host gone', unit: 'ms', targets: [{ kind: 'share', of: 'offline-before', most: 0.6, issue: 6 }] },
  ],
  take: (bench, id) => bench.reader((open) => withoutHost(bench, id, open), { mayStore: true }),
};

async function withoutHost({ server }: Bench, id: PageId, open: Parameters<Parameters<Bench['reader']>[0]>[0]): Promise<Record<string, number>> {
  const before = await open(id, '', async (visit) => {
    await stored(visit.page);
    return readyMs(visit);
  });
  server.cut(true);
  try {
    return { 'offline-before': before, 'offline-ready': await open(id, '', readyMs) };
  } finally {
    server.cut(false);
  }
}

/** The worker is at work only once it has all files. */
async function stored(page: Page): Promise<void> {
  const state = await page.evaluate(async (withinMs) => {
    const ready = navigator.serviceWorker.ready.then(async ({ active: worker }) => {
      const isAtWork = (): boolean => worker?.state === 'activated';
      while (!isAtWork()) await new Promise((wait) => setTimeout(wait, 50));
      return 'stored' as const;
    });
    return Promise.race([ready, new Promise<'late'>((late) => setTimeout(() => late('late'), withinMs))]);
  }, STORED_WITHIN_MS);
  if (state === 'late') throw new Error('the page has not kept itself in the browser');
}
