import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Claim } from '../domain/types.js';
import { claimsAndFigures, noteLinks } from './claim-parts.js';
import { PanelElement } from './panel-element.js';

/** A place where North Koreans live: dated figures with their authors, and where these disagree. */
@customElement('destination-panel')
export class DestinationPanel extends PanelElement {
  @property() destination = '';

  protected override content(): TemplateResult | typeof nothing {
    const feature = this.index.communities.get(this.destination);
    if (feature === undefined) return nothing;
    const { name, claims, figures, country, precision, sizeFigure } = feature.properties;
    const known = figures.flatMap((id) => this.index.figures.get(id) ?? []);
    const home = this.index.countries.get(country);
    return html`
      ${this.heading(msg('Where people live'), name)}
      <section>
        <h3>${msg('What the sources say')}</h3>
        ${claims.length + known.length === 0 ? html`<p>${msg('The sources name the place and give no figure for it.')}</p>` : claimsAndFigures(this.index, claims, known, this.notes)}
      </section>
      <section>
        <h3>${msg('How it is drawn')}</h3>
        <p class="small quiet">${precision}${this.#drawnFrom([...claims, ...known])}${sizeFigure === null ? html` ${msg('The ring has one size: no figure is known for this place alone.')}` : nothing}</p>
      </section>
      ${home === undefined ? nothing : html`<section><h3>${msg('Country')}</h3>${this.countryLink(home)}</section>`}
    `;
  }

  /** What is said of the mark's place and size rests on what is said of the place. */
  #drawnFrom(claims: readonly Claim[]): TemplateResult | typeof nothing {
    return claims.length === 0 ? nothing : noteLinks(claims.flatMap(({ citations }) => citations), this.notes);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'destination-panel': DestinationPanel;
  }
}
