import { describe, expect, it } from 'vitest';
import { PageEvent } from '../../src/components/page-event.js';
import { ChapterEvent, PresentEvent } from '../../src/components/story-event.js';
import '../../src/components/story-list.js';
import { all, byRole, heard, mount, seenText, text } from '../fixtures/browser-page.js';
import { world } from '../fixtures/browser-world.js';
import { chapter, story } from '../fixtures/story.js';

describe('story-list', () => {
  const stories = [story('one', [chapter('one-a'), chapter('one-b')]), story('two', [chapter('two-a')], { minutes: 30 })];

  it('names each story with question, length and chapters', async () => {
    const list = await mount('story-list', { index: world({}), stories });
    expect(all(list, 'h3').map(text)).toEqual(['Story one', 'Story two']);
    expect(seenText(list)).toMatch(/Story one 2 chapters · 45 minutes in class Why\? A summary\./);
    expect(seenText(list)).toContain('1 chapters · 30 minutes'.replace('1 chapters', '1 chapter'));
  });

  it('opens a story to read, or to show, or at one chapter', async () => {
    const list = await mount('story-list', { index: world({}), stories });
    const [chapters, shows] = [heard<ChapterEvent>(ChapterEvent.type), heard<PresentEvent>(PresentEvent.type)];
    await byRole(list, 'button', /^Read it.*Story one$/).click();
    await byRole(list, 'button', /^Show it to a room.*Story two$/).click();
    for (const details of all<HTMLDetailsElement>(list, 'details')) details.open = true;
    await byRole(list, 'button', 'Chapter one-b').click();
    expect(chapters.map((event) => event.chapter)).toEqual(['one-a', 'two-a', 'one-b']);
    expect(shows.map(({ wanted }) => wanted)).toEqual([true]);
  });

  it('leads to the lesson plan of a story', async () => {
    const list = await mount('story-list', { index: world({}), stories });
    const pages = heard<PageEvent>(PageEvent.type);
    await byRole(list, 'button', /^Lesson plan.*Story two$/).click();
    expect(pages.map(({ page, item }) => [page, item])).toEqual([['lessons', 'two']]);
  });

  it('says that stories are on their way, or that none could be read', async () => {
    expect(seenText(await mount('story-list', { index: world({}) }))).toContain('Reading the stories…');
    expect(seenText(await mount('story-list', { index: world({}), stories: [] }))).toContain('No story could be read.');
  });
});
