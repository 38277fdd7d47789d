/** What Trusted Types let be run beside the page. */
import { describe, expect, it } from 'vitest';
import { isOwnScript } from '../../src/app/own-scripts.js';

describe('an address that asks to be run beside the page', () => {
  const base = 'https://example.org/map/';

  it.each(['assets/maplibre-gl-worker-DX6FIJ71.js', './assets/maplibre-gl-worker-D_-1.js', 'https://example.org/map/service-worker.js'])('is let through where it is %s', (url) => {
    expect(isOwnScript(url, base, null)).toBe(true);
  });

  it.each([
    'https://example.com/map/service-worker.js',
    '//example.com/service-worker.js',
    'https://example.org/service-worker.js',
    'https://example.org/map/../service-worker.js',
    'https://example.org/map/assets/../../x/assets/maplibre-gl-worker-1.js',
    'land.json',
    'assets/escape-map-1.js',
    'assets/maplibre-gl-worker-1.js?other',
    'service-worker.js#other',
    'text/service-worker.js',
    'data:text/javascript,1',
    'data:text/javascript;charset=utf-8,1',
    'blob:https://example.org/0b3e6d7a-1111-4222-8333-444455556666',
    'javascript:1',
    'http://[',
    '',
  ])('is refused where it is %s', (url) => {
    expect(isOwnScript(url, base, null)).toBe(false);
  });

  it('in the page as one file is one of its own files, and nothing else', () => {
    const worker = 'postMessage("é")';
    const inside = new Map([
      ['assets/maplibre-gl-worker-1.js', new TextEncoder().encode(worker)],
      ['assets/page-1.js', new TextEncoder().encode('page()')],
    ]);
    const data = (text: string): string => `data:text/javascript;charset=utf-8,${encodeURIComponent(text)}`;
    expect(isOwnScript(data(worker), 'file:///x/', inside)).toBe(true);
    expect(isOwnScript(data('page()'), 'file:///x/', inside)).toBe(false);
    expect(isOwnScript(data(`${worker};more()`), 'file:///x/', inside)).toBe(false);
    expect(isOwnScript('file:///x/service-worker.js', 'file:///x/', inside)).toBe(false);
    expect(isOwnScript('blob:null/0b3e6d7a', 'file:///x/', inside)).toBe(false);
  });
});
