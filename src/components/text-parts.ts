/**
 * The map in words, section by section: pure templates without an element of ours in them, so that the page and the build write
 * the same. What leads to another thing is made by whoever shows them.
 */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { arrivalsSum, isSingleYear, shareOfWomen, type ArrivalsRow } from '../domain/arrivals.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { Branch, BorderInWords, CountryPlace, LegInWords, MapInWords, RouteInWords } from '../domain/map-in-words.js';
import { outcomeIn } from '../domain/policy.js';
import { DIRECTIONS, FIRST_YEAR, INCIDENT_KINDS, LAST_YEAR, type Citation, type Claim, type CorridorFeature, type CountryCode, type CountryFeature, type CrossingFeature, type Figure, type IncidentFeature, type LocalName, type Outcome, type Route, type Selection } from '../domain/types.js';
import { kmText, wayText } from '../i18n/compass.js';
import { readableDate } from '../i18n/dates.js';
import { andList } from '../i18n/lists.js';
import { numberText, orderedNames, type Language } from '../i18n/names.js';
import { spanText } from '../i18n/years.js';
import { basisWords, DIRECTION_WORDS, FLOW_WORDS, hardNotice, INCIDENT_KIND_WORDS, INCIDENT_OUTCOME_WORDS, LAYER_WORDS, MODE_WORDS, outcomeWords, PRECISION_WORDS } from '../i18n/vocabulary.js';
import { claimItem, doubts, figureItem, noteLinks } from './claim-parts.js';
import type { Footnotes } from './footnotes.js';
import { peopleText } from './incident-row.js';
import { notStatedCitations } from './not-stated.js';

type Part = TemplateResult | typeof nothing;

export interface TextContext {
  readonly index: DatasetIndex;
  readonly words: MapInWords;
  readonly language: Language;
  readonly notes: Footnotes;
  /** A name that leads to the thing itself. */
  readonly refer: (selection: Selection, name: string | TemplateResult) => TemplateResult;
  /** The same where the thing itself is told: as its heading. */
  readonly head: (selection: Selection, name: string | TemplateResult) => TemplateResult;
  /** The way to the questions on which the sources disagree. */
  readonly disputes: (claims: readonly Claim[]) => Part;
  /** Legs told in full already: each is, once. */
  readonly told: Map<string, string>;
}

/** The sections, in their order; ids stand in the table of contents and in links. */
export const TEXT_SECTIONS = ['routes', 'relations', 'countries', 'events', 'crossings', 'places', 'arrivals'] as const;
export type TextSection = (typeof TEXT_SECTIONS)[number];

export const SECTION_WORDS: Readonly<Record<TextSection, string>> = {
  get routes() { return msg('Routes, leg by leg'); },
  get relations() { return msg('How the routes lie to each other'); },
  get countries() { return msg('Countries, by what happens there'); },
  get events() { return msg('Events'); },
  get crossings() { return msg('Border places, from source to mouth'); },
  get places() { return msg('Where people come from, and where they live'); },
  get arrivals() { return msg('Arrivals in South Korea'); },
};

export const SECTIONS: Readonly<Record<TextSection, (context: TextContext) => TemplateResult>> = {
  routes: routesPart,
  relations: relationsPart,
  countries: countriesPart,
  events: eventsPart,
  crossings: crossingsPart,
  places: placesPart,
  arrivals: arrivalsPart,
};

export const sectionId = (section: string): string => `text-${section}`;

/** A section under its heading. */
export const textSection = (section: TextSection, context: TextContext): TemplateResult => html`<section id=${sectionId(section)}>
  <h2 tabindex="-1">${SECTION_WORDS[section]}</h2>
  ${SECTIONS[section](context)}
</section>`;

