import { beforeAll, describe, expect, it } from 'vitest';
import { PageEvent } from '../../src/components/page-event.js';
import { SelectEvent } from '../../src/components/select-event.js';
import '../../src/components/source-pages.js';
import type { SourcePages } from '../../src/components/source-pages.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import { countResting, restingOn } from '../../src/domain/source-claims.js';
import { selectionText } from '../../src/domain/selection.js';
import { hardNotice } from '../../src/i18n/vocabulary.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, byRole, change, drawn, focused, heard, itemWith, mount, noteLinksOf, seenText, sourceEntries, text } from '../fixtures/browser-page.js';
import { cite, claim, conflict, country, figure, policy, source, world } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});
const open = (index = facts): Promise<SourcePages> => mount('source-pages', { index });
const partOf = (page: SourcePages, id: string): HTMLElement => need(page.renderRoot.querySelector<HTMLElement>(`[data-item="${id}"]`), id);

/** Opens the section of this name as a reader does, and waits for what it writes. */
async function openList(page: SourcePages, within: HTMLElement, name: RegExp): Promise<HTMLDetailsElement> {
  const list = need(all<HTMLDetailsElement>(within, 'details').find(({ firstElementChild }) => firstElementChild !== null && name.test(text(firstElementChild))), `list ${name}`);
  const toggled = new Promise((resolve) => list.addEventListener('toggle', resolve, { once: true }));
  need(list.querySelector('summary'), 'summary').click();
  await toggled;
  await drawn(page);
  return list;
}

const small = world({
  countries: [country({ id: 'XA' })],
  policies: [
    policy({
      country: 'XA',
      claims: [
        { ...claim({ id: 'one', text: 'First text.', citations: [cite('book', 'Chapter 1'), cite('film', 'Scene')], conflicts: ['C1'] }), topic: 'life' },
        { ...claim({ id: 'two', text: 'Second text.', citations: [cite('book', 'Chapter 2')] }), topic: 'life' },
        { ...claim({ id: 'dark', text: 'Dark text.', citations: [cite('book', 'Chapter 2')] }), topic: 'killing' },
      ],
    }),
  ],
  figures: [figure({ id: 'f', text: 'A figure of nobody.', value: 12, unit: 'people', citations: [cite('film', 'Scene')] })],
  terms: [{ ...claim({ id: 't', text: 'A word.', citations: [cite('film', 'Titles')] }), term: 'word', hangul: null, hanja: null }],
  conflicts: [conflict({ id: 'C1' })],
  sources: [source({ id: 'book', dateBasis: 'printed on the cover', note: 'A note on the book.' }), source({ id: 'film', dependsOn: ['book'] }), source({ id: 'unused' })],
});

