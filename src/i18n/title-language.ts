/** In which language the title of a story is to be read aloud. */
import { MY_LESSON } from '../domain/composed-lesson.js';
import type { Story } from '../domain/story.js';
import type { Language } from './names.js';

/**
 * The language of a story's title as it stands on a page: the page's own. The heading of a lesson of one's own stays as it was
 * typed, whatever language the page turns to: its letters tell.
 */
export function titleLanguage({ id, title }: Story, language: Language): Language {
  if (id !== MY_LESSON) return language;
  return /[\uAC00-\uD7A3]/.test(title[language]) ? 'ko' : /\p{Script=Latin}/u.test(title[language]) ? 'en' : language;
}
