/** Which routes lead where, for "From … to …" and for looking at one direction alone; and what the sources count of each. */
import { legsOf, type DatasetIndex } from './dataset-index.js';
import { isRoundTrip, routeKm } from './measure.js';
import type { CorridorFeature, CountryCode, DateText, Figure, IncidentFeature, Route, TopicClaim } from './types.js';
import { isOfPeople } from './units.js';

/** The four ways a journey can go. `stayed` is no route: it is where a route stopped. */
export const ROUTE_FLOWS = ['out', 'forced-return', 'chosen-return', 'stayed'] as const;
export type RouteFlow = (typeof ROUTE_FLOWS)[number];

export const routeFlow = (text: string | null): RouteFlow | null => ROUTE_FLOWS.find((flow) => flow === text) ?? null;

/** Neighbours of which the sources give figures of people who stayed. */
const STAYED_IN: ReadonlySet<CountryCode> = new Set(['CN', 'RU']);

/** Claims told beside the figures of a flow. */
const FLOW_CLAIMS: Readonly<Record<RouteFlow, readonly string[]>> = {
  out: ['cho-majority-not-south'],
  'forced-return': ['cn-policy-repatriate', 'cn-nkfc-list'],
  'chosen-return': [],
  stayed: ['cn-not-counted', 'cn-inflated-ngo-numbers'],
};

/** The country in which an end of a leg lies (`country:CN`, `origin:…`, `destination:…`, `crossing:…`); null = not in the data. */
function countryOfEnd(index: DatasetIndex, end: string, leg: CorridorFeature): CountryCode | null {
  const [kind, id = ''] = end.split(':');
  switch (kind) {
    case 'country':
      return id;
    case 'origin':
      return index.origins.get(id)?.properties.country ?? null;
    case 'destination':
      return index.communities.get(id)?.properties.country ?? null;
    case 'crossing':
      // It has two banks: a leg that starts there starts on the one it leaves.
      return index.crossings.get(id)?.properties.banks.find(({ country }) => !leg.properties.countries.includes(country))?.country ?? null;
    default:
      return null;
  }
}

/** The country where the route starts, then each one it enters, in order. */
export function stopsOf(index: DatasetIndex, route: Route): readonly CountryCode[] {
  const legs = legsOf(index, route);
  const [first] = legs;
  if (first === undefined) return [];
  const start = countryOfEnd(index, first.properties.from, first);
  const all = [...(start === null ? [] : [start]), ...legs.flatMap(({ properties }) => properties.countries)];
  return all.filter((code, at) => code !== all[at - 1]);
}

/** Countries entered on the leg that lie at neither of its ends: its straight line may miss them. */
export function countriesBetweenEnds(index: DatasetIndex, leg: CorridorFeature): readonly CountryCode[] {
  const ends = [leg.properties.from, leg.properties.to].map((end) => countryOfEnd(index, end, leg));
  return leg.properties.countries.filter((code) => !ends.includes(code));
}

/** `null` = anywhere, or all ways. */
export interface RouteQuery {
  readonly from: CountryCode | null;
  readonly to: CountryCode | null;
  readonly flow: RouteFlow | null;
}

export interface FoundRoutes {
  /** Routes whose last country is the one asked for; with none asked for, all that match. */
  readonly leadThere: readonly Route[];
  /** Routes that reach it and go on. */
  readonly goOn: readonly Route[];
}

/** Going to and fro for work is a way back by choice. */
export function isOfFlow(index: DatasetIndex, route: Route, flow: RouteFlow | null): boolean {
  switch (flow) {
    case null:
      return true;
    case 'chosen-return':
      return route.direction === 'chosen-return' || route.direction === 'circular';
    case 'stayed':
      return route.direction === 'out' && STAYED_IN.has(stopsOf(index, route).at(-1) ?? '');
    case 'out':
    case 'forced-return':
      return route.direction === flow;
  }
}

