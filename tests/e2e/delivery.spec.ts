/** What comes over the line: from whom, under which rules, and how much. */
import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstViewSizes, isMapProgram, overBudget, readBudget, siteSize, watchRequests } from '../../.ci/sizes.js';
import { headerRules, headersFor } from '../../.ci/vite/headers.js';
import { expect, openMap, test } from './fixtures.js';
import { heading, openWithoutMap } from './page.js';
import { settledMap } from './pixels.js';
import { singleFilePath } from './single-file.js';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const DIST = resolve(fromRoot('.'), process.env['E2E_DIST'] ?? 'dist');
const rules = headerRules(fromRoot('public/_headers'));
const headers = headersFor(rules, '/');
/** With the map that stands in the page itself (11) and the live map's own layers (13); without MapLibre and the drawn map. */
const SHELL_KB = 116;
const FIRST_VIEW_KB = 300;
const BASEMAP_MB = 2.5;

test('page, program, facts and tiles come with the headers of public/_headers', async ({ request }) => {
  expect(Object.keys(headers)).toEqual(expect.arrayContaining(['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy', 'Permissions-Policy']));
  const page = await request.get('/');
  const script = /src="\.?(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? '';
  for (const path of ['/', script, '/geo/sources.json', '/basemap.pmtiles']) {
    const response = await request.get(path, path.endsWith('.pmtiles') ? { headers: { Range: 'bytes=0-99' } } : {});
    expect(response.ok(), path).toBe(true);
    // How long a file may be kept `vite preview` says by itself.
    for (const [name, value] of Object.entries(headersFor(rules, path))) if (name !== 'Cache-Control') expect(response.headers()[name.toLowerCase()], `${name} of ${path}`).toBe(value);
  }
  expect((await request.get('/geo/no-such-file.json')).status(), 'a missing file is missing').toBe(404);
});

test('the policy in the page is the one of the headers, and strict', async ({ request }) => {
  const page = await (await request.get('/')).text();
  const [, written = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  const inPage = written.replaceAll('&#39;', "'");
  // Two, of which a browser keeps both: what every path has, and who may frame this one.
  const [policy = '', framing, ...others] = (headers['Content-Security-Policy'] ?? '').split(', ');
  const directives = policy.split(';').map((directive) => directive.trim());
  expect([framing, ...others]).toEqual(["frame-ancestors 'none'"]);
  expect(inPage).toBe(directives.join('; '));
  expect(page.indexOf('Content-Security-Policy'), 'it stands before anything it governs').toBeLessThan(page.search(/<link|<script/));
  expect(directives).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  // Nothing in the page needs what the policy forbids.
  expect(page).not.toMatch(/\sstyle=|\son[a-z]+=|<style|<script(?![^>]*\ssrc=)/);
});

test('the policy is in force: a script or a style written into the page does nothing', async ({ page, allow }) => {
  allow(/^CSP violation: (script-src|style-src|require-trusted-types-for)/, /^console error: .*(?:Content Security Policy|'TrustedScript')/s);
  await openWithoutMap(page);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    // As text Trusted Types refuse it (trusted-types.spec.ts); as a node they do not see it, until it is to run.
    script.append(document.createTextNode('document.documentElement.dataset.ran = "yes"'));
    document.head.append(script);
    const style = document.createElement('style');
    style.textContent = 'html { scroll-margin-top: 77px }';
    document.head.append(style);
    return { script: document.documentElement.dataset['ran'], style: getComputedStyle(document.documentElement).scrollMarginTop };
  });
  expect(ran).toEqual({ script: undefined, style: '0px' });
});

test(`the first view: shell ≤ ${SHELL_KB} kB, map data ≤ ${FIRST_VIEW_KB} kB, all of it within the budget, each byte from this host, the text before the map`, async ({ page }) => {
  const served = watchRequests(page);
  await openMap(page);
  const marks = await page.evaluate(() => performance.getEntriesByType('mark').map(({ name, startTime }) => ({ name, startTime })));
  expect(marks.map(({ name }) => name)).toEqual(expect.arrayContaining(['first-map', 'map-ready']));
  await settledMap(page);
  const all = await served();
  const sizes = firstViewSizes(all);

  expect(all.map(({ type }) => type)).toEqual(expect.arrayContaining(['document', 'script', 'stylesheet']));
  expect(sizes.shell, 'shell, kB brotli').toBeLessThanOrEqual(SHELL_KB);
  expect(all.filter(isMapProgram).length, 'MapLibre comes apart from it').toBeGreaterThan(0);
  // What is asked for before MapLibre depends on how busy the machine is: the bench weighs that.
  expect(overBudget({ shell: sizes.shell, firstView: sizes.firstView }, readBudget())).toEqual([]);

  const tiles = all.filter(({ path }) => path.endsWith('/basemap.pmtiles'));
  const fetched = tiles.reduce((sum, { body }) => sum + body.length, 0) / 1000;
  expect(fetched, 'map data of the first view, kB').toBeLessThanOrEqual(FIRST_VIEW_KB);
  expect(fetched, 'there is a map at all').toBeGreaterThan(10);
});

test('the whole site and the page as one file are within the budget', () => {
  const oneFile = singleFilePath();
  expect(overBudget({ site: siteSize(DIST, basename(oneFile)), oneFile: statSync(oneFile).size / 1000 }, readBudget())).toEqual([]);
});

test('the text is there before the program of the map', async ({ page }) => {
  // Never answered.
  await page.route(/\/assets\/maplibre-[^/]+\.js$/, () => {});
  await page.goto('/?year=2014&select=country:LA', { waitUntil: 'commit' });
  await expect(heading(page)).toContainText('Laos');
  await expect(page.locator('#panel .outcome .word')).toHaveText('Returned to North Korea');
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'loading');
});

test(`basemap.pmtiles ≤ ${BASEMAP_MB} MB, and the page as served is the page as built`, async ({ request }) => {
  expect(statSync(fromRoot('public/basemap.pmtiles')).size / 1e6).toBeLessThanOrEqual(BASEMAP_MB);
  expect(await (await request.get('/')).text()).toBe(readFileSync(fromRoot('dist/index.html'), 'utf8'));
  const part = await request.get('/basemap.pmtiles', { headers: { Range: 'bytes=0-6' } });
  expect(part.status()).toBe(206);
  expect((await part.body()).toString('latin1')).toBe('PMTiles');
});
