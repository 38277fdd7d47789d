/** The text that a reader sends to whoever helps: what it tells, and what it never does. */
import { describe, expect, it } from 'vitest';
import { diagnosticsText, type Diagnostics } from '../../src/app/diagnostics-text.js';

const QUIET: Diagnostics = {
  program: '0.1.0',
  data: { date: '2026-11-22', hash: '0123456789' },
  dataFaults: [],
  at: '2026-11-22T16:20:00.000Z',
  map: { shown: 'live', choice: 'auto', trouble: '', detail: '' },
  graphics: 'WebGL 2 by ANGLE (a card), a graphics card',
  browser: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140',
  window: { widthPx: 1366, heightPx: 768, pixelRatio: 1.25, wishes: [], isFramed: false },
  theme: 'light',
  language: 'en',
  network: 'there',
  storage: ['offline: ready', 'stores: 1, with 70 files'],
  address: 'https://example.org/map/?year=2013',
  errors: [],
};

describe('the diagnostics of a page that is well', () => {
  it('tell version, facts, view, map, machine and store, a line each', () => {
    expect(diagnosticsText(QUIET).split('\n')).toEqual([
      'Escape routes from North Korea: diagnostics',
      'Version: 0.1.0',
      'Facts: of 2026-11-22, 0123456789',
      'Faults in facts: none',
      'Asked: 2026-11-22T16:20:00.000Z',
      'View: https://example.org/map/?year=2013',
      'Map: live',
      'Graphics: WebGL 2 by ANGLE (a card), a graphics card',
      'Browser: Mozilla/5.0 (X11; Linux x86_64) Chrome/140',
      'Window: 1366 × 768 px, 1.25 device pixels each',
      'Theme: light',
      'Language: en',
      'Network: there',
      'Storage: offline: ready',
      'Storage: stores: 1, with 70 files',
      'Errors: none',
      '',
    ]);
  });
});

describe('the diagnostics of a page in trouble', () => {
  it('say which map stands there, and why', () => {
    const map = { shown: 'drawn', choice: 'gl', trouble: 'failed', detail: 'no shader' } as const;
    expect(diagnosticsText({ ...QUIET, map })).toContain('\nMap: drawn, asked for as gl; failed (no shader)\n');
  });

  it('list the errors in their order, each on one line', () => {
    const errors = [
      { at: '2026-11-22T16:19:00.000Z', where: 'page', message: 'Error: one\n  at two' },
      { at: '2026-11-22T16:19:30.000Z', where: 'year-slider', message: 'TypeError: three' },
    ];
    expect(diagnosticsText({ ...QUIET, errors })).toMatch(/\nErrors, newest last: 2\n- 2026-11-22T16:19:00\.000Z page: Error: one at two\n- 2026-11-22T16:19:30\.000Z year-slider: TypeError: three\n$/);
  });

  it('name ten faults of the facts, and count all', () => {
    const text = diagnosticsText({ ...QUIET, dataFaults: Array.from({ length: 14 }, (_, index) => `geo/terms.json [${index}]: is wrong`) });
    expect(text).toContain('\nFaults in facts: 14\n');
    expect(text.match(/^Fault: /gm)).toHaveLength(10);
  });

  it('hold neither a lesson nor a folder of the reader’s machine that an error names', () => {
    const message = 'Failed to fetch https://example.org/map/?year=2013#lesson=1eyJ0aXRsZSI6Ik15In0_- and file:///home/jane/Desktop/lessons/escape-routes.html?year=1 (12:3)';
    const text = diagnosticsText({ ...QUIET, map: { ...QUIET.map, trouble: 'failed', detail: message }, errors: [{ at: QUIET.at, where: 'page', message }] });
    expect(text).not.toMatch(/eyJ0|jane|Desktop/);
    expect(text).toContain('#lesson=… and file:///…/escape-routes.html');
  });
});
