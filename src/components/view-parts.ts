/** Parts of a printed view that several of its lists share. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { conflictsOf, type DatasetIndex } from '../domain/dataset-index.js';
import type { Claim, IncidentFeature } from '../domain/types.js';
import { readableDate } from '../i18n/dates.js';
import { INCIDENT_OUTCOME_WORDS } from '../i18n/vocabulary.js';
import { noteLinks } from './claim-parts.js';
import { peopleText } from './incident-row.js';
import type { TextContext } from './text-parts.js';

/** An event in two lines: what, and when, where, how many, what became of them. */
export function eventLines({ index, notes, language }: TextContext, { properties }: IncidentFeature): TemplateResult {
  const { title, date, country, place, people, outcome, overlaps, citations } = properties;
  const became = INCIDENT_OUTCOME_WORDS[outcome];
  const name = index.countries.get(country)?.properties.name[language] ?? country;
  return html`<p class="name">${title}</p>
    <p class="facts">${[readableDate(date), ...(place.includes(name) ? [] : [name]), place, peopleText(people), ...(became === '' ? [] : [became]), ...(overlaps.length === 0 ? [] : [msg('overlaps with another report')])].join(' · ')}${noteLinks(citations, notes)}</p>`;
}

/** On paper a question is named: nothing can be pressed. */
export function namedDisputes(index: DatasetIndex, claims: readonly Claim[]): TemplateResult | typeof nothing {
  const conflicts = conflictsOf(index, claims);
  return conflicts.length === 0 ? nothing : html`<p class="disputed">${msg('The sources disagree')}: ${conflicts.map(({ question }) => question).join(' ')}</p>`;
}
