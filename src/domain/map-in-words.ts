/** What a view of the map holds, to be told in words: the same set as the map draws, asked of the same functions. */
import bearing from '@turf/bearing';
import type { Position } from 'geojson';
import { arrivalsRows, type ArrivalsRow } from './arrivals.js';
import type { DatasetIndex } from './dataset-index.js';
import { isInAnyYear } from './dates.js';
import { drawnIncidents, drawnLegs, drawnOutcomes, isConcealed, isHidden, shownOf, type DrawnView } from './drawn.js';
import { inOrderOfTime } from './incident-years.js';
import { legendGroups, type LegendGroup } from './legend.js';
import { compassOf, isRoundTrip, measureLeg, straightKm, type Compass, type LegMeasure } from './measure.js';
import { countriesBetweenEnds, isOfFlow, routeFlow, stopsOf, straightTotalKm } from './routes.js';
import { DIRECTIONS, type CommunityFeature, type CorridorFeature, type CountryCode, type CountryFeature, type CrossingFeature, type CrossingProperties, type IncidentFeature, type OriginFeature, type Route } from './types.js';

export interface LegInWords {
  readonly leg: CorridorFeature;
  /** The country where it starts, then each one it enters. */
  readonly stops: readonly CountryCode[];
  /** null: it leads back to where it began. */
  readonly measure: LegMeasure | null;
  /** Countries entered that its straight line may miss. */
  readonly roundBy: readonly CountryCode[];
}

export interface RouteInWords {
  readonly route: Route;
  readonly stops: readonly CountryCode[];
  /** Those that are drawn, each with its place in the route's order, from 0. */
  readonly legs: readonly (LegInWords & { readonly at: number })[];
  /** Those of other years. */
  readonly otherYears: readonly CorridorFeature[];
  /** Sum of the straight legs; null where a leg is missing or leads back. */
  readonly totalKm: number | null;
}

/** Routes that go through a country, or end there. */
export interface SharedCountry {
  readonly country: CountryFeature;
  readonly through: readonly Route[];
  readonly ending: readonly Route[];
}

export interface Branch {
  /** The first leg after the parting; null = the routes end there. */
  readonly next: LegInWords | null;
  readonly routes: readonly Route[];
}

/** Where routes that went together go apart; branches from the one whose next leg ends farthest north to the one farthest south. */
export interface Parting {
  /** The last leg they share. */
  readonly after: CorridorFeature;
  readonly country: CountryCode | null;
  readonly branches: readonly Branch[];
}

/** Where a country's name stands on the map, seen from the country people leave. */
export interface CountryPlace {
  readonly country: CountryFeature;
  /** null: it is the country people leave, or the facts have none. */
  readonly away: { readonly km: number; readonly compass: Compass } | null;
}

export interface BorderInWords {
  /** Of the first of its crossings. */
  readonly line: CrossingProperties['line'];
  readonly isRiver: boolean;
  /** Along a river from source to mouth; what stands for the river as a whole comes first. */
  readonly crossings: readonly CrossingFeature[];
}

export interface MapInWords {
  readonly view: DrawnView;
  readonly routes: readonly RouteInWords[];
  /** Drawn, but of no route listed: a leg that a filter kept by itself. */
  readonly otherLegs: readonly LegInWords[];
  readonly shared: readonly SharedCountry[];
  readonly partings: readonly Parting[];
  /** Countries that the drawn ways touch, north first; those of about one height together. */
  readonly northToSouth: readonly (readonly CountryPlace[])[];
  /** Farthest west and farthest east, going from the country people leave, of all countries in this text; null = it holds none. */
  readonly extent: { readonly west: CountryFeature; readonly east: CountryFeature } | null;
  readonly outcomes: readonly LegendGroup[];
  readonly incidents: readonly IncidentFeature[];
  /** Events of the same filter that are no place on the map. */
  readonly wordsOnly: readonly IncidentFeature[];
  readonly borders: readonly BorderInWords[];
  readonly destinations: readonly CommunityFeature[];
  readonly origins: readonly OriginFeature[];
  /** The whole table: no year and no filter concerns it. */
  readonly arrivals: readonly ArrivalsRow[];
}

