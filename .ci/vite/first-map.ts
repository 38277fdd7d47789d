/** Puts the overview into the page, as SVG, and its key for readers without JavaScript. */
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { readFolder } from '../../geo/tools/read-folder.js';
import { loadDataset } from '../../src/data/dataset.js';
import { LAND_FILE, parseLand } from '../../src/data/land.js';
import { problemText } from '../../src/data/problem.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { firstMapOf, type FirstMap } from '../../src/static-map/first-map.js';

const MAP_PLACE = '<!--first-map-->';
const KEY_PLACE = '<!--first-key-->';
const LABEL = 'Map of all years: ways out of North Korea and back, and what the sources report for each country';
/** A picture of 280 kB was painted later than a live map. */
const MOST_BYTES = 46_000;

/**
 * @param geoFolder the facts
 * @param publicFolder where the land is
 */
export function firstMap(geoFolder: string, publicFolder: string): Plugin {
  const land = join(publicFolder, LAND_FILE);
  /** Made once, and again when what it is made of has changed. */
  let made: Promise<FirstMap> | null = null;
  return {
    name: 'first-map',

    configureServer({ watcher }) {
      watcher.add([geoFolder, land]);
      watcher.on('all', (_event, path) => {
        if (path === land || path.startsWith(geoFolder + sep)) made = null;
      });
    },

    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (!html.includes(MAP_PLACE)) return html;
        const { map, key } = await (made ??= draw(geoFolder, land));
        return html.replace(MAP_PLACE, () => map).replace(KEY_PLACE, () => key);
      },
    },
  };
}

async function draw(geoFolder: string, landFile: string): Promise<FirstMap> {
  const [{ dataset }, { land, problems }] = await Promise.all([loadDataset(readFolder(geoFolder)), readFile(landFile, 'utf8').then((text) => parseLand(JSON.parse(text)))]);
  if (land === null) throw new Error(problems.map(problemText).join('\n'));
  const drawn = firstMapOf({ index: indexDataset(dataset), land, label: LABEL });
  const bytes = Buffer.byteLength(drawn.map);
  if (bytes > MOST_BYTES) throw new Error(`the first map is ${bytes} bytes, more than ${MOST_BYTES}: it would be painted late`);
  return drawn;
}
