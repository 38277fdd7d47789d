import { beforeAll, describe, expect, it } from 'vitest';
import { FlowEvent } from '../../src/components/page-event.js';
import '../../src/components/route-finder.js';
import type { RouteFinder } from '../../src/components/route-finder.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import { flowEvidence, ROUTE_FLOWS } from '../../src/domain/routes.js';
import { DIRECTION_WORDS, FLOW_WORDS } from '../../src/i18n/vocabulary.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, byRole, change, drawn, everythingChosenIn, focused, heard, mount, noteLinksOf, openAll, plain, seenText, text } from '../fixtures/browser-page.js';
import { corridor, country, named, route, world } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});

const open = (flow: string | null = null, index = facts, year: number | null = null): Promise<RouteFinder> => mount('route-finder', { index, flow, year });
const results = (finder: RouteFinder): string[] => all(finder, '.results .title').map(text);
const status = (finder: RouteFinder): string => text(need(all(finder, '[data-said]')[0], 'status'));

async function ask(finder: RouteFinder, label: 'From' | 'To', name: string): Promise<void> {
  await byRole(finder, 'combobox', label).selectOptions(name);
  await drawn(finder);
}

describe('route-finder: from … to …', () => {
  it('lists every route first, each a link to it', async () => {
    const finder = await open();
    expect(results(finder)).toEqual(facts.dataset.routes.map(({ name }) => name.en));
    const chosen = everythingChosenIn(finder).filter(({ kind }) => kind === 'route').map(({ id }) => id);
    expect(chosen).toEqual(facts.dataset.routes.map(({ id }) => id));
  });

  it('tells of a route its direction, legs, distance and dates', async () => {
    const row = need(all(await open(), '.results li').find((item) => text(item).startsWith('China – Vietnam – South Korea')), 'row');
    expect(text(row)).toMatch(/Way out · 3 legs · about [\d,]+0 km in straight lines · July 2004 \(one leg; the rest undated\)$/);
  });

  it('gives no distance for a way to and fro', async () => {
    const row = need(all(await open(), '.results li').find((item) => text(item).includes(DIRECTION_WORDS.circular)), 'row');
    expect(text(row)).not.toContain('km');
  });

  it('answers which routes lead to Thailand, and that they go on', async () => {
    const finder = await open();
    await ask(finder, 'To', 'Thailand');
    expect(results(finder)).toEqual(['China – Laos – Thailand – South Korea']);
    expect(seenText(finder)).toContain('Through Thailand and on');
    expect(seenText(finder)).toContain('None of them stops in Thailand');
  });

  it('keeps both choices together', async () => {
    const finder = await open();
    await ask(finder, 'From', 'North Korea');
    await ask(finder, 'To', 'Japan');
    expect(status(finder)).toBe('3 routes from North Korea to Japan');
    expect(results(finder)).toEqual(['China – Japan, by air', 'North Korea – Japan, by boat', 'North Korea – Japan – Taiwan – South Korea, 1987']);
  });

  it('says plainly that nothing matches, and every offer leads to routes', async () => {
    const finder = await open('out');
    await ask(finder, 'From', 'Laos');
    await ask(finder, 'To', 'Canada');
    expect(status(finder)).toBe('The sources describe no route from Laos to Canada under “Out”.');
    expect(results(finder)).toEqual([]);
    await byRole(finder, 'button', 'From anywhere to Canada').click();
    await drawn(finder);
    expect(results(finder)).toEqual(['China or elsewhere – Canada']);
    expect(focused()?.localName).toBe('select');
  });

  it('leads back to all routes, in all directions', async () => {
    const events = heard<FlowEvent>(FlowEvent.type);
    const finder = await open('stayed');
    await ask(finder, 'To', 'Canada');
    await byRole(finder, 'button', 'Show all routes').click();
    expect(events.map(({ flow }) => flow)).toEqual([null]);
    await change(finder, { flow: null });
    expect(results(finder)).toHaveLength(facts.dataset.routes.length);
  });

  it('marks what is dated to other years', async () => {
    const rowIn = async (year: number) => text(need(all(await open(null, facts, year), '.results li').find((item) => text(item).startsWith('Sent back from Laos')), 'row'));
    expect(await rowIn(2013)).not.toContain('not dated to');
    expect(await rowIn(2014)).toContain('not dated to 2014');
  });
});

