/** The service worker: src/offline/service-worker.ts with the list of what was built. In the mode `kill` it is the kill switch instead. */
import { readFileSync } from 'node:fs';
import type { Plugin, PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { FILES, POLICIES_FILE } from '../../src/data/files.js';

export const WORKER_FILE = 'service-worker.js';
const LARGEST_FILE_BYTES = 3_000_000;

/** Served beside the page and of no use without a network: the preview of README, the one file, what the host reads, the facts one by one. */
const NOT_KEPT = [...[...FILES, POLICIES_FILE].map((file) => `geo/${file}`), 'preview.jpg', 'escape-routes.html', 'embed.html', '_headers', 'fonts/LICENSE.txt', 'icon-*.png', 'text/**'];

/**
 * @param killSwitch path of the worker that removes the worker
 * @param beside makes the plugin that hears what the worker is built of
 */
export function offline(mode: string, killSwitch: string, beside: () => Plugin): PluginOption {
  if (mode === 'kill') return killed(killSwitch);
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/offline',
    filename: 'service-worker.ts',
    registerType: 'prompt',
    injectRegister: false, // src/app/offline.ts registers it: a script in the page would be against the policy.
    manifest: false, // public/manifest.webmanifest
    integration: { closeBundleOrder: 'post' }, // After whatever else writes pages.
    injectManifest: {
      rollupFormat: 'iife',
      buildPlugins: { vite: [beside()] },
      globPatterns: ['**/*'],
      globIgnores: NOT_KEPT,
      dontCacheBustURLsMatching: /^assets\//, // Their names hold a hash already.
      maximumFileSizeToCacheInBytes: LARGEST_FILE_BYTES,
    },
  });
}

function killed(killSwitch: string): PluginOption {
  return {
    name: 'kill-switch',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: WORKER_FILE, source: readFileSync(killSwitch, 'utf8') });
    },
  };
}
