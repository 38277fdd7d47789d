/** What a link names that the facts do not hold: said, and read as not asked for. */
import type { DatasetIndex } from '../domain/dataset-index.js';
import { selectionName } from '../domain/dataset-index.js';
import { PEOPLE_TOPIC_IDS } from '../domain/people-topic-ids.js';
import { selectionText } from '../domain/selection.js';
import { DEFAULT_STATE, type AppState, type PageId } from './app-state.js';
import type { IgnoredParameter, QueryReading } from './url.js';

/** The state as the facts allow it; the same object where nothing had to go. Never throws. */
export function checkReferences(state: AppState, index: DatasetIndex): QueryReading {
  const ignored: IgnoredParameter[] = [];
  let checked = state;
  const drop = (name: string, value: string, reason: string, change: Partial<AppState>): void => {
    ignored.push({ name, value, reason });
    checked = { ...checked, ...change };
  };
  const { selection, leg, laid, item, page, from, to, events } = state;

  if (selection !== null && selectionName(index, selection) === null) drop('select', selectionText(selection), 'names nothing on this map', { selection: null });
  const route = selection?.kind === 'route' ? index.routes.get(selection.id) : undefined;
  if (leg !== null && leg >= (route?.legs.length ?? 0)) drop('leg', String(leg + 1), route === undefined ? 'needs a route' : `goes beyond the ${route.legs.length === 1 ? 'one leg' : `${route.legs.length} legs`} of this route`, { leg: null });
  if (laid !== null && route === undefined) drop('lay', laid.join(','), 'needs a route, whose shape is laid there', { laid: null });
  const country = 'is no country of this map';
  if (from !== null && !index.countries.has(from)) drop('from', from, country, { from: null });
  if (to !== null && !index.countries.has(to)) drop('to', to, country, { to: null });
  if (events.country !== null && !index.countries.has(events.country)) drop('in', events.country, country, { events: { ...events, country: null } });
  if (item !== null && state.view !== 'print' && !itemsOf(index, page).has(item)) drop('item', item, 'names nothing on this page', { item: null });
  return { state: checked, ignored };
}

/** Everything of a page that has a name of its own in links. */
function itemsOf({ dataset, conflicts, sources }: DatasetIndex, page: PageId | null): { has(id: string): boolean } {
  switch (page) {
    case 'terms':
      return new Set(dataset.terms.map(({ id }) => id));
    case 'disagreements':
      return conflicts;
    case 'sources':
      return sources;
    case 'people':
      return new Set<string>(PEOPLE_TOPIC_IDS);
    // Stories are not among the facts: the page itself says what it has not.
    case 'lessons':
      return { has: () => true };
    default:
      return new Set();
  }
}

/** What a choice ends: a leg and a laid shape belong to one route, an open item to one page. */
export function following(state: AppState, change: Partial<AppState>): Partial<AppState> {
  const leavesRoute = change.selection !== undefined && (change.selection?.kind !== state.selection?.kind || change.selection?.id !== state.selection?.id);
  const leavesPage = change.page !== undefined && change.page !== state.page;
  return {
    ...(leavesRoute ? { leg: DEFAULT_STATE.leg, laid: DEFAULT_STATE.laid } : {}),
    ...(leavesPage ? { item: DEFAULT_STATE.item } : {}),
    ...change,
  };
}
