import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { readableDate } from '../domain/dates.js';
import { legsOf } from '../domain/dataset-index.js';
import { outcomeIn } from '../domain/policy.js';
import type { CorridorFeature } from '../domain/types.js';
import { basisWords, DIRECTION_WORDS, MODE_WORDS, outcomeWords } from '../i18n/en.js';
import { claimsAndFigures } from './claim-parts.js';
import { PanelElement } from './panel-element.js';

/** A route: its legs in order, each dated, with how usual it is, what may happen there in the selected year, and what is not said. */
@customElement('route-panel')
export class RoutePanel extends PanelElement {
  static override styles = [
    ...PanelElement.styles,
    css`
      .legs { counter-reset: leg; margin-top: var(--space-4); border-left: 3px solid var(--band-out); padding-left: var(--space-4); }
      .legs.back { border-left: 4px dotted var(--band-return); }
      .legs > li { margin-top: var(--space-5); }
      .legs > li:first-child { margin-top: 0; }
      .legs h4 { font-size: var(--text-lead); }
      .countries { margin-top: var(--space-2); }
      .countries li { display: grid; grid-template-columns: 22px 1fr; gap: var(--space-2); font-size: var(--text-small); margin-top: var(--space-1); }
      .countries outcome-swatch { width: 22px; height: 15px; margin-top: 2px; }
      .claims { margin-top: var(--space-2); }
    `,
  ];

  @property() route = '';

  protected override content(): TemplateResult | typeof nothing {
    const route = this.index.routes.get(this.route);
    if (route === undefined) return nothing;
    const legs = legsOf(this.index, route);
    return html`
      ${this.heading(DIRECTION_WORDS[route.direction], route.name)}
      <p class="lead">${route.summary}</p>
      <p class="small quiet">Schematic: the band joins regions. It shows no path, and no source gives one.</p>
      ${route.claims.length === 0 ? nothing : html`<section><h3>What the sources say</h3>${claimsAndFigures(this.index, route.claims, [], this.notes)}</section>`}
      <section>
        <h3>${legs.length === 1 ? 'One leg' : `${legs.length} legs, in order`}</h3>
        <ol class="legs ${route.direction === 'out' ? '' : 'back'}">
          ${legs.map((leg) => this.#leg(leg))}
        </ol>
      </section>
    `;
  }

  #leg({ properties }: CorridorFeature): TemplateResult {
    const { name, mode, dates, usual, notSaid, countries } = properties;
    const claims = [...properties.claims, ...properties.rests.flatMap((id) => (this.index.figures.has(id) ? [] : (this.index.claims.get(id) ?? [])))];
    const figures = properties.rests.flatMap((id) => this.index.figures.get(id) ?? []);
    return html`<li>
      <h4 lang=${this.language}>${name[this.language]}</h4>
      <p class="small quiet">${MODE_WORDS[mode]} · ${dates.length === 0 ? 'undated' : dates.map(readableDate).join(', ')} · ${usual}</p>
      <ul class="countries">
        ${countries.map((code) => this.#country(code))}
      </ul>
      ${claimsAndFigures(this.index, claims, figures, this.notes)}
      <p class="doubt"><b>Not said:</b> ${notSaid}</p>
    </li>`;
  }

  /** What the policy of a country on the way means for a person found there; the origin has none of this kind. */
  #country(code: string): TemplateResult | typeof nothing {
    const country = this.index.countries.get(code);
    if (country === undefined || country.properties.roles.includes('origin')) return nothing;
    const view = outcomeIn(this.index.policies.get(code), this.year);
    return html`<li>
      <outcome-swatch .look=${{ outcome: view.outcome, outcomes: view.outcome === 'mixed' ? view.outcomes : [], pale: view.basis === 'last-stated' || view.basis === 'undated' }} .theme=${this.theme}></outcome-swatch>
      <span><b lang=${this.language}>${country.properties.name[this.language]}</b>: ${outcomeWords(view)}${view.basis === 'not-stated' ? nothing : html` <span class="quiet">(${basisWords(view, this.year)})</span>`}</span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'route-panel': RoutePanel;
  }
}
