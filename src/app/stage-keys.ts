/** Keys of a story: those of a clicker act wherever the focus is; arrows and letters leave alone what needs them. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store } from '../state/store.js';
import { isOfClicker, presenterAction } from '../story/presenter-keys.js';
import type { StoryMode } from './story-mode.js';

/** Whatever is typed into, dragged or chosen from keeps its keys. */
const KEEPS_KEYS = 'input, select, textarea, [contenteditable], dialog, [role=slider], [popover]:popover-open';
/** Of these even a clicker takes nothing. */
const TYPED_INTO = 'input:not([type=radio], [type=checkbox], [type=range]), select, textarea, [contenteditable], dialog, [popover]:popover-open';
/** A line or two stay in sight. */
const SCROLLED_SHARE = 0.8;

const pathOf = (event: Event): readonly Element[] => event.composedPath().filter((target): target is Element => target instanceof Element);

/** From now on, as long as the host is on the page. */
export const followKeys = (host: ReactiveControllerHost, store: Store, story: StoryMode, panel: () => HTMLElement | null): void => host.addController(new StageKeys(store, story, panel));

class StageKeys implements ReactiveController {
  readonly #store: Store;
  readonly #story: StoryMode;
  readonly #panel: () => HTMLElement | null;

  constructor(store: Store, story: StoryMode, panel: () => HTMLElement | null) {
    this.#store = store;
    this.#story = story;
    this.#panel = panel;
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#sent, true);
    document.addEventListener('keydown', this.#pressed);
    document.addEventListener('click', this.#clicked);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#sent, true);
    document.removeEventListener('keydown', this.#pressed);
    document.removeEventListener('click', this.#clicked);
  }

  get #presenting(): boolean {
    return this.#store.state.view === 'present' && this.#story.place !== null;
  }

  /** Before anything on the page hears it: the year, a choice or the map that was touched last must not hold the lesson up. */
  readonly #sent = (event: KeyboardEvent): void => {
    if (!this.#presenting || !isOfClicker(event) || pathOf(event).some((element) => element.matches(TYPED_INTO))) return;
    const action = presenterAction(event, this.#story.letters);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.#story.act(action);
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    const presenting = this.#presenting;
    if (this.#story.place === null || this.#store.state.view === 'notes' || event.defaultPrevented) return;
    const path = pathOf(event);
    // The map moves by arrow keys while the keyboard is in it.
    if (path.some((element) => element.localName === 'map-frame' || element.matches(KEEPS_KEYS))) return;
    if (presenting && this.#scrolled(event)) return;
    const action = presenterAction(event, presenting && this.#story.letters);
    if (action === null || (event.key === ' ' && path.some((element) => element.matches('button, a, summary')))) return;
    // A single reader goes on by arrow keys alone, and scrolls by the others.
    if (!presenting && event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    this.#story.act(action);
  };

  /** Up and down move the text, wherever the focus is. */
  #scrolled(event: KeyboardEvent): boolean {
    const panel = this.#panel();
    if (panel === null || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.ctrlKey || event.altKey || event.metaKey) return false;
    event.preventDefault();
    panel.scrollBy({ top: (event.key === 'ArrowDown' ? 1 : -1) * SCROLLED_SHARE * panel.clientHeight });
    return true;
  }

  /** On stage a click on the map or its buttons leaves no focus behind, which would take the arrow keys of the lesson. */
  readonly #clicked = (event: MouseEvent): void => {
    if (!this.#presenting || event.detail === 0) return;
    if (!pathOf(event).some((element) => element.localName === 'map-frame' || element.localName === 'year-slider')) return;
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (active instanceof HTMLElement) active.blur();
  };
}
