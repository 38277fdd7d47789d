/** The rules against doing harm hold for the real facts and for all words of the page; and each of them sees what it is there for. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CAREFUL_WORDS, nameHash, NEVER_WORDS, placeProblems, privateNamesIn, readLookedAt, safetyProblems, safetyProblemsOf, textsOf, interfaceTextsOf, wordProblems, nameProblems, type LookedAt } from '../../geo/tools/check-safety.js';
import { readGeoTexts } from '../../geo/tools/read-geo-texts.js';
import { problemText } from '../../src/data/problem.js';
import { loadDataset } from '../../src/data/dataset.js';
import { checkStories, parseStories } from '../../src/data/stories.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { geoContents, GEO_FOLDER, readerOf, ROOT } from '../fixtures/geo-folder.js';

const NOBODY: LookedAt = { persons: {}, others: [], careful: {} };
const files = readGeoTexts(GEO_FOLDER);
const lookedAt = readLookedAt();
const said = (text: string, list: LookedAt = lookedAt, place = { file: 'terms.json', item: 'new-entry' }): string => [...wordProblems({ ...place, text }, list), ...nameProblems({ ...place, text }, list)].map(problemText).join('\n');

describe('the real facts, stories, lessons, their Korean, and the words of the interface', () => {
  it('keep every rule', () => {
    expect(safetyProblemsOf(GEO_FOLDER).map(problemText)).toEqual([]);
  });

  it('are all read', () => {
    const texts = [...files].flatMap(([file, content]) => textsOf(file, content));
    expect(texts.length).toBeGreaterThan(5000);
    for (const start of ['stories/', 'lessons/', 'policies/', 'ko/stories/', 'ko/policies/', 'ko/terms.json', 'incidents.geojson', 'conflicts.json', 'sources.json']) expect(texts.some(({ file }) => file.startsWith(start)), start).toBe(true);
    expect([...files].reduce((sum, [file, content]) => sum + placeProblems(file, withPlace(content, 0.123456)).length, 0), 'each geometry is looked at').toBeGreaterThan(100);
  });

  it('a slip in any of them is named with its place', () => {
    const planted = new Map<string, unknown>([['ko/terms.json', { 'term-a.text': { ko: '가까운 초소를 본다.', of: '00000000' } }], ['stories/new.json', { id: 'new', chapters: [{ id: 'new-one', text: [{ standard: 'Jane Example crossed here.' }] }] }]]);
    const xliff = '<xliff><trans-unit id="s1"><source>Ask on WhatsApp</source><target>카카오톡</target></trans-unit></xliff>';
    const problems = safetyProblems(planted, interfaceTextsOf(xliff), lookedAt).map(({ file, item }) => `${file} ${item ?? ''}`);
    expect(problems).toEqual(['ko/terms.json term-a.text', 'stories/new.json new-one', '../src/i18n/xliff/ko.xlf s1', '../src/i18n/xliff/ko.xlf s1']);
  });
});

describe('how exact a place may be', () => {
  const feature = (file: string, properties: Record<string, unknown>, coordinates: unknown, more: Record<string, unknown> = {}): string =>
    placeProblems(file, { features: [{ type: 'Feature', properties: { id: 'a-place', ...properties }, geometry: { type: 'Point', coordinates }, ...more }] }).map(problemText).join('\n');

  it.each<readonly [string, string, Record<string, unknown>, unknown]>([
    ['a town at three decimals', 'border-crossings.geojson', { kind: 'facing-towns' }, [[128.191, 41.42], [128.18, 41.4]]],
    ['a province at two', 'origins.geojson', { kind: 'province' }, [128.19, 41.4]],
    ['a region at two', 'destinations.geojson', { kind: 'region' }, [128.19, 41.4]],
    ['a corridor at two', 'corridors.geojson', { direction: 'out' }, [[128.1, 41.4], [120.15, 40]]],
    ['an event of a province at two', 'incidents.geojson', { kind: 'arrest', precision: 'province', date: '2008' }, [128.19, 41.4]],
    ['an event of a border at two', 'incidents.geojson', { kind: 'arrest', precision: 'border', date: null }, [128.19, 41.4]],
  ])('%s is too much', (_which, file, properties, coordinates) => {
    expect(feature(file, properties, coordinates)).toMatch(/a-place, geometry: .*too exact/);
  });

  it.each<readonly [string, string, Record<string, unknown>, unknown]>([
    ['a town at two', 'border-crossings.geojson', { kind: 'facing-towns' }, [[128.19, 41.42], [128.18, 41.4]]],
    ['an old event of a place at two', 'incidents.geojson', { kind: 'arrest', precision: 'place', date: '2002-05' }, [123.43, 41.8]],
    ['a province at one', 'origins.geojson', { kind: 'province' }, [128.2, 41.4]],
  ])('%s is allowed', (_which, file, properties, coordinates) => {
    expect(feature(file, properties, coordinates)).toBe('');
  });

  it.each(['2016-11', '2016-12-03', '2017', '2015/2019', '2021/'])('an event of %s stands for no place', (date) => {
    expect(feature('incidents.geojson', { kind: 'arrest', precision: 'place', date }, [100.5, 13.8])).toMatch(/precision: .*no less than a province/);
    expect(feature('incidents.geojson', { kind: 'arrest', precision: 'province', date }, [100.5, 13.8])).toBe('');
  });

  it.each(['2016-10', '2016', '2013', '/2002', null])('one of %s may', (date) => {
    expect(feature('incidents.geojson', { kind: 'arrest', precision: 'place', date }, [100.52, 13.8])).toBe('');
  });

  it('cameras and boxes are looked at too', () => {
    expect(placeProblems('stories/a.json', { id: 'a', chapters: [{ id: 'a-one', camera: [128.15, 41, 129, 42] }] }).map(problemText)).toEqual(['geo/stories/a.json, item a-one, camera: 128.15 has more than 1 decimal: do no harm']);
    expect(feature('transit-countries.geojson', { kind: 'country' }, [100, 15], { bbox: [97.34, 5, 106, 21] })).toMatch(/bbox: 97\.34/);
  });
});

describe('words', () => {
  it.each([
    ['where to cross', 'The best place to cross is upstream.', 'Send the GPS track.', '건너기 쉬운 곳이다.'],
    ['a place in figures', 'It lies at 41.40°N.', 'At 41° 24′ north.', 'See 41.4017, 128.1778 on it.'],
    ['how to reach someone', 'Her phone number is known.', 'They write on WeChat.', '전화번호를 적는다.'],
    ['an invented name', 'This is not her real name.', 'Kim, also known as K.', '이 이름은 가명이다.'],
    ['contempt', 'Hordes of people came.', 'A flood of escapees.', '변절자라고 부른다.'],
    ['a way to be bought', 'Brokers charge by head.', 'The price of a guide rose.', '브로커 비용이 오른다.'],
  ] as const)('%s: in no text', (name, ...texts) => {
    const { reason } = NEVER_WORDS.find((rule) => rule.name === name)!;
    for (const text of texts) expect(said(text), text).toContain(reason);
  });

  it.each([
    ['shelter', 'They slept in a safe house.', '안가에서 잤다.'],
    ['broker', 'A broker came.', '브로커가 왔다.'],
    ['guards', 'Patrols pass by a checkpoint.', '초소가 있다.'],
    ['water', 'The river is shallow, so that the shallows are used.', '강이 얕은 곳.'],
    ['bribe', 'A bribe was paid.', '뇌물을 주었다.'],
  ] as const)('%s: only where somebody has looked', (name, ...texts) => {
    const { reason } = CAREFUL_WORDS.find((rule) => rule.name === name)!;
    for (const text of texts) expect(said(text), text).toContain(reason);
    const looked: LookedAt = { ...lookedAt, careful: { [name]: ['terms.json new-entry'] } };
    for (const text of texts) expect(said(text, looked), text).not.toContain(reason);
  });

  it('every rule is tried above', () => {
    expect([NEVER_WORDS.length, CAREFUL_WORDS.length]).toEqual([6, 5]);
  });

  it('each place that was looked at is still there and still needs it', () => {
    const without = safetyProblems(files, interfaceTextsOf(readFileSync(`${ROOT}/src/i18n/xliff/ko.xlf`, 'utf8')), { ...lookedAt, careful: {} });
    const needed = new Set(without.map(({ file, item }) => `${file} ${item ?? ''}`));
    expect(Object.values(lookedAt.careful).flat().filter((place) => !needed.has(place))).toEqual([]);
  });
});

describe('names', () => {
  it.each(['Jane Example crossed in 2004.', 'In May 2004 Jane Example-Smith crossed.', 'After Kim Example came.', 'She met J. Example there.', 'The widow Pak Yong-ran lives there.'])('%s: on no list', (text) => {
    expect(said(text)).toMatch(/is on no list/);
  });

  it.each(['Mrs Example came.', 'They met Ms. Kim.', '김영희 씨는 강을 건넜다.', '박철수군이 왔다.'])('%s: called as private people are', (text) => {
    expect(said(text)).toMatch(/calls somebody as private people are called/);
  });

  it.each(['In May 2013 nine {North Koreans} were arrested in Laos.', 'Andrei Lankov and Kyunghee Kook say so.', 'The Unification Ministry counts them.', 'President George W. Bush met them.', '조천현은 그렇게 말한다.', '구간의 양 끝.'])('%s: may stand', (text) => {
    expect(said(text)).toBe('');
  });

  it('of private people in the sources are known by their hash alone, in every text', () => {
    expect(privateNamesIn('In 2004 Example Person crossed.', new Set([nameHash('example person')]))).toEqual(['Example Person']);
    expect(privateNamesIn('In 2004 somebody crossed.', new Set([nameHash('example person')]))).toEqual([]);
  });

  it('each name on the lists is in use, and each person is said to be a public one', () => {
    const plain = [...files].flatMap(([file, content]) => textsOf(file, content).map(({ text }) => text.replaceAll(/[{}]/g, ''))).join('\n');
    expect(Object.keys(lookedAt.persons).filter((name) => !plain.includes(name))).toEqual([]);
    for (const [name, why] of Object.entries(lookedAt.persons)) expect(why.length, name).toBeGreaterThan(10);
    expect(said('Andrei Lankov says so.', NOBODY)).toMatch(/is on no list/);
  });
});

describe('claims without a source', () => {
  it('are refused wherever a claim can stand', async () => {
    const contents = await geoContents();
    const terms = structuredClone(contents.get('terms.json')) as { citations: unknown[] }[];
    terms[0]!.citations = [];
    const { problems } = await loadDataset(readerOf(contents, { 'terms.json': terms }));
    expect(problems.map(problemText).join('\n')).toMatch(/terms\.json.*citations: a claim needs a source/);
  });

  it('and so a paragraph of a story that rests on none, or on one that is not there', async () => {
    const { dataset } = await loadDataset(readerOf(await geoContents()));
    const planted = (claims: readonly string[]): string => {
      const story = structuredClone(files.get('stories/two-rivers.json')) as { chapters: { text: { claims: readonly string[] }[] }[] };
      story.chapters[0]!.text[0]!.claims = claims;
      const { stories, problems } = parseStories({ 'stories/two-rivers.json': story });
      return [...problems, ...checkStories(stories, indexDataset(dataset))].map(problemText).join('\n');
    };
    expect(planted(['no-such-claim'])).toMatch(/no-such-claim/);
    expect(planted([])).toMatch(/claim/);
  });
});

/** The same file with each position as exact as `exact`. */
function withPlace(content: unknown, exact: number): unknown {
  if (Array.isArray(content)) return content.map((one) => withPlace(one, exact));
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, key === 'coordinates' ? [exact, exact] : withPlace(value, exact)]));
}
