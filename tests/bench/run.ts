/**
 * `npm run bench`: the built app and its peers, from one server, in one Chromium, taken in turn; medians and ranges
 * against the targets of the issues. Never part of `npm test`: it says how fast this machine is today.
 *
 * `npm run bench -- --runs 3` for a shorter one, `--only load,year-step` for some measures,
 * `--pages app,bare` for some pages.
 * The table is printed and written to tests/output/bench/, with every value as JSON and as a table for README (`bench.md`).
 * The exit code tells only whether it could be measured.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright';
import { findChromium } from '../../.ci/chromium.mjs';
import { CHROMIUM_OPTIONS } from '../../.ci/vite/chromium.js';
import { readHeaders } from '../../.ci/vite/headers.js';
import { buildPages } from './build.js';
import { MAPLIBRE_PAGES, PAGE_IDS, type Measure, type PageId } from './measure.js';
import { MEASURES } from './measures/index.js';
import { emptyValues, markdownTable, resultsOf, table, type Values } from './report.js';
import { EMPTY_PATH, serve, type Server } from './server.js';
import { benchOf, VIEWPORT, type Bench } from './visit.js';

const USUAL_RUNS = 7;
/** The bench by itself stays below it. */
const BUSY_PER_CORE = 2;
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const OUTPUT = here('../output/bench');
const COMMAND = ['`npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' ') + '`';

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: String(USUAL_RUNS) }, only: { type: 'string' }, pages: { type: 'string' } } });
const runs = Number(options.runs);
if (!Number.isInteger(runs) || runs < 1) fail(`--runs ${options.runs}: a whole number from 1 on is wanted`);
const wanted = options.only?.split(',');
const unknown = wanted?.filter((id) => !MEASURES.some((measure) => measure.id === id)) ?? [];
if (unknown.length > 0) fail(`--only: there is no ${unknown.join(', ')}; there are ${MEASURES.map(({ id }) => id).join(', ')}`);
const asked = options.pages?.split(',');
const strange = asked?.filter((page) => !PAGE_IDS.some((id) => id === page)) ?? [];
if (strange.length > 0) fail(`--pages: there is no ${strange.join(', ')}; there are ${PAGE_IDS.join(', ')}`);
const measures = MEASURES.filter(({ id, isLong = false }) => wanted?.includes(id) ?? !isLong);
/** The app is always there: it tells the peers the size of their map. */
const pageIds = PAGE_IDS.filter((page) => page === 'app' || measures.some((measure) => pagesOf(measure).includes(page)));

const executablePath = await findChromium();
if (executablePath === null) process.exit(1);
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const faults: string[] = [];
/** Of the last minute, after each run: what else the machine did. */
const loads: number[] = [];
try {
  console.log('Building the pages …');
  await buildPages(folder, pageIds);
  const server = await serve(folder, readHeaders(here('../../public/_headers')));
  const browser = await chromium.launch({ ...CHROMIUM_OPTIONS, executablePath, headless: true });
  try {
    await warmUp(browser, server);
    const floor = await emptyPaints(browser, server);
    const values = await measureAll(benchOf(browser, server));
    report(values, floor, browser.version());
  } finally {
    await browser.close();
    await server.close();
  }
} catch (error) {
  faults.push(firstLine(error));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.error(`The bench failed: ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);

/** In the order of the columns. */
function pagesOf({ pages = MAPLIBRE_PAGES }: Measure): PageId[] {
  return PAGE_IDS.filter((id) => pages.includes(id) && (asked?.includes(id) ?? true));
}

/** The first page of a fresh browser pays for its processes, the first map for the shaders' compiler: nobody's figure. */
async function warmUp(browser: Browser, server: Server): Promise<void> {
  await emptyPaint(browser, server);
  const bench = benchOf(browser, server);
  for (const id of pageIds) await bench.visit(id, '', async () => {});
}

/** What the browser itself needs to paint anything at all, ms, sorted: the floor of every other figure. */
async function emptyPaints(browser: Browser, server: Server): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await emptyPaint(browser, server));
  return times.sort((a, b) => a - b);
}

