/**
 * The style of the real facts, held against MapLibre's own specification. `@maplibre/maplibre-gl-style-spec` comes with
 * maplibre-gl and is the very version it evaluates with; it is no dependency of our own on purpose.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createPropertyExpression, featureFilter, latest, validateStyleMin, type StylePropertySpecification, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { isInAnyYear } from '../../src/domain/dates.js';
import { outcomeIn } from '../../src/domain/policy.js';
import { isOfFlow, ROUTE_FLOWS } from '../../src/domain/routes.js';
import { FIRST_YEAR, LAST_YEAR, type Year } from '../../src/domain/types.js';
import { MAX_ZOOM } from '../../src/domain/camera.js';
import { BEAD_IMAGES } from '../../src/map/layers/corridors.js';
import { INCIDENT_IMAGE } from '../../src/map/layers/incidents.js';
import { LEG_IMAGES } from '../../src/map/layers/legs.js';
import { looksInUse } from '../../src/map/layers/outcomes.js';
import { mapStyle } from '../../src/map/map-style.js';
import { CLICKABLE_LAYERS } from '../../src/map/picking.js';
import { GLOBAL_STATE_DEFAULTS, type StyleContext } from '../../src/map/style-context.js';
import { PALETTES, THEME_NAMES } from '../../src/styles/palette.js';
import { lookId, lookOf } from '../../src/styles/patterns.js';
import { realDataset } from '../fixtures/geo-folder.js';

const { dataset } = await realDataset();
const index = indexDataset(dataset);
const contextOf = (theme: StyleContext['theme'], language: StyleContext['language'] = 'en'): StyleContext => ({ index, theme, palette: PALETTES[theme], language, scale: theme === 'projector' ? 1.6 : 1, laid: null });
const styleOf = (theme: StyleContext['theme'], language: StyleContext['language'] = 'en') => mapStyle(contextOf(theme, language), 'https://example.org/basemap.pmtiles') as unknown as StyleSpecification;
const style = styleOf('light');
const LEGS_GONE_AT = 6.2;

interface Layer {
  readonly id: string;
  readonly type: string;
  readonly source?: string;
  readonly 'source-layer'?: string;
  readonly maxzoom?: number;
  readonly filter?: never;
  readonly layout?: Readonly<Record<string, unknown>>;
  readonly paint?: Readonly<Record<string, unknown>>;
}
const layers = style.layers as unknown as readonly Layer[];
const layer = (id: string): Layer => {
  const found = layers.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no layer ${id}`);
  return found;
};

/** A property of a layer as MapLibre would work it out for a feature. */
function evaluated(id: string, group: 'layout' | 'paint', name: string, state: Readonly<Record<string, unknown>>, properties: Readonly<Record<string, unknown>> = {}, zoom = 4): unknown {
  const { type, [group]: values } = layer(id);
  const key = `${group}_${type}` as keyof typeof latest;
  const specification = (latest[key] as unknown as Readonly<Record<string, StylePropertySpecification>>)[name];
  if (specification === undefined) throw new Error(`${type} has no ${name}`);
  const result = createPropertyExpression(values?.[name], name, specification, { ...GLOBAL_STATE_DEFAULTS, ...state });
  if (result.result === 'error') throw new Error(result.value.map(({ message }) => message).join());
  const value: unknown = result.value.evaluate({ zoom }, { type: 3, properties, geometry: [] }, {}, undefined, ALL_IMAGES);
  return value !== null && typeof value === 'object' && 'name' in value ? value.name : value;
}

/** Every image that map-view adds: looks of all countries and the signs, for each theme. */
const SIGNS = [...Object.values(BEAD_IMAGES), INCIDENT_IMAGE, ...Object.values(LEG_IMAGES)];
const ALL_IMAGES = THEME_NAMES.flatMap((theme) => [...looksInUse(dataset.policies).map((look) => `${theme}/${lookId(look)}`), ...SIGNS.map((sign) => `${theme}/${sign}`)]);

const YEARS: readonly Year[] = [null, ...Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at)];
const yearState = (year: Year) => ({ year: year ?? 'all' });

