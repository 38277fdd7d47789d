/** The pages of the Explore menu: what a bad link, a refusal or a lost piece of the program does to them, and what a year's step draws anew. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { expectQuery, follow, heading, key, notices, openWithoutMap, panel, slider } from './page.js';

const LONG = 10_000;

test('a link with names that are nowhere shows the nearest view and says what it ignored', async ({ page }) => {
  await openWithoutMap(page, 'page=terms&item=term-nowhere&leg=3&from=XX&in=QQ&since=1066&select=route:nowhere');
  await expect(heading(page)).toHaveText('Words');
  for (const named of ['item=term-nowhere', 'leg=3', 'from=XX', 'in=QQ', 'since=1066', 'select=route:nowhere']) await expect(notices(page)).toContainText(named);
  await expectQuery(page, '?page=terms');
});

test('four countries: three are compared, and the fourth is named', async ({ page }) => {
  await openWithoutMap(page, 'page=compare&compare=CN,LA,TH,VN');
  await expect(notices(page)).toContainText('compare=VN');
  await expect(panel(page).getByRole('columnheader')).toHaveText(['China', 'Laos', 'Thailand']);
});

test('choices that no event fits say so, and one press shows all again', async ({ page }) => {
  await openWithoutMap(page, 'page=incidents&in=MN&kind=killing&since=1990&until=1991');
  await expect(panel(page)).toContainText('No event in the sources fits all of these choices together.');
  await panel(page).getByRole('button', { name: 'Show all' }).click();
  await expectQuery(page, '?page=incidents');
  await expect(panel(page).locator('button.row').first()).toBeVisible();
});

test('ten thousand characters and markup in the search are words like any others', async ({ page }) => {
  await openWithoutMap(page);
  const field = page.locator('search-box').getByRole('searchbox');
  await field.fill(`<img src=x onerror=alert(1)>${'탈북 "\'&?#%00 '.repeat(LONG / 12)}`);
  await expect(page.locator('search-box')).toContainText(/Nothing|No result|searched/i);
  await field.fill('Hoiryong');
  await expect(page.locator('search-box').getByRole('button', { name: /Hoeryong/ }).first()).toBeVisible();
  await expect(page.locator('img')).toHaveCount(0);
});

test('a part of the program that does not arrive is named, and the rest of the page goes on', async ({ page, allow }) => {
  allow(/^console error: Failed to load resource.*503/s);
  await openWithoutMap(page);
  await page.route('**/assets/arrivals-chart-*.js', (route) => route.fulfill({ status: 503, body: 'Busy' }));
  await follow(page, '?page=arrivals');
  await expect(notices(page)).toContainText('Arrivals: this part of the page did not arrive');
  await expect(notices(page).getByRole('button', { name: 'Reload the page' })).toBeVisible();
  await follow(page, '?page=compare&compare=CN,LA');
  await expect(heading(page)).toHaveText('Compare countries');
});

test('a clipboard that refuses leaves the link to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } });
  });
  await openWithoutMap(page, 'year=2013&select=country:LA');
  await page.getByRole('button', { name: 'Explore' }).click();
  await page.getByRole('button', { name: 'Link, citation, picture, tables' }).click();
  const dialog = page.locator('take-away').getByRole('dialog');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: /^Copy the link/ }).click();
  await expect(dialog.getByRole('status').filter({ hasText: /by hand|select|mark/i }).first()).toBeVisible();
  await expect(dialog.locator('input, textarea').first()).toHaveValue(/\?year=2013&select=country:LA$/);
});

/** How often each element was drawn anew, by tag, from now on. */
async function countDrawing(page: Page, tags: readonly string[]): Promise<() => Promise<Readonly<Record<string, number>>>> {
  await page.evaluate((names) => {
    const counts: Record<string, number> = {};
    (globalThis as unknown as { drawn: typeof counts }).drawn = counts;
    for (const name of names) {
      const { prototype } = customElements.get(name) as unknown as { prototype: { update(changed: unknown): void } };
      const update = prototype.update;
      counts[name] = 0;
      prototype.update = function (this: unknown, changed) {
        counts[name] = (counts[name] ?? 0) + 1;
        Reflect.apply(update, this, [changed]);
      };
    }
  }, tags);
  return () => page.evaluate(() => (globalThis as unknown as { drawn: Record<string, number> }).drawn);
}

test('a step of the year draws anew what shows the year, once, and nothing else', async ({ page }) => {
  await openWithoutMap(page, 'page=people&year=2000');
  await expect(heading(page)).toHaveText('People and reasons');
  const drawn = await countDrawing(page, ['map-legend', 'layer-switcher', 'people-cards', 'page-header', 'search-box', 'year-slider', 'source-list', 'conflict-card']);
  await slider(page).focus();
  const steps = 6;
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('ArrowRight');
    await expect(slider(page)).toHaveValue(String(2001 + step));
    await expect(key(page)).toContainText(`In ${2001 + step}.`);
  }
  const counts = await drawn();
  expect(counts['year-slider'], 'the slider, for each step, and once more when it has settled').toBeGreaterThanOrEqual(steps);
  expect(counts['year-slider']).toBeLessThanOrEqual(2 * steps);
  expect(counts['map-legend'], 'the key').toBeGreaterThanOrEqual(steps);
  expect(counts['map-legend']).toBeLessThanOrEqual(2 * steps);
  for (const still of ['layer-switcher', 'people-cards', 'page-header', 'search-box', 'source-list', 'conflict-card']) expect(counts[still], still).toBe(0);
});
