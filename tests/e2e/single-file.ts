/** The page as one file, as `npm run build:single` lays it down. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `E2E_SINGLE=/tmp/mine/escape-routes.html`: another one. */
export const singleFilePath = (): string => resolve(ROOT, process.env['E2E_SINGLE'] ?? 'dist-single/escape-routes.html');

/** Its file:// address, without a query. */
export function singleFile(): string {
  const path = singleFilePath();
  if (!existsSync(path)) throw new Error(`${path} is not there: npm run build:single makes it`);
  return pathToFileURL(path).href;
}

/** The file itself is the one thing asked for: for `allow` of fixtures.ts, which knows only the host of the served page. */
export const ONLY_ITSELF = /^request to another host: file:\/\/\/\S*escape-routes\S*\.html(?:[?#]\S*)?$/;
