import { css, html, nothing, type TemplateResult } from 'lit';
import { localized, msg, str } from '@lit/localize';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { KeepAnswer, OfflineStatus } from '../domain/offline.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { numberText } from '../i18n/names.js';
import type { ThemeName } from '../styles/palette.js';
import { controlStyles, dialogStyles, typeStyles } from '../styles/shared-styles.js';

/** The reader wants the page stored, and the browser asked to keep it. */
export class KeepOfflineEvent extends Event {
  static readonly type = 'keep-offline';
  constructor() {
    super(KeepOfflineEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * The page without a network: whether it is stored in this browser, what the browser says to keeping it, and the page as one
 * file. A native dialog; `show()` opens it.
 *
 * @fires keep-offline
 */
@localized()
@customElement('offline-status')
export class OfflineStatusDialog extends GuardedElement {
  static override styles = [
    typeStyles,
    controlStyles,
    dialogStyles,
    css`
      section { padding: var(--space-4) var(--space-5) var(--space-5); }
      section + section { border-top: 1px solid var(--rule); }
      .sign { font-weight: 600; font-size: 1.25em; }
      .button { margin-top: var(--space-3); }
      a.button { text-decoration: none; }
      .answer { margin-top: var(--space-2); }
    `,
  ];

  protected override readonly saysFailure = false;

  @property({ attribute: false }) status: OfflineStatus = { kind: 'unknown' };
  @property({ attribute: false }) answer: KeepAnswer = null;
  /** Where the page lies as one file; empty = nowhere. */
  @property() oneFileHref = '';
  @property({ reflect: true }) theme: ThemeName = 'light';

  @state() private open = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading" @close=${() => (this.open = this.dialog.open)} @click=${this.#clicked} @keydown=${(event: Event) => event.stopPropagation()}>${this.open ? this.#content() : nothing}</dialog>`;
  }

  /** Opens the dialog; the focus comes back to where it was when it closes. */
  async show(): Promise<void> {
    this.open = true;
    await this.updateComplete;
    if (this.isConnected && !this.dialog.open) this.dialog.showModal();
  }

  #content(): TemplateResult {
    const { sign, text } = this.#words();
    return html`
      <div class="head">
        <h2 id="heading" tabindex="-1" autofocus>${msg('Without a network')}</h2>
        <button class="close" aria-label=${msg('Close')} @click=${() => this.dialog.close()}>✕</button>
      </div>
      <section aria-labelledby="stored">
        <h3 id="stored">${msg('Stored in this browser')}</h3>
        <div role="status">
          ${sign === '' ? nothing : html`<p class="sign">${sign}</p>`}
          <p>${text}</p>
          ${this.answer === null ? nothing : html`<p class="answer">${this.#answerWords(this.answer)}</p>`}
        </div>
        ${this.#canKeep ? html`<button class="button primary" @click=${() => this.dispatchEvent(new KeepOfflineEvent())}>${msg('Keep offline')}</button>` : nothing}
      </section>
      ${this.oneFileHref === ''
        ? nothing
        : html`<section aria-labelledby="one-file">
            <h3 id="one-file">${msg('As one file')}</h3>
            <p>${msg('The whole page in one file of about 4 megabytes, for a memory stick: map, panels, stories, notes and sheets. A double click opens it, and it needs no network. It stays as it is today and does not renew itself.')}</p>
            <a class="button" href=${this.oneFileHref} download>${msg('Download as one file')}</a>
          </section>`}
    `;
  }

  get #canKeep(): boolean {
    const { kind } = this.status;
    return kind === 'asks-first' || (this.answer === null && (kind === 'ready' || kind === 'fetching'));
  }

  /** @returns a sign of a few words, where there is anything to sign, and the sentence behind it */
  #words(): { readonly sign: string; readonly text: string } {
    const { status } = this;
    switch (status.kind) {
      case 'unknown':
        return { sign: '', text: msg('Asking the browser…') };
      case 'fetching':
        return { sign: msg('Not ready yet'), text: msg('The page is being stored, 6 megabytes at most. Leave it open until “Ready offline” stands here.') };
      case 'asks-first':
        return { sign: msg('Not stored'), text: msg('Your browser is set to save data, so nothing was fetched unasked. Storing the page takes 6 megabytes at most.') };
      case 'ready': {
        const files = numberText(status.files);
        return { sign: msg('Ready offline'), text: msg(str`All ${files} files of the page were looked for in this browser and found. At the same address it opens without a network: map, panels, stories, notes and sheets.`) };
      }
      case 'incomplete': {
        const [files, missing] = [numberText(status.files), numberText(status.missing)];
        return { sign: msg('Not ready'), text: msg(str`Of ${files} files, ${missing} are no longer in the browser’s store. Remove this site’s data in the settings of the browser, then open the page again with a network.`) };
      }
      case 'no-room':
        return { sign: msg('Not ready'), text: msg('The browser has no room for the page, which takes 6 megabytes at most. With a network everything works as before.') };
      case 'failed':
        return { sign: msg('Not ready'), text: msg('Not every file arrived. Open the page again with a network and leave it open for a minute.') };
      case 'unsupported':
        return { sign: msg('Not stored'), text: msg('This browser stores no pages; in a private window that is usual. With a network everything works.') };
      case 'insecure':
        return { sign: msg('Not stored'), text: msg('Browsers store a page only when it comes over https or from the machine itself. With a network everything works.') };
      case 'refused':
        return { sign: msg('Not stored'), text: msg('The browser did not let the page store itself: its settings forbid it, or this is a private window. With a network everything works.') };
      case 'switched-off':
        return { sign: msg('Not stored'), text: msg('This copy of the page does not store itself.') };
      case 'one-file':
        return { sign: msg('Ready offline'), text: msg('This is the page as one file on your own machine. It needs no network and asks for none.') };
    }
  }

  #answerWords(answer: Exclude<KeepAnswer, null>): string {
    switch (answer) {
      case 'kept':
        return msg('The browser promised to keep it until you remove it yourself.');
      case 'not-promised':
        return msg('The browser gave no promise: it may clear the page when the machine runs out of room. Many browsers promise it to pages that are installed or often opened.');
      case 'cannot-ask':
        return msg('This browser cannot be asked for a promise to keep it.');
    }
  }

  /** On the backdrop, which belongs to the dialog, but not to anything in it. */
  readonly #clicked = (event: MouseEvent): void => {
    if (event.target !== this.dialog) return;
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    if (event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom) this.dialog.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'offline-status': OfflineStatusDialog;
  }
}
