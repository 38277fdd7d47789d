import { localized, msg, str } from '@lit/localize';
import { css, html, nothing, type LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Bounds } from '../domain/camera.js';
import type { DrawnView } from '../domain/drawn.js';
import { mapInWords } from '../domain/map-in-words.js';
import type { Language } from '../i18n/names.js';
import { FLOW_WORDS, LAYER_WORDS } from '../i18n/vocabulary.js';
import './map-legend.js';
import './outcome-swatch.js';
import { PaperElement, PX_PER_MM } from './paper-element.js';
import './qr-code.js';
import type { TextContext } from './text-parts.js';
import { viewFacts, type Facts, type Shown } from './view-facts.js';
import { namedDisputes } from './view-parts.js';

const MAP_MM = { width: 128, height: 106 } as const;
/** Where the words are many. */
const SMALL_MAP_MM = { width: 92, height: 76 } as const;
/** What is all list or table. */
const LISTS: ReadonlySet<Shown['kind']> = new Set<Shown['kind']>(['stories', 'routes', 'incidents', 'arrivals', 'compare', 'disagreements', 'people', 'terms', 'sources']);
/** With fewer parts than these the map gives way. */
const LEAST_PARTS = 3;
/** Between the margins of the smaller in each way of A4 and Letter, less a little: no two printers round alike. */
const ROOM_MM = 251;

/** Characters: a longer address makes a code that no phone reads at its size here. The link stands at the foot. */
const MOST_IN_CODE = 300;

/** A name in the language of the page, and the same in another. */
export interface SheetTitle {
  readonly first: string;
  readonly second: { readonly text: string; readonly lang: Language } | null;
}

/**
 * Any view of the map on one page of paper: title, map, key, what is selected or turned to, sources, link and code. What does
 * not fit is left out from its end, and the page says so.
 *
 * @attr fitted - it has been measured, and holds as much as the page does
 */
@localized()
@customElement('sheet-view')
export class SheetView extends PaperElement {
  static override styles = [
    ...PaperElement.styles,
    css`
      header { align-items: start; padding-bottom: 2.5mm; margin-bottom: 3mm; }
      header .away { display: flex; gap: 4mm; align-items: start; }
      .year { font-size: 20pt; line-height: 1.1; font-weight: 300; font-variant-numeric: tabular-nums; white-space: nowrap; }
      qr-code { --qr-size: 21mm; width: 21mm; height: 21mm; margin: -2mm -2mm -2mm 0; overflow: hidden; }
      .top { display: grid; grid-template-columns: ${MAP_MM.width}mm minmax(0, 1fr); gap: 4mm; margin-bottom: 2.5mm; }
      .top + .before { columns: 2; column-gap: 6mm; margin: 0 0 2mm; }
      .top + .before > .lead { break-inside: avoid; }
      .top.small { grid-template-columns: ${SMALL_MAP_MM.width}mm minmax(0, 1fr); }
      .top.small map-legend { columns: 2; column-gap: 4mm; }
      .top.small .key h2 + p { margin-bottom: 1mm; }
      figure { border: 0; }
      .filter { font-size: var(--text-small); font-weight: 500; margin-bottom: 2mm; }
      h2 { font-size: 9.5pt; margin: 1.6mm 0 0.6mm; }
      .key h2 { font-size: 9pt; margin: 0; }
      .key { --text-label: 7pt; }
      .key .quiet { font-size: var(--text-label); line-height: 1.25; }
      .facts-of { columns: 2; column-gap: 6mm; font-size: var(--text-small); line-height: 1.32; }
      .facts-of.table { columns: 1; }
      .facts-of .part { break-inside: avoid; margin-bottom: 1.5mm; }
      .before { margin-top: 2mm; font-size: var(--text-small); line-height: 1.32; }
      .before > :not(:first-child) { margin-top: 1mm; }
      .name { font-weight: 600; }
      .facts, .doubt, .quiet, .meta { color: #2b2b2b; }
      .facts, .doubt { font-size: var(--text-label); line-height: 1.3; }
      .doubt { padding-left: 2mm; border-left: 0.4mm solid var(--rule); margin-top: 0.5mm; }
      .disputed { font-size: var(--text-label); font-style: italic; }
      .notice { padding-left: 2mm; border-left: 0.8mm solid #000; margin-bottom: 1mm; }
      .group, .outcome { display: grid; grid-template-columns: 9mm minmax(0, 1fr); gap: 2mm; margin-bottom: 1.5mm; }
      p outcome-swatch { display: inline-block; width: 6mm; height: 3mm; vertical-align: -0.3mm; }
      .claims > li { margin-bottom: 0.5mm; }
      .when { font-weight: 600; margin-right: 1.5mm; }
      .when, .when + p { display: inline; }
      .flag { display: inline-block; border: 0.25mm solid #444; padding: 0 1mm; font-size: 7pt; margin-right: 1mm; }
      .figures > li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2mm; align-items: baseline; }
      .figures .value { font-size: 13pt; font-weight: 300; }
      table { border-collapse: collapse; width: 100%; }
      caption { text-align: left; font-size: var(--text-small); padding-bottom: 1mm; }
      th, td { text-align: left; vertical-align: top; padding: 0.6mm 2mm 0.6mm 0; border-bottom: 0.2mm solid var(--rule); }
      .numbers { font-size: 7.5pt; line-height: 1.15; font-variant-numeric: tabular-nums; }
      .numbers :is(th, td) { padding-block: 0.15mm; }
      .numbers td, .numbers thead th:not(:first-child) { text-align: right; }
      .numbers tfoot :is(th, td) { font-weight: 600; }
      .compared { table-layout: fixed; }
      .compared thead td, .compared tbody th { width: 24mm; }
      .rest { font-weight: 600; font-size: var(--text-small); margin-top: 1.5mm; }
      .sources { margin-top: 2.5mm; padding-top: 1.5mm; font-size: 6.5pt; line-height: 1.25; }
      .sources h2 { margin: 0; }
      @media screen and (max-width: 700px) {
        :host(:not([measured])) .top, :host(:not([measured])) header { grid-template-columns: minmax(0, 1fr); }
        :host(:not([measured])) .facts-of { columns: 1; }
        :host(:not([measured])) .facts-of.table { overflow-x: auto; }
      }
      /* While it is measured it is as wide as the narrower paper, whatever the window. */
      :host([measured]) { width: 210mm; padding: 12mm 13mm; }
      :host([measured]) header { grid-template-columns: minmax(0, 1fr) auto; }
      :host([measured]) .sources .places { columns: 3; }
      :host([measured]) .sources .documents { columns: 2; }
    `,
  ];

