/** What a page's filter leaves on the map: its list and the map show the same. */
import type { DatasetIndex } from '../domain/dataset-index.js';
import { filterIncidents, isFiltered } from '../domain/incident-filter.js';
import { findRoutes, routeFlow } from '../domain/routes.js';
import type { AppState } from '../state/app-state.js';

export interface AskedFor {
  /** Ids of legs; null = no route was asked for, all are drawn. */
  readonly legs: readonly string[] | null;
  /** Keys as in `incident:id`; null = all events are drawn. */
  readonly incidents: readonly string[] | null;
}

export function askedFor(index: DatasetIndex, { page, from, to, flow, events }: AppState): AskedFor {
  const { leadThere, goOn } = page === 'routes' && (from !== null || to !== null) ? findRoutes(index, { from, to, flow: routeFlow(flow) }) : { leadThere: null, goOn: null };
  return {
    legs: leadThere === null ? null : [...new Set([...leadThere, ...goOn].flatMap(({ legs }) => legs))],
    incidents: page === 'incidents' && isFiltered(events) ? filterIncidents(index.dataset.incidents, events).map(({ properties }) => `incident:${properties.id}`) : null,
  };
}
