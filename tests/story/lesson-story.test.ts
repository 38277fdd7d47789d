/** On the real facts and stories: what a teacher puts together is told by them. */
import { describe, expect, it } from 'vitest';
import { readStories } from '../../geo/tools/read-folder.js';
import { parseStories } from '../../src/data/stories.js';
import { EMPTY_LESSON, MOST_STEPS, MY_LESSON, type ComposedLesson, type ComposedStep, type LessonItem } from '../../src/domain/composed-lesson.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { incidentYear } from '../../src/domain/incident-filter.js';
import { checkLesson } from '../../src/domain/lesson-text.js';
import type { Chapter } from '../../src/domain/story.js';
import { citationsFor } from '../../src/domain/story-claims.js';
import { FIRST_YEAR, LAST_YEAR } from '../../src/domain/types.js';
import { DEFAULT_STATE } from '../../src/state/app-state.js';
import { lessonAsStory, myChapterId } from '../../src/story/lesson-story.js';
import { findChapter, stateAtChapter } from '../../src/story/state-at-chapter.js';
import { GEO_FOLDER, realDataset } from '../fixtures/geo-folder.js';

const { dataset } = await realDataset();
const index = indexDataset(dataset);
const { stories } = parseStories(await readStories(GEO_FOLDER));
const ALL_CHAPTERS = stories.flatMap(({ chapters }) => chapters);

const step = (item: LessonItem, note = ''): ComposedStep => ({ item, note });
const lesson = (...steps: readonly ComposedStep[]): ComposedLesson => ({ ...EMPTY_LESSON, title: 'Mine', steps });
const tell = (...steps: readonly ComposedStep[]): readonly Chapter[] => lessonAsStory(lesson(...steps), stories, index).chapters;
const only = (item: LessonItem, note = ''): Chapter => {
  const [chapter, ...others] = tell(step(item, note));
  if (chapter === undefined || others.length > 0) throw new Error('not one chapter');
  return chapter;
};
const words = ({ text }: Chapter): string => text.map(({ standard }) => standard).join(' ');

describe('a lesson as a story', () => {
  it('has an id of its own, the teacher’s heading, and the minutes of its steps', () => {
    const story = lessonAsStory(lesson(step({ kind: 'chapter', id: 'two-rivers-six-pairs' }), step({ kind: 'country', id: 'LA', year: 2013 }), step({ kind: 'question', text: 'Why?' })), stories, index);
    expect([story.id, story.title.en, story.title.ko]).toEqual([MY_LESSON, 'Mine', 'Mine']);
    expect(story.chapters.map(({ id }) => id)).toEqual(['my-lesson-1', 'my-lesson-2', 'my-lesson-3']);
    expect(story.chapters.map(({ minutes }) => minutes)).toEqual([3, 3, 3]);
    expect(story.minutes).toBe(9);
    expect(lessonAsStory({ ...EMPTY_LESSON, title: ' ' }, stories, index)).toMatchObject({ title: { en: 'Your own lesson' }, chapters: [], minutes: 0 });
  });

  it('shows a chapter as its story has it, with the teacher’s notes before those of the story', () => {
    for (const chapter of ALL_CHAPTERS) {
      const told = only({ kind: 'chapter', id: chapter.id }, 'First mine.\n\nThen this.');
      expect(told).toEqual({ ...chapter, id: 'my-lesson-1', notes: [{ text: 'First mine.', claims: [] }, { text: 'Then this.', claims: [] }, ...chapter.notes] });
    }
  });

  it('has the note on the whole lesson before its first step, and nowhere else', () => {
    const composed = { ...lesson(step({ kind: 'question', text: 'One?' }, 'Of one.'), step({ kind: 'question', text: 'Two?' })), note: 'Of all.' };
    expect(lessonAsStory(composed, stories, index).chapters.map(({ notes }) => notes.map(({ text }) => text))).toEqual([['Of all.', 'Of one.'], []]);
    const gone = { ...composed, steps: [step({ kind: 'chapter', id: 'gone' }), ...composed.steps] };
    expect(lessonAsStory(gone, stories, index).chapters[0]?.notes.map(({ text }) => text)).toEqual(['Of all.', 'Of one.']);
  });

  it('asks the teacher’s question over the whole map, and says nothing of its own', () => {
    expect(only({ kind: 'question', text: 'Whom would you ask?' })).toMatchObject({ view: '', camera: [92, 6, 148, 50], question: 'Whom would you ask?', text: [], task: null, notice: null });
  });

  it('passes over what is not here, and the others keep their numbers', () => {
    const chapters = tell(step({ kind: 'chapter', id: 'gone' }), step({ kind: 'country', id: 'XX', year: null }), step({ kind: 'incident', id: 'gone' }), step({ kind: 'country', id: 'LA', year: null }));
    expect(chapters.map(({ id }) => id)).toEqual([myChapterId(3)]);
  });
});

