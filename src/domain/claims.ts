/** Every claim of the dataset with the file of `geo/` it stands in. */
import type { Claim, Dataset } from './types.js';

export interface PlacedClaim {
  readonly file: string;
  /** The list inside the file's item; empty = the item is the claim. */
  readonly field: string;
  readonly claim: Claim;
}

export function allClaims(dataset: Omit<Dataset, 'conflicts' | 'sources'>): PlacedClaim[] {
  const placed = (file: string, field: string, claims: readonly Claim[]): PlacedClaim[] => claims.map((claim) => ({ file, field, claim }));
  return [
    ...dataset.policies.flatMap(({ country, claims, laws }) => [...placed(`policies/${country}.json`, 'claims', claims), ...placed(`policies/${country}.json`, 'laws', laws)]),
    ...placed('international-law.json', '', dataset.laws),
    ...dataset.origins.flatMap(({ properties }) => placed('origins.geojson', 'claims', properties.claims)),
    ...dataset.communities.flatMap(({ properties }) => placed('destinations.geojson', 'claims', properties.claims)),
    ...dataset.crossings.flatMap(({ properties }) => placed('border-crossings.geojson', 'claims', properties.claims)),
    ...dataset.corridors.flatMap(({ properties }) => placed('corridors.geojson', 'claims', properties.claims)),
    ...dataset.routes.flatMap(({ claims }) => placed('corridors.geojson', 'claims', claims)),
    ...placed('incidents.geojson', '', dataset.incidents.map(({ properties }) => properties)),
    ...placed('figures.json', '', dataset.figures),
    ...placed('arrivals.json', 'notes', dataset.arrivals?.notes ?? []),
    ...placed('terms.json', '', dataset.terms),
  ];
}
