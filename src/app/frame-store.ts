/** The store inside a frame of another page: what needs more room than the frame has opens on the whole page, in a window of its own. */
import type { AppState } from '../state/app-state.js';
import { fitsFrame } from '../state/framed.js';
import { Store, type HistoryMode } from '../state/store.js';
import { queryFromState } from '../state/url.js';
import { wholePage } from './embedded.js';

export class FrameStore extends Store {
  override update(change: Partial<AppState>, history: HistoryMode = 'push'): void {
    const next = { ...this.state, ...change };
    // Only what the reader chose: what came by the address was cut to the frame before.
    if (history === 'push' && !fitsFrame(next)) window.open(wholePage(queryFromState(next)), '_blank', 'noopener,noreferrer');
    else super.update(change, history);
  }
}
