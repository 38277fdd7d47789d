/** Several names as one run of words, in the language of the page: `A, B and C`, `A, B 및 C`. */
import { currentLanguage } from './locale.js';

const LOCALES = { en: 'en-GB', ko: 'ko-KR' } as const;

/** Dear to make, and asked for with each panel. */
const formats = new Map<string, Intl.ListFormat>();

const joined = (type: 'conjunction' | 'disjunction') => (parts: readonly string[]): string => {
  const language = currentLanguage();
  const key = `${language} ${type}`;
  const format = formats.get(key) ?? new Intl.ListFormat(LOCALES[language], { type });
  formats.set(key, format);
  return format.format(parts);
};

export const andList = joined('conjunction');
export const orList = joined('disjunction');
