/** The same first visit on a weak machine and a thin line. The live map is not waited for: what counts here is what can be seen and read before it. */
import type { Page } from 'playwright';
import { PAGE_IDS, type Measure, type PageId } from '../measure.js';
import { slowNetwork, slowProcessor, WEAK } from '../slowness.js';
import { marked, type Visit } from '../visit.js';
import { PANEL, watchWords, WORDS } from '../words.js';

const line = `${WEAK.timesSlower}× CPU, ${WEAK.bitsPerSecond / 1e6} Mbit/s, ${WEAK.roundTripMs} ms`;
const NETWORK_REST_MS = 60_000;

export const weak: Measure = {
  id: 'weak',
  pages: PAGE_IDS,
  mostRuns: 5,
  rows: [
    { id: 'weak-first-map', title: `first-map at ${line}`, unit: 'ms', targets: [{ kind: 'ratio', most: 0.3, issue: 6 }, { kind: 'lead', most: 1, issue: 6 }] },
    { id: 'weak-largest', title: '  largest words or picture (LCP)', unit: 'ms', targets: [{ kind: 'absolute', most: 2500, issue: 6 }] },
    { id: 'weak-words', title: '  words of the overview readable', unit: 'ms', targets: [{ kind: 'absolute', most: 3000, issue: 6 }] },
    { id: 'weak-panel', title: '  panel, key and year can be used', unit: 'ms', targets: [] },
  ],
  take: (bench, id) =>
    bench.visit(
      id,
      'map=auto',
      async ({ page, mark }) => {
        const times = { 'weak-first-map': await mark('first-map'), 'weak-largest': id === 'app' ? await largestPaint(page) : null, 'weak-words': await mark(WORDS), 'weak-panel': await mark(PANEL) };
        return Object.fromEntries(Object.entries(times).flatMap(([name, ms]) => (ms === null ? [] : [[name, ms]])));
      },
      { prepare: (page) => prepare(page, id), until: (visit) => seen(visit, id) },
    ),
};

async function prepare(page: Page, id: PageId): Promise<void> {
  if (id === 'app') for (const watched of [{ mark: WORDS, isInPanel: false }, { mark: PANEL, isInPanel: true }]) await page.addInitScript(watchWords, watched);
  await slowProcessor(page);
  await slowNetwork(page);
}

async function seen(visit: Visit, id: PageId): Promise<void> {
  await marked(visit, 'first-map');
  if (id !== 'app') return;
  await marked(visit, PANEL);
  // Something larger may still be painted by what is on its way.
  await visit.page.waitForLoadState('networkidle', { timeout: NETWORK_REST_MS });
}

/** @returns ms from the navigation to the paint of the largest thing painted until now */
async function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const observer = new PerformanceObserver((list) => {
          observer.disconnect();
          resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN);
        });
        observer.observe({ type: 'largest-contentful-paint', buffered: true });
        setTimeout(() => reject(new Error('the browser tells of no largest paint')), 5000);
      }),
  );
}
