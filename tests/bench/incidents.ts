/**
 * Made-up events for the bench, as many as wanted and always the same for one seed: the real ones first, then others that stand at their places,
 * cite their sources and have the length of their texts. They pass the page's own schemas and checks (tests/bench/incidents.test.ts) and are never published.
 */
import { INCIDENT_KINDS, INCIDENT_OUTCOMES, LAST_YEAR, type IncidentFeature, type IncidentProperties } from '../../src/domain/types.js';

/** Of what `geo/incidents.geojson` is. */
export interface IncidentCollection {
  readonly type: 'FeatureCollection';
  readonly features: readonly IncidentFeature[];
}

const SEED = 6;
const FIRST = 1990;
/** An event this young stands no finer than a province: the rule of the real data. */
const YOUNG_YEARS = 10;
const SHARES = { undated: 0.04, interval: 0.08, ofAMonth: 0.5, ofADay: 0.2, overlapping: 0.1, inWordsOnly: 0.2, uncounted: 0.3 } as const;

/** @param real `geo/incidents.geojson` @param count in all, real ones included; at least as many as there are real ones */
export function madeIncidents(real: IncidentCollection, count: number, seed: number = SEED): IncidentCollection {
  const next = random(seed);
  const oneOf = <T>(some: readonly T[]): T => some[Math.floor(next() * some.length)] as T;
  const { features } = real;
  const coarse = features.filter(({ properties }) => properties.precision !== 'place');
  const made: IncidentFeature[] = [...features];
  for (let number = features.length + 1; number <= count; number += 1) {
    const date = dateOf(next);
    const year = date === null ? null : Number(date.slice(0, 4));
    const place = oneOf(year !== null && year > LAST_YEAR - YOUNG_YEARS ? coarse : features);
    const told = oneOf(features).properties;
    const before = made[made.length - 1]?.properties.id;
    const properties: IncidentProperties = {
      id: `bench-${String(number).padStart(6, '0')}`,
      title: `${told.title} (bench ${number})`,
      kind: INCIDENT_KINDS[number % INCIDENT_KINDS.length] ?? 'statement',
      text: told.text,
      date,
      country: place.properties.country,
      place: place.properties.place,
      precision: place.properties.precision,
      people: next() < SHARES.uncounted ? null : 1 + Math.floor(next() * 40),
      outcome: INCIDENT_OUTCOMES[Math.floor(next() * INCIDENT_OUTCOMES.length)] ?? 'none',
      citations: told.citations,
      doubt: told.doubt,
      flags: told.flags,
      conflicts: told.conflicts,
      overlaps: next() < SHARES.overlapping && before !== undefined ? [before] : [],
      onMap: next() >= SHARES.inWordsOnly,
    };
    made.push({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: near(place.geometry.coordinates, next) } });
  }
  return { type: 'FeatureCollection', features: made };
}

/** Not all on one pixel, which no map would have to draw twice; still on the country, or on the sea beside it. */
function near([lon = 0, lat = 0]: readonly number[], next: () => number): number[] {
  const SPREAD_DEGREES = 1.5;
  return [lon, lat].map((degrees) => Math.round((degrees + (next() - 0.5) * SPREAD_DEGREES) * 10) / 10);
}

function dateOf(next: () => number): string | null {
  if (next() < SHARES.undated) return null;
  const year = FIRST + Math.floor(next() * (LAST_YEAR - FIRST + 1));
  if (next() < SHARES.interval) return `${year}/${Math.min(LAST_YEAR, year + 1 + Math.floor(next() * 3))}`;
  const share = next();
  const month = `${year}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}`;
  if (share < SHARES.ofADay) return `${month}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`;
  return share < SHARES.ofADay + SHARES.ofAMonth ? month : String(year);
}

/** mulberry32: small, and the same on every machine. @returns numbers from 0 up to 1 */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
