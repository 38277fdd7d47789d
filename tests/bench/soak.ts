/**
 * `npm run soak`: half an hour of a lesson on the built page, on a processor four times as slow, with the live map. After each lap everything that can
 * go is swept away, and what stays is counted: the heap, nodes, listeners, trees that hang on nothing, WebGL contexts.
 *
 * `-- --minutes 5` for a shorter one, `--dist dist` for a page that is built already. Written to tests/output/bench/ after every lap.
 * Exit code 1 when something grows.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { build } from 'vite';
import { findChromium } from '../../.ci/chromium.mjs';
import { CHROMIUM_OPTIONS } from '../../.ci/vite/chromium.js';
import { readHeaders } from '../../.ci/vite/headers.js';
import { Memory, type Held } from './memory.js';
import { serve } from './server.js';
import { ANSWERED_WITHIN_MS, lap, STEP_NAMES } from './soak-laps.js';
import { soakText, verdictsOf, type Lap } from './soak-report.js';
import { VIEWPORT } from './visit.js';

const SLOWER = 4;
/** Code that is first wanted in a lap, and what the engine keeps for having run it. */
const WARM_UP_LAPS = 2;
/** Of which the rest is like these. */
const MOST_ERRORS = 20;
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const OUTPUT = here('../output/bench');

const { values: options } = parseArgs({ options: { minutes: { type: 'string', default: '30' }, dist: { type: 'string' } } });
const minutes = Number(options.minutes);
if (!(minutes > 0)) throw new Error(`--minutes ${options.minutes}: a number above 0 is wanted`);
const executablePath = await findChromium();
if (executablePath === null) process.exit(1);

const built = options.dist === undefined ? mkdtempSync(join(tmpdir(), 'soak-')) : null;
const folder = built ?? resolve(options.dist ?? '');
const laps: Lap[] = [];
const errors: string[] = [];
try {
  if (built !== null) await build({ root: here('../..'), configFile: here('../../vite.config.ts'), logLevel: 'warn', build: { outDir: built, emptyOutDir: true } });
  const server = await serve(folder, readHeaders(join(folder, '_headers')));
  const browser = await chromium.launch({ ...CHROMIUM_OPTIONS, executablePath, headless: true });
  try {
    const context = await browser.newContext({ viewport: VIEWPORT, colorScheme: 'light', serviceWorkers: 'block' });
    await context.addInitScript('globalThis.__name = (named) => named');
    const page = await context.newPage();
    page.setDefaultTimeout(ANSWERED_WITHIN_MS);
    page.on('pageerror', (error) => errors.length < MOST_ERRORS && errors.push(error.message));
    const memory = await Memory.of(page);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(`${server.origin}/?map=gl`);
    await page.locator('escape-map[data-state=ready]').waitFor({ timeout: 180_000 });
    for (let number = 1; number <= WARM_UP_LAPS; number += 1) console.log(`warming up: ${JSON.stringify(await lap(page))}`);
    const measured = performance.now();
    await keep(memory, measured, memory.held());
    while (performance.now() - measured < minutes * 60_000) {
      await lap(page);
      await keep(memory, measured, memory.held());
    }
  } finally {
    await browser.close();
    await server.close();
  }
} catch (error) {
  errors.push((error instanceof Error ? error.message : String(error)).split('\n').slice(0, 4).join(' · '));
} finally {
  if (built !== null) rmSync(built, { recursive: true, force: true });
}
write();
console.log(soakText(laps, errors, minutes));
process.exit(errors.length === 0 && verdictsOf(laps).every(({ met }) => met) ? 0 : 1);

async function keep(memory: Memory, since: number, held: Promise<Held>): Promise<void> {
  const counted = await held;
  laps.push({ ...counted, atSeconds: Math.round((performance.now() - since) / 1000), load: loadavg()[0] ?? 0, trees: memory.trees });
  console.log(`lap ${laps.length - 1}: heap ${(counted.heap / 1e6).toFixed(2)} MB, workers ${(counted.workers / 1e6).toFixed(2)} MB, ${counted.nodes} nodes, ${counted.listeners} listeners, ${counted.detachedTrees} loose trees (${counted.detachedNodes} nodes), ${counted.contexts} of ${counted.contextsMade} contexts`);
  write();
}

function write(): void {
  mkdirSync(OUTPUT, { recursive: true });
  const machine = { processor: cpus()[0]?.model ?? '', cores: cpus().length };
  writeFileSync(join(OUTPUT, 'soak.json'), `${JSON.stringify({ date: new Date().toISOString(), minutes, slower: SLOWER, steps: STEP_NAMES, machine, errors, verdicts: verdictsOf(laps), laps }, null, 1)}\n`);
  writeFileSync(join(OUTPUT, 'soak.txt'), `${soakText(laps, errors, minutes)}\n`);
}
