import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { claimsAndFigures } from './claim-parts.js';
import { PanelElement } from './panel-element.js';

/** A province people come from: every share the sources give, side by side. */
@customElement('origin-panel')
export class OriginPanel extends PanelElement {
  @property() origin = '';

  protected override content(): TemplateResult | typeof nothing {
    const feature = this.index.origins.get(this.origin);
    if (feature === undefined) return nothing;
    const { name, claims, figures, country } = feature.properties;
    const shares = figures.flatMap((id) => this.index.figures.get(id) ?? []);
    const home = this.index.countries.get(country);
    return html`
      ${this.heading(msg('Home province'), name)}
      <section>
        <h3>${msg('What the sources say')}</h3>
        ${claimsAndFigures(this.index, claims, shares, this.notes)}
      </section>
      ${home === undefined ? nothing : html`<section><h3>${msg('Country')}</h3>${this.countryLink(home)}</section>`}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'origin-panel': OriginPanel;
  }
}
