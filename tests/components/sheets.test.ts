/** What stands on each sheet of the class pack, and what must not: with the real facts, stories and lessons. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { LeaveSheetEvent, SheetEvent } from '../../src/components/sheet-bar.js';
import '../../src/components/sheet-answers.js';
import '../../src/components/sheet-cards.js';
import type { SheetElement } from '../../src/components/sheet-element.js';
import '../../src/components/sheet-handout.js';
import '../../src/components/sheet-outline.js';
import '../../src/components/sheet-plan.js';
import '../../src/components/sheet-timeline.js';
import '../../src/components/sheet-worksheet.js';
import { parseLessons } from '../../src/data/lessons.js';
import { readableDate } from '../../src/i18n/dates.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import type { Lessons } from '../../src/domain/lesson.js';
import { PUPIL_SHEETS, SHEETS, type SheetId } from '../../src/domain/sheet.js';
import { READING_LEVELS, type Story } from '../../src/domain/story.js';
import { cardCountries, outlineMaps, storyStrip, storyTasks } from '../../src/domain/story-sheets.js';
import { reworded } from '../../src/domain/wording.js';
import { outcomeWords } from '../../src/i18n/vocabulary.js';
import { SHEET_WORDS } from '../../src/i18n/sheet-words.js';
import { need, realFacts, realStories } from '../fixtures/browser-facts.js';
import { all, byRole, change, heard, mount, noteLinksOf, plain, text } from '../fixtures/browser-page.js';

let facts: DatasetIndex;
let stories: readonly Story[];
let lessons: Lessons;
beforeAll(async () => {
  [facts, stories] = await Promise.all([realFacts(), realStories()]);
  const loaded = parseLessons(await (await fetch('/geo/lessons.json')).json());
  expect(loaded.problems, 'problems in geo/lessons/').toEqual([]);
  lessons = loaded.lessons;
});

const said = (words: string): string => plain(reworded(words, facts.words.wording));
const open = (sheet: SheetId, story: Story, more: Partial<SheetElement> = {}): Promise<SheetElement> =>
  mount(`sheet-${sheet}`, { index: facts, story, lesson: need(lessons.lessons.find(({ id }) => id === story.id), `lesson of ${story.id}`), everyClass: lessons.everyClass, dataVersion: '2026-11-22', address: 'https://example.org/?view=print', ...more } as never) as Promise<SheetElement>;
/** What can be read without the sources at the foot. */
const aboveSources = (sheet: SheetElement): string => text(need(all(sheet, 'article')[0], 'article')).split(' Sources ')[0] ?? '';
const flat = (words: string): string => words.replace(/\s+/g, '');

