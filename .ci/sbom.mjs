/**
 * `npm run -s sbom > sbom.cdx.json`: everything the page is made of and with, from the lock file, as a CycloneDX bill of materials. npm writes
 * it; what would differ at each run is set here from what is listed, so that the same lock gives the same bytes.
 * What serves only to build and test has the scope `optional` and the property `cdx:npm:package:development`; what is shipped has not, or stands
 * in `licences.txt` of the build.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

const OPTIONS = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];

const npm = process.env.npm_execpath;
const settings = { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
const { status, stdout, stderr } = npm?.endsWith('.js') ? spawnSync(process.execPath, [npm, ...OPTIONS], settings) : spawnSync('npm', OPTIONS, { ...settings, shell: process.platform === 'win32' });
if (status !== 0) {
  console.error(`npm could not write the list (it knows how to since 10):\n${stderr}`);
  process.exit(1);
}

const { name } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const bill = JSON.parse(stdout);
bill.metadata.component.name = name; // npm says the folder's.
// When and by which npm: not a word about what is listed.
delete bill.metadata.timestamp;
delete bill.metadata.tools;
delete bill.serialNumber;
bill.serialNumber = `urn:uuid:${uuidOf(JSON.stringify(bill))}`;
process.stdout.write(`${JSON.stringify(bill, null, 2)}\n`);

/** Named by content, version 8 of RFC 9562. */
function uuidOf(text) {
  const hash = createHash('sha256').update(text).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
