import { describe, expect, it } from 'vitest';
import { boundsOf, communityFeatures, corridorFeatures, crossingFeatures, figureSize, incidentFeatures, originFeatures } from '../../src/domain/map-features.js';
import { FIRST_YEAR, LAST_YEAR } from '../../src/domain/types.js';
import { community, corridor, crossing, dataset, figure, incident, origin } from '../fixtures/dataset.js';

const everyYear = `,${Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index).join(',')},`;

describe('corridorFeatures', () => {
  const yearsOf = (dates: readonly string[]): unknown => corridorFeatures(dataset({ corridors: [corridor('leg', { dates })] })).features[0]?.properties?.['years'];

  it('write the years of use as text between commas', () => {
    expect(yearsOf(['1987-01', '2007-06', '2011/2013'])).toBe(',1987,2007,2011,2012,2013,');
  });

  it('put an undated leg into every year', () => {
    expect(yearsOf([])).toBe(everyYear);
  });

  it('keep to the years of the control', () => {
    expect(yearsOf(['1950/1986'])).toBe(',1985,1986,');
    expect(yearsOf(['2023/'])).toBe(',2023,2024,');
    expect(yearsOf(['1950'])).toBe(',');
  });

  it('carry what the layers read: id, direction, mode and label in both languages', () => {
    const { features } = corridorFeatures(dataset({ corridors: [corridor('leg', { direction: 'forced-return', mode: 'air', label: { en: 'to Laos', ko: '라오스로' } }), corridor('bare')] }));
    expect(features.map(({ properties }) => properties)).toMatchObject([
      { id: 'leg', direction: 'forced-return', mode: 'air', label_en: 'to Laos', label_ko: '라오스로' },
      { id: 'bare', label_en: '', label_ko: '' },
    ]);
  });
});

describe('crossingFeatures', () => {
  it('draw facing towns as two places, the tie between them and its middle', () => {
    const { features } = crossingFeatures(dataset({ crossings: [crossing('pair')] }));
    expect(features.map(({ geometry, properties }) => [geometry.type, properties?.['part'], properties?.['bank'], properties?.['name_en']])).toEqual([
      ['LineString', 'tie', undefined, undefined],
      ['Point', 'middle', undefined, undefined],
      ['Point', 'place', 'CN', 'Northtown'],
      ['Point', 'place', 'KP', 'Southtown'],
    ]);
    expect(features.every(({ properties }) => properties?.['key'] === 'crossing:pair')).toBe(true);
    expect(features.map(({ geometry }) => 'coordinates' in geometry && geometry.coordinates)).toEqual([[[128.19, 41.42], [128.18, 41.4]], [expect.closeTo(128.185), expect.closeTo(41.41)], [128.19, 41.42], [128.18, 41.4]]);
  });

  it('draw a single place once, under its own name where no town is named', () => {
    const banks = [{ country: 'KR', town: null, area: null }, { country: 'KP', town: null, area: null }] as const;
    const { features } = crossingFeatures(dataset({ crossings: [crossing('dmz', { banks }, { type: 'Point', coordinates: [127.1, 38.3] })] }));
    expect(features.map(({ properties }) => properties)).toMatchObject([{ key: 'crossing:dmz', part: 'place', bank: 'KR', name_en: 'dmz' }]);
  });
});

describe('communityFeatures', () => {
  const sizes = (...communities: ReturnType<typeof community>[]): unknown[] =>
    communityFeatures(dataset({ communities, figures: [figure('one', 600), figure('pair', [90, 159]), figure('zero', 0)] })).features.map(({ properties }) => properties?.['size']);

  it('take their size from the figure named, the upper of a pair', () => {
    expect(sizes(community('a', { sizeFigure: 'one' }), community('b', { sizeFigure: 'pair' }))).toEqual([600, 159]);
    expect(figureSize(figure('x', [4, 9]))).toBe(9);
  });

  it('keep a size of nobody apart from no figure at all', () => {
    expect(sizes(community('a', { sizeFigure: 'zero' }), community('b'), community('c', { sizeFigure: 'not-there' }))).toEqual([0, -1, -1]);
  });
});

describe('incidentFeatures', () => {
  it('leave out what is told in words only', () => {
    const { features } = incidentFeatures(dataset({ incidents: [incident('drawn', { date: '2013-05' }), incident('told', { onMap: false })] }));
    expect(features.map(({ properties }) => [properties?.['key'], properties?.['years']])).toEqual([['incident:drawn', ',2013,']]);
  });

  it('show an undated event over all years only, not in each', () => {
    expect(incidentFeatures(dataset({ incidents: [incident('undated', { date: null })] })).features[0]?.properties?.['years']).toBe(',');
  });
});

describe('originFeatures', () => {
  it('carry a key and both names', () => {
    expect(originFeatures(dataset({ origins: [origin('north')] })).features[0]?.properties).toEqual({ key: 'origin:north', name_en: 'north', name_ko: 'north의 이름' });
  });
});

describe('boundsOf', () => {
  it('is west, south, east, north over all geometries', () => {
    expect(
      boundsOf([
        { type: 'Point', coordinates: [127, 37] },
        { type: 'LineString', coordinates: [[100, 10], [130, -5]] },
        { type: 'MultiPoint', coordinates: [[0, 0], [128, 50]] },
      ]),
    ).toEqual([0, -5, 130, 50]);
  });

  it('takes a point at zero as a point', () => {
    expect(boundsOf([{ type: 'Point', coordinates: [0, 0] }])).toEqual([0, 0, 0, 0]);
  });

  it('is null where there is nothing to frame', () => {
    expect([boundsOf([]), boundsOf([{ type: 'LineString', coordinates: [] }])]).toEqual([null, null]);
  });
});
