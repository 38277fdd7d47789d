/**
 * `npm run fonts`: cuts IBM Plex Sans KR (OFL, @fontsource) down to the characters in use and writes public/fonts/.
 * Run it after adding text with new Hangul; tests/geo/fonts.test.ts fails until then.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { charactersInUse } from './characters.js';

const WEIGHTS = [300, 400, 500, 600];
const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/ibm-plex-sans-kr/package.json'));

const characters = [...(await charactersInUse())].sort().join('');
for (const weight of WEIGHTS) {
  // In this package the file named for Korean is the whole font, Latin too.
  const whole = await readFile(join(folder, 'files', `ibm-plex-sans-kr-korean-${weight}-normal.woff2`));
  const subset = await subsetFont(whole, characters, { targetFormat: 'woff2' });
  await writeFile(`public/fonts/plex-${weight}.woff2`, subset);
  console.log(`public/fonts/plex-${weight}.woff2: ${(subset.length / 1024).toFixed(1)} kB`);
}
console.log(`${characters.length} characters`);
