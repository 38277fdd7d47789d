/** Search over everything in the dataset and the pages: documents from the index, questions to them. Pure; no words of the interface but those it is given. */
import MiniSearch, { type Query, type QueryCombination, type SearchOptions } from 'minisearch';
import type { DatasetIndex } from './dataset-index.js';
import { yearRange } from './dates.js';
import { countsOf, PEOPLE_TOPICS, type PeopleGroup } from './people-topics.js';
import { DIRECTION_ALIASES, KOREAN_STOP_WORDS, PAGE_ALIASES, PARTICLES, SPELLINGS, STOP_WORDS, TOPIC_ALIASES, type SpellingGroup } from './search-aliases.js';
import { HARD_TOPICS, TOPICS, type Claim, type Direction, type Figure, type IncidentProperties, type LocalName, type Selection, type Topic } from './types.js';

/** In the order in which equal groups are shown. */
export const RESULT_KINDS = ['country', 'place', 'route', 'incident', 'term', 'conflict', 'page', 'topic', 'section', 'source'] as const;
/** `section` = a part of a country's panel, `topic` = a card of the page of people and reasons. */
export type ResultKind = (typeof RESULT_KINDS)[number];

/** Where a result leads: a thing with a panel, or a page as in `?page=`, with what to open there as in `?item=`; null = its beginning. */
export type SearchTarget = Selection | { readonly kind: 'page'; readonly id: string; readonly item: string | null };

export interface SearchHit {
  readonly kind: ResultKind;
  /** Of the thing itself: `incident`, `term`, `conflict` … have their dataset's, a section `LA:treatment` or `CN:laws`. */
  readonly id: string;
  readonly title: LocalName;
  readonly target: SearchTarget;
  /** The search word that matched, where the title does not show it; null = no need to say. A help of the search, not a fact: never to be shown as another name. */
  readonly foundBy: string | null;
  /** Id of the one claim of all sections that has every word asked for. It can be shown, with its source, in the result itself: it bears no doubt, belongs to no disagreement and names no violence. */
  readonly claim: string | null;
  /** Stands behind the notice of violence. */
  readonly isHard: boolean;
}

export interface SearchGroup {
  readonly kind: ResultKind;
  /** Best first, at most `MOST_IN_GROUP` but where all were asked for. */
  readonly hits: readonly SearchHit[];
  /** How many there are in all. */
  readonly count: number;
}

export interface SearchAnswer {
  /** The group with the best hit first. */
  readonly groups: readonly SearchGroup[];
  readonly total: number;
  /** true: nothing has all the words; these have some of them, or words spelt nearly so. */
  readonly isNearest: boolean;
  /** true: only the beginning of a long question was used. */
  readonly wasCut: boolean;
}

/** Words of the interface that stand on what is found, so that a reader can search for what they see. */
export interface SearchWords {
  readonly pages: Readonly<Record<string, string>>;
  readonly topics: Readonly<Record<Topic, string>>;
  readonly laws: string;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly incidentKinds: Readonly<Record<IncidentProperties['kind'], string>>;
  readonly incidentOutcomes: Readonly<Record<IncidentProperties['outcome'], string>>;
}

export interface SearchEngine {
  /** `whole` = the kinds of which every result is wanted. */
  search(question: string, whole?: ReadonlySet<ResultKind>): SearchAnswer;
}

export const MOST_IN_GROUP = 5;
export const MOST_CHARACTERS = 120;
export const MOST_WORDS = 12;

interface Entry {
  readonly kind: ResultKind;
  readonly id: string;
  readonly title: LocalName;
  readonly target: SearchTarget;
  /** Other names that count like a title. */
  readonly names: readonly string[];
  readonly text: readonly (string | null)[];
  /** What a section consists of. */
  readonly claims?: readonly Claim[];
  readonly isHard?: boolean;
}

