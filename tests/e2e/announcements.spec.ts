/** What a screen reader hears by itself: one region, at most one message for what the reader did, and none where the focus goes to what opened. */
import type { Page } from '@playwright/test';
import { expect, openMap, test } from './fixtures.js';
import { focused, follow, heading, openList, panel } from './page.js';

interface Said {
  readonly region: string;
  readonly words: string;
}

/** Every live region that can be seen by a screen reader, watched in all shadow roots from before the page begins. */
async function listen(page: Page): Promise<() => Promise<Said[]>> {
  await page.addInitScript(() => {
    const LIVE = '[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]';
    const said: Said[] = [];
    const last = new Map<Element, string>();
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot !== null) look(element.shadowRoot);
        if (!element.matches(LIVE) || !element.checkVisibility({ visibilityProperty: true })) continue;
        const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
        const before = last.get(element);
        last.set(element, words);
        // A region that comes with its words is as a rule not heard; to us it counts, since with some readers it is.
        if (words !== '' && words !== before) said.push({ region: `${element.localName}.${element.className}`, words });
      }
    };
    setInterval(() => look(document), 40);
    Object.assign(globalThis, { takeSaid: () => said.splice(0) });
  });
  const take = (): Promise<Said[]> => page.evaluate(() => (globalThis as unknown as { takeSaid(): Said[] }).takeSaid());
  return async () => {
    await page.waitForTimeout(1200);
    return take();
  };
}

const wordsOf = (said: readonly Said[]): string[] => said.map(({ words }) => words);

test('one message for each thing the reader does, none where the focus goes to what opened', async ({ page }) => {
  test.slow();
  const heard = await listen(page);
  await openMap(page, 'map=svg', 'static');
  await heard();

  await test.step('another year: by button, and by the keys of the slider', async () => {
    await page.getByRole('button', { name: 'One year later' }).click();
    expect(wordsOf(await heard())).toEqual(['The map shows 2024.']);
    await page.getByRole('slider', { name: 'Year' }).focus();
    await Promise.all(['ArrowLeft', 'ArrowLeft', 'ArrowLeft'].map((key) => page.keyboard.press(key)));
    expect(wordsOf(await heard()), 'quick steps are told as one').toEqual(['The map shows 2021.']);
    await page.getByRole('button', { name: 'All years', exact: true }).click();
    expect(wordsOf(await heard())).toEqual(['The map shows all years.']);
  });

  await test.step('a country from the list: its heading is read', async () => {
    const list = await openList(page, /^Countries, by what happens there/);
    expect(wordsOf(await heard())).toEqual([]);
    await list.getByRole('button', { name: /^Laos/ }).click();
    await expect(heading(page)).toBeFocused();
    expect(wordsOf(await heard())).toEqual([]);
    await page.getByRole('button', { name: 'One year later' }).click();
    expect(wordsOf(await heard()), 'with what the year means there').toEqual([expect.stringMatching(/^2024\. Laos: .+\.$/)]);
  });

  await test.step('a layer: its box says it', async () => {
    await page.locator('aside.rail layer-switcher input').first().click();
    expect(wordsOf(await heard())).toEqual([]);
  });

  await test.step('the language, in the language', async () => {
    await page.getByRole('button', { name: '한국어' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    const korean = await heard();
    expect(korean.map(({ region }) => region)).toEqual(['p.said hidden-text']);
    expect(korean[0]?.words).toMatch(/[가-힣]/);
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(wordsOf(await heard())).toEqual(['The page is in English now.']);
  });

  await test.step('a page, and a filter on it', async () => {
    await page.getByRole('button', { name: 'Explore', exact: true }).click();
    await page.locator('explore-menu .row').filter({ hasText: /^Events/ }).click();
    await expect(heading(page)).toBeFocused();
    expect(wordsOf(await heard())).toEqual([]);
    await panel(page).locator('incident-list select').first().selectOption({ index: 1 });
    expect(wordsOf(await heard())).toEqual([expect.stringMatching(/^\d+ of \d+ events$/)]);
  });

  await test.step('a leg of a route', async () => {
    await follow(page, '?map=svg&select=route:china-laos-thailand');
    await heard();
    await panel(page).getByRole('button', { name: 'Leg by leg' }).click();
    expect(wordsOf(await heard())).toEqual([expect.stringMatching(/^The map shows leg 1 of \d\.$/)]);
  });

  await test.step('a chapter of a story: its heading is read', async () => {
    await follow(page, '?map=svg&chapter=two-rivers-south');
    await heard();
    await panel(page).locator('story-player .steps .button.primary').click();
    await expect(heading(page)).toBeFocused();
    expect(wordsOf(await heard())).toEqual([]);
  });

  await test.step('what a link asked for in vain', async () => {
    await follow(page, '?map=svg&year=3000&hide=nothing');
    expect(wordsOf(await heard())).toEqual([expect.stringContaining('year=3000 is not a year')]);
  });

  await test.step('on the map: what lies under the cross', async () => {
    await follow(page, '?map=svg&select=country:CN');
    await heard();
    await page.locator('drawn-map').getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    const named = await heard();
    expect(named.length).toBeLessThanOrEqual(1);
    expect((await focused(page)).host).toBe('drawn-map');
  });
});
