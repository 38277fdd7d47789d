/** The map in words: on the page at the same link, and as a page of its own that answers without JavaScript. */
import type { Page } from '@playwright/test';
import { everyday } from './everyday.js';
import { expect, test } from './fixtures.js';
import { eachOf } from './one-page.js';
import { expectQuery, follow, panel, slider } from './page.js';

const view = (page: Page) => panel(page).locator('text-view');

async function openText(page: Page, parameters = ''): Promise<void> {
  await page.goto(`/?${['view=text', parameters].filter((part) => part !== '').join('&')}`);
  await expect(view(page).locator('h2').first()).toHaveText('The map in words');
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'static');
}

/** Through all shadow roots inside. What the map only names, its bare land and the line round what is selected tell nothing. */
const keysIn = (root: Element): string[] => {
  const found = new Set<string>();
  const visit = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (child.localName === 'text' || ['land', 'selected'].includes(child.getAttribute('data-layer') ?? '')) continue;
      const key = child.getAttribute('data-key');
      if (key !== null) found.add(key);
      if (child.shadowRoot !== null) visit(child.shadowRoot);
      visit(child);
    }
  };
  visit(root.shadowRoot ?? root);
  return [...found].sort();
};

test('map and text hold the same set', async ({ page }) => {
  test.slow();
  await openText(page);
  const views = everyday(['', 'hide=incidents,routes&year=2016', 'page=routes&to=TH', 'year=2013', 'year=2004&flow=forced-return', 'page=incidents&in=VN'], 3);
  await eachOf(views, (parameters) => parameters || 'nothing chosen', async (parameters) => {
    await follow(page, `/?view=text&${parameters}`);
    await expect(view(page).locator('h2').first()).toHaveText('The map in words');
    await expectQuery(page, /view=text/);
    await panel(page).evaluate(async (frame) => void (await (frame.querySelector('text-view') as unknown as { readonly updateComplete: Promise<boolean> }).updateComplete));
    const told = await view(page).evaluate(keysIn);
    await follow(page, `/?map=svg&${parameters}`);
    await expect(view(page)).toHaveCount(0);
    const shapes = page.locator('map-frame');
    const drawn = async (): Promise<string[]> => (await shapes.evaluate(keysIn)).filter((key) => !key.startsWith('river:'));
    await expect.poll(async () => (await drawn()).length).toBeGreaterThan(10);
    const onMap = await drawn();
    expect(onMap.filter((key) => !told.includes(key)), 'drawn and not told').toEqual([]);
    // The drawing leaves out what lies off its sheet; ways cross it from wherever they lead.
    const ways = (keys: readonly string[]): string[] => keys.filter((key) => key.startsWith('leg:'));
    expect(ways(onMap)).toEqual(ways(told));
    expect(onMap.some((key) => key.startsWith('incident:'))).toBe(told.some((key) => key.startsWith('incident:')));
  });
});

test('what is selected comes first, the year can be changed, and the way back to the map keeps all', async ({ page }) => {
  await openText(page, 'select=country:LA&year=2013&hide=origins');
  await expect(panel(page).locator('h2').first()).toHaveText(/^Laos/);
  await expect(panel(page).locator('country-panel .outcome .word')).toHaveText(/^Mixed/);
  expect(await page.locator('map-frame, map-view').count()).toBe(0);
  await slider(page).press('ArrowRight');
  await expectQuery(page, '?year=2014&select=country:LA&view=text&hide=origins');
  await expect(view(page).locator('.eyebrow')).toHaveText('2014');
  await panel(page).getByRole('link', { name: 'Show this on the map' }).first().click();
  await expectQuery(page, '?year=2014&select=country:LA&hide=origins');
  await expect(page.locator('map-frame')).toHaveCount(1);
  await page.goBack();
  await expect(view(page).locator('.eyebrow')).toHaveText('2014');
});

