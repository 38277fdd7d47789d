/**
 * Every word of the page goes through `msg`, so that it can be said in another language. This reads the source: what stands in
 * a template of Lit outside its tags, what names a thing for those who do not see it, and sentences in strings.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor, type ESTree } from 'vite';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Whose templates a reader sees. */
const FOLDERS = ['src/app', 'src/components', 'src/i18n', 'src/map', 'src/static-map'];
/** Without templates; some of their strings are shown all the same. */
const FOLDERS_OF_STRINGS = ['src/domain', 'src/state', 'src/story'];

/** Attributes that are read out or shown. */
const SPOKEN = new Set(['alt', 'aria-description', 'aria-label', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext', 'label', 'placeholder', 'title']);

/** The same in every language: names of formats and licences, and what is typed as it stands. */
const SAME_EVERYWHERE = new Set(['BibTeX', 'CC', 'CSV', 'GeoJSON', 'GitHub', 'JSON', 'MapLibre', 'MIT', 'PDF', 'PNG', 'SVG', 'WebGL']);

/** Sentences in strings that no reader sees, or that stay as they are; by file. Each with its reason. */
const NOT_SHOWN: Readonly<Record<string, readonly string[] | 'all'>> = {
  // In English for whoever helps, in whatever language the page is.
  'src/app/diagnostics-facts.ts': 'all',
  'src/app/diagnostics-text.ts': 'all',
  // In both languages at once, before any program.
  'src/app/framed.ts': 'all',
  // The English title: under it the page is cited in every language.
  'src/app/titles.ts': ['Escape routes from North Korea'],
  // Three English styles of citation.
  'src/domain/citation.ts': 'all',
  // The link to the same page in the other language, in that language.
  'src/components/text-page.ts': ['This page in English'],
  // Caught, and told in other words.
  'src/app/offline.ts': ['the browser gave no registration'],
  // The name of the style, which MapLibre shows to nobody.
  'src/map/map-style.ts': ['Escape routes from North Korea'],
  // For the console: such a browser has no map either.
  'src/map/sprites.ts': ['this browser gives no 2D canvas'],
  // For whoever builds the page.
  'src/static-map/first-map.ts': ['no token is … in the light theme and … in the dark one', 'the layer … of the first map is not the same in both themes', 'a way back is drawn in more than one part: the first map knows only ways in one'],
  'src/static-map/short-path.ts': ['path data with … cannot be written short'],
  // What a reader may type to find a thing, in all languages at once.
  'src/domain/search-aliases.ts': 'all',
  'src/domain/search.ts': ['crossing border river place 국경 강 도강', 'community where people live destination 사는 곳 정착', 'route way road journey 경로 길', 'word term meaning means 낱말 용어 뜻'],
  // The English forms of the words for people; the Korean ones stand beside them.
  'src/domain/wording.ts': ['people who left the North'],
};

describe('the words of the page', () => {
  const files = FOLDERS.flatMap(tsFiles);

  it('are said by msg() in every template', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => bareWords(file, read(file)))).toEqual([]);
  });

  it('are said by msg() in strings that are whole sentences', () => {
    expect([...files, ...FOLDERS_OF_STRINGS.flatMap(tsFiles)].flatMap((file) => bareSentences(file, read(file)))).toEqual([]);
  });
});

