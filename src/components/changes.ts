/** Which changes a panel is drawn anew for. */
import type { PropertyValues } from 'lit';

/**
 * Something changed that is none of these. An update that names no change was asked for by itself, by a part that failed and tries
 * again: it is never passed over.
 */
export const changedBeside = (changed: PropertyValues, ...names: readonly string[]): boolean => changed.size === 0 || [...changed.keys()].some((name) => !names.includes(String(name)));
