/** Builds all pages of the bench into one folder, each in its own subfolder. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { bareStyle } from './bare/style-plugin.js';
import { PAGE_IDS, type PageId } from './measure.js';
import { peerData } from './peer-data.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const ROOT = here('../..');
const PUBLIC = join(ROOT, 'public');
const GEO = join(ROOT, 'geo');
const LAND = join(PUBLIC, 'land.json');
const PEERS = here('peers');

/** As in vite.config.ts: what differs there would be measured as a difference of the pages. */
const LIKE_THE_APP = {
  base: './',
  build: { target: 'es2022', sourcemap: false, modulePreload: { polyfill: false }, assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
  worker: { format: 'es' },
  publicDir: PUBLIC,
  configFile: false,
} satisfies InlineConfig;

const CONFIGS: Readonly<Record<PageId, InlineConfig>> = {
  app: { root: ROOT, configFile: join(ROOT, 'vite.config.ts') },
  bare: { ...LIKE_THE_APP, root: here('bare'), plugins: [bareStyle(GEO, null)] },
  'bare-geojson': { ...LIKE_THE_APP, root: here('bare'), plugins: [bareStyle(GEO, LAND)] },
  leaflet: { ...LIKE_THE_APP, root: here('peers/leaflet'), plugins: [peerData(GEO, LAND)] },
  eox: { ...LIKE_THE_APP, root: here('peers/eox'), plugins: [peerData(GEO, LAND)] },
};

/** Those whose libraries stand in peers/package.json. */
const INSTALLED_APART: readonly PageId[] = ['leaflet', 'eox'];

/**
 * @param folder outside the repository; gets a subfolder a page
 * @param ids the pages that are wanted
 */
export async function buildPages(folder: string, ids: readonly PageId[] = PAGE_IDS): Promise<void> {
  if (ids.some((id) => INSTALLED_APART.includes(id))) installPeers();
  for (const id of ids) {
    const config = CONFIGS[id];
    await build({ ...config, logLevel: 'error', build: { ...config.build, outDir: join(folder, id), emptyOutDir: true } });
  }
}

/** What their lock file says, and nothing of it is run: the app's own packages stay as they are. */
function installPeers(): void {
  if (existsSync(join(PEERS, 'node_modules', '.package-lock.json'))) return;
  console.log('Installing the libraries of the peers …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', PEERS], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
}
