import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidentGroups } from '../../src/domain/incident-filter.js';
import { incidentTimeline, type Timeline } from '../../src/domain/incident-timeline.js';
import type { IncidentFeature } from '../../src/domain/types.js';
import { incident } from '../fixtures/dataset.js';

const timelineOf = (incidents: readonly IncidentFeature[]): Timeline => incidentTimeline(incidentGroups(incidents, incidents));
const places = ({ marks }: Timeline): Record<string, readonly [year: number, lane: number]> => Object.fromEntries(marks.map(({ incident: { properties }, year, lane }) => [properties.id, [year, lane] as const]));

describe('the line of years', () => {
  it('stacks the events of one year', () => {
    expect(places(timelineOf([incident('a', { date: '2002-05' }), incident('b', { date: '2002-06' }), incident('c', { date: '2003' })]))).toEqual({ a: [2002, 0], b: [2002, 1], c: [2003, 0] });
  });

  it('has no mark for what is undated', () => {
    expect(timelineOf([incident('a')])).toEqual({ marks: [], ties: [], lanes: 0 });
  });

  it('ties reports over the years on a lane that no other event takes', () => {
    const timeline = timelineOf([incident('between', { date: '2017' }), incident('first', { date: '2016', overlaps: ['last'] }), incident('last', { date: '2018' })]);
    expect(places(timeline)).toEqual({ first: [2016, 0], last: [2018, 0], between: [2017, 1] });
    expect(timeline.ties.map(({ from, to }) => [from.incident.properties.id, to.incident.properties.id])).toEqual([['first', 'last']]);
    expect(timeline.lanes).toBe(2);
  });

  it('never puts two marks in one place, nor a strange mark on a tie, and joins each group', () => {
    const world = fc.array(fc.record({ year: fc.integer({ min: 1990, max: 1998 }), overlaps: fc.array(fc.nat(14), { maxLength: 2 }) }), { maxLength: 15 });
    fc.assert(
      fc.property(world, (items) => {
        const incidents = items.map(({ year, overlaps }, at) => incident(`i${at}`, { date: String(year), overlaps: overlaps.map((other) => `i${other}`) }));
        const groups = incidentGroups(incidents, incidents);
        const { marks, ties } = incidentTimeline(groups);
        expect(marks).toHaveLength(items.length);
        expect(new Set(marks.map(({ year, lane }) => `${year}/${lane}`)).size).toBe(marks.length);
        // A tree over each group: one tie fewer than members.
        expect(ties).toHaveLength(groups.reduce((sum, { members }) => sum + members.length - 1, 0));
        for (const { from, to } of ties) {
          expect(from.year === to.year || from.lane === to.lane).toBe(true);
          const on = marks.filter(({ year, lane }) => (from.year === to.year ? year === from.year && lane > Math.min(from.lane, to.lane) && lane < Math.max(from.lane, to.lane) : lane === from.lane && year > from.year && year < to.year));
          expect(on).toEqual([]);
        }
      }),
    );
  });
});
