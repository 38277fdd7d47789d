/**
 * Every file of facts missing, cut short, of another shape and of wrong values: the page names it, leaves out what is faulty, and the
 * rest goes on. The page asks for all facts as one file first: where a single one is to be faulty, that one is not there.
 */
import type { Page, Route } from '@playwright/test';
import { FACTS_FILE, FILES, LESSONS_FILE, POLICIES_FILE, STORIES_FILE } from '../../src/data/files.js';
import { KOREAN_FILE } from '../../src/data/korean.js';
import { LAND_FILE } from '../../src/data/land.js';
import { PALETTES } from '../../src/styles/palette.js';
import { ALL } from './everyday.js';
import { expectGoesOn, expectWhole, failedParts } from './faults.js';
import { expect, openMap, test } from './fixtures.js';
import { expectQuery, heading, key, notices, openList, openWithoutMap, panel } from './page.js';
import { colour, settledMap, shareOf } from './pixels.js';

const { colours } = PALETTES.light;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** How a file can be other than it should, from worst to least. */
const KINDS = ['missing', 'truncated', 'of another shape', 'of wrong values'] as const;
type Kind = (typeof KINDS)[number];

/** The same shape, and every value another: ids that name nothing, numbers beyond all bounds. */
function wrong(value: Json): Json {
  if (typeof value === 'number') return 1e9;
  if (typeof value === 'string') return value === 'FeatureCollection' || value === 'Feature' ? value : 'ZZ';
  if (Array.isArray(value)) return value.map(wrong);
  return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, wrong(inside)])) : value;
}

async function spoil(route: Route, kind: Kind): Promise<void> {
  if (kind === 'missing') return route.fulfill({ status: 404, body: 'Not found' });
  if (kind === 'of another shape') return route.fulfill({ contentType: 'application/json', body: '{"unexpected": [null, 1, {"id": []}]}' });
  const answer = await route.fetch();
  const text = await answer.text();
  if (kind === 'truncated') return route.fulfill({ response: answer, body: text.slice(0, text.length / 2) });
  return route.fulfill({ json: wrong(JSON.parse(text) as Json) });
}

/** Where the file is needed most. */
const SHOWN: Readonly<Record<string, string>> = {
  'sources.json': 'page=sources',
  'conflicts.json': 'page=disagreements',
  'corridors.geojson': 'page=routes',
  'incidents.geojson': 'page=incidents',
  'figures.json': 'page=people',
  'arrivals.json': 'page=arrivals',
  'terms.json': 'page=terms',
  [POLICIES_FILE]: 'page=compare&compare=CN,LA',
  [STORIES_FILE]: 'page=stories',
  [LESSONS_FILE]: 'page=lessons',
  [KOREAN_FILE]: 'lang=ko',
};

const GEO_FILES = [...FILES, POLICIES_FILE, STORIES_FILE, LESSONS_FILE, KOREAN_FILE];

/** What the page says of a file that could not be used; null = nothing can be told from what is right. */
function saidOf(file: string, kind: Kind): RegExp | null {
  if (file === KOREAN_FILE) return kind === 'of wrong values' ? null : /The Korean texts did not arrive|geo\/ko\.json/;
  if (kind === 'missing' || kind === 'truncated') return new RegExp(`geo/${file.replace('.', '\\.')}[^:]* could not be read`);
  // A file of many is told by the names in it.
  return /faults? in the facts/;
}

/** What is asked for as a test ends may be under way still. */
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

const withoutAllInOne = (page: Page): Promise<unknown> => page.route(`**/geo/${FACTS_FILE}`, (route) => route.fulfill({ status: 404 }));
const NOT_THERE = /^console error: Failed to load resource.*404.*\/geo\//s;