describe('a country in a lesson', () => {
  it('is told with its sources in every year, on a map that shows just that', () => {
    for (const { properties, bbox } of dataset.countries)
      for (const year of [null, FIRST_YEAR, 1998, 2006, 2013, LAST_YEAR]) {
        const chapter = only({ kind: 'country', id: properties.id, year });
        const at = `${properties.id} ${year}`;
        const { state, ignored } = stateAtChapter(chapter, index, DEFAULT_STATE);
        expect(ignored, at).toEqual([]);
        expect(state, at).toEqual({ ...DEFAULT_STATE, year, selection: { kind: 'country', id: properties.id } });
        const [summary, ...policy] = chapter.text;
        expect(citationsFor(index, summary?.claims ?? []).length, at).toBeGreaterThan(0);
        for (const { standard, simple, claims } of policy) {
          expect(simple).toBe(standard);
          if (!standard.endsWith('is not stated in the sources.')) expect(citationsFor(index, claims).length, `${at}: ${standard}`).toBeGreaterThan(0);
        }
        if (year !== null) expect(`${chapter.title.en} ${chapter.title.ko}`).toContain(`${year} `);
        const [west, south, east, north] = chapter.camera;
        expect(west < bbox[0] && south < bbox[1] && east > bbox[2] && north > bbox[3], at).toBe(true);
        expect(east - west >= 6 && west >= -180 && east <= 360 && south >= -84 && north <= 84, at).toBe(true);
      }
  });

  it('never tells one year’s treatment as another’s', () => {
    expect(words(only({ kind: 'country', id: 'LA', year: 2013 }))).toMatch(/Until May 2013.*changed course in May 2013/);
    expect(words(only({ kind: 'country', id: 'LA', year: 2020 }))).toMatch(/The sources state nothing for 2020\. Last stated for 2013: Laos changed course in May 2013/);
    expect(words(only({ kind: 'country', id: 'CN', year: 2015 }))).toMatch(/Undated in the sources: Sources of 2021 and 2024/);
    expect(words(only({ kind: 'country', id: 'VN', year: 2001 }))).toMatch(/What happened in 2001 to people found there is not stated in the sources\.$/);
    expect(only({ kind: 'country', id: 'LA', year: null }).text).toHaveLength(1);
    expect(only({ kind: 'country', id: 'KP', year: 2013 }).text).toHaveLength(1);
  });
});

describe('an event in a lesson', () => {
  it('is told with its sources and its doubt, in its year, from no nearer than the map would show it', () => {
    for (const incident of dataset.incidents) {
      const { id, doubt, text } = incident.properties;
      const chapter = only({ kind: 'incident', id });
      const { state, ignored } = stateAtChapter(chapter, index, DEFAULT_STATE);
      expect(ignored, id).toEqual([]);
      expect(state, id).toEqual({ ...DEFAULT_STATE, year: incidentYear(incident), selection: { kind: 'incident', id } });
      const known = index.incidents.get(id)?.properties;
      expect(chapter.text.map(({ standard }) => standard), id).toEqual([known?.text, ...(doubt === null ? [] : [known?.doubt])]);
      for (const { claims } of chapter.text) expect(citationsFor(index, claims), id).toEqual(incident.properties.citations);
      expect(text, id).not.toBe('');
      const [west, south, east, north] = chapter.camera;
      expect(east - west, id).toBeGreaterThanOrEqual(6);
      if (incident.properties.onMap) expect(east - west, id).toBeGreaterThanOrEqual(16);
      const [lon = 0, lat = 0] = incident.properties.onMap ? incident.geometry.coordinates : [(west + east) / 2, (south + north) / 2];
      expect(west < lon && lon < east && south < lat && lat < north, id).toBe(true);
    }
  });

  it('has a word of warning before a killing', () => {
    expect(only({ kind: 'incident', id: 'inc-1996-choi-duk-gun' }).notice).not.toBeNull();
    expect(only({ kind: 'incident', id: 'inc-2013-laos-9' }).notice).toBeNull();
  });
});

describe('the longest lesson', () => {
  it('is told whole, and each of its chapters is found by its id', () => {
    const items: readonly LessonItem[] = [...ALL_CHAPTERS.map(({ id }) => ({ kind: 'chapter', id }) as const), ...dataset.incidents.map(({ properties: { id } }) => ({ kind: 'incident', id }) as const)];
    const composed = lesson(...items.slice(0, MOST_STEPS).map((item) => step(item)));
    expect(checkLesson(composed, index, stories).lesson).toBe(composed);
    const story = lessonAsStory(composed, stories, index);
    expect(story.chapters).toHaveLength(MOST_STEPS);
    story.chapters.forEach((chapter, at) => expect(findChapter([...stories, story], chapter.id)).toMatchObject({ story, at, chapter }));
  });
});
