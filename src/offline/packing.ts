/**
 * Text is kept packed: the store holds the page in less than two thirds of the room, so that it fits where there is little. Tiles,
 * fonts and pictures are packed already.
 */
import type { WorkboxPlugin } from 'workbox-core/types.js';

const IS_TEXT = /\.(?:html|js|css|json|geojson|svg|txt|webmanifest)$/;
const MARK = 'x-packed';
/** They tell of the line that the answer came over, and not of what is kept. */
const OF_THE_LINE = ['content-encoding', 'content-length', 'transfer-encoding'];

export const packing: WorkboxPlugin = {
  async cacheWillUpdate({ request, response }) {
    if (!response.ok) return null; // It is not kept, and the installation fails.
    const isText = IS_TEXT.test(new URL(request.url).pathname) && typeof CompressionStream !== 'undefined';
    return isText && response.body !== null ? withBody(response, response.body.pipeThrough(new CompressionStream('gzip')), 'gzip') : response;
  },

  async cachedResponseWillBeUsed({ cachedResponse }) {
    if (cachedResponse?.headers.get(MARK) !== 'gzip' || cachedResponse.body === null) return cachedResponse;
    return withBody(cachedResponse, cachedResponse.body.pipeThrough(new DecompressionStream('gzip')), null);
  },
};

function withBody({ headers, status, statusText }: Response, body: ReadableStream<Uint8Array>, mark: 'gzip' | null): Response {
  const changed = new Headers(headers);
  for (const name of OF_THE_LINE) changed.delete(name);
  if (mark === null) changed.delete(MARK);
  else changed.set(MARK, mark);
  return new Response(body, { headers: changed, status, statusText });
}
