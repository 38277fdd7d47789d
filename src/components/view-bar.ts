import { localized, msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { controlStyles, typeStyles } from '../styles/shared-styles.js';
import { barStyles } from '../styles/sheet-styles.js';
import { noPrintWindow, printPage } from './print-page.js';
import { LeaveSheetEvent } from './sheet-bar.js';

/**
 * The bar over a view on one page: print it; go back to it. It is not printed itself.
 *
 * @fires leave-sheet - back to the view
 */
@localized()
@customElement('view-bar')
export class ViewBar extends GuardedElement {
  static override styles = [typeStyles, controlStyles, barStyles];

  @state() private refused = false;

  /** The page has become a page of paper: the keyboard begins here. */
  protected override firstUpdated(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  override render(): TemplateResult {
    return html`
      <button class="button primary" @click=${this.#print}>${msg('Print')}</button>
      <button class="button back" @click=${() => this.dispatchEvent(new LeaveSheetEvent())}>${msg('Back to the view')}</button>
      <div role="status">${this.refused ? html`<p class="problem">${noPrintWindow()}</p>` : nothing}</div>
      <p class="hint">${msg('This view on one page. It prints on A4 and on Letter, in colour or in grey; to a file too, where the print window offers PDF.')}</p>
    `;
  }

  readonly #print = (): void => void (this.refused = !printPage());
}

declare global {
  interface HTMLElementTagNameMap {
    'view-bar': ViewBar;
  }
}
