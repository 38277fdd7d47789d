/**
 * What a reader comes for, done in each way the page can be used: on the live map, on the drawn one, without WebGL, by keyboard with
 * the map out of sight, in Korean, without a network after one visit, and from the single file. The projects of
 * `playwright.config.ts` say which way; the tasks are the same in all of them.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { readHeaders } from '../../.ci/vite/headers.js';
import { expect, LIVE, test as base } from './fixtures.js';
import { expectQuery, follow, heading, panel, refuseWebGl, slider, switcher } from './page.js';
import { expectSeen, withKeyboard, withMouse, type Reader } from './readers.js';
import { ONLY_ITSELF, singleFile } from './single-file.js';
import { serve } from './static-server.js';
import { said, type Language } from './words.js';

export type Way = 'live' | 'svg' | 'no-webgl' | 'keyboard' | 'korean' | 'offline' | 'single-file';

interface Visit {
  readonly page: Page;
  readonly reader: Reader;
  readonly language: Language;
  /** A message of the interface in the language of the page. */
  readonly say: (english: string) => string;
  /** Opens the page the first time; from then on goes there as Back and Forward do. */
  readonly open: (parameters?: string) => Promise<void>;
}

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const DIST = resolve(fromRoot('.'), process.env['E2E_DIST'] ?? 'dist');
/** What the way adds to every address. */
const ADDED: Readonly<Partial<Record<Way, string>>> = { live: LIVE, offline: LIVE, 'single-file': LIVE, svg: 'map=svg', keyboard: 'map=svg', korean: 'map=svg&lang=ko' };

