/** How fine the map is, by zoom and place: whole where the story is, coarse elsewhere. */
import { isInside, type Box, type LonLat } from './geometry.js';

/**
 * The archive ends at zoom 6 and MapLibre draws zooms 7 and 8 from it. A tile that is missing below the last zoom would be
 * a hole (pmtiles answers "empty", and MapLibre then draws nothing), so depth in one place only is not possible; depth
 * everywhere would be mostly waste. The sources resolve about 300 m, which zoom 6 holds at EXTENT.
 */
export const MAX_ZOOM = 6;
/** Units across a tile of the last zoom where the story is. 8192 is what MapLibre works in; one unit is 57 m at 40 north. */
export const EXTENT = 8192;

/** Korea, its neighbours' borderlands and the two border rivers. */
export const BORDERLAND: Box = [119, 32.5, 133, 45.5];
/** East and Southeast Asia with Mongolia: the way out. */
export const EAST_ASIA: Box = [88, -2, 150, 56];

const PIXELS_PER_TILE = 512;
/** Coarsest triangle kept, in screen pixels across at the zoom the tile is drawn at. */
const PIXELS = { borderland: 0.4, eastAsia: 0.9, elsewhere: 1 };
/** At the last zoom, tiles are drawn up to four times enlarged: keep what shows then. */
const PIXELS_AT_LAST_ZOOM = { borderland: 0, eastAsia: 0.5, elsewhere: 1.2 };

/** The least vertex weight (world units squared) kept at this zoom and place. */
export function leastWeight(zoom: number, place: LonLat): number {
  const pixels = zoom === MAX_ZOOM ? PIXELS_AT_LAST_ZOOM : PIXELS;
  let width: number;
  if (isInside(BORDERLAND, place)) width = pixels.borderland;
  else if (isInside(EAST_ASIA, place)) width = pixels.eastAsia;
  else width = pixels.elsewhere / scaleOf(place);
  width /= PIXELS_PER_TILE * 2 ** zoom;
  return width * width;
}

/** Mercator draws the far north and south larger than they are: there, what is small on the ground may go. */
function scaleOf([, lat]: LonLat): number {
  return Math.max(0.1, Math.cos((lat * Math.PI) / 180));
}