async function expectSaidAndWhole(page: Page, spoilt: readonly (readonly [file: string, kind: Kind])[]): Promise<void> {
  for (const [file, kind] of spoilt) {
    const said = saidOf(file, kind);
    const what = `${file} ${kind}`;
    if (said !== null) await expect(notices(page), what).toContainText(said);
    if (said !== null && (kind === 'missing' || kind === 'truncated')) await expect(notices(page).getByRole('button', { name: 'Reload the page' }).first(), what).toBeVisible();
  }
  await expect(heading(page).first(), 'a heading').toBeVisible();
  await expectWhole(page);
  await expectGoesOn(page);
  await expect(failedParts(page)).toHaveCount(0);
}

if (ALL)
  for (const file of GEO_FILES)
    for (const kind of KINDS)
      test(`geo/${file} is ${kind}`, async ({ page, allow }) => {
        allow(NOT_THERE);
        await withoutAllInOne(page);
        await page.route(`**/geo/${file}`, (route) => spoil(route, kind));
        await openWithoutMap(page, SHOWN[file] ?? '');
        await expectSaidAndWhole(page, [[file, kind]]);
      });

/** Every day each file once, four at a time and each in another way; the ways take turns by the day. */
const TURN = Math.floor(Date.now() / 86_400_000);
for (let group = 0; group < 4; group++) {
  const spoilt = GEO_FILES.filter((_file, at) => at % 4 === group).map((file, at) => [file, KINDS[(at + group + TURN) % KINDS.length] ?? 'missing'] as const);
  test(`at once: ${spoilt.map(([file, kind]) => `${file} ${kind}`).join(', ')}`, async ({ page, allow }) => {
    allow(NOT_THERE);
    await withoutAllInOne(page);
    for (const [file, kind] of spoilt) await page.route(`**/geo/${file}`, (route) => spoil(route, kind));
    const [last] = spoilt.filter(([file]) => file in SHOWN).slice(-1);
    await openWithoutMap(page, last === undefined ? '' : SHOWN[last[0]]);
    await expectSaidAndWhole(page, spoilt.filter(([file]) => ![STORIES_FILE, LESSONS_FILE, KOREAN_FILE].includes(file) || file === last?.[0]));
  });
}

for (const kind of ALL ? KINDS : KINDS.slice(0, 1).concat(KINDS.slice(3)))
  test(`${LAND_FILE} is ${kind}: without WebGL there is no map to be seen, and all of it to be read`, async ({ page, allow }) => {
    allow(/^console error: Failed to load resource.*404.*land\.json/s);
    await page.route(`**/${LAND_FILE}`, (route) => spoil(route, kind));
    await openWithoutMap(page);
    await expect(page.locator('map-frame')).toContainText('The map cannot be drawn: its land');
    await expectWhole(page);
    await expectGoesOn(page);
    await page.unroute(`**/${LAND_FILE}`);
    await notices(page).getByRole('button', { name: 'Try the live map again' }).click();
    await expect(page.locator('drawn-map svg.sheet')).toBeVisible();
  });

for (const kind of ALL ? KINDS.slice(0, 3) : KINDS.slice(1, 2))
  test(`all facts as one file ${kind}: each is asked for by itself, and nothing is missing`, async ({ page, allow }) => {
    allow(NOT_THERE);
    await page.route(`**/geo/${FACTS_FILE}`, (route) => spoil(route, kind));
    await openWithoutMap(page, 'select=country:LA');
    await expect(heading(page)).toContainText('Laos');
    await expect(notices(page)).not.toContainText('geo/');
    await expectWhole(page);
    await expectGoesOn(page);
  });

test('all facts as one file, one of them gone from it: that one is asked for by itself', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route(`**/geo/${FACTS_FILE}`, async (route) => {
    const { 'terms.json': _terms, ...others } = (await (await route.fetch()).json()) as Record<string, unknown>;
    await route.fulfill({ json: others });
  });
  await openWithoutMap(page, 'page=terms');
  await expect(heading(page)).toHaveText('Words');
  await expectWhole(page);
  expect(asked.filter((path) => path.startsWith('/geo/')).sort()).toEqual(['/geo/facts.json', '/geo/terms.json']);
});

