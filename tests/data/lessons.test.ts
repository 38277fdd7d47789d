import { describe, expect, it } from 'vitest';
import { checkLessons, parseLessons } from '../../src/data/lessons.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import type { Lesson } from '../../src/domain/lesson.js';
import type { Story } from '../../src/domain/story.js';
import { breakages, names, pathText, SEED } from '../fixtures/break-fields.js';
import { arrivals, claim, conflict, dataset, policy, source, topicClaim } from '../fixtures/dataset.js';
import { EVERY_CLASS, lesson, step, supporting } from '../fixtures/lesson.js';
import { chapter, story } from '../fixtures/story.js';

const EVERY_FILE = 'lessons/every-class.json';
/** Every list has something in it, so that every field can be broken. */
const WHOLE = lesson('whole', {
  steps: [step(5, ['whole-one'], { teacher: [{ text: 'Say it.', claims: ['said'] }] }), step(40, ['whole-two'], { pupils: [{ text: 'Write.', claims: ['said'] }] })],
  inquiry: {
    ...lesson('whole').inquiry,
    supporting: [1, 2, 3].map((number) => supporting(`Number ${number}?`, { chapters: ['whole-one'], task: { text: 'Do it.', claims: ['said'] } })),
    ...Object.fromEntries((['staging', 'argument', 'extension', 'action'] as const).map((part) => [part, { text: 'So.', claims: ['said', 'C17'] }])),
  },
  glossary: [{ word: { en: 'border', ko: '국경' }, meaning: 'An edge.', claims: ['said'] }],
  contentNotes: [{ text: 'Prison.', chapters: ['whole-two'] }],
});
const everyFile = { id: 'every-class', ...EVERY_CLASS };
const files = (...lessons: readonly Lesson[]): Record<string, unknown> => ({ [EVERY_FILE]: everyFile, ...Object.fromEntries(lessons.map((one) => [`lessons/${one.id}.json`, one])) });
const placesOf = (content: unknown): string[] => parseLessons(content).problems.map(({ file, item, field }) => [file, item, field].filter((part) => part !== null && part !== '').join(' '));

