/**
 * `npm run hosts`: writes the settings of common hosts into `.ci/hosts/`, all from `public/_headers`, so that none of them can say
 * anything else. tests/supply/hosts.test.ts fails when one is not what this writes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { headerRules, headersFor } from './vite/headers.js';

export type Headers = Readonly<Record<string, string>>;

/** What a host sends, and with which files. */
export interface Sent {
  /** With everything but what is named below. No page but `embed.html` may be framed. */
  readonly common: Headers;
  /** Of `embed.html`, where it differs. */
  readonly embedded: Headers;
  readonly assets: Headers;
  readonly serviceWorker: Headers;
}

/** Where `public/_headers` says nothing of keeping: some hosts ask anew each time by themselves, others leave it to the browser, which may then keep a page whose parts are gone. */
const ASK_ANEW = 'no-cache';
/** A host that does not know an ending may refuse the file (IIS), or send it as something that `nosniff` then forbids. */
export const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  geojson: 'application/geo+json',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  pmtiles: 'application/octet-stream',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};
const NOT_KNOWN_EVERYWHERE = ['geojson', 'pmtiles', 'webmanifest'] as const;
/** The archive is never packed on the way: its parts are asked for by their place in the file, and are packed already. Fonts and pictures too. */
export const PACKED: readonly string[] = ['text/css', 'text/html', 'text/javascript', 'application/javascript', 'text/plain', 'application/json', 'application/geo+json', 'application/manifest+json', 'image/svg+xml'];

export function sentHeaders(headersFile: string): Sent {
  const rules = headerRules(headersFile);
  const common = { ...headersFor(rules, '/'), 'Cache-Control': ASK_ANEW };
  const differing = (path: string): Headers => Object.fromEntries(Object.entries(headersFor(rules, path)).filter(([name, value]) => value !== (common as Headers)[name] && !(name === 'Content-Security-Policy' && path !== '/embed.html')));
  return { common, embedded: differing('/embed.html'), assets: differing('/assets/any.js'), serviceWorker: differing('/service-worker.js') };
}

/** File in `.ci/hosts/` → its text. */
export const hostFiles = (sent: Sent): ReadonlyMap<string, string> =>
  new Map([
    ['nginx.conf', nginx(sent)],
    ['apache.htaccess', apache(sent)],
    ['Caddyfile', caddy(sent)],
    ['vercel.json', vercel(sent)],
    ['web.config', iis(sent)],
    ['cloudfront-pages.json', cloudfront('escape-routes-pages', sent.common)],
    ['cloudfront-embed.json', cloudfront('escape-routes-embed', { ...sent.common, ...sent.embedded })],
  ]);

const WRITTEN = 'Written by `npm run hosts` from public/_headers. See .ci/hosts/README.md.';
const lines = (...parts: readonly (string | readonly string[])[]): string => `${parts.flat().join('\n')}\n`;
const pairs = (headers: Headers): [string, string][] => Object.entries(headers);

