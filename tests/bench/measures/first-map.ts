/**
 * The picture in the page against the first frame of a live map, in a browser that has painted before: what its own start costs
 * is nobody's figure. And against a page with nothing in it, painted by the same window just before.
 */
import type { Page } from 'playwright';
import type { Measure } from '../measure.js';
import { EMPTY_PATH, type Server } from '../server.js';
import { marked } from '../visit.js';

/** @returns ms from the navigation to the first paint */
async function paintEmpty(page: Page, server: Server): Promise<number> {
  await page.goto(`${server.origin}${EMPTY_PATH}`);
  const painted = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null);
  return (await painted.jsonValue()) ?? Number.NaN;
}

/** @returns ms from the navigation until the page asked for the library; waits for it */
async function programAskedMs(page: Page): Promise<number> {
  const asked = await page.waitForFunction(() => performance.getEntriesByType('resource').find(({ name }) => /\/maplibre-(?!gl-worker)[^/]*\.js$/.test(name))?.startTime ?? null);
  return (await asked.jsonValue()) ?? Number.NaN;
}

export const firstMap: Measure = {
  id: 'first-map',
  rows: [
    { id: 'first-map-warm', title: 'first map, in a browser that has painted', unit: 'ms', targets: [{ kind: 'ratio', most: 0.3, issue: 5 }] },
    { id: 'first-map-excess', title: '  after the paint of an empty page', unit: 'ms', targets: [{ kind: 'absolute', most: 400, issue: 5 }] },
    { id: 'first-map-program', title: '  map’s program asked for', unit: 'ms', targets: [] },
  ],
  take: async (bench, id) => {
    let emptyMs = Number.NaN;
    const prepare = async (page: Page): Promise<void> => {
      // The second is painted by a window that has painted.
      await paintEmpty(page, bench.server);
      emptyMs = await paintEmpty(page, bench.server);
    };
    return bench.visit(
      id,
      'map=auto',
      async ({ page, mark }) => {
        const firstMs = await mark('first-map');
        if (firstMs === null) throw new Error(`${id} has set no mark first-map`);
        if (id !== 'app') return { 'first-map-warm': firstMs };
        return { 'first-map-warm': firstMs, 'first-map-excess': firstMs - emptyMs, 'first-map-program': await programAskedMs(page) };
      },
      { prepare, until: (visit) => marked(visit, 'first-map') },
    );
  },
};
