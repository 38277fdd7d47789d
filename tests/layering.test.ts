/** Who may import whom (DESIGN section 3), as data. A type counts like a value: knowing a shape is a dependency too. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';

interface Layer {
  /** Folders of src/ besides its own. */
  readonly folders: readonly string[];
  /** npm packages; a name that ends in `/` stands for the scope, `*` for any. */
  readonly packages: readonly string[];
}

const LAYERS: Readonly<Record<string, Layer>> = {
  domain: { folders: [], packages: ['@turf/', 'geojson', 'minisearch', '@lit/localize'] },
  styles: { folders: ['domain'], packages: ['lit'] },
  data: { folders: ['domain'], packages: ['@lit/localize', 'valibot', 'geojson'] },
  state: { folders: ['domain'], packages: ['@lit/localize', 'lit'] },
  i18n: { folders: ['domain'], packages: ['@lit/localize', 'lit'] },
  faults: { folders: ['i18n'], packages: ['@lit/localize', 'lit'] },
  story: { folders: ['domain', 'state'], packages: ['@lit/localize'] },
  components: { folders: ['domain', 'styles', 'i18n', 'faults'], packages: ['@lit/localize', 'lit', '@observablehq/plot', 'lean-qr'] },
  map: { folders: ['domain', 'styles', 'i18n', 'faults'], packages: ['@lit/localize', 'lit', 'pmtiles', 'geojson'] },
  'static-map': { folders: ['domain', 'styles', 'i18n', 'faults'], packages: ['@lit/localize', 'lit', 'd3-geo', 'geojson'] },
  offline: { folders: [], packages: ['workbox-core', 'workbox-precaching', 'workbox-range-requests', 'workbox-routing'] },
  app: { folders: ['domain', 'styles', 'data', 'state', 'i18n', 'faults', 'story', 'components', 'map', 'static-map', 'offline'], packages: ['*'] },
};

/** Files of src/ that stand in no folder. */
const ROOT_FILES: Readonly<Record<string, Layer>> = {
  'src/main.ts': { folders: ['app'], packages: [] },
  'src/embed.ts': { folders: ['app'], packages: [] },
};

/** Packages that one file alone may import, or none: stronger than the table. */
const ONLY_IN: Readonly<Record<string, string | null>> = {
  'maplibre-gl': 'src/map/maplibre.ts',
  '@turf/turf': null, // All of it is 116 kB (brotli); import the modules used.
};

const ROOT = fileURLToPath(new URL('..', import.meta.url));

describe('the layers of src/', () => {
  it('are kept by every file', () => {
    const files = tsFiles('src');
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => violations(file, read(file)))).toEqual([]);
  });

  it('are all in the table', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    expect(folders.filter((folder) => !(folder in LAYERS))).toEqual([]);
  });
});

describe('imports anywhere', () => {
  it('stay inside the repository, and never take all of Turf', () => {
    const files = ['src', 'geo', 'tests', '.ci'].flatMap(tsFiles);
    expect(files.flatMap((file) => generalViolations(file, read(file)))).toEqual([]);
  });
});

describe('this test', () => {
  it.each([
    ['a static import', 'src/components/a.ts', `import { Store } from '../state/store.js';`],
    ['an import of a type', 'src/components/a.ts', `import type { AppState } from '../state/app-state.js';`],
    ['a type named in place', 'src/components/a.ts', `export type State = import('../state/app-state.js').AppState;`],
    ['a side effect', 'src/components/a.ts', `import '../app/escape-map.js';`],
    ['an import of an element by another', 'src/components/a.ts', `import '../map/map-view.js';`],
    ['the reading of data', 'src/components/a.ts', `export { loadDataset } from '../data/dataset.js';`],
    ['everything exported on', 'src/domain/a.ts', `export * from '../styles/palette.js';`],
    ['a dynamic import', 'src/domain/a.ts', `export const later = () => import('../app/presenter.js');`],
    ['a dynamic import of what cannot be known', 'src/app/a.ts', `export const later = (name: string) => import(name);`],
    ['a package', 'src/domain/a.ts', `import { html } from 'lit';`],
    ['a part of a package', 'src/state/a.ts', `import { x } from 'pmtiles/dist/x.js';`],
    ['MapLibre in the map', 'src/map/map-view.ts', `import { Map } from 'maplibre-gl';`],
    ['MapLibre in the app', 'src/app/escape-map.ts', `import type { Map } from 'maplibre-gl';`],
    ['all of Turf', 'src/domain/a.ts', `import { length } from '@turf/turf';`],
    ['a file outside src', 'src/app/a.ts', `import facts from '../../geo/figures.json';`],
    ['a file outside the repository', 'src/app/a.ts', `import facts from '../../../shared/facts/facts.json';`],
    ['an address from the root', 'src/app/a.ts', `import '/src/main.ts';`],
    ['the folder above', 'src/app/a.ts', `import '../main.js';`],
    ['a folder that is not in the table', 'src/helpers/a.ts', `export {};`],
  ])('sees %s', (_what, file, source) => {
    expect(violations(file, source)).toHaveLength(1);
  });

  it.each([
    ['src/components/a.ts', `import { LitElement } from 'lit';\nimport { customElement } from 'lit/decorators.js';\nimport { outcomeColour } from '../styles/palette.js';`],
    ['src/map/maplibre.ts', `import url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';\nexport { Map } from 'maplibre-gl';`],
    ['src/map/layers/countries.ts', `import type { Feature } from 'geojson';\nimport { palette } from '../../styles/palette.js';\nimport './index.js';`],
    ['src/domain/a.ts', `import { length } from '@turf/length';\n// import { html } from 'lit';`],
    ['src/app/a.ts', `export const later = () => import('../story/story.js');`],
    ['src/main.ts', `import './app/escape-map.js';`],
  ])('lets %s import what it may', (file, source) => {
    expect(violations(file, source)).toEqual([]);
  });
});

