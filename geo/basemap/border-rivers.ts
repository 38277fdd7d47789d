/**
 * The Yalu (Amnok) and the Tumen (Duman) run in the border: their course is taken from the border arcs of the country
 * polygons, so that river and border are the same line at every zoom. README.md says what was measured.
 */
import { at, nearestVertex, type LonLat } from './geometry.js';
import { BuildProblem } from './report.js';
import type { World } from './world-atlas.js';

/** Where the border leaves the rivers for the land round Paektu. Between these two no river is drawn. */
const YALU_SOURCE: LonLat = [128.02, 41.965];
const TUMEN_SOURCE: LonLat = [128.455, 42.011];
const SOURCE_TOLERANCE_KM = 1;

/** Grid keys from source to sea. */
export interface BorderRivers {
  readonly yalu: readonly string[];
  readonly tumen: readonly string[];
}

export function borderRivers(world: World): BorderRivers {
  const chinaSide = borderBetween(world, 'China', 'North Korea'); // from the Russian end to the Yellow Sea, or back
  const russiaSide = borderBetween(world, 'Russia', 'North Korea');
  const meetsRussia = (keys: readonly string[]): boolean => russiaSide.includes(at(keys, 0));
  const westward = meetsRussia(chinaSide) ? chinaSide : [...chinaSide].reverse();
  if (!meetsRussia(westward)) throw new BuildProblem('the borders of China, Russia and North Korea do not meet');
  const tripoint = at(westward, 0);
  const seaward = at(russiaSide, 0) === tripoint ? russiaSide : [...russiaSide].reverse();

  const tumenSource = indexAt(world, westward, TUMEN_SOURCE);
  const yaluSource = indexAt(world, westward, YALU_SOURCE);
  return {
    yalu: westward.slice(yaluSource),
    tumen: [...westward.slice(0, tumenSource + 1).reverse(), ...seaward.slice(1)],
  };
}

/** The one arc two countries share. */
export function borderBetween(world: World, a: string, b: string): readonly string[] {
  const found = world.arcs.filter(
    ({ sides }) =>
      sides.length === 2 &&
      sides
        .map((side) => at(world.countries, side).name)
        .sort()
        .join() === [a, b].sort().join(),
  );
  if (found.length !== 1) throw new BuildProblem(`expected one border between ${a} and ${b}, found ${found.length}`);
  return at(found, 0).keys;
}

function indexAt(world: World, keys: readonly string[], place: LonLat): number {
  const { index, km } = nearestVertex(keys.map(world.grid.toPosition), place);
  if (km > SOURCE_TOLERANCE_KM) throw new BuildProblem(`no vertex of the border within ${SOURCE_TOLERANCE_KM} km of ${place}`);
  return index;
}
