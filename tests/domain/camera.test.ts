import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { SELECTION_KINDS, type Selection } from '../../src/domain/types.js';
import { cameraFor, cameraForLeg, cameraForShape, fitted, MAX_ZOOM, MIN_ZOOM, OVERVIEW, type CameraTarget } from '../../src/domain/camera.js';
import { community, corridor, country, crossing, dataset, incident, origin, route } from '../fixtures/dataset.js';

const index = indexDataset(
  dataset({
    countries: [country('LA')],
    crossings: [crossing('pair'), crossing('river', { kind: 'border-line' }, { type: 'Point', coordinates: [125.2, 40.6] })],
    corridors: [corridor('leg', {}, [[100, 10], [105, 15]]), corridor('further', {}, [[105, 15], [110, 12]]), corridor('pacific', {}, [[165, 32], [-165, 40], [-98.6, 39.6]])],
    routes: [route('both', ['leg', 'further']), route('over-the-pacific', ['pacific']), route('nothing', [])],
    incidents: [incident('in-town', { precision: 'place' }, [100, 20]), incident('in-country', { precision: 'country' }, [100, 20]), incident('told', { onMap: false })],
    communities: [community('seoul'), community('far-east', { kind: 'region' })],
    origins: [origin('north')],
  }),
);
const target = (kind: Selection['kind'], id: string): CameraTarget => {
  const found = cameraFor(index, { kind, id });
  if (found === null) throw new Error(`no camera for ${kind}:${id}`);
  return found;
};
const holds = ({ bounds: [west, south, east, north] }: CameraTarget, lon: number, lat: number): boolean => west <= lon && lon <= east && south <= lat && lat <= north;

describe('the camera', () => {
  it('shows the whole story when nothing is selected', () => {
    expect(cameraFor(index, null)).toBe(OVERVIEW);
    for (const [lon, lat] of [[127, 40], [127, 37], [102, 18], [121, 14.6], [107, 47], [138, 36]] as const) expect(holds(OVERVIEW, lon, lat)).toBe(true);
  });

  it('frames a country as its bbox says', () => {
    expect(target('country', 'LA').bounds).toEqual([100, 10, 110, 20]);
  });

  it('keeps both towns of a crossing in the middle, and stands further off a whole river', () => {
    const pair = target('crossing', 'pair');
    expect([holds(pair, 128.19, 41.42), holds(pair, 128.18, 41.4)]).toEqual([true, true]);
    expect((pair.bounds[0] + pair.bounds[2]) / 2).toBeCloseTo(128.185);
    const width = ({ bounds }: CameraTarget): number => bounds[2] - bounds[0];
    expect(width(target('crossing', 'river'))).toBeGreaterThan(width(pair));
  });

  it('holds all legs of a route', () => {
    const both = target('route', 'both');
    for (const [lon, lat] of [[100, 10], [105, 15], [110, 12]] as const) expect(holds(both, lon, lat)).toBe(true);
  });

  it('frames a way over the Pacific from its west to its east, not round the other side', () => {
    const [west, , east] = target('route', 'over-the-pacific').bounds;
    expect(west).toBeCloseTo(165);
    expect(east).toBeCloseTo(360 - 98.6, 1);
  });

  it('comes nearer to a town than to an event of which only the country is known', () => {
    expect(target('incident', 'in-town').maxZoom).toBeGreaterThan(target('incident', 'in-country').maxZoom);
    expect(holds(target('incident', 'in-town'), 100, 20)).toBe(true);
  });

  it('goes to a community and to a province, further off a region', () => {
    expect(holds(target('destination', 'seoul'), 127, 37.5)).toBe(true);
    expect(target('destination', 'far-east').maxZoom).toBeLessThan(target('destination', 'seoul').maxZoom);
    expect(holds(target('origin', 'north'), 129.4, 41.9)).toBe(true);
  });

  it('goes to one leg of the route, from no nearer than to the whole', () => {
    const [both, second] = [target('route', 'both'), cameraForLeg(index, { kind: 'route', id: 'both' }, 1)!];
    expect([holds(second, 105, 15), holds(second, 110, 12), holds(second, 100, 10)]).toEqual([true, true, false]);
    expect(second.maxZoom).toBeLessThanOrEqual(both.maxZoom);
    expect(cameraForLeg(index, { kind: 'route', id: 'both' }, 0)?.bounds[0]).toBeCloseTo(100);
  });

  it('goes to the whole selection when no leg is in focus, or one that is not there', () => {
    for (const leg of [null, -1, 2, 0.5]) expect(cameraForLeg(index, { kind: 'route', id: 'both' }, leg), String(leg)).toEqual(target('route', 'both'));
    expect(cameraForLeg(index, { kind: 'country', id: 'LA' }, 0)).toEqual(target('country', 'LA'));
    expect(cameraForLeg(index, null, 0)).toBe(OVERVIEW);
  });

  it('holds a shape laid elsewhere, over the antimeridian too, and never asks for the pole', () => {
    expect(cameraForShape([[170, 50], [190, 40], [185, 60]])?.bounds).toEqual([170, 40, 190, 60]);
    expect(cameraForShape([[0, 80], [10, 89.5]])?.bounds[3]).toBe(85);
    expect(cameraForShape([])).toBeNull();
  });

  it('stays where it is for what has no place, or is not there', () => {
    expect(cameraFor(index, { kind: 'incident', id: 'told' }), 'an event told in words only: its country').toEqual(cameraFor(index, { kind: 'country', id: 'LA' }));
    expect(cameraFor(index, { kind: 'route', id: 'nothing' })).toBeNull();
    for (const kind of SELECTION_KINDS) expect(cameraFor(index, { kind, id: 'no-such-thing' }), kind).toBeNull();
  });

  it('never comes nearer than the map allows', () => {
    expect(MAX_ZOOM).toBe(8);
    for (const [kind, id] of [['country', 'LA'], ['crossing', 'pair'], ['crossing', 'river'], ['route', 'both'], ['incident', 'in-town'], ['destination', 'seoul'], ['origin', 'north']] as const)
      expect(target(kind, id).maxZoom, id).toBeLessThanOrEqual(MAX_ZOOM);
  });
});

