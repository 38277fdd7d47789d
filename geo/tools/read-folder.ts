/** Reads `geo/` from disk, for the validator, the tests and the build; the browser has its own reader in app/. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LESSONS_FILE, POLICIES_FILE, STORIES_FILE, type ReadFile } from '../../src/data/files.js';

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

/** All files of a subfolder as served: an object keyed by path. One that cannot be read stands there as its Error, so that it alone is lost. */
async function readAll(folder: string, subfolder: string): Promise<Record<string, unknown>> {
  const names = (await readdir(join(folder, subfolder))).filter((name) => name.endsWith('.json')).sort();
  const entries = await Promise.all(names.map(async (name) => [`${subfolder}/${name}`, await readJson(join(folder, subfolder, name)).catch((error: unknown) => error)] as const));
  return Object.fromEntries(entries);
}

export const readPolicies = (folder: string): Promise<Record<string, unknown>> => readAll(folder, 'policies');
/** A folder of facts may have no stories, and no lessons. */
const readAllIfAny = (folder: string, subfolder: string): Promise<Record<string, unknown>> => (existsSync(join(folder, subfolder)) ? readAll(folder, subfolder) : Promise.resolve({}));
export const readStories = (folder: string): Promise<Record<string, unknown>> => readAllIfAny(folder, 'stories');
export const readLessons = (folder: string): Promise<Record<string, unknown>> => readAllIfAny(folder, 'lessons');

export function readFolder(folder: string): ReadFile {
  return (file) => {
    switch (file) {
      case POLICIES_FILE:
        return readPolicies(folder);
      case STORIES_FILE:
        return readStories(folder);
      case LESSONS_FILE:
        return readLessons(folder);
      default:
        return readJson(join(folder, file));
    }
  };
}
