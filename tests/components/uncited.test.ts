/**
 * No sentence on screen without a source. Every panel and page is put on the screen with the real facts, everything in it
 * is opened, and every text is held against three questions: is it a text of `geo/` with its own sources' numbers beside it?
 * is it a sentence with a working number at its end? is it on the list of the interface's own words (`uncited-words.ts`)?
 * Whatever is none of these fails with the panel's name and the text.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { beforeAll, describe, expect, it } from 'vitest';
import '../../src/components/about-page.js';
import '../../src/components/arrivals-chart.js';
import '../../src/components/choice-panel.js';
import { claimItem } from '../../src/components/claim-parts.js';
import '../../src/components/compare-table.js';
import '../../src/components/country-panel.js';
import '../../src/components/crossing-panel.js';
import '../../src/components/destination-panel.js';
import '../../src/components/disagreement-list.js';
import { sourceName, type Footnote } from '../../src/components/footnotes.js';
import '../../src/components/incident-list.js';
import '../../src/components/incident-panel.js';
import { NOT_STATED_RESTS } from '../../src/components/not-stated.js';
import '../../src/components/origin-panel.js';
import '../../src/components/overview-panel.js';
import { PanelElement } from '../../src/components/panel-element.js';
import '../../src/components/people-cards.js';
import '../../src/components/route-finder.js';
import '../../src/components/route-panel.js';
import type { SourceList } from '../../src/components/source-list.js';
import '../../src/components/source-pages.js';
import '../../src/components/term-list.js';
import { allClaims } from '../../src/domain/claims.js';
import { readableDate } from '../../src/i18n/dates.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import { ROUTE_FLOWS } from '../../src/domain/routes.js';
import type { Citation, LocalName } from '../../src/domain/types.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, around, change, drawn, mount, plain } from '../fixtures/browser-page.js';
import { interfaceWords, type OwnWords } from './uncited-words.js';

const YEARS = [null, 2004, 2013] as const;

let facts: DatasetIndex;
let judge: Judge;
beforeAll(async () => {
  facts = await realFacts();
  judge = new Judge(facts);
});

// What stands on the screen.

/** Text without a block inside it, up to the next source number or the end. */
interface Piece {
  readonly text: string;
  /** Source numbers stand right after it. */
  readonly numbered: boolean;
}
interface Block {
  readonly element: Element;
  readonly pieces: readonly Piece[];
}

const isNoteLink = (element: Element): element is HTMLAnchorElement => element instanceof HTMLAnchorElement && element.dataset['note'] !== undefined;

/** All text of an element in order, closed parts and shadow roots included; the numbered list of sources left out. */
function blocksIn(root: Element): Block[] {
  const blocks: Block[] = [];
  const visitBlock = (element: Element): void => {
    let pieces: Piece[] = [];
    let text = '';
    const endPiece = (numbered: boolean): void => {
      if (plain(text) !== '') pieces.push({ text: plain(text), numbered });
      text = '';
    };
    const endRun = (): void => {
      endPiece(false);
      if (pieces.length > 0) blocks.push({ element, pieces });
      pieces = [];
    };
    const visit = (node: Node): void => {
      if (node instanceof Text) text += node.data;
      if (!(node instanceof Element) || node.matches('style, source-list, defs')) return;
      const label = node.getAttribute('aria-label');
      if (isNoteLink(node)) return;
      if (label !== null && around(node, '[role="img"]') === null) blocks.push({ element: node, pieces: [{ text: plain(label), numbered: false }] });
      if (node.localName === 'sup' && [...node.children].some(isNoteLink)) return endPiece(true);
      if (!getComputedStyle(node).display.startsWith('inline') || node.localName === 'br') {
        endRun();
        visitBlock(node);
      } else for (const child of (node.shadowRoot ?? node).childNodes) visit(child);
    };
    for (const child of (element.shadowRoot ?? element).childNodes) visit(child);
    endRun();
  };
  visitBlock(root);
  return blocks;
}

/** The panel whose list of sources the numbers at this place lead to. */
function sourceListAt(element: Element): SourceList | null {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return null;
  return root.querySelector('source-list') ?? sourceListAt(root.host);
}

