/** The settings for common hosts say what `public/_headers` says; and a host that is told so sends it, over a real connection. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { DOMParser } from '@xmldom/xmldom';
import { afterEach, describe, expect, it } from 'vitest';
import { hostProblems } from '../../.ci/check-host.js';
import { hostFiles, sentHeaders, TYPES, type Headers, type Sent } from '../../.ci/hosts.js';
import { headerRules, headersFor } from '../../.ci/vite/headers.js';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const HEADERS_FILE = fromRoot('public/_headers');
const sent = sentHeaders(HEADERS_FILE);
const written = hostFiles(sent);
const file = (name: string): string => written.get(name) ?? '';

describe('what is sent', () => {
  it('is the whole set', () => {
    expect(Object.keys(sent.common).sort()).toEqual(['Cache-Control', 'Content-Security-Policy', 'Cross-Origin-Opener-Policy', 'Cross-Origin-Resource-Policy', 'Permissions-Policy', 'Referrer-Policy', 'X-Content-Type-Options']);
  });

  it('lets no page be framed but the one made for it', () => {
    expect(sent.common['Content-Security-Policy']).toContain("frame-ancestors 'none'");
    expect(sent.embedded['Content-Security-Policy']).toContain('frame-ancestors *');
    expect(sent.embedded['Content-Security-Policy']).not.toContain("frame-ancestors 'none'");
  });

  it('is what the rules of public/_headers say, page by page; for other files only more is refused', () => {
    const rules = headerRules(HEADERS_FILE);
    const of = (path: string): Headers => ({ ...sent.common, ...(path === '/embed.html' ? sent.embedded : path.startsWith('/assets/') ? sent.assets : path === '/service-worker.js' ? sent.serviceWorker : {}) });
    for (const path of ['/', '/index.html', '/text/index.html', '/text/ko.html', '/escape-routes.html', '/embed.html']) expect(of(path), path).toMatchObject(headersFor(rules, path));
    for (const path of ['/assets/a.js', '/service-worker.js', '/geo/sources.json', '/basemap.pmtiles']) {
      const { 'Content-Security-Policy': policy = '', ...others } = headersFor(rules, path);
      expect(of(path), path).toMatchObject(others);
      expect(of(path)['Content-Security-Policy'], path).toBe(`${policy}, frame-ancestors 'none'`);
    }
    expect(of('/assets/a.js')['Cache-Control']).toBe('public, max-age=31536000, immutable');
    expect(of('/service-worker.js')['Cache-Control']).toBe('no-cache');
  });

  it('asks for no power but full screen and writing to the clipboard', () => {
    const powers = (sent.common['Permissions-Policy'] ?? '').split(', ').map((part) => part.split('='));
    expect(powers.filter(([, who]) => who !== '()')).toEqual([['clipboard-write', '(self)'], ['fullscreen', '(self)']]);
    expect(powers.map(([name]) => name)).toEqual(expect.arrayContaining(['browsing-topics', 'camera', 'geolocation', 'microphone', 'storage-access', 'usb']));
    expect(new Set(powers.map(([name]) => name)).size, 'each once').toBe(powers.length);
  });
});

describe('the files in .ci/hosts/', () => {
  it('are as `npm run hosts` writes them', () => {
    expect(readdirSync(fromRoot('.ci/hosts')).sort()).toEqual([...written.keys(), 'README.md'].sort());
    for (const [name, text] of written) expect(readFileSync(fromRoot(`.ci/hosts/${name}`), 'utf8'), `${name}: run \`npm run hosts\``).toBe(text);
  });

  it.each([...written.keys()])('%s says each header with its value', (name) => {
    const unescaped = file(name).replaceAll('\\"', '"').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const headers = Object.entries(name === 'cloudfront-embed.json' ? { ...sent.common, ...sent.embedded } : sent.common);
    for (const [header, value] of headers) {
      // The one is set on the files in S3, the other has a switch instead of a value.
      if (name.startsWith('cloudfront') && ['Cache-Control', 'X-Content-Type-Options'].includes(header)) continue;
      expect(unescaped, header).toContain(value);
      // CloudFront has fields of its own for three of them.
      if (!name.startsWith('cloudfront')) expect(unescaped, header).toContain(header);
    }
    if (name.startsWith('cloudfront')) return expect(unescaped).toContain('"ContentTypeOptions"');
    expect(unescaped).toContain(sent.embedded['Content-Security-Policy']);
    expect(unescaped).toContain('max-age=31536000, immutable');
  });

  it.each(['vercel.json', 'cloudfront-pages.json', 'cloudfront-embed.json'])('%s is JSON', (name) => {
    expect(() => void JSON.parse(file(name))).not.toThrow();
  });

  it('web.config is XML that names the kinds of files IIS does not know', () => {
    const faults: string[] = [];
    const xml = new DOMParser({ onError: (_level: string, message: string) => void faults.push(message) } as never).parseFromString(file('web.config'), 'text/xml');
    expect(faults).toEqual([]);
    const types = Array.from(xml.getElementsByTagName('mimeMap')).map((map) => [map.getAttribute('fileExtension'), map.getAttribute('mimeType')]);
    expect(types).toEqual(Object.entries(TYPES).map(([ending, type]) => [`.${ending}`, type]));
  });

  it.each(['nginx.conf', 'Caddyfile'])('%s has as many braces open as shut', (name) => {
    const bare = file(name).replaceAll(/"(?:\\"|[^"])*"/g, '');
    expect(bare.split('{').length).toBe(bare.split('}').length);
  });

  it.each(['nginx.conf', 'apache.htaccess', 'Caddyfile'])('%s packs no archive', (name) => {
    const packing = file(name).split('\n').filter((line) => /gzip_types|brotli_types|AddOutputFilterByType|header Content-Type \S+\*/.test(line)).join('\n');
    expect(packing).toContain('text/css');
    expect(packing).not.toMatch(/octet-stream|woff2|\*\/\*/);
  });
});

