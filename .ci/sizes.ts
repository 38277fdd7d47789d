/** What the page weighs, compressed as a good host does it: one way of weighing for the budget (size-budget.ts, size-budget.json) and for its test (tests/e2e/delivery.spec.ts). */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page, Request } from 'playwright';

/** The rest is compressed in itself, or read in parts. */
const COMPRESSED = new Set(['', '.html', '.js', '.css', '.json', '.geojson', '.svg', '.txt', '.webmanifest']);
/** Takes a second for the whole site. */
const QUICK = 9;
const BEST = 11;

/** What was asked for, in the order of the requests. */
export interface Served {
  /** From the root of the host, without the query. */
  readonly path: string;
  /** As Playwright has it: document, script, stylesheet, font, fetch … */
  readonly type: string;
  /** As it is before compression; of an archive that is read in parts, this part. */
  readonly body: Buffer;
}

/** kB (1000 bytes), with brotli where a host would use it. */
export interface FirstViewSizes {
  /** Document, scripts and style sheets of the first view, without MapLibre and the drawn map. */
  readonly shell: number;
  /** Everything that is asked for before MapLibre is. */
  readonly beforeMap: number;
  /** Everything, until the live map stands, without the drawn map: that comes where the live one is slow to. */
  readonly firstView: number;
}

/** kB (1000 bytes). */
export interface Sizes extends FirstViewSizes {
  /** All files that a host serves, with brotli where it would use it; the page as one file left out. */
  readonly site: number;
  /** The page as one file, as it lies on the stick. */
  readonly oneFile: number;
}

/** A size may be this much above the committed one: a change that adds more says so by writing the budget anew. */
const GROWTH = 1.05;
export const BUDGET_FILE = fileURLToPath(new URL('size-budget.json', import.meta.url));

export const readBudget = (): Sizes => JSON.parse(readFileSync(BUDGET_FILE, 'utf8')) as Sizes;

export const entriesOf = (sizes: Partial<Sizes>): readonly (readonly [keyof Sizes, number])[] => Object.entries(sizes) as [keyof Sizes, number][];

/** @returns a sentence for each size that is more than 5 % above the budget, with what to do */
export function overBudget(sizes: Partial<Sizes>, budget: Sizes): readonly string[] {
  return entriesOf(sizes).flatMap(([name, kilobytes]) =>
    kilobytes <= budget[name] * GROWTH
      ? []
      : [`${name} weighs ${kilobytes.toFixed(1)} kB, more than the budget of ${budget[name]} kB + 5 %: find what came in; if it is worth its weight, write the budget anew: npm run build && npx tsx .ci/size-budget.ts --write`],
  );
}

export const isMapProgram = ({ path, type }: Pick<Served, 'path' | 'type'>): boolean => type === 'script' && path.includes('maplibre');

/** Begins to listen; call it before the page is opened. @returns what was asked for until then, with its bodies */
export function watchRequests(page: Page): () => Promise<readonly Served[]> {
  const asked: Promise<Served | null>[] = [];
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) asked.push(bodyOf(page, request));
  });
  return async () => (await Promise.all(asked)).filter((served) => served !== null);
}

async function bodyOf(page: Page, request: Request): Promise<Served | null> {
  const path = new URL(request.url()).pathname;
  const response = await request.response();
  if (response === null) return null;
  // Of what the page preloads or lets go the browser keeps no body: what is not a range of tiles is fetched once more.
  const body = path.endsWith('.pmtiles') ? await response.body() : await (await page.request.get(request.url())).body();
  return { path, type: request.resourceType(), body };
}

/** Its program and its land. */
const isOfDrawnMap = ({ path }: Pick<Served, 'path'>): boolean => /\/assets\/drawn-map-|\/land\.json$/.test(path);

export function firstViewSizes(all: readonly Served[]): FirstViewSizes {
  const served = all.filter((one) => !isOfDrawnMap(one));
  const program = served.findIndex(isMapProgram);
  if (program < 0) throw new Error('the page has not asked for MapLibre: is this the live map?');
  if (!served.some(({ path }) => path.endsWith('.pmtiles'))) throw new Error('the map has asked for no tiles: does it draw at all?');
  return {
    shell: weight(served.filter((one) => ['document', 'script', 'stylesheet'].includes(one.type) && !one.path.includes('maplibre'))),
    beforeMap: weight(served.slice(0, program)),
    firstView: weight(served),
  };
}

/** All files that a host would serve, kB; without the page as one file, which is weighed by itself. */
export function siteSize(folder: string, oneFile: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== oneFile && entry.name !== '_headers');
  return files.reduce((sum, entry) => sum + compressed(entry.name, readFileSync(join(entry.parentPath, entry.name)), QUICK), 0);
}

const weight = (served: readonly Served[]): number => served.reduce((sum, { path, body }) => sum + compressed(path, body, BEST), 0);

function compressed(path: string, body: Buffer, quality: number): number {
  return (COMPRESSED.has(extname(path)) ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length : body.length) / 1000;
}
