/** The one place that writes the address. */
import { StateChangeEvent, type Store } from '../state/store.js';
import { queryFromState, stateFromQuery, type IgnoredParameter } from '../state/url.js';

/**
 * Keeps store and address in step until `stop` is called: changes are written as their history mode says, Back and
 * Forward are read into the store.
 */
export function followHistory(store: Store, ignored: (parameters: readonly IgnoredParameter[]) => void): { stop: () => void } {
  const read = (): void => {
    const reading = stateFromQuery(location.search);
    store.update(reading.state, 'none');
    ignored(reading.ignored);
  };
  const write = (event: Event): void => {
    if (!(event instanceof StateChangeEvent) || event.history === 'none') return;
    const address = `${location.pathname}${queryFromState(event.state)}`;
    if (event.history === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };
  read();
  store.addEventListener(StateChangeEvent.type, write);
  addEventListener('popstate', read);
  return {
    stop: () => {
      store.removeEventListener(StateChangeEvent.type, write);
      removeEventListener('popstate', read);
    },
  };
}
