/** The class pack: a sheet seen as paper, chosen from the bar, and printed on A4 and Letter. And any view of the map on one page. */
import type { Page } from '@playwright/test';
import { MOST_PUPIL_PAGES, PAPERS, pdfPages } from '../../geo/tools/pdf-pages.js';
import type { SheetId } from '../../src/domain/sheet.js';
import { everyday } from './everyday.js';
import { expect, test } from './fixtures.js';
import { expectQuery, heading, openWithoutMap } from './page.js';

async function openSheet(page: Page, sheet: SheetId, story: string, maps: number): Promise<void> {
  await page.goto(`/?view=print&sheet=${sheet}&item=${story}`);
  await expect(page.locator(`sheet-${sheet} article`)).toBeVisible();
  await expect(page.locator(`sheet-${sheet} static-map svg.drawn`)).toHaveCount(maps);
  await page.evaluate(async () => void (await document.fonts.ready));
}

for (const { sheet, story, maps, words } of [
  { sheet: 'handout', story: 'two-rivers', maps: 1, words: '12. Going back' },
  { sheet: 'outline', story: 'two-rivers', maps: 2, words: 'two towns' },
  { sheet: 'cards', story: 'if-they-are-caught', maps: 0, words: 'Last stated for 2013' },
] as const)
  test(`${sheet}: seen as paper, and two pages at most on A4 and on Letter`, async ({ page }) => {
    await openSheet(page, sheet, story, maps);
    const paper = page.locator(`sheet-${sheet}`);
    await expect(paper.locator('article')).toContainText(words);
    await expect(paper).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    for (const format of PAPERS) {
      const pages = pdfPages(await page.pdf({ format: format.name }));
      expect(pages.length, format.name).toBeGreaterThan(0);
      expect(pages.length, format.name).toBeLessThanOrEqual(MOST_PUPIL_PAGES);
      for (const { width, height, isBlank } of pages) {
        expect([Math.round(width), Math.round(height)]).toEqual([Math.round(format.width), Math.round(format.height)]);
        expect(isBlank).toBe(false);
      }
    }
  });

test('the bar changes sheet, story and level in the address, leads back, and is not printed', async ({ page }) => {
  await openSheet(page, 'worksheet', 'who-counts', 1);
  await page.getByRole('combobox', { name: 'Story' }).selectOption('two-rivers');
  await expect(page.locator('sheet-worksheet h1')).toContainText('Two rivers');
  await page.getByRole('combobox', { name: 'Sheet' }).selectOption('timeline');
  await expect(page.locator('sheet-timeline article')).toContainText('1990–1996');
  await page.getByRole('combobox', { name: 'Reading' }).selectOption('simple');
  await expectQuery(page, '?item=two-rivers&view=print&sheet=timeline&level=simple');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('sheet-bar')).toBeHidden();
  await expect(page.locator('sheet-timeline')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Back to the lesson' }).click();
  await expectQuery(page, /page=lessons&item=two-rivers/);
  // Its page rules go with it: the map's own pages have their margins.
  expect(await page.evaluate(() => document.adoptedStyleSheets.filter((rules) => [...rules.cssRules].some((rule) => rule instanceof CSSPageRule)).length)).toBe(0);
});

test('a page that is blank is noticed', async ({ page }) => {
  await openSheet(page, 'cards', 'two-rivers', 0);
  await page.evaluate(() => {
    const blank = document.createElement('p');
    Object.assign(blank.style, { breakBefore: 'page', height: '1px' });
    document.body.append(blank);
  });
  const pages = pdfPages(await page.pdf({ format: 'A4' }));
  expect(pages.map(({ isBlank }) => isBlank)).toEqual([false, false, true]);
});

async function openView(page: Page, query: string): Promise<void> {
  await page.goto(`/?${query}&view=print&sheet=view`);
  await expect(page.locator('sheet-view[fitted] static-map svg.drawn')).toBeAttached();
  await page.evaluate(async () => void (await document.fonts.ready));
  await expect(page.locator('sheet-view[fitted]')).toBeVisible();
}

test('a view is one page of A4 and of Letter, whatever it shows', async ({ page }) => {
  test.slow();
  // The fullest, the longest list and the other language first.
  for (const { query, words } of everyday(
    [
      { query: 'select=country:CN', words: /This page is full/ },
      { query: 'page=incidents', words: /A boat with 13 people washes ashore/ },
      { query: 'lang=ko&year=2013&select=country:LA', words: /라오스/ },
      { query: 'chapter=two-rivers-south', words: /South: Laos, Vietnam, Thailand/ },
      { query: 'lang=en', words: /first cross into China/ },
      { query: 'year=2013&select=country:LA', words: /Mixed: transit tolerated, and returned to North Korea/ },
      { query: 'select=route:china-laos-thailand', words: /Through China and Laos to Thailand/ },
    ],
    4,
  ))
    await test.step(query, async () => {
      await openView(page, query);
      await expect(page.locator('sheet-view article')).toContainText(words);
      for (const format of PAPERS) {
        const pages = pdfPages(await page.pdf({ format: format.name }));
        expect(pages.map(({ width, height, isBlank }) => [Math.round(width), Math.round(height), isBlank]), format.name).toEqual([[Math.round(format.width), Math.round(format.height), false]]);
      }
    });
});

test('the menu leads from a view to its page of paper, and back to the same view', async ({ page }) => {
  await openWithoutMap(page, 'year=2013&select=country:LA');
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await page.getByRole('button', { name: 'Print this view' }).click();
  await expectQuery(page, '?year=2013&select=country:LA&view=print&sheet=view');
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeFocused();
  await expect(page.locator('sheet-view h1')).toHaveText(/^Laos\s*라오스$/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('view-bar')).toBeHidden();
  await expect(page.locator('sheet-view')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Back to the view' }).click();
  await expectQuery(page, '?year=2013&select=country:LA');
  await expect(heading(page)).toBeFocused();
});
