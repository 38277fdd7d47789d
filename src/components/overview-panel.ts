import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { arrivalsSum } from '../domain/arrivals.js';
import { conflictsOf } from '../domain/dataset-index.js';
import { incidentsOf } from '../domain/incident-years.js';
import { legendGroups } from '../domain/legend.js';
import type { Arrivals, Direction } from '../domain/types.js';
import { DIRECTION_WORDS, outcomeWords, shortBasis } from '../i18n/vocabulary.js';
import { capitalised } from '../domain/wording.js';
import { numberText } from '../i18n/names.js';
import { claimItem, claimsAndFigures, noteLinks } from './claim-parts.js';
import { citedIncidentRow } from './incident-row.js';
import { OPENING, openingSentences, openingTitle } from './opening-sentences.js';
import { PageEvent } from './page-event.js';
import { PanelElement } from './panel-element.js';

/**
 * What stands beside the map when nothing is selected: what this is, ways in, how to read it, what is left out, and
 * everything on the map as lists, which are the whole page where no map can be drawn.
 *
 * @fires turn-page - what there is for a class
 */
@customElement('overview-panel')
export class OverviewPanel extends PanelElement {
  static override styles = [
    ...PanelElement.styles,
    css`
      .class { display: flex; flex-wrap: wrap; gap: var(--space-2); margin-top: var(--space-4); }
      .class .button { color: var(--accent); font-weight: 400; }
      .ways { display: grid; gap: var(--space-1); }
      .group { margin-top: var(--space-3); display: flex; gap: var(--space-2); align-items: center; }
      .group outcome-swatch { width: 26px; height: 18px; flex: none; }
      .reading li { margin-top: var(--space-2); padding-left: var(--space-4); position: relative; }
      .reading li::before { content: ''; position: absolute; left: 0; top: 0.6em; width: 8px; height: 2px; background: var(--control); }
    `,
  ];

  protected override content(): TemplateResult {
    const { arrivals } = this.index.dataset;
    return html`
      <p class="eyebrow">${this.year === null ? msg('All years') : this.year}</p>
      <h2 tabindex="-1">${openingTitle()}</h2>
      <p class="lead">${openingSentences(this.index, (citations) => noteLinks(citations, this.notes))}</p>
      <p class="class"><button class="button" @click=${() => this.dispatchEvent(new PageEvent('stories'))}>${msg('For a class: stories')}</button> <button class="button" @click=${() => this.dispatchEvent(new PageEvent('lessons'))}>${msg('Lesson plans and sheets')}</button></p>
      ${arrivals === null
        ? nothing
        : html`<section>
            <div class="big-figure">
              <span class="value">${numberText(arrivalsSum(arrivals).total)}</span>
              <p class="words"><b>${msg('arrivals in South Korea until 2023', { desc: 'a large number stands before it' })}</b>${noteLinks(arrivals.citations, this.notes)}<br /><span class="small quiet">${this.#womenAndMen(arrivals)}</span></p>
            </div>
            ${conflictsOf(this.index, arrivals.notes).map((conflict) => html`<conflict-card .conflict=${conflict} .sources=${this.index.sources}></conflict-card>`)}
          </section>`}
      <section>
        <h3>${msg('Three ways in')}</h3>
        <div class="ways">
          ${this.link({ kind: 'country', id: 'CN' }, msg('By country'), msg('Start with China: what happens to a person found there, year by year'))}
          ${this.#firstRoute()} ${this.#firstCrossing()}
        </div>
      </section>
      ${this.#lists()}
      ${this.#worldFigures()}
      <section>
        <h3>${msg('How to read it')}</h3>
        <ul class="reading small">
          <li>${msg(str`Choose a year below the map, or all years. A country’s colour and pattern say what the sources report for a ${this.index.words.person} found there. Lines turn a person back, dots let them through, solid lets them stay.`)}</li>
          <li>${msg('A paler fill means that the sources state nothing for that very year: they stated it for an earlier year, or gave no year at all. It is never shown as today’s policy.')}</li>
          <li>${msg('Small raised numbers lead to the source and the heading a sentence stands under. A sand-coloured card means that the sources disagree; every position is shown.')}</li>
          <li>${msg('Do not add up events: some reports overlap.')}</li>
        </ul>
      </section>
      <section>
        <h3>${msg('What this map leaves out, and why')}</h3>
        <ul class="reading small">
          <li>${msg(html`${capitalised(this.index.words.peopleWhoLeave)} can be sent back${noteLinks(this.citationsOf(OPENING.returned), this.notes)}.`)} ${msg('Nothing here is more exact than five public sources: no path, no place of a safe house, no spot to cross. Routes are drawn as schematic bands and the map stops well above street level.')}</li>
          <li>${msg('Events of the last ten years are placed no finer than a province. Private persons are not named.')}</li>
          <li>${msg('Films, novels and memoirs are not drawn on the map.')}</li>
          <li>${msg('Where the sources are silent, the map says “not stated in the sources”.')}</li>
          <li>${msg('Borders and names state no position. Disputed borders are dashed.')}</li>
        </ul>
      </section>
      ${this.index.dataset.laws.length === 0
        ? nothing
        : html`<section><h3>${msg('Law between states')}</h3><details><summary>${msg('What the sources cite')}<span class="count">${this.index.dataset.laws.length}</span></summary><div class="inside"><ul class="claims">${this.index.dataset.laws.map((law) => claimItem(law, this.notes))}</ul>${conflictsOf(this.index, this.index.dataset.laws).map((conflict) => html`<conflict-card .conflict=${conflict} .sources=${this.index.sources}></conflict-card>`)}</div></details></section>`}
      <section class="small quiet"><p>${msg('Map data: Natural Earth (public domain), GSHHG rivers (LGPL). Facts: the five sources named in each panel. No tracking, no account, no request to any other site.')}</p></section>
    `;
  }

  #womenAndMen(arrivals: Arrivals): string {
    const { women, men } = arrivalsSum(arrivals);
    return msg(str`${numberText(women)} women and ${numberText(men)} men, our sum of a table in Wikipedia, 2024`);
  }

