/**
 * `npm test`: every check, in order, going on after a failure so that one run tells all; `npm test -- unit geo` runs only
 * those. The last line is `N passed, N failed`. A step that has test files and runs none of them has failed.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { findChromium } from './chromium.mjs';
import { checkNode, ensureInstalled, packageFile, ROOT } from './install.mjs';

const MINUTE_MS = 60_000;
const OUTPUT = join(ROOT, 'tests', 'output');
/** Folders of tests/ that are not Vitest's `unit`. As in vite.config.ts, and counted here apart from it: a wrong pattern there shows. */
const NOT_UNIT = ['geo', 'components', 'e2e', 'bench', 'fixtures', 'output'];
/** `npm run test:long`: all that the everyday run takes a part of, and ten times the generated cases. */
const LONG = process.argv.includes('--long');
const BROWSER_STEPS = ['components', 'e2e'];

/** @typedef {{ passed: number, failed: number, skipped: number, notes: string[] }} Result */

const steps = [
  { name: 'lint', run: () => check('oxlint/bin/oxlint', []) },
  { name: 'types', run: () => check('typescript/bin/tsc', ['-p', 'tsconfig.json']) },
  { name: 'types of src/domain', run: () => check('typescript/bin/tsc', ['-p', 'src/domain/tsconfig.json']) },
  { name: 'types of src/offline', run: () => check('typescript/bin/tsc', ['-p', 'src/offline/tsconfig.json']) },
  { name: 'types of tests', run: () => check('typescript/bin/tsc', ['-p', 'tests/tsconfig.json']) },
  { name: 'unit', run: () => vitest('unit', testFiles('tests', NOT_UNIT)) },
  { name: 'geo', run: () => vitest('geo', testFiles('tests/geo')) },
  { name: 'components', run: (told) => vitest('components', testFiles('tests/components'), told) },
  { name: 'build', run: build },
  { name: 'e2e', run: () => playwright(testFiles('tests/e2e')) },
];

checkNode();
ensureInstalled();
process.chdir(ROOT);
const wanted = selectSteps(process.argv.slice(2).filter((word) => word !== '--long'));
const env = { ...process.env, CI: process.env.CI ?? '1' };
if (LONG) {
  env.E2E_ALL = '1';
  env.FC_TIMES ??= '10';
}
if (!process.stdout.isTTY) {
  env.NO_COLOR = '1';
  delete env.FORCE_COLOR;
}
if (wanted.some((step) => BROWSER_STEPS.includes(step.name))) {
  const chromium = await findChromium();
  if (chromium === null) finish([{ name: 'chromium', passed: 0, failed: 1, skipped: 0, notes: ['not found'], seconds: 0 }]);
  else console.log(`Chromium: ${chromium}`);
  env.CHROMIUM_PATH = chromium ?? '';
}
rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });

/** Its browser leaves half a core idle: it runs beside the steps before it, and is told in its turn. */
const beside = wanted.find(({ name }) => name === 'components');
const saidBeside = [];
const early = beside === undefined ? null : timed(beside, saidBeside);

const results = [];
for (const step of wanted) {
  console.log(`\n━━ ${step.name}`);
  const result = await (step === beside ? early : timed(step, null));
  if (step === beside) process.stdout.write(saidBeside.join(''));
  results.push({ name: step.name, ...result });
}
finish(results);

/** @param {string[] | null} told takes what the step says; null = it is said at once */
async function timed(step, told) {
  const start = Date.now();
  const result = await step.run(told);
  return { seconds: (Date.now() - start) / 1000, ...result };
}

/** A step that passes or fails as one. @returns {Promise<Result>} */
async function check(script, options) {
  const failure = await runNode(script, options, 8 * MINUTE_MS);
  return failure === null ? { passed: 1, failed: 0, skipped: 0, notes: [] } : { passed: 0, failed: 1, skipped: 0, notes: [failure] };
}

async function build() {
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  rmSync(join(ROOT, 'dist-single'), { recursive: true, force: true });
  const served = await check('vite/bin/vite.js', ['build']);
  const oneFile = await check('vite/bin/vite.js', ['build', '--mode', 'single']);
  // The same source elsewhere, in another language and time zone: the same bytes.
  const again = await check('../.ci/reproduce.mjs', []);
  const all = [served, oneFile, again];
  return { passed: all.filter(({ failed }) => failed === 0).length, failed: all.filter(({ failed }) => failed > 0).length, skipped: 0, notes: all.flatMap(({ notes }) => notes) };
}

/** @returns {Promise<Result>} */
async function vitest(project, files, told = null) {
  if (files.length === 0) return none();
  const report = join(OUTPUT, `${project}.json`);
  // A file leaves nothing behind that another could trip over: in Node they share processes, one a core; in the browser one page, which
  // reads the facts and its modules once.
  const shared = ['--no-isolate', ...(BROWSER_STEPS.includes(project) ? [] : [`--maxWorkers=${availableParallelism()}`])];
  const failure = await runNode(
    'vitest/vitest.mjs',
    ['run', '--project', project, ...shared, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    12 * MINUTE_MS,
    told,
  );
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0, testResults = [] } = readReport(report);
  // A file that fails before its first test has none to count.
  const broken = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length;
  return judge({
    passed: numPassedTests,
    failed: numFailedTests + broken,
    skipped: numPendingTests + numTodoTests,
    failure,
    missing: notAmong(files, testResults.map((file) => file.name)),
  });
}

