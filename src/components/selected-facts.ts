/** What a printed view tells of the thing that is selected: the same as its panel, in the order of weight. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { arrivalsIn, arrivalsSum } from '../domain/arrivals.js';
import { figuresOf, incidentsIn, routesThrough } from '../domain/dataset-index.js';
import { legInWords } from '../domain/map-in-words.js';
import { outcomeIn, type OutcomeView } from '../domain/policy.js';
import { stopsOf, straightTotalKm } from '../domain/routes.js';
import { HARD_TOPICS, type Claim, type CommunityFeature, type CorridorFeature, type CountryCode, type CrossingFeature, type Figure, type IncidentFeature, type OriginFeature, type Route, type Selection } from '../domain/types.js';
import { kmText, wayText } from '../i18n/compass.js';
import { readableDate } from '../i18n/dates.js';
import { numberText } from '../i18n/names.js';
import { basisWords, INCIDENT_KIND_WORDS, INCIDENT_OUTCOME_WORDS, MODE_WORDS, outcomeWords, PRECISION_WORDS } from '../i18n/vocabulary.js';
import { claimItem, doubts, figureItem, noteLinks } from './claim-parts.js';
import { peopleText } from './incident-row.js';
import './outcome-swatch.js';
import { citationsOf, notStated, type TextContext } from './text-parts.js';
import type { Facts } from './view-facts.js';
import { eventLines, namedDisputes } from './view-parts.js';

type Part = TemplateResult | typeof nothing;
const NO_FACTS: Facts = { lead: nothing, parts: [] };

export function selectedFacts(context: TextContext, { kind, id }: Selection, leg: number | null): Facts {
  const { index } = context;
  switch (kind) {
    case 'country':
      return countryFacts(context, id);
    case 'route': {
      const route = index.routes.get(id);
      return route === undefined ? NO_FACTS : routeFacts(context, route, leg);
    }
    case 'incident': {
      const incident = index.incidents.get(id);
      return incident === undefined ? NO_FACTS : incidentFacts(context, incident);
    }
    case 'crossing': {
      const crossing = index.crossings.get(id);
      return crossing === undefined ? NO_FACTS : crossingFacts(context, crossing);
    }
    case 'destination': {
      const community = index.communities.get(id);
      return community === undefined ? NO_FACTS : placeFacts(context, community, community.properties.precision);
    }
    case 'origin': {
      const origin = index.origins.get(id);
      return origin === undefined ? NO_FACTS : placeFacts(context, origin, '');
    }
  }
}

/** Fill and pattern that stand for it on the map. */
export const swatch = (view: OutcomeView): TemplateResult => html`<outcome-swatch .look=${{ outcome: view.outcome, outcomes: view.outcome === 'mixed' ? view.outcomes : [], pale: view.basis === 'last-stated' || view.basis === 'undated' }}></outcome-swatch>`;

const claimPart = (context: TextContext, claim: Claim) => (): Part => html`<ul class="claims">${claimItem(claim, context.notes)}</ul>${namedDisputes(context.index, [claim])}`;
const figurePart = (context: TextContext, figure: Figure) => (): Part => html`<ul class="figures">${figureItem(figure, context.notes)}</ul>${namedDisputes(context.index, [figure])}`;
const countryName = ({ index, language }: TextContext, code: CountryCode): string => index.countries.get(code)?.properties.name[language] ?? code;

function countryFacts(context: TextContext, id: CountryCode): Facts {
  const { index, words, notes, language } = context;
  const { year } = words.view;
  const country = index.countries.get(id);
  if (country === undefined) return NO_FACTS;
  const { roles, summary, rests } = country.properties;
  const policy = index.policies.get(id);
  const events = incidentsIn(index, id, year).filter(({ properties }) => year === null || properties.date !== null);
  const routes = routesThrough(index, id);
  const counted = figuresOf(index, id).filter(({ topic }) => !HARD_TOPICS.has(topic));
  // What names violence stays with the page, where a notice stands before it.
  const claims = (policy?.claims ?? []).filter(({ topic }) => !HARD_TOPICS.has(topic));
  const told = new Set(policy === undefined ? [] : outcomeIn(policy, year).periods.flatMap((period) => period.claims));
  const isOrigin = roles.includes('origin');
  return {
    lead: html`${policy === undefined ? nothing : isOrigin ? html`<div class="lead">${notStated(context, id)}</div>` : found(context, id)}
      <p class="lead">${summary}${noteLinks(citationsOf(context, rests), notes)}</p>
      ${id === 'KR' ? arrived(context) : nothing}`,
    parts: [
      ...events.map((incident, at) => (): Part => html`${at > 0 ? nothing : html`<h2>${year === null ? msg('Events the sources report') : msg(str`Events the sources report for ${year}`)}</h2>`}${eventLines(context, incident)}`).slice(0, MOST_EVENTS),
      ...claims.filter((claim) => !told.has(claim.id)).map((claim, at) => (): Part => html`${at > 0 ? nothing : html`<h2>${msg('What the sources say')}</h2>`}${claimPart(context, claim)()}`).slice(0, MOST_CLAIMS),
      ...(routes.length === 0 ? [] : [(): Part => html`<h2>${msg('Routes that touch it')}</h2><p lang=${language}>${routes.map(({ name }) => name[language]).join(', ')}</p>`]),
      ...counted.map((figure) => figurePart(context, figure)),
      ...events.slice(MOST_EVENTS).map((incident) => (): Part => eventLines(context, incident)),
    ],
  };
}

