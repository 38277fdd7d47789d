/** How high the sheet of upright phones stands, and how it gets there: the map is laid out anew once a move, at its end. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SHEET_HEIGHTS, SHEET_MEDIA, type SheetDragEvent, type SheetEvent, type SheetHeight } from '../components/sheet-handle.js';

/** Of the window's height, in the middle: never under 45. */
export const MIDDLE_MAP_PERCENT = 46;
/** The lowest sheet: its bar, and the heading with a few lines. */
export const LOW_SHEET_PX = 176;

/**
 * Which of the three heights a sheet let go at `top` goes to: the nearest.
 *
 * @param top px from the top of the window to the sheet's
 * @param tops of the three heights, likewise
 */
export function nearestHeight(top: number, tops: Readonly<Record<SheetHeight, number>>): SheetHeight {
  return SHEET_HEIGHTS.reduce((best, height) => (Math.abs(tops[height] - top) < Math.abs(tops[best] - top) ? height : best));
}

/** What of the page moves with the sheet. */
export interface SheetParts {
  readonly main: HTMLElement;
  readonly panel: HTMLElement;
  readonly year: HTMLElement;
}

/** View comfort, no part of the link: it lives and dies with the page. */
export class SheetController implements ReactiveController {
  #height: SheetHeight = 'middle';
  readonly #host: ReactiveControllerHost;
  readonly #parts: () => SheetParts | null;

  constructor(host: ReactiveControllerHost, parts: () => SheetParts | null) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostConnected(): void {}

  get height(): SheetHeight {
    return this.#height;
  }

  /** Something new is to be read: a low sheet comes up, the others stay as the reader left them. */
  raise(): void {
    if (this.#height === 'low') void this.#to('middle');
  }

  /** The map is wanted: a sheet that covers it comes down. */
  showMap(): void {
    if (this.#height === 'full') void this.#to('middle');
  }

  readonly chosen = (event: Event): void => {
    const { height, by } = event as SheetEvent;
    const parts = this.#parts();
    if (height !== null) void this.#to(height);
    else if (parts !== null) void this.#to(nearestHeight(this.#layoutTop(parts) + by, this.#tops(parts)));
  };

  readonly dragged = (event: Event): void => {
    const { by } = event as SheetDragEvent;
    const parts = this.#parts();
    if (parts === null) return;
    if (by === null) {
      this.#settle(parts);
      return;
    }
    const tops = this.#tops(parts);
    const top = this.#layoutTop(parts);
    const shift = Math.min(tops.low, Math.max(tops.full, top + by)) - top;
    parts.main.classList.add('dragging');
    for (const part of [parts.panel, parts.year]) part.style.transform = `translateY(${shift}px)`;
  };

  /** Laid out at once where it belongs, then seen to slide there from where it was. */
  async #to(height: SheetHeight): Promise<void> {
    const parts = this.#parts();
    if (parts === null || !matchMedia(SHEET_MEDIA).matches) {
      this.#height = height;
      this.#host.requestUpdate();
      return;
    }
    const before = parts.panel.getBoundingClientRect().top;
    this.#settle(parts);
    this.#height = height;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const shift = before - parts.panel.getBoundingClientRect().top;
    const duration = Number.parseFloat(getComputedStyle(parts.panel).getPropertyValue('--time-panel'));
    if (Math.abs(shift) < 1 || !(duration > 0)) return;
    // Below the shorter sheet its own colour, not the map's, while it comes down.
    parts.main.classList.add('dragging');
    const slides = [parts.panel, parts.year].map((part) => part.animate({ transform: [`translateY(${shift}px)`, 'none'] }, { duration, easing: 'cubic-bezier(0.2, 0, 0, 1)' }));
    await Promise.allSettled(slides.map(({ finished }) => finished));
    parts.main.classList.remove('dragging');
  }

  #settle({ main, panel, year }: SheetParts): void {
    main.classList.remove('dragging');
    for (const part of [panel, year]) part.style.transform = '';
  }

  /** Where the sheet's top is without the drag. */
  #layoutTop({ main, panel }: SheetParts): number {
    return main.getBoundingClientRect().top + panel.offsetTop - main.offsetTop;
  }

  #tops({ main, year }: SheetParts): Readonly<Record<SheetHeight, number>> {
    const { top, bottom } = main.getBoundingClientRect();
    const full = top + year.offsetHeight;
    return { full, middle: full + (innerHeight * MIDDLE_MAP_PERCENT) / 100, low: bottom - LOW_SHEET_PX };
  }
}
