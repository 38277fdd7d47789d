import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chapterNamed,
  EMPTY_LESSON,
  isEmptyLesson,
  lessonMinutes,
  minutesOf,
  MOST_NOTE,
  MOST_STEPS,
  MOST_TITLE,
  withoutStep,
  withStep,
  withStepChanged,
  withStepMoved,
  type ComposedLesson,
  type ComposedStep,
  type LessonItem,
} from '../../src/domain/composed-lesson.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { checkLesson, lessonFile, lessonFromFile, lessonFromText, lessonText, MOST_FILE_BYTES, MOST_LINK_CHARACTERS, type LessonReading } from '../../src/domain/lesson-text.js';
import { FIRST_YEAR, LAST_YEAR } from '../../src/domain/types.js';
import { country, dataset, incident } from '../fixtures/dataset.js';
import { chapter, story } from '../fixtures/story.js';

const LESSON: ComposedLesson = {
  title: 'Laos, and what came after – 라오스',
  note: 'Bring the map.\nTwo lines.',
  steps: [
    { item: { kind: 'chapter', id: 'if-caught-question' }, note: '' },
    { item: { kind: 'country', id: 'LA', year: 2013 }, note: 'Ask first. 👩🏽‍🏫' },
    { item: { kind: 'country', id: 'CN', year: null }, note: '' },
    { item: { kind: 'incident', id: 'inc-2013-laos-9' }, note: '' },
    { item: { kind: 'question', text: 'What would you ask?\nAnd “whom”?' }, note: 'Wait.' },
  ],
};

// Any lesson as the composer can hold it, with texts of all scripts.

const CHARACTER = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), fc.constantFrom('한', '글', '수', '업', '👩🏽‍🏫', '🇰🇷', '🫶', 'é', '"', '\\', '<b>', '{', '}', ']', ',', '%', '+'));
const words = (most: number, line: string): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 8, arbitrary: CHARACTER }, { weight: 1, arbitrary: fc.constant(line) }), { maxLength: 60 })
    .map((parts) => parts.join(''))
    .filter((text) => text.length <= most && !/[\p{Cc}\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/u.test(text.replaceAll('\n', '')));
const ID = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,30}$/);
const ITEM: fc.Arbitrary<LessonItem> = fc.oneof(
  ID.map((id) => ({ kind: 'chapter', id }) as const),
  ID.map((id) => ({ kind: 'incident', id }) as const),
  fc.record({ kind: fc.constant('country' as const), id: fc.stringMatching(/^[A-Z]{2}$/), year: fc.option(fc.integer({ min: FIRST_YEAR, max: LAST_YEAR })) }),
  fc.record({ kind: fc.constant('question' as const), text: words(MOST_NOTE, '\n').filter((text) => text.trim() !== '') }),
);
const anyLesson = (mostSteps: number): fc.Arbitrary<ComposedLesson> =>
  fc.record({
    title: words(MOST_TITLE, ' '),
    note: words(MOST_NOTE, '\n'),
    steps: fc.array(fc.record({ item: ITEM, note: words(MOST_NOTE, '\n') }), { maxLength: mostSteps }),
  });
const ANY_LESSON = anyLesson(MOST_STEPS);

/** What a reading may say and hold, whatever it was given. Gathered first: an `expect` for each step takes long. */
function faultsOf({ lesson, problems }: LessonReading): readonly string[] {
  const faults = problems.filter((problem) => !/^[A-Z][\w ,;:.“”’–-]*[.]$/.test(problem)).map((problem) => `no plain sentence: ${problem}`);
  const must = (holds: boolean, what: string): void => void (holds || faults.push(what));
  must(problems.length <= 2 * MOST_STEPS + 5, 'too many problems');
  if (lesson === null) {
    must(problems.length === 1, 'nothing was read, and it is not said in one sentence');
    return faults;
  }
  const { title, note, steps } = lesson;
  must(Object.keys(lesson).sort().join() === 'note,steps,title', 'other fields');
  must(title.length <= MOST_TITLE && note.length <= MOST_NOTE && steps.length <= MOST_STEPS, 'too long');
  must(steps.every((step) => step.note.length <= MOST_NOTE && (step.item.kind === 'question' ? step.item.text.trim() !== '' && step.item.text.length <= MOST_NOTE : /^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/.test(step.item.id))), 'a step that cannot be');
  const texts = [note, ...steps.flatMap(({ item, note: own }) => [own, item.kind === 'question' ? item.text : ''])].map((text) => text.replaceAll('\n', ''));
  must(!/[\p{Cc}\p{Surrogate}\u202A-\u202E]/u.test(title + texts.join('')), 'control characters');
  // What was read once is read again without a word.
  const again = lessonFromText(lessonText(lesson));
  must(again.problems.length === 0 && JSON.stringify(again.lesson) === JSON.stringify(lesson), 'not read again as it was');
  return faults;
}

