/** The overview and its key, from the facts and the land of the page itself. Loaded by first-map.ts when the page is to be written. */
import { readFile } from 'node:fs/promises';
import { readFolder } from '../../geo/tools/read-folder.js';
import { loadDataset } from '../../src/data/dataset.js';
import { parseLand } from '../../src/data/land.js';
import { problemText } from '../../src/data/problem.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { firstMapOf, type FirstMap } from '../../src/static-map/first-map.js';

const LABEL = 'Map of all years: ways out of North Korea and back, and what the sources report for each country';

export async function drawFirstMap(geoFolder: string, landFile: string): Promise<FirstMap> {
  const [{ dataset }, { land, problems }] = await Promise.all([loadDataset(readFolder(geoFolder)), readFile(landFile, 'utf8').then((text) => parseLand(JSON.parse(text)))]);
  if (land === null) throw new Error(problems.map(problemText).join('\n'));
  return firstMapOf({ index: indexDataset(dataset), land, label: LABEL });
}
