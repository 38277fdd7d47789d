/** A chapter as the whole state of the page, never as a change to the last one. */
import { idOfSlide, SLIDES, type Chapter, type Slide, type Story } from '../domain/story.js';
import { checkReferences } from '../state/check-references.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { AppState } from '../state/app-state.js';
import { stateFromQuery, type QueryReading } from '../state/url.js';

/**
 * What the page shows at the chapter. Language, theme and wording are the reader's own, and stay.
 *
 * @returns the state, and what of the chapter's view could not be used
 */
export function stateAtChapter(chapter: Chapter, index: DatasetIndex, reader: Pick<AppState, 'language' | 'theme' | 'wording' | 'map'>): QueryReading {
  const { state, ignored } = stateFromQuery(`?${chapter.view}`);
  const checked = checkReferences({ ...state, language: reader.language, theme: reader.theme, wording: reader.wording, map: reader.map }, index);
  return { state: checked.state, ignored: [...ignored, ...checked.ignored] };
}

export interface ChapterPlace {
  readonly story: Story;
  /** Position in the story, from 0; on a slide that of the chapter beside it. */
  readonly at: number;
  readonly chapter: Chapter;
  /** null = the chapter itself is told. The map beside a slide shows the chapter's view. */
  readonly slide: Slide | null;
}

/** Where a chapter or slide stands; null = no story has it. */
export function findChapter(stories: readonly Story[], id: string): ChapterPlace | null {
  for (const story of stories) {
    const slide = SLIDES.find((one) => idOfSlide(story, one) === id) ?? null;
    const at = slide === 'start' ? 0 : slide === 'end' ? story.chapters.length - 1 : story.chapters.findIndex((chapter) => chapter.id === id);
    const chapter = story.chapters[at];
    if (chapter !== undefined) return { story, at, chapter, slide };
  }
  return null;
}

/** From -1 (the first slide) to the number of chapters (the closing slide): what next and back count in. */
export const positionOf = ({ story, at, slide }: ChapterPlace): number => (slide === 'start' ? -1 : slide === 'end' ? story.chapters.length : at);

/** What must stay hidden while a story is told with things revealed one after the other: what later chapters show first. */
export function notYetRevealed(place: ChapterPlace): ReadonlySet<string> {
  const { chapters } = place.story;
  const told = positionOf(place) + 1;
  const shown = new Set(chapters.slice(0, told).flatMap(({ reveals }) => reveals));
  return new Set(chapters.slice(told).flatMap(({ reveals }) => reveals).filter((thing) => !shown.has(thing)));
}

/**
 * The same for the map: selections (`country:LA`), and legs (`leg:china-laos-thailand`) that belong to a route not yet revealed
 * and to none that is.
 */
export function concealedAt(place: ChapterPlace, { dataset }: DatasetIndex): readonly string[] {
  const hidden = notYetRevealed(place);
  const shown = new Set(place.story.chapters.slice(0, positionOf(place) + 1).flatMap(({ reveals }) => reveals));
  const legsOf = (things: ReadonlySet<string>): ReadonlySet<string> => new Set(dataset.routes.filter(({ id }) => things.has(`route:${id}`)).flatMap(({ legs }) => legs));
  const revealed = legsOf(shown);
  return [...hidden, ...[...legsOf(hidden)].filter((leg) => !revealed.has(leg)).map((leg) => `leg:${leg}`)];
}

/** Minutes planned before the chapter begins; on the closing slide, all of them. */
export function minutesBefore(place: ChapterPlace): number {
  return place.story.chapters.slice(0, Math.max(0, positionOf(place))).reduce((sum, { minutes }) => sum + minutes, 0);
}