/** What the whole is, and how far it reaches: two sentences; then what the reader has filtered, if anything. */
export function purposeAndExtent(context: TextContext): TemplateResult {
  const { words, index } = context;
  const { year, hiddenLayers, flow } = words.view;
  const countries = words.outcomes.reduce((sum, group) => sum + group.countries.length, 0);
  const counts = [
    words.routes.length === 1 ? msg('1 route') : msg(str`${words.routes.length} routes`),
    countries === 1 ? msg('1 country') : msg(str`${countries} countries`),
    words.incidents.length === 1 ? msg('1 event on the map') : msg(str`${words.incidents.length} events on the map`),
  ];
  const held = andList(counts);
  const time = year === null ? msg(str`all years from ${FIRST_YEAR} to ${LAST_YEAR}`) : msg(str`the year ${year}`);
  const reach = words.extent === null ? null : [words.extent.west, words.extent.east].map(({ properties }) => named(context, properties.name));
  const hidden = Object.entries(LAYER_WORDS).flatMap(([layer, word]) => (hiddenLayers.includes(layer) ? [word] : [])).join(', ');
  const flows: Readonly<Record<string, string>> = FLOW_WORDS;
  const flowWord = flow === null ? undefined : flows[flow];
  return html`<p class="lead">
      ${msg(str`This is the map in words: where ${index.words.peopleWhoLeaveNorthKorea} cross, which countries they pass through, where they arrive, and what the sources say happens to a person found in each country.`)}
      ${reach === null ? msg(str`For ${time} it holds ${held}.`) : msg(html`For ${time} it holds ${held} (farthest west: ${reach[0]}; farthest east: ${reach[1]}).`)}
    </p>
    ${hidden === '' ? nothing : html`<p class="filter">${msg(str`Hidden, here as on the map: ${hidden}.`)}</p>`}
    ${flowWord === undefined ? nothing : html`<p class="filter">${msg(str`Ways shown, here as on the map: “${flowWord}” alone.`)}</p>`}
    ${words.view.onlyLegs === null ? nothing : html`<p class="filter">${msg('Only the routes that were asked for are shown, here as on the map.')}</p>`}
    ${words.view.onlyIncidents === null ? nothing : html`<p class="filter">${msg('Only the events that were asked for are shown, here as on the map.')}</p>`}`;
}

// Names, and runs of names.

export const named = ({ language }: Pick<TextContext, 'language'>, name: LocalName): TemplateResult => html`<span lang=${language}>${name[language]}</span>`;

export function bothNames({ language }: Pick<TextContext, 'language'>, name: LocalName): TemplateResult {
  const [first, second] = orderedNames(name, language);
  return html`<span lang=${first.lang}>${first.text}</span> <span class="second" lang=${second.lang}>${second.text}</span>`;
}

const listed = (parts: readonly TemplateResult[]): TemplateResult => html`${parts.map((part, at) => html`${at > 0 ? ', ' : nothing}${part}`)}`;

export const countryRef = (context: TextContext, code: CountryCode): TemplateResult => {
  const country = context.index.countries.get(code);
  return country === undefined ? html`${code}` : context.refer({ kind: 'country', id: code }, named(context, country.properties.name));
};

const routeRef = (context: TextContext, { id, name }: Route): TemplateResult => context.refer({ kind: 'route', id }, named(context, name));
const routeRefs = (context: TextContext, routes: readonly Route[]): TemplateResult => listed(routes.map((route) => routeRef(context, route)));
const plainCountry = ({ index, language }: TextContext, code: CountryCode): string => index.countries.get(code)?.properties.name[language] ?? code;

/** What stands where there is nothing to tell. */
function silence({ words }: TextContext, layers: readonly string[], none: string): TemplateResult {
  const isHidden = layers.every((layer) => words.view.hiddenLayers.includes(layer));
  return html`<p class="quiet">${isHidden ? msg('Hidden, as on the map. The layers can be shown again beside the map and in its key.') : none}</p>`;
}

/** Claims and figures; a question on which the sources disagree is one step away. */
export function evidence(context: TextContext, claims: readonly Claim[], figures: readonly Figure[]): TemplateResult {
  const { notes } = context;
  return html`${claims.length === 0 ? nothing : html`<ul class="claims">${claims.map((claim) => claimItem(claim, notes))}</ul>`}
    ${figures.length === 0 ? nothing : html`<ul class="figures">${figures.map((figure) => figureItem(figure, notes))}</ul>`}
    ${context.disputes([...claims, ...figures])}`;
}

// Routes.

