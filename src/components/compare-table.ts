import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { ARRIVALS_COUNTRY, arrivalsIn, arrivalsSum, isSingleYear } from '../domain/arrivals.js';
import { comparedCell, comparedCountries, withCountryAt, type ComparedCell } from '../domain/comparison.js';
import { conflictsOf, figuresOf } from '../domain/dataset-index.js';
import { periodYears } from '../domain/policy.js';
import type { Claim, CountryCode, CountryPolicy, Figure, IncidentFeature } from '../domain/types.js';
import { isPercent, unitText } from '../domain/units.js';
import { periodDates, readableDate } from '../i18n/dates.js';
import { andList } from '../i18n/lists.js';
import { basisWords, FIGURE_KIND_WORDS, INCIDENT_OUTCOME_WORDS, outcomeWords, ROLE_WORDS } from '../i18n/vocabulary.js';
import { numberText } from '../i18n/names.js';
import { spanText, yearText } from '../i18n/years.js';
import { conflictLinks, doubts, figureValue, noteLinks } from './claim-parts.js';
import { peopleText } from './incident-row.js';
import { notStatedCitations } from './not-stated.js';
import { CompareEvent } from './page-event.js';
import { PanelElement } from './panel-element.js';
import { WINDOW_ROWS } from './row-windows.js';
import { SelectEvent } from './select-event.js';

const PLACES = [0, 1, 2] as const;
/** Offered when nothing is compared yet: three neighbours on the way that the sources tell most of. */
const SUGGESTION: readonly CountryCode[] = ['CN', 'LA', 'TH'];
/** Items of a cell shown at once; the rest opens. */
const MOST_SHOWN = 3;
const MOST_FIGURES = 5;

interface Row {
  readonly name: string;
  readonly cell: (cell: ComparedCell) => TemplateResult | null;
}

/**
 * Two or three countries by rows, for the selected year or all years. Every cell is dated and cited, or says that the
 * sources are silent.
 *
 * @fires compare-countries - the reader added, removed or reordered a country
 */
