/** Names in Korean: first where they are asked for, and always marked as Korean. */
import { expect, openMap, test } from './fixtures.js';
import { expectQuery, heading, key, notices, openList, openWithoutMap, panel } from './page.js';
import { settledMap, shareDiffering } from './pixels.js';

/** Korean words that no `lang` speaks for, so that a voice would read them as English. */
const unmarkedKorean = (root: Element): string[] => {
  const found: string[] = [];
  const visit = (node: Node, language: string): void => {
    if (node instanceof Element) {
      if (!node.checkVisibility()) return;
      language = node.getAttribute('lang') ?? language;
      (node.shadowRoot?.childNodes ?? []).forEach((child) => visit(child, language));
    }
    if (node instanceof Text && /[\uac00-\ud7a3]/.test(node.data) && language !== 'ko' && node.parentElement?.localName !== 'style') found.push(node.data.trim());
    node.childNodes.forEach((child) => visit(child, language));
  };
  visit(root, 'en');
  return [...new Set(found)];
};

test('Korean: headings, key, notice and map', async ({ page }) => {
  await openMap(page, 'select=country:LA');
  await expect(heading(page)).toHaveText(/^Laos\s*라오스$/);
  await expect(heading(page).locator('[lang=ko]')).toHaveText('라오스');
  const english = await settledMap(page);

  await page.locator('header').getByRole('button', { name: '한국어' }).click();
  await expectQuery(page, '?select=country:LA&lang=ko');
  await expect(heading(page)).toHaveText(/^라오스\s*Laos$/);
  await expect(heading(page).locator('[lang=ko]')).toHaveText('라오스');
  await expect(heading(page).locator('[lang=en]')).toHaveText('Laos');
  await expect(key(page).getByRole('button', { name: '라오스' })).toBeVisible();
  await expect(notices(page)).toContainText('the text is in English for now');
  await expect(notices(page).locator('[lang=ko]')).toContainText('한국어');
  expect(shareDiffering(english, await settledMap(page)), 'the names on the map change places').toBeGreaterThan(0.003);
});

test('a link to Korean names', async ({ page }) => {
  await openWithoutMap(page, 'lang=ko&select=crossing:namyang-tumen');
  await expect(heading(page)).toHaveText(/^남양/);
  await expect(heading(page).locator('[lang=ko]')).toContainText('남양');
});

for (const language of ['en', 'ko'])
  test(`what is Korean is marked as Korean, with names in ${language}`, async ({ page }) => {
    await openWithoutMap(page, `lang=${language}`);
    const app = page.locator('escape-map');
    for (const list of [/^Countries/, /^Routes/, /^Border places/, /^Home provinces/]) await openList(page, list);
    expect(await app.evaluate(unmarkedKorean), 'overview and key').toEqual([]);
    await panel(page).getByRole('button', { name: /^By place/ }).click();
    await expect(heading(page)).toBeFocused();
    expect(await app.evaluate(unmarkedKorean), 'crossing').toEqual([]);
  });
