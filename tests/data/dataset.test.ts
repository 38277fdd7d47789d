import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/data/dataset.js';
import { FILES } from '../../src/data/files.js';
import { problemText, type Problem } from '../../src/data/problem.js';
import { geoContents, readerOf, realDataset, type FileName } from '../fixtures/geo-folder.js';

const contents = await geoContents();
const loaded = (changes: Partial<Record<FileName, unknown>>) => loadDataset(readerOf(contents, changes));
const places = (problems: readonly Problem[]) => problems.map(({ file, item, field }) => [file, item, field]);

type Json = Record<string, unknown>;
type Collection = { type: string; features: { properties: Json; geometry: { type: string; coordinates: unknown } }[]; routes?: Json[] };
const copyOf = <T>(file: FileName): T => structuredClone(contents.get(file)) as T;

describe('the real geo/', () => {
  it('has no problem, and nothing of it is left out', async () => {
    const { dataset, problems } = await realDataset();
    expect(problems).toEqual([]);
    expect(dataset.incidents).toHaveLength(copyOf<Collection>('incidents.geojson').features.length);
    expect(dataset.countries.length + dataset.communities.length + dataset.origins.length).toBe(
      (['origins.geojson', 'transit-countries.geojson', 'destinations.geojson'] as const).reduce((sum, file) => sum + copyOf<Collection>(file).features.length, 0),
    );
    expect(dataset.policies).toHaveLength(Object.keys(copyOf<Json>('policies.json')).length);
  });
});

describe('a file that cannot be used', () => {
  const unreadable = new Error('cannot be read: is the file there?');

  it.each([...FILES, 'policies.json'] as const)('%s missing: it alone is named, and all else is kept', async (missing) => {
    const whole = (await loaded({})).dataset;
    const { dataset, problems } = await loaded({ [missing]: unreadable });
    expect(problems).toContainEqual({ file: missing, item: null, field: '', reason: unreadable.message });
    for (const list of ['countries', 'policies', 'laws', 'origins', 'communities', 'crossings', 'corridors', 'routes', 'incidents', 'figures', 'conflicts', 'terms', 'sources'] as const) {
      const isOfThatFile = dataset[list].length < whole[list].length;
      if (!isOfThatFile) expect(dataset[list]).toEqual(whole[list]);
    }
    const kept = Object.values(dataset).filter((list) => Array.isArray(list) && list.length > 0);
    expect(kept.length).toBeGreaterThanOrEqual(11);
  });

  it.each(['sources.json', 'conflicts.json', 'figures.json', 'policies.json', 'arrivals.json', 'terms.json', 'incidents.geojson', 'international-law.json'] as const)('%s missing brings no flood of other problems', async (missing) => {
    const { problems } = await loaded({ [missing]: unreadable });
    expect(problems.filter(({ file }) => file === missing)).toHaveLength(1);
  });

  it.each<[FileName, unknown, string]>([
    ['sources.json', {}, ''],
    ['figures.json', 'text', ''],
    ['terms.json', null, ''],
    ['arrivals.json', [], ''],
    ['policies.json', [], ''],
    ['incidents.geojson', [], 'features'],
    ['incidents.geojson', null, 'features'],
    ['corridors.geojson', { type: 'FeatureCollection', features: {}, routes: [] }, 'features'],
    ['corridors.geojson', { type: 'FeatureCollection', features: [] }, 'routes'],
    ['origins.geojson', { type: 'Feature', features: [] }, 'type'],
    ['destinations.geojson', { type: 'FeatureCollection', features: [], crs: {} }, 'crs'],
  ])('%s as %j: named, and nothing throws', async (file, content, field) => {
    const { dataset, problems } = await loaded({ [file]: content });
    expect(places(problems)).toContainEqual([file, null, field]);
    expect(dataset.crossings.length).toBeGreaterThan(0);
  });

  it('one country’s policy in the wrong shape leaves the others', async () => {
    const policies = copyOf<Json>('policies.json');
    const { dataset, problems } = await loaded({ 'policies.json': { ...policies, 'policies/LA.json': 'not a policy' } });
    expect(places(problems)).toContainEqual(['policies/LA.json', null, '']);
    expect(dataset.policies.map(({ country }) => country)).not.toContain('LA');
    expect(dataset.policies).toHaveLength(Object.keys(policies).length - 1);
  });

  it('a policy under another country’s name is named', async () => {
    const { 'policies/LA.json': laos, ...others } = copyOf<Json>('policies.json');
    const { problems } = await loaded({ 'policies.json': { ...others, 'policies/LX.json': laos } });
    expect(places(problems)).toContainEqual(['policies/LX.json', null, 'country']);
  });
});

