/** What a figure counts, asked of its English unit: `geo/` is written in English, and a translated unit reads otherwise. */
import { msg } from '@lit/localize';
import type { Figure } from './types.js';

type WithUnit = Pick<Figure, 'unit' | 'unitEn'>;

const english = ({ unit, unitEn }: WithUnit): string => unitEn ?? unit;

/** `percent women`, or only `percent`. */
export const isPercent = (figure: WithUnit): boolean => english(figure).startsWith('percent');

/** Units of one word look like codes and stand untranslated in `geo/`. */
const ONE_WORD: Readonly<Record<string, string>> = {
  get children() { return msg('children', { id: 'unit.children' }); },
  get miles() { return msg('miles', { id: 'unit.miles' }); },
  get people() { return msg('people', { id: 'unit.people' }); },
  get soldiers() { return msg('soldiers', { id: 'unit.soldiers' }); },
  get weeks() { return msg('weeks', { id: 'unit.weeks' }); },
  get women() { return msg('women', { id: 'unit.women' }); },
  get won() { return msg('won', { id: 'unit.won' }); },
};

/** The unit as it is read, without the sign that stands at the number: `percent women` → `women`, `% (여성)` → `(여성)`. */
export const unitText = (figure: WithUnit): string => (isPercent(figure) ? figure.unit.replace(/^(percent|%) ?/, '') : (ONE_WORD[figure.unit] ?? figure.unit));

/** `people`, `people (about)`, `people a year`. */
export const isOfPeople = (figure: WithUnit): boolean => english(figure).startsWith('people');

/** `percent aged 10 to 19`: a share of an age group. */
export const isAged = (figure: WithUnit): boolean => english(figure).includes(' aged ');

/** `children (two numbers, not a range)`: the source leaves two values apart. */
export const isNotRange = (figure: WithUnit): boolean => english(figure).includes('not a range');

/** The noun it counts, the same in every language: `people`, `children`, `percent`. For comparing, not for reading. */
export const countedNoun = (figure: WithUnit): string => english(figure).split(' ')[0] ?? '';
