/**
 * `npm run coverage`: how much of the ledger is published in `geo/`, by kind, and what is not. The ledger stands beside the
 * repository; without it there is nothing to compare with, and that is no failure.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadDataset } from '../../src/data/dataset.js';
import { allClaims } from '../../src/domain/claims.js';
import type { Dataset } from '../../src/domain/types.js';
import { readFolder } from './read-folder.js';

const LEDGER = process.argv[2] ?? fileURLToPath(new URL('../../../shared/facts', import.meta.url));
const GEO = process.argv[3] ?? fileURLToPath(new URL('..', import.meta.url));
const FICTION = 'setting of a novel or film, or of a life told as one: scenes are not places on this map';
const READING = 'list of books or films to read or watch, no event';
/** What is not published, each with the reason. Nothing is left out by its kind or by a pattern: a new entry of the ledger is missing until it stands in `geo/` or here. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['media-books-13', READING],
  ['media-films-13', READING],
  ['media-masaji', FICTION],
  ['media-camp14', FICTION],
  ['media-chongjin', FICTION],
  ['media-hoeryong', FICTION],
  ['media-musan', FICTION],
  ['media-wild-animals', FICTION],
  ['media-beyond-utopia', 'film that follows one family on its way: a story that identifies a family, and a scene of a film'],
  ['media-jangmadang-gen', 'film used by one of the sources, no event'],
  ['term-kim-ryon-hui-variants', 'ties two spellings of a private person’s name together, by our own guess: names of private persons stay out'],
]);

interface LedgerEntry {
  readonly id: string;
  readonly kind: string;
}

/** Every id of the ledger that `geo/` publishes. */
function publishedIds(dataset: Dataset): ReadonlySet<string> {
  return new Set([...allClaims(dataset).map(({ claim }) => claim.id), ...(dataset.arrivals?.spans ?? []).map(({ id }) => id), ...dataset.conflicts.map(({ id }) => id)]);
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(join(LEDGER, file), 'utf8'));
const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

async function report(): Promise<boolean> {
  const entries = readJson('facts.json') as readonly LedgerEntry[];
  const conflicts = (readJson('conflicts.json') as readonly { readonly id: string }[]).map(({ id }): LedgerEntry => ({ id, kind: 'conflict' }));
  const { dataset, problems } = await loadDataset(readFolder(GEO));
  if (problems.length > 0) console.error(`geo/ has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} (npm run validate); what is broken does not count as published.\n`);
  const published = publishedIds(dataset);
  const isMissing = ({ id }: LedgerEntry): boolean => !published.has(id);

  const kinds = groupByKind([...entries, ...conflicts]);
  for (const [kind, ofKind] of [...kinds].sort(([a], [b]) => a.localeCompare(b))) {
    const missing = ofKind.filter(isMissing);
    console.log(`${kind.padEnd(12)}${String(ofKind.length - missing.length).padStart(4)} of ${String(ofKind.length).padStart(3)}  ${percent(ofKind.length - missing.length, ofKind.length).padStart(7)}`);
    for (const { id } of missing) console.log(LEFT_OUT.has(id) ? `    left out: ${id}` : `    not published: ${id}`);
  }
  const all = [...entries, ...conflicts];
  const wanted = entries.filter(({ id }) => !LEFT_OUT.has(id));
  const count = wanted.filter((entry) => !isMissing(entry)).length;
  console.log(`\nof the ${wanted.length} facts to publish ${count}  ${percent(count, wanted.length)}`);

  const leftOut = all.filter(({ id }) => LEFT_OUT.has(id));
  console.log(`\nleft out, of all ${entries.length} facts: ${leftOut.length}`);
  for (const { id } of leftOut) console.log(`    ${id}: ${LEFT_OUT.get(id) ?? ''}`);

  const known = new Set(all.map(({ id }) => id));
  const unknown = [...published].filter((id) => !known.has(id));
  if (unknown.length > 0) console.log(`in geo/ and not in the ledger: ${unknown.join(', ')}`);

  const missing = all.filter((entry) => isMissing(entry) && !LEFT_OUT.has(entry.id));
  if (missing.length > 0) console.error(`\nThese must be published, or be left out with a reason (LEFT_OUT in geo/tools/coverage.ts): ${missing.map(({ id }) => id).join(', ')}`);
  // A reason not to publish what is published is a mistake, and perhaps a harm.
  const both = leftOut.filter((entry) => !isMissing(entry));
  if (both.length > 0) console.error(`\nThese are to be left out and stand in geo/: ${both.map(({ id }) => id).join(', ')}`);
  return missing.length === 0 && both.length === 0;
}

function groupByKind(entries: readonly LedgerEntry[]): Map<string, LedgerEntry[]> {
  const kinds = new Map<string, LedgerEntry[]>();
  for (const entry of entries) kinds.set(entry.kind, [...(kinds.get(entry.kind) ?? []), entry]);
  return kinds;
}

if (['facts.json', 'conflicts.json'].every((file) => existsSync(join(LEDGER, file)))) process.exitCode = (await report()) ? 0 : 1;
else console.log(`The ledger is not here (${LEDGER}): nothing to compare geo/ with.`);
