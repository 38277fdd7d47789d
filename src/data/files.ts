/** What the app reads of `geo/`. Policies are one file a country there and one file, keyed by path, when served. */
export const FILES = [
  'sources.json',
  'conflicts.json',
  'transit-countries.geojson',
  'destinations.geojson',
  'origins.geojson',
  'border-crossings.geojson',
  'corridors.geojson',
  'incidents.geojson',
  'figures.json',
  'arrivals.json',
  'terms.json',
  'international-law.json',
] as const;
export type DataFile = (typeof FILES)[number];
export const POLICIES_FILE = 'policies.json';
/** All of these in one, keyed by their names: what the page asks for, since one file weighs less and comes sooner than thirteen. Each stands beside it, for when it does not come. */
export const FACTS_FILE = 'facts.json';
/** Stories are one file each, and one file keyed by path when served; it comes when a story is first wanted. */
export const STORIES_FILE = 'stories.json';
/** Lessons in the same way, with what holds for every class among them. */
export const LESSONS_FILE = 'lessons.json';

/** Reads one file as JSON. Rejects with an Error whose message is fit to be shown; a single policy, story or lesson may stand as such an Error. */
export type ReadFile = (file: DataFile | typeof POLICIES_FILE | typeof STORIES_FILE | typeof LESSONS_FILE) => Promise<unknown>;
