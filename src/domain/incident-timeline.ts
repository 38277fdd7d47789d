/** Where the marks of the events stand on a line of years: one mark an event, overlapping reports joined by a tie. */
import { incidentYear, type IncidentGroup } from './incident-filter.js';
import type { IncidentFeature } from './types.js';

export interface TimelineMark {
  readonly incident: IncidentFeature;
  readonly year: number;
  /** Rows up from the line of years, from 0. */
  readonly lane: number;
}

export interface TimelineTie {
  readonly from: TimelineMark;
  readonly to: TimelineMark;
}

export interface Timeline {
  readonly marks: readonly TimelineMark[];
  /** No mark of another group lies on a tie. */
  readonly ties: readonly TimelineTie[];
  readonly lanes: number;
}

export function incidentTimeline(groups: readonly IncidentGroup[]): Timeline {
  const taken = new Map<number, Set<number>>();
  const lanesOf = (year: number): Set<number> => {
    const known = taken.get(year) ?? new Set<number>();
    taken.set(year, known);
    return known;
  };
  /** By year, a lane below which none is free: it only rises. */
  const full = new Map<number, number>();
  const firstFree = (year: number): number => {
    const lanes = lanesOf(year);
    let lane = full.get(year) ?? 0;
    while (lanes.has(lane)) lane += 1;
    full.set(year, lane);
    return lane;
  };
  const marks: TimelineMark[] = [];
  const ties: TimelineTie[] = [];

  const place = (group: IncidentGroup): void => {
    const byYear = new Map<number, IncidentFeature[]>();
    for (const incident of group.members) {
      const year = incidentYear(incident);
      if (year === null) continue;
      const ofYear = byYear.get(year);
      if (ofYear === undefined) byYear.set(year, [incident]);
      else ofYear.push(incident);
    }
    const years = [...byYear.keys()].sort((a, b) => a - b);
    const [first, last] = [years[0], years.at(-1)];
    if (first === undefined || last === undefined) return;
    // A year between two reports keeps one lane free, for the tie.
    const needs = Array.from({ length: last - first + 1 }, (_, index) => ({ year: first + index, height: byYear.get(first + index)?.length ?? 1 }));
    const isFree = (base: number): boolean => needs.every(({ year, height }) => Array.from({ length: height }, (_, row) => base + row).every((lane) => !lanesOf(year).has(lane)));
    // Below the first free lane of any of its years there is no room for it: nobody looks there again.
    let base = years.reduce((lowest, year) => Math.max(lowest, firstFree(year)), 0);
    while (!isFree(base)) base += 1;
    for (const { year, height } of needs) for (let row = 0; row < height; row += 1) lanesOf(year).add(base + row);

    let foot: TimelineMark | null = null;
    for (const year of years) {
      let below: TimelineMark | null = null;
      for (const [row, incident] of (byYear.get(year) ?? []).entries()) {
        const mark: TimelineMark = { incident, year, lane: base + row };
        const tiedTo: TimelineMark | null = below ?? foot;
        if (tiedTo !== null) ties.push({ from: tiedTo, to: mark });
        if (row === 0) foot = mark;
        below = mark;
        marks.push(mark);
      }
    }
  };

  // Tied reports first: they need room side by side.
  for (const group of [...groups].sort((a, b) => Number(b.members.length > 1) - Number(a.members.length > 1))) place(group);
  return { marks, ties, lanes: marks.reduce((most, { lane }) => Math.max(most, lane + 1), 0) };
}
