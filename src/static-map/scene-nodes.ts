/** A scene as SVG elements, still as data: Lit and the markup of the build write the very same. */
import type { Palette } from '../styles/palette.js';
import { TILE_PX, tileMarks, type TileMark } from '../styles/patterns.js';
import { RING_WIDTH, signMarks, type SignMark } from '../styles/signs.js';
import { rounded } from './lines.js';
import { sizeOfLine } from './placement.js';
import type { CircleShape, Paint, PathShape, Scene, Shape, SignShape, Stroke, TextShape } from './shapes.js';

export type Tag = 'defs' | 'pattern' | 'linearGradient' | 'stop' | 'rect' | 'g' | 'path' | 'circle' | 'text' | 'tspan';
/** undefined = not written. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;
export interface SvgNode {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly SvgNode[] | string;
}

const node = (tag: Tag, attributes: Attributes, children: SvgNode['children'] = []): SvgNode => ({ tag, attributes, children });
const hundredths = (value: number): number => Math.round(value * 100) / 100;
const opacityOf = (value: number | undefined): number | undefined => (value === undefined || value === 1 ? undefined : hundredths(value));

/** @param prefix of the names of patterns and fades, unlike any other on the page */
export function sceneNodes({ width, height, background, ground, patterns, fades, groups }: Scene, palette: Palette, prefix: string): readonly SvgNode[] {
  const definitions = [
    ...patterns.map(({ id, look, opacity }) =>
      node('pattern', { id: prefix + id, width: TILE_PX, height: TILE_PX, patternUnits: 'userSpaceOnUse' }, [
        node('rect', { width: TILE_PX, height: TILE_PX, fill: ground }),
        node('g', { opacity: opacityOf(opacity) }, tileMarks(look, palette).map(tileMarkNode)),
      ]),
    ),
    ...fades.map(({ id, colour, from, to, endOpacity }) =>
      node('linearGradient', { id: prefix + id, gradientUnits: 'userSpaceOnUse', x1: rounded(from[0]), y1: rounded(from[1]), x2: rounded(to[0]), y2: rounded(to[1]) }, [
        node('stop', { offset: 0, 'stop-color': colour }),
        node('stop', { offset: 1, 'stop-color': colour, 'stop-opacity': endOpacity }),
      ]),
    ),
  ];
  return [
    node('defs', {}, definitions),
    node('rect', { width, height, fill: background }),
    ...groups.map(({ id, shapes }) => node('g', { 'data-layer': id }, shapes.map((shape) => shapeNode(shape, palette, prefix)))),
  ];
}

function shapeNode(shape: Shape, palette: Palette, prefix: string): SvgNode {
  switch (shape.kind) {
    case 'path':
      return pathNode(shape, prefix);
    case 'circle':
      return circleNode(shape, prefix);
    case 'sign':
      return signNode(shape, palette);
    case 'text':
      return textNode(shape);
  }
}

const paintText = (paint: Paint, prefix: string): string => (typeof paint === 'string' ? paint : `url(#${prefix}${paint.ref})`);

function fillAttributes(fill: Paint | null, opacity: number | undefined, prefix: string): Attributes {
  return { fill: fill === null ? 'none' : paintText(fill, prefix), 'fill-opacity': fill === null ? undefined : opacityOf(opacity) };
}

function strokeAttributes(stroke: Stroke | null, prefix: string): Attributes {
  if (stroke === null) return {};
  return {
    stroke: paintText(stroke.paint, prefix),
    'stroke-width': hundredths(stroke.width),
    'stroke-opacity': opacityOf(stroke.opacity),
    'stroke-dasharray': stroke.dash?.map(hundredths).join(' '),
    'stroke-linecap': stroke.cap === 'round' ? 'round' : undefined,
  };
}

const keyOf = (key: string | null): Attributes => ({ 'data-key': key ?? undefined });

