import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { ANY_INCIDENT } from '../../src/domain/incident-filter.js';
import { DEFAULT_STATE, type AppState } from '../../src/state/app-state.js';
import { checkReferences, following } from '../../src/state/check-references.js';
import { conflict, corridor, country, dataset, route, source } from '../fixtures/dataset.js';

const index = indexDataset(
  dataset({ countries: [country('LA')], corridors: [corridor('first'), corridor('second')], routes: [route('way', ['first', 'second'])], conflicts: [conflict('C01')], sources: [source('book')] }),
);
const checked = (change: Partial<AppState>): ReturnType<typeof checkReferences> => checkReferences({ ...DEFAULT_STATE, ...change }, index);
const WAY = { kind: 'route', id: 'way' } as const;

describe('checkReferences', () => {
  it('keeps a state whose every name is in the facts, as the same object', () => {
    const state: AppState = { ...DEFAULT_STATE, selection: WAY, leg: 1, laid: [10, 50], from: 'LA', to: 'LA', events: { ...ANY_INCIDENT, country: 'LA' }, page: 'disagreements', item: 'C01' };
    const { state: kept, ignored } = checkReferences(state, index);
    expect(ignored).toEqual([]);
    expect(kept).toBe(state);
  });

  it.each([
    [{ selection: { kind: 'country', id: 'XX' } }, 'select', 'country:XX', { selection: null }],
    [{ selection: WAY, leg: 2 }, 'leg', '3', { leg: null }],
    [{ leg: 0 }, 'leg', '1', { leg: null }],
    [{ laid: [1, 2] }, 'lay', '1,2', { laid: null }],
    [{ from: 'XX' }, 'from', 'XX', { from: null }],
    [{ to: 'XX' }, 'to', 'XX', { to: null }],
    [{ events: { ...ANY_INCIDENT, country: 'XX', from: 2001 } }, 'in', 'XX', { events: { ...ANY_INCIDENT, from: 2001 } }],
    [{ page: 'disagreements', item: 'C99' }, 'item', 'C99', { item: null }],
    [{ page: 'sources', item: 'C01' }, 'item', 'C01', { item: null }],
    [{ page: 'arrivals', item: 'book' }, 'item', 'book', { item: null }],
    [{ item: 'book' }, 'item', 'book', { item: null }],
  ] as const)('drops what the facts do not hold and says so: %j', (change, name, value, dropped) => {
    const { state, ignored } = checked(change);
    expect(ignored.map((one) => [one.name, one.value])).toEqual([[name, value]]);
    expect(ignored[0]?.reason()).not.toBe('');
    expect(state).toEqual({ ...DEFAULT_STATE, ...change, ...dropped });
  });

  it('names every fault of one state', () => {
    const { state, ignored } = checked({ selection: { kind: 'route', id: 'gone' }, leg: 4, laid: [0, 0], from: 'XX', item: 'book' });
    expect(ignored.map(({ name }) => name)).toEqual(['select', 'leg', 'lay', 'from', 'item']);
    expect(state).toEqual(DEFAULT_STATE);
  });
});

describe('following', () => {
  const state: AppState = { ...DEFAULT_STATE, selection: WAY, leg: 1, laid: [10, 50], page: 'terms', item: 'word' };

  it('ends what belonged to the route that is left', () => {
    expect(following(state, { selection: null })).toEqual({ selection: null, leg: null, laid: null });
    expect(following(state, { selection: { kind: 'route', id: 'other' } })).toMatchObject({ leg: null, laid: null });
  });
  it('ends what was open on the page that is left', () => {
    expect(following(state, { page: 'people' })).toEqual({ page: 'people', item: null });
  });
  it('leaves the rest alone', () => {
    expect(following(state, { selection: { ...WAY }, page: 'terms', year: 2004 })).toEqual({ selection: WAY, page: 'terms', year: 2004 });
  });
  it('gives way to what is asked for by name', () => {
    expect(following(state, { page: 'sources', item: 'book', selection: null, leg: null })).toMatchObject({ page: 'sources', item: 'book', leg: null, laid: null });
  });
});