interface Filed extends Entry {
  readonly spellings: readonly SpellingGroup[];
  /** The title in every spelling, as search words, to know the thing that is called exactly so. */
  readonly phrases: ReadonlySet<string>;
  /** The words of each of a page's other names: some are whole questions. */
  readonly questions: readonly ReadonlySet<string>[];
}

type Field = 'name' | 'alias' | 'inside' | 'text';
const FIELDS: Field[] = ['name', 'alias', 'inside', 'text'];
const NAME_FIELDS: Field[] = ['name', 'alias'];
const BOOST: Readonly<Record<Field, number>> = { name: 6, alias: 4, inside: 1.5, text: 1 };
/** A reader who writes `Laos` means the country before the 40 things that happened there. */
const KIND_WEIGHT: Readonly<Record<ResultKind, number>> = { country: 1.6, place: 1.2, route: 1, incident: 0.9, term: 1.1, conflict: 1, page: 1, topic: 0.75, section: 0.7, source: 0.9 };
const CALLED_SO = 5;
/** `how many reached South Korea in 2009`: the page that is known to answer this comes before all that shares its words. */
const ANSWERS_THIS = 8;
/** `… caught in Laos in 2012` asks about Laos, whatever else it says. */
const NAMED_IN_QUESTIONS: ReadonlySet<ResultKind> = new Set<ResultKind>(['country', 'place', 'term']);
const NO_KINDS: ReadonlySet<ResultKind> = new Set();
/** So many words make a question; so much of it must be found, and so much where nothing has all. */
const SENTENCE = 3;
const LEAST_SHARE = 0.6;
const LEAST_SHARE_OF_NEAR = 0.5;
/** A question comes to MiniSearch as words already. */
const AS_ASKED: SearchOptions = { tokenize: (word) => [word], processTerm: (word) => word, boost: { ...BOOST } };

export function buildSearch(index: DatasetIndex, words: SearchWords): SearchEngine {
  const filed = new Map<string, Filed>();
  const engine = new MiniSearch<Readonly<Record<'key' | Field, string>>>({
    idField: 'key',
    fields: FIELDS,
    tokenize: (text, field) => (field === 'inside' ? insides(text) : searchWords(text)),
    processTerm: (term) => term,
  });
  for (const entry of entriesOf(index, words)) {
    const key = `${entry.kind}:${entry.target.kind}:${entry.id}`;
    const titles = [entry.title.en, entry.title.ko];
    const body = entry.text.filter((part) => part !== null).join(' ');
    const spellings = spellingsIn([...titles, ...entry.names].join(' / '), false);
    const aliases = [...entry.names, ...spellings.flatMap((group) => group.spellings)];
    const inBody = spellingsIn(body, true).flatMap((group) => group.spellings.filter(isLong));
    filed.set(key, { ...entry, spellings, phrases: new Set([...titles, ...spellingsIn(titles.join(' / '), false).flatMap((group) => group.spellings)].map(phrase)), questions: entry.kind === 'page' ? entry.names.map((name) => new Set(searchWords(name))) : [] });
    engine.add({ key, name: titles.join(' / '), alias: aliases.join(' / '), inside: [...titles, ...aliases].join(' / '), text: [body, ...inBody].join(' / ') });
  }
  return { search: (question, whole = NO_KINDS) => ask(engine, filed, question, whole) };
}

