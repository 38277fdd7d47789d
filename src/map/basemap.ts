/** The sources of the style: one archive of tiles, and our own layers as GeoJSON. */
import { legMiddles, nameLines } from './leg-middles.js';
import { laidFeatures } from '../domain/laid-shape.js';
import { communityFeatures, corridorFeatures, crossingFeatures, incidentFeatures, originFeatures } from '../domain/map-features.js';
import type { SourceSpecification } from './maplibre.js';
import type { StyleContext } from './style-context.js';

export const BASEMAP = 'basemap';
export const COUNTRIES = 'countries';
export const CORRIDORS = 'corridors';
export const CORRIDOR_NAMES = 'corridor-names';
export const LEG_MIDDLES = 'leg-middles';
export const LAID = 'laid';
export const CROSSINGS = 'crossings';
export const ORIGINS = 'origins';
export const DESTINATIONS = 'destinations';
export const INCIDENTS = 'incidents';

const RANK_OF_ROLE = { origin: 1, transit: 2, destination: 3 } as const;

/** @param basemapUrl absolute address of the archive */
export function sources({ index: { dataset }, laid }: StyleContext, basemapUrl: string): Record<string, SourceSpecification> {
  const countries = dataset.countries.map(({ geometry, properties }) => ({
    type: 'Feature' as const,
    geometry,
    properties: { key: `country:${properties.id}`, iso: properties.id, name_en: properties.name.en, name_ko: properties.name.ko, rank: Math.min(...properties.roles.map((role) => RANK_OF_ROLE[role])) },
  }));
  const legs = corridorFeatures(dataset);
  const geojson = (data: GeoJSON.FeatureCollection, more: object = {}): SourceSpecification => ({ type: 'geojson', data, ...more });
  return {
    [BASEMAP]: { type: 'vector', url: `pmtiles://${basemapUrl}` },
    [COUNTRIES]: geojson({ type: 'FeatureCollection', features: countries }),
    [CORRIDORS]: geojson(legs, { lineMetrics: true, tolerance: 0.2 }),
    // A name set on a line is placed once in every tile it crosses: the tiles of zoom 2 hold each leg of Asia whole.
    [CORRIDOR_NAMES]: geojson(nameLines(legs), { maxzoom: 2 }),
    [LEG_MIDDLES]: geojson(legMiddles(legs)),
    [LAID]: geojson(laidFeatures(laid)),
    [CROSSINGS]: geojson(crossingFeatures(dataset)),
    [ORIGINS]: geojson(originFeatures(dataset)),
    [DESTINATIONS]: geojson(communityFeatures(dataset)),
    [INCIDENTS]: geojson(incidentFeatures(dataset)),
  };
}