describe('parseLessons', () => {
  it('reads what it is given, unchanged but for the id of what holds for every class', () => {
    expect(parseLessons(files(WHOLE, lesson('other')))).toEqual({ lessons: { lessons: [WHOLE, lesson('other')], everyClass: EVERY_CLASS }, problems: [] });
  });

  it('names every field that is broken, in every way, and leaves that lesson out', () => {
    const broken = breakages('lessons.json', WHOLE, SEED);
    expect(broken.length).toBeGreaterThan(200);
    const unnoticed = broken.filter(({ key, broken: value }) => {
      const { lessons, problems } = parseLessons({ ...files(lesson('other')), 'lessons/whole.json': value });
      return !names(problems, 'lessons/whole.json', key) || lessons.lessons.length !== 1 || problems.some(({ file }) => file !== 'lessons/whole.json');
    });
    expect(unnoticed.map(({ path, way }) => `${pathText(path)} ${way}`), `run again with BREAK_SEED=${SEED}`).toEqual([]);
  });

  it('names every field that is broken in what holds for every class, and keeps the lessons', () => {
    const broken = breakages('lessons.json', everyFile, SEED);
    expect(broken.length).toBeGreaterThan(20);
    const unnoticed = broken.filter(({ key, broken: value }) => {
      const { lessons, problems } = parseLessons({ ...files(WHOLE), [EVERY_FILE]: value });
      return !names(problems, EVERY_FILE, key) || lessons.everyClass !== null || lessons.lessons.length !== 1;
    });
    expect(unnoticed.map(({ path, way }) => `${pathText(path)} ${way}`), `run again with BREAK_SEED=${SEED}`).toEqual([]);
  });

  it.each([
    ['two supporting questions', { inquiry: { ...WHOLE.inquiry, supporting: WHOLE.inquiry.supporting.slice(1) } }, 'inquiry.supporting'],
    ['four', { inquiry: { ...WHOLE.inquiry, supporting: [...WHOLE.inquiry.supporting, supporting('More?')] } }, 'inquiry.supporting'],
    ['a question without a source', { inquiry: { ...WHOLE.inquiry, supporting: WHOLE.inquiry.supporting.map((one) => ({ ...one, sources: [] })) } }, 'inquiry.supporting[0].sources'],
    ['a made-up standard', { inquiry: { ...WHOLE.inquiry, standards: [{ code: 'D2.Map.7.9-12', words: 'so' }] } }, 'inquiry.standards[0].code'],
    ['no objective', { objectives: [] }, 'objectives'],
    ['no step', { steps: [] }, 'steps'],
    ['a step of no time', { steps: [step(0)] }, 'steps[0].minutes'],
    ['a step in which the teacher does nothing', { steps: [step(45, [], { teacher: [] })] }, 'steps[0].teacher'],
    ['a word for people that nobody chose', { exit: ['Count the {strangers}.'] }, 'exit[0]'],
    ['a Korean word in Latin letters', { glossary: [{ word: { en: 'border', ko: 'gukgyeong' }, meaning: 'An edge.', claims: [] }] }, 'glossary[0].word.ko'],
  ])('refuses %s', (_, change, field) => {
    expect(placesOf({ ...files(), 'lessons/whole.json': { ...WHOLE, ...change } })).toContain(`lessons/whole.json whole ${field}`);
  });

  it('takes a lesson that has nothing to warn of, no words to explain and nothing on the wall', () => {
    const plain = lesson('plain', { contentNotes: [], glossary: [], steps: [step(45, [], { pupils: [] })] });
    expect(parseLessons(files(plain)).problems).toEqual([]);
  });

  it('names a file that could not be read, one that is no object, one named otherwise, and what holds for every class when it is not there', () => {
    expect(placesOf({ ...files(), 'lessons/lost.json': new Error('cannot be read') })).toEqual(['lessons/lost.json']);
    expect(placesOf({ ...files(), 'lessons/list.json': [WHOLE] })).toEqual(['lessons/list.json']);
    expect(placesOf({ ...files(), 'lessons/else.json': WHOLE })).toEqual(['lessons/else.json whole id']);
    expect(placesOf({ 'lessons/whole.json': WHOLE })).toEqual([EVERY_FILE]);
    expect(placesOf({ ...files(WHOLE), [EVERY_FILE]: new Error('is not JSON') })).toEqual([EVERY_FILE]);
    expect(placesOf([])).toEqual(['lessons.json']);
    expect(placesOf({})).toEqual([]);
  });

  it('never gives two lessons for one story', () => {
    const { lessons } = parseLessons({ ...files(WHOLE), 'lessons/copy.json': WHOLE });
    expect(lessons.lessons).toEqual([WHOLE]);
  });
});

