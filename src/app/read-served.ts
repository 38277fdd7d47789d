/** Reads what is served beside the page. Each failure names what to do, since its text reaches the reader. */
import { msg, str } from '@lit/localize';
import { LESSONS_FILE, STORIES_FILE, type ReadFile } from '../data/files.js';
import { isRecord } from '../data/parse.js';
import { KOREAN_FILE, parseKorean, withKorean } from '../data/korean.js';
import type { KoreanTexts } from '../domain/translated.js';
import type { Language } from '../i18n/names.js';
import { noteError } from '../faults/last-errors.js';
import { awaitFile } from './awaited.js';
import { FACTS_PATH, takeFacts } from './early-facts.js';
import { insideFiles } from './inside-files.js';

/** @param path from the page's own folder, such as `land.json` */
export async function readBeside(path: string): Promise<unknown> {
  try {
    return await awaitFile((signal) => read(path, signal));
  } catch (error) {
    noteError(path, error);
    throw error;
  }
}

async function read(path: string, signal: AbortSignal): Promise<unknown> {
  const inside = insideFiles();
  if (inside !== null) {
    const bytes = inside.get(path);
    if (bytes === undefined) throw new Error(msg('is not in this file', { desc: 'follows the name of a file: the page is one file, and this is no part of it' }));
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  }
  let response: Response;
  try {
    response = await ((path === FACTS_PATH ? takeFacts() : null) ?? fetch(new URL(path, document.baseURI), { signal }));
  } catch {
    throw new Error(msg('did not arrive: is the network there? Reload to try again', { desc: 'follows the name of a file' }));
  }
  if (!response.ok) throw new Error(msg(str`is not on the server (answer ${response.status})`, { desc: 'follows the name of a file; the number is the server’s answer, such as 404' }));
  try {
    return (await response.json()) as unknown;
  } catch {
    throw new Error(msg('arrived damaged: it is not JSON. Reload to try again', { desc: 'follows the name of a file' }));
  }
}

let facts: Promise<Readonly<Record<string, unknown>>> | null = null;
/** All facts as one file. What of it cannot be had is read file by file, so that one that is broken takes no other along. Kept only for those that are asked for together. */
function allFacts(): Promise<Readonly<Record<string, unknown>>> {
  facts ??= readBeside(FACTS_PATH).then(
    (content) => (isRecord(content) ? content : {}),
    () => ({}),
  ).finally(() => setTimeout(() => (facts = null)));
  return facts;
}

/** Not wanted with the facts. */
const APART: ReadonlySet<string> = new Set([STORIES_FILE, LESSONS_FILE]);

const readEnglish: ReadFile = async (file) => {
  const together = APART.has(file) ? {} : await allFacts();
  return Object.hasOwn(together, file) ? together[file] : readBeside(`geo/${file}`);
};

let korean: Promise<KoreanTexts> | null = null;
/** Read once, when first wanted; after a failure it is asked for anew. */
function koreanTexts(): Promise<KoreanTexts> {
  korean ??= readBeside(`geo/${KOREAN_FILE}`).then(parseKorean);
  korean.catch(() => (korean = null));
  return korean;
}
const readKorean = withKorean(readEnglish, koreanTexts);

/** Rejects, in words to be shown, when the texts of the language do not arrive. */
export const fetchTexts = async (language: Language): Promise<void> => void (language === 'ko' && (await koreanTexts()));

/** A file in the language, or in English where the language's texts do not come: the page says so by itself. */
export const readInOrEnglish = (language: Language, file: Parameters<ReadFile>[0]): Promise<unknown> => (language === 'en' ? readEnglish(file) : readKorean(file).catch(() => readEnglish(file)));

/** The facts as served, with their texts in the language. */
export const readServed = (language: Language): ReadFile => (language === 'ko' ? readKorean : readEnglish);