@customElement('compare-table')
export class CompareTable extends PanelElement {
  static override styles = [
    ...PanelElement.styles,
    css`
      :host { container-type: inline-size; }
      .chooser { display: flex; flex-wrap: wrap; gap: var(--space-3); margin-top: var(--space-4); }
      .chooser label { flex: 1 1 9em; font-size: var(--text-small); color: var(--ink-2); }
      select { display: block; width: 100%; margin-top: 2px; font: 500 var(--text-body) / 1.2 var(--font); min-height: max(var(--target), 36px); color: var(--ink); background: var(--panel); border: 1px solid var(--control); border-radius: var(--radius-control); padding: 0 var(--space-2); }
      .left-out { margin-top: var(--space-3); padding: var(--space-2) var(--space-3); background: var(--note); border-radius: var(--radius-card); font-size: var(--text-small); }
      .start { margin-top: var(--space-5); display: flex; flex-wrap: wrap; gap: var(--space-2); }
      .more-to-choose { margin-top: var(--space-4); }
      table { display: block; margin-top: var(--space-5); font-size: var(--text-small); line-height: 1.45; }
      caption { display: block; text-align: left; color: var(--ink-2); margin-bottom: var(--space-3); }
      thead, tbody { display: block; }
      tr { display: grid; grid-template-columns: repeat(var(--countries), minmax(0, 1fr)); gap: 0 var(--space-4); border-top: 1px solid var(--rule); padding: var(--space-3) 0 var(--space-4); }
      th { text-align: left; font-weight: 600; padding: 0; }
      td { padding: 0; min-width: 0; overflow-wrap: break-word; }
      tbody th { grid-column: 1 / -1; color: var(--ink-2); padding-bottom: var(--space-2); }
      thead tr { position: sticky; border-top: 0; padding: 0 0 var(--space-1); }
      thead td { display: none; }
      thead { position: sticky; top: var(--bar-height, 0px); z-index: 1; background: var(--panel); border-bottom: 1px solid var(--control); }
      thead button { font-weight: 600; font-size: var(--text-lead); min-height: max(var(--target), 44px); color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
      .of { display: none; }
      td ul > li + li, td p + p { margin-top: var(--space-2); }
      .when { font-weight: 600; color: var(--ink-2); display: block; }
      .look { display: flex; gap: var(--space-2); align-items: center; font-weight: 600; margin-bottom: var(--space-1); }
      .look outcome-swatch { flex: none; }
      .basis { color: var(--ink-2); }
      .figure { font-size: 1.25em; font-weight: 500; font-variant-numeric: tabular-nums; }
      .now { box-shadow: inset 3px 0 0 var(--accent); padding-left: var(--space-2); }
      .event { min-height: max(var(--target), 24px); color: var(--accent); font-weight: 500; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
      td details, td details:last-of-type { border: 0; }
      td summary { min-height: var(--target); font-size: var(--text-small); justify-content: flex-start; color: var(--accent); }
      td details > .inside { padding: 0 0 var(--space-2); }
      td details.conflicts summary { color: var(--note-ink); }
      td conflict-card { margin-top: 0; }
      td conflict-card + conflict-card { margin-top: var(--space-2); }
      .all-of { min-height: var(--target); color: var(--accent); font-weight: 500; }
      .silent { color: var(--ink-2); font-style: normal; }

      @container (min-width: 860px) {
        tr { grid-template-columns: 8.5em repeat(var(--countries), minmax(0, 1fr)); }
        tbody th { grid-column: auto; }
        thead td { display: block; }
      }
      @container (max-width: 459px) {
        thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        tr { grid-template-columns: minmax(0, 1fr); }
        tbody th { font-size: var(--text-h2); color: var(--ink); }
        td + td { margin-top: var(--space-4); }
        .of { display: block; font-weight: 600; color: var(--ink); margin-bottom: 2px; }
      }
      .on-paper { display: none; }
      @media print {
        :host { padding: 0; container-type: normal; --text-body: 6pt; --text-small: 6pt; --text-lead: 6.4pt; --text-h2: 7pt; --text-label: 5.6pt; --space-2: 1pt; --space-5: 3pt; --space-4: 4pt; }
        .chooser, .start, .more-to-choose, td details, td .disputed, .all-of, h2 + .lead { display: none; }
        h2 { font-size: 12pt; }
        table { line-height: 1.2; }
        /* Three columns of small print: one sheet of A4. */
        table.three { zoom: 0.86; }
        thead { position: static; }
        thead td, .on-paper { display: block; }
        thead button { font-size: 9pt; min-height: 0; color: inherit; text-decoration: none; }
        tr { grid-template-columns: 6.5em repeat(var(--countries), minmax(0, 1fr)); gap: 0 8pt; padding: 1.5pt 0 2pt; break-inside: avoid; }
        tbody th { grid-column: auto; font-size: inherit; }
        td ul:not(.whole) > li:nth-child(n + 3), .role-summary { display: none; }
        tbody p, tbody li { display: inline; }
        tbody li::after, .look::after, tbody .basis::after { content: '\\A'; white-space: pre; }
        td ul > li + li, td p + p { margin-top: 1pt; }
        td .when { display: inline; margin-right: 0.5em; }
        td .when + p { display: inline; }
        .look { margin: 0; }
        .look outcome-swatch { width: 16px; height: 10px; }
        .event { display: inline; min-height: 0; color: inherit; text-decoration: none; }
        .figure { font-size: inherit; }
        .doubt, .flag { line-height: inherit; padding-block: 0; }
        source-list { --printed-basis: none; margin-top: 3pt; padding-top: 3pt; columns: 3; --text-small: 5pt; --space-2: 0px; }
      }
    `,
  ];

  /** ISO 3166-1 alpha-2, in order; may hold codes that name nothing. */
  @property({ attribute: false }) compared: readonly CountryCode[] = [];

