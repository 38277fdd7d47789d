import { msg, str } from '@lit/localize';
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { readableDate } from '../i18n/dates.js';
import { legsOf } from '../domain/dataset-index.js';
import { flatShape, isRoundTrip, layShape, measureLeg, PYONGYANG, scaleBarKm, SEOUL, straightKm } from '../domain/measure.js';
import { outcomeIn } from '../domain/policy.js';
import { countriesBetweenEnds, straightTotalKm } from '../domain/routes.js';
import type { Citation, CorridorFeature, Route } from '../domain/types.js';
import { capitalised } from '../domain/wording.js';
import { basisWords, DIRECTION_WORDS, MODE_WORDS, outcomeWords } from '../i18n/vocabulary.js';
import { kmText, placeText, wayText } from '../i18n/compass.js';
import { numberText } from '../i18n/names.js';
import { claimsAndFigures, noteLinks } from './claim-parts.js';
import { LayEvent, LegEvent, PlacingEvent } from './page-event.js';
import { PanelElement } from './panel-element.js';
import { SelectEvent } from './select-event.js';

/** Places a class may know, to lay a route's shape over. Longitude, latitude. */
const START_CITIES = [
  { id: 'Berlin', get name() { return msg('Berlin'); }, at: [13.4, 52.5] },
  { id: 'London', get name() { return msg('London'); }, at: [-0.1, 51.5] },
  { id: 'New York', get name() { return msg('New York'); }, at: [-74.0, 40.7] },
  { id: 'Los Angeles', get name() { return msg('Los Angeles'); }, at: [-118.2, 34.1] },
  { id: 'São Paulo', get name() { return msg('São Paulo'); }, at: [-46.6, -23.6] },
  { id: 'Lagos', get name() { return msg('Lagos'); }, at: [3.4, 6.5] },
  { id: 'Delhi', get name() { return msg('Delhi'); }, at: [77.2, 28.6] },
  { id: 'Sydney', get name() { return msg('Sydney'); }, at: [151.2, -33.9] },
] as const;

/** The sketch, in its own units; about one a pixel in the panel's usual width. */
const SKETCH = { width: 340, height: 210, margin: 22, scaleRoom: 30 } as const;
/** Legs drawn shorter than this have no room for their number. */
const SHORTEST_NUMBERED = 26;

