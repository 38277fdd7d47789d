import { css, html, nothing, svg, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Bounds, Fitted } from '../domain/camera.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { Land } from '../domain/land.js';
import type { Selection, Year } from '../domain/types.js';
import { GuardedElement } from '../faults/guarded-element.js';
import type { Language } from '../i18n/names.js';
import { PALETTES, type ThemeName } from '../styles/palette.js';
import { sceneOf } from './scene.js';
import type { MapNumber } from './scene-context.js';
import { sceneSvg } from './scene-svg.js';
import type { Scene } from './shapes.js';

let instances = 0;

/**
 * The map as a picture for paper: the same dataset, year, selection and layers as SVG. It takes the width it is given and keeps
 * its shape. On the screen, where it is to be used, stands `<drawn-map>`.
 */
@customElement('static-map')
export class StaticMap extends GuardedElement {
  static override styles = css`
    :host { display: block; }
    svg { display: block; width: 100%; height: auto; overflow: hidden; print-color-adjust: exact; -webkit-print-color-adjust: exact; forced-color-adjust: none; }
    text { font-family: var(--font); }
    .waiting { background: var(--water); }
  `;

  @property({ attribute: false }) index!: DatasetIndex;
  /** Outlines of the land; null = not there yet, and the map keeps its room. */
  @property({ attribute: false }) land: Land | null = null;
  @property({ attribute: false }) year: Year = null;
  @property({ attribute: false }) selection: Selection | null = null;
  /** Position in the selected route's legs of the one in focus, from 0; null = none. */
  @property({ attribute: false }) leg: number | null = null;
  @property({ attribute: false }) hiddenLayers: readonly string[] = [];
  /** Ways to draw alone (`out`, `forced-return`, `chosen-return`, `stayed`); null = all. */
  @property({ attribute: false }) flow: string | null = null;
  /** Ids of the legs to draw alone; null = all. */
  @property({ attribute: false }) onlyLegs: readonly string[] | null = null;
  /** Keys of the events to draw alone; null = all. */
  @property({ attribute: false }) onlyIncidents: readonly string[] | null = null;
  /** Selections (`country:LA`) and legs (`leg:dmz-to-south-korea`) that a story has not shown yet. */
  @property({ attribute: false }) concealed: readonly string[] = [];
  /** Framed instead of the selection; null = the selection is. */
  @property({ attribute: false }) camera: Bounds | null = null;
  /** Middle and zoom, instead of all that is to be framed; null = that is framed. */
  @property({ attribute: false }) at: Fitted | null = null;
  /** Corners of a route's shape laid over another place: longitude (running on past 180), latitude; null = none. */
  @property({ attribute: false }) laid: readonly (readonly number[])[] | null = null;
  /** `outline`: a blank map to label, in lines alone. */
  @property() kind: 'view' | 'outline' = 'view';
  /** Numbered discs: `{ key: 'country:LA', number: 3 }`. */
  @property({ attribute: false }) numbers: readonly MapNumber[] = [];
  @property() theme: ThemeName = 'light';
  @property() language: Language = 'en';
  /** User units: names and lines are as large on a sheet of this size as on the live map. */
  @property({ type: Number }) width = 1000;
  @property({ type: Number }) height = 760;
  /** What a screen reader calls the map. */
  @property() label = 'Map';
  /** What the map shows, in a sentence or two, for who does not see it; empty = it stands beside the map. */
  @property() description = '';

  /** Names of patterns and fades are this element's own: several maps stand on one page. */
  readonly #prefix = `static-map-${++instances}-`;
  #scene: Scene | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    const isOfWords = [...changed.keys()].every((name) => name === 'label' || name === 'description');
    if (this.hasUpdated && isOfWords) return;
    const { index, land, width, height, theme, language } = this;
    this.#scene = land === null || !(width > 0) || !(height > 0) ? null : sceneOf({ index, land, width, height, theme, language, view: this });
  }

  override render() {
    const scene = this.#scene;
    return html`<svg class=${scene === null ? 'waiting' : 'drawn'} viewBox="0 0 ${this.width} ${this.height}" role="img" aria-labelledby=${this.description === '' ? 'title' : 'title description'} aria-busy=${scene === null ? 'true' : nothing}>
      <title id="title">${this.label}</title>
      ${this.description === '' ? nothing : svg`<desc id="description">${this.description}</desc>`}
      ${scene === null ? nothing : sceneSvg(scene, PALETTES[this.theme], this.#prefix)}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'static-map': StaticMap;
  }
}
