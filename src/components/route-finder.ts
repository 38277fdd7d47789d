import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { arrivalsSum } from '../domain/arrivals.js';
import { conflictsOf, legsOf } from '../domain/dataset-index.js';
import { isInAnyYear, isInYear } from '../domain/dates.js';
import { readableDate } from '../i18n/dates.js';
import { yearText } from '../i18n/years.js';
import { orList } from '../i18n/lists.js';
import { roundedKm } from '../domain/measure.js';
import { endCountries, findRoutes, flowEvidence, routeDates, routeFlow, ROUTE_FLOWS, startCountries, straightTotalKm, uncountedTransit, type FoundRoutes, type RouteFlow } from '../domain/routes.js';
import { HARD_TOPICS, type CountryCode, type CorridorFeature, type Route } from '../domain/types.js';
import { currentLanguage } from '../i18n/locale.js';
import { DIRECTION_WORDS, FLOW_WORDS } from '../i18n/vocabulary.js';
import { numberText } from '../i18n/names.js';
import { claimsAndFigures, noteLinks, topicSection } from './claim-parts.js';
import { citedIncidentRow } from './incident-row.js';
import { FlowEvent, RouteEndsEvent } from './page-event.js';
import { PanelElement } from './panel-element.js';

/** What each way means, in a few words under the switch. */
const FLOW_MEANING: Readonly<Record<RouteFlow, string>> = {
  get out() { return msg('Ways that lead out of North Korea.'); },
  get 'forced-return'() { return msg('Ways by which governments send people back, to North Korea or to China.'); },
  get 'chosen-return'() { return msg('Ways by which people go back of their own will, for good or to and fro.'); },
  get stayed() { return msg('Ways that end in a country next door, China or Russia.'); },
};

/**
 * The page of routes: "From … to …" finds the routes the sources describe, and the switch "Both directions" shows one way
 * alone, with whose figures exist for it and where none do.
 *
 * @fires select-thing - a route or an event was chosen
 * @fires choose-ends - a start or an end was chosen
 * @fires choose-flow - one way, or all (null), was chosen in the switch
 */
@customElement('route-finder')
export class RouteFinder extends PanelElement {
  static override styles = [
    ...PanelElement.styles,
    css`
      .switch { display: flex; flex-wrap: wrap; gap: var(--space-2); }
      .switch .button { font-size: var(--text-small); }
      .meaning { margin-top: var(--space-2); }
      .filter { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9.5em, 100%), 1fr)); gap: var(--space-3); }
      label { display: block; font-size: var(--text-small); font-weight: 500; color: var(--ink-2); }
      select { display: block; width: 100%; min-height: max(var(--target), 40px); margin-top: var(--space-1); padding: 0 var(--space-2); font: 500 var(--text-body) / 1.2 var(--font); color: var(--ink); background: var(--panel); border: 1px solid var(--control); border-radius: var(--radius-control); }
      .count-line { margin-top: var(--space-4); font-weight: 500; }
      h4 { margin-top: var(--space-4); color: var(--ink-2); }
      .results { margin-top: var(--space-1); }
      .results li + li { border-top: 1px solid var(--rule); }
      .none { margin-top: var(--space-4); }
      .none .button { margin: var(--space-3) var(--space-2) 0 0; }
      .inside > * + *, .evidence > * + * { margin-top: var(--space-3); }
      .gap { padding-left: var(--space-3); border-left: 3px solid var(--control); }
      .flow-parts details .inside details { border-bottom: 0; }
    `,
  ];

  @property({ attribute: false }) flow: string | null = null;

  @property({ attribute: false }) from: CountryCode | null = null;
  @property({ attribute: false }) to: CountryCode | null = null;

