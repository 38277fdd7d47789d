import { beforeAll, describe, expect, it } from 'vitest';
import '../../src/components/about-page.js';
import type { AboutPage } from '../../src/components/about-page.js';
import { PageEvent } from '../../src/components/page-event.js';
import { allClaims } from '../../src/domain/claims.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import { selectionText } from '../../src/domain/selection.js';
import { FLAG_WORDS } from '../../src/i18n/vocabulary.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, everythingChosenIn, heard, mount, noteLinksOf, plain, seenText, text } from '../fixtures/browser-page.js';
import { corridor, country, policy, period, world } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});
const open = (index = facts): Promise<AboutPage> => mount('about-page', { index });

describe('about-page', () => {
  it('says what is left out, how doubt is shown, what is not known, and what to do', async () => {
    const headings = all(await open(), 'h3').map(text);
    expect(headings).toEqual(['What is left out', 'How doubt is shown', 'What is not known', 'If you find something that should go', 'What it rests on', 'What this page knows about you', 'What this page is made of', 'Sources']);
  });

  it('gives the source of its reason', async () => {
    const lead = need(all(await open(), '.lead')[0], 'lead');
    expect(text(lead)).toContain('back to North Korea');
    expect(noteLinksOf(lead).length).toBeGreaterThan(0);
  });

  it('makes no reason up when the claim is not there', async () => {
    const page = await open(world({}));
    expect(seenText(page)).not.toContain('China');
    expect(noteLinksOf(page)).toEqual([]);
  });

  it('counts undated statements from the facts', async () => {
    const claims = allClaims(facts.dataset);
    expect(seenText(await open())).toContain(`Of ${claims.length} statements on this map, ${claims.filter(({ claim }) => claim.date === null).length} have no date`);
  });

  it('says of routes what the facts say is open, and names every mark', async () => {
    const page = await open();
    expect(seenText(page)).toContain(plain(need(facts.corridors.get('china-forced-return'), 'leg').properties.notSaid));
    for (const words of Object.values(FLAG_WORDS)) expect(seenText(page)).toContain(words);
    expect(seenText(await open(world({ corridors: [corridor({ id: 'china-forced-return', notSaid: 'Nobody counts.' })] })))).toContain('Nobody counts.');
  });

  it('lists the countries of which nothing is stated, and opens them', async () => {
    const index = world({
      countries: [country({ id: 'XA' }), country({ id: 'XB' }), country({ id: 'KP', roles: ['origin'] })],
      policies: [policy({ country: 'XA' }), policy({ country: 'XB', periods: [period({ id: 'p' })] }), policy({ country: 'KP' })],
    });
    const page = await open(index);
    expect(everythingChosenIn(page).map(selectionText)).toEqual(['country:XA']);
    expect(seenText(page)).toContain('Nothing on XA.');
  });

  it('names the five sources and leads to other pages', async () => {
    const page = await open();
    for (const { title } of facts.dataset.sources) expect(seenText(page)).toContain(title);
    const events = heard<PageEvent>(PageEvent.type);
    for (const button of all<HTMLButtonElement>(page, 'button.button')) button.click();
    expect(events.map((event) => event.page)).toEqual(['disagreements', 'terms', 'sources']);
  });

  it('leads to the licences of all that it is made of, wherever they stand', async () => {
    const page = await open();
    const link = (): HTMLAnchorElement => need(all<HTMLAnchorElement>(page, 'a').find((found) => text(found).startsWith('Licences of everything')), 'link to the licences');
    expect(link().getAttribute('href')).toBe('licences.txt');
    page.licencesHref = 'blob:null/1';
    await page.updateComplete;
    expect(link().getAttribute('href')).toBe('blob:null/1');
  });

  it('invents no address to write to', async () => {
    const page = await open();
    expect(text(page)).not.toMatch(/@|mailto:/);
    expect(all<HTMLAnchorElement>(page, 'a[href^="mailto:"]')).toEqual([]);
  });

  it('fits a phone of 320 pixels', async () => {
    const page = await open();
    page.style.width = '320px';
    expect(page.scrollWidth).toBeLessThanOrEqual(320);
  });
});
