/** Steps of the year: what of them is a step for the Back button, and what of the page follows each. */
import type { YearEvent } from '../components/year-event.js';
import type { Year } from '../domain/types.js';
import type { HistoryMode } from '../state/store.js';
import { painted } from '../styles/painted.js';

/** Year steps closer together than this are one for the Back button: one drag, or a run of quick steps. */
const STEP_RUN_MS = 900;
/** Steps closer together than this leave no time to read what stands beside the map. */
const FAST_MS = 120;
/** Nothing stays behind the map for longer, however long the slider is dragged. */
const MOST_HELD_MS = 1000;

/**
 * The slider and the map follow every step. Panel and key, which cost more, follow the first at once, and in a fast run the step after
 * which a frame has been painted without another: the last of them always, and one a second meanwhile.
 */
export class YearSteps {
  readonly #follow: () => void;
  #last = 0;
  #followedAt = 0;
  #dragging = false;
  #steps = 0;
  #isHeld = false;
  #followed: Year = null;

  /** @param follow the page is to be drawn with the year it has */
  constructor(follow: () => void) {
    this.#follow = follow;
  }

  /** A step was made. The first movement is pushed, what follows replaces it. */
  modeOf({ settled }: YearEvent): HistoryMode {
    const now = performance.now();
    const mode = this.#dragging || now - this.#last < STEP_RUN_MS ? 'replace' : 'push';
    this.#isHeld = now - this.#last < FAST_MS && now - this.#followedAt < MOST_HELD_MS;
    if (!this.#isHeld) this.#followedAt = now;
    this.#last = now;
    this.#dragging = !settled;
    this.#steps += 1;
    if (this.#isHeld) void this.#release(this.#steps);
    return mode;
  }

  /** true: more steps may come before panel and key are worth drawing. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** The year for panel and key. @param year that of the page */
  followed(year: Year): Year {
    if (!this.#isHeld) this.#followed = year;
    return this.#followed;
  }

  async #release(step: number): Promise<void> {
    await painted();
    if (step !== this.#steps) return;
    this.#isHeld = false;
    this.#follow();
  }
}