function routesPart(context: TextContext): TemplateResult {
  const { routes, otherLegs } = context.words;
  if (routes.length + otherLegs.length === 0) return silence(context, ['routes', 'returns'], msg('No way is shown with this choice.'));
  return html`<p class="quiet">${msg('Schematic, between regions: not a way to walk, and no source gives one. Distances are as the crow flies, our calculation between the ends of each leg.')}</p>
    ${DIRECTIONS.map((direction) => {
      const some = routes.filter(({ route }) => route.direction === direction);
      return some.length === 0 ? nothing : html`<h3>${DIRECTION_WORDS[direction]}</h3>${some.map((route) => routeArticle(context, route))}`;
    })}
    ${otherLegs.length === 0 ? nothing : html`<h3>${msg('Single legs')}</h3><ol class="legs">${otherLegs.map((leg) => legItem(context, leg, ''))}</ol>`}`;
}

export const routeId = (id: string): string => `route-${id}`;
const legId = (id: string): string => `leg-${id}`;

function routeArticle(context: TextContext, { route, stops, legs, otherYears, totalKm }: RouteInWords): TemplateResult {
  const { notes, index, words } = context;
  const citations = [...route.claims, ...route.legs.flatMap((id) => claimsOfLeg(index, index.corridors.get(id)))].flatMap((claim) => claim.citations);
  const way = listed(stops.map((code) => countryRef(context, code)));
  const later = otherYears.map(({ properties }) => `${properties.name[context.language]} (${properties.dates.map(readableDate).join(', ')})`).join('; ');
  return html`<article class="route" id=${routeId(route.id)} data-route=${route.id}>
    <h4 tabindex="-1">${context.head({ kind: 'route', id: route.id }, bothNames(context, route.name))}</h4>
    <p>${route.summary}${noteLinks(citations, notes)}</p>
    <p class="facts">${stops.length < 2 ? nothing : msg(html`Countries in order: ${way}.`)} ${totalKm === null || legs.length < 2 ? nothing : msg(str`All legs in straight lines: ${kmText(totalKm)}.`)}</p>
    ${route.claims.length === 0 ? nothing : evidence(context, route.claims, [])}
    <ol class="legs ${route.direction === 'out' ? '' : 'back'}">
      ${legs.map((leg) => legItem(context, leg, route.id))}
    </ol>
    ${later === '' ? nothing : html`<p class="quiet">${msg(str`Dated to other years than ${words.view.year}, and not shown for it: ${later}.`)}</p>`}
  </article>`;
}

const claimsOfLeg = (index: DatasetIndex, leg: CorridorFeature | undefined): readonly Claim[] => (leg === undefined ? [] : [...leg.properties.claims, ...leg.properties.rests.flatMap((id) => index.claims.get(id) ?? [])]);

/** @param route whose article it stands in; empty = none */
function legItem(context: TextContext, { leg, stops, measure, roundBy }: LegInWords & { readonly at?: number }, route: string): TemplateResult {
  const { index, notes, told } = context;
  const { id, name, mode, dates, usual, notSaid, countries } = leg.properties;
  const before = told.get(id);
  if (before === undefined) told.set(id, route);
  const all = claimsOfLeg(index, leg);
  const figures = leg.properties.rests.flatMap((rest) => index.figures.get(rest) ?? []);
  const claims = all.filter((claim) => !index.figures.has(claim.id));
  const cited = noteLinks(all.flatMap(({ citations }) => citations), notes);
  return html`<li data-key="leg:${id}" id=${before === undefined ? legId(id) : nothing} tabindex=${before === undefined ? '-1' : nothing}>
    <p class="name" lang=${context.language}>${name[context.language]}</p>
    <p class="facts">${MODE_WORDS[mode]} · ${dates.length === 0 ? readableDate(null) : dates.map(readableDate).join(', ')} · ${usual}${cited}</p>
    <p class="facts">${legWay(context, { measure, roundBy })} ${borders(context, leg, stops)}</p>
    ${countries.map((code) => foundThere(context, code))}
    ${before === undefined
      ? html`${evidence(context, claims, figures)}<p class="doubt"><b>${msg('Not said:')}</b> ${notSaid}${cited}</p>`
      : html`<p class="facts"><a href="#${legId(id)}">${msg('What the sources say of this leg')}</a></p>`}
  </li>`;
}

