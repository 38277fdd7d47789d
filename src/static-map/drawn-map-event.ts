/** What the drawn map has to say. Its frame passes it on in the words of the live map. */
import type { Place } from '../domain/picking.js';
import type { Selection } from '../domain/types.js';

/**
 * `drawn`: it stands there for the first time. `picked`: several selections lie under one point and the reader must choose.
 * `placed`: null = given up with Escape. `moved`: the reader has moved it. `idle`: the reader has let go of it.
 */
export type DrawnMapNews = { readonly kind: 'drawn' } | { readonly kind: 'moved' } | { readonly kind: 'idle' } | { readonly kind: 'picked'; readonly selections: readonly Selection[] } | { readonly kind: 'placed'; readonly at: Place | null };

export class DrawnMapEvent extends Event {
  static readonly type = 'drawn-map';
  constructor(readonly news: DrawnMapNews) {
    super(DrawnMapEvent.type);
  }
}
