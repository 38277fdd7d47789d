/** How a claim, a figure and a group of both are written, the same in every panel. */
import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { readableDate } from '../i18n/dates.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { conflictsOf } from '../domain/dataset-index.js';
import { HARD_TOPICS, type Citation, type Claim, type Figure, type Topic } from '../domain/types.js';
import { isPercent, unitText } from '../domain/units.js';
import { FIGURE_KIND_WORDS, FLAG_WORDS, hardNotice, TOPIC_WORDS } from '../i18n/vocabulary.js';
import { numberText } from '../i18n/names.js';
import { sourceName, type Footnotes } from './footnotes.js';
import { PageEvent } from './page-event.js';

/** Small raised numbers that lead to the panel's source list (PanelElement hears the click). */
export function noteLinks(citations: readonly Citation[], notes: Footnotes): TemplateResult {
  const numbered = [...new Set(citations.map((citation) => notes.note(citation)))].sort((a, b) => a.number - b.number);
  return html`<sup class="notes"
    >${numbered.map(
      ({ number, citation, source }, index) => html`${index > 0 ? ', ' : nothing}<a href="#note-${number}" data-note=${number} aria-label=${noteName(number, sourceName(source, citation.source), citation.heading)}>${number}</a>`,
    )}</sup
  >`;
}

const noteName = (number: number, source: string, heading: string): string => msg(str`Source ${number}: ${source}, under ${heading}`);

/**
 * The sources' own marks and our doubts, under a claim.
 *
 * @param cited - source numbers, where those of the claim itself do not stand beside it
 */
export function doubts({ flags, doubt }: Pick<Claim, 'flags' | 'doubt'>, cited: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`${flags.length === 0 ? nothing : html`<span class="flags">${flags.map((flag) => html`<span class="flag">${FLAG_WORDS[flag]}</span>`)}</span>`}${doubt === null ? nothing : html`<p class="doubt">${doubt}${cited}</p>`}`;
}

export const conflictLinkStyles = css`
  .disputed { display: block; }
  .disputed button { min-height: max(24px, var(--target)); color: var(--note-ink); font-size: var(--text-small); font-weight: 500; line-height: 1.4; text-align: left; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
  .disputed button:hover { text-decoration-thickness: 2px; }
`;

/**
 * From a claim to the questions it belongs to: for where no conflict card stands right below it. Fires `turn-page`.
 *
 * @param shown - `question` writes the question out; `short` says it to a screen reader only
 */
export function conflictLinks(index: DatasetIndex, claims: readonly Claim[], shown: 'short' | 'question' = 'short'): TemplateResult | typeof nothing {
  const conflicts = conflictsOf(index, claims);
  if (conflicts.length === 0) return nothing;
  return html`<span class="disputed">${conflicts.map(
    ({ id, question }) => html`<button @click=${(event: Event) => event.currentTarget?.dispatchEvent(new PageEvent('disagreements', id))}>${msg('The sources disagree')}${shown === 'question' ? `: ${question}` : html`<span class="hidden-text">: ${question}</span>`}</button> `,
  )}</span>`;
}

export function claimItem(claim: Claim, notes: Footnotes): TemplateResult {
  return html`<li>
    ${claim.date === null ? nothing : html`<span class="when">${readableDate(claim.date)}</span>`}
    <p>${claim.text}${noteLinks(claim.citations, notes)}</p>
    ${doubts(claim)}
  </li>`;
}

/** `30 of 40`, `49–81`, `2,914`; the unit follows. */
export function figureValue({ value, kind }: Figure): string {
  if (typeof value === 'number') return numberText(value);
  const [first, second] = [numberText(value[0]), numberText(value[1])];
  return kind === 'decisions' ? msg(str`${first} of ${second}`, { id: 'figure.decisions', desc: 'decisions counted: 30 of 40' }) : `${first}–${second}`;
}

export function figureItem(figure: Figure, notes: Footnotes): TemplateResult {
  const unit = unitText(figure);
  return html`<li>
    <span class="value">${figureValue(figure)}${isPercent(figure) ? ' %' : nothing}</span>
    <div>
      ${unit === '' ? nothing : html`<span class="unit">${unit}</span>`}
      <p class="meta">${readableDate(figure.date)} · ${FIGURE_KIND_WORDS[figure.kind]} · ${figure.by ?? msg('author not named')}</p>
      <p>${figure.text}${noteLinks(figure.citations, notes)}</p>
      ${doubts(figure)}
    </div>
  </li>`;
}

/** Claims and figures together; under them each conflict they belong to, so that no figure stands without its rivals. */
export function claimsAndFigures(index: DatasetIndex, claims: readonly Claim[], figures: readonly Figure[], notes: Footnotes): TemplateResult {
  const everything = [...claims, ...figures];
  return html`
    ${claims.length === 0 ? nothing : html`<ul class="claims">${claims.map((claim) => claimItem(claim, notes))}</ul>`}
    ${figures.length === 0 ? nothing : html`<ul class="figures">${figures.map((figure) => figureItem(figure, notes))}</ul>`}
    ${conflictsOf(index, everything).map((conflict) => html`<conflict-card .conflict=${conflict} .sources=${index.sources}></conflict-card>`)}
  `;
}

/** A section that opens and closes; hard topics carry a notice and stay shut until asked for. */
export function topicSection(index: DatasetIndex, topic: Topic, claims: readonly Claim[], figures: readonly Figure[], notes: Footnotes, open: boolean): TemplateResult {
  const hard = HARD_TOPICS.has(topic);
  const count = claims.length + figures.length;
  return html`<details ?open=${open && !hard}>
    <summary><span>${TOPIC_WORDS[topic]}${hard ? html`<span class="hard-notice">${hardNotice()}</span>` : nothing}</span><span class="count">${count}</span></summary>
    <div class="inside">
      ${claimsAndFigures(index, claims, figures, notes)}
    </div>
  </details>`;
}