  @property({ attribute: false }) heading: SheetTitle = { first: '', second: null };
  /** What the map draws. */
  @property({ attribute: false }) view!: DrawnView;
  /** Framed instead of the selection; null = the selection is. */
  @property({ attribute: false }) camera: Bounds | null = null;
  /** Corners of a route's shape laid over another place; null = none. */
  @property({ attribute: false }) laid: readonly (readonly number[])[] | null = null;
  @property({ attribute: false }) shown: Shown = { kind: 'overview' };

  /** So many parts of what is told are on the page. */
  @state() private kept = Infinity;

  /** true: the map gives way to words. */
  @state() private small = false;

  /** How many there are. */
  #parts = 0;
  #fitting = 0;

  protected override get label(): string {
    return msg(str`On one page: ${this.heading.first}`);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.fonts.addEventListener('loadingdone', this.#fontsCame);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.fonts.removeEventListener('loadingdone', this.#fontsCame);
  }

  protected override updated(changed: PropertyValues): void {
    // The map keeps its room before there is land to draw.
    if ([...changed.keys()].some((name) => name !== 'kept' && name !== 'small' && name !== 'land')) void this.#fit();
  }

  protected override head(): TemplateResult {
    const { heading, language, address, view } = this;
    return html`<header>
      <div>
        <p class="kind">${[msg('Escape routes from North Korea'), ...(this.factsOf === '' ? [] : [this.factsOf])].join(' · ')}</p>
        <h1><span lang=${language}>${heading.first}</span>${heading.second === null ? nothing : html` <span class="second" lang=${heading.second.lang}>${heading.second.text}</span>`}</h1>
      </div>
      <div class="away">
        <p class="year">${view.year ?? msg('All years')}</p>
        ${address === '' || address.length > MOST_IN_CODE ? nothing : html`<qr-code .address=${address}></qr-code>`}
      </div>
    </header>`;
  }

  protected override content(): TemplateResult {
    const { index, language, view, notes } = this;
    const context: TextContext = {
      index,
      words: mapInWords(index, view),
      language,
      notes,
      refer: (_selection, name) => html`${name}`,
      head: (_selection, name) => html`${name}`,
      disputes: (claims) => namedDisputes(index, claims),
      told: new Map(),
    };
    const facts = viewFacts(context, this.shown);
    const { small } = this;
    const lead = facts.lead === nothing ? nothing : html`<div class="before">${facts.lead}</div>`;
    // Beside a small map the key leaves no corner to fill.
    return html`${this.#filters()}
      <div class="top ${small ? 'small' : ''}">
        <div>${this.#map(small ? SMALL_MAP_MM : MAP_MM)}${small ? nothing : lead}</div>
        ${this.#key()}
      </div>
      ${small ? lead : nothing}
      ${this.#facts(facts)}`;
  }

  /** What the reader has left out of the map. */
  #filters(): TemplateResult | typeof nothing {
    const { hiddenLayers, flow, onlyLegs, onlyIncidents } = this.view;
    const hidden = Object.entries(LAYER_WORDS).flatMap(([layer, word]) => (hiddenLayers.includes(layer) ? [word] : [])).join(', ');
    const flows: Readonly<Record<string, string>> = FLOW_WORDS;
    const flowWord = flow === null ? undefined : flows[flow];
    const words = [
      ...(hidden === '' ? [] : [msg(str`Hidden on this map: ${hidden}.`)]),
      ...(flowWord === undefined ? [] : [msg(str`Ways shown: “${flowWord}” alone.`)]),
      ...(onlyLegs === null ? [] : [msg('Only the routes that were asked for are shown.')]),
      ...(onlyIncidents === null ? [] : [msg('Only the events that were asked for are shown.')]),
    ];
    return words.length === 0 ? nothing : html`<p class="filter">${words.join(' ')}</p>`;
  }

