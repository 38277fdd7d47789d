/** What a paragraph of a story rests on: its claims, found wherever they stand. */
import { conflictsOf, type DatasetIndex } from './dataset-index.js';
import type { Citation, Claim, Conflict } from './types.js';

const claimsNamed = (index: DatasetIndex, ids: readonly string[]): readonly Claim[] => ids.flatMap((id) => index.claims.get(id) ?? []);

/** In the order named; a conflict gives the citations of all its positions, a year of arrivals those of the table. */
export function citationsFor(index: DatasetIndex, ids: readonly string[]): readonly Citation[] {
  const { arrivals } = index.dataset;
  return ids.flatMap((id) => {
    const claim = index.claims.get(id);
    if (claim !== undefined) return claim.citations;
    const conflict = index.conflicts.get(id);
    if (conflict !== undefined) return conflict.positions.map(({ citation }) => citation);
    return arrivals?.spans.some((span) => span.id === id) === true ? arrivals.citations : [];
  });
}

/** Each once: those named, then those that the named claims belong to. */
export function conflictsFor(index: DatasetIndex, ids: readonly string[]): readonly Conflict[] {
  return [...new Set([...ids.flatMap((id) => index.conflicts.get(id) ?? []), ...conflictsOf(index, claimsNamed(index, ids))])];
}
