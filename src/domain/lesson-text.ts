/**
 * A composed lesson as text for a link and as a file, and back. Whoever gives a link or a file is not trusted: each field is
 * checked, what cannot be read is left out and named, and what is good is kept. Nothing here throws.
 */
import { msg, str } from '@lit/localize';
import { chapterNamed, isEmptyLesson, MOST_NOTE, MOST_STEPS, MOST_TEXT, MOST_TITLE, type ComposedLesson, type ComposedStep, type LessonItem } from './composed-lesson.js';
import type { DatasetIndex } from './dataset-index.js';
import { harmless } from './harmless.js';
import type { Story } from './story.js';
import { FIRST_YEAR, LAST_YEAR } from './types.js';

export { MOST_LINK_CHARACTERS } from './composed-lesson.js';

/** A lesson file has some kilobytes; what is larger is not even read. */
export const MOST_FILE_BYTES = 2_000_000;

export interface LessonReading {
  /** null = nothing of it could be read. */
  readonly lesson: ComposedLesson | null;
  /** Plain sentences of ours, one a fault. */
  readonly problems: readonly string[];
}

const VERSION = 1;
const FORMAT = 'escape-routes-lesson';

const KIND_LETTERS = { chapter: 'c', country: 'n', incident: 'e', question: 'q' } as const satisfies Readonly<Record<LessonItem['kind'], string>>;
const KINDS = Object.keys(KIND_LETTERS) as readonly LessonItem['kind'][];

const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/;
const COUNTRY = /^[A-Z]{2}$/;

// Writing.

/** Short: `[1,"heading","note",[["c","two-rivers-china","note"],["n","LA","",2013]]]` as base64url, fit to stand in an address. */
export function lessonText({ title, note, steps }: ComposedLesson): string {
  return base64url(utf8(JSON.stringify([VERSION, title, note, steps.map(shortStep)])));
}

/** For people too: a file that can be read and mended in any editor. */
export function lessonFile({ title, note, steps }: ComposedLesson): string {
  return `${JSON.stringify({ format: `${FORMAT}/${VERSION}`, about: aboutFile(), title, note, steps: steps.map((step) => ({ ...step.item, note: step.note })) }, null, 2)}\n`;
}

const aboutFile = (): string => msg('A lesson put together on the map “Escape routes from North Korea”. Open it there: Explore, Your own lesson, Open a file.');

/** What is empty at the end is left out. */
function shortStep({ item, note }: ComposedStep): readonly (string | number)[] {
  const head = [KIND_LETTERS[item.kind], item.kind === 'question' ? item.text : item.id];
  if (item.kind === 'country' && item.year !== null) return [...head, note, item.year];
  return note === '' ? head : [...head, note];
}

// Reading.

/** What stood in a link. */
export function lessonFromText(text: string): LessonReading {
  // Before anything is done with it: some of what follows takes its time over a long text.
  if (text.length > MOST_TEXT) return nothing(tooLong());
  const letters = withoutPadding(text.trim());
  if (letters === '') return nothing(msg('The link holds no lesson.'));
  const json = /^[A-Za-z0-9_-]+$/.test(letters) ? textOf(bytesOf(letters)) : null;
  if (json === null || !json.startsWith('[')) return nothing(msg('What the link holds is not a lesson of this page, or it is damaged. Nothing of it could be read.'));
  const { value, wasCut } = parsed(json);
  if (value === undefined) return nothing(msg('The lesson in the link is damaged or was cut off. Nothing of it could be read.'));
  if (!Array.isArray(value) || !isVersion(value[0])) return nothing(msg('What the link holds is not a lesson of this page.'));
  if (value[0] > VERSION) return nothing(msg('The lesson in the link was made by a newer version of this page. Reload the page and open the link again.'));
  const [, title, note, steps] = value as readonly unknown[];
  const cut = msg('The lesson in the link was cut off on its way. What could be read of it stands here; ask for the whole link, or for the file.');
  return lessonOf({ title, note, steps: shortSteps(steps) }, wasCut ? cut : null) ?? nothing(msg('The lesson in the link is damaged or was cut off. Nothing of it could be read.'));
}

/** What stood in a file. */
export function lessonFromFile(text: string): LessonReading {
  if (text.length > MOST_FILE_BYTES) return nothing(msg('The file is far too large for a lesson. It was not read.'));
  const json = text.trim(); // It takes a byte order mark too.
  if (json === '') return nothing(msg('The file is empty.'));
  const { value, wasCut } = parsed(json);
  if (value === undefined && json.slice(0, 400).includes(`"${FORMAT}/`)) return nothing(msg('This lesson file is damaged. Nothing of it could be read.'));
  const format = isRecord(value) ? value['format'] : undefined;
  const version = typeof format === 'string' && format.startsWith(`${FORMAT}/`) ? Number(format.slice(FORMAT.length + 1)) : null;
  if (!isRecord(value) || !isVersion(version)) return nothing(msg('This file is not a lesson of this page: it does not begin as one.'));
  if (version > VERSION) return nothing(msg('This lesson file was made by a newer version of this page. Reload the page and open the file again.'));
  return lessonOf(value, wasCut ? msg('The file ends in the middle. What could be read of it stands here.') : null) ?? nothing(msg('This lesson file is damaged. Nothing of it could be read.'));
}

