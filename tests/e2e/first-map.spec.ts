/** The map that stands in the page itself: before any program, in place of the live map until that has drawn, and without JavaScript at all. */
import type { Page } from '@playwright/test';
import { OVERVIEW } from '../../src/domain/camera.js';
import { PALETTES } from '../../src/styles/palette.js';
import { expect, openMap, test } from './fixtures.js';
import { expectQuery, heading, placeOnPage } from './page.js';
import { colour, countColours, decodePng, distance, mean, crop, shareDiffering, shareOf, type Picture } from './pixels.js';

const PROGRAM = /\/assets\/page-[^/]+\.js$/;
const IN_CHINA = [97, 36] as const;
const LIVE_PROGRAM = /\/assets\/maplibre-[^/]+\.js$/;
const DRAWN_PROGRAM = /\/assets\/drawn-map-[^/]+\.js$/;
const firstMap = (page: Page) => page.locator('.first-map');

/** The program never comes. */
async function openWithoutProgram(page: Page, query = ''): Promise<void> {
  await page.route(PROGRAM, () => {});
  await page.goto(query === '' ? '/' : `/?${query}`, { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-first', /./);
  await page.evaluate(() => document.fonts.ready);
}

interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

async function boxOf(page: Page, selector: string): Promise<Box> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`there is no ${selector}`);
  return box;
}

/** What of it is in the window. */
async function pictureOf(page: Page, { x, y, width, height }: Box): Promise<Picture> {
  const window = page.viewportSize() ?? { width: 0, height: 0 };
  const [left, top] = [Math.ceil(x), Math.ceil(y)];
  return crop(decodePng(await page.screenshot()), { x: left, y: top, width: Math.floor(Math.min(x + width, window.width)) - left, height: Math.floor(Math.min(y + height, window.height)) - top });
}

const pictureOfMap = async (page: Page): Promise<Picture> => pictureOf(page, await boxOf(page, '.first-map'));

test('it is painted before anything of the live map is asked for, and gone once a map has been drawn', async ({ page }) => {
  await openMap(page, 'map=gl');
  const { firstMapAt, paintedAt, programAt, liveAt } = await page.evaluate(() => {
    const asked = (part: RegExp): number => performance.getEntriesByType('resource').find(({ name }) => part.test(name))?.startTime ?? 0;
    return {
      firstMapAt: performance.getEntriesByName('first-map', 'mark')[0]?.startTime ?? Infinity,
      paintedAt: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
      programAt: asked(/\/assets\/page-[^/]+\.js$/),
      liveAt: asked(/\/assets\/maplibre-(?!gl-worker)[^/]+\.js$/),
    };
  });
  expect(liveAt).toBeGreaterThan(0);
  expect(firstMapAt).toBeLessThan(liveAt);
  expect(paintedAt).toBeLessThan(liveAt);
  expect(programAt).toBeGreaterThan(0);
  expect(programAt).toBeLessThan(liveAt);
  await expect(page.locator('.first, .first-map, .first-page')).toHaveCount(0);
});

test('without the program it shows land, patterns, ways, marks and names', async ({ page }) => {
  await openWithoutProgram(page);
  const seen = await pictureOfMap(page);
  const { colours } = PALETTES.light;
  expect(shareOf(seen, colour(colours.water)), 'water').toBeGreaterThan(0.2);
  expect(shareOf(seen, colour(colours.land)), 'land').toBeGreaterThan(0.02);
  expect(shareOf(seen, colour(colours['band-out']), 40), 'ways').toBeGreaterThan(0.01);
  expect(shareOf(seen, colour(colours['band-return']), 30), 'beads').toBeGreaterThan(0.001);
  expect(shareOf(seen, colour(colours.river), 30), 'rivers').toBeGreaterThan(0.0005);
  expect(countColours(seen)).toBeGreaterThan(150);
  // Lines of the pattern over the ground: Mongolia is all lines, the sea none.
  const { width, height } = seen;
  const inMongolia = crop(seen, { x: Math.round(0.2 * width), y: Math.round(0.13 * height), width: 60, height: 40 });
  const atSea = crop(seen, { x: Math.round(0.85 * width), y: Math.round(0.75 * height), width: 60, height: 40 });
  expect(countColours(inMongolia)).toBeGreaterThan(2);
  expect(countColours(atSea)).toBe(1);
  expect(distance(mean(inMongolia), mean(atSea))).toBeGreaterThan(10);
  await expect(page.getByRole('img', { name: /^Map of all years/ })).toBeVisible();
  await expect(firstMap(page).locator('text', { hasText: 'Mongolia' }).locator('visible=true')).toHaveCount(1);
});

