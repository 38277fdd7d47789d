/** Finds the Chromium that the browser tests drive. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageFile } from './install.mjs';

const VARIABLES = ['CHROMIUM_PATH', 'CHROME_BIN'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const MISSING = `No Chromium was found, and the browser tests need one. Any of these will do:
  - Debian:         apt-get install chromium
  - any system:     npx playwright install --with-deps chromium
  - already there:  CHROMIUM_PATH=/path/to/chromium npm test`;

/** Its path, or null after saying what to install. */
export async function findChromium() {
  for (const variable of VARIABLES) {
    const path = process.env[variable];
    if (!path) continue;
    if (works(path)) return path;
    console.log(`${variable} is set to ${path}, which does not run: looking elsewhere.`);
  }
  const found = onSystem() ?? (await playwrightsOwn());
  if (found !== null) return found;
  if (isRootOnDebian()) {
    console.log('No Chromium found: installing the Debian package chromium …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const options of [['update'], ['install', '-y', 'chromium']]) {
      if (spawnSync('apt-get', options, { stdio: 'inherit', env }).status !== 0) console.log(`apt-get ${options.join(' ')} failed.`);
    }
    const installed = onSystem();
    if (installed !== null) return installed;
  }
  console.error(MISSING);
  return null;
}

function onSystem() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE];
  return candidates.find(works) ?? null;
}

async function playwrightsOwn() {
  const { chromium } = await import(pathToFileURL(packageFile('playwright/index.mjs')).href);
  const path = chromium.executablePath();
  return works(path) ? path : null;
}

/** A file is not enough: Ubuntu's /usr/bin/chromium-browser may be a script that only says to install a snap. */
function works(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true; // There `--version` opens a window.
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && spawnSync('apt-get', ['--version']).status === 0;
}
