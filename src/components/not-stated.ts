/** The sources of what a country's “not stated” text says beside the silence itself. */
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { Citation, CountryCode } from '../domain/types.js';

/** Ids of the claims, figures and events that `notStated` of `geo/policies/` tells of; a country whose text tells only of silence has none. */
export const NOT_STATED_RESTS: Readonly<Partial<Record<CountryCode, readonly string[]>>> = {
  BE: ['be-99-126'],
  CA: ['ca-policy-case-by-case', 'ca-policy-irb-reluctant'],
  CN: ['law-1986-cn-kp'],
  DE: ['eu-820-90pct', 'de-policy-citizenship', 'eu-community-de'],
  DK: ['eu-community-dk'],
  FI: ['eu-community-fi'],
  FR: ['fr-129'],
  GB: ['gb-2013-30-40', 'eu-820-90pct'],
  JP: ['inc-1987-01-fukui', 'jp-repatriation-project'],
  KR: ['law-kr-1962'],
  LU: ['eu-community-lu'],
  MM: ['mm-2011-unsympathetic'],
  NL: ['nl-128'],
  NO: ['eu-community-no'],
  PH: ['ph-500-year', 'ph-transit'],
  RU: ['law-ru-2014', 'ru-reluctant-missions'],
  SE: ['eu-community-se'],
  TW: ['place-taiwan', 'inc-1987-01-fukui'],
  US: ['us-policy-refugee', 'us-kju-aunt'],
  VN: ['inc-2002-06-vn-17'],
};

/** Where what the text tells of stands, in the order of the text. */
export const notStatedCitations = (index: DatasetIndex, country: CountryCode): readonly Citation[] => (NOT_STATED_RESTS[country] ?? []).flatMap((id) => index.claims.get(id)?.citations ?? []);
