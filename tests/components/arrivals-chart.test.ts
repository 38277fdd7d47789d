import { beforeAll, describe, expect, it } from 'vitest';
import '../../src/components/arrivals-chart.js';
import type { ArrivalsChart } from '../../src/components/arrivals-chart.js';
import { YearEvent } from '../../src/components/year-event.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import type { Year } from '../../src/domain/types.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, byRole, change, heard, mount, noteLinksOf, plain, seenText, text } from '../fixtures/browser-page.js';
import { ARRIVALS, cite, conflict, figure, incident, world } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});

const open = (year: Year, index = facts): Promise<ArrivalsChart> => mount('arrivals-chart', { index, year });
const rowsOf = (page: ArrivalsChart, part: string): string[][] => all(page, `${part} tr`).map((row) => [...row.children].map((cell) => plain(cell.textContent)));
const chartOf = (page: ArrivalsChart): HTMLElement => need(all(page, '[role=img]')[0], 'chart');
/** The drawing comes when the browser has measured the panel. */
const drawing = (page: ArrivalsChart): Promise<SVGSVGElement[]> => expect.poll(() => all<SVGSVGElement>(chartOf(page), 'svg')).toHaveLength(3).then(() => all<SVGSVGElement>(chartOf(page), 'svg'));

describe('arrivals-chart: the table', () => {
  it('gives each year with women, men, total, share and running total', async () => {
    const rows = rowsOf(await open(null), 'tbody');
    expect(rows).toHaveLength(24);
    expect(rows[0]).toEqual(['until 1998', '116', '831', '947', '12 %', '947']);
    expect(rows[1]).toEqual(['1999–2001', '478', '565', '1,043', '46 %', '1,990']);
    expect(rows).toContainEqual(['2009', '2,252', '662', '2,914', '77 %', '17,998']);
    expect(rows.at(-1)).toEqual(['2023', '164', '32', '196', '84 %', '34,078']);
  });

  it('ends with the sums of the columns and the printed totals, and says why those are not used', async () => {
    const page = await open(null);
    const [sums, printed] = rowsOf(page, 'tfoot');
    expect(sums?.slice(1, 4)).toEqual(['24,539', '9,539', '34,078']);
    expect(printed?.slice(1, 4)).toEqual(['24,448', '9,533', '34,021']);
    expect(seenText(page)).toContain('91 women, 6 men and 57 people short');
    expect(all(page, 'conflict-card').map(seenText).join()).toContain('How many people have arrived in South Korea in all, by the table?');
  });

  it('names rows and columns for a screen reader', async () => {
    const page = await open(null);
    expect(all(page, 'thead th').map((cell) => cell.getAttribute('scope'))).toEqual(new Array(6).fill('col'));
    expect(all(page, 'tbody th, tfoot th').every((cell) => cell.getAttribute('scope') === 'row')).toBe(true);
  });

  it('chooses a year by its row, with the keyboard too', async () => {
    const page = await open(null);
    const events = heard<YearEvent>(YearEvent.type);
    await byRole(page, 'button', '2013').click();
    const button = need(all<HTMLButtonElement>(page, 'tbody button').find((one) => text(one) === '1999–2001'), 'row');
    button.focus();
    button.click();
    expect(events.map(({ year, settled }) => [year, settled])).toEqual([[2013, true], [2001, true]]);
  });

  it('marks the row that covers the year', async () => {
    const page = await open(2000);
    const pressed = (): string[] => all(page, 'tbody [aria-pressed=true]').map(text);
    expect(pressed()).toEqual(['1999–2001']);
    await change(page, { year: 2013 });
    expect(pressed()).toEqual(['2013']);
    await change(page, { year: null });
    expect(pressed()).toEqual([]);
  });
});

