/** axe reports nothing: a floor, not the claim (DESIGN, trap 15). */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { OVERVIEW } from '../../src/map/camera.js';
import { expect, openMap, test } from './fixtures.js';
import { heading, panel, placeOnPage } from './page.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const SELECTIONS = ['country:CN', 'country:KR', 'crossing:namyang-tumen', 'route:china-laos-thailand', 'incident:inc-2012-02-shenyang-19', 'destination:new-malden', 'origin:north-hamgyong'] as const;
const OVERVIEW_HEADING = 'Two rivers, one long way round';

/** `part`: only that much of the page is looked at, where the rest was before. */
async function expectClean(page: Page, what: string, part: 'page' | '#panel' | 'dialog' = 'page'): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ runOnly: TAGS, resultTypes: ['violations'] });
  const { violations, passes } = await (part === 'page' ? axe : axe.include({ fromShadowDom: ['escape-map', part] })).analyze();
  expect(passes.length, `axe looked at ${what}`).toBeGreaterThan(5);
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.flat().join(' ')}: ${failureSummary ?? ''}`));
  expect(found, what).toEqual([]);
}

/** As Back and Forward do: the page is not loaded anew. */
async function follow(page: Page, query: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
}

async function openEverything(page: Page): Promise<void> {
  await panel(page).evaluate((frame) => {
    for (const child of frame.children) child.shadowRoot?.querySelectorAll('details').forEach((details) => (details.open = true));
  });
}

for (const theme of ['light', 'dark', 'projector'])
  test(`overview, every kind of panel, choice and key, all opened: ${theme}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openMap(page, `theme=${theme}`);
    await openEverything(page);
    await expectClean(page, 'overview');

    for (const select of SELECTIONS) {
      await test.step(select, async () => {
        await follow(page, `?select=${select}&theme=${theme}`);
        await expect(heading(page)).not.toHaveText(OVERVIEW_HEADING);
        await openEverything(page);
        await expectClean(page, select, '#panel');
      });
    }

    await test.step('choice', async () => {
      await follow(page, `?year=2003&theme=${theme}`);
      await expect(heading(page)).toHaveText(OVERVIEW_HEADING);
      const { x, y } = await placeOnPage(page, OVERVIEW, [112.6, 33.6]);
      await expect(async () => {
        await page.mouse.click(x, y);
        await expect(heading(page)).toHaveText('Which one?', { timeout: 1000 });
      }).toPass();
      await expectClean(page, 'choice', '#panel');
    });

    await test.step('key', async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByRole('button', { name: 'Key', exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectClean(page, 'key', 'dialog');
    });
  });

test('with Korean names, notices shown, and without a map', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, { apply: (give, canvas, [kind, ...rest]) => (String(kind).startsWith('webgl') ? null : Reflect.apply(give, canvas, [kind, ...rest])) });
  });
  await page.goto('/?lang=ko&year=3000&select=country:LA');
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'static', { timeout: 30_000 });
  await expectClean(page, 'Korean names');
});
