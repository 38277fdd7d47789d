/** What a page's filter leaves on the map: its list and the map show the same. */
import type { DatasetIndex } from '../domain/dataset-index.js';
import { filterIncidents, isFiltered, type IncidentFilter } from '../domain/incident-filter.js';
import { findRoutes, routeFlow } from '../domain/routes.js';
import type { IncidentFeature } from '../domain/types.js';
import type { AppState } from '../state/app-state.js';

export interface AskedFor {
  /** Ids of legs; null = no route was asked for, all are drawn. */
  readonly legs: readonly string[] | null;
  /** Keys as in `incident:id`; null = all events are drawn. */
  readonly incidents: readonly string[] | null;
}

/** The last question and its answer: the page asks each time it is drawn, and a map that is given another list draws again. */
const ANSWERED = new WeakMap<readonly IncidentFeature[], { readonly filter: IncidentFilter; readonly keys: readonly string[] }>();

function keysOf(incidents: readonly IncidentFeature[], filter: IncidentFilter): readonly string[] {
  const known = ANSWERED.get(incidents);
  if (known?.filter === filter) return known.keys;
  const keys = filterIncidents(incidents, filter).map(({ properties }) => `incident:${properties.id}`);
  ANSWERED.set(incidents, { filter, keys });
  return keys;
}

export function askedFor(index: DatasetIndex, { page, from, to, flow, events }: AppState): AskedFor {
  const { leadThere, goOn } = page === 'routes' && (from !== null || to !== null) ? findRoutes(index, { from, to, flow: routeFlow(flow) }) : { leadThere: null, goOn: null };
  return {
    legs: leadThere === null ? null : [...new Set([...leadThere, ...goOn].flatMap(({ legs }) => legs))],
    incidents: page === 'incidents' && isFiltered(events) ? keysOf(index.dataset.incidents, events) : null,
  };
}