/** The number of the leg is the list's own. */
function legWay(context: TextContext, { measure, roundBy }: Pick<LegInWords, 'measure' | 'roundBy'>): string {
  if (measure === null) return msg('It leads back to where it began: a straight line between its ends says nothing.');
  const [way, degrees] = [wayText(measure.straightKm, measure.compass), (Math.round(measure.bearing / 10) * 10) % 360];
  if (roundBy.length === 0) return msg(str`As the crow flies: ${way} (${degrees}°).`);
  const round = roundBy.map((code) => plainCountry(context, code)).join(', ');
  return msg(str`As the crow flies: ${way} (${degrees}°), not counting the way round by ${round}.`);
}

function borders(context: TextContext, { properties: { mode } }: CorridorFeature, stops: readonly CountryCode[]): string | typeof nothing {
  const pairs = stops.slice(1).map((to, at) => {
    const [one, other] = [plainCountry(context, stops[at] ?? ''), plainCountry(context, to)];
    return msg(str`${one} to ${other}`, { id: 'way.from-to', desc: 'from one country into the next' });
  });
  const list = pairs.join(', ');
  if (pairs.length === 0) return msg('No border between countries is crossed.');
  if (mode === 'air' || mode === 'sea' || mode === 'not-stated') return msg(str`From country to country: ${list}.`);
  return pairs.length === 1 ? msg(str`Border crossed: ${list}.`) : msg(str`Borders crossed: ${list}.`);
}

/** What could happen to a person found there in the year. */
function foundThere(context: TextContext, code: CountryCode): Part {
  const { index, words, notes } = context;
  const country = index.countries.get(code);
  if (country === undefined || country.properties.roles.includes('origin')) return nothing;
  const view = outcomeIn(index.policies.get(code), words.view.year);
  const citations = view.periods.flatMap((period) => period.claims.flatMap((id) => index.claims.get(id)?.citations ?? []));
  const [name, outcome] = [countryRef(context, code), outcomeMark(view.outcome, outcomeWords(view))];
  return html`<p class="found">${msg(html`A person found in ${name}: ${outcome}`)}${view.basis === 'not-stated' ? nothing : html` <span class="quiet">(${basisWords(view, words.view.year)})</span>`}${citations.length === 0 ? nothing : noteLinks(citations, notes)}</p>`;
}

/** The colour of the map beside the word, which says all. */
export const outcomeMark = (outcome: Outcome, words: string): TemplateResult => html`<span class="mark" data-outcome=${outcome} aria-hidden="true"></span>${words}`;

// Relations.

function relationsPart(context: TextContext): TemplateResult {
  const { shared, partings, northToSouth, routes } = context.words;
  if (routes.length === 0) return silence(context, ['routes', 'returns'], msg('No way is shown with this choice.'));
  return html`<p class="quiet">${msg('Reckoned from the routes above and from where the map sets its names, not said by a source.')}</p>
    ${shared.length === 0
      ? nothing
      : html`<h3>${msg('Countries that routes share')}</h3>
          <ul class="plain">
            ${shared.map(({ country, through, ending }) => html`<li>${sharedText(context, country, through, ending)}</li>`)}
          </ul>`}
    ${partings.length === 0
      ? nothing
      : html`<h3>${msg('Where routes part')}</h3>
          ${partings.map(({ after, country, branches }) => {
            const leg = html`<a href="#${legId(after.properties.id)}">${named(context, after.properties.name)}</a>`;
            const place = country === null ? html`${leg}` : countryRef(context, country);
            return html`<p>${msg(html`In ${place}, after the leg “${leg}”. From the way that ends farthest north to the one that ends farthest south:`)}</p>
              <ul class="plain">
                ${branches.map((branch) => html`<li>${branchText(context, branch)}</li>`)}
              </ul>`;
          })}`}
    ${northToSouth.length < 2
      ? nothing
      : html`<h3>${msg('From north to south')}</h3>
          <p>${msg('Countries on these routes, by where their names stand on the map, the northernmost first. Each line lies south of the line before it; countries in one line lie at about the same height.')}</p>
          <ol class="rows">
            ${northToSouth.map((row) => html`<li>${listed(row.map((place) => placeText(context, place)))}</li>`)}
          </ol>`}`;
}

