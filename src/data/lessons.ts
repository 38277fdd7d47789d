/** unknown JSON → lessons, reporting every problem; and whether they fit the stories and the facts. */
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { EveryClass, Lesson, Lessons } from '../domain/lesson.js';
import type { Story, StoryNote } from '../domain/story.js';
import { citationsFor } from '../domain/story-claims.js';
import * as schema from './lesson-schema.js';
import { isRecord, parseOne } from './parse.js';
import type { Problem } from './problem.js';

export interface LoadedLessons {
  readonly lessons: Lessons;
  readonly problems: readonly Problem[];
}

const EVERY_CLASS = 'lessons/every-class.json';
const lessonFile = (id: string): string => `lessons/${id}.json`;

/** @param content an object keyed by path: `lessons/two-rivers.json`; a file that could not be read stands there as its Error */
export function parseLessons(content: unknown): LoadedLessons {
  const problems: Problem[] = [];
  if (!isRecord(content)) return { lessons: { lessons: [], everyClass: null }, problems: [{ file: 'lessons.json', item: null, field: '', reason: 'must be an object' }] };
  const lessons: Lesson[] = [];
  let everyClass: EveryClass | null = null;
  for (const [file, value] of Object.entries(content)) {
    if (value instanceof Error || !isRecord(value)) {
      problems.push({ file, item: null, field: '', reason: value instanceof Error ? value.message : 'must be an object' });
    } else if (file === EVERY_CLASS) {
      everyClass = parseEveryClass(value, problems);
    } else {
      const lesson = parseLesson(file, value, problems);
      if (lesson !== null) lessons.push(lesson);
    }
  }
  // A folder without lessons needs nothing that holds for all of them.
  if (Object.keys(content).length > 0 && !(EVERY_CLASS in content)) problems.push({ file: EVERY_CLASS, item: null, field: '', reason: 'is not there' });
  return { lessons: { lessons, everyClass }, problems };
}

function parseEveryClass(value: unknown, problems: Problem[]): EveryClass | null {
  const parsed = parseOne(EVERY_CLASS, null, '', schema.everyClass, value, problems);
  if (parsed === null) return null;
  const { fled, offline, before } = parsed;
  return { fled, offline, before };
}

/** A lesson with a fault is left out whole: without one of its steps its clock would be wrong. */
function parseLesson(file: string, value: Readonly<Record<string, unknown>>, problems: Problem[]): Lesson | null {
  const item = typeof value['id'] === 'string' && value['id'] !== '' ? value['id'] : null;
  const lesson = parseOne(file, item, '', schema.lesson, value, problems);
  if (lesson === null || file === lessonFile(lesson.id)) return lesson;
  problems.push({ file, item: lesson.id, field: 'id', reason: `is ${lesson.id}, but the file is named ${file}` });
  return null;
}

/** What a lesson names and the stories or the facts do not hold; times and chapters that do not fit its story; a story without a lesson. */
export function checkLessons({ lessons }: Lessons, stories: readonly Story[], index: DatasetIndex): readonly Problem[] {
  const problems: Problem[] = [];
  for (const lesson of lessons) {
    const story = stories.find(({ id }) => id === lesson.id);
    const report = (field: string, reason: string): void => void problems.push({ file: lessonFile(lesson.id), item: lesson.id, field, reason });
    for (const [field, claims] of claimsOf(lesson)) for (const id of claims) if (citationsFor(index, [id]).length === 0) report(field, `no claim, figure or conflict ${id} in geo/`);
    lesson.inquiry.supporting.forEach(({ sources }, at) => {
      for (const id of sources) if (!index.sources.has(id)) report(`inquiry.supporting[${at}].sources`, `no source ${id} in sources.json`);
    });
    if (story === undefined) report('id', `no story ${lesson.id}`);
    else checkAgainstStory(lesson, story, report);
  }
  for (const { id } of stories) if (!lessons.some((lesson) => lesson.id === id)) problems.push({ file: lessonFile(id), item: null, field: '', reason: `there is no lesson that can be used for the story ${id}` });
  return problems;
}

/** Every list of claims in a lesson, with its field. */
function claimsOf({ inquiry, steps, glossary }: Lesson): readonly (readonly [field: string, claims: readonly string[]])[] {
  const listed = (field: string, notes: readonly Pick<StoryNote, 'claims'>[]) => notes.map(({ claims }, at) => [`${field}[${at}].claims`, claims] as const);
  return [
    ...(['staging', 'argument', 'extension', 'action'] as const).map((part) => [`inquiry.${part}.claims`, inquiry[part].claims] as const),
    ...inquiry.supporting.map(({ task }, at) => [`inquiry.supporting[${at}].task.claims`, task.claims] as const),
    ...steps.flatMap(({ teacher, pupils }, at) => [...listed(`steps[${at}].teacher`, teacher), ...listed(`steps[${at}].pupils`, pupils)]),
    ...listed('glossary', glossary),
  ];
}

function checkAgainstStory({ inquiry, steps, contentNotes }: Lesson, story: Story, report: (field: string, reason: string) => void): void {
  const place = new Map(story.chapters.map(({ id }, at) => [id, at]));
  const named = [
    ...inquiry.supporting.map(({ chapters }, at) => [`inquiry.supporting[${at}].chapters`, chapters] as const),
    ...steps.map(({ chapters }, at) => [`steps[${at}].chapters`, chapters] as const),
    ...contentNotes.map(({ chapters }, at) => [`contentNotes[${at}].chapters`, chapters] as const),
  ];
  for (const [field, chapters] of named) for (const id of chapters) if (!place.has(id)) report(field, `${id} is no chapter of the story ${story.id}`);

  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  if (minutes !== story.minutes) report('steps', `take ${minutes} minutes together, the story ${story.minutes}`);

  // A chapter may stay on the wall for the step after; none comes before one that was there already.
  let last = 0;
  steps.forEach(({ chapters }, at) => {
    for (const id of chapters) {
      const here = place.get(id) ?? last;
      if (here < last) report(`steps[${at}].chapters`, `${id} comes before a chapter that was on the wall already`);
      last = Math.max(last, here);
    }
  });
}