export function mapInWords(index: DatasetIndex, view: DrawnView): MapInWords {
  const { dataset } = index;
  const legs = drawnLegs(index, view);
  const routes = routesInWords(index, view, legs);
  const rows = northToSouth(index, legs, view);
  const outcomes = outcomeGroups(index, view);
  const told = new Set(routes.flatMap((route) => route.legs.map(({ leg }) => leg.properties.id)));
  return {
    view,
    routes,
    otherLegs: legs.filter(({ properties }) => !told.has(properties.id)).map((leg) => legInWords(index, leg)),
    shared: sharedCountries(index, routes, view),
    partings: partings(index, routes),
    northToSouth: rows,
    extent: extentOf(index, [...rows.flat().map(({ country }) => country), ...outcomes.flatMap(({ countries }) => countries.map(({ feature }) => feature))]),
    outcomes,
    incidents: inOrderOfTime(drawnIncidents(index, view)),
    wordsOnly: inOrderOfTime(inWordsOnly(index, view)),
    borders: bordersInWords(shownOf(view, 'crossings', 'crossing', dataset.crossings)),
    destinations: shownOf(view, 'destinations', 'destination', dataset.communities),
    origins: shownOf(view, 'origins', 'origin', dataset.origins),
    arrivals: dataset.arrivals === null ? [] : arrivalsRows(dataset.arrivals),
  };
}

/** Names as the shapes of the drawn map have them, each once, in order of the alphabet. */
export function keysInWords({ routes, otherLegs, outcomes, incidents, borders, destinations, origins }: MapInWords): readonly string[] {
  const ids = (kind: string, features: readonly { readonly properties: { readonly id: string } }[]): readonly string[] => features.map(({ properties }) => `${kind}:${properties.id}`);
  const all = [
    ...ids('leg', [...routes.flatMap(({ legs }) => legs), ...otherLegs].map(({ leg }) => leg)),
    ...ids('country', outcomes.flatMap(({ countries }) => countries.map(({ feature }) => feature))),
    ...ids('incident', incidents),
    ...ids('crossing', borders.flatMap(({ crossings }) => crossings)),
    ...ids('destination', destinations),
    ...ids('origin', origins),
  ];
  return [...new Set(all)].sort();
}

export function legInWords(index: DatasetIndex, leg: CorridorFeature): LegInWords {
  return { leg, stops: stopsOfLeg(index, leg), measure: isRoundTrip(leg) ? null : measureLeg(leg), roundBy: countriesBetweenEnds(index, leg) };
}

/** A leg alone is the shortest of routes. */
const stopsOfLeg = (index: DatasetIndex, { properties: { id, name, direction } }: CorridorFeature): readonly CountryCode[] => stopsOf(index, { id, name, direction, summary: '', legs: [id], claims: [] });

/** A route is told where a leg of it is drawn and the filter asks for the route itself, not only for a leg that it shares. */
function routesInWords(index: DatasetIndex, view: DrawnView, drawn: readonly CorridorFeature[]): readonly RouteInWords[] {
  const drawnIds = new Set(drawn.map(({ properties }) => properties.id));
  const flow = routeFlow(view.flow);
  const selected = view.selection?.kind === 'route' ? view.selection.id : null;
  const isAskedFor = (route: Route): boolean => route.id === selected || (isOfFlow(index, route, flow) && route.legs.every((leg) => view.onlyLegs?.includes(leg) ?? true));
  return DIRECTIONS.flatMap((direction) => index.dataset.routes.filter((route) => route.direction === direction && isAskedFor(route) && route.legs.some((leg) => drawnIds.has(leg)))).map((route) => {
    const all = route.legs.flatMap((id) => index.corridors.get(id) ?? []);
    const legs = all.flatMap((leg, at) => (drawnIds.has(leg.properties.id) ? [{ ...legInWords(index, leg), at }] : []));
    return {
      route,
      stops: stopsOf(index, route),
      legs,
      otherYears: all.filter(({ properties: { id, dates } }) => !isInAnyYear(dates, view.year) && !isConcealed(view, `leg:${id}`)),
      totalKm: legs.length === all.length ? straightTotalKm(all) : null,
    };
  });
}

