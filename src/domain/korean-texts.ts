/** The reader's word for people in Korean texts. Every form, in every wording, ends in a final consonant, so that the particle after it holds. */
import type { WordingId } from './wording.js';

/** Default form → the nouns of the other wordings; what stands between braces is the default, as in English. */
const NOUNS: Readonly<Record<Exclude<WordingId, 'north-koreans'>, string>> = { refugees: '북한 난민', defectors: '탈북민', escapees: '북한이탈주민' };

export const KOREAN_TOKEN_FORMS = ['북한 사람', '북한 사람들', '북한을 떠난 사람', '북한을 떠난 사람들', '북한을 떠나는 사람', '북한을 떠나는 사람들', '떠난 사람', '떠난 사람들', '떠나는 사람', '떠나는 사람들'] as const;
export type KoreanForm = (typeof KOREAN_TOKEN_FORMS)[number];

export const isKoreanForm = (name: string): name is KoreanForm => (KOREAN_TOKEN_FORMS as readonly string[]).includes(name);

/** A form in the chosen wording, one or several as the form says. */
export const koreanWord = (form: KoreanForm, wording: WordingId): string => (wording === 'north-koreans' ? form : `${NOUNS[wording]}${form.endsWith('들') ? '들' : ''}`);
