import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lastErrors, noteError } from '../../src/faults/last-errors.js';

describe('the last errors', () => {
  beforeEach(() => {
    // The list lives as long as the page: each test pushes out what was there.
    for (let at = 0; at < 20; at++) noteError('before', `old ${at}`);
  });

  it('are twenty at most, the newest last, with time and place', () => {
    vi.setSystemTime(new Date('2026-11-22T12:00:00Z'));
    noteError('year-slider', new TypeError('no such year'));
    expect(lastErrors()).toHaveLength(20);
    expect(lastErrors().at(-1)).toEqual({ at: '2026-11-22T12:00:00.000Z', where: 'year-slider', message: 'TypeError: no such year' });
    expect(lastErrors()[0]?.message).toBe('old 1');
    vi.useRealTimers();
  });

  it('hold an error that comes again once, as its newest', () => {
    noteError('a', 'first');
    noteError('a', 'second');
    for (let time = 0; time < 1000; time++) noteError('a', 'first');
    expect(lastErrors().slice(-2).map(({ message }) => message)).toEqual(['second', 'first']);
    expect(lastErrors()[0]?.message).toBe('old 2');
  });

  it('take whatever may be thrown, and no more of it than a line', () => {
    const unspeakable = { toString: () => { throw new Error('no'); } };
    for (const thrown of [null, undefined, 7, Symbol('s'), unspeakable, 'x'.repeat(10_000)]) noteError('a', thrown);
    expect(lastErrors().slice(-6).map(({ message }) => message.length <= 301)).toEqual(Array(6).fill(true));
    expect(lastErrors().at(-2)?.message).toBe('something that cannot be put into words');
  });
});
