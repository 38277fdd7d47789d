/** From what lies under a point of the map to what a reader may have meant. */
import { routesWithLeg, type DatasetIndex } from '../domain/dataset-index.js';
import { parseSelection, sameSelection } from '../domain/selection.js';
import type { Selection } from '../domain/types.js';
import type { MapGeoJSONFeature } from './maplibre.js';

/** Layers that answer to a click, nearest to the reader first. */
export const CLICKABLE_LAYERS = ['incidents', 'crossings', 'destinations', 'origin-marks', 'crossing-names', 'corridors-thin', 'corridors-unknown', 'corridors', 'returns-forced-return', 'returns-chosen-return', 'returns-circular', 'named-rivers', 'outcomes', 'land'] as const;
const RIVERS = 'named-rivers';
const GROUND = new Set(['outcomes', 'land']);
const RIVER_CROSSINGS: Readonly<Record<string, string>> = { yalu: 'yalu-river', tumen: 'tumen-river' };

function meant(index: DatasetIndex, feature: MapGeoJSONFeature): readonly Selection[] {
  const properties = feature.properties as Readonly<Record<string, unknown>>;
  const key = properties['key'];
  if (typeof key === 'string') {
    const selection = parseSelection(key);
    return selection === null ? [] : [selection];
  }
  const iso = properties['iso'];
  if (typeof iso === 'string') return index.countries.has(iso) ? [{ kind: 'country', id: iso }] : [];
  const id = properties['id'];
  if (typeof id === 'string' && index.corridors.has(id)) return routesWithLeg(index, id).map((route) => ({ kind: 'route', id: route.id }));
  const river = RIVER_CROSSINGS[String(properties['name'])];
  return river !== undefined && index.crossings.has(river) ? [{ kind: 'crossing', id: river }] : [];
}

/**
 * Each candidate once, marks before the country they stand in. A country alone is an answer; under a mark or a band
 * it is offered only when there is a choice to make anyway.
 */
export function pick(index: DatasetIndex, features: readonly MapGeoJSONFeature[]): readonly Selection[] {
  const gather = (wanted: (layer: string) => boolean): Selection[] => {
    const found: Selection[] = [];
    for (const feature of features)
      if (wanted(feature.layer.id)) for (const selection of meant(index, feature)) if (!found.some((other) => sameSelection(other, selection))) found.push(selection);
    return found;
  };
  const places = gather((layer) => !GROUND.has(layer) && layer !== RIVERS);
  // A town's disc lies beside its river: whoever hits the disc means the town.
  const marks = places.length > 0 ? places : gather((layer) => layer === RIVERS);
  const ground = gather((layer) => GROUND.has(layer)).slice(0, 1);
  if (marks.length === 0) return ground;
  return marks.length === 1 ? marks : [...marks, ...ground];
}
