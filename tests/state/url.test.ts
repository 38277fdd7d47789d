import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRINTED } from '../../src/domain/sheet.js';
import { READING_LEVELS } from '../../src/domain/story.js';
import { FIRST_YEAR, INCIDENT_KINDS, INCIDENT_OUTCOMES, LAST_YEAR, SELECTION_KINDS } from '../../src/domain/types.js';
import { DEFAULT_STATE, FLOWS, LANGUAGES, LAYERS, MAPS, MOST_COMPARED, MOST_LATITUDE, PAGES, THEMES, VIEWS, WORDINGS, type AppState } from '../../src/state/app-state.js';
import { MOST_LINK_CHARACTERS } from '../../src/domain/composed-lesson.js';
import { queryFromState, stateFromQuery } from '../../src/state/url.js';

const CASES = 3000;

const hundredths = (most: number): fc.Arbitrary<number> => fc.integer({ min: -most * 100, max: most * 100 }).map((value) => value / 100);
const anyYear = fc.option(fc.integer({ min: FIRST_YEAR, max: LAST_YEAR }), { nil: null });

const anyState: fc.Arbitrary<AppState> = fc.record({
  year: fc.option(fc.integer({ min: FIRST_YEAR, max: LAST_YEAR }), { nil: null }),
  selection: fc.option(fc.record({ kind: fc.constantFrom(...SELECTION_KINDS), id: fc.stringMatching(/^[A-Za-z0-9-]{1,40}$/) }), { nil: null }),
  leg: fc.option(fc.nat({ max: 98 }), { nil: null }),
  laid: fc.option(fc.tuple(hundredths(180), hundredths(MOST_LATITUDE)), { nil: null }),
  page: fc.option(fc.constantFrom(...PAGES), { nil: null }),
  item: fc.option(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,40}$/), { nil: null }),
  compared: fc.uniqueArray(fc.stringMatching(/^[A-Z]{2}$/), { maxLength: MOST_COMPARED }),
  from: fc.option(fc.stringMatching(/^[A-Z]{2}$/), { nil: null }),
  to: fc.option(fc.stringMatching(/^[A-Z]{2}$/), { nil: null }),
  events: fc.record({ country: fc.option(fc.stringMatching(/^[A-Z]{2}$/), { nil: null }), outcome: fc.option(fc.constantFrom(...INCIDENT_OUTCOMES), { nil: null }), kind: fc.option(fc.constantFrom(...INCIDENT_KINDS), { nil: null }), from: anyYear, to: anyYear }),
  flow: fc.option(fc.constantFrom(...FLOWS), { nil: null }),
  view: fc.constantFrom(...VIEWS),
  chapter: fc.option(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,40}$/), { nil: null }),
  reveal: fc.boolean(),
  sheet: fc.option(fc.constantFrom(...PRINTED), { nil: null }),
  lesson: fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{1,300}$/), { nil: null }),
  level: fc.constantFrom(...READING_LEVELS),
  wording: fc.constantFrom(...WORDINGS),
  hidden: fc.subarray([...LAYERS]),
  language: fc.constantFrom(...LANGUAGES),
  map: fc.constantFrom(...MAPS),
  theme: fc.constantFrom(...THEMES),
});
const names = (query: string): string[] => stateFromQuery(query).ignored.map(({ name }) => name);

