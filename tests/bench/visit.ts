/** Opens a page of the bench as a reader would: a new one, in a browser that knows nothing of it yet, or one who comes again. */
import type { Browser, BrowserContext, Page } from 'playwright';
import type { PageId } from './measure.js';
import { watchPage } from './probe.js';
import type { Sent, Server } from './server.js';

export const VIEWPORT = { width: 1366, height: 768 } as const;
/** How long nothing may happen before a page counts as at rest; what it waits for itself is waited for in any case. */
export const QUIET_MS = 400;
/** A hundred thousand events on a busy machine take their time. */
const READY_WITHIN_MS = 300_000;

/** A page that was opened, with its map drawn and at rest. */
export interface Visit {
  readonly page: Page;
  /** When the page said so, in ms since the navigation began; null = it never does. */
  readonly mark: (name: string) => Promise<number | null>;
  readonly settled: (quietMs?: number) => Promise<void>;
  readonly sent: () => readonly Sent[];
}

export interface VisitOptions {
  /** Before the navigation: a slower network or processor, a watcher within the page. */
  readonly prepare?: (page: Page, context: BrowserContext) => Promise<void>;
  /** Waited for in place of the mark `map-ready` and of rest. */
  readonly until?: (visit: Visit) => Promise<unknown>;
}

/** Opens pages one after the other in the same browser context: cache and store are those of the visits before. */
export type Open = <Result>(id: PageId, query: string, use: (visit: Visit) => Promise<Result>, options?: VisitOptions) => Promise<Result>;

export interface Bench {
  readonly server: Server;
  /**
   * @param query of the app, such as `page=arrivals&year=2008`, with `map=auto` for the page as it comes by itself; a peer takes its year from it, and the size of its map
   *   from the app's map in the same view, since painting costs by the pixel
   * @param prepare before the navigation: a slower network or processor; or all options
   */
  readonly visit: <Result>(id: PageId, query: string, use: (visit: Visit) => Promise<Result>, prepare?: VisitOptions['prepare'] | VisitOptions) => Promise<Result>;
  /** One reader who comes more than once. With `mayStore` the page may keep itself in the browser by its service worker. */
  readonly reader: <Result>(use: (open: Open) => Promise<Result>, settings?: { readonly mayStore?: boolean }) => Promise<Result>;
}

export function benchOf(browser: Browser, server: Server): Bench {
  const sizes = new Map<string, string>();

  const addressOf = async (id: PageId, query: string): Promise<string> => {
    const asked = new URLSearchParams(query);
    // What is held against a live map is the live map, also on a machine where the page would rather keep the drawn one.
    if (!asked.has('map')) asked.set('map', 'gl');
    else if (asked.get('map') === 'auto') asked.delete('map');
    if (id !== 'app') {
      asked.delete('map');
      const view = asked.toString();
      if (!sizes.has(view)) sizes.set(view, await visit('app', view, ({ page }) => mapSize(page)));
      asked.set('size', sizes.get(view) ?? '');
    }
    return `${id}/?${asked.toString()}`;
  };

  const reader: Bench['reader'] = async (use, { mayStore = false } = {}) => {
    const context = await browser.newContext({ viewport: VIEWPORT, colorScheme: 'light', serviceWorkers: mayStore ? 'allow' : 'block' });
    try {
      // tsx gives functions their names by a helper, which the page does not have.
      await context.addInitScript('globalThis.__name = (named) => named');
      await context.addInitScript(watchPage);
      return await use(async (id, query, useVisit, { prepare, until = ready } = {}) => {
        const address = await addressOf(id, query);
        const page = await context.newPage();
        page.setDefaultTimeout(READY_WITHIN_MS);
        try {
          await prepare?.(page, context);
          const errors: string[] = [];
          page.on('pageerror', (error) => errors.push(error.message));
          server.forget();
          await page.goto(`${server.origin}/${address}`, { waitUntil: 'commit' });
          const visited = visitTo(page, server);
          await until(visited).catch((error: unknown) => {
            throw new Error(`${address}: ${firstLine(error)} ${errors.join('; ')}`);
          });
          const result = await useVisit(visited);
          if (errors.length > 0) throw new Error(`${address}: ${errors.join('; ')}`);
          return result;
        } finally {
          await page.close();
        }
      });
    } finally {
      await context.close();
    }
  };

  const visit: Bench['visit'] = (id, query, use, options) => reader((open) => open(id, query, use, typeof options === 'function' ? { prepare: options } : options));

  return { server, visit, reader };
}

function visitTo(page: Page, server: Server): Visit {
  return {
    page,
    mark: (name) => page.evaluate((wanted) => performance.getEntriesByName(wanted)[0]?.startTime ?? null, name),
    settled: (quietMs = QUIET_MS) => page.evaluate((quiet) => window.benchProbe.settled(quiet), quietMs),
    sent: server.sent,
  };
}

/** The usual end of opening a page. */
async function ready(visit: Visit): Promise<void> {
  await marked(visit, 'map-ready');
  await visit.settled();
}

/** Waits for a mark of the page. Rejects when it does not come in time. */
export async function marked({ page }: Visit, name: string): Promise<void> {
  await page.waitForFunction((wanted) => performance.getEntriesByName(wanted, 'mark').length > 0, name, { timeout: READY_WITHIN_MS, polling: 100 }).catch((error: unknown) => {
    throw new Error(`no mark ${name}: ${firstLine(error)}`);
  });
}

async function mapSize(page: Page): Promise<string> {
  const box = await page.locator('map-frame').boundingBox();
  if (box === null) throw new Error('the app shows no map');
  return `${box.width}x${box.height}`;
}

/** Playwright adds the whole log of the browser. */
const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
