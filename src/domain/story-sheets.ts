/** What of a story and of the facts stands on which printed sheet: chosen by rule, never by name. */
import type { DatasetIndex } from './dataset-index.js';
import { yearRange } from './dates.js';
import type { Lesson } from './lesson.js';
import { parseSelection } from './selection.js';
import type { Chapter, ReadingLevel, Story, StoryParagraph, StoryTask } from './story.js';
import type { Citation, CountryCode, CountryFeature, CrossingFeature, IncidentFeature, LocalName, PolicyPeriod, Selection } from './types.js';

/** Degrees, as a chapter's camera; east may pass 180. */
export type Frame = readonly [west: number, south: number, east: number, north: number];

/** Degrees of longitude: a chapter that shows more of the world would make everything else too small on paper. */
const WIDEST_FRAME = 70;
/** What two pages hold beside the map and the sources, counted in words; a heading, and the key to the outcomes, take the room of so many. */
const MOST_HANDOUT_WORDS = 1260;
const HEADING_WORDS = 22;
const KEY_WORDS = 130;
/** Of a word in Hangul, in words: measured on all stories, and a little more, since Korean lines break between words only. */
const HANGUL_ROOM = 1.25;
/** Two pages of eight, less the room of the sources. */
export const MOST_CARDS = 14;
/** Fewer countries than this make no map to label, and no strip of years. */
const FEW_COUNTRIES = 6;
export const DISCUSSED = 3;

// What a story shows.

function viewValues(view: string, name: string): readonly string[] {
  return view.split('&').flatMap((part) => (part.startsWith(`${name}=`) ? part.slice(name.length + 1).split(',') : []));
}

/** What a chapter puts before the reader: selected, compared, shown for the first time. */
function thingsOf({ view, reveals }: Chapter): readonly Selection[] {
  const compared = viewValues(view, 'compare').map((id): Selection => ({ kind: 'country', id }));
  return [...[...viewValues(view, 'select'), ...reveals].flatMap((thing) => parseSelection(thing) ?? []), ...compared];
}

function countriesOfThing(index: DatasetIndex, { kind, id }: Selection): readonly CountryCode[] {
  switch (kind) {
    case 'country':
      return [id];
    case 'route':
      return (index.routes.get(id)?.legs ?? []).flatMap((leg) => index.corridors.get(leg)?.properties.countries ?? []);
    case 'crossing':
      return index.crossings.get(id)?.properties.banks.map(({ country }) => country) ?? [];
    case 'incident':
      return [index.incidents.get(id)?.properties.country ?? []].flat();
    case 'destination':
      return [index.communities.get(id)?.properties.country ?? []].flat();
    case 'origin':
      return [index.origins.get(id)?.properties.country ?? []].flat();
  }
}

/** The countries that a story comes to, in the order of its chapters. */
export function storyCountries(index: DatasetIndex, { chapters }: Story): readonly CountryFeature[] {
  const codes = new Set(chapters.flatMap((chapter) => thingsOf(chapter).flatMap((thing) => countriesOfThing(index, thing))));
  return [...codes].flatMap((code) => index.countries.get(code) ?? []);
}

/** Those of the story; where it comes to few, all of the map. */
function countriesToLearn(index: DatasetIndex, story: Story): readonly CountryFeature[] {
  const own = storyCountries(index, story);
  return own.length < FEW_COUNTRIES ? [...own, ...index.dataset.countries.filter((country) => !own.includes(country))] : own;
}

/** What a map of the whole story frames: all its chapters' cameras but those of the wide world. */
export function storyFrame({ chapters }: Story): Frame {
  const cameras = chapters.map(({ camera }) => camera);
  const near = cameras.filter(([west, , east]) => east - west <= WIDEST_FRAME);
  const framed = near.length > 0 ? near : cameras;
  return [Math.min(...framed.map(([west]) => west)), Math.min(...framed.map(([, south]) => south)), Math.max(...framed.map(([, , east]) => east)), Math.max(...framed.map(([, , , north]) => north))];
}

