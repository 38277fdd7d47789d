import { describe, expect, it } from 'vitest';
import { countedNoun, isAged, isNotRange, isOfPeople, isPercent, unitText } from '../../src/domain/units.js';

describe('a unit', () => {
  it('stands without the sign that stands at the number, in both languages', () => {
    expect([{ unit: 'percent women' }, { unit: 'percent' }, { unit: '% (여성 비율)', unitEn: 'percent women' }, { unit: '% 정도 (어른)', unitEn: 'percent of adults (about)' }, { unit: 'people a year' }, { unit: '명 (한 해)', unitEn: 'people a year' }].map(unitText)).toEqual([
      'women',
      '',
      '(여성 비율)',
      '정도 (어른)',
      'people a year',
      '명 (한 해)',
    ]);
  });

  it('is told from others by its English, whatever it reads in Korean', () => {
    const kinds = (unitEn: string) => [isPercent, isOfPeople, isAged, isNotRange].map((is) => [is({ unit: unitEn }), is({ unit: '명', unitEn })]);
    const yes = [true, true];
    const no = [false, false];
    expect(kinds('percent aged 10 to 19')).toEqual([yes, no, yes, no]);
    expect(kinds('people or more')).toEqual([no, yes, no, no]);
    expect(kinds('children (two numbers, not a range)')).toEqual([no, no, no, yes]);
    expect([countedNoun({ unit: 'people a year' }), countedNoun({ unit: '명 (한 해)', unitEn: 'people a year' })]).toEqual(['people', 'people']);
  });
});
