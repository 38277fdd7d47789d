/**
 * What an entry of the browser's history holds beside its address, and the one check of it. It outlives a deploy, and whoever
 * shares the origin may write one: only what is ours is taken from it.
 */
import { isLessonText, MOST_LINK_CHARACTERS } from '../domain/composed-lesson.js';

export interface HistoryEntry {
  /** A lesson too long for the address, as `domain/lesson-text.ts` writes it; null = none, or the address has it. */
  readonly lesson: string | null;
  /** true: this machine is known to draw the live map too slowly. */
  readonly slowMap: boolean;
}

/** Never throws; what is not ours reads as not there. */
export function readEntry(value: unknown): HistoryEntry {
  const fields: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const { lesson, slowMap } = fields;
  return { lesson: isLessonText(lesson) ? lesson : null, slowMap: slowMap === true };
}

/** As `pushState` takes it, with nothing that is not needed; null = nothing is. */
export function writtenEntry({ lesson, slowMap }: HistoryEntry): { readonly lesson?: string; readonly slowMap?: true } | null {
  const isLong = lesson !== null && lesson.length > MOST_LINK_CHARACTERS;
  return isLong || slowMap ? { ...(isLong ? { lesson } : {}), ...(slowMap ? { slowMap } : {}) } : null;
}
