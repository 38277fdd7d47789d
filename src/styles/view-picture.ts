/**
 * A picture of the view that can stand alone on a slide: the map, and burned in with it what it shows, of which year,
 * what the fills mean, who says so, and that routes are schematic.
 */
import type { Palette } from './palette.js';
import { drawLook, TILE_PX, type Look } from './patterns.js';

export interface PictureLegendItem {
  readonly words: string;
  readonly swatch: Look;
}

export interface ViewPicture {
  /** The map as the screen shows it; any size. */
  readonly map: CanvasImageSource;
  /** Pixels of `map`. */
  readonly mapSize: readonly [width: number, height: number];
  /** Above the title, smaller; may be empty. */
  readonly eyebrow: string;
  readonly title: string;
  /** Beside the title: `2013`, or `All years`; empty when the title says it. */
  readonly when: string;
  readonly legendTitle: string;
  readonly legend: readonly PictureLegendItem[];
  /** Small lines at the foot, in order: sources, schematic, address, … */
  readonly foot: readonly string[];
}

const WIDTH = 1600;
const MARGIN = 40;
const GAP = 24;
/** A map of an upright phone would make the picture a ribbon: it is set in the middle at this height. */
const MOST_MAP_HEIGHT = 1200;
const LEAST_MAP_HEIGHT = 500;
const SWATCH = { width: 48, height: 34 } as const;
/** Least width of a column of the key. */
const LEGEND_COLUMN = 360;
const FAMILY = `'IBM Plex Sans KR', 'Noto Sans KR', system-ui, sans-serif`;
const TYPE = {
  eyebrow: { font: `500 24px ${FAMILY}`, line: 34 },
  title: { font: `600 46px ${FAMILY}`, line: 56 },
  when: { font: `300 46px ${FAMILY}`, line: 56 },
  heading: { font: `600 24px ${FAMILY}`, line: 34 },
  legend: { font: `400 22px ${FAMILY}`, line: 30 },
  foot: { font: `400 19px ${FAMILY}`, line: 28 },
} as const;

/** The fonts the picture is written in, asked for before it is drawn; resolves also when they cannot be had. */
export async function pictureFontsLoaded(): Promise<void> {
  await Promise.allSettled(Object.values(TYPE).map(({ font }) => document.fonts.load(font, 'Aa 가')));
}

/** Lines no wider than `width`; a word that is wider alone is broken, so that an address never runs out of the picture. */
export function wrapText(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const flush = (): void => {
    if (line !== '') lines.push(line);
    line = '';
  };
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && measure(`${line} ${word}`) > width) flush();
    if (measure(word) <= width) {
      line = line === '' ? word : `${line} ${word}`;
      continue;
    }
    for (const letter of word) {
      if (line !== '' && measure(line + letter) > width) flush();
      line += letter;
    }
  }
  flush();
  return lines;
}

/** @throws when the browser gives no 2D canvas. */
export function drawViewPicture(picture: ViewPicture, palette: Palette): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser gives no 2D canvas');
  const plan = planPicture(picture, context);
  canvas.width = WIDTH;
  canvas.height = plan.height;
  paint(context, picture, plan, palette);
  return canvas;
}

interface Plan {
  readonly title: readonly string[];
  readonly titleTop: number;
  readonly mapTop: number;
  readonly mapHeight: number;
  readonly legendTop: number;
  readonly columnWidth: number;
  /** The items in columns, top to bottom, each with its lines of words. */
  readonly columns: readonly (readonly { readonly item: PictureLegendItem; readonly lines: readonly string[] }[])[];
  readonly footTop: number;
  readonly foot: readonly string[];
  readonly height: number;
}

const rowHeight = (lines: readonly string[]): number => Math.max(SWATCH.height, lines.length * TYPE.legend.line) + 12;

