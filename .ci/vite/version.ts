/** Which version of the program and of the facts this is, as src/data/version.ts says it on the page. Nothing of it is the time of a build: the same files give the same words. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/** Enough to tell any two states of the facts apart, and to be read out over the telephone. */
const HASH_DIGITS = 10;
/** Programs, and how the tiles are made: no facts. */
const NO_FACTS = ['tools', 'basemap'];

interface VersionSettings {
  readonly packageFile: string;
  readonly geoFolder: string;
}

export function version({ packageFile, geoFolder }: VersionSettings): Plugin {
  return {
    name: 'version',
    config: () => ({ define: { PROGRAM_VERSION_OF_BUILD: JSON.stringify(programVersion(packageFile)), DATA_HASH_OF_BUILD: JSON.stringify(dataHash(geoFolder)) } }),
  };
}

/** As package.json has it: `0.1.0`. */
export function programVersion(packageFile: string): string {
  const { version: stated } = JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly version?: unknown };
  if (typeof stated !== 'string' || stated === '') throw new Error(`${packageFile} has no version`);
  return stated;
}

/** The beginning of the SHA-256 of all facts, the Korean too: each file by its path and its bytes, however a system ends its lines. */
export function dataHash(geoFolder: string): string {
  const hash = createHash('sha256');
  for (const path of factFiles(geoFolder)) {
    const bytes = readFileSync(join(geoFolder, path), 'latin1').replaceAll('\r\n', '\n');
    hash.update(`${path}\0${bytes.length}\0`).update(bytes, 'latin1');
  }
  return hash.digest('hex').slice(0, HASH_DIGITS);
}

const factFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:geo)?json$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !NO_FACTS.includes(path.split('/')[0] ?? ''))
    .sort();
