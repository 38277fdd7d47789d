/** Every problem of `geo/stories/`: shape, names, and views that a link could not restore. For `npm run validate` and the tests. */
import { checkStories, parseStories } from '../../src/data/stories.js';
import type { Problem } from '../../src/data/problem.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import { DEFAULT_STATE } from '../../src/state/app-state.js';
import { stateAtChapter } from '../../src/story/state-at-chapter.js';
import { readStories } from './read-folder.js';

export async function storyProblems(folder: string, index: DatasetIndex): Promise<readonly Problem[]> {
  const { stories, problems } = parseStories(await readStories(folder));
  const views = stories.flatMap((story) =>
    story.chapters.flatMap((chapter) =>
      stateAtChapter(chapter, index, DEFAULT_STATE).ignored.map(({ name, value, reason }): Problem => ({ file: `stories/${story.id}.json`, item: chapter.id, field: 'view', reason: `${name}=${value} ${reason}` })),
    ),
  );
  return [...problems, ...checkStories(stories, index), ...views];
}
