/** The dialog on the page without a network: its code comes when it is first opened. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { AppState } from '../state/app-state.js';
import { awaitCode } from './awaited.js';
import type { Offline } from './offline.js';
import { partMissing, type PageProblem } from './page-problem.js';
import { themeName } from './page-theme.js';

/** Beside the page, made by `npm run build:single`. */
const ONE_FILE = 'escape-routes.html';

export function offlineView(offline: Offline, state: AppState): TemplateResult {
  const isServed = offline.status.kind !== 'one-file' && !import.meta.env.DEV;
  return html`<offline-status .status=${offline.status} .answer=${offline.answer} .oneFileHref=${isServed ? new URL(ONE_FILE, document.baseURI).href : ''} .theme=${themeName(state.theme)} @keep-offline=${offline.keep}></offline-status>`;
}

/** A newer version has arrived. Nothing moves until the reader says so; before a class nothing is said at all. */
export function newerNotice(offline: Offline, { view }: AppState): TemplateResult | typeof nothing {
  if (offline.newer === 'none' || view === 'present') return nothing;
  const load = html`<button class="inline" @click=${offline.loadNewer}>${msg('Load it now', { desc: 'button: the newer version of the page' })}</button>`;
  const waits = offline.newer === 'presenting' ? html` ${msg('A lesson is being shown in another window: end it there first.')}` : nothing;
  return html`<p>${msg('A newer version of this page is there.')} ${load}${waits}</p>`;
}

/** @returns why it did not open; null = it did */
export async function openOffline(root: ParentNode): Promise<PageProblem | null> {
  try {
    await awaitCode(import('../components/offline-status.js'));
    const dialog = root.querySelector('offline-status');
    await dialog?.updateComplete;
    await dialog?.show();
    return null;
  } catch (error) {
    return partMissing(() => msg('Without a network'), error);
  }
}
