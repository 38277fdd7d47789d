/** What both maps lay over themselves: the frame of keyboard and placing, the cross in the middle, the name beside the pointer. */
import { css, html, type TemplateResult } from 'lit';

export const mapOverlayStyles = css`
  :host(:focus-within) .cross.shown { display: block; }
  .frame { position: absolute; inset: 0; pointer-events: none; }
  :host([keyboard]) .frame { outline: 3px solid var(--focus); outline-offset: -3px; box-shadow: inset 0 0 0 5px var(--paper); }
  :host([placing]) .frame { border: 4px dashed var(--accent); box-shadow: inset 0 0 0 3px var(--paper); }
  .cross { position: absolute; left: 50%; top: 50%; width: 30px; height: 30px; margin: -15px; pointer-events: none; display: none; color: var(--focus); }
  .name { position: absolute; left: 0; top: 0; max-width: 60%; padding: 2px 8px; border-radius: var(--radius-control); background: var(--panel); color: var(--ink);
    border: 1px solid var(--control); font: 500 var(--text-small) / 1.35 var(--font); pointer-events: none; z-index: 3; }
  .name:empty { display: none; }
`;

export const mapOverlay = (crossShown: boolean, name: string): TemplateResult => html`
  <div class="frame"></div>
  <svg class="cross ${crossShown ? 'shown' : ''}" viewBox="0 0 30 30" aria-hidden="true"><path d="M15 3v9M15 18v9M3 15h9M18 15h9" stroke="currentColor" stroke-width="2.5" fill="none" /></svg>
  <div class="name">${name}</div>
`;

/** Where the name stands: beside the pointer, kept inside the map, so on its far side near an edge. */
export function nameTransform({ x, y }: { readonly x: number; readonly y: number }, { width, height }: { readonly width: number; readonly height: number }): string {
  const across = x > width / 2 ? `calc(${x - 12}px - 100%)` : `${x + 14}px`;
  const down = y > height - 60 ? `calc(${y - 10}px - 100%)` : `${y + 14}px`;
  return `translate(${across}, ${down})`;
}

/** Of what lies under the cross. */
export const crossNameTransform = ({ width, height }: { readonly width: number; readonly height: number }): string => `translate(${width / 2 + 20}px, ${height / 2 + 16}px)`;
