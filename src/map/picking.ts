/** What the live map finds under a point, as keys: `domain/picking.ts` says what a reader may have meant. */
import { BANDS_ANSWER_TO_ZOOM } from '../domain/picking.js';
import type { MapGeoJSONFeature } from './maplibre.js';

/** Layers that answer to a click, nearest to the reader first. */
export const CLICKABLE_LAYERS = ['incidents', 'crossings', 'destinations', 'origin-marks', 'crossing-names', 'corridors-thin', 'corridors-unknown', 'corridors', 'returns-forced-return', 'returns-chosen-return', 'returns-circular', 'named-rivers', 'outcomes', 'land'] as const;

/** Layers that can be seen well enough at a zoom to be meant; the map knows best which are hidden. */
export const clickableAt = (zoom: number): readonly (typeof CLICKABLE_LAYERS)[number][] => CLICKABLE_LAYERS.filter((layer) => zoom <= BANDS_ANSWER_TO_ZOOM || !/^(corridors|returns)/.test(layer));

/** null = nothing that has a page. */
export function keyOfFeature({ properties, layer }: Pick<MapGeoJSONFeature, 'properties'> & { readonly layer: { readonly id: string } }): string | null {
  const { key, iso, id, name } = properties as Readonly<Record<string, unknown>>;
  if (typeof key === 'string') return key;
  if (typeof iso === 'string') return `country:${iso}`;
  if (typeof id === 'string') return `leg:${id}`;
  return layer.id === 'named-rivers' && typeof name === 'string' ? `river:${name}` : null;
}
