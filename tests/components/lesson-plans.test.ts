import { beforeAll, describe, expect, it } from 'vitest';
import '../../src/components/lesson-plans.js';
import type { LessonPlans } from '../../src/components/lesson-plans.js';
import { ItemEvent } from '../../src/components/page-event.js';
import { ChapterEvent, PresentEvent } from '../../src/components/story-event.js';
import { parseLessons } from '../../src/data/lessons.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import type { Lesson, Lessons } from '../../src/domain/lesson.js';
import type { Story } from '../../src/domain/story.js';
import { citationsFor } from '../../src/domain/story-claims.js';
import { SHEETS } from '../../src/i18n/sheet-words.js';
import { need, realFacts, realStories } from '../fixtures/browser-facts.js';
import { all, byRole, change, focused, heard, itemWith, mount, noteLinksOf, openAll, plain, seenText, sourceEntries, text } from '../fixtures/browser-page.js';
import { claim, source, world } from '../fixtures/browser-world.js';
import { EVERY_CLASS, lesson, step, supporting } from '../fixtures/lesson.js';
import { chapter, story } from '../fixtures/story.js';

const sheetHref = (sheet: string, of: string): string => `?view=print&sheet=${sheet}&item=${of}`;

let facts: DatasetIndex;
let stories: readonly Story[];
let lessons: Lessons;
beforeAll(async () => {
  [facts, stories] = await Promise.all([realFacts(), realStories()]);
  const parsed = parseLessons(await (await fetch('/geo/lessons.json')).json());
  expect(parsed.problems, 'problems in geo/lessons/').toEqual([]);
  lessons = parsed.lessons;
});
const openReal = (): Promise<LessonPlans> => mount('lesson-plans', { index: facts, stories, lessons, sheetHref });

const ONE = story('one', [chapter('one-a'), chapter('one-b')]);
const small = (more: Partial<Lesson> = {}): Partial<LessonPlans> => ({ index: world({ sources: [source({ id: 'essay' })] }), stories: [ONE], lessons: { lessons: [lesson('one', more)], everyClass: EVERY_CLASS }, sheetHref });
const partOf = (page: LessonPlans, id: string): HTMLElement => need(page.renderRoot.querySelector<HTMLElement>(`[data-item=${id}]`), id);

describe('lesson-plans with the real lessons', () => {
  it('names each lesson by its story, with question, audience, time and what pupils can do afterwards', async () => {
    const page = await openReal();
    expect(all(page, 'section > h3').map(text)).toEqual([...stories.map(({ title }) => title.en), 'For every class']);
    for (const { audience, inquiry, objectives } of lessons.lessons) for (const words of [audience, inquiry.compelling, ...objectives]) expect(seenText(page)).toContain(plain(words));
  });

  it('holds the whole of every plan, shut at first', async () => {
    const page = await openReal();
    for (const { id, steps, inquiry, discussion, differentiation, exit, glossary, contentNotes } of lessons.lessons) {
      const told = text(partOf(page, id));
      const words = [
        ...steps.flatMap(({ title, teacher, pupils }) => [title, ...[...teacher, ...pupils].map((note) => note.text)]),
        ...inquiry.standards.flatMap((standard) => [standard.code, standard.words]),
        ...[inquiry.staging, inquiry.argument, inquiry.extension, inquiry.action].map((note) => note.text),
        ...inquiry.supporting.flatMap(({ question, task }) => [question, task.text]),
        ...glossary.flatMap(({ word, meaning }) => [word.en, word.ko, meaning]),
        ...discussion,
        ...differentiation,
        ...exit,
        ...contentNotes.map((note) => note.text),
      ];
      for (const one of words) expect(told, id).toContain(plain(one).replace(/[{}]/g, ''));
      expect(seenText(page)).not.toContain(plain(need(steps[0], 'step').title));
    }
    openAll(page);
    for (const { steps } of lessons.lessons) expect(seenText(page)).toContain(plain(need(steps[0], 'step').title));
  });

  it('gives every sentence of a plan its sources, and every number leads to an entry', async () => {
    const page = await openReal();
    openAll(page);
    for (const { id, steps } of lessons.lessons)
      for (const note of steps.flatMap(({ teacher, pupils }) => [...teacher, ...pupils])) {
        const links = noteLinksOf(itemWith(partOf(page, id), plain(note.text).replace(/[{}]/g, '')));
        expect(links.length, note.text).toBe(new Set(citationsFor(facts, note.claims).map(({ source: from, heading }) => `${from} ${heading}`)).size);
      }
    const entries = new Set(sourceEntries(page).map(({ id }) => `#${id}`));
    const links = noteLinksOf(page);
    expect(links.length).toBeGreaterThan(100);
    for (const link of links) expect(entries, link.ariaLabel ?? '').toContain(link.getAttribute('href'));
    const link = need(links.at(-1), 'number');
    link.click();
    expect(focused()?.id).toBe(need(link.getAttribute('href'), 'target').slice(1));
  });

  it('says once what holds for every class, and leads there from the top', async () => {
    const page = await openReal();
    const { everyClass } = lessons;
    for (const words of [...need(everyClass, 'every class').before, ...need(everyClass, 'every class').fled, ...need(everyClass, 'every class').offline]) expect(seenText(page).split(plain(words))).toHaveLength(2);
    await byRole(page, 'button', /what holds for every class/).click();
    expect(focused()?.textContent).toBe('For every class');
  });

  it('keeps its headings in order, its ids apart and every target large enough', async () => {
    const page = await openReal();
    openAll(page);
    const levels = all(page, 'h1, h2, h3, h4, h5, h6').map(({ localName }) => Number(localName.slice(1)));
    expect(levels[0]).toBe(2);
    levels.forEach((level, at) => expect(level, `heading ${at + 1}`).toBeLessThanOrEqual((levels[at - 1] ?? 2) + 1));
    const ids = [...page.renderRoot.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const list of page.renderRoot.querySelectorAll('[aria-labelledby]')) expect(ids).toContain(list.getAttribute('aria-labelledby'));
    for (const control of all(page, 'button, a.button, summary')) expect(control.getBoundingClientRect().height, text(control)).toBeGreaterThanOrEqual(24);
  });

  it('fits a phone of 320 pixels', async () => {
    const page = await openReal();
    openAll(page);
    page.style.width = '320px';
    expect(page.scrollWidth).toBeLessThanOrEqual(320);
  });
});