describe('a lesson as the text of a link', () => {
  it('is read as it was written, in letters that an address may hold', () => {
    const text = lessonText(LESSON);
    expect(text).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(lessonFromText(text)).toEqual({ lesson: LESSON, problems: [] });
    expect(lessonFromText(lessonText(EMPTY_LESSON))).toEqual({ lesson: EMPTY_LESSON, problems: [] });
  });

  it('is base64url of UTF-8, as any other program would write it', () => {
    const json = Buffer.from(lessonText(LESSON), 'base64url').toString('utf8');
    expect(JSON.parse(json)).toEqual([1, LESSON.title, LESSON.note, [['c', 'if-caught-question'], ['n', 'LA', 'Ask first. 👩🏽‍🏫', 2013], ['n', 'CN'], ['e', 'inc-2013-laos-9'], ['q', 'What would you ask?\nAnd “whom”?', 'Wait.']]]);
    fc.assert(fc.property(ANY_LESSON, (lesson) => void expect(lessonText(lesson)).toBe(Buffer.from(Buffer.from(lessonText(lesson), 'base64url').toString('utf8')).toString('base64url'))), { numRuns: 100 });
  });

  it('keeps any lesson, in any script', () => {
    fc.assert(fc.property(ANY_LESSON, (lesson) => void expect(lessonFromText(lessonText(lesson))).toEqual({ lesson, problems: [] })), { numRuns: 400 });
  });

  it('is short: a lesson of 45 minutes with notes fits a link', () => {
    const steps: readonly ComposedStep[] = Array.from({ length: 12 }, (_, at) => ({ item: { kind: 'chapter', id: `if-caught-china-nineties-${at}` }, note: 'Ask them first, then show it on the map.' }));
    expect(lessonText({ title: 'What happens to people who are caught?', note: '', steps }).length).toBeLessThan(MOST_LINK_CHARACTERS);
  });

  it('does not fail on half a character', () => {
    expect(lessonFromText(lessonText({ ...LESSON, title: 'a\uD83Db' })).lesson?.title).toBe('ab');
  });
});

describe('a lesson as a file', () => {
  it('is read as it was written, and can be read by people', () => {
    expect(lessonFromFile(lessonFile(LESSON))).toEqual({ lesson: LESSON, problems: [] });
    expect(lessonFile(LESSON)).toContain('"format": "escape-routes-lesson/1"');
    expect(lessonFile(LESSON)).toContain('"id": "LA",\n      "year": 2013,');
  });

  it('keeps any lesson, in any script', () => {
    fc.assert(fc.property(ANY_LESSON, (lesson) => void expect(lessonFromFile(lessonFile(lesson))).toEqual({ lesson, problems: [] })), { numRuns: 200 });
  });

  it('is read with a byte order mark and in other orders, and what it has too much is passed over', () => {
    const { format, steps, ...rest } = JSON.parse(lessonFile(LESSON)) as Record<string, unknown>;
    expect(lessonFromFile(`\uFEFF\r\n${JSON.stringify({ steps, ...rest, colour: 'red', format })}`)).toEqual({ lesson: LESSON, problems: [] });
  });
});

