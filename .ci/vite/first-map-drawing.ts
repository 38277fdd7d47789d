/** The overview, its key and the sentences that open it, from the facts and the land of the page itself. Loaded by first-map.ts when the page is to be written. */
import { readFile } from 'node:fs/promises';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { readFolder } from '../../geo/tools/read-folder.js';
import { firstWords } from '../../src/components/first-words.js';
import { loadDataset } from '../../src/data/dataset.js';
import { parseLand } from '../../src/data/land.js';
import { problemText } from '../../src/data/problem.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { firstMapOf, type FirstMap } from '../../src/static-map/first-map.js';
import { plain } from './plain.js';

const LABEL = 'Map of all years: ways out of North Korea and back, and what the sources report for each country';

export interface FirstView extends FirstMap {
  /** Markup of the opening. */
  readonly words: string;
}

export async function drawFirstMap(geoFolder: string, landFile: string): Promise<FirstView> {
  const [{ dataset }, { land, problems }] = await Promise.all([loadDataset(readFolder(geoFolder)), readFile(landFile, 'utf8').then((text) => parseLand(JSON.parse(text)))]);
  if (land === null) throw new Error(problems.map(problemText).join('\n'));
  const index = indexDataset(dataset);
  return { ...firstMapOf({ index, land, label: LABEL }), words: plain(await collectResult(render(firstWords(index)))) };
}
