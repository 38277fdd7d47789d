import { beforeAll, describe, expect, it } from 'vitest';
import '../../src/components/compare-table.js';
import type { CompareTable } from '../../src/components/compare-table.js';
import { CompareEvent } from '../../src/components/page-event.js';
import { SelectEvent } from '../../src/components/select-event.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import type { Year } from '../../src/domain/types.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, byRole, heard, mount, noteLinksOf, seenText, text } from '../fixtures/browser-page.js';
import { claim, country, period, policy, world } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});

const open = (compared: readonly string[], year: Year = null, index = facts): Promise<CompareTable> => mount('compare-table', { index, compared, year });
/** The cells of the row whose head begins so. */
function cellsOf(page: CompareTable, head: string): HTMLElement[] {
  const row = need(all(page, 'tbody tr').find((one) => text(need(one.querySelector('th'), 'row head')).startsWith(head)), `row “${head}”`);
  return [...row.querySelectorAll('td')];
}
const lists = (page: CompareTable): HTMLSelectElement[] => all<HTMLSelectElement>(page, 'select');
function choose(list: HTMLSelectElement | undefined, value: string): void {
  const found = need(list, 'list');
  found.value = value;
  found.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('compare-table: the table', () => {
  it('has a column a country and a cell a row for each, all named for a screen reader', async () => {
    const page = await open(['TH', 'CN', 'LA']);
    expect(all(page, 'thead th').map(text)).toEqual(['Thailand', 'China', 'Laos']);
    const rows = all(page, 'tbody tr');
    expect(rows.length).toBeGreaterThanOrEqual(8);
    for (const row of rows) {
      expect(row.querySelectorAll('th[scope=row]')).toHaveLength(1);
      expect(row.querySelectorAll('td')).toHaveLength(3);
      for (const cell of row.querySelectorAll('td')) expect(text(cell).length).toBeGreaterThan(10);
    }
  });

  it.each([
    [2012, 'Transit tolerated'],
    [2013, 'Mixed: transit tolerated, and returned to North Korea'],
    [2014, 'Returned to North Korea'],
  ])('says what happened in Laos in %i: %s', async (year, words) => {
    const cell = need(cellsOf(await open(['LA', 'TH'], year), 'What happens to people found there')[0], 'cell');
    expect(seenText(cell)).toContain(words);
    expect(seenText(cell)).toContain({ 2012: 'Stated for the time until May 2013; no beginning is given', 2013: 'Stated for 2013', 2014: 'Last stated for 2013; nothing is stated for 2014' }[year] ?? '');
    expect(noteLinksOf(cell).length).toBeGreaterThan(0);
  });

  it('cites every sentence and dates every claim, or says that the sources are silent', async () => {
    for (const compared of [['CN', 'LA', 'TH'], ['KR', 'US', 'NL'], ['MM', 'KP', 'JP']]) {
      const page = await open(compared);
      for (const head of ['Refugee status', 'How people found', 'Laws', 'Known figures', 'Events', 'Changes'])
        for (const cell of cellsOf(page, head)) {
          const items = [...cell.querySelectorAll('li')];
          if (items.length === 0) expect(text(cell), head).toContain('Not stated in the sources');
          for (const item of items) {
            expect(noteLinksOf(item).length, text(item)).toBeGreaterThan(0);
            expect(text(need(item.querySelector('.when'), 'date')).length).toBeGreaterThan(0);
          }
        }
    }
  });

  it('leaves an empty cell to say for which year nothing is stated', async () => {
    expect(text(need(cellsOf(await open(['TH', 'CN'], 2005), 'Events')[0], 'cell'))).toContain('Not stated in the sources for 2005');
  });

  it('gives South Korea the year’s arrivals', async () => {
    expect(text(need(cellsOf(await open(['KR'], 2009), 'Known figures')[0], 'cell'))).toContain('2,914 people who entered South Korea: 2,252 women, 662 men');
  });

  it('shows five figures at most and leads to the rest', async () => {
    const page = await open(['CN']);
    const cell = need(cellsOf(page, 'Known figures')[0], 'cell');
    expect(cell.querySelectorAll('ul.whole > li').length).toBeLessThanOrEqual(5);
    const events = heard<SelectEvent>(SelectEvent.type);
    await byRole(cell, 'button', /^All \d+ figures on China/).click();
    expect(events.map(({ selection }) => selection)).toEqual([{ kind: 'country', id: 'CN' }]);
  });

  it('counts the events and warns of overlaps', async () => {
    const cell = text(need(cellsOf(await open(['CN']), 'Events')[0], 'cell'));
    expect(cell).toMatch(/\d+ reports; some tell of the same event, so do not add them up/);
  });

  it('keeps a conflict in the cell of the claim', async () => {
    expect(text(need(cellsOf(await open(['TH']), 'How people found')[0], 'cell'))).toContain(need(facts.conflicts.get('C28'), 'C28').question);
  });

  it('names the silent years', async () => {
    expect(text(need(cellsOf(await open(['LA']), 'What the sources leave open')[0], 'cell'))).toContain('2014–2024 Nothing new is stated after 2013.');
  });

  it('puts the country’s name into each cell for narrow screens', async () => {
    const page = await open(['LA', 'TH']);
    expect(cellsOf(page, 'Laws').map((cell) => text(need(cell.firstElementChild, 'name')))).toEqual(['Laos', 'Thailand']);
    page.style.width = '340px';
    await new Promise(requestAnimationFrame);
    const [left, right] = cellsOf(page, 'Laws').map((cell) => cell.getBoundingClientRect());
    expect(need(right, 'cell').top).toBeGreaterThanOrEqual(need(left, 'cell').bottom);
    expect(page.scrollWidth).toBeLessThanOrEqual(page.clientWidth);
  });
});

describe('compare-table: choosing', () => {
  it('offers China, Laos and Thailand to start with', async () => {
    const page = await open([]);
    expect(all(page, 'table')).toEqual([]);
    const events = heard<CompareEvent>(CompareEvent.type);
    await byRole(page, 'button', 'Start with China, Laos and Thailand').click();
    await byRole(page, 'button', 'Start with Laos').click();
    expect(events.map(({ countries }) => countries)).toEqual([['CN', 'LA', 'TH'], ['LA']]);
  });

  it('adds, swaps and removes by the lists', async () => {
    const page = await open(['CN', 'LA']);
    const events = heard<CompareEvent>(CompareEvent.type);
    choose(lists(page)[2], 'TH');
    choose(lists(page)[0], 'LA');
    choose(lists(page)[0], '');
    expect(events.map(({ countries }) => countries)).toEqual([['CN', 'LA', 'TH'], ['LA', 'CN'], ['LA']]);
  });

  it('shows in the lists what is compared, until the program says otherwise', async () => {
    const page = await open(['CN', 'LA']);
    choose(lists(page)[2], 'CN');
    await page.updateComplete;
    expect(lists(page).map(({ value }) => value)).toEqual(['CN', 'LA', '']);
  });

  it('labels each list, and opens them in order', async () => {
    expect(lists(await open([])).map((list) => [list.labels?.[0]?.textContent.trim().slice(0, 9), list.disabled])).toEqual([['Country 1', false], ['Country 2', true], ['Country 3', true]]);
  });

  it('asks for a second country', async () => {
    expect(seenText(await open(['CN']))).toContain('Choose a second country');
    expect(seenText(await open(['CN', 'LA']))).not.toContain('Choose a second country');
  });

  it('opens a country from its head', async () => {
    const page = await open(['CN', 'LA']);
    const events = heard<SelectEvent>(SelectEvent.type);
    await byRole(page, 'button', 'Laos').click();
    expect(events.map(({ selection }) => selection)).toEqual([{ kind: 'country', id: 'LA' }]);
  });
});

describe('compare-table: bad input', () => {
  it('leaves out what is unknown, repeated or too much, and says so', async () => {
    const page = await open(['CN', 'ZZ', '<b>', 'LA', 'CN', 'TH', 'VN']);
    expect(all(page, 'thead th').map(text)).toEqual(['China', 'Laos', 'Thailand']);
    const words = seenText(page);
    expect(words).toContain('“ZZ” is no country of this map');
    expect(words).toContain('“<b>” is no country of this map');
    expect(words).toContain('China was named twice');
    expect(words).toContain('Vietnam: left out, since a comparison holds 3 countries');
  });

  it('offers a start when nothing is left', async () => {
    const page = await open(['ZZ']);
    expect(all(page, 'table')).toEqual([]);
    expect(seenText(page)).toContain('Start with China');
  });

  it('lives with no facts at all, with a country without a file, and with a lone period', async () => {
    expect(seenText(await open(['CN'], 2013, world({})))).toContain('“CN” is no country');
    const index = world({ countries: [country({ id: 'XA' }), country({ id: 'XB' })], policies: [policy({ country: 'XB', periods: [period({ id: 'p', from: '2001', to: '2003', claims: ['c'] })], laws: [claim({ id: 'c' })] })] });
    const page = await open(['XA', 'XB'], 2002, index);
    expect(cellsOf(page, 'What happens').map(seenText)).toEqual([expect.stringContaining('could not be read'), expect.stringContaining('Stated for 2002')]);
  });
});
