/** The layers of the basemap: their names and properties are a contract with src/map. */
import type { Feature, Geometry } from 'geojson';

export type LayerName =
  | 'countries'
  | 'coast'
  | 'borders'
  | 'rivers'
  | 'lakes'
  | 'provinces'
  | 'province-lines'
  | 'country-labels';

export interface LayerInfo {
  readonly description: string;
  readonly minZoom: number;
  readonly fields: Readonly<Record<string, string>>;
}

export const LAYERS: Readonly<Record<LayerName, LayerInfo>> = {
  countries: { description: 'Countries and territories', minZoom: 0, fields: { iso: 'String' } },
  lakes: { description: 'Large lakes', minZoom: 2, fields: {} },
  provinces: {
    description: 'Provinces of North Korea, and of Chinese Jilin, Liaoning and Heilongjiang',
    minZoom: 3,
    fields: { iso: 'String', id: 'String', name: 'String' },
  },
  'province-lines': { description: 'Lines between provinces', minZoom: 3, fields: {} },
  rivers: { description: 'Rivers', minZoom: 1, fields: { name: 'String', rank: 'Number' } },
  coast: { description: 'Coasts', minZoom: 0, fields: {} },
  borders: { description: 'Land borders', minZoom: 0, fields: { disputed: 'Number', kind: 'String' } },
  'country-labels': {
    description: 'One point a country',
    minZoom: 0,
    fields: { iso: 'String', name_en: 'String', name_ko: 'String', rank: 'Number' },
  },
};

/** In the order they are written to a tile. */
export const LAYER_NAMES = Object.keys(LAYERS) as readonly LayerName[];

export type LayerFeatures = Readonly<Record<LayerName, readonly Feature<Geometry>[]>>;
