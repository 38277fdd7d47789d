/** public/basemap.pmtiles, read back as a browser reads it: the contract between geo/basemap and src/map. */
import { readFileSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, TileType, type Source } from 'pmtiles';
import { describe, expect, it } from 'vitest';

const MOST_BYTES = 2_500_000;
const PAGE_MAX_ZOOM = 8;
const LAYERS = ['borders', 'coast', 'countries', 'country-labels', 'lakes', 'province-lines', 'provinces', 'rivers'];
const STORY_COUNTRIES = 'KR CN KP JP LA VN MM TH MN PH RU US CA GB BE NL FR DE DK FI LU NO SE TW'.split(' ');

const file = readFileSync(new URL('../../public/basemap.pmtiles', import.meta.url));
const source: Source = {
  getKey: () => 'basemap',
  getBytes: async (offset, length) => ({ data: new Uint8Array(file.subarray(offset, offset + length)).slice().buffer }),
};
const archive = new PMTiles(source);

type LonLat = readonly [lon: number, lat: number];

function tileAt([lon, lat]: LonLat, zoom: number): [x: number, y: number] {
  const across = 2 ** zoom;
  const y = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
  return [Math.min(across - 1, Math.floor(((lon + 180) / 360) * across)), Math.floor(y * across)];
}

/** The tile MapLibre draws at a zoom of the page: past the archive's last zoom, the last one enlarged. */
async function tileDrawn(place: LonLat, pageZoom: number): Promise<VectorTile | null> {
  const { maxZoom } = await archive.getHeader();
  const zoom = Math.min(pageZoom, maxZoom);
  return readTile(zoom, ...tileAt(place, zoom));
}

async function readTile(zoom: number, x: number, y: number): Promise<VectorTile | null> {
  const tile = await archive.getZxy(zoom, x, y);
  return tile === undefined ? null : new VectorTile(new PbfReader(new Uint8Array(tile.data)));
}

function valuesOf(tile: VectorTile | null, layer: string, property: string): Set<unknown> {
  const found = tile?.layers[layer];
  const values = new Set<unknown>();
  for (let i = 0; i < (found?.length ?? 0); i++) {
    const value = found?.feature(i).properties[property];
    if (value !== undefined) values.add(value);
  }
  return values;
}

type Ring = LonLat[];

/** The lines or rings of a layer, as longitude and latitude. */
function linesOf(tile: VectorTile, layer: string, zoom: number, x: number, y: number, where: (p: Record<string, unknown>) => boolean): Ring[] {
  const found = tile.layers[layer];
  const lines: Ring[] = [];
  for (let i = 0; i < (found?.length ?? 0); i++) {
    const feature = found?.feature(i);
    if (!feature || !where(feature.properties)) continue;
    for (const line of feature.loadGeometry()) {
      lines.push(
        line.map((point): LonLat => {
          const worldX = (x + point.x / feature.extent) / 2 ** zoom;
          const worldY = (y + point.y / feature.extent) / 2 ** zoom;
          return [worldX * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * worldY))) * 180) / Math.PI];
        }),
      );
    }
  }
  return lines;
}

function isWithin(rings: readonly Ring[], [lon, lat]: LonLat): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!];
      if (a[1] > lat !== b[1] > lat && lon < a[0] + ((lat - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside;
    }
  }
  return inside;
}

