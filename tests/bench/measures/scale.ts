/**
 * The same page with a thousand, ten thousand and a hundred thousand events, made by a generator, in place of the fifty there are. Both pages get all
 * of them: the app in `geo/facts.json`, which it reads, checks and indexes; the bare page as features of its style, which are made beforehand.
 */
import { incidentFeatures } from '../../../src/domain/map-features.js';
import type { Dataset } from '../../../src/domain/types.js';
import { INCIDENTS } from '../../../src/map/basemap.js';
import type { BareContents } from '../bare/contents.js';
import { STYLE_FILE } from '../bare/contents.js';
import { madeIncidents, type IncidentCollection } from '../incidents.js';
import { Memory } from '../memory.js';
import { MAPLIBRE_PAGES, type Measure, type PageId, type Row } from '../measure.js';
import type { Server } from '../server.js';
import type { Bench, Visit } from '../visit.js';
import { takeStepsOf, yearSteps } from './steps.js';

const SIZES = [1_000, 10_000, 100_000] as const;
const MOST_RATIO = 1.15;
const MOST_EXPONENT = 1.05;
const APP_FILE = '/app/geo/facts.json';
const EVENTS = 'incidents.geojson';
const BARE_FILE = `/bare/${STYLE_FILE}`;

const thousands = (size: number): string => `${size / 1000}k`;

/** Serves so many events in place of the real ones. */
async function serveEvents(server: Server, size: number): Promise<void> {
  const facts = JSON.parse(server.original(APP_FILE).toString()) as { readonly [EVENTS]: IncidentCollection };
  const made = madeIncidents(facts[EVENTS], size);
  const contents = JSON.parse(server.original(BARE_FILE).toString()) as BareContents;
  const source = contents.style.sources[INCIDENTS];
  if (source?.type !== 'geojson') throw new Error('the bare style has no events');
  const data = incidentFeatures({ incidents: made.features } as Pick<Dataset, 'incidents'> as Dataset);
  await server.replace(APP_FILE, JSON.stringify({ ...facts, [EVENTS]: made }));
  await server.replace(BARE_FILE, JSON.stringify({ ...contents, style: { ...contents.style, sources: { ...contents.style.sources, [INCIDENTS]: { ...source, data } } } }));
}

const restore = (server: Server): void => {
  server.restore(APP_FILE);
  server.restore(BARE_FILE);
};

/** What was served last, so that the other page of the same size does not make it again. */
const served = new WeakMap<Server, number>();

/** @param keep is given each value as soon as there is one: what fails later does not lose it */
async function takeAt(bench: Bench, id: PageId, size: number, keep: (kind: Kind, value: number) => void): Promise<void> {
  if (served.get(bench.server) !== size) await serveEvents(bench.server, size);
  served.set(bench.server, size);
  await bench.visit(id, 'year=2008', async (visit) => {
    const readyMs = await visit.mark('map-ready');
    if (readyMs === null) throw new Error('no map-ready');
    keep('load', readyMs);
    keep('heap', (await (await Memory.of(visit.page)).heap()) / 1e6);
    const { map, panel } = await takeStepsOf(visit, id, yearSteps(''));
    keep('year', map);
    if (panel !== null) keep('panel', panel);
    if (id === 'app') await ownWork(visit, keep);
  });
}

/** How long the list of events takes to be there, and to answer a filter. */
async function ownWork({ page, settled }: Visit, keep: (kind: Kind, value: number) => void): Promise<void> {
  const open = await timed(page, async () => {
    await page.getByRole('button', { name: 'Explore', exact: true }).click();
    await page.locator('explore-menu').getByRole('button', { name: 'Events', exact: true }).click();
    await page.locator('incident-list:visible button.row').first().waitFor();
  }, settled);
  keep('list', open);
  keep('filter', await timed(page, async () => void (await page.locator('incident-list select').first().selectOption({ label: 'Vietnam' })), settled));
}

/** ms from the last input to the frame after the last change of the document. */
async function timed(page: Visit['page'], input: () => Promise<void>, settled: Visit['settled']): Promise<number> {
  const before = await page.evaluate(() => performance.now());
  await input();
  await settled();
  const { inputAt, changedAt } = await page.evaluate(() => ({ inputAt: window.benchProbe.inputAt, changedAt: window.benchProbe.changedAt }));
  // A choice in a list comes without a trusted click.
  return changedAt - Math.max(before, inputAt);
}

/** Slope of a straight line through the points on paper that is logarithmic both ways: 1 = twice as many take twice as long. */
export function growth(points: readonly (readonly [size: number, value: number])[]): number {
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(value)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [across, up] = [mean(0), mean(1)];
  return logs.reduce((sum, [x, y]) => sum + (x - across) * (y - up), 0) / logs.reduce((sum, [x]) => sum + (x - across) ** 2, 0);
}

const KINDS = [
  ['load', 'map-ready', 'ms', true],
  ['year', 'year step to drawn map', 'ms', true],
  ['heap', 'held after a sweep, page and workers', 'MB', true],
  ['panel', '  year step to panel, key and slider', 'ms', false],
  ['list', '  list of events opened', 'ms', false],
  ['filter', '  list of events filtered', 'ms', false],
] as const;
type Kind = (typeof KINDS)[number][0];

const rows: readonly Row[] = [
  ...SIZES.flatMap((size) =>
    KINDS.map(([id, title, unit, isHeld]): Row => ({ id: `scale-${id}-${thousands(size)}`, title: isHeld ? `${thousands(size)} events: ${title}` : title, unit, targets: isHeld ? [{ kind: 'ratio', most: MOST_RATIO, issue: 6 }] : [] })),
  ),
  ...KINDS.map(([id, title]): Row => ({ id: `scale-${id}-growth`, title: `growth exponent, ${title.trim()}`, unit: '', targets: [{ kind: 'absolute', most: MOST_EXPONENT, issue: 6 }] })),
];

export const scale: Measure = {
  id: 'scale',
  isLong: true,
  mostRuns: 3,
  pages: MAPLIBRE_PAGES,
  rows,
  take: async (bench, page, fault) => {
    const sizes = process.env['BENCH_SIZES']?.split(',').map(Number) ?? SIZES;
    const taken: Record<string, number> = {};
    try {
      for (const size of sizes) {
        try {
          await takeAt(bench, page, size, (kind, value) => (taken[`scale-${kind}-${thousands(size)}`] = value));
        } catch (error) {
          fault(`${thousands(size)} events: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    } finally {
      restore(bench.server);
      served.delete(bench.server);
    }
    const exponents = KINDS.flatMap(([id]) => {
      const points = sizes.flatMap((size) => {
        const value = taken[`scale-${id}-${thousands(size)}`];
        return value === undefined ? [] : [[size, value] as const];
      });
      return points.length < 2 ? [] : [[`scale-${id}-growth`, growth(points)] as const];
    });
    return { ...taken, ...Object.fromEntries(exponents) };
  },
};
