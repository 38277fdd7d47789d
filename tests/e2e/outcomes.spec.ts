/** What a country does with people found there differs from year to year, and the page says so with its basis and its source. */
import { PALETTES } from '../../src/styles/palette.js';
import { expect, openMap, test } from './fixtures.js';
import { eachOf } from './one-page.js';
import { follow, heading, key, openWithoutMap, panel, slider } from './page.js';
import { colour, crop, distance, mean, settledMap, shareDiffering, type Colour, type Picture } from './pixels.js';

const { outcomes } = PALETTES.light;

/** The middle of southern Laos as the link frames it, clear of bands, rivers and labels. */
function laosIn(map: Picture): Colour {
  const side = 48;
  return mean(crop(map, { x: Math.round(map.width * 0.655) - side / 2, y: Math.round(map.height * 0.68) - side / 2, width: side, height: side }));
}

test('Laos 2012 and 2014: words, basis, sources, key and map differ', async ({ page }) => {
  const outcome = panel(page).locator('.outcome');

  await openMap(page, 'year=2012&select=country:LA');
  await expect(heading(page)).toHaveText(/Laos\s*라오스/);
  await expect(outcome.locator('.word')).toHaveText('Transit tolerated');
  await expect(outcome.locator('.basis')).toHaveText('Stated for the time until May 2013; no beginning is given');
  await expect(outcome.locator('sup.notes a').first()).toHaveText('1');
  await expect(panel(page).locator('source-list li').first()).toContainText(/under\s+\S+/);
  await expect(key(page).locator('.groups > li', { hasText: 'Transit tolerated' }).getByRole('button', { name: 'Laos' })).toBeVisible();
  const before = laosIn(await settledMap(page));

  // As Forward does: what a link loaded anew shows is held by link-states.spec.ts.
  await follow(page, '/?year=2014&select=country:LA&map=gl');
  await expect(outcome.locator('.word')).toHaveText('Returned to North Korea');
  await expect(outcome.locator('.basis')).toHaveText('Last stated for 2013; nothing is stated for 2014');
  await expect(panel(page).locator('source-list li').first()).toContainText(/under\s+\S+/);
  await expect(key(page).locator('.groups > li', { hasText: 'Returned to North Korea' })).toContainText(/Laos\s*\(last stated 2013\)/);
  const after = laosIn(await settledMap(page));

  expect(distance(before, after), 'the colour of Laos').toBeGreaterThan(30);
  expect(distance(before, colour(outcomes['transit-tolerated'].fill)), 'Laos 2012 wears the colour of its outcome').toBeLessThan(25);
  // Paler, since nothing is stated for 2014: half the strength of the colour over the land.
  expect(distance(after, colour(outcomes['returned-to-north-korea'].fill)), 'Laos 2014').toBeLessThan(distance(after, colour(outcomes['transit-tolerated'].fill)));

  await test.step('in the year of the change both are named', async () => {
    await slider(page).press('ArrowLeft');
    await expect(outcome.locator('.word')).toHaveText('Mixed: transit tolerated, and returned to North Korea');
    await expect(outcome.locator('.basis')).toHaveText('Stated for 2013');
  });
});

interface Told {
  readonly word: string | RegExp;
  readonly basis: string | RegExp | null;
}
const PAIRS: readonly { readonly country: string; readonly name: string; readonly years: readonly (readonly [year: number, told: Told])[] }[] = [
  { country: 'VN', name: 'Vietnam', years: [[2003, { word: 'Returned to China', basis: 'Last stated for 2002; nothing is stated for 2003' }], [2005, { word: /^Mixed: returned to China, and sent to South Korea/, basis: 'Last stated for 2004; nothing is stated for 2005' }]] },
  { country: 'JP', name: 'Japan', years: [[2009, { word: /^Mixed: resettled, and sent to South Korea/, basis: 'Stated for 2009' }], [2011, { word: 'Sent to South Korea', basis: 'Stated for 2011' }]] },
  { country: 'CN', name: 'China', years: [[1994, { word: 'Transit tolerated', basis: 'Stated for 1994' }], [2000, { word: 'Returned to North Korea', basis: /undated/i }]] },
  { country: 'MM', name: 'Myanmar', years: [[2010, { word: 'Not stated in the sources', basis: null }]] },
];

const TOLD = PAIRS.flatMap(({ country, name, years }) => years.map(([year, told]) => ({ country, name, year, ...told })));

test(`${TOLD.map(({ name, year }) => `${name} ${year}`).join(', ')}: outcome, basis and sources`, async ({ page }) => {
  await openWithoutMap(page);
  await eachOf(
    TOLD,
    ({ name, year }) => `${name} ${year}`,
    async ({ country, name, year, word, basis }) => {
      await follow(page, `/?year=${year}&select=country:${country}`);
      await expect(heading(page)).toContainText(name);
      await expect(slider(page)).toHaveValue(String(year));
      const outcome = panel(page).locator('.outcome');
      await expect(outcome.locator('.word')).toHaveText(word);
      if (basis === null) {
        await expect(outcome.locator('.basis')).toHaveCount(0);
        await expect(outcome).toContainText('The sources do not say');
      } else {
        await expect(outcome.locator('.basis')).toHaveText(basis);
        const note = outcome.locator('.sentence a[data-note]').first();
        await note.click();
        // The small number leads to the source and the heading the sentence stands under.
        const number = await note.getAttribute('data-note');
        const source = panel(page).locator(`source-list #note-${number}`);
        await expect(source).toBeFocused();
        await expect(source.locator('.heading')).toHaveText(/\S/);
        await expect(source.getByRole('link')).toHaveAttribute('href', /^https:/);
      }
    },
  );
});

test('a filter of events and a choice of routes show on the map what they show in the list', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMap(page, 'page=incidents&hide=outcomes,routes,returns,crossings,origins,destinations');
  const all = await settledMap(page);
  await follow(page, '/?page=incidents&in=LU&hide=outcomes,routes,returns,crossings,origins,destinations');
  await expect(panel(page)).toContainText('No event in the sources fits');
  const none = await settledMap(page);
  expect(shareDiffering(all, none), 'the marks are gone').toBeGreaterThan(0.001);

  await follow(page, '/?page=routes&hide=outcomes,returns,crossings,origins,destinations,incidents');
  const routes = await settledMap(page);
  await follow(page, '/?page=routes&from=CN&to=MN&hide=outcomes,returns,crossings,origins,destinations,incidents');
  const toMongolia = await settledMap(page);
  expect(shareDiffering(routes, toMongolia), 'the other ways are gone').toBeGreaterThan(0.01);
  expect(shareDiffering(none, toMongolia), 'the ways to Mongolia are there').toBeGreaterThan(0.003);
});
