/** Where the focus goes when a panel opens, and back to where it came from when it closes. */
import type { PanelElement } from '../components/panel-element.js';
import type { Selection } from '../domain/types.js';
import { nextFrame } from '../styles/painted.js';

export class PanelFocus {
  readonly #frame: () => HTMLElement | null;
  readonly #updated: () => Promise<unknown>;
  /** What had the focus before a panel took it, and how far the list was scrolled: both given back on closing. */
  #opener: HTMLElement | null = null;
  #opened: Selection | null = null;
  #scroll = 0;

  /**
   * @param frame what scrolls, with the panel as its child
   * @param updated settles when the page shows the present state
   */
  constructor(frame: () => HTMLElement | null, updated: () => Promise<unknown>) {
    this.#frame = frame;
    this.#updated = updated;
  }

  /** Before a panel opens over the overview or a page. */
  remember(opened: Selection | null): void {
    this.#opened = opened;
    this.#opener = deepActiveElement();
    this.#scroll = this.#frame()?.scrollTop ?? 0;
  }

  forget(): void {
    this.#opener = null;
  }

  /** The new panel from its top, with the focus on its heading. */
  async toHeading(): Promise<void> {
    const before = deepActiveElement();
    await this.#updated();
    // Whatever stands in the panel is drawn by then too: it is all laid out once.
    await nextFrame();
    this.#scrollTo(0);
    const panel = this.#panel();
    if (panel === null) return;
    // The code of a page comes when it is first turned to; where it does not come, the page says so elsewhere.
    await customElements.whenDefined(panel.localName);
    // Whoever has gone on by keyboard meanwhile is not called back.
    const now = deepActiveElement();
    if (panel.isConnected && (now === null || now === before)) await panel.focusHeading();
  }

  /** To what opened the panel that was closed. */
  async back(): Promise<void> {
    const opener = this.#opener;
    this.#opener = null;
    if (opener === null) return this.toHeading();
    await this.#updated();
    this.#scrollTo(this.#scroll);
    const panel = this.#panel();
    // The list may have been laid out anew since, for another year: the row is found by what it opens.
    if (this.#opened !== null && (await panel?.focusRow(this.#opened)) === true) return;
    const stillThere = opener.isConnected && opener.checkVisibility() && !(opener.getRootNode() instanceof ShadowRoot && panel?.renderRoot === opener.getRootNode());
    if (stillThere) opener.focus();
    else await panel?.focusHeading();
  }

  #scrollTo(top: number): void {
    const frame = this.#frame();
    if (frame !== null) frame.scrollTop = top;
  }

  #panel(): PanelElement | null {
    return this.#frame()?.querySelector<PanelElement>(':scope > :not(.panel-bar)') ?? null;
  }
}

/** The focused element, through shadow roots. */
function deepActiveElement(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}
