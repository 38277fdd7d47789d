/** The map is really drawn. A test that waits for an event proves nothing (DESIGN, trap 2): these look at pixels. */
import { PALETTES } from '../../src/styles/palette.js';
import { expect, openMap, test } from './fixtures.js';
import { colour, countColours, settledMap, shareOf } from './pixels.js';

const { colours, outcomes } = PALETTES.light;

test('the overview shows land, water, the origin, outcomes and the ways out', async ({ page }) => {
  await openMap(page);
  const map = await settledMap(page);
  expect(countColours(map), 'a blank map has one colour').toBeGreaterThan(200);
  expect(shareOf(map, colour(colours.water)), 'water').toBeGreaterThan(0.3);
  expect(shareOf(map, colour(colours.land)), 'land without an outcome').toBeGreaterThan(0.015);
  expect(shareOf(map, colour(colours.origin)), 'North Korea').toBeGreaterThan(0.003);
  expect(shareOf(map, colour(outcomes['returned-to-north-korea'].fill), 30), 'a country that returns people').toBeGreaterThan(0.1);
  expect(shareOf(map, colour(colours['band-out'])), 'ways out').toBeGreaterThan(0.004);
  expect(shareOf(map, colour(colours['band-return'])), 'ways back').toBeGreaterThan(0.0008);
  expect(shareOf(map, colour(colours.river)), 'the Mekong').toBeGreaterThan(0.0003);
});

test('at the border the river is there, in its own colour, between land on both banks, and the sea beyond', async ({ page }) => {
  await openMap(page, 'select=crossing:namyang-tumen');
  const map = await settledMap(page);
  expect(shareOf(map, colour(colours.river)), 'border rivers').toBeGreaterThan(0.003);
  expect(shareOf(map, colour(colours['river-minor']), 12), 'other rivers').toBeGreaterThan(0.001);
  expect(shareOf(map, colour(colours.water)), 'the sea').toBeGreaterThan(0.08);
  expect(shareOf(map, colour(colours.crossing)), 'discs of towns').toBeGreaterThan(0.0008);
  expect(shareOf(map, colour(colours.focus)), 'the ring round the chosen pair').toBeGreaterThan(0.0002);
  // Bands stop short of the border: none can be read as a path.
  expect(shareOf(map, colour(colours['band-out'])), 'no band at the border').toBeLessThan(0.001);
});

test('the dark map is dark', async ({ page }) => {
  await openMap(page, 'theme=dark');
  const map = await settledMap(page);
  expect(shareOf(map, colour(PALETTES.dark.colours.water)), 'water').toBeGreaterThan(0.3);
  expect(shareOf(map, colour(PALETTES.dark.colours['band-out']), 12), 'ways out').toBeGreaterThan(0.002);
  expect(shareOf(map, colour(colours.water)), 'no water of the light map').toBeLessThan(0.001);
});
