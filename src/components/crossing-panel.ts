import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Bank } from '../domain/types.js';
import { claimsAndFigures, noteLinks } from './claim-parts.js';
import { PanelElement } from './panel-element.js';

/** A place on a border that the sources name: both banks, the river or line between, what is said of it and what is not. */
@customElement('crossing-panel')
export class CrossingPanel extends PanelElement {
  static override styles = [
    ...PanelElement.styles,
    css`
      .banks { display: grid; grid-template-columns: 1fr auto 1fr; gap: var(--space-2); align-items: start; text-align: center; background: var(--rail); border-radius: var(--radius-card); padding: var(--space-4) var(--space-3); margin-top: var(--space-4); }
      .banks .disc { display: block; width: 14px; height: 14px; border-radius: 50%; border: 2px solid var(--crossing); margin: 0 auto var(--space-1); background: var(--crossing); }
      .banks .disc.open { background: var(--paper); }
      .banks b { font-weight: 600; display: block; }
      .banks .line { margin-top: 6px; border-top: 4px solid var(--river); border-radius: 2px; padding: var(--space-1) var(--space-2) 0; color: var(--water-text); font-weight: 500; font-size: var(--text-small); min-width: 5em; }
      .banks .line.border { border-top-style: dashed; border-color: var(--origin-ink); color: var(--ink); }
    `,
  ];

  @property() crossing = '';

  protected override content(): TemplateResult | typeof nothing {
    const feature = this.index.crossings.get(this.crossing);
    if (feature === undefined) return nothing;
    const { name, kind, line, lineName, banks, precision, claims, notSaid } = feature.properties;
    const isRiver = line !== 'military-demarcation-line' && line !== 'han-estuary';
    const figures = line === 'russia-north-korea' ? this.index.dataset.figures.filter(({ id }) => id === 'ru-border-11-miles') : [];
    return html`
      ${this.heading(kind === 'facing-towns' ? msg(html`Facing towns · ${this.named(lineName)}`) : msg(html`At the border · ${this.named(lineName)}`), name)}
      <div class="banks">
        ${this.#bank(banks[0])}
        <div class="line ${isRiver ? '' : 'border'}" lang=${this.language}>${lineName[this.language]}</div>
        ${this.#bank(banks[1])}
      </div>
      <section>
        <h3>${msg('What the sources say here')}</h3>
        ${claimsAndFigures(this.index, claims, figures, this.notes)}
      </section>
      <section>
        <h3>${msg('What they do not say')}</h3>
        <p>${notSaid}${noteLinks(claims.flatMap(({ citations }) => citations), this.notes)}</p>
        <p class="quiet small">${precision} ${msg('The map goes no closer.')}</p>
      </section>
      <section>
        <h3>${msg('On both sides')}</h3>
        ${[...new Set(banks.map(({ country }) => country))].map((code) => {
          const country = this.index.countries.get(code);
          return country === undefined ? nothing : this.countryLink(country);
        })}
      </section>
    `;
  }

  #bank({ country, town, area }: Bank): TemplateResult {
    const countryName = this.index.countries.get(country)?.properties.name[this.language] ?? country;
    const parts = [
      ...(town === null ? [msg('no town named')] : []),
      ...(area === null ? [] : [html`<span lang=${/[\uAC00-\uD7A3]/.test(area) ? 'ko' : 'en'}>${area}</span>`]),
      ...(town === null ? [] : [html`<span lang=${this.language}>${countryName}</span>`]),
    ];
    return html`<div>
      <span class="disc ${country === 'KP' ? '' : 'open'}" aria-hidden="true"></span>
      <b lang=${this.language}>${town === null ? countryName : town[this.language]}</b>
      <span class="small quiet">${parts.map((part, at) => html`${at > 0 ? ', ' : nothing}${part}`)}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crossing-panel': CrossingPanel;
  }
}
