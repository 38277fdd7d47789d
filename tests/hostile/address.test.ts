/** Any address: never thrown, never markup, never another host, and what is refused is said in words. */
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { MOST_TEXT } from '../../src/domain/composed-lesson.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { DEFAULT_STATE, type AppState } from '../../src/state/app-state.js';
import { checkReferences } from '../../src/state/check-references.js';
import { fitsFrame, framedReading } from '../../src/state/framed.js';
import { queryFromState, stateFromQuery, type IgnoredParameter } from '../../src/state/url.js';
import { conflict, corridor, country, dataset, incident, route, source } from '../fixtures/dataset.js';
import { checkAll } from '../fixtures/seed.js';
import { hostileText, nasty, polluted, took, UNSEEMLY } from './payloads.js';

const NAMES = ['year', 'select', 'leg', 'lay', 'item', 'compare', 'hide', 'from', 'to', 'in', 'kind', 'outcome', 'since', 'until', 'page', 'view', 'chapter', 'reveal', 'sheet', 'lesson', 'level', 'flow', 'words', 'map', 'lang', 'theme'] as const;
/** What each of them reads without a word, since it changes nothing: the default, or an empty list. */
const SILENT: Readonly<Record<string, readonly string[]>> = { year: ['all'], since: ['all'], until: ['all'], compare: [''], hide: [''], view: ['map'], level: ['standard'], words: [DEFAULT_STATE.wording], map: ['auto'], lang: ['en'], theme: ['auto'] };
/** All that an address of ours is made of. */
const OURS = /^(?:\?[A-Za-z0-9=&:,.-]+)?(?:#lesson=[A-Za-z0-9_-]+)?$/;

const encodings = [
  (text: string): string => encodeURIComponent(text.toWellFormed()),
  // As it is, and broken: half a percent sign, a byte that is no UTF-8.
  (text: string): string => text,
  (text: string): string => `${encodeURIComponent(text.toWellFormed())}%`,
  (text: string): string => `%FF%C0${encodeURIComponent(text.toWellFormed())}`,
  (text: string): string => encodeURIComponent(encodeURIComponent(text.toWellFormed())),
] as const;
const value = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(hostileText, fc.constantFrom(...encodings)).map(([text, encode]) => encode(text)) },
  { weight: 1, arbitrary: fc.constantFrom('2013', 'all', 'country:LA', 'route:way', 'incident:event', 'country:__proto__', 'country:constructor', 'crossing:toString', '1', '99', '13.4,52.5', '-0,-0', '180,60', 'LA', 'CN,LA,TH', 'LA,<b>,CN', 'origins', 'origins,constructor', 'terms', 'compare', 'present', 'print', 'view', 'steps', 'out', 'svg', 'ko', 'dark', 'my-lesson-1', 'W10') },
);
const name = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...NAMES) }, { weight: 1, arbitrary: nasty });
const part = fc.array(fc.tuple(name, value), { maxLength: 8 }).map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));
const address = fc.oneof(fc.tuple(part, part, fc.boolean()).map(([query, fragment, isMarked]) => `${isMarked ? '?' : ''}${query}#${fragment}`), fc.string({ unit: 'binary' }), hostileText);

const INDEX = indexDataset(
  dataset({
    countries: [country('LA'), country('CN')],
    corridors: [corridor('leg-a'), corridor('leg-b')],
    routes: [route('way', ['leg-a', 'leg-b'])],
    incidents: [incident('event')],
    conflicts: [conflict('C01')],
    sources: [source('book')],
  }),
);

/** Faults of what is said; gathered first, since an `expect` for each takes long. */
function faultsOf(ignored: readonly IgnoredParameter[]): readonly string[] {
  return ignored.flatMap(({ name: named, value: shown, reason }) => [
    ...((NAMES as readonly string[]).includes(named) ? [] : [`names ${named}`]),
    ...(shown.length <= 120 ? [] : [`${named}: shows ${shown.length} characters`]),
    ...(UNSEEMLY.test(shown) ? [`${named}: shows what cannot be seen`] : []),
    ...(/^[a-z][\w ,;:.“”’()-]{8,}$/.test(reason()) ? [] : [`${named}: no words: ${reason()}`]),
  ]);
}

