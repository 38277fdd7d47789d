/** What a teacher does with a lesson of their own. One class a wish. */
import type { ComposedLesson } from '../domain/composed-lesson.js';

/** `words`: something is being typed. `steps`: added, moved, taken out or put back. `file`: opened from one. `new`: begun anew. */
export type LessonChange = 'words' | 'steps' | 'file' | 'new';

/** The lesson is another now: all of it, as it stands. */
export class LessonEvent extends Event {
  static readonly type = 'compose-lesson';
  constructor(
    readonly lesson: ComposedLesson,
    readonly change: LessonChange,
  ) {
    super(LessonEvent.type, { bubbles: true, composed: true });
  }
}

/** The lesson is to be told: shown to a room (true), or read through at the desk. */
export class TeachLessonEvent extends Event {
  static readonly type = 'teach-lesson';
  constructor(
    readonly lesson: ComposedLesson,
    readonly toRoom: boolean,
  ) {
    super(TeachLessonEvent.type, { bubbles: true, composed: true });
  }
}
