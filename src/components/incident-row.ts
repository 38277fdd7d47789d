/** One event as a row that opens it. Used in every list of events. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { readableDate } from '../i18n/dates.js';
import type { IncidentFeature } from '../domain/types.js';
import { INCIDENT_OUTCOME_WORDS } from '../i18n/vocabulary.js';
import { numberText } from '../i18n/names.js';
import { conflictLinks, noteLinks } from './claim-parts.js';
import type { Footnotes } from './footnotes.js';
import { SelectEvent } from './select-event.js';

export function peopleText(people: number | null): string {
  if (people === null) return msg('number not stated');
  return people === 1 ? msg('1 person') : msg(str`${numberText(people)} people`);
}

export function incidentRow({ properties }: IncidentFeature): TemplateResult {
  const outcome = INCIDENT_OUTCOME_WORDS[properties.outcome];
  return html`<button class="row" data-key="incident:${properties.id}" @click=${(event: Event) => event.currentTarget?.dispatchEvent(new SelectEvent({ kind: 'incident', id: properties.id }))}>
    <span>
      <span class="title">${properties.title}</span>
      <span class="more">${readableDate(properties.date)} · ${peopleText(properties.people)}${outcome === '' ? nothing : html` · ${outcome}`}${properties.overlaps.length > 0 ? html` · ${msg('overlaps with another report')}` : nothing}</span>
    </span>
  </button>`;
}

/** The same with its source numbers, and the way to where the sources disagree on it. For panels, which style `.cited`. */
export function citedIncidentRow(incident: IncidentFeature, index: DatasetIndex, notes: Footnotes): TemplateResult {
  return html`<div class="cited">${incidentRow(incident)}${noteLinks(incident.properties.citations, notes)}${conflictLinks(index, [incident.properties])}</div>`;
}