async function emptyPaint(browser: Browser, server: Server): Promise<number> {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${server.origin}${EMPTY_PATH}`);
  const handle = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null);
  const ms = (await handle.jsonValue()) ?? Number.NaN;
  await context.close();
  return ms;
}

/** Each run takes every measure on every page, one page after the other, and turns their order round for the next. */
async function measureAll(bench: Bench): Promise<Values> {
  const values = emptyValues();
  const broken = new Set<Measure>();
  for (let run = 0; run < runs; run += 1) {
    for (const measure of measures) {
      if (run >= (measure.mostRuns ?? runs) || broken.has(measure)) continue;
      const pages = pagesOf(measure);
      for (const id of run % 2 === 0 ? pages : pages.reverse()) {
        const fault = (what: string): void => void faults.push(`${measure.id} on ${id}, run ${run + 1}: ${firstLine(what)}`);
        try {
          keep(values, id, await measure.take(bench, id, fault));
        } catch (error) {
          // The others are still worth having.
          fault(error instanceof Error ? error.message : String(error));
          broken.add(measure);
          break;
        }
      }
    }
    loads.push(loadavg()[0] ?? 0);
    console.log(`run ${run + 1} of ${runs} · load of the machine ${loads.at(-1)?.toFixed(1)}`);
  }
  return values;
}

function keep(values: Values, id: PageId, taken: Readonly<Record<string, number>>): void {
  for (const [row, value] of Object.entries(taken)) (values[id][row] ??= []).push(value);
}

function report(values: Values, floor: readonly number[], version: string): void {
  const results = resultsOf(measures, values);
  const middle = floor[Math.floor(floor.length / 2)] ?? Number.NaN;
  const date = new Date().toISOString();
  const machine = { system: `${type()} ${release()}`, processor: cpus()[0]?.model ?? '', cores: cpus().length, memoryGB: Math.round(totalmem() / 1e9), loads, node: process.version, chromium: version };
  const judged = results.flatMap(({ verdicts }) => verdicts);
  const about = [
    `An empty page paints after ${middle.toFixed(0)} ms (${floor[0]?.toFixed(0)}–${floor.at(-1)?.toFixed(0)}): the floor of every time above.`,
    `${judged.filter(({ met }) => met === true).length} targets met, ${judged.filter(({ met }) => met === false).length} not met, ${judged.filter(({ met }) => met === null).length} not measured.`,
    `${date.slice(0, 10)}, ${COMMAND}, ${runs} runs, ${machine.cores} × ${machine.processor}, ${machine.memoryGB} GB, Node ${machine.node}, Chromium ${version} with SwiftShader, ${VIEWPORT.width} × ${VIEWPORT.height}.`,
    ...(Math.max(...loads) > BUSY_PER_CORE * machine.cores ? [`The machine was busy with other things (load ${Math.max(...loads).toFixed(1)} on ${machine.cores} cores): trust bytes and counts, not times nor their ratios.`] : []),
    ...faults.map((fault) => `Incomplete: ${fault}`),
  ];
  const text = [...table(results), '', ...about].join('\n');
  console.log(`\n${text}`);
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(join(OUTPUT, 'bench.txt'), `${text}\n`);
  writeFileSync(join(OUTPUT, 'bench.md'), `${[...markdownTable(results), '', ...about].join('\n')}\n`);
  writeFileSync(join(OUTPUT, 'bench.json'), `${JSON.stringify({ date, command: COMMAND, runs, machine, viewport: VIEWPORT, emptyPaintMs: floor, results }, null, 1)}\n`);
  console.log(`\n${join(OUTPUT, 'bench.txt')}, bench.md and bench.json`);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Playwright adds the whole log of the browser. A build says in the second line what is wrong. */
function firstLine(error: unknown): string {
  const [first = '', second = ''] = (error instanceof Error ? error.message : String(error)).split('\n').filter((line) => line.trim() !== '');
  return first.endsWith(':') ? `${first} ${second.trim()}` : first;
}
