import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import type { FeatureCollection, Geometry } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/data/dataset.js';
import { indexDataset, type DatasetIndex } from '../../src/domain/dataset-index.js';
import { exportTables, guardedText, TABLE_IDS, tableCsv, tableFileName, tableGeoJson, tablesReadme, wellKnownText, type Cell, type Table, type TableId } from '../../src/domain/export-tables.js';
import { outcomeIn } from '../../src/domain/policy.js';
import type { Year } from '../../src/domain/types.js';
import { readFolder } from '../../geo/tools/read-folder.js';
import { ARRIVALS, cite, claim, community, conflict, corridor, country, crossing, figure, incident, period, policy, route, source, world } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
beforeAll(async () => {
  const { dataset, problems } = await loadDataset(readFolder(fileURLToPath(new URL('../../geo', import.meta.url))));
  expect(problems).toEqual([]);
  facts = indexDataset(dataset);
});

const ABOUT = { dataVersion: '2026-02-03', url: 'https://example.org/?year=2013' };
const tableOf = (index: DatasetIndex, id: TableId, year: Year = null): Table => {
  const table = exportTables(index, year).find((one) => one.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
};
/** Rows as records, by the names of the columns. */
const records = ({ columns, rows }: Table): Readonly<Record<string, Cell>>[] => rows.map(({ cells }) => Object.fromEntries(columns.map(({ name }, at) => [name, cells[at] ?? null])));
const tableWith = (rows: readonly (readonly Cell[])[], geometry: Geometry | null = null): Table => ({
  id: 'figures',
  title: 'Test',
  rowIs: 'one row',
  year: null,
  byYear: false,
  columns: (rows[0] ?? []).map((_, at) => ({ name: `c${at}`, meaning: `meaning ${at}` })),
  rows: rows.map((cells) => ({ cells, geometry })),
  place: geometry === null ? null : 'somewhere',
  notes: [],
});

/** As a spreadsheet reads it (RFC 4180), written apart from the code under test. */
function parseCsv(text: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at++;
      for (;;) {
        if (at >= text.length) throw new Error('a quoted cell is not closed');
        if (text[at] === '"' && text[at + 1] === '"') {
          cell += '"';
          at += 2;
        } else if (text[at] === '"') {
          at++;
          break;
        } else cell += text[at++];
      }
    } else while (at < text.length && text[at] !== ',' && text[at] !== '\r') cell += text[at++];
    row.push(cell);
    if (text[at] === ',') at++;
    else {
      if (text.slice(at, at + 2) !== '\r\n') throw new Error(`a row does not end where it should: ${JSON.stringify(text.slice(at, at + 10))}`);
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('CSV', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '+', '-', '@', "'", ' ', 'a', '탈') }), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));

  it('reads back as it was written, whatever is in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 })), (rows) => {
        const [head, ...body] = parseCsv(tableCsv(tableWith(rows)));
        expect(head).toEqual(rows[0]?.map((_, at) => `c${at}`));
        expect(body).toEqual(rows.map((row) => row.map((one) => (one === null ? '' : typeof one === 'number' ? String(one) : guardedText(one)))));
      }),
      { numRuns: 500 },
    );
  });

  it('lets no text begin as a formula does, and changes no other', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', 'a', '1', ' ', "'") }), (text) => {
        const guarded = guardedText(text);
        expect(guarded).not.toMatch(/^[=+\-@\t\r\n＝]/);
        expect(guarded === text || guarded === `'${text}`).toBe(true);
        if (/^[a1 ']/.test(text)) expect(guarded).toBe(text);
      }),
    );
    expect(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)'].map(guardedText)).toEqual([`'=HYPERLINK("x")`, `'+1`, `'-1`, `'@SUM(A1)`]);
  });

  it('keeps numbers numbers, also below zero', () => {
    expect(tableCsv(tableWith([[-98.6, 0, 34078, '-98.6']]))).toBe("\uFEFFc0,c1,c2,c3\r\n-98.6,0,34078,'-98.6\r\n");
  });

  it('gives the place last, longitude first', () => {
    expect(parseCsv(tableCsv(tableWith([['a']], { type: 'Point', coordinates: [-98.6, 39.6] })))).toEqual([['c0', 'wkt'], ['a', 'POINT (-98.6 39.6)']]);
  });

  it('has as many cells in every row of the real facts as names in the first', () => {
    for (const year of [null, 2013])
      for (const table of exportTables(facts, year)) {
        const [head = [], ...body] = parseCsv(tableCsv(table));
        expect(new Set(head).size, table.id).toBe(head.length);
        expect(new Set(body.map((row) => row.length)), table.id).toEqual(new Set([head.length]));
        expect(body.length, table.id).toBe(table.rows.length);
      }
  });
});

