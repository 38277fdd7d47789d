/**
 * The rules against doing harm, as far as a program can hold them, over every text and place of `geo/` (the Korean too) and over the
 * words of the interface: how exact a place may be, where recent events may stand, which words need a person to look, and who may be named.
 * For `npm run validate` and the tests. What it stops is not wrong for sure: it is to be looked at, and then taken out or put on a list here.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DOMParser } from '@xmldom/xmldom';
import type { Problem } from '../../src/data/problem.js';
import { yearRange } from '../../src/domain/dates.js';
import { readGeoTexts } from './read-geo-texts.js';
import { PRIVATE_NAMES } from './private-names.js';

/** A text with its place, as a problem names it. */
export interface PlacedText {
  readonly file: string;
  readonly item: string;
  readonly text: string;
}

/** What people have looked at and let stand. */
export interface LookedAt {
  /** Public persons → what makes them so in the sources: an office, a scholar’s or an author’s work. */
  readonly persons: Readonly<Record<string, string>>;
  /** Places, organisations, titles and laws that are written with capitals and are no person. */
  readonly others: readonly string[];
  /** Name of a rule of `CAREFUL_WORDS` → `file item` of each text that may hold such words, since its source does. */
  readonly careful: Readonly<Record<string, readonly string[]>>;
}

interface WordRule {
  readonly name: string;
  readonly words: RegExp;
  readonly reason: string;
}

/** Events since then stand for no more than a province (DESIGN: of the last ten years). It is never moved on: what was coarse stays coarse. */
export const RECENT_SINCE = '2016-11';
const COARSE_DECIMALS = 1;
const FINE_DECIMALS = 2;
/** What a point of a finer kind may stand for; all others are country, province, border, region or centre: 0.1 degree, about 10 km. */
const FINE: readonly string[] = ['place', 'city', 'community', 'facing-towns', 'border-place', 'border-line'];