/** Before the other things that are said of a country: the page is to show of each. */
const MOST_EVENTS = 3;
const MOST_CLAIMS = 8;

/** What happens to a person found there, who says so, and for when. */
function found(context: TextContext, id: CountryCode): TemplateResult {
  const { index, words, notes } = context;
  const view = outcomeIn(index.policies.get(id), words.view.year);
  return html`<div class="outcome">
    ${swatch(view)}
    <div>
      <p class="name">${outcomeWords(view)}${view.basis === 'not-stated' ? nothing : html` <span class="quiet">(${basisWords(view, words.view.year)})</span>`}</p>
      ${view.periods.length === 0 ? notStated(context, id) : view.periods.map(({ text, claims, doubt }) => html`<p>${text}${noteLinks(citationsOf(context, claims), notes)}</p>${doubt === null ? nothing : html`<p class="doubt">${doubt}</p>`}`)}
      ${namedDisputes(index, view.periods.flatMap(({ claims }) => claims.flatMap((claim) => index.claims.get(claim) ?? [])))}
    </div>
  </div>`;
}

function arrived({ index, words, notes }: TextContext): Part {
  const { arrivals } = index.dataset;
  const { year } = words.view;
  if (arrivals === null) return nothing;
  const span = arrivalsIn(arrivals, year);
  const sum = year === null ? arrivalsSum(arrivals) : span;
  if (sum === null) return nothing;
  const [total, women, men] = [numberText(sum.total), numberText(sum.women), numberText(sum.men)];
  const counted = span === null ? msg(str`${total} people arrived until 2023, our sum of the table’s columns: ${women} women, ${men} men.`) : span.from === span.to ? msg(str`${total} people arrived in ${year}: ${women} women, ${men} men.`) : msg(str`${total} people arrived in the years counted together until ${span.to}: ${women} women, ${men} men.`);
  return html`<p>${counted}${noteLinks(arrivals.citations, notes)}</p>`;
}

function routeFacts(context: TextContext, route: Route, focus: number | null): Facts {
  const { index, notes, language } = context;
  const legs = route.legs.flatMap((id) => index.corridors.get(id) ?? []);
  const stops = stopsOf(index, route).map((code) => countryName(context, code));
  const totalKm = straightTotalKm(legs);
  const citations = [...route.claims, ...legs.flatMap((leg) => claimsOfLeg(context, leg))].flatMap((claim) => claim.citations);
  const numbered = legs.map((leg, at) => ({ leg, at }));
  // The leg in focus is told first.
  const ordered = focus === null ? numbered : [...numbered.filter(({ at }) => at === focus), ...numbered.filter(({ at }) => at !== focus)];
  return {
    lead: html`<p class="lead">${route.summary}${noteLinks(citations, notes)}</p>
      <p class="facts">${stops.length < 2 ? nothing : html`<span lang=${language}>${stops.join(' – ')}</span>. `}${totalKm === null || legs.length < 2 ? nothing : msg(str`All legs in straight lines: ${kmText(totalKm)}.`)} ${msg('Schematic, between regions: not a way to walk, and no source gives one. Distances are as the crow flies, our calculation between the ends of each leg.')}</p>`,
    parts: [
      ...ordered.map(({ leg, at }) => (): Part => legLines(context, leg, legs.length === 1 ? '' : `${at + 1}. `)),
      ...route.claims.map((claim) => claimPart(context, claim)),
      ...[...new Set(legs.flatMap((leg) => claimsOfLeg(context, leg)))].filter(({ id }) => !index.figures.has(id)).map((claim) => claimPart(context, claim)),
    ],
  };
}

const claimsOfLeg = ({ index }: TextContext, { properties }: CorridorFeature): readonly Claim[] => [...properties.claims, ...properties.rests.flatMap((id) => index.claims.get(id) ?? [])];

