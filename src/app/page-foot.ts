/** What stands at the end of the overview and of the pages about the page itself: which version this is, and what to copy when something went wrong. */
import { msg } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';
import { DATA_HASH, DATA_VERSION, PROGRAM_VERSION } from '../data/version.js';
import { versionWords } from '../i18n/version-words.js';

/** The reader wants to know, and to copy, what helps to find out what went wrong. */
export class DiagnosticsEvent extends Event {
  static readonly type = 'ask-diagnostics';
  constructor() {
    super(DiagnosticsEvent.type, { bubbles: true, composed: true });
  }
}

export const pageFootStyles = css`
  .page-foot { padding: var(--space-4) var(--space-5) var(--space-6); border-top: 1px solid var(--rule); color: var(--ink-2); font-size: var(--text-small); line-height: 1.5; }
  .page-foot p { margin: 0; }
  .page-foot .version { overflow-wrap: anywhere; }
`;

export function pageFoot(): TemplateResult {
  return html`<footer class="page-foot">
    <p class="version">${versionWords({ program: PROGRAM_VERSION, data: DATA_VERSION, hash: DATA_HASH })}</p>
    <p>${diagnosticsButton()} ${msg('for whoever helps you when something goes wrong. Nothing is sent.', { desc: 'follows the button “Copy diagnostics”' })}</p>
  </footer>`;
}

/** Wherever something went wrong. */
export const diagnosticsButton = (): TemplateResult => html`<button class="inline" @click=${asked}>${msg('Copy diagnostics')}</button>`;

const asked = (event: Event): void => void event.currentTarget?.dispatchEvent(new DiagnosticsEvent());
