/** Text that came from outside, fit to stand in a sentence of ours: without what nobody can see and what turns a line round. */

/** Control characters, halves of characters, and signs that turn the direction of reading; the joiners inside emoji stay. */
const HARMFUL = /[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

export function harmless(text: string, mayHaveLines: boolean): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/\t/g, ' ').split('\n');
  return lines.map((line) => line.replace(HARMFUL, '')).join(mayHaveLines ? '\n' : ' ');
}

/** Characters of a refused value that are shown: enough to know it again. */
const MOST_SHOWN = 60;

/** A refused value as a notice shows it. Whatever its length, no more than its beginning is looked at; a character at the end is not cut in two. */
export const shownValue = (value: string): string => harmless(value.slice(0, 4 * MOST_SHOWN), false).slice(0, MOST_SHOWN).replace(/\p{Surrogate}$/u, '');
