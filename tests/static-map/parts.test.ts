/** The small parts: boxes, lines, path data, markup. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, placeAt, placesAlong, simplified } from '../../src/static-map/lines.js';
import { PathWriter } from '../../src/static-map/path-writer.js';
import { cornersOf, overlap, Placement } from '../../src/static-map/placement.js';
import { byZoom, type Point } from '../../src/static-map/projection.js';
import { sceneMarkup } from '../../src/static-map/scene-markup.js';
import type { Box, Scene } from '../../src/static-map/shapes.js';
import { scene } from './real-map.js';

const box = (x: number, y: number, width = 10, height = 10, turn = 0): Box => ({ x, y, width, height, turn });

describe('boxes', () => {
  it('meet, or only touch', () => {
    expect(overlap(box(0, 0), box(9, 9))).toBe(true);
    expect(overlap(box(0, 0), box(10, 0))).toBe(false);
    // The corner of a turned box reaches where its level twin does not; and its level twin's corner is free.
    expect(overlap(box(0, 0, 10, 10, 45), box(11, 0))).toBe(true);
    expect(overlap(box(0, 0, 10, 10, 45), box(9.5, 9.5))).toBe(false);
  });

  it('meet each other, whichever is asked, and themselves', () => {
    const anyBox = fc.record({ x: fc.integer({ min: 0, max: 60 }), y: fc.integer({ min: 0, max: 60 }), width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 20 }), turn: fc.integer({ min: -90, max: 90 }) });
    fc.assert(
      fc.property(anyBox, anyBox, (a, b) => {
        expect(overlap(a, b)).toBe(overlap(b, a));
        expect(overlap(a, a)).toBe(true);
        // A corner well inside another box is a meeting.
        const level = { ...b, turn: 0 };
        if (cornersOf(a).some(([x, y]) => x > b.x + 0.01 && x < b.x + b.width - 0.01 && y > b.y + 0.01 && y < b.y + b.height - 0.01)) expect(overlap(a, level)).toBe(true);
      }),
    );
  });

  it('are placed where they cover least, never on another, never off the sheet', () => {
    const placement = new Placement(100, 100, [{ box: box(0, 0, 50, 100), weight: 1 }]);
    expect(placement.place([{ box: box(-5, 0) }, { box: box(20, 20) }, { box: box(60, 20) }])?.box.x).toBe(60);
    expect(placement.place([{ box: box(62, 22) }, { box: box(20, 20) }])?.box.x).toBe(20);
    expect(placement.place([{ box: box(25, 25) }])).toBeNull();
    expect(placement.place([{ box: box(0, 60) }], 0.5)).toBeNull();
    expect(placement.place([{ box: box(70, 60), cost: 2 }, { box: box(0, 60) }])?.box.x).toBe(0);
  });
});

describe('lines', () => {
  const corner: readonly Point[] = [[0, 0], [10, 0], [10, 10]];
  it('have places along them, and a direction there', () => {
    expect(lengthOf(corner)).toBe(20);
    expect(placeAt(corner, 5)).toEqual({ point: [5, 0], turn: 0 });
    expect(placeAt(corner, 15)).toEqual({ point: [10, 5], turn: 90 });
    expect(placeAt(corner, 99).point).toEqual([10, 10]);
    expect(placesAlong(corner, 8)).toEqual([[4, 0], [10, 2]]);
  });

  it('simplified, keep their ends and leave nothing out that shows', () => {
    const wave = Array.from({ length: 200 }, (_, at): Point => [at, 20 * Math.sin(at / 15)]);
    const fewer = simplified(wave, 0.5);
    expect(fewer.length).toBeLessThan(60);
    expect([fewer[0], fewer.at(-1)]).toEqual([wave[0], wave.at(-1)]);
    for (const [x, y] of wave) {
      const next = Math.max(1, fewer.findIndex((point) => point[0] >= x));
      const [[ax, ay], [bx, by]] = [fewer[next - 1]!, fewer[next]!];
      expect(Math.abs(ay + ((by - ay) * (x - ax)) / (bx - ax) - y)).toBeLessThan(1);
    }
  });
});

describe('path data', () => {
  const drawn = (grid: number, draw: (writer: PathWriter) => void): string => {
    const writer = new PathWriter(grid);
    draw(writer);
    return writer.take();
  };

  it('goes in steps on the grid, and leaves out what falls together', () => {
    expect(drawn(0.5, (writer) => { writer.moveTo(1.1, 2.2); writer.lineTo(1.2, 2.1); writer.lineTo(3, 2); writer.lineTo(3, 1.5); writer.lineTo(2, 2); })).toBe('M1,2h2v-.5l-1,.5');
  });

  it('closes rings, goes on from where they began, and drops those too small to be seen', () => {
    expect(drawn(1, (writer) => {
      for (const size of [4, 0.2]) { writer.moveTo(10, 10); writer.lineTo(10 + size, 10); writer.lineTo(10, 10 + size); writer.closePath(); }
      writer.moveTo(0, 0);
    })).toBe('M10,10h4l-4,4z');
  });
});

describe('sizes by zoom', () => {
  it('are straight between zooms and level outside', () => {
    const size = (zoom: number): number => byZoom(zoom, 2, [3, 1], [5, 2], [8, 8]);
    expect([2, 3, 4, 5, 6.5, 8, 9].map(size)).toEqual([2, 2, 3, 4, 10, 16, 16]);
  });
});

describe('markup', () => {
  const nasty = `<b title="x">'&`;
  const text = { kind: 'text', key: nasty, lines: [[{ text: nasty, lang: 'en', size: 10, weight: 400 }]], x: 1, y: 2, lineHeight: 1, anchor: 'start', turn: 0, colour: nasty, halo: null, box: box(0, 0) } as const;
  const bad: Scene = { width: 10, height: 10, background: '#fff', ground: '#eee', patterns: [], fades: [], groups: [{ id: nasty, shapes: [text] }] };

  it('escapes whatever it is given', () => {
    const markup = sceneMarkup(bad, { theme: 'light', label: nasty, prefix: 'm-' });
    expect(markup).not.toContain('<b');
    expect(markup.match(/&lt;b title=&quot;x&quot;&gt;&#39;&amp;/g)).toHaveLength(5);
  });

  it('is well formed, and every name in it is its own and is there', () => {
    const markup = sceneMarkup(scene({ year: 2013 }), { theme: 'light', label: 'Map', prefix: 'first-' });
    const open: string[] = [];
    for (const [, close, tag = '', end] of markup.matchAll(/<(\/?)([A-Za-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (close === '/') expect(open.pop()).toBe(tag);
      else if (end !== '/') open.push(tag);
    }
    expect(open).toEqual([]);
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(8);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^first-/);
    expect([...markup.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id).filter((id) => !ids.includes(id))).toEqual([]);
    expect(markup).not.toMatch(/NaN|undefined|null|style=/);
  });

  it('is small on a coarse grid, as for a first picture', () => {
    const [fine, coarse] = [undefined, 1].map((grid) => sceneMarkup(scene({}, grid === undefined ? {} : { grid }), { theme: 'light', label: 'Map', prefix: 'm-' }).length) as [number, number];
    expect(coarse).toBeLessThan(0.65 * fine);
  });
});