/**
 * A route: its legs in order, each dated and measured, with how usual it is, what may happen there in the selected year,
 * and what is not said; then how far it is, and its shape laid over a place the reader knows.
 *
 * @fires select-thing - a country on the way was chosen
 * @fires choose-leg - a leg to look at, or the whole route
 * @fires lay-shape - a start for the shape was chosen, or none
 * @fires pick-place - the start is to be pointed out on the map, or no longer
 */
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
      .legs > li:not(:only-child) { counter-increment: leg; }
      .legs > li:not(:only-child) h4::before { content: counter(leg) '. '; }
      .found { margin-top: var(--space-2); }
      .countries { margin-bottom: var(--space-3); }
      .countries li { display: grid; grid-template-columns: 22px 1fr; gap: var(--space-2); align-items: start; font-size: var(--text-small); margin-top: var(--space-1); }
      .countries li.origin { grid-template-columns: 1fr; }
      .countries outcome-swatch { width: 22px; height: 15px; margin-top: 4px; }
      .countries button { font-weight: 600; color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.18em; min-height: 24px; }
      @media (pointer: coarse) { .countries button { min-height: var(--target); } }
      .claims, .figures { margin-top: var(--space-2); }
      .steps { display: flex; flex-wrap: wrap; gap: var(--space-2); align-items: center; margin: var(--space-3) 0 var(--space-4); }
      .steps p { flex-basis: 100%; margin: 0; }
      .legs > li.focus { box-shadow: -7px 0 0 -2px var(--accent); background: var(--rail); padding: var(--space-2) var(--space-3); margin-left: calc(-1 * var(--space-3)); border-radius: var(--radius-control); }
      .place { margin-top: var(--space-3); margin-right: var(--space-2); }
      .bars { display: grid; gap: var(--space-3); margin-top: var(--space-3); }
      .bars dt { font-size: var(--text-small); color: var(--ink-2); }
      .bars dd { font-weight: 500; }
      .bar { display: block; height: 10px; min-width: 3px; margin-top: var(--space-1); border-radius: 2px; background: var(--band-out); }
      .back .bar { background: var(--band-return); }
      .bars .bar.straight { background: var(--control); }
      .sketch { margin-top: var(--space-3); }
      svg { display: block; width: 100%; max-width: 640px; background: var(--rail); border-radius: var(--radius-card); }
      svg text { font: 500 13px var(--font); fill: var(--ink); }
      svg .number { paint-order: stroke; stroke: var(--rail); stroke-width: 4px; stroke-linejoin: round; text-anchor: middle; dominant-baseline: central; }
      .shape { fill: none; stroke: var(--band-out); stroke-width: 5; stroke-linecap: round; stroke-linejoin: round; }
      .back .shape { stroke: var(--band-return); stroke-dasharray: 0.1 8; }
      .point { fill: var(--panel); stroke: var(--ink); stroke-width: 2; }
      .point.end { fill: var(--ink); }
      .scale { fill: none; stroke: var(--ink-2); stroke-width: 1.5; }
      figcaption { margin-top: var(--space-2); }
      label { display: block; margin-top: var(--space-4); font-weight: 500; }
      select { display: block; width: 100%; min-height: max(var(--target), 40px); margin-top: var(--space-1); padding: 0 var(--space-2); font: 500 var(--text-body) / 1.2 var(--font); color: var(--ink); background: var(--panel); border: 1px solid var(--control); border-radius: var(--radius-control); }
      .laid { margin-top: var(--space-3); }
      .laid ol { list-style: decimal; padding-left: 1.4em; }
      .laid li { margin-top: var(--space-2); }
      .laid p { margin-top: var(--space-3); }
    `,
  ];

  @property() route = '';

  /** The leg in focus, counted from 0; null = the whole route. */
  @property({ attribute: false }) leg: number | null = null;
  /** Where the shape is laid: longitude, latitude. */
  @property({ attribute: false }) laid: readonly [lon: number, lat: number] | null = null;
  /** true: the next click on the map names the place. */
  @property({ attribute: false }) placing = false;
  /** false: there is no live map to point at. */
  @property({ attribute: false }) canPlace = true;

  protected override content(): TemplateResult | typeof nothing {
    const route = this.index.routes.get(this.route);
    if (route === undefined) return nothing;
    const legs = legsOf(this.index, route);
    const back = route.direction === 'out' ? '' : 'back';
    return html`
      ${this.heading(DIRECTION_WORDS[route.direction], route.name)}
      <p class="lead">${route.summary}${noteLinks(this.#citationsOf(route, legs), this.notes)}</p>
      <p class="small quiet">${msg('Schematic: the band joins regions. It shows no path, and no source gives one. Distances are as the crow flies, our calculation between the ends of each leg.')}</p>
      ${route.claims.length === 0 ? nothing : html`<section><h3>${msg('What the sources say')}</h3>${claimsAndFigures(this.index, route.claims, [], this.notes)}</section>`}
      <section>
        <h3>${legs.length === 1 ? msg('One leg') : msg(str`${legs.length} legs, in order`)}</h3>
        ${legs.length === 1 ? nothing : this.#steps(legs.length)}
        <ol class="legs ${back}">
          ${legs.map((leg, at) => this.#leg(leg, legs.length === 1 ? null : at))}
        </ol>
      </section>
      ${this.#distance(legs, back)} ${this.#shape(legs, back)}
    `;
  }

  /** The summary tells in short what route and legs tell with their sources. */
  #citationsOf(route: Route, legs: readonly CorridorFeature[]): readonly Citation[] {
    return [...route.claims, ...legs.flatMap(({ properties }) => [...properties.claims, ...properties.rests.flatMap((id) => this.index.claims.get(id) ?? [])])].flatMap(({ citations }) => citations);
  }

  /** Leg by leg along the route; the map follows. */
  #steps(count: number): TemplateResult {
    const at = this.leg;
    return html`<div class="steps" role="group" aria-label=${msg('Leg by leg on the map')}>
      <button class="button" ?disabled=${at === null || at === 0} @click=${() => this.#lookAt((at ?? 0) - 1)}>${msg('Leg before', { desc: 'button: to the leg before this one' })}</button>
      <button class="button" ?disabled=${at === count - 1} @click=${() => this.#lookAt(at === null ? 0 : at + 1)}>${at === null ? msg('Leg by leg') : msg('Next leg')}</button>
      ${at === null ? nothing : html`<button class="button" @click=${() => this.#lookAt(null)}>${msg('All legs')}</button>`}
      <p class="small quiet" data-said>${at === null ? msg('The map shows all legs.') : msg(str`The map shows leg ${at + 1} of ${count}.`)}</p>
    </div>`;
  }

  #lookAt(leg: number | null): void {
    this.leg = leg;
    this.dispatchEvent(new LegEvent(leg));
    void this.updateComplete.then(() => {
      // A button that went away or was switched off takes the focus with it.
      const steps = this.renderRoot.querySelector('.steps');
      if (steps !== null && steps.querySelector(':focus:not(:disabled)') === null) steps.querySelector<HTMLElement>('button:not(:disabled)')?.focus({ preventScroll: true });
      if (leg !== null) this.renderRoot.querySelectorAll('.legs > li')[leg]?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** @param at - its place in the order; null = the only one */
  #leg(leg: CorridorFeature, at: number | null): TemplateResult {
    const { name, mode, dates, usual, notSaid, countries, rests } = leg.properties;
    const claims = [...leg.properties.claims, ...rests.flatMap((id) => (this.index.figures.has(id) ? [] : (this.index.claims.get(id) ?? [])))];
    const figures = rests.flatMap((id) => this.index.figures.get(id) ?? []);
    const cited = noteLinks([...claims, ...figures].flatMap(({ citations }) => citations), this.notes);
    const inFocus = at !== null && at === this.leg;
    return html`<li class=${inFocus ? 'focus' : ''} aria-current=${inFocus ? 'step' : nothing}>
      <h4 lang=${this.language}>${name[this.language]}</h4>
      <p class="small quiet">${MODE_WORDS[mode]} · ${dates.length === 0 ? readableDate(null) : dates.map(readableDate).join(', ')} · ${usual}${cited}</p>
      <p class="small">${this.#measure(leg)}</p>
      ${countries.some((code) => this.index.countries.get(code)?.properties.roles.includes('origin') === false) ? html`<p class="small quiet found">${this.year === null ? msg('What happens to a person found there:') : msg(str`What happens to a person found there in ${this.year}:`)}</p>` : nothing}
      <ul class="countries">
        ${countries.map((code) => this.#country(code))}
      </ul>
      ${claimsAndFigures(this.index, claims, figures, this.notes)}
      <p class="doubt"><b>${msg('Not said:')}</b> ${notSaid}${cited}</p>
    </li>`;
  }

  #measure(leg: CorridorFeature): TemplateResult | string {
    if (isRoundTrip(leg)) return msg('It leads back to where it began: a straight line between its ends says nothing.');
    const { straightKm: km, bearing, compass } = measureLeg(leg);
    const between = countriesBetweenEnds(this.index, leg).map((code) => this.index.countries.get(code)?.properties.name[this.language] ?? code);
    const [way, degrees] = [wayText(km, compass), (Math.round(bearing / 10) * 10) % 360];
    if (between.length === 0) return msg(str`As the crow flies: ${way} (${degrees}°)`);
    const round = html`<span lang=${this.language}>${between.join(', ')}</span>`;
    return msg(html`As the crow flies: ${way} (${degrees}°), not counting the way round by ${round}`);
  }

  /** What the policy of a country on the way means for a person found there; the origin has none of this kind. */
  #country(code: string): TemplateResult | typeof nothing {
    const country = this.index.countries.get(code);
    if (country === undefined) return nothing;
    const name = html`<button lang=${this.language} @click=${() => this.dispatchEvent(new SelectEvent({ kind: 'country', id: code }))}>${country.properties.name[this.language]}</button>`;
    if (country.properties.roles.includes('origin')) return html`<li class="origin"><span>${msg(html`${name} is the country that people leave`)}</span></li>`;
    const policy = this.index.policies.get(code);
    const view = outcomeIn(policy, this.year);
    const citations = view.periods.flatMap(({ claims }) => claims.flatMap((id) => this.index.claims.get(id)?.citations ?? []));
    return html`<li>
      <outcome-swatch .look=${{ outcome: view.outcome, outcomes: view.outcome === 'mixed' ? view.outcomes : [], pale: view.basis === 'last-stated' || view.basis === 'undated' }} .theme=${this.theme}></outcome-swatch>
      <span>${name}: ${outcomeWords(view)}${view.basis === 'not-stated' ? nothing : html` <span class="quiet">(${basisWords(view, this.year)})</span>`}${citations.length === 0 ? nothing : noteLinks(citations, this.notes)}</span>
    </li>`;
  }

  #distance(legs: readonly CorridorFeature[], back: string): TemplateResult | typeof nothing {
    const total = straightTotalKm(legs);
    if (total === null) return nothing;
    const capitals = straightKm(PYONGYANG, SEOUL);
    const longest = Math.max(total, capitals);
    const bar = (km: number): string => `width: ${Math.max((100 * km) / longest, 0.5).toFixed(1)}%`;
    return html`<section>
      <h3>${msg('How far that is')}</h3>
      <dl class="bars ${back}">
        <div><dt>${legs.length === 1 ? msg('This leg, in straight lines') : msg(str`These ${legs.length} legs, in straight lines`)}</dt><dd>${kmText(total)}<span class="bar" .style=${bar(total)}></span></dd></div>
        <div><dt>${msg('Pyongyang to Seoul, in a straight line')}</dt><dd>${kmText(capitals)}<span class="bar straight" .style=${bar(capitals)}></span></dd></div>
      </dl>
      <p class="small quiet laid">${ratioText(total / capitals)} ${msg('Our calculation, from the ends of each leg as this map draws it. Nobody travels in straight lines: the real way is longer.')}</p>
    </section>`;
  }

  #shape(legs: readonly CorridorFeature[], back: string): TemplateResult | typeof nothing {
    if (straightTotalKm(legs) === null) return nothing;
    return html`<section>
      <h3>${msg('The same shape laid over another place')}</h3>
      <figure class="sketch ${back}">
        ${this.#sketch(legs)}
        <figcaption class="small quiet">${msg('Its shape, north up. Open ring: where it starts. Full ring: where it ends. Straight legs between the ends, no path.')}</figcaption>
      </figure>
      <label
        >${msg('Start in', { desc: 'label of a list of cities' })}
        <select @change=${this.#startChosen}>
          <option value="" .selected=${this.laid === null}>${msg('choose a city')}</option>
          ${START_CITIES.map((city) => html`<option value=${city.id} .selected=${city === this.#city()}>${city.name}</option>`)}
          ${this.laid !== null && this.#city() === undefined ? html`<option value="place" .selected=${true}>${msg('the place on the map')}</option>` : nothing}
        </select>
      </label>
      ${this.canPlace ? html`<button class="button place" aria-pressed=${this.placing ? 'true' : 'false'} @click=${() => this.dispatchEvent(new PlacingEvent(!this.placing))}>${this.placing ? msg('Click a place on the map, or press here to stop') : msg('Pick a place on the map')}</button>` : nothing}
      ${this.laid === null ? nothing : html`<button class="button place" @click=${() => this.#lay(null)}>${msg('Take it away', { desc: 'button: removes the shape from the map' })}</button>`}
      <div data-said>${this.#laidInWords(legs)}</div>
    </section>`;
  }

  #sketch(legs: readonly CorridorFeature[]): TemplateResult {
    const shape = flatShape(legs);
    const east = shape.map(([x]) => x);
    const north = shape.map(([, y]) => y);
    const [west, south, wide, high] = [Math.min(...east), Math.min(...north), Math.max(...east) - Math.min(...east), Math.max(...north) - Math.min(...north)];
    const room = { x: SKETCH.width - 2 * SKETCH.margin, y: SKETCH.height - 2 * SKETCH.margin - SKETCH.scaleRoom };
    const perKm = Math.min(room.x / Math.max(wide, 1), room.y / Math.max(high, 1));
    const points = shape.map(([x, y]) => [SKETCH.margin + (room.x - wide * perKm) / 2 + (x - west) * perKm, SKETCH.margin + (room.y + high * perKm) / 2 - (y - south) * perKm] as const);
    const barKm = scaleBarKm((room.x * 0.45) / perKm);
    const barY = SKETCH.height - 14;
    const ways = legs.map((leg) => wayText(measureLeg(leg).straightKm, measureLeg(leg).compass));
    const words = (ways.length === 1 ? ways : ways.map((way, at) => msg(str`leg ${at + 1}, ${way}`))).join('; ');
    return html`<svg viewBox="0 0 ${SKETCH.width} ${SKETCH.height}" role="img" aria-label=${msg(str`Sketch of the shape, north up: ${words}`)}>
      <polyline class="shape" points=${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}></polyline>
      ${points.map(([x, y], at) => svg`<circle class="point ${at === points.length - 1 ? 'end' : ''}" cx=${x.toFixed(1)} cy=${y.toFixed(1)} r=${at === 0 || at === points.length - 1 ? 5 : 3}></circle>`)}
      ${legs.length < 2 ? nothing : points.slice(1).map((point, at) => legNumber(points[at] ?? point, point, at + 1))}
      <path class="scale" d="M${SKETCH.margin} ${barY - 5}v5h${(barKm * perKm).toFixed(1)}v-5"></path>
      <text x=${(SKETCH.margin + barKm * perKm + 8).toFixed(1)} y=${barY}>${numberText(barKm)} km</text>
      <path class="scale" d="M${SKETCH.width - 24} ${barY}v-20m-4 6l4 -6l4 6"></path>
      <text x=${SKETCH.width - 16} y=${barY}>${msg('N', { id: 'compass.N', desc: 'beside an arrow that points north' })}</text>
    </svg>`;
  }

  #city(): (typeof START_CITIES)[number] | undefined {
    const { laid } = this;
    return laid === null ? undefined : START_CITIES.find(({ at: [lon, lat] }) => lon === laid[0] && lat === laid[1]);
  }

  #laidInWords(legs: readonly CorridorFeature[]): TemplateResult | typeof nothing {
    if (this.laid === null) return nothing;
    const laid = layShape(legs, [...this.laid]);
    const away = wayText(laid.away.km, laid.away.compass);
    const start = this.#city()?.name ?? msg(str`the place near ${placeText(this.laid)}`);
    return html`<div class="laid">
      <ol>
        ${laid.legs.map(({ km, compass, end }) => html`<li>${msg(str`${capitalised(wayText(km, compass))}, to a point near ${placeText(end)}`)}</li>`)}
      </ol>
      <p>${laid.legs.length === 1 ? msg(str`It would end ${away} of ${start}.`) : msg(str`The last leg would end ${away} of ${start}.`)}</p>
      <p class="small quiet">${msg('Our calculation. Each leg keeps its compass direction all the way, so a long leg measures more here than as the crow flies.')}</p>
    </div>`;
  }

  readonly #startChosen = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.#lay(START_CITIES.find(({ id }) => id === value)?.at ?? null);
  };

  #lay(at: readonly [lon: number, lat: number] | null): void {
    this.laid = at;
    this.dispatchEvent(new LayEvent(at));
  }
}

function ratioText(ratio: number): string {
  if (ratio < 0.95) return msg('That is shorter than from Pyongyang to Seoul.');
  if (ratio < 1.15) return msg('That is about as far as from Pyongyang to Seoul.');
  const times = ratio < 10 ? ratio.toFixed(1).replace('.0', '') : numberText(Math.round(ratio));
  return msg(str`That is about ${times} times the way from Pyongyang to Seoul.`);
}

/** Beside the middle of the leg, where there is room. */
function legNumber([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number], number: number): TemplateResult | typeof nothing {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length < SHORTEST_NUMBERED) return nothing;
  return svg`<text class="number" x=${((x1 + x2) / 2 - (12 * (y2 - y1)) / length).toFixed(1)} y=${((y1 + y2) / 2 + (12 * (x2 - x1)) / length).toFixed(1)}>${number}</text>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'route-panel': RoutePanel;
  }
}
