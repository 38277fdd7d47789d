/**
 * `npm run pack`: every sheet of every story as PDF, A4 and Letter, made by Chromium from the built page. Fails when a pupil's
 * sheet is longer than two pages, a page is blank, a map is missing or the size is wrong.
 *
 * `npm run pack -- two-rivers worksheet outline` makes only these stories and sheets; `--level=simple` the plainer text.
 */
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { preview } from 'vite';
import { findChromium } from '../../.ci/chromium.mjs';
import { CHROMIUM_OPTIONS } from '../../.ci/vite/chromium.js';
import { parseStories } from '../../src/data/stories.js';
import { PUPIL_SHEETS, SHEETS, type SheetId } from '../../src/domain/sheet.js';
import { READING_LEVELS, type ReadingLevel, type Story } from '../../src/domain/story.js';
import { readStories } from './read-folder.js';
import { MOST_PUPIL_PAGES, pdfPages, PAPERS, type Paper } from './pdf-pages.js';

const FOLDER = 'pack';
const DRAWN_MS = 30_000;

const built = process.env['PACK_DIST'] ?? 'dist';
const wanted = process.argv.slice(2);
const level: ReadingLevel = READING_LEVELS.find((one) => wanted.includes(`--level=${one}`)) ?? 'standard';
const { stories } = parseStories(await readStories('geo'));
const chosenStories = chosen(stories, ({ id }) => id);
const chosenSheets = chosen(SHEETS, (sheet) => sheet);
const unknown = wanted.filter((word) => !word.startsWith('--') && !stories.some(({ id }) => id === word) && !SHEETS.some((sheet) => sheet === word));
if (unknown.length > 0) stop(`No story and no sheet is called ${unknown.join(', ')}. Stories: ${stories.map(({ id }) => id).join(', ')}. Sheets: ${SHEETS.join(', ')}.`);
if (!existsSync(join(built, 'index.html'))) stop(`There is no built page in ${built}/: run \`npm run build\` first.`);
const executablePath = await findChromium();
if (executablePath === null) stop('');

const server = await preview({ build: { outDir: built }, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
const address = server.resolvedUrls?.local[0] ?? stop('The preview server has no address.');
const browser = await chromium.launch({ ...CHROMIUM_OPTIONS, executablePath });
const problems: string[] = [];
try {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const page = await browser.newPage({ serviceWorkers: 'block', viewport: { width: 1000, height: 1300 }, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => problems.push(`the page failed: ${error.message}`));
  console.log(`${'file'.padEnd(46)} pages     bytes`);
  for (const story of chosenStories) for (const sheet of chosenSheets) await makeSheet(page, story, sheet);
} finally {
  await browser.close();
  await server.close();
}
for (const problem of problems) console.error(`✗ ${problem}`);
console.log(problems.length === 0 ? `\nAll sheets are in ${FOLDER}/.` : `\n${problems.length} problems.`);
process.exit(problems.length === 0 ? 0 : 1);

async function makeSheet(page: Page, story: Story, sheet: SheetId): Promise<void> {
  await page.goto(`${address}?view=print&sheet=${sheet}&item=${story.id}${level === 'standard' ? '' : `&level=${level}`}`);
  const missing = await settled(page, sheet);
  if (missing !== '') problems.push(`${story.id}, ${sheet}: ${missing}`);
  for (const paper of PAPERS) await makePdf(page, story, sheet, paper);
}

/** Waits until the sheet stands, its fonts are there and its maps are drawn. @returns what is missing; empty = nothing */
async function settled(page: Page, sheet: SheetId): Promise<string> {
  const article = page.locator(`sheet-${sheet} article`);
  await article.waitFor({ timeout: DRAWN_MS });
  await page.evaluate(async () => void (await document.fonts.ready));
  const maps = page.locator(`sheet-${sheet} static-map`);
  for (let at = 0; at < (await maps.count()); at++) {
    const drawn = await maps.nth(at).locator('svg.drawn').waitFor({ state: 'attached', timeout: DRAWN_MS }).then(() => true, () => false);
    if (!drawn) return `map ${at + 1} is not drawn`;
  }
  return '';
}

async function makePdf(page: Page, story: Story, sheet: SheetId, paper: Paper): Promise<void> {
  const name = `${story.id}-${sheet}-${paper.name.toLowerCase()}.pdf`;
  // The numbers of the pages stand in the margins by CSS.
  const pdf = await page.pdf({ format: paper.name, displayHeaderFooter: false, printBackground: false });
  await writeFile(join(FOLDER, name), pdf);
  const pages = pdfPages(pdf);
  console.log(`${name.padEnd(46)} ${String(pages.length).padStart(5)} ${String(pdf.length).padStart(9)}`);
  if (PUPIL_SHEETS.has(sheet) && pages.length > MOST_PUPIL_PAGES) problems.push(`${name}: ${pages.length} pages, and a pupil’s sheet has ${MOST_PUPIL_PAGES} at most`);
  pages.forEach(({ width, height, isBlank }, at) => {
    if (Math.abs(width - paper.width) > 1 || Math.abs(height - paper.height) > 1) problems.push(`${name}: page ${at + 1} is ${width} × ${height} points, not ${paper.width} × ${paper.height}`);
    if (isBlank) problems.push(`${name}: page ${at + 1} is blank`);
  });
  if (pages.length === 0) problems.push(`${name}: no page`);
}

/** Those named on the command line; none named = all. */
function chosen<T>(all: readonly T[], name: (one: T) => string): readonly T[] {
  const named = all.filter((one) => wanted.includes(name(one)));
  return named.length > 0 ? named : all;
}

function stop(words: string): never {
  if (words !== '') console.error(words);
  process.exit(1);
}
