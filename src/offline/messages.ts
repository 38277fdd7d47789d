/**
 * What the page and its service worker say to each other, and the one check of each thing said. A question goes with a port of
 * its own for the answer. Nothing else is heard: any page of the same host can speak to either.
 */

const QUESTIONS = ['what-is-kept', 'take-over'] as const;
export type OfflineQuestion = (typeof QUESTIONS)[number];

export interface KeptFiles {
  readonly files: number;
  readonly missing: number;
}

/** `presenting`: a class looks at the page just now, in this window or another. */
const TAKE_OVER_ANSWERS = ['taking-over', 'presenting'] as const;
export type TakeOverAnswer = (typeof TAKE_OVER_ANSWERS)[number];

/** Said to all windows unasked. */
export const NO_ROOM = 'no-room';
/** The worker asks each window, which answers with true or false: the address that a worker knows of a window is the one it was opened with. */
export const IS_PRESENTING = 'is-presenting';

export const isQuestion = (value: unknown): value is OfflineQuestion => QUESTIONS.some((known) => known === value);

/** null = no such answer. */
export const takeOverAnswer = (value: unknown): TakeOverAnswer | null => TAKE_OVER_ANSWERS.find((known) => known === value) ?? null;

/** What the worker says to a window; null = nothing that it says. */
export const toldWindow = (value: unknown): typeof NO_ROOM | typeof IS_PRESENTING | null => (value === NO_ROOM || value === IS_PRESENTING ? value : null);

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** null = no such answer. */
export function keptFiles(value: unknown): KeptFiles | null {
  if (typeof value !== 'object' || value === null || !('files' in value) || !('missing' in value)) return null;
  const { files, missing } = value;
  return isCount(files) && isCount(missing) && missing <= files ? { files, missing } : null;
}
