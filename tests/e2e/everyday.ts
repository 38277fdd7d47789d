/**
 * The everyday run takes a part of what repeats itself in many views, so that nobody waits a quarter of an hour for it;
 * `E2E_ALL=1` (`npm run test:long`) runs all of it, and belongs before a release.
 */
export const ALL = process.env['E2E_ALL'] !== undefined;

/** The first few of them, or all. */
export const everyday = <T>(items: readonly T[], count: number): readonly T[] => (ALL ? items : items.slice(0, count));

/** `test('…', LONG, …)`: what takes long and fails seldom waits for `npm run test:long` (playwright.config.ts leaves it out of the everyday run). */
export const LONG = { tag: '@long' } as const;
