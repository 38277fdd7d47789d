import { beforeAll, describe, expect, it } from 'vitest';
import { servedKorean } from '../../geo/tools/korean.js';
import { readFolder } from '../../geo/tools/read-folder.js';
import { loadDataset } from '../../src/data/dataset.js';
import { withKorean } from '../../src/data/korean.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { buildSearch, MOST_IN_GROUP, RESULT_KINDS, searchWords, type ResultKind, type SearchEngine, type SearchHit, type SearchWords } from '../../src/domain/search.js';
import { DIRECTION_WORDS, INCIDENT_KIND_WORDS, INCIDENT_OUTCOME_WORDS, PAGE_WORDS, TOPIC_WORDS } from '../../src/i18n/vocabulary.js';
import { claim, community, conflict, country, crossing, dataset, figure, incident, policy, route, source, topicClaim } from '../fixtures/dataset.js';
import { PEOPLE_TOPIC_IDS } from '../../src/domain/people-topic-ids.js';
import type { TopicClaim } from '../../src/domain/types.js';
import { GEO_FOLDER, realDataset } from '../fixtures/geo-folder.js';

const WORDS: SearchWords = { pages: PAGE_WORDS, topics: TOPIC_WORDS, laws: 'Laws and agreements', directions: DIRECTION_WORDS, incidentKinds: INCIDENT_KIND_WORDS, incidentOutcomes: INCIDENT_OUTCOME_WORDS };

let real: SearchEngine;
beforeAll(async () => {
  real = buildSearch(indexDataset((await realDataset()).dataset), WORDS);
}, 60_000);

const hits = (engine: SearchEngine, question: string): readonly SearchHit[] => engine.search(question).groups.flatMap((group) => group.hits);
const named = ({ kind, id }: SearchHit): string => `${kind}:${id}`;
const first = (question: string): string => hits(real, question).map(named)[0] ?? 'nothing';
const ofKind = (question: string, kind: ResultKind): readonly string[] => hits(real, question).filter((hit) => hit.kind === kind).map(({ id }) => id);

describe('names in all their spellings', () => {
  it.each([
    ['place:tumen-river', ['Tumen', 'Duman', '두만강', '두만', 'Tuman', 'tumen river']],
    ['place:yalu-river', ['Yalu', 'Amnok', '압록강', '압록', 'Amnokgang']],
    ['place:hyesan-changbai', ['Hyesan', '혜산', 'HYESAN', 'Changbai', '장백', '창바이']],
    ['place:hoeryong-sanhe', ['Hoeryong', 'Hoiryeong', 'Hoeryŏng', '회령', 'Sanhe', '삼합']],
    ['place:junggang-linjiang', ['Junggang', 'Chunggang', 'Jungkangjin', '중강', 'Linjiang', '임강']],
    ['place:manpo-jian', ['Manpo', "Ji'an", 'Ji’an', 'Jian', '지안', '집안']],
    ['place:sambong-kaishantun', ['Sambong', 'Kaishantun', '삼봉', '개산툰']],
    ['place:namyang-tumen', ['Namyang', 'Tumen city', '투먼', '도문']],
    ['place:ryanggang', ['Ryanggang', 'Yanggang', '량강도', '양강도']],
    ['place:north-hamgyong', ['North Hamgyong', 'Hamgyeong', '함경북도', '함북']],
    ['place:yanbian', ['Yanbian', 'Yeonbyeon', '연변', '옌볜']],
    ['place:dandong-customs', ['Dandong', '단동', '단둥']],
    ['place:seoul', ['Seoul', '서울', 'Sŏul']],
    ['place:hanawon', ['Hanawon', '하나원']],
    ['country:MM', ['Myanmar', 'Burma', '미얀마', '버마']],
    ['country:LA', ['Laos', 'Lao', '라오스', 'laos ', 'LAOS']],
    ['country:GB', ['UK', 'Britain', 'England', 'U.K.', '영국']],
    ['country:US', ['USA', 'America', 'U.S.', '미국']],
    ['country:KP', ['North Korea', 'DPRK', '북한']],
    ['term:term-saeteomin', ['saeteomin', '새터민']],
    ['term:term-talbukja', ['talbukja', '탈북자', 't’albukcha']],
  ] as const)('%s', (thing, spellings) => {
    expect(spellings.map((spelling) => [spelling, hits(real, spelling).map(named).slice(0, 3)]).filter(([, found]) => !found?.includes(thing))).toEqual([]);
  });

  it.each([
    ['incident', '심양', 'inc-2012-02-shenyang-19'],
    ['incident', '선양', 'inc-2012-02-shenyang-19'],
    ['incident', 'Yanji', 'cho-jang-yanji-2004'],
    ['incident', '연길', 'cho-jang-yanji-2004'],
    ['section', 'Pyongyang', 'KP:journey'],
    ['section', 'P’yŏngyang', 'KP:journey'],
    ['section', '평양', 'KP:journey'],
  ] as const)('also in events and texts: %s %s', (kind, question, id) => {
    expect(ofKind(question, kind)).toContain(id);
  });

  it('says which search word matched, and nothing where the title shows it', () => {
    expect(hits(real, 'Burma')[0]?.foundBy).toBe('Burma');
    expect(hits(real, 'myanmar')[0]?.foundBy).toBeNull();
    expect(hits(real, '미얀마')[0]?.foundBy).toBeNull();
  });

  it.each([
    ['hyesn', 'place:hyesan-changbai'],
    ['Hyesam', 'place:hyesan-changbai'],
    ['Tumne', 'place:tumen-river'],
    ['Thialand', 'country:TH'],
    ['Netherlnds', 'country:NL'],
    ['Mongloia', 'country:MN'],
    ['회룡', 'place:hoeryong-sanhe'],
  ])('forgives one typo: %s', (question, thing) => {
    expect(first(question)).toBe(thing);
  });

  it('finds Korean words by any part, and while a syllable is still being typed', () => {
    expect(ofKind('이탈', 'term')).toContain('term-bukhanitaljumin');
    expect(ofKind('북한이탈주민', 'term')).toContain('term-bukhanitaljumin');
    for (const typed of ['두', '둠', '두마', '두만', '두만ㄱ', '두만가', '두만강']) expect(ofKind(typed, 'place'), typed).toContain('tumen-river');
  });
});