describe('fitted', () => {
  const size = { width: 735, height: 585 };
  const corners = ({ center: [lon, lat], zoom }: ReturnType<typeof fitted>): { left: number; right: number; top: number; bottom: number } => {
    const worldPx = 512 * 2 ** zoom;
    const middle = 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
    const latAt = (y: number): number => (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;
    return { left: lon - (size.width / 2 / worldPx) * 360, right: lon + (size.width / 2 / worldPx) * 360, top: latAt(middle - size.height / 2 / worldPx), bottom: latAt(middle + size.height / 2 / worldPx) };
  };

  it.each([[OVERVIEW.bounds], [[19, 41, 190, 81.8]], [[-130, 20, 42, 70]]] as const)('shows all of %j, with the padding round it', (bounds) => {
    const shown = corners(fitted({ bounds, maxZoom: 8 }, size, 36));
    const [west, south, east, north] = bounds;
    expect(shown.left).toBeLessThan(west);
    expect(shown.right).toBeGreaterThan(east);
    expect(shown.bottom).toBeLessThan(south);
    expect(shown.top).toBeGreaterThan(north);
    const degreesPerPx = (shown.right - shown.left) / size.width;
    const spare = Math.min((west - shown.left) / degreesPerPx, (shown.right - east) / degreesPerPx);
    expect(spare).toBeGreaterThan(35);
  });

  it('goes no nearer than it may, and no farther than the map does', () => {
    expect(fitted({ bounds: [127, 37, 127.01, 37.01], maxZoom: 5 }, size, 36).zoom).toBe(5);
    expect(fitted({ bounds: [-180, -85, 180, 85], maxZoom: 5 }, { width: 40, height: 30 }, 36).zoom).toBe(MIN_ZOOM);
  });
});
