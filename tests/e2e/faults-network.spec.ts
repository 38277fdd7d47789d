/** A line that is slow, dead or gone, and a host that has changed meanwhile: said after a while, mended where the page stands, and the rest goes on. */
import type { Page } from '@playwright/test';
import { ALL } from './everyday.js';
import { expectGoesOn, expectWhole, failedParts, stall } from './faults.js';
import { expect, openMap, test } from './fixtures.js';
import { expectQuery, heading, key, notices, openWithoutMap, panel, refuseWebGl } from './page.js';

const PROGRAM = /\/assets\/(?:escape-map|page)-[^/]+\.js$/;
const ARRIVALS = /\/assets\/arrivals-chart-[^/]+\.js$/;
/** More than the page waits before it speaks. */
const LONG_MS = 16_000;
const SLOW_BYTES_A_SECOND = 2_000;
const ON_LINE = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

const late = (page: Page) => page.locator('.first-late');
const expectReady = (page: Page) => expect(page.locator('escape-map')).toHaveAttribute('data-state', 'static', { timeout: 60_000 });

async function turnTo(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await page.getByRole('button', { name, exact: true }).click();
}

for (const [what, pattern] of [['the program', PROGRAM], ['the facts', '**/geo/*']] as const)
  test(`${what} asked for and never answered: after a while the page says so, and goes on when it comes`, async ({ page }) => {
    await page.clock.install();
    await refuseWebGl(page);
    const release = await stall(page, pattern);
    await page.goto('/?year=2013', { waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-first', /./);
    await expect(late(page)).toBeHidden();
    await page.clock.fastForward(LONG_MS);
    await expect(late(page)).toContainText('The page has not come yet: the network is slow, or it does not answer.');
    await expect(late(page).getByRole('link', { name: 'read this map as text' })).toBeVisible();
    await expect(late(page).getByRole('button', { name: 'Ask for it again' })).toBeVisible();
    await expect(page.locator('.first-svg')).toBeVisible();
    await release();
    await expectReady(page);
    await expect(late(page)).toHaveCount(0);
    await expect(key(page)).toContainText('In 2013.');
  });

test('the program asked for on the Korean page and never answered: said in Korean', async ({ page }) => {
  await page.clock.install();
  await stall(page, PROGRAM);
  await page.goto('/?lang=ko', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-first', /./);
  await page.clock.fastForward(LONG_MS);
  await expect(late(page)).toContainText('페이지가 아직 오지 않았습니다', { useInnerText: true });
  await expect(late(page)).not.toContainText('The page has not come yet', { useInnerText: true });
  await expect(late(page).getByRole('link')).toHaveText('이 지도를 글로 읽기');
});

test('a file asked for and never answered: said, asked for again where the page stands, and shown', async ({ page }) => {
  await page.clock.install();
  await openWithoutMap(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  let isDead = true;
  // What is asked for meanwhile is never answered, also later.
  await page.route('**/geo/stories.json', (route) => (isDead ? undefined : route.fallback()));
  await turnTo(page, 'Stories');
  await expect(heading(page)).toHaveText('Stories');
  await page.clock.fastForward(LONG_MS);
  // Why there is only the drawn map stands there since before.
  await expect(notices(page)).toContainText('Something that was asked for has not come yet');
  await expectGoesOn(page);
  // Asked for again while the line is dead: nothing breaks, and it is said again.
  await notices(page).getByRole('button', { name: 'Ask for it again' }).click();
  await expect(notices(page)).not.toContainText('has not come yet');
  await page.clock.fastForward(LONG_MS);
  await expect(notices(page)).toContainText('has not come yet');
  isDead = false;
  await notices(page).getByRole('button', { name: 'Ask for it again' }).click();
  await expect(panel(page).getByRole('button', { name: /^Show it to a room.*Two rivers/ })).toBeVisible();
  await expect(notices(page)).not.toContainText('has not come yet');
  expect(asked.filter((path) => path.endsWith('/stories.json')).length).toBe(3);
});

test('a part of the program asked for and never answered: its place is not blank, the rest goes on, and it comes by itself', async ({ page }) => {
  await page.clock.install();
  await openWithoutMap(page);
  const release = await stall(page, ARRIVALS);
  await turnTo(page, 'Arrivals');
  await expect(panel(page).locator('.on-its-way')).toHaveText('This part of the page is on its way.');
  await expect(panel(page).locator('.on-its-way')).toBeVisible();
  await page.clock.fastForward(LONG_MS);
  await expect(notices(page)).toContainText('Something that was asked for has not come yet');
  await expect(notices(page).getByRole('button', { name: 'Reload the page' })).toBeVisible();
  await expectGoesOn(page);
  await release();
  await expect(panel(page).locator('arrivals-chart h2')).toBeVisible();
  await expect(panel(page).locator('.on-its-way')).toBeHidden();
  await expect(notices(page)).not.toContainText('has not come yet');
});

test('a line of 2 kB a second: the map that came with the page stands there, then words, then the page', async ({ page, context }) => {
  await page.clock.install();
  await refuseWebGl(page);
  const release = await stall(page, PROGRAM);
  await page.goto('/', { waitUntil: 'domcontentloaded' });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { ...ON_LINE, latency: 300, downloadThroughput: SLOW_BYTES_A_SECOND, uploadThroughput: SLOW_BYTES_A_SECOND });
  await release();
  await expect(page.locator('.first-svg')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Read this map as text' }).first()).toBeVisible();
  await page.clock.fastForward(LONG_MS);
  await expect(late(page)).toBeVisible();
  // Longer than anything may take before somebody gives it up.
  await page.clock.fastForward(10 * LONG_MS);
  await expect(page.locator('.first-failed'), 'slow is not failed').toBeHidden();
  await session.send('Network.emulateNetworkConditions', ON_LINE);
  await expectReady(page);
  await expectWhole(page);
});

test('the network goes at the first visit, before the program: said, with the text as another way', async ({ page, context, allow }) => {
  allow(/^console error: /);
  const release = await stall(page, PROGRAM);
  await page.goto('/', { waitUntil: 'domcontentloaded' });
  await context.setOffline(true);
  await release();
  await expect(page.locator('.first-failed')).toContainText('The program of this page did not arrive');
  await expect(page.locator('.first-svg')).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(key(page)).toContainText('Laos');
});

test('the network goes at the first visit, after the facts: what is there goes on, what is not says so, and comes back with the network', async ({ page, context, allow }) => {
  allow(/^console error: Failed to load resource: net::ERR_INTERNET_DISCONNECTED/);
  await openWithoutMap(page, 'year=2013&select=country:LA');
  await context.setOffline(true);
  await turnTo(page, 'Arrivals');
  await expect(notices(page)).toContainText('Arrivals: this part of the page did not arrive.');
  await expect(panel(page).locator('.on-its-way'), 'its place is not blank').toContainText('Arrivals: this part of the page did not arrive.');
  await expect(panel(page).locator('.on-its-way')).toBeVisible();
  await expectGoesOn(page);
  await key(page).getByRole('button', { name: 'Mongolia' }).click();
  await expect(heading(page)).toContainText('Mongolia');
  await expect(panel(page).locator('.on-its-way')).toBeHidden();
  await page.goBack();
  await expectQuery(page, /page=arrivals/);
  await context.setOffline(false);
  await notices(page).getByRole('button', { name: 'Reload the page' }).click();
  await expect(panel(page).locator('arrivals-chart h2')).toBeVisible();
});

test('an older deploy is open and its parts have vanished from the host: each is named, the rest goes on, and the page loaded anew has them', async ({ page, allow }) => {
  allow(/^console error: Failed to load resource: the server responded with a status of 404.*\/assets\//s);
  await openWithoutMap(page, 'year=2013');
  await page.route('**/assets/**', (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await turnTo(page, 'Arrivals');
  await expect(notices(page)).toContainText('Arrivals: this part of the page did not arrive. The network may be gone, or a newer version of the page may be there.');
  await expect(panel(page).locator('.on-its-way')).toContainText('Arrivals');
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await page.getByRole('button', { name: /^Link, citation/ }).click();
  await expect(notices(page)).toContainText('Link, citation, picture and tables: this part of the page did not arrive.');
  await page.keyboard.press('Escape');
  await turnTo(page, 'Stories');
  await expect(notices(page)).toContainText('Stories: this part of the page did not arrive.');
  // What a browser says of it is for the diagnostics: it names an address, and in English.
  await expect(notices(page)).not.toContainText('/assets/');
  await page.goto('/?view=print&sheet=view&year=2013').catch(() => undefined);
  await page.unroute('**/assets/**');
  await page.goto('/?year=2013&page=arrivals');
  await expect(panel(page).locator('arrivals-chart h2')).toBeVisible();
});

test('a sheet whose code does not come: said in its place, with the way back to the map', async ({ page, allow }) => {
  allow(/^console error: Failed to load resource: the server responded with a status of 404.*print-view/s);
  await page.route(/\/assets\/print-view-[^/]+\.js$/, (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await refuseWebGl(page);
  await page.goto('/?view=print&sheet=view&select=country:LA');
  await expect(page.locator('main')).toContainText('The sheet to print: this part of the page did not arrive.');
  await page.getByRole('button', { name: 'Back to the map' }).click();
  await expect(heading(page)).toContainText('Laos');
});

test('the message of what did not arrive turns with the language of the page', async ({ page, allow }) => {
  allow(/^console error: Failed to load resource: the server responded with a status of 404/);
  await page.route(ARRIVALS, (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await openWithoutMap(page, 'page=arrivals');
  await expect(notices(page)).toContainText('Arrivals: this part');
  await page.getByRole('button', { name: '한국어' }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(notices(page)).not.toContainText('Arrivals: this part');
});

test('no font arrives: every word stands there in a font of the machine', async ({ page, allow }) => {
  allow(/^console (error|warning): .*(woff2|font)/i, /^console error: Failed to load resource.*404/s);
  await page.route('**/*.woff2', (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await (ALL ? openMap(page) : openWithoutMap(page));
  await expectWhole(page);
  await expectGoesOn(page);
  await expect(failedParts(page)).toHaveCount(0);
  expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length), 'none came').toBe(0);
});
