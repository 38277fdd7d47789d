/** What the page asks its service worker, and what it answers. Each question goes with a port of its own for the answer. */

export type OfflineQuestion = 'what-is-kept' | 'take-over';

export interface KeptFiles {
  readonly files: number;
  readonly missing: number;
}

/** `presenting`: a class looks at the page just now, in this window or another. */
export type TakeOverAnswer = 'taking-over' | 'presenting';

/** Said to all windows unasked. */
export const NO_ROOM = 'no-room';
/** The worker asks each window, which answers with true or false: the address that a worker knows of a window is the one it was opened with. */
export const IS_PRESENTING = 'is-presenting';

export const isQuestion = (value: unknown): value is OfflineQuestion => value === 'what-is-kept' || value === 'take-over';

export function keptFiles(value: unknown): KeptFiles | null {
  if (typeof value !== 'object' || value === null || !('files' in value) || !('missing' in value)) return null;
  const { files, missing } = value;
  return typeof files === 'number' && typeof missing === 'number' ? { files, missing } : null;
}
