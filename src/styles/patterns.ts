/**
 * The pattern of an outcome: one tile that repeats. Map, key, timeline and static map use the same drawing, so that
 * they cannot differ. One grammar: lines turn a person back, dots let them through, solid lets them stay.
 */
import type { OutcomeView } from '../domain/policy.js';
import type { Outcome, PlainOutcome } from '../domain/types.js';
import type { Palette } from './palette.js';

/** What a country wears on the map. `pale`: not stated for this very year (last stated, or undated). */
export interface Look {
  readonly outcome: Outcome;
  readonly outcomes: readonly PlainOutcome[];
  readonly pale: boolean;
}

/** Side of the square tile, CSS pixels: every pattern's step divides it. */
export const TILE_PX = 24;
const PALE_FILL_OPACITY = 0.5;
const PALE_INK_OPACITY = 0.6;

/** Name of the look's image in the map's sprite. */
export const lookId = ({ outcome, outcomes, pale }: Look): string => `${outcome === 'mixed' ? `mixed:${outcomes.join('+')}` : outcome}${pale ? ':pale' : ''}`;

/** What a country's outcome looks like: a statement about another year than the one shown, or about none, is paler. */
export const lookOf = ({ outcome, outcomes, basis }: OutcomeView): Look => ({ outcome, outcomes: outcome === 'mixed' ? outcomes : [], pale: basis === 'last-stated' || basis === 'undated' });

type Point = readonly [x: number, y: number];

/** One thing drawn on a tile, CSS pixels. Each is painted at once, so that its own parts never darken each other. */
export type TileMark = { readonly colour: string; readonly opacity: number } & (
  | { readonly kind: 'area'; readonly corners: readonly Point[] }
  | { readonly kind: 'lines'; readonly width: number; readonly lines: readonly (readonly [from: Point, to: Point])[] }
  | { readonly kind: 'dots'; readonly radius: number; readonly centres: readonly Point[] }
);
type Form = TileMark extends infer Mark ? (Mark extends TileMark ? Omit<Mark, 'colour' | 'opacity'> : never) : never;

const WHOLE_TILE: readonly Point[] = [[0, 0], [TILE_PX, 0], [TILE_PX, TILE_PX], [0, TILE_PX]];

function lines(step: number, width: number, slope: -1 | 0 | 1): Form {
  const all: (readonly [Point, Point])[] = [];
  for (let offset = -TILE_PX; offset <= 2 * TILE_PX; offset += step) {
    if (slope === 0) all.push([[0, offset + step / 2], [TILE_PX, offset + step / 2]]);
    else all.push([[offset, slope > 0 ? TILE_PX : 0], [offset + TILE_PX, slope > 0 ? 0 : TILE_PX]]);
  }
  return { kind: 'lines', width, lines: all };
}

function forms(outcome: Outcome): readonly Form[] {
  switch (outcome) {
    case 'returned-to-north-korea':
      return [lines(12, 0.85, 1)];
    case 'returned-to-china':
      return [lines(8, 0.95, -1)];
    case 'sent-to-south-korea':
      return [lines(8, 0.9, 0)];
    case 'transit-tolerated': {
      const centres: Point[] = [];
      for (let row = 0; row < TILE_PX / 4; row++) for (let column = 0; column < TILE_PX / 8; column++) centres.push([column * 8 + (row % 2 === 0 ? 2 : 6), row * 4 + 2]);
      return [{ kind: 'dots', radius: 1.15, centres }];
    }
    case 'asylum-mostly-refused':
      return [lines(8, 0.8, 0), { kind: 'lines', width: 0.8, lines: [4, 12, 20].map((x) => [[x, 0], [x, TILE_PX]] as const) }];
    case 'not-stated':
      return [{ kind: 'lines', width: 1, lines: [[[10, 12.5], [13, 12.5]]] }];
    case 'resettled':
    case 'mixed':
      return [];
  }
}

/** Leaning stripes of equal width, one an outcome, repeating with the tile. */
function stripes(colours: readonly string[], rule: string, opacity: number): readonly TileMark[] {
  const width = TILE_PX / colours.length;
  const areas = colours.flatMap((colour, index) => {
    const marks: TileMark[] = [];
    for (let start = (index - 2 * colours.length) * width; start < 2 * TILE_PX; start += TILE_PX) marks.push({ kind: 'area', colour, opacity, corners: [[start, TILE_PX], [start + width, TILE_PX], [start + width + TILE_PX, 0], [start + TILE_PX, 0]] });
    return marks;
  });
  return [...areas, { ...lines(width, 0.75, 1), colour: rule, opacity }];
}

/** All that is drawn on one tile, in order, at 0,0: for a canvas here, for SVG in the static map. What leaves the tile is cut off. */
export function tileMarks(look: Look, palette: Palette): readonly TileMark[] {
  const { fill, ink } = palette.outcomes[look.outcome];
  const fillOpacity = look.pale ? PALE_FILL_OPACITY : 1;
  if (look.outcome === 'mixed') return stripes(look.outcomes.map((outcome) => palette.outcomes[outcome].fill), ink, fillOpacity);
  const inkOpacity = palette.patternInkOpacity * (look.pale ? PALE_INK_OPACITY : 1);
  return [{ kind: 'area', colour: fill, opacity: fillOpacity, corners: WHOLE_TILE }, ...forms(look.outcome).map((form) => ({ ...form, colour: ink, opacity: inkOpacity }))];
}

function drawMark(context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D, mark: TileMark): void {
  context.globalAlpha = mark.opacity;
  context.fillStyle = context.strokeStyle = mark.colour;
  switch (mark.kind) {
    case 'area':
      context.beginPath();
      for (const [x, y] of mark.corners) context.lineTo(x, y);
      return context.fill();
    case 'lines':
      context.lineWidth = mark.width;
      context.beginPath();
      for (const [from, to] of mark.lines) {
        context.moveTo(...from);
        context.lineTo(...to);
      }
      return context.stroke();
    case 'dots':
      for (const [x, y] of mark.centres) {
        context.beginPath();
        context.arc(x, y, mark.radius, 0, 2 * Math.PI);
        context.fill();
      }
  }
}

/** Draws one tile at 0,0 in CSS pixels; scale the context for denser screens. */
export function drawLook(context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D, look: Look, palette: Palette): void {
  context.save();
  context.beginPath();
  context.rect(0, 0, TILE_PX, TILE_PX);
  context.clip();
  for (const mark of tileMarks(look, palette)) drawMark(context, mark);
  context.restore();
}

/** The tile as pixels, `density` per CSS pixel each way. */
export function lookImage(look: Look, palette: Palette, density: number): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = TILE_PX * density;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('this browser gives no 2D canvas');
  context.scale(density, density);
  drawLook(context, look, palette);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
