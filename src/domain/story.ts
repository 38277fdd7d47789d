/** Stories as `geo/stories/<slug>.json` holds them: what a teacher tells, chapter by chapter. */
import type { LocalName } from './types.js';

/** How a reader wants the text: about the eighth school year, or plainer, about the sixth. */
export const READING_LEVELS = ['standard', 'simple'] as const;
export type ReadingLevel = (typeof READING_LEVELS)[number];

/** One paragraph, written for both levels; both say no more than the claims do. */
export interface StoryParagraph {
  readonly standard: string;
  readonly simple: string;
  /** Ids of claims, figures, policy claims, spans of arrivals or conflicts. */
  readonly claims: readonly string[];
}

/** A sentence with what it rests on; `claims` may be empty where it says nothing of the world. */
export interface StoryNote {
  readonly text: string;
  readonly claims: readonly string[];
}

/** To be thought over before the answer is shown. Nothing is scored or kept. */
export interface StoryTask {
  readonly prompt: string;
  /** One of the options, or as many as the reader likes. */
  readonly choose: 'one' | 'some';
  readonly options: readonly { readonly id: string; readonly text: string }[];
  /** What the sources say to it; the options it speaks for, where it speaks for any. */
  readonly answer: readonly StoryNote[];
  readonly supported: readonly string[];
}

export interface Chapter {
  /** Unique over all stories: it stands in links. */
  readonly id: string;
  readonly title: LocalName;
  readonly minutes: number;
  /** The whole state of the page, as a link writes it without the question mark: `year=2013&select=country:LA`. */
  readonly view: string;
  /** What the map frames: west, south, east, north in degrees; east may pass 180. */
  readonly camera: readonly [west: number, south: number, east: number, north: number];
  /** What is shown for the first time, as in `?select=`: hidden until its chapter when the presenter wants it so. */
  readonly reveals: readonly string[];
  /** Said before a hard chapter; null = none needed. */
  readonly notice: string | null;
  readonly text: readonly StoryParagraph[];
  /** For the teacher alone. */
  readonly notes: readonly StoryNote[];
  /** To be talked about in class. */
  readonly question: string;
  readonly task: StoryTask | null;
}

export interface Story {
  readonly id: string;
  readonly title: LocalName;
  readonly summary: string;
  /** The compelling question. */
  readonly question: string;
  /** Planned for the whole, with the class's own talk. */
  readonly minutes: number;
  readonly chapters: readonly Chapter[];
}

/** What stands before the first chapter and after the last: title and question; the sources. */
export const SLIDES = ['start', 'end'] as const;
export type Slide = (typeof SLIDES)[number];

/** As it stands in links: `two-rivers-start`. No chapter may be called so. */
export const idOfSlide = ({ id }: Story, slide: Slide): string => `${id}-${slide}`;

/** Id of the chapter at a position from 0, of the first slide before them, of the closing one after them. */
export const idAt = (story: Story, position: number): string => (position < 0 ? idOfSlide(story, 'start') : (story.chapters[position]?.id ?? idOfSlide(story, 'end')));
