/** The EDTF dates of `geo/` as words, in the language of the page. */
import { msg, str } from '@lit/localize';
import type { DateText, PolicyPeriod } from '../domain/types.js';
import { currentLanguage } from './locale.js';

const LOCALES = { en: 'en-GB', ko: 'ko-KR' } as const;

/** Dear to make, and a list of events writes hundreds of dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: keyof typeof LOCALES, hasDay: boolean): Intl.DateTimeFormat {
  const key = `${language} ${hasDay}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { year: 'numeric', month: 'long', ...(hasDay ? { day: 'numeric' } : {}), timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

/** `2013-05-10` → `10 May 2013` or `2013년 5월 10일`. Days are days everywhere: no time zone may move one. */
export function readablePoint(point: string): string {
  const [year = '', month, day] = point.split('-');
  const language = currentLanguage();
  if (month === undefined) return language === 'ko' ? `${year}년` : year;
  return formatOf(language, day !== undefined).format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
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
