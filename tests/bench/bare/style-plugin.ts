/**
 * Writes the app's own style, data included, as one file beside the bare page. Made in the build, so that the bare page
 * reads and checks nothing at load: that is work of the app, and the app must pay for it.
 */
import type { Plugin } from 'vite';
import { BASEMAP } from '../../../src/map/basemap.js';
import { looksInUse } from '../../../src/map/layers/outcomes.js';
import type { FilterSpecification, LayerSpecification, StyleSpecification } from '../../../src/map/maplibre.js';
import { mapStyle } from '../../../src/map/map-style.js';
import { PALETTES } from '../../../src/styles/palette.js';
import { BASEMAP_FILE, basemapOf, factsOf, preloaded } from '../peer-data.js';
import { STYLE_FILE, type BareContents } from './contents.js';

/**
 * @param geoFolder the facts, as in the repository
 * @param landFile public/land.json, for a basemap that is one GeoJSON; null = the tiles
 */
export function bareStyle(geoFolder: string, landFile: string | null): Plugin {
  return {
    name: 'bare-style',
    async generateBundle() {
      const index = await factsOf(geoFolder);
      const style = mapStyle({ index, theme: 'light', palette: PALETTES.light, language: 'en', scale: 1, laid: null }, '');
      const contents: BareContents = { style: landFile === null ? style : fromGeoJson(style), looks: looksInUse([...index.policies.values()]) };
      this.emitFile({ type: 'asset', fileName: STYLE_FILE, source: JSON.stringify(contents) });
      if (landFile !== null) this.emitFile({ type: 'asset', fileName: BASEMAP_FILE, source: JSON.stringify(basemapOf(landFile, index)) });
    },
    // The GeoJSON is fetched by a worker, which what the page preloads is not for.
    transformIndexHtml: { order: 'post', handler: () => [preloaded(STYLE_FILE)] },
  };
}

/** The same layers over one GeoJSON, whose features say in a property what the tiles say by their layers. */
function fromGeoJson(style: StyleSpecification): StyleSpecification {
  const layers = style.layers.map((layer): LayerSpecification => {
    if (!('source-layer' in layer) || layer.source !== BASEMAP) return layer;
    const { 'source-layer': sourceLayer, filter, ...others } = layer;
    const isOfLayer = ['==', ['get', 'layer'], sourceLayer ?? ''];
    return { ...others, filter: (filter === undefined ? isOfLayer : ['all', isOfLayer, filter]) as FilterSpecification } as LayerSpecification;
  });
  return { ...style, sources: { ...style.sources, [BASEMAP]: { type: 'geojson', data: BASEMAP_FILE } }, layers };
}
