/** The class pack: a sheet seen as paper, chosen from the bar, and printed on A4 and Letter. */
import type { Page } from '@playwright/test';
import { MOST_PUPIL_PAGES, PAPERS, pdfPages } from '../../geo/tools/pdf-pages.js';
import type { SheetId } from '../../src/domain/sheet.js';
import { expect, test } from './fixtures.js';
import { expectQuery } from './page.js';

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
