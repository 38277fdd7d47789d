/** The whole style, built once a theme and language: everything else that changes is global state. */
import { sources } from './basemap.js';
import { DRAWING_ORDER } from './layers/index.js';
import type { StyleSpecification } from './maplibre.js';
import { GLOBAL_STATE_DEFAULTS, type StyleContext } from './style-context.js';

/** @param basemapUrl absolute address of public/basemap.pmtiles */
export function mapStyle(context: StyleContext, basemapUrl: string): StyleSpecification {
  return {
    version: 8,
    name: 'Escape routes from North Korea',
    // A globe when the whole world is in view, flat from there on.
    projection: { type: ['interpolate', ['linear'], ['zoom'], 1.3, 'vertical-perspective', 2.1, 'mercator'] } as unknown as NonNullable<StyleSpecification['projection']>,
    state: Object.fromEntries(Object.entries(GLOBAL_STATE_DEFAULTS).map(([name, value]) => [name, { default: value }])) as NonNullable<StyleSpecification['state']>,
    sources: sources(context, basemapUrl),
    layers: DRAWING_ORDER.flatMap((layers) => layers(context)),
  };
}
