import { localized, msg, str } from '@lit/localize';
import { css, html, nothing, svg, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { arrivalsIn, arrivalsSum, isSingleYear } from '../domain/arrivals.js';
import { yearRange } from '../domain/dates.js';
import { FIRST_YEAR, LAST_YEAR, type Arrivals, type DateText, type IncidentFeature, type Year } from '../domain/types.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { numberText } from '../i18n/names.js';
import { controlStyles, typeStyles } from '../styles/shared-styles.js';
import { oneStop } from './roving.js';
import { YearEvent } from './year-event.js';

const YEARS = LAST_YEAR - FIRST_YEAR + 1;
const PAGE_STEP = 5;
/** Drawing units of the profile: one wide a year. */
const PROFILE_HEIGHT = 30;
const LABELLED_YEARS = [1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020, 2024];
const clamp = (year: number): number => Math.min(LAST_YEAR, Math.max(FIRST_YEAR, year));

/** Steps of the keys that the native range input does not have, or has otherwise. */
const KEY_STEPS: Readonly<Record<string, number>> = { PageUp: PAGE_STEP, PageDown: -PAGE_STEP, ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/**
 * The year, or all years. Behind the slider: arrivals in South Korea as a faint profile, and a tick for each dated event.
 *
 * @fires choose-year - while dragging (not settled) and when let go or stepped (settled)
 */
@localized()
@customElement('year-slider')
export class YearSlider extends GuardedElement {
  static override styles = [
    typeStyles,
    controlStyles,
    css`
      :host { display: block; container: strip / inline-size; background: var(--panel); border-top: 1px solid var(--rule); }
      .strip { display: grid; grid-template-columns: minmax(168px, auto) 1fr; gap: var(--space-4); align-items: end; padding: var(--space-3) var(--space-5) var(--space-2); }
      .year { font-size: var(--text-year); line-height: 1.1; font-weight: 300; font-variant-numeric: tabular-nums; }
      .arrivals { font-size: var(--text-small); line-height: 1.35; height: 2.7em; width: 17.5em; }
      .buttons { display: flex; gap: var(--space-2); margin-top: var(--space-1); }
      .track { position: relative; padding-top: 6px; min-width: 0; font-size: var(--text-label); container-type: inline-size; }
      @container (max-width: 30em) { .labels span:nth-child(even) { display: none; } }
      svg { display: block; width: 100%; height: 52px; overflow: visible; }
      .bar { fill: var(--accent); opacity: 0.42; }
      .bar.now { opacity: 1; }
      .span { fill: none; stroke: var(--control); stroke-dasharray: 2 2; stroke-width: 1; vector-effect: non-scaling-stroke; }
      .tick { stroke: var(--ink); stroke-width: 1.5; vector-effect: non-scaling-stroke; opacity: 0.75; }
      .tick.now { stroke-width: 3; opacity: 1; }
      .base { stroke: var(--control); stroke-width: 1; vector-effect: non-scaling-stroke; }
      input { position: absolute; left: 0; right: 0; top: 6px; width: 100%; height: 52px; margin: 0; appearance: none; background: none; cursor: pointer; }
      /* The thumb's middle stands over the middle of its year: half a year of room at each end. */
      input { padding: 0; }
      input::-webkit-slider-thumb { appearance: none; width: 24px; height: 24px; margin-top: 8px; border-radius: 50%; border: 3px solid var(--accent); background: radial-gradient(var(--accent) 0 3px, var(--panel) 4px); }
      input::-moz-range-thumb { width: 18px; height: 18px; border-radius: 50%; border: 3px solid var(--accent); background: radial-gradient(var(--accent) 0 3px, var(--panel) 4px); }
      input:focus-visible { outline: none; box-shadow: none; }
      input:focus-visible::-webkit-slider-thumb { outline: 3px solid var(--focus); outline-offset: 2px; box-shadow: 0 0 0 2px var(--paper); }
      .all input::-webkit-slider-thumb { background: var(--panel); border-style: dashed; }
      .all .bar { opacity: 0.7; }
      .labels { position: relative; height: 1.5em; font-size: var(--text-label); color: var(--ink-2); font-variant-numeric: tabular-nums; }
      .labels span { position: absolute; transform: translateX(-50%); }
      .labels span:first-child { transform: translateX(-20%); }
      .labels span:last-child { transform: translateX(-80%); }
      .key { display: flex; flex-wrap: wrap; gap: 2px var(--space-4); font-size: var(--text-label); color: var(--ink-2); }
      .key i { display: inline-block; width: 9px; height: 9px; margin-right: 5px; background: var(--accent); opacity: 0.5; }
      @media (forced-colors: active) { .key i { forced-color-adjust: none; } }
      .key i.dashed { background: none; border: 1px dashed var(--control); opacity: 1; }
      .key i.mark { width: 2px; background: var(--ink); opacity: 0.8; }
      .all-years::before { display: none; }
      /* Little room: one line. The year stands in the button that leads back to all of them. */
      @container strip (max-width: 30em) or (max-width: 510px) {
        .strip { grid-template-columns: auto auto minmax(60px, 1fr) auto; gap: var(--space-2); align-items: center; padding: var(--space-2) var(--space-3); }
        .choice, .buttons { display: contents; }
        .year, .arrivals, .key, .labels { display: none; }
        .earlier { order: 2; }
        .all-years { order: 1; flex-direction: column; gap: 0; width: calc(var(--text-label) * 5.6); padding: 0 2px; font-size: var(--text-label); line-height: 1.2; }
        .all-years[aria-pressed='false']::before { display: block; content: attr(data-year); content: attr(data-year) / ''; font-size: calc(var(--text-label) * 1.45); line-height: 1.1; font-weight: 600; font-variant-numeric: tabular-nums; }
        .all-years[aria-pressed='false'] { color: var(--ink-2); }
        .all-years[aria-pressed='false']::before { color: var(--ink); }
        .track { order: 3; padding: 0; margin-inline: var(--space-1); }
        .later { order: 4; }
        .earlier, .later { min-width: max(44px, var(--target)); min-height: max(44px, var(--target)); }
        .all-years { min-height: max(44px, var(--target)); }
        svg, input { height: 44px; }
        input { top: 0; }
        input::-webkit-slider-thumb { margin-top: 4px; }
      }
    `,
  ];

  @property({ attribute: false }) year: Year = null;
  @property({ attribute: false }) arrivals: Arrivals | null = null;
  @property({ attribute: false }) incidents: readonly IncidentFeature[] = [];

  /** Years with a dated event, whichever is chosen. */
  #ticks: ReadonlySet<number> = new Set();

  /** The slider's own keys do the same. */
  constructor() {
    super();
    oneStop(this, '.buttons button');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('incidents')) this.#ticks = new Set(this.incidents.flatMap(({ properties: { date } }) => tickYear(date) ?? []));
  }

  override render() {
    const text = this.year === null ? msg('All years') : String(this.year);
    return html`<div class="strip">
      <div class="choice">
        <p class="year" aria-hidden="true">${text}</p>
        <p class="arrivals">${this.#arrivalsText()}</p>
        <div class="buttons" role="toolbar" aria-label=${msg('Year')}>
          <button class="button all-years" data-year=${text} aria-pressed=${this.year === null ? 'true' : 'false'} @click=${() => this.#choose(null)}>${msg('All years')}</button>
          <button class="button earlier" aria-label=${msg('One year earlier')} @click=${() => this.#step(-1)}>‹</button>
          <button class="button later" aria-label=${msg('One year later')} @click=${() => this.#step(1)}>›</button>
        </div>
      </div>
      <div class="track ${this.year === null ? 'all' : ''}">
        ${this.#profile()}
        <input
          type="range"
          min=${FIRST_YEAR}
          max=${LAST_YEAR}
          step="1"
          .value=${String(this.year ?? LAST_YEAR)}
          aria-label=${msg('Year')}
          aria-valuetext=${text}
          @input=${(event: Event) => this.#choose(Number((event.target as HTMLInputElement).value), false)}
          @change=${(event: Event) => this.#choose(Number((event.target as HTMLInputElement).value))}
          @keydown=${this.#keydown}
          @pointerup=${this.#released}
        />
        <div class="labels" aria-hidden="true">${LABELLED_YEARS.map((year) => html`<span .style=${`left: ${((year - FIRST_YEAR + 0.5) / YEARS) * 100}%`}>${year}</span>`)}</div>
        <div class="key" aria-hidden="true"><span><i></i>${msg('arrivals in South Korea a year')}</span><span><i class="dashed"></i>${msg('years counted together')}</span><span><i class="mark"></i>${msg('dated event', { desc: 'key of the year control: a tick' })}</span></div>
      </div>
    </div>`;
  }

  #arrivalsText() {
    if (this.arrivals === null) return nothing;
    if (this.year === null) return msg(html`<b>${numberText(arrivalsSum(this.arrivals).total)}</b> arrivals in South Korea, our sum of a table in Wikipedia, 2024`);
    const span = arrivalsIn(this.arrivals, this.year);
    if (span === null) return msg(str`No arrivals in South Korea are given for ${this.year} in the table.`);
    const total = numberText(span.total);
    if (isSingleYear(span)) return msg(html`<b>${total}</b> arrivals in South Korea; table in Wikipedia, 2024`);
    if (span.from === null) return msg(html`<b>${total}</b> arrivals until ${span.to} together; table in Wikipedia, 2024`);
    return msg(html`<b>${total}</b> arrivals in ${span.from}–${span.to} together; table in Wikipedia, 2024`);
  }

  #profile() {
    const spans = this.arrivals?.spans ?? [];
    const most = Math.max(1, ...spans.filter(isSingleYear).map(({ total }) => total));
    const height = (total: number): number => (total / most) * (PROFILE_HEIGHT - 2);
    return svg`<svg viewBox="0 0 ${YEARS} ${PROFILE_HEIGHT + 10}" preserveAspectRatio="none" aria-hidden="true">
      ${spans.map((span) => {
        const from = Math.max(FIRST_YEAR, span.from ?? FIRST_YEAR);
        const wide = span.to - from + 1;
        if (wide < 1) return nothing;
        // A span of several years is drawn as its yearly mean, dashed: it is no figure of any one year.
        const tall = isSingleYear(span) ? height(span.total) : height(span.total / wide);
        return isSingleYear(span)
          ? svg`<rect class="bar ${span.to === this.year ? 'now' : ''}" x=${from - FIRST_YEAR + 0.08} y=${PROFILE_HEIGHT - tall} width="0.84" height=${tall} />`
          : svg`<rect class="span" x=${from - FIRST_YEAR} y=${PROFILE_HEIGHT - tall} width=${wide} height=${tall} />`;
      })}
      <line class="base" x1="0" x2=${YEARS} y1=${PROFILE_HEIGHT} y2=${PROFILE_HEIGHT} />
      ${[...this.#ticks].map((year) => svg`<line class="tick ${year === this.year ? 'now' : ''}" x1=${year - FIRST_YEAR + 0.5} x2=${year - FIRST_YEAR + 0.5} y1=${PROFILE_HEIGHT + 4} y2=${PROFILE_HEIGHT + 9} />`)}
    </svg>`;
  }

  /** In all years the thumb already stands on the last year: pressing there changes no value, and is a choice all the same. */
  readonly #released = (event: Event): void => {
    if (this.year === null) this.#choose(Number((event.target as HTMLInputElement).value));
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    const step = KEY_STEPS[event.key];
    if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      this.#choose(event.key === 'Home' ? FIRST_YEAR : LAST_YEAR);
    } else if (step !== undefined) {
      event.preventDefault();
      this.#step(step);
    }
  };

  /** From "all years" the first step lands on the last year, whichever way it goes. */
  #step(by: number): void {
    this.#choose(this.year === null ? LAST_YEAR : clamp(this.year + by));
  }

  #choose(year: Year, settled = true): void {
    this.dispatchEvent(new YearEvent(year, settled));
  }
}

/** The year that an event's tick stands on; null = none. */
function tickYear(date: DateText | null): number | null {
  if (date === null) return null;
  const { from, to } = yearRange(date);
  const year = from ?? to;
  return year !== null && year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'year-slider': YearSlider;
  }
}
