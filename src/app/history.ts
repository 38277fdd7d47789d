/** The one place that writes the address. */
import { noteError } from '../faults/last-errors.js';
import { StateChangeEvent, type Store } from '../state/store.js';
import { framedReading } from '../state/framed.js';
import { queryFromState, stateFromQuery, type IgnoredParameter, type QueryReading } from '../state/url.js';
import { readEntry, writtenEntry } from './history-entry.js';
import { isEmbedded } from './embedded.js';
import { isKnownSlow } from './slow-map.js';

const AGAIN_AFTER_MS = 3_000;

/** A lesson too long for the address stays with this entry of the browser's history: a reload finds it there, and nothing else does. */
function readAddress(): QueryReading {
  const reading = stateFromQuery(`${location.search}${location.hash}`);
  if (isEmbedded()) return framedReading(reading);
  return { ...reading, state: { ...reading.state, lesson: reading.state.lesson ?? readEntry(history.state).lesson } };
}

/**
 * Keeps store and address in step until `stop` is called: changes are written as their history mode says, Back and
 * Forward are read into the store.
 */
export function followHistory(store: Store, ignored: (parameters: readonly IgnoredParameter[]) => void): { stop: () => void } {
  let again: ReturnType<typeof setTimeout> | null = null;
  const read = (): void => {
    const reading = readAddress();
    store.update(reading.state, 'none');
    ignored(reading.ignored);
  };
  const write = (event: Event): void => {
    if (!(event instanceof StateChangeEvent) || event.history === 'none') return;
    const address = `${location.pathname}${queryFromState(event.state)}`;
    const beside = writtenEntry({ lesson: event.state.lesson, slowMap: isKnownSlow() });
    if (again !== null) clearTimeout(again);
    again = null;
    try {
      // Back belongs to the page around a frame.
      if (event.history === 'push' && !isEmbedded()) history.pushState(beside, '', address);
      else history.replaceState(beside, '', address);
    } catch (error) {
      // Some browsers take only so many a while, as a fast hand on the year makes: the last of them is written later.
      noteError('history', error);
      again = setTimeout(() => write(new StateChangeEvent(store.state, 'replace')), AGAIN_AFTER_MS);
    }
  };
  read();
  store.addEventListener(StateChangeEvent.type, write);
  addEventListener('popstate', read);
  return {
    stop: () => {
      store.removeEventListener(StateChangeEvent.type, write);
      removeEventListener('popstate', read);
      if (again !== null) clearTimeout(again);
    },
  };
}
