/** What stage (the page on the wall) and notes (the teacher's window) say to each other, and the one check both make of it. */

import { isLessonText } from '../domain/composed-lesson.js';

export const CHANNEL = 'escape-routes-presenter';

/** The stage tells what it shows. */
export interface StageMessage {
  readonly from: 'stage';
  /** One stage of several that may be open in one browser. */
  readonly stage: string;
  readonly chapter: string;
  readonly blank: boolean;
  /** A lesson of the teacher's own that is too long for the address of the notes; null = none, or they have it. */
  readonly lesson: string | null;
  /** When the lesson began, in ms since 1970; null = not yet. */
  readonly started: number | null;
}

/** The notes ask: what is shown (`hello`), another chapter, a blank screen, the clock from the start. */
export interface NotesMessage {
  readonly from: 'notes';
  /** Which stage is meant; null = whichever hears it. */
  readonly stage: string | null;
  readonly want: 'hello' | 'chapter' | 'blank' | 'restart-clock';
  readonly chapter: string | null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isId = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z0-9-]{1,80}$/.test(value);
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** null = not one of ours: whoever shares the origin may write into the channel. */
export function stageMessage(value: unknown): StageMessage | null {
  if (!isRecord(value) || value['from'] !== 'stage' || !isId(value['stage']) || !isId(value['chapter']) || typeof value['blank'] !== 'boolean') return null;
  const { started, lesson } = value;
  if (started !== null && !isTime(started)) return null;
  if (lesson !== null && !isLessonText(lesson)) return null;
  return { from: 'stage', stage: value['stage'], chapter: value['chapter'], blank: value['blank'], lesson, started };
}

const WANTS = ['hello', 'chapter', 'blank', 'restart-clock'] as const;

/** null = not one of ours. */
export function notesMessage(value: unknown): NotesMessage | null {
  if (!isRecord(value) || value['from'] !== 'notes') return null;
  const want = WANTS.find((known) => known === value['want']);
  const { stage, chapter } = value;
  if (want === undefined || !(stage === null || isId(stage)) || !(chapter === null || isId(chapter))) return null;
  return want === 'chapter' && chapter === null ? null : { from: 'notes', stage, want, chapter };
}