const test = base.extend<{ readonly way: Way; readonly visit: Visit }>({
  way: ['live', { option: true }],

  visit: async ({ way, page, context, allow }, use) => {
    const language: Language = way === 'korean' ? 'ko' : 'en';
    if (way === 'no-webgl') await refuseWebGl(page);
    let home = way === 'single-file' ? singleFile() : '/';
    if (way === 'single-file') {
      allow(ONLY_ITSELF);
      await context.setOffline(true);
    }
    if (way === 'offline') {
      // Another host than that of the other ways, to be taken away.
      const host = await serve(DIST, readHeaders(fromRoot('public/_headers')));
      home = `${host.url}/`;
      allow(/^request to another host: http:\/\/(localhost|127\.0\.0\.1):\d+\//, /^console error: Failed to load resource: net::ERR_(CONNECTION_REFUSED|INTERNET_DISCONNECTED).*service-worker\.js/);
      await page.goto(home);
      await page.getByRole('button', { name: 'Explore', exact: true }).click();
      await page.getByRole('button', { name: /^Without a network/ }).click();
      await expect(page.locator('offline-status dialog .sign')).toHaveText('Ready offline', { timeout: 60_000 });
      await host.close();
    }
    const added = ADDED[way] ?? '';
    const query = (parameters: string): string => [added, parameters].filter((part) => part !== '').join('&');
    let isOpen = false;
    const open = async (parameters = ''): Promise<void> => {
      if (isOpen) await follow(page, `?${query(parameters)}`);
      else {
        await page.goto(`${home}${query(parameters) === '' ? '' : `?${query(parameters)}`}`);
        await expect(page.locator('escape-map')).toHaveAttribute('data-state', added === LIVE ? 'ready' : 'static', { timeout: 60_000 });
        if (way === 'keyboard') await page.locator('map-frame').evaluate((map: HTMLElement) => (map.style.visibility = 'hidden'));
        isOpen = true;
      }
    };
    await use({ page, reader: way === 'keyboard' ? withKeyboard(page, 120) : scrolling(withMouse(page)), language, say: (english) => said(english, language), open });
  },
});

/** Scrolls to what is out of sight first, as a reader does. */
const scrolling = (reader: Reader): Reader => ({
  ...reader,
  press: async (target) => {
    await target.scrollIntoViewIfNeeded();
    await reader.press(target);
  },
  choose: async (select, option) => {
    await select.scrollIntoViewIfNeeded();
    await reader.choose(select, option);
  },
});

const turnTo = async ({ page, reader, say }: Visit, name: string): Promise<void> => {
  await reader.press(page.locator('explore-menu').getByRole('button', { name: say('Explore'), exact: true }));
  await reader.press(page.locator('explore-menu').getByRole('button', { name: say(name), exact: true }));
};
const countryName = (code: string, language: Language): string => new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;

const TASKS: Readonly<Record<string, (visit: Visit) => Promise<void>>> = {
  'find a route and follow it': async (visit) => {
    const { page, reader, language, say, open } = visit;
    await open();
    await turnTo(visit, 'Routes');
    await reader.choose(panel(page).locator('route-finder select').nth(1), countryName('TH', language));
    await reader.press(panel(page).getByRole('button', { name: language === 'ko' ? /^중국 – 라오스 – 태국 – 대한민국/ : /^China – Laos – Thailand – South Korea/ }));
    await expectQuery(page, /select=route:/);
    await reader.press(panel(page).getByRole('button', { name: say('Leg by leg') }));
    await reader.press(panel(page).getByRole('button', { name: say('Next leg') }));
    await expectQuery(page, /leg=2/);
    await expect(panel(page).locator('source-list li').first()).toBeAttached();
  },

  'find what a country did in a year': async (visit) => {
    const { page, reader, language, say, open } = visit;
    await open();
    await reader.search(language === 'ko' ? '라오스' : 'Laos', language === 'ko' ? /^라오스/ : /^Laos/);
    await reader.chooseYear(2013);
    await expectQuery(page, /year=2013/);
    await expect(heading(page)).toContainText(countryName('LA', language));
    await expectSeen(panel(page).getByText(say('Returned to North Korea')).first());
    await expect(panel(page).locator('sup a').first()).toBeAttached();
  },

  'compare two countries': async (visit) => {
    const { page, reader, language, open } = visit;
    await open('compare=LA');
    await turnTo(visit, 'Compare');
    await reader.choose(panel(page).locator('compare-table select').nth(1), countryName('TH', language));
    await expectQuery(page, /compare=LA,TH/);
    await expect(panel(page).getByRole('columnheader')).toContainText(['LA', 'TH'].map((code) => countryName(code, language)));
  },

  'leave out what is not wanted': async (visit) => {
    const { page, reader, say, open } = visit;
    await open('year=2013');
    await reader.press(switcher(page).getByRole('checkbox', { name: say('Dated events') }));
    await expectQuery(page, /hide=incidents/);
    await turnTo(visit, 'Events');
    await expect(panel(page).locator('incident-list li').first()).toBeVisible();
    const all = await panel(page).locator('incident-list li').count();
    await reader.choose(panel(page).locator('incident-list select').filter({ has: page.locator('option[value=arrest]') }), say('Arrest'));
    await expectQuery(page, /kind=arrest/);
    expect(await panel(page).locator('incident-list li').count()).toBeLessThan(all);
  },

  'read a source': async (visit) => {
    const { page, reader, say, open } = visit;
    await open('select=country:TH');
    const note = panel(page).locator('sup a').first();
    await reader.press(note);
    const source = panel(page).locator('source-list').getByRole('button').first();
    await expectSeen(source);
    await reader.press(source);
    await expectQuery(page, /page=sources&item=/);
    await expect(heading(page)).toHaveText(say('Sources'));
  },

  'step through a story': async (visit) => {
    const { page, reader, say, open } = visit;
    await open();
    await turnTo(visit, 'Stories');
    await reader.press(panel(page).locator('story-list').getByRole('button', { name: new RegExp(`^${say('Read it')}`) }).first());
    await expectQuery(page, /chapter=two-rivers-/);
    const first = await heading(page).innerText();
    await reader.press(panel(page).locator('nav.steps').getByRole('button').last());
    await expect(heading(page)).not.toHaveText(first);
    await expect(slider(page)).toBeVisible();
  },
};

test('every task', async ({ visit }) => {
  for (const [name, task] of Object.entries(TASKS)) await test.step(name, () => task(visit));
});