describe('what is no lesson', () => {
  it.each([
    ['', 'The file is empty.'],
    [' \n\uFEFF', 'The file is empty.'],
    ['<!doctype html><script>alert(1)</script>', 'This file is not a lesson of this page: it does not begin as one.'],
    ['{}', 'This file is not a lesson of this page: it does not begin as one.'],
    ['null', 'This file is not a lesson of this page: it does not begin as one.'],
    ['"escape-routes-lesson/1"', 'This file is not a lesson of this page: it does not begin as one.'],
    ['{"format":"escape-routes-lesson/0"}', 'This file is not a lesson of this page: it does not begin as one.'],
    ['{"format":"escape-routes-lesson/1.5"}', 'This file is not a lesson of this page: it does not begin as one.'],
    ['{"type":"FeatureCollection","features":[]}', 'This file is not a lesson of this page: it does not begin as one.'],
    ['{"format":"escape-routes-lesson/2","steps":[]}', 'This lesson file was made by a newer version of this page. Reload the page and open the file again.'],
    ['{"format":"escape-routes-lesson/1","title":"Half a', 'This lesson file is damaged. Nothing of it could be read.'],
    ['{"format":"escape-routes-lesson/1" "title"}', 'This lesson file is damaged. Nothing of it could be read.'],
    ['{"format":"escape-routes-lesson/1"}', 'This lesson file is damaged. Nothing of it could be read.'],
    ['{"format":"escape-routes-lesson/1","title":5,"note":{},"steps":"none"}', 'This lesson file is damaged. Nothing of it could be read.'],
    [`{"format":"escape-routes-lesson/1","title":"${'x'.repeat(MOST_FILE_BYTES)}"}`, 'The file is far too large for a lesson. It was not read.'],
    ['['.repeat(1_000_000), 'This file is not a lesson of this page: it does not begin as one.'],
  ])('as a file is said in a plain sentence: %.40s', (file, problem) => {
    expect(lessonFromFile(file)).toEqual({ lesson: null, problems: [problem] });
  });

  const encoded = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
  it.each([
    ['', 'The link holds no lesson.'],
    ['<script>', 'What the link holds is not a lesson of this page, or it is damaged. Nothing of it could be read.'],
    ['_____', 'What the link holds is not a lesson of this page, or it is damaged. Nothing of it could be read.'],
    [encoded('hello'), 'What the link holds is not a lesson of this page, or it is damaged. Nothing of it could be read.'],
    [encoded({ a: 1 }), 'What the link holds is not a lesson of this page, or it is damaged. Nothing of it could be read.'],
    [encoded(['a']), 'What the link holds is not a lesson of this page.'],
    [encoded([2, 'New', '', []]), 'The lesson in the link was made by a newer version of this page. Reload the page and open the link again.'],
    [encoded('[1,"Half a'), 'The lesson in the link is damaged or was cut off. Nothing of it could be read.'],
    [encoded('[1 "Half"]'), 'The lesson in the link is damaged or was cut off. Nothing of it could be read.'],
    ['A'.repeat(500_000), 'What the link holds is far too long for a lesson. It was not read.'],
  ])('as a link is said in a plain sentence: %.40s', (text, problem) => {
    expect(lessonFromText(text)).toEqual({ lesson: null, problems: [problem] });
  });
});