  protected override content(): TemplateResult {
    const { countries, unknown, repeated } = comparedCountries(this.index, this.compared);
    const shown = countries.slice(0, PLACES.length);
    const beyond = countries.slice(PLACES.length);
    const namesBeyond = beyond.map(({ properties }) => properties.name[this.language]).join(', ');
    const said = [
      ...unknown.map((code) => msg(str`“${code}” is no country of this map and was left out.`)),
      ...repeated.filter((code) => !unknown.includes(code)).map((code) => this.#nameOf(code)).map((name) => msg(str`${name} was named twice and is shown once.`)),
      ...(beyond.length > 0 ? [msg(str`${namesBeyond}: left out, since a comparison holds ${PLACES.length} countries.`)] : []),
    ];
    return html`<p class="eyebrow">${this.year === null ? msg('All years') : yearText(this.year)}</p>
      <h2 tabindex="-1">${msg('Compare countries')}</h2>
      <p class="lead">${this.year === null ? msg('Two or three countries side by side, over all years. Choose a year below the map to ask about that year alone.') : msg(str`Two or three countries side by side, for ${this.year}. Sentences without a year stand in every year and say so.`)}</p>
      ${this.#chooser(shown.map(({ properties }) => properties.id))} <div class=${said.length === 0 ? '' : 'left-out'} data-said>${said.map((line) => html`<p>${line}</p>`)}</div>
      ${shown.length === 0 ? this.#start() : this.#table(shown.map((country) => comparedCell(this.index, country, this.year)))}
      ${shown.length === 1 ? html`<p class="more-to-choose">${msg('Choose a second country above to compare.')}</p>` : nothing}`;
  }

  #nameOf(code: CountryCode): string {
    return this.index.countries.get(code)?.properties.name[this.language] ?? code;
  }

  #chooser(codes: readonly CountryCode[]): TemplateResult {
    const options = this.index.dataset.countries.map(({ properties }) => ({ id: properties.id, name: properties.name[this.language] })).sort((a, b) => a.name.localeCompare(b.name, this.language));
    // A place that no country stands before would leave a gap: it opens when the one before it is filled.
    return html`<div class="chooser" role="group" aria-label=${msg('Countries to compare. Choosing a country that stands elsewhere makes the two change places.')}>
      ${PLACES.map(
        (at) => html`<label
          >${msg(str`Country ${at + 1}`)}
          <select ?disabled=${at > codes.length} .value=${live(codes[at] ?? '')} @change=${(event: Event) => this.#chose(codes, at, event.target as HTMLSelectElement)}>
            <option value="" ?selected=${codes[at] === undefined}>${msg('none', { id: 'compare.none', desc: 'choice: no country' })}</option>
            ${options.map(({ id, name }) => html`<option value=${id} ?selected=${codes[at] === id}>${name}</option>`)}
          </select></label
        >`,
      )}
    </div>`;
  }

