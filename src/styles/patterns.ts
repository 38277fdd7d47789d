/**
 * The pattern of an outcome as an image: one tile that repeats. Map, key and timeline use the same drawing, so that
 * they cannot differ. One grammar: lines turn a person back, dots let them through, solid lets them stay.
 */
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

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

function lines(context: Context, step: number, width: number, slope: -1 | 0 | 1): void {
  context.lineWidth = width;
  context.beginPath();
  for (let offset = -TILE_PX; offset <= 2 * TILE_PX; offset += step) {
    if (slope === 0) {
      context.moveTo(0, offset + step / 2);
      context.lineTo(TILE_PX, offset + step / 2);
    } else {
      context.moveTo(offset, slope > 0 ? TILE_PX : 0);
      context.lineTo(offset + TILE_PX, slope > 0 ? 0 : TILE_PX);
    }
  }
  context.stroke();
}

function marks(context: Context, outcome: Outcome): void {
  switch (outcome) {
    case 'returned-to-north-korea':
      return lines(context, 12, 0.85, 1);
    case 'returned-to-china':
      return lines(context, 8, 0.95, -1);
    case 'sent-to-south-korea':
      return lines(context, 8, 0.9, 0);
    case 'transit-tolerated':
      for (let row = 0; row < TILE_PX / 4; row++)
        for (let column = 0; column < TILE_PX / 8; column++) {
          context.beginPath();
          context.arc(column * 8 + (row % 2 === 0 ? 2 : 6), row * 4 + 2, 1.15, 0, 2 * Math.PI);
          context.fill();
        }
      return;
    case 'asylum-mostly-refused':
      lines(context, 8, 0.8, 0);
      context.beginPath();
      for (let x = 4; x < TILE_PX; x += 8) {
        context.moveTo(x, 0);
        context.lineTo(x, TILE_PX);
      }
      return context.stroke();
    case 'not-stated':
      context.lineWidth = 1;
      context.beginPath();
      context.moveTo(10, 12.5);
      context.lineTo(13, 12.5);
      return context.stroke();
    case 'resettled':
    case 'mixed':
  }
}

/** Leaning stripes of equal width, one an outcome, repeating with the tile. */
function stripes(context: Context, colours: readonly string[], rule: string): void {
  const width = TILE_PX / colours.length;
  colours.forEach((colour, index) => {
    context.fillStyle = colour;
    for (let start = (index - 2 * colours.length) * width; start < 2 * TILE_PX; start += TILE_PX) {
      context.beginPath();
      context.moveTo(start, TILE_PX);
      context.lineTo(start + width, TILE_PX);
      context.lineTo(start + width + TILE_PX, 0);
      context.lineTo(start + TILE_PX, 0);
      context.fill();
    }
  });
  context.strokeStyle = rule;
  lines(context, width, 0.75, 1);
}

/** Draws one tile at 0,0 in CSS pixels; scale the context for denser screens. */
export function drawLook(context: Context, look: Look, palette: Palette): void {
  const { fill, ink } = palette.outcomes[look.outcome];
  context.save();
  context.beginPath();
  context.rect(0, 0, TILE_PX, TILE_PX);
  context.clip();
  context.globalAlpha = look.pale ? PALE_FILL_OPACITY : 1;
  if (look.outcome === 'mixed') {
    stripes(context, look.outcomes.map((outcome) => palette.outcomes[outcome].fill), ink);
  } else {
    context.fillStyle = fill;
    context.fillRect(0, 0, TILE_PX, TILE_PX);
    context.globalAlpha = palette.patternInkOpacity * (look.pale ? PALE_INK_OPACITY : 1);
    context.strokeStyle = ink;
    context.fillStyle = ink;
    marks(context, look.outcome);
  }
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
