/** The reader turned to a page, or changed what a page compares, filters or calls people. One class a wish. */
import type { IncidentFilter } from '../domain/incident-filter.js';
import type { CountryCode } from '../domain/types.js';

/** `null` = the overview. Pages are named as in `?page=`; the item is the id of a word, disagreement, source or topic to open there. */
export class PageEvent extends Event {
  static readonly type = 'turn-page';
  constructor(
    readonly page: string | null,
    readonly item: string | null = null,
  ) {
    super(PageEvent.type, { bubbles: true, composed: true });
  }
}

/** What is open on the page now, by the reader's own doing; null = nothing of the kind any more. */
export class ItemEvent extends Event {
  static readonly type = 'open-item';
  constructor(readonly item: string | null) {
    super(ItemEvent.type, { bubbles: true, composed: true });
  }
}

/** The countries to compare, ISO 3166-1 alpha-2, in order. */
export class CompareEvent extends Event {
  static readonly type = 'compare-countries';
  constructor(readonly countries: readonly string[]) {
    super(CompareEvent.type, { bubbles: true, composed: true });
  }
}

/** Which ways to look at alone: out, forced-return, chosen-return, stayed; null = all. */
export class FlowEvent extends Event {
  static readonly type = 'choose-flow';
  constructor(readonly flow: string | null) {
    super(FlowEvent.type, { bubbles: true, composed: true });
  }
}

/** How people are called in the interface. */
export class WordingEvent extends Event {
  static readonly type = 'choose-wording';
  constructor(readonly wording: string) {
    super(WordingEvent.type, { bubbles: true, composed: true });
  }
}

/** Where the routes asked for start and end; null = anywhere. */
export class RouteEndsEvent extends Event {
  static readonly type = 'choose-ends';
  constructor(
    readonly from: CountryCode | null,
    readonly to: CountryCode | null,
  ) {
    super(RouteEndsEvent.type, { bubbles: true, composed: true });
  }
}

/** Which events to list. */
export class IncidentFilterEvent extends Event {
  static readonly type = 'filter-incidents';
  constructor(readonly filter: IncidentFilter) {
    super(IncidentFilterEvent.type, { bubbles: true, composed: true });
  }
}

/** Which leg of the selected route to look at, counted from 0; null = the whole route. */
export class LegEvent extends Event {
  static readonly type = 'choose-leg';
  constructor(readonly leg: number | null) {
    super(LegEvent.type, { bubbles: true, composed: true });
  }
}

/** Where the shape of the selected route is to be laid; null = nowhere. */
export class LayEvent extends Event {
  static readonly type = 'lay-shape';
  constructor(readonly at: readonly [lon: number, lat: number] | null) {
    super(LayEvent.type, { bubbles: true, composed: true });
  }
}

/** The next click on the map is to name a place (true), or no longer is (false). */
export class PlacingEvent extends Event {
  static readonly type = 'pick-place';
  constructor(readonly wanted: boolean) {
    super(PlacingEvent.type, { bubbles: true, composed: true });
  }
}

/** The reader wants the view on one page of paper. */
export class PrintViewEvent extends Event {
  static readonly type = 'print-view';
  constructor() {
    super(PrintViewEvent.type, { bubbles: true, composed: true });
  }
}
