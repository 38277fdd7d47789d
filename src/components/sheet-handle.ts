import { localized, msg, str } from '@lit/localize';
import { css, html, unsafeCSS } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { controlStyles, typeStyles } from '../styles/shared-styles.js';

/** From the lowest up. `low`: heading and a few lines. `middle`: half map, half text. `full`: text over the map. */
export const SHEET_HEIGHTS = ['low', 'middle', 'full'] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

/** Upright phones: only there is the panel a sheet. The layout of the page asks the same question. */
export const SHEET_MEDIA = '(max-width: 699px) and (min-height: 500px)';

/** The reader asked for another height, by button, key or by letting go after a drag of `by` pixels (down is positive). */
export class SheetEvent extends Event {
  static readonly type = 'choose-sheet';
  constructor(
    /** null = the height nearest to where the sheet was let go. */
    readonly height: SheetHeight | null,
    readonly by = 0,
  ) {
    super(SheetEvent.type, { bubbles: true, composed: true });
  }
}

/** The sheet is being dragged: pixels from where the drag began, down is positive; null = the drag was broken off. */
export class SheetDragEvent extends Event {
  static readonly type = 'drag-sheet';
  constructor(readonly by: number | null) {
    super(SheetDragEvent.type, { bubbles: true, composed: true });
  }
}

const HEIGHT_WORDS: Readonly<Record<SheetHeight, string>> = {
  get low() { return msg('The text is low now.', { desc: 'on a phone: the sheet with the text shows only its head' }); },
  get middle() { return msg('Map and text share the screen now.'); },
  get full() { return msg('The text covers the map now.'); },
};
/** A finger trembles: below this a drag is a tap. */
const DRAG_FROM_PX = 8;
/** A flick counts for more than its way: as if it had gone on for so long. */
const FLICK_MS = 160;

/**
 * The bar on top of a panel. On upright phones it is the handle of the sheet too: it can be dragged, and two buttons do
 * the same without a drag. What the panel itself needs (back, close) stands in its slots `start` and `end`.
 *
 * @attr alone - there is nothing beside the text to share the screen with: no handle
 * @fires choose-sheet - another height is wanted
 * @fires drag-sheet - while dragging
 */
@localized()
@customElement('sheet-handle')
export class SheetHandle extends GuardedElement {
  static override styles = [
    typeStyles,
    controlStyles,
    css`
      :host { display: flex; align-items: center; gap: var(--space-2); min-width: 0; }
      .end { display: flex; align-items: center; gap: var(--space-1); margin-left: auto; flex: none; }
      .grip, .heights { display: none; }
      @media ${unsafeCSS(SHEET_MEDIA)} {
        :host { position: relative; touch-action: none; cursor: grab; padding-top: 6px; user-select: none; -webkit-user-select: none; }
        .grip { display: block; position: absolute; left: 50%; top: 6px; width: 40px; height: 4px; margin-left: -20px; border-radius: 2px; background: var(--control); }
        .heights { display: flex; gap: var(--space-1); }
        .heights button { display: inline-flex; align-items: center; justify-content: center; gap: 5px; min-width: max(44px, var(--target)); min-height: max(44px, var(--target)); padding: 0 var(--space-1); border-radius: var(--radius-control); font-size: var(--text-small); font-weight: 500; color: var(--accent); white-space: nowrap; }
        .heights button[aria-disabled='true'] { color: var(--ink-2); opacity: 0.55; cursor: default; }
        .heights button > span { display: inline-block; }
        .heights button > span::first-letter { text-transform: uppercase; }
        :host([alone]) { touch-action: auto; cursor: auto; user-select: auto; -webkit-user-select: auto; }
        :host([alone]) :is(.grip, .heights) { display: none; }
        svg { width: 14px; height: 14px; flex: none; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
      }
      @media (max-width: 379px) { .more { display: none; } }
    `,
  ];

