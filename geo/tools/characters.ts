/** Every character the page can show: what stands in geo/ and src/, country names in English and Korean, and printable ASCII. The Korean page needs more. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDERS = ['geo', 'src'];
/** Shown on the Korean page alone. */
const KOREAN = [join('geo', 'ko'), join('src', 'i18n', 'locales')];
const isKorean = (path: string): boolean => KOREAN.some((folder) => path.startsWith(folder));
const TEXT_FILE = /\.(json|geojson|ts|css)$/;
/** Hanja and other scripts are left to the reader's own fonts: the bundled font has none. */
const BUNDLED = /[\u0020-\u024F\u2010-\u2027\u2030-\u205E\u20A9\u2190-\u2193\u2212\u2260\u00D7\u1100-\u11FF\u3130-\u318F\uAC00-\uD7AF]/u;

function countryNames(): string {
  const names = ['en', 'ko'].map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) => letters.flatMap((second) => names.map((name) => name.of(first + second) ?? ''))).join('');
}

async function charactersOfFiles(wanted: (path: string) => boolean): Promise<Set<string>> {
  const characters = new Set<string>();
  for (const folder of FOLDERS)
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && TEXT_FILE.test(entry.name) && wanted(entry.parentPath)) add(characters, await readFile(join(entry.parentPath, entry.name), 'utf8'));
  return characters;
}

function add(characters: Set<string>, text: string): void {
  for (const character of text) if (BUNDLED.test(character)) characters.add(character);
}

/** Of the English page, with its Korean names. */
export async function charactersInUse(): Promise<ReadonlySet<string>> {
  const characters = await charactersOfFiles((path) => !isKorean(path));
  for (let code = 0x20; code < 0x7f; code++) add(characters, String.fromCodePoint(code));
  add(characters, countryNames());
  return characters;
}

/** Of the Korean page, beside those. */
export async function koreanCharacters(): Promise<ReadonlySet<string>> {
  const [english, korean] = [await charactersInUse(), await charactersOfFiles(isKorean)];
  return new Set([...korean].filter((character) => !english.has(character)));
}

const HANGUL = /[\u1100-\u11FF\u3130-\u318F\uAC00-\uD7AF]/;

export const hangulOf = (characters: ReadonlySet<string>): ReadonlySet<string> => new Set([...characters].filter((character) => HANGUL.test(character)));

/** In bold, Hangul comes from a font of its own (see theme.css). */
export const withoutHangul = (characters: ReadonlySet<string>): ReadonlySet<string> => new Set([...characters].filter((character) => !HANGUL.test(character)));

/** Of large figures, which alone are light: “34,078”, “10–20”, “12 of 40”, “7 %”. */
export const IN_FIGURES: ReadonlySet<string> = new Set('0123456789,.–−% of');