describe('the questions of readers', () => {
  it.each([
    ['what happened to people caught in Laos in 2012', 'country', 'LA'],
    ['Laos 2014', 'country', 'LA'],
    ['which country sends people on to South Korea', 'page', 'compare'],
    ['how many reached South Korea in 2009 and how many were women', 'page', 'arrivals'],
    ['how many North Koreans are in China and why nobody agrees', 'conflict', 'C01'],
    ['what is the 1986 agreement', 'section', 'CN:laws'],
    ['1986 agreement', 'section', 'CN:laws'],
    ['which routes end in Thailand', 'route', 'china-laos-thailand'],
    ['how many asylum claims the Netherlands refused', 'country', 'NL'],
    ['where a community in London lives', 'place', 'new-malden'],
    ['New Malden', 'place', 'new-malden'],
    ['what 새터민 means', 'term', 'term-saeteomin'],
    ['who went back, and how', 'conflict', 'C31'],
    ['who went back, and how', 'topic', 'going-back'],
  ] as const)('%s', (question, kind, id) => {
    expect(ofKind(question, kind)[0]).toBe(id);
  });

  it('puts the page that is known to answer a whole question first', () => {
    expect(first('how many reached South Korea in 2009')).toBe('page:arrivals');
    expect(first('how many reached South Korea in 2009 and how many were women')).toBe('page:arrivals');
    expect(first('South Korea'), 'but not for a name').toBe('country:KR');
  });

  it('leads the shortest of them straight there', () => {
    expect(['새터민', 'Netherlands', 'New Malden', '1986 agreement'].map(first)).toEqual(['term:term-saeteomin', 'country:NL', 'place:new-malden', 'section:CN:laws']);
    expect(hits(real, 'who went back').map(named)).toContain('page:routes');
  });
});

