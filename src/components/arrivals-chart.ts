import { msg, str } from '@lit/localize';
import * as Plot from '@observablehq/plot';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import {
  arrivalsIn,
  arrivalsRows,
  arrivalsSum,
  conflictsOnTable,
  extremes,
  figuresOnArrivals,
  isSingleYear,
  reportsByYear,
  shareOfWomen,
  yearlyMean,
  type ArrivalsRow,
} from '../domain/arrivals.js';
import { isInYear, yearRange } from '../domain/dates.js';
import { conflictsOf } from '../domain/dataset-index.js';
import type { Arrivals, Claim, Figure, IncidentFeature, Year } from '../domain/types.js';
import { numberText, type Language } from '../i18n/names.js';
import { spanText, yearText } from '../i18n/years.js';
import { painted } from '../styles/painted.js';
import { claimItem, claimsAndFigures, noteLinks } from './claim-parts.js';
import { citedIncidentRow } from './incident-row.js';
import { PanelElement } from './panel-element.js';
import { YearEvent } from './year-event.js';

/** Years of paper left of the first span with a beginning, for one that has none. */
const OPEN_SPAN_YEARS = 3;
const BAR_WIDTH_YEARS = 0.8;
/** Sizes in letters' heights follow the theme: the projector's are large. */
const NARROW_EM = 37;
const MARGIN_LEFT_EM = 3.4;
const MARGIN_RIGHT_PX = 10;
const BARS_HEIGHT_PX = { narrow: 220, wide: 270 } as const;
const SHARE_HEIGHT_PX = 116;
const EVENTS_HEIGHT_PX = 40;
const WOMEN = 'var(--accent)';
/** Lines over paper, drawn in the template: men differ from women by pattern and lightness. */
const MEN = 'url(#men)';
const SPAN_OPACITY = 0.42;

const percentText = (share: number | null): string => (share === null ? '–' : msg(str`${Math.round(share)} %`));

/**
 * How many people arrived in South Korea: bars by sex, the share of women, the events of the same years, and beneath
 * it all of it as a table. The chart can be clicked; every year is a button in the table.
 *
 * @fires choose-year - the year of a bar or of a row; null when the reader asks for all years
 */
@customElement('arrivals-chart')
export class ArrivalsChart extends PanelElement {
  static override styles = [
    ...PanelElement.styles,
    css`
      .now-figure { margin-top: var(--space-4); }
      .now-figure + p { margin-top: var(--space-2); }
      figure { margin-top: var(--space-5); }
      .key { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-4); font-size: var(--text-small); margin-bottom: var(--space-2); }
      .key > span { display: inline-flex; gap: var(--space-2); align-items: center; }
      .key svg { flex: none; }
      .defs { position: absolute; width: 0; height: 0; }
      .plots { position: relative; padding-top: 2.1em; cursor: pointer; font-size: var(--text-label); }
      /* The room of the drawings, which come after the words. */
      [data-plot='bars'] { min-height: 220px; }
      [data-plot='share'] { min-height: 116px; }
      [data-plot='events'] { min-height: 40px; }
      .plots svg { display: block; max-width: 100%; position: relative; }
      .strip { position: relative; width: fit-content; padding-right: var(--space-2); background: var(--panel); font-size: var(--text-small); color: var(--ink-2); margin-top: var(--space-2); }
      /* Behind the drawings, so that it hides no bar and no number. */
      .now { position: absolute; top: 0; bottom: 0; left: 0; background: color-mix(in srgb, var(--accent) 16%, transparent); pointer-events: none; }
      .now::after { content: ''; position: absolute; top: 0; bottom: 0; left: calc(50% - 1px); border-left: 2px solid var(--ink); }
      .now b { position: absolute; z-index: 1; top: 0; left: calc(50% - 1px); padding: 1px 6px; background: var(--ink); color: var(--paper); border-radius: 0 3px 3px 0; font-weight: 600; white-space: nowrap; line-height: 1.4; }
      .now.turned b { left: auto; right: calc(50% - 1px); border-radius: 3px 0 0 3px; }
      figcaption { margin-top: var(--space-3); font-size: var(--text-small); line-height: 1.5; }
      figcaption p + p { margin-top: var(--space-1); }
      @media print { tfoot { display: table-row-group; } }
      .table { overflow-x: auto; margin-inline: calc(-1 * var(--space-2)); }
      table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: var(--text-small); }
      caption { text-align: left; padding: 0 var(--space-2) var(--space-2); color: var(--ink-2); }
      th, td { text-align: right; padding: 2px clamp(3px, 1.2vw, var(--space-2)); border-bottom: 1px solid var(--rule); font-weight: 400; vertical-align: middle; }
      thead th { font-weight: 500; color: var(--ink-2); vertical-align: bottom; line-height: 1.25; border-bottom-color: var(--control); }
      th:first-child { text-align: left; }
      tbody th { padding: 0; }
      tbody th button { width: 100%; min-height: var(--target); padding: 0 var(--space-2); color: var(--accent); font-weight: 500; }
      tbody th button:hover { text-decoration: underline; }
      tbody tr.now-row > * { background: var(--rail); font-weight: 600; }
      tbody tr.now-row > th { box-shadow: inset 3px 0 0 var(--accent); }
      tfoot th, tfoot td { border-bottom: 0; padding-top: var(--space-2); font-weight: 600; }
      tfoot tr + tr > * { padding-top: 0; font-weight: 400; color: var(--ink-2); }
      tfoot th { padding-left: var(--space-2); }
      @media (max-width: 420px) {
        .table { margin-inline: calc(-1 * var(--space-3)); }
        table { font-size: var(--text-label); }
        th, td { padding-inline: 2px; }
        tbody th button, caption, tfoot th { padding-inline: var(--space-1); }
      }
      .after-table { margin-top: var(--space-4); }
      .all { margin-top: var(--space-3); }
    `,
  ];

