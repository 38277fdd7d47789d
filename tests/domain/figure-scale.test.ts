import { describe, expect, it } from 'vitest';
import { figureScale } from '../../src/domain/figure-scale.js';

describe('a scale', () => {
  it('of near figures begins at zero and ends at a round number', () => {
    const scale = figureScale([780, 970], false);
    expect([scale.type, scale.ticks]).toEqual(['linear', [0, 500, 1000]]);
    expect(scale.place(970)).toBeCloseTo(0.97);
  });

  it('of percentages runs to a hundred', () => {
    expect(figureScale([17, 50], true).ticks).toEqual([0, 50, 100]);
    expect(figureScale([17, 150], true).ticks.at(-1)).toBe(150);
  });

  it('of figures more than twenty times apart goes in steps of ten', () => {
    const scale = figureScale([8708, 300_000], false);
    expect([scale.type, scale.ticks]).toEqual(['log', [1000, 10_000, 100_000, 1_000_000]]);
    expect([1000, 10_000, 1_000_000].map(scale.place)).toEqual([0, expect.closeTo(1 / 3), 1]);
    expect(figureScale([10, 200], false).type).toBe('linear');
    expect(figureScale([10, 201], false).type).toBe('log');
  });

  it.each([[[0]], [[0, 300]], [[1]], [[0.4, 0.5]], [[7, 7]], [[128, 6_000_000]]])('holds %j between its ends', (values) => {
    const { ticks, place } = figureScale(values, false);
    expect(values.map(place).filter((at) => !(at >= 0 && at <= 1))).toEqual([]);
    expect([place(ticks[0] ?? Number.NaN), place(ticks.at(-1) ?? Number.NaN)]).toEqual([0, 1]);
  });
});