describe('the style', () => {
  it.each(THEME_NAMES.flatMap((theme) => (['en', 'ko'] as const).map((language) => ({ theme, language }))))('is valid: $theme, $language', ({ theme, language }) => {
    expect(validateStyleMin(styleOf(theme, language)).map(({ message }) => message)).toEqual([]);
  });

  it('and the check of it sees a fault', () => {
    const broken = structuredClone(style);
    (broken.layers[0] as { paint: unknown }).paint = { 'background-color': 'no colour' };
    expect(validateStyleMin(broken)).not.toEqual([]);
  });

  it('gives each layer its own id and a source that is there', () => {
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
    for (const { id, type, source } of layers) expect(type === 'background' ? 'background' : Object.keys(style.sources), id).toContain(type === 'background' ? 'background' : source);
  });

  it('draws only layers that the basemap has', () => {
    const inBasemap = ['borders', 'coast', 'countries', 'country-labels', 'lakes', 'province-lines', 'provinces', 'rivers'];
    expect(layers.filter(({ source }) => source === 'basemap').filter((one) => !inBasemap.includes(one['source-layer'] ?? ''))).toEqual([]);
  });

  it('asks no glyph or sprite server, and its fonts are the bundled ones', () => {
    expect(Object.keys(style)).not.toEqual(expect.arrayContaining(['glyphs']));
    expect(Object.keys(style)).not.toEqual(expect.arrayContaining(['sprite']));
    const css = readFileSync(new URL('../../src/styles/theme.css', import.meta.url), 'utf8');
    for (const { id, layout } of layers) for (const font of (layout?.['text-font'] as string[] | undefined) ?? []) expect(css, id).toContain(`font-family: '${font}'`);
  });

  it('is a globe from afar and flat when near', () => {
    const { type } = style.projection as unknown as { type: unknown[] };
    expect([type[0], type.at(-3), type.at(-1)]).toEqual(['interpolate', 'vertical-perspective', 'mercator']);
  });

  it('has every layer that answers to a click', () => {
    expect(CLICKABLE_LAYERS.filter((id) => !layers.some((one) => one.id === id))).toEqual([]);
  });
});

describe('the drawing order', () => {
  const rank = (id: string): number => layers.indexOf(layer(id));

  it('is fills, then lines, then names', () => {
    const lines = ['coast', 'borders', 'borders-disputed', 'origin-outline', 'corridors', 'corridors-thin', 'returns-forced-return', 'rivers', 'named-rivers'];
    for (const fill of layers.filter(({ type }) => type === 'fill')) for (const line of lines) expect(rank(fill.id), `${fill.id} under ${line}`).toBeLessThan(rank(line));
    const names = layers.filter(({ layout }) => layout?.['text-field'] !== undefined);
    expect(names.length).toBeGreaterThan(5);
    for (const { id } of names) for (const line of lines) expect(rank(line), `${line} under ${id}`).toBeLessThan(rank(id));
  });

  it('has the three named rivers over land, outcomes, borders and bands', () => {
    for (const below of ['land', 'outcomes', 'coast', 'borders', 'borders-disputed', 'corridors', 'rivers', 'named-rivers-casing']) expect(rank(below), below).toBeLessThan(rank('named-rivers'));
  });

  it('has crossings and incidents over the bands', () => {
    for (const mark of ['crossings', 'destinations', 'incidents']) expect(rank('corridors'), mark).toBeLessThan(rank(mark));
  });
});

describe('the pattern of a country', () => {
  const patternOf = (iso: string, year: Year): unknown => evaluated('outcomes', 'paint', 'fill-pattern', yearState(year), { iso });
  const expected = (iso: string, year: Year): string => `light/${lookId(lookOf(outcomeIn(index.policies.get(iso), year)))}`;

  it.each([['LA', [2012, 2013, 2014]], ['VN', [2003, 2005]], ['JP', [2009, 2011]], ['CN', [1994, 2000]]] as const)('%s is what its policy says, in %j', (iso, years) => {
    const shown = years.map((year) => patternOf(iso, year));
    expect(shown).toEqual(years.map((year) => expected(iso, year)));
    expect(new Set(shown).size, 'and differs').toBe(years.length);
  });

  it('is what its policy says for every country, in every year and over all of them', () => {
    const countries = dataset.countries.filter(({ properties }) => !properties.roles.includes('origin')).map(({ properties }) => properties.id);
    expect(countries).toHaveLength(23);
    const wrong = countries.flatMap((iso) => YEARS.filter((year) => patternOf(iso, year) !== expected(iso, year)).map((year) => `${iso} ${year}`));
    expect(wrong).toEqual([]);
  });

  it('asks for no image that is not made', () => {
    const asked = new Set<string>();
    const gather = (value: unknown): void => {
      if (typeof value === 'string' && THEME_NAMES.some((theme) => value.startsWith(`${theme}/`))) asked.add(value);
      else if (Array.isArray(value)) value.forEach(gather);
    };
    for (const theme of THEME_NAMES)
      for (const { paint, layout } of styleOf(theme).layers as unknown as readonly Layer[]) [...Object.values(paint ?? {}), ...Object.values(layout ?? {})].forEach(gather);
    expect(asked.size).toBeGreaterThan(20);
    expect([...asked].filter((image) => !ALL_IMAGES.includes(image))).toEqual([]);
  });

  it('is drawn for the countries of the story only, and never for the origin', () => {
    const { filter } = featureFilter(layer('outcomes').filter, 'filter', { ...GLOBAL_STATE_DEFAULTS });
    const draws = (iso: string): boolean => filter({ zoom: 4 }, { type: 3, properties: { iso }, geometry: [] });
    expect(['LA', 'CN', 'MM', 'KP', 'FR', 'BR'].filter(draws)).toEqual(['LA', 'CN', 'MM', 'FR']);
  });
});

