import { localized, msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { readableDate } from '../i18n/dates.js';
import type { Conflict, Source } from '../domain/types.js';
import { controlStyles, typeStyles } from '../styles/shared-styles.js';
import { placeInSource, sourceName } from './footnotes.js';
import { PageEvent } from './page-event.js';

/**
 * The sand-coloured card that always means: the sources disagree. Every position is shown.
 *
 * @fires turn-page - to this question among all the others
 */
@localized()
@customElement('conflict-card')
export class ConflictCard extends GuardedElement {
  static override styles = [
    typeStyles,
    controlStyles,
    css`
      :host { display: block; background: var(--note); color: var(--ink); border-radius: var(--radius-card); padding: var(--space-3) var(--space-4) var(--space-4); }
      .label { color: var(--note-ink); font-weight: 600; font-size: var(--text-small); }
      h3 { font-size: var(--text-body); line-height: 1.35; margin: 2px 0 var(--space-2); }
      li { padding: var(--space-2) 0; border-top: 1px solid color-mix(in srgb, var(--note-ink) 22%, transparent); }
      .who { display: block; color: var(--note-ink); font-size: var(--text-small); }
      .advice { margin-top: var(--space-2); padding-top: var(--space-2); border-top: 1px solid color-mix(in srgb, var(--note-ink) 22%, transparent); font-size: var(--text-small); }
      .all { margin-top: var(--space-2); min-height: max(28px, var(--target)); color: var(--note-ink); font-size: var(--text-small); font-weight: 500; text-decoration: underline; text-underline-offset: 0.18em; text-align: left; }
      .advice b { color: var(--note-ink); font-weight: 600; }
    `,
  ];

  @property({ attribute: false }) conflict!: Conflict;
  @property({ attribute: false }) sources: ReadonlyMap<string, Source> = new Map();
  /** true: it stands on the page of disagreements, under its own question. */
  @property({ type: Boolean }) listed = false;

  override render() {
    const { id, question, positions, advice, type } = this.conflict;
    return html`
      <p class="label">${msg('The sources disagree')} · ${type}</p>
      ${this.listed ? nothing : html`<h3>${question}</h3>`}
      <ul>
        ${positions.map(
          ({ citation, says, date }) => html`<li>
            ${says}
            <span class="who">${date === null ? nothing : html`${readableDate(date)} · `}${placeInSource(sourceName(this.sources.get(citation.source), citation.source), citation.heading)}</span>
          </li>`,
        )}
      </ul>
      <p class="advice"><b>${msg('How to read it:')}</b> ${advice}</p>
      ${this.listed ? nothing : html`<button class="all" @click=${() => this.dispatchEvent(new PageEvent('disagreements', id))}>${msg('This question in full, with its figures')}<span class="hidden-text">: ${question}</span></button>`}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'conflict-card': ConflictCard;
  }
}
