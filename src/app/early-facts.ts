/**
 * The facts are asked for beside the program that reads them, not after it: on a thin line the way there and back counts.
 * Part of what comes with the page, so it needs nothing of the program.
 */
import { FACTS_FILE } from '../data/files.js';
import { insideFiles } from './inside-files.js';

export const FACTS_PATH = `geo/${FACTS_FILE}`;

let early: Promise<Response> | null = null;

export function askForFacts(): void {
  if (insideFiles() !== null) return;
  early = fetch(new URL(FACTS_PATH, document.baseURI));
  // Whoever takes it is told.
  early.catch(() => undefined);
}

/** @returns what was asked for early; null = nothing was, or it has been taken: a body can be read once */
export function takeFacts(): Promise<Response> | null {
  const taken = early;
  early = null;
  return taken;
}