describe('a bad item', () => {
  it.each<[string, (feature: Collection['features'][number]) => void, string]>([
    ['without a geometry', (feature) => void ((feature as { geometry: unknown }).geometry = null), 'features[3].geometry'],
    ['somewhere at 1e9', (feature) => void (feature.geometry.coordinates = [1e9, 1e9]), 'features[3].geometry.coordinates[0]'],
    ['without a number', (feature) => void (feature.geometry.coordinates = [NaN, 10]), 'features[3].geometry.coordinates[0]'],
    ['with latitude first', (feature) => void (feature.geometry.coordinates = [42.91, 129.51]), 'features[3].geometry.coordinates[1]'],
    ['placed to the metre', (feature) => void (feature.geometry.coordinates = [129.50876, 42.9]), 'features[3].geometry.coordinates[0]'],
    ['with a misspelt key', (feature) => void (feature.properties['pepole'] = 3), 'features[3].properties.pepole'],
    ['without a source', (feature) => void (feature.properties['citations'] = []), 'features[3].properties.citations'],
  ])('%s is dropped and named, and its neighbours stay', async (_what, spoil, field) => {
    const incidents = copyOf<Collection>('incidents.geojson');
    const bad = incidents.features[3]!;
    const id = bad.properties['id'] as string;
    spoil(bad);
    const { dataset, problems } = await loaded({ 'incidents.geojson': incidents });
    expect(places(problems)).toContainEqual(['incidents.geojson', id, field]);
    expect(dataset.incidents.map(({ properties }) => properties.id)).toEqual(incidents.features.map(({ properties }) => properties['id']).filter((other) => other !== id));
  });

  it('is named by its place in the file also where countries and places stand together', async () => {
    const destinations = copyOf<Collection>('destinations.geojson');
    const last = destinations.features.length - 1;
    delete destinations.features[last]?.properties['precision'];
    const { problems } = await loaded({ 'destinations.geojson': destinations });
    expect(places(problems)).toContainEqual(['destinations.geojson', destinations.features[last]?.properties['id'], `features[${last}].properties.precision`]);
  });

  it('without an id is named by its number', async () => {
    const terms = copyOf<Json[]>('terms.json');
    delete terms[1]?.['id'];
    const { problems } = await loaded({ 'terms.json': terms });
    expect(places(problems)).toContainEqual(['terms.json', 'number 2', 'id']);
  });

  it('corridors of one decimal only', async () => {
    const corridors = copyOf<Collection>('corridors.geojson');
    corridors.features[0]!.geometry.coordinates = [[127.31, 40.6], [127.3, 41.4]];
    const { problems } = await loaded({ 'corridors.geojson': corridors });
    expect(places(problems)).toContainEqual(['corridors.geojson', corridors.features[0]?.properties['id'], 'features[0].geometry.coordinates[0][0]']);
  });
});

describe('two things under one id', () => {
  it('in one file: the first is kept, the second named', async () => {
    const figures = copyOf<Json[]>('figures.json');
    const doubled = [...figures, { ...figures[0], text: 'Another sentence.' }];
    const { dataset, problems } = await loaded({ 'figures.json': doubled });
    expect(problems).toEqual([{ file: 'figures.json', item: figures[0]?.['id'], field: 'id', reason: 'stands twice in this file' }]);
    expect(dataset.figures[0]?.text).toBe(figures[0]?.['text']);
    expect(dataset.figures).toHaveLength(figures.length);
  });

  it('in one collection', async () => {
    const crossings = copyOf<Collection>('border-crossings.geojson');
    const last = crossings.features.length;
    const { problems } = await loaded({ 'border-crossings.geojson': { ...crossings, features: [...crossings.features, crossings.features[0]] } });
    expect(places(problems)).toEqual([['border-crossings.geojson', crossings.features[0]?.properties['id'], `features[${last}].properties.id`]]);
  });

  it('in two files, a claim', async () => {
    const terms = copyOf<Json[]>('terms.json');
    const incident = copyOf<Collection>('incidents.geojson').features[0]?.properties['id'];
    const { problems } = await loaded({ 'terms.json': [{ ...terms[0], id: incident }, ...terms.slice(1)] });
    expect(places(problems)).toContainEqual(['terms.json', incident, 'id']);
  });

  it('in two files, a country', async () => {
    const transit = copyOf<Collection>('transit-countries.geojson');
    const korea = copyOf<Collection>('destinations.geojson').features.find(({ properties }) => properties['id'] === 'KR')!;
    const { dataset, problems } = await loaded({ 'transit-countries.geojson': { ...transit, features: [...transit.features, korea] } });
    expect(places(problems)).toEqual([['destinations.geojson', 'KR', 'id']]);
    expect(dataset.countries.filter(({ properties }) => properties.id === 'KR')).toHaveLength(1);
  });
});

