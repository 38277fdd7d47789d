import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/components/take-away.js';
import type { TakeAway } from '../../src/components/take-away.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import { exportTables } from '../../src/domain/export-tables.js';
import { PALETTES, THEME_NAMES } from '../../src/styles/palette.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, byRole, change, drawn, focused, mount, seenText, text } from '../fixtures/browser-page.js';
import { world } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});

const HREF = 'https://example.org/map/?year=2013&select=country:LA';
const closed = (properties: Partial<TakeAway> = {}): Promise<TakeAway> => mount('take-away', { index: facts, year: 2013, href: HREF, viewTitle: 'Laos, 2013', dataVersion: '2026-02-03', ...properties });

async function opened(properties: Partial<TakeAway> = {}): Promise<TakeAway> {
  const element = await closed(properties);
  await element.show();
  await drawn(element);
  return element;
}

const dialogOf = (element: TakeAway): HTMLDialogElement => need(all<HTMLDialogElement>(element, 'dialog')[0], 'dialog');
/** The host draws no box of its own, only the dialog in it. */
const seen = (element: TakeAway): string => seenText(dialogOf(element));
const said = (element: TakeAway): string => text(need(all(element, '[role="status"]')[0], 'status'));
const says = (element: TakeAway): ReturnType<typeof expect.poll> => expect.poll(() => said(element), { timeout: 15_000 });

/** The clipboard of a browser that lets the page write, or of one that refuses. */
function clipboard(writeText: ((words: string) => Promise<void>) | null): void {
  const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: writeText === null ? undefined : { writeText } });
  onTestFinished(() => {
    if (own === undefined) Reflect.deleteProperty(navigator, 'clipboard');
    else Object.defineProperty(navigator, 'clipboard', own);
  });
}

interface Download {
  readonly name: string;
  readonly file: Blob;
}
/** What the page hands to the browser as a file, instead of the browser’s saving it. */
function downloads(refusing = false): Promise<Download>[] {
  const found: Promise<Download>[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (refusing) throw new DOMException('not allowed here', 'NotAllowedError');
    const { href, download } = this;
    found.push(fetch(href).then(async (answer) => ({ name: download, file: await answer.blob() })));
  };
  onTestFinished(() => {
    HTMLAnchorElement.prototype.click = click;
  });
  return found;
}

describe('take-away: the dialog', () => {
  it('is not there until it is asked for', async () => {
    const element = await closed();
    expect(dialogOf(element).open).toBe(false);
    expect(text(element)).toBe('');
  });

  it('opens on its heading, names itself and the view, and gives the focus back', async () => {
    const opener = document.createElement('button');
    document.body.append(opener);
    onTestFinished(() => opener.remove());
    opener.focus();
    const element = await opened();
    expect(dialogOf(element).matches(':modal')).toBe(true);
    expect(text(need(focused(), 'focus'))).toBe('Take it away');
    await expect.element(byRole(element, 'dialog', 'Take it away')).toBeVisible();
    expect(seen(element)).toMatch(/^Take it away Laos, 2013 ✕ Link to this view/);
    await byRole(element, 'button', 'Close').click();
    expect(dialogOf(element).open).toBe(false);
    expect(focused()).toBe(opener);
    await expect.poll(() => text(element)).toBe('');
  });

  it('closes on Escape, and lets no key through to the page behind', async () => {
    const keys: string[] = [];
    const listen = (event: KeyboardEvent): void => void keys.push(event.key);
    document.addEventListener('keydown', listen);
    onTestFinished(() => document.removeEventListener('keydown', listen));
    const element = await opened();
    await userEvent.keyboard('{ArrowRight}{Escape}');
    expect(dialogOf(element).open).toBe(false);
    expect(keys).toEqual([]);
    await element.show();
    expect(dialogOf(element).open).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(seen(element)).toContain('Link to this view');
  });

  it('says the year where the name of the view does not', async () => {
    expect(seen(await opened({ viewTitle: '', year: 2013 }))).toMatch(/^Take it away Escape routes from North Korea · 2013 /);
    expect(seen(await opened({ viewTitle: 'Laos', year: null }))).toMatch(/^Take it away Laos · All years /);
  });

  it('survives a world without facts', async () => {
    const element = await opened({ index: world({}), year: null, viewTitle: '', href: '', dataVersion: '' });
    expect(seen(element)).toContain('no rows');
    const files = downloads();
    for (const button of all<HTMLButtonElement>(element, '.tables button')) button.click();
    expect((await Promise.all(files)).length).toBe(2 * exportTables(world({}), null).length);
  });
});

