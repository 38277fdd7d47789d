import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { arrivalsIn, arrivalsSum, isSingleYear, type ArrivalsSum } from '../domain/arrivals.js';
import { communitiesOf, conflictsOf, crossingsOf, figuresOf, incidentsIn, routesThrough } from '../domain/dataset-index.js';
import { outcomeIn, type OutcomeView } from '../domain/policy.js';
import { TOPICS, type ArrivalsSpan, type Claim, type CountryPolicy, type PolicyPeriod } from '../domain/types.js';
import { basisWords, DIRECTION_WORDS, outcomeWords, ROLE_WORDS } from '../i18n/vocabulary.js';
import { andList } from '../i18n/lists.js';
import { numberText } from '../i18n/names.js';
import { claimItem, conflictLinks, noteLinks, topicSection } from './claim-parts.js';
import { citedIncidentRow } from './incident-row.js';
import { notStatedCitations } from './not-stated.js';
import { PanelElement } from './panel-element.js';
import { timelineIds } from './policy-timeline.js';
import { WINDOW_ROWS } from './row-windows.js';

/** One country: what happens to a person found there in the selected year, who says so, and all the sources say of it. */
@customElement('country-panel')
export class CountryPanel extends PanelElement {
  /** ISO 3166-1 alpha-2. */
  @property() country = '';

