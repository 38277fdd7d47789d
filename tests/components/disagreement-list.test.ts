import { beforeAll, describe, expect, it } from 'vitest';
import '../../src/components/disagreement-list.js';
import type { DisagreementList } from '../../src/components/disagreement-list.js';
import { PageEvent } from '../../src/components/page-event.js';
import { SelectEvent } from '../../src/components/select-event.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import { readableDate } from '../../src/i18n/dates.js';
import { FIGURE_KIND_WORDS, hardNotice } from '../../src/i18n/vocabulary.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, byRole, change, focused, heard, mount, noteLinksOf, openAll, plain, seenText, text } from '../fixtures/browser-page.js';
import { cite, conflict, country, figure, named, source, world } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});

const open = (index: DatasetIndex = facts): Promise<DisagreementList> => mount('disagreement-list', { index });
const question = (list: DisagreementList, id: string): HTMLDetailsElement => need(all<HTMLDetailsElement>(list, `[data-conflict=${id}]`)[0], `question ${id}`);
const leftOf = (element: Element): number => Math.round(Number.parseFloat((element as HTMLElement).style.left) * 10) / 10;

describe('disagreement-list', () => {
  it('shows every conflict once with all its positions and the advice', async () => {
    const list = await open();
    const { conflicts } = facts.dataset;
    expect(all(list, 'details').map(({ dataset }) => dataset['conflict']).sort()).toEqual(conflicts.map(({ id }) => id).sort());
    for (const { id, question: asked, positions, advice } of conflicts) {
      const told = text(question(list, id));
      for (const part of [asked, advice, ...positions.map(({ says }) => says)]) expect(told, id).toContain(plain(part));
    }
  });

  it('shows each figure that belongs to a conflict with year, kind, author and source', async () => {
    const list = await open();
    for (const one of facts.dataset.figures) {
      for (const id of one.conflicts) {
        const told = question(list, id);
        const place = need([...all(told, 'tbody tr:not([aria-hidden])'), ...all(told, '.figures > li')].find((part) => noteLinksOf(part).length > 0 && holds(part, one)), `${one.id} in ${id}`);
        expect(text(place)).toContain(FIGURE_KIND_WORDS[one.kind]);
        expect(text(place)).toContain(readableDate(one.date));
        if (one.by === null) expect(text(place).toLowerCase()).toContain('author not named');
      }
    }
    function holds(part: Element, { value, by, date, unit }: (typeof facts.dataset.figures)[number]): boolean {
      const told = text(part);
      const low = (typeof value === 'number' ? value : value[0]).toLocaleString('en');
      return told.includes(low) && told.includes(plain(unit.replace(/^percent ?/, ''))) && told.includes(readableDate(date)) && (by === null || told.toLowerCase().includes(by.toLowerCase()));
    }
  });

  it('keeps hard questions shut behind the notice', async () => {
    const list = await open();
    const noticed = all<HTMLDetailsElement>(list, 'details').filter((one) => text(need(all(one, 'summary')[0], 'summary')).includes(hardNotice()));
    expect(noticed.map(({ dataset }) => dataset['conflict'])).toEqual(['C15', 'C32']);
    expect(noticed.some((one) => one.open)).toBe(false);
    for (const { says } of need(facts.conflicts.get('C15'), 'C15').positions) expect(seenText(list)).not.toContain(plain(says));
  });

  it('leads from the list of topics to the topic', async () => {
    const list = await open();
    const address = location.href;
    await byRole(list, 'link', 'Going back').click();
    expect(text(need(focused(), 'focus'))).toBe('Going back');
    expect(location.href).toBe(address);
    expect(all(list, 'nav a').map(text)).toEqual(all(list, 'section > h3').map(text));
  });

  it('leads to the country where a figure stands', async () => {
    const list = await open();
    openAll(list);
    const events = heard<SelectEvent>(SelectEvent.type);
    await byRole(question(list, 'C06'), 'button', /^Canada/).click();
    expect(events.map(({ selection }) => selection)).toEqual([{ kind: 'country', id: 'CA' }]);
    const answered = new Set(all(list, 'button.row').map((row) => need(row.closest('details'), 'question').dataset['conflict']));
    for (const { conflicts, country: code } of facts.dataset.figures) if (code !== null) for (const id of conflicts) expect(answered).toContain(id);
  });

  it('leads to the page of words and to the page of arrivals', async () => {
    const list = await open();
    openAll(list);
    const events = heard<PageEvent>(PageEvent.type);
    await byRole(question(list, 'C21'), 'button', /^Words/).click();
    await byRole(question(list, 'C02'), 'button', /^Arrivals/).click();
    expect(events.map(({ page }) => page)).toEqual(['terms', 'arrivals']);
  });

  it('is not drawn again for a year, but for a language', async () => {
    const list = await open();
    let drawings = 0;
    list.addController({ hostUpdated: () => void (drawings += 1) });
    for (const year of [2012, 2013, null]) await change(list, { year });
    expect(drawings).toBe(0);
    await change(list, { language: 'ko' });
    expect(text(question(list, 'C06'))).toContain(need(facts.countries.get('CA'), 'Canada').properties.name.ko);
    expect(drawings).toBe(1);
  });
});