test('a name in the text opens its panel above the text, and closing gives the focus back to the name', async ({ page }) => {
  await openText(page);
  const name = view(page).getByRole('button', { name: 'Hyesan – Changbai' }).first();
  await name.focus();
  await page.keyboard.press('Enter');
  await expectQuery(page, '?select=crossing:hyesan-changbai&view=text');
  await expect(panel(page).locator('crossing-panel h2')).toBeFocused();
  await expect(panel(page).locator('crossing-panel h2')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expectQuery(page, '?view=text');
  await expect(name).toBeFocused();
  await expect(name).toBeInViewport();
});

for (const [width, height] of everyday([[320, 256], [1366, 768], [390, 844]] as const, 1))
  test(`nothing is cut at ${width} × ${height}, neither on the page nor on the page without a program`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openText(page, 'year=2013&select=route:china-laos-thailand');
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(await panel(page).evaluate((frame) => frame.scrollWidth - frame.clientWidth)).toBeLessThanOrEqual(0);
    await page.goto('/text/');
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  /** By keyboard or mouse alike a link is all there is. */
  const press = async (page: Page, name: string | RegExp, within = 'main'): Promise<void> => page.locator(within).getByRole('link', { name }).first().click();
  const aim = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);

  test('finds a route and follows it to what happens in a country on the way', async ({ page }) => {
    await page.goto('/text/');
    await press(page, 'Routes, leg by leg', 'nav');
    const legs = page.locator('#route-china-laos-thailand > .legs > li');
    await expect(legs).toHaveCount(3);
    await expect(legs.nth(1)).toContainText('Borders crossed: China to Laos, Laos to Thailand');
    await press(page, 'Laos', '#route-china-laos-thailand .legs');
    expect(aim(page)).toBe('#country-LA');
    await expect(page.locator('#country-LA h3')).toBeInViewport();
  });

  test('says what a country did in a year, and compares two', async ({ page }) => {
    await page.goto('/text/#text-by-year');
    const rows = (country: string) => page.locator('table.years tbody').filter({ has: page.getByRole('link', { name: country, exact: true }) }).locator('tr');
    await expect(rows('Laos').filter({ hasText: '2013' }).first()).toContainText('Transit tolerated');
    await expect(rows('Laos').filter({ has: page.getByRole('rowheader', { name: '2013', exact: true }) })).toContainText('Mixed: transit tolerated, and returned to North Korea');
    await expect(rows('Thailand').first()).toContainText('Sent to South Korea');
    await expect(page.locator('#country-LA .periods dt')).toHaveText(['until May 2013', 'May 2013']);
  });

  test('reads a source: title, publisher, date and heading', async ({ page }) => {
    await page.goto('/text/#country-LA');
    await page.locator('#country-LA .periods sup a').first().click();
    const note = page.locator(aim(page));
    await expect(note).toBeInViewport();
    await expect(note).toHaveText(/North Korean Review \(blog\), 2024.*under/s);
    await expect(note.getByRole('link')).toHaveAttribute('href', /^https:/);
  });

  test('groups by outcome, by river, by kind; tells the stories; leads to Korean and to the map', async ({ page }) => {
    await page.goto('/text/');
    expect(await page.locator('#text-countries h3').allTextContents()).toEqual(expect.arrayContaining(['Returned to North Korea', 'Sent to South Korea', 'Resettled']));
    expect(await page.locator('#text-events h3').allTextContents()).toEqual(expect.arrayContaining(['Arrest', 'Forced return']));
    await expect(page.locator('#text-crossings ol.plain').first().locator('> li > .name')).toHaveText([/^Hyesan/, /^Junggang/, /^Manpo/, /Dandong/]);
    await expect(page.locator('.story')).toHaveCount(3);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByRole('link', { name: '이 글을 한국어로' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(page.locator('#country-LA .lead')).toHaveText(/라오스/);
    await page.getByRole('link', { name: 'This page in English' }).click();
    await page.getByRole('link', { name: 'To the map' }).click();
    expect(new URL(page.url()).pathname).toBe('/');
  });
});
