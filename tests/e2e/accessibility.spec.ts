/**
 * axe reports nothing: a floor, not the claim (DESIGN, trap 15). Every view in three sets of colours and two languages: the light one in
 * English by every rule, the others by the rules whose answer colours, large type or the language can change. `AXE_ALL=1` runs every rule on all; each day
 * every view is looked at in one of the six.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { OVERVIEW } from '../../src/domain/camera.js';
import { ALL as EVERYTHING, LONG } from './everyday.js';
import { expect, openMap, test } from './fixtures.js';
import { follow, heading, openWithoutMap, placeOnPage } from './page.js';
import { goTo, openAll } from './walk.js';
import { STATES, withSettings } from './walk-states.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const BY_SIZE = ['target-size', 'scrollable-region-focusable'];
const BY_LOOK = [...BY_SIZE, 'color-contrast', 'link-in-text-block'];
const BY_LANGUAGE = [...BY_SIZE, 'html-has-lang', 'html-lang-valid', 'valid-lang', 'label', 'button-name', 'link-name', 'input-button-name', 'select-name', 'summary-name', 'image-alt', 'svg-img-alt', 'role-img-alt', 'aria-dialog-name', 'aria-toggle-field-name', 'aria-input-field-name', 'label-content-name-mismatch'];
const SIZES = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
] as const;
/** For which nobody waits each day. */
const ALL = process.env['AXE_ALL'] !== undefined || EVERYTHING;

/** `part`: only that much of the page is looked at, where the rest was before. */
async function expectClean(page: Page, what: string, part: 'page' | '#panel' | 'dialog' | 'page-header' | 'take-away' = 'page', rules: readonly string[] = []): Promise<void> {
  // Without frames of other hosts there is nothing to put together, for which it would open a page each time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ runOnly: rules.length > 0 && !ALL ? { type: 'rule', values: [...rules] } : TAGS, resultTypes: ['violations'] });
  const { violations, passes } = await (part === 'page' ? axe : axe.include({ fromShadowDom: ['escape-map', part] })).analyze();
  expect(passes.length, `axe looked at ${what}`).toBeGreaterThan(rules.length > 0 ? 0 : 5);
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.flat().join(' ')}: ${failureSummary ?? ''}`));
  expect(found, what).toEqual([]);
}

const LOOKS = (['light', 'dark', 'projector'] as const).flatMap((theme) => (['en', 'ko'] as const).map((language) => ({ theme, language })));
/** Each day every view in one of the six looks. */
const ofTheDay = (look: number): typeof STATES => (ALL ? STATES : STATES.filter((_, at) => at % LOOKS.length === look));

/** The others, with the rest of the views, wait for `npm run test:long`. */
const EVERYDAY_LOOKS = ['light en', 'projector ko'];

for (const [look, { theme, language }] of LOOKS.entries())
  test(`every view with all of it opened: ${theme}, ${language}`, EVERYDAY_LOOKS.includes(`${theme} ${language}`) ? {} : LONG, async ({ page }) => {
    test.slow();
    const isFirst = look === 0;
    // Colours are the same in both languages.
    const rules = isFirst ? [] : language === 'en' ? BY_LOOK : BY_LANGUAGE;
    const settings = `theme=${theme}${language === 'ko' ? '&lang=ko' : ''}`;
    await openWithoutMap(page, `map=svg&${settings}`);
    await expectClean(page, 'the whole page', 'page', isFirst ? [] : [...new Set([...BY_LOOK, ...BY_LANGUAGE])]);
    for (const [what, query] of ofTheDay(look))
      await test.step(what, async () => {
        await goTo(page, withSettings(query, settings));
        await openAll(page);
        await expectClean(page, what, '#panel', rules);
      });
  });

test('on the live map: the overview, the choice between things that lie together, and the key', async ({ page }) => {
  await openMap(page, 'map=gl&theme=light&year=2003');
  await expectClean(page, 'the live map');
  const { x, y } = await placeOnPage(page, OVERVIEW, [112.6, 33.6]);
  await expect(async () => {
    await page.mouse.click(x, y);
    await expect(heading(page)).toHaveText('Which one?', { timeout: 1000 });
  }).toPass();
  await expectClean(page, 'choice', '#panel');
  await page.setViewportSize(SIZES[1]);
  await page.getByRole('button', { name: 'Key', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectClean(page, 'key', 'dialog');
});

test('with notices, in Korean; menu, search, and what is taken along', async ({ page }) => {
  await openWithoutMap(page, 'map=svg&lang=ko&year=3000&select=country:LA');
  await expectClean(page, 'notices');
  await follow(page, '?map=svg&select=country:LA');
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await expectClean(page, 'menu', 'page-header');
  await page.getByRole('button', { name: 'Link, citation, picture, tables' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectClean(page, 'taken along', 'take-away');
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('Laos');
  await expect(page.locator('search-box section').first()).toBeVisible();
  await expectClean(page, 'search', 'page-header');
});

/** What a teacher shows and prints, each as it is used: the address, what must stand there, and how large the window is. */
const TEACHING = [
  ['a story on a phone', 'chapter=two-rivers-south', 'story-player', SIZES[1]],
  ['its closing slide', 'chapter=two-rivers-end', 'story-slide', SIZES[0]],
  ['first slide on stage', 'chapter=two-rivers-start&view=present&theme=projector', 'story-slide', { width: 1280, height: 720 }],
  ['chapter with a task on stage', 'chapter=if-caught-laos&view=present&reveal=steps&theme=projector', 'story-player', { width: 1280, height: 720 }],
  ['notes', 'chapter=two-rivers-women&view=notes', 'presenter-notes', { width: 760, height: 860 }],
  ['answers to print', 'view=print&sheet=answers&item=two-rivers', 'sheet-answers', SIZES[0]],
  ['cards to print, dark', 'view=print&sheet=cards&item=two-rivers&theme=dark', 'sheet-cards', SIZES[0]],
  ['a view to print', 'view=print&sheet=view&select=country:LA&year=2013', 'sheet-view', SIZES[0]],
] as const;

test('what a teacher shows and prints: stage, notes, sheets', async ({ page }) => {
  test.slow();
  await openWithoutMap(page, 'map=svg');
  for (const [what, address, shown, size] of TEACHING)
    await test.step(what, async () => {
      await page.setViewportSize(size);
      await follow(page, `/?map=svg&${address}`);
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
