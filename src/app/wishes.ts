/** What the reader asks for inside a panel, as a change of the state. */
import { CompareEvent, FlowEvent, IncidentFilterEvent, ItemEvent, LegEvent, RouteEndsEvent, WordingEvent } from '../components/page-event.js';
import { FLOWS, MOST_COMPARED, MOST_LATITUDE, WORDINGS, type AppState } from '../state/app-state.js';
import type { HistoryMode } from '../state/store.js';

export interface Wish {
  readonly change: Partial<AppState>;
  readonly history: HistoryMode;
}

/** null = the event asks for nothing that the state knows. A value that is unknown changes nothing. */
export function wishOf(event: Event): Wish | null {
  const wish = (change: Partial<AppState>, history: HistoryMode = 'push'): Wish => ({ change, history });
  if (event instanceof CompareEvent) return wish({ compared: event.countries.slice(0, MOST_COMPARED), page: 'compare', selection: null });
  if (event instanceof FlowEvent) return wish({ flow: FLOWS.find((known) => known === event.flow) ?? null });
  if (event instanceof RouteEndsEvent) return wish({ from: event.from, to: event.to });
  if (event instanceof IncidentFilterEvent) return wish({ events: event.filter });
  if (event instanceof LegEvent) return wish({ leg: event.leg });
  // What is open is part of the address, and no step of its own for the Back button.
  if (event instanceof ItemEvent) return wish({ item: event.item }, 'replace');
  if (event instanceof WordingEvent) {
    const wording = WORDINGS.find((known) => known === event.wording);
    return wording === undefined ? null : wish({ wording });
  }
  return null;
}

/** A shape laid nearer to a pole than this would run past it. */
export const layable = ([lon, lat]: readonly [lon: number, lat: number]): readonly [lon: number, lat: number] => [lon, Math.min(MOST_LATITUDE, Math.max(-MOST_LATITUDE, lat))];
