/** What many facts repeat is held in memory once: a file spells it out each time, and thousands of events cite the same few headings. */

const WORDS = new Map<string, string>();

/** The same word as it was read before. For words that come again (a place, a heading, a kind), never for sentences. */
export function once<Word extends string>(word: Word): Word {
  const known = WORDS.get(word);
  if (known !== undefined) return known as Word;
  WORDS.set(word, word);
  return word;
}

const NONE: readonly never[] = Object.freeze([]);

/** The list without the room that was kept for more of it: a list that grows item by item holds seventeen places for its first. */
export const compact = <Item>(items: readonly Item[]): readonly Item[] => (items.length === 0 ? NONE : items.slice());
