import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from '../../src/styles/view-picture.js';

/** Each letter is 1 wide. */
const measure = (text: string): number => text.length;

describe('wrapText', () => {
  it('breaks between words', () => {
    expect(wrapText('one two three four', 9, measure)).toEqual(['one two', 'three', 'four']);
    expect(wrapText('one two', 7, measure)).toEqual(['one two']);
    expect(wrapText('  ', 7, measure)).toEqual([]);
  });

  it('breaks a word that is wider alone, such as an address', () => {
    expect(wrapText('at https://example.org', 8, measure)).toEqual(['at', 'https://', 'example.', 'org']);
  });

  it('loses no letter, keeps their order, and is nowhere wider than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 120 }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = wrapText(text, width, measure);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(lines.every((line) => line.length <= width && line !== '')).toBe(true);
      }),
    );
  });
});
