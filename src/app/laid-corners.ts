/** The corners of the selected route's shape where the reader laid it. */
import { legsOf, type DatasetIndex } from '../domain/dataset-index.js';
import { routeShapeAt } from '../domain/measure.js';
import type { AppState } from '../state/app-state.js';

type Corners = readonly (readonly number[])[];

/** Gives the same object for the same shape, so that the map sees no change where there is none. */
export class LaidCorners {
  #last: { readonly key: string; readonly corners: Corners } | null = null;

  /** null = no shape is laid. */
  of(index: DatasetIndex, { selection, laid }: AppState): Corners | null {
    const route = selection?.kind === 'route' ? index.routes.get(selection.id) : undefined;
    if (laid === null || route === undefined) return null;
    const key = `${route.id} ${laid.join()}`;
    if (this.#last?.key !== key) this.#last = { key, corners: routeShapeAt(legsOf(index, route), [...laid]) };
    return this.#last.corners;
  }
}
