/** `npm run sbom` writes a bill of materials that other programs can read, whole and at the locked versions. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Component {
  readonly 'bom-ref': string;
  readonly type: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly scope?: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses?: readonly unknown[];
}
interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly version: number;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { status, stdout, stderr } = spawnSync(process.execPath, [fromRoot('.ci/sbom.mjs')], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const bill = (status === 0 ? JSON.parse(stdout) : {}) as Bill;
const locked = Object.entries((JSON.parse(readFileSync(fromRoot('package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, { readonly version: string; readonly integrity: string; readonly dev?: boolean }>> }).packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');
const bySource = new Map((bill.components ?? []).map((component) => [`${component.name}@${component.version}`, component]));

describe('the bill of materials', () => {
  it('is CycloneDX: what its schema requires is there', () => {
    expect(status, stderr).toBe(0);
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', version: 1, metadata: { component: { type: 'application', name: 'escape-routes-from-north-korea' } } });
    expect(bill.specVersion).toMatch(/^1\.[5-9]$/);
    expect(bill.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const { type, name, version, purl } of bill.components) {
      expect(type).toBe('library');
      expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
    }
    const refs = [bill.metadata.component['bom-ref'], ...bill.components.map((component) => component['bom-ref'])];
    const known = new Set(refs);
    expect(bill.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !known.has(ref))).toEqual([]);
  });

  it('lists every locked package, at its version, by the hash that is locked', () => {
    expect(locked.length).toBeGreaterThan(100);
    for (const [path, { version, integrity }] of locked) {
      const component = bySource.get(`${nameOf(path)}@${version}`);
      expect(component, path).toBeDefined();
      expect(component?.hashes, path).toContainEqual({ alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') });
    }
  });

  it('names a licence for each', () => {
    expect(bill.components.filter(({ licenses }) => (licenses ?? []).length === 0).map(({ name }) => name)).toEqual([]);
  });

  it('lists what our own code asks for', () => {
    const asked = new Set(
      readdirSync(fromRoot('src'), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .flatMap((path) => [...readFileSync(join(fromRoot('src'), path), 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '((?:@[^/']+\/)?[^./'][^/']*)/gm)].map(([, name = '']) => name)),
    );
    expect(asked.size).toBeGreaterThan(12);
    const names = new Set(bill.components.map(({ name }) => name));
    expect([...asked].filter((name) => !names.has(name))).toEqual([]);
  });

  it('says nothing of when it was written: the same lock gives the same bytes', () => {
    expect(bill.metadata).not.toHaveProperty('timestamp');
    expect(stdout).not.toContain(fromRoot('.').replace(/\/$/, ''));
  });
});