describe('arrivals-chart: the year in words', () => {
  it('says how many arrived, how many were women, and how many in all, with the source', async () => {
    const page = await open(2009);
    expect(seenText(page)).toContain('2,914 people arrived in 2009: 2,252 women and 662 men, so 77 % were women');
    expect(seenText(page)).toContain('17,998 in all by the end of 2009');
    expect(noteLinksOf(page).length).toBeGreaterThan(0);
  });

  it('says that years are counted together, and that the table ends', async () => {
    expect(seenText(await open(2000))).toContain('1999–2001. The table counts these years together and gives no number for 2000 alone');
    expect(seenText(await open(2024))).toContain('The table has no number for 2024: it ends with 2023');
  });

  it('goes back to all years', async () => {
    const page = await open(2009);
    const events = heard<YearEvent>(YearEvent.type);
    await byRole(page, 'button', 'Show all years').click();
    expect(events.map(({ year }) => year)).toEqual([null]);
  });

  it('shows what disagrees with the year’s number before the table', async () => {
    const words = seenText(await open(2002));
    expect(words.indexOf('How many people arrived in 2002')).toBeGreaterThan(0);
    expect(words.indexOf('How many people arrived in 2002')).toBeLessThan(words.indexOf('The same as a table'));
  });

  it('shows every conflict on arrivals, whatever the year', async () => {
    for (const year of [null, 2002, 2018] as const) {
      const questions = all(await open(year), 'conflict-card').flatMap((card) => all(card, 'h3')).map(text);
      for (const id of ['C02', 'C03', 'C04', 'C05', 'C24', 'C34', 'C38']) expect(questions, `${id} in ${year}`).toContain(need(facts.conflicts.get(id), id).question);
    }
  });
});

describe('arrivals-chart: the drawing', () => {
  it('tells the most and the fewest in words', async () => {
    const caption = seenText(need(all(await open(null), 'figcaption')[0], 'caption'));
    expect(caption).toContain('Most people arrived in 2009 (2,914), fewest in 2021 (63)');
    expect(caption).toContain('highest in 2018 (85 %) and lowest in 2021 (37 %)');
    expect(caption).toContain('1999–2001: 1,043 people counted together');
    expect(caption).toContain('about 348 a year');
  });

  it('draws bars, share and events, without a style sheet that the page’s policy would refuse', async () => {
    const page = await open(2013);
    const drawings = await drawing(page);
    // 22 years and one mean, women and men each, and the mean's dashes.
    expect(all(need(drawings[0], 'bars'), 'rect')).toHaveLength(23 * 2 + 1);
    expect(all(chartOf(page), 'style')).toEqual([]);
    expect(need(drawings[0], 'bars').textContent).toContain('2,914');
  });

  it('is not drawn anew for a year', async () => {
    const page = await open(2009);
    const before = await drawing(page);
    await change(page, { year: 2013 });
    expect(await drawing(page)).toEqual(before);
    expect(chartOf(page).textContent).toContain('2013: 1,514');
  });

  it('chooses the year of a bar that is clicked', async () => {
    const page = await open(2009);
    const [bars] = await drawing(page);
    const events = heard<YearEvent>(YearEvent.type);
    const box = need(bars, 'bars').getBoundingClientRect();
    const at = (left: number): void => void chartOf(page).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: left, clientY: box.top + 100 }));
    at(box.right - 14);
    at(box.left + 46);
    expect(events.map(({ year }) => year)).toEqual([2023, 1998]);
  });
});

describe('arrivals-chart: with little or nothing', () => {
  it('says that the table could not be read', async () => {
    expect(seenText(await open(2009, world({})))).toContain('could not be read');
  });

  it('says that the table is empty', async () => {
    expect(seenText(await open(2009, world({ arrivals: { ...ARRIVALS, spans: [] } })))).toContain('holds no years');
  });

  it('draws spans alone, and years with nobody', async () => {
    const spans = [{ id: 'a', from: 1999, to: 2001, women: 0, men: 0, total: 0 }];
    const page = await open(2000, world({ arrivals: { ...ARRIVALS, spans } }));
    expect(rowsOf(page, 'tbody')).toEqual([['1999–2001', '0', '0', '0', '–', '0']]);
    await drawing(page);
  });

  it('lists the events of the year, and a figure beside its rival', async () => {
    const index = world({
      arrivals: ARRIVALS,
      incidents: [incident({ id: 'in', title: 'Something in 2002', date: '2002-05' }), incident({ id: 'out', title: 'Something in 2003', date: '2003' })],
      figures: [figure({ id: 'f', country: 'KR', topic: 'arrival', kind: 'arrivals', date: '2002', conflicts: ['K'] })],
      conflicts: [conflict({ id: 'K', positions: [{ citation: cite('book', 'Table'), says: 'Other', date: null }] })],
    });
    const words = seenText(await open(2002, index));
    expect(words).toContain('Something in 2002');
    expect(words).not.toContain('Something in 2003');
    expect(words).toContain('How many, asks K?');
  });
});