for (const size of [{ width: 1366, height: 768 }, { width: 390, height: 844 }]) {
  test(`the drawn map takes its place without a jump at ${size.width} × ${size.height}`, async ({ page }) => {
    await page.setViewportSize(size);
    await openWithoutProgram(page);
    const box = await boxOf(page, '.first-map');
    // Without the buttons of the map, which stand at its lower edge.
    const upper = { ...box, height: 0.7 * box.height };
    const before = await pictureOf(page, upper);
    await page.unroute(PROGRAM);
    await openMap(page, 'map=svg', 'static');
    const frame = await boxOf(page, 'map-frame');
    for (const side of ['x', 'y', 'width', 'height'] as const) expect(Math.abs(frame[side] - box[side]), side).toBeLessThanOrEqual(1);
    const now = await pictureOf(page, upper);
    // Coasts and curves are a little coarser in the page.
    expect(shareDiffering(before, now, 60)).toBeLessThan(0.12);
    expect(distance(mean(before), mean(now))).toBeLessThan(8);
  });
}

test('it shows no more than is true for the address', async ({ page }) => {
  await openWithoutProgram(page, 'year=2008');
  await expect(page.locator('.first-ground').first()).toBeVisible();
  for (const hidden of ['.first-svg [data-layer="outcomes"]', '.first-svg [data-layer="bands"]', '.first-svg [data-layer="incidents"]', '.first-middle']) await expect(page.locator(hidden)).toBeHidden();
  expect(await page.evaluate(() => performance.getEntriesByName('first-map').length)).toBe(0);

  await openWithoutProgram(page, 'theme=dark&lang=ko');
  expect(shareOf(await pictureOfMap(page), colour(PALETTES.dark.colours.water))).toBeGreaterThan(0.2);
  await expect(page.locator('.first-middle')).toBeHidden();
  await expect(page.locator('.first-lead, .first-general').locator('visible=true')).toHaveCount(0);

  await openWithoutProgram(page, 'view=print&sheet=plan');
  await expect(firstMap(page)).toBeHidden();
});

test('the words of the overview stand beside it, with their sources, where the program will have them', async ({ page }) => {
  const opening = page.locator('.first-opening');
  await openWithoutProgram(page);
  await expect(opening).toBeVisible();
  await expect(page.locator('.first-general')).toBeHidden();
  await expect(opening.getByRole('list', { name: 'Sources' }).getByRole('listitem').first()).toContainText(', under ');
  const words = await page.locator('.first-lead').innerText();
  const box = await boxOf(page, '.first-lead');
  await page.unroute(PROGRAM);
  await openMap(page, 'map=svg', 'static');
  await expect(opening).toHaveCount(0);
  expect(await page.locator('overview-panel .lead').innerText()).toBe(words);
  const now = await boxOf(page, 'overview-panel .lead');
  for (const side of ['x', 'y', 'width', 'height'] as const) expect(Math.abs(now[side] - box[side]), side).toBeLessThanOrEqual(1);
  // Numbers lead to the same sources.
  const sources = page.locator('overview-panel source-list li');
  await openWithoutProgram(page);
  const told = await opening.getByRole('listitem').allInnerTexts();
  await page.unroute(PROGRAM);
  await openMap(page, 'map=svg', 'static');
  const names = await sources.allInnerTexts();
  for (const [at, name] of told.entries()) for (const part of name.split(', under ')) expect(names[at]).toContain(part);

  for (const other of ['year=2008', 'page=routes', 'select=country:LA']) {
    await openWithoutProgram(page, other);
    await expect(opening, other).toBeHidden();
    await expect(page.locator('.first-general'), other).toBeVisible();
    await page.unroute(PROGRAM);
  }
});

