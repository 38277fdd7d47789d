/** The page as one file from file://, with the network off: map, pages, stage and notes, sheets, Korean; and what it says when it is damaged. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { LONG } from './everyday.js';
import { expect, test } from './fixtures.js';
import { heading, notices, openWithoutMap, panel, refuseWebGl, slider } from './page.js';
import { ONLY_ITSELF, singleFile, singleFilePath } from './single-file.js';

const MOST_BYTES = 4_000_000;
const STORY = 'two-rivers';

test.beforeEach(async ({ context, allow }) => {
  await context.setOffline(true);
  allow(ONLY_ITSELF);
});

async function open(page: Page, query: string, state: 'ready' | 'static'): Promise<void> {
  if (state === 'static') await refuseWebGl(page);
  await page.goto(`${singleFile()}?${query}`);
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', state, { timeout: 60_000 });
}

test('the live map with land, names and panels, and the address as on a host', async ({ page }) => {
  test.slow();
  expect(statSync(singleFilePath()).size).toBeLessThanOrEqual(MOST_BYTES);
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, 'map=gl&year=2013&select=country:LA', 'ready');
  await expect(heading(page)).toContainText('Laos');
  await expect(notices(page)).toHaveCount(0);
  const drawn = (): Promise<readonly string[]> => page.locator('map-view').evaluate((map) => Object.keys((map as unknown as { drawn(): object }).drawn()));
  await expect.poll(async () => (await drawn()).length).toBeGreaterThan(5);
  const fonts = await page.evaluate(() => [...document.fonts].map(({ family, weight, status }) => `${family} ${weight} ${status}`));
  expect(fonts).toEqual(expect.arrayContaining([expect.stringMatching(/^"?IBM Plex Sans KR"? 400 loaded$/), expect.stringMatching(/^"?Plex Medium"? .* loaded$/)]));

  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/year=2014/);
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await page.getByRole('button', { name: 'Arrivals', exact: true }).click();
  await expect(panel(page).locator('arrivals-chart svg:visible').first()).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/page=arrivals/);
  await page.reload();
  await expect(heading(page)).toContainText('Laos');

  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await page.getByRole('button', { name: /^Without a network/ }).click();
  await expect(page.locator('offline-status dialog')).toContainText('This is the page as one file on your own machine.');
  await expect(page.locator('offline-status').getByRole('link')).toHaveCount(0);
});

test('a story on the stage, the notes in a window of their own, and both loaded anew', LONG, async ({ page, context }) => {
  test.slow();
  await open(page, 'page=stories', 'static');
  await panel(page).getByRole('button', { name: /^Show it to a room/ }).first().click();
  const opened = context.waitForEvent('page');
  await panel(page).getByRole('button', { name: 'Notes', exact: true }).click();
  const notes = await opened;
  const silent = notes.getByText('The page on the wall does not answer.');
  const title = panel(page).locator('story-player h2');
  const follows = async (): Promise<void> => {
    await expect(notes.getByRole('heading', { level: 1 })).toContainText(await title.innerText());
    await expect(silent).toHaveCount(0);
  };
  await expect(silent).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await expect(title).toBeVisible();
  await follows();

  await notes.getByRole('button', { name: /^Next/ }).first().click();
  await follows();
  await page.reload();
  await expect(title).toBeVisible();
  await page.keyboard.press('PageDown');
  await follows();
  await notes.reload();
  await page.keyboard.press('PageDown');
  await follows();
});

test('sheets to print, and the whole page in Korean', async ({ page }) => {
  await page.goto(`${singleFile()}?view=print&sheet=plan&item=${STORY}`);
  await expect(page.locator('sheet-plan')).toBeVisible();
  expect((await page.pdf()).length).toBeGreaterThan(20_000);
  await page.goto(`${singleFile()}?lang=ko&select=country:LA`);
  await expect(heading(page)).toContainText('라오스');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
});

test('a damaged copy and a browser that is too old are told in plain words', async ({ page }, testInfo) => {
  const whole = readFileSync(singleFilePath(), 'utf8');
  const damaged = testInfo.outputPath('escape-routes-damaged.html');
  const at = whole.indexOf('id="files">') + 100_000;
  writeFileSync(damaged, whole.slice(0, at) + whole.slice(at + 1000));
  await page.goto(pathToFileURL(damaged).href);
  await expect(page.getByRole('alert')).toContainText('The file could not be unpacked');
  await page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'DecompressionStream'));
  await page.goto(singleFile());
  await expect(page.getByRole('alert')).toContainText('This browser is too old to unpack the file.');
});

test('the served page hands it out', async ({ page, context, request }) => {
  await context.setOffline(false);
  await openWithoutMap(page);
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await page.getByRole('button', { name: /^Without a network/ }).click();
  const link = page.getByRole('link', { name: 'Download as one file' });
  await expect(link).toHaveAttribute('download', '');
  const served = await request.get((await link.getAttribute('href')) ?? '');
  expect(served.ok()).toBe(true);
  expect((await served.body()).length).toBe(statSync(singleFilePath()).size);
});
