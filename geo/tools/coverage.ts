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
/** Kinds of which every entry must be published. */
const WHOLE_KINDS = ['policy', 'incident', 'route', 'place', 'law'];
/** Settings of films and books, and reading suggestions: left out on purpose. */
const LEFT_OUT = /^media-/;
/** The table of arrivals. */
const ARRIVALS = /^stat-kr-/;
const LEAST_SHARE = 0.7;

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
    for (const { id } of missing) console.log(`    not published: ${id}${LEFT_OUT.test(id) ? ' (film or book: left out on purpose)' : ''}`);
  }
  const count = entries.length - entries.filter(isMissing).length;
  console.log(`\nof all ${entries.length} facts${String(count).padStart(6)}  ${percent(count, entries.length)}`);

  const known = new Set([...entries, ...conflicts].map(({ id }) => id));
  const unknown = [...published].filter((id) => !known.has(id));
  if (unknown.length > 0) console.log(`in geo/ and not in the ledger: ${unknown.join(', ')}`);

  const mustBeThere = [...entries.filter(({ id, kind }) => !LEFT_OUT.test(id) && (WHOLE_KINDS.includes(kind) || ARRIVALS.test(id))), ...conflicts].filter(isMissing);
  if (mustBeThere.length > 0) console.error(`\nThese must be published: ${mustBeThere.map(({ id }) => id).join(', ')}`);
  const isEnough = count >= LEAST_SHARE * entries.length;
  if (!isEnough) console.error(`\nLess than ${percent(LEAST_SHARE, 1)} of the ledger is published.`);
  return mustBeThere.length === 0 && isEnough;
}

function groupByKind(entries: readonly LedgerEntry[]): Map<string, LedgerEntry[]> {
  const kinds = new Map<string, LedgerEntry[]>();
  for (const entry of entries) kinds.set(entry.kind, [...(kinds.get(entry.kind) ?? []), entry]);
  return kinds;
}

if (['facts.json', 'conflicts.json'].every((file) => existsSync(join(LEDGER, file)))) process.exitCode = (await report()) ? 0 : 1;
else console.log(`The ledger is not here (${LEDGER}): nothing to compare geo/ with.`);
