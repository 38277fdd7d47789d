/** What came from outside stands in the page as text: in the notices, by the templates of the page itself; and no address is made of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { DOMParser } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import { nothing } from 'lit';
import { describe, expect, it } from 'vitest';
import { noticesView } from '../../src/app/notices.js';
import { stateFromQuery } from '../../src/state/url.js';
import { checkAll } from '../fixtures/seed.js';
import { hostileText, NASTY } from './payloads.js';

const SOURCES = fileURLToPath(new URL('../../src', import.meta.url));

describe('a notice', () => {
  const parts = { mapProblem: null, mapDetail: '', pageProblem: null, awaited: 'nothing', newer: nothing, askAgain: () => undefined, dismiss: () => undefined, dismissMap: () => undefined, retryMap: () => undefined } as const;
  /** Tags of the notice, and its words. */
  const drawn = (content: ReturnType<typeof noticesView>): { readonly tags: readonly string[]; readonly attributes: readonly string[]; readonly words: string } => {
    // Marks of Lit, and what XML has no name for.
    const markup = collectResultSync(render(content)).replace(/<!--[\s\S]*?-->/g, '').replace(/&nbsp;/g, ' ');
    const elements = new DOMParser({ errorHandler: () => undefined }).parseFromString(`<all>${markup}</all>`, 'text/xml').getElementsByTagName('*');
    const all = Array.from({ length: elements.length }, (_, at) => elements.item(at)).filter((element) => element !== null);
    return { tags: all.map(({ nodeName }) => nodeName), attributes: all.flatMap(({ attributes }) => Array.from({ length: attributes.length }, (_, at) => attributes.item(at)?.name ?? '')), words: all[0]?.textContent ?? '' };
  };

  it('is made of its own elements alone, whatever the address says, and says it', () => {
    const query = fc.tuple(fc.constantFrom('year', 'select', 'item', 'compare', 'hide', 'from', 'kind', 'page', 'view', 'chapter', 'reveal', 'theme'), hostileText).filter(([, text]) => !/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/.test(text.toWellFormed()));
    checkAll('any address as a notice', fc.property(query, ([name, text]) => {
      const { ignored } = stateFromQuery(`?${name}=${encodeURIComponent(text.toWellFormed())}`);
      if (ignored.length === 0) return;
      const { tags, attributes, words } = drawn(noticesView({ ...parts, ignored, problems: [] }));
      expect([...new Set(tags)].sort()).toEqual(['all', 'bdi', 'button', 'code', 'div', 'p']);
      expect([...new Set(attributes)].sort()).toEqual(['aria-label', 'class', 'role']);
      expect(words).toContain(`${name}=${ignored[0]?.value}`);
    }), { runs: 600 });
  });

  it('shows what a file says of itself as text too', () => {
    for (const text of NASTY.filter((nasty) => !/[^\u0020-\uD7FF]/.test(nasty))) {
      const { tags } = drawn(noticesView({ ...parts, ignored: [], problems: [{ file: 'terms.json', item: text, field: text, reason: text }], pageProblem: () => text, mapProblem: 'basemap', mapDetail: text }));
      expect([...new Set(tags)].sort(), text).toEqual(['all', 'button', 'details', 'div', 'li', 'p', 'span', 'summary', 'ul']);
    }
  });
});

describe('the addresses that templates write', () => {
  /** Each with what it is made of. Whoever adds one says here why no text from outside can choose where it leads. */
  const KNOWN: Readonly<Record<string, string>> = {
    url: 'of a document in sources.json; its schema wants https:',
    'source.url': 'the same',
    mapHref: 'queryFromState or a name of ours',
    'this.mapHref': 'the same',
    'otherHref': 'a page of ours beside this one',
    'this.wordsHref()': 'queryFromState',
    'this.sheetHref(sheet, lesson.id)': 'queryFromState',
    'this.oneFileHref': 'a file of ours beside the page',
    'wholePage(queryFromState(state))': 'queryFromState',
    'this.licencesHref': 'a file of ours beside the page',
    'inAttribute(href)': 'text to copy, not a template; queryFromState, escaped',
  };
  const BOUND = /\s(?:href|src|action|formaction|srcdoc|data|xlink:href|poster)=(?:"[^"$]*)?\$\{((?:[^{}]|\{[^}]*\})*)\}/g;

  it('are all of ours, or of the sources', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const unknown = files.flatMap((path) => {
      const code = readFileSync(join(SOURCES, path), 'utf8');
      return [...code.matchAll(BOUND)].filter(([whole, expression = '']) => !/="#/.test(whole) && KNOWN[expression] === undefined).map(([whole]) => `${relative('.', path).split(sep).join('/')}:${whole}`);
    });
    expect(unknown).toEqual([]);
  });
});
