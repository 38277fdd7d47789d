/** Signs told apart by form before hue: full bead = sent back, ring = went back by choice, half = to and fro, lozenge = dated event. */
import type { Palette } from './palette.js';

export type Sign = 'forced-return' | 'chosen-return' | 'circular' | 'incident';
/** Radius in CSS pixels of a disc is this times the root of the number of people: area follows the number, on the map and in the key. */
export const DISC_RADIUS_PER_ROOT = 0.11;
export const SMALLEST_DISC_RADIUS = 3.5;

/** Side of the square the sign is drawn in, CSS pixels. */
export const SIGN_PX = 14;

export function drawSign(context: CanvasRenderingContext2D, sign: Sign, { colours }: Palette): void {
  const middle = SIGN_PX / 2;
  const circle = (radius: number, from = 0, to = 2 * Math.PI): void => {
    context.beginPath();
    context.arc(middle, middle, radius, from, to);
  };
  context.fillStyle = colours.halo;
  context.strokeStyle = colours['band-return'];
  context.lineWidth = 1.7;
  switch (sign) {
    case 'forced-return':
      circle(5.6);
      context.fill();
      context.fillStyle = colours['band-return'];
      circle(4.4);
      return context.fill();
    case 'chosen-return':
      circle(5.6);
      context.fill();
      circle(3.7);
      return context.stroke();
    case 'circular':
      circle(5.6);
      context.fill();
      circle(3.7);
      context.stroke();
      context.fillStyle = colours['band-return'];
      circle(3.7, Math.PI / 2, (3 * Math.PI) / 2);
      return context.fill();
    case 'incident':
      for (const [half, colour] of [[6.6, colours.halo], [4.9, colours.crossing]] as const) {
        context.fillStyle = colour;
        context.beginPath();
        context.moveTo(middle, middle - half);
        context.lineTo(middle + half, middle);
        context.lineTo(middle, middle + half);
        context.lineTo(middle - half, middle);
        context.fill();
      }
  }
}