describe('this test', () => {
  it.each([
    ['text', 'html`<p>Close</p>`'],
    ['text beside what differs', 'html`<p>${n} events in ${year}</p>`'],
    ['text within a template within a template', 'html`<ul>${list.map((one) => html`<li>Item ${one}</li>`)}</ul>`'],
    ['text of a drawing', 'svg`<title>The map</title>`'],
    ['a name in an attribute', 'html`<nav aria-label="Pages"></nav>`'],
    ['a name that differs in part', 'html`<button title="Close ${name}"></button>`'],
    ['a string chosen in the text', "html`<p>${isOpen ? 'Hide it' : msg('Show it')}</p>`"],
    ['a string joined in the text', 'html`<p>${`${n} events`}</p>`'],
    ['a string in an attribute', "html`<button aria-label=${isOpen ? 'Hide' : 'Show'}></button>`"],
    ['text within a message’s part', 'msg(html`<b>Now</b> ${html`<i>and then</i>`}`)'],
    ['text after what is in English', 'html`<p><i lang="en">The Hague</i> is a town</p>`'],
    ['text after code', 'html`<p><code>geo/</code> holds all</p>`'],
  ])('sees %s', (_what, source) => {
    expect(bareWords('a.ts', source)).toHaveLength(1);
  });

  it.each([
    ['a message', "html`<p>${msg('Close')}</p>`"],
    ['a message with tags', 'html`<p>${msg(html`<b>Now</b> ${name}`)}</p>`'],
    ['a message with what differs', 'html`<p title=${msg(str`Close ${name}`)}></p>`'],
    ['names of elements, classes and properties', 'html`<story-list class="wide open" .theme=${theme} @click=${this.hear} ?hidden=${x}></story-list>`'],
    ['a class that is chosen', "html`<p class=${isOpen ? 'opened' : 'closed'}></p>`"],
    ['what is marked as English', 'html`<p lang="en">The Hague <b>is</b> a town</p>`'],
    ['what is marked as Korean', 'html`<span lang="ko">탈북의 길 (Escape)</span>`'],
    ['code', 'html`<code>geo/sources.json</code>`'],
    ['a comment', 'html`<p><!-- nothing to see --></p>`'],
    ['a style', 'html`<style>p { color: red; }</style>`'],
    ['signs, numbers and units', 'html`<p>&nbsp;· ${n} km – 12 %</p>`'],
    ['names of formats', 'html`<a>CSV</a>, <a>GeoJSON</a>`'],
    ['a template that is no text of the page', 'css`p { color: red; }`'],
    ['what a condition asks', "html`<p>${kind === 'return' ? msg('Sent back') : nothing}</p>`"],
    ['the words of a function', "html`<p>${words('returned', 'country')}</p>`"],
  ])('lets %s stand', (_what, source) => {
    expect(bareWords('a.ts', source)).toEqual([]);
  });

  it.each(["const words = { auto: 'As the system' };", 'return `The map of ${year} did not load`;', "const lost = 'did not arrive: is the network there';"])('sees a sentence: %s', (source) => {
    expect(bareSentences('a.ts', `() => { ${source} }`)).toHaveLength(1);
  });

  it.each(["const words = { get auto() { return msg('As the system'); } };", 'msg(str`The map of ${year} did not load`)', "console.info('the map did not load', error)", "import x from 'a b c d';", "const classes = 'way back';", 'const list = css`p { color: red; }`;', "font('16px Plex Regular')"])(
    'lets other strings stand: %s',
    (source) => {
      expect(bareSentences('a.ts', source)).toEqual([]);
    },
  );
});

/** `file:line words`, for every run of words that no `msg` says. */
function bareWords(file: string, source: string): string[] {
  const program = parsed(file, source);
  const said = new Set<number>();
  const found: { at: number; words: string }[] = [];
  const meet = (at: number, text: string): void => {
    const words = wordsOf(text);
    if (words !== '') found.push({ at, words });
  };
  new Visitor({
    CallExpression: ({ callee, arguments: [first] }) => {
      if (callee.type === 'Identifier' && callee.name === 'msg' && first !== undefined) said.add(first.start);
    },
    TaggedTemplateExpression: (node) => {
      if (node.tag.type !== 'Identifier' || !['html', 'svg'].includes(node.tag.name) || said.has(node.start)) return;
      const { quasis, expressions } = node.quasi;
      // Each place that differs is one character, by which it is found again.
      const markup = quasis.map(({ value }, at) => `${at === 0 ? '' : PLACE}${value.cooked ?? value.raw}`).join('');
      for (const { text, at, places } of shownParts(markup)) {
        const literals = places.flatMap((place) => stringsIn(expressions[place]));
        const before = markup.slice(0, at);
        const quasi = quasis[before.split(PLACE).length - 1] ?? node;
        meet(quasi.start + at - (before.lastIndexOf(PLACE) + 1), [text, ...literals].join(' | '));
      }
    },
  }).visit(program);
  return found.map(({ at, words }) => `${file}:${lineOf(source, at)} ${words}`);
}

const PLACE = '\u{E000}';

interface ShownPart {
  readonly text: string;
  /** Where its first sign stands in the markup. */
  readonly at: number;
  /** Which expressions stand in it. */
  readonly places: readonly number[];
}

