/** A view on one page of paper: what stands on it, that it fits, and that nothing on it is without its source. */
import { beforeAll, describe, expect, it } from 'vitest';
import { LeaveSheetEvent } from '../../src/components/sheet-bar.js';
import '../../src/components/sheet-view.js';
import type { SheetView } from '../../src/components/sheet-view.js';
import '../../src/components/view-bar.js';
import type { Shown } from '../../src/components/view-facts.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import type { DrawnView } from '../../src/domain/drawn.js';
import { ANY_INCIDENT } from '../../src/domain/incident-filter.js';
import { legendGroups } from '../../src/domain/legend.js';
import { HARD_TOPICS, SELECTION_KINDS, type Selection } from '../../src/domain/types.js';
import { outcomeWords } from '../../src/i18n/vocabulary.js';
import '../../src/static-map/static-map.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, byRole, change, heard, mount, noteLinksOf, text } from '../fixtures/browser-page.js';

const ADDRESS = 'https://example.org/map/?year=2013&select=country:LA';
const WHOLE: DrawnView = { year: null, selection: null, leg: null, hiddenLayers: [], flow: null, onlyLegs: null, onlyIncidents: null, concealed: [] };
/** Of the smaller paper, between its margins, in CSS pixels. */
const ROOM_PX = (253 / 25.4) * 96;

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});

async function open(properties: Partial<SheetView>): Promise<SheetView> {
  const sheet = await mount('sheet-view', { index: facts, view: WHOLE, dataVersion: '2026-11-22', heading: { first: 'A view', second: null }, ...properties });
  sheet.style.width = '210mm';
  await expect.poll(() => sheet.hasAttribute('fitted'), { timeout: 15_000 }).toBe(true);
  return sheet;
}
const openSelected = (selection: Selection, year: number | null = null, more: Partial<SheetView> = {}): Promise<SheetView> => open({ view: { ...WHOLE, year, selection }, shown: { kind: 'selection', selection, leg: null }, ...more });
const heightOf = (sheet: SheetView): number => need(all(sheet, 'article')[0], 'article').getBoundingClientRect().height;

