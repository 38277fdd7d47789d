/** A first visit: from the navigation to words, to a map, to the whole map. */
import type { Measure } from '../measure.js';

export const load: Measure = {
  id: 'load',
  rows: [
    { id: 'first-paint', title: 'first words or picture (FCP), cold', unit: 'ms', targets: [] },
    { id: 'first-map', title: 'first-map, cold', unit: 'ms', targets: [{ kind: 'ratio', most: 0.3, issue: 6 }] },
    { id: 'map-ready', title: 'map-ready, cold', unit: 'ms', targets: [{ kind: 'ratio', most: 1.1, issue: 6 }] },
  ],
  take: (bench, id) =>
    bench.visit(id, 'map=auto', async ({ mark }) => {
      const times = { 'first-paint': await mark('first-contentful-paint'), 'first-map': await mark('first-map'), 'map-ready': await mark('map-ready') };
      return Object.fromEntries(Object.entries(times).flatMap(([name, ms]) => (ms === null ? [] : [[name, ms]])));
    }),
};
