import { beforeAll, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/components/incident-list.js';
import type { IncidentList } from '../../src/components/incident-list.js';
import { SelectEvent } from '../../src/components/select-event.js';
import { YearEvent } from '../../src/components/year-event.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import { INCIDENT_OUTCOME_WORDS } from '../../src/i18n/vocabulary.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, around, byRole, change, drawn, focused, heard, itemWith, mount, noteLinksOf, seenText, text } from '../fixtures/browser-page.js';
import { cite, country, incident, named, source, world } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});

const open = (index: DatasetIndex = facts, more: Partial<IncidentList> = {}): Promise<IncidentList> => mount('incident-list', { index, ...more });
const count = (list: IncidentList): string => text(need(all(list, '[data-said]')[0], 'count'));
const rows = (list: IncidentList): string[] => all(list, 'button.row .title').map(text);
const marksOf = (list: IncidentList): HTMLElement[] => all(list, '[data-mark]');

async function choose(list: IncidentList, label: string, words: string): Promise<void> {
  await byRole(list, 'combobox', label).selectOptions(words);
  await drawn(list);
}
async function type(list: IncidentList, label: string, year: string): Promise<void> {
  await byRole(list, 'spinbutton', label).fill(year);
  await userEvent.keyboard('{Enter}');
  await drawn(list);
}

const SMALL = () =>
  world({
    countries: [country({ id: 'LA', name: named('Laos') }), country({ id: 'VN', name: named('Vietnam') })],
    sources: [source({ id: 'book' })],
    incidents: [
      incident({ id: 'first', date: '2002-05', country: 'LA', kind: 'return', outcome: 'returned-to-china', people: 3, overlaps: ['second'] }),
      incident({ id: 'second', date: '2004', country: 'VN', kind: 'arrest', outcome: 'detained', people: 7 }),
      incident({ id: 'between', date: '2003', country: 'VN', kind: 'arrest', outcome: 'none' }),
      incident({ id: 'undated', date: null, country: 'LA', kind: 'return', outcome: 'returned-to-china', people: 5 }),
    ],
  });

describe('incident-list', () => {
  it('lists every event of the facts once, with its sources, and marks each that is dated', async () => {
    const list = await open();
    const { incidents } = facts.dataset;
    expect(count(list)).toBe(`${incidents.length} of ${incidents.length} events`);
    expect(rows(list).sort()).toEqual(incidents.map(({ properties }) => properties.title).sort());
    expect(marksOf(list).map(({ dataset }) => dataset['mark']).sort()).toEqual(incidents.filter(({ properties }) => properties.date !== null).map(({ properties }) => properties.id).sort());
    for (const row of all(list, 'button.row')) expect(noteLinksOf(need(row.parentElement, 'line')).length, text(row)).toBeGreaterThan(0);
  });

  it('sets undated events apart', async () => {
    const list = await open(SMALL());
    const apart = need(all(list, 'section').find((section) => all(section, 'h3').map(text).includes('Undated')), 'section of undated events');
    expect(all(apart, 'button.row .title').map(text)).toEqual(['Title of undated']);
    expect(rows(list).at(-1)).toBe('Title of undated');
  });

  it('groups overlapping reports and never says a sum of people', async () => {
    const list = await open(SMALL());
    const group = need(around(itemWith(list, 'Title of first'), 'li'), 'group');
    expect(text(group)).toContain('the same people or event: never add these numbers');
    expect(all(group, 'button.row .title').map(text)).toEqual(['Title of first', 'Title of second']);
    expect(text(itemWith(list, 'Title of between'))).not.toContain('never add');
    for (const sum of ['8', '10', '12', '15']) expect(text(list)).not.toMatch(new RegExp(`\\b${sum}\\b(?! of| undated)`));
    expect(all(list, 'line.tie').length).toBeGreaterThan(0);
  });

  it('says of a report in a group how many of the others the choices hide', async () => {
    const list = await open(SMALL());
    await choose(list, 'Country', 'Vietnam');
    expect(text(itemWith(list, 'Title of second'))).toContain('1 more of them does not fit your choices');
  });
});