function expectSources(sheet: SheetView, what: string): void {
  const numbers = new Set(all(sheet, '.places li').map(({ id }) => id));
  for (const link of noteLinksOf(sheet)) expect(numbers.has(`note-${link.textContent}`), `${what}: ${link.ariaLabel}`).toBe(true);
  expect(numbers.size, `${what}: no source of what was cut`).toBe(new Set(noteLinksOf(sheet).map(({ textContent }) => textContent)).size);
  expect(text(sheet), what).not.toMatch(/[{}]|undefined|NaN|\[object/);
}

describe('sheet-view', () => {
  it('holds title, year, map, key, outcome, sources, link and code', async () => {
    const sheet = await openSelected({ kind: 'country', id: 'LA' }, 2013, { address: ADDRESS, heading: { first: 'Laos', second: { text: '라오스', lang: 'ko' } } });
    expect(text(need(all(sheet, 'h1')[0], 'title'))).toBe('Laos 라오스');
    expect(text(need(all(sheet, '.year')[0], 'year'))).toBe('2013');
    const words = text(sheet);
    for (const part of ['Mixed: transit tolerated, and returned to North Korea', 'Stated for 2013', 'facts of 22 November 2026', 'Way out over land or river', ADDRESS]) expect(words).toContain(part);
    expect(all<HTMLElement & { address: string }>(sheet, 'qr-code').map(({ address }) => address)).toEqual([ADDRESS]);
    expect(all<HTMLElement & { year: number | null; selection: unknown }>(sheet, 'static-map').map(({ year, selection }) => [year, selection])).toEqual([[2013, { kind: 'country', id: 'LA' }]]);
    expectSources(sheet, 'Laos');
  });

  it('gives no link and no code where the address means nothing elsewhere', async () => {
    const sheet = await open({});
    expect(all(sheet, 'qr-code')).toEqual([]);
    expect(text(sheet)).not.toContain('link');
    // Nor a code that no phone could read; the link is there.
    const long = `https://example.org/#lesson=${'x'.repeat(400)}`;
    const other = await open({ address: long });
    expect(all(other, 'qr-code')).toEqual([]);
    expect(text(other)).toContain(long);
  });

  it('names every country by its outcome where nothing is selected', async () => {
    const sheet = await open({ view: { ...WHOLE, year: 2013 } });
    const groups = legendGroups(facts, 2013);
    const told = all(sheet, '.group');
    expect(told).toHaveLength(groups.length);
    groups.forEach(({ view, countries }, at) => {
      const words = text(need(told[at], 'group'));
      expect(words).toContain(`${outcomeWords(view)}:`);
      for (const { feature } of countries) expect(words).toContain(feature.properties.name.en);
    });
    expect(noteLinksOf(need(all(sheet, '.before')[0], 'opening')).length).toBeGreaterThan(3);
  });

  it('fits one page, whatever is selected, and says where it is cut', { timeout: 120_000 }, async () => {
    const { countries, routes, incidents, crossings, communities, origins } = facts;
    const ids = { country: countries, route: routes, incident: incidents, crossing: crossings, destination: communities, origin: origins };
    for (const kind of SELECTION_KINDS)
      for (const id of [...ids[kind].keys()].filter((_, at, list) => kind === 'country' || kind === 'route' || at % Math.ceil(list.length / 3) === 0)) {
        const sheet = await openSelected({ kind, id }, null, { address: ADDRESS });
        const what = `${kind}:${id}`;
        expect(heightOf(sheet), what).toBeLessThanOrEqual(ROOM_PX);
        expect(noteLinksOf(sheet).length, what).toBeGreaterThan(0);
        expectSources(sheet, what);
        sheet.remove();
      }
    const china = await openSelected({ kind: 'country', id: 'CN' }, null, { address: ADDRESS });
    expect(text(china)).toContain('This page is full. More at the link.');
  });

  it('fits one page, whatever page is turned to', { timeout: 60_000 }, async () => {
    const pages: readonly Shown[] = [
      { kind: 'overview' }, { kind: 'routes' }, { kind: 'incidents', filter: ANY_INCIDENT }, { kind: 'arrivals' }, { kind: 'compare', compared: ['CN', 'LA', 'TH'] }, { kind: 'compare', compared: [] },
      { kind: 'disagreements', item: null }, { kind: 'disagreements', item: 'C01' }, { kind: 'people', item: null }, { kind: 'people', item: 'why' }, { kind: 'terms', item: null }, { kind: 'sources', item: null }, { kind: 'words' },
    ];
    for (const shown of pages) {
      const sheet = await open({ shown, address: ADDRESS });
      expect(heightOf(sheet), JSON.stringify(shown)).toBeLessThanOrEqual(ROOM_PX);
      if (shown.kind !== 'words') expect(all(sheet, '.part, tbody tr').length, JSON.stringify(shown)).toBeGreaterThan(1);
      expectSources(sheet, JSON.stringify(shown));
      sheet.remove();
    }
  });

  it('leaves what names violence where a notice stands before it', async () => {
    const hard = new Set([...facts.policies.values()].flatMap(({ claims }) => claims).filter(({ topic }) => HARD_TOPICS.has(topic)).map((claim) => claim.text));
    expect(hard.size).toBeGreaterThan(0);
    for (const id of ['CN', 'KP', 'RU']) {
      const words = text(await openSelected({ kind: 'country', id }));
      for (const sentence of hard) expect(words.includes(sentence), `${id}: ${sentence}`).toBe(false);
    }
    const killing = need([...facts.incidents.values()].find(({ properties }) => properties.kind === 'killing'), 'killing').properties;
    const words = text(await openSelected({ kind: 'incident', id: killing.id }));
    expect(words.indexOf('Names violence plainly.')).toBeGreaterThan(0);
    expect(words.indexOf('Names violence plainly.')).toBeLessThan(words.indexOf(killing.text));
  });

  it('is measured anew for another view', async () => {
    const sheet = await open({ shown: { kind: 'words' } });
    const before = heightOf(sheet);
    await change(sheet, { shown: { kind: 'terms', item: null } });
    await expect.poll(() => sheet.hasAttribute('fitted') && heightOf(sheet) > before).toBe(true);
    expect(heightOf(sheet)).toBeLessThanOrEqual(ROOM_PX);
  });

  it('says what is left out of the map', async () => {
    const words = text(await open({ view: { ...WHOLE, hiddenLayers: ['outcomes', 'incidents'], flow: 'forced-return' } }));
    expect(words).toContain('Hidden on this map: What happens in each country, Dated events.');
    expect(words).toContain('Ways shown: “Sent back” alone.');
    expect(words).not.toContain('Paler:');
  });
});

describe('view-bar', () => {
  it('leads back, and says when the browser does not print', async () => {
    const bar = await mount('view-bar', {});
    const left = heard<LeaveSheetEvent>(LeaveSheetEvent.type);
    await byRole(bar, 'button', 'Back to the view').click();
    expect(left).toHaveLength(1);
    const { print } = window;
    window.print = () => undefined;
    try {
      await byRole(bar, 'button', 'Print').click();
    } finally {
      window.print = print;
    }
    await expect.element(byRole(bar, 'status')).toHaveTextContent(/did not open its print window/);
  });
});
