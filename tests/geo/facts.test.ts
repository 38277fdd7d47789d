/** What holds across the real files of geo/: the facts against each other, against the world, and against doing harm. */
import distance from '@turf/distance';
import { describe, expect, it } from 'vitest';
import { nameHash, privateNamesIn } from '../../geo/tools/check-safety.js';
import { arrivalsSum } from '../../src/domain/arrivals.js';
import { allClaims } from '../../src/domain/claims.js';
import { indexDataset, legsOf } from '../../src/domain/dataset-index.js';
import { yearRange } from '../../src/domain/dates.js';
import { outcomeIn, periodYears } from '../../src/domain/policy.js';
import { claimPlaces } from '../../src/domain/source-claims.js';
import { geoContents, realDataset } from '../fixtures/geo-folder.js';
import { isInside, kmFrom, kmFromBorder } from '../fixtures/world.js';

const { dataset, problems } = await realDataset();
const index = indexDataset(dataset);
const contents = await geoContents();
const claims = allClaims(dataset);

type LonLat = readonly [lon: number, lat: number];

/** Every [longitude, latitude] of a file, wherever it stands. */
function coordinates(value: unknown, isGeometry = false): LonLat[] {
  if (Array.isArray(value)) return isGeometry && typeof value[0] === 'number' ? [value as unknown as LonLat] : value.flatMap((item) => coordinates(item, isGeometry));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => coordinates(item, key === 'coordinates'));
}

/** Every text that can be shown: ids and addresses left out. */
function shownTexts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['id', 'source', 'url', 'from', 'to', 'sizeFigure', 'province'].includes(key) ? [] : [value];
  if (Array.isArray(value)) return ['rests', 'claims', 'legs', 'overlaps', 'conflicts', 'figures', 'dependsOn'].includes(key) && typeof value[0] === 'string' ? [] : value.flatMap((item) => shownTexts(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => shownTexts(item, name));
}

describe('the dataset', () => {
  it('is whole: counted against the ledger', () => {
    expect(problems).toEqual([]);
    expect({
      countries: dataset.countries.length,
      incidents: dataset.incidents.length,
      conflicts: dataset.conflicts.length,
      sources: dataset.sources.length,
      arrivals: dataset.arrivals?.spans.length,
      facingTowns: dataset.crossings.filter(({ properties }) => properties.kind === 'facing-towns').length,
    }).toEqual({ countries: 24, incidents: 50, conflicts: 38, sources: 5, arrivals: 24, facingTowns: 6 });
  });

  it('speaks of the countries the sources speak of', () => {
    expect(dataset.countries.map(({ properties }) => properties.id).sort()).toEqual('BE CA CN DE DK FI FR GB JP KP KR LA LU MM MN NL NO PH RU SE TH TW US VN'.split(' '));
  });
});

describe('every fact', () => {
  it('can be reached: it stands on a thing of the map or on a page', () => {
    const places = claimPlaces(dataset);
    expect(claims.map(({ claim }) => claim.id).filter((id) => !places.has(id))).toEqual([]);
  });

  it.each([['ru-pointer', 'RU'], ['claim-002-fn14', 'LA'], ['claim-002-fn16', 'MN'], ['cho-heo-three-years', 'CN']] as const)('%s stands with %s, where a reader meets what it is about', (id, code) => {
    expect(claimPlaces(dataset).get(id)).toEqual({ kind: 'thing', selection: { kind: 'country', id: code } });
  });
});

