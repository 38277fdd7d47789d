/** What a link names that the facts do not hold: said, and read as not asked for. */
import { msg, str } from '@lit/localize';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { selectionName } from '../domain/dataset-index.js';
import { PEOPLE_TOPIC_IDS } from '../domain/people-topic-ids.js';
import { selectionText } from '../domain/selection.js';
import type { Route } from '../domain/types.js';
import { DEFAULT_STATE, type AppState, type PageId } from './app-state.js';
import type { IgnoredParameter, QueryReading } from './url.js';

/** The state as the facts allow it; the same object where nothing had to go. Never throws. */
export function checkReferences(state: AppState, index: DatasetIndex): QueryReading {
  const ignored: IgnoredParameter[] = [];
  let checked = state;
  const drop = (name: string, value: string, reason: () => string, change: Partial<AppState>): void => {
    ignored.push({ name, value, reason });
    checked = { ...checked, ...change };
  };
  const { selection, leg, laid, item, page, from, to, events } = state;

  if (selection !== null && selectionName(index, selection) === null) drop('select', selectionText(selection), () => msg('names nothing on this map', { desc: 'follows a part of a link, such as year=1900, which is the subject' }), { selection: null });
  const route = selection?.kind === 'route' ? index.routes.get(selection.id) : undefined;
  if (leg !== null && leg >= (route?.legs.length ?? 0)) drop('leg', String(leg + 1), () => legReason(route), { leg: null });
  if (laid !== null && route === undefined) drop('lay', laid.join(','), () => msg('needs a route, whose shape is laid there', { desc: 'follows a part of a link, such as year=1900, which is the subject' }), { laid: null });
  const country = (): string => msg('is no country of this map', { desc: 'follows a part of a link, such as year=1900, which is the subject' });
  if (from !== null && !index.countries.has(from)) drop('from', from, country, { from: null });
  if (to !== null && !index.countries.has(to)) drop('to', to, country, { to: null });
  if (events.country !== null && !index.countries.has(events.country)) drop('in', events.country, country, { events: { ...events, country: null } });
  const namesStory = state.view === 'print' && state.sheet !== 'view';
  if (item !== null && !namesStory && !itemsOf(index, page).has(item)) drop('item', item, () => msg('names nothing on this page', { desc: 'follows a part of a link, such as year=1900, which is the subject' }), { item: null });
  return { state: checked, ignored };
}

function legReason(route: Route | undefined): string {
  if (route === undefined) return msg('needs a route', { desc: 'follows a part of a link, such as year=1900, which is the subject' });
  const count = route.legs.length;
  return count === 1 ? msg('goes beyond the one leg of this route', { desc: 'follows a part of a link, such as year=1900, which is the subject' }) : msg(str`goes beyond the ${count} legs of this route`, { desc: 'follows a part of a link, such as year=1900, which is the subject' });
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
