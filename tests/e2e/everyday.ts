/**
 * The everyday run takes a part of what repeats itself in many views, so that nobody waits a quarter of an hour for it;
 * `E2E_ALL=1` runs all of it, and belongs before a release.
 */
export const ALL = process.env['E2E_ALL'] !== undefined;

/** The first few of them, or all. */
export const everyday = <T>(items: readonly T[], count: number): readonly T[] => (ALL ? items : items.slice(0, count));
