import { msg } from '@lit/localize';
import { css, html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { oneStop } from '../components/roving.js';
import { GuardedElement } from '../faults/guarded-element.js';

export type MapMove = 'west' | 'north' | 'south' | 'east' | 'nearer' | 'farther' | 'overview';

/** The reader pressed one of the buttons. */
export class MapMoveEvent extends Event {
  static readonly type = 'move-map';
  constructor(readonly move: MapMove) {
    super(MapMoveEvent.type, { bubbles: true, composed: true });
  }
}

const SIGNS: Readonly<Record<MapMove, SVGTemplateResult>> = {
  west: svg`<path d="M12.5 4.5 7 10l5.5 5.5" />`,
  north: svg`<path d="M4.5 12.5 10 7l5.5 5.5" />`,
  south: svg`<path d="M4.5 7.5 10 13l5.5-5.5" />`,
  east: svg`<path d="M7.5 4.5 13 10l-5.5 5.5" />`,
  nearer: svg`<path d="M10 4v12M4 10h12" />`,
  farther: svg`<path d="M4 10h12" />`,
  overview: svg`<path d="M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4" />`,
};

const PAN: readonly MapMove[] = ['west', 'north', 'south', 'east'];
const ZOOM: readonly MapMove[] = ['nearer', 'farther', 'overview'];

function wordsOf(move: MapMove): string {
  switch (move) {
    case 'west':
      return msg('Move west');
    case 'north':
      return msg('Move north');
    case 'south':
      return msg('Move south');
    case 'east':
      return msg('Move east');
    case 'nearer':
      return msg('Zoom in');
    case 'farther':
      return msg('Zoom out');
    case 'overview':
      return msg('Whole map');
  }
}

/**
 * Buttons for what is else done by dragging, by two fingers or by keys: the same for both maps. One stop for Tab, arrow keys inside.
 *
 * @fires move-map - a button was pressed
 */
@customElement('map-controls')
export class MapControls extends GuardedElement {
  static override styles = css`
    :host { display: flex; align-items: flex-end; justify-content: flex-end; flex-wrap: wrap; gap: 8px; pointer-events: none; --side: max(var(--target), 28px); }
    .all { display: contents; }
    .group { display: flex; background: var(--panel); border: 1px solid var(--control); border-radius: var(--radius-control); pointer-events: auto; overflow: hidden; }
    .zoom { flex-direction: column; --side: max(var(--target), 36px); }
    button { display: grid; place-content: center; width: var(--side); height: var(--side); padding: 0; border: 0; background: none; color: var(--ink); cursor: pointer; }
    .pan button + button { border-left: 1px solid var(--rule); }
    .zoom button + button { border-top: 1px solid var(--rule); }
    button:hover { background: var(--rail); }
    button:focus-visible { box-shadow: inset 0 0 0 2px var(--focus); outline: 2px solid var(--focus); outline-offset: -2px; }
    svg { display: block; width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.8; }
    .fold { display: none; }
    /* Less is to be pressed here than touched: the map keeps its room. */
    @media (pointer: fine) {
      .pan { --side: max(28px, calc(var(--target) * 0.92)); }
    }
    /* A small map: one strip, and the buttons that move it come when they are wanted. */
    @container (max-width: 559px) or (max-height: 260px) {
      :host { flex-direction: column; gap: 6px; }
      .pan.folded { display: none; }
      .fold { display: grid; }
      .zoom { flex-direction: row; }
      .zoom button + button { border-top: 0; border-left: 1px solid var(--rule); }
      .fold[aria-expanded='true'] { background: var(--rail); }
    }
    @media print {
      :host { display: none; }
    }
  `;

  /** Of the page: the words are set anew with it. */
  @property() language: 'en' | 'ko' = 'en';

  @state() private isFolded = true;

  constructor() {
    super();
    oneStop(this, 'button');
  }

  override render(): TemplateResult {
    return html`<div class="all" role="toolbar" aria-label=${msg('Move the map and zoom')}>
      <div id="pan" class="group pan ${this.isFolded ? 'folded' : ''}" role="group" aria-label=${msg('Move the map')}>${PAN.map((move) => this.#button(move))}</div>
      <div class="group zoom" role="group" aria-label=${msg('Zoom')}>${ZOOM.map((move) => this.#button(move))}<button class="fold" aria-label=${msg('Move the map')} title=${msg('Move the map')} aria-expanded=${this.isFolded ? 'false' : 'true'} aria-controls="pan" @click=${() => (this.isFolded = !this.isFolded)}><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 2.5v15M2.5 10h15M7.5 5 10 2.5 12.5 5M7.5 15l2.5 2.5 2.5-2.5M5 7.5 2.5 10 5 12.5M15 7.5l2.5 2.5-2.5 2.5" /></svg></button></div>
    </div>`;
  }

  #button(move: MapMove): TemplateResult {
    const words = wordsOf(move);
    return html`<button data-move=${move} aria-label=${words} title=${words} @click=${() => this.dispatchEvent(new MapMoveEvent(move))}><svg viewBox="0 0 20 20" aria-hidden="true">${SIGNS[move]}</svg></button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'map-controls': MapControls;
  }
}
