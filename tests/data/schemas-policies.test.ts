/** As schemas.test.ts, for the files of geo/policies/. None names what stands in another: a field of each is broken at a time, and one reading tells of all. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { expectEachBreakageNamed, SEED } from '../fixtures/break-fields.js';
import { GEO_FOLDER, geoContents } from '../fixtures/geo-folder.js';

const files = readdirSync(join(GEO_FOLDER, 'policies')).map((name) => `policies/${name}`);
const contents = await geoContents();
console.log(`places to break are chosen with BREAK_SEED=${SEED}`);

describe('breaking one field is named', () => {
  it('in each of them', { timeout: 120_000 }, () => expectEachBreakageNamed(contents, files, SEED));
});
