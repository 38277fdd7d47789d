/**
 * The words of the interface and their Korean. English stands in the code, in `msg(…)`; Korean in `src/i18n/xliff/ko.xlf`; what the
 * page loads, `src/i18n/locales/ko.ts`, is built from both (@lit/localize).
 *
 *     npm run messages                    # gathers the messages of the code, builds the Korean, names what is missing
 *     npm run messages -- check           # changes nothing; ends with 1 when a message is missing, left over or not built
 *     npm run messages -- todo            # the messages that wait for Korean, as JSON: id -> { en, holds, about }
 *     npm run messages -- all             # all of them, with their Korean
 *     npm run messages -- take done.json  # takes translations in: id -> Korean, with {0}, {1} … where the English has them
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const I18N = join(ROOT, 'src/i18n');
const XLIFF = 'xliff/ko.xlf';
const BUILT = 'locales/ko.ts';
const HANGUL = /\p{Script=Hangul}/u;

export interface Message {
  readonly id: string;
  /** `Events of {0}` */
  readonly en: string;
  /** null = none yet. */
  readonly ko: string | null;
  /** What stands in the code where the text has {0}, {1} … */
  readonly holds: readonly string[];
  readonly about: string;
}

/** Gathers, then builds; the tool of the command line would read the whole project for each. */
async function localize(config: string): Promise<void> {
  const localizer = new RuntimeLitLocalizer(readConfigFileAndWriteSchema(config) as ConstructorParameters<typeof RuntimeLitLocalizer>[0]);
  const { errors } = localizer.extractSourceMessages();
  if (errors.length > 0) throw new Error(errors.map(({ file, messageText }) => `${file?.fileName ?? ''}: ${typeof messageText === 'string' ? messageText : messageText.messageText}`).join('\n'));
  await localizer.writeInterchangeFiles();
  await localizer.build();
}

const elements = (parent: Document | Element, name: string): Element[] => Array.from(parent.getElementsByTagName(name));

function withPlaces(element: Element, places: readonly string[]): string {
  return Array.from(element.childNodes)
    .map((node) => (node.nodeName === 'x' ? `{${places.indexOf((node as Element).getAttribute('id') ?? '')}}` : (node.textContent ?? '')))
    .join('');
}

export function messagesOf(xliff: string): readonly Message[] {
  return elements(new DOMParser().parseFromString(xliff, 'text/xml'), 'trans-unit').map((unit) => {
    const [source] = elements(unit, 'source');
    const [target] = elements(unit, 'target');
    const places = source === undefined ? [] : elements(source, 'x');
    const ids = places.map((place) => place.getAttribute('id') ?? '');
    return {
      id: unit.getAttribute('id') ?? '',
      en: source === undefined ? '' : withPlaces(source, ids),
      ko: target === undefined ? null : withPlaces(target, ids),
      holds: places.map((place) => place.getAttribute('equiv-text') ?? ''),
      about: elements(unit, 'note').map((note) => note.textContent ?? '').join(' '),
    };
  });
}

const placesIn = (text: string): string => [...text.matchAll(/\{\d+\}/g)].map(([place]) => place).sort().join();

/** What is wrong with a translation; null = nothing that a program can see. */
export function faultOf(english: string, korean: string | null): string | null {
  if (korean === null || korean.trim() === '') return 'has no Korean';
  if (placesIn(english) !== placesIn(korean)) return `must hold each of ${placesIn(english)} once`;
  if (/\p{L}{4}/u.test(english.replace(/\{\d+\}/g, '')) && !HANGUL.test(korean)) return 'holds no Hangul';
  if (/^\s/.test(english) !== /^\s/.test(korean) || /\s$/.test(english) !== /\s$/.test(korean)) return 'has another space at its beginning or end than the English';
  return null;
}