function violations(file: string, source: string): string[] {
  const folder = folderOf(file);
  const layer = ROOT_FILES[file] ?? (folder === null ? undefined : LAYERS[folder]);
  if (layer === undefined) return [`${file}: this place is not in the table of tests/layering.test.ts`];
  return importsOf(file, source).flatMap((specifier) => {
    const fault = generalFault(file, specifier) ?? layerFault(file, folder, layer, specifier);
    return fault === null ? [] : [`${file} imports ${specifier}: ${fault}`];
  });
}

function generalViolations(file: string, source: string): string[] {
  return importsOf(file, source).flatMap((specifier) => {
    const fault = generalFault(file, specifier);
    return fault === null ? [] : [`${file} imports ${specifier}: ${fault}`];
  });
}

/** What holds outside src/ too. */
function generalFault(file: string, specifier: string): string | null {
  if (isRelative(specifier)) return target(file, specifier).startsWith('../') ? 'it is outside the repository' : null;
  const name = packageOf(specifier);
  if (!(name in ONLY_IN) || (name === 'maplibre-gl' && !file.startsWith('src/'))) return null;
  const place = ONLY_IN[name] ?? null;
  if (place === file) return null;
  return place === null ? 'never' : `only ${place} may`;
}

function layerFault(file: string, folder: string | null, layer: Layer, specifier: string): string | null {
  if (isRelative(specifier)) {
    const path = target(file, specifier);
    if (!path.startsWith('src/')) return 'it is outside src/';
    const other = folderOf(path);
    if (other !== null && (other === folder || layer.folders.includes(other))) return null;
    return `${folder ?? file} may import ${layer.folders.join(', ') || 'no other folder'}`;
  }
  const name = packageOf(specifier);
  if (name in ONLY_IN) return null; // Seen to above.
  const isAllowed = layer.packages.some((allowed) => allowed === '*' || allowed === name || (allowed.endsWith('/') && name.startsWith(allowed)));
  return isAllowed && !specifier.startsWith('/') ? null : `${folder ?? file} may import the packages ${layer.packages.join(', ') || '(none)'}`;
}

/** Every module that a source names, by whatever syntax. */
function importsOf(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: string[] = [];
  new Visitor({
    ImportDeclaration: (node) => void found.push(node.source.value),
    ExportAllDeclaration: (node) => void found.push(node.source.value),
    ExportNamedDeclaration: (node) => void (node.source !== null && found.push(node.source.value)),
    TSImportType: (node) => void found.push(node.source.value),
    ImportExpression: (node) =>
      // One that cannot be read off is named by its code, and so fails as an unknown package of `/`.
      void found.push(node.source.type === 'Literal' && typeof node.source.value === 'string' ? node.source.value : `/${source.slice(node.source.start, node.source.end)}`),
  }).visit(program);
  return found;
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith('.');
}

/** The path that a relative import means, from the root of the repository. */
function target(file: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(file), specifier.replace(/\?.*$/, '')));
}

function folderOf(file: string): string | null {
  const [, folder, ...rest] = file.split('/');
  return rest.length > 0 && folder !== undefined ? folder : null;
}

function packageOf(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function tsFiles(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|mjs|js)$/.test(path))
    .map((path) => relative(ROOT, join(ROOT, folder, path)).split(sep).join('/'))
    .filter((path) => !dirname(path).startsWith('tests/output') && !path.includes('/node_modules/'));
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
