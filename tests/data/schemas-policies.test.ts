/** As schemas.test.ts, for each file of geo/policies/: apart, so that two cores share the work. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { expectEveryBreakageNamed, SEED } from '../fixtures/break-fields.js';
import { GEO_FOLDER, geoContents } from '../fixtures/geo-folder.js';

/** They are all of one shape: each day a third of them, chosen by the seed; `npm run test:long` takes all. */
const files = readdirSync(join(GEO_FOLDER, 'policies')).filter((_, at) => process.env['E2E_ALL'] !== undefined || (at + SEED) % 3 === 0);
const contents = await geoContents();
console.log(`places to break are chosen with BREAK_SEED=${SEED}`);

describe('breaking one field is named', () => {
  it.each(files.map((name) => `policies/${name}`))('in %s', { timeout: 120_000 }, (file) => expectEveryBreakageNamed(contents, file, SEED));
});
