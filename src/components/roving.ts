/** Buttons that belong together are one stop for Tab: the one used last, at first the first. Arrow keys, Home and End lead from one to the next. */
import type { LitElement, ReactiveController } from 'lit';

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

class Roving implements ReactiveController {
  readonly #host: LitElement;
  readonly #selector: string;
  #current: HTMLElement | null = null;
  #settled: readonly HTMLElement[] = [];

  constructor(host: LitElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#keyed);
    this.#host.addEventListener('focusin', this.#focused);
    this.#host.addEventListener('focusout', this.#left);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#keyed);
    this.#host.removeEventListener('focusin', this.#focused);
    this.#host.removeEventListener('focusout', this.#left);
  }

  /** Which of them are seen is asked only when they are others: the answer has the whole page styled at once, in the middle of a step. */
  hostUpdated(): void {
    const buttons = this.#buttons;
    if (buttons.length !== this.#settled.length || buttons.some((button, at) => button !== this.#settled[at])) this.#settle();
  }

  get #buttons(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(this.#selector)];
  }

  /** What is not seen is no way in. */
  #settle(): void {
    const buttons = this.#buttons;
    this.#settled = buttons;
    const current = buttons.find((button) => button === this.#current && button.checkVisibility()) ?? buttons.find((button) => button.checkVisibility()) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === current ? 0 : -1;
  }

  readonly #focused = (event: Event): void => {
    const aim = event.composedPath()[0];
    const button = this.#buttons.find((one) => one === aim);
    if (button === undefined) return;
    this.#current = button;
    this.#settle();
  };

  /** The window may have become narrower meanwhile. */
  readonly #left = (): void => {
    requestAnimationFrame(() => this.#settle());
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    const aim = event.composedPath()[0];
    const buttons = this.#buttons.filter((button) => button.checkVisibility());
    const at = buttons.findIndex((button) => button === aim);
    const step = STEPS[event.key];
    if (at === -1 || event.ctrlKey || event.altKey || event.metaKey || (step === undefined && event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : (at + (step ?? 0) + buttons.length) % buttons.length;
    buttons[to]?.focus();
  };
}

/** @param selector of the buttons, in the shadow root of the host */
export const oneStop = (host: LitElement, selector: string): void => host.addController(new Roving(host, selector));
