/** Several names as one run of words, in the language of the page: `A, B and C`, `A, B 및 C`. */
import { currentLanguage } from './locale.js';

const LOCALES = { en: 'en-GB', ko: 'ko-KR' } as const;

const joined = (type: 'conjunction' | 'disjunction') => (parts: readonly string[]): string => new Intl.ListFormat(LOCALES[currentLanguage()], { type }).format(parts);

export const andList = joined('conjunction');
export const orList = joined('disjunction');
