import { beforeAll, describe, expect, it } from 'vitest';
import '../../src/components/overview-panel.js';
import type { OverviewPanel } from '../../src/components/overview-panel.js';
import { PageEvent } from '../../src/components/page-event.js';
import { SelectEvent } from '../../src/components/select-event.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import { isInYear } from '../../src/domain/dates.js';
import type { Year } from '../../src/domain/types.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, around, byRole, everythingChosenIn, focused, heard, mount, openAll, plain, seenText, sourceEntries, text } from '../fixtures/browser-page.js';
import { world } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});

const open = (year: Year, index = facts): Promise<OverviewPanel> => mount('overview-panel', { index, year });
const chosenKeys = (panel: OverviewPanel): string[] => everythingChosenIn(panel).map(({ kind, id }) => `${kind}:${id}`);
const listOf = (panel: OverviewPanel, summary: RegExp): HTMLElement => need(all(panel, 'details').find((one) => summary.test(text(need(all(one, 'summary')[0], 'summary')))), `list ${summary}`);

describe('overview-panel', () => {
  it.each([null, 2013, 2003, 1986])('in %s leads to every country, route, border place, province and community, and to the events of that year alone', async (year) => {
    const { dataset } = facts;
    const chosen = new Set(chosenKeys(await open(year)));
    expect([...chosen].filter((key) => !key.startsWith('incident:')).sort()).toEqual(
      [
        ...dataset.countries.map(({ properties }) => `country:${properties.id}`),
        ...dataset.routes.map(({ id }) => `route:${id}`),
        ...dataset.crossings.map(({ properties }) => `crossing:${properties.id}`),
        ...dataset.origins.map(({ properties }) => `origin:${properties.id}`),
        ...dataset.communities.map(({ properties }) => `destination:${properties.id}`),
      ].sort(),
    );
    const events = dataset.incidents.filter(({ properties }) => year === null || (properties.date !== null && isInYear(properties.date, year)));
    expect([...chosen].filter((key) => key.startsWith('incident:')).sort()).toEqual(events.map(({ properties }) => `incident:${properties.id}`).sort());
  });

  it('leads a teacher to the stories and the lessons', async () => {
    const pages = heard<PageEvent>(PageEvent.type);
    const panel = await open(null);
    await byRole(panel, 'button', 'For a class: stories').click();
    await byRole(panel, 'button', 'Lesson plans and sheets').click();
    expect(pages.map(({ page }) => page)).toEqual(['stories', 'lessons']);
  });

  it('says so where a year has no events', async () => {
    const panel = await open(1986, world({ ...facts.dataset, incidents: [] }));
    openAll(panel);
    expect(seenText(listOf(panel, /^(Dated )?events of 1986/i))).toContain('The sources report none for this year.');
  });

  it('lists events in order of time, those without a date last', async () => {
    const panel = await open(null);
    const dates = all(listOf(panel, /^(Dated )?events/i), 'button[data-key]').map((row) => {
      const title = facts.dataset.incidents.find(({ properties }) => text(row).startsWith(plain(properties.title)));
      return need(title, text(row)).properties.date ?? '9';
    });
    expect(dates).toHaveLength(facts.dataset.incidents.length);
    expect(dates).toEqual([...dates].sort());
  });

  it('puts each country under what happens there in that year', async () => {
    const panel = await open(2014);
    openAll(panel);
    const list = seenText(listOf(panel, /^Countries/));
    expect(list).toMatch(/^Countries, by what happens there in 2014/);
    expect(list).toMatch(/Returned to North Korea .*Laos last stated 2013.*Sent to South Korea/);
    expect(list).toMatch(/Not stated in the sources .*Myanmar/);
  });

  it('offers three ways in, and says which event each fires', async () => {
    const panel = await open(null);
    const events = heard<SelectEvent>(SelectEvent.type);
    for (const way of [/^By country/, /^By route/, /^By place/]) await byRole(panel, 'button', way).click();
    expect(events.map(({ selection }) => selection?.kind)).toEqual(['country', 'route', 'crossing']);
    expect(events[0]?.selection?.id).toBe('CN');
  });

  it('says how to read it and what is left out', async () => {
    const shown = seenText(await open(null));
    expect(shown).toContain('How to read it');
    expect(shown).toContain('What this map leaves out, and why');
    expect(shown).toMatch(/schematic/);
    expect(shown).toMatch(/safe house/);
  });

  it('gives the sum of arrivals as ours, with its sources and its conflict on the same card', async () => {
    const panel = await open(null);
    const card = need(all(panel, 'section').find((section) => text(section).includes('34,078')), 'card of arrivals');
    expect(seenText(card)).toContain('our sum');
    expect(seenText(card)).toContain(plain(need(facts.conflicts.get('C02'), 'C02').question));
  });

  it('rests its opening on sources that can be opened', async () => {
    const panel = await open(null);
    const links = all<HTMLAnchorElement>(need(all(panel, 'p').find((one) => text(one).startsWith('Most people who leave')), 'opening'), 'a');
    expect(links.length).toBeGreaterThanOrEqual(3); // One at least for each of three sentences.
    await byRole(panel, 'link', need(links[0], 'link').ariaLabel ?? '').first().click();
    expect(sourceEntries(panel)).toContain(focused());
  });

  it('shows the laws between states', async () => {
    const panel = await open(null);
    openAll(panel);
    for (const law of facts.dataset.laws) expect(seenText(panel)).toContain(plain(law.text));
    expect(facts.dataset.laws.length).toBeGreaterThan(0);
  });

  it('names the year it shows', async () => {
    expect(seenText(await open(2013))).toMatch(/^2013 /);
    expect(seenText(await open(null))).toMatch(/^All years /);
  });

  it('stands without any facts', async () => {
    const panel = await open(null, world({}));
    expect(seenText(panel)).toContain('What this map leaves out, and why');
    expect(sourceEntries(panel)).toEqual([]);
    expect(text(panel)).not.toMatch(/undefined|NaN/);
  });

  it('keeps every list under a heading of its own', async () => {
    const panel = await open(null);
    for (const list of all(panel, 'details')) expect(need(around(list, 'section'), 'section').querySelector('h3')).not.toBeNull();
  });
});
