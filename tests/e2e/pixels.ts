/** Looking at pictures of the page as a person would: which colours are there, how much of each, and how two pictures differ. */
import { inflateSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';

export type Colour = readonly [red: number, green: number, blue: number];

/** Three bytes a pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SIGNATURE_BYTES = 8;
/** Bytes a pixel by PNG colour type; only what Chromium writes: 8 bits, RGB with or without alpha. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Decodes what `page.screenshot()` gives. */
export function decodePng(png: Buffer): Picture {
  let width = 0;
  let height = 0;
  let channels = 0;
  const packed: Buffer[] = [];
  for (let at = SIGNATURE_BYTES; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      width = data.readUInt32BE(0);
      height = data.readUInt32BE(4);
      channels = CHANNELS[data[9] ?? 0] ?? 0;
      if (data[8] !== 8 || channels === 0 || data[12] !== 0) throw new Error('a kind of PNG that this does not read');
    } else if (type === 'IDAT') packed.push(data);
    at += length + 12;
  }
  const rows = inflateSync(Buffer.concat(packed));
  const stride = width * channels;
  const rgb = new Uint8Array(width * height * 3);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const filter = rows[start] ?? 0;
    const row = Uint8Array.from(rows.subarray(start + 1, start + 1 + stride));
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : (row[x - channels] ?? 0);
      const up = above[x] ?? 0;
      const upLeft = x < channels ? 0 : (above[x - channels] ?? 0);
      row[x] = ((row[x] ?? 0) + predicted(filter, left, up, upLeft)) & 255;
    }
    for (let x = 0; x < width; x++) rgb.set(row.subarray(x * channels, x * channels + 3), (y * width + x) * 3);
    above = row;
  }
  return { width, height, rgb };
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - upLeft;
  const [byLeft, byUp, byUpLeft] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  if (byLeft <= byUp && byLeft <= byUpLeft) return left;
  return byUp <= byUpLeft ? up : upLeft;
}

/** `#efebe3` as three numbers. */
export const colour = (hex: string): Colour => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;

/** Share (0 to 1) of the pixels whose every channel is within `tolerance` of the colour. */
export function shareOf({ rgb }: Picture, [red, green, blue]: Colour, tolerance = 6): number {
  let found = 0;
  for (let at = 0; at < rgb.length; at += 3) {
    if (Math.abs((rgb[at] ?? 0) - red) <= tolerance && Math.abs((rgb[at + 1] ?? 0) - green) <= tolerance && Math.abs((rgb[at + 2] ?? 0) - blue) <= tolerance) found++;
  }
  return found / (rgb.length / 3);
}

/** Share of the pixels that differ by more than `tolerance` in a channel; 1 for pictures of different sizes. */
export function shareDiffering(one: Picture, other: Picture, tolerance = 12): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let found = 0;
  const differs = (at: number): boolean => Math.abs((one.rgb[at] ?? 0) - (other.rgb[at] ?? 0)) > tolerance;
  for (let at = 0; at < one.rgb.length; at += 3) if (differs(at) || differs(at + 1) || differs(at + 2)) found++;
  return found / (one.rgb.length / 3);
}

/** How many different colours, to the nearest eighth of each channel: 1 for a blank picture. */
export function countColours({ rgb }: Picture): number {
  const seen = new Set<number>();
  for (let at = 0; at < rgb.length; at += 3) seen.add((((rgb[at] ?? 0) >> 3) << 10) | (((rgb[at + 1] ?? 0) >> 3) << 5) | ((rgb[at + 2] ?? 0) >> 3));
  return seen.size;
}

export function crop({ width, rgb }: Picture, area: Area): Picture {
  const part = new Uint8Array(area.width * area.height * 3);
  for (let y = 0; y < area.height; y++) {
    const start = ((area.y + y) * width + area.x) * 3;
    part.set(rgb.subarray(start, start + area.width * 3), y * area.width * 3);
  }
  return { width: area.width, height: area.height, rgb: part };
}

/** The mean colour: of a patterned area, what the eye mixes. */
export function mean({ rgb }: Picture): Colour {
  const sums = [0, 0, 0];
  for (let at = 0; at < rgb.length; at++) sums[at % 3] = (sums[at % 3] ?? 0) + (rgb[at] ?? 0);
  return sums.map((sum) => sum / (rgb.length / 3)) as unknown as Colour;
}

export const distance = (one: Colour, other: Colour): number => Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);

/** What is seen of the map now. */
export async function picture(target: Locator): Promise<Picture> {
  return decodePng(await target.screenshot({ animations: 'allow', caret: 'initial' }));
}

/** The map once it stands still: two looks, a moment apart, are the same. */
export async function settledMap(page: Page, withinMs = 20_000): Promise<Picture> {
  const look = (): Promise<Buffer> => page.locator('map-frame').screenshot({ animations: 'allow', caret: 'initial' });
  const end = Date.now() + withinMs;
  let before = await look();
  for (;;) {
    await page.waitForTimeout(250);
    const now = await look();
    // As a rule they are the same byte for byte, and one of them is read.
    if (before.equals(now) || shareDiffering(decodePng(before), decodePng(now), 2) === 0) return decodePng(now);
    if (Date.now() > end) throw new Error('the map did not come to rest');
    before = now;
  }
}
