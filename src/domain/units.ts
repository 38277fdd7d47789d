/** What a figure counts, asked of its English unit: `geo/` is written in English, and a translated unit reads otherwise. */
import type { Figure } from './types.js';

type WithUnit = Pick<Figure, 'unit' | 'unitEn'>;

const english = ({ unit, unitEn }: WithUnit): string => unitEn ?? unit;

/** `percent women`, or only `percent`. */
export const isPercent = (figure: WithUnit): boolean => english(figure).startsWith('percent');

/** The unit as it is read, without the sign that stands at the number: `percent women` → `women`, `% (여성)` → `(여성)`. */
export const unitText = (figure: WithUnit): string => (isPercent(figure) ? figure.unit.replace(/^(percent|%) ?/, '') : figure.unit);

/** `people`, `people (about)`, `people a year`. */
export const isOfPeople = (figure: WithUnit): boolean => english(figure).startsWith('people');

/** `percent aged 10 to 19`: a share of an age group. */
export const isAged = (figure: WithUnit): boolean => english(figure).includes(' aged ');

/** `children (two numbers, not a range)`: the source leaves two values apart. */
export const isNotRange = (figure: WithUnit): boolean => english(figure).includes('not a range');

/** The noun it counts, the same in every language: `people`, `children`, `percent`. For comparing, not for reading. */
export const countedNoun = (figure: WithUnit): string => english(figure).split(' ')[0] ?? '';
