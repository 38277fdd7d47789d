/** One static server for all pages: brotli made beforehand, ranges, and a note of each body it sent. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { PAGE_IDS } from './measure.js';

/** An answer as it went over the line. */
export interface Sent {
  /** From the root of the server, without the query. */
  readonly path: string;
  /** Of the body, after compression. */
  readonly bytes: number;
}

export interface Server {
  /** Without a slash at its end. */
  readonly origin: string;
  /** In the order of the requests; `forget` empties it. */
  readonly sent: () => readonly Sent[];
  readonly forget: () => void;
  /** The file as built. Throws when there is none of this path. */
  readonly original: (path: string) => Buffer;
  /** From now on this is served in place of the file, or as a new one. */
  readonly replace: (path: string, content: string | Buffer) => Promise<void>;
  /** The file as built again. */
  readonly restore: (path: string) => void;
  /** Every connection is broken, and each new one at once, until it is called with false. */
  readonly cut: (isCut: boolean) => void;
  readonly close: () => Promise<void>;
}

interface Stored {
  readonly plain: Buffer;
  readonly brotli: Buffer | null;
  readonly type: string;
  readonly tag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};
/** The rest is compressed in itself, or read in parts. */
const COMPRESSED = new Set(Object.keys(TYPES));
/** Paints something, asks for nothing: what the browser itself costs. */
const EMPTY_PAGE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><link rel="icon" href="data:,"><p>.</p></html>';
export const EMPTY_PATH = '/empty.html';

const POLICY = 'Content-Security-Policy';

/** Of what is made for one measure: 70 MB at the best quality would take minutes. */
const QUICK_BROTLI = 5;

const compress = promisify(brotliCompress);

/** @param headers sent with every answer, as on the real host; but the content security policy is the app's own, and no peer keeps to it */
export async function serve(folder: string, headers: Readonly<Record<string, string>>): Promise<Server> {
  const files = await readAll(folder);
  files.set(EMPTY_PATH, await store(EMPTY_PATH, Buffer.from(EMPTY_PAGE)));
  const replaced = new Map<string, Stored>();
  let sent: Sent[] = [];
  let isCut = false;

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = replaced.get(path) ?? files.get(path);
    for (const [name, value] of Object.entries(headers)) if (name !== POLICY || !isOfPeer(path)) response.setHeader(name, value);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    sent.push({ path, bytes: answer(request, response, path, file) });
  });
  server.on('connection', (socket) => {
    if (isCut) socket.destroy();
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => sent,
    forget: () => {
      sent = [];
    },
    original: (path) => {
      const file = files.get(path);
      if (file === undefined) throw new Error(`the server has no ${path}`);
      return file.plain;
    },
    replace: async (path, content) => void replaced.set(path, await store(path, Buffer.from(content), QUICK_BROTLI)),
    restore: (path) => void replaced.delete(path),
    cut: (cutNow) => {
      isCut = cutNow;
      if (isCut) server.closeAllConnections();
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const isOfPeer = (path: string): boolean => PAGE_IDS.some((id) => id !== 'app' && path.startsWith(`/${id}/`));

/** @returns the bytes of the body */
function answer(request: IncomingMessage, response: ServerResponse, path: string, file: Stored): number {
  response.setHeader('Content-Type', file.type);
  response.setHeader('ETag', file.tag);
  response.setHeader('Cache-Control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('Accept-Ranges', 'bytes');
  if (request.headers['if-none-match'] === file.tag) {
    response.writeHead(304).end();
    return 0;
  }
  const size = file.plain.length;
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  if (from !== undefined) {
    const first = Number(from);
    const last = Math.min(size - 1, to === undefined || to === '' ? size - 1 : Number(to));
    if (first > last) {
      response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
      return 0;
    }
    const part = file.plain.subarray(first, last + 1);
    response.writeHead(206, { 'Content-Range': `bytes ${first}-${last}/${size}`, 'Content-Length': part.length }).end(part);
    return part.length;
  }
  const brotli = /\bbr\b/.test(String(request.headers['accept-encoding'])) ? file.brotli : null;
  const body = brotli ?? file.plain;
  if (brotli !== null) response.setHeader('Content-Encoding', 'br');
  response.writeHead(200, { 'Content-Length': body.length, Vary: 'Accept-Encoding' }).end(body);
  return body.length;
}

async function readAll(folder: string): Promise<Map<string, Stored>> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const entries = await Promise.all(
    paths.map(async (path) => {
      const address = `/${relative(folder, path).split(sep).join('/')}`;
      return [address, await store(address, readFileSync(path))] as const;
    }),
  );
  return new Map(entries);
}

async function store(path: string, plain: Buffer, quality = constants.BROTLI_MAX_QUALITY): Promise<Stored> {
  const extension = extname(path);
  const tag = createHash('sha256').update(plain).digest('hex').slice(0, 16);
  const brotli = COMPRESSED.has(extension) ? await compressedOnce(`${tag} ${quality}`, plain, quality) : null;
  return { plain, brotli, type: TYPES[extension] ?? 'application/octet-stream', tag: `"${tag}"` };
}

const compressed = new Map<string, Promise<Buffer>>();

/** Many files are the same on every page, and the best quality takes its time. */
function compressedOnce(key: string, plain: Buffer, quality: number): Promise<Buffer> {
  const body = compressed.get(key) ?? compress(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  compressed.set(key, body);
  return body;
}
