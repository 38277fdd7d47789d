/** Every character the page can show: what stands in geo/ and src/, country names in English and Korean, and printable ASCII. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDERS = ['geo', 'src'];
/** The Korean texts wait for the page that shows them. */
const NOT_SHOWN = join('geo', 'ko');
const TEXT_FILE = /\.(json|geojson|ts|css)$/;
/** Hanja and other scripts are left to the reader's own fonts: the bundled font has none. */
const BUNDLED = /[\u0020-\u024F\u2010-\u2027\u2030-\u205E\u20A9\u2190-\u2193\u2212\u2260\u00D7\u1100-\u11FF\u3130-\u318F\uAC00-\uD7AF]/u;

function countryNames(): string {
  const names = ['en', 'ko'].map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) => letters.flatMap((second) => names.map((name) => name.of(first + second) ?? ''))).join('');
}

export async function charactersInUse(): Promise<ReadonlySet<string>> {
  const characters = new Set<string>();
  const add = (text: string): void => {
    for (const character of text) if (BUNDLED.test(character)) characters.add(character);
  };
  for (let code = 0x20; code < 0x7f; code++) add(String.fromCodePoint(code));
  add(countryNames());
  for (const folder of FOLDERS)
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && TEXT_FILE.test(entry.name) && !entry.parentPath.startsWith(NOT_SHOWN)) add(await readFile(join(entry.parentPath, entry.name), 'utf8'));
  return characters;
}