describe('incident-list: choices', () => {
  it('of country, kind and outcome hold together', async () => {
    const list = await open();
    const chosen = facts.dataset.incidents.filter(({ properties }) => properties.country === 'VN' && properties.kind === 'return' && properties.outcome === 'returned-to-china');
    expect(chosen.length).toBeGreaterThan(1);
    await choose(list, 'Country', 'Vietnam');
    await choose(list, 'What it was', 'Forced return');
    await choose(list, 'What became of the people', INCIDENT_OUTCOME_WORDS['returned-to-china']);
    expect(count(list)).toBe(`${chosen.length} of ${facts.dataset.incidents.length} events`);
    expect(rows(list).sort()).toEqual(chosen.map(({ properties }) => properties.title).sort());
    expect(marksOf(list)).toHaveLength(chosen.length);
  });

  it('of years leave the undated out and say so', async () => {
    const list = await open(SMALL());
    await type(list, 'From year', '2003');
    expect(rows(list)).toEqual(['Title of between', 'Title of second']);
    expect(seenText(list)).toContain('1 undated event is left out while years are asked for');
    await type(list, 'To year', '2003');
    expect(count(list)).toBe('1 of 4 events');
  });

  it('of years given backwards are read forwards', async () => {
    const list = await open(SMALL());
    await type(list, 'From year', '2004');
    await type(list, 'To year', '2003');
    expect(rows(list)).toEqual(['Title of between', 'Title of second']);
    expect(seenText(list)).toContain('read as 2003 to 2004');
  });

  it('that nothing fits are said plainly, and “Show all” takes every one back', async () => {
    const list = await open(SMALL());
    await choose(list, 'Country', 'Laos');
    await choose(list, 'What it was', 'Arrest');
    await type(list, 'From year', '99999');
    expect(count(list)).toBe('0 of 4 events');
    expect(seenText(list)).toContain('No event in the sources fits all of these choices together');
    await byRole(list, 'button', 'Show all').click();
    await drawn(list);
    expect(count(list)).toBe('4 of 4 events');
    expect(all<HTMLInputElement | HTMLSelectElement>(list, 'select, input').map(({ value }) => value)).toEqual(['', '', '', '', '']);
    expect(all(list, '.button')).toEqual([]);
    expect(focused()).toBe(all(list, 'select')[0]);
  });

  it('stay while the year on the map changes', async () => {
    const list = await open(SMALL());
    await choose(list, 'Country', 'Vietnam');
    await change(list, { year: 2004 });
    expect(rows(list)).toEqual(['Title of between', 'Title of second']);
    expect(seenText(list)).toContain('1 of them is of 2004');
  });
});

describe('incident-list: choosing', () => {
  it('an event of the list opens it', async () => {
    const list = await open(SMALL());
    const events = heard<SelectEvent>(SelectEvent.type);
    await byRole(list, 'button', /^Title of between/).click();
    expect(events.map(({ selection }) => selection)).toEqual([{ kind: 'incident', id: 'between' }]);
  });

  it('a mark of the line of years opens the event nearest to the press', async () => {
    const list = await open(SMALL());
    const events = heard<SelectEvent>(SelectEvent.type);
    for (const mark of marksOf(list)) {
      const box = need(mark.firstElementChild, 'form').getBoundingClientRect();
      mark.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: box.x + box.width / 2 + 1, clientY: box.y + box.height / 2 }));
    }
    expect(events.map(({ selection }) => selection?.id)).toEqual(marksOf(list).map(({ dataset }) => dataset['mark']));
    const far = need(all(list, '.picture')[0], 'picture');
    far.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: far.getBoundingClientRect().x, clientY: far.getBoundingClientRect().y }));
    expect(events).toHaveLength(marksOf(list).length);
  });

  it('a year shows it on the map, and again all years', async () => {
    const list = await open(SMALL());
    const events = heard<YearEvent>(YearEvent.type);
    await byRole(list, 'button', 'Show the year 2003 on the map').click();
    expect(events.map(({ year, settled }) => [year, settled])).toEqual([[2003, true]]);
    await change(list, { year: 2003 });
    const pressed = all(list, '[aria-pressed=true]');
    expect(pressed.map(text)).toEqual(['2003']);
    pressed[0]?.click();
    expect(events.at(-1)?.year).toBeNull();
  });

  it('fires nothing of itself', async () => {
    const [selections, years] = [heard(SelectEvent.type), heard(YearEvent.type)];
    await change(await open(SMALL()), { year: 2004, language: 'ko' });
    expect([...selections, ...years]).toEqual([]);
  });
});

describe('incident-list: with damaged facts', () => {
  it('lives without events, countries and sources', async () => {
    expect(text(await open(world({})))).toContain('There are no events');
    const odd = await open(world({ incidents: [incident({ id: 'a', country: 'XX', date: '2003', overlaps: ['gone'], citations: [cite('gone', 'Nowhere')] })] }));
    expect(rows(odd)).toEqual(['Title of a']);
    expect(all<HTMLOptionElement>(odd, 'option').map(({ value }) => value)).toContain('XX');
  });
});
