/** What lies under a point of the drawn map: the same shapes that are drawn, and the same answers as on the live map. */
import { geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { FRAME_PADDING_PX, fitted, OVERVIEW, targetOf, type Fitted } from '../../src/domain/camera.js';
import { pick, PICK_RADIUS_PX } from '../../src/domain/picking.js';
import { positionAt } from '../../src/static-map/moves.js';
import { pointsOfPath } from '../../src/static-map/path-reader.js';
import type { StaticView } from '../../src/static-map/scene-context.js';
import { WHOLE_VIEW } from '../../src/static-map/scene.js';
import { ScenePicker } from '../../src/static-map/scene-picking.js';
import type { Scene, Shape } from '../../src/static-map/shapes.js';
import { index, realLand, scene, shapesOf } from './real-map.js';

const SIZE = { width: 1000, height: 760 };
const land = realLand();

function looking(view: Partial<StaticView>): { readonly drawn: Scene; readonly at: Fitted; readonly picker: ScenePicker } {
  const at = view.at ?? fitted(targetOf(index, { ...WHOLE_VIEW, ...view }) ?? OVERVIEW, SIZE, FRAME_PADDING_PX);
  const drawn = scene({ ...view, at });
  return { drawn, at, picker: new ScenePicker(drawn, at.zoom) };
}
const picked = (picker: ScenePicker, point: readonly [number, number], radius: number = PICK_RADIUS_PX.mouse) => pick(index, picker.keysAt(point, radius)).map(({ kind, id }) => `${kind}:${id}`);
const middleOf = (shape: Shape): readonly [number, number] => (shape.kind === 'circle' ? [shape.x, shape.y] : shape.kind === 'sign' ? shape.at[0]! : shape.kind === 'text' ? [shape.box.x + shape.box.width / 2, shape.box.y + shape.box.height / 2] : (([line]) => line![Math.floor(line!.length / 2)]!)(pointsOfPath(shape.d)));

describe('every mark answers where it is drawn', () => {
  it.each([
    ['at the overview', {}],
    ['at the Tumen', { selection: { kind: 'crossing', id: 'namyang-tumen' } as const }],
    ['with outcomes hidden', { hiddenLayers: ['outcomes'] }],
    ['with a route selected', { selection: { kind: 'route', id: index.dataset.routes[0]!.id } as const, leg: 0 }],
  ])('%s', (_where, view) => {
    const { drawn, picker, at } = looking(view);
    const answering = shapesOf(drawn, 'crossings', 'destinations', 'incidents', 'origin-marks', 'rivers', ...(at.zoom <= 6 ? ['bands', 'returns'] : [])).filter(({ key, kind }) => key !== null && !(kind === 'path' && key.startsWith('crossing:')));
    expect(answering.length).toBeGreaterThan(10);
    for (const shape of answering) expect(picker.keysAt(middleOf(shape), 0), shape.key ?? '').toContain(shape.key);
  });
});

describe('the ground answers exactly', () => {
  it('as the land’s own outlines say, on a grid over the whole sheet', () => {
    const { picker, at } = looking({ hiddenLayers: ['outcomes'] });
    const story = land.countries.filter(({ iso }) => iso !== null && index.countries.has(iso));
    const differing: string[] = [];
    let onLand = 0;
    for (let x = 20; x < SIZE.width; x += 40)
      for (let y = 20; y < SIZE.height; y += 40) {
        const { lng, lat } = positionAt(at, SIZE, [x, y]);
        const wanted = story.filter(({ polygons }) => geoContains({ type: 'MultiPolygon', coordinates: polygons as unknown as GeoJSON.Position[][][] }, [lng, lat])).map(({ iso }) => `country:${iso}`);
        const found = picker.keysAt([x, y], 30).filter((key) => key.startsWith('country:'));
        onLand += wanted.length;
        if (wanted.join() !== found.join()) differing.push(`${x},${y}: ${wanted.join()} is ${found.join()}`);
      }
    expect(onLand).toBeGreaterThan(100);
    // A coast between two points of the grid may be a pixel off.
    expect(differing.length, differing.join('; ')).toBeLessThanOrEqual(2);
  });

  it('also where it wears nothing, hidden or not shown yet', () => {
    for (const view of [{ hiddenLayers: ['outcomes'] }, { concealed: ['country:MN'] }, {}]) {
      const { picker, at } = looking(view);
      const scale = 1000 / 2; // Somewhere in the steppe: found by going through the sheet.
      const steppe = Array.from({ length: scale }, (_, step): readonly [number, number] => [step * 2, 150]).find((point) => Math.abs(positionAt(at, SIZE, point).lng - 103) < 0.5)!;
      expect(picked(picker, steppe)).toEqual(['country:MN']);
    }
  });
});

describe('what is near counts', () => {
  const one: Scene = {
    width: 100, height: 100, background: '', ground: '', patterns: [], fades: [],
    groups: [
      { id: 'outcomes', shapes: [{ kind: 'path', key: 'country:LA', d: 'M0,0h50v50h-50zM20,20v10h10v-10z', fill: '#fff', stroke: null }] },
      { id: 'bands', shapes: [{ kind: 'path', key: null, d: 'M0,80L100,80', fill: null, stroke: { paint: '#fff', width: 10 } }, { kind: 'path', key: 'leg:a', d: 'M0,80L100,80', fill: null, stroke: { paint: '#000', width: 4 } }] },
      { id: 'crossings', shapes: [{ kind: 'path', key: 'crossing:tie', d: 'M60,60L70,60', fill: null, stroke: { paint: '#000', width: 2 } }, { kind: 'circle', key: 'crossing:a', x: 40, y: 40, radius: 3, fill: '#fff', stroke: null }] },
      { id: 'incidents', shapes: [{ kind: 'sign', key: 'incident:a', sign: 'incident', scale: 1, opacity: 1, at: [[42, 40]] }] },
      { id: 'names', shapes: [{ kind: 'text', key: 'country:LA', lines: [], x: 0, y: 0, lineHeight: 1, anchor: 'start', turn: 0, colour: '', halo: null, box: { x: 60, y: 0, width: 20, height: 10, turn: 0 } }] },
    ],
  };
  const at = (point: readonly [number, number], radius: number, zoom = 4) => new ScenePicker(one, zoom).keysAt(point, radius);

  it('a mark within reach, nearest to the reader first, the ground only exactly', () => {
    expect(at([40, 40], 0)).toEqual(['incident:a', 'crossing:a', 'country:LA']);
    expect(at([52, 40], 0)).toEqual([]);
    expect(at([52, 40], 5)).toEqual(['incident:a']);
    expect(at([52, 40], 14)).toEqual(['incident:a', 'crossing:a']);
  });

  it('a hole is no land; a name of a country, a casing and a tie do not answer', () => {
    expect(at([25, 25], 0)).toEqual([]);
    expect(at([70, 5], 0)).toEqual([]);
    expect(at([65, 60], 0)).toEqual([]);
    expect([at([50, 84], 0), at([50, 84], 2)]).toEqual([[], ['leg:a']]);
  });

  it('a band answers no more where it has as good as faded', () => {
    expect([at([50, 80], 0, 6), at([50, 80], 0, 6.1)]).toEqual([['leg:a'], []]);
  });
});