/**
 * What a lesson names and this map does not have. The same lesson where all is there.
 *
 * Where no story, country or event at all could be read, nothing is said against those of the lesson: they may be there next time.
 */
export function checkLesson(lesson: ComposedLesson, index: DatasetIndex, stories: readonly Story[]): { readonly lesson: ComposedLesson; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const steps = lesson.steps.filter(({ item }, at) => {
    const missing = missingOf(item, at + 1, index, stories);
    if (missing !== null) problems.push(missing);
    return missing === null;
  });
  return { lesson: problems.length === 0 ? lesson : { ...lesson, steps }, problems };
}

/** What is said of a step whose thing is not here; null = it is. */
function missingOf(item: LessonItem, number: number, index: DatasetIndex, stories: readonly Story[]): string | null {
  switch (item.kind) {
    case 'chapter':
      return stories.length > 0 && chapterNamed(stories, item.id) === null ? msg(str`Step ${number} was left out: no story here has a chapter “${item.id}”.`) : null;
    case 'country':
      return index.countries.size === 0 || index.countries.has(item.id) ? null : msg(str`Step ${number} was left out: there is no country “${item.id}” on this map.`);
    case 'incident':
      return index.incidents.size === 0 || index.incidents.has(item.id) ? null : msg(str`Step ${number} was left out: there is no event “${item.id}” on this map.`);
    case 'question':
      return null;
  }
}

const tooLong = (): string => msg('What the link holds is far too long for a lesson. It was not read.');

/** Other programs fill base64 up with `=`. Not by a pattern for the end of a text: that takes the square of its length where they stand in the middle. */
function withoutPadding(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === '=') end--;
  return text.slice(0, end);
}

const nothing = (problem: string): LessonReading => ({ lesson: null, problems: [problem] });
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isVersion = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0;

/** The short steps of a link under the names of a file. What is none stays as it is, and is named later. */
function shortSteps(steps: unknown): unknown {
  if (!Array.isArray(steps)) return steps;
  return steps.slice(0, MOST_STEPS + 1).map((step: unknown) => {
    if (!Array.isArray(step)) return step;
    const [letter, what, note = '', year = null] = step as readonly unknown[];
    return { kind: KINDS.find((kind) => KIND_LETTERS[kind] === letter), id: what, text: what, note, year };
  });
}

/**
 * null = it is not empty by itself, and yet nothing of it could be read.
 *
 * @param cut - what is said where its end is missing: fields that did not arrive are then no fault of their own
 */
function lessonOf(raw: Readonly<Record<string, unknown>>, cut: string | null): LessonReading | null {
  const problems = cut === null ? [] : [cut];
  const or = (value: unknown, empty: unknown): unknown => (value === undefined && cut !== null ? empty : value);
  const title = textField(or(raw['title'], ''), msg('The heading', { id: 'lesson.heading', desc: 'at the beginning of a sentence: The heading could not be read' }), MOST_TITLE, false, problems);
  const note = textField(or(raw['note'], ''), msg('The note on the whole lesson', { id: 'lesson.note', desc: 'at the beginning of a sentence: The note … could not be read' }), MOST_NOTE, true, problems);
  const given = or(raw['steps'], []);
  if (!Array.isArray(given)) problems.push(msg('The steps could not be read.'));
  const list: readonly unknown[] = Array.isArray(given) ? given : [];
  if (list.length > MOST_STEPS) problems.push(msg(str`A lesson has ${MOST_STEPS} steps at most: what comes after them was left out.`));
  const steps = list.slice(0, MOST_STEPS).flatMap((step, at) => stepOf(step, at + 1, problems) ?? []);
  const lesson: ComposedLesson = { title, note, steps };
  return problems.length > 0 && isEmptyLesson(lesson) ? null : { lesson, problems };
}

/** null = it had to be left out, and is named. */
function stepOf(raw: unknown, number: number, problems: string[]): ComposedStep | null {
  const item = isRecord(raw) ? itemOf(raw, number, problems) : msg(str`Step ${number} was left out: it is nothing that this page can read.`);
  if (typeof item === 'string') {
    problems.push(item);
    return null;
  }
  const note = isRecord(raw) ? textField(raw['note'] ?? '', msg(str`The note of step ${number}`, { id: 'lesson.step-note', desc: 'at the beginning of a sentence: The note … could not be read' }), MOST_NOTE, true, problems) : '';
  return { item, note };
}

