/** A scene as PNG. Shapes go through the browser's SVG; words are set here, since an SVG picture has no fonts of the page. */
import type { ThemeName } from '../styles/palette.js';
import { sizeOfLine } from './placement.js';
import { sceneMarkup } from './scene-markup.js';
import type { Scene, TextShape } from './shapes.js';

const FAMILY = `'IBM Plex Sans KR', 'Noto Sans KR', system-ui, sans-serif`;

/** @param density pixels a user unit; null = this browser cannot make a picture */
export async function scenePicture(scene: Scene, theme: ThemeName, density: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(scene.width * density);
  canvas.height = Math.round(scene.height * density);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.scale(density, density);
  context.drawImage(await shapesOf(scene, theme, density), 0, 0, scene.width, scene.height);
  await Promise.allSettled([400, 500, 600].map((weight) => document.fonts.load(`${weight} 16px ${FAMILY}`, 'A가')));
  for (const { shapes } of scene.groups) for (const shape of shapes) if (shape.kind === 'text') setWords(context, shape);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

async function shapesOf(scene: Scene, theme: ThemeName, density: number): Promise<HTMLImageElement> {
  const silent: Scene = { ...scene, groups: scene.groups.map(({ id, shapes }) => ({ id, shapes: shapes.filter(({ kind }) => kind !== 'text') })) };
  const [width, height] = [Math.round(scene.width * density), Math.round(scene.height * density)];
  // A picture without a size of its own has none in some browsers.
  const markup = sceneMarkup(silent, { theme, label: '', prefix: '' }).replace('<svg ', `<svg width="${width}" height="${height}" `);
  const address = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** As `sceneNodes` writes them. */
function setWords(context: CanvasRenderingContext2D, { lines, x, y, lineHeight, anchor, turn, colour, halo, box }: TextShape): void {
  context.save();
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
  context.translate(middleX, middleY);
  context.rotate((turn * Math.PI) / 180);
  context.translate(-middleX, -middleY);
  context.lineJoin = 'round';
  let baseline = y;
  for (const [row, line] of lines.entries()) {
    if (row > 0) baseline += lineHeight * (0.35 * sizeOfLine(lines[row - 1] ?? []) + 0.65 * sizeOfLine(line));
    const fonts = line.map(({ size, weight }) => `${weight} ${size}px ${FAMILY}`);
    const widths = line.map(({ text }, at) => {
      context.font = fonts[at] ?? '';
      return context.measureText(text).width;
    });
    const whole = widths.reduce((sum, width) => sum + width, 0);
    const start = anchor === 'start' ? x : anchor === 'end' ? x - whole : x - whole / 2;
    for (const isHalo of halo === null ? [false] : [true, false]) {
      let from = start;
      for (const [at, { text }] of line.entries()) {
        context.font = fonts[at] ?? '';
        if (isHalo && halo !== null) {
          context.strokeStyle = halo.colour;
          context.lineWidth = halo.width;
          context.strokeText(text, from, baseline);
        } else {
          context.fillStyle = colour;
          context.fillText(text, from, baseline);
        }
        from += widths[at] ?? 0;
      }
    }
  }
  context.restore();
}
