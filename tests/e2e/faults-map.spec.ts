/** The live map cannot be had, or not all of it: what is missing is said, the drawn map stands there, and trying again mends it. */
import type { Page, Route } from '@playwright/test';
import { CHROMIUM_OPTIONS } from '../../.ci/vite/chromium.js';
import { PALETTES } from '../../src/styles/palette.js';
import { expectGoesOn } from './faults.js';
import { LONG } from './everyday.js';
import { expect, openMap, test } from './fixtures.js';
import { expectQuery, heading, key, mapView, notices, openList, openWithoutMap, panel, refuseWebGl, slider } from './page.js';
import { colour, picture, settledMap, shareDiffering, shareOf, type Picture } from './pixels.js';

const { colours } = PALETTES.light;
const BASEMAP = '**/basemap.pmtiles';
const CUT_AT_BYTES = 60_000;

/** The archive as if its end had been lost: true up to a byte, and nothing after it. */
async function cutShort(route: Route): Promise<void> {
  const [, first = 0, last = 0] = (/bytes=(\d+)-(\d+)/.exec(route.request().headers()['range'] ?? '') ?? []).map(Number);
  if (first >= CUT_AT_BYTES) return route.fulfill({ status: 416 });
  const body = (await (await route.fetch()).body()).subarray(0, CUT_AT_BYTES - first);
  return route.fulfill({ status: 206, body, headers: { 'Content-Range': `bytes ${first}-${Math.min(last, CUT_AT_BYTES - 1)}/${CUT_AT_BYTES}` } });
}

const elsewhere = async (route: Route): Promise<void> => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Sign in to the network</title>' });

async function expectDrawnWithoutLand(page: Page): Promise<Picture> {
  await expect(notices(page)).toContainText('Land and rivers did not load');
  const map = await settledMap(page);
  expect(shareOf(map, colour(colours['band-out'])), 'ways out are drawn').toBeGreaterThan(0.003);
  expect(shareOf(map, colour(colours['band-return'])), 'ways back are drawn').toBeGreaterThan(0.0008);
  expect(shareOf(map, colour(colours.river)), 'no river is').toBeLessThan(0.0002);
  return map;
}

async function expectMended(page: Page, without: Picture): Promise<void> {
  await page.unroute(BASEMAP);
  await notices(page).getByRole('button', { name: 'Try again' }).click();
  await expect(notices(page)).toHaveCount(0);
  const mended = await settledMap(page);
  expect(shareOf(mended, colour(colours.land)), 'land').toBeGreaterThan(0.015);
  expect(shareDiffering(without, mended)).toBeGreaterThan(0.2);
}

test('the basemap is missing, then something else comes in its place: the rest is drawn, and trying again mends it', async ({ page, allow }) => {
  allow(/^console error: Failed to load resource.*404.*basemap\.pmtiles/s);
  await page.route(BASEMAP, async (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await openMap(page);
  const without = await expectDrawnWithoutLand(page);
  await expect(heading(page)).toHaveText('Two rivers, one long way round');

  await page.unroute(BASEMAP);
  const asked = page.waitForRequest(BASEMAP, { timeout: 15_000 });
  await page.route(BASEMAP, elsewhere);
  await notices(page).getByRole('button', { name: 'Try again' }).click();
  await asked;
  await expectDrawnWithoutLand(page);

  await expectMended(page, without);
});

test('the basemap ends too early: the rest is drawn, and trying again mends it', LONG, async ({ page, allow }) => {
  allow(/^console error: Failed to load resource.*416.*basemap\.pmtiles/s);
  await page.route(BASEMAP, cutShort);
  await openMap(page);
  await expectMended(page, await expectDrawnWithoutLand(page));
});

test('the host gives no ranges: land and rivers come all the same, whole, and nothing is said', async ({ page, request }) => {
  const whole = await (await request.get('/basemap.pmtiles')).body();
  let asked = 0;
  await page.route(BASEMAP, async (route) => {
    asked += 1;
    return route.fulfill({ status: 200, contentType: 'application/octet-stream', body: whole });
  });
  await openMap(page);
  const drawn = async (): Promise<number> => shareOf(await settledMap(page), colour(colours.land));
  await expect.poll(drawn, { message: 'land', timeout: 60_000 }).toBeGreaterThan(0.015);
  await expect(notices(page)).toHaveCount(0);
  expect(asked, 'not once for each tile').toBeLessThan(12);
});

/** Without the live map the drawn one stands there, and everything can be read, chosen and dated. */
async function expectListsWork(page: Page, why: string): Promise<void> {
  await expect(notices(page)).toContainText(why);
  await expect(page.locator('map-view')).toHaveCount(0);
  expect(shareOf(await picture(page.locator('drawn-map')), colour(colours.water)), 'a map is drawn').toBeGreaterThan(0.2);
  for (const [list, row] of [[/^Routes/, /Gobi|Mongolia/], [/^Border places/, /Namyang/], [/^Events/, /468 people/], [/^Home provinces/, /New Malden/], [/^Countries/, /^Laos/]] as const) {
    const opened = await openList(page, list);
    await opened.getByRole('button', { name: row }).first().click();
    await expect(heading(page)).toHaveText(row);
    await page.keyboard.press('Escape');
    await expect(heading(page)).toHaveText('Two rivers, one long way round');
  }
  await slider(page).focus();
  await page.keyboard.press('Home');
  await expectQuery(page, '?year=1985');
  await expect(key(page)).toContainText('In 1985.');
}

test('the program of the map does not arrive: lists and panels work, and trying again brings the map', async ({ page, allow }) => {
  allow(/^console error: Failed to load resource.*503.*maplibre/s);
  const program = /\/assets\/maplibre-[^/]+\.js$/;
  await page.route(program, async (route) => route.fulfill({ status: 503 }));
  await page.goto('/');
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'static', { timeout: 30_000 });
  await expectListsWork(page, 'The live map’s program did not load');

  await page.unroute(program);
  await notices(page).getByRole('button', { name: 'Try the live map again' }).click();
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
  expect(shareOf(await settledMap(page), colour(colours.land)), 'land').toBeGreaterThan(0.015);
});

test('no WebGL in the page: lists and panels work', LONG, async ({ page }) => {
  await refuseWebGl(page);
  await page.goto('/');
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'static', { timeout: 30_000 });
  await expectListsWork(page, 'WebGL 2 is switched off or missing');
});

