/** What the text holds is what the map draws, for every year and every filter; and what it says of order and place is reckoned right. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInYear } from '../../src/domain/dates.js';
import { drawnIncidents, drawnLegs, drawnOutcomes, shownOf, type DrawnView } from '../../src/domain/drawn.js';
import { bordersInWords, keysInWords, mapInWords, SOURCE_OF_BOTH_RIVERS } from '../../src/domain/map-in-words.js';
import { straightKm } from '../../src/domain/measure.js';
import { outcomeIn } from '../../src/domain/policy.js';
import { isOfFlow, ROUTE_FLOWS, routeFlow, stopsOf } from '../../src/domain/routes.js';
import type { Selection } from '../../src/domain/types.js';
import { index, realLand, YEARS } from '../static-map/real-map.js';

const { dataset } = index;
const HIDEABLE = ['outcomes', 'routes', 'returns', 'crossings', 'origins', 'destinations', 'incidents'] as const;
const ALL: DrawnView = { year: null, selection: null, leg: null, hiddenLayers: [], flow: null, onlyLegs: null, onlyIncidents: null, concealed: [] };

const keys = (kind: string, features: readonly { readonly properties: { readonly id: string } }[]): readonly string[] => features.map(({ properties }) => `${kind}:${properties.id}`);

/** As any drawer of the map asks. */
const drawnKeys = (view: DrawnView): readonly string[] =>
  [
    ...keys('leg', drawnLegs(index, view)),
    ...drawnOutcomes(index, view).map(({ country }) => `country:${country}`),
    ...keys('incident', drawnIncidents(index, view)),
    ...keys('crossing', shownOf(view, 'crossings', 'crossing', dataset.crossings)),
    ...keys('destination', shownOf(view, 'destinations', 'destination', dataset.communities)),
    ...keys('origin', shownOf(view, 'origins', 'origin', dataset.origins)),
  ].sort();

const selections: readonly Selection[] = [
  ...dataset.routes.map(({ id }) => ({ kind: 'route' as const, id })),
  ...dataset.countries.map(({ properties }) => ({ kind: 'country' as const, id: properties.id })),
  ...dataset.crossings.map(({ properties }) => ({ kind: 'crossing' as const, id: properties.id })),
  ...dataset.incidents.map(({ properties }) => ({ kind: 'incident' as const, id: properties.id })),
  ...dataset.communities.map(({ properties }) => ({ kind: 'destination' as const, id: properties.id })),
  ...dataset.origins.map(({ properties }) => ({ kind: 'origin' as const, id: properties.id })),
];
const concealable = [...keys('country', dataset.countries), ...keys('leg', dataset.corridors), ...keys('crossing', dataset.crossings), ...keys('destination', dataset.communities), ...keys('origin', dataset.origins), ...keys('incident', dataset.incidents)];

const anyView: fc.Arbitrary<DrawnView> = fc.record({
  year: fc.constantFrom(...YEARS),
  selection: fc.option(fc.constantFrom(...selections), { nil: null }),
  leg: fc.option(fc.nat(3), { nil: null }),
  hiddenLayers: fc.subarray([...HIDEABLE]),
  flow: fc.option(fc.constantFrom<string>(...ROUTE_FLOWS), { nil: null }),
  onlyLegs: fc.option(fc.subarray(dataset.corridors.map(({ properties }) => properties.id)), { nil: null }),
  onlyIncidents: fc.option(fc.subarray(keys('incident', dataset.incidents) as string[]), { nil: null }),
  concealed: fc.subarray(concealable),
});

