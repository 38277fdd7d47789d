/** What a first view costs on the line. Bodies as sent, with brotli where a host would use it; parts of the basemap as they are. */
import { PAGE_IDS, type Measure } from '../measure.js';
import type { Sent } from '../server.js';

const kilobytes = (sent: readonly Sent[]): number => sent.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;

export const bytes: Measure = {
  id: 'bytes',
  mostRuns: 2,
  pages: PAGE_IDS,
  rows: [
    { id: 'bytes-before', title: 'asked for before the map’s program', unit: 'kB', targets: [{ kind: 'absolute', most: 110, issue: 6 }] },
    { id: 'bytes-fonts', title: '  fonts', unit: 'kB', targets: [] },
    { id: 'bytes-all', title: 'first view in all', unit: 'kB', targets: [{ kind: 'excess', most: 110, issue: 6 }] },
  ],
  take: (bench, id) =>
    bench.visit(id, 'map=auto', async ({ sent }) => {
      const all = sent();
      // Of the bare page the library is part of the first script: for it there is nothing before.
      const program = all.findIndex(({ path }) => /\/maplibre-(?!gl-worker)[^/]*\.js$/.test(path));
      const fonts = all.filter(({ path }) => path.endsWith('.woff2'));
      return { 'bytes-all': kilobytes(all), 'bytes-fonts': kilobytes(fonts), ...(program < 0 ? {} : { 'bytes-before': kilobytes(all.slice(0, program)) }) };
    }),
};
