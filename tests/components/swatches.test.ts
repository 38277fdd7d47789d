/** What is really painted: patterns and signs as a reader, a colour-blind reader and a grey printer see them. */
import { describe, expect, it } from 'vitest';
import '../../src/components/map-sign.js';
import type { MapSignName } from '../../src/components/map-sign.js';
import '../../src/components/outcome-swatch.js';
import { OUTCOMES, type Outcome, type PlainOutcome } from '../../src/domain/types.js';
import { PALETTES, THEME_NAMES, type ThemeName } from '../../src/styles/palette.js';
import type { Look } from '../../src/styles/patterns.js';
import { need } from '../fixtures/browser-facts.js';
import { change, greys, mount, pixelsOf } from '../fixtures/browser-page.js';

const SIGNS = ['way-out', 'thin', 'forced-return', 'chosen-return', 'circular', 'towns', 'river', 'origin', 'disc', 'ring', 'incident', 'disputed', 'unknown'] as const satisfies readonly MapSignName[];

/** Side of the pattern's tile as it stands on the page, CSS pixels. */
const TILE = 24;

const lookOf = (outcome: Outcome, pale = false): Look => ({ outcome, outcomes: outcome === 'mixed' ? ['returned-to-china', 'sent-to-south-korea'] : [], pale });

