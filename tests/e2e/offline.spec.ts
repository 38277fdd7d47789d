/** The page stored in the browser: opened with its host gone, renewed only when the reader says so, and what is said where it cannot be stored. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readHeaders } from '../../.ci/vite/headers.js';
import { LONG } from './everyday.js';
import { expect, openMap, test as base } from './fixtures.js';
import { heading, notices, openWithoutMap, panel, refuseWebGl } from './page.js';
import { serve, type StaticHost } from './static-server.js';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const DIST = resolve(fromRoot('.'), process.env['E2E_DIST'] ?? 'dist');
const WORKER = '/service-worker.js';
const KILL_SWITCH = readFileSync(fromRoot('.ci/kill-switch/service-worker.js'), 'utf8');
const MOST_BYTES = 6_000_000;
const [ROOM_BYTES, STORY] = [1_000_000, 'two-rivers'];

/** Each test has a host of its own, which it may change or stop. */
const test = base.extend<{ readonly host: StaticHost }>({
  host: async ({}, use) => {
    const host = await serve(DIST, readHeaders(fromRoot('public/_headers')));
    await use(host);
    await host.close();
  },
  baseURL: async ({ host }, use) => use(host.url),
});
test.use({ serviceWorkers: 'allow' });

const dialog = (page: Page) => page.locator('offline-status dialog');
const sign = (page: Page) => dialog(page).locator('.sign');

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await page.getByRole('button', { name: /^Without a network/ }).click();
  await expect(dialog(page).getByRole('heading', { name: 'Without a network' })).toBeFocused();
}

async function stored(page: Page): Promise<void> {
  await openDialog(page);
  await expect(sign(page)).toHaveText('Ready offline', { timeout: 60_000 });
  await page.keyboard.press('Escape');
}

/** A page that was loaded anew has forgotten it. */
const mark = (page: Page): Promise<void> => page.evaluate(() => void Object.assign(globalThis, { notLoadedAnew: true }));
const isMarked = (page: Page): Promise<boolean> => page.evaluate(() => 'notLoadedAnew' in globalThis);

test('after one visit the host is gone: map, pages, stories and text open all the same', async ({ page, host, allow }) => {
  test.slow();
  // The browser looks for a newer worker each time a page is opened, and says that there is none.
  allow(/^console error: Failed to load resource: net::ERR_(CONNECTION_REFUSED|INTERNET_DISCONNECTED).*service-worker\.js/);
  await page.setViewportSize({ width: 1024, height: 768 });
  await openMap(page, 'map=gl&year=2013');
  await stored(page);
  const kept = await page.evaluate(async () => {
    const sizes: Record<string, number> = {};
    for (const name of await caches.keys()) {
      const store = await caches.open(name);
      for (const request of await store.keys()) sizes[new URL(request.url).pathname] = (await (await store.match(request))?.blob())?.size ?? 0;
    }
    return sizes;
  });
  expect(Object.keys(kept)).toEqual(expect.arrayContaining(['/index.html', '/basemap.pmtiles', '/land.json', '/geo/facts.json', '/geo/ko.json']));
  expect(Object.entries(kept).filter(([, bytes]) => bytes === 0)).toEqual([]);
  expect(Object.keys(kept).filter((path) => /preview|escape-routes\.html|_headers/.test(path))).toEqual([]);
  expect(Object.values(kept).reduce((sum, bytes) => sum + bytes, 0), 'bytes in all').toBeLessThanOrEqual(MOST_BYTES);

  const range = () =>
    page.evaluate(async () => {
      const answer = await fetch('basemap.pmtiles', { headers: { Range: 'bytes=100-199' } });
      return { status: answer.status, range: answer.headers.get('content-range'), bytes: (await answer.arrayBuffer()).byteLength };
    });
  const part = { status: 206, range: `bytes 100-199/${kept['/basemap.pmtiles']}`, bytes: 100 };
  expect(await range(), 'from the store, with a network').toEqual(part);

  await host.close();
  await openMap(page, 'map=gl&select=country:LA');
  await expect(heading(page)).toContainText('Laos');
  await expect(notices(page)).toHaveCount(0);
  expect(await range(), 'from the store, without').toEqual(part);
  const layers = await page.locator('map-view').evaluate((map) => Object.keys((map as unknown as { drawn(): object }).drawn()));
  expect(layers.length, 'layers drawn').toBeGreaterThan(5);

  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await page.getByRole('button', { name: 'Arrivals', exact: true }).click();
  await expect(panel(page).locator('arrivals-chart svg:visible').first()).toBeVisible();
  await refuseWebGl(page);
  await page.goto(`/?chapter=${STORY}-start&view=present`);
  await expect(panel(page).locator('story-slide')).toBeVisible();
  await page.goto('/text/');
  await expect(page).toHaveURL(`${host.url}/?view=text`);
  await expect(page.locator('text-view')).toContainText('Laos');
  await page.goto('/text/ko.html');
  await expect(page).toHaveURL(`${host.url}/?view=text&lang=ko`);
});

