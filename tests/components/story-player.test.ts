import { beforeAll, describe, expect, it } from 'vitest';
import { PageEvent } from '../../src/components/page-event.js';
import { ChapterEvent, LevelEvent, OpenNotesEvent, PresentEvent } from '../../src/components/story-event.js';
import '../../src/components/story-player.js';
import type { StoryPlayer } from '../../src/components/story-player.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import type { Story } from '../../src/domain/story.js';
import { realFacts, realStories, need } from '../fixtures/browser-facts.js';
import { all, byRole, change, drawn, heard, mount, noteLinksOf, seenText, sourceEntries, text } from '../fixtures/browser-page.js';
import { claim, conflict, country, policy, source, world } from '../fixtures/browser-world.js';
import { chapter, story } from '../fixtures/story.js';

const SMALL = () =>
  world({
    countries: [country({ id: 'LA' })],
    policies: [policy({ country: 'LA', claims: [{ ...claim({ id: 'said', conflicts: ['C01'] }), topic: 'treatment' }, { ...claim({ id: 'answered', citations: [{ source: 'book', heading: 'Answer' }] }), topic: 'treatment' }] })],
    conflicts: [conflict({ id: 'C01' })],
    sources: [source({ id: 'book' })],
  });
const TASK = { prompt: 'Which?', choose: 'one', options: [{ id: 'a', text: 'This one' }, { id: 'b', text: 'That one' }], answer: [{ text: 'The book says this.', claims: ['answered'] }], supported: ['a'] } as const;
const TOLD = story('told', [
  chapter('told-one', { text: [{ standard: 'It is said of {North Koreans} at length.', simple: 'It is said.', claims: ['said'] }], notice: 'This is hard.' }),
  chapter('told-two', { task: TASK }),
  chapter('told-three'),
]);

let facts: DatasetIndex;
let stories: readonly Story[];
beforeAll(async () => {
  [facts, stories] = await Promise.all([realFacts(), realStories()]);
});

const open = (more: Partial<StoryPlayer> = {}): Promise<StoryPlayer> => mount('story-player', { index: SMALL(), story: TOLD, ...more });

describe('story-player', () => {
  it('tells a chapter with its place in the story, its notice, its sources and its question', async () => {
    const player = await open();
    expect(seenText(player)).toMatch(/Story told · 1 of 3 Chapter told-one .*This is hard\. It is said of North Koreans at length\.\s?1/);
    expect(seenText(player)).toContain('Who says so?');
    expect(sourceEntries(player)).toHaveLength(1);
    await change(player, { at: 1 });
    expect(seenText(player)).not.toContain('This is hard.');
  });

  it('tells it more plainly, with the same sources', async () => {
    const player = await open();
    const links = noteLinksOf(player).length;
    const levels = heard<LevelEvent>(LevelEvent.type);
    await byRole(player, 'button', 'Plain text').click();
    expect(levels.map(({ level }) => level)).toEqual(['simple']);
    await change(player, { level: 'simple' });
    expect(seenText(player)).not.toContain('at length');
    expect(noteLinksOf(player)).toHaveLength(links);
  });

  it('goes on and back, to any chapter, and to the slides beyond the ends', async () => {
    const player = await open();
    const wanted = heard<ChapterEvent>(ChapterEvent.type);
    await byRole(player, 'button', 'Back').click();
    await byRole(player, 'button', 'Next').click();
    await change(player, { at: 1 });
    await byRole(player, 'button', 'Back').click();
    await change(player, { at: 2 });
    await byRole(player, 'button', 'To the end').click();
    expect(wanted.map((event) => event.chapter)).toEqual(['told-start', 'told-two', 'told-one', 'told-end']);
    const rows = all(player, 'ol.chapters button');
    expect(rows.map((row) => row.getAttribute('aria-current'))).toEqual(['false', 'false', 'step']);
    need(rows[0], 'row').click();
    expect(wanted.at(-1)?.chapter).toBe('told-one');
  });

  it('leads from a paragraph to the question on which its sources disagree', async () => {
    const player = await open();
    const pages = heard<PageEvent>(PageEvent.type);
    need(all(player, '.disputes button')[0], 'dispute').click();
    expect(pages.map(({ page, item }) => [page, item])).toEqual([['disagreements', 'C01']]);
  });

  it('asks to be shown to a room, and for the notes; on the stage it leaves out what is for one reader', async () => {
    const player = await open();
    const [present, notes] = [heard<PresentEvent>(PresentEvent.type), heard<OpenNotesEvent>(OpenNotesEvent.type)];
    await byRole(player, 'button', 'Show it to a room').click();
    await byRole(player, 'button', 'Teacher’s notes').click();
    expect([present.length, notes.length]).toEqual([1, 1]);
    await change(player, { presenting: true });
    expect(seenText(player)).not.toContain('Plain text');
    expect(seenText(player)).toContain('Next');
  });

  it('offers the way back to the chapter’s own map when the reader has changed it', async () => {
    const player = await open();
    expect(seenText(player)).not.toContain('as this chapter has it');
    await change(player, { astray: true });
    const wanted = heard<ChapterEvent>(ChapterEvent.type);
    await byRole(player, 'button', 'Show the map as this chapter has it').click();
    expect(wanted.map((event) => event.chapter)).toEqual(['told-one']);
  });

  it('shows every chapter of the real stories, at both levels, each paragraph with its sources', async () => {
    for (const told of stories)
      for (const level of ['standard', 'simple'] as const) {
        const player = await mount('story-player', { index: facts, story: told, level });
        for (let at = 0; at < told.chapters.length; at++) {
          await change(player, { at });
          const { id, text: paragraphs } = need(told.chapters[at], 'chapter');
          const shown = all(player, '.text > p');
          expect(shown, id).toHaveLength(paragraphs.length);
          for (const paragraph of shown) expect(noteLinksOf(paragraph).length, `${id}: ${text(paragraph)}`).toBeGreaterThan(0);
          expect(text(player), id).not.toMatch(/[{}]|undefined|NaN/);
        }
        player.remove();
      }
  });
});