function sharedText(context: TextContext, { properties: { id } }: CountryFeature, through: readonly Route[], ending: readonly Route[]): TemplateResult {
  const name = countryRef(context, id);
  const [passing, arriving] = [routeRefs(context, through), routeRefs(context, ending)];
  const parts = [
    through.length === 0 ? nothing : through.length === 1 ? msg(html`1 route passes through it: ${passing}.`) : msg(html`${through.length} routes pass through it: ${passing}.`),
    ending.length === 0 ? nothing : ending.length === 1 ? msg(html`1 route ends there: ${arriving}.`) : msg(html`${ending.length} routes end there: ${arriving}.`),
  ];
  return html`<b>${name}</b>: ${parts[0]} ${parts[1]}`;
}

function branchText(context: TextContext, { next, routes }: Branch): TemplateResult {
  const refs = routeRefs(context, routes);
  if (next === null) return routes.length === 1 ? msg(html`One route ends there: ${refs}.`) : msg(html`Routes that end there: ${refs}.`);
  const leg = html`<a href="#${legId(next.leg.properties.id)}">${named(context, next.leg.properties.name)}</a>`;
  if (next.measure === null) return msg(html`${leg}. Route: ${refs}.`);
  const way = wayText(next.measure.straightKm, next.measure.compass);
  return msg(html`${leg}, ${way}. Route: ${refs}.`);
}

/** To whole hundreds of kilometres: a name is no place. */
function placeText(context: TextContext, { country, away }: CountryPlace): TemplateResult {
  const name = countryRef(context, country.properties.id);
  if (away === null) return name;
  const way = wayText(Math.round(away.km / 100) * 100, away.compass);
  const origin = context.index.dataset.countries.find(({ properties }) => properties.roles.includes('origin'));
  if (origin === undefined) return name;
  const from = named(context, origin.properties.name);
  return msg(html`${name} (${way} of ${from})`);
}

// Countries.

function countriesPart(context: TextContext): TemplateResult {
  const { outcomes, view } = context.words;
  const { year } = view;
  if (outcomes.length === 0) return silence(context, ['outcomes'], msg('No country wears an outcome here.'));
  return html`<p class="quiet">${year === null ? msg('Over all years: each country with what was last stated of it.') : msg(str`For ${year}.`)}</p>
    ${outcomes.map(
      ({ view: group, countries }) => html`<h3>${outcomeMark(group.outcome, outcomeWords(group))}</h3>
        <ul class="plain">
          ${countries.map(({ feature, view: own }) => {
            const { id, name } = feature.properties;
            return html`<li data-key="country:${id}">
              <p class="name">${context.refer({ kind: 'country', id }, bothNames(context, name))}</p>
              ${own.basis === 'not-stated' ? nothing : html`<p class="facts">${basisWords(own, year)}</p>`}
              ${own.periods.length === 0 ? notStated(context, id) : own.periods.map((period) => html`<p>${period.text}${noteLinks(citationsOf(context, period.claims), context.notes)}</p>${period.doubt === null ? nothing : html`<p class="doubt">${period.doubt}</p>`}`)}
              ${context.disputes(own.periods.flatMap(({ claims }) => claims.flatMap((claim) => context.index.claims.get(claim) ?? [])))}
            </li>`;
          })}
        </ul>`,
    )}`;
}

export const citationsOf = ({ index }: TextContext, ids: readonly string[]): readonly Citation[] => ids.flatMap((id) => index.claims.get(id)?.citations ?? []);

export function notStated(context: TextContext, country: CountryCode): Part {
  const policy = context.index.policies.get(country);
  if (policy === undefined) return nothing;
  const citations = notStatedCitations(context.index, country);
  return html`<p>${policy.notStated}${citations.length === 0 ? nothing : noteLinks(citations, context.notes)}</p>`;
}

// Events.

