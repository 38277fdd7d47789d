import { describe, expect, it } from 'vitest';
import { compact, once } from '../../src/data/repeated.js';

describe('what facts repeat', () => {
  it('reads the same, whichever came first', () => {
    expect([once('Introduction'), once(['Intro', 'duction'].join('')), once('Laos')]).toEqual(['Introduction', 'Introduction', 'Laos']);
  });

  it('keeps each list as it was, and apart from the one it was read from', () => {
    const read = ['C01', 'C02'];
    const kept = compact(read);
    read.push('C03');
    expect(kept).toEqual(['C01', 'C02']);
  });

  it('gives no list that anybody could add to for all who have none', () => {
    const none = compact<string>([]);
    expect(none).toEqual([]);
    expect(() => (none as string[]).push('C01')).toThrow(TypeError);
  });
});
