/** What can be printed for a class, and what the parts of a lesson are called: on the page and on paper the same. */
import { msg } from '@lit/localize';
import type { SheetId } from '../domain/sheet.js';

export { SHEETS, type SheetId } from '../domain/sheet.js';

export const SHEET_WORDS: Readonly<Record<SheetId, string>> = {
  get plan() { return msg('Lesson plan'); },
  get handout() { return msg('Handout'); },
  get worksheet() { return msg('Worksheet'); },
  get answers() { return msg('Answers (teacher)'); },
  get outline() { return msg('Blank map'); },
  get cards() { return msg('Country cards'); },
  get timeline() { return msg('Timeline'); },
};

/** Headings over the parts of a lesson. */
export const LESSON_WORDS = {
  get objectives() { return msg('What pupils can do afterwards'); },
  get steps() { return msg('The lesson by the clock'); },
  get inquiry() { return msg('The inquiry on one page'); },
  get glossary() { return msg('Words to know'); },
  get discussion() { return msg('To talk about'); },
  get differentiation() { return msg('For every pupil'); },
  get exit() { return msg('Exit ticket'); },
  get contentNotes() { return msg('Hard to hear'); },
  get before() { return msg('Five minutes before class'); },
  get fled() { return msg('Pupils who have fled, or whose family has'); },
  get offline() { return msg('Without a network'); },
};
