/**
 * What the page may weigh, and how to say so: `npx tsx .ci/size-budget.ts` weighs what is built (dist/ and dist-single/) against
 * size-budget.json and fails above it; `--write` makes what it weighs now the new budget. `--dist=/tmp/mine --single=/tmp/mine.html` for another build.
 */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { findChromium } from './chromium.mjs';
import { BUDGET_FILE, entriesOf, firstViewSizes, overBudget, readBudget, siteSize, watchRequests, type Sizes } from './sizes.js';
import { CHROMIUM_OPTIONS } from './vite/chromium.js';

const READY_WITHIN_MS = 120_000;
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const options = process.argv.slice(2);
const folder = option('dist', '../dist');
const oneFile = option('single', '../dist-single/escape-routes.html');
for (const path of [folder, oneFile]) if (!existsSync(path)) stop(`${path} is not there: run npm run build first`);
const executablePath = await findChromium();
if (executablePath === null) stop('');

const sizes = await weigh();
const budget = existsSync(BUDGET_FILE) ? readBudget() : null;
for (const [name, kilobytes] of entriesOf(sizes)) console.log(`${name.padEnd(10)} ${kilobytes.toFixed(1).padStart(8)} kB   budget ${budget === null ? 'none' : budget[name]}`);
if (options.includes('--write')) {
  const rounded = entriesOf(sizes).map(([name, kilobytes]) => [name, Math.round(kilobytes * 10) / 10]);
  writeFileSync(BUDGET_FILE, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
  console.log(`written to ${BUDGET_FILE}`);
} else {
  const over = budget === null ? ['there is no budget yet: --write makes one'] : overBudget(sizes, budget);
  if (over.length > 0) stop(over.join('\n'));
}

/** Opens the built page in a browser. */
async function weigh(): Promise<Sizes> {
  const server = await preview({ build: { outDir: folder }, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  const browser = await chromium.launch({ ...CHROMIUM_OPTIONS, executablePath: executablePath ?? '' });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block', reducedMotion: 'reduce' });
    const served = watchRequests(page);
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}?map=gl`);
    await page.waitForFunction(() => performance.getEntriesByName('map-ready', 'mark').length > 0, undefined, { timeout: READY_WITHIN_MS });
    await page.waitForLoadState('networkidle');
    return { ...firstViewSizes(await served()), site: siteSize(folder, basename(oneFile)), oneFile: statSync(oneFile).size / 1000 };
  } finally {
    await browser.close();
    await server.close();
  }
}

function option(name: string, usual: string): string {
  const given = options.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
  return given === undefined ? here(usual) : resolve(given);
}

function stop(words: string): never {
  if (words !== '') console.error(words);
  process.exit(1);
}
