import { describe, expect, it } from 'vitest';
import { servedKorean } from '../../geo/tools/korean.js';
import { readFolder } from '../../geo/tools/read-folder.js';
import { loadDataset } from '../../src/data/dataset.js';
import { withKorean } from '../../src/data/korean.js';
import { comparedCell, comparedCountries, withCountryAt } from '../../src/domain/comparison.js';
import { periodDates } from '../../src/i18n/dates.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import type { Dataset, Year } from '../../src/domain/types.js';
import { WORDING_IDS } from '../../src/domain/wording.js';
import { claim, country, dataset, figure, incident, period, policy, topicClaim } from '../fixtures/dataset.js';
import { GEO_FOLDER, realDataset } from '../fixtures/geo-folder.js';

describe('the compared countries', () => {
  const index = indexDataset(dataset({ countries: [country('XA'), country('XB')] }));

  it('stand in the order asked for, each once; what is unknown or repeated is told', () => {
    const { countries, unknown, repeated } = comparedCountries(index, ['XB', 'ZZ', 'XA', 'XB', 'ZZ']);
    expect(countries.map(({ properties }) => properties.id)).toEqual(['XB', 'XA']);
    expect([unknown, repeated]).toEqual([['ZZ'], ['XB', 'ZZ']]);
  });

  it.each([
    [[], 0, 'XA', ['XA']],
    [['XA'], 1, 'XB', ['XA', 'XB']],
    [['XA', 'XB'], 0, 'XC', ['XC', 'XB']],
    [['XA', 'XB', 'XC'], 0, 'XC', ['XC', 'XB', 'XA']],
    [['XA'], 1, 'XA', ['XA']],
    [['XA', 'XB', 'XC'], 1, null, ['XA', 'XC']],
    [['XA'], 0, null, []],
  ] as const)('%j with place %i set to %s are %j', (codes, at, code, after) => {
    expect(withCountryAt(codes, at, code)).toEqual(after);
  });
});

describe('a country’s cells', () => {
  const cellOf = (parts: Partial<Dataset>, year: Year = null, roles: readonly ('origin' | 'transit')[] = ['transit']) => {
    const feature = country('XA', { roles });
    return comparedCell(indexDataset(dataset({ countries: [feature], ...parts })), feature, year);
  };
  const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

  it('part refugee status from other treatment, newest first and undated last, and leave hard topics out', () => {
    const claims = [
      topicClaim('undated', { text: 'They are let in.' }),
      topicClaim('old', { text: 'They were let in.', date: '1990/1996' }),
      topicClaim('new', { text: 'They were kept out.', date: '2013-05' }),
      topicClaim('asylum', { text: 'It refuses asylum.' }),
      topicClaim('elsewhere', { text: 'It refuses refugee status to please a neighbour.', topic: 'relations' }),
      topicClaim('aside', { text: 'A row over an asylum seeker.', topic: 'journey' }),
      topicClaim('hard', { text: 'No refugee status for them.', topic: 'punishment' }),
    ];
    const { refugeeStatus, treatment } = cellOf({ policies: [policy('XA', [], { claims })] });
    expect(ids(refugeeStatus)).toEqual(['asylum', 'elsewhere']);
    expect(ids(treatment)).toEqual(['new', 'old', 'undated']);
  });

  it('hold for one year what is dated to it and what has no date', () => {
    const claims = [topicClaim('undated'), topicClaim('2012', { date: '2012' }), topicClaim('2013', { date: '2012-11/2013-02' })];
    const laws = [claim('law-1962', { date: '1962/1993' }), claim('law-2010', { date: '2010/' })];
    const figures = [figure('f-2012', 1, { country: 'XA', date: '2012' }), figure('f-2013', 1, { country: 'XA', date: '2013' })];
    const incidents = [incident('i-2013', { country: 'XA', date: '2013-05' }), incident('i-undated', { country: 'XA', date: null })];
    const parts = { policies: [policy('XA', [], { claims, laws })], figures, incidents };
    const cell = cellOf(parts, 2013);
    expect(ids(cell.treatment)).toEqual(['2013', 'undated']);
    expect(ids(cell.laws)).toEqual(['law-2010']);
    expect(ids(cell.figures)).toEqual(['f-2013']);
    expect(cell.incidents.map(({ properties }) => properties.id)).toEqual(['i-2013']);
    expect(cellOf(parts).incidents).toHaveLength(2);
  });

  it('hold figures on people, decisions on asylum apart, and none of a hard topic', () => {
    const figures = [
      figure('money', 5, { country: 'XA', kind: 'amount', topic: 'arrival' }),
      figure('stock', 5, { country: 'XA', date: '2010' }),
      figure('newer', 5, { country: 'XA', date: '2011', kind: 'estimate', topic: 'life' }),
      figure('refused', [9, 10], { country: 'XA', kind: 'decisions', topic: 'treatment' }),
      figure('sold', 5, { country: 'XA', kind: 'estimate', topic: 'trafficking' }),
    ];
    const cell = cellOf({ figures });
    expect(ids(cell.figures)).toEqual(['newer', 'stock']);
    expect(ids(cell.asylumFigures)).toEqual(['refused']);
  });

  it('name the years in which nothing new is stated', () => {
    const { silentYears } = cellOf({ policies: [policy('XA', [period('a', '2000', '2004', 'resettled')])] });
    expect(silentYears).toEqual([
      { from: 1985, to: 1999, statedIn: null },
      { from: 2005, to: 2024, statedIn: 2004 },
    ]);
  });

  it('give no outcome to the country people leave, nor where the file is missing', () => {
    expect(cellOf({ policies: [policy('XA', [])] }, null, ['origin']).outcome).toBeNull();
    expect(cellOf({})).toMatchObject({ policy: null, outcome: null, silentYears: [] });
  });
});

