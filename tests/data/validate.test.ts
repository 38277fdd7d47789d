/** `npm run validate` as a person runs it, and the reader of a folder under it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readFolder } from '../../geo/tools/read-folder.js';
import { loadDataset } from '../../src/data/dataset.js';
import { GEO_FOLDER, ROOT } from '../fixtures/geo-folder.js';

const TIME_MS = 60_000;
const folders: string[] = [];

/** A copy of geo/ that can be spoilt. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'geo-'));
  folders.push(folder);
  cpSync(GEO_FOLDER, folder, { recursive: true });
  return folder;
}

function validate(...options: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'validate', '--', ...options], { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });
  return { code: status, said: `${stdout}${stderr}` };
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('npm run validate', { timeout: TIME_MS }, () => {
  it('is content with the real folder', () => {
    const { code, said } = validate();
    expect(said).toContain('geo/ is sound: 24 countries');
    expect(code).toBe(0);
  });

  it('fails on a broken one, naming file, item, field and reason', () => {
    const folder = copy();
    const path = join(folder, 'policies', 'LA.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"transit-tolerated"', '"tolerated"'));
    const { code, said } = validate(folder);
    expect(code).toBe(1);
    expect(said).toMatch(/^geo\/policies\/LA\.json, item la-until-2013-cooperation, periods\[0\]\.outcome: .+/m);
    expect(said).toContain('1 problem in geo/');
  });
});

describe('a folder', () => {
  const problemsOf = async (folder: string) => (await loadDataset(readFolder(folder))).problems;

  it('with a comma too many is named as no JSON, and the rest is read', async () => {
    const folder = copy();
    writeFileSync(join(folder, 'terms.json'), '[{},]');
    expect(await problemsOf(folder)).toEqual([{ file: 'terms.json', item: null, field: '', reason: expect.stringMatching(/^is not JSON: ./) as unknown }]);
  });

  it('without a file is named so', async () => {
    const folder = copy();
    rmSync(join(folder, 'arrivals.json'));
    expect(await problemsOf(folder)).toEqual([{ file: 'arrivals.json', item: null, field: '', reason: 'cannot be read: is the file there?' }]);
  });

  it('with one country’s policy that is no JSON names that file, and keeps the other countries', async () => {
    const folder = copy();
    writeFileSync(join(folder, 'policies', 'LA.json'), '{ "country": "LA", ');
    const { problems, dataset } = await loadDataset(readFolder(folder));
    expect(problems.filter(({ reason }) => reason.includes('is not JSON')).map(({ file }) => file)).toEqual(['policies/LA.json']);
    expect(dataset.policies).toHaveLength(23);
  });
});
