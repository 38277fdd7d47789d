/** What `npm start` and `npm test` do before anything else. No dependencies: it runs before they are there. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname ?? '.', '..');
const NODE_MINIMUM = [20, 19];

/** Ends the process when Node is too old: what follows would fail with messages that name everything but the cause. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NODE_MINIMUM[0] || (major === NODE_MINIMUM[0] && minor >= NODE_MINIMUM[1])) return;
  console.error(`This needs Node ${NODE_MINIMUM.join('.')} or newer; this is Node ${process.versions.node}. Get it from https://nodejs.org/`);
  process.exit(1);
}

/** The path of a file inside a package, to be run with this Node: no shell, so the same on every system. */
export const packageFile = (path) => join(ROOT, 'node_modules', ...path.split('/'));

/** Installs what package-lock.json locks, unless it is there already. */
export function ensureInstalled() {
  const reason = whyInstall();
  if (reason === null) return;
  console.log(`Installing the locked dependencies (${reason}) …`);
  // No package may run anything of its own while it is installed; none that is locked needs to.
  const options = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...options], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', options, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error('The dependencies could not be installed: npm says why above. A first start needs the network, later ones do not.');
  process.exit(1);
}

/** npm notes what it installed in node_modules/.package-lock.json, as its last act. */
function whyInstall() {
  const installedFile = packageFile('.package-lock.json');
  if (!existsSync(installedFile)) return 'node_modules is not there or not complete';
  const locked = readPackages(join(ROOT, 'package-lock.json'));
  const installed = readPackages(installedFile);
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '') continue;
    const there = installed[path];
    // Optional packages are those of other systems.
    if (there === undefined ? !(entry.optional || entry.devOptional) : there.version !== entry.version || there.integrity !== entry.integrity) {
      return `${path} is not as locked`;
    }
  }
  const extra = Object.keys(installed).find((path) => !(path in locked));
  return extra === undefined ? null : `${extra} is not locked`;
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch (error) {
    console.error(`${file} cannot be read: ${error.message}`);
    process.exit(1);
  }
}
