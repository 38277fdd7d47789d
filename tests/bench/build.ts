/** Builds all pages of the bench into one folder, each in its own subfolder. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { bareStyle } from './bare/style-plugin.js';
import type { PageId } from './measure.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const ROOT = here('../..');

/** As in vite.config.ts: what differs there would be measured as a difference of the pages. */
const LIKE_THE_APP = {
  base: './',
  build: { target: 'es2022', sourcemap: false, modulePreload: { polyfill: false }, assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  worker: { format: 'es' },
} satisfies InlineConfig;

const CONFIGS: Readonly<Record<PageId, InlineConfig>> = {
  app: { root: ROOT, configFile: join(ROOT, 'vite.config.ts') },
  bare: { ...LIKE_THE_APP, root: here('bare'), configFile: false, publicDir: join(ROOT, 'public'), plugins: [bareStyle(join(ROOT, 'geo'))] },
};

/** @param folder outside the repository; gets `app/` and `bare/` */
export async function buildPages(folder: string): Promise<void> {
  for (const [id, config] of Object.entries(CONFIGS)) {
    await build({ ...config, logLevel: 'warn', build: { ...config.build, outDir: join(folder, id), emptyOutDir: true } });
  }
}
