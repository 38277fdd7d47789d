import { describe, expect, it } from 'vitest';
import { clockText } from '../../src/domain/clock.js';

describe('clockText', () => {
  it.each([[0, '0:00'], [-5000, '0:00'], [65_900, '1:05'], [600_000, '10:00'], [3_729_000, '1:02:09']])('%d ms is %s', (ms, words) => {
    expect(clockText(ms)).toBe(words);
  });
});