describe('every sheet of every story', () => {
  it('has its head, its sources, and no number that leads nowhere', async () => {
    for (const story of stories)
      for (const sheet of SHEETS) {
        const name = `${story.id} ${sheet}`;
        const shown = await open(sheet, story);
        const words = text(shown);
        expect(words, name).toContain(SHEET_WORDS[sheet]);
        expect(text(need(all(shown, 'h1')[0], 'heading')), name).toBe(`${story.title.en} ${story.title.ko}`);
        expect(words, name).toContain('facts of 22 November 2026');
        expect(words, name).toContain('https://example.org/?view=print');
        expect(words.includes('For the teacher'), name).toBe(!PUPIL_SHEETS.has(sheet));
        expect(words, name).not.toMatch(/[{}]|undefined|NaN|\[object/);
        expect(all(shown, '.documents li').length, name).toBeGreaterThan(0);
        for (const document of all(shown, '.documents li')) expect(text(document), name).toContain('https://');
        const numbers = new Set(all(shown, '.places li').map(({ id }) => id));
        for (const link of noteLinksOf(shown)) expect(numbers.has(`note-${link.textContent}`), `${name}: ${link.ariaLabel}`).toBe(true);
        expect(numbers.size, name).toBe(new Set(noteLinksOf(shown).map(({ textContent }) => textContent)).size);
        shown.remove();
      }
  });

  it('names its address only where there is one', async () => {
    const shown = await open('cards', need(stories[0], 'story'), { address: '' });
    expect(text(shown)).toContain('Made from the map “Escape routes from North Korea”, facts of');
  });

  it('stays light in a dark page', async () => {
    document.documentElement.dataset['theme'] = 'dark';
    try {
      const { color, backgroundColor } = getComputedStyle(await open('handout', need(stories[0], 'story')));
      expect([color, backgroundColor]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    } finally {
      delete document.documentElement.dataset['theme'];
    }
  });
});

describe('sheet-handout', () => {
  it('has every chapter at either level: whole paragraphs with their sources, its notice, its question', async () => {
    for (const story of stories)
      for (const level of READING_LEVELS) {
        const shown = await open('handout', story, { level });
        const items = all(shown, '.chapters > li');
        expect(items).toHaveLength(story.chapters.length);
        story.chapters.forEach((chapter, at) => {
          const item = need(items[at], chapter.id);
          const first = need(chapter.text[0], 'paragraph');
          expect(flat(text(item)), chapter.id).toContain(flat(said(first[level])));
          expect(text(item), chapter.id).toContain(said(chapter.question));
          if (chapter.notice !== null) expect(text(item), chapter.id).toContain(said(chapter.notice));
          const paragraphs = all(item, 'p:not(.notice, .question)');
          const wholes = chapter.text.map((paragraph) => flat(said(paragraph[level])));
          for (const paragraph of paragraphs) {
            expect(noteLinksOf(paragraph).length, text(paragraph)).toBeGreaterThan(0);
            const words = flat([...paragraph.childNodes].filter((node) => node instanceof Text).map(({ textContent }) => textContent ?? '').join(''));
            expect(wholes, chapter.id).toContain(words);
          }
        });
        shown.remove();
      }
  });

  it('has one map, which frames the way of the story, and says what lies beyond it', async () => {
    const shown = await open('handout', need(stories.find(({ id }) => id === 'two-rivers'), 'story'));
    const maps = all<HTMLElement & { camera: readonly number[]; kind: string }>(shown, 'static-map');
    expect(maps.map(({ kind }) => kind)).toEqual(['view']);
    const [west = 0, south = 0, east = 0, north = 0] = need(maps[0], 'map').camera;
    expect(west < 101 && east > 139 && south < 15 && north > 47).toBe(true);
    expect(text(shown)).toMatch(/Beyond this map: .*Canada/);
    expect(text(shown)).not.toMatch(/Beyond this map: [^.]*Laos/);
  });
});

describe('sheet-worksheet', () => {
  it('asks every task with a box for each option and lines to write on, and answers none', async () => {
    for (const story of stories) {
      const shown = await open('worksheet', story);
      const words = flat(text(shown));
      const tasks = storyTasks(story);
      expect(tasks.length).toBeGreaterThan(0);
      expect(all(shown, '.box')).toHaveLength(tasks.reduce((sum, { task }) => sum + task.options.length, 0));
      for (const { task } of tasks) {
        for (const asked of [task.prompt, ...task.options.map((option) => option.text)]) expect(words, story.id).toContain(flat(said(asked)));
        for (const { text: answer } of task.answer) for (const sentence of said(answer).split(/(?<=[.?!])\s+/)) if (sentence.length > 25) expect(words, story.id).not.toContain(flat(sentence));
      }
      expect(text(shown)).not.toMatch(/sources speak for|The sources do not say this|leave it open/);
      // Nothing tells a right option from a wrong one.
      for (const list of all(shown, '.options')) expect(new Set([...list.children].map((option) => [...option.attributes].map(({ value }) => value).join())).size).toBe(1);
      expect(all(shown, '.line').length).toBeGreaterThan(2 * tasks.length + 3);
      expect(text(shown)).toMatch(/Name Date/);
      expect(all<HTMLElement & { numbers: readonly unknown[] }>(shown, 'static-map').map(({ numbers }) => numbers.length)).toEqual([0]);
      shown.remove();
    }
  });

  it('takes three questions and the ticket from the lesson, or from the story where there is no lesson', async () => {
    const story = need(stories[0], 'story');
    const lesson = need(lessons.lessons.find(({ id }) => id === story.id), 'lesson');
    const withLesson = await open('worksheet', story);
    expect(all(withLesson, '.talk > li')).toHaveLength(3);
    for (const question of [...lesson.discussion.slice(0, 3), ...lesson.exit]) expect(text(withLesson)).toContain(said(question));
    const without = await open('worksheet', story, { lesson: null });
    expect(all(without, '.talk > li')).toHaveLength(3);
    expect(text(without)).toContain(said(need(story.chapters.at(-1), 'chapter').question));
  });
});

describe('sheet-answers', () => {
  it('answers every task with its sources and marks the options that these speak for', async () => {
    for (const story of stories) {
      const shown = await open('answers', story);
      const items = all(shown, '.tasks > li');
      storyTasks(story).forEach(({ task }, at) => {
        const item = need(items[at], task.prompt);
        const marked = all(item, '.options li').map((option) => text(option));
        task.options.forEach(({ id, text: option }, place) => {
          const verdict = task.supported.length === 0 ? 'The sources leave it open' : task.supported.includes(id) ? 'The sources speak for this' : 'The sources do not say this';
          expect(marked[place]).toBe(`${verdict} ${said(option)}`);
        });
        const answers = all(item, '.answer p');
        expect(answers).toHaveLength(task.answer.length);
        for (const answer of answers) expect(noteLinksOf(answer).length, text(answer)).toBeGreaterThan(0);
      });
      shown.remove();
    }
  });

  it('names every number of the blank map in both languages, with its source', async () => {
    for (const story of stories) {
      const shown = await open('answers', story);
      const key = all(shown, '.key li');
      const spots = outlineMaps(facts, story).flatMap((map) => map.spots);
      expect(key).toHaveLength(spots.length);
      spots.forEach(({ number, names }, at) => {
        const item = need(key[at], String(number));
        for (const { en, ko } of names) expect(text(item)).toContain(`${en} (${ko})`);
        expect(text(item).startsWith(`${number} `)).toBe(true);
        expect(noteLinksOf(item).length, text(item)).toBeGreaterThan(0);
      });
      shown.remove();
    }
  });
});

describe('sheet-outline', () => {
  it('numbers its spots from 1 on and names none of them', async () => {
    for (const story of stories) {
      const shown = await open('outline', story);
      const maps = all<HTMLElement & { kind: string; numbers: readonly { key: string; number: number }[] }>(shown, 'static-map');
      const spots = outlineMaps(facts, story).flatMap((map) => map.spots);
      expect(spots.length).toBeGreaterThanOrEqual(6);
      expect(maps.every(({ kind }) => kind === 'outline')).toBe(true);
      expect(maps.flatMap(({ numbers }) => numbers)).toEqual(spots.map(({ key, number }) => ({ key, number })));
      expect(spots.map(({ number }) => number)).toEqual(spots.map((_, at) => at + 1));
      expect(all(shown, '.answers li')).toHaveLength(spots.length);
      const words = text(shown).replace(text(need(all(shown, '.sources')[0], 'sources')), '').replace(`${story.title.en} ${story.title.ko}`, '');
      for (const { names } of spots) for (const { en, ko } of names) for (const name of [en, ko]) expect(words, story.id).not.toContain(name);
      expect(all(shown, '.places li')).toHaveLength(0);
      shown.remove();
    }
  });

  it('has the rivers and the six pairs of towns of “Two rivers” on a map of their own', () => {
    const [, near] = outlineMaps(facts, need(stories.find(({ id }) => id === 'two-rivers'), 'story'));
    const kinds = need(near, 'second map').spots.map(({ kind }) => kind);
    expect([kinds.filter((kind) => kind === 'towns').length, kinds.filter((kind) => kind === 'river').length]).toEqual([6, 2]);
  });
});

describe('sheet-cards', () => {
  it('tells every period of a country in a pattern and in words, dated and cited, and when it was last stated', async () => {
    for (const story of stories) {
      const shown = await open('cards', story);
      const countries = cardCountries(facts, story);
      const cards = all(shown, '.card');
      expect(cards).toHaveLength(countries.length);
      countries.forEach(({ properties }, at) => {
        const card = need(cards[at], properties.id);
        const { periods } = need(facts.policies.get(properties.id), 'policy');
        expect(text(card)).toContain(`${properties.name.en} ${properties.name.ko}`);
        expect(all(card, 'outcome-swatch').length).toBe(Math.max(1, periods.length));
        all(card, '.periods p').forEach((line, place) => {
          const period = need(periods[place], 'period');
          expect(text(line)).toContain(outcomeWords(period));
          expect(noteLinksOf(line).length, text(line)).toBeGreaterThan(0);
        });
        for (const sentence of all(card, '.sentence, .doubt')) expect(noteLinksOf(sentence).length, text(sentence)).toBeGreaterThan(0);
        if (periods.length > 0) expect(text(card)).toMatch(/Last stated for \d{4}|Undated: the sources give no year/);
      });
      shown.remove();
    }
  });

  it('has no card for the country people leave', () => {
    for (const story of stories) expect(cardCountries(facts, story).some(({ properties }) => properties.roles.includes('origin'))).toBe(false);
  });
});

describe('sheet-timeline', () => {
  it('dates nothing more exactly than the data, and puts what is undated apart', async () => {
    for (const story of stories) {
      const shown = await open('timeline', story);
      const { years, undated } = storyStrip(facts, story);
      const entries = all(shown, '.entries li');
      const told = [...years.flatMap((year) => year.entries), ...undated];
      expect(entries).toHaveLength(told.length);
      told.forEach(({ what }, at) => {
        const entry = need(entries[at], String(at));
        expect(noteLinksOf(entry).length, text(entry)).toBeGreaterThan(0);
        if (what.kind === 'event') expect(text(entry)).toContain(`${readableDate(what.event.date)}: ${what.event.title}`);
        else expect(text(entry)).toContain(outcomeWords(what.period));
      });
      for (const { what } of undated) expect(what.kind === 'policy' ? what.period.basis : what.event.date).toBe(what.kind === 'policy' ? 'undated' : null);
      const order = years.map(({ year }) => year);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      shown.remove();
    }
  });
});

describe('sheet-plan', () => {
  it('holds the steps, the blueprint, the words, the ticket and the advice for every class', async () => {
    for (const story of stories) {
      const shown = await open('plan', story);
      const lesson = need(lessons.lessons.find(({ id }) => id === story.id), 'lesson');
      const words = flat(text(shown));
      for (const part of [...lesson.objectives, ...lesson.steps.map(({ title }) => title), lesson.inquiry.compelling, ...lesson.inquiry.supporting.map(({ question }) => question), ...lesson.exit, ...lesson.contentNotes.map((note) => note.text), ...need(lessons.everyClass, 'advice').fled, ...need(lessons.everyClass, 'advice').offline])
        expect(words, story.id).toContain(flat(said(part)));
      expect(getComputedStyle(need(all(shown, '.inquiry')[0], 'blueprint')).breakBefore).toBe('page');
      shown.remove();
    }
  });

  it('says so where the lesson could not be read', async () => {
    const shown = await open('plan', need(stories[0], 'story'), { lesson: null, everyClass: null });
    expect(aboveSources(shown)).toContain('could not be read');
  });
});

describe('sheet-bar', () => {
  const bar = () => mount('sheet-bar', { stories, sheet: 'handout', story: 'two-rivers', level: 'standard' });
  const select = async (element: HTMLElement, name: string, option: string): Promise<void> => {
    await byRole(element, 'combobox', name).selectOptions(option);
  };

  it('asks for another sheet, story and level, and for the way back', async () => {
    const shown = await bar();
    const wanted = heard<SheetEvent>(SheetEvent.type);
    const back = heard<LeaveSheetEvent>(LeaveSheetEvent.type);
    await select(shown, 'Sheet', 'cards');
    await select(shown, 'Story', 'who-counts');
    await select(shown, 'Reading', 'simple');
    expect(wanted.map(({ choice }) => choice)).toEqual([
      { sheet: 'cards', story: 'two-rivers', level: 'standard' },
      { sheet: 'handout', story: 'who-counts', level: 'standard' },
      { sheet: 'handout', story: 'two-rivers', level: 'simple' },
    ]);
    await byRole(shown, 'button', 'Back to the lesson').click();
    expect(back).toHaveLength(1);
  });

  it('says what to do when the browser does not print', async () => {
    const shown = await bar();
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await byRole(shown, 'button', 'Print').click();
    await change(shown, {});
    expect(text(shown)).toContain('did not open its print window');
    print.mockImplementation(() => void dispatchEvent(new Event('beforeprint')));
    await byRole(shown, 'button', 'Print').click();
    await change(shown, {});
    expect(text(shown)).not.toContain('did not open');
    print.mockImplementation(() => {
      throw new Error('not allowed');
    });
    await byRole(shown, 'button', 'Print').click();
    await change(shown, {});
    expect(text(shown)).toContain('browser’s own menu');
    print.mockRestore();
  });
});