describe('dates of a period', () => {
  it.each([
    ['2002', '2004', '2002–2004'],
    ['2013-05', '2013-05', 'May 2013'],
    [null, '2013-05', 'until May 2013'],
    ['2014', null, 'from 2014'],
    [null, null, 'undated'],
  ])('%s to %s read %s', (from, to, words) => {
    expect(periodDates(period('a', from, to, 'resettled'))).toBe(words);
  });

  it('say that an undated statement is only shown from a year', () => {
    expect(periodDates(period('a', '2000', null, 'resettled', { basis: 'undated' }))).toBe('undated, shown from 2000');
  });
});

describe('what the reader calls people', () => {
  it('changes no row of the comparison', async () => {
    const { dataset: facts } = await realDataset();
    const rows = WORDING_IDS.map((wording) => {
      const worded = indexDataset(facts, wording);
      return facts.countries.map((one) => {
        const { refugeeStatus, treatment } = comparedCell(worded, worded.countries.get(one.properties.id)!, null);
        return [refugeeStatus.map(({ id }) => id), treatment.map(({ id }) => id)];
      });
    });
    for (const one of rows) expect(one).toEqual(rows[0]);
  });

  it('puts the same statements into the same rows in Korean, whatever people are called', async () => {
    const { dataset: english } = await realDataset();
    const { dataset: korean } = await loadDataset(withKorean(readFolder(GEO_FOLDER), () => Promise.resolve(servedKorean(GEO_FOLDER))));
    for (const wording of WORDING_IDS) {
      const [one, other] = [indexDataset(english, wording), indexDataset(korean, wording, 'ko')];
      for (const { properties } of english.countries) {
        const rows = [one, other].map((worded) => {
          const { refugeeStatus, treatment, figures } = comparedCell(worded, worded.countries.get(properties.id)!, null);
          return [refugeeStatus, treatment, figures].map((row) => row.map(({ id }) => id));
        });
        expect(rows[1], `${properties.id}, ${wording}`).toEqual(rows[0]);
      }
    }
  });
});
