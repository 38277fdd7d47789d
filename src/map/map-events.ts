/** What a map says to the page around it. Apart from the live map, whose program comes later. */
import type { Place } from '../domain/picking.js';
import type { Selection } from '../domain/types.js';

/** The reader clicked or pressed Enter on the map. Several selections: they lie under one point and the reader must choose. */
export class MapPickEvent extends Event {
  static readonly type = 'map-pick';
  constructor(readonly selections: readonly Selection[]) {
    super(MapPickEvent.type, { bubbles: true, composed: true });
  }
}

/** While `placing`: the reader pointed at a place; null = gave it up with Escape. */
export class MapPlaceEvent extends Event {
  static readonly type = 'map-place';
  constructor(readonly at: Place | null) {
    super(MapPlaceEvent.type, { bubbles: true, composed: true });
  }
}

/** The map has drawn every layer once. */
export class MapReadyEvent extends Event {
  static readonly type = 'map-ready';
  constructor() {
    super(MapReadyEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * `no-webgl`, `not-loaded`, `failed`: no live map here at all. `basemap`: land and rivers did not load, our layers did.
 * `context-lost`: the browser took the drawing surface away. `mended`: as it should be again.
 */
export type MapProblem = 'no-webgl' | 'not-loaded' | 'failed' | 'basemap' | 'context-lost' | 'mended';
export class MapProblemEvent extends Event {
  static readonly type = 'map-problem';
  constructor(
    readonly problem: MapProblem,
    /** What the library said; empty = nothing. */
    readonly detail: string,
  ) {
    super(MapProblemEvent.type, { bubbles: true, composed: true });
  }
}