describe('source-pages', () => {
  it('says of each source what it is and how its date is known', async () => {
    const page = await open();
    for (const { id, title, publisher, kind, dateBasis, note, url } of facts.dataset.sources) {
      const part = seenText(partOf(page, id));
      for (const words of [title, publisher, kind, dateBasis, note]) expect(part).toContain(words);
      expect(all<HTMLAnchorElement>(partOf(page, id), 'a').map(({ href }) => href)).toContain(url);
    }
  });

  it('counts what rests on each before it is opened', async () => {
    const page = await open();
    for (const { id } of facts.dataset.sources) {
      const headings = restingOn(facts.dataset, id);
      expect(seenText(partOf(page, id))).toContain(`What rests on it : ${need(facts.sources.get(id), id).title} ${countResting(headings)} entries, ${headings.length} headings`);
    }
  });

  it('says which source builds on which, both ways, and leads there', async () => {
    const page = await open(small);
    expect(seenText(partOf(page, 'film'))).toContain('Depends on Title of book');
    expect(seenText(partOf(page, 'book'))).toContain('Repeated by Title of film');
    await byRole(partOf(page, 'film'), 'button', /^Title of book/).click();
    expect(text(need(focused(), 'focus'))).toBe('Title of book');
  });

  it('writes a list only when it is opened, by heading, each claim with its source', async () => {
    const page = await open(small);
    const book = partOf(page, 'book');
    expect(text(page)).not.toContain('First text.');
    const list = await openList(page, book, /^What rests on it/);
    expect(all(list, 'summary').slice(1).map(text)).toEqual(['Under Chapter 1 1', 'Under Chapter 2 2']);
    expect(text(page)).not.toContain('First text.');
    await openList(page, book, /Chapter 1/);
    expect(noteLinksOf(itemWith(page, 'First text.')).length).toBe(2);
    const events = heard<PageEvent>(PageEvent.type);
    await byRole(itemWith(page, 'First text.'), 'button', 'The sources disagree: How many, asks C1?').click();
    expect(events.map(({ page: to, item }) => [to, item])).toEqual([['disagreements', 'C1']]);
    expect(sourceEntries(page).map(text).join()).toMatch(/Chapter 1.*Scene/);
    expect(text(page)).not.toContain('Second text.');
  });

  it('keeps the numbers of a list when another above it is opened', async () => {
    const page = await open(small);
    const film = partOf(page, 'film');
    await openList(page, film, /^What rests on it/);
    await openList(page, film, /Scene/);
    const number = (words: string): string => noteLinksOf(itemWith(page, words)).map(text).join();
    const before = number('A figure of nobody.');
    await openList(page, partOf(page, 'book'), /^What rests on it/);
    await openList(page, partOf(page, 'book'), /Chapter 2/);
    expect(number('A figure of nobody.')).toBe(before);
  });

  it('keeps what is hard to read behind the notice', async () => {
    const page = await open(small);
    const book = partOf(page, 'book');
    await openList(page, book, /^What rests on it/);
    await openList(page, book, /Chapter 2/);
    expect(seenText(page)).toContain('Second text.');
    expect(seenText(page)).toContain(hardNotice());
    expect(text(page)).not.toContain('Dark text.');
    await openList(page, book, /Trafficking/);
    expect(seenText(page)).toContain('Dark text.');
  });

  it('leads from a claim to where it stands: a thing of the map or a page', async () => {
    const page = await open(small);
    const [things, pages] = [heard<SelectEvent>(SelectEvent.type), heard<PageEvent>(PageEvent.type)];
    await openList(page, partOf(page, 'film'), /^What rests on it/);
    await openList(page, partOf(page, 'film'), /Scene/);
    await openList(page, partOf(page, 'film'), /Titles/);
    await byRole(itemWith(page, 'First text.'), 'button', /^Country: /).click();
    await byRole(itemWith(page, 'A figure of nobody.'), 'button').click();
    await byRole(itemWith(page, 'A word.'), 'button').click();
    expect(things.map(({ selection }) => selection && selectionText(selection))).toEqual(['country:XA']);
    expect(pages.map((event) => event.page)).toEqual(['people', 'terms']);
  });

  it('gives a figure its year, kind, author and value', async () => {
    const page = await open(small);
    await openList(page, partOf(page, 'film'), /^What rests on it/);
    await openList(page, partOf(page, 'film'), /Scene/);
    expect(text(itemWith(page, 'A figure of nobody.'))).toContain('undated · count · author not named · 12 people');
  });

  it('says in how many disagreements it takes a side', async () => {
    const page = await open(small);
    expect(seenText(partOf(page, 'book'))).toContain('a side in 1 of 1');
    const events = heard<PageEvent>(PageEvent.type);
    await byRole(partOf(page, 'book'), 'button', /see them/).click();
    expect(events.map((event) => event.page)).toEqual(['disagreements']);
    expect(seenText(partOf(page, 'unused'))).not.toContain('Disagreements');
  });

  it('says so where nothing rests on a source, and where there are none', async () => {
    expect(seenText(partOf(await open(small), 'unused'))).toContain('Nothing on this map rests on it.');
    expect(seenText(await open(world({})))).toContain('could not be read');
  });

  it('keeps an opened list when the year changes', async () => {
    const page = await open(small);
    await openList(page, partOf(page, 'book'), /^What rests on it/);
    await openList(page, partOf(page, 'book'), /Chapter 1/);
    await change(page, { year: 2001 });
    expect(seenText(page)).toContain('First text.');
  });

  it('fits a phone of 320 pixels', async () => {
    const page = await open();
    page.style.width = '320px';
    expect(page.scrollWidth).toBeLessThanOrEqual(320);
  });
});