  #worldFigures(): TemplateResult | typeof nothing {
    const figures = this.index.dataset.figures.filter(({ country }) => country === null);
    if (figures.length === 0) return nothing;
    return html`<section>
      <h3>${msg('Figures on more than one country')}</h3>
      <details><summary>${msg('What the sources count')}<span class="count">${figures.length}</span></summary><div class="inside">${claimsAndFigures(this.index, [], figures, this.notes)}</div></details>
    </section>`;
  }

  #countryName(code: string): TemplateResult | typeof nothing {
    const country = this.index.countries.get(code);
    return country === undefined ? nothing : this.named(country.properties.name);
  }

  #firstRoute() {
    const route = this.index.dataset.routes.find(({ direction }) => direction === 'out');
    return route === undefined ? nothing : this.link({ kind: 'route', id: route.id }, msg('By route'), this.named(route.name));
  }

  #firstCrossing() {
    const crossing = this.index.dataset.crossings.find(({ properties }) => properties.kind === 'facing-towns');
    return crossing === undefined ? nothing : this.link({ kind: 'crossing', id: crossing.properties.id }, msg('By place'), msg(html`Towns that face each other over the border rivers: ${this.named(crossing.properties.name)}`));
  }

  /** Everything that is on the map, as text. */
  #lists(): TemplateResult {
    const { dataset } = this.index;
    const incidents = incidentsOf(dataset.incidents, this.year);
    const origin = dataset.countries.find(({ properties }) => properties.roles.includes('origin'));
    const directions = (Object.keys(DIRECTION_WORDS) as Direction[]).filter((direction) => dataset.routes.some((route) => route.direction === direction));
    return html`<section class="lists">
      <h3>${msg('Everything as lists')}</h3>
      <details>
        <summary>${this.year === null ? msg('Countries, by what happens there') : msg(str`Countries, by what happens there in ${this.year}`)}<span class="count">${dataset.countries.length}</span></summary>
        <div class="inside">
          ${origin === undefined ? nothing : this.link({ kind: 'country', id: origin.properties.id }, origin.properties.name[this.language], msg('The country people leave'))}
          ${legendGroups(this.index, this.year).map(
            ({ view, countries }) => html`<p class="group"><outcome-swatch .look=${{ outcome: view.outcome, outcomes: view.outcome === 'mixed' ? view.outcomes : [], pale: false }} .theme=${this.theme}></outcome-swatch><b>${outcomeWords(view)}</b></p>
              ${countries.map(({ feature, view: own }) => this.link({ kind: 'country', id: feature.properties.id }, feature.properties.name[this.language], shortBasis(own) || nothing, this.citationsOf(own.periods.flatMap(({ claims }) => claims))))}`,
          )}
        </div>
      </details>
      <details>
        <summary>${msg('Routes out and back')}<span class="count">${dataset.routes.length}</span></summary>
        <div class="inside">
          ${directions.map((direction) => html`<p class="group"><b>${DIRECTION_WORDS[direction]}</b></p>${dataset.routes.filter((route) => route.direction === direction).map((route) => this.link({ kind: 'route', id: route.id }, route.name[this.language]))}`)}
        </div>
      </details>
      <details>
        <summary>${msg('Border places')}<span class="count">${dataset.crossings.length}</span></summary>
        <div class="inside">${dataset.crossings.map(({ properties }) => this.link({ kind: 'crossing', id: properties.id }, properties.name[this.language], this.named(properties.lineName)))}</div>
      </details>
      <details>
        <summary>${msg('Home provinces and places where people live')}<span class="count">${dataset.origins.length + dataset.communities.length}</span></summary>
        <div class="inside">
          ${dataset.origins.map(({ properties }) => this.link({ kind: 'origin', id: properties.id }, properties.name[this.language], msg('Home province')))}
          ${dataset.communities.map(({ properties }) => this.link({ kind: 'destination', id: properties.id }, properties.name[this.language], this.#countryName(properties.country)))}
        </div>
      </details>
      <details>
        <summary>${this.year === null ? msg('Events') : msg(str`Events of ${this.year}`)}<span class="count">${incidents.length}</span></summary>
        <div class="inside">${incidents.length === 0 ? html`<p class="quiet">${msg('The sources report none for this year.')}</p>` : html`<ul>${this.rows.of('events', incidents).map((incident) => html`<li>${citedIncidentRow(incident, this.index, this.notes)}</li>`)}</ul>${this.rows.more('events', incidents.length)}`}</div>
      </details>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'overview-panel': OverviewPanel;
  }
}
