/** Few stops on the way, targets large enough, nothing cut when text is larger, wider set or the window small. */
import type { Page } from '@playwright/test';
import { ALL, everyday } from './everyday.js';
import { expect, openMap, test } from './fixtures.js';
import { focused, heading, mapView, openWithoutMap, panel, query } from './page.js';
import { cutWords, goTo, openAll, spaceOutText, targets, tooSmall } from './walk.js';
import { STATES } from './walk-states.js';

/** From the top of the page to what is read: the last of them stands there. */
const MOST_STOPS = 12;

const inPanel = (page: Page): Promise<boolean> => panel(page).evaluate((frame) => frame.matches(':focus-within'));

for (const [map, host] of everyday([['svg', 'drawn-map'], ['gl', 'map-view']] as const, 1))
  test(`at most ${MOST_STOPS} stops to what is read, and one for all of the map: ${map}`, async ({ page }) => {
    await openMap(page, `map=${map}`, map === 'gl' ? 'ready' : 'static');
    const stops: string[] = [];
    while (!(await inPanel(page))) {
      await page.keyboard.press('Tab');
      const { host: of, text } = await focused(page);
      stops.push(`${of}: ${text.slice(0, 24)}`);
      if (stops.length > 40) break;
    }
    expect(stops.length, stops.join(', ')).toBeLessThanOrEqual(MOST_STOPS);
    expect(stops.filter((stop) => stop.startsWith(`${host}:`))).toHaveLength(1);
    expect(stops.filter((stop) => stop.startsWith('map-controls:'))).toHaveLength(1);
    expect(stops.slice(0, 2)).toEqual(['page-header: Skip to the text', 'page-header: Read this map as text']);

    // Inside, arrow keys lead on.
    await page.locator('map-controls').getByRole('button', { name: 'Zoom out' }).focus();
    await page.keyboard.press('ArrowLeft');
    expect((await focused(page)).text).toBe('Zoom in');
    await page.keyboard.press('Home');
    expect((await focused(page)).text).toBe('Move west');
    await page.locator('aside.rail map-legend').getByRole('button', { name: 'China', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    expect((await focused(page)).host).toBe('map-legend');
    expect((await focused(page)).text).not.toBe('China');
  });

test('the map as text: in place, with the focus on it, and back; as an address too', async ({ page }) => {
  await openMap(page, 'map=svg&year=2013&select=country:LA', 'static');
  const link = page.getByRole('link', { name: 'Read this map as text' });
  await expect(link).toBeInViewport({ ratio: 1 });
  await link.focus();
  expect(await link.getAttribute('href')).toBe('./?year=2013&select=country:LA&view=text&map=svg');
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page)).toBe('?year=2013&select=country:LA&view=text&map=svg');
  await expect(page.locator('text-view')).toBeVisible();
  await expect(heading(page).first()).toBeFocused();
  await page.getByRole('link', { name: 'Show the map' }).click();
  await expect.poll(() => query(page)).toBe('?year=2013&select=country:LA&map=svg');
  await expect(mapView(page).getByRole('application')).toBeFocused();
});

const SCREENS = [
  { name: 'phone', size: { width: 390, height: 844 }, touch: true },
  { name: 'laptop', size: { width: 1366, height: 768 }, touch: false },
] as const;

for (const { name, size, touch } of everyday(SCREENS, 1))
  test.describe(name, () => {
    test.use({ viewport: size, hasTouch: touch });

    test('everything to press is 24 px at least, or stands alone in so much room; on touch what stands alone is larger', async ({ page }) => {
      test.slow();
      await openWithoutMap(page, 'map=svg');
      for (const [what, state] of ALL ? STATES : STATES.filter((_, at) => at % 2 === 0))
        await test.step(what, async () => {
          await goTo(page, state);
          await openAll(page);
          const all = await targets(page);
          expect(all.length, what).toBeGreaterThan(10);
          expect(tooSmall(all, touch), what).toEqual([]);
          if (!touch) return;
          const controls = all.filter(({ what: kind }) => /^(?:page-header|explore-menu|search-box|map-controls|year-slider|sheet-handle|escape-map) (?:button|a\.words|input)/.test(kind) && !kind.endsWith('button.title'));
          expect(controls.filter(({ width, height }) => width < 43.4 || height < 43.4).map(({ what: kind, name: words, width, height }) => `${kind} “${words}” ${width} × ${height}`), what).toEqual([]);
        });
    });
  });