/** By the entries of a list, which are new with every drawing: those that can be seen there, by number. */
const shownEntries = new WeakMap<readonly Footnote[], ReadonlyMap<string, Footnote>>();

/** What a number leads to; null = nowhere. */
function entryOf(link: HTMLAnchorElement): Footnote | null {
  const list = sourceListAt(link);
  if (list === null) return null;
  let entries = shownEntries.get(list.entries);
  if (entries === undefined) {
    const shown = list.entries.filter(({ number, citation, source }) => {
      const words = plain(list.shadowRoot?.querySelector(`#note-${number}`)?.textContent ?? '');
      return source !== undefined && words.includes(plain(citation.heading)) && words.includes(plain(source.title));
    });
    shownEntries.set(list.entries, (entries = new Map(shown.map((entry) => [String(entry.number), entry]))));
  }
  return entries.get(link.dataset['note'] ?? '') ?? null;
}

/** Things that stand for themselves: numbers inside one say nothing of what is around it. */
const APART = 'section, details, ul, ol, dl, table, figure, conflict-card, source-list';
/** Of these, what stands directly inside belongs together. */
const TOGETHER = 'section, details, dl';

/** Numbers that stand inside the element, but not in a part of it that stands for itself. */
function numbersIn(element: Element): HTMLAnchorElement[] {
  if (isNoteLink(element)) return [element];
  return [...(element.shadowRoot ?? element).children].flatMap((child) => (child.matches(APART) ? [] : numbersIn(child)));
}

/** From the text outwards, the numbers that stand with it: same paragraph, same item, same row, the caption of its table. */
function* numbersAround(element: Element): Generator<readonly HTMLAnchorElement[]> {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    if (at instanceof PanelElement) return;
    if (at.matches('table, figure')) {
      const caption = at.querySelector('caption, figcaption');
      if (caption !== null) yield all<HTMLAnchorElement>(caption, 'a').filter(isNoteLink);
    } else if (!at.matches(APART) || at.matches(TOGETHER)) yield numbersIn(at);
    if (at.matches(APART) && !at.matches('figure')) return;
  }
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

const citationsAt = (links: readonly HTMLAnchorElement[]): readonly Citation[] => links.flatMap((link) => entryOf(link)?.citation ?? []);
const sameCitation = (a: Citation, b: Citation): boolean => a.source === b.source && a.heading === b.heading;

const isCited = (element: Element): boolean => [...numbersAround(element)].some((links) => citationsAt(links).length > 0);
const isCitedInPanel = (element: Element): boolean => (sourceListAt(element)?.entries.length ?? 0) > 0;

// What a text needs.

/** true: it stands as it must. */
type Need = (element: Element) => boolean;
const free: Need = () => true;

/** All of these citations stand with it; the head of a panel has them anywhere in the panel. */
const every = (citations: readonly Citation[]): Need => (element) => {
  const has = (given: readonly Citation[]): boolean => citations.length > 0 && citations.every((one) => given.some((other) => sameCitation(one, other)));
  if (element.closest('h2') !== null) return has(sourceListAt(element)?.entries.map(({ citation }) => citation) ?? []);
  return [...numbersAround(element)].some((links) => has(citationsAt(links)));
};
/** One of them at least. */
const some = (citations: readonly Citation[]): Need => (element) => [...numbersAround(element)].some((links) => citationsAt(links).some((given) => citations.some((one) => sameCitation(one, given))));

class Judge {
  /** Texts of `geo/`; one of several needs will do where two things have the same text. */
  readonly #known = new Map<string, Need[]>();
  readonly #long: readonly string[];
  readonly #own: readonly { readonly pattern: RegExp; readonly stands: OwnWords['stands'] }[];
  readonly #ownOf = new Map<string, readonly OwnWords['stands'][]>();
  readonly #partsOf = new Map<string, { readonly rest: string; readonly known: readonly string[] }>();

  constructor(index: DatasetIndex) {
    this.#learn(index);
    this.#long = [...this.#known.keys()].filter((text) => text.length > 14).sort((a, b) => b.length - a.length);
    this.#own = interfaceWords(index).flatMap(({ patterns, stands }) => patterns.map((pattern) => ({ pattern, stands })));
  }

