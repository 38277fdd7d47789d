import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { describe, expect, it } from 'vitest';
import { DEFAULT_STATE, type AppState } from '../../src/state/app-state.js';
import { StoreController } from '../../src/state/store-controller.js';
import { StateChangeEvent, Store } from '../../src/state/store.js';

function listened(state: AppState = DEFAULT_STATE): { store: Store; heard: StateChangeEvent[] } {
  const store = new Store(state);
  const heard: StateChangeEvent[] = [];
  store.addEventListener(StateChangeEvent.type, (event) => void (event instanceof StateChangeEvent && heard.push(event)));
  return { store, heard };
}

describe('Store', () => {
  it('starts from the default, or from what it is given', () => {
    expect(new Store().state).toEqual(DEFAULT_STATE);
    expect(new Store({ ...DEFAULT_STATE, year: 2013 }).state.year).toBe(2013);
  });

  it('changes what is named, keeps the rest, and tells the new state', () => {
    const { store, heard } = listened({ ...DEFAULT_STATE, theme: 'dark' });
    store.update({ year: 2013 });
    expect(store.state).toEqual({ ...DEFAULT_STATE, theme: 'dark', year: 2013 });
    expect(heard.map(({ state }) => state)).toEqual([store.state]);
  });

  it('carries how the change enters the history: a choice unless said otherwise', () => {
    const { store, heard } = listened();
    store.update({ year: 2012 });
    store.update({ year: 2013 }, 'replace');
    store.update({ year: 2014 }, 'none');
    expect(heard.map(({ history }) => history)).toEqual(['push', 'replace', 'none']);
  });

  it.each<[string, Partial<AppState>]>([
    ['nothing', {}],
    ['the same year', { year: 2013 }],
    ['the same place, newly written', { selection: { kind: 'country', id: 'LA' } }],
    ['the same hidden layers, newly written', { hidden: ['origins', 'incidents'] }],
    ['the whole state again', { year: 2013, selection: { kind: 'country', id: 'LA' }, hidden: ['origins', 'incidents'], language: 'en', theme: 'auto' }],
  ])('is silent about %s', (_what, change) => {
    const { store, heard } = listened({ ...DEFAULT_STATE, year: 2013, selection: { kind: 'country', id: 'LA' }, hidden: ['origins', 'incidents'] });
    const before = store.state;
    store.update(change);
    expect(heard).toEqual([]);
    expect(store.state).toBe(before);
  });

  it.each<[string, Partial<AppState>]>([
    ['all years', { year: null }],
    ['no selection', { selection: null }],
    ['a place of the same id and another kind', { selection: { kind: 'origin', id: 'LA' } }],
    ['a layer fewer', { hidden: ['origins'] }],
    ['a language', { language: 'ko' }],
    ['a theme', { theme: 'light' }],
  ])('tells of %s', (_what, change) => {
    const { store, heard } = listened({ ...DEFAULT_STATE, year: 2013, selection: { kind: 'country', id: 'LA' }, hidden: ['origins', 'incidents'] });
    store.update(change);
    expect(heard).toHaveLength(1);
  });
});

describe('StoreController', () => {
  function host(): { host: ReactiveControllerHost; controllers: ReactiveController[]; asked: () => number } {
    const controllers: ReactiveController[] = [];
    let asked = 0;
    const element: ReactiveControllerHost = {
      addController: (controller) => void controllers.push(controller),
      removeController: () => undefined,
      requestUpdate: () => void (asked += 1),
      updateComplete: Promise.resolve(true),
    };
    return { host: element, controllers, asked: () => asked };
  }

  it('asks its host to render on a change, and only while it is on the page', () => {
    const store = new Store();
    const { host: element, controllers, asked } = host();
    const controller = new StoreController(element, store);
    expect(controllers).toEqual([controller]);
    store.update({ year: 2001 });
    expect(asked()).toBe(0);
    controller.hostConnected();
    store.update({ year: 2002 });
    expect(asked()).toBe(1);
    expect(controller.state.year).toBe(2002);
    controller.hostDisconnected();
    store.update({ year: 2003 });
    expect(asked()).toBe(1);
  });
});