/** Messages that the committed files lack or have too many, and those without sound Korean. Empty = all is well. */
export async function messageProblems(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'messages-'));
  try {
    cpSync(join(I18N, 'xliff'), join(folder, 'xliff'), { recursive: true });
    const config = JSON.parse(readFileSync(join(I18N, 'lit-localize.json'), 'utf8')) as { readonly output: object; readonly interchange: object };
    const copy = { ...config, tsConfig: join(ROOT, 'tsconfig.json'), output: { ...config.output, outputDir: join(folder, 'locales') }, interchange: { ...config.interchange, xliffDir: join(folder, 'xliff') } };
    writeFileSync(join(folder, 'lit-localize.json'), JSON.stringify(copy));
    await localize(join(folder, 'lit-localize.json'));
    const now = readFileSync(join(folder, XLIFF), 'utf8');
    const kept = new Set(messagesOf(readFileSync(join(I18N, XLIFF), 'utf8')).map(({ id }) => id));
    const wanted = messagesOf(now);
    const problems = wanted.flatMap(({ id, en, ko }) => {
      const fault = kept.has(id) ? faultOf(en, ko) : 'is not gathered: run npm run messages';
      return fault === null ? [] : [`“${en}” (${id}) ${fault}`];
    });
    const ids = new Set(wanted.map(({ id }) => id));
    for (const id of kept) if (!ids.has(id)) problems.push(`${id} is left over: no code says it any more; run npm run messages`);
    if (problems.length === 0 && readFileSync(join(folder, BUILT), 'utf8') !== readFileSync(join(I18N, BUILT), 'utf8')) problems.push(`src/i18n/${BUILT} is not what the messages build: run npm run messages`);
    return problems;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function take(from: string): void {
  const path = join(I18N, XLIFF);
  const document = new DOMParser().parseFromString(readFileSync(path, 'utf8'), 'text/xml');
  const done = JSON.parse(readFileSync(from, 'utf8')) as Readonly<Record<string, string>>;
  const known = new Map(messagesOf(readFileSync(path, 'utf8')).map((message) => [message.id, message]));
  let taken = 0;
  for (const unit of elements(document, 'trans-unit')) {
    const id = unit.getAttribute('id') ?? '';
    const korean = done[id];
    const [source] = elements(unit, 'source');
    if (korean === undefined || source === undefined) continue;
    const fault = faultOf(known.get(id)?.en ?? '', korean);
    if (fault !== null) {
      console.error(`${id}: “${korean}” ${fault}`);
      continue;
    }
    const places = elements(source, 'x');
    const target = document.createElement('target');
    for (const part of korean.split(/(\{\d+\})/)) {
      const place = /^\{(\d+)\}$/.exec(part);
      const held = place === null ? undefined : places[Number(place[1])];
      target.appendChild(held === undefined ? document.createTextNode(part) : held.cloneNode(true));
    }
    for (const old of elements(unit, 'target')) unit.removeChild(old);
    unit.insertBefore(target, source.nextSibling);
    unit.insertBefore(document.createTextNode('\n  '), target);
    taken++;
  }
  for (const id of Object.keys(done)) if (!known.has(id)) console.error(`${id}: there is no such message`);
  writeFileSync(path, new XMLSerializer().serializeToString(document));
  console.log(`${taken} messages taken.`);
}

async function gather(): Promise<void> {
  await localize(join(I18N, 'lit-localize.json'));
  const messages = messagesOf(readFileSync(join(I18N, XLIFF), 'utf8'));
  const waiting = messages.filter(({ en, ko }) => faultOf(en, ko) !== null);
  console.log(`${messages.length} messages, ${waiting.length} without sound Korean${waiting.length === 0 ? '.' : ': npm run messages -- todo lists them.'}`);
}

const listed = (messages: readonly Message[]): string => JSON.stringify(Object.fromEntries(messages.map(({ id, ...rest }) => [id, rest])), null, 1);

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [command = 'gather', from = ''] = process.argv.slice(2);
  const stored = (): readonly Message[] => messagesOf(existsSync(join(I18N, XLIFF)) ? readFileSync(join(I18N, XLIFF), 'utf8') : '');
  if (command === 'todo') console.log(listed(stored().filter(({ en, ko }) => faultOf(en, ko) !== null)));
  else if (command === 'all') console.log(listed(stored()));
  else if (command === 'take') {
    take(from);
    await gather();
  } else if (command === 'check') {
    const problems = await messageProblems();
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) process.exitCode = 1;
  } else await gather();
}
