import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { readableDate } from '../i18n/dates.js';
import { conflictsOf } from '../domain/dataset-index.js';
import { hardNotice, INCIDENT_KIND_WORDS, INCIDENT_OUTCOME_WORDS, PRECISION_WORDS } from '../i18n/vocabulary.js';
import { numberText } from '../i18n/names.js';
import { doubts, noteLinks } from './claim-parts.js';
import { citedIncidentRow } from './incident-row.js';
import { PanelElement } from './panel-element.js';

/** One reported event: when, where (no finer than the sources), how many people, what became of them, and how sure that is. */
@customElement('incident-panel')
export class IncidentPanel extends PanelElement {
  @property() incident = '';

  protected override content(): TemplateResult | typeof nothing {
    const feature = this.index.incidents.get(this.incident);
    if (feature === undefined) return nothing;
    const { properties } = feature;
    const outcome = INCIDENT_OUTCOME_WORDS[properties.outcome];
    const overlapping = properties.overlaps.flatMap((id) => this.index.incidents.get(id) ?? []);
    const country = this.index.countries.get(properties.country);
    const cited = noteLinks(properties.citations, this.notes);
    return html`
      <p class="eyebrow">${INCIDENT_KIND_WORDS[properties.kind]} · ${readableDate(properties.date)}</p>
      <h2 tabindex="-1">${properties.title}</h2>
      <section>
        <div class="big-figure">
          ${properties.people === null ? html`<p class="words"><b>${msg('Number of people not stated')}</b>${outcome === '' ? nothing : html`, ${outcome}`}${cited}</p>` : html`<span class="value">${numberText(properties.people)}</span><p class="words"><b>${properties.people === 1 ? msg('person', { id: 'count.person', desc: 'after a large 1: 1 person' }) : msg('people', { id: 'count.people', desc: 'after a large number: 12 people' })}</b>${outcome === '' ? nothing : html`, ${outcome}`}${cited}</p>`}
        </div>
        <p class="small quiet">${properties.place}${cited}. ${properties.onMap ? PRECISION_WORDS[properties.precision] : msg('Told in words only: it is not on the map.')}</p>
      </section>
      <section>
        <h3>${msg('What the sources say')}</h3>
        ${properties.kind === 'killing'
          ? html`<details><summary><span>${msg('Read the report')}<span class="hard-notice">${hardNotice()}</span></span></summary><div class="inside">${this.#text(properties.text)}</div></details>`
          : this.#text(properties.text)}
        ${doubts(properties, properties.kind === 'killing' ? cited : nothing)} ${conflictsOf(this.index, [properties]).map((conflict) => html`<conflict-card .conflict=${conflict} .sources=${this.index.sources}></conflict-card>`)}
      </section>
      ${overlapping.length === 0
        ? nothing
        : html`<section><h3>${msg('Overlapping reports')}</h3><p class="small quiet">${msg('The same people or the same event: never add these numbers.')}</p><ul>${overlapping.map((other) => html`<li>${citedIncidentRow(other, this.index, this.notes)}</li>`)}</ul></section>`}
      ${country === undefined ? nothing : html`<section><h3>${msg('Country')}</h3>${this.countryLink(country)}</section>`}
    `;
  }

  #text(text: string): TemplateResult {
    const citations = this.index.incidents.get(this.incident)?.properties.citations ?? [];
    return html`<p class="lead">${text}${noteLinks(citations, this.notes)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'incident-panel': IncidentPanel;
  }
}
