/** The helper of all fuzz tests: what it finds can be found again. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { checkAll, RUNS, TIMES } from '../fixtures/seed.js';

const folder = mkdtempSync(join(tmpdir(), 'seeds-'));
const keptIn = join(folder, 'seeds.txt');

afterEach(() => rmSync(keptIn, { force: true }));

describe('a property that fails', () => {
  it('throws, and is kept with its seed and the command that repeats it', () => {
    const failing = fc.property(fc.integer({ min: 0, max: 1_000 }), (number) => number < 10);
    expect(() => checkAll('small numbers', failing, { runs: 500, keptIn, seed: 42 })).toThrow(/small numbers[^]*FC_SEED=42 FC_PATH=[\d:]+ npx vitest run tests\/app\/seed\.test\.ts/);
    expect(readFileSync(keptIn, 'utf8')).toMatch(/small numbers\nFC_SEED=42 FC_PATH=[\d:]+ npx vitest run tests\/app\/seed\.test\.ts\nProperty failed[^]*Counterexample: \[10\]/);
  });

  it('does so too where it is asynchronous', async () => {
    const failing = fc.asyncProperty(fc.integer({ min: 0, max: 1_000 }), (number) => Promise.resolve(number < 10));
    await expect(checkAll('small numbers, later', failing, { runs: 500, keptIn, seed: 42 })).rejects.toThrow(/FC_SEED=42/);
    expect(readFileSync(keptIn, 'utf8')).toContain('small numbers, later');
  });
});

describe('a property that holds', () => {
  it('is tried as often as it asks, and leaves nothing behind', () => {
    let tried = 0;
    checkAll('counted', fc.property(fc.integer(), () => void tried++), { runs: 37, keptIn });
    expect(tried).toBe(RUNS ?? 37 * TIMES);
    expect(() => readFileSync(keptIn)).toThrow(/ENOENT/);
  });
});
