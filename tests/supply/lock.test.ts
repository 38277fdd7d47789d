/** What is installed is locked by its content, comes from nowhere but the registry, and runs nothing when it is installed. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as { readonly lockfileVersion: number; readonly packages: Readonly<Record<string, Locked>> };
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

const REGISTRY = 'https://registry.npmjs.org/';
const SHA512 = /^sha512-[A-Za-z0-9+/]{86}==$/;
/** Each works without its script: esbuild's only puts its program in the place of a small one that calls it, fsevents builds nothing where it is built already. */
const WITH_SCRIPT: readonly string[] = ['esbuild', 'fsevents'];

function lockProblems(packages: readonly (readonly [string, Locked])[]): string[] {
  return packages.flatMap(([path, { version, resolved, integrity, link, hasInstallScript }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    return [
      ...(link === true || version === undefined || !/^\d+\.\d+\.\d+/.test(version) ? [`${path}: is no published version`] : []),
      // Not written down where npm is told to leave it out; then it comes from the registry that npm is set to, and must be of this content.
      ...(resolved !== undefined && !resolved.startsWith(REGISTRY) ? [`${path}: comes from ${resolved}`] : []),
      ...(integrity === undefined || !SHA512.test(integrity) ? [`${path}: its content is not locked by SHA-512`] : []),
      ...(hasInstallScript === true && !WITH_SCRIPT.includes(name) ? [`${path}: runs a script when it is installed`] : []),
    ];
  });
}

describe('package-lock.json', () => {
  it('locks each package by its content, from the registry, without a script', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(installed.length).toBeGreaterThan(100);
    expect(lockProblems(installed)).toEqual([]);
  });

  it('is the lock of package.json', () => {
    const asked = JSON.parse(read('package.json')) as Readonly<Record<string, Readonly<Record<string, string>>>>;
    const root = lock.packages[''] as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>;
    for (const kind of ['dependencies', 'devDependencies']) expect(root[kind], kind).toEqual(asked[kind]);
  });

  it('npm is told to run no script: neither of a package nor of ours', () => {
    expect(read('.ci/install.mjs')).toMatch(/\['ci', [^\]]*'--ignore-scripts'/);
    const { scripts = {} } = JSON.parse(read('package.json')) as { readonly scripts?: Readonly<Record<string, string>> };
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?(?:install|prepare|publish)/.test(name))).toEqual([]);
  });
});

describe('the check of it', () => {
  const integrity = `sha512-${'A'.repeat(86)}==`;
  it.each<readonly [string, Locked, RegExp]>([
    ['from another host', { version: '1.0.0', integrity, resolved: 'https://example.org/a.tgz' }, /comes from/],
    ['from a repository', { version: '1.0.0', integrity, resolved: 'git+ssh://git@github.com/a/a.git' }, /comes from/],
    ['of unknown content', { version: '1.0.0' }, /not locked/],
    ['of weakly locked content', { version: '1.0.0', integrity: 'sha1-abc=' }, /not locked/],
    ['that runs a script', { version: '1.0.0', integrity, hasInstallScript: true }, /runs a script/],
    ['that is a folder of this machine', { link: true, version: '1.0.0', integrity }, /no published version/],
  ])('sees a package %s', (_which, entry, problem) => {
    expect(lockProblems([['node_modules/a', entry]])).toEqual([expect.stringMatching(problem)]);
  });

  it('lets a sound one pass', () => {
    expect(lockProblems([['node_modules/a', { version: '1.0.0', integrity, resolved: `${REGISTRY}a/-/a-1.0.0.tgz` }], ['node_modules/b/node_modules/esbuild', { version: '0.28.0', integrity, hasInstallScript: true }]])).toEqual([]);
  });
});
