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
    expect(said).toMatch(/of the 5 facts to publish 5 +100\.0 %/);
    expect(code).toBe(0);
  });

  it.each([['some-new-policy', 'policy'], ['some-new-place', 'place'], ['stat-kr-2099', 'figure'], ['some-claim', 'claim'], ['some-new-term', 'term'], ['media-some-new-film', 'place']] as const)(
    'fails on %s, a %s that is neither published nor left out with a reason',
    (id, kind) => {
      const { code, said } = coverage([...PUBLISHED, [id, kind]]);
      expect(said).toContain(`not published: ${id}`);
      expect(said).toMatch(new RegExp(`^These must be published.*: ${id}$`, 'm'));
      expect(code).toBe(1);
    },
  );

  it('fails on a conflict that is not shown', () => {
    expect(coverage(PUBLISHED, ['C99'])).toMatchObject({ code: 1, said: expect.stringContaining('C99') as unknown });
  });

  it('prints what is left out, each with its reason, and does not count it as missing', () => {
    const { code, said } = coverage([...PUBLISHED, ['media-camp14', 'place'], ['term-kim-ryon-hui-variants', 'term']]);
    expect(said).toMatch(/^left out, of all 7 facts: 2$/m);
    expect(said).toMatch(/^ +media-camp14: .*scenes are not places/m);
    expect(said).toMatch(/^ +term-kim-ryon-hui-variants: .*names of private persons stay out$/m);
    expect(said).not.toContain('not published');
    expect(said).toMatch(/of the 5 facts to publish 5 +100\.0 %/);
    expect(code).toBe(0);
  });
});