  /** The pieces of a panel that stand there without what they need, each once. */
  faults(panel: Element): string[] {
    const faults = blocksIn(panel).flatMap(({ element, pieces }) => pieces.flatMap((piece) => this.#faultsOf(piece, element)));
    const dead = all<HTMLAnchorElement>(panel, 'a').filter((link) => isNoteLink(link) && entryOf(link) === null);
    return [...new Set([...faults, ...dead.map((link) => `number ${link.dataset['note']} leads nowhere`)])];
  }

  #faultsOf({ text: whole, numbered }: Piece, element: Element): readonly string[] {
    const text = whole.replace(/^[\s.,;:)·›]+/, '').replace(/[\s·›]+$/, '');
    if (!/[\p{L}\d]/u.test(text)) return [];
    const needs = this.#known.get(text);
    if (needs?.some((fits) => fits(element)) === true || this.#isOwn(text, element)) return [];
    if (needs !== undefined) return [`without its source: ${text}`];
    const { rest, known } = this.#parts(text);
    const bare = known.filter((part) => this.#known.get(part)?.some((fits) => fits(element)) !== true).map((part) => `without its source: ${part}`);
    if (rest === '◆' || this.#isOwn(rest, element)) return bare;
    const sentences = rest.split(/(?<=[.?!]”?)\s+/).filter((sentence) => /[\p{L}\d◆]/u.test(sentence));
    const strange = sentences.filter((sentence, at) => !/^[^\p{L}\d]*$/u.test(sentence) && !(numbered && at === sentences.length - 1) && !this.#isOwn(sentence, element));
    return [...bare, ...strange.map((sentence) => `not of the sources and on no list: ${sentence}`)];
  }

  #isOwn(text: string, element: Element): boolean {
    let found = this.#ownOf.get(text);
    if (found === undefined) this.#ownOf.set(text, (found = this.#own.filter(({ pattern }) => pattern.test(text)).map(({ stands }) => stands)));
    return found.some((stands) => (stands === 'anywhere' ? true : stands === 'with a number' ? isCited(element) : stands === 'as the head of a cited panel' ? isCitedInPanel(element) : element.closest(stands.inside) !== null));
  }

  /** A text with every sentence of `geo/` in it taken out. */
  #parts(text: string): { readonly rest: string; readonly known: readonly string[] } {
    const before = this.#partsOf.get(text);
    if (before !== undefined) return before;
    const known: string[] = [];
    let rest = text;
    for (const part of this.#long) {
      if (!rest.includes(part)) continue;
      known.push(part);
      rest = rest.replace(part, '◆');
    }
    const parts = { rest, known };
    this.#partsOf.set(text, parts);
    return parts;
  }

  #learn(index: DatasetIndex): void {
    const { dataset } = index;
    const add = (text: string | null, fits: Need): void => {
      if (text !== null && plain(text) !== '') this.#known.set(plain(text), [...(this.#known.get(plain(text)) ?? []), fits]);
    };
    const addName = ({ en, ko }: LocalName): void => {
      add(en, free);
      add(ko, free);
    };
    const citationsOf = (ids: readonly string[]): readonly Citation[] => ids.flatMap((id) => need(index.claims.get(id), id).citations);
    const cited = (claims: readonly { readonly citations: readonly Citation[] }[]): readonly Citation[] => claims.flatMap(({ citations }) => citations);

    for (const { claim } of allClaims(dataset)) {
      add(claim.text, every(claim.citations));
      add(claim.doubt, every(claim.citations));
    }
    for (const { properties } of dataset.countries) {
      addName(properties.name);
      add(properties.summary, every(citationsOf(properties.rests)));
    }
    for (const { country, notStated, periods } of dataset.policies) {
      const rests = NOT_STATED_RESTS[country] ?? [];
      // Only silence needs no source; `the list of countries that only tell of silence` holds who may do without.
      add(notStated, rests.length === 0 ? free : every(citationsOf(rests)));
      for (const period of periods) {
        add(period.text, every(citationsOf(period.claims)));
        add(period.doubt, every(citationsOf(period.claims)));
      }
    }
    for (const { properties } of dataset.crossings) {
      addName(properties.name);
      addName(properties.lineName);
      add(properties.notSaid, some(cited(properties.claims)));
      add(properties.precision, free); // How it is drawn here.
      for (const { town, area } of properties.banks) {
        if (town !== null) addName(town);
        add(area, free);
      }
    }
    for (const { properties } of dataset.communities) {
      const claims = [...properties.claims, ...properties.figures.map((id) => need(index.figures.get(id), id))];
      addName(properties.name);
      add(properties.precision, claims.length === 0 ? free : some(cited(claims)));
    }
    for (const { properties } of dataset.origins) addName(properties.name);
    for (const { properties } of dataset.corridors) {
      const citations = [...cited(properties.claims), ...citationsOf(properties.rests)];
      addName(properties.name);
      add(properties.usual, every(citations));
      add(properties.notSaid, some(citations));
    }
    for (const route of dataset.routes) {
      const legs = route.legs.map((id) => need(index.corridors.get(id), id).properties);
      addName(route.name);
      add(route.summary, every([...cited(route.claims), ...legs.flatMap((leg) => [...cited(leg.claims), ...citationsOf(leg.rests)])]));
    }
    for (const { properties } of dataset.incidents) {
      add(properties.title, every(properties.citations));
      add(properties.place, every(properties.citations));
    }
    for (const figure of dataset.figures) {
      add(figure.unit, isCited);
      add(figure.unit.replace(/^percent ?/, ''), isCited);
    }
    for (const conflict of dataset.conflicts) {
      const inCard: Need = (element) => around(element, 'conflict-card') !== null;
      add(conflict.question, free); // It asks, and states nothing.
      add(conflict.advice, inCard);
      add(conflict.type, inCard);
      for (const { says, citation, date } of conflict.positions) {
        const who = `${date === null ? '' : `${readableDate(date)} · `}${sourceName(index.sources.get(citation.source), citation.source)}, under ${citation.heading}`;
        add(says, (element) => inCard(element) && plain(element.closest('li')?.textContent ?? '').endsWith(plain(who)));
        add(who, inCard);
      }
    }
    for (const term of dataset.terms) for (const word of [term.term, term.hangul, term.hanja]) add(word, free);
    for (const source of dataset.sources) {
      const { title, publisher, author, date, dateBasis, kind, note, url } = source;
      const ofItself: Need = (element) => around(element, 'source-pages') !== null;
      for (const word of [author, publisher, kind, note, url.replace(/^https:\/\/(www\.)?/, ''), `${date ?? 'undated'}. ${dateBasis}`]) add(word, ofItself);
      add(title, free);
      add(`“${title}”`, free);
      add(`${title}, ${sourceName(source, source.id)}`, free);
      add(`${title} (${sourceName(source, source.id)})`, free);
      add(`${author ?? publisher}, “${title}”${author === null ? '' : `, ${publisher}`}, ${date ?? 'undated'}`, free);
    }
    // The headings of the sources, as the page of sources lists them.
    for (const { claim } of allClaims(dataset)) for (const { heading } of claim.citations) add(heading, (element) => around(element, 'source-pages') !== null && element.closest('summary') !== null);
  }
}

/** Opens every section, also those that come to be only when another is opened. */
async function openEverything(panel: Element): Promise<void> {
  for (let rounds = 0; rounds < 6; rounds++) {
    const shut = all<HTMLDetailsElement>(panel, 'details').filter(({ open }) => !open);
    if (shut.length === 0) return;
    for (const section of shut) section.open = true;
    await new Promise((resolve) => setTimeout(resolve)); // `toggle` is told later.
    await drawn(panel);
  }
}

/** Faults of an element in every year of `YEARS`, each once, with its name. */
async function faultsOver<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: Partial<HTMLElementTagNameMap[Tag]>, name: string): Promise<string[]> {
  const panel = await mount(tag, { index: facts, ...properties } as Partial<HTMLElementTagNameMap[Tag]>);
  const faults = new Set<string>();
  for (const year of YEARS) {
    await change(panel, { year } as unknown as Partial<HTMLElementTagNameMap[Tag]>);
    await openEverything(panel);
    for (const fault of judge.faults(panel)) faults.add(fault);
  }
  expect(blocksIn(panel).length, `${tag} ${name} shows nothing`).toBeGreaterThan(0);
  panel.remove();
  return [...faults].map((fault) => `${tag}${name === '' ? '' : ` ${name}`}: ${fault}`);
}

