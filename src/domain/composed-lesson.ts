/** A lesson that a teacher has put together: steps in an order of their own, with a heading and notes. Made by people: nothing in it is trusted. */
import type { Chapter, Story } from './story.js';

/** What a step shows. `view` of a chapter, country or incident is the page's own; a question is the teacher's text. */
export type LessonItem =
  | { readonly kind: 'chapter'; readonly id: string }
  /** `year` null = all years. */
  | { readonly kind: 'country'; readonly id: string; readonly year: number | null }
  | { readonly kind: 'incident'; readonly id: string }
  | { readonly kind: 'question'; readonly text: string };

export interface ComposedStep {
  readonly item: LessonItem;
  /** For the teacher alone; may be empty. */
  readonly note: string;
}

export interface ComposedLesson {
  readonly title: string;
  /** For the teacher alone; may be empty. */
  readonly note: string;
  readonly steps: readonly ComposedStep[];
}

/** Its id once it is told as a story: it stands in links, before the number of the chapter. */
export const MY_LESSON = 'my-lesson';

export const EMPTY_LESSON: ComposedLesson = { title: '', note: '', steps: [] };
/** As many as a lesson of a day could use; more is a mistake or malice. */
export const MOST_STEPS = 60;
/** Characters of a heading, and of a note or question. */
export const MOST_TITLE = 120;
export const MOST_NOTE = 4000;
/** Of a lesson in a link, as its text: longer ones are cut by mail programs and chats on their way. */
export const MOST_LINK_CHARACTERS = 1800;
/** Letters of a lesson as text, wherever it comes from (address, history, the other window): no lesson that was ever made is as long. */
export const MOST_TEXT = 400_000;
const LESSON_TEXT = /^[A-Za-z0-9_-]+$/;

/** As `lessonText` writes it, by its letters alone: whether there is a lesson in it says the reader of lesson-text.ts. */
export const isLessonText = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_TEXT && LESSON_TEXT.test(value);

/** Planned for a step that is no chapter of a story. */
export const OWN_STEP_MINUTES = 3;

export const isEmptyLesson = ({ title, note, steps }: ComposedLesson): boolean => title.trim() === '' && note.trim() === '' && steps.length === 0;

/** null = no story has it. */
export function chapterNamed(stories: readonly Story[], id: string): { readonly story: Story; readonly chapter: Chapter } | null {
  for (const story of stories) {
    const chapter = story.chapters.find((one) => one.id === id);
    if (chapter !== undefined) return { story, chapter };
  }
  return null;
}

/** A chapter's own, as its story plans them. */
export const minutesOf = (item: LessonItem, stories: readonly Story[]): number => (item.kind === 'chapter' ? (chapterNamed(stories, item.id)?.chapter.minutes ?? OWN_STEP_MINUTES) : OWN_STEP_MINUTES);

export const lessonMinutes = ({ steps }: ComposedLesson, stories: readonly Story[]): number => steps.reduce((sum, { item }) => sum + minutesOf(item, stories), 0);

/** The step stands before the one that stood at `at`; at the end where there is none. */
export const withStep = (lesson: ComposedLesson, step: ComposedStep, at = lesson.steps.length): ComposedLesson => ({ ...lesson, steps: [...lesson.steps.slice(0, at), step, ...lesson.steps.slice(at)] });

export const withoutStep = (lesson: ComposedLesson, at: number): ComposedLesson => ({ ...lesson, steps: lesson.steps.filter((_, place) => place !== at) });

/** The same lesson where there is nothing to move. `to` is the step's place afterwards; the ends hold. */
export function withStepMoved(lesson: ComposedLesson, at: number, to: number): ComposedLesson {
  const step = lesson.steps[at];
  const place = Math.max(0, Math.min(lesson.steps.length - 1, to));
  return step === undefined || place === at ? lesson : withStep(withoutStep(lesson, at), step, place);
}

export const withStepChanged = (lesson: ComposedLesson, at: number, change: Partial<ComposedStep>): ComposedLesson => ({ ...lesson, steps: lesson.steps.map((step, place) => (place === at ? { ...step, ...change } : step)) });
