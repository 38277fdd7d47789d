/** Opens a page of the bench as a new reader would: in a browser that knows nothing of it yet. */
import type { Browser, BrowserContext, Page } from 'playwright';
import type { PageId } from './measure.js';
import { watchPage } from './probe.js';
import type { Sent, Server } from './server.js';

export const VIEWPORT = { width: 1366, height: 768 } as const;
/** How long nothing may happen before a page counts as at rest; what it waits for itself is waited for in any case. */
export const QUIET_MS = 400;
const READY_WITHIN_MS = 90_000;

/** A page that was opened, with its map drawn and at rest. */
export interface Visit {
  readonly page: Page;
  /** When the page said so, in ms since the navigation began; null = it never does. */
  readonly mark: (name: string) => Promise<number | null>;
  readonly settled: (quietMs?: number) => Promise<void>;
  readonly sent: () => readonly Sent[];
}

export interface Bench {
  readonly server: Server;
  /**
   * @param query of the app, such as `page=arrivals&year=2008`, with `map=auto` for the page as it comes by itself; a peer takes its year from it, and the size of its map
   *   from the app's map in the same view, since painting costs by the pixel
   * @param prepare before the navigation: a slower network or processor
   */
  readonly visit: <Result>(id: PageId, query: string, use: (visit: Visit) => Promise<Result>, prepare?: (page: Page, context: BrowserContext) => Promise<void>) => Promise<Result>;
}

export function benchOf(browser: Browser, server: Server): Bench {
  const sizes = new Map<string, string>();

  const visit: Bench['visit'] = async (id, query, use, prepare) => {
    const asked = new URLSearchParams(query);
    // What is held against a live map is the live map, also on a machine where the page would rather keep the drawn one.
    if (!asked.has('map')) asked.set('map', 'gl');
    else if (asked.get('map') === 'auto') asked.delete('map');
    if (id !== 'app') {
      if (!sizes.has(query)) sizes.set(query, await visit('app', query, ({ page }) => mapSize(page)));
      asked.set('size', sizes.get(query) ?? '');
    }
    const context = await browser.newContext({ viewport: VIEWPORT, colorScheme: 'light', serviceWorkers: 'block' });
    try {
      // tsx gives functions their names by a helper, which the page does not have.
      await context.addInitScript('globalThis.__name = (named) => named');
      await context.addInitScript(watchPage);
      const page = await context.newPage();
      await prepare?.(page, context);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      server.forget();
      await page.goto(`${server.origin}/${id}/?${asked.toString()}`, { waitUntil: 'commit' });
      await page.waitForFunction(() => performance.getEntriesByName('map-ready', 'mark').length > 0, undefined, { timeout: READY_WITHIN_MS, polling: 100 }).catch((error: unknown) => {
        throw new Error(`${id}/?${asked.toString()}: no map-ready. ${errors.join('; ')} ${String(error)}`);
      });
      const settled: Visit['settled'] = (quietMs = QUIET_MS) => page.evaluate((quiet) => window.benchProbe.settled(quiet), quietMs);
      await settled();
      const mark: Visit['mark'] = (name) => page.evaluate((wanted) => performance.getEntriesByName(wanted)[0]?.startTime ?? null, name);
      const result = await use({ page, mark, settled, sent: server.sent });
      if (errors.length > 0) throw new Error(`${id}/?${asked.toString()}: ${errors.join('; ')}`);
      return result;
    } finally {
      await context.close();
    }
  };
  return { server, visit };
}

async function mapSize(page: Page): Promise<string> {
  const box = await page.locator('map-frame').boundingBox();
  if (box === null) throw new Error('the app shows no map');
  return `${box.width}x${box.height}`;
}
