/** Distances and the shape; what a route tells of its legs stands in panels.test.ts. */
import { beforeAll, describe, expect, it } from 'vitest';
import '../../src/components/route-panel.js';
import { LayEvent, LegEvent, PlacingEvent } from '../../src/components/page-event.js';
import type { RoutePanel } from '../../src/components/route-panel.js';
import { SelectEvent } from '../../src/components/select-event.js';
import { legsOf, type DatasetIndex } from '../../src/domain/dataset-index.js';
import { routeShapeAt } from '../../src/domain/measure.js';
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
    const events = heard<LayEvent>(LayEvent.type);
    const panel = await open('china-laos-thailand');
    await startIn(panel, 'Sydney');
    await byRole(panel, 'button', 'Take it away').click();
    await drawn(panel);
    expect(events.map(({ at }) => at)).toEqual([[151.2, -33.9], null]);
    expect(all(panel, '.laid li')).toEqual([]);
  });

  it('lies on the globe from every city and from as near to a pole as can be chosen, for every route', async () => {
    const panel = await open('china-laos-thailand');
    const cities = all<HTMLOptionElement>(panel, 'option').filter(({ value }) => value !== '').map(text);
    expect(cities).toHaveLength(8);
    for (const route of facts.dataset.routes) {
      for (const at of [[0, 60], [0, -60], [180, 0], [-180, 0]] as const)
        for (const [, lat = NaN] of routeShapeAt(legsOf(facts, route), [...at])) expect(Math.abs(lat), `${route.id} from ${at.join()}`).toBeLessThan(89.9);
      await change(panel, { route: route.id, laid: [0, 60] });
      expect(text(panel)).not.toMatch(/NaN|undefined/);
    }
  });

  it('starts at a place picked on the map, and says so', async () => {
    const events = heard<PlacingEvent>(PlacingEvent.type);
    const panel = await open('china-laos-thailand');
    await byRole(panel, 'button', 'Pick a place on the map').click();
    await change(panel, { placing: true });
    await byRole(panel, 'button', /press here to stop/).click();
    expect(events.map(({ wanted }) => wanted)).toEqual([true, false]);
    await change(panel, { placing: false, laid: [10.25, 20.5] });
    expect(all<HTMLSelectElement>(panel, 'select').map(({ value }) => value)).toEqual(['place']);
    expect(seenText(panel)).toContain('of the place near 21° north, 10° east');
  });

  it('offers no map to point at where there is none', async () => {
    const panel = await open('china-laos-thailand');
    await change(panel, { canPlace: false });
    expect(seenText(panel)).not.toContain('Pick a place');
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

describe('route-panel: leg by leg', () => {
  const steps = (panel: RoutePanel): string => text(need(all(panel, '.steps [data-said]')[0], 'line of the leg in focus'));

  it('goes forward and back through the legs, and names the one the map shows', async () => {
    const events = heard<LegEvent>(LegEvent.type);
    const panel = await open('china-laos-thailand');
    expect(steps(panel)).toBe('The map shows all legs.');
    await byRole(panel, 'button', 'Leg by leg').click();
    await drawn(panel);
    expect(steps(panel)).toBe('The map shows leg 1 of 3.');
    await byRole(panel, 'button', 'Next leg').click();
    await byRole(panel, 'button', 'Next leg').click();
    await drawn(panel);
    expect(legsIn(panel).map((leg) => leg.getAttribute('aria-current'))).toEqual([null, null, 'step']);
    await byRole(panel, 'button', 'Leg before').click();
    await byRole(panel, 'button', 'All legs').click();
    expect(events.map(({ leg }) => leg)).toEqual([0, 1, 2, 1, null]);
  });

  it('keeps the focus on the steps when a button can no longer be pressed', async () => {
    const panel = await open('china-laos-thailand');
    await change(panel, { leg: 1 });
    await byRole(panel, 'button', 'Next leg').click();
    await drawn(panel);
    await drawn(panel);
    expect(panel.renderRoot.querySelector('.steps :focus')).not.toBeNull();
  });

  it('has no steps where there is one leg', async () => {
    expect(all(await open('across-the-dmz'), '.steps')).toEqual([]);
  });
});
