/** What no source of ours may hold, each with the reason; and what the lock file must. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';

interface Ban {
  readonly name: string;
  readonly pattern: RegExp;
  readonly reason: string;
}

const A_POLICY = 'a policy for Trusted Types';

/** Looked for in code, not in comments. */
const BANNED_IN_CODE: readonly Ban[] = [
  { name: 'innerHTML', pattern: /\b(?:inner|outer)HTML\b/, reason: 'a text of the facts could become markup: render it with Lit' },
  { name: 'insertAdjacentHTML', pattern: /\binsertAdjacentHTML\b/, reason: 'as innerHTML' },
  { name: 'setHTML', pattern: /\bsetHTML(?:Unsafe)?\b/, reason: 'as innerHTML, and the popups of MapLibre have it too' },
  { name: 'unsafeHTML', pattern: /\bunsafe(?:HTML|SVG|MathML|Static)\b/, reason: 'as innerHTML' },
  { name: 'document.write', pattern: /\bdocument\s*\.\s*write(?:ln)?\b/, reason: 'as innerHTML' },
  { name: 'markup from text', pattern: /\b(?:createContextualFragment|parseHTMLUnsafe|srcdoc)\b|['"`]text\/html['"`]/, reason: 'as innerHTML' },
  { name: 'eval', pattern: /(?<![.\w])eval\s*\(|\bnew\s+Function\b/, reason: 'text would become a program' },
  { name: A_POLICY, pattern: /\bcreatePolicy\b/, reason: 'each opens a door from text to markup or program: the one of src/app/own-scripts.ts is enough' },
  { name: 'all of Turf', pattern: /['"]@turf\/turf['"]/, reason: 'it is 116 kB (brotli); import the modules used' },
  { name: 'essential: true', pattern: /\bessential\s*:\s*true\b/, reason: 'the camera would move in spite of prefers-reduced-motion' },
  { name: 'localStorage', pattern: /\b(?:localStorage|sessionStorage)\b/, reason: 'what was looked at is nobody’s business: the state is in the link, and nothing stays on the machine' },
  { name: 'a literal style attribute', pattern: /\sstyle="[^"$]/, reason: 'the content security policy drops it from a template; use a class, or styleMap' },
  {
    name: 'an http:// address',
    pattern: /\bhttp:\/\/(?!localhost\b|127\.0\.0\.1\b|(?:www\.)?w3\.org\/)/,
    reason: 'pages are served over https, where it is blocked or warned about',
  },
];

/** Looked for in comments, where they work. */
const BANNED_IN_COMMENTS: readonly Ban[] = [{ name: '@ts-ignore', pattern: /@ts-(?:ignore|nocheck)\b/, reason: 'it hides every error to come: mend the type, or @ts-expect-error with the reason' }];

const SYNTAX = {
  any: 'any: it switches the checks off; use unknown and look',
  enum: 'enum: TypeScript only for types; use a union of strings',
  namespace: 'namespace: TypeScript only for types; use a module',
  accessor: 'accessor: Vite does not lower it and browsers do not know it',
} as const;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The only one that may make a policy. */
const POLICY_FILE = 'src/app/own-scripts.ts';
const OUTSIDE = /\.\.\/shared(?![\w-])|\/work\/shared(?![\w-])/;
/** Below it, an attribution of a source can run scripts (CVE-2026-85061). */
const MAPLIBRE_MINIMUM = [6, 4, 1] as const;

describe('the sources', () => {
  it('hold nothing that is banned', () => {
    const files = filesOf('src', /\.(ts|css)$/);
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => banned(file, read(file)))).toEqual([]);
  });

  it('make the one policy for Trusted Types where it stands in the list of the headers', () => {
    expect(filesOf('src', /\.ts$/).filter((file) => /\bcreatePolicy\(/.test(read(file)))).toEqual([POLICY_FILE]);
    const named = read('public/_headers').match(/trusted-types [^;\n]*/g) ?? [];
    expect(new Set(named)).toEqual(new Set(['trusted-types lit-html default']));
    expect(named.join()).not.toContain('allow-duplicates');
  });

  it('and the tests read nothing outside the repository', () => {
    const files = [...filesOf('src', /\.(ts|css)$/), ...filesOf('tests', /\.(ts|json)$/)].filter((file) => file !== 'tests/conventions.test.ts' && file !== 'tests/layering.test.ts');
    expect(files.filter((file) => OUTSIDE.test(read(file)))).toEqual([]);
  });
});

describe('the linter', () => {
  /** A file each, and the rule that must see it. */
  const PLANTED: Readonly<Record<string, string>> = {
    'root.innerHTML = text;': 'no-restricted-properties',
    'root.outerHTML = text;': 'no-restricted-properties',
    'root.insertAdjacentHTML("beforeend", text);': 'no-restricted-properties',
    'popup.setHTML(text);': 'no-restricted-properties',
    'root.setHTMLUnsafe(text);': 'no-restricted-properties',
    'frame.srcdoc = text;': 'no-restricted-properties',
    'document.write(text);': 'no-restricted-properties',
    'range.createContextualFragment(text);': 'no-restricted-properties',
    'eval(text);': 'no-eval',
    'setTimeout("text");': 'no-implied-eval',
    'export const a = new Function(text);': 'no-new-func',
    'link.href = "javascript:text";': 'no-script-url',
    'export { length } from "@turf/turf";': 'no-restricted-imports',
    'export { unsafeHTML } from "lit/directives/unsafe-html.js";': 'no-restricted-imports',
    'export { unsafeSVG } from "lit/directives/unsafe-svg.js";': 'no-restricted-imports',
    'export { unsafeStatic } from "lit/static-html.js";': 'no-restricted-imports',
    'export const b: any = 1;': 'no-explicit-any',
  };

  it('refuses each thing that is banned, in the program and in its tools', () => {
    const folder = mkdtempSync(join(tmpdir(), 'planted-'));
    try {
      const sources = Object.keys(PLANTED);
      copyFileSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
      for (const room of ['src/app', '.ci/vite', 'geo/tools']) {
        mkdirSync(join(folder, room), { recursive: true });
        for (const [place, source] of sources.entries()) writeFileSync(join(folder, room, `${place}.ts`), `${source}\n`);
      }
      const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', 'src', '.ci', 'geo'], { cwd: folder, encoding: 'utf8' });
      expect(status).toBe(1);
      const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly { readonly code: string; readonly filename: string }[] };
      const seen = (file: string): string[] => diagnostics.filter(({ filename }) => filename.replaceAll('\\', '/').endsWith(file)).map(({ code }) => code);
      for (const room of ['src/app', '.ci/vite', 'geo/tools'])
        for (const [place, source] of sources.entries()) expect(seen(`${room}/${place}.ts`).join(' '), `${room}: ${source}`).toContain(PLANTED[source]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the lock file', () => {
  it('holds no MapLibre that is open to CVE-2026-85061', () => {
    const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, { readonly version?: string }>> };
    const versions = Object.entries(lock.packages).flatMap(([path, { version }]) => (path.endsWith('node_modules/maplibre-gl') ? [version ?? ''] : []));
    expect(versions).not.toEqual([]);
    expect(versions.filter((version) => !isAtLeast(version, MAPLIBRE_MINIMUM))).toEqual([]);
  });
});

describe('this test', () => {
  it.each([
    `root.innerHTML = text;`,
    `import { unsafeHTML } from 'lit/directives/unsafe-html.js';`,
    'const a = unsafeSVG(text);',
    `popup.setHTML(text);`,
    `map.flyTo({ center, essential: true });`,
    `root.outerHTML = text;`,
    `root.insertAdjacentHTML('beforeend', text);`,
    `root.setHTMLUnsafe(text);`,
    'const a = unsafeMathML(text);',
    'const a = unsafeStatic(text);',
    `document.write(text);`,
    `document.writeln(text);`,
    `frame.srcdoc = text;`,
    `range.createContextualFragment(text);`,
    `const a = Document.parseHTMLUnsafe(text);`,
    `new DOMParser().parseFromString(text, 'text/html');`,
    `eval(text);`,
    `const a = new Function(text);`,
    `trustedTypes.createPolicy('mine', { createHTML: (text) => text });`,
    `import { length } from '@turf/turf';`,
    `localStorage.getItem('theme');`,
    `const address = 'http://example.org/';`,
    'const a = html`<p style="color: red"></p>`;',
    `// @ts-ignore\nconst a = 1;`,
    `const a = b as any;`,
    `function a(b: any): void {}`,
    `const a: Record<string, any> = {};`,
    `enum Outcome { Returned }`,
    `const enum Outcome { Returned }`,
    `namespace Facts { export const a = 1; }`,
    `class A { accessor year = 1; }`,
  ])('sees %s', (source) => {
    expect(banned('src/a.ts', source)).toHaveLength(1);
  });

  it.each([
    `// innerHTML would be as any other enum namespace accessor: any`,
    `const text = 'The same as any other: any enum of a namespace';`,
    `declare global { interface HTMLElementTagNameMap { 'map-view': MapView } }`,
    `const svg = 'http://www.w3.org/2000/svg';`,
    `const local = 'http://localhost:4173/';`,
    'const a = html`<p style=${styleMap(styles)}></p>`;',
  ])('lets %s pass', (source) => {
    expect(banned('src/a.ts', source)).toEqual([]);
  });

  it('knows an older version from a newer one', () => {
    expect(['6.4.0', '5.99.99', '6.4.1-beta', ''].filter((version) => isAtLeast(version, MAPLIBRE_MINIMUM))).toEqual([]);
    expect(['6.4.1', '6.17.0', '10.0.0'].every((version) => isAtLeast(version, MAPLIBRE_MINIMUM))).toBe(true);
  });
});

function banned(file: string, source: string): string[] {
  const say = (text: string): string => `${file}: ${text}`;
  const find = (bans: readonly Ban[], text: string): string[] => bans.filter(({ pattern }) => pattern.test(text)).map(({ name, reason }) => say(`${name}: ${reason}`));
  if (!file.endsWith('.ts')) return find(BANNED_IN_CODE, source);

  const { program, comments, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  let code = source;
  for (const { start, end } of comments) code = code.slice(0, start) + ' '.repeat(end - start) + code.slice(end);
  const syntax = new Set<string>();
  new Visitor({
    TSAnyKeyword: () => void syntax.add(SYNTAX.any),
    TSEnumDeclaration: () => void syntax.add(SYNTAX.enum),
    TSModuleDeclaration: ({ kind }) => void (kind === 'namespace' && syntax.add(SYNTAX.namespace)),
    AccessorProperty: () => void syntax.add(SYNTAX.accessor),
  }).visit(program);
  return [...find(file === POLICY_FILE ? BANNED_IN_CODE.filter(({ name }) => name !== A_POLICY) : BANNED_IN_CODE, code), ...find(BANNED_IN_COMMENTS, comments.map(({ value }) => value).join('\n')), ...[...syntax].map(say)];
}

function isAtLeast(version: string, minimum: readonly [number, number, number]): boolean {
  const match = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  if (match === null) return false;
  const parts = match.slice(1).map(Number);
  const differing = minimum.findIndex((number, index) => parts[index] !== number);
  return differing < 0 || (parts[differing] ?? 0) > (minimum[differing] ?? 0);
}

function filesOf(folder: string, wanted: RegExp): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => relative(ROOT, join(ROOT, folder, path)).split(sep).join('/'))
    .filter((path) => wanted.test(path) && !path.startsWith('tests/output/') && !path.includes('/node_modules/'));
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
