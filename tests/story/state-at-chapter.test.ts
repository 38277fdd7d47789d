import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { DEFAULT_STATE } from '../../src/state/app-state.js';
import { idAt } from '../../src/domain/story.js';
import { concealedAt, findChapter, minutesBefore, notYetRevealed, positionOf, stateAtChapter } from '../../src/story/state-at-chapter.js';
import { country, dataset, route } from '../fixtures/dataset.js';
import { chapter, story } from '../fixtures/story.js';

const index = indexDataset(dataset({ countries: [country('LA')] }));

describe('stateAtChapter', () => {
  it('is the whole state of its view, and the reader’s own language, colours and wording', () => {
    const { state, ignored } = stateAtChapter(chapter('one', { view: 'year=2013&select=country:LA&hide=incidents&theme=light&lang=en' }), index, { language: 'ko', theme: 'projector', wording: 'refugees', map: 'svg' });
    expect(ignored).toEqual([]);
    expect(state).toEqual({ ...DEFAULT_STATE, year: 2013, selection: { kind: 'country', id: 'LA' }, hidden: ['incidents'], language: 'ko', theme: 'projector', wording: 'refugees', map: 'svg' });
  });

  it('has nothing of the chapter before', () => {
    expect(stateAtChapter(chapter('two'), index, DEFAULT_STATE).state).toEqual(DEFAULT_STATE);
  });

  it('names what the link cannot be read for and what the facts do not hold', () => {
    const { state, ignored } = stateAtChapter(chapter('three', { view: 'year=1066&select=country:XX&page=terms' }), index, DEFAULT_STATE);
    expect(ignored.map(({ name }) => name)).toEqual(['year', 'select']);
    expect(state).toEqual({ ...DEFAULT_STATE, page: 'terms' });
  });
});

describe('a chapter’s place', () => {
  const one = story('one', [chapter('a', { minutes: 4, reveals: ['country:CN'] }), chapter('b', { minutes: 6, reveals: ['country:LA', 'country:CN'] }), chapter('c', { reveals: ['country:TH'] })]);
  const stories = [one, story('two', [chapter('d')])];

  it('is found over all stories', () => {
    expect(findChapter(stories, 'c')).toEqual({ story: one, at: 2, chapter: one.chapters[2], slide: null });
    expect(findChapter(stories, 'd')?.story.id).toBe('two');
    expect(findChapter(stories, 'e')).toBeNull();
  });

  it('hides what only later chapters show', () => {
    const hiddenAt = (id: string): string[] => [...notYetRevealed(findChapter(stories, id)!)];
    expect(hiddenAt('a')).toEqual(['country:LA', 'country:TH']);
    expect(hiddenAt('b')).toEqual(['country:TH']);
    expect(hiddenAt('c')).toEqual([]);
    expect(hiddenAt('one-start')).toEqual(['country:CN', 'country:LA', 'country:TH']);
    expect(hiddenAt('one-end')).toEqual([]);
  });

  it('has a slide before it and one after it, which hold at the ends', () => {
    const positions = ['one-start', 'a', 'b', 'c', 'one-end'].map((id) => positionOf(findChapter(stories, id)!));
    expect(positions).toEqual([-1, 0, 1, 2, 3]);
    expect([-2, ...positions, 4].map((position) => idAt(one, position))).toEqual(['one-start', 'one-start', 'a', 'b', 'c', 'one-end', 'one-end']);
    expect(findChapter(stories, 'one-start')?.chapter.id).toBe('a');
    expect(findChapter(stories, 'one-end')?.chapter.id).toBe('c');
  });

  it('keeps back the legs of routes that come later, but none that a route told before has too', () => {
    const told = story('way', [chapter('x', { reveals: ['route:short'] }), chapter('y', { reveals: ['route:long'] })]);
    const facts = indexDataset(dataset({ routes: [route('short', ['one']), route('long', ['one', 'two'])] }));
    const concealed = (id: string): readonly string[] => concealedAt(findChapter([told], id)!, facts);
    expect(concealed('way-start')).toEqual(['route:short', 'route:long', 'leg:one', 'leg:two']);
    expect(concealed('x')).toEqual(['route:long', 'leg:two']);
    expect(concealed('y')).toEqual([]);
  });

  it('knows the minutes planned before it', () => {
    expect(['one-start', 'a', 'b', 'c', 'one-end'].map((id) => minutesBefore(findChapter(stories, id)!))).toEqual([0, 0, 4, 10, 10 + (one.chapters[2]?.minutes ?? 0)]);
  });
});
