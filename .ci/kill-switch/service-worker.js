/**
 * The kill switch: served as `service-worker.js`, it takes the worker and everything it stored off every machine that opens the
 * page, and does nothing else. `npm run build:kill` puts it there; without a build, copy this file over the other.
 */
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      // Other pages of the same host may have stores of their own: ours end with the folder we are served from.
      const names = await caches.keys();
      await Promise.all(names.filter((name) => name.endsWith(self.registration.scope)).map((name) => caches.delete(name)));
      await self.registration.unregister();
    })(),
  );
});