  #start(): TemplateResult | typeof nothing {
    const known = SUGGESTION.filter((code) => this.index.countries.has(code));
    if (known.length === 0) return nothing;
    const names = known.map((code) => this.#nameOf(code));
    return html`<div class="start">
      ${known.length < 2 ? nothing : html`<button class="button primary" @click=${() => this.#compare(known)}>${msg(str`Start with ${andList(names)}`)}</button>`}
      ${known.map((code, at) => html`<button class="button" @click=${() => this.#compare([code])}>${msg(str`Start with ${names[at]}`)}</button>`)}
    </div>`;
  }

  // The roles are said again because a table laid out as a grid loses its own in some browsers.
  #table(cells: readonly ComparedCell[]): TemplateResult {
    const names = cells.map(({ country }) => country.properties.name[this.language]).join(', ');
    return html`<table role="table" class=${cells.length === 3 ? 'three' : ''} .style=${`--countries: ${cells.length}`}>
      <caption>${this.year === null ? msg(str`${names}, all years. Small raised numbers lead to the sources.`) : msg(str`${names}, for ${this.year}. Small raised numbers lead to the sources.`)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell"></td>
          ${cells.map(({ country }) => html`<th role="columnheader" scope="col"><button @click=${() => this.#open(country.properties.id)}>${country.properties.name[this.language]}</button></th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${this.#rows().map(
          ({ name, cell }) => html`<tr role="row">
            <th role="rowheader" scope="row">${name}</th>
            ${cells.map((one) => html`<td role="cell"><span class="of">${one.country.properties.name[this.language]}</span>${cell(one) ?? this.#silent()}</td>`)}
          </tr>`,
        )}
      </tbody>
      </table>
      <p class="on-paper">${msg('On paper a cell gives its first two statements or reports. The page itself gives all of them.')}</p>`;
  }

  #rows(): readonly Row[] {
    const { year } = this;
    return [
      { name: msg('Role on the way'), cell: (cell) => this.#role(cell) },
      { name: year === null ? msg('What happens to people found there') : msg(str`What happens to people found there in ${year}`), cell: (cell) => this.#outcome(cell) },
      { name: msg('Refugee status and asylum'), cell: ({ refugeeStatus, asylumFigures }) => this.#claims(refugeeStatus, asylumFigures) },
      { name: msg('How people found there are treated'), cell: ({ treatment }) => this.#claims(treatment, []) },
      { name: msg('Laws and agreements'), cell: ({ laws }) => this.#claims(laws, []) },
      { name: msg('Known figures: how many people'), cell: (cell) => this.#figures(cell) },
      { name: year === null ? msg('Events') : msg(str`Events in ${year}`), cell: (cell) => this.#events(cell) },
      { name: msg('Changes over the years'), cell: (cell) => this.#changes(cell) },
      { name: msg('What the sources leave open'), cell: (cell) => this.#gaps(cell) },
    ];
  }

  #silent(): TemplateResult {
    return html`<p class="silent">${this.year === null ? msg('Not stated in the sources') : msg(str`Not stated in the sources for ${this.year}`)}</p>`;
  }

  #role({ country }: ComparedCell): TemplateResult {
    const { roles, summary, rests } = country.properties;
    const words = roles.map((role, at) => (at === 0 ? ROLE_WORDS[role] : ROLE_WORDS[role].toLowerCase()));
    return html`<p><b>${andList(words)}</b></p>
      <p class="role-summary">${summary}${noteLinks(this.citationsOf(rests), this.notes)}</p>`;
  }

  #outcome({ outcome: view, policy, country }: ComparedCell): TemplateResult | null {
    if (policy === null) return html`<p>${msg('The file with this country’s policy could not be read. See the notice at the top.')}</p>`;
    if (view === null) return html`<p>${country.properties.roles.includes('origin') ? this.#notStated(policy) : msg('Not stated in the sources')}</p>`;
    const basis = basisWords(view, this.year);
    const look = { outcome: view.outcome, outcomes: view.outcome === 'mixed' ? view.outcomes : [], pale: view.basis === 'last-stated' || view.basis === 'undated' };
    return html`<div data-outcome=${view.outcome} data-basis=${view.basis}>
      <p class="look"><outcome-swatch .look=${look} .theme=${this.theme}></outcome-swatch><span>${outcomeWords(view)}</span></p>
      ${view.basis === 'not-stated' ? nothing : html`<p class="basis">${view.basis === 'last-stated' && this.year !== null ? msg(str`${basis}; nothing is stated for ${this.year}`) : basis}</p>`}
      ${view.periods.length === 0 ? html`<p>${this.#notStated(policy)}</p>` : view.periods.map((period) => html`<p>${period.text}${noteLinks(this.citationsOf(period.claims), this.notes)}</p>`)}
    </div>`;
  }

  #notStated({ country, notStated }: CountryPolicy): TemplateResult {
    const citations = notStatedCitations(this.index, country);
    return html`${notStated}${citations.length === 0 ? nothing : noteLinks(citations, this.notes)}`;
  }

  /** The first few, the rest behind a line that says how many; the conflicts in the same cell. */
  #claims(claims: readonly Claim[], figures: readonly Figure[]): TemplateResult | null {
    if (claims.length + figures.length === 0) return null;
    const items = [...figures.map((figure) => this.#figure(figure)), ...claims.map((claim) => this.#claim(claim))];
    return html`${this.#items(items, 'statements')} ${this.#conflicts([...claims, ...figures])}`;
  }

  #items(items: readonly TemplateResult[], of: 'statements' | 'reports'): TemplateResult {
    // One that would stand alone behind the line is shown too.
    const shown = items.length === MOST_SHOWN + 1 ? items.length : MOST_SHOWN;
    const rest = items.slice(shown);
    return html`<ul>${items.slice(0, shown)}</ul>
      ${rest.length === 0 ? nothing : html`<details><summary>${of === 'statements' ? msg(str`${rest.length} more statements`) : msg(str`${rest.length} more reports`)}</summary><div class="inside"><ul>${rest}</ul></div></details>`}`;
  }

  #claim(claim: Claim): TemplateResult {
    return html`<li><span class="when">${readableDate(claim.date)}</span><p>${claim.text}${noteLinks(claim.citations, this.notes)}</p>${doubts(claim)}${conflictLinks(this.index, [claim])}</li>`;
  }

  #figure(figure: Figure): TemplateResult {
    const value = figureValue(figure);
    return html`<li>
      <span class="when">${readableDate(figure.date)}</span>
      <p><span class="figure">${isPercent(figure) ? msg(str`${value} %`) : value}</span> ${unitText(figure)}${noteLinks(figure.citations, this.notes)}</p>
      <p class="basis">${FIGURE_KIND_WORDS[figure.kind]} · ${figure.by ?? msg('author not named')}</p>
      ${doubts(figure)}${conflictLinks(this.index, [figure])}
    </li>`;
  }

  #conflicts(claims: readonly Claim[]): TemplateResult | typeof nothing {
    const conflicts = conflictsOf(this.index, claims);
    if (conflicts.length === 0) return nothing;
    return html`<details class="conflicts">
      <summary>${msg(str`The sources disagree here (${conflicts.length})`)}</summary>
      <div class="inside">${conflicts.map((conflict) => html`<conflict-card .conflict=${conflict} .sources=${this.index.sources}></conflict-card>`)}</div>
    </details>`;
  }

  #figures(cell: ComparedCell): TemplateResult | null {
    const { country, figures } = cell;
    const { id } = country.properties;
    const name = this.#nameOf(id);
    const shown = figures.slice(0, MOST_FIGURES);
    const counted = id === ARRIVALS_COUNTRY ? this.#counted() : null;
    const all = figuresOf(this.index, id).length;
    const rest = all === 0 ? nothing : html`<p><button class="all-of" @click=${() => this.#open(id)}>${all === 1 ? msg(str`The one figure on ${name}`) : msg(str`All ${all} figures on ${name}`)} ›</button></p>`;
    if (shown.length === 0 && counted === null) return all === 0 ? null : html`${this.#silent()}${rest}`;
    return html`<ul class="whole">${counted ?? nothing}${shown.map((figure) => this.#figure(figure))}</ul>${this.#conflicts(shown)}${rest}`;
  }

  /** The year's number in the table of arrivals, or the sum of it. */
  #counted(): TemplateResult | null {
    const { arrivals } = this.index.dataset;
    if (arrivals === null) return null;
    const span = arrivalsIn(arrivals, this.year);
    const sum = this.year === null ? arrivalsSum(arrivals) : span;
    if (sum === null || sum.total === 0) return null;
    const lastYear = arrivals.spans.at(-1)?.to;
    const when = span === null ? msg(str`until ${lastYear}, our sum of the table’s columns`) : isSingleYear(span) ? spanText(span) : msg(str`${spanText(span)}, counted together`);
    return html`<li>
      <span class="when">${when}</span>
      <p><span class="figure">${numberText(sum.total)}</span> ${msg(str`${arrivals.unit}: ${numberText(sum.women)} women, ${numberText(sum.men)} men`)}${noteLinks(arrivals.citations, this.notes)}</p>
      <p class="basis">${FIGURE_KIND_WORDS.arrivals}</p>
      ${this.year === null ? this.#conflicts(arrivals.notes) : nothing}
    </li>`;
  }

  #events({ incidents }: ComparedCell): TemplateResult | null {
    if (incidents.length === 0) return null;
    const counted = incidents.length === 1 ? msg('1 report') : msg(str`${incidents.length} reports`);
    const overlap = incidents.some(({ properties }) => properties.overlaps.length > 0);
    return html`<p class="basis">${overlap ? msg(str`${counted}; some tell of the same event, so do not add them up`) : counted}</p>
      ${this.#items(incidents.slice(0, WINDOW_ROWS).map((incident) => this.#event(incident)), 'reports')}${incidents.length > WINDOW_ROWS ? html`<p class="basis">${msg(str`The first ${WINDOW_ROWS} stand here; the page of events has all.`)}</p>` : nothing}`;
  }

  #event({ properties }: IncidentFeature): TemplateResult {
    const outcome = INCIDENT_OUTCOME_WORDS[properties.outcome];
    return html`<li>
      <span class="when">${readableDate(properties.date)}</span>
      <button class="event" @click=${() => this.dispatchEvent(new SelectEvent({ kind: 'incident', id: properties.id }))}>${properties.title}</button>
      <p class="basis">${peopleText(properties.people)}${outcome === '' ? nothing : ` · ${outcome}`}${noteLinks(properties.citations, this.notes)}</p>
      ${conflictLinks(this.index, [properties])}
    </li>`;
  }

  #changes({ policy, outcome }: ComparedCell): TemplateResult | null {
    if (policy === null || outcome === null || policy.periods.length === 0) return null;
    return html`<ul class="whole">
      ${policy.periods.map((period) => {
        const [first, last] = periodYears(period);
        const dates = periodDates(period);
        const isNow = this.year !== null && first <= this.year && this.year <= last;
        return html`<li class=${isNow ? 'now' : ''}><span class="when">${isNow ? msg(str`${dates} (covers ${this.year})`) : dates}</span>${outcomeWords(period)}${noteLinks(this.citationsOf(period.claims), this.notes)}</li>`;
      })}
    </ul>`;
  }

  #gaps({ policy, silentYears, outcome }: ComparedCell): TemplateResult | null {
    if (policy === null) return null;
    const periods = this.year === null ? policy.periods : (outcome?.periods ?? []);
    const silent = this.year === null ? silentYears : silentYears.filter(({ from, to }) => this.year !== null && from <= this.year && this.year <= to);
    const open = periods.filter(({ doubt }) => doubt !== null);
    if (silent.length + open.length === 0) return html`<p class="silent">${this.year === null ? msg('No gap is noted.') : msg(str`No gap is noted for ${this.year}.`)}</p>`;
    return html`<ul class="whole">
      ${silent.map(({ from, to, statedIn }) => html`<li><span class="when">${spanText({ from, to })}</span>${statedIn === null ? msg('Nothing is stated.') : msg(str`Nothing new is stated after ${statedIn}.`)}</li>`)}
      ${open.map(({ doubt, claims }) => html`<li>${doubt}${noteLinks(this.citationsOf(claims), this.notes)}</li>`)}
    </ul>`;
  }

  #open(id: CountryCode): void {
    this.dispatchEvent(new SelectEvent({ kind: 'country', id }));
  }

  #compare(countries: readonly CountryCode[]): void {
    this.dispatchEvent(new CompareEvent(countries));
  }

  #chose(codes: readonly CountryCode[], at: number, select: HTMLSelectElement): void {
    this.#compare(withCountryAt(codes, at, select.value === '' ? null : select.value));
    // The lists show what is compared, also when the choice changed nothing.
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'compare-table': CompareTable;
  }
}