describe('bands', () => {
  const ofLegs = layers.filter(({ source }) => source === 'corridors');

  it('are gone before anything near the border can be read from them', () => {
    expect(ofLegs.length).toBeGreaterThan(6);
    for (const { id, maxzoom } of ofLegs) expect(maxzoom, id).toBeLessThanOrEqual(LEGS_GONE_AT);
    expect(LEGS_GONE_AT).toBeLessThan(MAX_ZOOM);
  });

  it('have rounded ends, and nothing points', () => {
    for (const id of ['corridors', 'corridors-casing', 'corridors-thin']) expect(layer(id).layout?.['line-cap'], id).toBe('round');
    expect(JSON.stringify(style)).not.toMatch(/arrow/i);
  });

  it('are shown in the years of their dates, each by exactly one layer', () => {
    const bands = ofLegs.map(({ id }) => id).filter((id) => !/-(casing|names)$|^legs-/.test(id));
    expect(bands.length).toBeGreaterThan(4);
    expect(bands.filter((id) => !(CLICKABLE_LAYERS as readonly string[]).includes(id)), 'no answer to a click').toEqual([]);
    const data = (style.sources['corridors'] as { data: { features: { properties: Record<string, unknown> }[] } }).data;
    for (const year of YEARS) {
      const filters = bands.map((id) => featureFilter(layer(id).filter, 'filter', { ...GLOBAL_STATE_DEFAULTS, ...yearState(year) }));
      for (const { properties } of data.features) {
        const drawnBy = filters.filter(({ filter }) => filter({ zoom: 4 }, { type: 2, properties, geometry: [] })).length;
        const isUsed = isInAnyYear(index.corridors.get(String(properties['id']))!.properties.dates, year);
        expect(drawnBy, `${String(properties['id'])} in ${year}`).toBe(isUsed ? 1 : 0);
      }
    }
  });

  it('of a route that is not chosen step back, and come forward when it is', () => {
    const opacity = (selectedLegs: readonly string[]): unknown => evaluated('corridors', 'paint', 'line-opacity', { selectedLegs }, { id: 'china-to-vietnam' });
    const [plain, chosen, other] = [opacity([]), opacity(['china-to-vietnam']), opacity(['gobi-to-mongolia'])] as number[];
    expect(chosen).toBeGreaterThanOrEqual(plain!);
    expect(other).toBeLessThan(plain! / 2);
  });
});