describe('disagreement-list: figures on one scale', () => {
  const index = (): DatasetIndex =>
    world({
      countries: [country({ id: 'CN', name: named('China') })],
      conflicts: [conflict({ id: 'C01' }), conflict({ id: 'C10' }), conflict({ id: 'C99' })],
      sources: [source({ id: 'book' })],
      figures: [
        figure({ id: 'high', value: 1000, by: 'a high voice', date: '2001', kind: 'estimate', country: 'CN', conflicts: ['C01'] }),
        figure({ id: 'low', value: [10, 100], by: null, date: null, kind: 'survey', conflicts: ['C01'], doubt: 'Counted twice.', flags: ['reported'] }),
        figure({ id: 'half', value: 50, unit: 'percent of them', by: 'One', conflicts: ['C10'] }),
        figure({ id: 'quarter', value: 25, unit: 'percent of them', by: 'Two', conflicts: ['C10'] }),
        figure({ id: 'alone', value: 3, conflicts: ['C99'], citations: [cite('book', 'Chapter')] }),
      ],
    });

  it('stand in order of value, each with author, year and kind', async () => {
    const list = await open(index());
    const rows = all(question(list, 'C01'), 'tbody tr:not([aria-hidden])').map(text);
    expect(rows).toEqual([expect.stringMatching(/^Author not named, in Publisher of book, 2020 ?1 undated · survey reported, not confirmed 10–100 people$/), expect.stringMatching(/^A high voice ?1 2001 · estimate 1,000 people$/)]);
    expect(text(question(list, 'C01'))).toContain('Counted twice.');
  });

  it('go in steps of ten where they lie far apart, and it is said', async () => {
    const list = await open(index());
    const told = question(list, 'C01');
    expect(text(told)).toContain('from 10 to 1,000: each line of the scale is ten times the one before it');
    const [bar] = all(told, '.bar');
    expect([leftOf(need(bar, 'bar')), Number.parseFloat(need(bar, 'bar').style.width)]).toEqual([0, 50]);
    expect(all(told, '.dot').map(leftOf)).toEqual([100]);
  });

  it('begin at zero otherwise; percentages end at a hundred', async () => {
    const told = question(await open(index()), 'C10');
    expect(text(told)).toContain('The scale begins at 0');
    expect(all(told, '.dot').map(leftOf)).toEqual([25, 50]);
    expect(all(told, 'td.value').map(text)).toEqual(['25 % of them', '50 % of them']);
  });

  it('are not drawn for one figure alone, which is shown as a figure', async () => {
    const told = question(await open(index()), 'C99');
    expect(all(told, 'table')).toEqual([]);
    expect(text(told)).toContain('Text of alone.');
  });

  it('keep two numbers that are no range apart', async () => {
    const told = question(await open(), 'C11');
    expect(text(told)).toContain('6,824 and 7,829');
    expect(all(told, '.bar')).toEqual([]);
    expect(all(told, '.dot')).toHaveLength(3);
  });
});

describe('disagreement-list: with damaged facts', () => {
  it('lives without conflicts, and with a conflict of no topic', async () => {
    expect(text(await open(world({})))).toContain('There are no questions');
    const odd = await open(world({ conflicts: [conflict({ id: 'X1' })] }));
    expect(all(odd, 'nav a').map(text)).toEqual(['More questions']);
    expect(text(odd)).toContain('How many, asks X1?');
  });
});
