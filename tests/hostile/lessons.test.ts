/** Any lesson, from a link, a file, or the window beside: never thrown, nothing unseemly kept, each fault said in a sentence. */
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { isLessonText, MOST_NOTE, MOST_STEPS, MOST_TEXT, MOST_TITLE } from '../../src/domain/composed-lesson.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { checkLesson, lessonFromFile, lessonFromText, lessonText, MOST_FILE_BYTES, type LessonReading } from '../../src/domain/lesson-text.js';
import { lessonAsStory } from '../../src/story/lesson-story.js';
import { country, dataset, incident } from '../fixtures/dataset.js';
import { checkAll } from '../fixtures/seed.js';
import { chapter, story } from '../fixtures/story.js';
import { anyValue, hostileText, nasty, nearly, polluted, took, UNSEEMLY } from './payloads.js';

const INDEX = indexDataset(dataset({ countries: [country('LA')], incidents: [incident('event')] }));
const STORIES = [story('two-rivers', [chapter('two-rivers-china')])];
const MOST_MS = 5000;

const id = fc.oneof(fc.constantFrom('two-rivers-china', 'event', 'LA', 'TH'), nasty, hostileText);
const year = fc.oneof(fc.constantFrom(2013, null, 1984, -0, 1e308, 2013.5), hostileText);
const shortStep = fc.oneof(fc.tuple(fc.constantFrom('c', 'n', 'e', 'q', 'x', '__proto__', 'constructor'), id, hostileText, year), fc.array(hostileText, { maxLength: 5 }), anyValue);
const longStep = fc.oneof(nearly({ kind: fc.constantFrom('chapter', 'country', 'incident', 'question', 'toString'), id, text: hostileText, note: hostileText, year }), anyValue);
const shortLesson = fc.oneof(fc.tuple(fc.constantFrom<unknown>(1, 1, 1, 2, '1', null), hostileText, hostileText, fc.array(shortStep, { maxLength: 6 })), anyValue);
const longLesson = fc.oneof(nearly({ format: fc.constant('escape-routes-lesson/1'), title: hostileText, note: hostileText, steps: fc.array(longStep, { maxLength: 6 }) }), anyValue);

/** JSON of what has none is JSON of its name; half of a text is a text that was cut off. */
const json = (of: fc.Arbitrary<unknown>): fc.Arbitrary<string> => fc.tuple(of.map(jsonOf), fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) })).map(([text, share]) => text.slice(0, Math.ceil(text.length * share)));
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'undefined';
  } catch {
    return String(typeof value);
  }
}
const link = fc.oneof(
  { weight: 4, arbitrary: json(shortLesson).map((text) => Buffer.from(text).toString('base64url')) },
  { weight: 1, arbitrary: json(shortLesson).map((text) => `${Buffer.from(text).toString('base64')}==`) },
  { weight: 1, arbitrary: fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('base64url')) },
  { weight: 1, arbitrary: hostileText },
);
const file = fc.oneof({ weight: 4, arbitrary: json(longLesson) }, { weight: 1, arbitrary: hostileText }, { weight: 1, arbitrary: json(shortLesson) });

/** Gathered first, since an `expect` for each takes long. */
function faultsOf({ lesson, problems }: LessonReading): readonly string[] {
  const faults = problems.filter((problem) => !/^[A-Z][\w ,;:.“”’–-]*[.]$/.test(problem)).map((problem) => `no plain sentence: ${problem}`);
  if (lesson === null) return problems.length === 1 ? faults : [...faults, `nothing was read, and ${problems.length} sentences say so`];
  const checked = checkLesson(lesson, INDEX, STORIES);
  const told = lessonAsStory(checked.lesson, STORIES, INDEX);
  const texts = [lesson.title, lesson.note, ...lesson.steps.flatMap(({ item, note }) => [note, item.kind === 'question' ? item.text : item.id])];
  const again = lessonFromText(lessonText(lesson));
  return [
    ...faults,
    ...checked.problems.filter((problem) => UNSEEMLY.test(problem) || !/^Step \d+ was left out: [^<>]+[.]$/.test(problem)),
    ...(told.chapters.length === checked.lesson.steps.length ? [] : ['a step that is here is not told']),
    ...(texts.some((text) => UNSEEMLY.test(text.replaceAll('\n', ''))) ? ['keeps what cannot be seen'] : []),
    ...(lesson.title.length > MOST_TITLE || lesson.steps.length > MOST_STEPS || texts.some((text) => text.length > MOST_NOTE) ? ['too long'] : []),
    ...(isLessonText(lessonText(lesson)) || lessonText(lesson).length > MOST_TEXT ? [] : ['its own text is none']),
    ...(JSON.stringify(again.lesson) === JSON.stringify(lesson) ? [] : ['is not read again as it was']),
  ];
}

afterAll(() => expect(polluted()).toBe(false));

describe('any lesson', () => {
  it('in a link', () => checkAll('any lesson in a link', fc.property(link, (text) => void expect(faultsOf(lessonFromText(text))).toEqual([])), { runs: 3000 }));
  it('in a file', () => checkAll('any lesson in a file', fc.property(file, (text) => void expect(faultsOf(lessonFromFile(text))).toEqual([])), { runs: 2500 }));
});

describe('a lesson that was made to be a burden', () => {
  const linkOf = (text: string): string => Buffer.from(text).toString('base64url').slice(0, MOST_TEXT);
  const within = (call: () => LessonReading): void => {
    let faults: readonly string[] = ['not read'];
    const ms = took(() => void (faults = faultsOf(call())));
    expect(faults).toEqual([]);
    expect(ms).toBeLessThan(MOST_MS);
  };

  it.each([
    ['brackets in brackets', '['.repeat(200_000)],
    ['brackets that close', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['records in records', `[1,${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}]`],
    ['one note for everything', JSON.stringify([1, 'x', 'y'.repeat(250_000), []])],
    ['ten thousand steps', JSON.stringify([1, '', '', Array.from({ length: 20_000 }, () => ['q', 'a'])])],
    ['lines without words', JSON.stringify([1, '', '', [['q', '\n'.repeat(100_000), '\t'.repeat(40_000)]]])],
    ['signs that turn a line', JSON.stringify([1, '\u202E'.repeat(50_000), '', []])],
    ['a number without end', `[${'1'.repeat(250_000)},"","",[]]`],
    ['quotes that never end', `[1,"${'\\"'.repeat(100_000)}`],
    ['commas', `[1${','.repeat(250_000)}`],
  ])('%s', (_what, text) => {
    within(() => lessonFromText(linkOf(text)));
    within(() => lessonFromFile(text));
    within(() => lessonFromFile(text.replace(/^\[1?,?/, '{"format":"escape-routes-lesson/1","title":')));
  });

  it.each([
    ['filling in the middle', `${'='.repeat(MOST_TEXT - 1)}A`],
    ['filling alone', '='.repeat(MOST_TEXT)],
    ['spaces', ' '.repeat(MOST_TEXT)],
    ['a megabyte', 'W'.repeat(1_000_000)],
    ['half a megabyte of filling', `${'='.repeat(500_000)}A`],
  ])('as a link: %s', (_what, text) => within(() => lessonFromText(text)));

  it('as a file: larger than any', () => within(() => lessonFromFile(' '.repeat(MOST_FILE_BYTES + 1))));
});