describe('a flow', () => {
  /** Legs drawn by the bands and beads, and those named, while one flow is looked at. */
  function drawn(state: Readonly<Record<string, unknown>>, ids: RegExp): readonly string[] {
    const data = (style.sources['corridors'] as { data: { features: { properties: Record<string, unknown> }[] } }).data;
    const filters = layers.filter(({ id }) => ids.test(id)).map((one) => featureFilter(one.filter, 'filter', { ...GLOBAL_STATE_DEFAULTS, ...state }));
    expect(filters.length).toBeGreaterThan(0);
    return data.features.filter(({ properties }) => filters.some(({ filter }) => filter({ zoom: 4 }, { type: 2, properties, geometry: [] }))).map(({ properties }) => String(properties['id']));
  }
  const BANDS = /^(corridors|returns)(-(thin|unknown|forced-return|chosen-return|circular))?$/;
  const legs = (wanted: (route: (typeof dataset.routes)[number]) => boolean): string[] => [...new Set(dataset.routes.filter(wanted).flatMap((route) => route.legs))].sort();

  it('not chosen, every leg is drawn', () => {
    expect([...drawn({}, BANDS)].sort()).toEqual(dataset.corridors.map(({ properties }) => properties.id).sort());
  });

  it.each(ROUTE_FLOWS)('%s: the legs of its routes, and only those', (flow) => {
    const wanted = legs((route) => isOfFlow(index, route, flow));
    expect(wanted.length).toBeGreaterThan(0);
    expect([...drawn({ flow }, BANDS)].sort()).toEqual(wanted);
    expect(drawn({ flow }, /^(routes|returns)-names$/).filter((id) => !wanted.includes(id)), 'no name without its leg').toEqual([]);
    expect(drawn({ flow }, /^(corridors|returns).*-casing$/).filter((id) => !wanted.includes(id)), 'no casing without its leg').toEqual([]);
  });

  it('stayed: ways that end in China or Russia, without the ways on from there', () => {
    const shown = drawn({ flow: 'stayed' }, BANDS);
    expect(shown).toEqual(expect.arrayContaining(['tumen-yalu-to-northeast', 'tumen-to-russia']));
    for (const onward of ['china-laos-thailand', 'gobi-to-mongolia', 'china-forced-return']) expect(shown).not.toContain(onward);
  });

  it('hides no leg of a route that is selected', () => {
    const route = dataset.routes.find(({ id }) => id === 'forced-return-from-laos-2013')!;
    expect(drawn({ flow: 'out', selectedLegs: route.legs }, BANDS)).toEqual(expect.arrayContaining([...route.legs]));
    expect(drawn({ flow: 'out' }, BANDS)).not.toContain(route.legs[0]);
  });

  it('and a hidden layer stays hidden with its casing', () => {
    expect(layer('returns-casing').layout?.['visibility']).toEqual(layer('returns-forced-return').layout?.['visibility']);
  });
});

describe('a leg in focus', () => {
  const { legs: selectedLegs } = dataset.routes.find(({ id }) => id === 'china-laos-thailand')!;
  const bandOf = (id: string, leg: number): number => evaluated('corridors', 'paint', 'line-opacity', { selectedLegs, leg }, { id }) as number;
  const draws = (layerId: string, id: string, state: Readonly<Record<string, unknown>>): boolean => {
    const properties = dataset.corridors.find((corridor) => corridor.properties.id === id)!.properties;
    return featureFilter(layer(layerId).filter, 'filter', { ...GLOBAL_STATE_DEFAULTS, selectedLegs, ...state }).filter({ zoom: 4 }, { type: 2, properties: { ...properties, years: ',2000,' }, geometry: [] });
  };
  const FORMS = ['legs-ahead-inside', 'legs-focus-rim'];
  const formOf = (id: string, state: Readonly<Record<string, unknown>>): string => FORMS.filter((form) => draws(form, id, state)).join() || 'band';

  it('none: no leg has another form than the bands', () => {
    expect(selectedLegs.map((id) => formOf(id, { leg: -1 }))).toEqual(['band', 'band', 'band']);
  });

  it('is told from those walked and those to come by form, not by colour alone', () => {
    expect(selectedLegs.map((id) => formOf(id, { leg: 1 }))).toEqual(['band', 'legs-focus-rim', 'legs-ahead-inside']);
    expect(selectedLegs.map((id) => formOf(id, { leg: 0 }))).toEqual(['legs-focus-rim', 'legs-ahead-inside', 'legs-ahead-inside']);
    expect(selectedLegs.map((id) => formOf(id, { leg: 2 }))).toEqual(['band', 'band', 'legs-focus-rim']);
  });

  it('is strongest, the walked ones quieter, and the band of those to come gives way to the hollow form', () => {
    const [first, second] = selectedLegs as [string, string];
    const [walked, focus, ahead, other] = [bandOf(first, 1), bandOf(first, 0), bandOf(second, 0), bandOf('gobi-to-mongolia', 1)];
    expect(walked).toBeLessThan(focus);
    expect(ahead).toBe(0);
    expect(other).toBeLessThan(walked / 2);
    expect(formOf('gobi-to-mongolia', { leg: 1 }), 'of another route').toBe('band');
  });

  it('is broken where nobody says how people travelled, in focus as to come', () => {
    const last = selectedLegs.at(-1)!;
    expect([draws('legs-focus-unknown', last, { leg: 2 }), draws('legs-focus', last, { leg: 2 })]).toEqual([true, false]);
    expect([draws('legs-ahead-rim-unknown', last, { leg: 0 }), draws('legs-ahead-rim', last, { leg: 0 })]).toEqual([true, false]);
    for (const id of ['legs-focus-unknown', 'legs-ahead-rim-unknown']) expect(layer(id).paint?.['line-dasharray'], id).toBeDefined();
  });

  it('goes with its layer and with its year', () => {
    expect(draws('legs-focus', selectedLegs[0]!, { leg: 0, hidden: ['returns'] })).toBe(true);
    expect(draws('legs-focus', selectedLegs[0]!, { leg: 0, hidden: ['routes'] })).toBe(false);
    expect(draws('legs-focus', selectedLegs[0]!, { leg: 0, year: 2001 })).toBe(false);
  });

  it('legs are numbered from 1 in the order of the route, if there are more than one', () => {
    const numberOf = (id: string): unknown => String(evaluated('leg-numbers', 'layout', 'text-field', { selectedLegs }, { id }));
    expect(selectedLegs.map(numberOf)).toEqual(['1', '2', '3']);
    expect(selectedLegs.map((id) => draws('leg-numbers', id, {}))).toEqual([true, true, true]);
    expect(draws('leg-numbers', 'gobi-to-mongolia', {})).toBe(false);
    expect(draws('leg-numbers', selectedLegs[0]!, { selectedLegs: selectedLegs.slice(0, 1) })).toBe(false);
    expect(draws('leg-numbers', selectedLegs[0]!, { selectedLegs: [] })).toBe(false);
  });

  it('has a number of its own form, set before all other labels', () => {
    const discOf = (leg: number): unknown => evaluated('leg-numbers', 'layout', 'icon-image', { selectedLegs, leg }, { id: selectedLegs[1] });
    expect([discOf(-1), discOf(0), discOf(1)]).toEqual([`light/${LEG_IMAGES.plain}`, `light/${LEG_IMAGES.plain}`, `light/${LEG_IMAGES.focus}`]);
    // The last symbol layer is placed first.
    expect(layers.filter(({ type }) => type === 'symbol').at(-1)?.id).toBe('leg-numbers');
    expect(layer('leg-numbers').layout).not.toHaveProperty('icon-allow-overlap');
  });
});

