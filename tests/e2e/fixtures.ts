/**
 * Playwright's `test`, which also fails on what a reader would never report: errors and warnings in the console,
 * uncaught errors, a request to any other host, a violation of the content security policy.
 *
 * A test of a fault names the problems it means to cause, and all others still fail it:
 * `test('…', async ({ page, allow }) => { allow(/^console error: .*basemap\.pmtiles/); … })`
 */
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

interface Fixtures {
  /** Each is matched against a whole problem, such as `console error: …` or `request to another host: …`. */
  readonly allow: (...problems: readonly RegExp[]) => void;
  /** Watches a context that the test opened by itself; the test's own is watched already. */
  readonly watch: (context: BrowserContext) => Promise<void>;
  /** What was seen so far, the allowed too: for a test that proves that something would be. */
  readonly problems: readonly string[];
  readonly noProblems: void;
}

/**
 * Not ours: on a machine without a GPU Chromium's software driver complains about its own speed whenever pixels are read
 * back. The severity stays in the pattern, so that a driver *error*, which a wrong WebGL call of ours would cause, still fails.
 */
const DRIVER_SPEED = /^console warning: \[\.WebGL-0x[0-9a-f]+\] ?GL Driver Message \(OpenGL, Performance, GL_CLOSE_PATH_NV, High\): GPU stall due to ReadPixels/;

/** Said by Playwright itself in place of the browser, where a test has no service workers. */
const WORKER_BLOCKED = /^console warning: Service Worker registration blocked by Playwright/;

export const test = base.extend<Fixtures & { readonly allowed: RegExp[]; readonly seen: string[] }>({
  allowed: async ({}, use) => use([DRIVER_SPEED, WORKER_BLOCKED]),
  seen: async ({}, use) => use([]),
  problems: async ({ seen }, use) => use(seen),

  allow: async ({ allowed }, use) => use((...problems) => void allowed.push(...problems)),

  watch: async ({ baseURL, allowed, seen }, use) => {
    await use((context) => watchContext(context, new URL(baseURL ?? 'http://localhost').host, (problem) => seen.push(problem)));
    const unexpected = seen.filter((problem) => !allowed.some((pattern) => pattern.test(problem)));
    expect(unexpected, 'problems seen while the test ran').toEqual([]);
  },

  noProblems: [
    async ({ context, watch }, use) => {
      await watch(context);
      await use();
    },
    { auto: true },
  ],
});

export { expect };

async function watchContext(context: BrowserContext, host: string, report: (problem: string) => void): Promise<void> {
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') report(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  // Also promises rejected with nobody to hear.
  context.on('weberror', (error) => report(`uncaught error: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.host !== host) report(`request to another host: ${url.href}`);
  });
  await context.exposeBinding('reportCspViolation', (_source, violation: string) => report(`CSP violation: ${violation}`));
  // It says so in its own place, and would go unseen in a test that looks elsewhere.
  await context.exposeBinding('reportFailedPart', (_source, part: string) => report(`part failed: ${part}`));
  await context.addInitScript(() => {
    const { reportFailedPart } = globalThis as unknown as { reportFailedPart: (part: string) => void };
    addEventListener('part-failed', (event) => reportFailedPart(`${(event.composedPath()[0] as Element).localName}: ${(event as Event & { readonly reason: string }).reason}`));
  });
  await context.addInitScript(() => {
    const { reportCspViolation } = globalThis as unknown as { reportCspViolation: (violation: string) => void };
    document.addEventListener('securitypolicyviolation', (event) => {
      reportCspViolation(`${event.effectiveDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber} ${event.sample}`.trim());
    });
  });
}

/** What a test of the live map adds to the address; `query` of page.ts leaves it out again. */
export const LIVE = 'map=gl';

/**
 * Opens the page and waits until its map can be used: drawn once by MapLibre (`ready`), or the drawing that stands in for
 * it (`static`, as with `map=svg` or without WebGL).
 *
 * @param query as in a link, with or without the `?`: `year=2013&select=country:LA`
 */
export async function openMap(page: Page, query = '', state: 'ready' | 'static' = 'ready'): Promise<void> {
  // A busy machine without a GPU may draw too slowly for the live map to be the better one: here it is asked for.
  const asked = query.replace(/^\?/, '');
  const wanted = state === 'ready' && !/(?:^|&)map=/.test(asked) ? [LIVE, asked].filter((part) => part !== '').join('&') : asked;
  await page.goto(wanted === '' ? '/' : `/?${wanted}`);
  // Software rendering: the first frame can take many seconds.
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', state, { timeout: 60_000 });
  const mark = state === 'ready' ? 'map-ready' : 'first-map';
  await expect
    .poll(() => page.evaluate((name) => performance.getEntriesByName(name, 'mark').length, mark), { message: `the performance mark ${mark}`, timeout: 30_000 })
    .toBeGreaterThan(0);
}