describe('take-away: link', () => {
  const field = (element: TakeAway): HTMLInputElement => need(all<HTMLInputElement>(element, 'input[type="text"]')[0], 'field');

  it('stands in a field that can be read and not changed, and is copied', async () => {
    const copied: string[] = [];
    clipboard(async (words) => void copied.push(words));
    const element = await opened();
    await expect.element(byRole(element, 'textbox', 'Permanent link')).toHaveValue(HREF);
    expect(field(element).readOnly).toBe(true);
    await byRole(element, 'button', 'Copy the link').click();
    await says(element).toBe('The link is copied.');
    expect(copied).toEqual([HREF]);
  });

  it.each([
    ['refuses', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
    ['has no clipboard', null],
  ])('is selected, with a word on how to copy by hand, where the browser %s', async (_what, writeText) => {
    clipboard(writeText);
    const element = await opened();
    await byRole(element, 'button', 'Copy the link').click();
    await says(element).toMatch(/does not let the page copy.*selected.*Ctrl and C/);
    const input = field(element);
    expect(focused()).toBe(input);
    expect([input.selectionStart, input.selectionEnd]).toEqual([0, HREF.length]);
  });
});

describe('take-away: QR code', () => {
  const pixels = (element: TakeAway): ImageData => {
    const canvas = need(all<HTMLCanvasElement>(element, 'canvas')[0], 'canvas');
    return need(canvas.getContext('2d'), 'context').getImageData(0, 0, canvas.width, canvas.height);
  };
  const isDark = ({ data, width }: ImageData, x: number, y: number): boolean => (data[4 * (y * width + x)] ?? 0) < 128;
  const codeDrawn = (element: TakeAway) => expect.poll(() => [pixels(element).width === pixels(element).height, isDark(pixels(element), 4, 4)], { timeout: 15_000 }).toEqual([true, true]);

  it.each(THEME_NAMES)('is dark on light with four modules of white round it, in the %s theme', async (theme) => {
    const element = await opened({ theme });
    await codeDrawn(element);
    const image = pixels(element);
    const { width, height } = image;
    expect(height).toBe(width);
    for (let at = 0; at < width; at++) for (let edge = 0; edge < 4; edge++) for (const [x, y] of [[at, edge], [at, width - 1 - edge], [edge, at], [width - 1 - edge, at]] as const) expect(isDark(image, x, y)).toBe(false);
    // The three corner signs: 7 dark in a row, then white.
    const corner = (left: number, top: number) => Array.from({ length: 7 }, (_, step) => isDark(image, left + step, top));
    expect([corner(4, 4), corner(width - 11, 4), corner(4, width - 5)]).toEqual([1, 2, 3].map(() => new Array<boolean>(7).fill(true)));
    expect(isDark(image, 11, 4)).toBe(false);
    const shown = need(all(element, 'canvas')[0], 'canvas').getBoundingClientRect();
    expect(shown.width).toBeGreaterThan(150);
    expect(shown.height).toBeCloseTo(shown.width, 0);
  });

  it('has the link as its text', async () => {
    await expect.element(byRole(await opened(), 'img', `QR code of the link ${HREF}`)).toBeInTheDocument();
  });

  it('follows the link', async () => {
    const element = await opened();
    await codeDrawn(element);
    const first = pixels(element);
    await change(element, { href: `${HREF}&theme=dark` });
    await expect.poll(() => pixels(element).data.join() === first.data.join(), { timeout: 15_000 }).toBe(false);
  });

  it('gives way to a plain word where the link is too long for one', async () => {
    const element = await opened({ href: `https://example.org/?${'x'.repeat(4000)}` });
    await expect.poll(() => seen(element), { timeout: 15_000 }).toContain('There is no QR code for this link');
    expect(all(element, 'canvas').some((canvas) => canvas.checkVisibility())).toBe(false);
    await change(element, { href: HREF });
    await codeDrawn(element);
    expect(all(element, 'canvas').every((canvas) => canvas.checkVisibility())).toBe(true);
  });
});

describe('take-away: citation', () => {
  it('is given in three styles, with version, today and link, and copied as shown', async () => {
    const copied: string[] = [];
    clipboard(async (words) => void copied.push(words));
    const element = await opened();
    for (const style of ['APA', 'MLA', 'Chicago']) {
      await byRole(element, 'button', `Copy the ${style} citation`).click();
      await says(element).toBe(`The ${style} citation is copied.`);
    }
    expect(copied).toHaveLength(3);
    for (const words of copied) {
      expect(seen(element)).toContain(words);
      for (const part of ['Escape routes from North Korea project', 'Laos, 2013', '2026-02-03', String(new Date().getFullYear()), HREF]) expect(words).toContain(part);
    }
  });

  it('is selected in a field where the browser refuses to copy', async () => {
    clipboard(() => Promise.reject(new Error('no')));
    const element = await opened();
    await byRole(element, 'button', 'Copy the MLA citation').click();
    await says(element).toContain('selected');
    const area = need(focused(), 'focus') as HTMLTextAreaElement;
    expect(area.value).toContain('“Laos, 2013.”');
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(area.value);
    await expect.element(byRole(element, 'textbox', 'MLA')).toBeVisible();
  });
});

describe('take-away: picture', () => {
  const MAP_COLOUR = [10, 200, 30] as const;
  const mapPicture = async (): Promise<Blob> => {
    const canvas = new OffscreenCanvas(800, 400);
    const context = need(canvas.getContext('2d'), 'context');
    context.fillStyle = `rgb(${MAP_COLOUR.join(' ')})`;
    context.fillRect(0, 0, 800, 400);
    return canvas.convertToBlob({ type: 'image/png' });
  };
  const save = (element: TakeAway): Promise<void> => byRole(element, 'button', 'Save the picture (PNG)').click();

  async function pictured(properties: Partial<TakeAway> = {}): Promise<{ readonly name: string; readonly image: ImageData }> {
    const files = downloads();
    const element = await opened({ mapPicture, ...properties });
    await save(element);
    await says(element).toContain('was given to your browser');
    const { name, file } = await need(files[0], 'download');
    expect(file.type).toBe('image/png');
    const bitmap = await createImageBitmap(file);
    const context = need(new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d'), 'context');
    context.drawImage(bitmap, 0, 0);
    return { name, image: context.getImageData(0, 0, bitmap.width, bitmap.height) };
  }
  const hex = (colour: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  /** Pixels of about this colour in the rows from top to bottom. */
  function count({ data, width }: ImageData, colour: readonly number[], top: number, bottom: number): number {
    let found = 0;
    for (let at = 4 * width * top; at < 4 * width * bottom; at += 4) if (colour.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) <= 3)) found++;
    return found;
  }

  it('holds the map whole, words above and below it, and the swatches of the key', async () => {
    const legendItems = [{ words: 'Resettled: South Korea', swatch: { outcome: 'resettled', outcomes: [], pale: false } }] as const;
    const { name, image } = await pictured({ legendItems: () => legendItems });
    expect(name).toBe('escape-routes-laos-2013.png');
    expect(image.width).toBe(1600);
    const isMapRow = (row: number): boolean => count(image, MAP_COLOUR, row, row + 1) === 1600;
    const mapRows = Array.from({ length: image.height }, (_, row) => row).filter(isMapRow);
    const [top = 0] = mapRows;
    const bottom = mapRows.at(-1) ?? 0;
    expect(bottom - top).toBeGreaterThan(790);
    expect(bottom - top).toBeLessThanOrEqual(800);
    const { colours, outcomes } = PALETTES.light;
    expect(count(image, hex(colours.ink), 0, top - 2)).toBeGreaterThan(100);
    expect(count(image, hex(outcomes.resettled.fill), bottom + 4, image.height)).toBeGreaterThan(1000);
    // The foot: four lines of small words.
    expect(count(image, hex(colours['ink-2']), image.height - 130, image.height)).toBeGreaterThan(400);

    // The same without a key is shorter by it.
    const without = await pictured({ legendItems: () => [] });
    expect(without.image.height).toBeLessThan(image.height - 50);
    expect(count(without.image, hex(outcomes.resettled.fill), bottom + 4, without.image.height)).toBe(0);
  });

  it('wears the theme, and says year and view in its name', async () => {
    const { name, image } = await pictured({ theme: 'dark', viewTitle: '', year: null });
    expect(name).toBe('escape-routes-all-years.png');
    expect(Array.from(image.data.slice(0, 3))).toEqual(hex(PALETTES.dark.colours.paper));
  });

  it('is not offered where there is no live map: that is said, and the tables are', async () => {
    const element = await opened({ mapPicture: null });
    expect(seen(element)).toContain('There is no live map on this machine');
    expect(all(element, 'button').some((button) => text(button).includes('PNG'))).toBe(false);
  });

  it.each([
    ['gives nothing', async () => null, /no live map to take a picture of just now.*tables below/],
    ['fails', () => Promise.reject(new Error('context lost')), /could not be made \(context lost\).*tables below/],
    ['gives what is no picture', async () => new Blob(['no']), /could not be made/],
  ])('gives way to a plain word where the map %s, and can be tried again', async (_what, failing, words) => {
    const files = downloads();
    const element = await opened({ mapPicture: failing });
    await save(element);
    await says(element).toMatch(words);
    expect(files).toEqual([]);
    await change(element, { mapPicture });
    await save(element);
    await says(element).toContain('was given to your browser');
  });
});

describe('take-away: tables', () => {
  it('are each given as CSV and as GeoJSON, of the year alone', async () => {
    const files = downloads();
    const element = await opened();
    const tables = exportTables(facts, 2013);
    for (const { title } of tables) for (const form of ['CSV', 'GeoJSON']) await byRole(element, 'button', `${title}, ${form}`).click();
    const found = await Promise.all(files);
    expect(found).toHaveLength(2 * tables.length);
    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(['escape-routes-countries-2013.csv', 'escape-routes-incidents-2013.geojson', 'escape-routes-sources.csv']));
    for (const { name, file } of found) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (name.endsWith('.csv')) expect(Array.from(bytes.slice(0, 3)), name).toEqual([0xef, 0xbb, 0xbf]);
      else expect(JSON.parse(new TextDecoder().decode(bytes)), name).toMatchObject({ type: 'FeatureCollection' });
    }
    const countries = await need(found.find(({ name }) => name === 'escape-routes-countries-2013.csv'), 'countries').file.text();
    expect(countries).toContain('라오스');
    expect(countries).toMatch(/LA,Laos,라오스,transit,2013,2013,mixed/);
    expect(said(element)).toMatch(/^escape-routes-sources\.geojson was given to your browser/);
  });

  it('are of all years when the reader says so', async () => {
    const files = downloads();
    const element = await opened();
    await byRole(element, 'radio', 'All years').click();
    await byRole(element, 'button', 'Policies: dated periods, CSV').click();
    const { name, file } = await need(files[0], 'download');
    expect(name).toBe('escape-routes-policies-all-years.csv');
    expect((await file.text()).split('\r\n').length - 2).toBeGreaterThan(exportTables(facts, 2013).find(({ id }) => id === 'policies')?.rows.length ?? Infinity);
    await byRole(element, 'radio', '2013 alone').click();
    await byRole(element, 'button', 'Policies: dated periods, CSV').click();
    expect((await need(files[1], 'download')).name).toBe('escape-routes-policies-2013.csv');
  });

  it('leave nothing to choose when the view is of all years', async () => {
    const element = await opened({ year: null });
    expect(all(element, 'input[type="radio"]')).toEqual([]);
  });

  it('come with a README of the same choice', async () => {
    const files = downloads();
    const element = await opened();
    await byRole(element, 'button', /^README/).click();
    const { name, file } = await need(files[0], 'download');
    expect(name).toBe('README.txt');
    const words = await file.text();
    for (const part of ['escape-routes-countries-2013.csv', 'CC BY 4.0', 'WGS 84', 'Data version: 2026-02-03', HREF]) expect(words).toContain(part);
  });

  it('say so where the browser refuses a download', async () => {
    downloads(true);
    const element = await opened();
    await byRole(element, 'button', 'Sources, CSV').click();
    expect(said(element)).toMatch(/escape-routes-sources\.csv could not be made \(not allowed here\)/);
  });
});

it('take-away: every control is large enough for a finger’s tip', async () => {
  const element = await opened({ mapPicture: async () => null });
  for (const control of all(element, 'button, input[type="text"], label')) {
    const { width, height } = control.getBoundingClientRect();
    expect(Math.min(width, height), text(control)).toBeGreaterThanOrEqual(24);
  }
});
