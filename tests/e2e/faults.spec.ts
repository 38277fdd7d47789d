/** What a reader sees when something does not arrive, is damaged, or cannot be drawn: what is missing, what is still there, what to do. */
import type { Page, Route } from '@playwright/test';
import { CHROMIUM_OPTIONS } from '../../.ci/vite/chromium.js';
import { PALETTES } from '../../src/styles/palette.js';
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

test('the basemap ends too early: the rest is drawn, and trying again mends it', async ({ page, allow }) => {
  allow(/^console error: Failed to load resource.*416.*basemap\.pmtiles/s);
  await page.route(BASEMAP, cutShort);
  await openMap(page);
  await expectMended(page, await expectDrawnWithoutLand(page));
});

test('a file of facts is missing: the page names it, the rest works', async ({ page, allow }) => {
  allow(/^console error: Failed to load resource.*404.*corridors\.geojson/s);
  await page.route('**/geo/corridors.geojson', async (route) => route.fulfill({ status: 404 }));
  await openMap(page);
  await expect(notices(page)).toContainText('geo/corridors.geojson could not be read');
  await notices(page).locator('summary').click();
  await expect(notices(page).locator('li', { hasText: 'geo/corridors.geojson' }).first()).toContainText('404');
  const map = await settledMap(page);
  expect(shareOf(map, colour(colours.land)), 'land').toBeGreaterThan(0.015);
  expect(shareOf(map, colour(colours['band-out'])), 'no bands').toBeLessThan(0.0005);
  await expect(key(page)).not.toContainText('Forced return');
  await key(page).getByRole('button', { name: 'Laos' }).click();
  await expect(panel(page).locator('.outcome .word')).toHaveText('Returned to North Korea');
});

test('a file of facts is damaged: the page names it, the rest works', async ({ page }) => {
  await page.route('**/geo/policies.json', async (route) => route.fulfill({ contentType: 'application/json', body: '{"policies/LA.json": {' }));
  await openWithoutMap(page, 'select=country:LA');
  await expect(notices(page)).toContainText('geo/policies.json could not be read');
  await expect(heading(page)).toContainText('Laos');
  await expect(panel(page)).toContainText('The file with this country’s policy could not be read');
  await expect(panel(page).getByRole('button', { name: /Nine people handed to North Korea/ })).toBeVisible();
});

test('one thing in a file is wrong: it alone is left out, and the page says which and why', async ({ page }) => {
  await page.route('**/geo/border-crossings.geojson', async (route) => {
    const content = (await (await route.fetch()).json()) as { features: { properties: { id: string }; geometry: { coordinates: unknown } }[] };
    const feature = content.features.find(({ properties }) => properties.id === 'manpo-jian');
    if (feature === undefined) throw new Error('there is no such crossing any more');
    feature.geometry.coordinates = [1e9, null];
    await route.fulfill({ json: content });
  });
  await openWithoutMap(page, 'select=crossing:manpo-jian');
  await expect(notices(page)).toContainText('select=crossing:manpo-jian names nothing on this map');
  await notices(page).locator('summary').click();
  await expect(notices(page).locator('li').first()).toContainText(/geo\/border-crossings\.geojson, item manpo-jian, features\[\d+\]\.geometry/);
  const places = await openList(page, /^Border places/);
  await expect(places.getByRole('button', { name: /Hyesan/ })).toBeVisible();
  await expect(places.getByRole('button', { name: /Manpo/ })).toHaveCount(0);
});

test('no facts at all: the page says so', async ({ page, allow }) => {
  allow(/^console error: Failed to load resource/);
  await page.route('**/geo/*', async (route) => route.fulfill({ status: 503 }));
  await page.goto('/');
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'error');
  await expect(page.getByText('None of the facts could be read')).toBeVisible();
  await expect(notices(page)).toContainText('geo/sources.json');
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
  allow(/^console error: Failed to load resource.*404.*maplibre/s);
  const program = /\/assets\/maplibre-[^/]+\.js$/;
  await page.route(program, async (route) => route.fulfill({ status: 404 }));
  await page.goto('/');
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'static', { timeout: 30_000 });
  await expectListsWork(page, 'The live map’s program did not load');

  await page.unroute(program);
  await notices(page).getByRole('button', { name: 'Try the live map again' }).click();
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
  expect(shareOf(await settledMap(page), colour(colours.land)), 'land').toBeGreaterThan(0.015);
});

test('no WebGL in the page: lists and panels work', async ({ page }) => {
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