const pathNode = ({ key, d, fill, fillOpacity, stroke }: PathShape, prefix: string): SvgNode =>
  node('path', { ...keyOf(key), d, ...fillAttributes(fill, fillOpacity, prefix), ...strokeAttributes(stroke, prefix), 'stroke-linejoin': stroke === null ? undefined : 'round' });

const circleNode = ({ key, x, y, radius, fill, fillOpacity, stroke }: CircleShape, prefix: string): SvgNode =>
  node('circle', { ...keyOf(key), cx: x, cy: y, r: radius, ...fillAttributes(fill, fillOpacity, prefix), ...strokeAttributes(stroke, prefix) });

// Patterns and signs: the drawings of src/styles as paths.

type Point = readonly [x: number, y: number];

const closed = (corners: readonly Point[]): string => `M${corners.map((corner) => corner.map(hundredths).join()).join('L')}Z`;

function discPath([x, y]: Point, radius: number): string {
  const r = hundredths(radius);
  return `M${hundredths(x - radius)},${hundredths(y)}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;
}

function tileMarkNode(mark: TileMark): SvgNode {
  switch (mark.kind) {
    case 'area':
      return node('path', { d: closed(mark.corners), fill: mark.colour, 'fill-opacity': opacityOf(mark.opacity) });
    case 'dots':
      return node('path', { d: mark.centres.map((centre) => discPath(centre, mark.radius)).join(''), fill: mark.colour, 'fill-opacity': opacityOf(mark.opacity) });
    case 'lines':
      return node('path', { d: mark.lines.map(([from, to]) => `M${from.join()}L${to.join()}`).join(''), fill: 'none', stroke: mark.colour, 'stroke-width': mark.width, 'stroke-opacity': opacityOf(mark.opacity) });
  }
}

/** The casings of all beads of a line first, so that none bites into its neighbour. */
function signNode({ key, sign, scale, opacity, at }: SignShape, palette: Palette): SvgNode {
  return node(
    'g',
    { ...keyOf(key), opacity: opacityOf(opacity) },
    signMarks(sign, palette).map((mark) => {
      const d = at.map((middle) => signPath(mark, middle, scale)).join('');
      return mark.kind === 'ring' ? node('path', { d, fill: 'none', stroke: mark.colour, 'stroke-width': hundredths(RING_WIDTH * scale) }) : node('path', { d, fill: mark.colour });
    }),
  );
}

function signPath({ kind, radius }: SignMark, [x, y]: Point, scale: number): string {
  const size = radius * scale;
  switch (kind) {
    case 'disc':
    case 'ring':
      return discPath([x, y], size);
    case 'half':
      return `M${hundredths(x)},${hundredths(y + size)}a${hundredths(size)},${hundredths(size)} 0 0 1 0,${hundredths(-2 * size)}Z`;
    case 'lozenge':
      return closed([[x, y - size], [x + size, y], [x, y + size], [x - size, y]]);
  }
}

// Words.

function textNode({ key, lines, x, y, lineHeight, anchor, turn, colour, halo, box }: TextShape): SvgNode {
  const middle = `${rounded(box.x + box.width / 2)} ${rounded(box.y + box.height / 2)}`;
  return node(
    'text',
    {
      ...keyOf(key),
      'text-anchor': anchor === 'start' ? undefined : anchor,
      transform: turn === 0 ? undefined : `rotate(${turn} ${middle})`,
      fill: colour,
      ...(halo === null ? {} : { stroke: halo.colour, 'stroke-width': hundredths(halo.width), 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    },
    lines.flatMap((line, row) => {
      // From one baseline to the next: the rest of the line above and the rise of this one.
      const down = lines.slice(1, row + 1).reduce((sum, next, at) => sum + lineHeight * (0.35 * sizeOfLine(lines[at] ?? []) + 0.65 * sizeOfLine(next)), 0);
      return line.map(({ text, lang, size, weight }, column) => node('tspan', { ...(column === 0 ? { x, y: rounded(y + down) } : {}), lang, 'font-size': hundredths(size), 'font-weight': weight }, text));
    }),
  );
}
