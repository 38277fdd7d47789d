import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES, type PlainOutcome } from '../../src/domain/types.js';
import { lookId, TILE_PX, type Look } from '../../src/styles/patterns.js';

const PLAIN = OUTCOMES.filter((outcome): outcome is PlainOutcome => outcome !== 'mixed' && outcome !== 'not-stated');
const anyLook: fc.Arbitrary<Look> = fc.oneof(
  fc.record({ outcome: fc.constantFrom(...OUTCOMES.filter((outcome) => outcome !== 'mixed')), outcomes: fc.constant([]), pale: fc.boolean() }),
  fc.record({ outcome: fc.constant('mixed' as const), outcomes: fc.shuffledSubarray(PLAIN, { minLength: 2 }), pale: fc.boolean() }),
);

describe('lookId', () => {
  it('is the same for the same look, and another for every other', () => {
    fc.assert(
      fc.property(anyLook, anyLook, (one, other) => {
        expect(lookId(one) === lookId(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { numRuns: 2000 },
    );
  });

  it('tells pale from full, and one mixture from another and from its order', () => {
    const mixed = (outcomes: readonly PlainOutcome[], pale = false): Look => ({ outcome: 'mixed', outcomes, pale });
    const looks: Look[] = [
      ...OUTCOMES.flatMap((outcome) => (outcome === 'mixed' ? [] : [true, false].map((pale) => ({ outcome, outcomes: [], pale })))),
      mixed(['returned-to-china', 'sent-to-south-korea']),
      mixed(['returned-to-china', 'sent-to-south-korea'], true),
      mixed(['sent-to-south-korea', 'returned-to-china']),
      mixed(['returned-to-china', 'resettled']),
      mixed(['returned-to-china', 'sent-to-south-korea', 'resettled']),
    ];
    expect(new Set(looks.map(lookId)).size).toBe(looks.length);
  });
});

describe('the tile', () => {
  it('is divided by the stripes of two and of three outcomes, so that it repeats without a seam', () => {
    expect([TILE_PX % 2, TILE_PX % 3]).toEqual([0, 0]);
  });
});
