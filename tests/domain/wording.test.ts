import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/domain/dataset-index.js';
import type { Dataset } from '../../src/domain/types.js';
import { capitalised, reworded, rewordedDataset, unknownToken, WORD_FORMS, wordFor, WORDING_IDS, wordsFor } from '../../src/domain/wording.js';
import { claim, conflict, country, crossing, dataset, figure, incident, origin, policy, period, source, topicClaim } from '../fixtures/dataset.js';
import { realDataset } from '../fixtures/geo-folder.js';

const TEXT = 'A {North Korean} met other {North Koreans}. {People who left North Korea} say so, not {people who left the North}.';
const someWording = fc.constantFrom(...WORDING_IDS);
const someToken = fc.constantFrom(...WORD_FORMS, ...WORD_FORMS.map(capitalised)).map((form) => `{${form}}`);
const plainText = fc.string().map((text) => text.replace(/[{}]/g, ''));
/** Sentences with tokens anywhere in them. */
const someText = fc.array(fc.oneof(plainText, someToken)).map((parts) => parts.join(' '));

describe('reworded', () => {
  it.each([
    ['north-koreans', 'A North Korean met other North Koreans. People who left North Korea say so, not people who left the North.'],
    ['refugees', 'A North Korean refugee met other North Korean refugees. North Korean refugees say so, not North Korean refugees.'],
    ['defectors', 'A North Korean defector met other North Korean defectors. North Korean defectors say so, not North Korean defectors.'],
    ['escapees', 'A North Korean escapee met other North Korean escapees. North Korean escapees say so, not North Korean escapees.'],
  ] as const)('%s', (wording, expected) => {
    expect(reworded(TEXT, wording)).toBe(expected);
  });

  it('keeps a capital at the start of a sentence', () => {
    expect(reworded('{People who leave} go; {people who leave} stay.', 'escapees')).toBe('Escapees go; escapees stay.');
  });

  it('by default is the text without its braces', () => {
    fc.assert(fc.property(someText, (text) => reworded(text, 'north-koreans') === text.replace(/[{}]/g, '')));
  });

  it('leaves no brace, whatever the text and the wording', () => {
    fc.assert(fc.property(fc.oneof(someText, fc.string(), fc.string({ unit: fc.constantFrom('{', '}', 'a', ' ') })), someWording, (text, wording) => !/[{}]/.test(reworded(text, wording))));
  });

  it('gives the same string back where there is nothing to do', () => {
    fc.assert(fc.property(plainText, someWording, (text, wording) => reworded(text, wording) === text));
  });

  it('keeps what stands in braces and is no token', () => {
    expect(reworded('{Some other people} and {} and { alone', 'refugees')).toBe('Some other people and  and  alone');
  });
});

describe('unknownToken', () => {
  it('is null for every form, small or capital', () => {
    for (const form of WORD_FORMS) expect([unknownToken(`So {${form}} do.`), unknownToken(`{${capitalised(form)}} do.`)], form).toEqual([null, null]);
    expect(unknownToken('No braces at all.')).toBeNull();
  });

  it.each([['{north koreans}'], ['{defectors}'], ['{}'], ['{ North Koreans }'], ['{PEOPLE WHO LEFT}']])('names %s', (token) => {
    expect(unknownToken(`First {North Koreans}, then ${token}.`)).toBe(token);
  });

  it.each([['{North Koreans', '{'], ['North Koreans}', '}'], ['{{North Koreans}}', '{']])('names the lone brace of %s', (text, brace) => {
    expect(unknownToken(text)).toBe(brace);
  });
});

