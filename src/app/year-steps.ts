/** One drag is one step for the Back button, and so is a run of quick steps. */
import type { YearEvent } from '../components/year-event.js';
import type { HistoryMode } from '../state/store.js';

/** Year steps closer together than this are one. */
const STEP_RUN_MS = 900;

export class YearSteps {
  #last = 0;
  #dragging = false;

  /** The first movement is pushed, what follows replaces it. */
  modeOf({ settled }: YearEvent): HistoryMode {
    const now = performance.now();
    const mode = this.#dragging || now - this.#last < STEP_RUN_MS ? 'replace' : 'push';
    this.#last = now;
    this.#dragging = !settled;
    return mode;
  }
}
