/** Cuts the features of a zoom into vector tiles. */
import { gzipSync } from 'node:zlib';
import type { Feature } from 'geojson';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { EAST_ASIA, EXTENT, MAX_ZOOM } from './detail.js';
import { isInside, type LonLat } from './geometry.js';
import { LAYER_NAMES, type LayerFeatures } from './layers.js';

export interface Tile {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  /** Gzipped; the same features give the same bytes, no time is written. */
  readonly bytes: Uint8Array;
}

/** 1/64 of a tile: 8 pixels, wider than any line drawn. */
const BUFFERS_PER_TILE = 64;

/** Units across a tile: as many as show. Only the last zoom is enlarged more than twice. */
function extentOf(zoom: number, isStory: boolean): number {
  if (zoom < MAX_ZOOM) return EXTENT / 4;
  return isStory ? EXTENT : EXTENT / 2;
}

export function tilesOf(zoom: number, features: LayerFeatures): Tile[] {
  const tiles: Tile[] = [];
  const across = 2 ** zoom;
  for (const isStory of zoom < MAX_ZOOM ? [false] : [false, true]) {
    const extent = extentOf(zoom, isStory);
    const indexes = LAYER_NAMES.map((layer) => ({ layer, index: indexOf(zoom, extent, features[layer]) }));
    for (let x = 0; x < across; x++) {
      for (let y = 0; y < across; y++) {
        if (zoom === MAX_ZOOM && isStory !== isInside(EAST_ASIA, middleOf(zoom, x, y))) continue;
        const layers: Record<string, NonNullable<ReturnType<GeoJSONVT['getTile']>>> = {};
        for (const { layer, index } of indexes) {
          const tile = index.getTile(zoom, x, y);
          if (tile && tile.features.length > 0) layers[layer] = tile;
        }
        if (Object.keys(layers).length === 0) continue; // open sea: the background shows
        const bytes = gzipSync(fromGeojsonVt(layers, { version: 2, extent }), { level: 9 });
        tiles.push({ zoom, x, y, bytes });
      }
    }
  }
  return tiles;
}

/** Everything is thinned already (features.ts), hence no tolerance here. */
function indexOf(zoom: number, extent: number, features: readonly Feature[]): GeoJSONVT {
  return new GeoJSONVT(
    { type: 'FeatureCollection', features: [...features] },
    { maxZoom: zoom, indexMaxZoom: zoom, indexMaxPoints: 0, tolerance: 0, extent, buffer: extent / BUFFERS_PER_TILE },
  );
}

function middleOf(zoom: number, x: number, y: number): LonLat {
  const across = 2 ** zoom;
  const lat = Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + 0.5)) / across)));
  return [((x + 0.5) / across) * 360 - 180, (lat * 180) / Math.PI];
}
