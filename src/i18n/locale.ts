/**
 * The language of the interface (@lit/localize, runtime mode). `msg()` gives a text in the language set here, wherever it is
 * asked for; the Korean stands in `xliff/ko.xlf` and is built into `locales/ko.ts` by `npm run messages`.
 */
import { configureLocalization } from '@lit/localize';
import type { Language } from './names.js';

const { getLocale, setLocale } = configureLocalization({ sourceLocale: 'en', targetLocales: ['ko'], loadLocale: () => import('./locales/ko.js') });

/** Fetches the words of a language without speaking it yet. */
export const fetchLanguage = async (language: Language): Promise<void> => void (language === 'ko' && (await import('./locales/ko.js')));

/** Rejects when the texts of the language did not arrive; the language stays what it was. */
export const setLanguage = (language: Language): Promise<void> => setLocale(language);

/** What `msg()` answers in now. */
export const currentLanguage = (): Language => (getLocale() === 'ko' ? 'ko' : 'en');
