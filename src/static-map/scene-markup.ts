/** A scene as text, for the page that is built: the same SVG as `<static-map>` draws, without a script. */
import { PALETTES, type ThemeName } from '../styles/palette.js';
import { sceneNodes, type SvgNode } from './scene-nodes.js';
import type { Scene } from './shapes.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

function markup({ tag, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : ` ${name}="${escaped(String(value))}"`));
  const inside = typeof children === 'string' ? escaped(children) : children.map(markup).join('');
  return inside === '' ? `<${tag}${written.join('')}/>` : `<${tag}${written.join('')}>${inside}</${tag}>`;
}

export interface MarkupSettings {
  readonly theme: ThemeName;
  /** What a screen reader calls the map. */
  readonly label: string;
  /** In front of every name inside, so that none is taken on the page. */
  readonly prefix: string;
}

export function sceneMarkup(scene: Scene, { theme, label, prefix }: MarkupSettings): string {
  const inside = sceneNodes(scene, PALETTES[theme], prefix).map(markup).join('');
  const id = escaped(`${prefix}title`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${scene.width} ${scene.height}" role="img" aria-labelledby="${id}"><title id="${id}">${escaped(label)}</title>${inside}</svg>`;
}
