import { describe, expect, it } from 'vitest';
import '../../src/components/presenter-notes.js';
import { BlankEvent, CloseNotesEvent, RestartClockEvent, type PresenterNotes } from '../../src/components/presenter-notes.js';
import { ChapterEvent } from '../../src/components/story-event.js';
import { all, byRole, change, heard, mount, noteLinksOf, seenText, sourceEntries } from '../fixtures/browser-page.js';
import { claim, country, policy, source, world } from '../fixtures/browser-world.js';
import { chapter, story } from '../fixtures/story.js';

const INDEX = () => world({ countries: [country({ id: 'LA' })], policies: [policy({ country: 'LA', claims: [{ ...claim({ id: 'said' }), topic: 'treatment' }] })], sources: [source({ id: 'book' })] });
const TOLD = story('told', [chapter('told-one', { minutes: 4, notes: [{ text: 'Point at Laos.', claims: ['said'] }], notice: 'This is hard.' }), chapter('told-two', { minutes: 6 })]);
const MINUTE = 60_000;

const open = (more: Partial<PresenterNotes> = {}): Promise<PresenterNotes> => mount('presenter-notes', { index: INDEX(), story: TOLD, ...more });

describe('presenter-notes', () => {
  it('shows notes with their sources, the question, the notice, and what comes next', async () => {
    const notes = await open();
    expect(seenText(notes)).toMatch(/1\. Chapter told-one .*Before you go on: This is hard\. .*Planned: 4 minutes .*Point at Laos\.\s?1 .*Who says so\? .*Next: Chapter told-two \(6 min\)/);
    expect(noteLinksOf(notes)).toHaveLength(1);
    expect(sourceEntries(notes)).toHaveLength(1);
    await change(notes, { position: 1 });
    expect(seenText(notes)).toContain('This is the last chapter.');
  });

  it('tells the time against the plan', async () => {
    const notes = await open({ started: null });
    expect(seenText(notes)).toMatch(/^0:00 of 45 minutes · this chapter until minute 4/);
    const late = await open({ started: Date.now() - 7.2 * MINUTE });
    expect(seenText(late)).toMatch(/^7:1\d of 45 minutes · this chapter until minute 4 · 3 min over/);
    await change(late, { position: 1 });
    expect(seenText(late)).toMatch(/this chapter until minute 10(?! ·)/);
  });

  it('drives the stage', async () => {
    const notes = await open({ closable: true });
    const [chapters, blank, clock, put] = [heard<ChapterEvent>(ChapterEvent.type), heard<BlankEvent>(BlankEvent.type), heard<RestartClockEvent>(RestartClockEvent.type), heard<CloseNotesEvent>(CloseNotesEvent.type)];
    await byRole(notes, 'button', 'Back').click();
    await byRole(notes, 'button', 'Next').click();
    await byRole(notes, 'button', 'Blank the screen').click();
    await byRole(notes, 'button', 'Clock from 0:00').click();
    await byRole(notes, 'button', 'Put the notes away').click();
    expect([chapters.map((event) => event.chapter), blank.length, clock.length, put.length]).toEqual([['told-start', 'told-two'], 1, 1, 1]);
    await change(notes, { blank: true });
    expect(byRole(notes, 'button', 'Show the screen').element().getAttribute('aria-pressed')).toBe('true');
  });

  it('has the plan of the whole beside the first slide and the closing one, and an end on either side', async () => {
    const notes = await open({ position: -1 });
    expect(seenText(notes)).toMatch(/on the wall now .*1\. Chapter told-one, 4 min.*This is hard\..*2\. Chapter told-two, 6 min.*Next: Chapter told-one \(4 min\)/);
    expect((byRole(notes, 'button', 'Back').element() as HTMLButtonElement).disabled).toBe(true);
    await change(notes, { position: 2 });
    expect(seenText(notes)).toContain('This is the closing slide.');
    expect((byRole(notes, 'button', 'Next').element() as HTMLButtonElement).disabled).toBe(true);
  });

  it('says when nobody answers, and when there is no story', async () => {
    expect(seenText(await open({ connected: false }))).toContain('The page on the wall does not answer.');
    expect(seenText(await open({ story: null }))).toMatch(/^No story is being shown/);
  });

  it('has buttons as large as a thumb', async () => {
    for (const button of all(await open({ closable: true }), 'header button, footer button')) expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });
});