/** One variable a header that differs: a second `add_header` further in would drop all those of the outer block. */
function nginx({ common, embedded, assets, serviceWorker }: Sent): string {
  const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;
  const special: readonly (readonly [pattern: string, headers: Headers])[] = [['~/embed(\\.html)?$', embedded], ['~/assets/', assets], ['~/service-worker\\.js$', serviceWorker]];
  const variable = (name: string): string => `$escape_routes_${name.toLowerCase().replaceAll('-', '_')}`;
  const differs = (name: string): boolean => special.some(([, headers]) => headers[name] !== undefined);
  return lines(
    `# ${WRITTEN} Goes into the http block, such as /etc/nginx/conf.d/.`,
    pairs(common).flatMap(([name, value]) => (differs(name) ? [`map $uri ${variable(name)} {`, `  default ${quoted(value)};`, ...special.flatMap(([pattern, headers]) => (headers[name] === undefined ? [] : [`  ${pattern} ${quoted(headers[name])};`])), '}'] : [])),
    '',
    'server {',
    '  listen 8080;',
    '  server_name _;',
    '  root /srv/escape-routes; # what `npm run build` leaves in dist/',
    '  index index.html;',
    '  charset utf-8;',
    `  charset_types ${PACKED.filter((type) => type !== 'text/html').join(' ')};`,
    '',
    pairs(common).map(([name, value]) => `  add_header ${name} ${differs(name) ? variable(name) : quoted(value)} always;`),
    '',
    '  default_type application/octet-stream;',
    '  include /etc/nginx/mime.types;',
    '  types {',
    NOT_KNOWN_EVERYWHERE.map((ending) => `    ${TYPES[ending] ?? ''} ${ending};`),
    '  }',
    '',
    '  gzip on;',
    '  gzip_vary on;',
    '  gzip_comp_level 6;',
    '  gzip_min_length 500;',
    `  gzip_types ${PACKED.filter((type) => type !== 'text/html').join(' ')};`,
    '  # With the module ngx_brotli:',
    '  # brotli on;',
    `  # brotli_types ${PACKED.filter((type) => type !== 'text/html').join(' ')};`,
    '',
    '  location = /_headers { return 404; }',
    '}',
  );
}

function apache({ common, embedded, assets, serviceWorker }: Sent): string {
  const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;
  const set = (headers: Headers, where = ''): string[] => pairs(headers).map(([name, value]) => `  Header always set ${name} ${quoted(value)}${where === '' ? '' : ` "expr=%{REQUEST_URI} =~ m#${where}#"`}`);
  return lines(
    `# ${WRITTEN} Laid beside index.html as .htaccess, where the host allows it (AllowOverride FileInfo Indexes Options).`,
    'Options -Indexes -MultiViews',
    'DirectoryIndex index.html',
    'AddDefaultCharset utf-8',
    Object.entries(TYPES).map(([ending, type]) => `AddType ${type} .${ending}`),
    '',
    '<IfModule mod_headers.c>',
    set(common),
    set(embedded, '/embed(\\.html)?$'),
    set(assets, '/assets/'),
    set(serviceWorker, '/service-worker\\.js$'),
    '</IfModule>',
    '',
    '<IfModule mod_brotli.c>',
    `  AddOutputFilterByType BROTLI_COMPRESS ${PACKED.join(' ')}`,
    '</IfModule>',
    '<IfModule mod_deflate.c>',
    `  AddOutputFilterByType DEFLATE ${PACKED.join(' ')}`,
    '</IfModule>',
    '',
    '<Files "_headers">',
    '  Require all denied',
    '</Files>',
  );
}

function caddy({ common, embedded, assets, serviceWorker }: Sent): string {
  const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;
  const set = (headers: Headers, matcher = ''): string[] => pairs(headers).map(([name, value]) => `\t\theader ${matcher}${name} ${quoted(value)}`);
  return lines(
    `# ${WRITTEN}`,
    ':8080 {',
    '\troot * /srv/escape-routes # what `npm run build` leaves in dist/',
    '\t@embed path_regexp /embed(\\.html)?$',
    '\t@assets path_regexp /assets/',
    '\t@worker path_regexp /service-worker\\.js$',
    NOT_KNOWN_EVERYWHERE.map((ending) => `\t@${ending} path *.${ending}`),
    '\t@hidden path */_headers',
    '',
    '\tencode gzip {',
    '\t\tmatch {',
    PACKED.map((type) => `\t\t\theader Content-Type ${type}*`),
    '\t\t}',
    '\t}',
    '',
    '\t# In this order: the last to set a header wins.',
    '\troute {',
    set(common),
    set(embedded, '@embed '),
    set(assets, '@assets '),
    set(serviceWorker, '@worker '),
    NOT_KNOWN_EVERYWHERE.map((ending) => `\t\theader @${ending} Content-Type ${TYPES[ending] ?? ''}`),
    '\t\trespond @hidden 404',
    '\t\tfile_server',
    '\t}',
    '}',
  );
}

