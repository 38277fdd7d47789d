/** `npm run validate`: every problem of `geo/` on this machine, with file, item, field and reason. */
import { readFolder } from './read-folder.js';
import { loadDataset } from '../../src/data/dataset.js';
import { problemText } from '../../src/data/problem.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { lessonProblems } from './check-lessons.js';
import { safetyProblemsOf } from './check-safety.js';
import { storyProblems } from './check-stories.js';

const folder = process.argv[2] ?? 'geo';
const { problems: inFacts, dataset } = await loadDataset(readFolder(folder));
const index = indexDataset(dataset);
const problems = [...inFacts, ...(await storyProblems(folder, index)), ...(await lessonProblems(folder, index)), ...safetyProblemsOf(folder)];
for (const problem of problems) console.error(problemText(problem));
if (problems.length > 0) {
  console.error(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in geo/. Nothing was changed.`);
  process.exitCode = 1;
} else {
  console.log(`geo/ is sound: ${dataset.countries.length} countries, ${dataset.policies.length} policies, ${dataset.crossings.length} crossings, ${dataset.corridors.length} corridors, ${dataset.routes.length} routes, ${dataset.incidents.length} incidents, ${dataset.figures.length} figures, ${dataset.conflicts.length} conflicts.`);
}
