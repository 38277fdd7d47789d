/** What strangers can do: hostile links, pages that shout into the channel, openers and frames on other hosts. Any address without a browser: tests/hostile/. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from '@playwright/test';
import { headerRules, headersFor } from '../../.ci/vite/headers.js';
import type { ComposedLesson } from '../../src/domain/composed-lesson.js';
import { lessonText } from '../../src/domain/lesson-text.js';
import { stateFromQuery } from '../../src/state/url.js';
import { CHANNEL } from '../../src/story/presenter-messages.js';
import { NASTY, UNSEEMLY } from '../hostile/payloads.js';
import { ALL } from './everyday.js';
import { expect, test } from './fixtures.js';
import { follow, heading, notices, openWithoutMap, query, refuseWebGl } from './page.js';
import { serve, type StaticHost } from './static-server.js';

const DIST = process.env['E2E_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url));
const CHAPTER = 'two-rivers-south';
const ITS_HEADING = /^South:/;
/** Another site than localhost. */
const elsewhere = ({ url }: StaticHost): string => url.replace('localhost', '127.0.0.1');

/** Links of one parameter each, with everything of the list in turn; then lessons. */
const NAMES = ['year', 'select', 'item', 'compare', 'hide', 'from', 'page', 'view', 'chapter', 'sheet', 'theme', 'lay'] as const;
const lesson: ComposedLesson = { title: NASTY[0] ?? '', note: NASTY.join('\n'), steps: NASTY.slice(0, 20).map((text) => ({ item: { kind: 'question', text: `${text}?` }, note: text })) };
const LINKS: readonly string[] = [
  ...NASTY.map((text, at) => `?${NAMES[at % NAMES.length]}=${encodeURIComponent(text.toWellFormed())}&select=country:LA`),
  `?page=compose#lesson=${lessonText(lesson)}`,
  `?chapter=my-lesson-start#lesson=${lessonText(lesson)}`,
  `?chapter=my-lesson-3&view=present#lesson=${lessonText(lesson)}`,
  '?page=compose#lesson=<img src=x onerror=alert(1)>',
  '?page=compose#lesson=WzEsWzFd',
  `?select=${'A'.repeat(100_000)}`,
  '?year=%E0%A4%A&select=country:__proto__&page=constructor',
  '?select=country:constructor&chapter=toString&item=__proto__',
];

test('hostile links: nothing of them becomes part of the page but words, each refusal is told', async ({ page }) => {
  await openWithoutMap(page, 'select=country:LA');
  const sources = (await (await page.request.get('/geo/sources.json')).json()) as readonly { readonly url: string }[];
  const known = sources.map(({ url }) => url);
  // Each name of a parameter, and all lessons; what any address does is tried without a browser too.
  for (const link of ALL ? LINKS : LINKS.filter((_, at) => (at + Math.floor(at / NAMES.length)) % 2 === 0 || at >= NASTY.length)) {
    await follow(page, `./${link}`);
    for (const { name } of stateFromQuery(link.replaceAll(/%(?![0-9A-F]{2})/g, '%25')).ignored) await expect(notices(page), link.slice(0, 90)).toContainText(`${name}=`);
    const seen = await page.evaluate(async (mayLead) => {
      const app = document.querySelector('escape-map') as (Element & { readonly updateComplete: Promise<boolean> }) | null;
      await app?.updateComplete;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const faults: string[] = [];
      const words: string[] = [];
      const look = (root: ParentNode): void => {
        for (const element of root.querySelectorAll('*')) {
          if (['IMG', 'IFRAME', 'OBJECT', 'EMBED', 'FRAME', 'BASE'].includes(element.tagName) || (element.tagName === 'SCRIPT' && element.getAttribute('src') === null)) faults.push(element.outerHTML.slice(0, 120));
          for (const { name, value } of element.attributes) if (name.startsWith('on') || /^\s*(?:javascript|data|vbscript):/i.test(value)) faults.push(`${element.tagName} ${name}=${value.slice(0, 60)}`);
          if (element instanceof HTMLAnchorElement && element.origin !== location.origin && !mayLead.includes(element.href)) faults.push(`leads to ${element.href}`);
          if (element.classList.contains('notices')) words.push((element as HTMLElement).innerText);
          if (element.shadowRoot !== null) look(element.shadowRoot);
        }
      };
      look(document);
      return { faults, words: words.join('\n') };
    }, known);
    expect(seen.faults, link.slice(0, 90)).toEqual([]);
    expect(UNSEEMLY.test(seen.words.replaceAll('\n', '')), `a notice shows what cannot be seen: ${link.slice(0, 90)}`).toBe(false);
  }
  // And the page is as good as before.
  await follow(page, '/?year=2013&select=country:LA');
  await expect(heading(page)).toContainText('Laos');
  await expect(notices(page)).not.toContainText('The link asked for');
});

