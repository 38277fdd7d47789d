/** Words in braces, in the real geo/: every one is known, and a slip is named with file, item and field. */
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/data/dataset.js';
import { capitalised, reworded, unknownToken, WORD_FORMS, WORDING_IDS } from '../../src/domain/wording.js';
import { geoContents, readerOf, type FileName } from '../fixtures/geo-folder.js';

const contents = await geoContents();

interface FoundText {
  /** `figures.json.12.text` */
  readonly at: string;
  readonly text: string;
}
const textsIn = (value: unknown, at: string): readonly FoundText[] =>
  typeof value === 'string' ? [{ at, text: value }] : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, part]) => textsIn(part, `${at}.${key}`)) : [];
const texts = [...contents].flatMap(([file, content]) => textsIn(content, file));
const withTokens = texts.filter(({ text }) => /[{}]/.test(text));

describe('the texts of geo/', () => {
  it('carry tokens in many places, all of them known', () => {
    expect(withTokens.length).toBeGreaterThan(140);
    expect(withTokens.flatMap(({ at, text }) => (unknownToken(text) === null ? [] : [`${at}: ${unknownToken(text)}`]))).toEqual([]);
  });

  it('differ between the wordings only where a token stands', () => {
    for (const { at, text } of texts) {
      const outside = text.split(/\{[^{}]*\}/);
      for (const wording of WORDING_IDS) {
        const result = reworded(text, wording);
        // What stands around the tokens comes back whole and in its order, and nothing but a known word between.
        let rest = result;
        outside.forEach((part, place) => {
          const start = rest.indexOf(part, place === 0 ? 0 : 1);
          expect(place === 0 ? start === 0 : start > 0 || (part === '' && rest !== ''), `${at} ${wording}`).toBe(true);
          rest = place === outside.length - 1 && part === '' ? '' : rest.slice(start + part.length);
        });
        expect(result === text, `${at} ${wording}`).toBe(outside.length === 1);
      }
    }
  });

  it('read by default as they stand, but for the braces', () => {
    for (const { at, text } of texts) expect(reworded(text, 'north-koreans'), at).toBe(text.replace(/[{}]/g, ''));
  });

  it('use each form that only a text can need', () => {
    const used = new Set(withTokens.flatMap(({ text }) => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name)));
    // The interface alone says “people who left” and “people who leave” without naming a country.
    expect(WORD_FORMS.filter((form) => !used.has(form) && !used.has(capitalised(form)))).toEqual(['people who left', 'people who leave']);
  });
});

describe('a token that is none', () => {
  /** A copy of the file, with one text changed. */
  function changed(file: FileName, change: (content: never) => void): Partial<Record<FileName, unknown>> {
    const copy = structuredClone(contents.get(file));
    change(copy as never);
    return { [file]: copy };
  }
  const problemsOf = async (changes: Partial<Record<FileName, unknown>>) => (await loadDataset(readerOf(contents, changes))).problems;

  it.each([['Some {north koreans} left.', '{north koreans}'], ['Some {North Koreans left.', '{'], ['Some North Koreans} left.', '}'], ['Some {} left.', '{}']])('in a sentence is named: %s', async (text, token) => {
    const problems = await problemsOf(changed('figures.json', (figures: { text: string }[]) => void (figures[0]!.text = text)));
    expect(problems).toContainEqual({ file: 'figures.json', item: 'fig-dmz-20', field: 'text', reason: expect.stringContaining(`has ${token}, which is none of {North Korean}, {North Koreans}`) as unknown });
  });

  it('in a policy is named with its file, item and field', async () => {
    const problems = await problemsOf(changed('policies.json', (policies: Record<string, { periods: { id: string; text: string }[] }>) => void (policies['policies/LA.json']!.periods[0]!.text = 'For {refugees}.')));
    expect(problems).toContainEqual(expect.objectContaining({ file: 'policies/LA.json', item: 'la-until-2013-cooperation', field: 'periods[0].text', reason: expect.stringContaining('{refugees}') as unknown }));
  });

  it.each([
    ['a citation', (figures: { citations: { heading: string }[] }[]) => void (figures[0]!.citations[0]!.heading = 'On {North Koreans}'), 'citations[0].heading'],
    ['the author of a number', (figures: { by: string | null }[]) => void (figures[0]!.by = 'a union of {North Koreans}'), 'by'],
  ] as const)('is any token in %s, whose words stay', async (_, change, field) => {
    const problems = await problemsOf(changed('figures.json', change));
    expect(problems).toContainEqual({ file: 'figures.json', item: 'fig-dmz-20', field, reason: 'must have no { or }: here the words stay as they are' });
  });

  it('is any token in the title of a source', async () => {
    const problems = await problemsOf(changed('sources.json', (sources: { title: string }[]) => void (sources[0]!.title = '{North Koreans}')));
    expect(problems).toContainEqual(expect.objectContaining({ file: 'sources.json', field: 'title' }));
  });

  it('a known token is no problem', async () => {
    expect(await problemsOf(changed('figures.json', (figures: { text: string }[]) => void (figures[0]!.text = 'Some {North Koreans} left.')))).toEqual([]);
  });
});