test('no WebGL in the browser: the page says so', async ({ playwright, baseURL, allow, watch }) => {
  // The browser itself may complain; what the page does is seen above.
  allow(/^console (error|warning): .*(WebGL|GL_|GPU)/i);
  const browser = await playwright.chromium.launch({ ...CHROMIUM_OPTIONS, args: [...CHROMIUM_OPTIONS.args.filter((arg) => !arg.includes('swiftshader')), '--disable-gpu', '--disable-3d-apis'] });
  try {
    const context = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), viewport: { width: 1366, height: 768 } });
    await watch(context);
    const page = await context.newPage();
    await page.goto('/?year=2014&select=country:LA');
    await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'static', { timeout: 30_000 });
    await expect(notices(page)).toContainText('WebGL');
    await expect(page.locator('drawn-map svg.sheet')).toBeVisible();
    await expect(panel(page).locator('.outcome .word')).toHaveText('Returned to North Korea');
  } finally {
    await browser.close();
  }
});

test('the drawing surface is lost and comes back: year, selection and layers are as before', async ({ page, allow }) => {
  allow(/^console warning: .*CONTEXT_LOST_WEBGL/);
  await openMap(page, 'year=2012&select=country:LA&hide=returns');
  const before = await settledMap(page);
  await mapView(page)
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      extension?.loseContext();
      setTimeout(() => extension?.restoreContext(), 1000);
    });
  await page.waitForTimeout(1000);
  await expect.poll(async () => shareDiffering(before, await settledMap(page)), { message: 'the map is as it was', timeout: 30_000 }).toBeLessThan(0.002);
  await expect(notices(page)).toHaveCount(0);
  await expectQuery(page, '?year=2012&select=country:LA&hide=returns');
  await slider(page).focus();
  await page.keyboard.press('End');
  await expect(key(page)).toContainText('In 2024.');
  expect(shareDiffering(before, await settledMap(page)), 'and follows the year again').toBeGreaterThan(0.05);
});

test('the program of the drawn map does not arrive, and there is no WebGL: said in the map’s place, and the rest goes on', async ({ page, allow }) => {
  allow(/^console error: Failed to load resource.*503.*drawn-map/s);
  await page.route(/\/assets\/drawn-map-[^/]+\.js$/, async (route) => route.fulfill({ status: 503 }));
  await openWithoutMap(page);
  await expect(mapView(page)).toContainText('The map cannot be drawn: its program did not arrive');
  await expect(mapView(page)).toContainText('Everything it shows is in the lists and panels');
  await expectGoesOn(page);
  await page.unrouteAll();
  await notices(page).getByRole('button', { name: 'Try the live map again' }).click();
  await expect(page.locator('drawn-map svg.sheet')).toBeVisible();
});
