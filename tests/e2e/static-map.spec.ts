/** The drawn map: it stands there before the live one, takes its place where that cannot be had, and does all the same. */
import type { Page } from '@playwright/test';
import { OVERVIEW, cameraFor } from '../../src/domain/camera.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { DEFAULT_STATE, type AppState } from '../../src/state/app-state.js';
import { queryFromState } from '../../src/state/url.js';
import { realDataset } from '../fixtures/geo-folder.js';
import { expectDrawn, drawnOn, viewOf } from './drawn.js';
import { ALL, LONG } from './everyday.js';
import { expect, openMap, test } from './fixtures.js';
import { expectQuery, focused, follow, heading, notices, panel, placeOnPage, refuseWebGl, slider } from './page.js';
import { countColours, picture, settledMap, shareDiffering } from './pixels.js';

const index = indexDataset((await realDataset()).dataset);

const drawnMap = (page: Page) => page.locator('drawn-map');
const liveMap = (page: Page) => page.locator('map-view');
const IN_CHINA = [97, 36] as const;
const SAYS_THE_SAME = 'The drawn map shows and does the same.';

/** A frame well inside what the overview shows. */
const INSIDE = [94, 8, 146, 48] as const;

const expectState = (page: Page, state: 'ready' | 'static') => expect(page.locator('escape-map')).toHaveAttribute('data-state', state, { timeout: 60_000 });