describe('checkLessons', () => {
  const index = indexDataset(
    dataset({
      policies: [policy('LA', [], { claims: [topicClaim('said')] })],
      laws: [{ ...claim('law'), countries: [] }],
      conflicts: [conflict('C17')],
      arrivals: arrivals([{ id: 'span', from: 2001, to: 2001, women: 1, men: 1, total: 2 }]),
      sources: [source('essay')],
    }),
  );
  const STORY = story('whole', [chapter('whole-one'), chapter('whole-two'), chapter('whole-three')]);
  const faults = (lessons: readonly Lesson[], stories: readonly Story[] = [STORY]): string[] => checkLessons({ lessons, everyClass: EVERY_CLASS }, stories, index).map(({ file, item, field, reason }) => `${file} ${item ?? ''} ${field}: ${reason}`);

  it('has nothing to say of a lesson that fits its story', () => {
    expect(faults([WHOLE])).toEqual([]);
    expect(faults([lesson('whole', { glossary: [{ word: { en: 'a', ko: '가' }, meaning: 'So.', claims: ['said', 'law', 'C17', 'span'] }] })])).toEqual([]);
  });

  it('names each claim that is not in the facts, wherever it stands', () => {
    const gone = (number: number) => ({ text: 'So.', claims: ['said', `gone-${number}`] });
    const lost = lesson('whole', {
      inquiry: { ...WHOLE.inquiry, staging: gone(1), argument: gone(2), extension: gone(3), action: gone(4), supporting: [supporting('A?'), supporting('B?'), supporting('C?', { task: gone(5) })] },
      steps: [step(5), step(40, [], { teacher: [{ text: 'Ask.', claims: [] }, gone(6)], pupils: [gone(7)] })],
      glossary: [{ word: { en: 'a', ko: '가' }, meaning: 'So.', claims: ['gone-8'] }],
    });
    expect(checkLessons({ lessons: [lost], everyClass: null }, [STORY], index).map(({ item, field, reason }) => [item, field, /gone-\d/.exec(reason)?.[0]])).toEqual([
      ['whole', 'inquiry.staging.claims', 'gone-1'],
      ['whole', 'inquiry.argument.claims', 'gone-2'],
      ['whole', 'inquiry.extension.claims', 'gone-3'],
      ['whole', 'inquiry.action.claims', 'gone-4'],
      ['whole', 'inquiry.supporting[2].task.claims', 'gone-5'],
      ['whole', 'steps[1].teacher[1].claims', 'gone-6'],
      ['whole', 'steps[1].pupils[0].claims', 'gone-7'],
      ['whole', 'glossary[0].claims', 'gone-8'],
    ]);
  });

  it('names a source that is not among the documents', () => {
    const [one, two, three] = WHOLE.inquiry.supporting;
    expect(faults([{ ...WHOLE, inquiry: { ...WHOLE.inquiry, supporting: [one!, { ...two!, sources: ['essay', 'novel'] }, three!] } }])).toEqual([
      'lessons/whole.json whole inquiry.supporting[1].sources: no source novel in sources.json',
    ]);
  });

  it('names a chapter that is not in the story, in questions, steps and notes on content', () => {
    const stray = lesson('whole', {
      inquiry: { ...WHOLE.inquiry, supporting: [supporting('A?', { chapters: ['other-one'] }), supporting('B?'), supporting('C?')] },
      steps: [step(45, ['whole-one', 'other-two'])],
      contentNotes: [{ text: 'Prison.', chapters: ['whole-two', 'other-three'] }],
    });
    expect(faults([stray]).map((fault) => fault.replace(/:.*/, ''))).toEqual(['lessons/whole.json whole inquiry.supporting[0].chapters', 'lessons/whole.json whole steps[0].chapters', 'lessons/whole.json whole contentNotes[0].chapters']);
  });

  it.each([44, 46])('names steps of %s minutes beside a story of 45', (minutes) => {
    expect(faults([lesson('whole', { steps: [step(minutes)] })])).toEqual([`lessons/whole.json whole steps: take ${minutes} minutes together, the story 45`]);
  });

  it('lets a chapter stay on the wall, and names one that comes before another that was there', () => {
    expect(faults([lesson('whole', { steps: [step(5, ['whole-one', 'whole-two']), step(5, []), step(35, ['whole-two', 'whole-three'])] })])).toEqual([]);
    expect(faults([lesson('whole', { steps: [step(5, ['whole-two']), step(40, ['whole-one', 'whole-three'])] })])).toEqual(['lessons/whole.json whole steps[1].chapters: whole-one comes before a chapter that was on the wall already']);
    expect(faults([lesson('whole', { steps: [step(45, ['whole-three', 'whole-two'])] })])).toHaveLength(1);
  });

  it('names a lesson without a story and a story without a lesson', () => {
    expect(faults([WHOLE, lesson('stray')], [STORY, story('bare', [chapter('bare-one')])])).toEqual([
      'lessons/stray.json stray id: no story stray',
      'lessons/bare.json  : there is no lesson that can be used for the story bare',
    ]);
  });
});
