import type { Year } from '../domain/types.js';

/** The reader chose a year (null = all years). `settled` is false while a drag goes on. */
export class YearEvent extends Event {
  static readonly type = 'choose-year';
  constructor(
    readonly year: Year,
    readonly settled: boolean,
  ) {
    super(YearEvent.type, { bubbles: true, composed: true });
  }
}