describe('the archive', () => {
  it('is small enough to be carried', () => {
    expect(file.length).toBeGreaterThan(500_000);
    expect(file.length).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('says its bounds, zooms and centre: without them MapLibre draws nothing', async () => {
    const header = await archive.getHeader();
    expect([header.minLon, header.maxLon]).toEqual([-180, 180]);
    expect(header.minLat).toBeCloseTo(-85.0511, 3);
    expect(header.maxLat).toBeCloseTo(85.0511, 3);
    expect(header.minZoom).toBe(0);
    expect(header.maxZoom).toBe(6);
    expect(header.tileType).toBe(TileType.Mvt);
    expect(header.tileCompression).toBe(2);
    expect([header.centerLon, header.centerLat, header.centerZoom]).toEqual([122, 33, 3]);
  });

  it('names its layers in its metadata', async () => {
    const metadata = (await archive.getMetadata()) as { vector_layers: { id: string; fields: Record<string, string> }[] };
    expect(metadata.vector_layers.map(({ id }) => id).sort()).toEqual(LAYERS);
    const fields = Object.fromEntries(metadata.vector_layers.map((layer) => [layer.id, Object.keys(layer.fields)]));
    expect(fields['rivers']).toEqual(['name', 'rank']);
    expect(fields['country-labels']).toEqual(['iso', 'name_en', 'name_ko', 'rank']);
  });
});

describe('the named rivers', () => {
  const PLACES: [place: string, at: LonLat, river: string, countries: string[]][] = [
    ['Hyesan', [128.18, 41.4], 'yalu', ['CN', 'KP']],
    ['Sinuiju', [124.4, 40.1], 'yalu', ['CN', 'KP']],
    ['Hoeryong', [129.75, 42.44], 'tumen', ['CN', 'KP']],
    ['Khasan', [130.64, 42.43], 'tumen', ['CN', 'KP', 'RU']],
    ['Vientiane', [102.6, 17.96], 'mekong', ['LA', 'TH']],
    ['Phnom Penh', [104.93, 11.57], 'mekong', ['KH', 'VN']],
  ];

  it.each(PLACES)('pass %s at the closest zoom', async (_place, at, river, countries) => {
    const tile = await tileDrawn(at, PAGE_MAX_ZOOM);
    expect([...valuesOf(tile, 'rivers', 'name')]).toContain(river);
    expect([...valuesOf(tile, 'countries', 'iso')]).toEqual(expect.arrayContaining(countries));
  });

  it.each(['yalu', 'tumen'])('the %s runs on the border of North Korea at every zoom', async (river) => {
    const { maxZoom } = await archive.getHeader();
    const middle: LonLat = river === 'yalu' ? [126.5, 41.4] : [129.75, 42.6];
    for (let zoom = 2; zoom <= maxZoom; zoom++) {
      const [x, y] = tileAt(middle, zoom);
      const tile = await readTile(zoom, x, y);
      if (!tile) throw new Error(`no tile ${zoom}/${x}/${y}`);
      const course = linesOf(tile, 'rivers', zoom, x, y, (p) => p['name'] === river).flat();
      const border = new Set(linesOf(tile, 'countries', zoom, x, y, (p) => p['iso'] === 'KP').flat().map(String));
      expect(course.length).toBeGreaterThan(1);
      // Where the tile cuts it, a line may end on a vertex that the polygon's cut does not have.
      expect(course.filter((vertex) => !border.has(String(vertex))).length, `zoom ${zoom}`).toBeLessThanOrEqual(2);
    }
  });

  it('are each one line in the tile that holds them, not dashes', async () => {
    const [x, y] = tileAt([129.75, 42.6], 4);
    const tile = await readTile(4, x, y);
    if (!tile) throw new Error('no tile');
    expect(linesOf(tile, 'rivers', 4, x, y, (p) => p['name'] === 'tumen')).toHaveLength(1);
    expect(linesOf(tile, 'rivers', 4, x, y, (p) => p['name'] === 'yalu')).toHaveLength(1);
  });

  it('reach the sea', async () => {
    const ends: [string, LonLat][] = [['yalu', [124.37, 40.1]], ['tumen', [130.7, 42.29]], ['mekong', [106.43, 10.32]]];
    for (const [river, mouth] of ends) {
      const [x, y] = tileAt(mouth, 6);
      const tile = await readTile(6, x, y);
      if (!tile) throw new Error('no tile');
      const course = linesOf(tile, 'rivers', 6, x, y, (p) => p['name'] === river).flat();
      const coast = new Set(linesOf(tile, 'coast', 6, x, y, () => true).flat().map(String));
      expect(course.some((vertex) => coast.has(String(vertex))), river).toBe(true);
    }
  });
});

describe('the countries', () => {
  it('are all there from afar', async () => {
    const world = await tileDrawn([0, 0], 0);
    expect([...valuesOf(world, 'countries', 'iso')]).toEqual(expect.arrayContaining(['CN', 'KP', 'KR', 'RU', 'US', 'CA', 'GB', 'FR', 'DE']));
  });

  it('leave no hole at the closest zoom, anywhere', async () => {
    const places: [string, LonLat][] = [
      ['GB', [-0.1, 51.5]], ['VN', [105.8, 21.0]], ['US', [-98, 39]], ['MN', [105, 46.5]], ['LU', [6.1, 49.7]],
      ['CN', [100, 36]], ['KP', [126.5, 40.5]], ['KR', [127.5, 36.5]], ['RU', [178, 67]], ['BR', [-55, -10]], ['AQ', [0, -80]],
    ];
    for (const [iso, place] of places) {
      const [x, y] = tileAt(place, 6);
      const tile = await tileDrawn(place, PAGE_MAX_ZOOM);
      if (!tile) throw new Error(`no tile at ${place} (${iso})`);
      expect(isWithin(linesOf(tile, 'countries', 6, x, y, (p) => p['iso'] === iso), place), iso).toBe(true);
    }
  });

  it('wear one label each, inside them', async () => {
    const labels = new Map<unknown, { place: LonLat; properties: Record<string, unknown> }[]>();
    for (let x = 0; x < 16; x++) {
      for (let y = 0; y < 16; y++) {
        const tile = await readTile(4, x, y);
        const layer = tile?.layers['country-labels'];
        for (let i = 0; i < (layer?.length ?? 0); i++) {
          const feature = layer?.feature(i);
          const point = feature?.loadGeometry()[0]?.[0];
          if (!feature || !point || point.x < 0 || point.y < 0 || point.x >= feature.extent || point.y >= feature.extent) continue; // in the buffer
          const [lon, lat] = [((x + point.x / feature.extent) / 16) * 360 - 180, (y + point.y / feature.extent) / 16];
          const place: LonLat = [lon, (Math.atan(Math.sinh(Math.PI * (1 - 2 * lat))) * 180) / Math.PI];
          const iso = feature.properties['iso'];
          labels.set(iso, [...(labels.get(iso) ?? []), { place, properties: feature.properties }]);
        }
      }
    }
    for (const iso of STORY_COUNTRIES) {
      const found = labels.get(iso) ?? [];
      expect(found, iso).toHaveLength(1);
      const { place, properties } = found[0]!;
      expect(properties['rank'], iso).toBe(1);
      expect(properties['name_ko'], iso).toMatch(/^[가-힣]+$/);
      const [x, y] = tileAt(place, 6);
      const tile = await readTile(6, x, y);
      if (!tile) throw new Error(`no tile under the label of ${iso}`);
      expect(isWithin(linesOf(tile, 'countries', 6, x, y, (p) => p['iso'] === iso), place), `${iso} at ${place}`).toBe(true);
    }
    expect(labels.get('KP')?.[0]?.properties).toMatchObject({ name_en: 'North Korea', name_ko: '북한' });
    expect(labels.get('KR')?.[0]?.properties).toMatchObject({ name_en: 'South Korea', name_ko: '대한민국' });
  });
});

describe('lines', () => {
  it('mark the Military Demarcation Line as no border', async () => {
    const tile = await tileDrawn([127.5, 38.3], PAGE_MAX_ZOOM);
    const [x, y] = tileAt([127.5, 38.3], 6);
    if (!tile) throw new Error('no tile');
    expect(linesOf(tile, 'borders', 6, x, y, (p) => p['kind'] === 'mdl' && p['disputed'] === 1).length).toBeGreaterThan(0);
    expect(linesOf(tile, 'borders', 6, x, y, (p) => p['kind'] === 'mdl' && p['disputed'] !== 1)).toHaveLength(0);
  });

  it('draw no coast along the antimeridian', async () => {
    for (const zoom of [0, 3, 6]) {
      for (let y = 0; y < 2 ** zoom; y++) {
        const tile = await readTile(zoom, 0, y);
        const lines = tile ? linesOf(tile, 'coast', zoom, 0, y, () => true) : [];
        for (const line of lines) {
          for (let i = 1; i < line.length; i++) {
            const [a, b] = [line[i - 1]!, line[i]!];
            const isAlong = Math.abs(a[0] + 180) < 0.002 && Math.abs(b[0] + 180) < 0.002 && Math.abs(a[1] - b[1]) > 0.05;
            expect(isAlong, `${zoom}/0/${y}: ${a} to ${b}`).toBe(false);
          }
        }
      }
    }
  });
});

describe('provinces', () => {
  it('of North Korea and of the three Chinese ones at the border are there', async () => {
    const ids = new Set<unknown>();
    for (const place of [[126, 40], [129, 42], [123, 41], [128, 46], [127, 38.5]] as const) {
      for (const id of valuesOf(await tileDrawn(place, 4), 'provinces', 'id')) ids.add(id);
    }
    expect([...ids].sort()).toEqual([
      'CN-HL', 'CN-JL', 'CN-LN', 'KP-01', 'KP-02', 'KP-03', 'KP-04', 'KP-05', 'KP-06', 'KP-07', 'KP-08', 'KP-09', 'KP-10', 'KP-13',
    ]);
  });
});