  protected override content(): TemplateResult | typeof nothing {
    const feature = this.index.countries.get(this.country);
    if (feature === undefined) return nothing;
    const { name, roles, summary, rests } = feature.properties;
    const policy = this.index.policies.get(this.country);
    const isOrigin = roles.includes('origin');
    return html`
      ${this.heading(andList(roles.map((role) => ROLE_WORDS[role])), name)}
      ${policy === undefined ? html`<p class="lead">${msg('The file with this country’s policy could not be read. See the notice at the top.')}</p>` : isOrigin ? html`<p class="lead">${this.#notStated(policy)}</p>` : this.#outcome(policy)}
      <section class="summary"><p class="lead">${summary}${noteLinks(this.citationsOf(rests), this.notes)}</p></section>
      ${this.country === 'KR' ? this.#arrivals() : nothing}
      ${this.below(() => this.#rest(policy, isOrigin))}
    `;
  }

  #rest(policy: CountryPolicy | undefined, isOrigin: boolean): TemplateResult {
    return html`
      ${policy === undefined || isOrigin ? nothing : this.#timeline(policy)} ${this.#incidents()} ${policy === undefined ? nothing : this.#claims(policy)} ${policy === undefined ? nothing : this.#laws(policy)}
      ${this.#routes()} ${this.#places()}
    `;
  }

  #outcome(policy: CountryPolicy): TemplateResult {
    const view: OutcomeView = outcomeIn(policy, this.year);
    const look = { outcome: view.outcome, outcomes: view.outcome === 'mixed' ? view.outcomes : [], pale: view.basis === 'last-stated' || view.basis === 'undated' };
    return html`<div class="outcome" data-outcome=${view.outcome} data-basis=${view.basis}>
      <outcome-swatch .look=${look} .theme=${this.theme}></outcome-swatch>
      <div>
        <p class="word">${outcomeWords(view)}</p>
        ${view.periods.length === 0 ? html`<p>${this.#notStated(policy)}</p>` : view.periods.map((period) => html`<p class="sentence">${period.text}${noteLinks(this.citationsOf(period.claims), this.notes)}</p>`)}
        ${view.basis === 'not-stated' ? nothing : html`<p class="basis">${this.#basis(view)}</p>`}
        ${view.periods.map(({ doubt }) => (doubt === null ? nothing : html`<p class="doubt">${doubt}</p>`))}
        ${conflictLinks(this.index, this.#claimsUnder(view.periods))}
      </div>
    </div>`;
  }

  #basis(view: OutcomeView): string {
    const words = basisWords(view, this.year);
    return view.basis === 'last-stated' && this.year !== null ? msg(str`${words}; nothing is stated for ${this.year}`) : words;
  }

  #notStated({ country, notStated }: CountryPolicy): TemplateResult {
    const citations = notStatedCitations(this.index, country);
    return html`${notStated}${citations.length === 0 ? nothing : noteLinks(citations, this.notes)}`;
  }

  #claimsUnder(periods: readonly PolicyPeriod[]): readonly Claim[] {
    return periods.flatMap(({ claims }) => claims.flatMap((id) => this.index.claims.get(id) ?? []));
  }

  #arrivals(): TemplateResult | typeof nothing {
    const { arrivals } = this.index.dataset;
    if (arrivals === null) return nothing;
    const span = arrivalsIn(arrivals, this.year);
    const sum = this.year === null ? arrivalsSum(arrivals) : span;
    if (sum === null) return nothing;
    return html`<section class="arrivals">
      <h3>${msg('Arrivals')}</h3>
      <div class="big-figure">
        <span class="value">${numberText(sum.total)}</span>
        <p class="words">${this.#arrivedWords(sum, span)}${noteLinks(arrivals.citations, this.notes)}</p>
      </div>
      ${this.year === null ? html`<ul class="claims">${arrivals.notes.map((note) => claimItem(note, this.notes))}</ul>` : nothing}
      ${conflictsOf(this.index, this.year === null ? arrivals.notes : this.#rivalArrivals(this.year)).map((conflict) => html`<conflict-card .conflict=${conflict} .sources=${this.index.sources}></conflict-card>`)}
    </section>`;
  }

  /** Goes on from the number of people. */
  #arrivedWords(sum: ArrivalsSum, span: ArrivalsSpan | null): string {
    const [women, men] = [numberText(sum.women), numberText(sum.men)];
    if (this.year === null) return msg(str`people arrived until 2023, our sum of the table’s columns: ${women} women, ${men} men`);
    if (span === null || isSingleYear(span)) return msg(str`people arrived in ${this.year}: ${women} women, ${men} men`);
    if (span.from === null) return msg(str`people arrived until ${span.to}, counted together: ${women} women, ${men} men`);
    return msg(str`people arrived ${span.from}–${span.to}, counted together: ${women} women, ${men} men`);
  }

  /** Other figures for the arrivals of the same year: their conflicts belong on the same card. */
  #rivalArrivals(year: number): readonly Claim[] {
    return figuresOf(this.index, this.country).filter(({ kind, date }) => kind === 'arrivals' && date === String(year));
  }

  #timeline(policy: CountryPolicy): TemplateResult {
    // Statements and talks are no events of the policy: they stand in the list below.
    let incidents = incidentsIn(this.index, this.country, null).filter(({ properties }) => properties.outcome !== 'none');
    if (policy.periods.length === 0 && incidents.length === 0) return html``;
    // As many would hide the periods, which this is about.
    if (incidents.length > WINDOW_ROWS) incidents = [];
    // In the order of the timeline, so that the numbers follow one another on the page.
    const notes = new Map(
      timelineIds(policy, incidents).map((id) => {
        const period = policy.periods.find((one) => one.id === id);
        const event = this.index.incidents.get(id)?.properties;
        const citations = period === undefined ? (event?.citations ?? []) : this.citationsOf(period.claims);
        const claims = period === undefined ? (event === undefined ? [] : [event]) : this.#claimsUnder([period]);
        return [id, html`${noteLinks(citations, this.notes)}${conflictLinks(this.index, claims)}`] as const;
      }),
    );
    return html`<section>
      <h3>${msg('Policy, as the sources date it')}</h3>
      <policy-timeline .notes=${notes} .policy=${policy} .incidents=${incidents} .year=${this.year} .theme=${this.theme}></policy-timeline>
    </section>`;
  }

  #incidents(): TemplateResult | typeof nothing {
    const all = incidentsIn(this.index, this.country, null);
    if (all.length === 0) return nothing;
    const ofYear = this.year === null ? all : incidentsIn(this.index, this.country, this.year).filter(({ properties }) => properties.date !== null);
    return html`<section class="incidents">
      <h3>${this.year === null ? msg('Events the sources report') : msg(str`Events the sources report for ${this.year}`)}</h3>
      ${ofYear.length === 0 ? html`<p class="quiet">${msg(str`None for ${this.year}. ${all.length} in all years.`)}</p>` : html`<ul>${this.rows.of('events', ofYear).map((incident) => html`<li>${citedIncidentRow(incident, this.index, this.notes)}</li>`)}</ul>${this.rows.more('events', ofYear.length)}`}
    </section>`;
  }

  #claims(policy: CountryPolicy): TemplateResult | typeof nothing {
    const figures = figuresOf(this.index, this.country);
    const topics = TOPICS.filter((topic) => policy.claims.some((claim) => claim.topic === topic) || figures.some((figure) => figure.topic === topic));
    if (topics.length === 0) return nothing;
    const ofTopic = <T extends { readonly topic: string }>(items: readonly T[], topic: string): readonly T[] => items.filter((item) => item.topic === topic);
    return html`<section class="topics">
      <h3>${msg('What the sources say')}</h3>
      ${topics.map((topic, index) => topicSection(this.index, topic, ofTopic(policy.claims, topic), ofTopic(figures, topic), this.notes, index === 0))}
    </section>`;
  }

  #laws(policy: CountryPolicy): TemplateResult | typeof nothing {
    const laws: readonly Claim[] = [...policy.laws, ...this.index.dataset.laws.filter(({ countries }) => countries.includes(this.country))];
    if (laws.length === 0) return nothing;
    return html`<section>
      <h3>${msg('Laws and agreements')}</h3>
      <ul class="claims">${laws.map((law) => claimItem(law, this.notes))}</ul>
      ${conflictsOf(this.index, laws).map((conflict) => html`<conflict-card .conflict=${conflict} .sources=${this.index.sources}></conflict-card>`)}
    </section>`;
  }

  #routes(): TemplateResult | typeof nothing {
    const routes = routesThrough(this.index, this.country);
    if (routes.length === 0) return nothing;
    return html`<section>
      <h3>${msg('Routes that touch it')}</h3>
      ${routes.map((route) => this.link({ kind: 'route', id: route.id }, route.name[this.language], DIRECTION_WORDS[route.direction]))}
    </section>`;
  }

  #places(): TemplateResult | typeof nothing {
    const crossings = crossingsOf(this.index, this.country);
    const communities = communitiesOf(this.index, this.country);
    const origins = this.index.dataset.origins.filter(({ properties }) => properties.country === this.country);
    if (crossings.length + communities.length + origins.length === 0) return nothing;
    return html`<section>
      <h3>${msg('Places')}</h3>
      ${origins.map(({ properties }) => this.link({ kind: 'origin', id: properties.id }, properties.name[this.language], msg('Home province')))}
      ${crossings.map(({ properties }) => this.link({ kind: 'crossing', id: properties.id }, properties.name[this.language], this.named(properties.lineName)))}
      ${communities.map(({ properties }) => this.link({ kind: 'destination', id: properties.id }, properties.name[this.language], msg('Where people live')))}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'country-panel': CountryPanel;
  }
}
