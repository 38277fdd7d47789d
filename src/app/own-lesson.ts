/** The lesson of the teacher's own that the address, or the page's entry in the history, holds: read once, and told as a story. */
import { EMPTY_LESSON, isEmptyLesson, type ComposedLesson } from '../domain/composed-lesson.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { checkLesson, lessonFromText, lessonText } from '../domain/lesson-text.js';
import type { Story } from '../domain/story.js';
import { lessonAsStory } from '../story/lesson-story.js';

export interface OwnLesson {
  readonly lesson: ComposedLesson;
  readonly story: Story;
  /** What could not be read of it, in plain sentences. */
  readonly problems: readonly string[];
}

/** Remembers the last one: the page asks many times for the same. */
export function ownLessons(): (text: string, stories: readonly Story[], index: DatasetIndex) => OwnLesson {
  let last: { readonly from: readonly unknown[]; readonly own: OwnLesson } | null = null;
  return (text, stories, index) => {
    const from = [text, stories, index];
    if (last !== null && last.from.every((value, at) => value === from[at])) return last.own;
    const reading = lessonFromText(text);
    const { lesson, problems } = reading.lesson === null ? { lesson: EMPTY_LESSON, problems: [] } : checkLesson(reading.lesson, index, stories);
    const own = { lesson, story: lessonAsStory(lesson, stories, index), problems: [...reading.problems, ...problems] };
    last = { from, own };
    return own;
  };
}

/** As the address holds it; null = there is nothing to hold. */
export const ownText = (lesson: ComposedLesson): string | null => (isEmptyLesson(lesson) ? null : lessonText(lesson));