export function findRoutes(index: DatasetIndex, { from, to, flow }: RouteQuery): FoundRoutes {
  const leadThere: Route[] = [];
  const goOn: Route[] = [];
  for (const route of index.dataset.routes) {
    const stops = stopsOf(index, route);
    const last = stops.length - 1;
    const start = from === null ? 0 : stops.indexOf(from);
    const end = to === null ? last : stops.lastIndexOf(to);
    // A route inside one country starts and ends in it; any other has to move on between the two.
    if (start < 0 || end < 0 || (end <= start && last > 0) || !isOfFlow(index, route, flow)) continue;
    (end === last ? leadThere : goOn).push(route);
  }
  return { leadThere, goOn };
}

/** Countries that a route leaves: what "From" can be. */
export function startCountries(index: DatasetIndex): readonly CountryCode[] {
  return [...new Set(index.dataset.routes.flatMap((route) => leavable(stopsOf(index, route))))];
}

const leavable = (stops: readonly CountryCode[]): readonly CountryCode[] => (stops.length === 1 ? stops : stops.slice(0, -1));

export interface EndCountries {
  /** A route leads there and no farther. */
  readonly ends: readonly CountryCode[];
  /** Routes only pass through. */
  readonly passed: readonly CountryCode[];
}

/** What "to" can be. */
export function endCountries(index: DatasetIndex): EndCountries {
  const all = index.dataset.routes.map((route) => stopsOf(index, route));
  const ends = [...new Set(all.flatMap((stops) => stops.at(-1) ?? []))];
  return { ends, passed: [...new Set(all.flatMap((stops) => stops.slice(1)))].filter((code) => !ends.includes(code)) };
}

export interface RouteDates {
  readonly dates: readonly DateText[];
  readonly datedLegs: number;
  readonly legs: number;
}

/** Every date of its legs, each once. */
export function routeDates(legs: readonly CorridorFeature[]): RouteDates {
  const dated = legs.filter(({ properties }) => properties.dates.length > 0);
  return { dates: [...new Set(dated.flatMap(({ properties }) => properties.dates))], datedLegs: dated.length, legs: legs.length };
}

/** Sum of the straight legs; null where they say nothing: no leg, or one that ends where it began. */
export const straightTotalKm = (legs: readonly CorridorFeature[]): number | null => (legs.length === 0 || legs.some(isRoundTrip) ? null : routeKm(legs));

/** What the sources give of one flow, to be shown together with what they do not count. */
export interface FlowEvidence {
  readonly figures: readonly Figure[];
  readonly claims: readonly TopicClaim[];
  readonly incidents: readonly IncidentFeature[];
}

export function flowEvidence(index: DatasetIndex, flow: RouteFlow): FlowEvidence {
  const { dataset } = index;
  const all = dataset.policies.flatMap(({ claims }) => claims);
  return {
    figures: dataset.figures.filter((figure) => isFigureOf(figure, flow)),
    claims: FLOW_CLAIMS[flow].flatMap((id) => all.find((claim) => claim.id === id) ?? []).concat(flow === 'chosen-return' ? all.filter(({ topic }) => topic === 'return') : []),
    incidents: dataset.incidents.filter((incident) => isIncidentOf(incident, flow)),
  };
}

function isFigureOf(figure: Figure, flow: RouteFlow): boolean {
  const { topic, kind, country } = figure;
  switch (flow) {
    case 'out':
      return topic === 'arrival' && (kind === 'arrivals' || kind === 'stock' || (kind === 'count' && isOfPeople(figure)));
    case 'forced-return':
      return false;
    case 'chosen-return':
      return topic === 'return' && kind !== 'amount';
    case 'stayed':
      return topic === 'life' && STAYED_IN.has(country ?? '');
  }
}

function isIncidentOf({ properties: { kind, outcome } }: IncidentFeature, flow: RouteFlow): boolean {
  switch (flow) {
    case 'forced-return':
      return outcome === 'returned-to-north-korea' || outcome === 'returned-to-china';
    case 'chosen-return':
      return kind === 'going-back';
    case 'out':
    case 'stayed':
      return false;
  }
}

/** Transit countries for which no figure says how many are, or came to be, there. */
export const uncountedTransit = (index: DatasetIndex): readonly CountryCode[] =>
  index.dataset.countries.flatMap(({ properties: { id, roles } }) =>
    roles.includes('transit') && !index.dataset.figures.some(({ country, topic }) => country === id && (topic === 'life' || topic === 'community' || topic === 'arrival')) ? [id] : [],
  );