  protected override content(): TemplateResult {
    const flow = routeFlow(this.flow);
    return html`
      <p class="eyebrow">${this.year === null ? msg('All years') : yearText(this.year)}</p>
      <h2 tabindex="-1">${msg('Routes, out and back')}</h2>
      <p class="lead">${msg('Choose where a way starts and where it leads. The list holds the routes that the sources describe, and no others.')}</p>
      <section>
        <h3 id="switch-label">${msg('Both directions')}</h3>
        <div class="switch" role="group" aria-labelledby="switch-label">
          ${[null, ...ROUTE_FLOWS].map((one) => html`<button class="button" aria-pressed=${one === flow ? 'true' : 'false'} @click=${() => this.#chooseFlow(one)}>${one === null ? msg('All', { desc: 'all directions of routes' }) : FLOW_WORDS[one]}</button>`)}
        </div>
        ${flow === null ? nothing : html`<p class="meaning small quiet">${FLOW_MEANING[flow]}</p>`}
      </section>
      ${this.#finder(flow)}
      <section class="flow-parts">
        <h3>${msg('Who counts, and who does not')}</h3>
        ${flow === null ? ROUTE_FLOWS.map((one) => html`<details><summary>${FLOW_WORDS[one]}</summary><div class="inside">${this.#evidence(one)}</div></details>`) : html`<div class="evidence">${this.#evidence(flow)}</div>`}
      </section>
    `;
  }

  #finder(flow: RouteFlow | null): TemplateResult {
    const { ends, passed } = endCountries(this.index);
    const found = findRoutes(this.index, { from: this.from, to: this.to, flow });
    return html`<section>
      <h3>${msg('From … to …')}</h3>
      <div class="filter">
        <label>${msg('From', { id: 'routes.from', desc: 'label: the country where a route begins' })}<select @change=${(event: Event) => this.#chooseEnds(chosen(event), this.to)}>${this.#anywhere(this.from)}${this.#options(startCountries(this.index), this.from)}</select></label>
        <label
          >${msg('To', { id: 'routes.to', desc: 'label: the country where a route leads' })}<select @change=${(event: Event) => this.#chooseEnds(this.from, chosen(event))}>
            ${this.#anywhere(this.to)}
            ${ends.length === 0 ? nothing : html`<optgroup label=${msg('A route leads there')}>${this.#options(ends, this.to)}</optgroup>`}
            ${passed.length === 0 ? nothing : html`<optgroup label=${msg('Routes pass through')}>${this.#options(passed, this.to)}</optgroup>`}
          </select></label
        >
      </div>
      ${this.#found(found, flow)}
    </section>`;
  }

  #anywhere(choice: CountryCode | null): TemplateResult {
    return html`<option value="" .selected=${choice === null}>${msg('anywhere')}</option>`;
  }

  #options(codes: readonly CountryCode[], choice: CountryCode | null): readonly TemplateResult[] {
    return codes
      .map((code) => ({ code, name: this.#name(code), origin: this.index.countries.get(code)?.properties.roles.includes('origin') === true }))
      .sort((a, b) => Number(b.origin) - Number(a.origin) || a.name.localeCompare(b.name, this.language))
      .map(({ code, name }) => html`<option value=${code} lang=${this.language} .selected=${code === choice}>${name}</option>`);
  }

  #found({ leadThere, goOn }: FoundRoutes, flow: RouteFlow | null): TemplateResult {
    const count = leadThere.length + goOn.length;
    const there = this.to === null ? '' : this.#name(this.to);
    const thereSpan = html`<span lang=${this.language}>${there}</span>`;
    return html`
      <p class="count-line" data-said>${this.#countText(count, flow)}</p>
      ${count === 0 ? this.#waysOut(flow) : nothing}
      ${leadThere.length === 0 && this.to !== null && goOn.length > 0 ? html`<p class="small quiet">${msg(str`None of them stops in ${there}: the way goes on.`)}</p>` : nothing}
      ${this.to === null || leadThere.length === 0 ? nothing : html`<h4>${msg(html`Leading to ${thereSpan}`)}</h4>`}
      ${this.#rows(leadThere)}
      ${this.to === null || goOn.length === 0 ? nothing : html`<h4>${msg(html`Through ${thereSpan} and on`)}</h4>`}
      ${this.#rows(goOn)}
    `;
  }

  #countText(count: number, flow: RouteFlow | null): string {
    const asked = routesAsked(this.from === null ? null : this.#name(this.from), this.to === null ? null : this.#name(this.to), count > 1);
    const direction = flow === null ? '' : FLOW_WORDS[flow];
    const routes = flow === null ? asked : msg(str`${asked} under “${direction}”`, { desc: 'routes from … to … of one direction' });
    if (count === 0) return msg(str`The sources describe no ${routes}.`);
    // Both orders in one message: a number and what it counts stand the other way round in Korean.
    return currentLanguage() === 'ko' ? `${routes} ${numberText(count)}개` : `${numberText(count)} ${routes}`;
  }

  /** Each offer leads to at least one route, or to all. */
  #waysOut(flow: RouteFlow | null): TemplateResult {
    const { from, to } = this;
    const [start, end] = [from === null ? '' : this.#name(from), to === null ? '' : this.#name(to)];
    const offers = [
      ...(flow !== null && (from !== null || to !== null) ? [{ words: msg('Look in all directions'), query: { from, to, flow: null } }] : []),
      ...(from !== null && to !== null ? [{ words: msg(str`From anywhere to ${end}`), query: { from: null, to, flow } }, { words: msg(str`From ${start} to anywhere`), query: { from, to: null, flow } }] : []),
    ].filter(({ query }) => {
      const { leadThere, goOn } = findRoutes(this.index, query);
      return leadThere.length + goOn.length > 0;
    });
    return html`<div class="none">
      ${offers.map(({ words, query }) => html`<button class="button" @click=${() => this.#ask(query.from, query.to, query.flow, flow)}>${words}</button>`)}
      ${this.index.dataset.routes.length === 0 ? nothing : html`<button class="button" @click=${() => this.#ask(null, null, null, flow)}>${msg('Show all routes')}</button>`}
    </div>`;
  }

  #rows(routes: readonly Route[]): TemplateResult | typeof nothing {
    if (routes.length === 0) return nothing;
    return html`<ul class="results">${routes.map((route) => html`<li>${this.link({ kind: 'route', id: route.id }, route.name[this.language], this.#about(route))}</li>`)}</ul>`;
  }

  #about(route: Route): string {
    const legs = legsOf(this.index, route);
    const km = straightTotalKm(legs);
    const otherYears = this.year !== null && !legs.every(({ properties }) => isInAnyYear(properties.dates, this.year));
    return [
      DIRECTION_WORDS[route.direction],
      legs.length === 1 ? msg('1 leg') : msg(str`${legs.length} legs`),
      ...(km === null ? [] : [msg(str`about ${numberText(roundedKm(km))} km in straight lines`)]),
      datesText(legs),
      ...(otherYears ? [msg(str`not dated to ${this.year}`)] : []),
    ].join(' · ');
  }

  #evidence(flow: RouteFlow): TemplateResult {
    const { figures, claims, incidents } = flowEvidence(this.index, flow);
    const soft = claims.filter(({ topic }) => !HARD_TOPICS.has(topic));
    const hard = claims.filter(({ topic }) => HARD_TOPICS.has(topic));
    return html`
      ${this.#gaps(flow).map((words) => html`<p class="gap">${words}</p>`)}
      ${flow === 'out' ? this.#arrivals() : nothing}
      ${flow === 'out' && figures.length > 0
        ? html`<details><summary>${msg('Other counts of arrivals')}<span class="count">${figures.length}</span></summary><div class="inside">${claimsAndFigures(this.index, [], figures, this.notes)}</div></details>${claimsAndFigures(this.index, soft, [], this.notes)}`
        : claimsAndFigures(this.index, soft, figures, this.notes)}
      ${[...new Set(hard.map(({ topic }) => topic))].map((topic) => topicSection(this.index, topic, hard.filter((claim) => claim.topic === topic), [], this.notes, false))}
      ${this.#incidents(flow, incidents)}
    `;
  }

  #arrivals(): TemplateResult | typeof nothing {
    const { arrivals } = this.index.dataset;
    if (arrivals === null || arrivals.spans.length === 0) return nothing;
    const { total } = arrivalsSum(arrivals);
    const lastYear = Math.max(...arrivals.spans.map(({ to }) => to));
    return html`<div class="big-figure">
        <span class="value">${numberText(total)}</span>
        <p class="words"><b>${msg(str`arrivals in South Korea until ${lastYear}`)}</b>${noteLinks(arrivals.citations, this.notes)}<br /><span class="small quiet">${msg('our sum of the table’s columns')}</span></p>
      </div>
      ${conflictsOf(this.index, arrivals.notes).map((conflict) => html`<conflict-card .conflict=${conflict} .sources=${this.index.sources}></conflict-card>`)}`;
  }

  #incidents(flow: RouteFlow, incidents: ReturnType<typeof flowEvidence>['incidents']): TemplateResult | typeof nothing {
    if (incidents.length === 0) return nothing;
    const shown = incidents.filter(({ properties: { date } }) => this.year === null || (date !== null && isInYear(date, this.year)));
    const title = flow === 'forced-return' ? msg('Reports of people sent back') : msg('Reports of people going back');
    return html`<details>
      <summary>${title}${this.year === null ? '' : `, ${yearText(this.year)}`}<span class="count">${shown.length}</span></summary>
      <div class="inside">
        ${shown.length === 0 ? html`<p class="quiet">${msg(str`None for ${this.year}. ${incidents.length} in all years.`)}</p>` : html`<p class="small quiet">${msg('Not to be added up: some reports overlap.')}</p><ul>${this.rows.of('events', shown).map((incident) => html`<li>${citedIncidentRow(incident, this.index, this.notes)}</li>`)}</ul>${this.rows.more('events', shown.length)}`}
      </div>
    </details>`;
  }

  /** What no source here counts. Said of these sources only, and only as long as no figure says otherwise. */
  #gaps(flow: RouteFlow): readonly string[] {
    switch (flow) {
      case 'out':
        return [msg('No source here counts everyone who left North Korea. What they count is who arrived somewhere.')];
      case 'forced-return':
        return flowEvidence(this.index, flow).figures.length > 0 ? [] : [msg('No source here counts the people who were sent back. There are reports of single events, and claims without a count.')];
      case 'chosen-return':
        return [msg('No source here counts the people who go to China for work and come home.')];
      case 'stayed': {
        const uncounted = uncountedTransit(this.index).map((code) => this.#name(code));
        return [msg('No source here counts everyone who stayed. There are estimates and surveys, each with its own year, place and author.'), ...(uncounted.length === 0 ? [] : [msg(str`No source here gives a number of people who stayed in ${orList(uncounted)}.`)])];
      }
    }
  }

  #name(code: CountryCode): string {
    return this.index.countries.get(code)?.properties.name[this.language] ?? code;
  }

  #chooseFlow(flow: RouteFlow | null): void {
    this.dispatchEvent(new FlowEvent(flow));
  }

  #chooseEnds(from: CountryCode | null, to: CountryCode | null): void {
    this.from = from;
    this.to = to;
    this.dispatchEvent(new RouteEndsEvent(from, to));
  }

  #ask(from: CountryCode | null, to: CountryCode | null, flow: RouteFlow | null, before: RouteFlow | null): void {
    this.#chooseEnds(from, to);
    if (flow !== before) this.#chooseFlow(flow);
    // The button pressed is gone with its question: the focus goes to the filter that now holds the answer.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('select')?.focus());
  }
}

const chosen = (event: Event): CountryCode | null => {
  const { value } = event.target as HTMLSelectElement;
  return value === '' ? null : value;
};

function datesText(legs: readonly CorridorFeature[]): string {
  const { dates, datedLegs, legs: count } = routeDates(legs);
  if (dates.length === 0) return msg('undated');
  const words = dates.map(readableDate).join(', ');
  if (datedLegs === count) return words;
  return datedLegs === 1 ? msg(str`${words} (one leg; the rest undated)`) : msg(str`${words} (${datedLegs} legs; the rest undated)`);
}

/** `routes from China to Laos`, to stand inside a sentence. */
function routesAsked(from: string | null, to: string | null, isPlural: boolean): string {
  if (from !== null && to !== null) return isPlural ? msg(str`routes from ${from} to ${to}`, { desc: 'several routes; stands after a number' }) : msg(str`route from ${from} to ${to}`);
  if (from !== null) return isPlural ? msg(str`routes from ${from}`, { desc: 'several routes; stands after a number' }) : msg(str`route from ${from}`);
  if (to !== null) return isPlural ? msg(str`routes to ${to}`, { desc: 'several routes; stands after a number' }) : msg(str`route to ${to}`);
  return isPlural ? msg('routes', { desc: 'several routes; stands after a number' }) : msg('route');
}

declare global {
  interface HTMLElementTagNameMap {
    'route-finder': RouteFinder;
  }
}
