/**
 * How the page calls the people of this map: the reader chooses one of four wordings. Texts of `geo/` mark the places that
 * follow the choice with a token, such as `{North Koreans}`; what stands between the braces is the default wording, so that
 * a text can be read and corrected as it is. Texts about law, citizenship or a source's own word carry no token.
 */
import { isKoreanForm, koreanWord, type KoreanForm } from './korean-texts.js';
import type { Dataset } from './types.js';

export const WORDING_IDS = ['north-koreans', 'refugees', 'defectors', 'escapees'] as const;
export type WordingId = (typeof WORDING_IDS)[number];
export const DEFAULT_WORDING: WordingId = 'north-koreans';

/** One person, and several, in the wordings that have a noun of their own. */
const NOUNS: Readonly<Record<Exclude<WordingId, 'north-koreans'>, readonly [one: string, many: string]>> = {
  refugees: ['refugee', 'refugees'],
  defectors: ['defector', 'defectors'],
  escapees: ['escapee', 'escapees'],
};

type Form = (one: string, many: string) => string;
const northKoreanOne: Form = (one) => `North Korean ${one}`;
const northKoreanMany: Form = (_, many) => `North Korean ${many}`;
/**
 * What may stand between braces, and how it reads with another noun. Each stands where a plain noun of the same number can
 * stand: no verb of the sentence may take up the “left” or “leave” of the default.
 */
const FORMS = {
  'North Korean': northKoreanOne,
  'North Koreans': northKoreanMany,
  'person from the North': northKoreanOne,
  'people from the North': northKoreanMany,
  'people who left North Korea': northKoreanMany,
  'people who left the North': northKoreanMany,
  'people who leave North Korea': northKoreanMany,
  'people who left': (_, many) => many,
  'people who leave': (_, many) => many,
} as const satisfies Readonly<Record<string, Form>>;

/** A form as it may stand within a sentence. At the start of one it may begin with a capital. */
export type WordForm = keyof typeof FORMS;
export const WORD_FORMS = Object.keys(FORMS) as readonly WordForm[];

const formNamed = (name: string): WordForm | null => WORD_FORMS.find((form) => form === name || capitalised(form) === name) ?? null;

/** Any pair of braces with what stands in it, or a brace alone. */
const TOKEN = /\{([^{}]*)\}|[{}]/g;

const hasBrace = (text: string): boolean => text.includes('{') || text.includes('}');

/** `people who left` → `People who left`. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A form in the chosen wording, to stand within a sentence. */
export function wordFor(form: WordForm, wording: WordingId): string {
  if (wording === 'north-koreans') return form;
  const [one, many] = NOUNS[wording];
  return FORMS[form](one, many);
}

/** The text in the chosen wording. No brace is left in it: what stands between braces and is no token is kept as it is. */
export function reworded(text: string, wording: WordingId): string {
  if (!hasBrace(text)) return text;
  return text.replace(TOKEN, (_, name: string | undefined) => {
    if (name === undefined) return '';
    if (isKoreanForm(name)) return koreanWord(name, wording);
    const form = formNamed(name);
    if (form === null) return name;
    const word = wordFor(form, wording);
    return name === form ? word : capitalised(word);
  });
}

/** The first thing in braces that is no token, or a brace without its partner; null = none. */
export function unknownToken(text: string): string | null {
  if (!hasBrace(text)) return null;
  for (const [whole, name] of text.matchAll(TOKEN)) if (name === undefined || (formNamed(name) === null && !isKoreanForm(name))) return whole;
  return null;
}

/** Fields that are shown as sentences of ours and may carry tokens. All other texts (ids, dates, citations, names) stay as they are. */
const WORDED_FIELDS: ReadonlySet<string> = new Set(['text', 'doubt', 'summary', 'notStated', 'precision', 'notSaid', 'usual', 'title', 'unit', 'question', 'says', 'advice', 'note']);
/** Of these nothing inside is a sentence of ours. */
const LEFT_ALONE: ReadonlySet<string> = new Set(['citation', 'citations', 'geometry', 'bbox', 'name', 'label', 'lineName', 'banks']);