describe('well-known text', () => {
  it.each([
    [{ type: 'Point', coordinates: [1, 2] }, 'POINT (1 2)'],
    [{ type: 'MultiPoint', coordinates: [[1, 2], [3, 4]] }, 'MULTIPOINT ((1 2), (3 4))'],
    [{ type: 'LineString', coordinates: [[1, 2], [3, 4]] }, 'LINESTRING (1 2, 3 4)'],
    [{ type: 'MultiLineString', coordinates: [[[1, 2], [3, 4]], [[5, 6], [7, 8]]] }, 'MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))'],
    [{ type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] }, 'POLYGON ((0 0, 1 0, 1 1, 0 0))'],
  ] as [Geometry, string][])('of %j', (geometry, text) => {
    expect(wellKnownText(geometry)).toBe(text);
  });
});

describe('GeoJSON', () => {
  it('holds the same rows, with their places', () => {
    for (const table of exportTables(facts, null)) {
      const { type, features } = JSON.parse(tableGeoJson(table, ABOUT)) as FeatureCollection<Geometry | null>;
      expect(type).toBe('FeatureCollection');
      expect(features.map(({ properties }) => properties), table.id).toEqual(records(table));
      expect(features.map(({ geometry }) => geometry), table.id).toEqual(table.rows.map(({ geometry }) => geometry));
      expect(features.some(({ geometry }) => geometry !== null), table.id).toBe(table.place !== null);
    }
  });

  it('says its version, address and licence', () => {
    expect(JSON.parse(tableGeoJson(tableOf(facts, 'routes'), ABOUT))).toMatchObject({ dataVersion: '2026-02-03', from: ABOUT.url, licence: expect.stringContaining('CC BY 4.0') });
  });
});

describe('the tables', () => {
  it('are all there, and none of the real ones is empty', () => {
    expect(exportTables(facts, null).map(({ id }) => id)).toEqual([...TABLE_IDS]);
    expect(exportTables(facts, null).filter(({ rows }) => rows.length === 0)).toEqual([]);
  });

  it('survive a world without facts', () => {
    for (const year of [null, 2013])
      for (const table of exportTables(world({}), year)) {
        expect(table.rows, table.id).toEqual([]);
        expect(parseCsv(tableCsv(table))).toHaveLength(1);
        expect(JSON.parse(tableGeoJson(table, ABOUT))).toMatchObject({ features: [] });
      }
  });

  it('name a source in every row that says something about the world', () => {
    for (const table of exportTables(facts, null)) {
      if (!table.columns.some(({ name }) => name === 'sources')) {
        expect(table.id).toBe('sources');
        continue;
      }
      const silent = records(table).filter((row) => row['sources'] === '');
      // The one thing without a source is that there is nothing stated.
      expect(silent.filter((row) => row['basis'] !== 'not-stated'), table.id).toEqual([]);
    }
  });

  it('name only sources and disagreements that have a row of their own', () => {
    const sourceIds = new Set(records(tableOf(facts, 'sources')).map(({ id }) => id));
    const conflictIds = new Set(records(tableOf(facts, 'conflicts')).map(({ id }) => id));
    const parts = (cell: Cell | undefined): string[] => (typeof cell === 'string' && cell !== '' ? cell.split(' | ') : []);
    for (const table of exportTables(facts, null))
      for (const row of records(table)) {
        for (const part of parts(row['sources'])) expect(sourceIds, part).toContain(part.split(': ')[0]);
        for (const id of parts(row['conflicts'])) expect(conflictIds).toContain(id);
      }
  });

  it('hold every claim of the facts', () => {
    expect(new Set(records(tableOf(facts, 'statements')).map(({ id }) => id))).toEqual(new Set(facts.claims.keys()));
  });

  it('are no more exact than the facts: 2 decimals, and routes 1', () => {
    const decimals = (text: string): number => Math.max(0, ...[...text.matchAll(/\.(\d+)/g)].map(([, digits = '']) => digits.length));
    for (const table of exportTables(facts, null)) {
      const places = table.rows.map(({ geometry }) => (geometry === null ? '' : wellKnownText(geometry))).join(' ');
      expect(decimals(places), table.id).toBeLessThanOrEqual(table.id === 'corridors' || table.id === 'routes' ? 1 : 2);
    }
  });
});

