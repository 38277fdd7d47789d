/** A name in the language read first, with the other beside it. */
import type { LocalName } from '../domain/types.js';

export type Language = 'en' | 'ko';

export function orderedNames(name: LocalName, language: Language): readonly [first: { text: string; lang: Language }, second: { text: string; lang: Language }] {
  const english = { text: name.en, lang: 'en' } as const;
  const korean = { text: name.ko, lang: 'ko' } as const;
  return language === 'ko' ? [korean, english] : [english, korean];
}

const wholeNumbers = new Intl.NumberFormat('en');
export const numberText = (value: number): string => wholeNumbers.format(value);
