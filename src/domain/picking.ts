/** From what lies under a point of a map to what a reader may have meant. Both maps ask here, so that they choose alike. */
import { msg, str } from '@lit/localize';
import { routesWithLeg, selectionName, type DatasetIndex } from './dataset-index.js';
import { isOfFlow, type RouteFlow } from './routes.js';
import { parseSelection, sameSelection } from './selection.js';
import type { Route, Selection } from './types.js';

/** Longitude from -180 to 180 and latitude, whole hundredths of a degree. */
export type Place = readonly [lon: number, lat: number];

/** A map runs on past 180 degrees; a place does not. */
export function placeOf({ lng, lat }: { readonly lng: number; readonly lat: number }): Place {
  const lon = ((((lng + 180) % 360) + 360) % 360) - 180;
  // Adding 0 turns -0 into 0.
  return [Math.round(lon * 100) / 100 + 0, Math.round(lat * 100) / 100 + 0];
}

/** So near a mark counts as hit; the keyboard's cross has the reach of a finger. */
export const PICK_RADIUS_PX = { mouse: 5, touch: 14 } as const;

/** Bands fade from zoom 5.6 to 6.2: what can hardly be seen any more is not there to be clicked. */
export const BANDS_ANSWER_TO_ZOOM = 6;

const RIVER_CROSSINGS: Readonly<Record<string, string>> = { yalu: 'yalu-river', tumen: 'tumen-river' };

const isGround = (key: string): boolean => key.startsWith('country:');
const isRiver = (key: string): boolean => key.startsWith('river:');

function meant(index: DatasetIndex, key: string, flow: RouteFlow | null): readonly Selection[] {
  const [kind = '', id = ''] = key.split(':');
  switch (kind) {
    case 'country':
      return index.countries.has(id) ? [{ kind, id }] : [];
    case 'leg':
      return index.corridors.has(id) ? routesMeant(index, id, flow).map((route) => ({ kind: 'route', id: route.id })) : [];
    case 'river': {
      const crossing = RIVER_CROSSINGS[id];
      return crossing !== undefined && index.crossings.has(crossing) ? [{ kind: 'crossing', id: crossing }] : [];
    }
    default: {
      const selection = parseSelection(key);
      return selection === null ? [] : [selection];
    }
  }
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
 *
 * @param keys what lies there, nearest to the reader first: `crossing:…`, `leg:china-laos-thailand`, `river:yalu`, `country:LA`
 */
export function pick(index: DatasetIndex, keys: readonly string[], flow: RouteFlow | null = null): readonly Selection[] {
  const gather = (wanted: (key: string) => boolean): Selection[] => {
    const found: Selection[] = [];
    for (const key of keys) if (wanted(key)) for (const selection of meant(index, key, flow)) if (!found.some((other) => sameSelection(other, selection))) found.push(selection);
    return found;
  };
  const places = gather((key) => !isGround(key) && !isRiver(key));
  // A town's disc lies beside its river: whoever hits the disc means the town.
  const marks = places.length > 0 ? places : gather(isRiver);
  const ground = gather(isGround).slice(0, 1);
  if (marks.length === 0) return ground;
  return marks.length === 1 ? marks : [...marks, ...ground];
}

/** What a map writes beside the pointer or the cross; empty = nothing lies there. */
export function namesOfPicked(index: DatasetIndex, [first, ...others]: readonly Selection[], language: 'en' | 'ko'): string {
  if (first === undefined) return '';
  const name = selectionName(index, first)?.[language] ?? '';
  const count = others.length;
  return count > 0 ? msg(str`${name} and ${count} more`, { desc: 'on the map: the name of what lies under the pointer, and how many things more' }) : name;
}

/** What a screen reader says of a map that has the keyboard. */
export const mapInstructions = (): string => msg('Map. Arrow keys move it, plus and minus zoom, Enter opens what is under the cross in the middle.');
