/** What rests on a source, and where on the page each claim stands. */
import { allClaims } from './claims.js';
import { PEOPLE_TOPICS } from './people-topics.js';
import { HARD_TOPICS, type Citation, type Claim, type Dataset, type Selection } from './types.js';

/** A page beside the map that tells a claim which stands on no thing of the map. Named as in `?page=`. */
export type ClaimPage = 'terms' | 'arrivals' | 'people';
export type ClaimPlace = { readonly kind: 'thing'; readonly selection: Selection } | { readonly kind: 'page'; readonly page: ClaimPage };

const thing = (kind: Selection['kind'], id: string): ClaimPlace => ({ kind: 'thing', selection: { kind, id } });
const page = (name: ClaimPage): ClaimPlace => ({ kind: 'page', page: name });

/** From a claim's id to where it stands. A claim told in several places has the first of: its country, the map's thing, a page. */
export function claimPlaces(dataset: Omit<Dataset, 'conflicts' | 'sources'>): ReadonlyMap<string, ClaimPlace> {
  const places = new Map<string, ClaimPlace>();
  const put = (claims: readonly Claim[], place: ClaimPlace): void => {
    for (const { id } of claims) if (!places.has(id)) places.set(id, place);
  };
  for (const { country, claims, laws } of dataset.policies) put([...claims, ...laws], thing('country', country));
  for (const law of dataset.laws) {
    const [country] = law.countries;
    if (country !== undefined) put([law], thing('country', country));
  }
  for (const { properties } of dataset.origins) put(properties.claims, thing('origin', properties.id));
  for (const { properties } of dataset.communities) put(properties.claims, thing('destination', properties.id));
  for (const { properties } of dataset.crossings) put(properties.claims, thing('crossing', properties.id));
  for (const { properties } of dataset.corridors) {
    const route = dataset.routes.find(({ legs }) => legs.includes(properties.id));
    if (route !== undefined) put(properties.claims, thing('route', route.id));
  }
  for (const route of dataset.routes) put(route.claims, thing('route', route.id));
  for (const { properties } of dataset.incidents) put([properties], thing('incident', properties.id));
  for (const figure of dataset.figures) put([figure], figurePlace(dataset, figure.id, figure.country));
  put(dataset.arrivals?.notes ?? [], page('arrivals'));
  put(dataset.terms, page('terms'));
  return places;
}

/** A figure of no country stands with the community or province that shows it, or else with people and reasons. */
function figurePlace({ communities, origins }: Pick<Dataset, 'communities' | 'origins'>, id: string, country: string | null): ClaimPlace {
  if (country !== null) return thing('country', country);
  const community = communities.find(({ properties }) => properties.figures.includes(id));
  if (community !== undefined) return thing('destination', community.properties.id);
  const origin = origins.find(({ properties }) => properties.figures.includes(id));
  return origin === undefined ? page('people') : thing('origin', origin.properties.id);
}

export interface CitedHeading {
  readonly citation: Citation;
  readonly claims: readonly Claim[];
}

/** Every claim that cites the source, by the heading it stands under; a claim that cites two headings stands under both. */
export function restingOn(dataset: Omit<Dataset, 'conflicts' | 'sources'>, source: string): readonly CitedHeading[] {
  const headings = new Map<string, Claim[]>();
  for (const { claim } of allClaims(dataset))
    for (const heading of new Set(claim.citations.filter((citation) => citation.source === source).map((citation) => citation.heading))) {
      const known = headings.get(heading);
      if (known === undefined) headings.set(heading, [claim]);
      else known.push(claim);
    }
  return [...headings].sort(([a], [b]) => compareHeadings(a, b)).map(([heading, claims]) => ({ citation: { source, heading }, claims }));
}

/** How many claims cite the source, each counted once. */
export const countResting = (headings: readonly CitedHeading[]): number => new Set(headings.flatMap(({ claims }) => claims.map(({ id }) => id))).size;

/** `Introduction` first, then by the alphabet, `Paragraph 2` before `Paragraph 10`. */
function compareHeadings(a: string, b: string): number {
  const first = (heading: string): number => (heading === 'Introduction' ? 0 : 1);
  return first(a) - first(b) || a.localeCompare(b, 'en', { numeric: true });
}

/** Ids of what stands behind the advance notice wherever it is told: by its topic, as an event, or in a hard group of people and reasons. */
export function hardClaims({ policies, figures, incidents }: Pick<Dataset, 'policies' | 'figures' | 'incidents'>): ReadonlySet<string> {
  const byTopic = [...policies.flatMap(({ claims }) => claims), ...figures].filter(({ topic }) => HARD_TOPICS.has(topic)).map(({ id }) => id);
  const killings = incidents.filter(({ properties }) => properties.kind === 'killing').map(({ properties }) => properties.id);
  const grouped = PEOPLE_TOPICS.flatMap(({ groups }) => groups.flatMap((group) => (group.hard ? [...group.claims, ...group.figures] : [])));
  return new Set([...byTopic, ...killings, ...grouped]);
}