  #map({ width, height }: { readonly width: number; readonly height: number }): TemplateResult {
    const { index, theme, language, land, view, camera, laid, heading } = this;
    return html`<figure>
      <static-map
        .index=${index}
        .theme=${theme}
        .language=${language}
        .land=${land}
        .year=${view.year}
        .selection=${view.selection}
        .leg=${view.leg}
        .hiddenLayers=${view.hiddenLayers}
        .flow=${view.flow}
        .onlyLegs=${view.onlyLegs}
        .onlyIncidents=${view.onlyIncidents}
        .camera=${camera}
        .laid=${laid}
        .width=${Math.round(width * PX_PER_MM)}
        .height=${Math.round(height * PX_PER_MM)}
        .label=${msg(str`Map: ${heading.first}`)}
      ></static-map>
      <figcaption>${msg('Ways are schematic: they join countries and regions and never show a track.')}</figcaption>
    </figure>`;
  }

  #key(): TemplateResult {
    const { index, view, theme, language } = this;
    return html`<div class="key">
      <h2>${msg('Key', { id: 'map.key', desc: 'the key (legend) of the map' })}</h2>
      ${view.hiddenLayers.includes('outcomes') ? nothing : html`<p class="quiet">${msg('What happens to a person found there')}. ${view.year === null ? msg('All years: the last outcome the sources state. Paler: not stated for this very year.') : msg(str`In ${view.year}. Paler: not stated for this very year.`)}</p>`}
      <map-legend compact paper .index=${index} .year=${view.year} .hiddenLayers=${view.hiddenLayers} .theme=${theme} .language=${language}></map-legend>
    </div>`;
  }

  #facts({ parts, around }: Facts): TemplateResult {
    this.#parts = parts.length;
    const kept = parts.slice(0, this.kept);
    const isCut = kept.length < parts.length;
    const told = kept.map((part) => part());
    return html`<div class="facts-of ${around !== undefined && this.shown.kind === 'compare' ? 'table' : ''}">
        ${around === undefined ? told.map((part) => html`<div class="part">${part}</div>`) : kept.length === 0 ? nothing : around(told)}
      </div>
      ${isCut ? html`<p class="rest">${this.address === '' ? msg('This page is full: there is more on the map itself.') : msg('This page is full. More at the link.')}</p>` : nothing}`;
  }

  /** In another face it holds more or less. */
  readonly #fontsCame = (): void => void this.#fit();

  /** As many parts as leave everything on one page; where these are too few, with a smaller map. */
  async #fit(): Promise<void> {
    const turn = ++this.#fitting;
    if (!this.isConnected) return;
    this.removeAttribute('fitted');
    this.small = LISTS.has(this.shown.kind);
    if ((await this.#keepWhatFits(turn)) < Math.min(LEAST_PARTS, this.#parts) && !this.small) {
      this.small = true;
      await this.#keepWhatFits(turn);
    }
    if (turn === this.#fitting) this.setAttribute('fitted', '');
  }

  /** Half of the parts, half of the rest, and so on. @returns how many are kept */
  async #keepWhatFits(turn: number): Promise<number> {
    this.kept = Infinity;
    if (await this.#isOnOnePage(turn)) return this.#parts;
    let [fits, most] = [0, this.#parts - 1];
    while (fits < most) {
      const middle = Math.ceil((fits + most) / 2);
      this.kept = middle;
      if (await this.#isOnOnePage(turn)) fits = middle;
      else most = middle - 1;
      if (turn !== this.#fitting) return fits;
    }
    this.kept = fits;
    await this.updateComplete;
    return fits;
  }

  async #isOnOnePage(turn: number): Promise<boolean> {
    await this.updateComplete;
    await customElements.whenDefined('static-map');
    await Promise.all([...this.renderRoot.querySelectorAll<LitElement>('static-map, map-legend, qr-code')].map(({ updateComplete }) => updateComplete));
    if (turn !== this.#fitting) return true;
    this.toggleAttribute('measured', true);
    const height = this.renderRoot.querySelector('article')?.getBoundingClientRect().height ?? 0;
    this.toggleAttribute('measured', false);
    return height <= ROOM_MM * PX_PER_MM;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sheet-view': SheetView;
  }
}
