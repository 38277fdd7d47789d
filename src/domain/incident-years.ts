/** The events in order of time, and those of each year: reckoned once for all who ask, since every step of the year asks again. */
import { isInYear, yearRange } from './dates.js';
import { FIRST_YEAR, LAST_YEAR, type IncidentFeature, type Year } from './types.js';

interface IncidentYears {
  /** Undated ones last. */
  readonly all: readonly IncidentFeature[];
  readonly undated: readonly IncidentFeature[];
  /** Dated ones, by each year of the year control. */
  readonly dated: ReadonlyMap<number, readonly IncidentFeature[]>;
}

const KNOWN = new WeakMap<readonly IncidentFeature[], IncidentYears>();

function yearsOf(incidents: readonly IncidentFeature[]): IncidentYears {
  const known = KNOWN.get(incidents) ?? reckoned(incidents);
  KNOWN.set(incidents, known);
  return known;
}

function reckoned(incidents: readonly IncidentFeature[]): IncidentYears {
  const all = inOrderOfTime(incidents);
  const undated: IncidentFeature[] = [];
  const dated = new Map<number, IncidentFeature[]>(Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => [FIRST_YEAR + at, []]));
  for (const incident of all) {
    const { date } = incident.properties;
    if (date === null) {
      undated.push(incident);
      continue;
    }
    const { from, to } = yearRange(date);
    for (let year = Math.max(from ?? FIRST_YEAR, FIRST_YEAR); year <= Math.min(to ?? LAST_YEAR, LAST_YEAR); year++) dated.get(year)?.push(incident);
  }
  return { all, undated, dated };
}

/** In order of time: those dated to the year; over all years every one, undated ones last. */
export function incidentsOf(incidents: readonly IncidentFeature[], year: Year): readonly IncidentFeature[] {
  const { all, dated } = yearsOf(incidents);
  if (year === null) return all;
  return dated.get(year) ?? all.filter(({ properties: { date } }) => date !== null && isInYear(date, year));
}

/** In order of time, last of all in every year. */
export const undatedOf = (incidents: readonly IncidentFeature[]): readonly IncidentFeature[] => yearsOf(incidents).undated;

/** Undated ones last. */
export function inOrderOfTime(incidents: readonly IncidentFeature[]): readonly IncidentFeature[] {
  // Digits and hyphens sort by themselves: a language's own order of letters would cost many times as much.
  const keyed = incidents.map((incident) => [(incident.properties.date ?? '9').replace(/^\//, ''), incident] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, incident]) => incident);
}