describe('a name that leads nowhere', () => {
  type Reference = readonly [what: string, file: FileName, spoil: (content: never) => void, at: readonly [file: string, field: string]];
  const first = (content: Collection): Json => content.features[0]!.properties;
  const laos = (content: Json): { periods: Json[]; claims: { citations: Json[]; conflicts: string[] }[] } => content['policies/LA.json'] as never;
  const references: readonly Reference[] = [
    ['a source of a claim', 'figures.json', (content: { citations: Json[] }[]) => void (content[0]!.citations[0]!['source'] = 'no-such-source'), ['figures.json', 'citations[0].source']],
    ['a source of a policy’s claim', 'policies.json', (content: Json) => void (laos(content).claims[0]!.citations[0]!['source'] = 'no-such-source'), ['policies/LA.json', 'claims: la-policy-pre2013, citations[0].source']],
    ['a source of a position', 'conflicts.json', (content: { positions: { citation: Json }[] }[]) => void (content[0]!.positions[0]!.citation['source'] = 'no-such-source'), ['conflicts.json', 'positions[0].citation.source']],
    ['a source of the arrivals', 'arrivals.json', (content: { citations: Json[] }) => void (content.citations[0]!['source'] = 'no-such-source'), ['arrivals.json', 'citations[0].source']],
    ['a source another depends on', 'sources.json', (content: Json[]) => void (content[0]!['dependsOn'] = ['no-such-source']), ['sources.json', 'dependsOn[0]']],
    ['a conflict', 'terms.json', (content: Json[]) => void (content[0]!['conflicts'] = ['C99']), ['terms.json', 'conflicts[0]']],
    ['a claim of a period', 'policies.json', (content: Json) => void (laos(content).periods[0]!['claims'] = ['no-such-claim']), ['policies/LA.json', 'periods[0].claims[0]']],
    ['what a summary rests on', 'destinations.geojson', (content: Collection) => void (first(content)['rests'] = ['no-such-claim']), ['destinations.geojson', 'rests[0]']],
    ['a figure of a province', 'origins.geojson', (content: Collection) => void (content.features[1]!.properties['figures'] = ['no-such-figure']), ['origins.geojson', 'figures[0]']],
    ['the figure of a mark’s size', 'destinations.geojson', (content: Collection) => void (content.features.at(-1)!.properties['sizeFigure'] = 'fig-dmz-20'), ['destinations.geojson', 'sizeFigure']],
    ['where a corridor begins', 'corridors.geojson', (content: Collection) => void (first(content)['from'] = 'crossing:no-such-place'), ['corridors.geojson', 'from']],
    ['where a corridor ends', 'corridors.geojson', (content: Collection) => void (first(content)['to'] = 'country:ZZ'), ['corridors.geojson', 'to']],
    ['a country a corridor enters', 'corridors.geojson', (content: Collection) => void (first(content)['countries'] = ['ZZ']), ['corridors.geojson', 'countries[0]']],
    ['a claim a corridor rests on', 'corridors.geojson', (content: Collection) => void (first(content)['rests'] = ['no-such-claim']), ['corridors.geojson', 'rests[0]']],
    ['a leg', 'corridors.geojson', (content: Collection) => void (content.routes![0]!['legs'] = ['no-such-leg']), ['corridors.geojson', 'legs[0]']],
    ['an overlapping incident', 'incidents.geojson', (content: Collection) => void (first(content)['overlaps'] = ['no-such-incident']), ['incidents.geojson', 'overlaps[0]']],
    ['the country of an incident', 'incidents.geojson', (content: Collection) => void (first(content)['country'] = 'ZZ'), ['incidents.geojson', 'country']],
    ['the country of a figure', 'figures.json', (content: Json[]) => void (content[0]!['country'] = 'ZZ'), ['figures.json', 'country']],
    ['the country of a law', 'international-law.json', (content: Json[]) => void (content[0]!['countries'] = ['ZZ']), ['international-law.json', 'countries[0]']],
    ['the country of a bank', 'border-crossings.geojson', (content: Collection) => void ((first(content)['banks'] as Json[])[1]!['country'] = 'ZZ'), ['border-crossings.geojson', 'banks[1].country']],
    ['the country of a community', 'destinations.geojson', (content: Collection) => void (content.features.at(-1)!.properties['country'] = 'ZZ'), ['destinations.geojson', 'country']],
  ];

  it.each(references)('%s (%s) is named', async (_what, file, spoil, [namedFile, field]) => {
    const content = copyOf<never>(file);
    spoil(content);
    const { problems } = await loaded({ [file]: content });
    expect(places(problems)).toContainEqual([namedFile, expect.any(String), field]);
  });
});

