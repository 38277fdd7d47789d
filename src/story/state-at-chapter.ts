/** A chapter as the whole state of the page, never as a change to the last one. */
import type { Chapter, Story } from '../domain/story.js';
import { checkReferences } from '../state/check-references.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { AppState } from '../state/app-state.js';
import { stateFromQuery, type QueryReading } from '../state/url.js';

/**
 * What the page shows at the chapter. Language, theme and wording are the reader's own, and stay.
 *
 * @returns the state, and what of the chapter's view could not be used
 */
export function stateAtChapter(chapter: Chapter, index: DatasetIndex, reader: Pick<AppState, 'language' | 'theme' | 'wording'>): QueryReading {
  const { state, ignored } = stateFromQuery(`?${chapter.view}`);
  const checked = checkReferences({ ...state, language: reader.language, theme: reader.theme, wording: reader.wording }, index);
  return { state: checked.state, ignored: [...ignored, ...checked.ignored] };
}

export interface ChapterPlace {
  readonly story: Story;
  /** Position in the story, from 0. */
  readonly at: number;
  readonly chapter: Chapter;
}

/** Where a chapter stands; null = no story has it. */
export function findChapter(stories: readonly Story[], id: string): ChapterPlace | null {
  for (const story of stories) {
    const at = story.chapters.findIndex((chapter) => chapter.id === id);
    const chapter = story.chapters[at];
    if (chapter !== undefined) return { story, at, chapter };
  }
  return null;
}

/** What must stay hidden at a chapter while its story is told with things revealed one after the other: what later chapters show first. */
export function notYetRevealed({ story, at }: ChapterPlace): ReadonlySet<string> {
  const shown = new Set(story.chapters.slice(0, at + 1).flatMap(({ reveals }) => reveals));
  return new Set(story.chapters.slice(at + 1).flatMap(({ reveals }) => reveals).filter((thing) => !shown.has(thing)));
}

/** Minutes planned before the chapter begins. */
export function minutesBefore({ story, at }: ChapterPlace): number {
  return story.chapters.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0);
}
