/** What stands in `style.json` beside the bare page, and what that file is called. */
import type { StyleSpecification } from '../../../src/map/maplibre.js';
import type { Look } from '../../../src/styles/patterns.js';

export const STYLE_FILE = 'style.json';

export interface BareContents {
  /** With all data in it; the address of the tile archive, or of the GeoJSON, is written in by the page, which knows where it stands. */
  readonly style: StyleSpecification;
  /** The patterns that the style names, to be drawn at load as the app draws them. */
  readonly looks: readonly Look[];
}
