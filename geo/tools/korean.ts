/**
 * The Korean beside the English of `geo/`: `geo/ko/<file>.json` holds, for each text of an English file, its Korean and a mark of the
 * English it was made from, so that a text that was changed since is known as stale.
 *
 *     npm run korean                        # what is missing, stale or left over; ends with 1 when there is any
 *     npm run korean -- todo terms.json     # the English texts that wait, as JSON: key -> text
 *     npm run korean -- take terms.json done.json   # takes translations (key -> Korean) in, with the mark of today's English
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isKoreanForm, KOREAN_TOKEN_FORMS } from '../../src/domain/korean-texts.js';
import { englishTexts, type KoreanTexts } from '../../src/domain/translated.js';

interface Translated {
  readonly ko: string;
  /** First eight hexadecimal digits of the SHA-256 of the English. */
  readonly of: string;
}
export type KoreanFile = Readonly<Record<string, Translated>>;

export interface KoreanProblem {
  /** Path below `geo/` of the English file. */
  readonly file: string;
  readonly key: string;
  readonly reason: string;
}

export const markOf = (english: string): string => createHash('sha256').update(english).digest('hex').slice(0, 8);

const HANGUL = /\p{Script=Hangul}/u;
const TOKEN = /\{([^{}]*)\}/g;
const tokensOf = (text: string): readonly string[] => [...text.matchAll(TOKEN)].map(([, name = '']) => name);
/** Figures with a thousands comma, and years. */
const figuresOf = (text: string): readonly string[] => [...text.matchAll(/\d[\d,]*\d(?:\.\d+)?|\d/g)].map(([figure]) => figure.replace(/,/g, '')).filter((figure) => figure.length >= 3);

/** What is wrong with one translation; null = nothing that a program can see. */
export function faultOf(english: string, korean: string): string | null {
  if (korean.trim() === '') return 'is empty';
  if (/\p{L}/u.test(english) && !HANGUL.test(korean) && english.split(' ').length > 3) return 'holds no Hangul';
  const unknown = tokensOf(korean).find((token) => !isKoreanForm(token));
  if (unknown !== undefined) return `{${unknown}} is none of the forms ${KOREAN_TOKEN_FORMS.join(', ')}`;
  if (tokensOf(english).length > 0 !== tokensOf(korean).length > 0) return tokensOf(english).length > 0 ? 'has lost its word in braces' : 'has a word in braces that the English has not';
  if (/\}(?:로|는|가|를|와|라|랑)(?=[\s,.]|$)/.test(korean)) return 'has a particle after braces that does not follow a final consonant: 은, 이, 을, 과';
  const missing = figuresOf(english).find((figure) => !figuresOf(korean).includes(figure) && !korean.replace(/[,\s]/g, '').includes(figure));
  if (missing !== undefined && !spelled(missing, korean)) return `does not hold the figure ${missing}`;
  return null;
}

/** 34,000 may stand as 3만4000. */
function spelled(figure: string, korean: string): boolean {
  const value = Number(figure);
  if (!Number.isInteger(value) || value < 10_000) return false;
  const [tens, rest] = [Math.floor(value / 10_000), value % 10_000];
  return korean.replace(/[,\s]/g, '').includes(`${tens}만${rest === 0 ? '' : rest}`);
}

/** All Korean texts as the page reads them: path of the English file below `geo/` -> key -> Korean. Stale ones too: the check tells of them. */
export function servedKorean(folder: string): KoreanTexts {
  return Object.fromEntries(englishFiles(folder).map((file) => [file, Object.fromEntries(Object.entries(readKorean(folder, file)).map(([key, { ko }]) => [key, ko]))]));
}

/** Every file of `geo/` that has texts, by its path below it. */
function englishFiles(folder: string): readonly string[] {
  const below = (path: string): readonly string[] => readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? (['ko', 'tools', 'basemap'].includes(entry.name) ? [] : below(join(path, entry.name))) : /\.(geo)?json$/.test(entry.name) ? [join(path, entry.name)] : []));
  return below(folder).map((path) => relative(folder, path).replaceAll('\\', '/')).sort();
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')) as unknown;
const koreanPath = (folder: string, file: string): string => join(folder, 'ko', file.replace(/\.geojson$/, '.json'));
const readKorean = (folder: string, file: string): KoreanFile => (existsSync(koreanPath(folder, file)) ? (readJson(koreanPath(folder, file)) as KoreanFile) : {});

export function koreanProblems(folder: string): readonly KoreanProblem[] {
  return englishFiles(folder).flatMap((file) => {
    const english = englishTexts(file, readJson(join(folder, file)));
    const korean = readKorean(folder, file);
    const problems: KoreanProblem[] = [];
    for (const [key, text] of english) {
      const translated = korean[key];
      if (translated === undefined) problems.push({ file, key, reason: 'is missing' });
      else if (translated.of !== markOf(text)) problems.push({ file, key, reason: 'is stale: the English was changed since' });
      else {
        const fault = faultOf(text, translated.ko);
        if (fault !== null) problems.push({ file, key, reason: fault });
      }
    }
    for (const key of Object.keys(korean)) if (!english.has(key)) problems.push({ file, key, reason: 'is left over: there is no such English text' });
    return problems;
  });
}

function todo(folder: string, file: string): void {
  const korean = readKorean(folder, file);
  const waiting = [...englishTexts(file, readJson(join(folder, file)))].filter(([key, text]) => korean[key]?.of !== markOf(text) || faultOf(text, korean[key].ko) !== null);
  process.stdout.write(`${JSON.stringify(Object.fromEntries(waiting), null, 2)}\n`);
}

function take(folder: string, file: string, from: string): void {
  const english = englishTexts(file, readJson(join(folder, file)));
  const done = readJson(from) as Readonly<Record<string, string>>;
  const korean = readKorean(folder, file);
  const merged = new Map<string, Translated>();
  let faults = 0;
  for (const [key, text] of english) {
    const given = done[key];
    const fault = given === undefined ? null : faultOf(text, given);
    if (fault !== null) {
      faults++;
      process.stderr.write(`${file} ${key}: ${fault}\n`);
    }
    const next = given !== undefined && fault === null ? { ko: given, of: markOf(text) } : korean[key];
    if (next !== undefined) merged.set(key, next);
  }
  for (const key of Object.keys(done)) if (!english.has(key)) process.stderr.write(`${file} ${key}: there is no such English text\n`);
  mkdirSync(dirname(koreanPath(folder, file)), { recursive: true });
  writeFileSync(koreanPath(folder, file), `${JSON.stringify(Object.fromEntries(merged), null, 2)}\n`);
  process.stdout.write(`${file}: ${merged.size} of ${english.size} texts are in Korean${faults > 0 ? `, ${faults} were not taken` : ''}.\n`);
}

if (process.argv[1]?.endsWith('korean.ts') === true) {
  const [command = 'check', file = '', from = ''] = process.argv.slice(2);
  if (command === 'todo') todo('geo', file);
  else if (command === 'take') take('geo', file, from);
  else {
    const problems = koreanProblems('geo');
    for (const { file: where, key, reason } of problems.slice(0, 200)) console.error(`geo/ko: ${where} ${key}: ${reason}`);
    console.log(problems.length === 0 ? 'Every text of geo/ has its Korean.' : `\n${problems.length} texts of geo/ are not (or no longer) in Korean.`);
    if (problems.length > 0) process.exitCode = 1;
  }
}
