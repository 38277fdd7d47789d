/** Breaking any one field of any file of the real geo/ is named, with the right file and field. Policies: schemas-policies.test.ts. */
import { describe, it } from 'vitest';
import { FILES } from '../../src/data/files.js';
import { expectEveryBreakageNamed, SEED } from '../fixtures/break-fields.js';
import { geoContents } from '../fixtures/geo-folder.js';

const contents = await geoContents();
console.log(`places to break are chosen with BREAK_SEED=${SEED}`);

describe('breaking one field is named', () => {
  it.each(FILES)('in %s', { timeout: 120_000 }, (file) => expectEveryBreakageNamed(contents, file, SEED));
});
