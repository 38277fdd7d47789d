/** Everything whose code is shipped is named in `licences.txt`: held against the source maps of a real build, which know of it in another way. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALLOWED_LICENCES, isAllowed, licences, LICENCES_FILE, licencesText, packagesOf, readPackage } from '../../.ci/vite/licences.js';
import { offline } from '../../.ci/vite/offline.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const fromRoot = (path: string): string => join(ROOT, path);
const IN_SOURCE = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//;

describe('the licences of a real build', () => {
  let folder = '';
  let listed: ReadonlyMap<string, { readonly version: string; readonly licence: string }> = new Map();
  let inMaps: ReadonlySet<string> = new Set();
  let text = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'licences-'));
    const shipped = licences({ root: ROOT, head: fromRoot('.ci/licences/head.txt'), fontLicence: fromRoot('public/fonts/LICENSE.txt') });
    await build({
      configFile: false,
      root: ROOT,
      base: './',
      logLevel: 'error',
      publicDir: false,
      plugins: [shipped.plugin, offline('production', '', shipped.beside)],
      worker: { format: 'es' },
      build: { outDir: folder, emptyOutDir: false, minify: false, sourcemap: 'hidden', assetsInlineLimit: 0, reportCompressedSize: false, target: 'es2022' },
    });
    text = readFileSync(join(folder, LICENCES_FILE), 'utf8');
    listed = new Map([...text.matchAll(/^- (\S+) (\S+) \((.*)\)$/gm)].map(([, name = '', version = '', licence = '']) => [name, { version, licence }]));
    inMaps = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.map')).flatMap((path) => sourcesIn(join(folder, path))));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('name every package that the source maps know of', () => {
    expect(inMaps.size).toBeGreaterThan(30);
    expect([...inMaps].filter((name) => !listed.has(name))).toEqual([]);
  });

  it('name what came by ways that a chunk of the page does not show: into a worker, the service worker, a package', () => {
    for (const name of ['workbox-precaching', 'workbox-range-requests', 'maplibre-gl', 'earcut', 'pbf', 'murmurhash-js', 'lit-html', 'vite', 'rolldown']) expect(listed.has(name), name).toBe(true);
  });

  it('are all on the list of what may be shipped, each at the version that is locked', () => {
    const { packages } = JSON.parse(readFileSync(fromRoot('package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, { readonly version?: string }>> };
    for (const [name, { version, licence }] of listed) {
      expect(isAllowed(licence), `${name}: ${licence}`).toBe(true);
      expect(Object.entries(packages).flatMap(([path, entry]) => (path.endsWith(`node_modules/${name}`) ? [entry.version] : [])), name).toContain(version);
    }
  });

  it('come with the words of their authors, and with those of letters and map', () => {
    for (const name of listed.keys()) expect(text).toContain(`\n${'='.repeat(80)}\n${name} `);
    expect(text.match(/Copyright/gi)?.length ?? 0).toBeGreaterThan(listed.size);
    for (const words of ['SIL OPEN FONT LICENSE', 'Natural Earth', 'GSHHG', 'Lesser General Public License', 'GeoNames', 'CC BY 4.0']) expect(text).toContain(words);
    expect(text, 'a mark of UTF-8, for hosts that name no letters').toMatch(/^\uFEFF/);
  });
});

describe('a licence', () => {
  it.each(['MIT', '(MIT OR Apache-2.0)', 'GPL-3.0 OR MIT', 'MIT AND ISC', ...ALLOWED_LICENCES])('%s may be shipped', (expression) => {
    expect(isAllowed(expression)).toBe(true);
  });

  it.each(['GPL-3.0', 'AGPL-3.0-only', 'MIT AND GPL-3.0', '(MIT AND GPL-3.0) OR ISC', 'SEE LICENSE IN LICENSE.md', 'UNLICENSED', ''])('%s may not', (expression) => {
    expect(isAllowed(expression)).toBe(false);
  });

  it('that is not allowed ends the build, with the name of the package', () => {
    expect(() => readPackage(fromRoot('node_modules/axe-core'))).toThrow(/axe-core .* is shipped under "MPL-2\.0"/);
  });

  it('of code that belongs to nobody known ends it too', () => {
    expect(() => packagesOf('\0some-plugin/helper.js', ROOT)).toThrow(/nobody knows whose code/);
    expect(packagesOf(fromRoot('src/main.ts'), ROOT)).toEqual([]);
  });

  it('stands once for each version, in an order that no machine’s language changes', () => {
    const one = (name: string, version = '1.0.0') => ({ name, version, licence: 'MIT', text: `Copyright ${name}` });
    const text = licencesText([one('zod'), one('Zed'), one('a'), one('a'), one('a', '2.0.0')], 'Head', 'Font');
    expect([...text.matchAll(/^- (.*) \(MIT\)$/gm)].map(([, name]) => name)).toEqual(['Zed 1.0.0', 'a 1.0.0', 'a 2.0.0', 'zod 1.0.0']);
  });
});

function sourcesIn(map: string): string[] {
  const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { readonly sources: readonly string[] };
  return sources.flatMap((source) => IN_SOURCE.exec(source)?.[1] ?? []);
}
