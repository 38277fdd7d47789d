/** Holds the one AppState and tells when it changed. */
import { DEFAULT_STATE, type AppState } from './app-state.js';

/** How a change enters the browser's history: `push` for a choice, `replace` while dragging, `none` when it came from there. */
export type HistoryMode = 'push' | 'replace' | 'none';

export class StateChangeEvent extends Event {
  static readonly type = 'state-change';
  constructor(
    readonly state: AppState,
    readonly history: HistoryMode,
  ) {
    super(StateChangeEvent.type);
  }
}

/** By value: choosing what is chosen already is no change, and no step back. */
const sameState = (a: AppState, b: AppState): boolean => (Object.keys(a) as (keyof AppState)[]).every((key) => a[key] === b[key] || JSON.stringify(a[key]) === JSON.stringify(b[key]));

/** What belongs to the reader or the way of showing, and not to what is shown. */
const NOT_OF_THE_VIEW: ReadonlySet<keyof AppState> = new Set(['view', 'map', 'chapter', 'reveal', 'sheet', 'lesson', 'level', 'language', 'theme', 'wording']);

/** true: both show the same things, whoever reads them in whatever way. */
export const sameView = (a: AppState, b: AppState): boolean => (Object.keys(a) as (keyof AppState)[]).every((key) => NOT_OF_THE_VIEW.has(key) || a[key] === b[key] || JSON.stringify(a[key]) === JSON.stringify(b[key]));

/** @fires state-change */
export class Store extends EventTarget {
  #state: AppState;

  constructor(state: AppState = DEFAULT_STATE) {
    super();
    this.#state = state;
  }

  get state(): AppState {
    return this.#state;
  }

  /** Fires only when a value really differs. */
  update(change: Partial<AppState>, history: HistoryMode = 'push'): void {
    const next = { ...this.#state, ...change };
    if (sameState(next, this.#state)) return;
    this.#state = next;
    this.dispatchEvent(new StateChangeEvent(next, history));
  }
}
