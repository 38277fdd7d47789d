/** What stands under the map of a printed view, part by part, the weightiest first: as many parts are printed as the page holds. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { arrivalsRows, arrivalsSum, isSingleYear } from '../domain/arrivals.js';
import { comparedCountries } from '../domain/comparison.js';
import { incidentsIn } from '../domain/dataset-index.js';
import { isInYear } from '../domain/dates.js';
import { filterIncidents, type IncidentFilter } from '../domain/incident-filter.js';
import { incidentsOf } from '../domain/incident-years.js';
import { contentOf, PEOPLE_TOPICS } from '../domain/people-topics.js';
import { outcomeIn } from '../domain/policy.js';
import type { Chapter, ReadingLevel, Story } from '../domain/story.js';
import { citationsFor } from '../domain/story-claims.js';
import type { CountryCode, CountryFeature, Selection } from '../domain/types.js';
import { reworded } from '../domain/wording.js';
import { readableDate } from '../i18n/dates.js';
import { andList } from '../i18n/lists.js';
import { numberText } from '../i18n/names.js';
import { basisWords, hardNotice, outcomeWords, ROLE_WORDS, shortBasis } from '../i18n/vocabulary.js';
import { spanText } from '../i18n/years.js';
import { claimItem, doubts, figureItem, noteLinks } from './claim-parts.js';
import { sourceName } from './footnotes.js';
import { openingSentences } from './opening-sentences.js';
import { selectedFacts, swatch } from './selected-facts.js';
import { citationsOf, named, notStated, type TextContext } from './text-parts.js';
import { eventLines } from './view-parts.js';

type Part = TemplateResult | typeof nothing;

/** What is looked at: a thing, a page, a chapter of a story, or the map as a whole. */
export type Shown =
  | { readonly kind: 'overview' }
  | { readonly kind: 'selection'; readonly selection: Selection; readonly leg: number | null }
  | { readonly kind: 'chapter'; readonly chapter: Chapter; readonly level: ReadingLevel }
  | { readonly kind: 'stories'; readonly stories: readonly Story[] }
  | { readonly kind: 'routes' }
  | { readonly kind: 'incidents'; readonly filter: IncidentFilter }
  | { readonly kind: 'arrivals' }
  | { readonly kind: 'compare'; readonly compared: readonly CountryCode[] }
  | { readonly kind: 'disagreements' | 'people' | 'terms' | 'sources'; readonly item: string | null }
  /** A page that is all words about the map itself. */
  | { readonly kind: 'words' };

export interface Facts {
  /** Stands in any case. */
  readonly lead: Part;
  /** Each is made only when it is printed, so that the sources of what is cut do not stand at the foot. */
  readonly parts: readonly (() => Part)[];
  /** What stands around the parts that are printed; none = nothing. */
  readonly around?: (parts: readonly Part[]) => TemplateResult;
}

export function viewFacts(context: TextContext, shown: Shown): Facts {
  switch (shown.kind) {
    case 'overview':
      return { lead: html`<p class="lead">${openingSentences(context.index, (citations) => noteLinks(citations, context.notes))}</p>`, parts: byOutcome(context) };
    case 'selection':
      return selectedFacts(context, shown.selection, shown.leg);
    case 'chapter':
      return chapterFacts(context, shown.chapter, shown.level);
    case 'stories':
      return { lead: nothing, parts: shown.stories.map((story) => () => html`<p><b lang=${context.language}>${story.title[context.language]}</b> ${reworded(story.question, context.index.words.wording)}</p>`) };
    case 'routes':
      return { lead: schematic(), parts: context.words.routes.map(({ route }) => () => routeLine(context, route.id)) };
    case 'incidents':
      return eventFacts(context, shown.filter);
    case 'arrivals':
      return arrivalsFacts(context);
    case 'compare':
      return compareFacts(context, shown.compared);
    case 'disagreements':
      return disagreementFacts(context, shown.item);
    case 'people':
      return peopleFacts(context, shown.item);
    case 'terms':
      return termFacts(context, shown.item);
    case 'sources':
      return sourceFacts(context, shown.item);
    case 'words':
      return { lead: html`<p class="lead">${msg('This page is all words. They stand on the map’s own page; here is the map beside them.')}</p>`, parts: [] };
  }
}

const schematic = (): TemplateResult => html`<p class="quiet">${msg('Schematic, between regions: not a way to walk, and no source gives one. Distances are as the crow flies, our calculation between the ends of each leg.')}</p>`;

/** The item first, the others after it in their order. */
const itemFirst = <T extends { readonly id: string }>(items: readonly T[], item: string | null): readonly T[] => [...items.filter(({ id }) => id === item), ...items.filter(({ id }) => id !== item)];

