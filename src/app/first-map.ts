/**
 * The picture that came with the page (see .ci/vite/first-map.ts): it fills the page until the facts are there, then it stays
 * over the map's place until the map has drawn anything. It shows what the address asked for, so it goes as soon as that changes.
 */
import { msg } from '@lit/localize';
import { css, html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

export const firstMapStyles = css`
  slot[name='first-map'].over-map { grid-area: map; display: block; position: relative; z-index: 1; overflow: hidden; pointer-events: none; }
`;

const PAGE_CLASS = 'first-page';
/** Events of the map's place: it has drawn something, the live map all of it, or it says that it cannot. */
const SHOWN = ['map-shown', 'map-ready', 'part-failed'];

export class FirstMap implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #address: () => string;
  /** null = not asked yet. */
  #begunAt: string | null = null;
  #isGone = false;

  /** @param address what a link to the present state says after the path */
  constructor(host: ReactiveControllerHost & HTMLElement, address: () => string) {
    this.#host = host;
    this.#address = address;
    host.addController(this);
  }

  /** false: nothing stands in the page, or no longer. */
  get fillsPage(): boolean {
    return this.#host.classList.contains(PAGE_CLASS);
  }

  /** It stands over the map's place and shows all that the address asks for. */
  get coversMap(): boolean {
    return !this.#isGone && document.documentElement.dataset['first'] === 'all' && (this.#begunAt ?? this.#address()) === this.#address();
  }

  hostConnected(): void {
    for (const shown of SHOWN) this.#host.addEventListener(shown, this.#mapShown);
  }

  hostDisconnected(): void {
    for (const shown of SHOWN) this.#host.removeEventListener(shown, this.#mapShown);
  }

  hostUpdated(): void {
    // In the same frame in which the page itself is drawn.
    if (this.fillsPage && this.#host.shadowRoot?.querySelector('slot:not([name])') === null) this.#leavePage();
  }

  /** The page as it came, while the facts are read. */
  page(): TemplateResult {
    this.#begunAt ??= this.#address();
    return html`<slot></slot><slot name="first-map"></slot><p class="hidden-text" role="status">${msg('Reading the facts…')}</p>`;
  }

  /** Over the map's place. */
  overMap(): TemplateResult | typeof nothing {
    this.#begunAt ??= this.#address();
    if (this.#isGone || this.#address() !== this.#begunAt) return nothing;
    return html`<slot name="first-map" class="over-map"></slot>`;
  }

  #leavePage(): void {
    this.#host.classList.remove(PAGE_CLASS);
    this.#host.querySelector(':scope > .first')?.remove();
  }

  readonly #mapShown = (): void => {
    this.#isGone = true;
    this.#host.querySelector(':scope > .first-map')?.remove();
    this.#host.requestUpdate();
  };
}
