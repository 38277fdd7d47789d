/** Re-renders its host when the store changes; let go when the host leaves the page. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { StateChangeEvent, type Store } from './store.js';
import type { AppState } from './app-state.js';

export class StoreController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #store: Store;
  readonly #changed = (): void => this.#host.requestUpdate();

  constructor(host: ReactiveControllerHost, store: Store) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  get state(): AppState {
    return this.#store.state;
  }

  hostConnected(): void {
    this.#store.addEventListener(StateChangeEvent.type, this.#changed);
  }

  hostDisconnected(): void {
    this.#store.removeEventListener(StateChangeEvent.type, this.#changed);
  }
}
