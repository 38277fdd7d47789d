/** The sentences that open the overview as they stand in the page before its program has come, and without one: the same words and numbers as in the panel. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { Footnotes, placeInSource, sourceName } from './footnotes.js';
import { openingSentences, openingTitle } from './opening-sentences.js';

export function firstWords(index: DatasetIndex): TemplateResult {
  const notes = new Footnotes(index.sources);
  const sentences = openingSentences(index, (citations) => {
    const numbers = [...new Set(citations.map((citation) => notes.note(citation).number))].sort((a, b) => a - b);
    return html`<sup>${numbers.map((number, at) => html`${at > 0 ? ', ' : nothing}<span>${number}</span>`)}</sup>`;
  });
  return html`<p class="first-eyebrow">${msg('All years')}</p>
    <h2>${openingTitle()}</h2>
    <p class="first-lead">${sentences}</p>
    <ol class="first-sources" aria-label=${msg('Sources')}>${notes.entries.map(({ citation, source }) => html`<li>${placeInSource(sourceName(source, citation.source), citation.heading)}</li>`)}</ol>`;
}