test.describe('asked for', () => {
  test('it never asks for the live map, and says nothing about it; stories and the shape of a route lie on it', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await openMap(page, 'map=svg', 'static');
    await expect(drawnMap(page)).toBeVisible();
    await expect(liveMap(page)).toHaveCount(0);
    await expect(notices(page)).toHaveCount(0);
    expect(countColours(await picture(drawnMap(page)))).toBeGreaterThan(100);
    expect(asked.filter((path) => /maplibre|pmtiles/.test(path))).toEqual([]);

    await test.step('a story goes over it, as over the live map', async () => {
      await follow(page, '/?map=svg&chapter=two-rivers-south');
      await expectQuery(page, /chapter=two-rivers-south/);
      await expect(page.locator('story-player h2')).toBeVisible();
      const first = await picture(drawnMap(page));
      await page.keyboard.press('ArrowRight');
      await expectQuery(page, /chapter=two-rivers-north-and-sea.*map=svg/);
      await expect.poll(async () => shareDiffering(first, await picture(drawnMap(page)))).toBeGreaterThan(0.02);
    });

    await test.step('a place is pointed at, and the shape of a route lies there', async () => {
      await follow(page, '/?map=svg&select=route:china-laos-thailand&lay=13.4,52.5');
      await expect(drawnMap(page).locator('g[data-layer="laid"] circle').first()).toBeVisible();
      await expect(drawnMap(page).locator('text', { hasText: 'the same shape, laid here' })).toBeVisible();
    });
  });

  test('a click opens a country, a town, a choice of routes; the camera follows', async ({ page }) => {
    await openMap(page, 'map=svg', 'static');
    await expect(drawnMap(page).locator('svg.sheet')).toBeVisible();
    const china = await placeOnPage(page, OVERVIEW, IN_CHINA);
    await page.mouse.move(china.x, china.y);
    await expect(drawnMap(page).locator('.name')).toHaveText('China');
    await page.mouse.click(china.x, china.y);
    await expect(heading(page)).toHaveText(/^China\s*중국$/);
    await expectQuery(page, '?select=country:CN&map=svg');

    await follow(page, '/?map=svg&select=crossing:namyang-tumen');
    await expect(heading(page)).toContainText('Namyang');
    const target = cameraFor(index, { kind: 'crossing', id: 'namyang-tumen' })!;
    const town = await placeOnPage(page, target, [129.75, 42.44]);
    // The map moves there once the words have been painted.
    await expect(drawnMap(page).locator('text', { hasText: 'Hoeryong' })).toBeVisible();
    await settledMap(page);
    await page.mouse.click(town.x, town.y);
    await expect(heading(page)).toContainText('Hoeryong');
    await expectQuery(page, '?select=crossing:hoeryong-sanhe&map=svg');
  });

  test('draws what the facts say, in any year, with any filter', LONG, async ({ page }) => {
    const states: readonly Partial<AppState>[] = [{}, { year: 2013 }, { year: 1996 }, { year: 2013, hidden: ['routes', 'incidents'] }, { flow: 'forced-return' }, { hidden: ['outcomes', 'destinations', 'crossings'] }];
    for (const change of states) {
      const state: AppState = { ...DEFAULT_STATE, map: 'svg', ...change };
      await openMap(page, queryFromState(state), 'static');
      await expectDrawn(page, index, viewOf(state), INSIDE, queryFromState(state));
    }
    const before = await drawnOn(page);
    await slider(page).focus();
    await page.keyboard.press('Home');
    await expectQuery(page, /year=1985/);
    await expect.poll(() => drawnOn(page)).not.toEqual(before);
  });

  test('by keys: one stop for all of it, the cross names and Enter opens; arrows and signs move it', async ({ page }) => {
    await openMap(page, 'map=svg&select=destination:kamchatka&hide=destinations', 'static');
    await expect(drawnMap(page).locator('svg.sheet')).toBeVisible();
    const map = drawnMap(page).getByRole('application', { name: /^Map\. Arrow keys/ });
    await panel(page).focus();
    for (let step = 0; step < 12 && (await focused(page)).host !== 'drawn-map'; step++) await page.keyboard.press('Shift+Tab');
    await expect(map).toBeFocused();
    await expect(drawnMap(page).locator('.cross')).toBeVisible();
    await expect(drawnMap(page).locator('.name')).toHaveText('Russia');
    const first = await picture(drawnMap(page));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => shareDiffering(first, await picture(drawnMap(page)))).toBeGreaterThan(0.05);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('-');
    await page.keyboard.press('+');
    await expect(drawnMap(page).locator('.name')).toHaveText('Russia');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(/^Russia\s*러시아$/);
    await expect(heading(page)).toBeFocused();
  });

  test('by one click each: nearer, farther, whole, and to four sides; by drag and wheel too', async ({ page }) => {
    await openMap(page, 'map=svg', 'static');
    await expect(drawnMap(page).locator('svg.sheet')).toBeVisible();
    const middle = (): Promise<string> => drawnMap(page).evaluate((map) => JSON.stringify((map as HTMLElement & { movedTo: { center: readonly number[]; zoom: number } | null }).movedTo));
    const numbers = async (): Promise<{ center: readonly [number, number]; zoom: number }> => JSON.parse(await middle()) as { center: readonly [number, number]; zoom: number };
    expect(await middle(), 'as it was framed').toBe('null');
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await press('Zoom in');
    const near = await numbers();
    await press('Zoom out');
    expect((await numbers()).zoom).toBeCloseTo(near.zoom - 1, 6);
    for (const [name, axis, sign] of [['Move west', 0, -1], ['Move east', 0, 1], ['Move north', 1, 1], ['Move south', 1, -1]] as const) {
      const before = await numbers();
      await press(name);
      expect(Math.sign((await numbers()).center[axis] - before.center[axis]), name).toBe(sign);
    }
    await press('Whole map');
    expect(await middle()).toBe('null');

    const box = await drawnMap(page).boundingBox();
    if (box === null) throw new Error('there is no map');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 120, y + 30, { steps: 4 });
    await page.mouse.up();
    await expectQuery(page, '?map=svg');
    await expect.poll(async () => (await middle()) === 'null' ? 0 : (await numbers()).center[0]).toBeLessThan(120);
    const dragged = await numbers();
    await page.mouse.wheel(0, -300);
    await expect.poll(async () => (await numbers()).zoom).toBeGreaterThan(dragged.zoom + 0.5);
    await expect(heading(page), 'nothing was picked').toHaveText('Two rivers, one long way round');
  });

  test('the picture to take away is the map as it stands', async ({ page }) => {
    await openMap(page, 'map=svg&year=2013', 'static');
    await expect(drawnMap(page).locator('svg.sheet')).toBeVisible();
    const size = await page.locator('map-frame').evaluate(async (frame) => {
      const blob = await (frame as HTMLElement & { picture(): Promise<Blob | null> }).picture();
      if (blob === null) return null;
      const image = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const colours = new Set(new Uint32Array(context?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0)));
      return { width: image.width, frame: frame.clientWidth, type: blob.type, colours: colours.size };
    });
    expect(size).toMatchObject({ type: 'image/png' });
    expect(size?.width).toBe(size?.frame);
    expect(size?.colours).toBeGreaterThan(200);
  });
});

