/** The one place that writes the address. */
import { StateChangeEvent, type Store } from '../state/store.js';
import { MOST_LINK_CHARACTERS } from '../domain/composed-lesson.js';
import { queryFromState, stateFromQuery, type IgnoredParameter } from '../state/url.js';
import { withSlow } from './slow-map.js';

/** A lesson too long for the address stays with this entry of the browser's history: a reload finds it there, and nothing else does. */
const besideAddress = (lesson: string | null): { readonly lesson: string } | null => (lesson === null || lesson.length <= MOST_LINK_CHARACTERS ? null : { lesson });

/** Whatever wrote the entry: only a text of ours is taken. */
function keptLesson(entry: unknown): string | null {
  const lesson = typeof entry === 'object' && entry !== null && 'lesson' in entry ? entry.lesson : null;
  return typeof lesson === 'string' && /^[A-Za-z0-9_-]+$/.test(lesson) ? lesson : null;
}

/**
 * Keeps store and address in step until `stop` is called: changes are written as their history mode says, Back and
 * Forward are read into the store.
 */
export function followHistory(store: Store, ignored: (parameters: readonly IgnoredParameter[]) => void): { stop: () => void } {
  const read = (): void => {
    const reading = stateFromQuery(`${location.search}${location.hash}`);
    store.update({ ...reading.state, lesson: reading.state.lesson ?? keptLesson(history.state) }, 'none');
    ignored(reading.ignored);
  };
  const write = (event: Event): void => {
    if (!(event instanceof StateChangeEvent) || event.history === 'none') return;
    const address = `${location.pathname}${queryFromState(event.state)}`;
    const beside = withSlow(besideAddress(event.state.lesson));
    if (event.history === 'push') history.pushState(beside, '', address);
    else history.replaceState(beside, '', address);
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
