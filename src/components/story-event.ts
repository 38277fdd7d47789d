/** What a reader or teacher wants of a story. One class a wish. */
import type { ReadingLevel } from '../domain/story.js';

/** To a chapter, by its id; null = leave the story. */
export class ChapterEvent extends Event {
  static readonly type = 'go-to-chapter';
  constructor(readonly chapter: string | null) {
    super(ChapterEvent.type, { bubbles: true, composed: true });
  }
}

/** How hard the text may be. */
export class LevelEvent extends Event {
  static readonly type = 'choose-level';
  constructor(readonly level: ReadingLevel) {
    super(LevelEvent.type, { bubbles: true, composed: true });
  }
}

/** The story is to be shown to a room (true), or no longer (false). */
export class PresentEvent extends Event {
  static readonly type = 'present-story';
  constructor(readonly wanted: boolean) {
    super(PresentEvent.type, { bubbles: true, composed: true });
  }
}

/** The teacher wants the notes, in a window of their own. */
export class OpenNotesEvent extends Event {
  static readonly type = 'open-notes';
  constructor() {
    super(OpenNotesEvent.type, { bubbles: true, composed: true });
  }
}
