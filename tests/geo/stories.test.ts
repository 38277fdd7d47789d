/** The real stories: sound, whole, and plain enough to read. */
import { describe, expect, it } from 'vitest';
import { storyProblems } from '../../geo/tools/check-stories.js';
import { gradeOf, grades, MOST_GRADE } from '../../geo/tools/readability.js';
import { readStories } from '../../geo/tools/read-folder.js';
import { parseStories } from '../../src/data/stories.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { DEFAULT_STATE } from '../../src/state/app-state.js';
import { stateAtChapter } from '../../src/story/state-at-chapter.js';
import { GEO_FOLDER, realDataset } from '../fixtures/geo-folder.js';

const { dataset } = await realDataset();
const index = indexDataset(dataset);
const { stories } = parseStories(await readStories(GEO_FOLDER));
const HARD = /\b(?:traffick|sold\b|kill|execut|suicid|tortur|prison camp|penal)/i;

describe('the stories', () => {
  it('are the three, with nothing wrong in them', async () => {
    expect(await storyProblems(GEO_FOLDER, index)).toEqual([]);
    expect(stories.map(({ id, chapters }) => [id, chapters.length]).sort()).toEqual([['if-they-are-caught', 8], ['two-rivers', 12], ['who-counts', 8]]);
  });

  it.each(stories.map((story) => [story.id, story] as const))('%s: its minutes add up to those planned', (_, story) => {
    expect(story.chapters.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(story.minutes);
    expect(story.minutes).toBe(45);
  });

  it.each(stories.map((story) => [story.id, story] as const))('%s: a year that is shown is spoken of, in text, title or notes', (_, story) => {
    for (const chapter of story.chapters) {
      const { year } = stateAtChapter(chapter, index, DEFAULT_STATE).state;
      if (year !== null) expect(JSON.stringify([chapter.title, chapter.text, chapter.notes]), chapter.id).toContain(String(year));
    }
  });

  it('put a notice before what is hard', () => {
    for (const story of stories) for (const chapter of story.chapters) if (chapter.text.some(({ standard }) => HARD.test(standard))) expect(chapter.notice, `${chapter.id}: ${chapter.text.map(({ standard }) => HARD.exec(standard)?.[0]).join(' ')}`).not.toBeNull();
  });

  it('have tasks to think over, none of which scores', () => {
    for (const story of stories) expect(story.chapters.filter(({ task }) => task !== null).length, story.id).toBeGreaterThanOrEqual(3);
  });
});

describe('the readability of every chapter', () => {
  it('stays within its level', async () => {
    const all = await grades(GEO_FOLDER);
    expect(all).toHaveLength(2 * 28);
    expect(all.filter(({ level, grade }) => grade > MOST_GRADE[level])).toEqual([]);
  });

  it('is that of Flesch and Kincaid', () => {
    expect(gradeOf('The cat sat on the mat.')).toBeLessThan(1);
    expect(gradeOf('Governmental representatives systematically misinterpreted the international humanitarian obligations.')).toBeGreaterThan(20);
  });
});