/** One after the other, so that the page stays small. */
async function expectNoFault(faults: readonly (() => Promise<readonly string[]>)[]): Promise<void> {
  const found: string[] = [];
  for (const of of faults) found.push(...(await of()));
  expect(found.join('\n')).toBe('');
}

describe('no sentence without a source', { timeout: 60_000 }, () => {
  it('in the panel of any country', () => expectNoFault(facts.dataset.countries.map(({ properties: { id } }) => () => faultsOver('country-panel', { country: id }, id))));
  it('in the panel of any place on a border', () => expectNoFault(facts.dataset.crossings.map(({ properties: { id } }) => () => faultsOver('crossing-panel', { crossing: id }, id))));
  it('in the panel of any route, a shape laid or not', () =>
    expectNoFault(facts.dataset.routes.flatMap(({ id }) => [() => faultsOver('route-panel', { route: id, leg: 0, laid: [13.4, 52.5] }, id), () => faultsOver('route-panel', { route: id, laid: [-70, -33], placing: true }, id), () => faultsOver('route-panel', { route: id }, id)])));
  it('in the panel of any event', () => expectNoFault(facts.dataset.incidents.map(({ properties: { id } }) => () => faultsOver('incident-panel', { incident: id }, id))));
  it('in the panel of any place where people live', () => expectNoFault(facts.dataset.communities.map(({ properties: { id } }) => () => faultsOver('destination-panel', { destination: id }, id))));
  it('in the panel of any home province', () => expectNoFault(facts.dataset.origins.map(({ properties: { id } }) => () => faultsOver('origin-panel', { origin: id }, id))));
  it('in the overview and the choice of what lies on one spot', () =>
    expectNoFault([() => faultsOver('overview-panel', {}, ''), () => faultsOver('choice-panel', { choices: [{ kind: 'country', id: 'LA' }, { kind: 'crossing', id: 'hyesan-changbai' }, { kind: 'origin', id: 'ryanggang' }] }, '')]));
  it('on the page of routes, whichever way is chosen', () =>
    expectNoFault([null, ...ROUTE_FLOWS].flatMap((flow) => [() => faultsOver('route-finder', { flow }, flow ?? ''), () => faultsOver('route-finder', { flow, from: 'CN', to: 'TH' }, `${flow ?? ''} CN-TH`)])));
  it('on the page of events, filtered or not', () =>
    expectNoFault([() => faultsOver('incident-list', {}, ''), () => faultsOver('incident-list', { filter: { country: 'CN', outcome: null, kind: null, from: 2016, to: 2002 } }, 'CN 2016-2002'), () => faultsOver('incident-list', { filter: { country: 'LA', outcome: null, kind: 'killing', from: null, to: null } }, 'none')]));
  it('on the page of arrivals', () => expectNoFault([() => faultsOver('arrivals-chart', {}, '')]));
  it('in a comparison, whatever is compared', () =>
    expectNoFault([[], ['CN'], ['CN', 'LA', 'TH'], ['KR', 'JP', 'KP'], ['VN', 'MM', 'MN'], ['RU', 'PH', 'US'], ['GB', 'CA', 'DE'], ['BE', 'FR', 'NL'], ['DK', 'TW', 'ZZ', 'DK'], ['FI', 'LU', 'NO', 'SE']].map((compared) => () => faultsOver('compare-table', { compared }, compared.join()))));
  it('on the page of disagreements', () => expectNoFault([() => faultsOver('disagreement-list', {}, '')]));
  it('on the page of people and reasons', () => expectNoFault([() => faultsOver('people-cards', {}, '')]));
  it('on the page of words', () => expectNoFault([() => faultsOver('term-list', {}, '')]));
  it('on the page of sources, every list opened', () => expectNoFault([() => faultsOver('source-pages', {}, '')]));
  it('on the page of what is left out', () => expectNoFault([() => faultsOver('about-page', {}, '')]));
});

