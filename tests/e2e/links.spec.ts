/** A link restores what was seen; Back undoes one choice; what a link asks in vain is said. */
import { LAYER_WORDS } from '../../src/i18n/vocabulary.js';
import { PALETTES } from '../../src/styles/palette.js';
import { expect, openMap, test } from './fixtures.js';
import { closeButton, expectQuery, heading, key, notices, openWithoutMap, panel, query, slider, switcher } from './page.js';
import { colour, settledMap, shareOf } from './pixels.js';
import { said } from './words.js';

test('each choice enters the address; a reload restores all of them, and Back undoes them one by one', async ({ page, context }) => {
  test.slow();
  await openWithoutMap(page);
  expect(query(page), 'defaults leave the address empty').toBe('');

  await slider(page).focus();
  await page.keyboard.press('Home');
  await expectQuery(page, '?year=1985');
  // The key follows a frame later, in another order.
  await expect(key(page)).toContainText('In 1985.');
  await key(page).getByRole('button', { name: 'Laos' }).click();
  await expectQuery(page, '?year=1985&select=country:LA');
  await switcher(page).getByLabel(LAYER_WORDS.incidents).uncheck();
  await expectQuery(page, '?year=1985&select=country:LA&hide=incidents');
  await switcher(page).getByLabel(LAYER_WORDS.routes).uncheck();
  const hide = '&hide=routes,incidents';
  await expectQuery(page, `?year=1985&select=country:LA${hide}`);
  await page.locator('header').getByRole('button', { name: '한국어' }).click();
  await expectQuery(page, `?year=1985&select=country:LA${hide}&lang=ko`);
  await page.locator('header view-settings select').selectOption('dark');
  await expectQuery(page, `?year=1985&select=country:LA${hide}&lang=ko&theme=dark`);

  const expectAll = async (): Promise<void> => {
    await expect(slider(page)).toHaveValue('1985');
    await expect(heading(page)).toHaveText(/^라오스\s*Laos$/);
    await expect(switcher(page).getByLabel(said(LAYER_WORDS.incidents, 'ko'))).not.toBeChecked();
    await expect(switcher(page).getByLabel(said(LAYER_WORDS.routes, 'ko'))).not.toBeChecked();
    await expect(switcher(page).getByLabel(said(LAYER_WORDS.returns, 'ko'))).toBeChecked();
    await expect(page.locator('header').getByRole('button', { name: '한국어' })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('header view-settings select')).toHaveValue('dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  };
  await expectAll();
  await page.reload();
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'static', { timeout: 60_000 });
  await expectAll();
  await test.step('the live map too', async () => {
    const tab = await context.newPage();
    await openMap(tab, new URL(page.url()).search);
    const map = await settledMap(tab);
    expect(shareOf(map, colour(PALETTES.dark.colours.water)), 'dark').toBeGreaterThan(0.05);
    expect(shareOf(map, colour(PALETTES.light.colours.water)), 'and nowhere light').toBeLessThan(0.001);
    expect(shareOf(map, colour(PALETTES.dark.colours['band-out']), 12), 'and without ways out').toBeLessThan(0.0005);
    await tab.close();
  });

  for (const wanted of [`?year=1985&select=country:LA${hide}&lang=ko`, `?year=1985&select=country:LA${hide}`, '?year=1985&select=country:LA&hide=incidents', '?year=1985&select=country:LA', '?year=1985', '']) {
    await page.goBack();
    await expectQuery(page, wanted);
  }
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'All years');
  await expect(heading(page)).toHaveText('Two rivers, one long way round');
  await expect(switcher(page).getByLabel(LAYER_WORDS.routes)).toBeChecked();
  await expect(page.locator('header').getByRole('button', { name: 'EN', exact: true })).toHaveAttribute('aria-pressed', 'true');

  await page.goForward();
  await expectQuery(page, '?year=1985');
  await expect(slider(page)).toHaveValue('1985');
});

test('closing is a choice as well: Back opens the panel again', async ({ page }) => {
  await openWithoutMap(page, 'select=crossing:namyang-tumen');
  await expect(heading(page)).toContainText('Namyang');
  await closeButton(page).click();
  await expectQuery(page, '');
  await page.goBack();
  await expectQuery(page, '?select=crossing:namyang-tumen');
  await expect(heading(page)).toContainText('Namyang');
});

test('what a link asks in vain reads as its default, and the page names each', async ({ page }) => {
  await openWithoutMap(page, 'year=3000&select=country:ZZ&hide=foo&lang=xx&theme=neon');
  for (const [name, value] of [['year', '3000'], ['select', 'country:ZZ'], ['hide', 'foo'], ['lang', 'xx'], ['theme', 'neon']]) await expect(notices(page).locator('code', { hasText: `${name}=${value}` }), `${name} is named`).toBeVisible();
  await expect(heading(page)).toHaveText('Two rivers, one long way round');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'All years');
  await expect(switcher(page).getByRole('checkbox', { checked: false })).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.locator('header').getByRole('button', { name: 'EN', exact: true })).toHaveAttribute('aria-pressed', 'true');

  // Beside it stands why the map is drawn.
  await notices(page).getByRole('button', { name: 'Close this notice' }).first().click();
  await expect(notices(page).locator('code')).toHaveCount(0);
});

test('a link is not trusted: markup in it is shown as text, a year out of range and half a layer list are named', async ({ page }) => {
  await openWithoutMap(page, `year=1984&select=${encodeURIComponent('country:<img src=x onerror=alert(1)>')}&hide=incidents,foo&utm_source=x`);
  await expect(notices(page)).toContainText('year=1984');
  await expect(notices(page)).toContainText('select=country:<img src=x onerror=alert(1)>');
  await expect(notices(page).locator('code', { hasText: /^hide=foo$/ })).toBeVisible();
  await expect(notices(page).locator('img')).toHaveCount(0);
  await expect(switcher(page).getByLabel(LAYER_WORDS.incidents), 'the half that can be used is used').not.toBeChecked();
  await expect(notices(page), 'what links pick up on their way is passed over').not.toContainText('utm_source');
});

test('the default written out is the default', async ({ page }) => {
  await openWithoutMap(page, 'year=all&hide=&lang=en&theme=auto');
  await expect(notices(page).locator('code')).toHaveCount(0);
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'All years');
  await panel(page).getByRole('button', { name: /^By country/ }).click();
  await expectQuery(page, '?select=country:CN');
});