/** Layers that most chapters hide. */
export function storyHiddenLayers({ chapters }: Story): readonly string[] {
  const counts = new Map<string, number>();
  for (const { view } of chapters) for (const layer of viewValues(view, 'hide')) counts.set(layer, (counts.get(layer) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > chapters.length / 2).map(([layer]) => layer);
}

// Handout.

/** The room that a text takes, in words. */
const wordCount = (text: string): number => text.split(/\s+/).reduce((sum, word) => sum + (word === '' ? 0 : /\p{Script=Hangul}/u.test(word) ? HANGUL_ROOM : 1), 0);

/** The first paragraph of each chapter; then the next ones, chapter after chapter, as long as they keep the whole short enough. */
export function handoutParagraphs(story: Story, level: ReadingLevel): readonly { readonly chapter: Chapter; readonly text: readonly StoryParagraph[] }[] {
  const { chapters } = story;
  const taken = chapters.map(() => 1);
  const fixed = chapters.reduce((sum, { question, notice, text }) => sum + HEADING_WORDS + wordCount(question) + wordCount(notice ?? '') + wordCount(text[0]?.[level] ?? ''), 0);
  let words = fixed + (storyHiddenLayers(story).includes('outcomes') ? 0 : KEY_WORDS);
  const longest = Math.max(...chapters.map(({ text }) => text.length));
  for (let at = 1; at < longest; at++)
    for (const [place, { text }] of chapters.entries()) {
      const next = text[at];
      if (next === undefined) continue;
      words += wordCount(next[level]);
      if (words > MOST_HANDOUT_WORDS) return chapters.map((chapter, one) => ({ chapter, text: chapter.text.slice(0, taken[one]) }));
      taken[place] = at + 1;
    }
  return chapters.map((chapter) => ({ chapter, text: chapter.text }));
}

// Worksheet.

export const storyTasks = ({ chapters }: Story): readonly { readonly chapter: Chapter; readonly number: number; readonly task: StoryTask }[] =>
  chapters.flatMap((chapter, at) => (chapter.task === null ? [] : [{ chapter, number: at + 1, task: chapter.task }]));

/** The lesson's own; without a lesson those of the first, a middle and the last chapter. */
export function discussionQuestions({ chapters }: Story, lesson: Lesson | null): readonly string[] {
  const own = lesson?.discussion ?? [];
  if (own.length > 0) return own.slice(0, DISCUSSED);
  const last = chapters.length - 1;
  return [...new Set([0, Math.floor(last / 2), last])].flatMap((at) => chapters[at]?.question ?? []);
}

export const exitQuestions = ({ question }: Story, lesson: Lesson | null): readonly string[] => (lesson === null || lesson.exit.length === 0 ? [question] : lesson.exit);

// Blank map.

export interface OutlineSpot {
  readonly number: number;
  /** As in a link: `country:LA`. */
  readonly key: string;
  readonly kind: 'country' | 'river' | 'towns' | 'border';
  /** One name, or the two of facing towns. */
  readonly names: readonly LocalName[];
}
export interface OutlineMap {
  readonly frame: Frame;
  readonly spots: readonly OutlineSpot[];
}

type Spot = Omit<OutlineSpot, 'number'> & { readonly at: readonly (readonly [lon: number, lat: number])[] };

const isInside = ([west, south, east, north]: Frame, [lon, lat]: readonly [number, number]): boolean => lon > west && lon < east && lat > south && lat < north;

function countrySpot({ properties, geometry }: CountryFeature): Spot {
  return { key: `country:${properties.id}`, kind: 'country', names: [properties.name], at: [[geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0]] };
}

function crossingSpot({ properties, geometry }: CrossingFeature): Spot {
  const { id, kind, name, lineName, banks, line } = properties;
  const points = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates;
  const at = points.map(([lon = 0, lat = 0]) => [lon, lat] as const);
  const towns = banks.flatMap(({ town }) => town ?? []);
  if (kind === 'facing-towns') return { key: `crossing:${id}`, kind: 'towns', names: towns, at };
  const isRiver = kind === 'border-line' && (line === 'yalu' || line === 'tumen');
  return { key: `crossing:${id}`, kind: isRiver ? 'river' : 'border', names: [isRiver ? lineName : name], at };
}

/**
 * What is to be labelled: the story's countries, and its border places on a map of their own, as close as the chapter
 * that first shows them. What lies beyond both maps is left out.
 */
export function outlineMaps(index: DatasetIndex, story: Story): readonly OutlineMap[] {
  const frame = storyFrame(story);
  const crossings = story.chapters.flatMap(({ camera, reveals }) =>
    reveals.flatMap((thing) => {
      const selection = parseSelection(thing);
      const crossing = selection?.kind === 'crossing' ? index.crossings.get(selection.id) : undefined;
      return crossing === undefined ? [] : [{ camera, crossing }];
    }),
  );
  const near = crossings.find(({ crossing }) => crossing.properties.kind === 'facing-towns')?.camera ?? null;
  const spots = [...new Set(crossings.map(({ crossing }) => crossing))].map(crossingSpot);
  const isNear = ({ at }: Spot): boolean => near !== null && at.every((point) => isInside(near, point));
  const wide = [...countriesToLearn(index, story).map(countrySpot), ...spots.filter((spot) => !isNear(spot))].filter(({ at }) => at.every((point) => isInside(frame, point)));
  let number = 0;
  const numbered = (some: readonly Spot[]): readonly OutlineSpot[] => some.map(({ key, kind, names }) => ({ number: ++number, key, kind, names }));
  const maps: OutlineMap[] = [{ frame, spots: numbered(wide) }];
  if (near !== null) maps.push({ frame: near, spots: numbered(spots.filter(isNear)) });
  return maps;
}

/** What says that the spot is there: on a blank map it is not told, in its key it is. */
export function spotCitations(index: DatasetIndex, { key }: OutlineSpot): readonly Citation[] {
  const selection = parseSelection(key);
  if (selection?.kind === 'crossing') return index.crossings.get(selection.id)?.properties.claims.flatMap(({ citations }) => citations) ?? [];
  return index.countries.get(selection?.id ?? '')?.properties.rests.flatMap((id) => index.claims.get(id)?.citations ?? []) ?? [];
}

// Cards.

/** The story's countries whose treatment of people the sources state, then the others of the map, then the story's of which they state nothing. */
export function cardCountries(index: DatasetIndex, story: Story): readonly CountryFeature[] {
  const own = storyCountries(index, story);
  const isTold = ({ properties }: CountryFeature): boolean => (index.policies.get(properties.id)?.periods.length ?? 0) > 0;
  const all = [...own.filter(isTold), ...index.dataset.countries.filter(isTold), ...own];
  return [...new Set(all)].filter(({ properties }) => !properties.roles.includes('origin')).slice(0, MOST_CARDS);
}

// Strip of years.

export interface StripEntry {
  readonly id: string;
  readonly country: CountryFeature;
  readonly what: { readonly kind: 'policy'; readonly period: PolicyPeriod } | { readonly kind: 'event'; readonly event: IncidentFeature['properties'] };
}
export interface StripYear {
  readonly year: number;
  /** Years right before it in which nothing begins or happens. */
  readonly emptyBefore: number;
  readonly entries: readonly StripEntry[];
}
export interface Strip {
  readonly years: readonly StripYear[];
  readonly undated: readonly StripEntry[];
}

interface Placed extends StripEntry {
  /** null = the sources give no date: in no year. */
  readonly date: string | null;
}

/** A period by its beginning, or by its end where it has none; a statement without a date in no year, whatever years the map shows it in. */
const periodPlace = ({ basis, from, to }: PolicyPeriod): string | null => (basis === 'undated' ? null : (from ?? to));

/** Dated changes of policy and dated events of the story's countries, year by year. Statements and talks are no events. */
export function storyStrip(index: DatasetIndex, story: Story): Strip {
  const countries = new Map(countriesToLearn(index, story).map((country) => [country.properties.id, country]));
  const placed: Placed[] = [...countries].flatMap(([code, country]) => [
    ...(index.policies.get(code)?.periods ?? []).map((period): Placed => ({ id: period.id, country, what: { kind: 'policy', period }, date: periodPlace(period) })),
    ...index.dataset.incidents.filter(({ properties }) => properties.country === code && properties.outcome !== 'none' && properties.onMap).map(({ properties }): Placed => ({ id: properties.id, country, what: { kind: 'event', event: properties }, date: properties.date })),
  ]);
  const years = new Map<number, Placed[]>();
  for (const entry of placed) {
    const { from, to } = entry.date === null ? { from: null, to: null } : yearRange(entry.date);
    const year = from ?? to;
    if (year !== null) years.set(year, [...(years.get(year) ?? []), entry]);
  }
  const order = [...years.keys()].sort((a, b) => a - b);
  const sortable = ({ date }: Placed): string => (date ?? '').replace(/^\//, '');
  return {
    years: order.map((year, at) => ({ year, emptyBefore: at === 0 ? 0 : year - (order[at - 1] ?? year) - 1, entries: [...(years.get(year) ?? [])].sort((a, b) => sortable(a).localeCompare(sortable(b))) })),
    undated: placed.filter(({ date }) => date === null),
  };
}
