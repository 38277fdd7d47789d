/** axe reports nothing: a floor, not the claim (DESIGN, trap 15). */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { OVERVIEW } from '../../src/domain/camera.js';
import { lessonText } from '../../src/domain/lesson-text.js';
import { expect, openMap, test } from './fixtures.js';
import { follow, heading, openEverything, openWithoutMap, placeOnPage } from './page.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const SELECTIONS = ['country:CN', 'country:KR', 'crossing:namyang-tumen', 'route:china-laos-thailand', 'incident:inc-2012-02-shenyang-19', 'destination:new-malden', 'origin:north-hamgyong'] as const;
/** What colours and the size of the window can change; the rest was looked at already. */
const BY_LOOK = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'];
const PAGES = ['routes', 'incidents&year=2004', 'arrivals&year=2009', 'compare&compare=CN,LA', 'disagreements&item=C01', 'people&item=why', 'terms', 'sources', 'about'];
const SIZES = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
] as const;
/** Every view in every theme at both widths, for which nobody waits each day. */
const ALL = process.env['AXE_ALL'] !== undefined;
const OVERVIEW_HEADING = 'Two rivers, one long way round';

/** `part`: only that much of the page is looked at, where the rest was before. */
async function expectClean(page: Page, what: string, part: 'page' | '#panel' | 'dialog' = 'page', rules: readonly string[] = []): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ runOnly: rules.length > 0 ? { type: 'rule', values: [...rules] } : TAGS, resultTypes: ['violations'] });
  const { violations, passes } = await (part === 'page' ? axe : axe.include({ fromShadowDom: ['escape-map', part] })).analyze();
  expect(passes.length, `axe looked at ${what}`).toBeGreaterThan(rules.length > 0 ? 0 : 5);
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.flat().join(' ')}: ${failureSummary ?? ''}`));
  expect(found, what).toEqual([]);
}

for (const theme of ALL ? ['light', 'dark', 'projector'] : ['light'])
  test(`overview, every kind of panel with all of it opened, choice and key: ${theme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openMap(page, `theme=${theme}`);
    // What a theme cannot change is looked at once.
    const rules = theme === 'light' ? [] : BY_LOOK;
    await expectClean(page, 'overview', 'page', rules);

    for (const select of theme === 'light' || ALL ? SELECTIONS : SELECTIONS.slice(0, 1)) {
      await test.step(select, async () => {
        await follow(page, `?select=${select}&theme=${theme}`);
        await expect(heading(page)).not.toHaveText(OVERVIEW_HEADING);
        await openEverything(page);
        await expectClean(page, select, '#panel', rules);
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
      await expectClean(page, 'choice', '#panel', rules);
    });

    await test.step('key', async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByRole('button', { name: 'Key', exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectClean(page, 'key', 'dialog', rules);
    });
  });

test('with Korean names, notices shown, and without a map', async ({ page }) => {
  await openWithoutMap(page, 'lang=ko&year=3000&select=country:LA');
  await expectClean(page, 'Korean names');
});

for (const theme of ['light', 'dark', 'projector'])
  test(`every page, on a laptop and on a phone: ${theme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openWithoutMap(page, `theme=${theme}`);
    // A dark page is looked at as a laptop shows it, one in large type as a phone does.
    const sizes = ALL || theme === 'light' ? SIZES : SIZES.filter(({ width }) => width > 1000 === (theme === 'dark'));
    const pages = ALL || theme === 'light' ? PAGES : PAGES.filter((shown) => /^(?:arrivals|compare|incidents)/.test(shown));
    for (const shown of pages)
      for (const size of sizes)
        await test.step(`${shown} at ${size.width}`, async () => {
          await page.setViewportSize(size);
          await follow(page, `?page=${shown}&theme=${theme}`);
          await expect(heading(page)).not.toHaveText(OVERVIEW_HEADING);
          await expectClean(page, `${shown} at ${size.width}`, '#panel', theme === 'light' && size.width > 1000 ? [] : BY_LOOK);
        });
  });

const LESSON = lessonText({ title: 'Rivers', note: '', steps: [{ item: { kind: 'chapter', id: 'two-rivers-south' }, note: 'Slowly.' }, { item: { kind: 'country', id: 'LA', year: 2013 }, note: '' }, { item: { kind: 'question', text: 'Who decides?' }, note: '' }] });
/** What a teacher uses, each as it is used: the address, what must stand there, and how large the window is. */
const TEACHING = [
  ['stories', 'page=stories', 'story-list', SIZES[0]],
  ['a story on a phone', 'chapter=two-rivers-south', 'story-player', SIZES[1]],
  ['its closing slide', 'chapter=two-rivers-end', 'story-slide', SIZES[0]],
  ['first slide on stage', 'chapter=two-rivers-start&view=present&theme=projector', 'story-slide', { width: 1280, height: 720 }],
  ['chapter with a task on stage', 'chapter=if-caught-laos&view=present&reveal=steps&theme=projector', 'story-player', { width: 1280, height: 720 }],
  ['notes', 'chapter=two-rivers-women&view=notes', 'presenter-notes', { width: 760, height: 860 }],
  ['lessons', 'page=lessons&item=two-rivers', 'lesson-plans', SIZES[0]],
  ['composer', `page=compose#lesson=${LESSON}`, 'lesson-composer ol.steps', SIZES[0]],
  ['composer on a phone', `page=compose#lesson=${LESSON}`, 'lesson-composer ol.steps', SIZES[1]],
  ['answers to print', 'view=print&sheet=answers&item=two-rivers', 'sheet-answers', SIZES[0]],
  ['cards to print, dark', 'view=print&sheet=cards&item=two-rivers&theme=dark', 'sheet-cards', SIZES[0]],
] as const;

test('what a teacher uses: stories, stage, notes, lessons, composer, sheets', async ({ page }) => {
  test.slow();
  await openWithoutMap(page);
  for (const [what, address, shown, size] of TEACHING)
    await test.step(what, async () => {
      await page.setViewportSize(size);
      await page.goto('about:blank');
      await page.goto(`/?${address}`);
      await expect(page.locator(shown)).toBeVisible();
      await expectClean(page, what, 'page', size === SIZES[1] ? BY_LOOK : []);
      if (!address.includes('view=present')) return;
      const buttons = page.locator('#panel button:visible, .stage-key button:visible, map-frame button:visible');
      for (const button of await buttons.all()) expect((await button.boundingBox())?.height, `${what}: ${await button.innerText()}`).toBeGreaterThanOrEqual(44);
      if (!address.includes('reveal')) return;
      await page.keyboard.press('?');
      await expectClean(page, `${what}, with the list of keys`, 'page', BY_LOOK);
    });
});
