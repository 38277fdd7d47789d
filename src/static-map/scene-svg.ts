/** A scene as Lit draws it: in `<static-map>` on paper, in `<drawn-map>` on the screen. */
import { svg, type SVGTemplateResult } from 'lit';
import type { Palette } from '../styles/palette.js';
import { sceneNodes, type Attributes, type SvgNode, type Tag } from './scene-nodes.js';
import type { Scene } from './shapes.js';
import { written } from './written.js';

/** @param prefix of the names of patterns and fades, unlike any other on the page */
export const sceneSvg = (scene: Scene, palette: Palette, prefix: string): readonly SVGTemplateResult[] => sceneNodes(scene, palette, prefix).map(drawn);

type Inside = readonly SVGTemplateResult[] | string;
const TEMPLATES: Readonly<Record<Tag, (attributes: Attributes, inside: Inside) => SVGTemplateResult>> = {
  defs: (attributes, inside) => svg`<defs ${written(attributes)}>${inside}</defs>`,
  pattern: (attributes, inside) => svg`<pattern ${written(attributes)}>${inside}</pattern>`,
  linearGradient: (attributes, inside) => svg`<linearGradient ${written(attributes)}>${inside}</linearGradient>`,
  stop: (attributes) => svg`<stop ${written(attributes)} />`,
  rect: (attributes) => svg`<rect ${written(attributes)} />`,
  g: (attributes, inside) => svg`<g ${written(attributes)}>${inside}</g>`,
  path: (attributes) => svg`<path ${written(attributes)} />`,
  circle: (attributes) => svg`<circle ${written(attributes)} />`,
  text: (attributes, inside) => svg`<text ${written(attributes)}>${inside}</text>`,
  tspan: (attributes, inside) => svg`<tspan ${written(attributes)}>${inside}</tspan>`,
};

const drawn = ({ tag, attributes, children }: SvgNode): SVGTemplateResult => TEMPLATES[tag](attributes, typeof children === 'string' ? children : children.map(drawn));
