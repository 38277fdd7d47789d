import { describe, expect, it } from 'vitest';
import { checkStories, parseStories } from '../../src/data/stories.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import type { Story } from '../../src/domain/story.js';
import { country, dataset, figure } from '../fixtures/dataset.js';
import { chapter, story } from '../fixtures/story.js';

const TASK = { prompt: 'Which?', choose: 'one', options: [{ id: 'a', text: 'This' }, { id: 'b', text: 'That' }], answer: [{ text: 'Both.', claims: ['said'] }], supported: ['a'] } as const;
const WHOLE = story('whole', [chapter('whole-one', { task: TASK }), chapter('whole-two')]);
const files = (...stories: readonly unknown[]): Record<string, unknown> => Object.fromEntries(stories.map((one) => [`stories/${(one as Story).id}.json`, one]));
const problemsOf = (content: unknown): string[] => parseStories(content).problems.map(({ file, item, field }) => [file, item, field].filter((part) => part !== null && part !== '').join(' '));

describe('parseStories', () => {
  it('reads what it is given, unchanged', () => {
    expect(parseStories(files(WHOLE))).toEqual({ stories: [WHOLE], problems: [] });
  });

  it.each([
    ['title', { title: 'Two rivers' }],
    ['minutes', { minutes: 0 }],
    ['question', { question: ' ' }],
    ['summary', { summary: 'All {strangers}.' }],
  ])('names a fault in %s of the story, and leaves the story out', (field, change) => {
    const { stories, problems } = parseStories(files({ ...WHOLE, ...change }));
    expect(stories).toEqual([]);
    expect(problems.map((problem) => problem.field)).toEqual([expect.stringContaining(field)]);
  });

  it.each([
    ['view', { view: '<b>' }],
    ['camera', { camera: [140, 8, 92, 52] }],
    ['camera[0]', { camera: [92.123, 8, 146, 52] }],
    ['text', { text: [] }],
    ['text[0].claims', { text: [{ standard: 'So.', simple: 'So.', claims: [] }] }],
    ['notes', { notes: [] }],
    ['reveals[0]', { reveals: ['Laos'] }],
    ['task.supported', { task: { ...TASK, supported: ['c'] } }],
    ['task.options', { task: { ...TASK, options: [TASK.options[0], TASK.options[0]], supported: [] } }],
    ['task.options', { task: { ...TASK, options: [TASK.options[0]] } }],
  ])('names a fault in %s of a chapter, and keeps the others', (field, change) => {
    const { stories, problems } = parseStories(files({ ...WHOLE, chapters: [{ ...WHOLE.chapters[0], ...change }, WHOLE.chapters[1]] }));
    expect(stories.map(({ chapters }) => chapters.map(({ id }) => id))).toEqual([['whole-two']]);
    expect(problems.map((problem) => [problem.item, problem.field])).toEqual([['whole-one', `chapters[0].${field}`]]);
  });

  it('keeps one of two chapters with the same id, in one story or in two', () => {
    const other = story('other', [chapter('whole-one'), chapter('other-two')]);
    const { stories, problems } = parseStories(files(WHOLE, other));
    expect(stories.map(({ chapters }) => chapters.map(({ id }) => id))).toEqual([['whole-one', 'whole-two'], ['other-two']]);
    expect(problems.map(({ file, item }) => [file, item])).toEqual([['stories/other.json', 'whole-one']]);
  });

  it('names a file that could not be read, one named otherwise, one without chapters, and what is no object', () => {
    expect(problemsOf({ 'stories/lost.json': new Error('cannot be read') })).toEqual(['stories/lost.json']);
    expect(problemsOf({ 'stories/else.json': WHOLE })).toEqual(['stories/else.json whole id']);
    expect(problemsOf(files({ ...WHOLE, chapters: [] }))).toEqual(['stories/whole.json whole chapters']);
    expect(problemsOf([])).toEqual(['stories.json']);
  });
});

describe('checkStories', () => {
  const index = indexDataset(dataset({ countries: [country('LA')], figures: [figure('said', 3)] }));

  it('has nothing to say of a story whose names are all in the facts', () => {
    expect(checkStories([story('fine', [chapter('fine-one', { reveals: ['country:LA'] })])], index)).toEqual([]);
  });

  it('names each claim and place that is not in the facts, with its place', () => {
    const lost = chapter('lost-one', {
      text: [{ standard: 'So.', simple: 'So.', claims: ['said', 'gone-1'] }],
      notes: [{ text: 'Note.', claims: ['gone-2'] }],
      task: { ...TASK, answer: [{ text: 'No.', claims: ['gone-3'] }] },
      reveals: ['country:LA', 'country:XX', 'moon:1'],
    });
    expect(checkStories([story('lost', [lost])], index).map(({ field, reason }) => [field, /\S+:\S+|gone-\d/.exec(reason)?.[0]])).toEqual([
      ['text[0].claims', 'gone-1'],
      ['notes[0].claims', 'gone-2'],
      ['task.answer[0].claims', 'gone-3'],
      ['reveals[1]', 'country:XX'],
      ['reveals[2]', 'moon:1'],
    ]);
  });
});
