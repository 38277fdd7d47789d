/** Layers can be hidden; address, key and map follow together. */
import { LAYER_WORDS } from '../../src/i18n/vocabulary.js';
import { expect, openMap, test } from './fixtures.js';
import { expectQuery, focused, key, openWithoutMap, switcher } from './page.js';
import { settledMap, shareDiffering } from './pixels.js';

/** `sign` stands in the key only while the layer is shown. */
const LAYERS = [
  { id: 'outcomes', sign: 'What happens to a person found there', differs: 0.1 },
  { id: 'routes', sign: 'Way out over land or river', differs: 0.01 },
  { id: 'returns', sign: 'Forced return', differs: 0.002 },
  { id: 'crossings', sign: 'Facing towns', differs: 0.00005 },
  { id: 'origins', sign: 'Home provinces the sources name', differs: 0.0002 },
  { id: 'destinations', sign: 'Where people live', differs: 0.001 },
  { id: 'incidents', sign: 'Dated event', differs: 0.0005 },
] as const;

/** Korea and the lands around it: near enough for every layer, and the bands are not yet gone. */
const VIEW = 'select=destination:south-korea';

test('each layer: address, key and map', async ({ page }) => {
  test.slow();
  await openMap(page, VIEW);
  let before = await settledMap(page);
  const hidden: string[] = [];
  for (const { id, sign, differs } of LAYERS) {
    const label = LAYER_WORDS[id];
    await test.step(label, async () => {
      await expect(key(page).getByText(sign).first()).toBeVisible();
      await switcher(page).getByLabel(label).uncheck();
      hidden.push(id);
      await expectQuery(page, `?${VIEW}&hide=${hidden.join(',')}`);
      await expect(key(page).getByText(sign)).toHaveCount(0);
      const after = await settledMap(page);
      expect(shareDiffering(before, after), `${label} is gone from the map`).toBeGreaterThan(differs);
      before = after;
    });
  }
  await expect(key(page), 'what cannot be hidden is still explained').toContainText('Border rivers Yalu and Tumen');
  await switcher(page).getByLabel(LAYER_WORDS.routes).check();
  await expectQuery(page, `?${VIEW}&hide=${hidden.filter((id) => id !== 'routes').join(',')}`);
  await expect(key(page).getByText('Way out over land or river')).toBeVisible();
  expect(shareDiffering(before, await settledMap(page)), 'and back').toBeGreaterThan(0.01);
});

test('on a phone: through the key, which Escape closes, and the focus is where it was', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  // The live map is looked at above.
  await openWithoutMap(page);
  const before = await settledMap(page);
  const dialog = page.getByRole('dialog', { name: 'Key and settings' });
  const button = page.getByRole('button', { name: 'Key', exact: true });

  await button.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await expect(dialog.getByText('Returned to North Korea').first()).toBeVisible();
  expect(await dialog.evaluate((element) => element.contains((element.getRootNode() as ShadowRoot).activeElement)), 'the focus is inside').toBe(true);
  await dialog.getByLabel(LAYER_WORDS.outcomes).uncheck();
  await expectQuery(page, '?hide=outcomes');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await focused(page)).toMatchObject({ tag: 'button', text: 'Key' });
  expect(shareDiffering(before, await settledMap(page)), 'the map has lost its outcomes').toBeGreaterThan(0.1);

  await test.step('a country chosen in the key opens its panel, and closing leads to something that can be seen', async () => {
    await page.goBack();
    await expectQuery(page, '');
    await button.click();
    await dialog.getByRole('button', { name: 'Mongolia' }).click();
    await expect(dialog).toBeHidden();
    await expectQuery(page, '?select=country:MN');
    await expect(page.locator('#panel h2:visible')).toBeFocused();
    await page.keyboard.press('Escape');
    await expectQuery(page, '');
    expect((await focused(page)).tag, 'the focus is not lost').not.toBe('body');
  });
});
