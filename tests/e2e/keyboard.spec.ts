/** The whole way without a mouse. */
import type { Page } from '@playwright/test';
import { PALETTES } from '../../src/styles/palette.js';
import { expect, openMap, test } from './fixtures.js';
import { expectQuery, focused, heading, panel, slider } from './page.js';
import { colour, picture, shareOf } from './pixels.js';

/** Round the thumb of the slider, as it is seen. */
const focusOnSlider = async (page: Page): Promise<number> => shareOf(await picture(page.locator('year-slider .track')), colour(PALETTES.light.colours.focus));

/** Presses Tab until `there`, and holds at each step that the focus can be seen. */
async function tabTo(page: Page, there: (focus: Awaited<ReturnType<typeof focused>>) => boolean, limit = 60): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < limit; step++) {
    await page.keyboard.press('Tab');
    const focus = await focused(page);
    seen.push(`${focus.host} ${focus.tag} “${focus.text.slice(0, 30)}”`);
    const isOnSlider = focus.host === 'year-slider' && focus.tag === 'input';
    if (focus.tag !== 'body' && focus.tag !== 'html' && focus.tag !== '' && !isOnSlider) expect(focus.isMarked, `the focus can be seen on ${seen.at(-1)}`).toBe(true);
    if (there(focus)) return;
  }
  throw new Error(`not reached with Tab: ${seen.join(', ')}`);
}

test('from the address to a country, through the years, and back', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMap(page);

  await test.step('the first Tab offers to skip to the text', async () => {
    await tabTo(page, ({ text }) => text === 'Skip to the text', 1);
    await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeInViewport();
  });

  await test.step('the header and the map are on the way to the year', async () => {
    const stops = new Set<string>();
    await tabTo(page, ({ host, tag, text }) => {
      stops.add(`${host} ${tag}`);
      return host === 'year-slider' && text === 'All years';
    });
    expect([...stops]).toEqual(expect.arrayContaining(['page-header a', 'view-settings select', 'explore-menu button', 'map-view canvas', 'map-controls button']));
  });

  await test.step('the skip link leads past them', async () => {
    for (let step = 0; step < 60 && (await focused(page)).text !== 'Skip to the text'; step++) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(panel(page)).toBeFocused();
  });

  await test.step('to the list of countries, and into it', async () => {
    await tabTo(page, ({ text }) => text.startsWith('Countries, by what happens there'));
    await page.keyboard.press('Enter');
    await tabTo(page, ({ text }) => text.startsWith('Laos'));
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(/^Laos/);
    await expect(heading(page)).toBeFocused();
    await expectQuery(page, '?select=country:LA');
  });

  await test.step('through what the panel holds', async () => {
    await tabTo(page, ({ host }) => host === 'policy-timeline');
    await page.keyboard.press('Enter');
    await expectQuery(page, /^\?year=\d{4}&select=country:LA$/);
    await tabTo(page, ({ tag }) => tag === 'summary');
    await page.keyboard.press('Enter');
  });

  await test.step('back to the year, and through it', async () => {
    expect(await focusOnSlider(page)).toBe(0);
    for (let step = 0; step < 60 && (await focused(page)).host !== 'year-slider'; step++) await page.keyboard.press('Shift+Tab');
    await expect(slider(page)).toBeFocused();
    expect(await focusOnSlider(page), 'the focus can be seen on the slider').toBeGreaterThan(0.002);
    await page.keyboard.press('Home');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowRight');
    await expectQuery(page, '?year=1991&select=country:LA');
    await expect(panel(page).locator('.outcome .basis')).toHaveText('Stated for the time until May 2013; no beginning is given');
  });

  await test.step('to close, and to where it began', async () => {
    await tabTo(page, ({ text }) => text === 'Close and go back to the overview');
    await page.keyboard.press('Enter');
    await expectQuery(page, '?year=1991');
    expect((await focused(page)).text).toMatch(/^Laos/);
  });
});