function ask(engine: MiniSearch, filed: ReadonlyMap<string, Filed>, question: string, whole: ReadonlySet<ResultKind>): SearchAnswer {
  const cut = question.trim().slice(0, MOST_CHARACTERS);
  const all = askedWords(cut);
  const asked = all.slice(0, MOST_WORDS);
  const telling = asked.filter((word) => !EMPTY_WORDS.has(word));
  const wanted = telling.length > 0 ? telling : asked;
  const wasCut = cut.length < question.trim().length || all.length > MOST_WORDS;
  if (wanted.length === 0) return { groups: [], total: 0, isNearest: false, wasCut };

  // A year narrows nothing down by itself: the panel of Laos answers for every year without naming it.
  const years = wanted.filter((word) => /^\d{4}$/.test(word));
  const others = wanted.filter((word) => !years.includes(word));
  const required = others.length > 0 ? others : wanted;
  const exact = engine.search({ combineWith: 'AND', queries: required.map((word) => wordQuery(engine, word)) }, AS_ASKED);
  const scores = new Map<string, number>();
  // A whole sentence is seldom found word for word: what has most of it will do.
  if (exact.length === 0 || required.length >= SENTENCE)
    for (const { id, score, queryTerms } of engine.search({ combineWith: 'OR', queries: required.map((word) => (exact.length === 0 ? looseQuery(word) : word)) }, AS_ASKED)) {
      const share = new Set(queryTerms).size / required.length;
      if (share >= (exact.length === 0 ? LEAST_SHARE_OF_NEAR : LEAST_SHARE)) scores.set(id as string, score * share ** 3);
    }
  for (const { id, score } of exact) scores.set(id as string, score);
  if (years.length > 0 && others.length > 0) for (const { id, score } of engine.search({ combineWith: 'OR', queries: years }, AS_ASKED)) if (scores.has(id as string)) scores.set(id as string, (scores.get(id as string) ?? 0) + score);

  const called = phrase(cut);
  const best = Math.max(1, ...scores.values());
  const byKind = new Map<ResultKind, { best: number; scored: { score: number; entry: Filed }[] }>();
  for (const [key, entry] of filed) {
    const raw = scores.get(key);
    const isNamed = required.length > 1 && NAMED_IN_QUESTIONS.has(entry.kind) && [...entry.phrases].some((name) => name.length > 2 && ` ${called} `.includes(` ${name} `));
    if (raw === undefined && !isNamed) continue;
    const answersThis = entry.kind === 'page' && required.length >= SENTENCE && entry.questions.some((words) => required.every((word) => words.has(word)));
    const score = Math.max(raw ?? 0, isNamed ? best : 0) * KIND_WEIGHT[entry.kind] * (entry.phrases.has(called) ? CALLED_SO : 1) * (answersThis ? ANSWERS_THIS : 1);
    const group = byKind.get(entry.kind) ?? { best: 0, scored: [] };
    group.best = Math.max(group.best, score);
    group.scored.push({ score, entry });
    byKind.set(entry.kind, group);
  }
  const groups = RESULT_KINDS.flatMap((kind) => {
    const group = byKind.get(kind);
    return group === undefined ? [] : [{ kind, ...group }];
  })
    .sort((a, b) => b.best - a.best)
    .map(({ kind, scored }) => {
      const straight = onlyClaimWith(scored.map(({ entry }) => entry), wanted);
      return { kind, count: scored.length, hits: scored.sort((a, b) => b.score - a.score).slice(0, whole.has(kind) ? scored.length : MOST_IN_GROUP).map(({ entry }) => hitOf(entry, cut, straight)) };
    });
  return { groups, total: groups.reduce((sum, { count }) => sum + count, 0), isNearest: exact.length === 0 && groups.length > 0, wasCut };
}

/** The word or its beginning; where no name has that, a name one letter off or with two letters swapped. */
function wordQuery(engine: MiniSearch, word: string): QueryCombination {
  const inNames: QueryCombination = { queries: [word], fields: word.length > 1 ? ['name', 'alias', 'inside'] : NAME_FIELDS, prefix: !/\d/.test(word), fuzzy: false };
  // A short beginning would be found in every text: only names are completed from it.
  const queries: Query[] = [inNames, { queries: [word], fields: ['text'], prefix: isBeginning(word), fuzzy: false }];
  if (canBeMisspelt(word) && engine.search(inNames, AS_ASKED).length === 0) {
    queries.push({ queries: [word], fields: NAME_FIELDS, prefix: false, fuzzy: 1 });
    const swapped = swaps(word);
    if (swapped.length > 0) queries.push({ combineWith: 'OR', queries: swapped, fields: NAME_FIELDS, prefix: false, fuzzy: false });
  }
  return { combineWith: 'OR', queries };
}

