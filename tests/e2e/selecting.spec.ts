/** Choosing a thing, on the map or in a list, opens its panel; closing leads back. */
import { OVERVIEW, type CameraTarget } from '../../src/domain/camera.js';
import { LONG } from './everyday.js';
import { expect, openMap, test } from './fixtures.js';
import { closeButton, expectQuery, focused, follow, heading, key, mapView, openList, openWithoutMap, panel, placeOnPage } from './page.js';
import { settledMap } from './pixels.js';

/** As src/domain/camera.ts frames a pair of towns; here from the places alone. */
const AT_THE_TUMEN: CameraTarget = { bounds: [128.65, 42.12, 131.05, 43.8], maxZoom: 7 };

test('on the overview: a country, a band, and a spot with several things', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMap(page);

  await test.step('the pointer over a country tells its name', async () => {
    const { x, y } = await placeOnPage(page, OVERVIEW, [97, 36]);
    await page.mouse.move(x, y);
    await expect(mapView(page).locator('.name')).toHaveText('China');
  });

  await test.step('a click on a country opens it, with the focus on the heading', async () => {
    const { x, y } = await placeOnPage(page, OVERVIEW, [97, 36]);
    await page.mouse.click(x, y);
    await expect(heading(page)).toHaveText(/^China\s*중국$/);
    await expect(heading(page)).toBeFocused();
    await expectQuery(page, '?select=country:CN');
    await closeButton(page).click();
    await expect(heading(page)).toHaveText('Two rivers, one long way round');
    await expectQuery(page, '');
  });

  await settledMap(page);
  await test.step('a click on a band opens the route it belongs to', async () => {
    // The leg by the Gobi, which is part of one route.
    const { x, y } = await placeOnPage(page, OVERVIEW, [114.2, 44.5]);
    await page.mouse.click(x, y);
    await expectQuery(page, '?select=route:china-mongolia-south-korea');
    await expect(heading(page)).toContainText('Mongolia');
    await closeButton(page).click();
    await expectQuery(page, '');
  });

  await settledMap(page);
  await test.step('where several things lie under one click there is a list to choose from', async () => {
    // The leg to Vietnam, which two routes share.
    const { x, y } = await placeOnPage(page, OVERVIEW, [112.6, 33.6]);
    await page.mouse.click(x, y);
    await expect(heading(page)).toHaveText('Which one?');
    await expect(heading(page)).toBeFocused();
    await expectQuery(page, '');
    const choices = panel(page).locator('choice-panel').getByRole('button');
    expect(await choices.count()).toBeGreaterThan(1);
    await expect(choices.filter({ hasText: 'China' }).last()).toContainText('Country');
    const name = await choices.first().locator('.title').innerText();
    await choices.first().click();
    await expect(heading(page)).toContainText(name);
    await expectQuery(page, /^\?select=route:/);
  });
});

test('nearer: a disc opens its pair of towns, and the ring moves there; without a mouse the cross names what is under it, and Enter opens it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMap(page, 'select=crossing:namyang-tumen');
  await settledMap(page);
  const { x, y } = await placeOnPage(page, AT_THE_TUMEN, [129.75, 42.44]);
  await page.mouse.move(x, y);
  await expect(mapView(page).locator('.name')).toContainText('Hoeryong');
  await page.mouse.click(x, y);
  await expect(heading(page)).toContainText('Hoeryong');
  await expectQuery(page, '?select=crossing:hoeryong-sanhe');

  // The camera goes to Kamchatka; its ring is hidden, so that only Russia is under the cross.
  await follow(page, '/?map=gl&select=destination:kamchatka&hide=destinations');
  await expect(heading(page)).toContainText('Kamchatka');
  await page.mouse.move(0, 0);
  await settledMap(page);
  const canvas = mapView(page).getByRole('application', { name: /^Map\. Arrow keys/ });
  await panel(page).focus();
  for (let step = 0; step < 12 && (await focused(page)).tag !== 'canvas'; step++) await page.keyboard.press('Shift+Tab');
  await expect(canvas).toBeFocused();
  expect((await focused(page)).isMarked, 'the map shows that it has the focus').toBe(true);
  await expect(mapView(page).locator('.cross')).toBeVisible();
  await expect(mapView(page).locator('.name')).toHaveText('Russia');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(/^Russia\s*러시아$/);
  await expect(heading(page)).toBeFocused();
  await expectQuery(page, '?select=country:RU&hide=destinations');
});

test('closing leads back to what opened the panel: a row of a list, a name in the key', async ({ page }) => {
  await openWithoutMap(page);
  const list = await openList(page, /^Routes out and back/);
  const row = list.getByRole('button').nth(6);
  await row.click();
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(closeButton(page), 'close stands before the heading').toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row, 'the same row of the same open list').toBeFocused();
  await expect(row).toBeInViewport();

  const name = key(page).getByRole('button', { name: 'Japan' });
  await name.click();
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(name).toBeFocused();
  await expectQuery(page, '');
});

test('every country, route, place and event of the lists opens its panel', LONG, async ({ page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMap(page);
  // In the page itself: more than a hundred panels, without waiting for the camera.
  const opened = await page.evaluate(async () => {
    const root = document.querySelector('escape-map')!.shadowRoot!;
    const shown = (): HTMLElement => [...root.querySelectorAll<HTMLElement>('.panel > *')].find(({ localName }) => localName.endsWith('-panel'))!;
    const frame = async (): Promise<void> => {
      await (root.host as unknown as { updateComplete: Promise<unknown> }).updateComplete;
      await (shown() as unknown as { updateComplete: Promise<unknown> }).updateComplete;
    };
    const rows = (): HTMLButtonElement[] => [...shown().shadowRoot!.querySelectorAll<HTMLButtonElement>('.lists details button.row')];
    const count = rows().length;
    const results: { wanted: string; heading: string; panel: string; query: string; sources: number }[] = [];
    for (let at = 0; at < count; at++) {
      const row = rows()[at]!;
      const wanted = row.querySelector('.title')!.textContent!.trim();
      row.click();
      await frame();
      const now = shown();
      results.push({ wanted, heading: now.shadowRoot!.querySelector('h2')!.textContent!.replace(/\s+/g, ' ').trim(), panel: now.localName, query: decodeURIComponent(location.search), sources: now.shadowRoot!.querySelectorAll('source-list').length });
      root.querySelector<HTMLButtonElement>('.panel-bar .close')!.click();
      await frame();
    }
    return results;
  });
  expect(opened.length).toBeGreaterThan(100);
  expect(opened.filter(({ wanted, heading: seen, query, sources }) => !seen.includes(wanted) || !query.startsWith('?select=') || sources !== 1)).toEqual([]);
  expect([...new Set(opened.map(({ panel: kind }) => kind))].sort()).toEqual(['country-panel', 'crossing-panel', 'destination-panel', 'incident-panel', 'origin-panel', 'route-panel']);
  expect(new Set(opened.map(({ query }) => query)).size, 'each its own').toBe(opened.length);
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'ready');
  await settledMap(page);
});