/**
 * The value with every worded field in the chosen wording. What does not change keeps its identity, also as a part of what does,
 * so that nobody downstream takes it for new.
 */
function worded<T>(value: T, wording: WordingId): T;
function worded(value: unknown, wording: WordingId): unknown {
  if (Array.isArray(value)) {
    let items: unknown[] | null = null;
    value.forEach((item: unknown, at) => {
      const next = worded(item, wording);
      if (next !== item) (items ??= [...(value as unknown[])])[at] = next;
    });
    return items ?? value;
  }
  if (typeof value !== 'object' || value === null) return value;
  let changed: Record<string, unknown> | null = null;
  for (const key of Object.keys(value)) {
    if (LEFT_ALONE.has(key)) continue;
    const part = (value as Readonly<Record<string, unknown>>)[key];
    const next = typeof part !== 'string' ? worded(part, wording) : WORDED_FIELDS.has(key) ? reworded(part, wording) : part;
    if (next !== part) (changed ??= { ...value })[key] = next;
  }
  return changed ?? value;
}

/** All facts in the chosen wording; titles of sources, citations and ids stay. */
export function rewordedDataset(dataset: Dataset, wording: WordingId): Dataset {
  const { sources, ...facts } = dataset;
  const next = worded(facts, wording);
  const notes = sources.map((source) => {
    const note = reworded(source.note, wording);
    return note === source.note ? source : { ...source, note };
  });
  const sameSources = notes.every((source, at) => source === sources[at]);
  return next === facts && sameSources ? dataset : { ...next, sources: sameSources ? sources : notes };
}

/** The interface's own words for the people of this map, each to stand within a sentence (`capitalised` for its start). */
export interface Words {
  readonly wording: WordingId;
  /** `North Korean` | `North Korean refugee` | … : “a … found there”. */
  readonly person: string;
  /** `North Koreans` | `North Korean refugees` | … */
  readonly people: string;
  /** `people who left` | `refugees` | … */
  readonly peopleWhoLeft: string;
  /** `people who leave` | `refugees` | … */
  readonly peopleWhoLeave: string;
  /** `people who left North Korea` | `North Korean refugees` | … */
  readonly peopleWhoLeftNorthKorea: string;
  /** `people who leave North Korea` | `North Korean refugees` | … */
  readonly peopleWhoLeaveNorthKorea: string;
}

const FORM_OF = {
  person: ['North Korean', '북한 사람'],
  people: ['North Koreans', '북한 사람들'],
  peopleWhoLeft: ['people who left', '떠난 사람들'],
  peopleWhoLeave: ['people who leave', '떠나는 사람들'],
  peopleWhoLeftNorthKorea: ['people who left North Korea', '북한을 떠난 사람들'],
  peopleWhoLeaveNorthKorea: ['people who leave North Korea', '북한을 떠나는 사람들'],
} as const satisfies Readonly<Record<Exclude<keyof Words, 'wording'>, readonly [en: WordForm, ko: KoreanForm]>>;

export function wordsFor(wording: WordingId, language: 'en' | 'ko' = 'en'): Words {
  const word = ([english, korean]: readonly [WordForm, KoreanForm]): string => (language === 'ko' ? koreanWord(korean, wording) : wordFor(english, wording));
  return {
    wording,
    person: word(FORM_OF.person),
    people: word(FORM_OF.people),
    peopleWhoLeft: word(FORM_OF.peopleWhoLeft),
    peopleWhoLeave: word(FORM_OF.peopleWhoLeave),
    peopleWhoLeftNorthKorea: word(FORM_OF.peopleWhoLeftNorthKorea),
    peopleWhoLeaveNorthKorea: word(FORM_OF.peopleWhoLeaveNorthKorea),
  };
}