/** Faults of a state that is shown, and of every address made of it. */
function faultsOfState(state: AppState): readonly string[] {
  const written = queryFromState(state);
  const again = stateFromQuery(written);
  const kept = state.lesson === null || written.includes('#lesson=') ? state : { ...state, lesson: null };
  return [
    ...(Object.keys(state).sort().join() === Object.keys(DEFAULT_STATE).sort().join() ? [] : ['other fields']),
    ...(OURS.test(written) ? [] : [`writes ${written}`]),
    ...(new URL(`./${written}`, 'https://map.example/a/').href.startsWith('https://map.example/a/') ? [] : [`leads to another host: ${written}`]),
    ...(again.ignored.length === 0 && JSON.stringify(again.state) === JSON.stringify(kept) ? [] : [`is not read again as it was: ${written}`]),
  ];
}

afterAll(() => expect(polluted()).toBe(false));

describe('any address', () => {
  it('is read, and leads nowhere else', () => {
    checkAll('any address is read', fc.property(address, (text) => {
      const { state, ignored } = stateFromQuery(text);
      expect([...faultsOf(ignored), ...faultsOfState(state)]).toEqual([]);
    }), { runs: 5000 });
  });

  it('is used or named, each parameter of it', () => {
    checkAll('each parameter is used or named', fc.property(fc.constantFrom(...NAMES), value, (named, given) => {
      const text = named === 'lesson' ? `#lesson=${given}` : `?${named}=${given}`;
      const { state, ignored } = stateFromQuery(text);
      const arrived = new URLSearchParams((named === 'lesson' ? text.slice(1) : text.slice(1).split('#')[0])).get(named) ?? '';
      const isSilent = JSON.stringify(state) === JSON.stringify(DEFAULT_STATE) && ignored.length === 0;
      const mayBe = SILENT[named]?.includes(arrived) === true || (['compare', 'hide'].includes(named) && /^,*$/.test(arrived));
      expect(isSilent && !mayBe ? `${named}=${arrived} is neither used nor named` : '').toBe('');
    }), { runs: 3000 });
  });

  it('names nothing that the facts do not hold, once it was looked up', () => {
    checkAll('references of any address', fc.property(part, (query) => {
      const { state, ignored } = checkReferences(stateFromQuery(`?${query}`).state, INDEX);
      expect([...faultsOf(ignored), ...faultsOfState(state)]).toEqual([]);
      expect(checkReferences(state, INDEX).ignored).toEqual([]);
    }), { runs: 2000 });
  });

  it('shows in a frame no more than a frame may show, and names the rest', () => {
    checkAll('any address in a frame', fc.property(address, (text) => {
      const whole = stateFromQuery(text);
      const { state, ignored } = framedReading(whole);
      expect([...faultsOf(ignored), ...faultsOfState(state)]).toEqual([]);
      expect(fitsFrame(state)).toBe(true);
      expect(ignored.length > whole.ignored.length).toBe(!fitsFrame(whole.state));
    }), { runs: 2000 });
  });
});

/** On a busy machine. What takes the square of a megabyte takes hours. */
const MOST_MS = 5000;

describe('an address of a megabyte', () => {
  const MEGABYTE = 1_000_000;
  /** Lists, and what is looked at letter by letter. */
  const DEAR: ReadonlySet<string> = new Set(['select', 'hide', 'compare', 'lesson']);
  it.each(NAMES)('%s', (named) => {
    for (const filling of DEAR.has(named) ? ['A', '<b>', 'LA,', '\u202E', '%', '=', '1', 'origins,'] : ['LA,']) {
      const text = `${named === 'lesson' ? '#' : '?'}${named}=${filling.repeat(MEGABYTE / filling.length)}`;
      let faults: readonly string[] = [];
      const ms = took(() => {
        const { state, ignored } = stateFromQuery(text);
        faults = [...faultsOf(ignored), ...faultsOfState(checkReferences(state, INDEX).state), ...(ignored.length === 0 && named !== 'lesson' ? ['not named'] : [])];
      });
      expect(faults, `${named}=${filling}…`).toEqual([]);
      expect(ms, `${named}=${filling}…, ms`).toBeLessThan(MOST_MS);
    }
  });

  it('of ten thousand parameters', () => {
    const text = `?${Array.from({ length: 10_000 }, (_, at) => `year=${at}&select=<${at}>&__proto__=x`).join('&')}`;
    expect(took(() => expect(faultsOf(stateFromQuery(text).ignored)).toEqual([]))).toBeLessThan(MOST_MS);
  });
});

it('the text of a lesson is too long long before it is a burden', () => {
  const names = (length: number): readonly string[] => stateFromQuery(`#lesson=${'A'.repeat(length)}`).ignored.map(({ reason }) => reason());
  expect(names(MOST_TEXT)).toEqual([]);
  expect(names(MOST_TEXT + 1)).toEqual(['is far too long for a lesson']);
});
