/** Numbers the citations of one panel in the order they are met; one number a document and heading. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Citation, Source } from '../domain/types.js';

export interface Footnote {
  readonly number: number;
  readonly citation: Citation;
  /** undefined: the source file could not be read. */
  readonly source: Source | undefined;
}

export class Footnotes {
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #notes = new Map<string, Footnote>();

  constructor(sources: ReadonlyMap<string, Source>) {
    this.#sources = sources;
  }

  get entries(): readonly Footnote[] {
    return [...this.#notes.values()];
  }

  note(citation: Citation): Footnote {
    const key = `${citation.source} ${citation.heading}`;
    const known = this.#notes.get(key);
    if (known !== undefined) return known;
    const note = { number: this.#notes.size + 1, citation, source: this.#sources.get(citation.source) };
    this.#notes.set(key, note);
    return note;
  }
}

/** `Wikipedia, 2024` */
export function sourceName(source: Source | undefined, id: string): string {
  return source === undefined ? id : `${source.publisher}, ${source.date ?? msg('undated')}`;
}

/** `Wikipedia, 2024, under Arrivals`: headings are the document's own, in English. */
export function placeInSource(source: string | TemplateResult, heading: string): TemplateResult {
  const name = typeof source === 'string' ? html`<span lang="en">${source}</span>` : source;
  return msg(html`${name}, under <span class="heading" lang="en">${heading}</span>`);
}
