import { describe, expect, it } from 'vitest';
import { BANDS_ANSWER_TO_ZOOM } from '../../src/domain/picking.js';
import { CLICKABLE_LAYERS, clickableAt, keyOfFeature } from '../../src/map/picking.js';

describe('what the live map finds', () => {
  it.each([
    ['incidents', { key: 'incident:a', id: 'a' }, 'incident:a'],
    ['outcomes', { iso: 'LA', name: 'Laos' }, 'country:LA'],
    ['land', { iso: 'BR' }, 'country:BR'],
    ['corridors', { id: 'leg', mode: 'land' }, 'leg:leg'],
    ['named-rivers', { name: 'yalu' }, 'river:yalu'],
    ['named-rivers', {}, null],
    ['land', { name: 'yalu' }, null],
  ])('on %s: %j is called %s', (id, properties, key) => {
    expect(keyOfFeature({ layer: { id }, properties })).toBe(key);
  });
});

describe('layers that answer to a click', () => {
  const bands = CLICKABLE_LAYERS.filter((layer) => layer.startsWith('corridors') || layer.startsWith('returns'));

  it('are all of them from afar', () => {
    expect(clickableAt(2)).toEqual(CLICKABLE_LAYERS);
    expect(bands.length).toBeGreaterThan(4);
  });

  it('are no bands where these have as good as faded, but all else', () => {
    expect(clickableAt(BANDS_ANSWER_TO_ZOOM + 0.01)).toEqual(CLICKABLE_LAYERS.filter((layer) => !bands.includes(layer)));
  });
});