describe('every fact', () => {
  it('is found by its country and its own words', async () => {
    const { dataset: facts } = await realDataset();
    const missed = facts.policies.flatMap(({ country: code, claims, laws }) =>
      [...claims, ...laws].filter(({ text }) => {
        const groups = real.search(`${facts.countries.find(({ properties }) => properties.id === code)?.properties.name.en ?? ''} ${text}`).groups.find(({ kind }) => kind === 'section');
        return groups?.hits.some(({ target }) => target.id === code) !== true;
      }),
    );
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});

describe('results', () => {
  const index = indexDataset(
    dataset({
      countries: [country('LA', { name: { en: 'Laos', ko: '라오스' } })],
      policies: [policy('LA', [], { claims: [topicClaim('a', { topic: 'treatment', text: 'A quokka was seen.' })], laws: [claim('b', { text: 'A treaty on quokkas.' })] })],
      figures: [figure('f', 3, { country: 'LA', topic: 'health', text: 'Three wombats.' })],
      communities: [community('quokka-hill')],
      crossings: [crossing('ford', { name: { en: 'Quokka Ford', ko: '쿼카' } })],
      routes: [route('long', [], { summary: 'Past the quokka.' })],
      incidents: Array.from({ length: 7 }, (_, at) => incident(`i${at}`, { title: 'A quokka crosses', date: at === 3 ? '2011' : '2010' })),
      conflicts: [{ ...conflict('C01'), question: 'How many quokkas?' }],
      terms: [{ ...claim('t'), term: 'quokka', hangul: null, hanja: null }],
      sources: [source('book', { title: 'The Quokka Book', date: null })],
    }),
  );
  const engine = buildSearch(index, WORDS);

  it('come by kind, few of each, with the count of all', () => {
    const { groups, total } = engine.search('quokka');
    expect(new Set(groups.map(({ kind }) => kind))).toEqual(new Set(RESULT_KINDS.filter((kind) => kind !== 'page' && kind !== 'country' && kind !== 'topic')));
    const events = groups.find(({ kind }) => kind === 'incident');
    expect(events?.count).toBe(7);
    expect(events?.hits).toHaveLength(MOST_IN_GROUP);
    expect(total).toBe(groups.reduce((sum, { count }) => sum + count, 0));
  });

  it('lead to a thing, or to the page it stands on', () => {
    const targets = new Map(hits(engine, 'quokka').map((hit) => [hit.kind, hit.target]));
    expect(targets.get('place')).toEqual({ kind: 'crossing', id: 'ford' });
    expect(targets.get('section')).toEqual({ kind: 'country', id: 'LA' });
    expect(targets.get('term')).toEqual({ kind: 'page', id: 'terms', item: 't' });
    expect(targets.get('conflict')).toEqual({ kind: 'page', id: 'disagreements', item: 'C01' });
    expect(targets.get('source')).toEqual({ kind: 'page', id: 'sources', item: 'book' });
    expect(hits(engine, 'What is left out')[0]?.target).toEqual({ kind: 'page', id: 'about', item: null });
  });

  it('are all there for the kinds of which every one is asked for', () => {
    const { groups, total } = engine.search('quokka', new Set(['incident']));
    expect(groups.find(({ kind }) => kind === 'incident')?.hits.map(({ id }) => id).sort()).toEqual(['i0', 'i1', 'i2', 'i3', 'i4', 'i5', 'i6']);
    expect(total, 'the count does not change').toBe(engine.search('quokka').total);
  });

  it('find the words of Korean titles and the cards of people and reasons, each to be opened there', () => {
    expect(hits(real, 'who went back, and how').find(({ kind }) => kind === 'topic')).toMatchObject({ id: 'going-back', target: { kind: 'page', id: 'people', item: 'going-back' }, isHard: false });
    expect(hits(real, 'trafficking').find(({ kind }) => kind === 'topic')).toMatchObject({ id: 'marriage', isHard: true });
    expect(ofKind('인신매매', 'topic')).toEqual(['marriage']);
  });

  it('name only cards that stand on the page, so that each can be opened', () => {
    const topics = ['reasons', 'women', 'groups', 'river', 'hiding', 'marriage', 'brokers', 'settlement money', 'discrimination', 'health', 'Canada', 'punishment', 'going back'].flatMap((question) => real.search(question, new Set(['topic'])).groups.find(({ kind }) => kind === 'topic')?.hits ?? []);
    expect(new Set(topics.map(({ id }) => id))).toEqual(new Set(PEOPLE_TOPIC_IDS));
  });

  it('put what happened in the year asked for first, and keep the rest', () => {
    const events = engine.search('quokka 2011').groups.find(({ kind }) => kind === 'incident');
    expect(events?.hits[0]?.id).toBe('i3');
    expect(events?.count).toBe(7);
  });

  it('name the part of the panel a figure stands in', () => {
    expect(hits(engine, 'wombat').map(named)).toEqual(['section:LA:health']);
  });

  it('are near ones, and said to be so, where nothing has all the words', () => {
    const answer = engine.search('quokka zebra');
    expect(answer.isNearest).toBe(true);
    expect(answer.total).toBeGreaterThan(7);
    expect(engine.search('quokka').isNearest).toBe(false);
    expect(engine.search('wombt')).toMatchObject({ isNearest: true, total: 1 });
  });
});

describe('the sentence in the result', () => {
  const said = (claims: readonly TopicClaim[], question: string): readonly (string | null)[] =>
    hits(buildSearch(indexDataset(dataset({ countries: [country('LA')], policies: [policy('LA', [], { claims })] })), WORDS), question)
      .filter(({ kind }) => kind === 'section')
      .map((hit) => hit.claim);

  it('is the one that has all that was asked', () => {
    expect(hits(real, 'what is the 1986 agreement').map((hit) => hit.claim).filter((id) => id !== null)).toEqual(['law-1986-cn-kp']);
    expect(said([topicClaim('a', { text: 'A quokka was seen.' }), topicClaim('b', { text: 'A wombat was seen.' })], 'quokka')).toEqual(['a']);
  });

  it('is left out where there are two: they must be read side by side', () => {
    expect(said([topicClaim('a', { text: 'One quokka.' }), topicClaim('b', { text: 'Two quokkas.' })], 'quokka')).toEqual([null]);
  });

  it.each([
    ['it is doubted', { doubt: 'The year is our reading.' }],
    ['it is flagged', { flags: ['reported'] }],
    ['another source says otherwise', { conflicts: ['C01'] }],
    ['it stands behind the notice', { topic: 'killing' }],
  ] as const)('is left out where %s', (_, fields) => {
    expect(said([topicClaim('a', { text: 'One quokka.', ...fields })], 'quokka')).toEqual([null]);
  });
});

describe('the facts in Korean', () => {
  let korean: SearchEngine;
  beforeAll(async () => {
    const { dataset: facts } = await loadDataset(withKorean(readFolder(GEO_FOLDER), () => Promise.resolve(servedKorean(GEO_FOLDER))));
    korean = buildSearch(indexDataset(facts, 'north-koreans', 'ko'), WORDS);
  }, 60_000);
  const firstOf = (question: string): string => hits(korean, question).map(named)[0] ?? 'nothing';

  it.each([
    ['라오스', 'country:LA'],
    ['Laos', 'country:LA'],
    ['Yangon', 'nothing'],
    ['라오스에서 잡히면 어떻게 되나', 'country:LA'],
    ['태국은 난민 지위를 인정하나', 'country:TH'],
    ['혜산에서', 'place:hyesan-changbai'],
    ['하나원에서 얼마나 지내나', 'term:term-hanawon'],
    ['성분이 무엇인가', 'term:term-songbun'],
    ['탈북자', 'term:term-defector-refugee-interchangeable'],
    ['jangmadang', 'term:term-jangmadang'],
    ['엇갈리는 자료', 'page:disagreements'],
  ])('answers “%s” with %s', (question, answer) => {
    expect(firstOf(question)).toBe(answer);
  });

  it('gives the Korean sentence that has all that was asked, with its particles', () => {
    const said = hits(korean, '몽골 고비 사막').flatMap(({ claim: id }) => id ?? []);
    expect(said).toHaveLength(1);
  });

  it('names a word that is Hangul already once', () => {
    const [hit] = hits(korean, '하나원').filter(({ kind }) => kind === 'term');
    expect(hit?.title).toEqual({ en: '하나원', ko: '하나원' });
  });
});

describe('bad input', () => {
  it.each(['', '   ', '???', '<>', '…', '’'])('finds nothing in “%s”', (question) => {
    expect(real.search(question)).toEqual({ groups: [], total: 0, isNearest: false, wasCut: false });
  });

  it('cuts what is long, and is quick about it', () => {
    const start = performance.now();
    const answer = real.search(`Laos ${'escape '.repeat(2000)}`);
    expect(answer.wasCut).toBe(true);
    expect(answer.groups.flatMap((group) => group.hits).map(named)).toContain('country:LA');
    expect(real.search('가'.repeat(10_000)).wasCut).toBe(true);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it.each(['<img src=x onerror=alert(1)>', 'a\u0000b', '__proto__', 'constructor toString', '\\p{L}+(', '😀😀', '\ud800'])('survives %j', (question) => {
    expect(() => real.search(question)).not.toThrow();
  });

  it('searches an empty dataset for its pages', () => {
    const empty = buildSearch(indexDataset(dataset()), WORDS);
    expect(hits(empty, 'arrivals')[0]?.target).toEqual({ kind: 'page', id: 'arrivals', item: null });
    expect(empty.search('Laos').total).toBe(0);
  });
});

describe('searchWords', () => {
  it('folds accents, apostrophes, capitals, plurals and initials, and parts scripts', () => {
    expect(searchWords('Ji’an P’yŏngyang China’s U.S. routes countries 2019년')).toEqual(['jian', 'pyongyang', 'china', 'us', 'route', 'country', '2019', 'ㄴㅕㄴ']);
  });
});
