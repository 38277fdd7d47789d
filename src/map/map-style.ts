/** The whole style, built once a theme and language: everything else that changes is global state. */
import { sources } from './basemap.js';
import { DRAWING_ORDER } from './layers/index.js';
import type { StyleSpecification } from './maplibre.js';
import { GLOBAL_STATE_DEFAULTS, type StyleContext } from './style-context.js';

const GLOBE_UNTIL = 1;

/** @param basemapUrl absolute address of public/basemap.pmtiles */
export function mapStyle(context: StyleContext, basemapUrl: string): StyleSpecification {
  return {
    version: 8,
    name: 'Escape routes from North Korea',
    // A globe when the whole world is in view, flat from there on. Nothing comes to rest between the two: half unrolled, the far side shows through.
    projection: { type: ['interpolate', ['linear'], ['zoom'], GLOBE_UNTIL, 'vertical-perspective', GLOBE_UNTIL + 0.02, 'mercator'] } as unknown as NonNullable<StyleSpecification['projection']>,
    state: Object.fromEntries(Object.entries(GLOBAL_STATE_DEFAULTS).map(([name, value]) => [name, { default: value }])) as NonNullable<StyleSpecification['state']>,
    sources: sources(context, basemapUrl),
    layers: DRAWING_ORDER.flatMap((layers) => layers(context)),
  };
}
