import { beforeAll, describe, expect, it } from 'vitest';
import { koreanProblems, servedKorean } from '../../geo/tools/korean.js';
import { readFolder } from '../../geo/tools/read-folder.js';
import { loadDataset } from '../../src/data/dataset.js';
import type { ReadFile } from '../../src/data/files.js';
import { parseKorean, withKorean } from '../../src/data/korean.js';
import { parseLessons } from '../../src/data/lessons.js';
import { checkStories, parseStories } from '../../src/data/stories.js';
import { allClaims } from '../../src/domain/claims.js';
import { indexDataset, type DatasetIndex } from '../../src/domain/dataset-index.js';
import { WORDING_IDS } from '../../src/domain/wording.js';

const HANGUL = /\p{Script=Hangul}/u;
const textsIn = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []);

describe('the facts in Korean', () => {
  const read = withKorean(readFolder('geo'), () => Promise.resolve(servedKorean('geo')));
  let english: DatasetIndex;
  let korean: DatasetIndex;
  beforeAll(async () => {
    english = indexDataset((await loadDataset(readFolder('geo'))).dataset);
    const { dataset, problems } = await loadDataset(read);
    expect(problems).toEqual([]);
    korean = indexDataset(dataset, 'north-koreans', 'ko');
  });

  it('are complete and fit their English', () => expect(koreanProblems('geo')).toEqual([]));

  it('are the same facts: ids, dates, values, places and citations', () => {
    const bare = ({ dataset }: DatasetIndex): unknown => allClaims(dataset).map(({ claim: { id, date, citations, conflicts, flags } }) => ({ id, date, citations, conflicts, flags }));
    expect(bare(korean)).toEqual(bare(english));
    const values = ({ dataset }: DatasetIndex): unknown => dataset.figures.map(({ id, value, by, kind }) => [id, value, by === null, kind]);
    expect(values(korean)).toEqual(values(english));
  });

  it('are sentences in Hangul', () => {
    expect(allClaims(korean.dataset).filter(({ claim }) => !HANGUL.test(claim.text)).map(({ claim }) => claim.id)).toEqual([]);
  });

  it('follow the reader’s word for people, and hold no brace', async () => {
    const { dataset } = await loadDataset(read);
    for (const wording of WORDING_IDS) expect(textsIn(indexDataset(dataset, wording, 'ko').dataset).filter((text) => HANGUL.test(text) && /[{}]/.test(text))).toEqual([]);
    expect(indexDataset(dataset, 'refugees', 'ko').words).toMatchObject({ person: '북한 난민', peopleWhoLeft: '북한 난민들' });
  });

  it('hold the stories and the lessons too', async () => {
    const { stories, problems } = parseStories(await read('stories.json'));
    expect([...problems, ...checkStories(stories, korean)]).toEqual([]);
    expect(stories.every(({ question }) => HANGUL.test(question))).toBe(true);
    const { lessons, problems: others } = parseLessons(await read('lessons.json'));
    expect(others).toEqual([]);
    expect(lessons.lessons.every(({ objectives }) => HANGUL.test(JSON.stringify(objectives)))).toBe(true);
  });
});

describe('Korean texts that are no such thing', () => {
  it.each([null, [], 'ko', { 'terms.json': { a: 1 } }])('are refused: %j', (content) => expect(() => parseKorean(content)).toThrow('ko.json'));

  it('make the reading fail when they do not come, so that the page can say so', async () => {
    const read: ReadFile = () => Promise.resolve([]);
    await expect(withKorean(read, () => Promise.reject(new Error('did not arrive')))('terms.json')).rejects.toThrow('did not arrive');
  });
});