/** The item, or what is said where there is none. */
function itemOf(raw: Readonly<Record<string, unknown>>, number: number, problems: string[]): LessonItem | string {
  const { id } = raw;
  switch (raw['kind']) {
    case 'chapter':
      return typeof id === 'string' && ID.test(id) ? { kind: 'chapter', id } : msg(str`Step ${number} was left out: it names no chapter.`);
    case 'country':
      return typeof id === 'string' && COUNTRY.test(id) ? { kind: 'country', id, year: yearOf(raw['year'] ?? null, number, problems) } : msg(str`Step ${number} was left out: it names no country.`);
    case 'incident':
      return typeof id === 'string' && ID.test(id) ? { kind: 'incident', id } : msg(str`Step ${number} was left out: it names no event.`);
    case 'question': {
      const wordless = msg(str`Step ${number} was left out: it is a question without words.`);
      if (typeof raw['text'] !== 'string') return wordless;
      const text = textField(raw['text'], msg(str`The question of step ${number}`, { id: 'lesson.step-question', desc: 'at the beginning of a sentence: The question … could not be read' }), MOST_NOTE, true, problems);
      return text.trim() === '' ? wordless : { kind: 'question', text };
    }
    default:
      return msg(str`Step ${number} was left out: it is of a kind that this page does not know.`);
  }
}

function yearOf(raw: unknown, number: number, problems: string[]): number | null {
  if (raw === null || (typeof raw === 'number' && Number.isInteger(raw) && raw >= FIRST_YEAR && raw <= LAST_YEAR)) return raw;
  problems.push(msg(str`Step ${number} asks for a year that is not from ${FIRST_YEAR} to ${LAST_YEAR}: it shows all years.`));
  return null;
}

/** @param what - the part of the lesson, as a sentence about it begins */
function textField(raw: unknown, what: string, most: number, mayHaveLines: boolean, problems: string[]): string {
  if (typeof raw !== 'string') {
    problems.push(msg(str`${what} could not be read and was left out.`));
    return '';
  }
  const text = harmless(raw, mayHaveLines);
  if (text.length <= most) return text;
  problems.push(msg(str`${what} is longer than ${most} characters: its end was left out.`));
  return text.slice(0, most).replace(/\p{Surrogate}$/u, '');
}

// JSON that may end in the middle.

/** `value` undefined = not even its beginning is sound. */
function parsed(json: string): { readonly value: unknown; readonly wasCut: boolean } {
  const whole = parsedOrNot(json);
  if (whole !== undefined) return { value: whole, wasCut: false };
  const closed = closedJson(json);
  return { value: closed === null ? undefined : parsedOrNot(closed), wasCut: true };
}

/** undefined is no value of JSON. */
function parsedOrNot(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** A lesson is nested no deeper: the whole, its steps, a step. */
const MOST_DEPTH = 3;

/** The text up to the end of the last whole step, heading or note, with its brackets closed; null = there is none, or it is nothing of ours. */
function closedJson(json: string): string | null {
  const open: string[] = [];
  let [inText, escaped] = [false, false];
  let cut: { readonly at: number; readonly closing: string } | null = null;
  for (let at = 0; at < json.length; at++) {
    const character = json.charAt(at);
    if (inText) {
      if (escaped) escaped = false;
      else if (character === '\\') escaped = true;
      else if (character === '"') inText = false;
      continue;
    }
    const closing = (): string => [...open].reverse().join('');
    if (character === '"') inText = true;
    else if (character === '[' || character === '{') open.push(character === '[' ? ']' : '}');
    else if (character === ',' && open.length === 1) cut = { at, closing: closing() };
    else if (character === ']' || character === '}') {
      if (open.pop() !== character) return null;
      if (open.length > 0) cut = { at: at + 1, closing: closing() };
    }
    if (open.length > MOST_DEPTH) return null;
  }
  return cut === null ? null : json.slice(0, cut.at) + cut.closing;
}

// UTF-8 and base64url (RFC 4648, section 5), without what only a browser has.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** JSON escapes halves of characters, which nothing else could encode. */
const utf8 = (json: string): readonly number[] => [...encodeURIComponent(json).matchAll(/%([0-9A-F]{2})|./g)].map(([character, hex]) => (hex === undefined ? character.charCodeAt(0) : Number.parseInt(hex, 16)));

function base64url(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.slice(at, at + 3);
    const group = (first << 16) | (second << 8) | third;
    for (let sextet = 0; sextet <= Math.min(3, bytes.length - at); sextet++) text += ALPHABET.charAt((group >> (18 - 6 * sextet)) & 63);
  }
  return text;
}

/** Of a text that was cut off, the whole bytes. */
function bytesOf(letters: string): readonly number[] {
  const bytes: number[] = [];
  let [buffer, bits] = [0, 0];
  for (const letter of letters) {
    buffer = ((buffer << 6) | ALPHABET.indexOf(letter)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((buffer >> bits) & 255);
  }
  return bytes;
}

/** null = not UTF-8. A character that was cut in two at the end is left out. */
function textOf(bytes: readonly number[]): string | null {
  const encoded = bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`);
  for (let missing = 0; missing <= Math.min(3, encoded.length); missing++) {
    try {
      return decodeURIComponent(encoded.slice(0, encoded.length - missing).join(''));
    } catch {
      // One byte less, then.
    }
  }
  return null;
}