function sharedCountries(index: DatasetIndex, routes: readonly RouteInWords[], view: DrawnView): readonly SharedCountry[] {
  return index.dataset.countries
    .filter(({ properties: { id, roles } }) => !roles.includes('origin') && !isConcealed(view, `country:${id}`))
    .map((country) => {
      const { id } = country.properties;
      return {
        country,
        through: routes.filter(({ stops }) => stops.slice(0, -1).includes(id) && stops.indexOf(id) > 0).map(({ route }) => route),
        ending: routes.filter(({ stops }) => stops.length > 1 && stops.at(-1) === id).map(({ route }) => route),
      };
    })
    .filter(({ through, ending }) => through.length + ending.length > 1)
    .sort((a, b) => b.through.length + b.ending.length - a.through.length - a.ending.length);
}

/** Every run of legs that two routes begin with and then go on from differently. */
function partings(index: DatasetIndex, routes: readonly RouteInWords[]): readonly Parting[] {
  // A year may lack a leg: what comes after it would not follow on what came before.
  const whole = routes.map(({ route, legs }) => ({ route, ids: legs.filter(({ at }, place) => at === place).map(({ leg }) => leg.properties.id) }));
  const beginnings = new Map<string, { readonly ids: readonly string[]; readonly routes: { readonly route: Route; readonly next: string | null }[] }>();
  for (const { route, ids } of whole) {
    for (let length = 1; length <= ids.length; length++) {
      const begun = ids.slice(0, length);
      const key = begun.join(' ');
      const found = beginnings.get(key) ?? { ids: begun, routes: [] };
      found.routes.push({ route, next: ids[length] ?? null });
      beginnings.set(key, found);
    }
  }
  return [...beginnings.values()].flatMap(({ ids, routes: together }) => {
    const after = index.corridors.get(ids.at(-1) ?? '');
    const nexts = [...new Set(together.map(({ next }) => next))];
    if (after === undefined || nexts.length < 2) return [];
    const branches = nexts.map((next): Branch => {
      const leg = next === null ? undefined : index.corridors.get(next);
      return { next: leg === undefined ? null : legInWords(index, leg), routes: together.filter((one) => one.next === next).map(({ route }) => route) };
    });
    return [{ after, country: after.properties.countries.at(-1) ?? null, branches: branches.sort((a, b) => northOf(b) - northOf(a)) }];
  });
}

/** Latitude where the next leg ends; a route that ends comes last. */
const northOf = ({ next }: Branch): number => next?.leg.geometry.coordinates.at(-1)?.[1] ?? -Infinity;

/** Names nearer to one height than this are not said to lie north or south of each other. Degrees of latitude. */
const SAME_HEIGHT = 2;

function northToSouth(index: DatasetIndex, legs: readonly CorridorFeature[], view: DrawnView): readonly (readonly CountryPlace[])[] {
  const touched = new Set(legs.flatMap((leg) => stopsOfLeg(index, leg)));
  const latitude = ({ geometry }: CountryFeature): number => geometry.coordinates[1] ?? 0;
  const origin = index.dataset.countries.find(({ properties }) => properties.roles.includes('origin'));
  const sorted = index.dataset.countries.filter(({ properties }) => touched.has(properties.id) && !isConcealed(view, `country:${properties.id}`)).sort((a, b) => latitude(b) - latitude(a));
  const rows: { readonly top: number; readonly places: CountryPlace[] }[] = [];
  for (const country of sorted) {
    const place: CountryPlace = { country, away: origin === undefined || origin === country ? null : awayFrom(origin.geometry.coordinates, country.geometry.coordinates) };
    const row = rows.at(-1);
    if (row !== undefined && row.top - latitude(country) < SAME_HEIGHT) row.places.push(place);
    else rows.push({ top: latitude(country), places: [place] });
  }
  return rows.map(({ places }) => places);
}