function eventsPart(context: TextContext): TemplateResult {
  const { incidents, wordsOnly } = context.words;
  if (incidents.length + wordsOnly.length === 0) return silence(context, ['incidents'], msg('The sources report none for this choice.'));
  return html`<p class="quiet">${msg('By kind, each in order of time. Some reports overlap: do not add them up.')}</p>
    ${byKind(incidents).map(([kind, some]) => html`<h3>${INCIDENT_KIND_WORDS[kind]}</h3><ul class="plain">${some.map((incident) => eventItem(context, incident))}</ul>`)}
    ${wordsOnly.length === 0 ? nothing : html`<h3>${msg('Told in words only, here and beside the map')}</h3><ul class="plain">${wordsOnly.map((incident) => eventItem(context, incident))}</ul>`}`;
}

const byKind = (incidents: readonly IncidentFeature[]) =>
  INCIDENT_KINDS.flatMap((kind) => {
    const some = incidents.filter(({ properties }) => properties.kind === kind);
    return some.length === 0 ? [] : [[kind, some] as const];
  });

function eventItem(context: TextContext, { properties }: IncidentFeature): TemplateResult {
  const { id, title, date, kind, country, place, precision, people, outcome, text, citations, overlaps, onMap } = properties;
  const { notes, index } = context;
  const cited = noteLinks(citations, notes);
  const became = INCIDENT_OUTCOME_WORDS[outcome];
  const others = listed(overlaps.flatMap((other) => (index.incidents.has(other) ? [context.refer({ kind: 'incident', id: other }, index.incidents.get(other)?.properties.title ?? other)] : [])));
  return html`<li data-key=${onMap ? `incident:${id}` : nothing} id="event-${id}" tabindex="-1">
    <p class="name">${context.head({ kind: 'incident', id }, title)}</p>
    <p class="facts">${readableDate(date)} · ${countryRef(context, country)} · ${place} · ${peopleText(people)}${became === '' ? nothing : html` · ${became}`}${cited}</p>
    ${kind === 'killing' ? html`<details><summary>${msg('Read the report')} <span class="hard-notice">${hardNotice()}</span></summary><p>${text}${cited}</p></details>` : html`<p>${text}${cited}</p>`}
    ${doubts(properties)} ${overlaps.length === 0 ? nothing : html`<p class="doubt">${msg(html`Overlaps with: ${others}. Never add these numbers.`)}</p>`}
    ${onMap && precision !== 'place' ? html`<p class="doubt">${PRECISION_WORDS[precision]}</p>` : nothing} ${context.disputes([properties])}
  </li>`;
}

// Crossings.

function crossingsPart(context: TextContext): TemplateResult {
  const { borders: lines } = context.words;
  if (lines.length === 0) return silence(context, ['crossings'], msg('The sources name no border place.'));
  return html`<p class="quiet">${msg('Places on the border that the sources name, along each river from its source to its mouth. They mark towns, not a place to cross.')}</p>
    ${lines.map((border) => borderPart(context, border))}`;
}

function borderPart(context: TextContext, { isRiver, crossings }: BorderInWords): Part {
  const [first] = crossings;
  if (first === undefined) return nothing;
  const isWhole = ({ properties: { kind, line } }: CrossingFeature): boolean => isRiver && kind === 'border-line' && line === first.properties.line;
  const items = crossings.filter((crossing) => !isWhole(crossing)).map((crossing) => crossingItem(context, crossing, bothNames(context, crossing.properties.name)));
  const whole = crossings.filter(isWhole).map((crossing) => crossingItem(context, crossing, msg('The river as a whole')));
  return html`<h3>${bothNames(context, first.properties.lineName)}</h3>
    ${whole.length === 0 ? nothing : html`<ul class="plain">${whole}</ul>`}
    ${items.length === 0 ? nothing : isRiver ? html`<ol class="plain">${items}</ol>` : html`<ul class="plain">${items}</ul>`}`;
}

