/** What is read now, and the ways there and back: selecting, turning to a page, closing. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LayEvent, PageEvent, PlacingEvent } from '../components/page-event.js';
import type { SelectEvent } from '../components/select-event.js';
import type { Selection } from '../domain/types.js';
import type { MapPickEvent, MapPlaceEvent } from '../map/map-events.js';
import { PAGES, type AppState, type PageId } from '../state/app-state.js';
import { following } from '../state/check-references.js';
import { StateChangeEvent, type Store } from '../state/store.js';
import type { PanelFocus } from './panel-focus.js';
import type { SheetController } from './sheet.js';
import { layable } from './wishes.js';

export class Reading implements ReactiveController {
  /** What lies under one point of the map, to choose from; empty = nothing to choose. */
  choices: readonly Selection[] = [];
  /** The next click on the map names a place. */
  placing = false;
  /** Where the reader was before following a link to a page; null = nowhere to go back to. */
  cameFrom: AppState | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #store: Store;
  readonly #sheet: SheetController;
  readonly #focus: PanelFocus;
  readonly #leaveKey: () => void;

  /** @param leaveKey closes the key, where it lies over the page */
  constructor(host: ReactiveControllerHost, store: Store, sheet: SheetController, focus: PanelFocus, leaveKey: () => void) {
    this.#host = host;
    this.#store = store;
    this.#sheet = sheet;
    this.#focus = focus;
    this.#leaveKey = leaveKey;
    host.addController(this);
  }

  hostConnected(): void {
    this.#store.addEventListener(StateChangeEvent.type, this.#stateChanged);
  }

  hostDisconnected(): void {
    this.#store.removeEventListener(StateChangeEvent.type, this.#stateChanged);
  }

  readonly selected = (event: Event): void => this.#select((event as SelectEvent).selection);

  readonly picked = (event: Event): void => {
    const { selections } = event as MapPickEvent;
    const [only] = selections;
    if (selections.length === 1 && only !== undefined) {
      this.#select(only);
      return;
    }
    if (this.#isOnPage) this.#focus.remember(null);
    this.choices = selections;
    this.#sheet.raise();
    this.#host.requestUpdate();
    void this.#focus.toHeading();
  };

  readonly turnedPage = (event: Event): void => {
    const { page, item } = event as PageEvent;
    const before = this.#store.state;
    this.#turnTo(PAGES.find((known) => known === page) ?? null, item);
    // A link inside a panel leads away from it: the way back is kept. In a frame it leads to another window.
    this.cameFrom = item === null || this.#store.state === before ? null : before;
  };

  readonly goBack = (): void => {
    const { cameFrom } = this;
    if (cameFrom === null) return;
    this.cameFrom = null;
    const { selection, leg, laid, page, item } = cameFrom;
    this.#store.update({ selection, leg, laid, page, item });
    void this.#focus.toHeading();
  };

  /** The top layer goes: a choice or a selection first, then the page. */
  readonly close = (): void => {
    if (this.#isOnPage) this.#turnTo(null);
    else this.#select(null);
  };

  readonly laid = (event: Event): void => {
    this.#setPlacing(false);
    this.#store.update({ laid: (event as LayEvent).at });
  };

  readonly wantsPlace = (event: Event): void => {
    this.#setPlacing((event as PlacingEvent).wanted);
    if (this.placing) this.#sheet.showMap();
  };

  readonly placed = (event: Event): void => {
    const { at } = event as MapPlaceEvent;
    this.#setPlacing(false);
    if (at !== null) this.#store.update({ laid: layable(at) });
  };

  get #isOnPage(): boolean {
    return this.#store.state.selection === null && this.choices.length === 0;
  }

  #select(selection: Selection | null): void {
    if (selection !== null && this.#isOnPage) this.#focus.remember(selection);
    this.choices = [];
    this.#leaveKey();
    this.#setPlacing(false);
    if (selection !== null) this.#sheet.raise();
    this.#store.update(following(this.#store.state, { selection }));
    void (selection === null ? this.#focus.back() : this.#focus.toHeading());
  }

  #turnTo(page: PageId | null, item: string | null = null): void {
    this.choices = [];
    this.cameFrom = null;
    this.#focus.forget();
    this.#setPlacing(false);
    if (page !== null) this.#sheet.raise();
    this.#store.update(following(this.#store.state, { page, item, selection: null }));
    if (item === null) void this.#focus.toHeading();
  }

  #setPlacing(placing: boolean): void {
    this.placing = placing;
    this.#host.requestUpdate();
  }

  /** What was to be chosen belonged to the map as it was. */
  readonly #stateChanged = (): void => {
    this.choices = [];
  };
}
