/** unknown JSON → the land of the static map. It is one drawing: with a fault in it there is none. */
import * as v from 'valibot';
import type { Position } from 'geojson';
import { coastOf, NAMED_RIVERS, type Land, type Line, type Rings } from '../domain/land.js';
import { parseOne } from './parse.js';
import type { Problem } from './problem.js';

/** As served, beside the page. */
export const LAND_FILE = 'land.json';

export interface LoadedLand {
  readonly land: Land | null;
  readonly problems: readonly Problem[];
}

const whole = v.pipe(v.number(), v.integer());
/** A position, then steps: an even count of whole numbers. */
const line = v.pipe(v.array(whole), v.check((numbers) => numbers.length >= 4 && numbers.length % 2 === 0, 'must be pairs of whole numbers, two at least'));
/** Closed: its steps lead back to where it began. */
const ring = v.pipe(
  v.array(whole),
  v.check((numbers) => numbers.length >= 8 && numbers.length % 2 === 0 && [0, 1].every((axis) => numbers.reduce((sum, step, at) => (at < 2 || at % 2 !== axis ? sum : sum + step), 0) === 0), 'must be a closed ring of four positions at least'),
);
const polygons = v.pipe(v.array(v.pipe(v.array(ring), v.nonEmpty('must hold a ring'))), v.nonEmpty('must hold a polygon'));
const optionalFlag = v.optional(v.boolean(), false);
const name = v.object({ en: v.pipe(v.string(), v.nonEmpty()), ko: v.pipe(v.string(), v.nonEmpty()) });
const at = v.tuple([v.pipe(v.number(), v.minValue(-180), v.maxValue(180)), v.pipe(v.number(), v.minValue(-90), v.maxValue(90))]);
const code = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be a code of two capitals'));

const schema = v.object({
  about: v.string(),
  steps: v.pipe(whole, v.minValue(1)),
  countries: v.pipe(v.array(v.object({ iso: v.nullable(code), polygons })), v.nonEmpty('must hold a country')),
  borders: v.array(v.object({ disputed: optionalFlag, mdl: optionalFlag, line })),
  rivers: v.array(v.object({ name: v.picklist(NAMED_RIVERS), line })),
  lakes: polygons,
  provinces: v.array(v.object({ id: v.string(), polygons })),
  provinceLines: v.array(line),
  labels: v.array(v.object({ iso: code, name, rank: whole, at })),
});

export function parseLand(content: unknown): LoadedLand {
  const problems: Problem[] = [];
  const file = parseOne(LAND_FILE, null, '', schema, content, problems);
  if (file === null) return { land: null, problems };
  const lineOf = (numbers: readonly number[]): Line => decoded(numbers, file.steps);
  const polygonsOf = (encoded: readonly (readonly (readonly number[])[])[]): readonly Rings[] => encoded.map((rings) => rings.map(lineOf));
  const countries = file.countries.map((country) => ({ iso: country.iso, polygons: polygonsOf(country.polygons) }));
  const land: Land = {
    countries,
    borders: file.borders.map((border) => ({ ...border, line: lineOf(border.line) })),
    rivers: file.rivers.map((river) => ({ ...river, line: lineOf(river.line) })),
    lakes: polygonsOf(file.lakes),
    provinces: file.provinces.map((province) => ({ ...province, polygons: polygonsOf(province.polygons) })),
    provinceLines: file.provinceLines.map(lineOf),
    labels: file.labels,
    coast: coastOf(countries),
  };
  return { land, problems };
}

function decoded(numbers: readonly number[], steps: number): Line {
  const positions: Position[] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index < numbers.length; index += 2) {
    x += numbers[index] ?? 0;
    y += numbers[index + 1] ?? 0;
    positions.push([x / steps, y / steps]);
  }
  return positions;
}