describe('rewordedDataset', () => {
  /** Every kind of worded field carries the text; what must stay carries it too, though the schema forbids that. */
  const worldOf = (text: string): Dataset =>
    dataset({
      countries: [country('CN', { summary: text })],
      policies: [policy('CN', [period('p', '2002', '2004', 'resettled', { text, doubt: text })], { notStated: text, claims: [topicClaim('a', { text, doubt: text, citations: [{ source: text, heading: text }] })], laws: [claim('b', { text })] })],
      origins: [origin('north', { claims: [claim('c', { text })] })],
      crossings: [crossing('d', { precision: text, notSaid: text, claims: [claim('e', { text })] })],
      incidents: [incident('f', { title: text, text })],
      figures: [figure('g', 3, { text, unit: text, by: text })],
      conflicts: [{ ...conflict('C01'), question: text, advice: text, positions: [{ citation: { source: text, heading: text }, says: text, date: null }] }],
      terms: [{ ...claim(text, { text }), term: text, hangul: null, hanja: null }],
      sources: [source('essay', { title: text, publisher: text, author: text, note: text })],
    });

  it('words every sentence and nothing else, in any wording', () => {
    fc.assert(fc.property(someText, someWording, (text, wording) => {
      expect(rewordedDataset(worldOf(text), wording)).toEqual(keepingNames(worldOf(reworded(text, wording)), text));
    }));
  });

  /** The world of the reworded text, with the citations, names and ids of the first. */
  function keepingNames(world: Dataset, text: string): Dataset {
    const was = worldOf(text);
    return {
      ...world,
      policies: world.policies.map((one, at) => ({ ...one, claims: one.claims.map((item, place) => ({ ...item, citations: was.policies[at]!.claims[place]!.citations })) })),
      figures: world.figures.map((one) => ({ ...one, by: text })),
      conflicts: world.conflicts.map((one, at) => ({ ...one, positions: one.positions.map((position, place) => ({ ...position, citation: was.conflicts[at]!.positions[place]!.citation })) })),
      terms: world.terms.map((one) => ({ ...one, id: text, term: text })),
      sources: world.sources.map((one) => ({ ...one, title: text, publisher: text, author: text })),
    };
  }

  it('keeps the identity of what has no token', () => {
    const facts = dataset({ figures: [figure('plain', 1), figure('worded', 2, { text: 'Two {North Koreans}.' })], incidents: [incident('one')], sources: [source('essay')] });
    const next = rewordedDataset(facts, 'refugees');
    expect(next).not.toBe(facts);
    expect(next.figures[0]).toBe(facts.figures[0]);
    expect(next.figures[1]?.text).toBe('Two North Korean refugees.');
    expect([next.incidents, next.sources]).toEqual([facts.incidents, facts.sources]);
    expect(next.incidents).toBe(facts.incidents);
    expect(next.sources).toBe(facts.sources);
    const plain = dataset({ figures: [figure('plain', 1)] });
    expect(rewordedDataset(plain, 'refugees')).toBe(plain);
  });

  it('does not touch what it is given', () => {
    const facts = worldOf(TEXT);
    const before = structuredClone(facts);
    rewordedDataset(facts, 'defectors');
    expect(facts).toEqual(before);
  });
});

describe('wordsFor', () => {
  it('gives the interface its own forms', () => {
    expect(wordsFor('north-koreans')).toEqual({
      wording: 'north-koreans',
      person: 'North Korean',
      people: 'North Koreans',
      peopleWhoLeft: 'people who left',
      peopleWhoLeave: 'people who leave',
      peopleWhoLeftNorthKorea: 'people who left North Korea',
      peopleWhoLeaveNorthKorea: 'people who leave North Korea',
    });
    expect(wordsFor('defectors')).toEqual({
      wording: 'defectors',
      person: 'North Korean defector',
      people: 'North Korean defectors',
      peopleWhoLeft: 'defectors',
      peopleWhoLeave: 'defectors',
      peopleWhoLeftNorthKorea: 'North Korean defectors',
      peopleWhoLeaveNorthKorea: 'North Korean defectors',
    });
  });

  it('goes with the article of the default: no singular asks for “an”', () => {
    for (const wording of WORDING_IDS) for (const form of ['North Korean', 'person from the North'] as const) expect(wordFor(form, wording)).toMatch(/^(North|person)/);
  });
});

describe('the index of the real facts', () => {
  let facts: Dataset;
  beforeAll(async () => {
    facts = (await realDataset()).dataset;
  });

  it.each(WORDING_IDS)('speaks %s, without a brace', (wording) => {
    const index = indexDataset(facts, wording);
    expect(index.words.wording).toBe(wording);
    const texts: string[] = [];
    JSON.stringify(index.dataset, (_, value: unknown) => (typeof value === 'string' ? texts.push(value) : value));
    expect(texts.length).toBeGreaterThan(5000);
    expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
    expect(index.figures.get('fig-2021-low')?.text).toContain(wordsFor(wording).people);
    expect(index.claims.get('inc-2013-laos-9')?.text).toContain(`nine ${wordsFor(wording).people} were arrested`);
    expect(index.policies.get('LA')?.notStated).toContain(`with ${wordsFor(wording).people} found there`);
  });

  it.each(WORDING_IDS)('keeps law and a source’s own words in %s', (wording) => {
    const index = indexDataset(facts, wording);
    for (const id of ['cn-policy-no-refugee-status', 'law-1986-cn-kp', 'law-unsc-2397', 'th-policy-illegal', 'term-self-rejection', 'term-lankov-critique', 'nl-128', 'eu-820', 'ru-10000', 'fig-cn-30-50k-legal'])
      expect(index.claims.get(id)?.text, id).toBe(indexDataset(facts).claims.get(id)?.text);
    expect(index.dataset.sources.map(({ title }) => title)).toEqual(facts.sources.map(({ title }) => title));
  });
});
