/**
 * Writes PMTiles 3 with the directory parts of s2-pmtiles. Its own writer leaves bounds and zooms out of the header (then
 * MapLibre draws an empty map and says nothing), pads the file by 98 kB and does not share equal tiles.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { serializeDir, zxyToTileID } from 's2-pmtiles';
import { at, type Box } from './geometry.js';
import { BuildProblem } from './report.js';
import type { Tile } from './tiles.js';

export interface ArchiveInfo {
  readonly bounds: Box;
  readonly center: readonly [lon: number, lat: number, zoom: number];
  readonly minZoom: number;
  readonly maxZoom: number;
  /** What the archive says about itself; `vector_layers` is required for vector tiles. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

const HEADER_BYTES = 127;
/** A reader asks for this much first: header, root directory and metadata fit in it. */
const FIRST_REQUEST_BYTES = 16_384;
const GZIP = 2;
const MVT = 1;

interface Entry {
  readonly tileID: number;
  readonly offset: number;
  readonly length: number;
  runLength: number;
}

export interface Archive {
  readonly bytes: Uint8Array;
  readonly contents: number;
}

export function writeArchive(tiles: readonly Tile[], info: ArchiveInfo): Archive {
  const ordered = tiles
    .map((tile) => ({ id: Number(zxyToTileID(tile.zoom, tile.x, tile.y)), bytes: tile.bytes }))
    .sort((a, b) => a.id - b.id);
  const entries: Entry[] = [];
  const contents: Uint8Array[] = [];
  const known = new Map<string, { readonly offset: number; readonly length: number }>();
  let dataLength = 0;
  for (const { id, bytes } of ordered) {
    const hash = createHash('sha256').update(bytes).digest('hex');
    let place = known.get(hash);
    if (!place) {
      place = { offset: dataLength, length: bytes.length };
      known.set(hash, place);
      contents.push(bytes);
      dataLength += bytes.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.tileID + last.runLength === id) last.runLength++;
    else entries.push({ tileID: id, ...place, runLength: 1 });
  }

  const metadata = gzipSync(JSON.stringify(info.metadata), { level: 9 });
  const root = gzipSync(serializeDir(entries), { level: 9 });
  if (HEADER_BYTES + root.length + metadata.length > FIRST_REQUEST_BYTES) {
    throw new BuildProblem(`the root directory is ${root.length} bytes: more tiles than one directory holds, add leaf directories`);
  }
  const rootAt = HEADER_BYTES;
  const metadataAt = rootAt + root.length;
  const dataAt = metadataAt + metadata.length;

  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  new TextEncoder().encodeInto('PMTiles', new Uint8Array(header.buffer));
  header.setUint8(7, 3);
  const numbers = [rootAt, root.length, metadataAt, metadata.length, dataAt, 0, dataAt, dataLength, ordered.length, entries.length, contents.length];
  numbers.forEach((value, i) => header.setBigUint64(8 + 8 * i, BigInt(value), true));
  [1, GZIP, GZIP, MVT, info.minZoom, info.maxZoom].forEach((value, i) => header.setUint8(96 + i, value)); // 1: clustered
  info.bounds.forEach((degrees, i) => header.setInt32(102 + 4 * i, toE7(degrees), true));
  header.setUint8(118, info.center[2]);
  header.setInt32(119, toE7(at(info.center, 0)), true);
  header.setInt32(123, toE7(at(info.center, 1)), true);
  return { bytes: Buffer.concat([new Uint8Array(header.buffer), root, metadata, ...contents]), contents: contents.length };
}

function toE7(degrees: number): number {
  return Math.round(degrees * 1e7);
}