describe('a host', () => {
  let server: Server | null = null;
  afterEach(() => new Promise<void>((done) => (server === null ? done() : server.close(() => done()))));

  it('that sends what it is told has nothing to mend', async () => {
    expect(await hostProblems(await serve(sent), sent)).toEqual([]);
  });

  it.each<readonly [string, Changes, RegExp]>([
    ['without a policy', { without: 'content-security-policy' }, /the page: Content-Security-Policy is missing/],
    ['that lets the browser guess kinds', { without: 'x-content-type-options' }, /service-worker\.js: X-Content-Type-Options is missing/],
    ['that keeps the service worker', { keeps: true }, /service-worker\.js: Cache-Control is "max-age=3600"/],
    ['that does not know the manifest', { type: ['webmanifest', 'text/plain'] }, /manifest\.webmanifest: is sent as "text\/plain"/],
    ['without parts', { whole: true }, /basemap\.pmtiles: answered with 200 where a part was asked for/],
    ['that packs the archive', { packsAll: true }, /basemap\.pmtiles: packed on the way/],
    ['that packs nothing', { packsNone: true }, /the page: comes unpacked/],
    ['that gives the page for what is missing', { always: true }, /no-such-file\.json: answered with 200/],
  ])('%s is told so', async (_which, changes, problem) => {
    expect((await hostProblems(await serve(sent, changes), sent)).join('\n')).toMatch(problem);
  });

  interface Changes {
    readonly without?: string;
    readonly keeps?: boolean;
    readonly type?: readonly [ending: string, type: string];
    readonly whole?: boolean;
    readonly packsAll?: boolean;
    readonly packsNone?: boolean;
    readonly always?: boolean;
  }

  /** A small host of its own: pages in miniature, with the headers of `told`, but for the changes. @returns its address */
  async function serve(told: Sent, { without, keeps, type, whole, packsAll, packsNone, always }: Changes = {}): Promise<string> {
    const bodies: Readonly<Record<string, string>> = {
      '/': '<script type="module" src="./assets/index-1.js"></script>', '/text/index.html': 'Text', '/embed.html': 'Embed', '/assets/index-1.js': '1;', '/service-worker.js': '2;',
      '/geo/sources.json': '[]', '/geo/incidents.geojson': '{}', '/manifest.webmanifest': '{}', '/licences.txt': 'MIT', '/basemap.pmtiles': 'PMTiles and more',
    };
    server = createServer(({ url = '/', headers: { range } }, response) => {
      const body = bodies[url] ?? (always === true ? bodies['/'] : undefined);
      if (body === undefined) return void response.writeHead(404).end();
      const ending = extname(url).slice(1) || 'html';
      const headers: Record<string, string> = { ...told.common, ...(url === '/embed.html' ? told.embedded : url.startsWith('/assets/') ? told.assets : {}), 'Content-Type': ending === type?.[0] ? type[1] : (TYPES[ending] ?? 'text/html') };
      if (keeps === true && url === '/service-worker.js') headers['Cache-Control'] = 'max-age=3600';
      for (const name of Object.keys(headers)) if (name.toLowerCase() === without) delete headers[name];
      const isPart = range !== undefined && whole !== true;
      const bytes = Buffer.from(isPart ? body.slice(0, 7) : body);
      const packs = packsAll === true || (packsNone !== true && ending !== 'pmtiles');
      if (packs) headers['Content-Encoding'] = 'gzip';
      response.writeHead(isPart ? 206 : 200, headers).end(packs ? gzipSync(bytes) : bytes);
    });
    await new Promise<void>((listening) => void server?.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }
});
