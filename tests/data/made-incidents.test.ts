/** The events of the bench are checked like the real ones, or the bench would measure how fast they are refused. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../geo/tools/read-folder.js';
import { loadDataset } from '../../src/data/dataset.js';
import { INCIDENT_KINDS, INCIDENT_OUTCOMES } from '../../src/domain/types.js';
import { madeIncidents, type IncidentCollection } from '../bench/incidents.js';

const GEO = fileURLToPath(new URL('../../geo', import.meta.url));
const real = JSON.parse(readFileSync(`${GEO}/incidents.geojson`, 'utf8')) as IncidentCollection;
const COUNT = 1_000;

describe('made-up events', () => {
  it('pass every check of the page, the real ones among them', async () => {
    const made = madeIncidents(real, COUNT);
    const read = readFolder(GEO);
    const { dataset, problems } = await loadDataset((file) => (file === 'incidents.geojson' ? Promise.resolve(made) : read(file)));
    expect(problems).toEqual([]);
    expect(dataset.incidents).toHaveLength(COUNT);
    expect(made.features.slice(0, real.features.length)).toEqual(real.features);
  });

  it('are of all kinds, outcomes and sorts of dates, and the same for one seed', () => {
    const made = madeIncidents(real, COUNT);
    const properties = made.features.map((feature) => feature.properties);
    expect(new Set(properties.map(({ kind }) => kind)).size).toBe(INCIDENT_KINDS.length);
    expect(new Set(properties.map(({ outcome }) => outcome)).size).toBe(INCIDENT_OUTCOMES.length);
    expect(new Set(properties.map(({ date }) => date?.length ?? null)).size).toBeGreaterThanOrEqual(5);
    expect(properties.some(({ overlaps }) => overlaps.length > 0)).toBe(true);
    expect(madeIncidents(real, COUNT)).toEqual(made);
    expect(madeIncidents(real, COUNT, 7)).not.toEqual(made);
  });
});