/** The tile of the picture that the patch shows, over the patch's ground, as greys in rows. */
async function tileOf(look: Look, theme: ThemeName): Promise<number[][]> {
  const swatch = await mount('outcome-swatch', { look, theme });
  swatch.style.backgroundColor = PALETTES[theme].colours.land; // As the page's theme sets it.
  const { backgroundImage, backgroundColor, backgroundSize } = getComputedStyle(swatch);
  expect(Number.parseFloat(backgroundSize)).toBe(TILE);
  const picture = new Image();
  picture.src = need(/^url\("(?<address>data:.+)"\)$/.exec(backgroundImage)?.groups?.['address'], 'picture');
  await picture.decode();
  const context = need(new OffscreenCanvas(TILE, TILE).getContext('2d'), '2D canvas');
  context.fillStyle = backgroundColor;
  context.fillRect(0, 0, TILE, TILE);
  context.drawImage(picture, 0, 0, TILE, TILE);
  const values = greys(context.getImageData(0, 0, TILE, TILE));
  swatch.remove();
  return Array.from({ length: TILE }, (_row, y) => values.slice(y * TILE, (y + 1) * TILE));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The pattern alone: how far each pixel is from the tile's mean. What palettes' lightness gives is taken out. */
function patternOf(tile: readonly (readonly number[])[]): number[][] {
  const middle = mean(tile.flat());
  return tile.map((row) => row.map((value) => value - middle));
}

const strength = (pattern: readonly (readonly number[])[]): number => mean(pattern.flat().map(Math.abs));

/** Difference of two patterns at the shift where they are most alike: a pattern moved is still the same pattern. */
function difference(one: readonly (readonly number[])[], other: readonly (readonly number[])[]): number {
  let least = Infinity;
  for (let dy = 0; dy < TILE; dy++)
    for (let dx = 0; dx < TILE; dx++) {
      let sum = 0;
      for (let y = 0; y < TILE; y++) for (let x = 0; x < TILE; x++) sum += Math.abs((one[y]?.[x] ?? 0) - (other[(y + dy) % TILE]?.[(x + dx) % TILE] ?? 0));
      least = Math.min(least, sum / TILE ** 2);
    }
  return least;
}

/** Steps of 255 by which the greys of a pattern stand off its ground, at least, to be seen on a projector. */
const SEEN = 18;
const spread = (tile: readonly (readonly number[])[]): number => Math.max(...tile.flat()) - Math.min(...tile.flat());

describe.each(THEME_NAMES)('outcome-swatch, %s theme', (theme) => {
  it.each(['returned-to-north-korea', 'returned-to-china', 'asylum-mostly-refused', 'sent-to-south-korea', 'transit-tolerated', 'not-stated', 'mixed'] as const)('%s has a pattern that shows without colour', async (outcome) => {
    expect(spread(await tileOf(lookOf(outcome), theme))).toBeGreaterThan(SEEN);
  });

  it('“resettled” is solid', async () => {
    expect(spread(await tileOf(lookOf('resettled'), theme))).toBeLessThan(2);
  });

  it.each([
    ['returned-to-north-korea', 'returned-to-china'],
    ['returned-to-north-korea', 'asylum-mostly-refused'],
    ['returned-to-china', 'asylum-mostly-refused'],
    ['sent-to-south-korea', 'asylum-mostly-refused'],
    ['sent-to-south-korea', 'transit-tolerated'],
  ] as const)('%s and %s differ in grey by pattern alone', async (one, other) => {
    const patterns = [patternOf(await tileOf(lookOf(one), theme)), patternOf(await tileOf(lookOf(other), theme))] as const;
    // At least half of what the fainter pattern is made of must be elsewhere in the other.
    expect(difference(...patterns)).toBeGreaterThan(0.5 * Math.min(strength(patterns[0]), strength(patterns[1])));
  });

  it('no two outcomes look the same in grey', async () => {
    const tiles = await Promise.all(OUTCOMES.map(async (outcome) => [outcome, await tileOf(lookOf(outcome), theme)] as const));
    const alike = tiles.flatMap(([one, tile], at) => tiles.slice(at + 1).flatMap(([other, otherTile]) => (difference(tile, otherTile) < 4 ? [`${one} = ${other}`] : [])));
    expect(alike).toEqual([]);
  });

  it.each(['returned-to-north-korea', 'transit-tolerated', 'resettled'] as const)('%s looks paler when it is not stated for this very year', async (outcome) => {
    const full = await tileOf(lookOf(outcome), theme);
    const pale = await tileOf(lookOf(outcome, true), theme);
    expect(difference(full, pale)).toBeGreaterThan(2);
    if (outcome !== 'resettled') {
      expect(spread(pale)).toBeLessThan(spread(full));
      expect(spread(pale)).toBeGreaterThan(SEEN / 3);
    }
  });
});

describe('outcome-swatch', () => {
  it('is painted on the screen, pattern and all', async () => {
    const swatch = await mount('outcome-swatch', { look: lookOf('transit-tolerated') });
    Object.assign(swatch.style, { width: '96px', height: '96px' });
    const { width, height } = await pixelsOf(swatch);
    const inside = greys(await pixelsOf(swatch)).filter((_value, at) => at % width > 9 && at % width < width - 10 && at > 9 * width && at < (height - 10) * width); // Without the border.
    expect(inside.length).toBeGreaterThan(1000);
    expect(Math.max(...inside) - Math.min(...inside)).toBeGreaterThan(SEEN);
  });

  it('shows each outcome of a mixture', async () => {
    const mixture = (...outcomes: readonly PlainOutcome[]) => tileOf({ outcome: 'mixed', outcomes, pale: false }, 'light');
    const one = await mixture('returned-to-north-korea', 'resettled');
    const other = await mixture('transit-tolerated', 'sent-to-south-korea');
    const three = await mixture('returned-to-north-korea', 'transit-tolerated', 'sent-to-south-korea');
    expect(difference(one, other)).toBeGreaterThan(10);
    expect(difference(other, three)).toBeGreaterThan(4);
  });

  it('follows its properties', async () => {
    const swatch = await mount('outcome-swatch', { look: lookOf('resettled') });
    const before = greys(await pixelsOf(swatch));
    await change(swatch, { look: lookOf('transit-tolerated') });
    const light = greys(await pixelsOf(swatch));
    await change(swatch, { theme: 'dark' });
    const dark = greys(await pixelsOf(swatch));
    expect(light).not.toEqual(before);
    expect(mean(dark)).toBeLessThan(mean(light) - 60);
  });

  it('is decoration: the word stands beside it', async () => {
    const swatch = await mount('outcome-swatch', { look: lookOf('resettled') });
    expect(swatch.getAttribute('aria-hidden')).toBe('true');
    expect(swatch.checkVisibility()).toBe(true);
  });
});

describe.each(THEME_NAMES)('map-sign, %s theme', (theme) => {
  it('draws something for every sign, each its own', async () => {
    document.documentElement.dataset['theme'] = theme;
    try {
      const drawn: number[][] = [];
      for (const sign of SIGNS) {
        const values = greys(await pixelsOf(await mount('map-sign', { sign, theme })));
        const ground = need(values[0], 'pixel'); // A corner, where no sign reaches.
        const inked = values.filter((value) => Math.abs(value - ground) > SEEN).length / values.length;
        expect(inked, `${sign}: share of pixels that stand off the ground`).toBeGreaterThan(0.02);
        drawn.push(values);
      }
      const alike = SIGNS.flatMap((one, at) => SIGNS.slice(at + 1).filter((_other, next) => mean(need(drawn[at], one).map((value, pixel) => Math.abs(value - (drawn[at + 1 + next]?.[pixel] ?? 0)))) < 2).map((other) => `${one} = ${other}`));
      expect(alike).toEqual([]);
    } finally {
      delete document.documentElement.dataset['theme'];
    }
  });

  it('draws the way out and the way back differently, without colour', async () => {
    const band = greys(await pixelsOf(await mount('map-sign', { sign: 'way-out', theme })));
    const beads = greys(await pixelsOf(await mount('map-sign', { sign: 'forced-return', theme })));
    expect(mean(band.map((value, pixel) => Math.abs(value - (beads[pixel] ?? 0))))).toBeGreaterThan(10);
  });
});

describe('map-sign', () => {
  it('follows its property, from drawing to canvas and back', async () => {
    const sign = await mount('map-sign', { sign: 'river' });
    const river = greys(await pixelsOf(sign));
    await change(sign, { sign: 'forced-return' });
    const beads = greys(await pixelsOf(sign));
    await change(sign, { sign: 'chosen-return' });
    const rings = greys(await pixelsOf(sign));
    await change(sign, { sign: 'river' });
    expect(beads).not.toEqual(river);
    expect(rings).not.toEqual(beads);
    expect(greys(await pixelsOf(sign))).toEqual(river);
  });

  it('is decoration: the words stand beside it', async () => {
    expect((await mount('map-sign', { sign: 'river' })).getAttribute('aria-hidden')).toBe('true');
  });
});
