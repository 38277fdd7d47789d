import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { DATE_POINT_PATTERN } from '../domain/dates.js';
import type { Land } from '../domain/land.js';
import { citationsFor } from '../domain/story-claims.js';
import { reworded } from '../domain/wording.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { readablePoint } from '../i18n/dates.js';
import type { Language } from '../i18n/names.js';
import type { ThemeName } from '../styles/palette.js';
import { typeStyles } from '../styles/shared-styles.js';
import { sheetStyles } from '../styles/sheet-styles.js';
import { noteLinks } from './claim-parts.js';
import { Footnotes, sourceName } from './footnotes.js';

/** Millimetres to the pixels in which a map is measured. */
export const PX_PER_MM = 96 / 25.4;

/**
 * What everything that is printed by itself shares: the look of paper, sources numbered at its foot, and what it was made from.
 * Always light: it lies on paper, whatever the page around it wears. The tag `static-map` is registered by whoever shows it.
 */
export abstract class PaperElement extends GuardedElement {
  static override styles = [typeStyles, sheetStyles];

  @property({ attribute: false }) index!: DatasetIndex;
  @property() language: Language = 'en';
  @property() theme: ThemeName = 'light';
  /** Outlines for the maps; null = not there yet. */
  @property({ attribute: false }) land: Land | null = null;
  /** The day of the facts, `2026-11-22`; empty = not known. */
  @property() dataVersion = '';
  /** Where a reader of the paper finds the map again; empty = nowhere that is worth printing. */
  @property() address = '';

  protected notes = new Footnotes(new Map());

  /** false: the documents alone stand at the foot, without numbers and headings. */
  protected readonly namesHeadings: boolean = true;

  /** What a screen reader calls the paper. */
  protected abstract get label(): string;
  protected abstract head(): TemplateResult;
  /** Everything between head and sources. Citations met here get their numbers in this order. */
  protected abstract content(): TemplateResult;

  override render(): TemplateResult {
    this.notes = new Footnotes(this.index.sources);
    const content = this.content();
    return html`<article lang=${this.language} aria-label=${this.label} @click=${this.#clicked}>${this.head()}${content}${this.#sources()}</article>`;
  }

  /** Numbers in their order, then each document once in full: short enough for a sheet of two pages. */
  #sources(): TemplateResult {
    const { entries } = this.notes;
    const documents = [...new Map(entries.map(({ citation, source }) => [citation.source, source]))];
    return html`<footer class="sources">
      ${entries.length === 0
        ? nothing
        : html`<h2>${msg('Sources')}</h2>
            ${this.namesHeadings ? html`<ol class="places">${entries.map(({ number, citation, source }) => html`<li id="note-${number}" tabindex="-1"><span class="number">${number}</span> ${sourceName(source, citation.source)}: <span lang="en">${citation.heading}</span></li>`)}</ol>` : nothing}
            <ul class="documents">${documents.map(([id, source]) => html`<li>${source === undefined ? msg(str`${id} (its entry could not be read)`) : html`<b>${sourceName(source, id)}:</b> <span lang="en">${source.author === null ? nothing : html`${source.author}, `}<cite>${source.title}</cite></span>, ${source.kind}. <span class="whole">${source.url}</span>`}</li>`)}</ul>`}
      <p class="made">${msg('Made from the map “Escape routes from North Korea”')}${this.address === '' ? nothing : html`, <span class="whole">${this.address}</span>`}${this.factsOf === '' ? nothing : html`, ${this.factsOf}`}. ${entries.length === 0 || !this.namesHeadings ? nothing : msg('Every small raised number leads to the heading of the document that it rests on.')} ${msg('Words and data: CC BY 4.0.')}</p>
    </footer>`;
  }

  /** `facts of 22 November 2026`; empty = the day is not known. */
  protected get factsOf(): string {
    if (this.dataVersion === '') return '';
    const day = DATE_POINT_PATTERN.test(this.dataVersion) ? readablePoint(this.dataVersion) : this.dataVersion;
    return msg(str`facts of ${day}`, { id: 'sheet.facts-day', desc: 'the day of the facts that a sheet was made from' });
  }

  protected said(text: string): string {
    return reworded(text, this.index.words.wording);
  }

  /** The numbers of what a text rests on; nothing where it rests on nothing. */
  protected cited(claims: readonly string[]): TemplateResult | typeof nothing {
    const citations = citationsFor(this.index, claims);
    return citations.length === 0 ? nothing : noteLinks(citations, this.notes);
  }

  readonly #clicked = (event: Event): void => {
    const link = event.composedPath().find((target) => target instanceof HTMLElement && target.dataset['note'] !== undefined) as HTMLElement | undefined;
    if (link === undefined) return;
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>(`#note-${link.dataset['note']}`)?.focus();
  };
}