/** Says what a test tells it to say. */
class TestPanel extends PanelElement {
  say: (notes: PanelElement['notes']) => TemplateResult | typeof nothing = () => nothing;
  protected override content(): TemplateResult | typeof nothing {
    return this.say(this.notes);
  }
}
customElements.define('uncited-test-panel', TestPanel);
declare global {
  interface HTMLElementTagNameMap {
    'uncited-test-panel': TestPanel;
  }
}

describe('the walk finds', () => {
  const CLAIM = 'cn-policy-repatriate';
  const faultsOf = async (say: TestPanel['say']): Promise<string[]> => judge.faults(await mount('uncited-test-panel', { index: facts, say }));

  it('a sentence that is made up, wherever it stands', async () => {
    const madeUp = 'Every year 10,000 people cross the Tumen.';
    const claim = need(facts.claims.get(CLAIM), CLAIM);
    for (const say of [
      () => html`<p>${madeUp}</p>`,
      () => html`<section><h3>Country</h3><p class="small quiet">${madeUp}</p></section>`,
      () => html`<details><summary>${madeUp}</summary></details>`,
      () => html`<table><caption>${madeUp}</caption></table>`,
      () => html`<button aria-label=${madeUp}></button>`,
      () => html`<p>Do not add up events: some reports overlap. ${madeUp}</p>`,
      (notes: PanelElement['notes']) => html`<ul>${claimItem(claim, notes)}<li><p>${madeUp}</p></li></ul>`,
      (notes: PanelElement['notes']) => html`<ul>${claimItem({ ...claim, text: `${madeUp} ${claim.text}` }, notes)}</ul>`,
    ])
      expect(await faultsOf(say), say.toString()).toEqual([expect.stringContaining(madeUp)]);
  });

  it('a number or a name that says something', async () => {
    for (const words of ['10,000', '30 of 40', 'Many drown in the Tumen', 'Laos: Returned to North Korea (Stated for 1999)', '2013: nine people', 'China sends them back']) expect(await faultsOf(() => html`<p>${words}</p>`), words).toHaveLength(1);
  });

  it('a claim of the sources without its number, with another’s, or with one that leads nowhere', async () => {
    const claim = need(facts.claims.get(CLAIM), CLAIM);
    const other = need([...facts.claims.values()].find(({ citations }) => !citations.some((one) => claim.citations.some((its) => sameCitation(one, its)))), 'claim of another heading');
    expect(await faultsOf((notes) => html`<ul>${claimItem(claim, notes)}</ul>`)).toEqual([]);
    expect(await faultsOf(() => html`<p>${claim.text}</p>`)).toContainEqual(expect.stringContaining(claim.text));
    expect(await faultsOf((notes) => html`<ul><li>${claim.text}</li>${claimItem(claim, notes)}</ul>`)).toContainEqual(expect.stringContaining(claim.text));
    expect(await faultsOf((notes) => html`<ul>${claimItem({ ...claim, citations: other.citations }, notes)}</ul>`)).toContainEqual(expect.stringContaining(claim.text));
    expect(await faultsOf(() => html`<p>${claim.text}<sup><a href="#note-7" data-note="7">7</a></sup></p>`)).toContain('number 7 leads nowhere');
  });

  it('a position of a conflict outside its card', async () => {
    const { positions } = need(facts.conflicts.get('C17'), 'C17');
    expect(await faultsOf(() => html`<p>${positions[0]?.says}</p>`)).toHaveLength(1);
    expect(await faultsOf(() => html`<conflict-card .conflict=${need(facts.conflicts.get('C17'), 'C17')} .sources=${facts.sources}></conflict-card>`)).toEqual([]);
  });
});

it('a country’s text on what is not stated has sources, unless it tells only of silence', () => {
  const silent = facts.dataset.policies.filter(({ country }) => (NOT_STATED_RESTS[country] ?? []).length === 0);
  for (const { country, notStated } of silent) {
    if (country === 'KP') expect(notStated).toMatch(/^North Korea is the country that people leave, so the map shows no outcome for it\. What the sources say about those who are sent back there stands below\.$/);
    else expect(notStated, country).toMatch(/^The sources (?:do not say|say nothing about) [^.]+\.$/);
  }
});
