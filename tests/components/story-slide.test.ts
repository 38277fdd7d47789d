import { beforeAll, describe, expect, it } from 'vitest';
import { PageEvent } from '../../src/components/page-event.js';
import { ChapterEvent, OpenNotesEvent, PresentEvent } from '../../src/components/story-event.js';
import '../../src/components/story-slide.js';
import type { StorySlide } from '../../src/components/story-slide.js';
import { MY_LESSON } from '../../src/domain/composed-lesson.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import type { Story } from '../../src/domain/story.js';
import { need, realFacts, realStories } from '../fixtures/browser-facts.js';
import { all, byRole, change, heard, mount, seenText, text } from '../fixtures/browser-page.js';
import { chapter, story } from '../fixtures/story.js';

let facts: DatasetIndex;
let stories: readonly Story[];
beforeAll(async () => {
  [facts, stories] = await Promise.all([realFacts(), realStories()]);
});

const TOLD = story('told', [chapter('told-one'), chapter('told-two', { notice: 'This is hard.' }), chapter('told-three', { notice: 'Hard too.' })]);
const open = (more: Partial<StorySlide> = {}): Promise<StorySlide> => mount('story-slide', { index: facts, story: TOLD, ...more });

describe('story-slide', () => {
  it('opens with title, question, length, and which chapters are hard to hear', async () => {
    const slide = await open();
    expect(seenText(slide)).toMatch(/Story told.*Why\?.*3 chapters, about 45 minutes.*Hardest to hear: chapters 2 and 3, each of which says so at its head\./);
    await change(slide, { story: story('mild', [chapter('mild-one')]) });
    expect(seenText(slide)).not.toContain('to hear');
  });

  it('counts the steps of a lesson of one’s own, which are not all chapters', async () => {
    const slide = await open({ story: story(MY_LESSON, [chapter('mine-one'), chapter('mine-two')]) });
    expect(seenText(slide)).toContain('2 steps, about');
  });

  it('says in which language the heading of a lesson of one’s own was typed, whatever the page speaks', async () => {
    const mine = (title: string) => ({ ...story(MY_LESSON, [chapter('mine-one')]), title: { en: title, ko: title } });
    const slide = await open({ story: mine('두 강') });
    const lang = (): string | null => need(all(slide, 'h2 span')[0], 'title').getAttribute('lang');
    expect(lang()).toBe('ko');
    await change(slide, { story: mine('Two rivers'), language: 'ko' });
    expect(lang()).toBe('en');
    await change(slide, { story: TOLD });
    expect(lang()).toBe('ko');
  });

  it('names the documents of every real story, before it and after it', async () => {
    for (const real of stories)
      for (const slide of ['start', 'end'] as const) {
        const shown = await open({ story: real, slide });
        const used = new Set(real.chapters.flatMap(({ text: paragraphs }) => paragraphs.flatMap(({ claims }) => claims)).flatMap((id) => facts.claims.get(id)?.citations.map(({ source }) => source) ?? []));
        expect(used.size).toBeGreaterThan(0);
        const links = all(shown, '.documents a').map((link) => link.getAttribute('href'));
        for (const id of used) expect(links, `${real.id} ${slide}`).toContain(facts.sources.get(id)?.url);
      }
  });

  it('leads on and back, and never beyond the ends', async () => {
    const wanted = heard<ChapterEvent>(ChapterEvent.type);
    const slide = await open();
    expect((byRole(slide, 'button', 'Back').element() as HTMLButtonElement).disabled).toBe(true);
    await byRole(slide, 'button', 'Begin').click();
    await change(slide, { slide: 'end' });
    await byRole(slide, 'button', 'Back').click();
    await byRole(slide, 'button', 'Leave the story').click();
    await byRole(slide, 'button', 'From the beginning').click();
    expect(wanted.map((event) => event.chapter)).toEqual(['told-one', 'told-three', null, 'told-one']);
  });

  it('asks for the room, the notes and the lesson; in the room it shows only what the room needs', async () => {
    const slide = await open({ slide: 'end' });
    const [present, notes, pages] = [heard<PresentEvent>(PresentEvent.type), heard<OpenNotesEvent>(OpenNotesEvent.type), heard<PageEvent>(PageEvent.type)];
    await byRole(slide, 'button', 'Show it to a room').click();
    await byRole(slide, 'button', 'Teacher’s notes').click();
    await byRole(slide, 'button', 'Lesson and class pack').click();
    expect([present.length, notes.length, pages.map(({ page, item }) => [page, item])]).toEqual([1, 1, [['lessons', 'told']]]);
    await change(slide, { presenting: true });
    expect(all(slide, 'button').map((button) => text(button))).toEqual(['Back']);
  });

  it('gives a code and an address to go on at home, where there is one', async () => {
    const slide = await open({ slide: 'end', address: 'https://example.org/map/?chapter=told-start' });
    const code = need(slide.renderRoot.querySelector('qr-code'), 'code');
    await expect.poll(() => code.renderRoot.querySelector('canvas')?.width ?? 0).toBeGreaterThan(20);
    expect(seenText(slide)).toContain('https://example.org/map/?chapter=told-start');
    await change(slide, { address: '' });
    expect(slide.renderRoot.querySelector('qr-code')).toBeNull();
  });
});
