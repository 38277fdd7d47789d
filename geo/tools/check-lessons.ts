/** Every problem of `geo/lessons/`: shape, names, and whether each fits its story. For `npm run validate` and the tests. */
import { checkLessons, parseLessons } from '../../src/data/lessons.js';
import type { Problem } from '../../src/data/problem.js';
import { parseStories } from '../../src/data/stories.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import { readLessons, readStories } from './read-folder.js';

export async function lessonProblems(folder: string, index: DatasetIndex): Promise<readonly Problem[]> {
  const { lessons, problems } = parseLessons(await readLessons(folder));
  const { stories } = parseStories(await readStories(folder));
  return [...problems, ...checkLessons(lessons, stories, index)];
}
