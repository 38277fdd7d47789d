/** What must hold between the files of `geo/`: whatever is named must exist, and periods of one country follow each other. */
import { allClaims } from '../domain/claims.js';
import type { CountryCode, Dataset } from '../domain/types.js';
import type { Problem } from './problem.js';

/** @param countryFiles the file that each country stands in */
export function crossCheck(dataset: Dataset, countryFiles: ReadonlyMap<CountryCode, string>): Problem[] {
  const problems: Problem[] = [];
  const report = (file: string, item: string, field: string, reason: string): void => void problems.push({ file, item, field, reason });

  const sources = new Set(dataset.sources.map(({ id }) => id));
  const conflicts = new Set(dataset.conflicts.map(({ id }) => id));
  const figures = new Set(dataset.figures.map(({ id }) => id));
  const countries = new Set(dataset.countries.map(({ properties }) => properties.id));
  const corridors = new Set(dataset.corridors.map(({ properties }) => properties.id));
  const incidents = new Set(dataset.incidents.map(({ properties }) => properties.id));
  const claims = allClaims(dataset);
  const keys = new Set([
    ...[...countries].map((id) => `country:${id}`),
    ...dataset.origins.map(({ properties }) => `origin:${properties.id}`),
    ...dataset.communities.map(({ properties }) => `destination:${properties.id}`),
    ...dataset.crossings.map(({ properties }) => `crossing:${properties.id}`),
  ]);

  // Where a whole file is missing, that is the one problem to report, not every reference to it.
  const has = { sources: sources.size > 0, conflicts: conflicts.size > 0, figures: figures.size > 0, countries: countries.size > 0 };

  /** Of each claim, by its id. */
  const firstPlace = new Map<string, string>();
  for (const { file, field, claim } of claims) {
    const earlier = firstPlace.get(claim.id);
    if (earlier !== undefined) report(file, claim.id, 'id', `stands also in ${earlier}`);
    else firstPlace.set(claim.id, file);
    const at = field === '' ? '' : `${field}: ${claim.id}, `;
    claim.citations.forEach(({ source }, index) => {
      if (has.sources && !sources.has(source)) report(file, claim.id, `${at}citations[${index}].source`, `no source ${source} in sources.json`);
    });
    claim.conflicts.forEach((conflict, index) => {
      if (has.conflicts && !conflicts.has(conflict)) report(file, claim.id, `${at}conflicts[${index}]`, `no conflict ${conflict} in conflicts.json`);
    });
  }
  for (const { id, positions } of dataset.conflicts)
    positions.forEach(({ citation }, index) => {
      if (has.sources && !sources.has(citation.source)) report('conflicts.json', id, `positions[${index}].citation.source`, `no source ${citation.source} in sources.json`);
    });
  for (const source of dataset.sources)
    source.dependsOn.forEach((other, index) => {
      if (!sources.has(other)) report('sources.json', source.id, `dependsOn[${index}]`, `no source ${other}`);
    });

  for (const policy of dataset.policies) {
    const file = `policies/${policy.country}.json`;
    const own = new Set([...policy.claims, ...policy.laws].map(({ id }) => id));
    if (has.countries && !countries.has(policy.country)) report(file, policy.country, 'country', 'stands in none of the country files');
    policy.periods.forEach((period, index) => {
      period.claims.forEach((id, at) => {
        if (!own.has(id) && !firstPlace.has(id)) report(file, period.id, `periods[${index}].claims[${at}]`, `no claim ${id}`);
      });
      const next = policy.periods[index + 1];
      if (next === undefined) return;
      if (period.to === null || next.from === null) report(file, period.id, `periods[${index}].to`, 'only the last period may be open at its end, only the first at its start');
      else if (comparable(next.from, 'start') < comparable(period.to, 'end') && next.from.slice(0, 7) !== period.to.slice(0, 7))
        report(file, next.id, `periods[${index + 1}].from`, `begins before ${period.id} ends`);
    });
  }
  for (const { properties } of dataset.countries) {
    const file = countryFiles.get(properties.id) ?? 'transit-countries.geojson';
    properties.rests.forEach((id, index) => {
      if (has.figures && !firstPlace.has(id)) report(file, properties.id, `rests[${index}]`, `no claim ${id}`);
    });
    if (dataset.policies.length > 0 && !dataset.policies.some(({ country }) => country === properties.id)) report(file, properties.id, 'id', `has no policies/${properties.id}.json`);
  }

  for (const [file, features] of [['origins.geojson', dataset.origins], ['destinations.geojson', dataset.communities]] as const)
    for (const { properties } of features) {
      properties.figures.forEach((id, index) => {
        if (has.figures && !figures.has(id)) report(file, properties.id, `figures[${index}]`, `no figure ${id} in figures.json`);
      });
      if (has.countries && !countries.has(properties.country)) report(file, properties.id, 'country', `no country ${properties.country}`);
      if ('sizeFigure' in properties && properties.sizeFigure !== null && !properties.figures.includes(properties.sizeFigure)) report(file, properties.id, 'sizeFigure', 'is not among its figures');
    }
  for (const { properties } of dataset.corridors) {
    for (const end of ['from', 'to'] as const)
      if (has.countries && !keys.has(properties[end])) report('corridors.geojson', properties.id, end, `nothing is called ${properties[end]}`);
    properties.countries.forEach((code, index) => {
      if (has.countries && !countries.has(code)) report('corridors.geojson', properties.id, `countries[${index}]`, `no country ${code}`);
    });
    properties.rests.forEach((id, index) => {
      if (has.figures && !firstPlace.has(id)) report('corridors.geojson', properties.id, `rests[${index}]`, `no claim ${id}`);
    });
    if (dataset.routes.length > 0 && !dataset.routes.some(({ legs }) => legs.includes(properties.id))) report('corridors.geojson', properties.id, 'id', 'is a leg of no route');
  }
  for (const { id, legs } of dataset.routes)
    legs.forEach((leg, index) => {
      if (!corridors.has(leg)) report('corridors.geojson', id, `legs[${index}]`, `no corridor ${leg}`);
    });
  const knownCountry = (file: string, item: string, field: string, code: CountryCode | null): void => {
    if (code !== null && has.countries && !countries.has(code)) report(file, item, field, `no country ${code}`);
  };
  for (const { properties } of dataset.incidents) knownCountry('incidents.geojson', properties.id, 'country', properties.country);
  for (const { id, country } of dataset.figures) knownCountry('figures.json', id, 'country', country);
  for (const law of dataset.laws) law.countries.forEach((code, index) => knownCountry('international-law.json', law.id, `countries[${index}]`, code));
  for (const { properties } of dataset.crossings) properties.banks.forEach(({ country }, index) => knownCountry('border-crossings.geojson', properties.id, `banks[${index}].country`, country));
  dataset.arrivals?.citations.forEach(({ source }, index) => {
    if (has.sources && !sources.has(source)) report('arrivals.json', 'arrivals', `citations[${index}].source`, `no source ${source} in sources.json`);
  });
  for (const { properties } of dataset.incidents)
    properties.overlaps.forEach((id, index) => {
      if (!incidents.has(id)) report('incidents.geojson', properties.id, `overlaps[${index}]`, `no incident ${id}`);
    });
  return problems;
}

/** A date point as a full text, so that `2013` and `2013-05` compare. */
function comparable(point: string, side: 'start' | 'end'): string {
  return point.padEnd(10, side === 'start' ? '-01-01'.slice(point.length - 4) : '-12-31'.slice(point.length - 4));
}