describe('periods of one country', () => {
  async function withPeriods(change: (periods: Json[]) => void): Promise<unknown[]> {
    const policies = copyOf<Json>('policies.json');
    change((policies['policies/VN.json'] as { periods: Json[] }).periods);
    return places((await loaded({ 'policies.json': policies })).problems);
  }

  it('that overlap are named', async () => {
    expect(await withPeriods((periods) => void (periods[1]!['from'] = '2002-05'))).toContainEqual(['policies/VN.json', 'vn-2004-two-outcomes', 'periods[1].from']);
    expect(await withPeriods((periods) => void (periods[1]!['from'] = '2002'))).toContainEqual(['policies/VN.json', 'vn-2004-two-outcomes', 'periods[1].from']);
  });

  it('out of order are named', async () => {
    expect(await withPeriods((periods) => void periods.reverse())).toContainEqual(['policies/VN.json', 'vn-2015-shenyang', 'periods[1].from']);
  });

  it('may meet in a month', async () => {
    expect(await withPeriods((periods) => void (periods[1]!['from'] = '2002-06'))).toEqual([]);
  });

  it('but the last may not be open at its end, nor any but the first at its start', async () => {
    expect(await withPeriods((periods) => void (periods[0]!['to'] = null))).toContainEqual(['policies/VN.json', 'vn-2002-border', 'periods[0].to']);
    expect(await withPeriods((periods) => void (periods[2]!['from'] = null))).toContainEqual(['policies/VN.json', 'vn-2004-two-outcomes', 'periods[1].to']);
  });

  it('that end before they start are named', async () => {
    expect(await withPeriods((periods) => void (periods[1]!['to'] = '2003'))).toContainEqual(['policies/VN.json', 'vn-2004-two-outcomes', 'periods[1].to']);
  });

  it('name their outcomes under mixed, and nowhere else', async () => {
    expect(await withPeriods((periods) => void (periods[1]!['outcomes'] = ['returned-to-china']))).toContainEqual(['policies/VN.json', 'vn-2004-two-outcomes', 'periods[1].outcomes']);
    expect(await withPeriods((periods) => void (periods[0]!['outcomes'] = ['returned-to-china', 'sent-to-south-korea']))).toContainEqual(['policies/VN.json', 'vn-2002-border', 'periods[0].outcomes']);
  });
});

describe('women and men', () => {
  it('that do not add up are named', async () => {
    const arrivals = copyOf<{ spans: { id: string; women: number }[] }>('arrivals.json');
    arrivals.spans[4]!.women += 1;
    expect(places((await loaded({ 'arrivals.json': arrivals })).problems)).toEqual([['arrivals.json', arrivals.spans[4]!.id, 'spans[4].total']]);
  });
});

describe('a problem as text', () => {
  it('says file, item, field and reason', () => {
    expect(problemText({ file: 'policies/LA.json', item: 'la-2013', field: 'periods[1].from', reason: 'must be text' })).toBe('geo/policies/LA.json, item la-2013, periods[1].from: must be text');
    expect(problemText({ file: 'terms.json', item: null, field: '', reason: 'is not JSON' })).toBe('geo/terms.json: is not JSON');
  });
});
