/**
 * Land and data as plain GeoJSON, for the peers that read no tiles: written beside their pages by the build, so that they check and
 * reckon nothing at load. That is work of the app, and the app must pay for it.
 */
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { readFolder } from '../../geo/tools/read-folder.js';
import { loadDataset } from '../../src/data/dataset.js';
import { parseLand } from '../../src/data/land.js';
import { indexDataset, type DatasetIndex } from '../../src/domain/dataset-index.js';
import type { Land, Rings } from '../../src/domain/land.js';
import { communityFeatures, corridorFeatures, crossingFeatures, incidentFeatures, originFeatures } from '../../src/domain/map-features.js';
import { outcomeIn } from '../../src/domain/policy.js';
import { PALETTES } from '../../src/styles/palette.js';

/** Every feature has a `layer`. In this one: countries, coast, borders, rivers, lakes, provinces, province-lines, country-labels, as in the tiles. */
export const BASEMAP_FILE = 'basemap.geojson';
/** In this one: country-names, corridors, crossings, origins, destinations, incidents. */
export const LAYERS_FILE = 'layers.geojson';

export async function factsOf(geoFolder: string): Promise<DatasetIndex> {
  const { dataset } = await loadDataset(readFolder(geoFolder));
  return indexDataset(dataset);
}

/** Writes what a peer reads, and asks for it beside the script and not after it. */
export function peerData(geoFolder: string, landFile: string): Plugin {
  return {
    name: 'peer-data',
    async generateBundle() {
      const index = await factsOf(geoFolder);
      this.emitFile({ type: 'asset', fileName: BASEMAP_FILE, source: JSON.stringify(basemapOf(landFile, index)) });
      this.emitFile({ type: 'asset', fileName: LAYERS_FILE, source: JSON.stringify(layersOf(index)) });
    },
    transformIndexHtml: { order: 'post', handler: () => [BASEMAP_FILE, LAYERS_FILE].map(preloaded) },
  };
}

export const preloaded = (file: string): HtmlTagDescriptor => ({ tag: 'link', attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: `./${file}` }, injectTo: 'head' });

/** @param landFile public/land.json: what the drawn map of the app has */
export function basemapOf(landFile: string, index: DatasetIndex): FeatureCollection {
  const { land, problems } = parseLand(JSON.parse(readFileSync(landFile, 'utf8')) as unknown);
  if (land === null) throw new Error(`${landFile}: ${problems.length} problems`);
  return { type: 'FeatureCollection', features: landFeatures(land, index) };
}

function landFeatures(land: Land, index: DatasetIndex): Feature[] {
  const fills = fillsOf(index);
  return [
    ...land.countries.map(({ iso, polygons }) => feature('countries', areas(polygons), { ...(iso === null ? {} : { iso }), ...(fills.has(iso ?? '') ? { fill: fills.get(iso ?? '') } : {}) })),
    ...land.lakes.map((rings) => feature('lakes', areas([rings]))),
    ...land.provinces.map(({ id, polygons }) => feature('provinces', areas(polygons), { id })),
    ...land.provinceLines.map((line) => feature('province-lines', { type: 'LineString', coordinates: [...line] })),
    feature('coast', { type: 'MultiLineString', coordinates: land.coast.map((line) => [...line]) }),
    ...land.borders.map(({ disputed, line }) => feature('borders', { type: 'LineString', coordinates: [...line] }, { disputed: disputed ? 1 : 0 })),
    ...land.rivers.map(({ name, line }) => feature('rivers', { type: 'LineString', coordinates: [...line] }, { name })),
    ...land.labels.map(({ iso, name, rank, at }) => feature('country-labels', { type: 'Point', coordinates: at }, { iso, name_en: name.en, name_ko: name.ko, rank })),
  ];
}

/** The plain colour of what countries wear over all years: peers have no patterns. */
function fillsOf({ policies }: DatasetIndex): ReadonlyMap<string, string> {
  return new Map([...policies.values()].filter(({ country }) => country !== 'KP').map((policy) => [policy.country, PALETTES.light.outcomes[outcomeIn(policy, null).outcome].fill]));
}

function layersOf({ dataset }: DatasetIndex): FeatureCollection {
  const named = (layer: string, { features }: FeatureCollection): Feature[] => features.map((one) => ({ ...one, properties: { ...one.properties, layer } }));
  return {
    type: 'FeatureCollection',
    features: [
      ...dataset.countries.map(({ geometry, properties }) => feature('country-names', geometry, { name_en: properties.name.en, name_ko: properties.name.ko })),
      ...named('corridors', corridorFeatures(dataset)),
      ...named('crossings', crossingFeatures(dataset)),
      ...named('origins', originFeatures(dataset)),
      ...named('destinations', communityFeatures(dataset)),
      ...named('incidents', incidentFeatures(dataset)),
    ],
  };
}

const feature = (layer: string, geometry: Geometry, properties: Readonly<Record<string, unknown>> = {}): Feature => ({ type: 'Feature', geometry, properties: { layer, ...properties } });

/** Outer rings against the clock, as GeoJSON has them; d3-geo reads them the other way round. */
const areas = (polygons: readonly Rings[]): Geometry => ({ type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => [...ring].reverse())) });
