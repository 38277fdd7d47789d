/**
 * `npm run reproduce`: builds the page a second time, from a copy of the sources in another folder, in another time zone and language, as at
 * another date of its files, and compares every byte with `dist/`. Whoever gets the page from somewhere can so find out that it is this source.
 * `--twice` builds the first one too; without it the built `dist/` is taken as it stands.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { packageFile, ROOT } from './install.mjs';

/** What a build reads, and the pages beside them: anything else in the folder must not matter. */
const SOURCES = ['.ci', 'geo', 'public', 'src', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', ...readdirSync(ROOT).filter((name) => name.endsWith('.html'))];
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'ko_KR.UTF-8', LC_ALL: 'ko_KR.UTF-8' };
const LINES_SHOWN = 20;
const LONG_AGO = new Date('2001-02-03T04:05:06Z');

const first = join(ROOT, 'dist');
if (process.argv.includes('--twice')) build(ROOT, {});
if (!existsSync(join(first, 'index.html'))) {
  console.error('There is no dist/ to compare with: `npm run build` makes it, or `npm run reproduce -- --twice`.');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'another place '));
try {
  for (const name of SOURCES) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  for (const path of filesOf(join(folder, 'public'))) utimesSync(join(folder, 'public', path), LONG_AGO, LONG_AGO);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  build(folder, ELSEWHERE);
  process.exitCode = compare(first, join(folder, 'dist'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The page as served, then as one file, which is laid into the former. */
function build(root, env) {
  for (const options of [[], ['--mode', 'single']]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [packageFile('vite/bin/vite.js'), 'build', '--logLevel', 'warn', ...options], { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8' });
    if (status === 0) continue;
    console.error(`${stdout}\n${stderr}\nThe build failed.`);
    process.exit(1);
  }
}

/** @returns 0 when all is equal, else 1 */
function compare(one, other) {
  const [files, others] = [filesOf(one), filesOf(other)];
  const differing = [...new Set([...files, ...others])].sort().flatMap((path) => {
    if (!files.includes(path)) return [`only in the second build: ${path}`];
    if (!others.includes(path)) return [`only in the first build: ${path}`];
    return readFileSync(join(one, path)).equals(readFileSync(join(other, path))) ? [] : [`differs: ${path}`];
  });
  for (const line of differing.slice(0, LINES_SHOWN)) console.error(line);
  if (differing.length > LINES_SHOWN) console.error('…');
  if (differing.length > 0) {
    console.error(`Two builds of the same source differ in ${differing.length} files.`);
    return 1;
  }
  console.log(`Two builds, the same bytes: ${files.length} files.\nsha256 of the whole: ${digest(one, files)}`);
  return 0;
}

/** Of a list with the name and the hash of each file, as `sha256sum` writes it: `cd dist && find . -type f | LC_ALL=C sort | xargs sha256sum | sha256sum`. */
function digest(root, files) {
  const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
  return hash(files.map((path) => `${hash(readFileSync(join(root, path)))}  ./${path}\n`).join(''));
}

function filesOf(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
    .sort();
}
