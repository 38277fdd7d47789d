/** What a country is called on the map, in English and Korean, and how much it matters to this story. */
import type { LonLat } from './geometry.js';

/** The countries the sources name: origin, transit and destination. */
export const STORY_COUNTRIES =
  'KR CN KP JP LA VN MM TH MN PH RU US CA GB BE NL FR DE DK FI LU NO SE TW'.split(' ');

/** Where the label stands, for countries in the story or whose middle is not where a reader looks. Others are worked out. */
export const LABEL_POINTS: ReadonlyMap<string, LonLat> = new Map<string, LonLat>([
  ['KR', [127.9, 36.4]], ['KP', [126.9, 40.2]], ['CN', [104.2, 35.9]], ['JP', [138.1, 36.2]], ['LA', [103.0, 19.6]],
  ['VN', [108.2, 14.0]], ['MM', [96.0, 21.4]], ['TH', [101.0, 15.5]], ['MN', [103.5, 46.8]], ['PH', [121.3, 16.4]],
  ['RU', [105.0, 61.5]], ['US', [-98.6, 39.6]], ['CA', [-103.0, 57.5]], ['GB', [-1.6, 52.8]], ['BE', [4.65, 50.65]],
  ['NL', [5.6, 52.25]], ['FR', [2.5, 46.7]], ['DE', [10.3, 51.1]], ['DK', [9.2, 56.1]], ['FI', [26.2, 63.2]],
  ['LU', [6.1, 49.75]], ['NO', [9.2, 61.3]], ['SE', [15.6, 62.2]], ['TW', [121.0, 23.75]],
  ['ID', [113.9, -0.8]], ['MY', [102.3, 4.1]], ['NZ', [172.0, -43.4]], ['CL', [-70.6, -29.5]], ['EC', [-78.6, -1.4]],
  ['PT', [-8.1, 39.7]], ['ES', [-3.7, 40.0]], ['IT', [12.6, 42.9]], ['GR', [22.2, 39.4]], ['HR', [16.2, 45.6]],
  ['FJ', [178.0, -17.8]], ['KI', [173.0, 1.4]], ['AQ', [20.0, -79.0]],
]);

const ENGLISH: ReadonlyMap<string, string> = new Map([
  ['MM', 'Myanmar'], ['HK', 'Hong Kong'], ['MO', 'Macao'], ['PS', 'Palestine'], ['CD', 'DR Congo'], ['CG', 'Congo'],
  ['TR', 'Turkey'], ['VC', 'St Vincent and the Grenadines'], ['FK', 'Falkland Islands'],
]);
const KOREAN: ReadonlyMap<string, string> = new Map([
  ['HK', '홍콩'], ['MO', '마카오'], ['PS', '팔레스타인'], ['CD', '콩고민주공화국'], ['CG', '콩고공화국'], ['AQ', '남극'],
]);

const english = new Intl.DisplayNames('en', { type: 'region' });
const korean = new Intl.DisplayNames('ko', { type: 'region' });

export function englishName(iso: string): string {
  return ENGLISH.get(iso) ?? (english.of(iso) ?? iso).replace(' & ', ' and ').replace('St. ', 'St ').replace('’', "'");
}

/** The forms used in South Korea (북한, 대한민국, 중국). */
export function koreanName(iso: string): string {
  return KOREAN.get(iso) ?? korean.of(iso) ?? iso;
}
