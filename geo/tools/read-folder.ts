/** Reads `geo/` from disk, for the validator, the tests and the build; the browser has its own reader in app/. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { POLICIES_FILE, type ReadFile } from '../../src/data/files.js';

async function readJson(path: string): Promise<unknown> {
  const content = await readFile(path, 'utf8').catch(() => {
    throw new Error('cannot be read: is the file there?');
  });
  try {
    return JSON.parse(content) as unknown;
  } catch (error) {
    throw new Error(`is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The policies of all countries as served: an object keyed by path. One that cannot be read stands there as its Error, so that it alone is lost. */
export async function readPolicies(folder: string): Promise<Record<string, unknown>> {
  const names = (await readdir(join(folder, 'policies'))).filter((name) => name.endsWith('.json')).sort();
  const entries = await Promise.all(names.map(async (name) => [`policies/${name}`, await readJson(join(folder, 'policies', name)).catch((error: unknown) => error)] as const));
  return Object.fromEntries(entries);
}

export function readFolder(folder: string): ReadFile {
  return (file) => (file === POLICIES_FILE ? readPolicies(folder) : readJson(join(folder, file)));
}
