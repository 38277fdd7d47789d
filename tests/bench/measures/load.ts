/** A first visit: from the navigation to words, to a map, to the whole map. */
import { PAGE_IDS, type Measure } from '../measure.js';
import { PANEL, watchWords, WORDS } from '../words.js';

export const load: Measure = {
  id: 'load',
  pages: PAGE_IDS,
  rows: [
    { id: 'first-paint', title: 'first words or picture (FCP), cold', unit: 'ms', targets: [] },
    { id: 'first-map', title: 'first-map, cold', unit: 'ms', targets: [{ kind: 'ratio', most: 0.3, issue: 6 }, { kind: 'lead', most: 1, issue: 6 }] },
    { id: 'words', title: 'words of the overview readable, cold', unit: 'ms', targets: [] },
    { id: 'panel', title: 'panel, key and year can be used, cold', unit: 'ms', targets: [] },
    { id: 'map-ready', title: 'map-ready, cold', unit: 'ms', targets: [{ kind: 'ratio', most: 1.1, issue: 6 }] },
  ],
  take: (bench, id) =>
    bench.visit(
      id,
      '',
      async ({ mark }) => {
        const times = { 'first-paint': await mark('first-contentful-paint'), 'first-map': await mark('first-map'), words: await mark(WORDS), panel: await mark(PANEL), 'map-ready': await mark('map-ready') };
        return Object.fromEntries(Object.entries(times).flatMap(([name, ms]) => (ms === null ? [] : [[name, ms]])));
      },
      async (page) => {
        if (id === 'app') for (const watched of [{ mark: WORDS, isInPanel: false }, { mark: PANEL, isInPanel: true }]) await page.addInitScript(watchWords, watched);
      },
    ),
};
