/** Moving the drawn map by hand: what is under the hand stays under it, and the world is not left. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRAME_PADDING_PX, fitted, MAX_ZOOM, OVERVIEW, type Fitted } from '../../src/domain/camera.js';
import { cameraAfter, leastZoom, positionAt, roomFor, shifted, STILL, stretched } from '../../src/static-map/moves.js';
import { pointsOfPath } from '../../src/static-map/path-reader.js';
import type { Point } from '../../src/static-map/projection.js';

const SIZE = { width: 734, height: 586 };
const HOME = fitted(OVERVIEW, SIZE, FRAME_PADDING_PX);
const point = fc.record({ x: fc.integer({ min: 0, max: SIZE.width }), y: fc.integer({ min: 0, max: SIZE.height }) }).map(({ x, y }): Point => [x, y]);

describe('a move', () => {
  it('keeps the place under the hand there', () => {
    fc.assert(
      fc.property(point, fc.integer({ min: -300, max: 300 }), fc.integer({ min: -120, max: 120 }), fc.double({ min: 1, max: 6, noNaN: true }), (about, dx, dy, factor) => {
        const before = positionAt(HOME, SIZE, about);
        const move = shifted(stretched(STILL, about, factor), dx, dy);
        const after = positionAt(cameraAfter(HOME, SIZE, move), SIZE, [about[0] + dx, about[1] + dy]);
        expect(after.lng).toBeCloseTo(before.lng, 6);
        expect(after.lat).toBeCloseTo(before.lat, 6);
      }),
    );
  });

  it('of nothing moves nothing', () => {
    const { center, zoom } = cameraAfter(HOME, SIZE, STILL);
    expect(zoom).toBe(HOME.zoom);
    expect(center[0]).toBeCloseTo(HOME.center[0], 9);
    expect(center[1]).toBeCloseTo(HOME.center[1], 9);
  });

  it('goes no nearer than the map does, and no farther than the world fills it', () => {
    expect(HOME.zoom + Math.log2(roomFor(HOME, STILL, 1e6, SIZE))).toBeCloseTo(MAX_ZOOM, 9);
    expect(HOME.zoom + Math.log2(roomFor(HOME, STILL, 1e-6, SIZE))).toBeCloseTo(leastZoom(SIZE), 9);
    // Framed from farther off than a hand may go: it stays there, and can be brought nearer.
    const far: Fitted = { center: [0, 0], zoom: 0.4 };
    expect(roomFor(far, STILL, 0.5, SIZE)).toBe(1);
    expect(roomFor(far, STILL, 2, SIZE)).toBeCloseTo(2, 9);
  });

  it('does not leave the world at top or foot, and goes round it to the side', () => {
    const top = cameraAfter(HOME, SIZE, { dx: 0, dy: 1e6, scale: 1 });
    expect(positionAt(top, SIZE, [0, 0]).lat).toBeCloseTo(85.05, 1);
    const { lng } = positionAt(cameraAfter(HOME, SIZE, { dx: -3000, dy: 0, scale: 1 }), SIZE, [367, 293]);
    expect(lng).toBeGreaterThanOrEqual(-180);
    expect(lng).toBeLessThan(180);
  });
});

describe('path data', () => {
  it('is read back to the points it was written from', () => {
    expect(pointsOfPath('M1,2h2v-.5l-1,.5z')).toEqual([[[1, 2], [3, 2], [3, 1.5], [2, 2], [1, 2]]]);
    expect(pointsOfPath('M0,0L10,-5.5M3,4l.5-.25')).toEqual([[[0, 0], [10, -5.5]], [[3, 4], [3.5, 3.75]]]);
    expect(pointsOfPath('')).toEqual([]);
  });
});
