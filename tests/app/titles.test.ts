import { describe, expect, it } from 'vitest';
import { placeName, title, TITLE, viewTitle, windowTitle } from '../../src/app/titles.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { PAGE_WORDS } from '../../src/i18n/vocabulary.js';
import { DEFAULT_STATE, type AppState } from '../../src/state/app-state.js';
import { country, dataset } from '../fixtures/dataset.js';

const index = indexDataset(dataset({ countries: [country('LA', { name: { en: 'Laos', ko: '라오스' } })] }));
const LAOS = { kind: 'country', id: 'LA' } as const;
const state = (change: Partial<AppState>): AppState => ({ ...DEFAULT_STATE, ...change });

describe('the titles', () => {
  it.each<[string, Partial<AppState>, { place: string; view: string; window: string }]>([
    ['the overview', {}, { place: 'the overview', view: 'Overview, all years', window: TITLE }],
    ['a year', { year: 2013 }, { place: 'the overview', view: 'Overview, 2013', window: `2013 · ${TITLE}` }],
    ['a page', { page: 'routes', year: 2004 }, { place: PAGE_WORDS.routes, view: `${PAGE_WORDS.routes}, 2004`, window: `${PAGE_WORDS.routes} · 2004 · ${TITLE}` }],
    ['what is selected', { selection: LAOS, year: 2013 }, { place: 'Laos', view: 'Laos, 2013', window: `Laos · 2013 · ${TITLE}` }],
    ['what is selected over a page', { selection: LAOS, page: 'routes' }, { place: 'Laos', view: 'Laos, all years', window: `Laos · ${TITLE}` }],
    ['what is selected, in Korean', { selection: LAOS, language: 'ko' }, { place: '라오스', view: '라오스, all years', window: `라오스 · ${TITLE}` }],
    ['what the facts do not hold', { selection: { kind: 'country', id: 'XX' } }, { place: 'the overview', view: 'Overview, all years', window: TITLE }],
  ])('name %s', (_what, change, { place, view, window }) => {
    expect(placeName(index, state(change))).toBe(place);
    expect(viewTitle(index, state(change))).toBe(view);
    expect(windowTitle(index, state(change))).toBe(window);
  });

  it('name the page before the facts are there', () => {
    expect(windowTitle(null, state({ selection: LAOS }))).toBe(TITLE);
    expect(windowTitle(null, state({ page: 'sources' }))).toBe(`${PAGE_WORDS.sources} · ${TITLE}`);
  });

  it('have one English name for the whole', () => expect(title()).toBe(TITLE));
});
