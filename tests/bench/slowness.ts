/** A weak machine on a thin line, made by the browser itself. Both last as long as the page. */
import type { CDPSession, Page } from 'playwright';

/** What the issue holds the page to: a quarter of this machine's processor, and a slow mobile line. */
export const WEAK = { timesSlower: 4, bitsPerSecond: 1_600_000, roundTripMs: 150 } as const;

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One session a page: the browser forgets what a session has set when it ends. */
function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** The page's own thread alone: workers and the compositor keep their pace. 1 = as it is. */
export async function slowProcessor(page: Page, timesSlower: number = WEAK.timesSlower): Promise<void> {
  await (await sessionOf(page)).send('Emulation.setCPUThrottlingRate', { rate: timesSlower });
}

/** What the page and its own requests take; a worker's requests keep the line of the machine. */
export async function slowNetwork(page: Page, { bitsPerSecond, roundTripMs }: { readonly bitsPerSecond: number; readonly roundTripMs: number } = WEAK): Promise<void> {
  const session = await sessionOf(page);
  await session.send('Network.enable');
  const bytesPerSecond = bitsPerSecond / 8;
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: roundTripMs, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond });
}
