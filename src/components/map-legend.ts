import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { isInAnyYear } from '../domain/dates.js';
import { incidentsOf } from '../domain/incident-years.js';
import { legendGroups, type LegendGroup } from '../domain/legend.js';
import type { CorridorProperties, Year } from '../domain/types.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { DIRECTION_WORDS, outcomeWords, shortBasis } from '../i18n/vocabulary.js';
import { numberText, type Language } from '../i18n/names.js';
import type { ThemeName } from '../styles/palette.js';
import { painted } from '../styles/painted.js';
import { controlStyles, typeStyles } from '../styles/shared-styles.js';
import { DISC_EXAMPLES, type MapSignName } from './map-sign.js';
import './outcome-swatch.js';
import { oneStop } from './roving.js';
import { SelectEvent } from './select-event.js';

/**
 * Explains what the map draws now: each outcome in use with its countries, and each sign that is on the map.
 *
 * @attr compact - for a stage: outcomes and signs in a few lines, without the countries, which the map itself names
 * @attr paper - beside `compact`: small, one under the other, for a printed page
 * @fires select-thing - the country whose name was chosen
 */
@customElement('map-legend')
export class MapLegend extends GuardedElement {
  static override styles = [
    typeStyles,
    controlStyles,
    css`
      :host { display: block; }
      h3 { line-height: 1.3; }
      .note { color: var(--ink-2); font-size: var(--text-small); margin-top: 2px; }
      .groups > li { display: grid; grid-template-columns: 34px 1fr; gap: var(--space-3); margin-top: var(--space-3); }
      .groups outcome-swatch { margin-top: 1px; }
      .word { font-weight: 500; font-size: var(--text-small); line-height: 1.35; }
      .countries { font-size: var(--text-label); line-height: 1.45; color: var(--ink-2); }
      .countries button { text-decoration: underline; text-decoration-color: var(--rule); text-underline-offset: 3px; min-height: 24px; color: var(--ink-2); font-size: inherit; }
      .countries button:hover { color: var(--ink); text-decoration-color: currentColor; }
      .pale { font-style: italic; }
      .signs { margin-top: var(--space-5); padding-top: var(--space-4); border-top: 1px solid var(--rule); }
      .signs li { display: grid; grid-template-columns: 44px 1fr; gap: var(--space-2); align-items: center; margin-top: var(--space-2); font-size: var(--text-small); line-height: 1.3; }
      :host([compact]) { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-5); align-items: center; }
      :host([compact]) :is(h3, .note, .countries) { display: none; }
      :host([compact]) ul { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-5); }
      :host([compact]) li { margin: 0; align-items: center; }
      :host([compact]) .groups li > div { align-self: center; }
      :host([compact]) .signs { margin: 0; padding: 0; border: 0; }
      :host([paper]), :host([paper]) ul { display: block; }
      :host([paper]) .groups > li, :host([paper]) .signs li { grid-template-columns: 8mm minmax(0, 1fr); gap: 1.6mm; margin-top: 0; padding-bottom: 0.9mm; break-inside: avoid; font-size: var(--text-label); line-height: 1.2; }
      :host([paper]) .word { font-size: inherit; line-height: inherit; }
      :host([paper]) outcome-swatch { width: 8mm; height: 4.4mm; }
      :host([paper]) map-sign { width: 8mm; height: 3.7mm; }
      :host([paper]) map-sign[sign='disc'] { height: 8mm; }
      :host([paper]) .signs { margin-top: 1.6mm; }
    `,
  ];

  @property({ attribute: false }) index!: DatasetIndex;
  @property({ attribute: false }) year: Year = null;
  @property({ attribute: false }) hiddenLayers: readonly string[] = [];
  /** Selections that a story has not shown yet: the key does not tell of them either. */
  @property({ attribute: false }) concealed: readonly string[] = [];
  @property() theme: ThemeName = 'light';
  @property() language: Language = 'en';

  /** Two dozen names would stand between the map and what is read. */
  constructor() {
    super();
    oneStop(this, '.countries button');
  }

