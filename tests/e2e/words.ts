/** The words of the page in its language, for tests that run in both. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { messagesOf } from '../../.ci/messages.js';

export type Language = 'en' | 'ko';

const korean = new Map(messagesOf(readFileSync(fileURLToPath(new URL('../../src/i18n/xliff/ko.xlf', import.meta.url)), 'utf8')).map(({ en, ko }) => [en, ko]));

/** A message of the interface as the page shows it; its places stay `{0}`. */
export function said(english: string, language: Language): string {
  if (language === 'en') return english;
  const text = korean.get(english);
  if (text === undefined || text === null) throw new Error(`no Korean for “${english}”`);
  return text;
}
