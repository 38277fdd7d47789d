/** Where the camera goes for a selection. */
import { legsOf, type DatasetIndex } from './dataset-index.js';
import { corridorShape } from './corridor-shape.js';
import { boundsOf } from './map-features.js';
import type { IncidentProperties, Selection } from './types.js';

/** West, south, east, north, degrees. */
export type Bounds = readonly [number, number, number, number];

export interface CameraTarget {
  readonly bounds: Bounds;
  /** Never nearer than this, however small the bounds. */
  readonly maxZoom: number;
}

/** Northeast and Southeast Asia: the whole story but for the far destinations. */
export const OVERVIEW: CameraTarget = { bounds: [92, 6, 148, 50], maxZoom: 4.5 };

/** The map stops here: nothing may be looked at more closely (do no harm). */
export const MAX_ZOOM = 8;

/** Where only a country is named, the camera shows the country, not a spot in it. */
const INCIDENT_ZOOM: Readonly<Record<IncidentProperties['precision'], number>> = { place: 5.6, province: 5.2, border: 5, country: 4 };

/** Bands fade from zoom 5.6 on: a route is shown before that. */
const ROUTE_ZOOM = 5.3;
/** A leg is a schematic band: shown from so near that a short one over a border could be read as a path, it would say too much. */
const LEG_ZOOM = 4.6;

const around = ([lon = 0, lat = 0]: readonly number[], degrees: number): Bounds => [lon - degrees, Math.max(-85, lat - degrees * 0.7), lon + degrees, Math.min(85, lat + degrees * 0.7)];

/** Side of the world at zoom 0. */
export const TILE_PX = 512;
export const MIN_ZOOM = 0.4;
/** What is framed keeps so far off the edge of either map. */
export const FRAME_PADDING_PX = 36;

/** What the map is told: longitude and latitude of its middle, and its zoom. */
export interface Fitted {
  readonly center: [lon: number, lat: number];
  readonly zoom: number;
}

/**
 * The middle and zoom that show the whole target. Reckoned in Mercator, wherever the camera was before and whether the globe
 * is drawn or not: the same view is framed the same by a step, by a jump and by a link.
 */
export function fitted({ bounds: [west, south, east, north], maxZoom }: CameraTarget, size: { readonly width: number; readonly height: number }, paddingPx: number): Fitted {
  const down = (lat: number): number => 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  const [top, bottom] = [down(north), down(south)];
  const room = (length: number): number => Math.max(length - 2 * paddingPx, length / 2, 1);
  const worldPx = Math.min(room(size.width) / Math.max((east - west) / 360, 1e-9), room(size.height) / Math.max(bottom - top, 1e-9));
  const lat = (Math.atan(Math.sinh((0.5 - (top + bottom) / 2) * 2 * Math.PI)) * 180) / Math.PI;
  return { center: [(west + east) / 2, lat], zoom: Math.max(MIN_ZOOM, Math.min(maxZoom, Math.log2(worldPx / TILE_PX))) };
}

/** null = the selection has no place (or is not in the data): leave the camera where it is. */
export function cameraFor(index: DatasetIndex, selection: Selection | null): CameraTarget | null {
  if (selection === null) return OVERVIEW;
  const { kind, id } = selection;
  switch (kind) {
    case 'country': {
      const bounds = index.countries.get(id)?.bbox;
      return bounds === undefined ? null : { bounds, maxZoom: 6 };
    }
    case 'crossing': {
      const crossing = index.crossings.get(id);
      const bounds = crossing && boundsOf([crossing.geometry]);
      if (!crossing || !bounds) return null;
      const middle = [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
      return { bounds: around(middle, crossing.properties.kind === 'border-line' ? 3 : 1.2), maxZoom: 7 };
    }
    case 'route': {
      const route = index.routes.get(id);
      const bounds = route && boundsOf(legsOf(index, route).map((leg) => corridorShape(leg).geometry));
      return bounds ? { bounds, maxZoom: ROUTE_ZOOM } : null;
    }
    case 'incident': {
      const incident = index.incidents.get(id);
      if (incident === undefined) return null;
      // Told in words only, so that there is no mark to frame: its country stands for it.
      if (!incident.properties.onMap) return cameraFor(index, { kind: 'country', id: incident.properties.country });
      return { bounds: around(incident.geometry.coordinates, 1), maxZoom: INCIDENT_ZOOM[incident.properties.precision] };
    }
    case 'destination': {
      const community = index.communities.get(id);
      return community === undefined ? null : { bounds: around(community.geometry.coordinates, 2), maxZoom: community.properties.kind === 'region' ? 4 : 5.6 };
    }
    case 'origin': {
      const origin = index.origins.get(id);
      return origin === undefined ? null : { bounds: around(origin.geometry.coordinates, 2.2), maxZoom: 6.2 };
    }
  }
}

/** One leg of the selected route, by its position; where there is no such leg, the selection. */
export function cameraForLeg(index: DatasetIndex, selection: Selection | null, leg: number | null): CameraTarget | null {
  const route = selection?.kind === 'route' ? index.routes.get(selection.id) : undefined;
  const corridor = leg === null ? undefined : index.corridors.get(route?.legs[leg] ?? '');
  const bounds = corridor && boundsOf([corridorShape(corridor).geometry]);
  return bounds ? { bounds, maxZoom: LEG_ZOOM } : cameraFor(index, selection);
}

/** What decides where the camera goes. */
export interface Framing {
  readonly selection: Selection | null;
  /** Position in the selected route's legs of the one in focus, from 0; null = none. */
  readonly leg: number | null;
  /** Corners of a route's shape laid over another place; null = none. */
  readonly laid: readonly (readonly number[])[] | null;
  /** Framed instead of the selection; null = the selection is. */
  readonly camera: Bounds | null;
}

/** What is to be seen whole: what the app asks for, a laid shape, the leg in focus, or what is selected. null = leave the camera where it is. */
export function targetOf(index: DatasetIndex, { camera, laid, selection, leg }: Framing): CameraTarget | null {
  if (camera !== null) return { bounds: camera, maxZoom: MAX_ZOOM };
  return (laid === null ? null : cameraForShape(laid)) ?? cameraForLeg(index, selection, leg);
}

/** A shape laid somewhere. null = it has no corner. */
export function cameraForShape(corners: readonly (readonly number[])[]): CameraTarget | null {
  const bounds = boundsOf([{ type: 'MultiPoint', coordinates: corners.map((corner) => [...corner]) }]);
  if (bounds === null) return null;
  const [west, south, east, north] = bounds;
  return { bounds: [west, Math.max(-85, south), east, Math.min(85, north)], maxZoom: ROUTE_ZOOM };
}
