/** unknown JSON → stories, reporting every problem; and whether what they name is there. */
import type { DatasetIndex } from '../domain/dataset-index.js';
import { selectionName } from '../domain/dataset-index.js';
import { parseSelection } from '../domain/selection.js';
import { SLIDES, type Chapter, type Story } from '../domain/story.js';
import { isRecord, parseHead, parseItems } from './parse.js';
import type { Problem } from './problem.js';
import * as schema from './story-schema.js';

export interface LoadedStories {
  readonly stories: readonly Story[];
  readonly problems: readonly Problem[];
}

/** @param content an object keyed by path: `stories/two-rivers.json`; a file that could not be read stands there as its Error */
export function parseStories(content: unknown): LoadedStories {
  const problems: Problem[] = [];
  if (!isRecord(content)) return { stories: [], problems: [{ file: 'stories.json', item: null, field: '', reason: 'must be an object' }] };
  const chapterFiles = new Map<string, string>();
  const stories = Object.entries(content).flatMap(([file, value]) => {
    if (value instanceof Error) {
      problems.push({ file, item: null, field: '', reason: value.message });
      return [];
    }
    const head = parseHead(file, schema.storyHead, value, ['chapters'], problems);
    if (head === null || !isRecord(value)) return [];
    if (file !== `stories/${head.id}.json`) problems.push({ file, item: head.id, field: 'id', reason: `is ${head.id}, but the file is named ${file}` });
    const chapters: readonly Chapter[] = parseItems(file, 'chapters', schema.chapter, value['chapters'], problems).filter(({ id }) => {
      const earlier = chapterFiles.get(id);
      if (earlier !== undefined) problems.push({ file, item: id, field: 'id', reason: `stands also in ${earlier}: a chapter's id is unique over all stories` });
      else if (SLIDES.some((slide) => `${head.id}-${slide}` === id)) problems.push({ file, item: id, field: 'id', reason: 'is the name of the story’s first or closing slide in links' });
      else chapterFiles.set(id, file);
      return chapterFiles.get(id) === file && earlier === undefined;
    });
    if (chapters.length === 0) problems.push({ file, item: head.id, field: 'chapters', reason: 'holds no chapter that can be shown' });
    return chapters.length === 0 ? [] : [{ ...head, chapters }];
  });
  // The one that tells the whole way comes first.
  return { stories: stories.sort((a, b) => b.chapters.length - a.chapters.length), problems };
}

/** Claims and places that a story names and the facts do not hold. */
export function checkStories(stories: readonly Story[], index: DatasetIndex): readonly Problem[] {
  const problems: Problem[] = [];
  const spans = new Set(index.dataset.arrivals?.spans.map(({ id }) => id) ?? []);
  const known = (id: string): boolean => index.claims.has(id) || index.conflicts.has(id) || spans.has(id);
  for (const story of stories) {
    const file = `stories/${story.id}.json`;
    for (const { id: item, text, notes, task, reveals } of story.chapters) {
      const lists = [
        ...text.map(({ claims }, at) => [`text[${at}].claims`, claims] as const),
        ...notes.map(({ claims }, at) => [`notes[${at}].claims`, claims] as const),
        ...(task?.answer ?? []).map(({ claims }, at) => [`task.answer[${at}].claims`, claims] as const),
      ];
      for (const [field, claims] of lists) for (const id of claims) if (!known(id)) problems.push({ file, item, field, reason: `no claim, figure or conflict ${id} in geo/` });
      reveals.forEach((thing, at) => {
        const selection = parseSelection(thing);
        if (selection === null || selectionName(index, selection) === null) problems.push({ file, item, field: `reveals[${at}]`, reason: `${thing} names nothing on this map` });
      });
    }
  }
  return problems;
}