describe('a state written into a link', () => {
  it('comes back the same, with nothing ignored', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(stateFromQuery(queryFromState(state))).toEqual({ state, ignored: [] });
      }),
      { numRuns: CASES },
    );
  });

  it('is one link, in whichever order layers were hidden', () => {
    fc.assert(
      fc.property(anyState, fc.shuffledSubarray([...LAYERS]), (state, hidden) => {
        expect(queryFromState({ ...state, hidden })).toBe(queryFromState({ ...state, hidden: LAYERS.filter((layer) => hidden.includes(layer)) }));
      }),
    );
  });

  it('holds a lesson as long as mail and chats leave it whole, and no longer one', () => {
    const at = (length: number): string => queryFromState({ ...DEFAULT_STATE, lesson: 'a'.repeat(length) });
    expect(at(MOST_LINK_CHARACTERS)).toBe(`#lesson=${'a'.repeat(MOST_LINK_CHARACTERS)}`);
    expect(at(MOST_LINK_CHARACTERS + 1)).toBe('');
    expect(names('?year=2013#lesson=<b>')).toEqual(['lesson']);
  });

  it('writes what differs from the default and nothing else', () => {
    expect(queryFromState(DEFAULT_STATE)).toBe('');
    fc.assert(
      fc.property(anyState, (state) => {
        const written = new Set(queryFromState(state).split('#').flatMap((part) => [...new URLSearchParams(part).keys()]));
        expect(written).toEqual(
          new Set([
            ...(state.year === null ? [] : ['year']),
            ...(state.selection === null ? [] : ['select']),
            ...(state.hidden.length === 0 ? [] : ['hide']),
            ...(state.leg === null ? [] : ['leg']),
            ...(state.laid === null ? [] : ['lay']),
            ...(state.page === null ? [] : ['page']),
            ...(state.item === null ? [] : ['item']),
            ...(state.from === null ? [] : ['from']),
            ...(state.to === null ? [] : ['to']),
            ...(state.events.country === null ? [] : ['in']),
            ...(state.events.kind === null ? [] : ['kind']),
            ...(state.events.outcome === null ? [] : ['outcome']),
            ...(state.events.from === null ? [] : ['since']),
            ...(state.events.to === null ? [] : ['until']),
            ...(state.compared.length === 0 ? [] : ['compare']),
            ...(state.flow === null ? [] : ['flow']),
            ...(state.view === 'map' ? [] : ['view']),
            ...(state.map === 'auto' ? [] : ['map']),
            ...(state.chapter === null ? [] : ['chapter']),
            ...(state.reveal ? ['reveal'] : []),
            ...(state.sheet === null ? [] : ['sheet']),
            ...(state.lesson === null ? [] : ['lesson']),
            ...(state.level === 'standard' ? [] : ['level']),
            ...(state.wording === DEFAULT_STATE.wording ? [] : ['words']),
            ...(state.language === 'en' ? [] : ['lang']),
            ...(state.theme === 'auto' ? [] : ['theme']),
          ]),
        );
      }),
    );
  });

  it('reads as a person would write it', () => {
    expect(queryFromState({ ...DEFAULT_STATE, year: 2013, selection: { kind: 'country', id: 'LA' }, hidden: ['origins', 'incidents'], language: 'ko', theme: 'projector' })).toBe(
      '?year=2013&select=country:LA&hide=origins,incidents&lang=ko&theme=projector',
    );
  });
});

