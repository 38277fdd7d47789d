/** A lesson that a teacher has put together, as a story: player, stage and notes tell it like any other. */
import { msg, str } from '@lit/localize';
import { OVERVIEW } from '../domain/camera.js';
import { chapterNamed, minutesOf, MY_LESSON, type ComposedLesson, type LessonItem } from '../domain/composed-lesson.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { incidentYear } from '../domain/incident-filter.js';
import { outcomeIn } from '../domain/policy.js';
import type { Chapter, Story, StoryNote, StoryParagraph } from '../domain/story.js';
import type { CountryFeature, IncidentFeature, LocalName } from '../domain/types.js';

/** By the step's position in the lesson, from 0. */
export const myChapterId = (at: number): string => `${MY_LESSON}-${at + 1}`;

/** Of a country's own width, on each side. */
const MARGIN = 0.12;
/** Half the least width of a view, degrees: a small country is seen among its neighbours. */
const LEAST_DEGREES = 3;
/** Half the width of the view of an event: not so near that the mark says more than its source. */
const EVENT_DEGREES: Readonly<Record<IncidentFeature['properties']['precision'], number>> = { place: 8, province: 9, border: 9, country: 14 };
const FLATTER = 0.7;
const MOST_LATITUDE = 84;

/** What a step shows, before the teacher’s own notes are added. */
type Content = Omit<Chapter, 'id' | 'minutes'>;

/** The stories are those that its chapters are taken from; what they or the map do not have is left out. */
export function lessonAsStory(lesson: ComposedLesson, stories: readonly Story[], index: DatasetIndex): Story {
  const chapters = lesson.steps.flatMap(({ item, note }, at): readonly Chapter[] => {
    const content = contentOf(item, stories, index);
    return content === null ? [] : [{ ...content, id: myChapterId(at), minutes: minutesOf(item, stories), notes: [...ownNotes(note), ...content.notes] }];
  });
  const [first, ...others] = chapters;
  const title = lesson.title.trim() === '' ? msg('Your own lesson') : lesson.title;
  return {
    id: MY_LESSON,
    title: asItIs(title),
    summary: '',
    question: '',
    minutes: chapters.reduce((sum, { minutes }) => sum + minutes, 0),
    // What the teacher wrote on the whole lesson stands before the first step.
    chapters: first === undefined ? [] : [{ ...first, notes: [...ownNotes(lesson.note), ...first.notes] }, ...others],
  };
}

/** In the language of the page, or as somebody typed it: there is no other. */
const asItIs = (title: string): LocalName => ({ en: title, ko: title });

/** One note a line, as it was written. */
const ownNotes = (text: string): readonly StoryNote[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line, claims: [] }));

/** null = the thing is not here: the step is passed over. */
function contentOf(item: LessonItem, stories: readonly Story[], index: DatasetIndex): Content | null {
  switch (item.kind) {
    case 'chapter':
      return chapterNamed(stories, item.id)?.chapter ?? null;
    case 'country': {
      const country = index.countries.get(item.id);
      return country === undefined ? null : countryContent(country, item.year, index);
    }
    case 'incident': {
      const incident = index.incidents.get(item.id);
      return incident === undefined ? null : incidentContent(incident, index);
    }
    case 'question':
      return { ...BARE, title: asItIs(msg('A question')), question: item.text };
  }
}

const BARE = { view: '', camera: OVERVIEW.bounds, reveals: [], notice: null, text: [], notes: [], question: '', task: null } as const satisfies Omit<Content, 'title'>;

function countryContent({ properties: { id, name, summary, rests, roles }, bbox }: CountryFeature, year: number | null, index: DatasetIndex): Content {
  const title = year === null ? name : { en: `${name.en}, ${year}`, ko: `${name.ko}, ${year}년` };
  const view = `${year === null ? '' : `year=${year}&`}select=country:${id}`;
  const text = [paragraph(summary, rests), ...(year === null || roles.includes('origin') ? [] : policyText(id, year, index))];
  return { ...BARE, title, view, camera: widened(bbox), reveals: [`country:${id}`], text };
}

/** What happened there to a person found in that year, never told of another year without saying so. */
function policyText(country: string, year: number, index: DatasetIndex): readonly StoryParagraph[] {
  const policy = index.policies.get(country);
  if (policy === undefined) return [];
  const { basis, periods, statedIn } = outcomeIn(policy, year);
  if (basis === 'not-stated') return [paragraph(msg(str`What happened in ${year} to people found there is not stated in the sources.`), [])];
  return periods.flatMap(({ basis: own, text, claims, doubt }) => {
    const told = own === 'undated' ? msg(str`Undated in the sources: ${text}`) : text;
    return [paragraph(basis === 'last-stated' ? msg(str`The sources state nothing for ${year}. Last stated for ${statedIn}: ${told}`) : told, claims), ...doubtText(doubt, claims)];
  });
}

const doubtText = (doubt: string | null, claims: readonly string[]): readonly StoryParagraph[] => (doubt === null ? [] : [paragraph(doubt, claims)]);

function incidentContent(incident: IncidentFeature, index: DatasetIndex): Content {
  const { id, title, text, doubt, kind, outcome, country, precision, onMap } = incident.properties;
  const year = incidentYear(incident);
  const bbox = index.countries.get(country)?.bbox;
  const [lon = 0, lat = 0] = incident.geometry.coordinates;
  const degrees = EVENT_DEGREES[precision];
  return {
    ...BARE,
    title: asItIs(title),
    view: `${year === null ? '' : `year=${year}&`}select=incident:${id}`,
    // Told in words only, so that there is no mark to frame: its country stands for it.
    camera: !onMap && bbox !== undefined ? widened(bbox) : framed([lon - degrees, lat - FLATTER * degrees, lon + degrees, lat + FLATTER * degrees]),
    reveals: [`incident:${id}`],
    notice: kind === 'killing' || outcome === 'killed' ? msg('This event names violence plainly.') : null,
    text: [paragraph(text, [id]), ...doubtText(doubt, [id])],
  };
}

/** The facts' own words, the same at both levels. */
const paragraph = (text: string, claims: readonly string[]): StoryParagraph => ({ standard: text, simple: text, claims });

function widened([west, south, east, north]: CountryFeature['bbox']): Chapter['camera'] {
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const half = Math.max(LEAST_DEGREES, (east - west) * (0.5 + MARGIN));
  const halfHeight = Math.max(FLATTER * LEAST_DEGREES, (north - south) * (0.5 + MARGIN));
  return framed([lon - half, lat - halfHeight, lon + half, lat + halfHeight]);
}

/** Inside what a map can show, in whole hundredths. */
function framed([west, south, east, north]: Chapter['camera']): Chapter['camera'] {
  const round = (degrees: number): number => Math.round(degrees * 100) / 100;
  return [round(Math.max(-180, west)), round(Math.max(-MOST_LATITUDE, south)), round(Math.min(360, east)), round(Math.min(MOST_LATITUDE, north))];
}