describe('countries', () => {
  it.each([2000, 2012, 2013, 2014])('wear in %s what they wear on the map', (year) => {
    for (const row of records(tableOf(facts, 'countries', year))) {
      const code = String(row['country']);
      if (row['outcome'] === null) {
        expect(code).toBe('KP');
        continue;
      }
      const view = outcomeIn(facts.policies.get(code), year);
      expect(row).toMatchObject({ from_year: year, to_year: year, outcome: view.outcome, basis: view.basis, stated_in: view.statedIn, outcomes: view.outcomes.join(' | ') });
    }
    expect(tableOf(facts, 'countries', year).rows).toHaveLength(facts.dataset.countries.length);
  });

  it('tell over all years the run of each year, which agrees with that year alone', () => {
    const all = records(tableOf(facts, 'countries'));
    for (const year of [1985, 2004, 2013, 2024])
      for (const alone of records(tableOf(facts, 'countries', year))) {
        const [run, ...more] = all.filter((row) => row['country'] === alone['country'] && Number(row['from_year']) <= year && year <= Number(row['to_year']));
        expect(more).toEqual([]);
        expect(run).toMatchObject({ outcome: alone['outcome'], outcomes: alone['outcomes'], basis: alone['basis'] });
      }
  });

  it('say when the file of a country is missing nothing that is not known', () => {
    const [row] = records(tableOf(world({ countries: [country({ id: 'XA' })] }), 'countries', 2013));
    expect(row).toMatchObject({ country: 'XA', outcome: 'not-stated', basis: 'not-stated', text: null, sources: '' });
  });
});

