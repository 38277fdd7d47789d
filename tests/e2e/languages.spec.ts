/** The page in Korean: names in Korean first, and on either page whatever is in the other language marked as such. */
import { expect, openMap, test } from './fixtures.js';
import { expectQuery, heading, key, notices, openEverything, openWithoutMap, panel } from './page.js';
import { settledMap, shareDiffering } from './pixels.js';
import { said } from './words.js';

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
  visit(root, document.documentElement.lang);
  return [...new Set(found)];
};

test('Korean: headings, key and map', async ({ page }) => {
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
  await expect(notices(page), 'a language needs no notice').toBeHidden();
  expect(shareDiffering(english, await settledMap(page)), 'the names on the map change places').toBeGreaterThan(0.003);
});

for (const language of ['en', 'ko'] as const)
  test(`what is in the other language is marked so, on a page in ${language}`, async ({ page }) => {
    await openWithoutMap(page, `lang=${language}`);
    const app = page.locator('escape-map');
    await openEverything(page);
    expect(await app.evaluate(wronglyMarked), 'overview and key').toEqual([]);
    await panel(page).getByRole('button', { name: new RegExp(`^${said('By place', language)}`) }).click();
    await expect(heading(page)).toHaveText(language === 'ko' ? /^[\uac00-\ud7a3]/ : /^[A-Z]/);
    expect(await app.evaluate(wronglyMarked), 'crossing').toEqual([]);
  });
