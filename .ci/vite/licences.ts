/**
 * `licences.txt` beside the page: every package whose code the build ships, with version, licence and the text its authors ask to be
 * kept; then fonts and the data of the map. Vite's own `build.license` reads the page's chunks alone: it sees neither the workers,
 * nor the service worker, nor what a package carries within itself (MapLibre holds seventeen others).
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

export const LICENCES_FILE = 'licences.txt';

/** What may be shipped without asking anyone: it may be used for anything, and asks at most to be named. */
export const ALLOWED_LICENCES: readonly string[] = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'Unlicense', 'CC0-1.0'];

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as its package.json has it. */
  readonly licence: string;
  /** What its authors ask to be kept; null = the package carries no such file. */
  readonly text: string | null;
}

interface LicencesSettings {
  readonly root: string;
  /** Words that stand before and after the packages: our own licences and the data's; the font's. */
  readonly head: string;
  readonly fontLicence: string;
}

export interface Licences {
  readonly plugin: Plugin;
  /** For a build that runs beside the page's own, such as the service worker's: what it holds is listed too. */
  readonly beside: () => Plugin;
}

/** Code that no file of ours asks for: the bundler brings it. */
const BROUGHT_BY_BUNDLER: readonly (readonly [id: RegExp, name: string])[] = [
  [/^\0?vite\//, 'vite'],
  [/^\0?(?:rolldown\/|@oxc-project\+runtime@)/, 'rolldown'],
];
const IN_PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;
const INSIDE_SOURCE = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const LICENCE_FILE = /^(?:licen[cs]e|copying)/i;
/** What a tool of the build brings into its own programs, and not into ours, follows this heading. */
const OF_THE_TOOL = /^#+ Licenses of bundled dependencies[\s\S]*/im;
const RULE = `\n\n${'='.repeat(80)}\n`;

export function licences({ root, head, fontLicence }: LicencesSettings): Licences {
  const folders = new Set<string>();
  let outFile = '';
  const collector = (): Plugin => ({
    name: 'licences-beside',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) if (part.type === 'chunk') for (const id of part.moduleIds) for (const folder of packagesOf(id, root)) folders.add(folder);
    },
  });
  // A build beside the page's own ends after it: the list is written anew with what it brought.
  const write = (): void => writeFileSync(outFile, licencesText([...folders].map(readPackage), readFileSync(head, 'utf8'), readFileSync(fontLicence, 'utf8')));
  return {
    plugin: {
      ...collector(),
      name: 'licences',
      apply: 'build',
      config: () => ({ worker: { plugins: () => [collector()] } }),
      configResolved({ root: base, build }) {
        outFile = join(resolve(base, build.outDir), LICENCES_FILE);
      },
      writeBundle: write,
    },
    beside: () => ({ ...collector(), writeBundle: write }),
  };
}

/**
 * @param id of a module, as the bundler names it
 * @returns folders of the packages whose code it holds: its own, and those that were bundled into it by its authors
 * @throws when it belongs to nobody known
 */
export function packagesOf(id: string, root: string): string[] {
  const path = id.replace(/[?#].*$/, '').split(sep).join('/');
  const helper = BROUGHT_BY_BUNDLER.find(([pattern]) => pattern.test(path));
  if (helper !== undefined) return [join(root, 'node_modules', helper[1])];
  const [, folder] = IN_PACKAGE.exec(path) ?? [];
  if (folder !== undefined) return [folder, ...insideOf(path, folder, root)];
  if (path.startsWith('\0')) throw new Error(`licences: nobody knows whose code ${JSON.stringify(id)} is; name it in BROUGHT_BY_BUNDLER`);
  return [];
}

/** The source map that lies beside a bundled file tells what was put into it. */
function insideOf(path: string, folder: string, root: string): string[] {
  if (!existsSync(`${path}.map`)) return [];
  const { sources = [] } = JSON.parse(readFileSync(`${path}.map`, 'utf8')) as { readonly sources?: readonly string[] };
  const names = new Set(sources.flatMap((source) => INSIDE_SOURCE.exec(source)?.[1] ?? []));
  return [...names].map((name) => {
    const found = [join(folder, 'node_modules', name), join(root, 'node_modules', name)].find((place) => existsSync(join(place, 'package.json')));
    if (found === undefined) throw new Error(`licences: ${path} holds ${name}, which is not installed: its licence cannot be read`);
    return found;
  });
}

/** @throws when it names no licence, or one that is not allowed */
export function readPackage(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly name: string; readonly version: string; readonly license?: string };
  if (license === undefined || !isAllowed(license)) throw new Error(`licences: ${name} ${version} is shipped under ${JSON.stringify(license ?? null)}, which is not among ${ALLOWED_LICENCES.join(', ')}`);
  const file = readdirSync(folder).sort().find((entry) => LICENCE_FILE.test(entry));
  return { name, version, licence: license, text: file === undefined ? null : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').replace(OF_THE_TOOL, '').trim() };
}

/** `(MIT OR Apache-2.0)` is allowed by either, `MIT AND CC-BY-4.0` by both; anything else has to be looked at by a person. */
export function isAllowed(expression: string): boolean {
  const terms = expression.replace(/^\((.*)\)$/, '$1');
  if (/\sOR\s/.test(terms)) return !/\sAND\s/.test(terms) && terms.split(/\s+OR\s+/).some((term) => ALLOWED_LICENCES.includes(term));
  return terms.split(/\s+AND\s+/).every((term) => ALLOWED_LICENCES.includes(term));
}

/** In an order that depends on no machine's language. A mark of UTF-8 stands first, since a host may send text without saying in what letters it is. */
export function licencesText(packages: readonly ShippedPackage[], head: string, font: string): string {
  const one = new Map(packages.map((found) => [`${found.name} ${found.version}`, found]));
  const sorted = [...one].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
  const entry = ({ name, version, licence, text }: ShippedPackage): string => `${RULE}${name} ${version} (${licence})\n\n${text ?? noText(licence)}`;
  return `\uFEFF${head.trim()}\n\nPackages whose code is part of the page: ${sorted.length}\n${sorted.map(({ name, version, licence }) => `\n- ${name} ${version} (${licence})`).join('')}${sorted.map(entry).join('')}${RULE}IBM Plex Sans KR, the letters of the page (OFL-1.1)\n\n${font.trim()}\n`;
}

const noText = (licence: string): string => `The package carries no text of its licence. https://spdx.org/licenses/${licence}.html has it.`;

