/** A small static host for a folder of the test's own, which may change while pages are open: another version, a missing file, a slow line. */
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.geojson': 'application/json',
  '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png', '.pmtiles': 'application/octet-stream', '.webmanifest': 'application/manifest+json',
};

export interface StaticHost {
  readonly url: string;
  /** What was asked for, in order: `GET /index.html`. */
  readonly asked: readonly string[];
  /** Served in place of the file of this path; null = there is none. */
  replace(path: string, body: string | null): void;
  close(): Promise<void>;
}

/** @param headers for every answer, as `public/_headers` has them */
export async function serve(folder: string, headers: Readonly<Record<string, string>>): Promise<StaticHost> {
  const replaced = new Map<string, string | null>();
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
      asked.push(`${request.method} ${path}`);
      const body = await bodyOf(path);
      if (body === null) {
        response.writeHead(404, headers).end();
        return;
      }
      const all = { ...headers, 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream', 'Cache-Control': 'no-cache', 'Accept-Ranges': 'bytes' };
      const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
      if (range === null) {
        response.writeHead(200, all).end(body);
        return;
      }
      const [from, to] = [Number(range[1]), Math.min(Number(range[2]), body.length - 1)];
      response.writeHead(206, { ...all, 'Content-Range': `bytes ${from}-${to}/${body.length}` }).end(body.subarray(from, to + 1));
    })();
  });
  const bodyOf = async (path: string): Promise<Buffer | null> => {
    const other = replaced.get(path);
    if (other !== undefined) return other === null ? null : Buffer.from(other);
    const file = normalize(join(folder, decodeURIComponent(path)));
    if (!file.startsWith(folder)) return null;
    return readFile(file).catch(() => null);
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    asked,
    replace: (path, body) => void replaced.set(path, body),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
