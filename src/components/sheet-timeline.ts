import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { periodDates, readableDate } from '../i18n/dates.js';
import { storyStrip, type StripEntry, type StripYear } from '../domain/story-sheets.js';
import type { IncidentProperties, PolicyPeriod } from '../domain/types.js';
import { FLAG_WORDS, INCIDENT_OUTCOME_WORDS, outcomeWords } from '../i18n/vocabulary.js';
import { noteLinks } from './claim-parts.js';
import { peopleText } from './incident-row.js';
import { SheetElement } from './sheet-element.js';

/** What must be known of the date stands first. */
const firstTwoSentences = (text: string): string => /^(?:.*?[.?!]”?(?:\s+|$)){1,2}/.exec(text)?.[0].trim() ?? text;

/** A strip of years with what the sources date in them, and no more exactly than they do. What has no date stands at its end. */
@customElement('sheet-timeline')
export class SheetTimeline extends SheetElement {
  static override styles = [
    ...SheetElement.styles,
    css`
      .how { margin-bottom: 3mm; }
      .strip { columns: 2; column-gap: 7mm; }
      /* Years and marks stand in the line: with floats or grids in its columns Chromium moves the whole strip to the next page, or does not balance it there. */
      .strip h2 { break-after: auto; }
      .entries h2 { display: inline-block; width: 13mm; margin-left: -16.7mm; font-size: 12pt; line-height: 1; font-variant-numeric: tabular-nums; }
      .entries h2 + .dot { margin-left: -0.65mm; }
      .entries, .empty { margin-left: 13mm; border-left: 0.7mm solid #000; padding-left: 3mm; }
      .empty { border-left-style: dotted; font-size: 7.5pt; padding-block: 0.4mm; }
      .entries { padding-bottom: 1.2mm; }
      .entries li { break-inside: avoid; font-size: 8.3pt; line-height: 1.26; padding-top: 0.7mm; }
      .dot { display: inline-block; width: 2mm; height: 2mm; margin: 0 2.35mm 0 -4.35mm; border: 0.35mm solid #000; border-radius: 50%; background: #fff; }
      .policy > .dot { border-radius: 0; background: #000; }
      outcome-swatch { display: inline-block; height: 3.6mm; margin-right: 1.5mm; vertical-align: -0.6mm; }
      .doubt { font-size: 7pt; line-height: 1.25; }
      .undated { margin-top: 3mm; }
      .undated .entries { margin-left: 0; border-left: 0; padding-left: 5mm; }
      @media screen and (max-width: 700px) { .strip { columns: 1; } }
    `,
  ];

  protected override readonly sheet = 'timeline';

  protected override content(): TemplateResult {
    const { years, undated } = storyStrip(this.index, this.story);
    return html`
      <p class="how">${msg('A full square marks what a country does with a person found there, and the time that the sources give for it, as we read them. An open circle marks an event. Some reports overlap: do not add up people.')}</p>
      <div class="strip">
        ${years.map((year) => this.#year(year))}
        ${undated.length === 0 ? nothing : html`<section class="undated"><h2>${msg('Without a year in the sources')}</h2><ul class="entries">${undated.map((entry) => this.#entry(entry, null))}</ul></section>`}
      </div>
    `;
  }

  #year({ year, emptyBefore, entries }: StripYear): TemplateResult {
    const empty = emptyBefore === 1 ? String(year - 1) : `${year - emptyBefore}–${year - 1}`;
    return html`${emptyBefore === 0 ? nothing : html`<p class="empty">${msg(str`${empty}: no new entry`, { desc: 'on a strip of years: years in which nothing begins or happens' })}</p>`}
      <ul class="entries">${entries.map((entry, at) => this.#entry(entry, at === 0 ? year : null))}</ul>`;
  }

  /** @param year stands before the first of its entries */
  #entry({ country: { properties }, what }: StripEntry, year: number | null): TemplateResult {
    const mark = html`${year === null ? nothing : html`<h2>${year}</h2>`}<span class="dot"></span>`;
    const name = html`<b lang=${this.language}>${properties.name[this.language]}</b>`;
    return what.kind === 'policy' ? this.#policy(mark, name, what.period) : this.#event(mark, name, what.event);
  }

  #policy(mark: TemplateResult, name: TemplateResult, period: PolicyPeriod): TemplateResult {
    const { outcome, outcomes, claims, doubt } = period;
    return html`<li class="policy">
      ${mark}<outcome-swatch .look=${{ outcome, outcomes, pale: false }} .theme=${this.theme}></outcome-swatch>${name}, ${period.basis === 'undated' ? msg('undated') : periodDates(period)}: ${outcomeWords({ outcome, outcomes })}${this.cited(claims)}
      ${doubt === null ? nothing : html`<p class="doubt">${firstTwoSentences(doubt)}${this.cited(claims)}</p>`}
    </li>`;
  }

  #event(mark: TemplateResult, name: TemplateResult, { title, date, people, outcome, citations, flags }: IncidentProperties): TemplateResult {
    const became = INCIDENT_OUTCOME_WORDS[outcome];
    return html`<li>${mark}${name}, ${readableDate(date)}: ${title} (${peopleText(people)}${became === '' ? nothing : `, ${became}`}${flags.length === 0 ? nothing : `; ${flags.map((flag) => FLAG_WORDS[flag]).join('; ')}`})${noteLinks(citations, this.notes)}</li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sheet-timeline': SheetTimeline;
  }
}
