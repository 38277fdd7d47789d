/** The reader turned to a page, or changed what a page compares, filters or calls people. One class a wish. */

/** `null` = the overview. Pages are named as in `?page=`. */
export class PageEvent extends Event {
  static readonly type = 'turn-page';
  constructor(readonly page: string | null) {
    super(PageEvent.type, { bubbles: true, composed: true });
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
