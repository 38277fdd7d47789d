/** Which events a reader asked for, in what order they stand, and which of them are reports of the same people or event. */
import { yearRange } from './dates.js';
import { FIRST_YEAR, LAST_YEAR, type CountryCode, type DateText, type IncidentFeature, type IncidentProperties } from './types.js';

export type IncidentKind = IncidentProperties['kind'];
export type IncidentOutcome = IncidentProperties['outcome'];

/** null = any. The years are inclusive, and may stand in either order. */
export interface IncidentFilter {
  readonly country: CountryCode | null;
  readonly outcome: IncidentOutcome | null;
  readonly kind: IncidentKind | null;
  readonly from: number | null;
  readonly to: number | null;
}

export const ANY_INCIDENT: IncidentFilter = { country: null, outcome: null, kind: null, from: null, to: null };

export const isFiltered = (filter: IncidentFilter): boolean => Object.values(filter).some((value) => value !== null);

/** First and last year asked for; a span given backwards is read forwards. */
export function askedYears({ from, to }: IncidentFilter): readonly [first: number, last: number] {
  const first = from ?? Number.NEGATIVE_INFINITY;
  const last = to ?? Number.POSITIVE_INFINITY;
  return first <= last ? [first, last] : [last, first];
}

/** Undated events are in no span of years: they match only while none is asked for. */
export function filterIncidents(incidents: readonly IncidentFeature[], filter: IncidentFilter): readonly IncidentFeature[] {
  const [first, last] = askedYears(filter);
  const anyYear = filter.from === null && filter.to === null;
  const inSpan = (date: DateText | null): boolean => {
    if (anyYear) return true;
    if (date === null) return false;
    const { from, to } = yearRange(date);
    return (from ?? Number.NEGATIVE_INFINITY) <= last && (to ?? Number.POSITIVE_INFINITY) >= first;
  };
  return incidents.filter(
    ({ properties }) =>
      (filter.country === null || properties.country === filter.country) && (filter.outcome === null || properties.outcome === filter.outcome) && (filter.kind === null || properties.kind === filter.kind) && inSpan(properties.date),
  );
}

/** The year an event stands under, within the range of the year control; null = undated. */
export function incidentYear({ properties: { date } }: IncidentFeature): number | null {
  if (date === null) return null;
  const { from, to } = yearRange(date);
  const year = from ?? to;
  return year === null ? null : Math.min(LAST_YEAR, Math.max(FIRST_YEAR, year));
}

/** Earliest first, by the start of the date; undated last; otherwise as they stand in the file. */
export function inOrderOfTime(incidents: readonly IncidentFeature[]): readonly IncidentFeature[] {
  const start = ({ properties: { date } }: IncidentFeature): string => (date === null ? '9999' : (date.split('/').find((point) => point !== '') ?? '9999'));
  // Digits and hyphens sort by themselves: a language's own order of letters would cost many times as much.
  const keyed = incidents.map((incident) => [start(incident), incident] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, incident]) => incident);
}

/** Reports of the same people or the same event; one alone when no other overlaps. */
export interface IncidentGroup {
  /** In order of time, never empty. */
  readonly members: readonly IncidentFeature[];
  /** Overlapping reports that exist but are not among those asked for. */
  readonly hidden: number;
}

/**
 * The events grouped by what overlaps, through third reports too and whichever side names the other.
 *
 * @param all every event there is, so that a report left out by a filter still ties its neighbours and is counted as hidden
 */
export function incidentGroups(shown: readonly IncidentFeature[], all: readonly IncidentFeature[]): readonly IncidentGroup[] {
  const groupOf = tiedReports(all);
  const groups: { readonly members: IncidentFeature[]; readonly tied: ReadonlySet<string> | null }[] = [];
  const begun = new Map<ReadonlySet<string>, IncidentFeature[]>();
  for (const incident of inOrderOfTime(shown)) {
    const tied = groupOf.get(incident.properties.id) ?? null;
    const known = tied === null ? undefined : begun.get(tied);
    if (known !== undefined) {
      known.push(incident);
      continue;
    }
    const members = [incident];
    groups.push({ members, tied });
    if (tied !== null) begun.set(tied, members);
  }
  return groups.map(({ members, tied }) => ({ members, hidden: tied === null ? 0 : tied.size - members.length }));
}

/** For each report that is tied to others: the ids of all that are, its own among them. */
function tiedReports(all: readonly IncidentFeature[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Set(all.map(({ properties }) => properties.id));
  const groupOf = new Map<string, Set<string>>();
  const groupWith = (id: string): Set<string> => {
    const known = groupOf.get(id) ?? new Set([id]);
    groupOf.set(id, known);
    return known;
  };
  for (const { properties } of all) {
    for (const other of properties.overlaps) {
      if (!ids.has(other)) continue;
      const [mine, theirs] = [groupWith(properties.id), groupWith(other)];
      if (mine === theirs) continue;
      // The smaller one moves: a long chain of reports would otherwise be moved once for each of its links.
      const [larger, smaller] = mine.size >= theirs.size ? [mine, theirs] : [theirs, mine];
      for (const id of smaller) groupOf.set(id, larger.add(id));
    }
  }
  return groupOf;
}
