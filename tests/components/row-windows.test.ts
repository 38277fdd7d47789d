import { describe, expect, it } from 'vitest';
import '../../src/components/incident-list.js';
import type { IncidentList } from '../../src/components/incident-list.js';
import { WINDOW_ROWS } from '../../src/components/row-windows.js';
import { YearEvent } from '../../src/components/year-event.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, byRole, drawn, focused, heard, mount, text } from '../fixtures/browser-page.js';
import { country, incident, named, world } from '../fixtures/browser-world.js';

const COUNT = 2 * WINDOW_ROWS + 50;
const MANY = (): DatasetIndex =>
  world({
    countries: [country({ id: 'LA', name: named('Laos') }), country({ id: 'VN', name: named('Vietnam') })],
    incidents: Array.from({ length: COUNT }, (_, at) => incident({ id: `e-${String(at).padStart(4, '0')}`, date: String(1990 + Math.floor(at / 20)), country: at % 2 === 0 ? 'LA' : 'VN', kind: 'arrest', outcome: 'detained' })),
  });

const open = (index: DatasetIndex): Promise<IncidentList> => mount('incident-list', { index });
const rows = (list: IncidentList): readonly HTMLElement[] => all(list, 'button.row');
async function more(list: IncidentList, name: string): Promise<void> {
  await byRole(list, 'button', name).click();
  await drawn(list);
}

describe('a list with more rows than a page can hold', () => {
  it('shows the first of them, says how many there are, and goes on from there with the focus on the first new one', async () => {
    const list = await open(MANY());
    expect(rows(list)).toHaveLength(WINDOW_ROWS);
    expect(text(need(all(list, '.more-rows')[0], 'words under the list'))).toContain(`The first ${WINDOW_ROWS} of ${COUNT} are shown.`);
    await more(list, `Show ${WINDOW_ROWS} more`);
    expect(rows(list)).toHaveLength(2 * WINDOW_ROWS);
    expect(focused()).toBe(all(list, 'ul.list > li')[WINDOW_ROWS]?.querySelector('button'));
    await more(list, 'Show 50 more');
    expect(rows(list)).toHaveLength(COUNT);
    expect(all(list, '.more-rows')).toHaveLength(0);
  });

  it('begins at the first again when other events are asked for', async () => {
    const list = await open(MANY());
    await more(list, `Show ${WINDOW_ROWS} more`);
    await byRole(list, 'combobox', 'Country').selectOptions('Laos');
    await drawn(list);
    expect(rows(list)).toHaveLength(WINDOW_ROWS);
  });

  it('counts the events year by year where marks would find no room, and a press there chooses the year', async () => {
    const list = await open(MANY());
    expect(all(list, '[data-mark]')).toHaveLength(0);
    const bars = all(list, '[data-count]');
    expect(bars.reduce((sum, bar) => sum + Number(bar.dataset['count']), 0)).toBe(COUNT);
    const chosen = heard<YearEvent>(YearEvent.type);
    const bar = need(bars.find(({ dataset }) => dataset['year'] === '2003'), 'bar of 2003').getBoundingClientRect();
    need(all(list, '.picture')[0], 'picture').dispatchEvent(new MouseEvent('click', { clientX: bar.x + bar.width / 2, bubbles: true }));
    expect(chosen[0]?.year).toBe(2003);
  });

  it('leaves the facts of today whole', async () => {
    const list = await open(await realFacts());
    expect(all(list, '.more-rows')).toHaveLength(0);
    expect(all(list, '[data-mark]').length).toBeGreaterThan(0);
  });
});