function crossingItem(context: TextContext, { properties: { id, kind, banks, claims, notSaid, precision } }: CrossingFeature, name: string | TemplateResult): TemplateResult {
  const { notes, language } = context;
  const [one, other] = banks.map(({ country, town, area }) => [town?.[language] ?? msg('no town named'), area, plainCountry(context, country)].filter((part) => part !== null).join(', '));
  const cited = noteLinks(claims.flatMap(({ citations }) => citations), notes);
  return html`<li data-key="crossing:${id}" id="crossing-${id}" tabindex="-1">
    <p class="name">${context.head({ kind: 'crossing', id }, name)}</p>
    ${kind === 'border-line' ? nothing : html`<p class="facts">${kind === 'facing-towns' ? msg(str`On one bank ${one}; facing it ${other}.`) : msg(str`On one side ${one}; on the other ${other}.`)}</p>`}
    ${evidence(context, claims, [])}
    <p class="doubt"><b>${msg('Not said:')}</b> ${notSaid}${cited}</p>
    <p class="doubt">${precision}</p>
  </li>`;
}

// Places.

function placesPart(context: TextContext): TemplateResult {
  const { origins, destinations } = context.words;
  if (origins.length + destinations.length === 0) return silence(context, ['origins', 'destinations'], msg('The sources name none.'));
  const item = (kind: 'origin' | 'destination', { id, name, country, claims, figures }: { readonly id: string; readonly name: LocalName; readonly country: CountryCode; readonly claims: readonly Claim[]; readonly figures: readonly string[] }, drawn: string | null): TemplateResult =>
    html`<li data-key="${kind}:${id}" id="${kind}-${id}" tabindex="-1">
      <p class="name">${context.head({ kind, id }, bothNames(context, name))}</p>
      <p class="facts">${countryRef(context, country)}</p>
      ${evidence(context, claims, figures.flatMap((figure) => context.index.figures.get(figure) ?? []))}
      ${claims.length + figures.length === 0 ? html`<p>${msg('The sources name the place and give no figure for it.')}</p>` : nothing}
      ${drawn === null ? nothing : html`<p class="doubt">${drawn}</p>`}
    </li>`;
  return html`${origins.length === 0 ? nothing : html`<h3>${LAYER_WORDS.origins}</h3><ul class="plain">${origins.map(({ properties }) => item('origin', properties, null))}</ul>`}
    ${destinations.length === 0 ? nothing : html`<h3>${LAYER_WORDS.destinations}</h3><ul class="plain">${destinations.map(({ properties }) => item('destination', properties, properties.precision))}</ul>`}`;
}

// Arrivals.

function arrivalsPart(context: TextContext): TemplateResult {
  const { index, notes, words } = context;
  const { arrivals } = index.dataset;
  if (arrivals === null) return html`<p>${msg('The table of arrivals could not be read.')}</p>`;
  const sum = arrivalsSum(arrivals);
  const { year } = words.view;
  const isNow = ({ span }: ArrivalsRow): boolean => year !== null && (span.from === null || span.from <= year) && year <= span.to;
  return html`<div class="table" role="region" aria-label=${msg('Table of arrivals')} tabindex="0">
      <table>
        <caption>${msg('People who entered South Korea, by year. The running total and the share are our sums')}${noteLinks(arrivals.citations, notes)}</caption>
        <thead>
          <tr><th scope="col">${msg('Year')}</th><th scope="col">${msg('Women')}</th><th scope="col">${msg('Men')}</th><th scope="col">${msg('Total')}</th><th scope="col">${msg('Share of women')}</th><th scope="col">${msg('Running total')}</th></tr>
        </thead>
        <tbody>
          ${words.arrivals.map(
            (row) => html`<tr class=${isNow(row) ? 'now' : ''} aria-current=${isNow(row) ? 'true' : nothing}>
              <th scope="row">${spanText(row.span)}${isSingleYear(row.span) ? nothing : html` <span class="quiet">${msg('counted together')}</span>`}</th>
              <td>${numberText(row.span.women)}</td><td>${numberText(row.span.men)}</td><td>${numberText(row.span.total)}</td><td>${percentText(row.share)}</td><td>${numberText(row.runningTotal)}</td>
            </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr><th scope="row">${msg('Sum of the columns')}</th><td>${numberText(sum.women)}</td><td>${numberText(sum.men)}</td><td>${numberText(sum.total)}</td><td>${percentText(shareOfWomen(sum))}</td><td></td></tr>
        </tfoot>
      </table>
    </div>
    ${evidence(context, arrivals.notes, [])}`;
}

const percentText = (share: number | null): string => (share === null ? '–' : msg(str`${Math.round(share)} %`));