/** What of a template is read: its text, and the attributes that name things. */
function shownParts(markup: string): readonly ShownPart[] {
  const parts: ShownPart[] = [];
  /** Open elements; `silent`: what is in them is code, or says its language itself. */
  const open: { name: string; silent: boolean }[] = [];
  let place = -1;
  const placesIn = (text: string): number[] => [...text].flatMap((character) => (character === PLACE ? [(place += 1)] : []));
  for (const found of markup.matchAll(/<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+|</gi)) {
    const [token, closes, name, attributes = ''] = found;
    const silent = open.some((element) => element.silent);
    if (name === undefined) {
      const places = placesIn(token);
      if (!silent && !token.startsWith('<!--')) parts.push({ text: token, at: found.index + token.search(/\S|$/), places });
    } else if (closes === '/') {
      while (open.length > 0 && open.pop()?.name !== name);
    } else {
      for (const [, attribute = '', value = ''] of ` ${attributes}`.matchAll(/\s([^\s=>]+)(?:=("[^"]*"|'[^']*'|[^\s>]*))?/g)) {
        const places = placesIn(`${attribute}${value}`);
        if (!silent && SPOKEN.has(attribute)) parts.push({ text: value, at: found.index, places });
      }
      const isSilent = /^(code|style|script|kbd)$/i.test(name) || /\slang="/.test(attributes);
      if (!attributes.endsWith('/') && !VOID.test(name)) open.push({ name, silent: isSilent });
    }
  }
  return parts;
}

const VOID = /^(area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** The strings that an expression may give as they stand: what a function answers is its own matter. */
function stringsIn(node: ESTree.Expression | undefined): readonly string[] {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return [...node.quasis.map(({ value }) => value.cooked ?? value.raw), ...node.expressions.flatMap(stringsIn)];
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].flatMap(stringsIn);
    case 'LogicalExpression':
      return [node.left, node.right].flatMap(stringsIn);
    case 'BinaryExpression':
      return node.operator === '+' ? [node.left, node.right].flatMap(stringsIn) : [];
    case 'ParenthesizedExpression':
      return stringsIn(node.expression);
    default:
      return [];
  }
}

/** The text in one line where it holds a word of three letters or more that differs from language to language; else nothing. */
function wordsOf(text: string): string {
  const plain = text.replace(/&[a-z]+;/gi, ' ');
  const words = plain.match(/\p{Script=Latin}{3,}/gu) ?? [];
  return words.some((word) => !SAME_EVERYWHERE.has(word)) ? plain.replaceAll(PLACE, '…').replace(/\s+/g, ' ').trim() : '';
}

/** Strings that read as a sentence or a heading of several words, where no `msg` says them and no reader is kept from them. */
function bareSentences(file: string, source: string): string[] {
  const program = parsed(file, source);
  /** From, to: what stands in there is not looked at. */
  const passed: (readonly [number, number])[] = [];
  const strings: { at: number; text: string }[] = [];
  const pass = ({ start, end }: { readonly start: number; readonly end: number }): void => void passed.push([start, end]);
  new Visitor({
    CallExpression: (node) => {
      const callee = source.slice(node.callee.start, node.callee.end);
      if (callee === 'msg' || callee.startsWith('console.')) pass(node);
    },
    ImportDeclaration: pass,
    TSLiteralType: pass,
    // Found by the other test, or of no language.
    TaggedTemplateExpression: (node) => node.tag.type === 'Identifier' && ['css', 'html', 'svg'].includes(node.tag.name) && node.quasi.quasis.forEach(pass),
    Literal: ({ start, value }) => void (typeof value === 'string' && strings.push({ at: start, text: value })),
    TemplateLiteral: ({ start, quasis }) => void strings.push({ at: start, text: quasis.map(({ value }) => value.cooked ?? value.raw).join('…') }),
  }).visit(program);
  return strings
    .filter(({ at, text }) => isSentence(text) && !isNotShown(file, text) && !passed.some(([from, to]) => from <= at && at < to))
    .map(({ at, text }) => `${file}:${lineOf(source, at)} ${text.replace(/\s+/g, ' ').trim()}`);
}

function isNotShown(file: string, text: string): boolean {
  const texts = NOT_SHOWN[file] ?? [];
  return texts === 'all' || texts.includes(text);
}

/** A capital and a second word, or four words on end. */
const isSentence = (text: string): boolean => /^[…“‘\s]*\p{Lu}\p{Ll}*[ ’…]+[\p{Ll}…]{2,}/u.test(text) || /(\p{Ll}{2,}[,:]? ){3}\p{Ll}{2,}/u.test(text);

function parsed(file: string, source: string): ESTree.Program {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return program;
}

const lineOf = (source: string, at: number): number => source.slice(0, at).split('\n').length;

function tsFiles(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith(`locales${sep}`))
    .map((path) => relative(ROOT, join(ROOT, folder, path)).split(sep).join('/'))
    .sort();
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