test('a newer version waits for the reader, and for the end of a lesson in another window', LONG, async ({ page, context, host }) => {
  test.slow();
  await openWithoutMap(page, 'year=2013');
  await stored(page);
  const stage = await context.newPage();
  await refuseWebGl(stage);
  await stage.goto(`/?chapter=${STORY}-start&view=present`);
  await expect(panel(stage).locator('story-slide')).toBeVisible();
  await mark(stage);

  host.replace(WORKER, `${readFileSync(resolve(DIST, WORKER.slice(1)), 'utf8')}\n// A newer version.`);
  await page.reload();
  await expect(notices(page)).toContainText('A newer version of this page is there.', { timeout: 60_000 });
  await mark(page);
  await notices(page).getByRole('button', { name: 'Load it now' }).click();
  await expect(notices(page)).toContainText('A lesson is being shown in another window');
  await expect(stage.getByText('A newer version'), 'nothing is said before a class').toHaveCount(0);
  expect(await isMarked(page)).toBe(true);

  // Leaving the stage, the teacher is told; nothing moves by itself.
  await stage.keyboard.press('Escape');
  await expect(stage).not.toHaveURL(/view=present/);
  expect(await isMarked(stage)).toBe(true);
  await notices(page).getByRole('button', { name: 'Load it now' }).click();
  await expect.poll(() => isMarked(page).catch(() => true), { message: 'loaded anew' }).toBe(false);
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'static', { timeout: 30_000 });
  await expect(page).toHaveURL(/year=2013/);
  await expect(page.getByText('A newer version')).toHaveCount(0);
  // The other window runs the old version under the new worker: said there, and left to its reader.
  await expect(notices(stage)).toContainText('A newer version of this page is there.');
  expect(await isMarked(stage)).toBe(true);
});

test('no room in the browser: said plainly, and the page goes on', async ({ page, context, host, allow }) => {
  allow(/QuotaExceededError|bad-precaching-response|Uncaught \(in promise\)/);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.url, quotaSize: ROOM_BYTES });
  await openWithoutMap(page, 'year=2013');
  await openDialog(page);
  await expect(dialog(page)).toContainText('The browser has no room for the page', { timeout: 60_000 });
  await expect(sign(page)).toHaveText('Not ready');
  await page.keyboard.press('Escape');
  await expect(heading(page)).toBeVisible();
});

test('a file does not arrive: not ready, and nothing is claimed', async ({ page, host, allow }) => {
  allow(/land\.json|bad-precaching-response|Failed to load resource: the server responded with a status of 404/);
  host.replace('/land.json', null);
  await openWithoutMap(page);
  await openDialog(page);
  await expect(dialog(page)).toContainText('Not every file arrived', { timeout: 60_000 });
  await expect(sign(page)).toHaveText('Not ready');
});

test('what was stored is taken away behind the page’s back: the sign goes too', async ({ page }) => {
  await openWithoutMap(page);
  await stored(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const store = await caches.open(name);
      for (const request of await store.keys()) if (request.url.includes('basemap')) await store.delete(request);
    }
  });
  await openDialog(page);
  await expect(sign(page)).toHaveText('Not ready');
  await expect(dialog(page)).toContainText(/Of \d+ files, 1 /);
});

for (const [what, script, said] of [
  ['a browser without service workers', () => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'), 'This browser stores no pages'],
  ['a private window that refuses them', () => void (ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'))), 'The browser did not let the page store itself'],
] as const)
  test(`${what}: one sentence, and the page goes on`, async ({ page }) => {
    await page.addInitScript(script);
    await openWithoutMap(page, 'select=country:LA');
    await openDialog(page);
    await expect(sign(page)).toHaveText('Not stored');
    await expect(dialog(page)).toContainText(said);
    await page.keyboard.press('Escape');
    await expect(heading(page)).toContainText('Laos');
  });

test('a reader who saves data is asked first; the browser’s answer about keeping is told as it is', async ({ page, context, host }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await openWithoutMap(page);
  await openDialog(page);
  await expect(sign(page)).toHaveText('Not stored');
  expect(host.asked.filter((asked) => asked.includes('basemap') || asked.includes(WORKER))).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Keep offline' }).click();
  await expect(dialog(page)).toContainText('The browser gave no promise');
  await expect(sign(page)).toHaveText('Ready offline', { timeout: 60_000 });
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().include({ fromShadowDom: ['escape-map', 'offline-status', 'dialog'] }).analyze();
  expect(passes.length).toBeGreaterThan(5);
  expect(violations.map(({ help, nodes }) => `${help}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`)).toEqual([]);

  const session = await context.newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.send('Browser.grantPermissions', { origin: host.url, permissions: ['durableStorage'], ...(targetInfo.browserContextId === undefined ? {} : { browserContextId: targetInfo.browserContextId }) });
  await page.reload();
  await openDialog(page);
  await dialog(page).getByRole('button', { name: 'Keep offline' }).click();
  await expect(dialog(page)).toContainText('The browser promised to keep it');
});

test('the kill switch takes the worker and its store away', LONG, async ({ page, host }) => {
  await openWithoutMap(page);
  await stored(page);
  host.replace(WORKER, KILL_SWITCH);
  await page.reload();
  await expect
    .poll(() => page.evaluate(async () => ({ workers: (await navigator.serviceWorker.getRegistrations()).length, stores: await caches.keys() })), { timeout: 30_000 })
    .toEqual({ workers: 0, stores: [] });
  const before = host.asked.length;
  await page.goto('/?year=2013');
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'static', { timeout: 30_000 });
  expect(host.asked.slice(before), 'from the host again').toContain('GET /index.html');
});

test('it can be installed, from any folder', async ({ page, context, request }) => {
  const manifest = (await (await request.get('/manifest.webmanifest')).json()) as { readonly start_url: string; readonly scope: string; readonly icons: readonly { readonly src: string; readonly sizes: string; readonly type: string }[] };
  expect([manifest.start_url, manifest.scope]).toEqual(['./', './']);
  await openWithoutMap(page);
  for (const { src, sizes, type } of manifest.icons.filter((icon) => icon.sizes !== 'any')) {
    expect((await request.get(src)).headers()['content-type']).toBe(type);
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    expect(size, src).toBe(sizes);
  }
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = (await session.send('Page.getInstallabilityErrors')) as { readonly installabilityErrors: readonly { readonly errorId: string }[] };
  // A window of a test is a private one to the browser.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
});