describe('any text at all as a query', () => {
  const known = ['year', 'select', 'hide', 'lang', 'theme'] as const;
  const usable = {
    year: (value: string) => value === 'all' || (value.length === 4 && [...value].every((digit) => '0123456789'.includes(digit)) && Number(value) >= FIRST_YEAR && Number(value) <= LAST_YEAR),
    select: (value: string) => SELECTION_KINDS.some((kind) => value.startsWith(`${kind}:`) && /^[A-Za-z0-9-]+$/.test(value.slice(kind.length + 1))),
    hide: (value: string) => value.split(',').every((name) => name === '' || (LAYERS as readonly string[]).includes(name)),
    lang: (value: string) => (LANGUAGES as readonly string[]).includes(value),
    theme: (value: string) => (THEMES as readonly string[]).includes(value),
  };
  /** Wild, and nearly right. */
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer({ min: -10, max: 3000 }).map(String),
    fc.constantFrom(...SELECTION_KINDS, ...LANGUAGES, ...THEMES, ...LAYERS, 'all', ''),
    fc.tuple(fc.constantFrom(...SELECTION_KINDS, 'planet'), fc.string()).map(([kind, id]) => `${kind}:${id}`),
    fc.array(fc.oneof(fc.constantFrom(...LAYERS), fc.string()), { maxLength: 4 }).map((layers) => layers.join(',')),
  );

  it('never throws, and always gives a whole state', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string().map((text) => `?year=${text}&select=${text}&hide=${text}&lang=${text}&theme=${text}`)), (query) => {
        const { state } = stateFromQuery(query);
        expect(Object.keys(state).sort()).toEqual(Object.keys(DEFAULT_STATE).sort());
        expect(state.year === null || (state.year >= FIRST_YEAR && state.year <= LAST_YEAR)).toBe(true);
      }),
      { numRuns: CASES },
    );
  });

  it('names exactly the parameters that cannot be used', () => {
    fc.assert(
      fc.property(fc.record({ year: value, select: value, hide: value, lang: value, theme: value }, { requiredKeys: [] }), (parameters) => {
        const given = Object.fromEntries(Object.entries(parameters).filter(([, text]) => text !== undefined));
        const query = `?${new URLSearchParams(given).toString()}`;
        // What arrives, after lone surrogates have become replacement characters.
        const arrived = new URLSearchParams(query);
        const unusable = known.filter((name) => arrived.has(name) && !usable[name](arrived.get(name) ?? ''));
        expect(names(query)).toEqual(unusable);
      }),
      { numRuns: CASES },
    );
  });

  it('reads an unusable parameter as its default, and the others as they are', () => {
    expect(stateFromQuery('?year=2013abc&select=country:LA&hide=origins,moons&lang=fr&theme=dark').state).toEqual({
      ...DEFAULT_STATE,
      year: null,
      selection: { kind: 'country', id: 'LA' },
      hidden: ['origins'],
      language: 'en',
      theme: 'dark',
    });
  });
});

describe('the year in a link', () => {
  it.each(['0', '', '2013abc', String(FIRST_YEAR - 1), String(LAST_YEAR + 1), '-2013', '2013.0', '2013.5', '1e3', '02013', '2 013', '２０１３', 'ALL', 'NaN', 'null'])('“%s” is not used, and named', (year) => {
    const { state, ignored } = stateFromQuery(`?year=${encodeURIComponent(year)}`);
    expect(state).toEqual(DEFAULT_STATE);
    expect(ignored.map(({ name, value, reason }) => [name, value, reason()])).toEqual([['year', year, expect.stringContaining(String(FIRST_YEAR))]]);
  });

  it('“all” is the default, without a word', () => {
    expect(stateFromQuery('?year=all')).toEqual({ state: DEFAULT_STATE, ignored: [] });
  });

  it.each([FIRST_YEAR, 2013, LAST_YEAR])('%i is used', (year) => {
    expect(stateFromQuery(`?year=${year}`)).toEqual({ state: { ...DEFAULT_STATE, year }, ignored: [] });
  });
});

describe('hidden layers in a link', () => {
  it('name only the layers that are not known', () => {
    expect(stateFromQuery('?hide=origins,moons,incidents,stars').ignored).toMatchObject([{ name: 'hide', value: 'moons,stars' }]);
  });

  it('may be none, or the same twice', () => {
    expect(stateFromQuery('?hide=')).toEqual({ state: DEFAULT_STATE, ignored: [] });
    expect(stateFromQuery('?hide=origins,origins').state.hidden).toEqual(['origins']);
  });
});

describe('what a link picked up on its way', () => {
  it('is passed over in silence', () => {
    expect(stateFromQuery('?utm_source=x&__proto__=1&constructor=2&year=2013')).toEqual({ state: { ...DEFAULT_STATE, year: 2013 }, ignored: [] });
  });

  it('is cut short where it is told back to the reader', () => {
    expect(stateFromQuery(`?year=${'9'.repeat(500)}`).ignored[0]?.value).toHaveLength(60);
  });
});