  @query('.plots') private plots!: HTMLElement | null;
  @query('.now') private yearLine!: HTMLElement | null;

  /** What the drawing stands for; the year is a line over it and needs no new one. */
  #drawn: { readonly index: object; readonly language: Language; readonly widthPx: number; readonly emPx: number } | null = null;
  /** Left of a year, in pixels of the drawing, and back. */
  #scale: { readonly apply: (year: number) => number; readonly invert: (px: number) => number } | null = null;
  readonly #observer = new ResizeObserver(() => void painted().then(() => this.#draw()));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.plots !== null) this.#observer.observe(this.plots);
  }

  protected override content(): TemplateResult {
    const { arrivals } = this.index.dataset;
    const head = html`<p class="eyebrow">${this.year === null ? msg('All years') : yearText(this.year)}</p>
      <h2 tabindex="-1">${msg('Arrivals in South Korea')}</h2>`;
    if (arrivals === null) return html`${head}<p class="lead">${msg('The table of arrivals could not be read. See the notice at the top.')}</p>`;
    const rows = arrivalsRows(arrivals);
    if (rows.length === 0) return html`${head}<p class="lead">${msg('The table of arrivals holds no years.')}</p>`;
    return html`${head} ${this.#ofYear(arrivals, rows)} ${this.#chart(arrivals, rows)} ${this.below(() => html`${this.#otherCountsOfYear(arrivals)} ${this.#table(arrivals, rows)} ${this.#events(rows)} ${this.#otherCounts(arrivals)}`)}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.plots !== null) this.#observer.observe(this.plots);
    // The first drawing follows the words, when the observer has told how wide it may be.
    if (this.#drawn !== null) this.#draw();
    this.#placeYearLine();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (this.plots !== null) this.#draw();
    return isComplete;
  }

  /** The answer in numbers: of the year, or of all of them. */
  #ofYear(arrivals: Arrivals, rows: readonly ArrivalsRow[]): TemplateResult {
    const cited = noteLinks(arrivals.citations, this.notes);
    const sum = arrivalsSum(arrivals);
    const { year } = this;
    const lastYear = rows.at(-1)?.span.to;
    if (year === null)
      return html`<div class="big-figure now-figure">
        <span class="value">${numberText(sum.total)}</span>
        <p class="words">${msg(str`people arrived until ${lastYear}: ${numberText(sum.women)} women and ${numberText(sum.men)} men, so ${percentText(shareOfWomen(sum))} were women. This is our sum of the table’s columns`)}${cited}</p>
      </div>`;
    const row = rowOf(rows, arrivals, year);
    return html`${row === null
        ? html`<p class="lead now-figure">${msg(str`The table has no number for ${year}: it ends with ${lastYear}`)}${cited}</p>`
        : html`<div class="big-figure now-figure">
              <span class="value">${numberText(row.span.total)}</span>
              <p class="words">${isSingleYear(row.span)
                ? msg(str`people arrived in ${year}: ${numberText(row.span.women)} women and ${numberText(row.span.men)} men, so ${percentText(row.share)} were women`)
                : msg(str`people arrived ${spanText(row.span)}. The table counts these years together and gives no number for ${year} alone: ${numberText(row.span.women)} women and ${numberText(row.span.men)} men, so ${percentText(row.share)} were women`)}${cited}</p>
            </div>
            <p class="small quiet">${msg(str`${numberText(row.runningTotal)} in all by the end of ${row.span.to}, added up from the columns.`)}</p>`}
      <p class="all"><button class="button" @click=${() => this.dispatchEvent(new YearEvent(null, true))}>${msg('Show all years')}</button></p>`;
  }

  #chart(arrivals: Arrivals, rows: readonly ArrivalsRow[]): TemplateResult {
    const spans = rows.filter(({ span }) => !isSingleYear(span));
    const most = extremes(rows, ({ span }) => span.total);
    const share = extremes(rows, (row) => row.share);
    const singles = rows.filter(({ span }) => isSingleYear(span));
    const [first, last] = [singles.at(0)?.span.to, singles.at(-1)?.span.to];
    return html`<figure>
      <svg class="defs" aria-hidden="true"><defs><pattern id="men" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="var(--paper)"></rect><line x1="0" y1="0" x2="0" y2="5" stroke="var(--accent)" stroke-width="2.4"></line></pattern></defs></svg>
      <p class="key">
        <span><svg width="22" height="14" aria-hidden="true"><rect x="0.5" y="0.5" width="21" height="13" fill=${WOMEN} stroke=${WOMEN}></rect></svg>${msg('women')}</span>
        <span><svg width="22" height="14" aria-hidden="true"><rect x="0.5" y="0.5" width="21" height="13" fill=${MEN} stroke=${WOMEN}></rect></svg>${msg('men')}</span>
        ${spans.length === 0 ? nothing : html`<span><svg width="22" height="14" aria-hidden="true"><rect x="1" y="1" width="20" height="12" fill="none" stroke="var(--ink-2)" stroke-width="1.5" stroke-dasharray="3 2"></rect></svg>${msg('years counted together')}</span>`}
      </p>
      <div class="plots" role="img" aria-label=${msg('Chart of arrivals by year and sex, share of women, and number of reported events. The text and the table after it say the same.')} @click=${this.#clickedChart}>
        <div class="now" hidden><b></b></div>
        <div data-plot="bars"></div>
        <p class="strip">${msg('Share of women, %')}</p>
        <div data-plot="share"></div>
        <p class="strip">${msg('Reports of events dated to the year, in all countries')}</p>
        <div data-plot="events"></div>
      </div>
      <figcaption>
        ${most === null
          ? html`<p>${msg('The table gives no single years')}${noteLinks(arrivals.citations, this.notes)}</p>`
          : html`<p>
              ${msg(str`Each bar is one year, ${first} to ${last}: women below, men above. Most people arrived in ${most.most.span.to} (${numberText(most.most.span.total)}), fewest in ${most.fewest.span.to} (${numberText(most.fewest.span.total)}).`)}${share === null
                ? nothing
                : ` ${msg(str`The share of women was highest in ${share.most.span.to} (${percentText(share.most.share)}) and lowest in ${share.fewest.span.to} (${percentText(share.fewest.share)}).`)}`}${noteLinks(arrivals.citations, this.notes)}
            </p>`}
        ${spans.map(({ span, share: womenShare }, at) => {
          const mean = yearlyMean(span);
          return html`<p><b>${spanLetter(at)}</b> ${msg(str`${spanText(span)}: ${numberText(span.total)} people counted together, ${percentText(womenShare)} women`)}${noteLinks(arrivals.citations, this.notes)} ${mean === null ? msg('The table does not say when this count begins, so it has no mean and no height.') : msg(str`The dashed block is their mean, about ${numberText(Math.round(mean))} a year.`)}</p>`;
        })}
        <p class="quiet">${msg('Choose a bar, or a year in the table, to see that year here and on the map.')}</p>
      </figcaption>
    </figure>`;
  }

  #table(arrivals: Arrivals, rows: readonly ArrivalsRow[]): TemplateResult {
    const sum = arrivalsSum(arrivals);
    const { printed } = arrivals;
    return html`<section>
      <h3>${msg('The same as a table')}</h3>
      <div class="table" role="region" aria-label=${msg('Table of arrivals')} tabindex="0">
        <table>
          <caption>${msg('People who entered South Korea, by year. The running total and the share are our sums')}${noteLinks(arrivals.citations, this.notes)}</caption>
          <thead>
            <tr><th scope="col">${msg('Year')}</th><th scope="col">${msg('Women')}</th><th scope="col">${msg('Men')}</th><th scope="col">${msg('Total')}</th><th scope="col">${msg('Share of women')}</th><th scope="col">${msg('Running total')}</th></tr>
          </thead>
          <tbody>
            ${rows.map(({ span, share, runningTotal }) => {
              const isNow = arrivalsIn(arrivals, this.year) === span;
              return html`<tr class=${isNow ? 'now-row' : ''}>
                <th scope="row"><button aria-pressed=${isNow ? 'true' : 'false'} @click=${() => this.dispatchEvent(new YearEvent(span.to, true))}>${spanText(span)}</button></th>
                <td>${numberText(span.women)}</td><td>${numberText(span.men)}</td><td>${numberText(span.total)}</td><td>${percentText(share)}</td><td>${numberText(runningTotal)}</td>
              </tr>`;
            })}
          </tbody>
          <tfoot>
            <tr><th scope="row">${msg('Sum of the columns')}</th><td>${numberText(sum.women)}</td><td>${numberText(sum.men)}</td><td>${numberText(sum.total)}</td><td>${percentText(shareOfWomen(sum))}</td><td></td></tr>
            <tr><th scope="row">${msg('Printed in the source, not used')}</th><td>${numberText(printed.women)}</td><td>${numberText(printed.men)}</td><td>${numberText(printed.total)}</td><td></td><td></td></tr>
          </tfoot>
        </table>
      </div>
      ${arrivals.notes.length === 0
        ? nothing
        : html`<div class="after-table"><h4>${msg('Why the printed totals are not used')}</h4>
            <ul class="claims">${arrivals.notes.map((note) => claimItem(note, this.notes))}</ul>
            ${conflictsOf(this.index, arrivals.notes).map((conflict) => html`<conflict-card .conflict=${conflict} .sources=${this.index.sources}></conflict-card>`)}</div>`}
    </section>`;
  }

  /** What the marks under the chart stand for, in words. */
  #events(rows: readonly ArrivalsRow[]): TemplateResult | typeof nothing {
    const [first, last] = yearsOf(rows);
    const { year } = this;
    const counts = reportsByYear(this.index.dataset.incidents, first, last);
    const list = [...counts].sort(([a], [b]) => a - b).map(([of, count]) => `${of}: ${count}`).join(', ');
    if (year === null)
      return counts.size === 0
        ? nothing
        : html`<section>
            <h3>${msg('Events of the same years')}</h3>
            <p class="small">${msg(str`Reports dated to each year, in all countries: ${list}. Some report the same event: do not add them up. They stand side by side with the arrivals and do not explain them. Choose a year to read its events.`)}</p>
          </section>`;
    const events = this.index.dataset.incidents.filter(({ properties }) => isDatedIn(properties, year)).sort((a, b) => byDate(a.properties, b.properties));
    return html`<section>
      <h3>${msg(str`Events of ${year}, in all countries`)}</h3>
      ${events.length === 0 ? html`<p class="quiet">${msg('The sources report none for this year.')}</p>` : html`<ul>${this.rows.of('events', events).map((incident: IncidentFeature) => html`<li>${citedIncidentRow(incident, this.index, this.notes)}</li>`)}</ul>${this.rows.more('events', events.length)}`}
    </section>`;
  }

  #otherCountsOfYear(arrivals: Arrivals): TemplateResult | typeof nothing {
    const { year } = this;
    if (year === null) return nothing;
    const figures = this.#figures().filter((figure) => isDatedIn(figure, year));
    const claims = this.#claims(arrivals).filter((claim) => isDatedIn(claim, year));
    if (figures.length + claims.length === 0) return nothing;
    return html`<section>
      <h3>${msg(str`What else the sources say of ${year}`)}</h3>
      ${claimsAndFigures(this.index, claims, figures, this.notes)}
    </section>`;
  }

  #otherCounts(arrivals: Arrivals): TemplateResult | typeof nothing {
    const isShown = (claim: Claim): boolean => this.year !== null && isDatedIn(claim, this.year);
    const figures = this.#figures().filter((figure) => !isShown(figure));
    const claims = this.#claims(arrivals).filter((claim) => !isShown(claim));
    if (figures.length + claims.length === 0) return nothing;
    return html`<section>
      <h3>${msg('Other counts of arrivals, and where they disagree')}</h3>
      ${claimsAndFigures(this.index, claims, figures, this.notes)}
    </section>`;
  }

  #figures(): readonly Figure[] {
    return [...figuresOnArrivals(this.index.dataset.figures)].sort(byDate);
  }

  /** Sentences that disagree with the table or another voice on the same question. */
  #claims(arrivals: Arrivals): readonly Claim[] {
    const own = new Set([...arrivals.notes, ...this.index.dataset.figures].map(({ id }) => id));
    const questions = new Set(conflictsOnTable(arrivals, this.index.dataset.conflicts).map(({ id }) => id));
    return [...this.index.claims.values()].filter(({ id, conflicts }) => !own.has(id) && conflicts.some((conflict) => questions.has(conflict))).sort(byDate);
  }

  #draw(): void {
    const { plots } = this;
    const { arrivals } = this.index.dataset;
    if (plots === null || arrivals === null) return;
    const widthPx = Math.floor(plots.clientWidth);
    const emPx = Number.parseFloat(getComputedStyle(plots).fontSize);
    if (widthPx === 0 || (this.#drawn?.index === this.index && this.#drawn.language === this.language && this.#drawn.widthPx === widthPx && this.#drawn.emPx === emPx)) return;
    this.#drawn = { index: this.index, language: this.language, widthPx, emPx };
    const rows = arrivalsRows(arrivals);
    const drawings = drawPlots(rows, reportsByYear(this.index.dataset.incidents, ...yearsOf(rows)), widthPx, emPx);
    for (const [name, drawing] of Object.entries(drawings)) plots.querySelector(`[data-plot=${name}]`)?.replaceChildren(drawing);
    const x = drawings.bars.scale('x');
    this.#scale = x?.invert === undefined ? null : { apply: (year) => Number(x.apply(year)), invert: (px) => Number(x.invert?.(px)) };
    this.#placeYearLine();
  }

  #placeYearLine(): void {
    const line = this.yearLine;
    const { arrivals } = this.index.dataset;
    if (line === null || arrivals === null || this.#scale === null || this.#drawn === null) return;
    const span = arrivalsIn(arrivals, this.year);
    line.hidden = span === null || this.year === null;
    if (span === null || this.year === null) return;
    // A year of the open span stands on its block, since nothing says where in it the year would be.
    const [from, to] = span.from === null ? [span.to - OPEN_SPAN_YEARS + 1, span.to] : [this.year, this.year];
    const leftPx = this.#scale.apply(from - 0.5);
    const rightPx = this.#scale.apply(to + 0.5);
    line.style.transform = `translateX(${leftPx}px)`;
    line.style.width = `${rightPx - leftPx}px`;
    const [label] = line.children;
    if (!(label instanceof HTMLElement)) return;
    label.textContent = `${spanText(span)}: ${numberText(span.total)}`;
    // Where it has no room to the right, it stands to the left.
    line.classList.toggle('turned', (leftPx + rightPx) / 2 + label.offsetWidth > this.#drawn.widthPx);
  }

  readonly #clickedChart = (event: MouseEvent): void => {
    const { arrivals } = this.index.dataset;
    if (arrivals === null || this.#scale === null || this.plots === null) return;
    const at = Math.round(this.#scale.invert(event.clientX - this.plots.getBoundingClientRect().left));
    const span = arrivalsIn(arrivals, at);
    if (span !== null) this.dispatchEvent(new YearEvent(span.from === null ? span.to : at, true));
  };
}

const spanLetter = (at: number): string => String.fromCodePoint('A'.codePointAt(0)! + at);

function spanLabel({ span }: ArrivalsRow): string {
  const mean = yearlyMean(span);
  return mean === null ? msg(str`${numberText(span.total)} in all`) : msg(str`mean ${numberText(Math.round(mean))}`);
}

const rowOf = (rows: readonly ArrivalsRow[], arrivals: Arrivals, year: Year): ArrivalsRow | null => {
  const span = arrivalsIn(arrivals, year);
  return rows.find((row) => row.span === span) ?? null;
};

/** A count “from 1953” is of no single year. */
function isDatedIn({ date }: Pick<Claim, 'date'>, year: number): boolean {
  if (date === null || !isInYear(date, year)) return false;
  const { from, to } = yearRange(date);
  return from !== null && to !== null;
}

/** Older first, undated last. */
const byDate = (a: Claim, b: Claim): number => (a.date ?? '9').replace('/', '').localeCompare((b.date ?? '9').replace('/', ''));

/** First year after the open span, last year of the table. */
function yearsOf(rows: readonly ArrivalsRow[]): readonly [first: number, last: number] {
  const [first] = rows;
  return first === undefined ? [0, -1] : [first.span.from ?? first.span.to - OPEN_SPAN_YEARS + 1, rows.at(-1)?.span.to ?? -1];
}

type Drawing = (SVGSVGElement | HTMLElement) & Plot.Plot;

interface Block {
  readonly row: ArrivalsRow;
  readonly left: number;
  readonly right: number;
  readonly women: number;
  readonly total: number;
}

/** Three drawings under one another with the same years across. */
function drawPlots(rows: readonly ArrivalsRow[], reports: ReadonlyMap<number, number>, widthPx: number, emPx: number): Readonly<Record<'bars' | 'share' | 'events', Drawing>> {
  const narrow = widthPx < NARROW_EM * emPx;
  const [first, last] = yearsOf(rows);
  const common = {
    width: widthPx,
    marginLeft: MARGIN_LEFT_EM * emPx,
    marginRight: MARGIN_RIGHT_PX,
    x: { type: 'linear', domain: [first - 0.5, last + 0.5], axis: null },
    className: 'plot',
    style: { fontFamily: 'inherit', fontSize: 'inherit', color: 'var(--ink-2)', background: 'transparent', overflow: 'visible' },
  } as const;

  const half = BAR_WIDTH_YEARS / 2;
  const years = rows.filter(({ span }) => isSingleYear(span)).map((row): Block => ({ row, left: row.span.to - half, right: row.span.to + half, women: row.span.women, total: row.span.total }));
  const spans = rows.filter(({ span }) => !isSingleYear(span));
  const means = spans.flatMap((row): Block[] => {
    const mean = yearlyMean(row.span);
    const { from, to, total, women } = row.span;
    return mean === null || from === null ? [] : [{ row, left: from - half, right: to + half, women: total === 0 ? 0 : (mean * women) / total, total: mean }];
  });
  const open = spans.filter(({ span }) => span.from === null).map((row) => ({ row, left: first - 0.5, right: row.span.to + half }));
  const most = extremes(rows, ({ span }) => span.total);
  const share = extremes(rows, (row) => row.share);
  const blocks = (data: readonly Block[], fillOpacity: number) => [
    Plot.rect(data, { x1: 'left', x2: 'right', y1: 0, y2: 'women', fill: WOMEN, fillOpacity }),
    Plot.rect(data, { x1: 'left', x2: 'right', y1: 'women', y2: 'total', fill: MEN, fillOpacity, stroke: WOMEN, strokeWidth: 0.75, strokeOpacity: fillOpacity }),
  ];
  const yearTicks = years.map(({ row }) => row.span.to).filter((year) => year % (narrow ? 5 : 3) === (narrow ? 0 : 2));
  const words = { fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 4 } as const;

  const bars = asPicture(
    Plot.plot({
      ...common,
      height: narrow ? BARS_HEIGHT_PX.narrow : BARS_HEIGHT_PX.wide,
      marginTop: 1.2 * emPx,
      marginBottom: 1.8 * emPx,
      y: { domain: [0, Math.max(1, most?.most.span.total ?? 1, ...means.map(({ total }) => total))], nice: true, axis: null },
      marks: [
        Plot.gridY({ ticks: narrow ? 3 : 6, stroke: 'var(--rule)', strokeOpacity: 1 }),
        Plot.axisY({ ticks: narrow ? 3 : 6, label: null, tickSize: 0, tickFormat: numberText }),
        Plot.axisX(yearTicks, { label: null, tickSize: 3, tickFormat: String }),
        ...blocks(years, 1),
        ...blocks(means, SPAN_OPACITY),
        Plot.rect(means, { x1: 'left', x2: 'right', y1: 0, y2: 'total', stroke: 'var(--ink-2)', strokeWidth: 1.5, strokeDasharray: '4 3' }),
        Plot.ruleY([0], { stroke: 'var(--control)' }),
        Plot.ruleY(open, { x1: 'left', x2: 'right', y: 0, stroke: 'var(--ink-2)', strokeWidth: 4, strokeDasharray: '4 3' }),
        Plot.text(spans, {
          x: ({ span }: ArrivalsRow) => (span.from === null ? span.to - (OPEN_SPAN_YEARS - 1) / 2 : (span.from + span.to) / 2),
          y: ({ span }: ArrivalsRow) => yearlyMean(span) ?? 0,
          text: (row: ArrivalsRow) => [spanLetter(spans.indexOf(row)), ...(narrow ? [] : [spanLabel(row)])].join('\n'),
          lineAnchor: 'bottom',
          dx: narrow ? 0 : -3,
          dy: -6,
          ...words,
        }),
        Plot.text(most === null ? [] : [most.most, most.fewest], { x: ({ span }: ArrivalsRow) => span.to, y: ({ span }: ArrivalsRow) => span.total, text: ({ span }: ArrivalsRow) => numberText(span.total), dy: -8, fontWeight: 600, ...words }),
      ],
    }),
  );

  const line = rows.filter((row) => isSingleYear(row.span) && row.share !== null);
  const shareDrawing = asPicture(
    Plot.plot({
      ...common,
      height: SHARE_HEIGHT_PX,
      marginTop: 12,
      marginBottom: 8,
      y: { domain: [0, 100], axis: null },
      marks: [
        Plot.gridY([0, 50, 100], { stroke: 'var(--rule)', strokeOpacity: 1 }),
        Plot.axisY([0, 50, 100], { label: null, tickSize: 0 }),
        Plot.link(spans, { x1: ({ span }: ArrivalsRow) => (span.from ?? first) - half, x2: ({ span }: ArrivalsRow) => span.to + half, y1: 'share', y2: 'share', stroke: 'var(--ink-2)', strokeWidth: 2, strokeDasharray: '4 3' }),
        Plot.lineY(line, { x: ({ span }: ArrivalsRow) => span.to, y: 'share', stroke: WOMEN, strokeWidth: 2 }),
        Plot.dot(line, { x: ({ span }: ArrivalsRow) => span.to, y: 'share', r: narrow ? 2.2 : 3, fill: WOMEN }),
        Plot.text(spans, { x: ({ span }: ArrivalsRow) => (span.from === null ? first + (OPEN_SPAN_YEARS - 1) / 2 : (span.from + span.to) / 2), y: 'share', text: ({ share: of }: ArrivalsRow) => percentText(of), dy: -9, ...words }),
        Plot.text(share === null ? [] : [share.most], { x: ({ span }: ArrivalsRow) => span.to, y: 'share', text: ({ share: of }: ArrivalsRow) => percentText(of), dy: -10, fontWeight: 600, ...words }),
        Plot.text(share === null ? [] : [share.fewest], { x: ({ span }: ArrivalsRow) => span.to, y: 'share', text: ({ share: of }: ArrivalsRow) => percentText(of), dy: 12, fontWeight: 600, ...words }),
      ],
    }),
  );

  const counted = [...reports].map(([year, count]) => ({ year, count }));
  const events = asPicture(
    Plot.plot({
      ...common,
      height: EVENTS_HEIGHT_PX,
      marginTop: 0,
      marginBottom: 0,
      y: { domain: [0, 1], axis: null },
      marks: [Plot.ruleY([1], { stroke: 'var(--control)' }), Plot.ruleX(counted, { x: 'year', y1: 0.72, y2: 1, stroke: 'var(--ink)', strokeWidth: 2 }), Plot.text(counted, { x: 'year', y: ({ year }: { readonly year: number }) => (narrow && year % 2 === 1 ? 0.12 : 0.48), text: ({ count }: { readonly count: number }) => String(count), fill: 'var(--ink)' })],
    }),
  );
  return { bars, share: shareDrawing, events };
}

/**
 * Plot puts a <style> into what it draws, which the page's Content-Security-Policy forbids; its few rules are ours above.
 * Its English labels of marks go too: the whole is one picture with a name.
 */
function asPicture(drawing: Drawing): Drawing {
  for (const sheet of drawing.querySelectorAll('style')) sheet.remove();
  for (const mark of drawing.querySelectorAll('[aria-label]')) mark.removeAttribute('aria-label');
  drawing.setAttribute('aria-hidden', 'true');
  return drawing;
}

declare global {
  interface HTMLElementTagNameMap {
    'arrivals-chart': ArrivalsChart;
  }
}