const looseQuery = (word: string): QueryCombination => ({ queries: [word], fields: FIELDS, prefix: isBeginning(word), fuzzy: canBeMisspelt(word) ? 1 : false });

const isBeginning = (word: string): boolean => word.length > 2 && !/\d/.test(word);
const canBeMisspelt = (word: string): boolean => !/\d/.test(word) && word.length >= (HANGUL.test(word) ? 6 : 4);
const swaps = (word: string): string[] =>
  HANGUL.test(word) ? [] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)).filter((swapped) => swapped !== word);

function hitOf({ kind, id, title, target, spellings, claims = [], isHard = false }: Filed, question: string, straight: Claim | null): SearchHit {
  const asked = phrase(question);
  const isInTitle = ` ${phrase(`${title.en} / ${title.ko}`)}`.includes(` ${asked}`);
  const used = isInTitle ? [] : spellings.flatMap((group) => group.spellings.map((spelling) => ({ spelling, words: phrase(spelling) })));
  const found = used.find(({ words }) => words === asked) ?? used.find(({ words }) => words.startsWith(asked));
  return { kind, id, title, target, foundBy: found?.spelling ?? null, claim: straight !== null && claims.includes(straight) ? straight.id : null, isHard };
}

/** The one claim that has every word, where it can stand alone; null where none has, or several: a reader must see them side by side. */
function onlyClaimWith(entries: readonly Filed[], wanted: readonly string[]): Claim | null {
  const found = new Set<Claim>();
  for (const { claims = [], isHard } of entries) {
    for (const claim of claims) {
      if (!wanted.every((word) => isIn(wordsOf(claim), word))) continue;
      if (isHard === true || claim.doubt !== null || claim.flags.length > 0 || claim.conflicts.length > 0) return null;
      found.add(claim);
      if (found.size > 1) return null;
    }
  }
  return [...found][0] ?? null;
}

/** A Korean word of the text may have a particle behind it: `라오스` is in `라오스는`. */
const isIn = (words: ReadonlySet<string>, word: string): boolean => words.has(word) || (HANGUL.test(word) && [...words].some((one) => one.startsWith(word)));

const WORDS_OF = new WeakMap<Claim, ReadonlySet<string>>();
function wordsOf(claim: Claim): ReadonlySet<string> {
  const known = WORDS_OF.get(claim) ?? new Set(searchWords(textsOf([claim]).join(' ')));
  WORDS_OF.set(claim, known);
  return known;
}

/* ── What is searched ── */

