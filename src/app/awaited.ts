/**
 * What has been asked for and has not come. A request may stand for minutes without an answer, on a slow line or on a dead one, and
 * nobody can tell the two apart: it is neither dropped nor kept quiet. After a while the page says so, and files can be asked for anew.
 */

/** `files` can be asked for anew where the page stands; for `code` it must be loaded anew. */
export type Awaited = 'nothing' | 'files' | 'code';

interface Waiting {
  readonly again: (() => void) | null;
}

const SAID_AFTER_MS = 15_000;

const waiting = new Set<Waiting>();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | null = null;
let isLong = false;

/** What has been awaited for so long that it must be said. */
export const longAwaited = (): Awaited => (!isLong ? 'nothing' : [...waiting].some(({ again }) => again === null) ? 'code' : 'files');

/** @returns a function that stops listening */
export function onLongAwaited(heard: () => void): () => void {
  listeners.add(heard);
  return () => void listeners.delete(heard);
}

/** Everything that can be is asked for anew; whoever waits for it waits on. */
export function askAgain(): void {
  for (const { again } of waiting) again?.();
  isLong = false;
  tell();
  begin();
}

/** A file. @param ask is called once more for each `askAgain`, and the request before is given up */
export function awaitFile<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let attempt = new AbortController();
    const entry: Waiting = {
      again: () => {
        attempt.abort();
        attempt = new AbortController();
        go();
      },
    };
    const go = (): void => {
      const { signal } = attempt;
      ask(signal).then(
        (value) => {
          if (!signal.aborted) settle(entry, () => resolve(value));
        },
        (error: unknown) => {
          if (!signal.aborted) settle(entry, () => reject(error instanceof Error ? error : new Error(String(error))));
        },
      );
    };
    add(entry);
    go();
  });
}

/** A part of the program. A browser asks for it only once. */
export function awaitCode<T>(code: Promise<T>): Promise<T> {
  const entry: Waiting = { again: null };
  add(entry);
  return code.finally(() => settle(entry, () => undefined));
}

function add(entry: Waiting): void {
  waiting.add(entry);
  begin();
}

function settle(entry: Waiting, pass: () => void): void {
  waiting.delete(entry);
  // Something comes: the line is not dead. What is said stays until all is there, and does not come and go.
  begin();
  const wasLong = isLong;
  isLong = isLong && waiting.size > 0;
  // What is still awaited may be of another kind.
  if (wasLong) tell();
  pass();
}

function begin(): void {
  if (timer !== null) clearTimeout(timer);
  timer = waiting.size === 0 || isLong ? null : setTimeout(say, SAID_AFTER_MS);
}

function say(): void {
  timer = null;
  isLong = true;
  tell();
}

const tell = (): void => listeners.forEach((heard) => heard());
