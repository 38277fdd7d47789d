import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { CHROMIUM_OPTIONS } from './.ci/vite/chromium.js';
import { csp } from './.ci/vite/csp.js';
import { firstMap } from './.ci/vite/first-map.js';
import { embed } from './.ci/vite/embed.js';
import { geo } from './.ci/vite/geo.js';
import { licences } from './.ci/vite/licences.js';
import { offline } from './.ci/vite/offline.js';
import { textPages } from './.ci/vite/text-pages.js';
import { single } from './.ci/vite/single.js';
import { version } from './.ci/vite/version.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const BUNDLED_FOR_COMPONENTS = ['lit', 'lit/decorators.js', 'lit/directive.js', 'lit/directives/cache.js', 'lit/directives/keyed.js', 'lit/directives/live.js', 'lit/directives/repeat.js', '@lit/localize', 'valibot', '@turf/bezier-spline', '@turf/helpers', '@turf/bearing', '@turf/distance', '@turf/rhumb-bearing', '@turf/rhumb-destination', '@turf/rhumb-distance', '@observablehq/plot', 'lean-qr', 'minisearch', 'd3-geo'];

const shipped = licences({ root: here('.'), head: here('.ci/licences/head.txt'), fontLicence: here('public/fonts/LICENSE.txt') });

export default defineConfig(async ({ mode }) => ({
  base: './', // The built page works from any folder of any host.
  appType: 'mpa' as const, // A file that is missing is a 404, as on a static host, and not the page again.
  plugins: [version({ packageFile: here('package.json'), geoFolder: here('geo') }), geo(here('geo')), firstMap({ drawingFile: here('.ci/vite/first-map-drawing.ts'), geoFolder: here('geo'), landFile: here('public/land.json') }), csp(here('public/_headers')), shipped.plugin, mode === 'single' ? single({ served: here('dist'), boot: here('.ci/vite/single-boot.js') }) : [embed([here('index.html'), here('embed.html')]), textPages({ writerFile: here('.ci/vite/text-document.ts'), geoFolder: here('geo'), headersFile: here('public/_headers'), styleFiles: [here('src/styles/theme.css'), here('src/styles/text-page.css')] }), offline(mode, here('.ci/kill-switch/service-worker.js'), shipped.beside)]],
  build: {
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false }, // A browser without it loads the same modules a little later.
    assetsInlineLimit: 0, // `font-src 'self'` allows no data: fonts.
    chunkSizeWarningLimit: 1200, // MapLibre alone is about 1 MB before compression.
    // The page and all it needs at once in one file: thirty small ones are thirty requests, and compress worse. What
    // src/main.ts itself needs stands apart, or the page would come with it, before the first map is painted.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'boot', test: /vite\/preload-helper|rolldown\/runtime|\/src\/(?:app\/(?:early-facts|inside-files|framed)|data\/files)\.ts$/, priority: 3 }, { name: 'page', test: /\/src\/app\/escape-map\.ts$/, priority: 2 }, { name: 'drawn-map', test: /\/src\/static-map\/drawn-map\.ts$/, priority: 1 }] } } },
  },
  worker: { format: 'es' as const },
  preview: { port: 4173 },
  test: {
    attachmentsDir: 'tests/output/attachments',
    projects: process.env['VITEST'] === undefined ? [] : await testProjects(),
  },
}));

/** Only when testing: the provider brings Playwright, which a build can do without. */
async function testProjects(): Promise<TestProjectConfiguration[]> {
  const { playwright } = await import('@vitest/browser-playwright');
  // `npm run test:long` makes ten times as many generated cases.
  const inNode = { environment: 'node' as const, testTimeout: 20_000 * Number(process.env['FC_TIMES'] ?? 1) };
  return [
    {
      extends: true,
      // All but the folders named here (as in .ci/test.mjs), so that a new folder is tested without anyone listing it.
      test: { ...inNode, name: 'unit', include: ['tests/**/*.{test,spec}.ts'], exclude: ['tests/{geo,components,e2e,bench,fixtures,output}/**'] },
    },
    { extends: true, test: { ...inNode, name: 'geo', include: ['tests/geo/**/*.{test,spec}.ts'], testTimeout: 60_000 } },
    {
      extends: true,
      // Named, so that Vite does not find one in mid-run and reload the page under a test.
      optimizeDeps: { include: BUNDLED_FOR_COMPONENTS },
      test: {
        name: 'components',
        include: ['tests/components/**/*.{test,spec}.ts'],
        testTimeout: 20_000,
        browser: {
          enabled: true,
          headless: true,
          provider: playwright({ launchOptions: CHROMIUM_OPTIONS }),
          instances: [{ browser: 'chromium' }],
          viewport: { width: 1366, height: 768 },
          screenshotDirectory: 'tests/output/screenshots',
        },
      },
    },
  ];
}