/** In no text of ours, whatever a source says. */
export const NEVER_WORDS: readonly WordRule[] = [
  { name: 'where to cross', words: /\b(?:waypoints?|fording|wad(?:e|ed|ing) (?:across|through)|best (?:place|spot|time|way) to cross|cross(?:es|ed)? unseen|GPS|grid reference)\b|여울목|건너기 (?:쉬운|좋은)|위성항법/i, reason: 'tells how or where to cross' },
  { name: 'a place in figures', words: /\b\d{1,3}\.\d{2,}\s*°|\b\d{1,3}°\s*\d{1,2}[′']|\b\d{2}\.\d{2,},\s*-?\d{2,3}\.\d{2,}\b/, reason: 'writes a place out in degrees' },
  { name: 'how to reach someone', words: /\b(?:phone number|telephone number|WhatsApp|KakaoTalk|WeChat|Telegram|Signal group|home address|street address|licen[cs]e plates?|number plates?)\b|전화번호|카카오톡|위챗|텔레그램|집 주소|차량 번호/i, reason: 'could lead to a person or a helper' },
  { name: 'an invented name', words: /\b(?:not (?:her|his|their) real name|pseudonym(?:ous(?:ly)?)? |also known as|alias)\b|가명(?:을|은|으로|이다)/i, reason: 'stands in the sources to hide somebody' },
  { name: 'contempt', words: /\b(?:illegals|hordes?|swarm(?:s|ing)?|flood of|tide of|invasion of|brainwash\w*|traitors?|vermin|infest\w*)\b|배신자|변절자|세뇌|떼거리|득실거/i, reason: 'speaks of people as no source of ours may be followed in' },
  { name: 'a way to be bought', words: /\b(?:smugglers? (?:charge|cost|ask)|brokers? (?:charges?|costs?|asks?|fees?)|price of (?:a|the) (?:crossing|guide|broker))\b|브로커 (?:비|비용|수수료)|도강비/i, reason: 'tells what a way out costs' },
];

/** Only in the texts that are named in looked-at.json: those whose source says it, and no more than it says. */
export const CAREFUL_WORDS: readonly WordRule[] = [
  { name: 'shelter', words: /\bsafe[- ]?houses?\b|\bhide-?outs?\b|\bhiding places?\b|안가|은신처/i, reason: 'speaks of where people hide' },
  { name: 'broker', words: /\bbrokers?\b|\bsmuggl\w+|브로커|밀수/i, reason: 'speaks of who takes people across' },
  { name: 'guards', words: /\b(?:guard posts?|checkpoints?|patrol\w*|watchtowers?)\b|초소|검문소|순찰|망루/i, reason: 'speaks of where guards stand' },
  { name: 'water', words: /\b(?:shallows?|knee-deep|waist-deep|frozen river|fords?)\b|얕은|얼어붙은 강/i, reason: 'speaks of how a river can be crossed' },
  { name: 'bribe', words: /\bbrib(?:e|es|ed|ery|ing)\b|뇌물/i, reason: 'speaks of what is paid to pass' },
];

export function safetyProblems(files: ReadonlyMap<string, unknown>, interfaceTexts: readonly PlacedText[], lookedAt: LookedAt): Problem[] {
  const texts = [...[...files].flatMap(([file, content]) => textsOf(file, content)), ...interfaceTexts];
  return [...[...files].flatMap(([file, content]) => placeProblems(file, content)), ...texts.flatMap((text) => [...wordProblems(text, lookedAt), ...nameProblems(text, lookedAt)])];
}

/** All of `folder`, the real lists, and the words of the interface beside it. */
export function safetyProblemsOf(folder: string): Problem[] {
  const xliff = fileURLToPath(new URL('../../src/i18n/xliff/ko.xlf', import.meta.url));
  return safetyProblems(readGeoTexts(folder), interfaceTextsOf(readFileSync(xliff, 'utf8')), readLookedAt());
}

export function readLookedAt(): LookedAt {
  return JSON.parse(readFileSync(fileURLToPath(new URL('looked-at.json', import.meta.url)), 'utf8')) as LookedAt;
}

// ── places ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Wherever a position stands: geometries, boxes and cameras. */
export function placeProblems(file: string, content: unknown): Problem[] {
  return walk(content).flatMap(({ value, item }) => {
    if (!isRecord(value)) return [];
    const problem = (field: string, reason: string): Problem => ({ file, item, field, reason: `${reason}: do no harm` });
    const found: Problem[] = [];
    const properties = isRecord(value['properties']) ? value['properties'] : {};
    if (isRecord(value['geometry'])) {
      const id = String(properties['id'] ?? item);
      const most = decimalsFor(file, properties);
      const exact = numbersIn(value['geometry']['coordinates']).find((number) => decimals(number) > most);
      if (exact !== undefined) found.push({ ...problem('geometry', `${exact} has more than ${most} ${most === 1 ? 'decimal' : 'decimals'}, too exact for ${kindOf(file, properties)}`), item: id });
      if (properties['precision'] === 'place' && isRecent(properties['date'])) found.push({ ...problem('precision', `an event since ${RECENT_SINCE} stands for no less than a province`), item: id });
    }
    for (const field of ['bbox', 'camera']) {
      const exact = numbersIn(value[field]).find((number) => decimals(number) > COARSE_DECIMALS);
      if (exact !== undefined) found.push(problem(field, `${exact} has more than ${COARSE_DECIMALS} decimal`));
    }
    return found;
  });
}

/** An incident is known by its `precision`, anything else by its `kind`; a country's point is where its name stands. */
function kindOf(file: string, properties: Readonly<Record<string, unknown>>): string {
  return String(file === 'incidents.geojson' ? properties['precision'] : (properties['kind'] ?? 'a corridor'));
}

function decimalsFor(file: string, properties: Readonly<Record<string, unknown>>): number {
  if (properties['kind'] === 'country') return FINE_DECIMALS;
  return FINE.includes(kindOf(file, properties)) ? FINE_DECIMALS : COARSE_DECIMALS;
}

const isRecent = (date: unknown): boolean => typeof date === 'string' && (date.slice(0, 7) >= RECENT_SINCE || (yearRange(date).to ?? 0) > Number(RECENT_SINCE.slice(0, 4)));
const decimals = (number: number): number => (String(number).split('.')[1] ?? '').length;
const numbersIn = (value: unknown): number[] => (typeof value === 'number' ? [value] : Array.isArray(value) ? value.flatMap(numbersIn) : []);

// ── words ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

export function wordProblems({ file, item, text }: PlacedText, { careful }: LookedAt): Problem[] {
  const found = (rule: WordRule, after: string): Problem[] => {
    const [words] = rule.words.exec(text) ?? [];
    return words === undefined ? [] : [{ file, item, field: '', reason: `“${words}” ${rule.reason}${after}` }];
  };
  return [
    ...NEVER_WORDS.flatMap((rule) => found(rule, ': do no harm')),
    ...CAREFUL_WORDS.flatMap((rule) => (careful[rule.name]?.includes(`${file} ${item}`) === true ? [] : found(rule, `: if its source says so and the text says no more, name “${file} ${item}” under careful, ${rule.name} in geo/tools/looked-at.json`))),
  ];
}

// ── names ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Two words or more with capitals that follow each other: `Kim Il Sung`, `Cho Cheon-hyeon`, `George W. Bush`. */
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}(?:\p{Ll}+|\.)(?:-\p{L}\p{Ll}+)*(?: \p{Lu}(?:\p{Ll}+|\.|(?=\s))(?:-\p{L}\p{Ll}+)*)+/gu;
const HONORIFIC = /(?<![\p{L}])(?:Mr|Mrs|Ms|Miss)\b\.?\s+\p{Lu}\p{Ll}+/u;
/** A Korean family name, one or two syllables more, and what private people are called by. Titles of office are no such thing. */
const KOREAN_PERSON = /(?<![가-힣])(?:김|이|박|최|정|강|조|윤|장|임|한|오|서|신|권|황|안|송|류|홍|전|고|문|손|양|배|백|허|남|심|노|하|곽|성|차|주|우|구|민|유|나|진|지|엄|채|원|천|방|공|현|함|변|염|여|추|도|소|석|선|설|마|길|연|위|표|명|기|반|왕|금|옥|육|인|맹|제|모)[가-힣]{0,1}[가-힣](?<![은는이가을를의과와에도서로]) ?(?:씨|군|양)(?=[은는이가을를의과와에도 ,.]|$)/;
/** A sentence begins with a capital too. */
const OPENERS = new Set('A About After Afterwards Across All Also An And Another As At Because Before Between But By Can Compare Did Do Does During Each Even Find For From Had Has Have He Her His How If In Inside Into Is It Its Look Many May More Most Near Neither No Not Now Of On One Only Or Other Our Outside Over Press Put She Show Since So Some Such That The Their Then There These They This Those Though Through To Under Unlike Until Use Was Were What When Where Whether Which While Who Whose Why With Within Without Yet You Your Afterward Officially'.split(' '));
const GENERIC = /(?<![\p{L}])(?:North|South|East|West|Northern|Southern|Eastern|Western|Northeast|South-East)$/u;

export function nameProblems({ file, item, text }: PlacedText, { persons, others }: LookedAt): Problem[] {
  const problem = (reason: string): Problem => ({ file, item, field: '', reason });
  const known = new Set([...Object.keys(persons), ...others]);
  const plain = text.replaceAll(/[{}]/g, '');
  const unknown = [...plain.matchAll(CAPITALS)].map(([name]) => withoutOpener(name)).filter((name) => name.includes(' ') && !isKnown(name, known) && !GENERIC.test(name));
  const honorific = HONORIFIC.exec(plain)?.[0];
  const korean = KOREAN_PERSON.exec(plain)?.[0];
  const hidden = privateNamesIn(plain);
  return [
    ...[...new Set(unknown)].map((name) => problem(`“${name}” is on no list: a public person goes under persons, a place, an organisation or a title under others in geo/tools/looked-at.json; a private person is not named`)),
    ...(honorific === undefined || known.has(honorific) ? [] : [problem(`“${honorific}” calls somebody as private people are called`)]),
    ...(korean === undefined || known.has(korean) ? [] : [problem(`“${korean}” calls somebody as private people are called`)]),
    ...(hidden.length === 0 ? [] : [problem('names a private person of the sources')]),
  ];
}

/** As a whole, or as one known name after another: “Crossing Borders Wikipedia”. */
function isKnown(name: string, known: ReadonlySet<string>): boolean {
  if (known.has(name)) return true;
  const words = name.split(' ');
  return words.some((_, at) => at > 0 && known.has(words.slice(0, at).join(' ')) && isKnown(words.slice(at).join(' '), known));
}

function withoutOpener(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  return OPENERS.has(first) && rest.length > 0 ? withoutOpener(rest.join(' ')) : name;
}

/** @param hashes of names in small letters, SHA-256, first 16 digits */
export function privateNamesIn(text: string, hashes: ReadonlySet<string> = PRIVATE_NAMES): string[] {
  const words = [...text.matchAll(/[\p{L}]+(?:-[\p{L}]+)*/gu)].map(([word]) => word);
  return words.flatMap((word, at) => [word, `${word} ${words[at + 1] ?? ''}`]).filter((name) => hashes.has(nameHash(name)));
}

export const nameHash = (name: string): string => createHash('sha256').update(name.toLowerCase()).digest('hex').slice(0, 16);

// ── texts ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** They name things of other files, or documents as their authors titled them. */
const NO_TEXT: readonly string[] = ['id', 'source', 'url', 'from', 'to', 'sizeFigure', 'province', 'of', 'view', 'code', 'date'];
const LISTS_OF_IDS: readonly string[] = ['rests', 'claims', 'legs', 'overlaps', 'conflicts', 'figures', 'dependsOn', 'reveals', 'chapters', 'sources'];

/** Every text that a reader may meet. */
export function textsOf(file: string, content: unknown): PlacedText[] {
  return walk(content).flatMap(({ value, item, key, inList }) => (typeof value !== 'string' || NO_TEXT.includes(key) || (inList && LISTS_OF_IDS.includes(key)) ? [] : [{ file, item, text: value }]));
}

/** Both languages of the interface. @param xliff the text of the file */
export function interfaceTextsOf(xliff: string): PlacedText[] {
  const units = Array.from(new DOMParser().parseFromString(xliff, 'text/xml').getElementsByTagName('trans-unit'));
  return units.flatMap((unit) => ['source', 'target'].flatMap((part) => Array.from(unit.getElementsByTagName(part)).map((node) => ({ file: '../src/i18n/xliff/ko.xlf', item: unit.getAttribute('id') ?? '', text: node.textContent ?? '' }))));
}

interface Walked {
  readonly value: unknown;
  /** The nearest `id` above, or the key of the file's own list. */
  readonly item: string;
  readonly key: string;
  readonly inList: boolean;
}

function walk(value: unknown, item = '', key = '', inList = false): Walked[] {
  if (Array.isArray(value)) return value.flatMap((entry) => walk(entry, item, key, true));
  if (!isRecord(value)) return [{ value, item, key, inList }];
  const id = typeof value['id'] === 'string' ? value['id'] : item;
  // Files of geo/ko have keys where the others have ids.
  return [{ value, item: id, key, inList }, ...Object.entries(value).flatMap(([name, entry]) => walk(entry, id === '' && isRecord(entry) && 'ko' in entry && 'of' in entry ? name : id, name))];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
