/** The EDTF dates of `geo/` as words, in the language of the page. */
import { msg, str } from '@lit/localize';
import type { DateText, PolicyPeriod } from '../domain/types.js';
import { currentLanguage } from './locale.js';

const LOCALES = { en: 'en-GB', ko: 'ko-KR' } as const;

/** `2013-05-10` → `10 May 2013` or `2013년 5월 10일`. Days are days everywhere: no time zone may move one. */
export function readablePoint(point: string): string {
  const [year = '', month, day] = point.split('-');
  const language = currentLanguage();
  if (month === undefined) return language === 'ko' ? `${year}년` : year;
  const form: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', ...(day === undefined ? {} : { day: 'numeric' }), timeZone: 'UTC' };
  return new Intl.DateTimeFormat(LOCALES[language], form).format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
}

/** `/2002-06` → `until June 2002`; null → `undated`. */
export function readableDate(date: DateText | null): string {
  if (date === null) return msg('undated');
  const [start = '', end] = date.split('/');
  if (end === undefined) return readablePoint(start);
  if (start === '') return msg(str`until ${readablePoint(end)}`);
  if (end === '') return msg(str`from ${readablePoint(start)}`);
  const bothYears = !start.includes('-') && !end.includes('-');
  if (bothYears) return currentLanguage() === 'ko' ? `${start}~${end}년` : `${start}–${end}`;
  return msg(str`${readablePoint(start)} to ${readablePoint(end)}`);
}

/** When a period holds, as the sources date it. */
export function periodDates({ from, to, basis }: PolicyPeriod): string {
  if (basis === 'undated') return from === null ? msg('undated') : msg(str`undated, shown from ${readablePoint(from)}`);
  if (from === null && to === null) return msg('undated');
  return from === to && from !== null ? readablePoint(from) : readableDate(`${from ?? ''}/${to ?? ''}`);
}
