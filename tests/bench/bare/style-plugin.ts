/**
 * Writes the app's own style, data included, as one file beside the bare page. Made in the build, so that the bare page
 * reads and checks nothing at load: that is work of the app, and the app must pay for it.
 */
import type { Plugin } from 'vite';
import { readFolder } from '../../../geo/tools/read-folder.js';
import { loadDataset } from '../../../src/data/dataset.js';
import { indexDataset } from '../../../src/domain/dataset-index.js';
import { looksInUse } from '../../../src/map/layers/outcomes.js';
import { mapStyle } from '../../../src/map/map-style.js';
import { PALETTES } from '../../../src/styles/palette.js';
import { STYLE_FILE, type BareContents } from './contents.js';

/** @param geoFolder the facts, as in the repository */
export function bareStyle(geoFolder: string): Plugin {
  return {
    name: 'bare-style',
    async generateBundle() {
      const { dataset } = await loadDataset(readFolder(geoFolder));
      const index = indexDataset(dataset);
      const contents: BareContents = {
        style: mapStyle({ index, theme: 'light', palette: PALETTES.light, language: 'en', scale: 1, laid: null }, ''),
        looks: looksInUse([...index.policies.values()]),
      };
      this.emitFile({ type: 'asset', fileName: STYLE_FILE, source: JSON.stringify(contents) });
    },
  };
}