/** As whoever shares the origin could. */
const shout = (page: Page, messages: string, count: number): Promise<void> =>
  page.evaluate(
    ([channel, source, times]) => {
      const sent = JSON.parse(source as string) as readonly unknown[];
      const line = new BroadcastChannel(channel as string);
      for (let at = 0; at < (times as number); at++) line.postMessage(sent[at % sent.length]);
      line.close();
    },
    [CHANNEL, messages, count] as const,
  );

test('a page of the same host shouts into the channel: rubbish moves nothing, and of ten thousand orders the wall follows the last', async ({ page, context }) => {
  await openWithoutMap(page, `view=present&chapter=${CHAPTER}`);
  await expect(heading(page)).toHaveText(ITS_HEADING);
  const before = { query: query(page), words: await heading(page).innerText() };
  const other = await context.newPage();
  await other.goto('/text/');
  const rubbish: readonly unknown[] = [null, 7, 'hello', [], { from: 'notes' }, { from: 'notes', want: 'chapter', chapter: '<img src=x onerror=alert(1)>', stage: null }, { from: 'notes', want: 'eval', chapter: null, stage: null }, { from: 'notes', want: 'blank', chapter: null, stage: 'another-stage' }, { from: 'notes', want: 'chapter', chapter: 'no-such-chapter', stage: null }, { from: 'stage', stage: 'false', chapter: 'two-rivers-end', blank: true, lesson: null, started: 1 }, { toString: 'x', constructor: { prototype: { polluted: true } } }];
  await shout(other, JSON.stringify(rubbish), 10_000);
  await page.bringToFront();
  // The wall still answers the teacher's hand, and shows what it showed.
  expect({ query: query(page), words: await heading(page).innerText() }).toEqual(before);
  await expect(page.locator('.blank')).toHaveCount(0);

  const entries = await page.evaluate(() => history.length);
  const orders = ['two-rivers-start', CHAPTER, 'two-rivers-end'].map((chapter) => ({ from: 'notes', want: 'chapter', chapter, stage: null }));
  const begun = Date.now();
  await shout(other, JSON.stringify(orders), 9_999);
  await expect.poll(() => new URL(page.url()).searchParams.get('chapter')).toBe('two-rivers-end');
  expect(Date.now() - begun, 'ms until the last is followed').toBeLessThan(15_000);
  expect(await page.evaluate(() => history.length), 'steps for the Back button').toBeLessThan(entries + 15);
  await page.keyboard.press('PageUp');
  await expect.poll(() => new URL(page.url()).searchParams.get('chapter')).not.toBe('two-rivers-end');
});

test('the notes hear no false stage while theirs speaks', async ({ page, context }) => {
  await refuseWebGl(page);
  await page.goto(`/?view=notes&chapter=${CHAPTER}`);
  await expect(page.locator('presenter-notes')).toBeVisible();
  const stage = await context.newPage();
  await openWithoutMap(stage, `view=present&chapter=${CHAPTER}`);
  const other = await context.newPage();
  await other.goto('/text/');
  await expect.poll(() => new URL(page.url()).searchParams.get('chapter')).toBe(CHAPTER);
  await expect(page.locator('presenter-notes')).not.toContainText('not connected');
  // They ask every two seconds, and have been answered.
  await page.waitForTimeout(2500);
  const lies = [{ from: 'stage', stage: 'liar', chapter: 'two-rivers-end', blank: true, lesson: null, started: 1 }, { from: 'stage', stage: 'liar', chapter: 'two-rivers-end', blank: false, lesson: '<b>', started: null }];
  await shout(other, JSON.stringify(lies), 2000);
  await page.waitForTimeout(1200);
  expect(new URL(page.url()).searchParams.get('chapter')).toBe(CHAPTER);
});

