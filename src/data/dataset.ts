/** unknown JSON → Dataset. The one validator: the app uses it at load, `npm run validate` and tests/geo on the files. */
import type { CommunityFeature, CountryFeature, CountryPolicy, Dataset, OriginFeature } from '../domain/types.js';
import * as v from 'valibot';
import { crossCheck } from './cross-check.js';
import { FILES, POLICIES_FILE, type DataFile, type ReadFile } from './files.js';
import { isRecord, parseHead, parseItems } from './parse.js';
import type { Problem } from './problem.js';
import * as schema from './schemas.js';

export interface LoadedDataset {
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
}

const collection = v.strictObject({ type: v.literal('FeatureCollection') });

function parsePolicy(file: string, value: unknown, problems: Problem[]): CountryPolicy | null {
  if (value instanceof Error) {
    problems.push({ file, item: null, field: '', reason: value.message });
    return null;
  }
  const head = parseHead(file, schema.policyHead, value, ['periods', 'claims', 'laws'], problems);
  if (head === null || !isRecord(value)) return null;
  if (file !== `policies/${head.country}.json`) problems.push({ file, item: null, field: 'country', reason: `is ${head.country}, but the file is named ${file}` });
  return {
    ...head,
    periods: parseItems(file, 'periods', schema.policyPeriod, value['periods'], problems),
    claims: parseItems(file, 'claims', schema.topicClaim, value['claims'], problems),
    laws: parseItems(file, 'laws', schema.claim, value['laws'], problems),
  };
}

const isCountry = (feature: unknown): boolean => isRecord(feature) && isRecord(feature['properties']) && feature['properties']['kind'] === 'country';

/**
 * @param read is asked once for every file of `FILES` and for the policies; what it rejects is reported, the rest is kept.
 */
export async function loadDataset(read: ReadFile): Promise<LoadedDataset> {
  const problems: Problem[] = [];
  const contents = new Map<DataFile | typeof POLICIES_FILE, unknown>();
  await Promise.all(
    ([...FILES, POLICIES_FILE] as const).map(async (file) => {
      try {
        contents.set(file, await read(file));
      } catch (error) {
        problems.push({ file, item: null, field: '', reason: error instanceof Error ? error.message : String(error) });
      }
    }),
  );

  const list = <Schema extends v.GenericSchema>(file: DataFile, itemSchema: Schema): v.InferOutput<Schema>[] =>
    contents.has(file) ? parseItems(file, '', itemSchema, contents.get(file), problems) : [];

  /** Features of a collection, those for which `wanted` holds. */
  const features = <Schema extends v.GenericSchema>(file: DataFile, itemSchema: Schema, wanted: (feature: unknown) => boolean = () => true): v.InferOutput<Schema>[] => {
    const content = contents.get(file);
    if (!contents.has(file)) return [];
    if (!isRecord(content) || !Array.isArray(content['features'])) {
      problems.push({ file, item: null, field: 'features', reason: 'must be a list' });
      return [];
    }
    return parseItems(file, 'features', itemSchema, content['features'], problems, wanted);
  };
  const checkCollection = (file: DataFile, extra: readonly string[] = []): void => {
    if (contents.has(file)) parseHead(file, collection, contents.get(file), ['features', ...extra], problems);
  };
  for (const file of ['transit-countries.geojson', 'destinations.geojson', 'origins.geojson', 'border-crossings.geojson', 'incidents.geojson'] as const) checkCollection(file);
  checkCollection('corridors.geojson', ['routes']);

  const notCountry = (feature: unknown): boolean => !isCountry(feature);
  const countriesByFile: readonly (readonly [DataFile, readonly CountryFeature[]])[] = [
    ['origins.geojson', features('origins.geojson', schema.countryFeature, isCountry)],
    ['transit-countries.geojson', features('transit-countries.geojson', schema.countryFeature)],
    ['destinations.geojson', features('destinations.geojson', schema.countryFeature, isCountry)],
  ];
  const seenCountries = new Map<string, string>();
  const countries = countriesByFile.flatMap(([file, found]) =>
    found.filter(({ properties: { id } }) => {
      const earlier = seenCountries.get(id);
      if (earlier !== undefined) problems.push({ file, item: id, field: 'id', reason: `stands also in ${earlier}` });
      else seenCountries.set(id, file);
      return earlier === undefined;
    }),
  );
  const communities: CommunityFeature[] = features('destinations.geojson', schema.communityFeature, notCountry);
  const origins: OriginFeature[] = features('origins.geojson', schema.originFeature, notCountry);
  const corridorsContent = contents.get('corridors.geojson');

  const policies = contents.get(POLICIES_FILE);
  if (contents.has(POLICIES_FILE) && !isRecord(policies)) problems.push({ file: POLICIES_FILE, item: null, field: '', reason: 'must be an object' });

  const arrivalsContent = contents.get('arrivals.json');
  const arrivalsHead = contents.has('arrivals.json') ? parseHead('arrivals.json', schema.arrivalsHead, arrivalsContent, ['spans', 'notes'], problems) : null;

  const dataset: Dataset = {
    countries,
    policies: isRecord(policies) ? Object.entries(policies).flatMap(([file, content]) => parsePolicy(file, content, problems) ?? []) : [],
    laws: list('international-law.json', schema.law),
    origins,
    communities,
    crossings: features('border-crossings.geojson', schema.crossingFeature),
    corridors: features('corridors.geojson', schema.corridorFeature),
    routes: isRecord(corridorsContent) ? parseItems('corridors.geojson', 'routes', schema.route, corridorsContent['routes'], problems) : [],
    incidents: features('incidents.geojson', schema.incidentFeature),
    figures: list('figures.json', schema.figure),
    arrivals:
      arrivalsHead !== null && isRecord(arrivalsContent)
        ? {
            ...arrivalsHead,
            spans: parseItems('arrivals.json', 'spans', schema.arrivalsSpan, arrivalsContent['spans'], problems),
            notes: parseItems('arrivals.json', 'notes', schema.claim, arrivalsContent['notes'], problems),
          }
        : null,
    conflicts: list('conflicts.json', schema.conflict),
    terms: list('terms.json', schema.term),
    sources: list('sources.json', schema.source),
  };
  problems.push(...crossCheck(dataset, seenCountries));
  return { dataset, problems };
}

