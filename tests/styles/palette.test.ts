/** The colours of map and page are one: palette.ts against theme.css, and both against what eyes need. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../src/domain/types.js';
import { COLOUR_NAMES, PALETTES, THEME_NAMES, type ColourName, type ThemeName } from '../../src/styles/palette.js';

const css = readFileSync(new URL('../../src/styles/theme.css', import.meta.url), 'utf8').replaceAll(/\/\*.*?\*\//gs, '');

/** The tokens of one rule. */
function tokens(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`theme.css has no rule ${selector}`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return new Map([...body.matchAll(/--([\w-]+)\s*:\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]));
}

const RULES: readonly (readonly [selector: string, theme: ThemeName])[] = [
  [':root', 'light'],
  [':root:not([data-theme])', 'dark'],
  [`:root[data-theme='dark']`, 'dark'],
  [`:root[data-theme='projector']`, 'projector'],
];

describe('theme.css', () => {
  it.each(RULES)('%s holds the %s palette, colour by colour', (selector, theme) => {
    const { colours, outcomes, patternInkOpacity } = PALETTES[theme];
    const expected = [
      ...Object.entries(colours),
      ...Object.entries(outcomes).flatMap(([outcome, { fill, ink }]) => [[`${outcome}-fill`, fill], [`${outcome}-ink`, ink]] as const),
      ['pattern-ink-opacity', String(patternInkOpacity)] as const,
    ];
    const found = tokens(selector);
    expect(Object.fromEntries(expected.map(([name]) => [name, found.get(name)]))).toEqual(Object.fromEntries(expected));
  });

  it('holds no colour that the palette does not know', () => {
    const known = new Set<string>([...COLOUR_NAMES, ...OUTCOMES.flatMap((outcome) => [`${outcome}-fill`, `${outcome}-ink`])]);
    for (const [selector] of RULES) expect([...tokens(selector)].filter(([name, value]) => value.startsWith('#') && !known.has(name))).toEqual([]);
  });

  it('follows the machine only where no theme is chosen', () => {
    expect(css.replaceAll(/\s+/g, ' ')).toContain('@media (prefers-color-scheme: dark) { :root:not([data-theme]) {');
  });

  it('gives the projector targets of 60 px, also under a finger', () => {
    expect(tokens(`:root[data-theme='projector']`).get('target')).toBe('60px');
    expect(css).toMatch(/@media \(pointer: coarse\) \{[^@]*:root\[data-theme='projector'\] \{ --target: 60px; \}/);
  });
});

/** WCAG 2.2: relative luminance and contrast. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Text as it stands in elements and on the map. */
const TEXT: readonly (readonly [text: ColourName, ground: ColourName])[] = [
  ...(['paper', 'panel', 'rail', 'halo', 'land'] as const).map((ground) => ['ink', ground] as const),
  ...(['paper', 'panel', 'rail', 'halo'] as const).map((ground) => ['ink-2', ground] as const),
  ...(['paper', 'panel', 'rail', 'halo'] as const).map((ground) => ['accent', ground] as const),
  ['on-accent', 'accent'],
  ['note-ink', 'note'],
  ['water-text', 'water'],
  ['water-text', 'halo'],
  ['band-out-text', 'halo'],
  ['band-return', 'halo'],
  ['origin-ink', 'origin'],
  ['paper', 'ink'],
];
const LINES: readonly ColourName[] = ['river', 'band-out', 'band-return', 'focus'];
/** Under `mixed` a country wears stripes of the other fills: its own is never drawn large. */
const FILLS = OUTCOMES.filter((outcome) => outcome !== 'mixed');

describe('contrast', () => {
  it('is measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  const cases = THEME_NAMES.flatMap((theme) => TEXT.map(([text, ground]) => ({ theme, text, ground, least: theme === 'projector' && text === 'ink' ? 7 : 4.5 })));
  it.each(cases)('$theme: $text on $ground is $least at least', ({ theme, text, ground, least }) => {
    const { colours } = PALETTES[theme];
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(least);
  });

  it.each(THEME_NAMES.flatMap((theme) => LINES.map((line) => ({ theme, line }))))('$theme: the line $line is 3 at least on land, water and every outcome', ({ theme, line }) => {
    const { colours, outcomes } = PALETTES[theme];
    const grounds = { land: colours.land, water: colours.water, ...Object.fromEntries(FILLS.map((outcome) => [outcome, outcomes[outcome].fill])) };
    const tooLow = Object.entries(grounds).filter(([, ground]) => contrast(colours[line], ground) < 3).map(([name, ground]) => `${name} ${contrast(colours[line], ground).toFixed(2)}`);
    expect(tooLow).toEqual([]);
  });

  it.each(THEME_NAMES)('%s: the edge of a control is 3 at least on what it stands on', (theme) => {
    const { colours } = PALETTES[theme];
    for (const ground of ['paper', 'panel', 'rail'] as const) expect(contrast(colours.control, colours[ground])).toBeGreaterThanOrEqual(3);
  });

  it.each(THEME_NAMES)('%s: every pattern’s ink stands out from its fill', (theme) => {
    for (const outcome of OUTCOMES) expect(contrast(PALETTES[theme].outcomes[outcome].ink, PALETTES[theme].outcomes[outcome].fill), outcome).toBeGreaterThanOrEqual(3);
  });

  it.each(THEME_NAMES)('%s: no two outcomes share a fill', (theme) => {
    expect(new Set(OUTCOMES.map((outcome) => PALETTES[theme].outcomes[outcome].fill)).size).toBe(OUTCOMES.length);
  });
});