describe('lesson-plans', () => {
  it('runs on the clock: each step from the minute in which the last one ended', async () => {
    const page = await mount('lesson-plans', small({ steps: [step(4, ['one-a']), step(6), step(35, ['one-b'])] }));
    openAll(page);
    expect(all(partOf(page, 'one'), '.clock').map(text)).toEqual(['Minute 0–4', 'Minute 4–10', 'Minute 10–45']);
    expect(seenText(page)).toContain('Nothing new: leave it as it is');
  });

  it('opens a chapter of a step, and shows the story to a room', async () => {
    const page = await mount('lesson-plans', small({ steps: [step(45, ['one-b', 'gone'])] }));
    openAll(page);
    const [chapters, shows] = [heard<ChapterEvent>(ChapterEvent.type), heard<PresentEvent>(PresentEvent.type)];
    await byRole(page, 'button', '2. Chapter one-b').click();
    await byRole(page, 'button', /^Show it to a room/).click();
    expect(chapters.map((event) => event.chapter)).toEqual(['one-b', 'one-a']);
    expect(shows.map(({ wanted }) => wanted)).toEqual([true]);
  });

  it('links every sheet of the class pack, in a new tab, at the address it was given', async () => {
    const page = await mount('lesson-plans', small());
    const links = all<HTMLAnchorElement>(page, 'a[target=_blank]');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(SHEETS.map((sheet) => `?view=print&sheet=${sheet}&item=one`));
    expect(links.every(({ rel }) => rel === 'noopener')).toBe(true);
    expect(links.map(({ textContent }) => textContent)).toEqual(['Lesson plan', 'Handout', 'Worksheet', 'Answers (teacher)', 'Blank map', 'Country cards', 'Timeline'].map((words) => `${words}: Story one (opens in a new tab)`));
  });

  it('names the documents of a question, and keeps the id of one that could not be read', async () => {
    const page = await mount('lesson-plans', small({ inquiry: { ...lesson('one').inquiry, supporting: [supporting('A?', { sources: ['essay', 'gone'], chapters: ['one-a'] }), supporting('B?'), supporting('C?')] } }));
    const question = itemWith(page, 'Publisher of essay');
    expect(text(question)).toContain('Title of essay, Publisher of essay');
    expect(text(partOf(page, 'one'))).toContain('gone');
    expect(all(partOf(page, 'one'), '.supporting button').map(text)).toEqual(['1. Chapter one-a']);
  });

  it('calls people as the reader does', async () => {
    const page = await mount('lesson-plans', small({ discussion: ['Who counts {people who left}?'] }));
    expect(text(partOf(page, 'one'))).toContain('Who counts people who left?');
  });

  it('numbers what a sentence rests on, and nothing else', async () => {
    const index = world({ laws: [{ ...claim({ id: 'said' }), countries: [] }] });
    const page = await mount('lesson-plans', { ...small({ steps: [step(45, [], { teacher: [{ text: 'It is so.', claims: ['said'] }], pupils: [{ text: 'Write.', claims: [] }] })] }), index });
    expect(noteLinksOf(itemWith(page, 'It is so.'))).toHaveLength(1);
    expect(noteLinksOf(itemWith(page, 'Write.'))).toEqual([]);
    expect(sourceEntries(page)).toHaveLength(1);
  });

  it('opens the plan a link names, also when the lessons come later, and tells what the reader opens', async () => {
    const page = await mount('lesson-plans', { ...small(), lessons: null, item: 'one' });
    expect(seenText(page)).toContain('Reading the lessons…');
    await change(page, { lessons: small().lessons ?? null });
    expect((partOf(page, 'one') as HTMLDetailsElement).open).toBe(true);
    const items = heard<ItemEvent>(ItemEvent.type);
    await byRole(page, 'group').first().getByText('The whole plan').click();
    await byRole(page, 'group').first().getByText('The whole plan').click();
    expect(items.map(({ item }) => item)).toEqual([null, 'one']);
    expect((partOf(page, 'one') as HTMLDetailsElement).open).toBe(true);
  });

  it('does not shut or open anything when facts or lessons are told anew', async () => {
    const page = await mount('lesson-plans', small());
    openAll(page);
    await change(page, { lessons: { lessons: [lesson('one')], everyClass: null } });
    expect((partOf(page, 'one') as HTMLDetailsElement).open).toBe(true);
    expect(page.renderRoot.querySelector('[data-item=every-class]')).toBeNull();
  });

  it('says that none could be read, and leaves out a lesson whose story is not there', async () => {
    const none = await mount('lesson-plans', { ...small(), lessons: { lessons: [], everyClass: null } });
    expect(seenText(none)).toContain('No lesson could be read.');
    const stray = await mount('lesson-plans', { ...small(), stories: [] });
    expect(seenText(stray)).toContain('No lesson could be read.');
    expect(seenText(stray)).toContain('For every class');
  });
});
