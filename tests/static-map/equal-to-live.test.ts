/** The live map's expressions and the domain's rules draw the same, for every year and every filter. MapLibre's own evaluator says what it would draw. */
import { featureFilter } from '@maplibre/maplibre-gl-style-spec';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnIncidents, drawnLegs, drawnOutcomes, shownOf, type DrawnView } from '../../src/domain/drawn.js';
import { ROUTE_FLOWS } from '../../src/domain/routes.js';
import { communityFeatures, corridorFeatures, crossingFeatures, incidentFeatures } from '../../src/domain/map-features.js';
import { mapStyle } from '../../src/map/map-style.js';
import { askedState, GLOBAL_STATE_DEFAULTS } from '../../src/map/style-context.js';
import { PALETTES } from '../../src/styles/palette.js';
import { index, YEARS } from './real-map.js';

const { dataset } = index;
const style = mapStyle({ index, theme: 'light', palette: PALETTES.light, language: 'en', scale: 1, laid: null }, 'https://example.org/basemap.pmtiles');
const HIDEABLE = ['outcomes', 'routes', 'returns', 'crossings', 'origins', 'destinations', 'incidents'] as const;

interface Layer {
  readonly id: string;
  readonly filter?: never;
  readonly layout?: { readonly visibility?: unknown };
}
const layers = style.layers as unknown as readonly Layer[];

/** As map-view writes it. */
function stateOf(view: DrawnView): Readonly<Record<string, unknown>> {
  const route = view.selection?.kind === 'route' ? index.routes.get(view.selection.id) : undefined;
  return { ...GLOBAL_STATE_DEFAULTS, year: view.year ?? 'all', selectedLegs: route?.legs ?? [], leg: view.leg ?? -1, hidden: view.hiddenLayers, flow: view.flow ?? '', onlyLegs: askedState(view.onlyLegs), onlyIncidents: askedState(view.onlyIncidents), concealed: view.concealed };
}

/** `visibleUnlessHidden` is the one form in which a layer is hidden: ['case', ['in', layer, …], 'none', 'visible']. */
function isVisible({ layout }: Layer, view: DrawnView): boolean {
  if (layout?.visibility === undefined) return true;
  const [, [, hidden]] = layout.visibility as readonly [string, readonly [string, string]];
  expect(HIDEABLE).toContain(hidden);
  return !view.hiddenLayers.includes(hidden);
}

function live(view: DrawnView, ids: readonly string[], features: readonly { readonly properties: unknown }[], name: (properties: Readonly<Record<string, unknown>>) => string): readonly string[] {
  const drawn = layers.filter((layer) => ids.includes(layer.id));
  expect(drawn).toHaveLength(ids.length);
  const filters = drawn.filter((layer) => isVisible(layer, view)).map(({ filter }) => (filter === undefined ? () => true : ((made) => (properties: Readonly<Record<string, unknown>>) => made.filter({ zoom: 4 }, { type: 2, properties, geometry: [] }))(featureFilter(filter, 'filter', stateOf(view)))));
  return [...new Set(features.map(({ properties }) => properties as Readonly<Record<string, unknown>>).filter((properties) => filters.some((filter) => filter(properties))).map(name))].sort();
}

const key = (properties: Readonly<Record<string, unknown>>): string => String(properties['key']);
const BANDS = ['corridors', 'corridors-thin', 'corridors-unknown', 'returns-forced-return', 'returns-chosen-return', 'returns-circular'];
const legs = corridorFeatures(dataset).features;
const concealable = ['country:LA', 'country:CN', ...dataset.corridors.map(({ properties }) => `leg:${properties.id}`), ...dataset.crossings.map(({ properties }) => `crossing:${properties.id}`), ...dataset.communities.map(({ properties }) => `destination:${properties.id}`), ...dataset.incidents.map(({ properties }) => `incident:${properties.id}`)];

const anyView: fc.Arbitrary<DrawnView> = fc.record({
  year: fc.constantFrom(...YEARS),
  selection: fc.option(fc.constantFrom(...dataset.routes.map(({ id }) => ({ kind: 'route' as const, id }))), { nil: null }),
  leg: fc.option(fc.nat(3), { nil: null }),
  hiddenLayers: fc.subarray([...HIDEABLE]),
  flow: fc.option(fc.constantFrom<string>(...ROUTE_FLOWS), { nil: null }),
  onlyLegs: fc.option(fc.subarray(dataset.corridors.map(({ properties }) => properties.id)), { nil: null }),
  onlyIncidents: fc.option(fc.subarray(dataset.incidents.map(({ properties }) => `incident:${properties.id}`)), { nil: null }),
  concealed: fc.subarray(concealable),
});

describe('live map and static map', () => {
  it('draw the same legs, events, outcomes, towns and communities', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(live(view, BANDS, legs, ({ id }) => String(id))).toEqual(drawnLegs(index, view).map(({ properties }) => properties.id).sort());
        expect(live(view, ['incidents'], incidentFeatures(dataset).features, key)).toEqual(drawnIncidents(index, view).map(({ properties }) => `incident:${properties.id}`).sort());
        expect(live(view, ['outcomes'], [...index.policies.keys()].map((iso) => ({ properties: { iso } })), ({ iso }) => String(iso))).toEqual(drawnOutcomes(index, view).map(({ country }) => country).sort());
        const towns = shownOf(view, 'crossings', 'crossing', dataset.crossings).filter(({ properties }) => properties.kind !== 'border-line');
        expect(live(view, ['crossings'], crossingFeatures(dataset).features, key)).toEqual(towns.map(({ properties }) => `crossing:${properties.id}`).sort());
        expect(live(view, ['destinations'], communityFeatures(dataset).features, key)).toEqual(shownOf(view, 'destinations', 'destination', dataset.communities).map(({ properties }) => `destination:${properties.id}`).sort());
      }),
      { numRuns: 120 },
    );
  });

  it('in every year, with nothing chosen', () => {
    for (const year of YEARS) {
      const view: DrawnView = { year, selection: null, leg: null, hiddenLayers: [], flow: null, onlyLegs: null, onlyIncidents: null, concealed: [] };
      expect(live(view, BANDS, legs, ({ id }) => String(id)), String(year)).toEqual(drawnLegs(index, view).map(({ properties }) => properties.id).sort());
      expect(live(view, ['incidents'], incidentFeatures(dataset).features, key), String(year)).toEqual(drawnIncidents(index, view).map(({ properties }) => `incident:${properties.id}`).sort());
    }
  });
});
