/** The list of topics against the real conflicts. */
import { describe, expect, it } from 'vitest';
import { CONFLICT_TOPICS, CONFLICTS_OF, figuresOfConflict, isHardConflict, rivalFigures } from '../../src/domain/conflict-topics.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { realDataset } from '../fixtures/geo-folder.js';

const { dataset } = await realDataset();
const index = indexDataset(dataset);

describe('the topics of the conflicts', () => {
  it('hold every conflict of geo/ exactly once, and none that is not there', () => {
    expect(CONFLICT_TOPICS.flatMap((topic) => CONFLICTS_OF[topic]).sort()).toEqual(dataset.conflicts.map(({ id }) => id).sort());
  });

  it('put the conflicts on trafficking and punishment behind the notice', () => {
    expect(dataset.conflicts.filter(({ id }) => isHardConflict(index, id)).map(({ id }) => id)).toEqual(['C15', 'C32']);
  });

  it('bring rival figures on one scale', () => {
    const scales = dataset.conflicts.flatMap(({ id }) => rivalFigures(id, figuresOfConflict(index, id)).map(({ counts, figures }) => `${id} ${counts} ${figures.length}`));
    expect(scales).toEqual(['C01 people 7', 'C03 people 4', 'C06 people 2', 'C07 people 2', 'C08 people 2', 'C10 percent 2', 'C11 children 2', 'C14 percent 3', 'C15 percent 2', 'C27 people 2', 'C29 people 2', 'C31 people 3', 'C33 percent 2', 'C38 percent 2']);
  });
});
