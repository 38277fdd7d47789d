/** What the map draws, the live or the drawn one, held against what the facts say it should. */
import { expect, type Page } from '@playwright/test';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import { drawnIncidents, drawnLegs, drawnOutcomes, shownOf, type DrawnView } from '../../src/domain/drawn.js';
import type { AppState } from '../../src/state/app-state.js';

type Drawn = Readonly<Record<string, readonly string[]>>;
type Bounds = readonly [west: number, south: number, east: number, north: number];

export const drawnOn = (page: Page): Promise<Drawn> => page.locator('map-frame').evaluate((map) => (map as HTMLElement & { drawn(): Drawn }).drawn());

/** Twice the same, so that nothing is on its way any more. Without names: which of two finds room depends on which stood there before. */
export async function settledDrawn(page: Page): Promise<Drawn> {
  const withoutNames = async (): Promise<Drawn> => Object.fromEntries(Object.entries(await drawnOn(page)).filter(([layer]) => !/names?$/.test(layer)));
  let last = await withoutNames();
  await expect
    .poll(async () => {
      const before = JSON.stringify(last);
      await page.waitForTimeout(200);
      last = await withoutNames();
      return JSON.stringify(last) === before && before !== '{}';
    })
    .toBe(true);
  return last;
}

export const viewOf = ({ year, selection, leg, hidden, flow }: AppState, concealed: readonly string[] = []): DrawnView => ({ year, selection, leg, hiddenLayers: hidden, flow, onlyLegs: null, onlyIncidents: null, concealed });

/** Layers of the style that draw each kind of thing itself, and no name. A way back too short for a bead has its casing alone. */
const STYLE_LAYERS = {
  outcomes: /^outcomes$/,
  legs: /^(corridors(-thin|-unknown|-casing)?|returns-(casing|forced-return|chosen-return|circular))$/,
  crossings: /^crossings$/,
  destinations: /^destinations$/,
  incidents: /^incidents$/,
} as const;

const LEAST_COUNTRY_DEGREES = 1.5;
const NOWHERE: readonly number[] = [0, 1000];

interface Wanted {
  /** All that may be drawn. */
  readonly may: readonly string[];
  /** What lies so far inside the frame that it must be. */
  readonly must: readonly string[];
}

function wanted(index: DatasetIndex, view: DrawnView, [west, south, east, north]: Bounds): Readonly<Record<keyof typeof STYLE_LAYERS, Wanted>> {
  const isInside = ([lon = 0, lat = 0]: readonly number[]): boolean => lon > west && lon < east && lat > south && lat < north;
  const of = <T>(things: readonly T[], name: (thing: T) => string, places: (thing: T) => readonly (readonly number[])[]): Wanted => ({ may: things.map(name), must: things.filter((thing) => places(thing).every(isInside)).map(name) });
  return {
    outcomes: of(
      drawnOutcomes(index, view),
      ({ country }) => country,
      ({ country }) => {
        const { bbox = [0, 0, 0, 0], geometry } = index.countries.get(country) ?? {};
        // The tiles of the whole world leave out what would be a speck there.
        return bbox[2] - bbox[0] < LEAST_COUNTRY_DEGREES ? [NOWHERE] : [geometry?.coordinates ?? NOWHERE];
      },
    ),
    legs: of(drawnLegs(index, view), ({ properties }) => properties.id, ({ geometry }) => geometry.coordinates),
    crossings: of(shownOf(view, 'crossings', 'crossing', index.dataset.crossings).filter(({ properties }) => properties.kind !== 'border-line'), ({ properties }) => `crossing:${properties.id}`, ({ geometry }) => (geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates)),
    destinations: of(shownOf(view, 'destinations', 'destination', index.dataset.communities), ({ properties }) => `destination:${properties.id}`, ({ geometry }) => [geometry.coordinates]),
    incidents: of(drawnIncidents(index, view), ({ properties }) => `incident:${properties.id}`, ({ geometry }) => [geometry.coordinates]),
  };
}

/** Everything that the view says lies in the frame is drawn, and nothing that it does not say. */
export async function expectDrawn(page: Page, index: DatasetIndex, view: DrawnView, frame: Bounds, what: string): Promise<void> {
  const expected = wanted(index, view, frame);
  await expect
    .poll(
      async () => {
        const drawn = await drawnOn(page);
        return Object.entries(STYLE_LAYERS).flatMap(([kind, layers]) => {
          const seen = new Set(Object.entries(drawn).flatMap(([layer, names]) => (layers.test(layer) ? names : [])));
          const { may, must } = expected[kind as keyof typeof STYLE_LAYERS];
          return [...[...seen].filter((name) => !may.includes(name)).map((name) => `${name} is drawn`), ...must.filter((name) => !seen.has(name)).map((name) => `${name} is missing`)];
        });
      },
      { message: what },
    )
    .toEqual([]);
}
