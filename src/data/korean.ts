/** The facts in Korean: the same files, read with the texts of `geo/ko/` in their places, and checked like any other. */
import * as v from 'valibot';
import { translated, type KoreanTexts } from '../domain/translated.js';
import { LESSONS_FILE, POLICIES_FILE, STORIES_FILE, type ReadFile } from './files.js';
import { isRecord } from './parse.js';

/** All Korean texts in one file, beside the facts. */
export const KOREAN_FILE = 'ko.json';

const texts = v.record(v.string(), v.record(v.string(), v.string()));
/** Files that are served as one object keyed by path. */
const KEYED_BY_PATH: ReadonlySet<string> = new Set([POLICIES_FILE, STORIES_FILE, LESSONS_FILE]);

/** @throws when it is not an object of objects of texts */
export function parseKorean(content: unknown): KoreanTexts {
  const result = v.safeParse(texts, content);
  if (!isRecord(content) || !result.success) throw new Error(`geo/${KOREAN_FILE} does not hold Korean texts by file and key`);
  return result.output;
}

/** @param korean asked for once a file has been read; when it rejects, so does the reading */
export const withKorean =
  (read: ReadFile, korean: () => Promise<KoreanTexts>): ReadFile =>
  async (file) => {
    const [content, all] = await Promise.all([read(file), korean()]);
    if (!KEYED_BY_PATH.has(file)) return translated(file, content, all[file] ?? {});
    if (!isRecord(content)) return content;
    return Object.fromEntries(Object.entries(content).map(([path, one]) => [path, one instanceof Error ? one : translated(path, one, all[path] ?? {})]));
  };