/** Each group of countries that wear one look: what the map says of all of them, in words. */
function byOutcome(context: TextContext): readonly (() => Part)[] {
  return context.words.outcomes.map(({ view, countries }) => () => html`<div class="group">
    ${swatch(view)}
    <p><b>${outcomeWords(view)}:</b> ${countries.map(({ feature, view: own }, at) => {
      const basis = shortBasis(own);
      const cited = own.periods.flatMap(({ claims }) => citationsOf(context, claims));
      return html`${at > 0 ? ', ' : nothing}${named(context, feature.properties.name)}${basis === '' ? nothing : html` <span class="quiet">(${basis})</span>`}${cited.length === 0 ? nothing : noteLinks(cited, context.notes)}`;
    })}</p>
  </div>`);
}

function chapterFacts({ index, notes }: TextContext, { notice, text, question }: Chapter, level: ReadingLevel): Facts {
  const said = (words: string): string => reworded(words, index.words.wording);
  return {
    lead: notice === null ? nothing : html`<p class="notice">${said(notice)}</p>`,
    parts: [
      ...text.map((paragraph) => () => {
        const citations = citationsFor(index, paragraph.claims);
        return html`<p>${said(paragraph[level])}${citations.length === 0 ? nothing : noteLinks(citations, notes)}</p>`;
      }),
      () => html`<p class="name">${said(question)}</p>`,
    ],
  };
}

function routeLine(context: TextContext, id: string): Part {
  const found = context.words.routes.find(({ route }) => route.id === id);
  if (found === undefined) return nothing;
  const { route, stops } = found;
  const { index, notes, language } = context;
  const way = stops.map((code) => index.countries.get(code)?.properties.name[language] ?? code).join(' – ');
  const citations = [...route.claims, ...route.legs.flatMap((leg) => index.corridors.get(leg)?.properties.claims ?? [])].flatMap((claim) => claim.citations);
  return html`<p class="name" lang=${language}>${route.name[language]}</p>
    ${way === '' ? nothing : html`<p class="facts" lang=${language}>${way}</p>`}
    <p>${route.summary}${citations.length === 0 ? nothing : noteLinks(citations, notes)}</p>`;
}

/** Those of the year on the map first. */
function eventFacts(context: TextContext, filter: IncidentFilter): Facts {
  const { index, words } = context;
  const { year } = words.view;
  const all = filterIncidents(incidentsOf(index.dataset.incidents, null), filter);
  const ofYear = year === null ? [] : all.filter(({ properties: { date } }) => date !== null && isInYear(date, year));
  const first = new Set(ofYear);
  const others = all.filter((incident) => !first.has(incident));
  return {
    lead: html`<p class="lead">${msg(str`${all.length} of ${index.dataset.incidents.length} events`)}. ${msg('Some reports overlap: do not add them up.')}${ofYear.length === 0 ? nothing : ` ${msg(str`Those of ${year} come first.`)}`}</p>`,
    parts: [...ofYear, ...others].map((incident) => () => eventLines(context, incident)),
  };
}

function arrivalsFacts({ index, notes }: TextContext): Facts {
  const { arrivals } = index.dataset;
  if (arrivals === null) return { lead: html`<p>${msg('The table of arrivals could not be read.')}</p>`, parts: [] };
  const sum = arrivalsSum(arrivals);
  return {
    lead: nothing,
    parts: arrivalsRows(arrivals).map(
      ({ span, runningTotal }) => () => html`<tr><th scope="row">${spanText(span)}${isSingleYear(span) ? nothing : html` <span class="quiet">${msg('counted together')}</span>`}</th><td>${numberText(span.women)}</td><td>${numberText(span.men)}</td><td>${numberText(span.total)}</td><td>${numberText(runningTotal)}</td></tr>`,
    ),
    around: (rows) => html`<table class="numbers">
      <caption>${msg('People who entered South Korea, by year. The running total and the share are our sums')}${noteLinks(arrivals.citations, notes)}</caption>
      <thead><tr><th scope="col">${msg('Year')}</th><th scope="col">${msg('Women')}</th><th scope="col">${msg('Men')}</th><th scope="col">${msg('Total')}</th><th scope="col">${msg('Running total')}</th></tr></thead>
      <tbody>${rows}</tbody>
      <tfoot><tr><th scope="row">${msg('Sum of the columns')}</th><td>${numberText(sum.women)}</td><td>${numberText(sum.men)}</td><td>${numberText(sum.total)}</td><td></td></tr></tfoot>
    </table>`,
  };
}

