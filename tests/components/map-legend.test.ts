import { beforeAll, describe, expect, it } from 'vitest';
import '../../src/components/map-legend.js';
import type { MapLegend } from '../../src/components/map-legend.js';
import { SelectEvent } from '../../src/components/select-event.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import { outcomeIn } from '../../src/domain/policy.js';
import type { Year } from '../../src/domain/types.js';
import { outcomeWords } from '../../src/i18n/vocabulary.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, around, byRole, change, heard, mount, text } from '../fixtures/browser-page.js';
import { corridor, country, incident, period, policy, world } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});

const open = (year: Year, index = facts): Promise<MapLegend> => mount('map-legend', { index, year });
const countryNames = (legend: MapLegend): string[] => all(legend, 'button').map(text);
/** The whole entry of the key in which a country stands. */
const groupOf = (legend: MapLegend, name: string): string => text(need(around(byRole(legend, 'button', name).element(), 'li'), `entry of ${name}`));
const signs = (legend: MapLegend): string[] => all(legend, 'map-sign').map((sign) => text(need(around(sign, 'li'), 'entry of a sign')));

describe('map-legend: countries', () => {
  it.each([null, 1985, 1994, 2004, 2013, 2024])('in %s lists each country but the origin once, under its outcome', async (year) => {
    const legend = await open(year);
    const countries = facts.dataset.countries.filter(({ properties }) => properties.id !== 'KP');
    expect(countryNames(legend).sort()).toEqual(countries.map(({ properties }) => properties.name.en).sort());
    for (const { properties } of countries) expect(groupOf(legend, properties.name.en)).toContain(outcomeWords(outcomeIn(facts.policies.get(properties.id), year)));
    const anyName = new RegExp(countries.map(({ properties }) => properties.name.en).join('|'));
    const headings = all(legend, 'outcome-swatch').map((swatch) => text(need(around(swatch, 'li'), 'entry')).split(anyName)[0]);
    expect(new Set(headings).size, 'one entry an outcome').toBe(headings.length);
  });

  it('moves Laos with the year, and says what is older than the year', async () => {
    const legend = await open(2012);
    expect(groupOf(legend, 'Laos')).toMatch(/^Transit tolerated/);
    await change(legend, { year: 2013 });
    expect(groupOf(legend, 'Laos')).toMatch(/^Mixed: transit tolerated, and returned to North Korea/);
    expect(groupOf(legend, 'Laos')).not.toContain('Laos (');
    await change(legend, { year: 2014 });
    expect(groupOf(legend, 'Laos')).toMatch(/^Returned to North Korea .*Laos \(last stated 2013\)/);
    expect(groupOf(legend, 'Thailand')).toContain('Thailand (undated)');
    expect(groupOf(legend, 'Myanmar')).toMatch(/^Not stated in the sources/);
  });

  it('keeps different mixtures apart', async () => {
    const mixed = (code: string, outcomes: readonly ['resettled' | 'returned-to-china', 'sent-to-south-korea']) => policy({ country: code, periods: [period({ id: code, from: '2001', to: '2001', outcome: 'mixed', outcomes })] });
    const index = world({ countries: ['XA', 'XB'].map((id) => country({ id })), policies: [mixed('XA', ['resettled', 'sent-to-south-korea']), mixed('XB', ['returned-to-china', 'sent-to-south-korea'])] });
    const legend = await open(2001, index);
    expect(groupOf(legend, 'Country XA')).toMatch(/^Mixed: resettled, and sent to South Korea/);
    expect(groupOf(legend, 'Country XB')).toMatch(/^Mixed: returned to China, and sent to South Korea/);
  });

  it('lists a country whose policy could not be read as not stated', async () => {
    expect(groupOf(await open(2013, world({ countries: [country({ id: 'XA' })] })), 'Country XA')).toMatch(/^Not stated in the sources/);
  });

  it('opens the country that is chosen', async () => {
    const legend = await open(2013);
    const events = heard<SelectEvent>(SelectEvent.type);
    await byRole(legend, 'button', 'Laos').click();
    expect(events.map(({ selection }) => selection)).toEqual([{ kind: 'country', id: 'LA' }]);
  });

  it('names countries in the language read', async () => {
    const legend = await open(2013);
    await change(legend, { language: 'ko' });
    expect(countryNames(legend)).toContain('라오스');
    expect(countryNames(legend)).not.toContain('Laos');
  });

  it('drops the outcomes when their layer is hidden', async () => {
    const legend = await open(2013);
    expect(text(legend)).toContain('What happens to a person found there');
    await change(legend, { hiddenLayers: ['outcomes'] });
    expect(text(legend)).not.toContain('What happens to a person found there');
    expect(countryNames(legend)).toEqual([]);
  });

  it('has a patch for each outcome, and each patch is decoration', async () => {
    const legend = await open(2013);
    const patches = all(legend, 'outcome-swatch');
    expect(patches.length).toBeGreaterThan(3);
    for (const patch of patches) expect(patch.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('map-legend: signs', () => {
  it.each([
    ['routes', ['Way out']],
    ['returns', ['Forced return', 'Return by choice', 'To and fro']],
    ['crossings', ['Facing towns']],
    ['origins', ['Home provinces']],
    ['destinations', ['Where people live']],
    ['incidents', ['Dated event']],
  ] as const)('without the layer %s lack %s', async (layer, words) => {
    const legend = await open(null);
    const startsWith = (word: string): number => signs(legend).filter((sign) => sign.startsWith(word)).length;
    for (const word of words) expect(startsWith(word), word).toBeGreaterThan(0);
    const before = signs(legend).length;
    const count = words.reduce((sum, word) => sum + startsWith(word), 0);
    await change(legend, { hiddenLayers: [layer] });
    for (const word of words) expect(startsWith(word), word).toBe(0);
    expect(signs(legend)).toHaveLength(before - count); // The others stay.
  });

  it.each([
    ['forced-return', 'land', 'Forced return'],
    ['chosen-return', 'land', 'Return by choice'],
    ['circular', 'river', 'To and fro'],
    ['out', 'land', 'Way out over land'],
    ['out', 'sea', 'Way out by air or by sea'],
    ['out', 'not-stated', 'Way out, means not stated'],
  ] as const)('%s by %s shows only in years with such a route', async (direction, mode, words) => {
    const legend = await open(2013, world({ corridors: [corridor({ id: 'leg', direction, mode, dates: ['2004', '2013-05'] })] }));
    const shown = (): boolean => signs(legend).some((sign) => sign.startsWith(words));
    expect(shown()).toBe(true);
    await change(legend, { year: 2012 });
    expect(shown()).toBe(false);
    await change(legend, { year: 2004 });
    expect(shown()).toBe(true);
    await change(legend, { year: null });
    expect(shown()).toBe(true);
  });

  it('an undated route is in every year', async () => {
    expect(signs(await open(1985, world({ corridors: [corridor({ id: 'leg', direction: 'forced-return' })] })))).toContain('Forced return');
  });

  it('a dated event shows only in its year, and not when it has no place on the map', async () => {
    const legend = await open(2013, world({ incidents: [incident({ id: 'i', date: '2013' }), incident({ id: 'told', date: '2012', onMap: false }), incident({ id: 'undated', date: null })] }));
    expect(signs(legend)).toContain('Dated event');
    await change(legend, { year: 2012 });
    expect(signs(legend)).not.toContain('Dated event');
    await change(legend, { year: null });
    expect(signs(legend)).toContain('Dated event');
  });

  it('say that routes are schematic', async () => {
    expect(text(await open(2013))).toContain('schematic');
  });
});
