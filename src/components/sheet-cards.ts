import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { periodDates } from '../i18n/dates.js';
import { outcomeIn } from '../domain/policy.js';
import { cardCountries } from '../domain/story-sheets.js';
import type { CountryFeature, CountryPolicy, PolicyPeriod } from '../domain/types.js';
import { basisWords, FLAG_WORDS, OUTCOME_WORDS, outcomeWords } from '../i18n/vocabulary.js';
import { orderedNames } from '../i18n/names.js';
import { noteLinks } from './claim-parts.js';
import { notStatedCitations } from './not-stated.js';
import { SheetElement } from './sheet-element.js';

/** With more periods than this only the last one's doubt has room on a card. */
const FEW_PERIODS = 3;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const firstSentence = (text: string): string => /^.*?[.?!]”?(?=\s|$)/.exec(text)?.[0] ?? text;

/** What happens to a person found in each country, period by period, to be cut out and laid side by side. Eight to a page. */
@customElement('sheet-cards')
export class SheetCards extends SheetElement {
  static override styles = [
    ...SheetElement.styles,
    css`
      .pair { display: grid; grid-template-columns: 1fr 1fr; break-inside: avoid; }
      .pair + .pair { margin-top: -0.3mm; }
      .card { min-height: 40mm; margin: 0; padding: 2.4mm 3mm; border: 0.3mm dashed #555; font-size: 8pt; line-height: 1.28; }
      .card + .card { border-left: 0; }
      .card h2 { display: flex; justify-content: space-between; gap: 3mm; font-size: 12pt; line-height: 1.15; border-bottom: 0.3mm solid #000; padding-bottom: 0.8mm; }
      .card h2 .second { font-weight: 400; font-size: 0.85em; }
      .periods li { display: grid; grid-template-columns: 9mm minmax(0, 1fr); gap: 2mm; align-items: start; margin-top: 1.1mm; }
      .sentence { margin-top: 1.3mm; }
      .basis { margin-top: 1.3mm; font-weight: 600; }
      .doubt { font-size: 7pt; line-height: 1.25; margin-top: 0.5mm; }
      @media screen and (max-width: 700px) { .pair { grid-template-columns: 1fr; } .card + .card { border-left: 0.3mm dashed #555; border-top: 0; } }
    `,
  ];

  protected override readonly sheet = 'cards';

  protected override content(): TemplateResult {
    const cards = cardCountries(this.index, this.story).map((country) => this.#card(country));
    return html`${cards.map((card, at) => (at % 2 === 0 ? html`<div class="pair">${card}${cards[at + 1] ?? nothing}</div>` : nothing))}`;
  }

  #card({ properties }: CountryFeature): TemplateResult {
    const [first, second] = orderedNames(properties.name, this.language);
    const policy = this.index.policies.get(properties.id);
    return html`<section class="card">
      <h2><span lang=${first.lang}>${first.text}</span><span class="second" lang=${second.lang}>${second.text}</span></h2>
      ${policy === undefined ? html`<p class="sentence">${msg('The file with this country’s policy could not be read.')}</p>` : policy.periods.length === 0 ? this.#silence(policy) : this.#periods(policy)}
    </section>`;
  }

  #silence({ country, notStated }: CountryPolicy): TemplateResult {
    const citations = notStatedCitations(this.index, country);
    return html`<ul class="periods"><li><outcome-swatch .look=${{ outcome: 'not-stated', outcomes: [], pale: false }} .theme=${this.theme}></outcome-swatch><b>${OUTCOME_WORDS['not-stated']}</b></li></ul>
      <p class="sentence">${notStated}${citations.length === 0 ? nothing : noteLinks(citations, this.notes)}</p>`;
  }

  #periods(policy: CountryPolicy): TemplateResult {
    const { periods } = policy;
    const last = periods.at(-1);
    const view = outcomeIn(policy, null);
    const doubtful = (periods.length > FEW_PERIODS ? periods.slice(-1) : periods).flatMap(({ doubt, claims }) => (doubt === null ? [] : [{ doubt: periods.length === 1 ? doubt : firstSentence(doubt), claims }]));
    return html`
      <ul class="periods">${periods.map((period) => this.#period(period))}</ul>
      ${last === undefined ? nothing : html`<p class="sentence">${last.text}${this.cited(last.claims)}</p>`}
      <p class="basis">${basisWords(view, null)}.</p>
      ${doubtful.length === 0 ? nothing : html`<p class="doubt">${doubtful.map(({ doubt }) => doubt).join(' ')}${this.cited(doubtful.flatMap(({ claims }) => claims))}</p>`}
    `;
  }

  #period(period: PolicyPeriod): TemplateResult {
    const { outcome, outcomes, claims, basis } = period;
    const flags = [...new Set(claims.flatMap((id) => this.index.claims.get(id)?.flags ?? []))];
    return html`<li>
      <outcome-swatch .look=${{ outcome, outcomes, pale: false }} .theme=${this.theme}></outcome-swatch>
      <p><b>${basis === 'undated' ? msg('Undated', { id: 'cards.undated', desc: 'at the beginning of a line: the sources give no year' }) : capital(periodDates(period))}:</b> ${outcomeWords({ outcome, outcomes })}${flags.length === 0 ? nothing : html` (${flags.map((flag) => FLAG_WORDS[flag]).join('; ')})`}${this.cited(claims)}</p>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sheet-cards': SheetCards;
  }
}
