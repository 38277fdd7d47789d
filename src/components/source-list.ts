import { localized, msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { controlStyles, typeStyles } from '../styles/shared-styles.js';
import type { Source } from '../domain/types.js';
import { placeInSource, type Footnote } from './footnotes.js';
import { PageEvent } from './page-event.js';

/**
 * The numbered sources of a panel, each with the heading its claims stand under.
 *
 * @fires turn-page - to all that rests on a source
 */
@localized()
@customElement('source-list')
export class SourceList extends GuardedElement {
  static override styles = [
    typeStyles,
    controlStyles,
    css`
      :host { display: block; margin-top: var(--space-5); padding-top: var(--space-4); border-top: 1px solid var(--rule); }
      h3 { margin-bottom: var(--space-2); }
      li { display: grid; grid-template-columns: 1.8em 1fr; font-size: var(--text-small); line-height: 1.45; margin-top: var(--space-2); color: var(--ink-2); }
      li > .number { font-variant-numeric: tabular-nums; color: var(--ink); font-weight: 600; }
      li:focus { outline: 2px solid var(--focus); outline-offset: 3px; border-radius: 2px; }
      .all { color: var(--accent); text-decoration: underline; text-underline-offset: 0.18em; min-height: var(--line-target, 24px); }
      .heading { color: var(--ink); }
      /* What only leads elsewhere is of no use on paper; a page short of room leaves out how a date is known too. */
      @media print { .all { display: none; } .basis { display: var(--printed-basis, inline); } }
    `,
  ];

  @property({ attribute: false }) entries: readonly Footnote[] = [];

  override render() {
    if (this.entries.length === 0) return nothing;
    return html`
      <h3>${msg('Sources')}</h3>
      <ol>
        ${this.entries.map(
          ({ number, citation, source }) => html`<li id="note-${number}" tabindex="-1">
            <span class="number">${number}</span>
            <span>
              ${placeInSource(source === undefined ? msg(str`${citation.source} (its entry could not be read)`) : documentName(source), citation.heading)}
              ${source === undefined ? nothing : html`<span class="basis"><br />${msg(str`${source.kind}; date: ${source.dateBasis}`)}</span> <button class="all" @click=${() => this.dispatchEvent(new PageEvent('sources', source.id))}>${msg('What rests on it')}<span class="hidden-text">: <span lang="en">${source.title}</span></span></button>`}
            </span>
          </li>`,
        )}
      </ol>
    `;
  }

  /** Moves the focus to one entry. */
  reveal(number: number): void {
    this.renderRoot.querySelector<HTMLElement>(`#note-${number}`)?.focus();
  }
}

/** Author, title and publisher as the document has them, in English. */
const documentName = ({ author, url, title, publisher, date }: Source): TemplateResult => html`<span lang="en">${author === null ? nothing : html`${author}, `}<a href=${url} rel="noreferrer external">${title}</a>, ${publisher}</span>, ${date ?? msg('undated')}`;

declare global {
  interface HTMLElementTagNameMap {
    'source-list': SourceList;
  }
}
