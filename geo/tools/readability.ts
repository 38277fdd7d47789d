/** `npm run readability`: the school grade of every chapter's text by Flesch and Kincaid, for both levels; fails above the limits. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { parseStories } from '../../src/data/stories.js';
import { DEFAULT_WORDING, reworded } from '../../src/domain/wording.js';
import { READING_LEVELS, type ReadingLevel } from '../../src/domain/story.js';
import { readStories } from './read-folder.js';

/** School grade at most. */
export const MOST_GRADE: Readonly<Record<ReadingLevel, number>> = { standard: 9, simple: 6.5 };

/** Names that no plainer word replaces are counted as one word of two syllables, as their reader has met them before. */
const NAMES = /\b(North|South) Korea(ns?|’s)?\b|\b(Pyongyang|Hanawon|Mongolia|Vietnam|Thailand|Philippines|Hoeryong|Chongjin|Wikipedia)(’s)?\b/g;
const NAME = 'Seoul’s';

/** Grade of a running text; `0.39 words per sentence + 11.8 syllables per word - 15.59`. */
export function gradeOf(text: string): number {
  const plain = reworded(text, DEFAULT_WORDING).replace(NAMES, NAME);
  const sentence = plain.split(/(?<=[.!?…])["”’)]*\s+/).filter((part) => /\w/.test(part)).length;
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  return fleschKincaid({ sentence, word: words.length, syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0) });
}

export interface ChapterGrade {
  readonly story: string;
  readonly chapter: string;
  readonly level: ReadingLevel;
  readonly grade: number;
}

export async function grades(folder: string): Promise<readonly ChapterGrade[]> {
  const { stories } = parseStories(await readStories(folder));
  return stories.flatMap((story) => story.chapters.flatMap((chapter) => READING_LEVELS.map((level) => ({ story: story.id, chapter: chapter.id, level, grade: gradeOf(chapter.text.map((paragraph) => paragraph[level]).join(' ')) }))));
}

if (process.argv[1]?.endsWith('readability.ts') === true) {
  const all = await grades(process.argv[2] ?? 'geo');
  for (const { story, chapter, level, grade } of all) console.log(`${grade > MOST_GRADE[level] ? '✗' : ' '} ${grade.toFixed(1).padStart(5)}  ${level.padEnd(8)}  ${story} / ${chapter}`);
  const over = all.filter(({ level, grade }) => grade > MOST_GRADE[level]).length;
  console.log(over === 0 ? `\nAll ${all.length} texts are within ${MOST_GRADE.standard} (standard) and ${MOST_GRADE.simple} (simple).` : `\n${over} of ${all.length} texts are above the limit.`);
  if (over > 0) process.exitCode = 1;
}
