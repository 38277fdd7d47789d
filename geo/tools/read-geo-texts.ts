/** Every file of facts as it lies in `geo/`, the Korean among them: path below `geo/` → what it holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Programs, and how the background map is made. */
const NO_FACTS = ['tools', 'basemap'];

/** One that is no JSON is left out: whoever reads the facts reports it. */
export function readGeoTexts(folder: string): ReadonlyMap<string, unknown> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:geo)?json$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !NO_FACTS.includes(path.split('/')[0] ?? ''))
    .sort();
  return new Map(
    paths.flatMap((path) => {
      try {
        return [[path, JSON.parse(readFileSync(join(folder, path), 'utf8')) as unknown] as const];
      } catch {
        return [];
      }
    }),
  );
}