/** @returns {Promise<Result>} */
async function playwright(files) {
  if (files.length === 0) return none();
  if (!existsSync(join(ROOT, 'dist', 'index.html'))) {
    console.log('Not run: there is no built page.');
    return { passed: 0, failed: 1, skipped: 0, notes: ['not run: no built page'] };
  }
  const report = join(OUTPUT, 'e2e.json');
  // Playwright sets FORCE_COLOR for its workers, and Node warns of the two together.
  if (env.NO_COLOR !== undefined) env.FORCE_COLOR = '0';
  delete env.NO_COLOR;
  // Another run, or a page left open on the usual port, is no reason to fail.
  env.E2E_PORT ??= String(await freePort());
  const failure = await runNode('@playwright/test/cli.js', ['test', '--config', 'tests/e2e/playwright.config.ts'], (LONG ? 115 : 26) * MINUTE_MS);
  const { stats = {}, suites = [], errors = [], config = {} } = readReport(report);
  return judge({
    passed: stats.expected ?? 0,
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0) + errors.length,
    skipped: stats.skipped ?? 0,
    failure,
    missing: notAmong(files, suites.map((suite) => resolve(config.rootDir ?? ROOT, suite.file))),
  });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolvePort, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const { port } = server.address();
      server.close(() => resolvePort(port));
    });
  });
}

function none() {
  console.log('No test files yet.');
  return { passed: 0, failed: 0, skipped: 0, notes: ['no test files yet'] };
}

/** The numbers of a report, held against how the process ended and which files there are. */
function judge({ passed, failed, skipped, failure, missing }) {
  const notes = [];
  if (failure !== null && failed === 0) {
    notes.push(`${failure}, though no test failed`);
    failed += 1;
  }
  if (missing.length > 0) {
    notes.push(`not run: ${missing.join(', ')}`);
    failed += missing.length;
  }
  if (passed + failed === 0) {
    notes.push('there are test files, but no test ran');
    failed += 1;
  }
  for (const note of notes) console.log(note);
  return { passed, failed, skipped, notes };
}

/** @returns {Promise<string | null>} null when all is well, else how it ended */
function runNode(script, options, limitMs, told = null) {
  return new Promise((done) => {
    const ownGroup = process.platform !== 'win32';
    const child = spawn(process.execPath, [packageFile(script), ...options], { cwd: ROOT, env, stdio: ['ignore', told === null ? 'inherit' : 'pipe', told === null ? 'inherit' : 'pipe'], detached: ownGroup });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => told?.push(text));
    /** With its children: a browser left behind would slow every later step. */
    const stop = () => {
      try {
        if (ownGroup) process.kill(-child.pid, 'SIGKILL');
        else child.kill();
      } catch {
        // It has ended meanwhile.
      }
    };
    const interrupted = () => {
      stop();
      process.exit(130);
    };
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      stop();
    }, limitMs);
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    const settle = (failure) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      done(failure);
    };
    child.once('error', (error) => settle(`did not start: ${error.message}`));
    child.once('close', (code, signal) => {
      if (timedOut) settle(`stopped after ${limitMs / MINUTE_MS} minutes`);
      else settle(code === 0 ? null : `ended with ${signal ?? `code ${code}`}`);
    });
  });
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** Absolute paths of the test files under a folder, leaving out its subfolders named in `except`. */
function testFiles(folder, except = []) {
  const root = join(ROOT, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(test|spec)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !except.includes(relative(root, path).split(sep)[0]));
}

function notAmong(files, reported) {
  const seen = new Set(reported.map((path) => resolve(path)));
  return files.filter((file) => !seen.has(file)).map((file) => relative(ROOT, file));
}

function selectSteps(names) {
  if (names.length === 0) return steps;
  const chosen = steps.filter((step) => names.some((name) => step.name === name || step.name.startsWith(`${name} `)));
  if (chosen.length > 0) return chosen;
  console.error(`No such step. There are: ${steps.map((step) => step.name).join(', ')}`);
  process.exit(1);
}

/** What of a run that failed can be looked at; it stays there until the next run. */
function keptLines() {
  if (!existsSync(OUTPUT)) return [];
  const filesIn = (folder, ending) => (existsSync(folder) ? readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(ending)).map((name) => relative(ROOT, join(folder, name))) : []);
  const [traces, pictures] = [filesIn(join(OUTPUT, 'e2e'), '.zip'), [...filesIn(join(OUTPUT, 'e2e'), '.png'), ...filesIn(join(OUTPUT, 'screenshots'), '.png'), ...filesIn(join(OUTPUT, 'attachments'), '.png')]];
  const seeds = join(OUTPUT, 'seeds.txt');
  const commands = existsSync(seeds) ? [...new Set(readFileSync(seeds, 'utf8').split('\n').filter((line) => line.startsWith('FC_SEED=')))] : [];
  return [
    `\nKept in ${relative(ROOT, OUTPUT)} until the next run:`,
    ...(pictures.length > 0 ? [`  ${pictures.length} pictures of what was seen, such as ${pictures[0]}`] : []),
    ...(traces.length > 0 ? [`  ${traces.length} recordings: npx playwright show-trace ${traces[0]}`] : []),
    ...commands.map((command) => `  again: ${command}`),
    `  what each step reported: ${readdirSync(OUTPUT).filter((name) => name.endsWith('.json')).join(', ') || 'nothing'}`,
  ];
}

function finish(all) {
  const sum = (key) => all.reduce((total, result) => total + result[key], 0);
  console.log('\n━━ all');
  for (const { name, passed, failed, skipped, notes, seconds } of all) {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${String(skipped).padStart(4)} skipped`;
    console.log(`${failed > 0 ? '✗' : ' '} ${name.padEnd(20)}${counts} ${seconds.toFixed(1).padStart(7)} s  ${notes.join('; ')}`.trimEnd());
  }
  if (sum('failed') > 0) for (const line of keptLines()) console.log(line);
  const skipped = sum('skipped');
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exit(sum('failed') > 0 ? 1 : 0);
}