test.describe('instead of the live map', () => {
  const ofMap = /\/assets\/maplibre-gl-worker[^/]*\.m?js$/;

  test('no WebGL in the page: it stays, says why, and works', async ({ page }) => {
    await refuseWebGl(page);
    await openMap(page, '', 'static');
    await expect(notices(page)).toContainText('WebGL 2 is switched off or missing');
    await expect(notices(page)).toContainText(SAYS_THE_SAME);
    const china = await placeOnPage(page, OVERVIEW, IN_CHINA);
    await page.mouse.click(china.x, china.y);
    await expect(heading(page)).toHaveText(/^China/);
    await notices(page).getByRole('button', { name: 'Close this notice' }).click();
    await expect(notices(page)).toHaveCount(0);
    await expect(drawnMap(page)).toBeVisible();
  });

  test('the worker of the live map is not there: it stays, and the live map comes when it is there again', LONG, async ({ page, allow }) => {
    allow(/^console error: Failed to load resource.*404/s, /^console (error|warning): .*(worker|map:)/i);
    await page.route(ofMap, async (route) => route.fulfill({ status: 404 }));
    // With a clock of its own the page has no marks of time.
    await page.clock.install();
    await page.goto('/');
    await expectState(page, 'static');
    await expect(notices(page), 'not at once: most come a moment later').toHaveCount(0);
    await page.clock.fastForward(20_000);
    await expect(notices(page)).toContainText('The live map has not come yet.');
    await page.unroute(ofMap);
    await notices(page).getByRole('button', { name: 'Try the live map again' }).click();
    await expectState(page, 'ready');
    await expect(notices(page)).toHaveCount(0);
    await expect(drawnMap(page)).toHaveCount(0);
  });

  test('the live map comes late: it takes its place, unless the drawn one is in use', LONG, async ({ page }) => {
    for (const isUsed of [false, true]) {
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route(ofMap, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto('/');
      await expectState(page, 'static');
      if (isUsed) await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
      release();
      if (!isUsed) await expectState(page, 'ready');
      await expect(notices(page), 'nothing came, and nothing went').toHaveCount(0);
      if (isUsed) {
        await expect.poll(() => page.evaluate(() => performance.getEntriesByName('map-ready', 'mark').length), { timeout: 60_000 }).toBeGreaterThan(0);
        await page.waitForTimeout(1500);
        await expectState(page, 'static');
        await expect(drawnMap(page)).toBeVisible();
      }
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    }
  });

  test('the machine is too slow for the live map: found out once, and known after a reload', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    // A fence that does not come down: each frame takes its two seconds.
    await page.addInitScript(() => {
      const { getSyncParameter, fenceSync } = WebGL2RenderingContext.prototype;
      let last = 0;
      WebGL2RenderingContext.prototype.fenceSync = function (this: WebGL2RenderingContext, ...given) {
        last = performance.now();
        return fenceSync.apply(this, given);
      };
      WebGL2RenderingContext.prototype.getSyncParameter = function (this: WebGL2RenderingContext, ...given) {
        return performance.now() - last < 2000 ? this.UNSIGNALED : (getSyncParameter.apply(this, given) as unknown);
      };
    });
    await openMap(page, '', 'static');
    await expect(notices(page)).toContainText('draws it too slowly', { timeout: 60_000 });
    await expect(liveMap(page)).toHaveCount(0);
    await slider(page).focus();
    await page.keyboard.press('Home');
    await expectQuery(page, '?year=1985');
    asked.length = 0;
    await page.reload();
    await expectState(page, 'static');
    await expect(notices(page)).toContainText('draws it too slowly');
    expect(asked.filter((path) => /maplibre/.test(path)), 'not asked for again').toEqual([]);
    // Below it is tried again after the loss of the surface, each time.
    if (!ALL) return;
    await notices(page).getByRole('button', { name: 'Try the live map again' }).click();
    await expectState(page, 'ready');
    await expect(notices(page)).toHaveCount(0);
  });

  test('the live map takes its place, and loses its surface for good: the drawn one shows what it showed, and gives way again', async ({ page, allow }) => {
    allow(/^console warning: .*CONTEXT_LOST_WEBGL/);
    await openMap(page, 'year=2012&select=country:LA');
    await expect(drawnMap(page)).toHaveCount(0);
    await expect(liveMap(page)).toBeVisible();
    await expect(notices(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
    await page.waitForTimeout(800);
    const at = await liveMap(page).evaluate((map) => (map as HTMLElement & { movedTo: { zoom: number } | null }).movedTo?.zoom ?? 0);
    await liveMap(page)
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext());
    await expectState(page, 'static');
    await expect(notices(page)).toContainText('The browser took the live map’s drawing surface away');
    await expect(drawnMap(page)).toBeVisible();
    expect(await drawnMap(page).evaluate((map) => (map as HTMLElement & { movedTo: { zoom: number } | null }).movedTo?.zoom ?? 0), 'the same place, as near').toBeCloseTo(at, 3);
    await notices(page).getByRole('button', { name: 'Try the live map again' }).click();
    await expectState(page, 'ready');
    await expect(notices(page)).toHaveCount(0);
    await expectQuery(page, '?year=2012&select=country:LA');
  });
});