function entriesOf(index: DatasetIndex, words: SearchWords): readonly Entry[] {
  const { dataset } = index;
  const country = (code: string): readonly string[] => {
    const name = index.countries.get(code)?.properties.name;
    return name === undefined ? [] : [name.en, name.ko];
  };
  const figuresBy = (ids: readonly string[]): readonly Figure[] => ids.flatMap((id) => index.figures.get(id) ?? []);
  const page = (id: string, item: string | null = null): SearchTarget => ({ kind: 'page', id, item });
  return [
    ...dataset.countries.map(({ properties: { id, name, summary } }): Entry => {
      const policy = index.policies.get(id);
      return { kind: 'country', id, title: name, target: { kind: 'country', id }, names: [], text: [summary, policy?.notStated ?? null, ...(policy?.periods.flatMap(({ text, doubt }) => [text, doubt]) ?? []), 'country 나라'] };
    }),
    ...dataset.crossings.map(({ properties: { id, name, lineName, banks, precision, claims, notSaid } }): Entry => ({
      kind: 'place',
      id,
      title: name,
      target: { kind: 'crossing', id },
      names: [...banks.flatMap(({ town }) => (town === null ? [] : [town.en, town.ko])), lineName.en, lineName.ko],
      text: [...banks.flatMap(({ area, country: code }) => [area, ...country(code)]), precision, notSaid, ...textsOf(claims), 'crossing border river place 국경 강 도강'],
    })),
    ...dataset.origins.map(({ properties: { id, name, claims, figures } }): Entry => ({ kind: 'place', id, title: name, target: { kind: 'origin', id }, names: [], text: [...textsOf([...claims, ...figuresBy(figures)]), 'home province origin 고향'] })),
    ...dataset.communities.map(({ properties: { id, name, country: code, precision, claims, figures } }): Entry => ({
      kind: 'place',
      id,
      title: name,
      target: { kind: 'destination', id },
      names: [],
      text: [...country(code), precision, ...textsOf([...claims, ...figuresBy(figures)]), 'community where people live destination 사는 곳 정착'],
    })),
    ...dataset.routes.map(({ id, name, direction, summary, claims, legs: legIds }): Entry => {
      const legs = legIds.flatMap((leg) => index.corridors.get(leg)?.properties ?? []);
      const end = legs.at(-1)?.countries.at(-1);
      return {
        kind: 'route',
        id,
        title: name,
        target: { kind: 'route', id },
        names: [],
        text: [
          words.directions[direction],
          DIRECTION_ALIASES[direction],
          summary,
          ...legs.flatMap((leg) => [leg.name.en, leg.name.ko, leg.usual, leg.notSaid, ...leg.countries.flatMap(country), ...textsOf(leg.claims)]),
          ...textsOf(claims),
          end === undefined ? null : `ends in ${country(end).join(' ')}`,
          'route way road journey 경로 길',
        ],
      };
    }),
    ...dataset.incidents.map(({ properties: incident }): Entry => ({
      kind: 'incident',
      id: incident.id,
      title: { en: incident.title, ko: incident.title },
      target: { kind: 'incident', id: incident.id },
      names: [incident.place, ...country(incident.country)],
      text: [words.incidentKinds[incident.kind], words.incidentOutcomes[incident.outcome], ...textsOf([incident]), 'event incident 사건'],
    })),
    ...dataset.terms.map(({ id, term, hangul, hanja, ...claim }): Entry => ({
      kind: 'term',
      id,
      // A Korean entry may name the word in Hangul already.
      title: { en: term, ko: HANGUL.test(term) ? term : (hangul ?? term) },
      target: page('terms', id),
      names: [hangul, hanja].filter((name) => name !== null),
      text: [...textsOf([{ id, ...claim }]), 'word term meaning means 낱말 용어 뜻'],
    })),
    ...dataset.conflicts.map(({ id, question, type, positions, advice }): Entry => ({
      kind: 'conflict',
      id,
      title: { en: question, ko: question },
      target: page('disagreements', id),
      names: [],
      text: [type, advice, ...positions.flatMap(({ says, date }) => [says, dateText(date)]), 'disagree agree conflict 이견 엇갈림'],
    })),
    ...dataset.sources.map(({ id, title, publisher, author, date, kind, note }): Entry => ({
      kind: 'source',
      id,
      title: { en: title, ko: title },
      target: page('sources', id),
      names: author === null ? [publisher] : [publisher, author],
      text: [kind, date, note, 'source 자료 출처'],
    })),
    ...topicsOf(index),
    ...sectionsOf(index, words, country),
    ...Object.entries(words.pages).map(([id, title]): Entry => ({ kind: 'page', id, title: { en: title, ko: title }, target: page(id), names: (PAGE_ALIASES[id] ?? '').split(', '), text: pageText(index, id) })),
  ];
}

