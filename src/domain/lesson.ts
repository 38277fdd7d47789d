/** Lessons as `geo/lessons/<slug>.json` holds them: what a teacher needs around a story, and nothing that the class reads on the wall. */
import type { StoryNote } from './story.js';
import type { LocalName } from './types.js';

/** One stretch of the lesson on the clock. */
export interface LessonStep {
  readonly minutes: number;
  readonly title: string;
  /** Ids of the story's chapters that are on the wall meanwhile, in order; empty = none. */
  readonly chapters: readonly string[];
  readonly teacher: readonly StoryNote[];
  readonly pupils: readonly StoryNote[];
}

/** One of the questions that lead to the compelling one (C3: supporting question with its formative performance task). */
export interface SupportingQuestion {
  readonly question: string;
  readonly task: StoryNote;
  /** Chapters of the story, and documents of sources.json. */
  readonly chapters: readonly string[];
  readonly sources: readonly string[];
}

/** One page after the C3 Framework's Inquiry Design Model. */
export interface InquiryBlueprint {
  readonly compelling: string;
  /** Indicators of the C3 Framework with a few words each: `D2.Geo.7.9-12`. */
  readonly standards: readonly { readonly code: string; readonly words: string }[];
  readonly staging: StoryNote;
  readonly supporting: readonly SupportingQuestion[];
  readonly argument: StoryNote;
  readonly extension: StoryNote;
  readonly action: StoryNote;
}

export interface GlossaryEntry {
  readonly word: LocalName;
  readonly meaning: string;
  /** Empty where the word says nothing of this map alone: `exit ticket`, `source`. */
  readonly claims: readonly string[];
}

export interface Lesson {
  /** Id of the story it teaches. */
  readonly id: string;
  /** For whom: school years and ages, in words. */
  readonly audience: string;
  /** What pupils can do after it. */
  readonly objectives: readonly string[];
  readonly inquiry: InquiryBlueprint;
  /** Minutes add up to the story's. */
  readonly steps: readonly LessonStep[];
  readonly glossary: readonly GlossaryEntry[];
  readonly discussion: readonly string[];
  /** For pupils who read less easily, who read more, who learn the language. */
  readonly differentiation: readonly string[];
  readonly exit: readonly string[];
  /** What is hard to hear, and in which chapters. */
  readonly contentNotes: readonly { readonly text: string; readonly chapters: readonly string[] }[];
}

/** `geo/lessons/every-class.json`: what holds for every lesson. */
export interface EveryClass {
  /** For pupils who have fled themselves, or whose family has. */
  readonly fled: readonly string[];
  /** How to run a lesson where there is no network. */
  readonly offline: readonly string[];
  /** Five minutes before class. */
  readonly before: readonly string[];
}

export interface Lessons {
  readonly lessons: readonly Lesson[];
  /** null = it could not be read. */
  readonly everyClass: EveryClass | null;
}
