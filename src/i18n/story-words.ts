/** What stories and sheets call the same thing by: on the page, on the wall and on paper. */
import { msg } from '@lit/localize';
import type { ReadingLevel } from '../domain/story.js';

export const LEVEL_WORDS: Readonly<Record<ReadingLevel, string>> = {
  get standard() { return msg('Full text'); },
  get simple() { return msg('Plain text'); },
};

export const STORY_WORDS = {
  get steps() { return msg('Chapters, back and on', { desc: 'name of the buttons Back and Next, for screen readers' }); },
  get back() { return msg('Back', { id: 'story.back', desc: 'button: to the chapter before, beside Next' }); },
  get next() { return msg('Next', { id: 'story.next', desc: 'button: to the next chapter, beside Back' }); },
  get reading() { return msg('Reading', { id: 'story.reading', desc: 'over the choice between full text and plain text' }); },
};
