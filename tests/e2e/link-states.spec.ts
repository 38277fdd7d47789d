/**
 * A link restores the view: 200 generated states, each reached inside one page that has shown all the states before it,
 * and by its link in a browser that has not. Both must say the same and have the same controls set; a few are also held
 * against their pictures. `LINK_SEED=7` makes other states.
 */
import type { Page } from '@playwright/test';
import * as fc from 'fast-check';
import { indexDataset, type DatasetIndex } from '../../src/domain/dataset-index.js';
import { PEOPLE_TOPIC_IDS } from '../../src/domain/people-topic-ids.js';
import { FIRST_YEAR, INCIDENT_KINDS, INCIDENT_OUTCOMES, LAST_YEAR, type Selection } from '../../src/domain/types.js';
import { DEFAULT_STATE, FLOWS, LANGUAGES, LAYERS, MOST_COMPARED, MOST_LATITUDE, PAGES, THEMES, WORDINGS, type AppState, type PageId } from '../../src/state/app-state.js';
import { checkReferences } from '../../src/state/check-references.js';
import { queryFromState } from '../../src/state/url.js';
import { realDataset } from '../fixtures/geo-folder.js';
import { ALL, LONG } from './everyday.js';
import { expect, openMap, test } from './fixtures.js';
import { follow, notices, openWithoutMap, query, refuseWebGl } from './page.js';
import { countColours, settledMap, shareDiffering } from './pixels.js';

const SEED = Number(process.env['LINK_SEED'] ?? 20260101);
const RUNS = ALL ? 4 : 1;
/** `LINK_STATES=50` for two hundred in all. */
const STATES_A_RUN = Number(process.env['LINK_STATES'] ?? (ALL ? 8 : 4));
const STATES_ON_MAP = Number(process.env['LINK_STATES_ON_MAP'] ?? 1);
/** Reloaded as well. */
const EVERY = 10;
const MOST_DIFFERING = 0.002;

let index: DatasetIndex;
test.beforeAll(async () => {
  index = indexDataset((await realDataset()).dataset);
});

/* ── States that a reader can come to ── */

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const year = fc.integer({ min: FIRST_YEAR, max: LAST_YEAR });
const hundredths = (most: number): fc.Arbitrary<number> => fc.integer({ min: -most * 100, max: most * 100 }).map((value) => value / 100);

function anyState({ dataset, routes }: DatasetIndex): fc.Arbitrary<AppState> {
  const country = fc.constantFrom(...dataset.countries.map(({ properties }) => properties.id));
  const ids = (kind: Selection['kind'], features: readonly { readonly properties: { readonly id: string } }[]): readonly Selection[] => features.map(({ properties }) => ({ kind, id: properties.id }));
  const oneOf = (selections: readonly Selection[]): fc.Arbitrary<Selection> => fc.constantFrom(...selections);
  const selection = fc.oneof(
    oneOf(ids('country', dataset.countries)),
    oneOf(ids('crossing', dataset.crossings)),
    oneOf(dataset.routes.map(({ id }) => ({ kind: 'route', id }))),
    oneOf(ids('incident', dataset.incidents)),
    oneOf(ids('destination', dataset.communities)),
    oneOf(ids('origin', dataset.origins)),
  );
  const items: Partial<Record<PageId, readonly string[]>> = {
    terms: dataset.terms.map(({ id }) => id),
    disagreements: dataset.conflicts.map(({ id }) => id),
    sources: dataset.sources.map(({ id }) => id),
    people: PEOPLE_TOPIC_IDS,
  };
  return fc
    .record({
      year: maybe(year),
      selection: maybe(selection),
      page: maybe(fc.constantFrom(...PAGES)),
      compared: fc.uniqueArray(country, { maxLength: MOST_COMPARED }),
      from: maybe(country),
      to: maybe(country),
      events: fc.record({ country: maybe(country), outcome: maybe(fc.constantFrom(...INCIDENT_OUTCOMES)), kind: maybe(fc.constantFrom(...INCIDENT_KINDS)), from: maybe(year), to: maybe(year) }),
      flow: maybe(fc.constantFrom(...FLOWS)),
      wording: fc.constantFrom(...WORDINGS),
      hidden: fc.subarray([...LAYERS]),
      language: fc.constantFrom(...LANGUAGES),
      theme: fc.constantFrom(...THEMES),
      nth: fc.nat(),
      leg: fc.nat(),
      laid: fc.tuple(hundredths(180), hundredths(MOST_LATITUDE)),
      has: fc.record({ item: fc.boolean(), leg: fc.boolean(), laid: fc.boolean() }),
    })
    .map(({ nth, leg, laid, has, ...state }) => {
      const route = state.selection?.kind === 'route' ? routes.get(state.selection.id) : undefined;
      const named = state.page === null ? [] : (items[state.page] ?? []);
      return {
        ...DEFAULT_STATE,
        ...state,
        item: has.item && named.length > 0 ? (named[nth % named.length] ?? null) : null,
        leg: has.leg && route !== undefined ? leg % route.legs.length : null,
        laid: has.laid && route !== undefined ? laid : null,
      };
    });
}

const statesOf = (seed: number, count: number): readonly AppState[] => fc.sample(anyState(index), { seed, numRuns: count });

/* ── What a reader has before them ── */

interface View {
  readonly address: string;
  readonly title: string;
  readonly theme: string;
  /** What can be read, in order; of a list that opens and shuts only its head, unless the link opens it. */
  readonly text: readonly string[];
  /** Every control with its value: year, filters, layers, languages, pages. */
  readonly controls: readonly string[];
  readonly openItem: string;
}

