/** The dataset by id and by relation: built once after loading, asked by panels, lists and map. */
import { allClaims } from './claims.js';
import { incidentsOf, undatedOf } from './incident-years.js';
import type {
  Claim,
  CommunityFeature,
  Conflict,
  CorridorFeature,
  CountryCode,
  CountryFeature,
  CountryPolicy,
  CrossingFeature,
  Dataset,
  Figure,
  IncidentFeature,
  LocalName,
  OriginFeature,
  Route,
  Selection,
  Source,
  Year,
} from './types.js';
import { DEFAULT_WORDING, rewordedDataset, wordsFor, type WordingId, type Words } from './wording.js';

export interface DatasetIndex {
  /** In the chosen wording, as everything else here. */
  readonly dataset: Dataset;
  /** Of the texts; names are there in both. */
  readonly language: 'en' | 'ko';
  /** What the interface itself calls the people of this map. */
  readonly words: Words;
  readonly countries: ReadonlyMap<CountryCode, CountryFeature>;
  readonly policies: ReadonlyMap<CountryCode, CountryPolicy>;
  readonly crossings: ReadonlyMap<string, CrossingFeature>;
  readonly corridors: ReadonlyMap<string, CorridorFeature>;
  readonly routes: ReadonlyMap<string, Route>;
  readonly incidents: ReadonlyMap<string, IncidentFeature>;
  readonly communities: ReadonlyMap<string, CommunityFeature>;
  readonly origins: ReadonlyMap<string, OriginFeature>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly conflicts: ReadonlyMap<string, Conflict>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Every claim, wherever it stands. */
  readonly claims: ReadonlyMap<string, Claim>;
}

function keyed<T>(items: readonly T[], idOf: (item: T) => string): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const item of items) map.set(idOf(item), item);
  return map;
}
const byProperty = <F extends { readonly properties: { readonly id: string } }>(features: readonly F[]): ReadonlyMap<string, F> => keyed(features, ({ properties }) => properties.id);
const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> => keyed(items, ({ id }) => id);

/** @param facts as loaded, in the language named, with the tokens of `geo/` in them; whoever asks the index gets them in the chosen wording, without a brace. */
export function indexDataset(facts: Dataset, wording: WordingId = DEFAULT_WORDING, language: 'en' | 'ko' = 'en'): DatasetIndex {
  const dataset = rewordedDataset(facts, wording);
  return {
    dataset,
    language,
    words: wordsFor(wording, language),
    countries: byProperty(dataset.countries),
    policies: new Map(dataset.policies.map((policy) => [policy.country, policy])),
    crossings: byProperty(dataset.crossings),
    corridors: byProperty(dataset.corridors),
    routes: byId(dataset.routes),
    incidents: byProperty(dataset.incidents),
    communities: byProperty(dataset.communities),
    origins: byProperty(dataset.origins),
    figures: byId(dataset.figures),
    conflicts: byId(dataset.conflicts),
    sources: byId(dataset.sources),
    claims: byId(allClaims(dataset).map(({ claim }) => claim)),
  };
}

/** The name of what is selected; null = nothing here is called that. */
export function selectionName(index: DatasetIndex, { kind, id }: Selection): LocalName | null {
  switch (kind) {
    case 'country':
      return index.countries.get(id)?.properties.name ?? null;
    case 'crossing':
      return index.crossings.get(id)?.properties.name ?? null;
    case 'route':
      return index.routes.get(id)?.name ?? null;
    case 'destination':
      return index.communities.get(id)?.properties.name ?? null;
    case 'origin':
      return index.origins.get(id)?.properties.name ?? null;
    case 'incident': {
      const title = index.incidents.get(id)?.properties.title;
      return title === undefined ? null : { en: title, ko: title };
    }
  }
}

export const legsOf = (index: DatasetIndex, route: Route): readonly CorridorFeature[] => route.legs.flatMap((leg) => index.corridors.get(leg) ?? []);

export const routesWithLeg = (index: DatasetIndex, corridorId: string): readonly Route[] => index.dataset.routes.filter(({ legs }) => legs.includes(corridorId));

/** true: the corridor begins in the country, or at a place on its border. Every way out begins in the origin: that says nothing. */
function beginsIn(index: DatasetIndex, { properties }: CorridorFeature, country: CountryCode): boolean {
  if (index.countries.get(country)?.properties.roles.includes('origin') === true) return false;
  if (properties.from === `country:${country}`) return true;
  const crossing = properties.from.startsWith('crossing:') ? index.crossings.get(properties.from.slice('crossing:'.length)) : undefined;
  return crossing?.properties.banks.some((bank) => bank.country === country) ?? false;
}

/** Routes that enter the country or begin there, out and back alike. */
export const routesThrough = (index: DatasetIndex, country: CountryCode): readonly Route[] =>
  index.dataset.routes.filter((route) => legsOf(index, route).some((leg) => leg.properties.countries.includes(country) || beginsIn(index, leg, country)));

/** In order of time; the undated ones last, in every year. */
export function incidentsIn({ dataset: { incidents } }: DatasetIndex, country: CountryCode, year: Year): readonly IncidentFeature[] {
  const isThere = ({ properties }: IncidentFeature): boolean => properties.country === country;
  const dated = incidentsOf(incidents, year).filter(isThere);
  return year === null ? dated : [...dated, ...undatedOf(incidents).filter(isThere)];
}

export const figuresOf = (index: DatasetIndex, country: CountryCode): readonly Figure[] => index.dataset.figures.filter((figure) => figure.country === country);

/** The conflicts that any of these claims belongs to, each once. */
export const conflictsOf = (index: DatasetIndex, claims: readonly Claim[]): readonly Conflict[] =>
  [...new Set(claims.flatMap(({ conflicts }) => conflicts))].flatMap((id) => index.conflicts.get(id) ?? []);

export const crossingsOf = (index: DatasetIndex, country: CountryCode): readonly CrossingFeature[] =>
  index.dataset.crossings.filter(({ properties }) => properties.banks.some((bank) => bank.country === country));

export const communitiesOf = (index: DatasetIndex, country: CountryCode): readonly CommunityFeature[] => index.dataset.communities.filter(({ properties }) => properties.country === country);
