/** The bundled fonts hold what the page can show. After new Hangul in geo/ or src/: `npm run fonts`. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { charactersInUse, hangulOf, IN_FIGURES, koreanCharacters, withoutHangul } from '../../geo/tools/characters.js';
import { charactersOf } from '../fixtures/font.js';

const folder = new URL('../../public/fonts/', import.meta.url);
const fonts = readdirSync(folder).filter((name) => /^plex-\d+(-ko)?\.woff2$/.test(name));
const WHOLE_FONTS = fileURLToPath(new URL('../../node_modules/@fontsource/ibm-plex-sans-kr/files', import.meta.url));
const MOST_BYTES = 350_000;
/** Accents of country names, and signs: the reader's own fonts step in, as they do for Hanja. */
const NEVER_DRAWN = 'çÅéôãíü→‹›ŏàĩ';

/** The light font has figures alone, and the bold one leaves Hangul to another (see theme.css). */
async function charactersWanted(font: string): Promise<ReadonlySet<string>> {
  const english = await charactersInUse();
  if (font === 'plex-600-ko.woff2') return new Set([...hangulOf(english), ...(await koreanCharacters())]);
  if (font.includes('-ko')) return koreanCharacters();
  if (font === 'plex-300.woff2') return IN_FIGURES;
  return font.includes('600') ? withoutHangul(english) : english;
}

describe('the bundled fonts', () => {
  it('are the weights that theme.css asks for', () => {
    const css = readFileSync(new URL('../../src/styles/theme.css', import.meta.url), 'utf8');
    expect([...new Set([...css.matchAll(/\/fonts\/(plex-\d+(?:-ko)?\.woff2)/g)].map(([, name]) => name))].sort()).toEqual(fonts.sort());
  });

  it.each(fonts)('%s has every character in use, but for the few that Plex Sans KR was never drawn with', async (name) => {
    const has = await charactersOf(readFileSync(new URL(name, folder)));
    const whole = await charactersOf(readFileSync(join(WHOLE_FONTS, `ibm-plex-sans-kr-korean-${/\d+/.exec(name)?.[0]}-normal.woff2`)));
    const inUse = [...(await charactersWanted(name))];
    expect(inUse.length).toBeGreaterThan(name === 'plex-300.woff2' ? 10 : 100);
    expect(inUse.filter((character) => !has.has(character) && whole.has(character)).join(''), 'run `npm run fonts`').toBe('');
    expect(inUse.filter((character) => !whole.has(character) && !NEVER_DRAWN.includes(character)).join(''), 'these would be drawn in another font').toBe('');
  });

  it('the light one is asked for by the characters it has, and no others', () => {
    const css = readFileSync(new URL('../../src/styles/theme.css', import.meta.url), 'utf8');
    const range = /plex-300\.woff2'\) format\('woff2'\); unicode-range: ([^;]+);/.exec(css)?.[1] ?? '';
    const codes = range.split(',').flatMap((part) => {
      const [first = 0, last = first] = part.trim().slice(2).split('-').map((code) => Number.parseInt(code, 16));
      return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
    });
    expect(codes.sort()).toEqual([...IN_FIGURES].sort());
  });

  it('are cut down: a syllable that is nowhere in use has no glyph', async () => {
    const inUse = await charactersInUse();
    const unused = ['뷁', '쀍', '똠'].find((syllable) => !inUse.has(syllable));
    expect(unused).toBeDefined();
    expect((await charactersOf(readFileSync(new URL('plex-400.woff2', folder)))).has(unused!)).toBe(false);
  });

  it(`weigh no more than ${MOST_BYTES / 1000} kB together`, () => {
    expect(fonts.reduce((sum, name) => sum + readFileSync(new URL(name, folder)).length, 0)).toBeLessThanOrEqual(MOST_BYTES);
  });
});
