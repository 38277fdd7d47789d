import { msg } from '@lit/localize';
import { css, html, LitElement, nothing, render, type TemplateResult } from 'lit';
import { SayEvent } from '../i18n/say-event.js';
import { lastErrors, noteError } from './last-errors.js';

/** A part of the page could not be drawn, and says so in its place. */
export class PartFailedEvent extends Event {
  static readonly type = 'part-failed';
  constructor(
    /** As the browser or we put it, for whoever mends it. */
    readonly reason: string,
  ) {
    super(PartFailedEvent.type, { bubbles: true, composed: true });
  }
}

/** Added to a part only when it fails: it must be read in whatever place the part has, in every theme. */
const failedStyles = css`
  .part-failed { padding: var(--space-3) var(--space-4); color: var(--ink); background: var(--rail); font: 400 var(--text-small) / 1.45 var(--font); overflow: auto; pointer-events: auto; }
  .part-failed p { max-width: 40em; margin: 0 0 var(--space-2); }
  .part-failed button { min-height: 44px; padding: 0 var(--space-4); border: 1px solid var(--ink); border-radius: var(--radius-control); background: none; color: inherit; font: inherit; font-weight: 500; cursor: pointer; }
  .part-failed :is(a, button):focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
  .part-failed a { color: inherit; display: inline-block; padding: var(--space-3) var(--space-2); }
`;

/**
 * What every element of the page is: one that throws while it is drawn says so in its own place, and takes nothing else along.
 * Whatever it is told next, it tries again; so it does when the reader wants it to.
 *
 * @fires part-failed - when it could not be drawn
 * @fires say - the same, in words
 */
export abstract class GuardedElement extends LitElement {
  /** false: it has no place of its own where words could stand, since it is a sign in a row, or a dialog that is shut. */
  protected readonly saysFailure: boolean = true;

  #hasFailed = false;

  protected override performUpdate(): void {
    try {
      super.performUpdate();
      this.#hasFailed = false;
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Said in the place of the part. */
  protected failureWords(): string {
    return msg('This part of the page met an error. The rest goes on.');
  }

  /** Beside the button that tries again. */
  protected otherWay(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** For a part that others must hear of at once. */
  protected heardFailure(_error: unknown): void {}

  #fail(error: unknown): void {
    noteError(this.localName, error);
    console.info(`${this.localName}:`, error);
    const isNew = !this.#hasFailed;
    this.#hasFailed = true;
    if (this.saysFailure) this.#sayInPlace(isNew);
    if (!isNew) return;
    this.dispatchEvent(new PartFailedEvent(lastErrors().at(-1)?.message ?? ''));
    this.heardFailure(error);
  }

  #sayInPlace(isNew: boolean): void {
    const root = this.renderRoot;
    const sheet = failedStyles.styleSheet;
    if (root instanceof ShadowRoot && sheet !== undefined && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    // What it was drawn from before may be half of one and half of another: it goes.
    render(html`<div class="part-failed"><p>${this.failureWords()}</p><button @click=${this.#retry}>${msg('Try again')}</button> ${this.otherWay()}</div>`, root, this.renderOptions);
    if (isNew) this.dispatchEvent(new SayEvent(this.failureWords()));
  }

  readonly #retry = async (): Promise<void> => {
    this.requestUpdate();
    await this.updateComplete;
    // The button that had the focus is gone.
    if (!this.#hasFailed) this.focus();
  };
}