test('all facts as one file, one of them of wrong values: the page says so and goes on', async ({ page }) => {
  await page.route(`**/geo/${FACTS_FILE}`, async (route) => {
    const content = (await (await route.fetch()).json()) as Record<string, Json>;
    await route.fulfill({ json: { ...content, 'incidents.geojson': wrong(content['incidents.geojson'] ?? null) } });
  });
  await openWithoutMap(page);
  await expect(notices(page)).toContainText(/faults? in the facts/);
  await expectWhole(page);
  await expectGoesOn(page);
});

test('a file of facts is missing: the page names it, the rest works', async ({ page, allow }) => {
  allow(NOT_THERE);
  await withoutAllInOne(page);
  await page.route('**/geo/corridors.geojson', async (route) => route.fulfill({ status: 404 }));
  await openMap(page);
  await expect(notices(page)).toContainText('geo/corridors.geojson could not be read');
  await notices(page).locator('summary').click();
  await expect(notices(page).locator('li', { hasText: 'geo/corridors.geojson' }).first()).toContainText('404');
  const map = await settledMap(page);
  expect(shareOf(map, colour(colours.land)), 'land').toBeGreaterThan(0.015);
  expect(shareOf(map, colour(colours['band-out'])), 'no bands').toBeLessThan(0.0005);
  await expect(key(page)).not.toContainText('Forced return');
  await key(page).getByRole('button', { name: 'Laos' }).click();
  await expect(panel(page).locator('.outcome .word')).toHaveText('Returned to North Korea');
});

test('a file of facts is damaged: the page names it, the rest works', async ({ page, allow }) => {
  allow(NOT_THERE);
  await withoutAllInOne(page);
  await page.route('**/geo/policies.json', async (route) => route.fulfill({ contentType: 'application/json', body: '{"policies/LA.json": {' }));
  await openWithoutMap(page, 'select=country:LA');
  await expect(notices(page)).toContainText('geo/policies.json could not be read');
  await expect(heading(page)).toContainText('Laos');
  await expect(panel(page)).toContainText('The file with this country’s policy could not be read');
  await expect(panel(page).getByRole('button', { name: /Nine people handed to North Korea/ })).toBeVisible();
});

test('one thing in a file is wrong: it alone is left out, and the page says which and why', async ({ page, allow }) => {
  allow(NOT_THERE);
  await withoutAllInOne(page);
  await page.route('**/geo/border-crossings.geojson', async (route) => {
    const content = (await (await route.fetch()).json()) as { features: { properties: { id: string }; geometry: { coordinates: unknown } }[] };
    const feature = content.features.find(({ properties }) => properties.id === 'manpo-jian');
    if (feature === undefined) throw new Error('there is no such crossing any more');
    feature.geometry.coordinates = [1e9, null];
    await route.fulfill({ json: content });
  });
  await openWithoutMap(page, 'select=crossing:manpo-jian');
  await expect(notices(page)).toContainText('select=crossing:manpo-jian names nothing on this map');
  await notices(page).locator('summary').click();
  await expect(notices(page).locator('li').first()).toContainText(/geo\/border-crossings\.geojson, item manpo-jian, features\[\d+\]\.geometry/);
  const places = await openList(page, /^Border places/);
  await expect(places.getByRole('button', { name: /Hyesan/ })).toBeVisible();
  await expect(places.getByRole('button', { name: /Manpo/ })).toHaveCount(0);
});

test('no facts at all: the page says so', async ({ page, allow }) => {
  allow(/^console error: Failed to load resource/);
  await page.route('**/geo/*', async (route) => route.fulfill({ status: 503 }));
  await page.goto('/');
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'error');
  await expect(page.getByText('None of the facts could be read')).toBeVisible();
  await expect(notices(page)).toContainText('geo/sources.json');
  await page.unroute('**/geo/*');
  await notices(page).getByRole('button', { name: 'Reload the page' }).click();
  await expect(key(page)).toContainText('Laos');
  await expectQuery(page, '');
});
