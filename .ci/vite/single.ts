/**
 * The page as one file that opens from a memory stick: the same build in the mode `single`, all of it packed into one HTML file.
 * Its first script (single-boot.js) unpacks it. Packed, since a class room's memory stick is small and mail refuses large files.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { FILES, POLICIES_FILE } from '../../src/data/files.js';
import { inflatedArchive } from './inflated-archive.js';

export const ONE_FILE = 'escape-routes.html';
const ARCHIVE = 'basemap.pmtiles';
const ICON = 'icon.svg';
/** No part of the running page, or of no use in a file on the reader's own machine. */
const LEFT_OUT = /^(?:index\.html|_headers|preview\.jpg|manifest\.webmanifest|icon.*|fonts\/LICENSE\.txt|text\/.*)$/;
/** The facts, which are there as one as well. */
const ONE_BY_ONE: ReadonlySet<string> = new Set([...FILES, POLICIES_FILE].map((file) => `geo/${file}`));
/** For readers without JavaScript, who cannot unpack the file either. */
const TEXT_LINKS = /<p>[^<]*<\/p>\s*<ul class="first-links">[\s\S]*?<\/ul>/;
/** Where gzip notes on which system it ran: the same file must come from each. */
const GZIP_OF_NO_SYSTEM = 255;
const IS_FONT_FACE = /@font-face\s*\{([^}]*)\}/g;

interface Options {
  /** Where the page as served was built; the file is laid beside it, so that the page can offer it. */
  readonly served: string;
  readonly boot: string;
}

export function single({ served, boot }: Options): Plugin {
  let folder = '';
  return {
    name: 'single',
    apply: 'build',
    config: ({ build }) => ({
      build: { outDir: build?.outDir ?? 'dist-single', emptyOutDir: true, cssCodeSplit: false, reportCompressedSize: false, rolldownOptions: { output: { codeSplitting: false } } },
      // Nothing lies beside the file: whatever the code wants by its address is unpacked when it asks.
      experimental: { renderBuiltUrl: (path: string, { hostType }: { hostType: string }) => (hostType === 'js' ? { runtime: `globalThis.escapeRoutesUrl(${JSON.stringify(path)})` } : { relative: true }) },
    }),
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error?: Error) {
        if (error !== undefined || !existsSync(join(folder, 'index.html'))) return;
        const html = await packed(folder, readFileSync(boot, 'utf8'));
        for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
        writeFileSync(join(folder, ONE_FILE), html);
        console.log(`${ONE_FILE}: ${(Buffer.byteLength(html) / 1e6).toFixed(2)} MB`);
        if (existsSync(join(served, 'index.html'))) copyFileSync(join(folder, ONE_FILE), join(served, ONE_FILE));
      },
    },
  };
}

async function packed(folder: string, boot: string): Promise<string> {
  const read = (path: string): Buffer => readFileSync(join(folder, path));
  const page = read('index.html').toString('utf8');
  const entry = /<script type="module"[^>]*\ssrc="\.\/([^"]+)"/.exec(page)?.[1];
  const sheets = [...page.matchAll(/<link rel="stylesheet"[^>]*\shref="\.\/([^"]+)"[^>]*>/g)];
  if (entry === undefined || sheets.length === 0) throw new Error('single: the built page has no script or no stylesheet');
  const css = sheets.map(([, path = '']) => read(path).toString('utf8')).join('\n');
  const rules = css.replace(IS_FONT_FACE, '');
  if (/url\(/.test(rules)) throw new Error('single: a stylesheet wants a file that is no font');
  const script = boot
    .replace('__ENTRY__', JSON.stringify(entry))
    .replace('__FONTS__', JSON.stringify([...css.matchAll(IS_FONT_FACE)].map(([, body = '']) => fontFace(body))))
    .trim();

  const paths = filesOf(folder).filter((path) => !LEFT_OUT.test(path) && !ONE_BY_ONE.has(path) && !sheets.some(([, sheet]) => sheet === path));
  const files = await Promise.all(paths.map(async (path) => [path, path === ARCHIVE ? await inflatedArchive(read(path)) : read(path)] as const));
  const list = files.map(([path, { length }]) => [path, length]);
  const payload = gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(list)}\n`), ...files.map(([, bytes]) => bytes)]), { level: 9 });
  payload[9] = GZIP_OF_NO_SYSTEM;

  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}' blob:`,
    `style-src '${hashOf(rules)}'`,
    'img-src data: blob:',
    'connect-src blob:', // Its own parts by their address; no other place can be asked.
    'worker-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
    // As the page served: Lit's templates, and src/app/own-scripts.ts.
    "require-trusted-types-for 'script'",
    'trusted-types lit-html default',
  ].join('; ');
  const icon = `data:image/svg+xml;base64,${read(ICON).toString('base64')}`;
  const [head = '', body = ''] = page
    .replace(/\s*<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace(TEXT_LINKS, '')
    .replaceAll('href="text/"', 'href="?view=text"')
    .replaceAll('href="text/ko.html"', 'href="?view=text&amp;lang=ko"')
    .replace(/\s*<link rel="(?:stylesheet|icon|manifest|preload|modulepreload|apple-touch-icon)"[^>]*>/g, '')
    .split('</head>');
  if (/(?:href|src)="(?!\?|#|data:)/.test(head + body)) throw new Error('single: the page asks for something beside it');
  return [
    // First, before anything it governs.
    head.replace(/<head>/, () => `<head>\n    <meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`).replace(/\s*<meta charset="utf-8" \/>(?=\s*<meta name)/, ''),
    `  <link rel="icon" href="${icon}" />\n    <style>${rules}</style>\n  </head>`,
    body.replace('</body>', () => `<script type="application/octet-stream" id="files">${sevenBit(payload)}</script>\n    <script>${script}</script>\n  </body>`),
  ].join('');
}

/**
 * Seven bits a character, where base64 holds six: the file is an eighth smaller. The three characters that HTML would change or
 * misread are moved up by 128, which the reader masks off.
 */
export function sevenBit(bytes: Uint8Array): string {
  const characters: string[] = [];
  let held = 0;
  let bits = 0;
  const write = (value: number): void => void characters.push(String.fromCharCode(value === 0 || value === 13 || value === 60 ? value + 128 : value));
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 7) {
      bits -= 7;
      write((held >> bits) & 127);
      held &= (1 << bits) - 1;
    }
  }
  if (bits > 0) write((held << (7 - bits)) & 127);
  return characters.join('');
}

interface Face {
  readonly family: string;
  readonly file: string;
  readonly descriptors: Readonly<Record<string, string>>;
}

/** What stands in a `@font-face`, for the `FontFace` that is made from the unpacked bytes. */
function fontFace(body: string): Face {
  const of = (name: string): string | undefined => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`).exec(body)?.[1]?.trim();
  const family = of('font-family')?.replace(/^["']|["']$/g, '');
  const file = /url\(["']?[^"')]*?(fonts\/[^"')?#]+|assets\/[^"')?#]+\.woff2)/.exec(body)?.[1];
  if (family === undefined || file === undefined) throw new Error(`single: a @font-face without family or file: ${body}`);
  const descriptors = { weight: of('font-weight'), unicodeRange: of('unicode-range'), display: of('font-display') };
  return { family, file, descriptors: Object.fromEntries(Object.entries(descriptors).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))) };
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