function compareFacts(context: TextContext, compared: readonly CountryCode[]): Facts {
  const { index, words, notes, language } = context;
  const { year } = words.view;
  const countries = comparedCountries(index, compared).countries;
  if (countries.length === 0) return { lead: html`<p class="lead">${msg('No country is compared yet: here is the map, with what it says of each.')}</p>`, parts: byOutcome(context) };
  const reports = countries.map(({ properties: { id } }) => incidentsIn(index, id, year).filter(({ properties }) => year === null || properties.date !== null));
  const row = (name: string, cell: (country: CountryFeature) => Part) => (): Part => html`<tr>${name === '' ? html`<td></td>` : html`<th scope="row">${name}</th>`}${countries.map((country) => html`<td>${cell(country)}</td>`)}</tr>`;
  return {
    lead: nothing,
    parts: [
      row(msg('What happens to people found there'), ({ properties: { id } }) => outcomeCell(context, id)),
      row(msg('Role on the way'), ({ properties: { roles, summary, rests } }) => html`<p>${andList(roles.map((role) => ROLE_WORDS[role]))}</p><p>${summary}${noteLinks(citationsOf(context, rests), notes)}</p>`),
      ...Array.from({ length: Math.max(...reports.map(({ length }) => length)) }, (_, at) => row(at > 0 ? '' : year === null ? msg('Events') : msg(str`Events in ${year}`), (country) => {
        const report = reports[countries.indexOf(country)]?.[at];
        return report === undefined ? (at > 0 ? nothing : html`–`) : eventLines(context, report);
      })),
    ],
    around: (rows) => html`<table class="compared"><thead><tr><td></td>${countries.map(({ properties }) => html`<th scope="col" lang=${language}>${properties.name[language]}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`,
  };
}

function outcomeCell(context: TextContext, country: CountryCode): Part {
  const { index, words, notes } = context;
  const policy = index.policies.get(country);
  if (policy === undefined || index.countries.get(country)?.properties.roles.includes('origin') === true) return notStated(context, country);
  const view = outcomeIn(policy, words.view.year);
  return html`<p class="name">${swatch(view)} ${outcomeWords(view)}</p>
    ${view.basis === 'not-stated' ? notStated(context, country) : html`<p class="facts">${basisWords(view, words.view.year)}</p>`}
    ${view.periods.map(({ text, claims }) => html`<p>${text}${noteLinks(citationsOf(context, claims), notes)}</p>`)}`;
}

function disagreementFacts({ index, notes }: TextContext, item: string | null): Facts {
  return {
    lead: nothing,
    parts: itemFirst(index.dataset.conflicts, item).flatMap(({ id, question, positions, advice }): readonly (() => Part)[] =>
      id === item
        ? [
            () => html`<p class="name">${question}</p><p class="facts">${advice}</p>`,
            ...positions.map(({ citation, says, date }) => () => html`<p>${says}${noteLinks([citation], notes)} <span class="quiet">${date === null ? nothing : `${readableDate(date)} · `}${sourceName(index.sources.get(citation.source), citation.source)}</span></p>`),
          ]
        : [() => html`<p>${question}${noteLinks(positions.map(({ citation }) => citation), notes)}</p>`],
    ),
  };
}

/** Hard passages stay with the page, where a notice stands before them. */
function peopleFacts({ index, notes }: TextContext, item: string | null): Facts {
  const topics = itemFirst(PEOPLE_TOPICS, item).filter(({ id, hard }) => (item === null ? !hard : id === item));
  return {
    lead: item !== null && topics[0]?.hard === true ? html`<p class="notice">${hardNotice()}</p>` : nothing,
    parts: topics.flatMap(({ title, hard, groups }) =>
      groups
        .filter((group) => !hard && !group.hard)
        .flatMap((group) => {
          const { claims, figures } = contentOf(index, group);
          const items = [...claims.map((claim) => () => html`<ul class="claims">${claimItem(claim, notes)}</ul>`), ...figures.map((figure) => () => html`<ul class="figures">${figureItem(figure, notes)}</ul>`)];
          return items.map((content, at) => (): Part => html`${at > 0 ? nothing : html`<p class="name">${title}: ${group.title}</p>`}${content()}`);
        }),
    ),
  };
}

const termFacts = ({ index, notes }: TextContext, item: string | null): Facts => ({
  lead: nothing,
  parts: itemFirst(index.dataset.terms, item).map((term) => () => html`<p><b>${term.term}</b>${term.hangul === null ? nothing : html` <span lang="ko">${term.hangul}</span>`} ${term.text}${noteLinks(term.citations, notes)}</p>${doubts(term)}`),
});

const sourceFacts = ({ index }: TextContext, item: string | null): Facts => ({
  lead: nothing,
  parts: itemFirst(index.dataset.sources, item).map((source) => () => html`<p class="name">${sourceName(source, source.id)}</p>
    <p><span lang="en">${source.author === null ? nothing : html`${source.author}, `}<cite>${source.title}</cite></span>, ${source.kind}. <span class="whole">${source.url}</span></p>
    <p>${source.note}</p>`),
});
