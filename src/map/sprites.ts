/** Small drawn signs of the map: beads of the ways back and the lozenge of an incident. The key uses the same drawings. */
import type { Palette } from '../styles/palette.js';
import { BEAD_IMAGES } from './layers/corridors.js';
import { INCIDENT_IMAGE } from './layers/incidents.js';
import { drawSign, SIGN_PX, type Sign } from '../styles/signs.js';

const SIGNS: Readonly<Record<string, Sign>> = { [BEAD_IMAGES['forced-return']]: 'forced-return', [BEAD_IMAGES['chosen-return']]: 'chosen-return', [BEAD_IMAGES.circular]: 'circular', [INCIDENT_IMAGE]: 'incident' };

/** Names and pixels, `density` per CSS pixel. */
export function signImages(palette: Palette, density: number): readonly (readonly [name: string, image: ImageData])[] {
  return Object.entries(SIGNS).map(([name, sign]) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = SIGN_PX * density;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('this browser gives no 2D canvas');
    context.scale(density, density);
    drawSign(context, sign, palette);
    return [name, context.getImageData(0, 0, canvas.width, canvas.height)] as const;
  });
}