describe('story-task', () => {
  it('keeps the answer until it is asked for, then argues with its sources and judges nobody', async () => {
    const player = await open({ at: 1 });
    expect(seenText(player)).not.toContain('The book says this.');
    // First what to do, then the question.
    expect(text(need(all(player, 'legend')[0], 'legend'))).toMatch(/^Think first.*\?$/);
    await byRole(player, 'radio', 'That one').click();
    await byRole(player, 'button', 'What do the sources say?').click();
    await drawn(player);
    expect(seenText(player)).toContain('The book says this.');
    expect(seenText(player)).toMatch(/That one.* Your choice · the sources do not say this/);
    expect(seenText(player)).toMatch(/This one.* the sources speak for this/);
    const link = need(noteLinksOf(need(all(player, '.answer')[0], 'answer'))[0], 'number');
    expect(text(need(sourceEntries(player)[Number(link.textContent) - 1], 'entry'))).toContain('under Answer');
    await byRole(player, 'button', 'Hide what the sources say').click();
    await drawn(player);
    expect(seenText(player)).not.toContain('The book says this.');
  });

  it('forgets the choice with its chapter', async () => {
    const player = await open({ at: 1 });
    await byRole(player, 'radio', 'That one').click();
    await change(player, { at: 2 });
    await change(player, { at: 1 });
    expect(all<HTMLInputElement>(player, 'input').map(({ checked }) => checked)).toEqual([false, false]);
  });

  it('keeps choice and answer when the story turns to another language', async () => {
    const korean = { ...TASK, prompt: '어느 것인가?', options: [{ id: 'a', text: '이것' }, { id: 'b', text: '저것' }], answer: [{ text: '책에 그렇게 나온다.', claims: ['answered'] }] };
    const player = await open({ at: 1 });
    await byRole(player, 'radio', 'That one').click();
    await byRole(player, 'button', 'What do the sources say?').click();
    await change(player, { story: { ...TOLD, chapters: TOLD.chapters.map((one) => (one.task === null ? one : { ...one, task: korean })) }, language: 'ko' });
    await drawn(player);
    expect(all<HTMLInputElement>(player, 'input').map(({ checked }) => checked)).toEqual([false, true]);
    expect(seenText(player)).toContain('책에 그렇게 나온다.');
  });

  it('forgets the choice where the next chapter has a task of its own', async () => {
    const player = await open({ story: { ...TOLD, chapters: TOLD.chapters.map((one) => ({ ...one, task: TASK })) } });
    await byRole(player, 'radio', 'That one').click();
    await change(player, { at: 1 });
    expect(all<HTMLInputElement>(player, 'input').map(({ checked }) => checked)).toEqual([false, false]);
  });
});