describe('the year', () => {
  const index = world({
    countries: [country({ id: 'LA' }), country({ id: 'KR' })],
    policies: [policy({ country: 'LA', periods: [period({ id: 'early', from: '2001', to: '2003', claims: ['c'] }), period({ id: 'late', from: '2010', to: '2012' })], claims: [{ ...claim({ id: 'c', citations: [cite('film', 'Scene 1')], doubt: 'Perhaps.', flags: ['reported'], conflicts: ['C1'] }), topic: 'treatment' }] })],
    corridors: [corridor({ id: 'always' }), corridor({ id: 'then', dates: ['2002'] })],
    routes: [route({ id: 'open', legs: ['always'] }), route({ id: 'once', legs: ['always', 'then'] })],
    incidents: [incident({ id: 'dated', date: '2002-05' }), incident({ id: 'undated' }), incident({ id: 'words-only', date: '2002', onMap: false })],
    arrivals: ARRIVALS,
    figures: [figure({ id: 'f', date: '1999', country: 'LA', value: [30, 40] }), figure({ id: 'g' })],
  });
  const ids = (id: TableId, year: Year): Cell[] => records(tableOf(index, id, year)).map((row) => row['id'] ?? null);

  it('chooses rows where the map does', () => {
    expect([ids('policies', 2002), ids('policies', 2011), ids('policies', 2005), ids('policies', null)]).toEqual([['early'], ['late'], [], ['early', 'late']]);
    expect([ids('corridors', 2002), ids('corridors', 2003)]).toEqual([['always', 'then'], ['always']]);
    expect([ids('routes', 2002), ids('routes', 2003)]).toEqual([['open', 'once'], ['open']]);
    expect([ids('incidents', 2002), ids('incidents', 2003), ids('incidents', null)]).toEqual([['dated', 'words-only'], [], ['dated', 'undated', 'words-only']]);
    expect([ids('arrivals', 2000), ids('arrivals', 1990), ids('arrivals', 2020)]).toEqual([['1999-2001'], ['to-1998'], []]);
  });

  it('leaves other tables as they are, and stands in the names of the files it rules', () => {
    expect(ids('figures', 2002)).toEqual(['f', 'g']);
    expect(tableFileName(tableOf(index, 'countries', 2002), 'csv')).toBe('escape-routes-countries-2002.csv');
    expect(tableFileName(tableOf(index, 'countries'), 'geojson')).toBe('escape-routes-countries-all-years.geojson');
    expect(tableFileName(tableOf(index, 'figures', 2002), 'csv')).toBe('escape-routes-figures.csv');
  });

  it('keeps with a period what its claims rest on', () => {
    expect(records(tableOf(index, 'policies', 2002))[0]).toMatchObject({ sources: 'film: Scene 1', flags: 'reported', doubt: 'Perhaps.', conflicts: 'C1' });
  });

  it('places no event that is told in words only', () => {
    expect(tableOf(index, 'incidents', 2002).rows.map(({ geometry }) => geometry?.type ?? null)).toEqual(['Point', null]);
  });

  it('writes a range as two numbers, and places a figure in its country or nowhere', () => {
    expect(records(tableOf(index, 'figures'))).toMatchObject([{ value_low: 30, value_high: 40 }, { value_low: 1, value_high: null }]);
    expect(tableOf(index, 'figures').rows.map(({ geometry }) => geometry?.type ?? null)).toEqual(['Point', null]);
  });
});

describe('README', () => {
  const index = world({
    crossings: [crossing({ id: 'x' })],
    communities: [community({ id: 'y', figures: ['f'], claims: [claim({ id: 'c' })] })],
    figures: [figure({ id: 'f', citations: [cite('film', 'Scene')] })],
    conflicts: [conflict({ id: 'K' })],
    arrivals: { ...ARRIVALS, notes: [claim({ id: 'n', text: 'The printed totals do not add up.' })] },
    sources: [source({ id: 'book' }), source({ id: 'film', date: null })],
  });
  const readme = (): string => tablesReadme(exportTables(index, 2013), index, { ...ABOUT, today: new Date(2026, 8, 5) });
  const flat = (): string => readme().replace(/\s+/g, ' ');

  it('explains every table and every column', () => {
    for (const table of exportTables(index, 2013)) {
      expect(flat()).toContain(tableFileName(table, 'csv'));
      for (const { name, meaning } of table.columns) expect(flat(), `${table.id}.${name}`).toContain(`- ${name}: ${meaning}`);
    }
  });

  it('says version, day, address, datum, licence and sources', () => {
    for (const words of ['Data version: 2026-02-03', 'Taken on: 2026-09-05', `From: ${ABOUT.url}`, 'WGS 84', 'longitude first', 'CC BY 4.0', '- book: Title of book, Publisher of book, 2020. https://example.org/book', 'Publisher of film, undated', 'they join regions, never a track'])
      expect(flat()).toContain(words);
  });

  it('gives the sums of the arrivals, and why not the printed ones', () => {
    expect(flat()).toContain('2037 women, 2380 men, 4417 in all');
    expect(flat()).toContain('The printed totals do not add up. (book: Chapter)');
  });

  it('has no line too long for a plain window, but for an address', () => {
    expect(readme().split('\r\n').filter((line) => line.length > 101 && !line.includes('https://'))).toEqual([]);
  });

  it('joins what a place and its figures rest on', () => {
    expect(records(tableOf(index, 'communities'))[0]).toMatchObject({ claims: 'c | f', sources: 'book: Chapter | film: Scene' });
  });
});
