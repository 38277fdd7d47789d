/** Any content of the files that are served: never thrown, what is left out is named, and what is kept can be indexed and searched. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/data/dataset.js';
import { FILES, POLICIES_FILE } from '../../src/data/files.js';
import { parseKorean } from '../../src/data/korean.js';
import { parseLand } from '../../src/data/land.js';
import { parseLessons } from '../../src/data/lessons.js';
import { problemText, type Problem } from '../../src/data/problem.js';
import { parseStories } from '../../src/data/stories.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { geoContents, readerOf, type FileName, type GeoContents } from '../fixtures/geo-folder.js';
import { checkAll } from '../fixtures/seed.js';
import { anyValue, hostileText, polluted } from './payloads.js';

const NAMES: readonly FileName[] = [...FILES, POLICIES_FILE];
/** What JSON can hold: no dates, maps or functions, and every name of a field. */
const json = fc.oneof({ weight: 4, arbitrary: anyValue.map(asJson) }, { weight: 1, arbitrary: hostileText });
function asJson(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

const faultsOf = (problems: readonly Problem[]): readonly string[] => problems.filter((problem) => problem.reason.trim() === '' || problemText(problem).length < 8).map(problemText);

let geo: GeoContents;
beforeAll(async () => {
  geo = await geoContents();
});
afterAll(() => expect(polluted()).toBe(false));

/** Every path of a value that leads to a text, a number, a flag or an empty place. */
function* leaves(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (typeof value !== 'object' || value === null) yield path;
  else for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}
function withLeaf(value: unknown, [key, ...rest]: readonly (string | number)[], leaf: unknown): unknown {
  if (key === undefined) return leaf;
  if (Array.isArray(value)) return value.map((inner: unknown, at) => (at === key ? withLeaf(inner, rest, leaf) : inner));
  return { ...(value as object), [key]: withLeaf((value as Readonly<Record<string, unknown>>)[key], rest, leaf) };
}

describe('any content', () => {
  it('of the facts', async () => {
    await checkAll('any facts', fc.asyncProperty(fc.constantFrom(...NAMES), json, async (name, content) => {
      const { dataset, problems } = await loadDataset((file) => (file === name ? Promise.resolve(content) : Promise.reject(new Error('is not there'))));
      expect(faultsOf(problems)).toEqual([]);
      expect(() => indexDataset(dataset)).not.toThrow();
    }), { runs: 1200 });
  });

  it('of stories, lessons and land', () => {
    checkAll('any story, lesson or land', fc.property(json, (content) => {
      expect(faultsOf([...parseStories(content).problems, ...parseLessons(content).problems, ...parseLand(content).problems])).toEqual([]);
      expect(parseLand(content).land).toBeNull();
    }), { runs: 800 });
  });

  it('of the Korean texts: taken whole, or refused in words', () => {
    checkAll('any Korean texts', fc.property(json, (content) => {
      try {
        parseKorean(content);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        expect((error as Error).message.length).toBeGreaterThan(8);
      }
    }), { runs: 500 });
  });

  it('at one place of the real facts: named, or as good as what stood there', async () => {
    // The smaller files: the same schemas of claims, figures and citations stand in all.
    const names = (['terms.json', 'international-law.json', 'sources.json', 'arrivals.json'] as const).filter((name) => geo.has(name));
    const places = names.flatMap((name) => [...leaves(geo.get(name))].map((path) => ({ name, path })));
    expect(places.length).toBeGreaterThan(500);
    const only = new Map([...geo].filter(([name]) => (names as readonly string[]).includes(name)));
    await checkAll('one place of the facts', fc.asyncProperty(fc.nat(), json, async (at, leaf) => {
      const { name, path } = places[at % places.length] ?? { name: 'terms.json', path: [] };
      const { dataset, problems } = await loadDataset(readerOf(only, { [name]: withLeaf(only.get(name), path, leaf) }));
      expect(faultsOf(problems)).toEqual([]);
      expect(() => indexDataset(dataset)).not.toThrow();
      // The one sort of address that a reader can follow to another host.
      for (const { url } of dataset.sources) expect(new URL(url).protocol).toBe('https:');
    }), { runs: 300 });
  });
});