test.describe('on another host', () => {
  let folder: string;
  /** Whoever means harm. */
  let stranger: StaticHost;
  /** The page on a host that sets no headers. */
  let bare: StaticHost;
  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stranger-'));
    [stranger, bare] = [await serve(folder, {}), await serve(DIST, {})];
  });
  test.afterAll(async () => {
    await Promise.all([stranger.close(), bare.close()]);
    rmSync(folder, { recursive: true });
  });

  const framing = (address: string): string => `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Another page</title><h1>Another page</h1><p><button>Before</button></p><iframe src="${address}" title="A map" width="800" height="560" style="border:0;width:100%;height:560px"></iframe><p><button>After</button></p></html>`;
  const opening = (address: string, messages: readonly unknown[]): string => `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Another page</title><button onclick="open_()">Open</button><script>
    let opened = null;
    function open_() { opened = window.open(${JSON.stringify(address)}, 'app'); setInterval(() => { for (const message of ${JSON.stringify(messages)}) for (let at = 0; at < 200; at++) opened.postMessage(message, '*'); }, 50); }
    </script></html>`;
  const ORDERS = [{ from: 'notes', want: 'chapter', chapter: 'two-rivers-end', stage: null }, { from: 'notes', want: 'blank', chapter: null, stage: null }, { from: 'stage', stage: 'liar', chapter: 'two-rivers-end', blank: true, lesson: null, started: 1 }, 'is-presenting', null];

  for (const [what, isBare] of [['', false], [', where the host sends no headers', true]] as const) {
    test(`whoever opens the page cannot speak to it${what}`, async ({ page, context, baseURL, allow }) => {
      allow(/^request to another host: http:\/\/(127\.0\.0\.1|localhost):/);
      const app = isBare ? bare.url : (baseURL ?? '');
      stranger.replace('/opens.html', opening(`${app}/?view=present&map=svg&chapter=${CHAPTER}`, ORDERS));
      await page.goto(`${elsewhere(stranger)}/opens.html`);
      const popup = context.waitForEvent('page');
      await page.getByRole('button').click();
      const opened = await popup;
      await expect(heading(opened)).toHaveText(ITS_HEADING);
      await opened.waitForTimeout(1500);
      expect(await opened.evaluate(() => window.opener !== null), 'its opener is still there').toBe(isBare);
      await expect(heading(opened)).toHaveText(ITS_HEADING);
      expect(new URL(opened.url()).searchParams.get('chapter')).toBe(CHAPTER);
      await expect(opened.locator('.blank')).toHaveCount(0);
      await opened.keyboard.press('PageDown');
      await expect.poll(() => new URL(opened.url()).searchParams.get('chapter')).not.toBe(CHAPTER);
    });
  }

  const framed = (page: Page, part: string): Frame | undefined => page.frames().find((frame) => frame.url().includes(part));

  test('no page but embed.html is shown in a frame: the header refuses it', async ({ page, baseURL, allow }) => {
    allow(/^request to another host: http:\/\/127\.0\.0\.1:/, /^console error: .*(frame-ancestors|refused to connect|X-Frame)/is);
    for (const path of ['/', '/index.html', '/text/', '/text/ko.html']) {
      stranger.replace('/frame.html', framing(`${baseURL}${path}`));
      await page.goto(`${elsewhere(stranger)}/frame.html`);
      await expect.poll(() => page.frames().map((frame) => frame.url()), { message: path }).toContain('chrome-error://chromewebdata/');
    }
  });

  test('where the host sends no headers the page itself says that it is not shown in a frame, and nothing else', async ({ page, context, allow }) => {
    allow(/^request to another host: http:\/\/(127\.0\.0\.1|localhost):/);
    stranger.replace('/frame.html', framing(`${bare.url}/?year=2013&select=country:LA`));
    await page.goto(`${elsewhere(stranger)}/frame.html`);
    const inside = page.frameLocator('iframe');
    await expect(inside.locator('body')).toHaveText(/^\s*This page is not shown inside other pages\. Open it in a tab of its own\s*이 지도는 다른 웹페이지 안에서는 열리지 않습니다\. 새 탭에서 열기\s*$/);
    await expect(inside.locator('escape-map')).toHaveCount(0);
    const opened = context.waitForEvent('page');
    await inside.getByRole('link').first().click();
    expect((await opened).url()).toBe(`${bare.url}/?year=2013&select=country:LA`);
    expect(await (await opened).evaluate(() => window.opener)).toBeNull();
    expect(bare.asked.filter((asked) => asked.includes('/geo/')).length, 'facts asked for in the frame').toBeLessThanOrEqual(20);
  });

  test('embed.html in a frame: map, year, what is selected; by keyboard; every way out is a tab of its own', async ({ page, context, baseURL, allow }) => {
    allow(/^request to another host: http:\/\/127\.0\.0\.1:/);
    const hosts = new Set<string>();
    context.on('request', (request) => void (request.url().startsWith('http') && hosts.add(new URL(request.url()).host)));
    // Playwright refuses them, and says so.
    const workers: string[] = [];
    context.on('console', (message) => void (message.text().includes('Service Worker') && workers.push(message.text())));
    stranger.replace('/frame.html', framing(`${baseURL}/embed.html?year=2013&select=country:LA&map=svg&page=routes`));
    await page.goto(`${elsewhere(stranger)}/frame.html`);
    const entries = await page.evaluate(() => history.length);
    const inside = page.frameLocator('iframe');
    await expect(inside.locator('escape-map')).toHaveAttribute('data-state', 'static', { timeout: 60_000 });
    await expect(inside.locator('#panel h2:visible')).toContainText('Laos');
    await expect(inside.locator('page-header, aside.rail:visible, .stage-key')).toHaveCount(0);
    await expect(inside.locator('.notices')).toContainText('page=routes is shown on the whole page only');
    await inside.getByRole('button', { name: 'Close this notice' }).click();
    for (const width of [800, 390]) {
      await page.setViewportSize({ width, height: 760 });
      await expect.poll(() => framed(page, 'embed.html')?.evaluate(() => [innerWidth, document.documentElement.scrollWidth]), { message: `no wider than ${width}` }).toEqual([width - 16, width - 16]);
      await expect(inside.getByRole('link', { name: 'Open the whole page' })).toBeInViewport({ ratio: 1 });
      await expect(inside.locator('#panel h2:visible')).toBeInViewport();
      await page.screenshot({ path: fileURLToPath(new URL(`../output/embed-${width}.png`, import.meta.url)) });
    }
    await page.setViewportSize({ width: 1000, height: 700 });

    // By keyboard from the page around it, and back into it.
    await page.getByRole('button', { name: 'Before' }).focus();
    const year = inside.locator('year-slider').getByRole('slider');
    for (let presses = 0; presses < 60 && !(await year.evaluate((thumb) => thumb.matches(':focus'))); presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => framed(page, 'embed.html')?.url()).toContain('year=2014');
    const whole = inside.getByRole('link', { name: 'Open the whole page' });
    await expect(whole).toHaveAttribute('href', `${baseURL}/?year=2014&select=country:LA&map=svg`);
    expect(await page.evaluate(() => history.length), 'steps of the page around').toBe(entries);

    const ways = await framed(page, 'embed.html')?.evaluate(() => {
      const all: { readonly href: string; readonly target: string; readonly opener: boolean }[] = [];
      const look = (root: ParentNode): void => {
        for (const element of root.querySelectorAll('*')) {
          if (element instanceof HTMLAnchorElement && element.dataset['note'] === undefined) all.push({ href: element.href, target: element.target === '' ? (document.querySelector('base')?.target ?? '') : element.target, opener: element.relList.contains('opener') });
          if (element.shadowRoot !== null) look(element.shadowRoot);
        }
      };
      look(document);
      return all;
    });
    expect(ways?.length).toBeGreaterThan(1);
    expect(ways?.filter(({ target, opener }) => target !== '_blank' || opener)).toEqual([]);

    expect(workers, 'wishes for a service worker').toEqual([]);

    // What the frame has no room for opens on the whole page.
    await inside.getByRole('button', { name: 'Close and go back to the overview' }).click();
    await expect(inside.locator('overview-panel')).toBeVisible();
    const opened = context.waitForEvent('page');
    await framed(page, 'embed.html')?.evaluate(() => {
      const panelOf = document.querySelector('escape-map')?.shadowRoot?.querySelector('overview-panel');
      const turn = Object.assign(new Event('turn-page', { bubbles: true, composed: true }), { page: 'terms', item: null });
      panelOf?.dispatchEvent(turn);
    });
    const tab = await opened;
    await expect(heading(tab)).toContainText('Words');
    expect(await tab.evaluate(() => window.opener)).toBeNull();
    await expect(inside.locator('overview-panel')).toBeVisible();
    expect([...hosts].sort()).toEqual([new URL(elsewhere(stranger)).host, new URL(baseURL ?? '').host].sort());
  });
});

test('every page of the build says who may frame it, and embed.html alone lets everybody', async ({ request }) => {
  const rules = headerRules(fileURLToPath(new URL('../../public/_headers', import.meta.url)));
  const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
  expect(pages).toEqual(expect.arrayContaining(['index.html', 'embed.html']));
  const ancestors = (policies: string | undefined): string[] => (policies ?? '').split(/[,;]/).map((directive) => directive.trim()).filter((directive) => directive.startsWith('frame-ancestors'));
  for (const path of pages) {
    const wanted = path === 'embed.html' ? ['frame-ancestors *'] : ["frame-ancestors 'none'"];
    // Under the names that hosts have for it: `/text/ko.html`, `/text/ko`, and a folder for its index.
    for (const name of [`/${path}`, `/${path.replace(/\.html$/, '')}`, `/${path.replace(/index\.html$/, '')}`]) {
      if (name === '/index' || name === '/text/index') continue; // These lead to the folder on every host.
      expect(ancestors(headersFor(rules, name)['Content-Security-Policy']), name).toEqual(wanted);
    }
    expect(ancestors((await request.get(`/${path}`)).headers()['content-security-policy']), `${path} as served`).toEqual(wanted);
  }
});
