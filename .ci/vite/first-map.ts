/** Puts the overview into the page, as SVG, the sentences that open it, and its key for readers without JavaScript. */
import { sep } from 'node:path';
import { createServer, type Plugin } from 'vite';
import type { FirstView } from './first-map-drawing.js';

const MAP_PLACE = '<!--first-map-->';
const KEY_PLACE = '<!--first-key-->';
const WORDS_PLACE = '<!--first-words-->';

interface FirstMapPluginSettings {
  /** first-map-drawing.ts: the settings of Vite are bundled, so that no module of theirs knows where it stands. */
  readonly drawingFile: string;
  readonly geoFolder: string;
  readonly landFile: string;
}

export function firstMap({ drawingFile, geoFolder, landFile }: FirstMapPluginSettings): Plugin {
  /** Made once, and again when what it is made of has changed. */
  let made: Promise<FirstView> | null = null;
  return {
    name: 'first-map',

    configureServer({ watcher }) {
      watcher.add([geoFolder, landFile]);
      watcher.on('all', (_event, path) => {
        if (path === landFile || path.startsWith(geoFolder + sep)) made = null;
      });
    },

    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (!html.includes(MAP_PLACE)) return html;
        const { map, key, words } = await (made ??= draw(drawingFile, geoFolder, landFile));
        return html.replace(MAP_PLACE, () => map).replace(KEY_PLACE, () => key).replace(WORDS_PLACE, () => words);
      },
    },
  };
}

/** Drawn by code of the page, which is loaded when the page is written and not with the settings of Vite: its localizer takes its settings only once. */
async function draw(drawingFile: string, geoFolder: string, landFile: string): Promise<FirstView> {
  const server = await createServer({ configFile: false, appType: 'custom', logLevel: 'error', server: { middlewareMode: true, hmr: false, ws: false, watch: null }, optimizeDeps: { noDiscovery: true }, ssr: { noExternal: ['@lit/localize'] } });
  try {
    const { drawFirstMap } = (await server.ssrLoadModule(drawingFile)) as typeof import('./first-map-drawing.js');
    return await drawFirstMap(geoFolder, landFile);
  } finally {
    await server.close();
  }
}
