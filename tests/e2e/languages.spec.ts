/** Names in Korean: first where they are asked for, and always marked as Korean. */
import { expect, openMap, test } from './fixtures.js';
import { expectQuery, heading, key, notices, openList, openWithoutMap, panel } from './page.js';
import { settledMap, shareDiffering } from './pixels.js';

/** Words in the wrong voice: Korean that no `lang` speaks for, and what has no Korean letter in it under `lang="ko"`. */
const wronglyMarked = (root: Element): string[] => {
  const found: string[] = [];
  const visit = (node: Node, language: string): void => {
    if (node instanceof Element) {
      if (!node.checkVisibility()) return;
      language = node.getAttribute('lang') ?? language;
      (node.shadowRoot?.childNodes ?? []).forEach((child) => visit(child, language));
    }
    if (node instanceof Text && node.parentElement?.localName !== 'style') {
      const isKorean = /[\uac00-\ud7a3]/.test(node.data);
      if (language === 'ko' ? !isKorean && /[A-Za-z]{2}/.test(node.data) : isKorean) found.push(`${language}: ${node.data.trim()}`);
    }
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

for (const language of ['en', 'ko'])
  test(`what is Korean is marked as Korean, with names in ${language}`, async ({ page }) => {
    await openWithoutMap(page, `lang=${language}`);
    const app = page.locator('escape-map');
    for (const list of [/^Countries/, /^Routes/, /^Border places/, /^Home provinces/]) await openList(page, list);
    expect(await app.evaluate(wronglyMarked), 'overview and key').toEqual([]);
    await panel(page).getByRole('button', { name: /^By place/ }).click();
    await expect(heading(page)).toHaveText(language === 'ko' ? /^[\uac00-\ud7a3]/ : /^[A-Z]/);
    expect(await app.evaluate(wronglyMarked), 'crossing').toEqual([]);
  });
