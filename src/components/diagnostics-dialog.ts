import { css, html, nothing, type TemplateResult } from 'lit';
import { localized, msg } from '@lit/localize';
import { customElement, property, query, state } from 'lit/decorators.js';
import { GuardedElement } from '../faults/guarded-element.js';
import type { ThemeName } from '../styles/palette.js';
import { controlStyles, dialogStyles, typeStyles } from '../styles/shared-styles.js';

/**
 * What helps to find out what went wrong, all of it to be read before it goes anywhere. A native dialog; `show()` copies the text and
 * opens it, and says so where the browser does not let it copy: the text is then selected, to be copied by hand.
 */
@localized()
@customElement('diagnostics-dialog')
export class DiagnosticsDialog extends GuardedElement {
  protected override readonly saysFailure = false;

  static override styles = [
    typeStyles,
    controlStyles,
    dialogStyles,
    css`
      :host { --dialog-width: 640px; }
      .inside { padding: var(--space-4) var(--space-5) var(--space-5); }
      .said { font-weight: 600; min-height: 1.5em; margin-bottom: var(--space-2); }
      textarea { display: block; box-sizing: border-box; width: 100%; height: 19em; max-height: 50dvh; margin: var(--space-3) 0; padding: var(--space-3); border: 1px solid var(--control); border-radius: var(--radius-control); background: var(--rail); color: var(--ink);
        font: 400 var(--text-small) / 1.5 var(--font); white-space: pre-wrap; overflow-wrap: anywhere; resize: vertical; }
      textarea:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
    `,
  ];

  @property({ reflect: true }) theme: ThemeName = 'light';

  @state() private open = false;
  @state() private text = '';
  /** null = nothing was tried yet. */
  @state() private copied: boolean | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('textarea') private field!: HTMLTextAreaElement | null;

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading" @close=${() => (this.open = this.dialog.open)} @click=${this.#clicked} @keydown=${(event: Event) => event.stopPropagation()}>${this.open ? this.#content() : nothing}</dialog>`;
  }

  /** Opens the dialog and copies; the focus comes back to where it was when it closes. @param text in English */
  async show(text: string): Promise<void> {
    this.text = text;
    this.copied = null;
    this.open = true;
    await this.updateComplete;
    if (this.isConnected && !this.dialog.open) this.dialog.showModal();
    await this.#copy();
  }

  #content(): TemplateResult {
    const { copied } = this;
    return html`
      <div class="head">
        <h2 id="heading" tabindex="-1" autofocus>${msg('Diagnostics')}</h2>
        <button class="close" aria-label=${msg('Close')} @click=${() => this.dialog.close()}>✕</button>
      </div>
      <div class="inside">
        <p class="said" role="status">${copied === null ? nothing : copied ? msg('The text below is copied.') : msg('This browser does not let the page copy. The text is selected: press Ctrl and C (on a Mac ⌘ and C), or hold your finger on it and choose Copy.')}</p>
        <p>${msg('Nothing was sent to anyone. Paste it into a message to whoever helps you, if you wish to. It names your browser, your graphics card, the size of the window, what the page has stored, the view you are looking at and the last errors. It holds nothing of a lesson of your own, and nothing of what you looked at before.')}</p>
        <textarea readonly lang="en" spellcheck="false" aria-label=${msg('Diagnostics as text')} .value=${this.text}></textarea>
        <button class="button primary" @click=${this.#copy}>${msg('Copy once more', { desc: 'button: the text into the clipboard' })}</button>
      </div>
    `;
  }

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.text);
      this.copied = true;
    } catch {
      // Missing (a page that is not served over https) or refused: the same to the reader.
      this.copied = false;
      await this.updateComplete;
      this.field?.focus();
      this.field?.select();
    }
  };

  /** On the backdrop, which belongs to the dialog, but not to anything in it. */
  readonly #clicked = (event: MouseEvent): void => {
    if (event.target !== this.dialog) return;
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    if (event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom) this.dialog.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'diagnostics-dialog': DiagnosticsDialog;
  }
}