  /** The words of a step come first: a key that stands there already follows once the frame with them has been painted. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await painted();
    super.scheduleUpdate();
  }

  override render() {
    const shown = (layer: string): boolean => !this.hiddenLayers.includes(layer);
    return html`
      ${shown('outcomes')
        ? html`<h3>${msg('What happens to a person found there')}</h3>
            <p class="note">${this.year === null ? msg('All years: the last outcome the sources state. Paler: not stated for this very year.') : msg(str`In ${this.year}. Paler: not stated for this very year.`)}</p>
            <ul class="groups">
              ${legendGroups(this.index, this.year, this.concealed).map((group) => this.#group(group))}
            </ul>`
        : nothing}
      <div class="signs">
        <h3>${msg('Signs', { desc: 'heading in the key: the signs of the map' })}</h3>
        <p class="note">${msg('Routes are schematic: they join regions and never show a track.')}</p>
        <ul>
          ${this.#signs().map(([sign, words]) => html`<li><map-sign .sign=${sign} .theme=${this.theme}></map-sign><span>${words}</span></li>`)}
        </ul>
      </div>
    `;
  }

  #group({ view, countries }: LegendGroup) {
    return html`<li>
      <outcome-swatch .look=${{ outcome: view.outcome, outcomes: view.outcome === 'mixed' ? view.outcomes : [], pale: false }} .theme=${this.theme}></outcome-swatch>
      <div>
        <p class="word">${outcomeWords(view)}</p>
        <p class="countries">
          ${countries.map(({ feature, view: own }, index) => {
            const basis = shortBasis(own);
            return html`${index > 0 ? ', ' : nothing}<button lang=${this.language} @click=${() => this.dispatchEvent(new SelectEvent({ kind: 'country', id: feature.properties.id }))}>${feature.properties.name[this.language]}</button>${basis === '' ? nothing : html` <span class="pale">(${basis})</span>`}`;
          })}
        </p>
      </div>
    </li>`;
  }

  /** Only signs that are on the map in this year with these layers. */
  #signs(): readonly (readonly [MapSignName, string])[] {
    const { corridors, incidents } = this.index.dataset;
    const inYear = corridors.map(({ properties }) => properties).filter(({ dates }) => isInAnyYear(dates, this.year));
    const has = (wanted: (corridor: CorridorProperties) => boolean): boolean => inYear.some(wanted);
    const shown = (layer: string): boolean => !this.hiddenLayers.includes(layer);
    const isThin = ({ mode }: CorridorProperties): boolean => mode === 'air' || mode === 'sea';
    const isUnknown = ({ mode }: CorridorProperties): boolean => mode === 'not-stated';
    const routes = shown('routes');
    const returns = shown('returns');
    const [smaller, larger] = [numberText(DISC_EXAMPLES[0]), numberText(DISC_EXAMPLES[1])];
    const all: readonly (readonly [boolean, MapSignName, string])[] = [
      [true, 'river', msg('Border rivers Yalu and Tumen; the Mekong')],
      [routes && has((corridor) => corridor.direction === 'out' && !isThin(corridor) && !isUnknown(corridor)), 'way-out', msg('Way out over land or river, fading onward')],
      [routes && has((corridor) => corridor.direction === 'out' && isThin(corridor)), 'thin', msg('Way out by air or by sea')],
      [routes && has((corridor) => corridor.direction === 'out' && isUnknown(corridor)), 'unknown', msg('Way out, means not stated')],
      [returns && has(({ direction }) => direction === 'forced-return'), 'forced-return', DIRECTION_WORDS['forced-return']],
      [returns && has(({ direction }) => direction === 'chosen-return'), 'chosen-return', DIRECTION_WORDS['chosen-return']],
      [returns && has(({ direction }) => direction === 'circular'), 'circular', DIRECTION_WORDS.circular],
      [shown('crossings'), 'towns', msg('Facing towns: open disc in China, full in North Korea')],
      [shown('origins'), 'origin', msg('Home provinces the sources name, seen when you come closer')],
      [shown('destinations'), 'disc', msg(str`Where people live: the area follows the figure (here ${smaller} and ${larger})`)],
      [shown('destinations'), 'ring', msg('Where people live, no figure for the place alone')],
      [shown('incidents') && incidentsOf(incidents, this.year).some(({ properties }) => properties.onMap), 'incident', msg('Dated event')],
      [true, 'disputed', msg('Disputed border')],
    ];
    return all.filter(([drawn]) => drawn).map(([, sign, words]) => [sign, words] as const);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'map-legend': MapLegend;
  }
}
