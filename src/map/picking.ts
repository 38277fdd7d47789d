/** From what lies under a point of the map to what a reader may have meant. */
import { routesWithLeg, type DatasetIndex } from '../domain/dataset-index.js';
import { isOfFlow, type RouteFlow } from '../domain/routes.js';
import { parseSelection, sameSelection } from '../domain/selection.js';
import type { Route, Selection } from '../domain/types.js';
import type { MapGeoJSONFeature } from './maplibre.js';

/** Longitude from -180 to 180 and latitude, whole hundredths of a degree. */
export type Place = readonly [lon: number, lat: number];

/** The map runs on past 180 degrees; a place does not. */
export function placeOf({ lng, lat }: { readonly lng: number; readonly lat: number }): Place {
  const lon = ((((lng + 180) % 360) + 360) % 360) - 180;
  // Adding 0 turns -0 into 0.
  return [Math.round(lon * 100) / 100 + 0, Math.round(lat * 100) / 100 + 0];
}

/** Layers that answer to a click, nearest to the reader first. */
export const CLICKABLE_LAYERS = ['incidents', 'crossings', 'destinations', 'origin-marks', 'crossing-names', 'corridors-thin', 'corridors-unknown', 'corridors', 'returns-forced-return', 'returns-chosen-return', 'returns-circular', 'named-rivers', 'outcomes', 'land'] as const;
/** Bands fade from zoom 5.6 to 6.2: what can hardly be seen any more is not there to be clicked. */
export const BANDS_ANSWER_TO_ZOOM = 6;

/** Layers that can be seen well enough at a zoom to be meant; the map knows best which are hidden. */
export const clickableAt = (zoom: number): readonly (typeof CLICKABLE_LAYERS)[number][] => CLICKABLE_LAYERS.filter((layer) => zoom <= BANDS_ANSWER_TO_ZOOM || !/^(corridors|returns)/.test(layer));

const RIVERS = 'named-rivers';
const GROUND = new Set(['outcomes', 'land']);
const RIVER_CROSSINGS: Readonly<Record<string, string>> = { yalu: 'yalu-river', tumen: 'tumen-river' };

function meant(index: DatasetIndex, feature: MapGeoJSONFeature, flow: RouteFlow | null): readonly Selection[] {
  const properties = feature.properties as Readonly<Record<string, unknown>>;
  const key = properties['key'];
  if (typeof key === 'string') {
    const selection = parseSelection(key);
    return selection === null ? [] : [selection];
  }
  const iso = properties['iso'];
  if (typeof iso === 'string') return index.countries.has(iso) ? [{ kind: 'country', id: iso }] : [];
  const id = properties['id'];
  if (typeof id === 'string' && index.corridors.has(id)) return routesMeant(index, id, flow).map((route) => ({ kind: 'route', id: route.id }));
  const river = RIVER_CROSSINGS[String(properties['name'])];
  return river !== undefined && index.crossings.has(river) ? [{ kind: 'crossing', id: river }] : [];
}

/** Of the routes that share a leg, those of the flow looked at; all, if the leg is drawn for a selected route alone. */
function routesMeant(index: DatasetIndex, corridorId: string, flow: RouteFlow | null): readonly Route[] {
  const all = routesWithLeg(index, corridorId);
  const ofFlow = all.filter((route) => isOfFlow(index, route, flow));
  return ofFlow.length > 0 ? ofFlow : all;
}

/**
 * Each candidate once, marks before the country they stand in. A country alone is an answer; under a mark or a band
 * it is offered only when there is a choice to make anyway.
 */
export function pick(index: DatasetIndex, features: readonly MapGeoJSONFeature[], flow: RouteFlow | null = null): readonly Selection[] {
  const gather = (wanted: (layer: string) => boolean): Selection[] => {
    const found: Selection[] = [];
    for (const feature of features)
      if (wanted(feature.layer.id)) for (const selection of meant(index, feature, flow)) if (!found.some((other) => sameSelection(other, selection))) found.push(selection);
    return found;
  };
  const places = gather((layer) => !GROUND.has(layer) && layer !== RIVERS);
  // A town's disc lies beside its river: whoever hits the disc means the town.
  const marks = places.length > 0 ? places : gather((layer) => layer === RIVERS);
  const ground = gather((layer) => GROUND.has(layer)).slice(0, 1);
  if (marks.length === 0) return ground;
  return marks.length === 1 ? marks : [...marks, ...ground];
}
