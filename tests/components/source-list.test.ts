/** The numbers beside the sentences and the list they lead to, over every panel. */
import { beforeAll, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/components/country-panel.js';
import '../../src/components/crossing-panel.js';
import '../../src/components/destination-panel.js';
import '../../src/components/incident-panel.js';
import '../../src/components/origin-panel.js';
import '../../src/components/overview-panel.js';
import '../../src/components/route-panel.js';
import { indexDataset, type DatasetIndex } from '../../src/domain/dataset-index.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, change, focused, mount, noteLinksOf, seenText, sourceEntries, text } from '../fixtures/browser-page.js';
import { cite, claim, conflict, country, policy, source, world } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});

/** Each panel of the dataset in turn, taken away after its look. */
async function eachPanel(index: DatasetIndex, look: (panel: HTMLElement, name: string) => void): Promise<void> {
  const show = (panel: HTMLElement, name: string): void => {
    look(panel, name);
    panel.remove();
  };
  const { dataset } = index;
  show(await mount('overview-panel', { index }), 'overview');
  for (const { properties } of dataset.countries) show(await mount('country-panel', { index, country: properties.id }), properties.id);
  for (const { properties } of dataset.crossings) show(await mount('crossing-panel', { index, crossing: properties.id }), properties.id);
  for (const { id } of dataset.routes) show(await mount('route-panel', { index, route: id }), id);
  for (const { properties } of dataset.origins) show(await mount('origin-panel', { index, origin: properties.id }), properties.id);
  for (const { properties } of dataset.communities) show(await mount('destination-panel', { index, destination: properties.id }), properties.id);
  for (const { properties } of dataset.incidents) show(await mount('incident-panel', { index, incident: properties.id }), properties.id);
}

const oneCountry = (parts: Parameters<typeof world>[0], citations: Parameters<typeof claim>[0]['citations'] = [cite('book', 'One')]): DatasetIndex =>
  world({
    countries: [country({ id: 'XA' })],
    policies: [policy({ country: 'XA', claims: [{ ...claim({ id: 'first', citations: citations ?? [] }), topic: 'life' }, { ...claim({ id: 'second', citations: [cite('film', 'Two'), cite('book', 'One')] }), topic: 'health' }] })],
    ...parts,
  });

describe('source numbers', () => {
  it('count each document and heading once, in order of first use, in every panel', async () => {
    let panels = 0;
    await eachPanel(facts, (panel, name) => {
      const entries = sourceEntries(panel).map(text);
      const used = [...new Set(noteLinksOf(panel).map((link) => Number(link.textContent)))];
      expect(used, name).toEqual(entries.map((_, at) => at + 1));
      expect(entries.map((entry) => Number(/^\d+/.exec(entry)?.[0])), name).toEqual(used);
      const withoutNumbers = entries.map((entry) => entry.replace(/^\d+ /, ''));
      expect(new Set(withoutNumbers).size, name).toBe(entries.length);
      if (entries.length > 0) panels++;
    });
    expect(panels).toBeGreaterThan(60);
  });

  it('lead to the entry with the heading that their name promises, in every panel', async () => {
    await eachPanel(facts, (panel, name) => {
      const entries = sourceEntries(panel);
      for (const link of noteLinksOf(panel)) {
        const heading = need(/, under (.+)$/.exec(link.ariaLabel ?? '')?.[1], 'heading');
        expect(text(need(entries[Number(link.textContent) - 1], `entry ${link.textContent} in ${name}`))).toContain(`under ${heading.replace(/\s+/g, ' ').trim()}`);
      }
    });
  });

  it('are the same for the same heading of one document, and differ between headings', async () => {
    const index = oneCountry({ sources: [source({ id: 'book' }), source({ id: 'film' })] }, [cite('book', 'One'), cite('book', 'Three'), cite('book', 'One')]);
    const panel = await mount('country-panel', { index, country: 'XA' });
    expect(noteLinksOf(panel).map((link) => link.textContent)).toEqual(['1', '2', '1', '3']);
    expect(sourceEntries(panel).map(text)).toEqual([expect.stringMatching(/^1 .*Title of book.*under One/), expect.stringMatching(/^2 .*Title of book.*under Three/), expect.stringMatching(/^3 .*Title of film.*under Two/)]);
  });

  it('start again with another thing', async () => {
    const index = world({ countries: [country({ id: 'XA', rests: ['a'] }), country({ id: 'XB', rests: ['b'] })], policies: [policy({ country: 'XA', claims: [{ ...claim({ id: 'a', citations: [cite('book', 'A')] }), topic: 'life' }] }), policy({ country: 'XB', claims: [{ ...claim({ id: 'b', citations: [cite('film', 'B')] }), topic: 'life' }] })] });
    const panel = await mount('country-panel', { index, country: 'XA' });
    await change(panel, { country: 'XB' });
    expect(sourceEntries(panel).map(text)).toEqual([expect.stringMatching(/^1 film .*under B/)]);
  });

  it('lead with the keyboard, too', async () => {
    const panel = await mount('country-panel', { index: oneCountry({}), country: 'XA' });
    const link = need(noteLinksOf(panel)[0], 'link');
    link.focus();
    expect(focused()).toBe(link);
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe(sourceEntries(panel)[0]);
    expect(location.hash).toBe('');
  });
});