/** What a country's panel says, by its headings: so that every sentence can be found, and is read where its source stands. */
function sectionsOf({ dataset, policies, countries }: DatasetIndex, words: SearchWords, country: (code: string) => readonly string[]): readonly Entry[] {
  return dataset.countries.flatMap(({ properties: { id } }) => {
    const policy = policies.get(id);
    const section = (part: Topic | 'laws', heading: string, claims: readonly Claim[], more: string): readonly Entry[] => {
      const isHard = part !== 'laws' && HARD_TOPICS.has(part);
      return claims.length === 0 || !countries.has(id) ? [] : [{ kind: 'section', id: `${id}:${part}`, title: { en: heading, ko: heading }, target: { kind: 'country', id }, names: [], text: [...country(id), ...textsOf(claims), more], claims, isHard }];
    };
    const laws = [...(policy?.laws ?? []), ...dataset.laws.filter((law) => law.countries.includes(id))];
    return [
      ...TOPICS.flatMap((topic) => {
        const claims = [...(policy?.claims.filter((claim) => claim.topic === topic) ?? []), ...dataset.figures.filter((figure) => figure.country === id && figure.topic === topic)];
        return section(topic, words.topics[topic], claims, topic === 'return' ? DIRECTION_ALIASES['chosen-return'] : '');
      }),
      ...section('laws', words.laws, laws, 'law treaty agreement 법 조약 협정'),
    ];
  });
}

/** The cards of the page of people and reasons. A word that stands only behind a notice finds the card all the same. */
function topicsOf(index: DatasetIndex): readonly Entry[] {
  const said = ({ title, claims, figures }: PeopleGroup): readonly string[] => [
    title,
    ...textsOf(claims.flatMap((id) => index.claims.get(id) ?? [])),
    ...textsOf(figures.flatMap((id) => index.figures.get(id) ?? [])),
  ];
  return PEOPLE_TOPICS.filter((topic) => countsOf(index, topic).claims > 0).map(({ id, title, groups, hard }) => ({
    kind: 'topic',
    id,
    title: { en: title, ko: title },
    target: { kind: 'page', id: 'people', item: id },
    names: (TOPIC_ALIASES[id] ?? '').split(', '),
    text: groups.flatMap(said),
    isHard: hard,
  }));
}

function pageText({ dataset: { arrivals, figures } }: DatasetIndex, page: string): readonly string[] {
  if (page === 'arrivals' && arrivals !== null) return [...arrivals.spans.map(({ from, to }) => `${from ?? ''} ${to}`), ...textsOf(arrivals.notes)];
  return page === 'people' ? textsOf(figures.filter(({ country }) => country === null)) : [];
}

function textsOf(claims: readonly (Claim | Figure)[]): readonly string[] {
  return claims.flatMap((claim) => [claim.text, claim.doubt ?? '', dateText(claim.date), 'by' in claim ? (claim.by ?? '') : '']);
}

/** The date as read, and the years of an interval between its ends. */
function dateText(date: string | null): string {
  if (date === null) return '';
  const { from, to } = yearRange(date);
  const between = from === null || to === null || to - from > 60 ? [] : Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
  return [...date.split('/').map(pointText), ...between].join(' ');
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** As readers of either language write it: `10 May 2013 2013년 5월 10일`. */
function pointText(point: string): string {
  const [year = '', month, day] = point.split('-').map((part) => part.replace(/^0/, ''));
  if (month === undefined) return year;
  return `${day ?? ''} ${MONTHS[Number(month) - 1] ?? ''} ${year} ${year}년 ${month}월 ${day === undefined ? '' : `${day}일`}`;
}

/* ── Words ── */

const HANGUL = /\p{Script=Hangul}/u;
const APOSTROPHES = /['’ʼ‘`\u00B4′ʻʹ]/g;

/** Korean letters or Chinese characters: words that are found by any part. */
function isEastAsian(word: string): boolean {
  return /[\p{Script=Hangul}\p{Script=Han}]/u.test(word);
}

/** Small letters without accents and apostrophes; `China’s` → `china`, `U.S.` → `us`. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/(\p{L})['’ʼ]s(?!\p{L})/gu, '$1')
    .replace(APOSTROPHES, '')
    .replace(/(?<!\p{L})(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''));
}

/** Runs of one script: `2019년` is a number and a word. */
const WORDS = /\p{Script=Hangul}+|\p{Script=Han}+|\p{Nd}+|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Thai}]+/gu;
const rawWords = (text: string): readonly string[] => fold(text).match(WORDS) ?? [];

/** The words of a text as they are filed and looked up: Latin in the singular, Hangul letter by letter. */
export const searchWords = (text: string): string[] => rawWords(text).map((word) => (HANGUL.test(word) ? letters(word) : singular(word)));

