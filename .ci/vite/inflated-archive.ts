/** The basemap's tiles without their own compression: packed together with all else they are an eighth smaller. */
import { PMTiles } from 'pmtiles';
import { writeArchive } from '../../geo/basemap/archive.js';
import type { Tile } from '../../geo/basemap/tiles.js';

const TILE_COMPRESSION_AT = 98;
const NOT_COMPRESSED = 1;

export async function inflatedArchive(bytes: Uint8Array): Promise<Uint8Array> {
  const archive = new PMTiles({ getKey: () => 'basemap', getBytes: (offset, length) => Promise.resolve({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }) });
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat, centerLon, centerLat, centerZoom } = await archive.getHeader();
  const tiles: Tile[] = [];
  for (let zoom = minZoom; zoom <= maxZoom; zoom++)
    for (let x = 0; x < 2 ** zoom; x++)
      for (let y = 0; y < 2 ** zoom; y++) {
        const tile = await archive.getZxy(zoom, x, y);
        if (tile !== undefined) tiles.push({ zoom, x, y, bytes: new Uint8Array(tile.data) });
      }
  const metadata = (await archive.getMetadata()) as Readonly<Record<string, unknown>>;
  const { bytes: written } = writeArchive(tiles, { bounds: [minLon, minLat, maxLon, maxLat], center: [centerLon, centerLat, centerZoom], minZoom, maxZoom, metadata });
  written[TILE_COMPRESSION_AT] = NOT_COMPRESSED;
  return written;
}
