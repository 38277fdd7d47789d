/** `npm run coverage` against a small ledger of our own: the real one stands outside the repository. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../fixtures/geo-folder.js';

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));

function coverage(facts: readonly (readonly [id: string, kind: string])[], conflicts: readonly string[] = []): { code: number | null; said: string } {
  writeFileSync(join(folder, 'facts.json'), JSON.stringify(facts.map(([id, kind]) => ({ id, kind }))));
  writeFileSync(join(folder, 'conflicts.json'), JSON.stringify(conflicts.map((id) => ({ id }))));
  return run(folder);
}
function run(ledger: string): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'coverage', '--', ledger], { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });
  return { code: status, said: `${stdout}${stderr}` };
}

const PUBLISHED = [['la-policy-2013-shift', 'policy'], ['inc-2013-laos-9', 'incident'], ['stat-kr-2002', 'figure'], ['term-talbukja', 'term'], ['law-unsc-2397', 'law']] as const;

describe('npm run coverage', () => {
  it('says plainly that the ledger is not there, and does not fail', () => {
    const { code, said } = run(join(folder, 'nowhere'));
    expect(said).toContain('The ledger is not here');
    expect(code).toBe(0);
  });

  it('counts each kind, also the columns of the arrivals', () => {
    const { code, said } = coverage(PUBLISHED, ['C01']);
    expect(said).toMatch(/^policy +1 of +1 +100\.0 %$/m);
    expect(said).toMatch(/^figure +1 of +1 +100\.0 %$/m);
    expect(said).toMatch(/of all 5 facts +5 +100\.0 %/);
    expect(code).toBe(0);
  });

  it.each([['some-new-policy', 'policy'], ['some-new-place', 'place'], ['stat-kr-2099', 'figure']] as const)('fails on %s, a %s that must be there', (id, kind) => {
    const { code, said } = coverage([...PUBLISHED, [id, kind]]);
    expect(said).toContain(`not published: ${id}`);
    expect(said).toContain(`These must be published: ${id}`);
    expect(code).toBe(1);
  });

  it('fails on a conflict that is not shown', () => {
    expect(coverage(PUBLISHED, ['C99'])).toMatchObject({ code: 1, said: expect.stringContaining('C99') as unknown });
  });

  it('lets settings of films and books be missing, and up to 30 percent of the rest', () => {
    expect(coverage([...PUBLISHED, ['media-some-film', 'place'], ['some-claim', 'claim']]).code).toBe(0);
    expect(coverage([...PUBLISHED, ['claim-a', 'claim'], ['claim-b', 'claim'], ['claim-c', 'claim']]).code).toBe(1);
  });
});
