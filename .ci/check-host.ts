/**
 * `npm run check-host -- https://example.org/map/`: asks a host for a file of each sort and says what it sends otherwise than
 * `public/_headers` wants: headers, kinds of files, parts of the map archive, packing, and how long things may be kept.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sentHeaders, TYPES, type Headers, type Sent } from './hosts.js';

interface Asked {
  readonly path: string;
  readonly headers: Headers;
  /** Its ending, in `TYPES`. */
  readonly ending: string;
}

const PART = 'bytes=0-6';
const PART_READS = 'PMTiles';
/** Of old: the same to every browser. */
const SAME_TYPE: Readonly<Record<string, readonly string[]>> = { js: ['application/javascript', 'application/x-javascript'], geojson: ['application/json'] };

/** @returns a line for each thing that is not as it should be; none = the host does as it is told */
export async function hostProblems(base: string, sent: Sent): Promise<readonly string[]> {
  const address = (path: string): string => new URL(path, base).href;
  const page = await fetch(base);
  const script = /src="\.?\/?(assets\/[^"]+\.js)"/.exec(await page.text())?.[1];
  if (script === undefined) return [`${base}: no page of ours (status ${page.status})`];
  const asked: readonly Asked[] = [
    { path: '', headers: sent.common, ending: 'html' },
    { path: 'text/index.html', headers: sent.common, ending: 'html' },
    { path: 'embed.html', headers: { ...sent.common, ...sent.embedded }, ending: 'html' },
    { path: script, headers: { ...sent.common, ...sent.assets }, ending: 'js' },
    { path: 'service-worker.js', headers: { ...sent.common, ...sent.serviceWorker }, ending: 'js' },
    { path: 'geo/sources.json', headers: sent.common, ending: 'json' },
    { path: 'geo/incidents.geojson', headers: sent.common, ending: 'geojson' },
    { path: 'manifest.webmanifest', headers: sent.common, ending: 'webmanifest' },
    { path: 'licences.txt', headers: sent.common, ending: 'txt' },
  ];
  const problems: string[] = [];
  for (const one of asked) problems.push(...(await fileProblems(address(one.path), one)));
  problems.push(...(await archiveProblems(address('basemap.pmtiles'), sent.common)));
  const missing = await fetch(address('no-such-file.json'));
  if (missing.status !== 404) problems.push(`no-such-file.json: answered with ${missing.status} and not 404; a missing file would be read as a page`);
  if ((await fetch(address('_headers'))).ok) problems.push('_headers: is served like any file (harmless, but of no use to anyone)');
  return problems;
}

async function fileProblems(address: string, { path, headers, ending }: Asked): Promise<string[]> {
  const response = await fetch(address, { headers: { 'Accept-Encoding': 'br, gzip' } });
  await response.arrayBuffer();
  const name = path === '' ? 'the page' : path;
  if (!response.ok) return [`${name}: status ${response.status}`];
  const packing = response.headers.get('content-encoding');
  return [...headerProblems(name, response, headers), ...typeProblems(name, response, ending), ...(packing === null && ending !== 'webmanifest' ? [`${name}: comes unpacked; gzip or brotli would make it a third as large`] : [])];
}

/** The archive is read in parts. A host that answers with the whole, or packs it on the way, leaves the live map empty. */
async function archiveProblems(address: string, headers: Headers): Promise<string[]> {
  const response = await fetch(address, { headers: { Range: PART, 'Accept-Encoding': 'br, gzip' } });
  const body = new TextDecoder('latin1').decode(await response.arrayBuffer());
  const problems = headerProblems('basemap.pmtiles', response, headers);
  if (response.status !== 206) problems.push(`basemap.pmtiles: answered with ${response.status} where a part was asked for (206): the live map stays empty`);
  else if (body !== PART_READS) problems.push('basemap.pmtiles: the part that came is not the part asked for');
  if (response.headers.get('content-encoding') !== null) problems.push('basemap.pmtiles: packed on the way, so that its parts are no longer where they should be');
  return problems;
}

const headerProblems = (name: string, response: Response, headers: Headers): string[] =>
  Object.entries(headers).flatMap(([header, value]) => {
    const got = response.headers.get(header);
    return got === value ? [] : [`${name}: ${header} is ${got === null ? 'missing' : JSON.stringify(got)}; it should be ${JSON.stringify(value)}`];
  });

function typeProblems(name: string, response: Response, ending: string): string[] {
  const type = response.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
  const right = [TYPES[ending] ?? '', ...(SAME_TYPE[ending] ?? [])];
  return right.includes(type) ? [] : [`${name}: is sent as ${JSON.stringify(type)}; it should be ${right[0]}`];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const base = process.argv[2];
  if (base === undefined || !URL.canParse(base)) {
    console.error('Which host? npm run check-host -- https://example.org/map/');
    process.exit(1);
  }
  const problems = await hostProblems(base.endsWith('/') ? base : `${base}/`, sentHeaders(fileURLToPath(new URL('../public/_headers', import.meta.url))));
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? `${base} sends all as it should.` : `\n${problems.length} ${problems.length === 1 ? 'thing' : 'things'} to mend at the host. Examples stand in .ci/hosts/.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