test('when the program does not arrive the page says so, and the map stays', async ({ page, allow }) => {
  allow(/^console error: /);
  await page.route(PROGRAM, (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('status')).toContainText('did not arrive');
  await expect(firstMap(page)).toBeVisible();
});

test('while it stands there alone a click on it is answered by the map that comes for it', async ({ page }) => {
  await page.route(LIVE_PROGRAM, () => {});
  let asked = 0;
  let give: () => void = () => undefined;
  const wanted = new Promise<void>((resolve) => (give = resolve));
  await page.route(DRAWN_PROGRAM, async (route) => {
    asked += 1;
    await wanted;
    await route.continue();
  });
  await page.goto('/?map=gl');
  await page.locator('map-frame').waitFor({ state: 'attached' });
  const china = await placeOnPage(page, OVERVIEW, IN_CHINA);
  await page.mouse.click(china.x, china.y);
  await expect.poll(() => asked).toBe(1);
  await expect(firstMap(page)).toBeVisible();
  give();
  await expect(heading(page)).toHaveText(/^China\s*중국$/);
  await expectQuery(page, '?select=country:CN');
  await expect(firstMap(page)).toHaveCount(0);
});

test('the live map is asked for after the facts and the page’s own program, and at once when these are there', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  let give: () => void = () => undefined;
  const wanted = new Promise<void>((resolve) => (give = resolve));
  await page.route('**/geo/facts.json', async (route) => {
    await wanted;
    await route.continue();
  });
  await page.goto('/?map=gl', { waitUntil: 'commit' });
  await expect.poll(() => asked.some((path) => PROGRAM.test(path))).toBe(true);
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'loading');
  expect(asked.filter((path) => LIVE_PROGRAM.test(path))).toEqual([]);
  expect(asked.filter((path) => path === '/geo/facts.json')).toHaveLength(1);
  give();
  await expect.poll(() => asked.some((path) => LIVE_PROGRAM.test(path))).toBe(true);
});

test('what is not in it brings a map at once; and where that does not come either, the page says so and goes on', async ({ page, allow }) => {
  allow(/^console error: Failed to load resource.*drawn-map/s);
  await page.route(LIVE_PROGRAM, () => {});
  await page.route(DRAWN_PROGRAM, (route) => route.fulfill({ status: 404 }));
  await page.goto('/?map=gl&year=2013&select=country:LA');
  await expect(page.locator('map-frame')).toContainText('its program did not arrive');
  await expect(heading(page)).toContainText('Laos');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const size of [{ width: 1366, height: 768 }, { width: 390, height: 844 }]) {
    test(`map, words, links and key at ${size.width} × ${size.height}`, async ({ page, request }) => {
      await page.setViewportSize(size);
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Escape routes from North Korea');
      await expect(page.getByRole('heading', { name: 'Without JavaScript' })).toBeVisible();
      // Playwright's own matching of text passes over what stands in a noscript.
      expect(await page.locator('noscript p').first().innerText()).toContain('choosing a year');
      const links = page.getByRole('link', { name: /Read this map as text|이 지도를 글로 읽기/ });
      await expect(links).toHaveCount(3);
      for (const link of await links.all()) {
        await expect(link).toBeVisible();
        expect((await request.get(`/${await link.getAttribute('href')}`)).ok()).toBe(true);
      }
      await expect(page.locator('.first-key li')).not.toHaveCount(0);
      const seen = await pictureOfMap(page);
      expect(countColours(seen)).toBeGreaterThan(100);
      expect(shareOf(seen, colour(PALETTES.light.colours['band-out']), 40)).toBeGreaterThan(0.004);
      // Nothing beside the window, nothing over the words.
      const [map, words] = [await boxOf(page, '.first-map'), await boxOf(page, '.first-words')];
      expect(map.x + map.width <= words.x + 1 || map.y + map.height <= words.y + 1).toBe(true);
    });
  }
});