const ROOMIEST = { width: 1366, height: 768 };
const SMALL = [{ width: 640, height: 360 }, { width: 320, height: 640 }, { width: 320, height: 256 }] as const;

test('set wider, as WCAG 1.4.12 has it, no word is cut; nor at 320 px and at 400 %', async ({ page }) => {
  test.slow();
  await openWithoutMap(page, 'map=svg');
  for (const [at, [what, state]] of STATES.filter((_, number) => number % 2 === 0).entries())
    await test.step(what, async () => {
      await goTo(page, state);
      await openAll(page);
      await spaceOutText(page);
      // Each day every view in two of them, and over the views in all.
      for (const size of [ROOMIEST, ...(ALL ? SMALL : SMALL.slice(at % SMALL.length).slice(0, 1))]) {
        await page.setViewportSize(size);
        // What is drawn anew for the new size comes a frame or two later.
        await expect.poll(() => cutWords(page), { message: `${what}, ${size.width} × ${size.height}` }).toEqual([]);
      }
    });
});

test('what is done by dragging, pinching or by keys is done by single clicks too', async ({ page }) => {
  await openMap(page, 'map=svg', 'static');
  const controls = page.locator('map-controls');
  const sheet = page.locator('drawn-map svg.sheet');
  for (const name of ['Zoom in', 'Move west', 'Move north', 'Move south', 'Zoom out', 'Whole map', 'Move east'])
    await test.step(name, async () => {
      const before = await sheet.innerHTML();
      await controls.getByRole('button', { name, exact: true }).click();
      await expect.poll(async () => (await sheet.innerHTML()) !== before, { message: `the map has moved: ${name}` }).toBe(true);
    });
  await page.getByRole('button', { name: 'One year later' }).click();
  await page.getByRole('button', { name: 'One year earlier' }).click();
  await expect.poll(() => query(page)).toBe('?year=2023&map=svg');

  await test.step('the order of a lesson', async () => {
    const [, composer = ''] = STATES.find(([what]) => what === 'composer') ?? [];
    await goTo(page, composer);
    const steps = page.locator('lesson-composer ol.steps > li');
    const last = (await steps.last().innerText()).slice(0, 60);
    await steps.last().locator('[data-control=up]').click();
    await expect(steps.last()).not.toContainText(last.split('\n')[1] ?? last);
  });
});

test('what opens over the page takes the focus, and gives it back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openMap(page, 'map=svg&select=country:LA', 'static');
  const dialog = page.locator('dialog:modal');
  const explore = page.getByRole('button', { name: 'Explore', exact: true });
  const fromMenu = (name: string) => async (): Promise<void> => {
    await explore.click();
    await page.locator('explore-menu').getByRole('button', { name }).click();
  };
  const ways: readonly (readonly [what: string, open: () => Promise<void>, back: string])[] = [
    ['key', () => page.getByRole('button', { name: 'Key', exact: true }).click(), 'Key'],
    ['search', () => page.getByRole('button', { name: 'Search', exact: true }).click(), 'Search'],
    ['taken along', fromMenu('Link, citation, picture, tables'), 'Explore'],
    ['without a network', fromMenu('Without a network'), 'Explore'],
  ];
  for (const [what, open, back] of ways)
    await test.step(what, async () => {
      await open();
      await expect(dialog).toBeVisible();
      await expect.poll(() => dialog.evaluate((element) => element.matches(':focus-within')), { message: `${what} has the focus` }).toBe(true);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect.poll(async () => (await focused(page)).text, { message: `the focus after ${what}` }).toBe(back);
    });
});
