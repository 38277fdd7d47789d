/**
 * `npm run fonts`: cuts IBM Plex Sans KR (OFL, @fontsource) down to the characters in use and writes public/fonts/.
 * Run it after adding text with new Hangul; tests/geo/fonts.test.ts fails until then.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { charactersInUse, hangulOf, IN_FIGURES, koreanCharacters, withoutHangul } from './characters.js';

/**
 * The Korean page's own characters stand in fonts beside these, so that the English page does not wait for them; so do all of Hangul in
 * bold, which the English page hardly shows. Large figures alone are light.
 */
const inUse = await charactersInUse();
const korean = await koreanCharacters();
const SETS = [
  { name: '', weights: [300], characters: IN_FIGURES },
  { name: '', weights: [600], characters: withoutHangul(inUse) },
  { name: '', weights: [400, 500], characters: inUse },
  { name: '-ko', weights: [400, 500], characters: korean },
  { name: '-ko', weights: [600], characters: new Set([...hangulOf(inUse), ...korean]) },
] as const;
const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/ibm-plex-sans-kr/package.json'));

for (const { name, weights, characters } of SETS) {
  const text = [...characters].sort().join('');
  for (const weight of weights) {
    // In this package the file named for Korean is the whole font, Latin too.
    const whole = await readFile(join(folder, 'files', `ibm-plex-sans-kr-korean-${weight}-normal.woff2`));
    const subset = await subsetFont(whole, text, { targetFormat: 'woff2', noHinting: true });
    await writeFile(`public/fonts/plex-${weight}${name}.woff2`, subset);
    console.log(`public/fonts/plex-${weight}${name}.woff2: ${(subset.length / 1024).toFixed(1)} kB`);
  }
  console.log(`${characters.size} characters`);
}
