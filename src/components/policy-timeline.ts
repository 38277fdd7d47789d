import { localized, msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { yearRange } from '../domain/dates.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { periodDates, readableDate } from '../i18n/dates.js';
import { outcomeRuns, periodYears } from '../domain/policy.js';
import { FIRST_YEAR, LAST_YEAR, type CountryPolicy, type DateText, type IncidentFeature, type PolicyPeriod, type Year } from '../domain/types.js';
import { capitalised } from '../domain/wording.js';
import { OUTCOME_WORDS, outcomeWords } from '../i18n/vocabulary.js';
import type { ThemeName } from '../styles/palette.js';
import { controlStyles, typeStyles } from '../styles/shared-styles.js';
import { conflictLinkStyles } from './claim-parts.js';
import './outcome-swatch.js';
import { YearEvent } from './year-event.js';

const SPAN = LAST_YEAR - FIRST_YEAR + 1;
const AXIS_YEARS = [1990, 2000, 2010, 2020];
interface TimelineEntry {
  readonly id: string;
  readonly order: string;
  readonly shows: Year;
  /** true: the selected year lies in it. */
  readonly covers: boolean;
  readonly when: string;
  readonly what: string;
  readonly detail: string;
  readonly isEvent: boolean;
}

const percent = (years: number): string => `${(years / SPAN) * 100}%`;

/** `Undated` stands at the head of a row. */
const whenOf = (period: PolicyPeriod): string => (period.basis === 'undated' || (period.from === null && period.to === null) ? capitalised(periodDates(period)) : periodDates(period));

/**
 * A country's policy over the years: a bar to see, and beneath it the same as a list to read and choose from.
 *
 * @fires choose-year - the year of the period or event chosen
 */
@localized()
@customElement('policy-timeline')
export class PolicyTimeline extends GuardedElement {
  static override styles = [
    typeStyles,
    controlStyles,
    conflictLinkStyles,
    css`
      :host { display: block; }
      .bar { position: relative; height: 26px; margin-bottom: 22px; }
      .bar .run { position: absolute; top: 0; bottom: 0; overflow: hidden; }
      .bar .run.gap { border: 1px dashed var(--control); border-width: 1px 0; opacity: 0.75; }
      .bar outcome-swatch { width: 100%; height: 100%; border-radius: 0; }
      .bar .now { position: absolute; top: -5px; bottom: -5px; width: 2px; margin-left: -1px; background: var(--ink); box-shadow: 0 0 0 1.5px var(--paper); }
      .bar .axis { position: absolute; top: 100%; font-size: var(--text-label); color: var(--ink-2); transform: translateX(-50%); margin-top: 3px; }
      .bar .tick { position: absolute; bottom: -5px; width: 2px; height: 5px; background: var(--ink); }
      li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 var(--space-2); align-items: start; }
      li > button { display: flex; flex-wrap: wrap; gap: 0 var(--space-2); width: 100%; padding: var(--space-2) 0 var(--space-2) var(--space-2); margin-left: calc(-1 * var(--space-2)); min-height: var(--target); border-radius: var(--radius-control); }
      li > button:hover { background: var(--rail); }
      li > button[aria-current='true'] { background: var(--rail); box-shadow: inset 3px 0 0 var(--accent); }
      li > sup { display: flex; flex-wrap: wrap; justify-content: flex-end; max-width: 56px; font-size: 0; line-height: 1.5; font-weight: 600; }
      li > sup a { min-width: 24px; min-height: 24px; padding: var(--space-2) 2px 0; font-size: var(--text-label); text-align: center; text-decoration: none; }
      li > sup a:hover { text-decoration: underline; }
      li > .disputed { grid-column: 1 / -1; }
      .when { flex: 0 1 7.2em; color: var(--ink-2); font-weight: 500; font-size: var(--text-small); }
      .what { flex: 1 1 9em; min-width: 0; overflow-wrap: anywhere; font-size: var(--text-small); }
      .what b { font-weight: 600; }
    `,
  ];

  @property({ attribute: false }) policy!: CountryPolicy;
  @property({ attribute: false }) incidents: readonly IncidentFeature[] = [];
  /** The source numbers of a period or event, by its id: the panel around it keeps the count. */
  @property({ attribute: false }) notes: ReadonlyMap<string, TemplateResult> = new Map();
  @property({ attribute: false }) year: Year = null;
  @property() theme: ThemeName = 'light';

  override render() {
    const entries = this.#entries();
    return html`${this.#bar(entries)}
      <ul>
        ${entries.map(
          ({ id, shows, covers, when, what, detail }) => html`<li>
            <button aria-current=${covers ? 'true' : 'false'} @click=${() => this.dispatchEvent(new YearEvent(shows, true))}>
              <span class="when">${when}</span><span class="what"><b>${what}</b>${detail === '' ? nothing : html`<br />${detail}`}</span>
            </button>
            ${this.notes.get(id) ?? nothing}
          </li>`,
        )}
      </ul>`;
  }

  /** Periods and dated events in order of time; `shows` is the year that choosing it leads to, null = all years. */
  #entries(): readonly TimelineEntry[] {
    const { year } = this;
    const periods = this.policy.periods.map((period): TimelineEntry => {
      const [first, last] = periodYears(period);
      const shows = Number.isFinite(first) ? clampYear(first) : Number.isFinite(last) ? clampYear(last) : null;
      return { id: period.id, order: orderOfPeriod(period), shows, covers: year !== null && first <= year && year <= last, when: whenOf(period), what: outcomeWords(period), detail: '', isEvent: false };
    });
    const events = this.incidents.flatMap(({ properties }): TimelineEntry[] => {
      if (properties.date === null) return [];
      const at = yearRange(properties.date).from ?? yearRange(properties.date).to;
      return at === null ? [] : [{ id: properties.id, order: orderOfEvent(properties.date), shows: clampYear(at), covers: year === at, when: readableDate(properties.date), what: msg('Event'), detail: properties.title, isEvent: true }];
    });
    return inOrder([...periods, ...events]);
  }

  #bar(entries: readonly TimelineEntry[]) {
    const runs = outcomeRuns(this.policy);
    const ticks = entries.filter(({ isEvent }) => isEvent);
    return html`<div class="bar" aria-hidden="true">
      ${runs.map(({ from, to, view }) => {
        const place = `left: ${percent(from - FIRST_YEAR)}; width: ${percent(to - from + 1)}`;
        const gap = view.basis === 'not-stated';
        return html`<div class="run ${gap ? 'gap' : ''}" .style=${place} title="${from}–${to}: ${OUTCOME_WORDS[view.outcome]}">
          ${gap ? nothing : html`<outcome-swatch .look=${{ outcome: view.outcome, outcomes: view.outcome === 'mixed' ? view.outcomes : [], pale: view.basis !== 'stated' }} .theme=${this.theme}></outcome-swatch>`}
        </div>`;
      })}
      ${ticks.map(({ shows }) => html`<span class="tick" .style=${`left: ${percent((shows ?? FIRST_YEAR) - FIRST_YEAR + 0.4)}`}></span>`)}
      ${AXIS_YEARS.map((year) => html`<span class="axis" .style=${`left: ${percent(year - FIRST_YEAR + 0.5)}`}>${year}</span>`)}
      ${this.year === null ? nothing : html`<span class="now" .style=${`left: ${percent(this.year - FIRST_YEAR + 0.5)}`}></span>`}
    </div>`;
  }
}

const orderOfPeriod = ({ from, to }: PolicyPeriod): string => from ?? to ?? '9999';
const orderOfEvent = (date: DateText): string => date.replace(/^\//, '');
const inOrder = <T extends { readonly order: string }>(entries: readonly T[]): readonly T[] => [...entries].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));

/** Ids of periods and dated events as the timeline lists them: whoever numbers their sources goes by this. */
export function timelineIds(policy: CountryPolicy, incidents: readonly IncidentFeature[]): readonly string[] {
  const periods = policy.periods.map((period) => ({ id: period.id, order: orderOfPeriod(period) }));
  const events = incidents.flatMap(({ properties: { id, date } }) => (date === null ? [] : [{ id, order: orderOfEvent(date) }]));
  return inOrder([...periods, ...events]).map(({ id }) => id);
}

const clampYear = (year: number): number => Math.min(LAST_YEAR, Math.max(FIRST_YEAR, year));

declare global {
  interface HTMLElementTagNameMap {
    'policy-timeline': PolicyTimeline;
  }
}