  @property() height: SheetHeight = 'middle';

  #drag: { readonly pointer: number; readonly from: number; readonly moves: { readonly at: number; readonly y: number }[]; moved: boolean } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('pointerdown', this.#pressed);
    this.addEventListener('pointermove', this.#moved);
    this.addEventListener('pointerup', this.#released);
    this.addEventListener('pointercancel', this.#cancelled);
    // A drag that began on a button is no press of that button.
    this.addEventListener('click', this.#clicked, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drag = null;
    this.removeEventListener('pointerdown', this.#pressed);
    this.removeEventListener('pointermove', this.#moved);
    this.removeEventListener('pointerup', this.#released);
    this.removeEventListener('pointercancel', this.#cancelled);
    this.removeEventListener('click', this.#clicked, { capture: true });
  }

  override render() {
    return html`
      <span class="grip"></span>
      <slot name="start"></slot>
      <div class="end">
        <div class="heights" role="group" aria-label=${msg('Share of the screen')}>${this.#button('map', -1)} ${this.#button('text', 1)}</div>
        <slot name="end"></slot>
      </div>
    `;
  }

  /** At the end of the way it stays where it is, greyed: what has the focus must not vanish. */
  #button(more: 'map' | 'text', by: -1 | 1) {
    const next = SHEET_HEIGHTS[SHEET_HEIGHTS.indexOf(this.height) + by];
    const now = HEIGHT_WORDS[this.height];
    return html`<button aria-label=${more === 'map' ? msg(str`More map. ${now}`) : msg(str`More text. ${now}`)} aria-disabled=${next === undefined ? 'true' : 'false'} @click=${() => next !== undefined && this.dispatchEvent(new SheetEvent(next))}>
      <svg viewBox="0 0 14 14" aria-hidden="true"><path d=${by > 0 ? 'M2 9.5 7 4.5l5 5' : 'M2 4.5l5 5 5-5'} /></svg><span aria-hidden="true">${more === 'map' ? msg(html`<span class="more">More </span>map`) : msg(html`<span class="more">More </span>text`)}</span>
    </button>`;
  }

  readonly #pressed = (event: PointerEvent): void => {
    if (!event.isPrimary || event.button !== 0 || this.hasAttribute('alone') || !matchMedia(SHEET_MEDIA).matches) return;
    this.#drag = { pointer: event.pointerId, from: event.clientY, moves: [], moved: false };
  };

  readonly #moved = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag === null || drag.pointer !== event.pointerId || event.buttons === 0) return;
    const by = event.clientY - drag.from;
    if (!drag.moved && Math.abs(by) < DRAG_FROM_PX) return;
    // Only now: a captured pointer would take the click away from the buttons.
    if (!drag.moved) this.setPointerCapture(event.pointerId);
    drag.moved = true;
    drag.moves.push({ at: event.timeStamp, y: event.clientY });
    this.dispatchEvent(new SheetDragEvent(by));
  };

  readonly #released = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag === null || drag.pointer !== event.pointerId || !drag.moved) {
      this.#drag = null;
      return;
    }
    const recent = drag.moves.findLast(({ at }) => event.timeStamp - at > 50) ?? drag.moves[0];
    const time = recent === undefined ? 0 : event.timeStamp - recent.at;
    const flick = recent === undefined || time <= 0 || time > 250 ? 0 : ((event.clientY - recent.y) / time) * FLICK_MS;
    this.dispatchEvent(new SheetEvent(null, event.clientY - drag.from + flick));
    // The click of this very release comes next, if it comes at all.
    setTimeout(() => (this.#drag = null));
  };

  readonly #cancelled = (): void => {
    if (this.#drag?.moved === true) this.dispatchEvent(new SheetDragEvent(null));
    this.#drag = null;
  };

  readonly #clicked = (event: Event): void => {
    if (this.#drag?.moved !== true) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sheet-handle': SheetHandle;
  }
}