describe('source-list', () => {
  it('gives title, author, publisher, date, how the date is known, and a link', async () => {
    const index = oneCountry({ sources: [source({ id: 'book', author: 'An Author', url: 'https://example.org/a-book', dateBasis: 'printed on the page' })] });
    const panel = await mount('country-panel', { index, country: 'XA' });
    const entry = need(sourceEntries(panel)[0], 'entry');
    expect(text(entry)).toMatch(/^1 An Author, Title of book, Publisher of book, 2020, under One .*printed on the page/);
    expect(all<HTMLAnchorElement>(entry, 'a').map(({ href, rel }) => [href, rel.includes('noreferrer')])).toEqual([['https://example.org/a-book', true]]);
  });

  it('calls a source without a date undated', async () => {
    const panel = await mount('country-panel', { index: oneCountry({ sources: [source({ id: 'book', date: null })] }), country: 'XA' });
    expect(text(need(sourceEntries(panel)[0], 'entry'))).toContain('Publisher of book, undated, under One');
  });

  it('says which source is missing from sources.json, and keeps its heading', async () => {
    const panel = await mount('country-panel', { index: oneCountry({ sources: [source({ id: 'film' })] }), country: 'XA' });
    expect(sourceEntries(panel).map(text)).toEqual([expect.stringMatching(/^1 book \(its entry could not be read\), under One/), expect.stringMatching(/^2 Title of film/)]);
    expect(noteLinksOf(panel)[0]?.ariaLabel).toBe('Source 1: book, under One');
    noteLinksOf(panel)[0]?.click();
    expect(focused()).toBe(sourceEntries(panel)[0]);
  });

  it('names the missing source of a conflict’s position by its id', async () => {
    const card = await mount('conflict-card', { conflict: conflict({ id: 'K' }) });
    expect(seenText(card)).toMatch(/2001 · book, under Chapter .*film, under Scene/);
  });

  it('no panel breaks when sources, conflicts and figures could not be read', async () => {
    let panels = 0;
    await eachPanel(indexDataset({ ...facts.dataset, sources: [], conflicts: [], figures: [], arrivals: null }), (panel, name) => {
      expect(seenText(panel).length, name).toBeGreaterThan(10);
      expect(text(panel), name).not.toMatch(/undefined|NaN|\[object/);
      panels++;
    });
    expect(panels).toBeGreaterThan(90);
  });

  it('is not there where nothing is cited', async () => {
    const panel = await mount('country-panel', { index: world({ countries: [country({ id: 'XA' })], policies: [policy({ country: 'XA' })] }), country: 'XA' });
    expect(text(panel)).not.toContain('Sources');
    expect(sourceEntries(panel)).toEqual([]);
  });
});

describe('everything published', () => {
  it('stands in some panel: each figure and each conflict', async () => {
    let everything = '';
    await eachPanel(facts, (panel) => {
      everything += ` ${text(panel)}`;
    });
    const squeeze = (words: string): string => words.replace(/\s+/g, ' ').trim();
    expect.soft(facts.dataset.figures.filter((figure) => !everything.includes(squeeze(figure.text))).map(({ id }) => id), 'figures in no panel').toEqual([]);
    const onTerms = new Set(facts.dataset.terms.flatMap(({ conflicts }) => conflicts)); // Their panel comes with a later issue.
    expect.soft(facts.dataset.conflicts.filter(({ id, question }) => !onTerms.has(id) && !everything.includes(squeeze(question))).map(({ id }) => id), 'conflicts in no panel').toEqual([]);
  });

  it('stands in some panel: each claim on countries, places, routes and events', async () => {
    let everything = '';
    await eachPanel(facts, (panel) => {
      everything += ` ${text(panel)}`;
    });
    const terms = new Set(facts.dataset.terms.map(({ id }) => id));
    const lost = [...facts.claims.values()].filter(({ id, text: words }) => !terms.has(id) && !facts.figures.has(id) && !everything.includes(words.replace(/\s+/g, ' ').trim()));
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});
