/** End to end, in a real browser, against the built page under its real headers. `npm run build` comes first. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import type { Way } from './tasks.spec.js';
import { ALL, everyday, LONG } from './everyday.js';
import { CHROMIUM_OPTIONS } from '../../.ci/vite/chromium.js';

/** Two may run side by side: `E2E_PORT=4201 E2E_DIST=/tmp/dist-mine npx playwright test -c tests/e2e …`. */
const PORT = Number(process.env['E2E_PORT'] ?? 4179);
const DIST = process.env['E2E_DIST'] ?? 'dist';
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The same tasks in each way the page can be used. */
const TASKS = /tasks\.spec\.ts$/;

export default defineConfig<{ readonly way: Way }>({
  testDir: here('.'),
  outputDir: here('../output/e2e'),
  timeout: 180_000,
  ...(ALL ? {} : { grepInvert: new RegExp(LONG.tag) }),
  globalTimeout: (ALL ? 110 : 24) * 60_000, // Below the limit of .ci/test.mjs, so that the report is still written.
  expect: { timeout: 30_000 },
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: here('../output/e2e.json') }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    headless: true,
    viewport: { width: 1366, height: 768 },
    // Software rendering draws every frame of a flight; the tests of motion ask for it by themselves.
    contextOptions: { reducedMotion: 'reduce' },
    serviceWorkers: 'block', // Each test is a new reader, who would be sent the whole page to keep; offline.spec.ts allows them.
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    // Steps, console and requests of a test that failed, for `npx playwright show-trace`. Copies of the page at each step cost a third more
    // time in all tests: `E2E_TRACE=1` takes them too, when a failure is looked into.
    trace: { mode: 'retain-on-failure', snapshots: process.env['E2E_TRACE'] !== undefined, screenshots: process.env['E2E_TRACE'] !== undefined, sources: true },
    launchOptions: CHROMIUM_OPTIONS,
  },
  projects: [
    { name: 'chromium', use: { browserName: 'chromium' }, testIgnore: TASKS },
    ...everyday(['keyboard', 'korean', 'offline', 'single-file', 'live', 'svg', 'no-webgl'] as const, 2).map((way) => ({ name: `tasks: ${way}`, testMatch: TASKS, use: { browserName: 'chromium' as const, way, ...(way === 'offline' ? { serviceWorkers: 'allow' as const } : {}) } })),
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${PORT} --strictPort --outDir ${DIST}`,
    cwd: here('../..'),
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
