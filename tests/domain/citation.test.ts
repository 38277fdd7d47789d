import { describe, expect, it } from 'vitest';
import { citation, citationText, CITATION_STYLES, isDoubtfulDay, type CitedView } from '../../src/domain/citation.js';

const VIEW: CitedView = { viewTitle: 'Laos, 2013', dataVersion: '2026-02-03', url: 'https://example.org/map/?year=2013&select=country:LA', today: new Date(2026, 8, 5, 0, 30) };
const text = (...[style, view]: Parameters<typeof citation>): string => citationText(citation(style, view));

describe('citation', () => {
  it('follows APA', () => {
    expect(text('apa', VIEW)).toBe(
      'Escape routes from North Korea project. (2026). Laos, 2013 [View of an interactive map]. In Escape routes from North Korea (Data version 2026-02-03). Retrieved September 5, 2026, from https://example.org/map/?year=2013&select=country:LA',
    );
  });

  it('follows MLA, with its own short months', () => {
    expect(text('mla', VIEW)).toBe('Escape routes from North Korea project. “Laos, 2013.” Escape routes from North Korea, data version 2026-02-03, https://example.org/map/?year=2013&select=country:LA. Accessed 5 Sept. 2026.');
    expect(text('mla', { ...VIEW, today: new Date(2026, 4, 31) })).toContain('Accessed 31 May 2026.');
  });

  it('follows Chicago', () => {
    expect(text('chicago', VIEW)).toBe('Escape routes from North Korea project. “Laos, 2013.” Escape routes from North Korea. Data version 2026-02-03. Accessed September 5, 2026. https://example.org/map/?year=2013&select=country:LA.');
  });

  it.each(CITATION_STYLES)('sets the name of the whole in italics, and nothing else (%s)', (style) => {
    expect(citation(style, VIEW).filter(({ italic }) => italic)).toEqual([{ text: 'Escape routes from North Korea', italic: true }]);
  });

  it.each(CITATION_STYLES)('says nothing of what is not known (%s)', (style) => {
    const whole = text(style, { ...VIEW, viewTitle: ' ', dataVersion: '' });
    expect(whole).not.toMatch(/version|“|”| {2}|\(\)|\.\./i);
    expect(whole).toContain(VIEW.url);
    expect(whole).toContain('2026');
  });

  it('dates the work by a data version that begins with a year, and by no other', () => {
    const apa = (dataVersion: string): string => text('apa', { ...VIEW, dataVersion });
    expect(apa('2027')).toContain('project. (2027). ');
    expect(apa('20271')).toContain('(n.d.)');
    expect(apa('a1b2c3')).toContain('(n.d.)');
    expect(apa('a1b2c3')).toContain('(Data version a1b2c3)');
    expect(apa('')).toContain('(n.d.)');
  });

  it('keeps the marks of a title in order', () => {
    expect(text('mla', { ...VIEW, viewTitle: 'A “double defector” in 2012.' })).toContain('“A ‘double defector’ in 2012.” Escape');
    expect(text('chicago', { ...VIEW, viewTitle: 'Who went back?' })).toContain('“Who went back?” Escape');
    expect(text('apa', { ...VIEW, viewTitle: 'Laos,\n 2013...' })).toContain('. Laos, 2013 [View');
  });
});

describe('the day of a citation', () => {
  it.each([
    ['1970-01-01', true],
    ['2026-02-01', true],
    ['2026-02-02', false],
    ['2026-02-03', false],
    ['2045-12-31', false],
    ['2099-12-31', true],
  ])('%s is doubtful: %s', (day, doubtful) => expect(isDoubtfulDay(new Date(`${day}T12:00:00Z`), '2026-02-03')).toBe(doubtful));

  it('is believed where the facts have no day', () => expect(isDoubtfulDay(new Date(0), '')).toBe(false));
});
