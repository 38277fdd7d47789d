/** The outlines of the land for the drawn map: asked for once, and again after a failure. */
import { msg } from '@lit/localize';
import { LAND_FILE, parseLand } from '../data/land.js';
import { problemText } from '../data/problem.js';
import type { Land } from '../domain/land.js';
import { noteError } from '../faults/last-errors.js';
import { readBeside } from './read-served.js';

let reading: Promise<Land> | null = null;

export function readLand(): Promise<Land> {
  reading ??= read().catch((error: unknown) => {
    reading = null;
    throw error;
  });
  return reading;
}

async function read(): Promise<Land> {
  const { land, problems } = parseLand(await readBeside(LAND_FILE));
  for (const problem of problems) console.info(problemText(problem));
  if (land === null) {
    noteError(LAND_FILE, problems.slice(0, 1).map(problemText).join(''));
    throw new Error(msg('arrived damaged: it does not hold what a map needs. Reload to try again', { desc: 'follows “its land”: a file with the outlines of land' }));
  }
  return land;
}