const awayFrom = (from: Position, to: Position): { readonly km: number; readonly compass: Compass } => ({ km: straightKm(from, to), compass: compassOf(bearing(from, to)) });

/** East and west are counted from the country people leave, half round the world each way. */
function extentOf(index: DatasetIndex, countries: readonly CountryFeature[]): MapInWords['extent'] {
  const from = index.dataset.countries.find(({ properties }) => properties.roles.includes('origin'))?.geometry.coordinates[0] ?? 0;
  const eastward = ({ geometry }: CountryFeature): number => ((((geometry.coordinates[0] ?? 0) - from + 540) % 360) + 360) % 360;
  const sorted = [...countries].sort((a, b) => eastward(a) - eastward(b));
  const [west, east] = [sorted[0], sorted.at(-1)];
  return west === undefined || east === undefined ? null : { west, east };
}

function outcomeGroups(index: DatasetIndex, view: DrawnView): readonly LegendGroup[] {
  const drawn = new Set(drawnOutcomes(index, view).map(({ country }) => country));
  return legendGroups(index, view.year, view.concealed)
    .map((group) => ({ ...group, countries: group.countries.filter(({ feature }) => drawn.has(feature.properties.id)) }))
    .filter(({ countries }) => countries.length > 0);
}

/** What would be drawn if it had a place. */
function inWordsOnly(index: DatasetIndex, view: DrawnView): readonly IncidentFeature[] {
  if (isHidden(view, 'incidents')) return [];
  const only = view.onlyIncidents === null ? null : new Set(view.onlyIncidents);
  return index.dataset.incidents.filter(({ properties: { id, date, onMap } }) => {
    const isInTime = view.year === null || (date !== null && isInAnyYear([date], view.year));
    return !onMap && isInTime && (only?.has(`incident:${id}`) ?? true) && !isConcealed(view, `incident:${id}`);
  });
}

/** Longitude, latitude, rounded: here the land data lets both rivers begin, on either side of Mount Paektu. */
export const SOURCE_OF_BOTH_RIVERS: Position = [128.1, 42];

/** The lowest stretch of the Tumen, on the Russian border, is a line of its own in the facts. */
const RIVERS: Readonly<Partial<Record<CrossingProperties['line'], CrossingProperties['line']>>> = { yalu: 'yalu', tumen: 'tumen', 'russia-north-korea': 'tumen' };

/** Both rivers run away from their source all the way: the farther from it, the nearer to the mouth. */
export function bordersInWords(crossings: readonly CrossingFeature[]): readonly BorderInWords[] {
  const lines = new Map<CrossingProperties['line'], CrossingFeature[]>();
  for (const crossing of crossings) {
    const line = RIVERS[crossing.properties.line] ?? crossing.properties.line;
    lines.set(line, [...(lines.get(line) ?? []), crossing]);
  }
  return [...lines].map(([line, along]) => ({ line, isRiver: RIVERS[line] !== undefined, crossings: RIVERS[line] === undefined ? along : along.sort((a, b) => fromSourceKm(a) - fromSourceKm(b)) }));
}

function fromSourceKm({ geometry, properties }: CrossingFeature): number {
  if (properties.kind === 'border-line' && RIVERS[properties.line] === properties.line) return -1;
  const [first = [0, 0], second = first] = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates;
  return straightKm(SOURCE_OF_BOTH_RIVERS, [((first[0] ?? 0) + (second[0] ?? 0)) / 2, ((first[1] ?? 0) + (second[1] ?? 0)) / 2]);
}
