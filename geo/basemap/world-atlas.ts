/** Countries as npm world-atlas gives them: arcs on a grid of whole numbers, each border one arc for both its sides. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Topology, GeometryCollection } from 'topojson-specification';
import { at, type LonLat } from './geometry.js';
import { BuildProblem, report } from './report.js';

/** One line between nodes. `keys` name its vertices on the grid. */
export interface Arc {
  readonly keys: readonly string[];
  /** Indexes into `countries`: one for a coast, two for a border. */
  readonly sides: readonly number[];
}

export interface Country {
  /** Natural Earth's short name. */
  readonly name: string;
  /** ISO 3166-1 numeric, absent where ISO has none. */
  readonly numeric: string | null;
  /** polygon, ring, arc: a negative index `~i` is arc i backwards. */
  readonly polygons: readonly (readonly (readonly number[])[])[];
}

export interface World {
  readonly arcs: readonly Arc[];
  readonly countries: readonly Country[];
  readonly grid: Grid;
}

/** The grid of the topology: 0.0036 by 0.0017 degrees. Natural Earth's provinces, put on it, meet its countries exactly. */
export interface Grid {
  toKey(position: LonLat): string;
  toPosition(key: string): LonLat;
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

export function readWorld(): World {
  const require = createRequire(import.meta.url);
  let path: string;
  try {
    path = require.resolve('world-atlas/countries-10m.json');
  } catch {
    throw new BuildProblem('world-atlas/countries-10m.json is missing: npm install world-atlas');
  }
  const atlas = JSON.parse(readFileSync(path, 'utf8')) as Atlas;
  if (!atlas.transform) throw new BuildProblem('world-atlas/countries-10m.json has no transform: expected version 2');
  const grid = gridOf(atlas.transform.scale, atlas.transform.translate);

  const countries = atlas.objects.countries.geometries.map((geometry): Country => {
    const polygons =
      geometry.type === 'Polygon' ? [geometry.arcs] : geometry.type === 'MultiPolygon' ? geometry.arcs : [];
    const id = geometry.id === undefined ? null : String(geometry.id).padStart(3, '0');
    const { name = '(no name)' } = (geometry.properties ?? {}) as { readonly name?: string };
    return { name, numeric: id, polygons };
  });

  const sides: Set<number>[] = atlas.arcs.map(() => new Set());
  countries.forEach((country, index) => {
    for (const arc of country.polygons.flat(2)) at(sides, arc < 0 ? ~arc : arc).add(index);
  });
  const arcs = atlas.arcs.map((steps, index): Arc => {
    let [x, y] = [0, 0];
    const keys: string[] = [];
    for (const step of steps) {
      x += step[0] ?? 0;
      y += step[1] ?? 0;
      keys.push(`${x},${y}`);
    }
    return { keys, sides: [...at(sides, index)] };
  });
  report(`read     world-atlas countries-10m: ${countries.length} countries and territories, ${arcs.length} arcs`);
  return { arcs, countries, grid };
}

function gridOf(scale: readonly number[], translate: readonly number[]): Grid {
  const [sx, sy, tx, ty] = [at(scale, 0), at(scale, 1), at(translate, 0), at(translate, 1)];
  return {
    toKey: ([lon, lat]) => `${Math.round((lon - tx) / sx)},${Math.round((lat - ty) / sy)}`,
    toPosition: (key) => {
      const [x = NaN, y = NaN] = key.split(',').map(Number);
      return [x * sx + tx, y * sy + ty];
    },
  };
}