/** The words of a question: Korean nouns without what hangs on them, since names and texts are found by their beginnings. */
const askedWords = (text: string): string[] => rawWords(text).map((word) => (HANGUL.test(word) ? letters(withoutParticle(word)) : singular(word)));

/** A noun of two syllables stays as it is: its end may be part of it. */
function withoutParticle(word: string): string {
  if (KOREAN_STOP_WORDS.has(word)) return word;
  const particle = PARTICLES.find((ending) => word.endsWith(ending) && word.length - ending.length >= 2);
  return particle === undefined ? word : word.slice(0, -particle.length);
}

const phrase = (text: string): string => searchWords(text).join(' ');

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** Korean words from every syllable on, and run together: so that any part of one finds it, with the search by beginnings. */
function insides(text: string): string[] {
  return text.split(' / ').flatMap((name) => {
    const words = rawWords(name).filter(isEastAsian);
    const joined = words.length > 1 ? [...words, words.join('')] : words;
    return joined.flatMap((word, at) => Array.from({ length: word.length }, (_, from) => word.slice(from)).slice(at < words.length ? 1 : 0)).map(letters);
  });
}

const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const MEDIALS = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(' ');
const FINALS = ' ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ');
const FIRST_SYLLABLE = 0xac00;

/** `두만` → `ㄷㅜㅁㅏㄴ`: a word half typed (`두마`, `둠`) is the beginning of the whole, and one wrong letter is one typo. */
function letters(word: string): string {
  return [...word]
    .map((character) => {
      const at = (character.codePointAt(0) ?? 0) - FIRST_SYLLABLE;
      if (at < 0 || at >= INITIALS.length * MEDIALS.length * FINALS.length) return character;
      const perInitial = MEDIALS.length * FINALS.length;
      return `${INITIALS[Math.floor(at / perInitial)]}${MEDIALS[Math.floor((at % perInitial) / FINALS.length)]}${FINALS[at % FINALS.length]}`;
    })
    .join('');
}

/** As they come out of `searchWords`. */
const EMPTY_WORDS: ReadonlySet<string> = new Set([...STOP_WORDS, ...KOREAN_STOP_WORDS].flatMap(searchWords));

const isLong = (spelling: string): boolean => /[^\p{ASCII}]/u.test(spelling) || spelling.length > 3;

/** Spellings by their first word; the Korean ones, which particles follow, by their whole. */
const LATIN_KEYS = new Map<string, { readonly words: readonly string[]; readonly group: SpellingGroup }[]>();
const KOREAN_KEYS = new Map<string, SpellingGroup[]>();
for (const group of SPELLINGS) {
  for (const spelling of group.when ?? group.spellings) {
    const [first, ...rest] = rawWords(spelling);
    if (first === undefined) continue;
    if (!isEastAsian(first)) LATIN_KEYS.set(singular(first), [...(LATIN_KEYS.get(singular(first)) ?? []), { words: [first, ...rest].map(singular), group }]);
    else if (rest.length === 0) KOREAN_KEYS.set(first, [...(KOREAN_KEYS.get(first) ?? []), group]);
  }
}

/** The groups one of whose spellings stands in the text: Latin as whole words, Korean at the beginning of a word. */
function spellingsIn(text: string, onlyLong: boolean): readonly SpellingGroup[] {
  const found = new Set<SpellingGroup>();
  const words = rawWords(text).map((word) => (isEastAsian(word) ? word : singular(word)));
  words.forEach((word, at) => {
    if (isEastAsian(word)) for (let length = 2; length <= word.length; length++) for (const group of KOREAN_KEYS.get(word.slice(0, length)) ?? []) found.add(group);
    else for (const key of LATIN_KEYS.get(word) ?? []) if ((!onlyLong || isLong(key.words.join(' '))) && key.words.every((part, offset) => words[at + offset] === part)) found.add(key.group);
  });
  return [...found];
}
