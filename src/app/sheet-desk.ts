/** What is printed by itself, a view or a sheet of the class pack, in the page's place: its code, and the code of each sheet, come when first wanted. */
import { msg } from '@lit/localize';
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { AppState, View } from '../state/app-state.js';
import { StateChangeEvent, type Store } from '../state/store.js';
import { awaitCode } from './awaited.js';
import type { ClassMaterial } from './class-material.js';
import { partMissing, type PageProblem } from './page-problem.js';
import type { StoryMode } from './story-mode.js';

export interface DeskHost extends ReactiveControllerHost {
  /** The reader is back on the page: it is to be read from its top. */
  toHeading(): void;
}

export class SheetDesk implements ReactiveController {
  readonly #host: DeskHost;
  readonly #store: Store;
  readonly #story: StoryMode;
  readonly #material: ClassMaterial;
  readonly #failed: (problem: PageProblem) => void;
  #code: typeof import('./print-view.js') | null = null;
  /** Why there is no sheet; null = there is, or it is on its way. */
  #problem: PageProblem | null = null;
  /** What the reader had before there was a sheet. */
  #cameFrom: View = 'map';

  /** @param failed says why a sheet did not arrive */
  constructor(host: DeskHost, store: Store, story: StoryMode, material: ClassMaterial, failed: (problem: PageProblem) => void) {
    this.#host = host;
    this.#store = store;
    this.#story = story;
    this.#material = material;
    this.#failed = failed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#store.addEventListener(StateChangeEvent.type, this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    this.#store.removeEventListener(StateChangeEvent.type, this.#look);
    this.#code?.leavePrintView();
  }

  /** The whole page. */
  view(index: DatasetIndex): TemplateResult {
    if (this.#problem !== null) return this.#missing(this.#problem);
    if (this.#code === null) return html`<main><p class="waiting" role="status">${msg('Reading the sheet…')}</p></main>`;
    const { stories, place, isOnPanel } = this.#story;
    const { lessons, land } = this.#material;
    return this.#code.printView({ index, state: this.#store.state, stories, lessons, land, told: isOnPanel ? place : null, cameFrom: this.#cameFrom, change: (change) => this.#store.update(change), leave: (change) => this.#leave(change) });
  }

  /** The way back needs no code that did not come. */
  #missing(problem: PageProblem): TemplateResult {
    return html`<main><div class="waiting"><p>${problem()}</p><button class="button" @click=${() => this.#leave({ view: this.#cameFrom })}>${msg('Back to the map')}</button></div></main>`;
  }

  #leave(change: Partial<AppState>): void {
    this.#store.update(change);
    this.#host.toHeading();
  }

  readonly #look = (): void => {
    const { view } = this.#store.state;
    if (view === 'print') {
      void this.#fetch();
      return;
    }
    this.#cameFrom = view;
    this.#code?.leavePrintView();
  };

  async #fetch(): Promise<void> {
    try {
      this.#code ??= await awaitCode(import('./print-view.js'));
      await awaitCode(this.#code.SHEET_CODE[this.#code.shownSheet(this.#store.state)]());
      this.#problem = null;
    } catch (error) {
      this.#problem = partMissing(() => msg('The sheet to print'), error);
      this.#failed(this.#problem);
    }
    this.#host.requestUpdate();
  }
}
