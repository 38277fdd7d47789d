/** Distances and the shape; what a route tells of its legs stands in panels.test.ts. */
import { beforeAll, describe, expect, it } from 'vitest';
import '../../src/components/route-panel.js';
import { ShapeEvent, type RoutePanel } from '../../src/components/route-panel.js';
import { SelectEvent } from '../../src/components/select-event.js';
import { legsOf, type DatasetIndex } from '../../src/domain/dataset-index.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, byRole, change, drawn, heard, mount, noteLinksOf, seenText, text } from '../fixtures/browser-page.js';

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});

const open = (route: string): Promise<RoutePanel> => mount('route-panel', { index: facts, route });
const legsIn = (panel: RoutePanel): HTMLElement[] => all(panel, '.legs > li');
const startIn = async (panel: RoutePanel, city: string): Promise<void> => {
  await byRole(panel, 'combobox', 'Start in').selectOptions(city);
  await drawn(panel);
};

describe('route-panel: distance', () => {
  it('gives each leg its straight distance, to 10 km, and its direction', async () => {
    for (const id of facts.routes.keys()) {
      const panel = await open(id);
      for (const leg of legsIn(panel)) expect(text(leg), id).toMatch(/As the crow flies: about [\d,]*0 km (north|east|south|west)(-(east|west))? \(\d{1,2}0°\)|\(0°\)|leads back to where it began/);
      panel.remove();
    }
  });

  it('leads west and north where the map does', async () => {
    const [first, second, third] = legsIn(await open('china-laos-thailand')).map(text);
    expect(first).toContain('km north-west');
    expect(second).toContain('km south-west');
    expect(third).toContain('km north-east');
  });

  it('says which country a straight line passes by', async () => {
    expect(text(need(legsIn(await open('china-philippines-by-air'))[1], 'leg'))).toContain('not counting the way round by Philippines');
    expect(text(need(legsIn(await open('china-laos-thailand'))[2], 'leg'))).not.toContain('way round');
  });

  it('sets the sum beside Pyongyang–Seoul, as a calculation of ours', async () => {
    const panel = await open('china-laos-thailand');
    const list = need(all(panel, 'dl')[0], 'distances');
    expect(text(list)).toMatch(/These 3 legs, in straight lines about 7,\d\d0 km Pyongyang to Seoul, in a straight line about 190 km/);
    expect(seenText(panel)).toMatch(/about \d\d times the way from Pyongyang to Seoul\. Our calculation/);
    const [long, short] = all(list, '.bar').map((bar) => bar.getBoundingClientRect().width);
    expect(need(long, 'bar') / need(short, 'bar')).toBeGreaterThan(25);
  });

  it('does not call a short way long', async () => {
    expect(seenText(await open('across-the-dmz'))).toContain('shorter than from Pyongyang to Seoul');
  });

  it('measures no way to and fro', async () => {
    const panel = await open('work-in-china-and-back');
    expect(seenText(panel)).toContain('leads back to where it began');
    expect(seenText(panel)).not.toContain('km');
    expect(all(panel, 'svg')).toEqual([]);
  });

  it('cites what it says of summary and policy', async () => {
    const panel = await open('china-laos-thailand');
    expect(noteLinksOf(need(all(panel, '.lead')[0], 'summary'))).not.toEqual([]);
    for (const item of all(panel, '.countries li')) expect(noteLinksOf(item), text(item)).not.toEqual([]);
  });

  it('leads to each country on the way', async () => {
    const events = heard<SelectEvent>(SelectEvent.type);
    await byRole(await open('china-laos-thailand'), 'button', 'Laos').click();
    expect(events.map(({ selection }) => selection)).toEqual([{ kind: 'country', id: 'LA' }]);
  });
});

describe('route-panel: the shape over another place', () => {
  it('is told leg by leg from the city chosen', async () => {
    const panel = await open('china-laos-thailand');
    expect(seenText(panel)).not.toContain('to a point near');
    await startIn(panel, 'Berlin');
    const items = all(panel, '.laid li').map(text);
    expect(items).toHaveLength(3);
    expect(items[0]).toMatch(/^About 320 km north-west, to a point near 5\d° north, \d+° east$/);
    expect(items[1]).toMatch(/^About 3,\d\d0 km south-west, to a point near 2\d° north, \d+° west$/);
    expect(seenText(panel)).toMatch(/would end about [\d,]+0 km south of Berlin\./);
  });

  it('says where it lies, once for each choice, and when it is taken away', async () => {
    const events = heard<ShapeEvent>(ShapeEvent.type);
    const panel = await open('china-laos-thailand');
    await startIn(panel, 'Sydney');
    await startIn(panel, 'choose a city');
    expect(events).toHaveLength(2);
    const shape = need(events[0]?.shape, 'shape');
    expect(shape).toHaveLength(4);
    expect(shape[0]).toEqual([151.2, -33.9]);
    expect(events[1]?.shape).toBeNull();
    expect(all(panel, '.laid li')).toEqual([]);
  });

  it('lies on the globe from every city, for every route', async () => {
    const events = heard<ShapeEvent>(ShapeEvent.type);
    const panel = await open('china-laos-thailand');
    const cities = all<HTMLOptionElement>(panel, 'option').filter(({ value }) => value !== '').map(text);
    expect(cities).toHaveLength(8);
    for (const { id } of facts.dataset.routes) {
      await change(panel, { route: id });
      const select = all<HTMLSelectElement>(panel, 'select')[0];
      if (select === undefined) continue;
      for (const city of cities) {
        select.value = city;
        select.dispatchEvent(new Event('change'));
        await panel.updateComplete;
        for (const [, lat = NaN] of need(events.at(-1)?.shape, `${id} from ${city}`)) expect(Math.abs(lat), `${id} from ${city}`).toBeLessThan(85);
        expect(text(panel)).not.toMatch(/NaN|undefined/);
      }
    }
  });

  it('is forgotten with the route it belonged to', async () => {
    const panel = await open('china-laos-thailand');
    await startIn(panel, 'Lagos');
    await change(panel, { route: 'across-the-dmz' });
    expect(all(panel, '.laid li')).toEqual([]);
    expect(all<HTMLSelectElement>(panel, 'select').map(({ value }) => value)).toEqual(['']);
  });

  it('is drawn with one point more than legs, inside the sketch, and named in words', async () => {
    for (const route of facts.dataset.routes) {
      const panel = await open(route.id);
      const [sketch] = all<SVGSVGElement & HTMLElement>(panel, 'svg');
      if (sketch !== undefined) {
        const points = need(sketch.querySelector('polyline')?.getAttribute('points'), 'points').split(' ').map((pair) => pair.split(',').map(Number));
        expect(points).toHaveLength(legsOf(facts, route).length + 1);
        for (const [x = NaN, y = NaN] of points) expect(x >= 5 && x <= 335 && y >= 5 && y <= 190, `${route.id}: ${x}, ${y}`).toBe(true);
        expect(sketch.getAttribute('aria-label')).toMatch(/^Sketch of the shape, north up: .*about [\d,]+0 km (north|east|south|west)/);
      }
      panel.remove();
    }
  });
});
