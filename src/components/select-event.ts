import type { Selection } from '../domain/types.js';

/** The reader chose a thing to read about; null = closed it. */
export class SelectEvent extends Event {
  static readonly type = 'select-thing';
  constructor(readonly selection: Selection | null) {
    super(SelectEvent.type, { bubbles: true, composed: true });
  }
}
