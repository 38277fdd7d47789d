/** What can be printed for a class, and what the parts of a lesson are called: on the page and on paper the same. */
import type { SheetId } from '../domain/sheet.js';

export { SHEETS, type SheetId } from '../domain/sheet.js';

export const SHEET_WORDS: Readonly<Record<SheetId, string>> = {
  plan: 'Lesson plan',
  handout: 'Handout',
  worksheet: 'Worksheet',
  answers: 'Answers (teacher)',
  outline: 'Blank map',
  cards: 'Country cards',
  timeline: 'Timeline',
};

/** Headings over the parts of a lesson. */
export const LESSON_WORDS = {
  objectives: 'What pupils can do afterwards',
  steps: 'The lesson by the clock',
  inquiry: 'The inquiry on one page',
  glossary: 'Words to know',
  discussion: 'To talk about',
  differentiation: 'For every pupil',
  exit: 'Exit ticket',
  contentNotes: 'Hard to hear',
  before: 'Five minutes before class',
  fled: 'Pupils who have fled, or whose family has',
  offline: 'Without a network',
} as const;