describe('route-finder: both directions', () => {
  it('says which way was chosen, and only when the reader chose it', async () => {
    const events = heard<FlowEvent>(FlowEvent.type);
    const finder = await open();
    await change(finder, { flow: 'forced-return' });
    expect(events).toEqual([]);
    for (const flow of ROUTE_FLOWS) await byRole(finder, 'button', FLOW_WORDS[flow]).click();
    await byRole(finder, 'button', 'All').click();
    expect(events.map(({ flow }) => flow)).toEqual([...ROUTE_FLOWS, null]);
  });

  it('shows the way that is given, and marks it', async () => {
    const finder = await open('forced-return');
    expect(all(finder, '[aria-pressed=true]').map(text)).toEqual(['Sent back']);
    expect(all(finder, '.results .more').every((more) => text(more).startsWith(DIRECTION_WORDS['forced-return']))).toBe(true);
    expect(results(finder)).toHaveLength(4);
  });

  it.each(ROUTE_FLOWS)('%s: every figure, claim and conflict with its source, and what nobody counts', async (flow) => {
    const finder = await open(flow);
    openAll(finder);
    const { figures, claims, incidents } = flowEvidence(facts, flow);
    expect(figures.length + claims.length).toBeGreaterThan(0);
    const part = need(all(finder, '.flow-parts')[0], 'part');
    const cards = all(part, 'conflict-card').map(text);
    for (const one of [...figures, ...claims]) {
      const item = need(all(part, 'li').find((candidate) => text(candidate).includes(plain(one.text))), one.id);
      expect(noteLinksOf(item), one.id).not.toEqual([]);
      for (const id of one.conflicts) expect(cards.some((card) => card.includes(plain(need(facts.conflicts.get(id), id).question))), id).toBe(true);
    }
    for (const { properties } of incidents) expect(text(part)).toContain(plain(properties.title));
    expect(seenText(part)).toContain('No source here counts');
  });

  it('does not say that nobody stayed where a number is known', async () => {
    const words = text(need(all(await open('stayed'), '.flow-parts')[0], 'part'));
    const sentence = need(/gives a number of people who stayed in (?<countries>[^.]+)\./.exec(words)?.groups?.['countries'], 'sentence');
    expect(sentence).toContain('Thailand');
    for (const name of ['China', 'Russia', 'Japan', 'Philippines']) expect(sentence).not.toContain(name);
  });

  it('keeps the list of people sent back behind its notice', async () => {
    const finder = await open('forced-return');
    const claim = plain(need(facts.claims.get('cn-nkfc-list'), 'claim').text);
    expect(seenText(finder)).not.toContain(claim);
    expect(text(finder)).toContain(claim);
  });

  it('takes a word it does not know as all ways', async () => {
    expect(results(await open('sideways'))).toHaveLength(facts.dataset.routes.length);
  });
});

it('route-finder survives empty data', async () => {
  const finder = await open(null, world({}));
  expect(status(finder)).toBe('The sources describe no route.');
  expect(seenText(finder)).not.toContain('Show all routes');
});

it('route-finder names routes and countries in the language read', async () => {
  const index = world({ countries: [country({ id: 'XA', name: named('Xanadu', '도원향') })], corridors: [corridor({ id: 'leg', from: 'country:KP', to: 'country:XA', countries: ['XA'] })], routes: [route({ id: 'r', name: named('A way', '어느 길'), legs: ['leg'] })] });
  const finder = await mount('route-finder', { index, language: 'ko' });
  expect(results(finder)).toEqual(['어느 길']);
  expect(all(finder, 'option').map(text)).toContain('도원향');
});
