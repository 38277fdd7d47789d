/** The real lessons: sound, one for every story, and short where a page is all there is. */
import { describe, expect, it } from 'vitest';
import { lessonProblems } from '../../geo/tools/check-lessons.js';
import { readLessons, readStories } from '../../geo/tools/read-folder.js';
import { parseLessons } from '../../src/data/lessons.js';
import { parseStories } from '../../src/data/stories.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import type { InquiryBlueprint } from '../../src/domain/lesson.js';
import { GEO_FOLDER, realDataset } from '../fixtures/geo-folder.js';

/** What fits on one page beside the rows of standards. */
const MOST_WORDS = 420;

const { dataset } = await realDataset();
const index = indexDataset(dataset);
const { stories } = parseStories(await readStories(GEO_FOLDER));
const {
  lessons: { lessons, everyClass },
} = parseLessons(await readLessons(GEO_FOLDER));

const wordsOf = ({ compelling, staging, supporting, argument, extension, action }: InquiryBlueprint): number =>
  [compelling, staging.text, ...supporting.flatMap(({ question, task }) => [question, task.text]), argument.text, extension.text, action.text].join(' ').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe('the lessons', () => {
  it('are one for each of the three stories, with nothing wrong in them', async () => {
    expect(await lessonProblems(GEO_FOLDER, index)).toEqual([]);
    expect(lessons.map(({ id }) => id).sort()).toEqual(['if-they-are-caught', 'two-rivers', 'who-counts']);
    expect(everyClass).not.toBeNull();
  });

  it.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s: shows every chapter of its story', (_, { id, steps }) => {
    const story = stories.find((one) => one.id === id);
    const shown = new Set(steps.flatMap(({ chapters }) => chapters));
    expect(story?.chapters.map((chapter) => chapter.id).filter((chapter) => !shown.has(chapter))).toEqual([]);
  });

  it.each(lessons.map((lesson) => [lesson.id, lesson] as const))(`%s: has a blueprint of ${MOST_WORDS} words at most`, (_, { inquiry }) => {
    expect(wordsOf(inquiry)).toBeLessThanOrEqual(MOST_WORDS);
  });

  it.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s: warns of every chapter that has a notice of its own', (_, { id, contentNotes }) => {
    const story = stories.find((one) => one.id === id);
    const warned = new Set(contentNotes.flatMap(({ chapters }) => chapters));
    expect(story?.chapters.filter(({ notice }) => notice !== null).map((chapter) => chapter.id).filter((chapter) => !warned.has(chapter))).toEqual([]);
  });

  it('say every figure with what it rests on, and none where nothing can be named', () => {
    const FIGURE = /\d,\d{3}|\d ?%|\bper ?cent\b/;
    for (const { id, inquiry, steps, glossary, objectives, discussion, differentiation, exit } of lessons) {
      const notes = [
        inquiry.staging,
        inquiry.argument,
        inquiry.extension,
        inquiry.action,
        ...inquiry.supporting.map(({ task }) => task),
        ...steps.flatMap(({ teacher, pupils }) => [...teacher, ...pupils]),
        ...glossary.map(({ meaning, claims }) => ({ text: meaning, claims })),
        ...[inquiry.compelling, ...inquiry.supporting.map(({ question }) => question), ...objectives, ...discussion, ...differentiation, ...exit].map((text) => ({ text, claims: [] })),
      ];
      for (const { text, claims } of notes) if (FIGURE.test(text)) expect(claims, `${id}: ${text}`).not.toEqual([]);
    }
  });
});