describe('the text holds what the map draws', () => {
  it('in every year, with every flow and with nothing chosen', () => {
    for (const year of YEARS)
      for (const flow of [null, ...ROUTE_FLOWS]) {
        const view = { ...ALL, year, flow };
        expect(keysInWords(mapInWords(index, view)), `${year} ${flow}`).toEqual(drawnKeys(view));
      }
  });

  it('with every layer hidden, and with every selection', () => {
    for (const layer of HIDEABLE) expect(keysInWords(mapInWords(index, { ...ALL, hiddenLayers: [layer] })), layer).toEqual(drawnKeys({ ...ALL, hiddenLayers: [layer] }));
    for (const selection of selections) {
      const view: DrawnView = { ...ALL, year: 2013, flow: 'forced-return', selection };
      expect(keysInWords(mapInWords(index, view)), `${selection.kind}:${selection.id}`).toEqual(drawnKeys(view));
    }
  });

  it('in any mixture of all of these', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(keysInWords(mapInWords(index, view))).toEqual(drawnKeys(view));
      }),
      { numRuns: 300 },
    );
  });

  it('and names nothing that a story has not shown yet', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { routes, otherLegs, shared, northToSouth, wordsOnly } = mapInWords(index, view);
        const named = [
          ...keys('leg', [...routes.flatMap(({ legs, otherYears }) => [...legs.map(({ leg }) => leg), ...otherYears]), ...otherLegs.map(({ leg }) => leg)]),
          ...keys('country', [...shared.map(({ country }) => country), ...northToSouth.flat().map(({ country }) => country)]),
          ...keys('incident', wordsOnly),
        ];
        expect(named.filter((key) => view.concealed.includes(key))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('routes', () => {
  it('are those of the flow, in order of their legs, with what another year has', () => {
    for (const flow of ROUTE_FLOWS)
      for (const { route, legs } of mapInWords(index, { ...ALL, flow }).routes) {
        expect(isOfFlow(index, route, routeFlow(flow)), route.id).toBe(true);
        expect(legs.map(({ leg }) => leg.properties.id)).toEqual(route.legs);
      }
    const of1999 = mapInWords(index, { ...ALL, year: 1999 }).routes.find(({ route }) => route.id === 'china-vietnam-south-korea');
    expect(of1999?.legs.map(({ leg }) => leg.properties.id)).toEqual(['tumen-yalu-to-northeast', 'china-to-vietnam']);
    expect(of1999?.otherYears.map(({ properties }) => properties.id)).toEqual(['vietnam-to-south-korea-2004']);
    expect(of1999?.totalKm, 'no sum of a part').toBeNull();
  });

  it('a leg that a filter keeps by itself is told by itself', () => {
    const { routes, otherLegs } = mapInWords(index, { ...ALL, onlyLegs: ['china-laos-thailand'] });
    expect(routes).toEqual([]);
    expect(otherLegs.map(({ leg, stops }) => [leg.properties.id, stops])).toEqual([['china-laos-thailand', ['CN', 'LA', 'TH']]]);
  });
});

describe('relations', () => {
  it('name the routes that go through a country and those that end there', () => {
    for (const { country, through, ending } of mapInWords(index, ALL).shared) {
      const { id } = country.properties;
      for (const route of dataset.routes) {
        const stops = stopsOf(index, route);
        expect(through.includes(route), `${route.id} through ${id}`).toBe(stops.slice(1, -1).includes(id));
        expect(ending.includes(route), `${route.id} to ${id}`).toBe(stops.length > 1 && stops.at(-1) === id);
      }
    }
  });

  it('say where routes part: after legs all of them begin with, into different ones', () => {
    const { partings } = mapInWords(index, ALL);
    expect(partings.map(({ after }) => after.properties.id).sort()).toEqual(['boat-to-japan', 'china-to-vietnam', 'tumen-yalu-to-northeast']);
    for (const { after, branches } of partings) {
      expect(branches.length).toBeGreaterThan(1);
      for (const { next, routes } of branches) for (const { legs } of routes) expect(legs[legs.indexOf(after.properties.id) + 1]).toBe(next?.leg.properties.id);
      const heights = branches.flatMap(({ next }) => next?.leg.geometry.coordinates.at(-1)?.[1] ?? []);
      expect(heights).toEqual([...heights].sort((a, b) => b - a));
    }
    // In 1999 nothing is dated beyond Vietnam: the two ways that part there are one.
    expect(mapInWords(index, { ...ALL, year: 1999 }).partings.map(({ after }) => after.properties.id)).toEqual(['tumen-yalu-to-northeast']);
  });

  it('put countries in rows from north to south, those of one height together', () => {
    const rows = mapInWords(index, ALL).northToSouth.map((row) => row.map(({ country }) => country.geometry.coordinates[1] ?? NaN));
    rows.forEach((row, at) => {
      expect(Math.max(...row) - Math.min(...row)).toBeLessThan(2);
      for (const later of rows.slice(at + 1).flat()) expect(Math.min(...row)).toBeGreaterThanOrEqual(later);
    });
    const away = mapInWords(index, ALL).northToSouth.flat().find(({ country }) => country.properties.id === 'MN')?.away;
    expect(away?.compass).toBe('north-west');
    expect(away?.km).toBeGreaterThan(1500);
    expect(away?.km).toBeLessThan(2300);
  });
});

describe('crossings', () => {
  it('stand in the order in which the river itself passes them', () => {
    const land = realLand();
    for (const line of ['yalu', 'tumen'] as const) {
      const course = land.rivers.find(({ name }) => name === line)?.line ?? [];
      expect(straightKm([...(course[0] ?? [])], SOURCE_OF_BOTH_RIVERS), 'it begins where the text says').toBeLessThan(40);
      const along = bordersInWords(dataset.crossings).find((border) => border.line === line)?.crossings.filter(({ properties }) => properties.kind !== 'border-line') ?? [];
      expect(along.length).toBeGreaterThan(2);
      const positions = along.map(({ geometry }) => {
        const place = geometry.type === 'Point' ? geometry.coordinates : (geometry.coordinates[0] ?? []);
        const km = course.map((vertex) => straightKm([...vertex], place));
        return km.indexOf(Math.min(...km));
      });
      expect(positions, along.map(({ properties }) => properties.id).join()).toEqual([...positions].sort((a, b) => a - b));
    }
  });

  it('begin with the river as a whole, and the Russian stretch is the end of the Tumen', () => {
    const tumen = bordersInWords(dataset.crossings).find(({ line }) => line === 'tumen')?.crossings.map(({ properties }) => properties.id);
    expect(tumen?.[0]).toBe('tumen-river');
    expect(tumen?.at(-1)).toBe('russian-stretch');
  });
});

describe('countries, events, arrivals', () => {
  it('wear the outcome of the year', () => {
    for (const year of YEARS) for (const { view, countries } of mapInWords(index, { ...ALL, year }).outcomes) for (const { feature } of countries) expect(outcomeIn(index.policies.get(feature.properties.id), year).outcomes).toEqual(view.outcomes);
  });

  it('events without a place are told too, of the same year', () => {
    const { wordsOnly } = mapInWords(index, ALL);
    expect(wordsOnly.map(({ properties }) => properties.id).sort()).toEqual(dataset.incidents.filter(({ properties }) => !properties.onMap).map(({ properties }) => properties.id).sort());
    for (const year of YEARS.slice(1)) for (const { properties } of mapInWords(index, { ...ALL, year }).wordsOnly) expect(properties.date !== null && isInYear(properties.date, year)).toBe(true);
  });

  it('the table of arrivals is whole in every year', () => {
    expect(mapInWords(index, { ...ALL, year: 2013, hiddenLayers: [...HIDEABLE] }).arrivals.map(({ span }) => span.id).sort()).toEqual((dataset.arrivals?.spans ?? []).map(({ id }) => id).sort());
  });
});
