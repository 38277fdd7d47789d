/** What stories and sheets call the same thing by: on the page, on the wall and on paper. */
import { msg } from '@lit/localize';
import type { ReadingLevel, Story } from '../domain/story.js';
import { MY_LESSON } from '../domain/composed-lesson.js';
import type { Language } from './names.js';

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

/**
 * The language of a story's title as it stands on a page: the page's own. The heading of a lesson of one's own stays as it was
 * typed, whatever language the page turns to: its letters tell.
 */
export function titleLanguage({ id, title }: Story, language: Language): Language {
  if (id !== MY_LESSON) return language;
  return /[\uAC00-\uD7A3]/.test(title[language]) ? 'ko' : /\p{Script=Latin}/u.test(title[language]) ? 'en' : language;
}