describe('a damaged lesson', () => {
  const fileWith = (changes: Record<string, unknown>): string => JSON.stringify({ ...(JSON.parse(lessonFile(LESSON)) as object), ...changes });

  it('keeps its good steps and names each that it had to leave out', () => {
    const steps = [
      { kind: 'chapter', id: '../etc' },
      { kind: 'chapter', id: 'good-one', note: 7 },
      { kind: 'country', id: 'Laos' },
      { kind: 'country', id: 'LA', year: 1066 },
      { kind: 'film', id: 'good-one' },
      { kind: 'question', text: ' \n' },
      { kind: 'question' },
      { kind: 'incident', id: 'x'.repeat(81) },
      null,
      'chapter',
      { kind: 'question', text: 'Why?' },
    ];
    expect(lessonFromFile(fileWith({ steps }))).toEqual({
      lesson: { ...LESSON, steps: [{ item: { kind: 'chapter', id: 'good-one' }, note: '' }, { item: { kind: 'country', id: 'LA', year: null }, note: '' }, { item: { kind: 'question', text: 'Why?' }, note: '' }] },
      problems: [
        'Step 1 was left out: it names no chapter.',
        'The note of step 2 could not be read and was left out.',
        'Step 3 was left out: it names no country.',
        'Step 4 asks for a year that is not from 1985 to 2024: it shows all years.',
        'Step 5 was left out: it is of a kind that this page does not know.',
        'Step 6 was left out: it is a question without words.',
        'Step 7 was left out: it is a question without words.',
        'Step 8 was left out: it names no event.',
        'Step 9 was left out: it is nothing that this page can read.',
        'Step 10 was left out: it is nothing that this page can read.',
      ],
    });
  });

  it('is cut to its limits, never within a character', () => {
    const { lesson, problems } = lessonFromFile(fileWith({ title: `${'x'.repeat(MOST_TITLE - 1)}👩`, note: 'y'.repeat(MOST_NOTE + 1), steps: Array.from({ length: MOST_STEPS + 1 }, () => ({ kind: 'country', id: 'LA' })) }));
    expect(lesson?.title).toBe('x'.repeat(MOST_TITLE - 1));
    expect(lesson?.note).toHaveLength(MOST_NOTE);
    expect(lesson?.steps).toHaveLength(MOST_STEPS);
    expect(problems).toEqual(['The heading is longer than 120 characters: its end was left out.', 'The note on the whole lesson is longer than 4000 characters: its end was left out.', 'A lesson has 60 steps at most: what comes after them was left out.']);
    const tooMany = { ...LESSON, steps: Array.from({ length: MOST_STEPS + 5 }, (): ComposedStep => ({ item: { kind: 'country', id: 'LA', year: null }, note: '' })) };
    expect(lessonFromText(lessonText(tooMany))).toEqual({ lesson: { ...tooMany, steps: tooMany.steps.slice(0, MOST_STEPS) }, problems: ['A lesson has 60 steps at most: what comes after them was left out.'] });
  });

  it('loses its control characters and its signs that turn the reading round', () => {
    const { lesson, problems } = lessonFromFile(fileWith({ title: 'a\u0000b\u001b[31m\u202Ec\td\ne', note: 'one\r\ntwo\u2028three\u0007' }));
    expect([lesson?.title, lesson?.note, problems]).toEqual(['ab[31mc d e', 'one\ntwo\nthree', []]);
  });

  it('has markup as plain characters, which nothing here reads', () => {
    expect(lessonFromFile(fileWith({ title: '<img src=x onerror=alert(1)>' })).lesson?.title).toBe('<img src=x onerror=alert(1)>');
  });

  it.each([
    ['link', lessonText, lessonFromText],
    ['file', lessonFile, lessonFromFile],
  ])('whose %s was cut off keeps its first steps, wherever it was cut', (what, write, read) => {
    const whole = write(LESSON).trimEnd();
    const kept = new Set<number>();
    for (let length = 0; length < whole.length; length++) {
      const reading = read(whole.slice(0, length));
      expect(faultsOf(reading)).toEqual([]);
      expect(reading.problems, `${what} of ${length}`).toHaveLength(1);
      const { lesson } = reading;
      if (lesson === null) continue;
      expect(reading.problems[0]).toMatch(/cut off on its way|ends in the middle/);
      expect([LESSON.title, '']).toContain(lesson.title);
      expect([LESSON.note, '']).toContain(lesson.note);
      expect(lesson.steps).toEqual(LESSON.steps.slice(0, lesson.steps.length));
      kept.add(lesson.steps.length);
    }
    expect([...kept].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('whatever is given', () => {
  it('as a file is answered in plain sentences', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.json(),
      fc.jsonValue().map((steps) => JSON.stringify({ format: 'escape-routes-lesson/1', title: 'T', note: '', steps })),
      fc.array(fc.record({ kind: fc.constantFrom('chapter', 'country', 'incident', 'question', 'x'), id: fc.jsonValue(), year: fc.jsonValue(), text: fc.jsonValue(), note: fc.jsonValue() }, { requiredKeys: [] })).map((steps) => JSON.stringify({ format: 'escape-routes-lesson/1', title: 'T', note: '', steps })),
      fc.tuple(anyLesson(6), fc.nat(), fc.nat(), fc.string({ unit: 'binary', maxLength: 5 })).map(([lesson, at, length, put]) => spoilt(lessonFile(lesson), at, length % 40, put)),
    );
    fc.assert(fc.property(anything, (file) => void expect(faultsOf(lessonFromFile(file))).toEqual([])), { numRuns: 1500 });
  });

  it('as a link is answered in plain sentences', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.base64String({ maxLength: 300 }),
      fc.jsonValue().map((value) => Buffer.from(JSON.stringify([1, 'T', '', value])).toString('base64url')),
      fc.array(fc.tuple(fc.constantFrom('c', 'n', 'e', 'q', 'z', 1), fc.jsonValue(), fc.jsonValue(), fc.jsonValue())).map((steps) => Buffer.from(JSON.stringify([1, 'T', '', steps])).toString('base64url')),
      fc.tuple(anyLesson(6), fc.nat(), fc.nat(), fc.base64String({ maxLength: 5 })).map(([lesson, at, length, put]) => spoilt(lessonText(lesson), at, length % 40, put)),
    );
    fc.assert(fc.property(anything, (text) => void expect(faultsOf(lessonFromText(text))).toEqual([])), { numRuns: 1500 });
  });

  const spoilt = (text: string, at: number, length: number, put: string): string => text.slice(0, at % text.length) + put + text.slice((at % text.length) + length);
});

describe('checkLesson', () => {
  const index = indexDataset(dataset({ countries: [country('LA')], incidents: [incident('known')] }));
  const stories = [story('one', [chapter('here')])];

  it('gives a lesson back as it is where all of it is here', () => {
    const lesson: ComposedLesson = { ...LESSON, steps: [{ item: { kind: 'chapter', id: 'here' }, note: '' }, { item: { kind: 'country', id: 'LA', year: 2013 }, note: '' }, { item: { kind: 'incident', id: 'known' }, note: '' }, { item: { kind: 'question', text: 'Why?' }, note: '' }] };
    const checked = checkLesson(lesson, index, stories);
    expect(checked.problems).toEqual([]);
    expect(checked.lesson).toBe(lesson);
  });

  it('leaves out what is not here, and says what and where', () => {
    const { lesson, problems } = checkLesson(LESSON, index, stories);
    expect(lesson.steps).toEqual([LESSON.steps[1], LESSON.steps[4]]);
    expect(problems).toEqual(['Step 1 was left out: no story here has a chapter “if-caught-question”.', 'Step 3 was left out: there is no country “CN” on this map.', 'Step 4 was left out: there is no event “inc-2013-laos-9” on this map.']);
  });
});

describe('checkLesson, where files of this map could not be read', () => {
  it('takes nothing out that may be there next time', () => {
    expect(checkLesson(LESSON, indexDataset(dataset({})), [])).toEqual({ lesson: LESSON, problems: [] });
  });
});

describe('the steps of a lesson', () => {
  const stories = [story('one', [chapter('a', { minutes: 7 })]), story('two', [chapter('b', { minutes: 4 })])];
  const steps = (lesson: ComposedLesson): string => lesson.steps.map(({ item }) => (item.kind === 'question' ? item.text : item.id)).join('');
  const asked = (...texts: readonly string[]): ComposedLesson => ({ ...EMPTY_LESSON, steps: texts.map((text) => ({ item: { kind: 'question', text }, note: '' })) });
  const ABC = asked('a', 'b', 'c');

  it('are added, moved, changed and taken out, and the ends hold', () => {
    expect(steps(withStep(ABC, { item: { kind: 'question', text: 'd' }, note: '' }))).toBe('abcd');
    expect(steps(withStep(ABC, { item: { kind: 'question', text: 'd' }, note: '' }, 1))).toBe('adbc');
    expect([withStepMoved(ABC, 0, 2), withStepMoved(ABC, 2, 0), withStepMoved(ABC, 1, 0), withStepMoved(ABC, 0, 99), withStepMoved(ABC, 2, -5)].map(steps)).toEqual(['bca', 'cab', 'bac', 'bca', 'cab']);
    expect([withStepMoved(ABC, 0, -1), withStepMoved(ABC, 2, 3), withStepMoved(ABC, 9, 0)].every((same) => same === ABC)).toBe(true);
    expect(steps(withoutStep(ABC, 1))).toBe('ac');
    expect(withStepChanged(ABC, 1, { note: 'n' }).steps.map(({ note }) => note)).toEqual(['', 'n', '']);
    expect(steps(ABC)).toBe('abc');
  });

  it('take a chapter’s own minutes, and three for anything else', () => {
    expect(minutesOf({ kind: 'chapter', id: 'a' }, stories)).toBe(7);
    expect(minutesOf({ kind: 'chapter', id: 'gone' }, stories)).toBe(3);
    expect(lessonMinutes(withStep(withStep(ABC, { item: { kind: 'chapter', id: 'b' }, note: '' }), { item: { kind: 'country', id: 'LA', year: null }, note: '' }), stories)).toBe(3 * 3 + 4 + 3);
    expect(chapterNamed(stories, 'b')?.story.id).toBe('two');
  });

  it('are what makes a lesson, or its words', () => {
    expect([EMPTY_LESSON, { ...EMPTY_LESSON, title: ' ' }, { ...EMPTY_LESSON, title: 'T' }, ABC].map(isEmptyLesson)).toEqual([true, true, false, false]);
  });
});