/** The view once everything it needs has come and is drawn. */
async function viewOf(page: Page, item: string | null): Promise<View> {
  const address = query(page);
  const seen = await page.evaluate(async (wanted) => {
    const root = document.querySelector('escape-map') as (HTMLElement & { updateComplete: Promise<unknown> }) | null;
    if (!root?.shadowRoot) throw new Error('there is no page');
    await root.updateComplete;
    for (const child of root.shadowRoot.querySelector('#panel')?.children ?? []) {
      if (!child.localName.includes('-')) continue;
      await customElements.whenDefined(child.localName);
      await (child as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    }
    // Charts are drawn when their size is known, an item is opened after the frame that moves the focus.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);

    const text: string[] = [];
    const controls: string[] = [];
    let openItem = '';
    const walk = (node: Node, isFolded: boolean): void => {
      if (node instanceof Text) {
        const words = node.data.replace(/\s+/g, ' ').trim();
        if (words !== '' && !isFolded) text.push(words);
        return;
      }
      if (!(node instanceof Element) || node.localName === 'style' || node.localName === 'map-frame' || node.matches('.said')) return; // What was announced last is no part of a view.
      if (wanted !== null && node.getAttribute('data-item') === wanted) openItem = node instanceof HTMLDetailsElement ? `open: ${node.open}` : 'there';
      if (!node.checkVisibility()) return;
      if (!isFolded) {
        if (node instanceof HTMLInputElement) controls.push(`${node.type} ${node.name || (node.getAttribute('aria-label') ?? '')} = ${['checkbox', 'radio'].includes(node.type) ? `${node.value} ${node.checked}` : node.value}`);
        else if (node instanceof HTMLSelectElement) controls.push(`select ${node.closest('label')?.textContent?.trim().slice(0, 20) ?? ''} = ${node.value}`);
        else for (const state of ['aria-pressed', 'aria-current', 'aria-valuetext']) if (node.hasAttribute(state)) controls.push(`${state} ${node.textContent?.trim().slice(0, 40) ?? ''} = ${node.getAttribute(state)}`);
      }
      const folds = node instanceof HTMLDetailsElement;
      for (const child of (node.shadowRoot ?? node).childNodes) walk(child, isFolded || (folds && !(child instanceof HTMLElement && child.localName === 'summary')));
    };
    walk(root, false);
    return { text, controls, openItem, title: document.title, theme: document.documentElement.dataset['theme'] ?? '' };
  }, item);
  return { address, ...seen };
}

/* ── The same view elsewhere ── */

for (let run = 0; run < RUNS; run++) {
  const seed = SEED + run;
  test(`${STATES_A_RUN} views by their links in another browser (seed ${seed})`, async ({ page, browser, watch }) => {
    test.slow();
    const states = statesOf(seed, STATES_A_RUN);
    const elsewhere = await browser.newContext();
    await watch(elsewhere);
    const other = await elsewhere.newPage();
    await refuseWebGl(other);
    await openWithoutMap(page);
    for (const [at, state] of states.entries()) {
      const link = queryFromState(state);
      const told = `state ${at} of seed ${seed}: /${link}`;
      expect(checkReferences(state, index).ignored, `${told} is a state a reader can come to`).toEqual([]);

      await follow(page, `/${link}`);
      await expect.poll(() => query(page), { message: told }).toBe(decodeURIComponent(link));
      // The language turns when all of it has come.
      await expect(page.locator('html'), told).toHaveAttribute('lang', state.language);
      const here = await viewOf(page, state.item);
      expect(here.text.length, `${told} shows something`).toBeGreaterThan(30);
      await expect(notices(page).locator('code'), `${told}: nothing of it is ignored`).toHaveCount(0);
      if (state.item !== null && state.selection === null) expect(here.openItem, `${told}: its item is open`).toMatch(/there|open: true/);

      await other.goto(page.url());
      await expect(other.locator('escape-map'), told).toHaveAttribute('data-state', 'static', { timeout: 30_000 });
      await expect.poll(() => viewOf(other, state.item), { message: `${told}, in another browser` }).toEqual(here);
      if (at % EVERY !== 0) continue;
      await page.reload();
      await expect(page.locator('escape-map'), told).toHaveAttribute('data-state', 'static', { timeout: 30_000 });
      await expect.poll(() => viewOf(page, state.item), { message: `${told}, after a reload` }).toEqual(here);
    }
    await elsewhere.close();
  });
}

test(`${STATES_ON_MAP} views with their map in another browser`, LONG, async ({ page, browser, watch }) => {
  test.slow();
  const elsewhere = await browser.newContext({ reducedMotion: 'reduce' });
  await watch(elsewhere);
  const other = await elsewhere.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [at, state] of statesOf(SEED + RUNS, STATES_ON_MAP).entries()) {
    const link = queryFromState(state);
    const told = `state ${at} of seed ${SEED + RUNS}: /${link}`;
    // From its link here too: how far a reader came before, and panned, is no part of a link.
    await openMap(page, link);
    const here = await viewOf(page, state.item);
    const map = await settledMap(page);
    expect(countColours(map), `${told} has a map`).toBeGreaterThan(8);
    await openMap(other, new URL(page.url()).search);
    await expect.poll(() => viewOf(other, state.item), { message: `${told}, in another browser` }).toEqual(here);
    expect(shareDiffering(map, await settledMap(other)), `${told}: the map`).toBeLessThan(MOST_DIFFERING);
  }
  await elsewhere.close();
});