function vercel({ common, embedded, assets, serviceWorker }: Sent): string {
  const list = (headers: Headers): { readonly key: string; readonly value: string }[] => pairs(headers).map(([key, value]) => ({ key, value }));
  return lines(
    JSON.stringify(
      {
        $schema: 'https://openapi.vercel.sh/vercel.json',
        buildCommand: 'npm run build',
        outputDirectory: 'dist',
        headers: [
          { source: '/(.*)', headers: list(common) },
          { source: '/embed(\\.html)?', headers: list(embedded) },
          { source: '/assets/(.*)', headers: list(assets) },
          { source: '/service-worker.js', headers: list(serviceWorker) },
          { source: '/(.*)\\.pmtiles', headers: list({ 'Content-Type': TYPES['pmtiles'] ?? '' }) },
        ],
      },
      null,
      2,
    ),
  );
}

function iis({ common, embedded, assets, serviceWorker }: Sent): string {
  const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const set = (headers: Headers, indent: string): string[] => pairs(headers).flatMap(([name, value]) => [`${indent}<remove name="${name}" />`, `${indent}<add name="${name}" value="${escaped(value)}" />`]);
  const location = (path: string, headers: Headers): string[] => [`  <location path="${path}">`, '    <system.webServer>', '      <httpProtocol>', '        <customHeaders>', ...set(headers, '          '), '        </customHeaders>', '      </httpProtocol>', '    </system.webServer>', '  </location>'];
  return lines(
    '<?xml version="1.0" encoding="utf-8"?>',
    `<!-- ${WRITTEN} Laid beside index.html as web.config. -->`,
    '<configuration>',
    '  <system.webServer>',
    '    <httpProtocol>',
    '      <customHeaders>',
    '        <remove name="X-Powered-By" />',
    set(common, '        '),
    '      </customHeaders>',
    '    </httpProtocol>',
    '    <staticContent>',
    Object.entries(TYPES).flatMap(([ending, type]) => [`      <remove fileExtension=".${ending}" />`, `      <mimeMap fileExtension=".${ending}" mimeType="${type}" />`]),
    '    </staticContent>',
    '    <urlCompression doStaticCompression="true" doDynamicCompression="false" />',
    '    <directoryBrowse enabled="false" />',
    '    <security>',
    '      <requestFiltering>',
    '        <hiddenSegments>',
    '          <add segment="_headers" />',
    '        </hiddenSegments>',
    '      </requestFiltering>',
    '    </security>',
    '  </system.webServer>',
    location('embed.html', embedded),
    location('assets', assets),
    location('service-worker.js', serviceWorker),
    '</configuration>',
  );
}

/** For `aws cloudfront create-response-headers-policy`. It takes some headers only in fields of their own; `Cache-Control` is set on the files when they are laid into S3. */
function cloudfront(name: string, headers: Headers): string {
  const { 'Content-Security-Policy': policy = '', 'Referrer-Policy': referrer = '', 'X-Content-Type-Options': sniffing, 'Cache-Control': _, ...others } = headers;
  if (sniffing !== 'nosniff') throw new Error('hosts: CloudFront knows no other X-Content-Type-Options than nosniff');
  return lines(
    JSON.stringify(
      {
        Name: name,
        Comment: WRITTEN,
        SecurityHeadersConfig: {
          ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: policy },
          ContentTypeOptions: { Override: true },
          ReferrerPolicy: { Override: true, ReferrerPolicy: referrer },
        },
        CustomHeadersConfig: { Quantity: pairs(others).length, Items: pairs(others).map(([Header, Value]) => ({ Header, Value, Override: true })) },
      },
      null,
      2,
    ),
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = fileURLToPath(new URL('hosts', import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of hostFiles(sentHeaders(fileURLToPath(new URL('../public/_headers', import.meta.url))))) writeFileSync(join(folder, name), text);
}
