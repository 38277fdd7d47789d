import { describe, expect, it } from 'vitest';
import { englishTexts, translated } from '../../src/domain/translated.js';

const FIGURES = [{ id: 'fig-a', country: 'CN', unit: 'percent of those asked', text: 'Half of them.', citations: [{ source: 'x', heading: 'Numbers' }], kind: 'survey' }];

describe('the texts of a file', () => {
  it('have keys made of ids, else of positions; codes, ids and citations are none', () => {
    expect([...englishTexts('figures.json', FIGURES)]).toEqual([['fig-a.unit', 'percent of those asked'], ['fig-a.text', 'Half of them.']]);
    expect([...englishTexts('x.json', { positions: [{ says: 'Yes it is.' }, { says: 'No it is not.' }] }).keys()]).toEqual(['positions.0.says', 'positions.1.says']);
  });

  it('leave names in two languages and titles of sources alone', () => {
    expect([...englishTexts('sources.json', [{ id: 'cho', title: 'A chapter of a book', note: 'An essay.' }]).keys()]).toEqual(['cho.note']);
    expect([...englishTexts('x.json', { title: { en: 'Two rivers', ko: '두 강' } })]).toEqual([]);
  });

  it('may be one word where pupils choose from them', () => {
    expect([...englishTexts('stories/a.json', { chapters: [{ id: 'a', task: { options: [{ text: 'released' }] }, kind: 'released' }] }).keys()]).toEqual(['chapters.a.task.options.0.text']);
  });
});

describe('a translated file', () => {
  it('has the Korean in the same places, keeps the English unit for code to read, and stays English where a text is missing', () => {
    expect(translated('figures.json', FIGURES, { 'fig-a.unit': '% (조사에 응한 사람 가운데)' })).toEqual([{ ...FIGURES[0], unit: '% (조사에 응한 사람 가운데)', unitEn: 'percent of those asked' }]);
  });

  it('is the very same where nothing is translated', () => {
    expect(translated('figures.json', FIGURES, {})).toBe(FIGURES);
  });
});
