import { msg, str } from '@lit/localize';
import { css, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { ANY_INCIDENT, askedYears, filterIncidents, incidentGroups, incidentYear, isFiltered, type IncidentFilter, type IncidentGroup, type IncidentKind, type IncidentOutcome } from '../domain/incident-filter.js';
import { incidentTimeline, type Timeline, type TimelineMark } from '../domain/incident-timeline.js';
import { FIRST_YEAR, INCIDENT_KINDS, LAST_YEAR, type CountryCode, type IncidentFeature, type IncidentProperties } from '../domain/types.js';
import { numberText } from '../i18n/names.js';
import { INCIDENT_KIND_WORDS, INCIDENT_OUTCOME_WORDS } from '../i18n/vocabulary.js';
import { conflictLinks, noteLinks } from './claim-parts.js';
import { incidentRow } from './incident-row.js';
import { IncidentFilterEvent } from './page-event.js';
import { PanelElement } from './panel-element.js';
import { SelectEvent } from './select-event.js';
import { YearEvent } from './year-event.js';

/** What a mark of the timeline says by its form; the list says the outcome itself in words. */
const COURSES = ['sent-back', 'went-back', 'onward', 'held', 'other'] as const;
type Course = (typeof COURSES)[number];
const COURSE_WORDS: Readonly<Record<Course, string>> = {
  get 'sent-back'() { return msg('Returned to North Korea or China'); },
  get 'went-back'() { return msg('Went back to North Korea'); },
  get onward() { return msg('Went on, resettled, released or escaped'); },
  get held() { return msg('Detained, not let go or killed'); },
  get other() { return msg('Outcome not stated, or none'); },
};
const COURSE_OF: Readonly<Record<IncidentProperties['outcome'], Course>> = {
  'returned-to-north-korea': 'sent-back',
  'returned-to-china': 'sent-back',
  'went-back': 'went-back',
  'sent-to-south-korea': 'onward',
  'transit-tolerated': 'onward',
  resettled: 'onward',
  released: 'onward',
  escaped: 'onward',
  'asylum-mostly-refused': 'held',
  'refused-return': 'held',
  detained: 'held',
  killed: 'held',
  'not-stated': 'other',
  none: 'other',
};

const SPAN_YEARS = LAST_YEAR - FIRST_YEAR + 1;
const AXIS_YEARS = [1990, 2000, 2010, 2020];
const LANE_PX = 15;
/** Marks and lanes grow by this where a class looks on from afar. */
const PROJECTOR_SCALE = 1.35;
/** With more events than this a line of years has no room for a mark each: it counts them. */
const MOST_MARKS = 300;
const BAR_PX = 90;
/** A press this near to a mark opens it. */
const PRESS_REACH_PX = 26;

const startOf = (year: number): string => `${((year - FIRST_YEAR) / SPAN_YEARS) * 100}%`;
const percentOf = (year: number): string => `${((year - FIRST_YEAR + 0.5) / SPAN_YEARS) * 100}%`;
const outcomeOption = (outcome: IncidentProperties['outcome']): string => (outcome === 'none' ? msg('no outcome of this kind') : INCIDENT_OUTCOME_WORDS[outcome]);

interface Option {
  readonly value: string;
  readonly words: string;
}

interface Present {
  readonly countries: ReadonlySet<CountryCode>;
  readonly outcomes: ReadonlySet<IncidentOutcome>;
  readonly kinds: ReadonlySet<IncidentKind>;
}

/**
 * Page “Events”: a line of years with one mark an event, and beneath it the same events as a list, both filtered alike.
 * Overlapping reports are tied together, and numbers of people are never added.
 *
 * @fires select-thing - an event of the list or a mark was chosen
 * @fires filter-incidents - another choice of events
 * @fires choose-year - the year beside an event was chosen; null when it was the chosen one already
 */
@customElement('incident-list')
export class IncidentList extends PanelElement {
  static override styles = [
    ...PanelElement.styles,
    css`
      .filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9.5em, 100%), 1fr)); gap: var(--space-3); border: 0; padding: 0; margin: var(--space-4) 0 0; min-width: 0; }
      .filters label { display: block; font-size: var(--text-small); color: var(--ink-2); min-width: 0; }
      .filters .wide { grid-column: 1 / -1; }
      select, input { display: block; width: 100%; min-width: 0; margin-top: 2px; font: inherit; font-size: var(--text-body); color: var(--ink); background: var(--panel); border: 1px solid var(--control); border-radius: var(--radius-control); min-height: var(--target); padding: 0 var(--space-2); }
      .count { display: flex; align-items: center; justify-content: space-between; gap: var(--space-3); flex-wrap: wrap; margin-top: var(--space-3); min-height: var(--target); }
      .timeline { margin-top: var(--space-3); }
      .picture { position: relative; cursor: pointer; border-bottom: 2px solid var(--ink); }
      .picture svg { display: block; width: 100%; overflow: visible; }
      .picture .asked { position: absolute; inset-block: 0; background: var(--rail); }
      .picture .now { position: absolute; inset-block: -4px -8px; border: solid var(--accent); border-width: 0 1.5px; background: color-mix(in srgb, var(--accent) 14%, transparent); }
      .picture .plot { position: relative; }
      .axis { position: relative; height: 1.6em; font-size: var(--text-label); color: var(--ink-2); }
      .axis span { position: absolute; transform: translateX(-50%); padding-top: 5px; font-variant-numeric: tabular-nums; }
      .axis span::before { content: ''; position: absolute; left: 50%; top: 0; width: 1px; height: 5px; background: var(--ink); }
      .tie { stroke: var(--note-ink); stroke-width: 11; stroke-linecap: round; opacity: 0.32; }
      .mark { stroke: var(--panel); stroke-width: 1; }
      .mark.sent-back { fill: var(--band-return); }
      .mark.went-back { fill: var(--panel); stroke: var(--band-return); stroke-width: 2; }
      .mark.onward { fill: var(--sent-to-south-korea-ink); }
      .mark.held { fill: var(--band-out); }
      .mark.other { fill: var(--panel); stroke: var(--control); stroke-width: 1.6; }
      .bar { fill: var(--control); }
      .forms { display: flex; flex-wrap: wrap; gap: 2px var(--space-4); margin-top: var(--space-2); font-size: var(--text-small); color: var(--ink-2); }
      .forms li { display: flex; align-items: center; gap: 6px; }
      .forms svg { flex: none; overflow: visible; }
      .event { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: var(--space-2); align-items: start; }
      .event + .event, .list > li + li { border-top: 1px solid var(--rule); }
      .event .row { margin-inline: 0; }
      /* One number under the other; the commas between them are for reading aloud. */
      .event sup { display: flex; flex-direction: column; font-size: 0; line-height: 1.5; }
      .event sup a { min-width: 24px; min-height: 24px; padding: var(--space-2) 2px 0; margin: 0; font-size: var(--text-label); text-align: center; }
      .event > .disputed { grid-column: 2 / -1; padding-left: var(--space-2); }
      .year { min-width: 3.6em; min-height: max(24px, var(--target)); padding: calc(var(--space-2) - 1px) 0; display: flex; justify-content: center; line-height: calc(var(--text-body) * 1.5); border-radius: var(--radius-control); border: 1px solid transparent; font-weight: 600; font-size: var(--text-small); font-variant-numeric: tabular-nums; color: var(--accent); }
      .year:hover { border-color: var(--control); }
      .year[aria-pressed='true'] { background: var(--accent); color: var(--on-accent); }
      .tied { border-left: 4px solid var(--note-ink); background: var(--note); color: var(--ink); border-radius: 0 var(--radius-card) var(--radius-card) 0; padding: var(--space-2); margin: var(--space-2) 0; }
      .tied > p { color: var(--note-ink); font-size: var(--text-small); font-weight: 500; padding: 0 var(--space-1); }
      .tied button.row:hover { background: color-mix(in srgb, var(--panel) 55%, transparent); }
      .none { display: grid; gap: var(--space-3); justify-items: start; }
    `,
  ];

  @property({ attribute: false }) filter: IncidentFilter = ANY_INCIDENT;

  /** Of the facts and the filter, whatever the year. */
  #shown: readonly IncidentFeature[] = [];
  #dated: readonly IncidentGroup[] = [];
  #undated: readonly IncidentGroup[] = [];
  /** How many stand under each year. */
  #ofYears: ReadonlyMap<number, number> = new Map();
  /** Undated ones that the choice of years alone leaves out. */
  #withoutYears = 0;
  /** What there is to choose from, of the facts alone. */
  #present: Present = { countries: new Set(), outcomes: new Set(), kinds: new Set() };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('index') && !changed.has('filter')) return;
    const all = this.index.dataset.incidents;
    if (changed.has('index')) this.#present = presentIn(all);
    this.#shown = filterIncidents(all, this.filter);
    const groups = incidentGroups(this.#shown, all);
    // A group with one dated report stands among the dated ones, so that its reports stay together.
    const isDated = ({ members }: IncidentGroup): boolean => members.some(({ properties }) => properties.date !== null);
    this.#dated = groups.filter(isDated);
    this.#undated = groups.filter((group) => !isDated(group));
    this.#ofYears = countByYear(this.#shown);
    const { from, to } = this.filter;
    this.#withoutYears = from === null && to === null ? 0 : filterIncidents(all, { ...this.filter, from: null, to: null }).filter(({ properties }) => properties.date === null).length;
    this.rows.forget();
  }

  protected override content(): TemplateResult {
    const all = this.index.dataset.incidents;
    const shown = this.#shown;
    const undated = this.#undated;
    return html`
      <p class="eyebrow">${this.year === null ? msg('All years') : msg(str`The map shows ${this.year}`)}</p>
      <h2 tabindex="-1">${msg('Events, one by one')}</h2>
      <p class="lead">${msg('What single reports say happened, when and where. Choose one to read it with its sources and to see it on the map.')}</p>
      ${all.length === 0
        ? html`<section><p class="quiet">${msg('There are no events: their file could not be read, or holds none.')}</p></section>`
        : html`
            ${this.#filters()} ${this.#count(shown, all)}
            ${shown.length === 0
              ? html`<section class="none"><p>${msg('No event in the sources fits all of these choices together. That does not mean that nothing happened.')}</p></section>`
              : html`
                  ${shown.length > MOST_MARKS ? this.#counts() : this.#timeline(incidentTimeline(this.#dated))}
                  <section><h3>${msg('The same as a list')}</h3>${this.#list('dated', this.#dated)}</section>
                  ${undated.length === 0 ? nothing : html`<section><h3>${msg('Undated')}</h3><p class="small quiet">${msg('The sources give no year, so these have no mark on the line above.')}</p>${this.#list('undated', undated)}</section>`}
                `}
          `}
    `;
  }

  #filters(): TemplateResult {
    const present = this.#present;
    const countries = [...present.countries]
      .map((code): Option => ({ value: code, words: this.index.countries.get(code)?.properties.name[this.language] ?? code }))
      .sort((a, b) => a.words.localeCompare(b.words, this.language));
    const outcomes = [...present.outcomes]
      .map((outcome): Option => ({ value: outcome, words: outcomeOption(outcome) }))
      .sort((a, b) => Number(a.value === 'none') - Number(b.value === 'none') || a.words.localeCompare(b.words, this.language));
    const kinds = INCIDENT_KINDS.filter((kind) => present.kinds.has(kind)).map((kind): Option => ({ value: kind, words: INCIDENT_KIND_WORDS[kind] }));
    const year = (words: string, of: 'from' | 'to'): TemplateResult =>
      html`<label>${words}<input type="number" inputmode="numeric" min=${FIRST_YEAR} max=${LAST_YEAR} step="1" placeholder=${of === 'from' ? FIRST_YEAR : LAST_YEAR} .value=${live(this.filter[of] === null ? '' : String(this.filter[of]))} @change=${(event: Event) => this.#choseYearEnd(event, of)} /></label>`;
    return html`<fieldset class="filters">
      <legend class="hidden-text">${msg('Show only')}</legend>
      ${this.#choice(msg('Country'), msg('Every country'), 'country', countries)} ${this.#choice(msg('What it was', { desc: 'label: the kind of event' }), msg('Every kind'), 'kind', kinds)}
      <div class="wide">${this.#choice(msg('What became of the people'), msg('Every outcome'), 'outcome', outcomes)}</div>
      ${year(msg('From year'), 'from')} ${year(msg('To year'), 'to')}
    </fieldset>`;
  }

  #choice(label: string, everything: string, of: 'country' | 'kind' | 'outcome', options: readonly Option[]): TemplateResult {
    const chosen = this.filter[of] ?? '';
    return html`<label
      >${label}<select @change=${(event: Event) => this.#chose(event, of, options)}>
        ${[{ value: '', words: everything }, ...options].map(({ value, words }) => html`<option value=${value} .selected=${live(value === chosen)}>${words}</option>`)}
      </select></label
    >`;
  }

  #count(shown: readonly IncidentFeature[], all: readonly IncidentFeature[]): TemplateResult {
    const [first, last] = askedYears(this.filter);
    const { from, to } = this.filter;
    const withoutYears = this.#withoutYears;
    const { year } = this;
    const ofYear = year === null ? 0 : (this.#ofYears.get(year) ?? 0);
    return html`
      <div class="count">
        <p data-said><b>${msg(str`${shown.length} of ${all.length} events`)}</b></p>
        ${isFiltered(this.filter) ? html`<button class="button" @click=${this.#showAll}>${msg('Show all')}</button>` : nothing}
      </div>
      <div class="small quiet">
        ${from !== null && to !== null && from > to ? html`<p>${msg(str`The first year was after the last one: read as ${first} to ${last}.`)}</p>` : nothing}
        ${withoutYears === 0 ? nothing : html`<p>${withoutYears === 1 ? msg('1 undated event is left out while years are asked for.') : msg(str`${withoutYears} undated events are left out while years are asked for.`)}</p>`}
        ${year === null
          ? nothing
          : html`<p>${ofYear === 0
              ? msg(str`None of them are of ${year}, the year on the map.`)
              : ofYear === 1
                ? msg(str`1 of them is of ${year}, the year on the map: there the year beside the event is filled in.`)
                : msg(str`${ofYear} of them are of ${year}, the year on the map: there the year beside the event is filled in.`)}</p>`}
      </div>
    `;
  }

  /**
   * A picture for the eye, hidden from screen reader and keyboard: at forty years on a phone no mark can be as large as
   * a finger. The list beneath is the primary control and holds the same events; a press near a mark is a short cut to it.
   */
  #timeline({ marks, ties, lanes }: Timeline): TemplateResult {
    const size = this.theme === 'projector' ? PROJECTOR_SCALE : 1;
    const lanePx = LANE_PX * size;
    const heightPx = Math.max(lanes, 1) * lanePx + 6;
    const y = (mark: TimelineMark): number => heightPx - (mark.lane + 0.5) * lanePx - 3;
    const [first, last] = askedYears(this.filter);
    const left = Math.max(FIRST_YEAR, first);
    const right = Math.min(LAST_YEAR, last);
    const asked = Number.isFinite(first) || Number.isFinite(last);
    const used = COURSES.filter((course) => marks.some(({ incident }) => COURSE_OF[incident.properties.outcome] === course));
    if (marks.length === 0) return html``;
    return html`<div class="timeline" aria-hidden="true">
      <div class="picture" @click=${(event: MouseEvent) => this.#pressed(event, marks)}>
        ${asked && left <= right ? html`<span class="asked" .style=${`left: ${startOf(left)}; width: ${((right - left + 1) / SPAN_YEARS) * 100}%`}></span>` : nothing}
        ${this.year === null ? nothing : html`<span class="now" .style=${`left: ${startOf(this.year)}; width: ${100 / SPAN_YEARS}%`}></span>`}
        <svg class="plot" height=${heightPx}>
          ${ties.map(({ from, to }) => svg`<line class="tie" x1=${percentOf(from.year)} y1=${y(from)} x2=${percentOf(to.year)} y2=${y(to)}></line>`)}
          ${marks.map((mark) => svg`<svg x=${percentOf(mark.year)} y=${y(mark)} overflow="visible" data-mark=${mark.incident.properties.id}><g transform="scale(${size})">${this.#form(COURSE_OF[mark.incident.properties.outcome])}</g></svg>`)}
        </svg>
      </div>
      ${this.#axis()}
      <ul class="forms">
        ${used.map((course) => html`<li><svg width=${12 * size} height=${12 * size} viewBox="-6 -6 12 12">${this.#form(course)}</svg>${COURSE_WORDS[course]}</li>`)}
        ${ties.length === 0 ? nothing : html`<li><svg width=${22 * size} height=${12 * size} viewBox="-11 -6 22 12"><line class="tie" x1="-7" x2="7" y1="0" y2="0"></line>${[-7, 7].map((x) => svg`<circle class="mark other" cx=${x} r="3"></circle>`)}</svg>${msg('Tied: the same people or event')}</li>`}
      </ul>
    </div>`;
  }

  /** In place of the marks: a bar a year. A picture of counts of reports alone, never of people. */
  #counts(): TemplateResult {
    const counts = this.#ofYears;
    const most = Math.max(1, ...counts.values());
    return html`<div class="timeline" aria-hidden="true">
      <p class="small">${msg(str`More than ${MOST_MARKS} events: a bar counts the reports of each year, up to ${numberText(most)}. With fewer, each has a mark of its own.`)}</p>
      <div class="picture" @click=${this.#pressedYear}>
        ${this.year === null ? nothing : html`<span class="now" .style=${`left: ${startOf(this.year)}; width: ${100 / SPAN_YEARS}%`}></span>`}
        <svg class="plot" height=${BAR_PX}>
          ${[...counts].map(([year, count]) => svg`<rect class="bar" x=${startOf(year)} width=${`${80 / SPAN_YEARS}%`} y=${BAR_PX - (BAR_PX * count) / most} height=${(BAR_PX * count) / most} data-year=${year} data-count=${count}></rect>`)}
        </svg>
      </div>
      ${this.#axis()}
    </div>`;
  }

  readonly #pressedYear = ({ currentTarget, clientX }: MouseEvent): void => {
    const { left, width } = (currentTarget as HTMLElement).getBoundingClientRect();
    const year = FIRST_YEAR + Math.floor(((clientX - left) / width) * SPAN_YEARS);
    if (year >= FIRST_YEAR && year <= LAST_YEAR) this.dispatchEvent(new YearEvent(year, true));
  };

  #axis(): TemplateResult {
    return html`<div class="axis">${AXIS_YEARS.map((year) => html`<span .style=${`left: ${percentOf(year)}`}>${year}</span>`)}</div>`;
  }

  /** Told apart by form before hue; a full bead is sent back and a ring went back, as on the map. */
  #form(course: Course): TemplateResult {
    switch (course) {
      case 'sent-back':
        return svg`<circle class="mark sent-back" r="5"></circle>`;
      case 'went-back':
        return svg`<circle class="mark went-back" r="4"></circle>`;
      case 'onward':
        return svg`<path class="mark onward" d="M0-5.6 5.2 4.4H-5.2Z"></path>`;
      case 'held':
        return svg`<rect class="mark held" x="-4.4" y="-4.4" width="8.8" height="8.8"></rect>`;
      case 'other':
        return svg`<path class="mark other" d="M0-4.8 4.8 0 0 4.8-4.8 0Z"></path>`;
    }
  }

  #list(name: string, groups: readonly IncidentGroup[]): TemplateResult {
    return html`<ul class="list">
      ${this.rows.of(name, groups).map(({ members, hidden }) =>
        members.length === 1 && hidden === 0
          ? html`<li>${members.map((incident) => this.#event(incident))}</li>`
          : html`<li class="tied">
              <p>${msg('Reports of the same people or event: never add these numbers.')}${hidden === 0 ? nothing : ` ${hidden === 1 ? msg('1 more of them does not fit your choices.') : msg(str`${hidden} more of them do not fit your choices.`)}`}</p>
              ${members.map((incident) => this.#event(incident))}
            </li>`,
      )}
    </ul>${this.rows.more(name, groups.length)}`;
  }

  #event(incident: IncidentFeature): TemplateResult {
    const year = incidentYear(incident);
    // Under the year it stands under, so that exactly its button looks pressed.
    const pressed = this.year !== null && year === this.year;
    return html`<div class="event">
      ${year === null ? html`<span></span>` : html`<button class="year" aria-pressed=${pressed ? 'true' : 'false'} aria-label=${msg(str`Show the year ${year} on the map`)} @click=${() => this.dispatchEvent(new YearEvent(pressed ? null : year, true))}>${year}</button>`}
      ${incidentRow(incident)}${noteLinks(incident.properties.citations, this.notes)}${conflictLinks(this.index, [incident.properties])}
    </div>`;
  }

  #chose(event: Event, of: 'country' | 'kind' | 'outcome', options: readonly Option[]): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    const known = options.some((option) => option.value === value);
    this.#ask({ ...this.filter, [of]: known ? value : null });
  }

  #ask(filter: IncidentFilter): void {
    this.filter = filter;
    this.dispatchEvent(new IncidentFilterEvent(filter));
  }

  #choseYearEnd(event: Event, of: 'from' | 'to'): void {
    const { valueAsNumber } = event.currentTarget as HTMLInputElement;
    this.#ask({ ...this.filter, [of]: Number.isFinite(valueAsNumber) ? Math.min(LAST_YEAR, Math.max(FIRST_YEAR, Math.trunc(valueAsNumber))) : null });
    this.requestUpdate(); // The same year again, or none: what was typed still gives way to what is asked for.
  }

  /** The focus goes to the first choice, since the button goes away. */
  readonly #showAll = (): void => {
    this.#ask(ANY_INCIDENT);
    this.renderRoot.querySelector('select')?.focus();
  };

  /** Opens the mark nearest to the press, if any is near. */
  #pressed({ clientX, clientY }: MouseEvent, marks: readonly TimelineMark[]): void {
    const ids = new Set(marks.map(({ incident }) => incident.properties.id));
    let nearest: { readonly id: string; readonly reach: number } | null = null;
    for (const element of this.renderRoot.querySelectorAll<SVGElement>('[data-mark]')) {
      const id = element.dataset['mark'];
      const box = element.firstElementChild?.getBoundingClientRect();
      if (id === undefined || box === undefined || !ids.has(id)) continue;
      const reach = Math.hypot(box.x + box.width / 2 - clientX, box.y + box.height / 2 - clientY);
      if (reach <= PRESS_REACH_PX && (nearest === null || reach < nearest.reach)) nearest = { id, reach };
    }
    if (nearest !== null) this.dispatchEvent(new SelectEvent({ kind: 'incident', id: nearest.id }));
  }
}

function presentIn(incidents: readonly IncidentFeature[]): Present {
  const present = { countries: new Set<CountryCode>(), outcomes: new Set<IncidentOutcome>(), kinds: new Set<IncidentKind>() };
  for (const { properties } of incidents) {
    present.countries.add(properties.country);
    present.outcomes.add(properties.outcome);
    present.kinds.add(properties.kind);
  }
  return present;
}

function countByYear(incidents: readonly IncidentFeature[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const incident of incidents) {
    const year = incidentYear(incident);
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
}

declare global {
  interface HTMLElementTagNameMap {
    'incident-list': IncidentList;
  }
}
