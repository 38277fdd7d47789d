/** Signs told apart by form before hue: full bead = sent back, ring = went back by choice, half = to and fro, lozenge = dated event. */
import type { Palette } from './palette.js';

export type Sign = 'forced-return' | 'chosen-return' | 'circular' | 'incident';
/** Radius in CSS pixels of a disc is this times the root of the number of people: area follows the number, on the map and in the key. */
export const DISC_RADIUS_PER_ROOT = 0.11;
export const SMALLEST_DISC_RADIUS = 3.5;

/** Side of the square the sign is drawn in, CSS pixels. */
export const SIGN_PX = 14;

/** One thing drawn for a sign, round its middle. `half` is the left half of a disc. */
export interface SignMark {
  readonly kind: 'disc' | 'ring' | 'half' | 'lozenge';
  /** From the middle to the edge; of a ring, to the middle of its line. */
  readonly radius: number;
  readonly colour: string;
}
export const RING_WIDTH = 1.7;

/** All that a sign is made of, in order: for a canvas here, for SVG in the static map. */
export function signMarks(sign: Sign, { colours }: Palette): readonly SignMark[] {
  const { halo, crossing, 'band-return': back } = colours;
  const under: SignMark = { kind: 'disc', radius: 5.6, colour: halo };
  const ring: SignMark = { kind: 'ring', radius: 3.7, colour: back };
  switch (sign) {
    case 'forced-return':
      return [under, { kind: 'disc', radius: 4.4, colour: back }];
    case 'chosen-return':
      return [under, ring];
    case 'circular':
      return [under, ring, { kind: 'half', radius: 3.7, colour: back }];
    case 'incident':
      return [{ kind: 'lozenge', radius: 6.6, colour: halo }, { kind: 'lozenge', radius: 4.9, colour: crossing }];
  }
}

export function drawSign(context: CanvasRenderingContext2D, sign: Sign, palette: Palette): void {
  const middle = SIGN_PX / 2;
  for (const { kind, radius, colour } of signMarks(sign, palette)) {
    context.fillStyle = context.strokeStyle = colour;
    context.lineWidth = RING_WIDTH;
    context.beginPath();
    if (kind === 'lozenge') for (const [x, y] of [[0, -radius], [radius, 0], [0, radius], [-radius, 0]] as const) context.lineTo(middle + x, middle + y);
    else if (kind === 'half') context.arc(middle, middle, radius, Math.PI / 2, (3 * Math.PI) / 2);
    else context.arc(middle, middle, radius, 0, 2 * Math.PI);
    if (kind === 'ring') context.stroke();
    else context.fill();
  }
}