describe('a shape laid over another place', () => {
  const laid = [[170, 50], [190, 40], [185, 60]] as const;
  const dataOf = (language: 'en' | 'ko') => (mapStyle({ ...contextOf('dark', language), laid }, 'https://example.org/basemap.pmtiles').sources['laid'] as { data: GeoJSON.FeatureCollection }).data;

  it('is in the style of every theme and language, so that it outlives a change of them', () => {
    for (const language of ['en', 'ko'] as const) expect(dataOf(language).features.map(({ geometry }) => geometry.type)).toEqual(['LineString', 'Point', 'Point', 'Point']);
    expect((style.sources['laid'] as { data: GeoJSON.FeatureCollection }).data.features).toEqual([]);
  });

  it('lies above land and bands, and answers to no click', () => {
    const rank = (id: string): number => layers.indexOf(layer(id));
    for (const below of ['land', 'outcomes', 'corridors', 'legs-focus', 'returns-casing', 'named-rivers']) expect(rank(below), below).toBeLessThan(rank('laid-casing'));
    const own = layers.filter(({ source }) => source === 'laid').map(({ id }) => id);
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter((id) => (CLICKABLE_LAYERS as readonly string[]).includes(id))).toEqual([]);
  });
});

describe('a layer that is hidden', () => {
  it.each([['outcomes', 'outcomes'], ['routes', 'corridors'], ['returns', 'returns-forced-return'], ['crossings', 'crossings'], ['origins', 'origins'], ['destinations', 'destinations'], ['incidents', 'incidents']])('%s: %s is not drawn', (hidden, id) => {
    const expression = layer(id).layout?.['visibility'] as unknown;
    const specification = { type: 'enum', values: { visible: {}, none: {} }, default: 'visible', 'property-type': 'data-constant', expression: { interpolated: false, parameters: ['global-state'] } } as unknown as StylePropertySpecification;
    const visibility = (layersHidden: readonly string[]): unknown => {
      const result = createPropertyExpression(expression, 'visibility', specification, { ...GLOBAL_STATE_DEFAULTS, hidden: layersHidden });
      if (result.result === 'error') throw new Error(result.value.map(({ message }) => message).join());
      return result.value.evaluate({ zoom: 4 });
    };
    expect([visibility([]), visibility([hidden]), visibility(['something-else'])]).toEqual(['visible', 'none', 'visible']);
  });
});

describe('motion', () => {
  it('can always be stopped: the word “essential” stands nowhere in the map’s code', () => {
    const folder = fileURLToPath(new URL('../../src/map', import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((name) => readFileSync(`${folder}/${name}`, 'utf8').includes('essential'))).toEqual([]);
  });
});
