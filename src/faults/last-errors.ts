/**
 * The last things that went wrong in this page, for whoever asks (“Copy diagnostics”). They stay in memory: nothing is sent, nothing
 * is kept, and they hold what a program said, never what was looked at.
 */
export interface NotedError {
  /** When, in UTC: `2026-11-22T16:20:00.000Z`. */
  readonly at: string;
  /** What it happened to: an element (`year-slider`), a file, or `page`. */
  readonly where: string;
  readonly message: string;
}

const MOST_KEPT = 20;
/** A library may put half a file into its message. */
const LONGEST = 300;

let noted: readonly NotedError[] = [];

/** An error that comes again and again stands there once, with its last time, so that it does not push out the others. */
export function noteError(where: string, error: unknown): void {
  const message = messageOf(error);
  const others = noted.filter((other) => other.where !== where || other.message !== message);
  noted = [...others, { at: new Date().toISOString(), where, message }].slice(-MOST_KEPT);
}

/** The newest last; at most twenty. */
export const lastErrors = (): readonly NotedError[] => noted;

/** What was thrown need not be an error, and may not even be a thing that can be written. */
function messageOf(error: unknown): string {
  try {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  } catch {
    return 'something that cannot be put into words';
  }
}
