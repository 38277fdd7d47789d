/** Small drawn signs of the map: beads of the ways back and the lozenge of an incident (the key uses the same drawings), and the discs under the numbers of legs. */
import type { Palette } from '../styles/palette.js';
import { BEAD_IMAGES } from './layers/corridors.js';
import { INCIDENT_IMAGE } from './layers/incidents.js';
import { LEG_IMAGES } from './layers/legs.js';
import { drawSign, SIGN_PX, type Sign } from '../styles/signs.js';

const SIGNS: Readonly<Record<string, Sign>> = { [BEAD_IMAGES['forced-return']]: 'forced-return', [BEAD_IMAGES['chosen-return']]: 'chosen-return', [BEAD_IMAGES.circular]: 'circular', [INCIDENT_IMAGE]: 'incident' };

const LEG_DISC_PX = 22;

/** Names and pixels, `density` per CSS pixel. */
export function signImages(palette: Palette, density: number): readonly (readonly [name: string, image: ImageData])[] {
  const signs = Object.entries(SIGNS).map(([name, sign]) => [name, drawn(SIGN_PX, density, (context) => drawSign(context, sign, palette))] as const);
  const discs = (['plain', 'focus'] as const).map((form) => [LEG_IMAGES[form], drawn(LEG_DISC_PX, density, (context) => drawDisc(context, form === 'focus', palette))] as const);
  return [...signs, ...discs];
}

function drawn(sidePx: number, density: number, draw: (context: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = sidePx * density;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('this browser gives no 2D canvas');
  context.scale(density, density);
  draw(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Paper in a ring of ink, or for the leg in focus all ink. */
function drawDisc(context: CanvasRenderingContext2D, full: boolean, { colours }: Palette): void {
  const middle = LEG_DISC_PX / 2;
  const rings = [[middle, colours.paper], [middle - 1.5, colours.ink], ...(full ? [] : [[middle - 2.9, colours.paper] as const])] as const;
  for (const [radius, colour] of rings) {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(middle, middle, radius, 0, 2 * Math.PI);
    context.fill();
  }
}