function planPicture({ mapSize: [mapWidth, mapPixels], eyebrow, title, when, legend, foot }: ViewPicture, context: CanvasRenderingContext2D): Plan {
  const measureIn =
    (font: string) =>
    (text: string): number => {
      context.font = font;
      return context.measureText(text).width;
    };
  const inner = WIDTH - 2 * MARGIN;
  const whenWidth = measureIn(TYPE.when.font)(when);
  const titleLines = wrapText(title, inner - whenWidth - GAP, measureIn(TYPE.title.font));
  const titleTop = MARGIN / 2 + (eyebrow === '' ? 0 : TYPE.eyebrow.line);
  const mapTop = titleTop + Math.max(1, titleLines.length) * TYPE.title.line + GAP / 2;
  const mapHeight = Math.round(Math.min(MOST_MAP_HEIGHT, Math.max(LEAST_MAP_HEIGHT, (WIDTH * mapPixels) / Math.max(1, mapWidth))));

  const columnCount = Math.max(1, Math.min(Math.floor(inner / LEGEND_COLUMN), legend.length));
  const columnWidth = (inner - (columnCount - 1) * GAP) / columnCount;
  const rows = legend.map((item) => ({ item, lines: wrapText(item.words, columnWidth - SWATCH.width - 16, measureIn(TYPE.legend.font)) }));
  const perColumn = Math.ceil(rows.length / columnCount);
  const columns = Array.from({ length: columnCount }, (_, at) => rows.slice(at * perColumn, (at + 1) * perColumn));
  const legendTop = mapTop + mapHeight + GAP;
  const legendHeight = rows.length === 0 ? 0 : TYPE.heading.line + 12 + Math.max(...columns.map((column) => column.reduce((sum, { lines }) => sum + rowHeight(lines), 0))) + GAP / 2;

  const footTop = legendTop + legendHeight;
  const footLines = foot.flatMap((line) => wrapText(line, inner, measureIn(TYPE.foot.font)));
  return { title: titleLines, titleTop, mapTop, mapHeight, legendTop, columnWidth, columns, footTop, foot: footLines, height: Math.ceil(footTop + 16 + footLines.length * TYPE.foot.line + MARGIN / 2) };
}

function paint(context: CanvasRenderingContext2D, picture: ViewPicture, plan: Plan, palette: Palette): void {
  const { colours } = palette;
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, WIDTH, plan.height);
  context.textBaseline = 'alphabetic';

  const write = (text: string, x: number, top: number, { font, line }: { readonly font: string; readonly line: number }, colour: string): void => {
    context.font = font;
    context.fillStyle = colour;
    context.fillText(text, x, top + line * 0.76);
  };
  write(picture.eyebrow, MARGIN, MARGIN / 2, TYPE.eyebrow, colours['ink-2']);
  plan.title.forEach((line, at) => write(line, MARGIN, plan.titleTop + at * TYPE.title.line, TYPE.title, colours.ink));
  context.textAlign = 'right';
  write(picture.when, WIDTH - MARGIN, plan.titleTop, TYPE.when, colours['ink-2']);
  context.textAlign = 'left';

  paintMap(context, picture, plan, colours.water, colours.rule);

  if (picture.legend.length > 0) {
    write(picture.legendTitle, MARGIN, plan.legendTop, TYPE.heading, colours.ink);
    plan.columns.forEach((column, at) => {
      const left = MARGIN + at * (plan.columnWidth + GAP);
      let top = plan.legendTop + TYPE.heading.line + 12;
      for (const { item, lines } of column) {
        paintSwatch(context, item.swatch, palette, left, top);
        lines.forEach((line, row) => write(line, left + SWATCH.width + 16, top + row * TYPE.legend.line + (lines.length === 1 ? 2 : -2), TYPE.legend, colours.ink));
        top += rowHeight(lines);
      }
    });
  }

  context.fillStyle = colours.rule;
  context.fillRect(MARGIN, plan.footTop, WIDTH - 2 * MARGIN, 1);
  plan.foot.forEach((line, at) => write(line, MARGIN, plan.footTop + 16 + at * TYPE.foot.line, TYPE.foot, colours['ink-2']));
}

/** The whole map, as large as its place allows; water where it does not reach. */
function paintMap(context: CanvasRenderingContext2D, { map, mapSize: [width, height] }: ViewPicture, { mapTop, mapHeight }: Plan, water: string, rule: string): void {
  context.fillStyle = water;
  context.fillRect(0, mapTop, WIDTH, mapHeight);
  if (width > 0 && height > 0) {
    const scale = Math.min(WIDTH / width, mapHeight / height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(map, (WIDTH - width * scale) / 2, mapTop + (mapHeight - height * scale) / 2, width * scale, height * scale);
  }
  context.fillStyle = rule;
  context.fillRect(0, mapTop, WIDTH, 1);
  context.fillRect(0, mapTop + mapHeight - 1, WIDTH, 1);
}

function paintSwatch(context: CanvasRenderingContext2D, look: Look, palette: Palette, left: number, top: number): void {
  context.save();
  context.translate(left, top);
  context.beginPath();
  context.roundRect(0, 0, SWATCH.width, SWATCH.height, 4);
  context.clip();
  context.fillStyle = palette.colours.land;
  context.fillRect(0, 0, SWATCH.width, SWATCH.height);
  for (let y = 0; y < SWATCH.height; y += TILE_PX)
    for (let x = 0; x < SWATCH.width; x += TILE_PX) {
      context.save();
      context.translate(x, y);
      drawLook(context, look, palette);
      context.restore();
    }
  context.lineWidth = 2;
  context.strokeStyle = palette.outcomes[look.outcome].ink;
  context.beginPath();
  context.roundRect(0, 0, SWATCH.width, SWATCH.height, 4);
  context.stroke();
  context.restore();
}
