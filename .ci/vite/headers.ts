/** public/_headers, in the format of Netlify: a path, then its headers, indented. */
import { readFileSync } from 'node:fs';

/** The headers that the file gives every path (the block `/*`). */
export function readHeaders(file: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let isForAll = false;
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      isForAll = line.trim() === '/*';
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 0) throw new Error(`${file}: no colon in "${line.trim()}"`);
    if (isForAll) headers[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
  }
  return headers;
}