describe('sources', () => {
  it('each stand under a claim, and each claim has one that is there', () => {
    const used = new Set([...claims.flatMap(({ claim }) => claim.citations), ...dataset.conflicts.flatMap(({ positions }) => positions.map(({ citation }) => citation)), ...(dataset.arrivals?.citations ?? [])].map(({ source }) => source));
    expect([...used].sort()).toEqual(dataset.sources.map(({ id }) => id).sort());
    expect(claims.length).toBeGreaterThan(300);
    expect(claims.filter(({ claim }) => claim.citations.length === 0).map(({ claim }) => claim.id)).toEqual([]);
  });

  it('are named under each position of each conflict', () => {
    for (const { id, positions } of dataset.conflicts) for (const { citation } of positions) expect(index.sources.has(citation.source), id).toBe(true);
  });

  it('are told apart where one repeats another', () => {
    expect(index.sources.get('wikipedia')?.dependsOn).toContain('dailynk-cho');
    expect(index.sources.get('crossing-borders')?.dependsOn.length).toBeGreaterThan(0);
  });

  it('every conflict is shown with some claim', () => {
    const shown = new Set(claims.flatMap(({ claim }) => claim.conflicts));
    expect(dataset.conflicts.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });
});

describe('policies', () => {
  it('stand in order of time, and no period begins before the one before it ends', () => {
    for (const { country, periods } of dataset.policies)
      for (const [at, period] of periods.slice(1).entries()) {
        const [, endBefore] = periodYears(periods[at]!);
        const [start] = periodYears(period);
        expect(start, `${country} ${period.id}`).toBeGreaterThanOrEqual(endBefore);
      }
  });

  it('rest each period on claims that are there', () => {
    for (const { periods } of dataset.policies) for (const { id, claims: rests } of periods) expect(rests.length > 0 && rests.every((rest) => index.claims.has(rest)), id).toBe(true);
  });

  it('end where the sources stop speaking: no dated statement holds to this day', () => {
    const open = dataset.policies.flatMap(({ periods }) => periods.filter(({ to, basis }) => to === null && basis === 'stated')).map(({ id }) => id);
    expect(open).toEqual([]);
  });

  it.each([['LA', 2012, 2014], ['VN', 2003, 2005], ['JP', 2009, 2011], ['CN', 1994, 2000]] as const)('%s shows other outcomes in %i and %i, each with basis and claims', (code, first, second) => {
    const views = [first, second].map((year) => outcomeIn(index.policies.get(code), year));
    expect(views[0]?.outcomes).not.toEqual(views[1]?.outcomes);
    for (const view of views) {
      expect(view.outcome).not.toBe('not-stated');
      expect(view.basis).toMatch(/^(stated|last-stated|undated)$/);
      expect(view.basis !== 'last-stated' || view.statedIn !== null).toBe(true);
      const rests = view.periods.flatMap((period) => period.claims);
      expect(rests.length).toBeGreaterThan(0);
      for (const id of rests) expect(index.claims.get(id)?.citations.length, id).toBeGreaterThan(0);
    }
  });

  it('Laos turns in 2013: tolerated until then, returned from then, and never shown as today’s', () => {
    const laos = (year: number | null) => outcomeIn(index.policies.get('LA'), year);
    expect(laos(2012)).toMatchObject({ outcome: 'transit-tolerated', basis: 'stated' });
    expect(laos(2013)).toMatchObject({ outcome: 'mixed', outcomes: ['transit-tolerated', 'returned-to-north-korea'] });
    expect(laos(2014)).toMatchObject({ outcome: 'returned-to-north-korea', basis: 'last-stated', statedIn: 2013 });
    expect(laos(null)).toMatchObject({ outcome: 'returned-to-north-korea', basis: 'last-stated', statedIn: 2013 });
  });

  it('Myanmar, of which only an attitude is told, is not stated, in words', () => {
    const { outcome, basis } = outcomeIn(index.policies.get('MM'), null);
    expect([outcome, basis]).toEqual(['not-stated', 'not-stated']);
    expect(index.policies.get('MM')?.notStated).toContain('do not say');
  });

  it('North Korea has no outcome of this kind', () => {
    expect(index.policies.get('KP')?.periods).toEqual([]);
  });
});

describe('corridors', () => {
  const places = new Set([
    ...dataset.countries.map(({ properties }) => `country:${properties.id}`),
    ...dataset.origins.map(({ properties }) => `origin:${properties.id}`),
    ...dataset.communities.map(({ properties }) => `destination:${properties.id}`),
    ...dataset.crossings.map(({ properties }) => `crossing:${properties.id}`),
  ]);

  it('join things that exist', () => {
    for (const { properties } of dataset.corridors) expect([properties.from, properties.to].filter((end) => !places.has(end)), properties.id).toEqual([]);
  });

  it('are each a leg of a route, and each route has its legs', () => {
    expect(dataset.corridors.filter(({ properties }) => !dataset.routes.some(({ legs }) => legs.includes(properties.id))).map(({ properties }) => properties.id)).toEqual([]);
    for (const route of dataset.routes) expect(legsOf(index, route), route.id).toHaveLength(route.legs.length);
  });

  it('bend too coarsely to be a track: one decimal, and no two points nearer than 20 km', () => {
    for (const { properties, geometry } of dataset.corridors)
      for (const [at, place] of geometry.coordinates.slice(1).entries()) expect(distance(geometry.coordinates[at]!, place), properties.id).toBeGreaterThan(20);
  });

  it('tell the ways back beside the way out', () => {
    expect([...new Set(dataset.corridors.map(({ properties }) => properties.direction))].sort()).toEqual(['chosen-return', 'circular', 'forced-return', 'out']);
  });

  it('rest on claims', () => {
    for (const { properties } of dataset.corridors) {
      expect(properties.claims.length + properties.rests.length, properties.id).toBeGreaterThan(0);
      expect(properties.rests.filter((id) => !index.claims.has(id)), properties.id).toEqual([]);
    }
  });
});

describe('facing towns', () => {
  /** GeoNames (CC BY 4.0), read 2025, longitude first; Sanhe and Kaishantun: the ledger’s own, not checked against GeoNames. */
  const TRUE_PLACES: Readonly<Record<string, readonly [china: LonLat, northKorea: LonLat, river: string]>> = {
    'hyesan-changbai': [[128.19053, 41.41673], [128.17778, 41.40167], 'yalu'],
    'junggang-linjiang': [[126.90778, 41.80694], [126.87361, 41.77722], 'yalu'],
    'manpo-jian': [[126.17631, 41.12349], [126.28944, 41.15472], 'yalu'],
    'hoeryong-sanhe': [[129.735, 42.468], [129.74601, 42.44113], 'tumen'],
    'sambong-kaishantun': [[129.76, 42.7], [129.79459, 42.68867], 'tumen'],
    'namyang-tumen': [[129.8425, 42.96611], [129.85894, 42.95105], 'tumen'],
  };
  const pairs = dataset.crossings.filter(({ properties }) => properties.kind === 'facing-towns').map(({ properties, geometry }) => ({ id: properties.id, line: properties.line, banks: properties.banks, towns: geometry.coordinates as unknown as readonly [LonLat, LonLat] }));

  it('are the six that the sources name', () => {
    expect(pairs.map(({ id }) => id).sort()).toEqual(Object.keys(TRUE_PLACES).sort());
  });

  it.each(pairs)('$id lie on opposite banks, each inside its own country', ({ id, line, banks, towns }) => {
    expect(line).toBe(TRUE_PLACES[id]?.[2]);
    expect(banks.map(({ country }) => country)).toEqual(['CN', 'KP']);
    expect(towns.map((town) => ['CN', 'KP'].filter((code) => isInside([...town], code)))).toEqual([['CN'], ['KP']]);
  });

  it.each(pairs)('$id stand within 10 km of the river', ({ towns }) => {
    for (const town of towns) expect(kmFromBorder([...town], 'CN', 'KP')).toBeLessThan(10);
  });

  it.each(pairs)('$id stand within 3 km of their true places', ({ id, towns }) => {
    const [china, northKorea] = TRUE_PLACES[id]!;
    expect(distance([...towns[0]], [...china])).toBeLessThan(3);
    expect(distance([...towns[1]], [...northKorea])).toBeLessThan(3);
  });
});

describe('arrivals', () => {
  it('are women and men in every column', () => {
    for (const { id, women, men, total } of dataset.arrivals?.spans ?? []) expect(women + men, id).toBe(total);
  });

  it('add up to what we publish, not to what the table prints', () => {
    expect(arrivalsSum(dataset.arrivals!)).toEqual({ women: 24_539, men: 9_539, total: 34_078 });
    expect(dataset.arrivals?.printed).toEqual({ women: 24_448, men: 9_533, total: 34_021 });
  });

  it('follow each other without a gap, from the first column to 2023', () => {
    const spans = dataset.arrivals!.spans;
    expect([spans[0]?.from, spans[0]?.to, spans[1]?.from, spans[1]?.to]).toEqual([null, 1998, 1999, 2001]);
    for (const [at, { from }] of spans.slice(1).entries()) expect(from).toBe(spans[at]!.to + 1);
    for (const { from, to } of spans.slice(2)) expect(from).toBe(to);
    expect(spans.at(-1)?.to).toBe(2023);
  });
});

describe('incidents', () => {
  const ALONG_THE_BORDER_KM = 30;
  const OFF_THE_COAST_KM = 60;

  it('lie inside the country they name, or as near as their precision says', () => {
    const outside = dataset.incidents.filter(({ properties, geometry }) => {
      const allowed = properties.precision === 'border' ? ALONG_THE_BORDER_KM : properties.country === 'JP' ? OFF_THE_COAST_KM : 0;
      return kmFrom(geometry.coordinates, properties.country) > allowed;
    });
    expect(outside.map(({ properties }) => properties.id)).toEqual([]);
  });

  it('of late 2016 and after stand for no more than a province', () => {
    const late = dataset.incidents.filter(({ properties: { date } }) => date !== null && (date.slice(0, 7) >= '2016-11' || (yearRange(date).from ?? 0) > 2016));
    expect(late.length).toBeGreaterThan(10);
    expect(late.filter(({ properties }) => properties.precision === 'place').map(({ properties }) => properties.id)).toEqual([]);
  });

  it('that overlap say so on both sides', () => {
    for (const { properties } of dataset.incidents) for (const other of properties.overlaps) expect(index.incidents.get(other)?.properties.overlaps, `${properties.id} and ${other}`).toContain(properties.id);
  });
});

describe('places', () => {
  it('lie in the country they belong to', () => {
    // A country's point is where its name stands: between islands it may stand on the sea.
    const BETWEEN_ISLANDS_KM = 25;
    for (const { properties, geometry } of dataset.countries) expect(kmFrom(geometry.coordinates, properties.id), properties.id).toBeLessThanOrEqual(properties.id === 'PH' ? BETWEEN_ISLANDS_KM : 0);
    for (const { properties, geometry } of [...dataset.origins, ...dataset.communities]) expect(isInside(geometry.coordinates, properties.country), properties.id).toBe(true);
  });

  it('stand at no more than 2 decimals, corridors at 1', () => {
    const decimals = (value: number): number => (String(value).split('.')[1] ?? '').length;
    let counted = 0;
    for (const [file, content] of contents) {
      const most = file === 'corridors.geojson' ? 1 : 2;
      for (const place of coordinates(content)) {
        counted += 1;
        expect(place.filter((value) => decimals(value) > most), `${file} ${place.join()}`).toEqual([]);
      }
    }
    expect(counted).toBeGreaterThan(200);
  });
});

describe('private people', () => {
  it('are named in no text that is shown', () => {
    const texts = [...contents.values()].flatMap((content) => shownTexts(content));
    expect(texts.length).toBeGreaterThan(1500);
    expect(texts.filter((text) => privateNamesIn(text).length > 0)).toEqual([]);
    expect(texts.filter((text) => /\b(Mr|Mrs|Ms|Miss)\b\.?\s/.test(text))).toEqual([]);
  });

  it('and the check of it sees a name', () => {
    expect(privateNamesIn('In 2004 Example Person crossed.', new Set([nameHash('example person')]))).toEqual(['Example Person']);
  });
});
