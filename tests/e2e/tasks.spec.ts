/**
 * What a reader comes for, done in each way the page can be used: on the live map, on the drawn one, without WebGL, by keyboard with
 * the map out of sight, in Korean, without a network after one visit, and from the single file. The projects of
 * `playwright.config.ts` say which way; a task is the same in all of them.
 */
import type { Page } from '@playwright/test';
import { expect, test as base } from './fixtures.js';
import { expectQuery, heading, panel, refuseWebGl, slider, switcher } from './page.js';
import { expectSeen, withKeyboard, withMouse, type Reader } from './readers.js';
import { singleFile } from './single-file.js';
import { readyOffline } from './visits.js';
import { said, saidWith, type Language } from './words.js';

export const WAYS = ['live', 'svg', 'no-webgl', 'keyboard', 'korean', 'offline', 'single-file'] as const;
export type Way = (typeof WAYS)[number];

interface Visit {
  readonly page: Page;
  readonly reader: Reader;
  readonly language: Language;
  /** A message of the interface in the language of the page. */
  readonly say: (english: string) => string;
  readonly open: (parameters?: string) => Promise<void>;
}

const test = base.extend<{ readonly way: Way; readonly visit: Visit }>({
  way: ['live', { option: true }],

  visit: async ({ way, page, context }, use) => {
    const language: Language = way === 'korean' ? 'ko' : 'en';
    if (way === 'no-webgl') await refuseWebGl(page);
    const given = way === 'svg' ? ['map=svg'] : way === 'korean' ? ['map=svg', 'lang=ko'] : way === 'keyboard' ? ['map=svg'] : [];
    const file = way === 'single-file' ? singleFile() : null;
    if (way === 'offline') await readyOffline(page, context);
    if (file !== null) await context.setOffline(true);
    const open = async (parameters = ''): Promise<void> => {
      const query = [...given, parameters].filter((part) => part !== '').join('&');
      await page.goto(`${file ?? '/'}${query === '' ? '' : `?${query}`}`);
      const state = given.includes('map=svg') || way === 'no-webgl' ? 'static' : 'ready';
      await expect(page.locator('escape-map')).toHaveAttribute('data-state', state, { timeout: 60_000 });
      if (way === 'keyboard') await page.locator('map-frame').evaluate((map: HTMLElement) => (map.style.visibility = 'hidden'));
    };
    await use({ page, reader: way === 'keyboard' ? withKeyboard(page) : withMouse(page), language, say: (english) => said(english, language), open });
  },
});

const turnTo = async ({ page, reader, say }: Visit, name: string): Promise<void> => {
  await reader.press(page.locator('explore-menu').getByRole('button', { name: say('Explore'), exact: true }));
  await reader.press(page.locator('explore-menu').getByRole('button', { name: say(name), exact: true }));
};
const countryName = (code: string, language: Language): string => new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;

test('find a route and follow it', async ({ visit }) => {
  const { page, reader, language, say, open } = visit;
  await open();
  await turnTo(visit, 'Routes');
  await reader.choose(panel(page).locator('route-finder select').nth(1), countryName('TH', language));
  await reader.press(panel(page).getByRole('button', { name: language === 'ko' ? /^중국.*라오스.*태국.*한국/ : /^China – Laos – Thailand – South Korea/ }));
  await expectQuery(page, /select=route:/);
  await reader.press(panel(page).getByRole('button', { name: say('Leg by leg') }));
  await reader.press(panel(page).getByRole('button', { name: say('Next leg') }));
  await expectQuery(page, /leg=2/);
  await expect(panel(page).locator('source-list li').first()).toBeAttached();
});

test('find what a country did in a year', async ({ visit }) => {
  const { page, reader, language, say, open } = visit;
  await open();
  await reader.search(language === 'ko' ? '라오스' : 'Laos', language === 'ko' ? /^라오스/ : /^Laos/);
  await reader.chooseYear(2013);
  await expectQuery(page, /year=2013/);
  await expect(heading(page)).toContainText(countryName('LA', language));
  await expectSeen(panel(page).getByText(say('Returned to North Korea')).first());
  await expect(panel(page).locator('sup a').first()).toBeAttached();
});

test('compare two countries', async ({ visit }) => {
  const { page, reader, language, open } = visit;
  await open('compare=LA');
  await turnTo(visit, 'Compare');
  await reader.choose(panel(page).locator('compare-table select').nth(1), countryName('TH', language));
  await expectQuery(page, /compare=LA,TH/);
  await expect(panel(page).getByRole('columnheader')).toContainText(['LA', 'TH'].map((code) => countryName(code, language)));
});

test('leave out what is not wanted', async ({ visit }) => {
  const { page, reader, say, open } = visit;
  await open('year=2013');
  await reader.press(switcher(page).getByRole('checkbox', { name: say('Dated events') }));
  await expectQuery(page, /hide=incidents/);
  await turnTo(visit, 'Events');
  await expect(panel(page).locator('incident-list li').first()).toBeVisible();
  const all = await panel(page).locator('incident-list li').count();
  await reader.choose(panel(page).locator('incident-list select').first(), say('Arrest'));
  await expectQuery(page, /kind=arrest/);
  expect(await panel(page).locator('incident-list li').count()).toBeLessThan(all);
});

test('read a source', async ({ visit }) => {
  const { page, reader, say, open } = visit;
  await open('select=country:TH');
  const note = panel(page).locator('sup a').first();
  await reader.press(note);
  const source = panel(page).locator('source-list').getByRole('button').first();
  await expectSeen(source);
  await reader.press(source);
  await expectQuery(page, /page=sources&item=/);
  await expect(heading(page)).toHaveText(say('Sources'));
});

test('step through a story', async ({ visit }) => {
  const { page, reader, say, open } = visit;
  await open();
  await turnTo(visit, 'Stories');
  await reader.press(panel(page).locator('story-list').getByRole('button', { name: new RegExp(`^${say('Read it')}`) }).first());
  await expectQuery(page, /chapter=two-rivers-/);
  const first = await heading(page).innerText();
  await reader.press(panel(page).locator('nav.steps').getByRole('button').last());
  await expect(heading(page)).not.toHaveText(first);
  await expect(slider(page)).toBeVisible();
  expect(saidWith('Chapter {0} of {1}', 'en')).toBeInstanceOf(RegExp);
});
