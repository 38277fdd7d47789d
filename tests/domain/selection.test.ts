import { describe, expect, it } from 'vitest';
import { parseSelection, sameSelection, selectionText } from '../../src/domain/selection.js';
import { SELECTION_KINDS } from '../../src/domain/types.js';

describe('a selection in a link', () => {
  it.each(SELECTION_KINDS)('reads and writes a %s', (kind) => {
    expect(parseSelection(`${kind}:some-id-7`)).toEqual({ kind, id: 'some-id-7' });
    expect(selectionText({ kind, id: 'some-id-7' })).toBe(`${kind}:some-id-7`);
  });

  it.each(['', ':', 'country', 'country:', ':LA', 'planet:LA', 'Country:LA', 'country:LA:x', 'country: LA', 'country:LA ', 'country:라오스', 'country:<b>', 'constructor:x', 'country:a/b'])('refuses “%s”', (text) => {
    expect(parseSelection(text)).toBeNull();
  });

  it('is the same when kind and id are', () => {
    expect(sameSelection({ kind: 'country', id: 'LA' }, { kind: 'country', id: 'LA' })).toBe(true);
    expect(sameSelection({ kind: 'country', id: 'LA' }, { kind: 'country', id: 'VN' })).toBe(false);
    expect(sameSelection({ kind: 'route', id: 'x' }, { kind: 'incident', id: 'x' })).toBe(false);
    expect(sameSelection(null, null)).toBe(true);
    expect(sameSelection(null, { kind: 'country', id: 'LA' })).toBe(false);
  });
});
