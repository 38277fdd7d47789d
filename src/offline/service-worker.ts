/**
 * Keeps the whole page in the browser's store, so that it opens again without a network: built by vite-plugin-pwa, which
 * writes the list of files into it. A newer version waits until the reader asks for it, and while a class looks on it waits on.
 */
import { cacheNames, clientsClaim, registerQuotaErrorCallback } from 'workbox-core';
import { addPlugins, cleanupOutdatedCaches, getCacheKeyForURL, matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { createPartialResponse } from 'workbox-range-requests';
import { registerRoute } from 'workbox-routing';
import { IS_PRESENTING, isQuestion, NO_ROOM, type KeptFiles, type OfflineQuestion, type TakeOverAnswer } from './messages.js';
import { packing } from './packing.js';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[] };

const ARCHIVE = /\.pmtiles$/;
const TEXT_PAGE = /^text\/(?:index\.html|(ko\.html))?$/;
/** Of a window that does not answer in time its first address is believed. */
const ANSWER_WITHIN_MS = 2000;
const STAGE_ADDRESS = /[?&]view=(?:present|notes)\b/;

const entries = [...self.__WB_MANIFEST]; // oxlint-disable-line eslint/no-underscore-dangle -- Workbox looks for this name

// Before the store's own route, which answers a request for a range with the whole file, and the reader of tiles refuses that.
registerRoute(
  ({ url, request, sameOrigin }) => sameOrigin && ARCHIVE.test(url.pathname) && request.headers.has('range'),
  async ({ url, request }) => {
    const whole = await matchPrecache(url.href);
    return whole === undefined ? fetch(request) : createPartialResponse(request, whole);
  },
);

// The pages of text are for readers without JavaScript, who have no worker either. Whoever comes by one of their links with the
// network gone gets the same words from the page itself.
registerRoute(
  ({ url, request }) => request.mode === 'navigate' && TEXT_PAGE.test(pathInScope(url)),
  async ({ url, request }) => {
    try {
      return await fetch(request);
    } catch {
      return Response.redirect(new URL(TEXT_PAGE.exec(pathInScope(url))?.[1] === undefined ? './?view=text' : './?view=text&lang=ko', self.registration.scope), 302);
    }
  },
);

addPlugins([packing]);
// The store's own route does not know the address with a lone question mark.
registerRoute(
  ({ url, request }) => request.mode === 'navigate' && url.href === `${self.registration.scope}?`,
  () => Promise.resolve(Response.redirect(self.registration.scope, 302)),
);
// The query is the state of the page: whatever it says, the page is the same file.
precacheAndRoute(entries, { ignoreURLParametersMatching: [/^/], directoryIndex: 'index.html', cleanURLs: false });
cleanupOutdatedCaches();
// The window that fetched it is served at once: the network may go before it is ever loaded again.
clientsClaim();

registerQuotaErrorCallback(async () => {
  for (const client of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) client.postMessage(NO_ROOM);
});

self.addEventListener('message', (event) => {
  const question: unknown = event.data;
  const [port] = event.ports;
  if (isQuestion(question) && port !== undefined) event.waitUntil(answer(question).then((said) => port.postMessage(said)));
});

const pathInScope = ({ href }: URL): string => new URL(href).pathname.slice(new URL(self.registration.scope).pathname.length);

function answer(question: OfflineQuestion): Promise<KeptFiles | TakeOverAnswer> {
  return question === 'take-over' ? takeOver() : lookedFor();
}

/** Each file of the list is looked for: what was kept once may have been cleared since. */
async function lookedFor(): Promise<KeptFiles> {
  const store = await caches.open(cacheNames.precache);
  const kept = new Set((await store.keys()).map(({ url }) => url));
  const missing = entries.filter((entry) => {
    const key = getCacheKeyForURL(typeof entry === 'string' ? entry : entry.url);
    return key === undefined || !kept.has(key);
  });
  return { files: entries.length, missing: missing.length };
}

function isPresenting(client: WindowClient): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(STAGE_ADDRESS.test(client.url)), ANSWER_WITHIN_MS);
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      clearTimeout(timer);
      resolve(data === true);
    });
    port1.start();
    client.postMessage(IS_PRESENTING, [port2]);
  });
}

/** All windows change over together: one of them before a class would lose the parts of the page it has not fetched yet. */
async function takeOver(): Promise<TakeOverAnswer> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const presenting = await Promise.all(windows.map(isPresenting));
  if (presenting.includes(true)) return 'presenting';
  await self.skipWaiting();
  return 'taking-over';
}