function legLines(context: TextContext, leg: CorridorFeature, number: string): Part {
  const { index, words, notes, language } = context;
  const { name, mode, dates, usual, countries } = leg.properties;
  const { measure, roundBy } = legInWords(index, leg);
  const cited = noteLinks(claimsOfLeg(context, leg).flatMap(({ citations }) => citations), notes);
  const [way, degrees, round] = measure === null ? ['', 0, ''] : [wayText(measure.straightKm, measure.compass), (Math.round(measure.bearing / 10) * 10) % 360, roundBy.map((code) => countryName(context, code)).join(', ')];
  const straight = measure === null ? msg('It leads back to where it began: a straight line between its ends says nothing.') : round === '' ? msg(str`As the crow flies: ${way} (${degrees}°).`) : msg(str`As the crow flies: ${way} (${degrees}°), not counting the way round by ${round}.`);
  return html`<p class="name">${number}<span lang=${language}>${name[language]}</span></p>
    <p class="facts">${MODE_WORDS[mode]} · ${dates.length === 0 ? readableDate(null) : dates.map(readableDate).join(', ')} · ${usual}${cited} ${straight}</p>
    ${countries.map((code) => {
      if (index.countries.get(code)?.properties.roles.includes('origin') !== false) return nothing;
      const view = outcomeIn(index.policies.get(code), words.view.year);
      const citations = view.periods.flatMap(({ claims }) => citationsOf(context, claims));
      const [country, outcome] = [html`<span lang=${language}>${countryName(context, code)}</span>`, outcomeWords(view)];
      return html`<p class="found">${swatch(view)} ${msg(html`A person found in ${country}: ${outcome}`)}${view.basis === 'not-stated' ? nothing : html` <span class="quiet">(${basisWords(view, words.view.year)})</span>`}${citations.length === 0 ? nothing : noteLinks(citations, notes)}</p>`;
    })}`;
}

function incidentFacts(context: TextContext, incident: IncidentFeature): Facts {
  const { index, notes } = context;
  const { properties } = incident;
  const { kind, date, country, place, people, outcome, text, citations, onMap, precision, overlaps } = properties;
  const became = INCIDENT_OUTCOME_WORDS[outcome];
  const others = overlaps.flatMap((id) => index.incidents.get(id) ?? []);
  return {
    lead: html`<p class="lead">${[INCIDENT_KIND_WORDS[kind], readableDate(date), countryName(context, country), place, peopleText(people), ...(became === '' ? [] : [became])].join(' · ')}${noteLinks(citations, notes)}</p>
      ${kind === 'killing' ? html`<p class="notice">${msg('Names violence plainly.')}</p>` : nothing}
      <p class="lead">${text}${noteLinks(citations, notes)}</p>${doubts(properties)}
      <p class="doubt">${onMap ? PRECISION_WORDS[precision] : msg('Told in words only: it is not on the map.')}</p>
      ${namedDisputes(index, [properties])}`,
    parts: [
      ...others.map((other, at) => (): Part => html`${at > 0 ? nothing : html`<h2>${msg('Overlapping reports')}</h2><p class="quiet">${msg('The same people or the same event: never add these numbers.')}</p>`}${eventLines(context, other)}`),
      (): Part => html`<h2 lang=${context.language}>${countryName(context, country)}</h2>${index.countries.get(country)?.properties.roles.includes('origin') === true ? notStated(context, country) : found(context, country)}`,
    ],
  };
}

function crossingFacts(context: TextContext, { properties: { kind, lineName, banks, claims, notSaid, precision } }: CrossingFeature): Facts {
  const { notes, language } = context;
  const [one, other] = banks.map(({ country, town, area }) => [town?.[language] ?? msg('no town named'), area, countryName(context, country)].filter((part) => part !== null).join(', '));
  return {
    lead: html`<p class="lead"><span lang=${language}>${lineName[language]}</span>. ${kind === 'border-line' ? nothing : kind === 'facing-towns' ? msg(str`On one bank ${one}; facing it ${other}.`) : msg(str`On one side ${one}; on the other ${other}.`)}</p>
      <p class="doubt"><b>${msg('Not said:')}</b> ${notSaid}${noteLinks(claims.flatMap(({ citations }) => citations), notes)}</p>
      <p class="doubt">${precision}</p>`,
    parts: [...claims.map((claim) => claimPart(context, claim)), ...[...new Set(banks.map(({ country }) => country))].map((country) => (): Part => bankPart(context, country))],
  };
}

/** Of one side of the border: what happens to a person found there. */
function bankPart(context: TextContext, country: CountryCode): Part {
  const isOrigin = context.index.countries.get(country)?.properties.roles.includes('origin') === true;
  return html`<h2 lang=${context.language}>${countryName(context, country)}</h2>${isOrigin ? notStated(context, country) : found(context, country)}`;
}

function placeFacts(context: TextContext, { properties: { country, claims, figures } }: CommunityFeature | OriginFeature, precision: string): Facts {
  const { index, language } = context;
  return {
    lead: html`<p class="lead" lang=${language}>${countryName(context, country)}</p>
      ${claims.length + figures.length === 0 ? html`<p>${msg('The sources name the place and give no figure for it.')}</p>` : nothing}
      ${precision === '' ? nothing : html`<p class="doubt">${precision}</p>`}`,
    parts: [...claims.map((claim) => claimPart(context, claim)), ...figures.flatMap((id) => index.figures.get(id) ?? []).map((figure) => figurePart(context, figure)), (): Part => bankPart(context, country)],
  };
}
