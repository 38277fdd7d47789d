/** The year: by mouse, by key and by button, the same everywhere on the page. */
import type { Page } from '@playwright/test';
import { expect, openMap, test } from './fixtures.js';
import { expectQuery, heading, key, openWithoutMap, panel, query, slider } from './page.js';
import { settledMap, shareDiffering } from './pixels.js';

const FIRST_YEAR = 1985;
const LAST_YEAR = 2024;
const THUMB_PX = 24;

/** Where the middle of the thumb is in a year. */
async function thumb(page: Page, year: number): Promise<{ x: number; y: number }> {
  const box = await slider(page).boundingBox();
  if (box === null) throw new Error('there is no slider');
  return { x: box.x + THUMB_PX / 2 + ((year - FIRST_YEAR) / (LAST_YEAR - FIRST_YEAR)) * (box.width - THUMB_PX), y: box.y + 20 };
}

test('dragged fast from 1990 to 2020, everything ends on 2020, and one Back undoes it', async ({ page }) => {
  await openMap(page, 'year=1990&select=country:CN');
  await expect(panel(page).locator('.outcome .word')).toHaveText('Transit tolerated');
  const before = await settledMap(page);

  const [from, to] = [await thumb(page, 1990), await thumb(page, 2020)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // All at once, as a hand is faster than the drawing: the page never waits for one to be shown before the next.
  const moves = 60;
  await Promise.all(Array.from({ length: moves }, async (_, move) => page.mouse.move(from.x + ((to.x - from.x) * (move + 1)) / moves, to.y)));
  await page.mouse.up();

  await expect(slider(page)).toHaveValue('2020');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '2020');
  await expect(page.locator('year-slider .year')).toHaveText('2020');
  await expectQuery(page, '?year=2020&select=country:CN');
  await expect(key(page)).toContainText('In 2020.');
  await expect(panel(page).locator('.eyebrow')).toContainText('2020');
  await expect(panel(page).locator('.outcome .word')).toHaveText('Returned to North Korea');
  await expect(page).toHaveTitle(/^China · 2020/);
  const dragged = await settledMap(page);
  expect(shareDiffering(before, dragged), 'the map has left 1990').toBeGreaterThan(0.05);

  await page.goBack();
  await expectQuery(page, '?year=1990&select=country:CN');
  await expect(slider(page)).toHaveValue('1990');
  await expect(panel(page).locator('.outcome .word')).toHaveText('Transit tolerated');
  expect(shareDiffering(before, await settledMap(page)), 'the map is back in 1990').toBeLessThan(0.002);

  await openMap(page, 'year=2020&select=country:CN');
  expect(shareDiffering(await settledMap(page), dragged), 'the dragged map is the map of a link to 2020').toBeLessThan(0.002);
});

test('the mouse can choose every year from “all years”, the last one too', async ({ page }) => {
  await openWithoutMap(page);
  for (const year of [LAST_YEAR, FIRST_YEAR, 2005]) {
    const { x, y } = await thumb(page, year);
    await page.mouse.click(x, y);
    await expectQuery(page, `?year=${year}`);
    await page.getByRole('button', { name: 'All years' }).click();
    await expectQuery(page, '');
  }
});

test('a drag that ends where it began leaves the next step its own Back', async ({ page }) => {
  await openWithoutMap(page, 'year=2000');
  const [from, to] = [await thumb(page, 2000), await thumb(page, 2012)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.move(from.x, from.y, { steps: 8 });
  await page.mouse.up();
  await expectQuery(page, '?year=2000');
  await page.locator('year-slider').getByRole('button', { name: 'One year later' }).click();
  await expectQuery(page, '?year=2001');
  await page.goBack();
  await expectQuery(page, '?year=2000');
});

test('keys: arrows by one, PageUp and PageDown by five, Home and End; buttons; they stop at the ends', async ({ page }) => {
  await openWithoutMap(page, 'year=2000');
  await slider(page).focus();
  const steps: readonly (readonly [key: string, year: number])[] = [
    ['ArrowRight', 2001],
    ['ArrowUp', 2002],
    ['ArrowLeft', 2001],
    ['ArrowDown', 2000],
    ['PageUp', 2005],
    ['PageDown', 2000],
    ['Home', FIRST_YEAR],
    ['ArrowLeft', FIRST_YEAR],
    ['End', LAST_YEAR],
    ['PageUp', LAST_YEAR],
  ];
  for (const [press, year] of steps) {
    await page.keyboard.press(press);
    await expect(slider(page), `after ${press}`).toHaveValue(String(year));
    await expectQuery(page, `?year=${year}`);
    await expect(heading(page)).toHaveText('Two rivers, one long way round');
    await expect(panel(page).locator('.eyebrow')).toHaveText(String(year));
  }
  await expect(slider(page), 'the focus stays').toBeFocused();
  const buttons = page.locator('year-slider');
  await buttons.getByRole('button', { name: 'One year earlier' }).click();
  await expectQuery(page, `?year=${LAST_YEAR - 1}`);
  await buttons.getByRole('button', { name: 'All years' }).click();
  await expectQuery(page, '');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'All years');
  expect(query(page)).toBe('');
});

test('an entry of the policy timeline moves the year', async ({ page }) => {
  await openWithoutMap(page, 'select=country:LA');
  await panel(page).locator('policy-timeline').getByRole('button', { name: /Returned to North Korea/ }).click();
  await expectQuery(page, '?year=2013&select=country:LA');
  await expect(panel(page).locator('.outcome .basis')).toHaveText('Stated for 2013');
});
