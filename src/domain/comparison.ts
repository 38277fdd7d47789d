/** Two or three countries side by side: what stands in each cell, chosen by rule and never by name. */
import { figuresOf, incidentsIn, type DatasetIndex } from './dataset-index.js';
import { isInYear, yearRange } from './dates.js';
import { outcomeIn, outcomeRuns, type OutcomeView } from './policy.js';
import { HARD_TOPICS, type Claim, type CountryCode, type CountryFeature, type CountryPolicy, type DateText, type Figure, type IncidentFeature, type Law, type TopicClaim, type Year } from './types.js';

export interface ComparedCountries {
  readonly countries: readonly CountryFeature[];
  /** Codes that name no country of the dataset, each once. */
  readonly unknown: readonly string[];
  /** Codes given more than once, each once. */
  readonly repeated: readonly string[];
}

/** The countries that a list of codes names, in its order, each once. */
export function comparedCountries(index: DatasetIndex, codes: readonly string[]): ComparedCountries {
  const once = [...new Set(codes)];
  return {
    countries: once.flatMap((code) => index.countries.get(code) ?? []),
    unknown: once.filter((code) => !index.countries.has(code)),
    repeated: once.filter((code) => codes.indexOf(code) !== codes.lastIndexOf(code)),
  };
}

/**
 * The list after the reader chose `code` (null = none) at place `at`. A country that stands elsewhere in it changes places
 * with the one that stood here, so that the order can be changed and nothing stands twice.
 */
export function withCountryAt(codes: readonly CountryCode[], at: number, code: CountryCode | null): readonly CountryCode[] {
  const places: (CountryCode | null)[] = [...codes];
  const here = places[at] ?? null;
  const elsewhere = code === null ? -1 : places.indexOf(code);
  if (elsewhere >= 0) places[elsewhere] = here;
  places[at] = code;
  return places.filter((one) => one !== null && one !== undefined);
}

/**
 * true: the sentence says who gets refugee status or asylum. On other topics than treatment, asylum may be a mere aside.
 * `person` is what the reader calls people, which may itself be “North Korean refugee”.
 */
const isOnRefugeeStatus = ({ topic, text }: TopicClaim, { language, words: { person } }: DatasetIndex): boolean => WORDS_OF_STATUS[language][topic === 'treatment' ? 'treatment' : 'else'].test(text.replaceAll(person, ''));

const WORDS_OF_STATUS = {
  en: { treatment: /\b(?:refugees?|asylum)\b/i, else: /\brefugee status\b/i },
  ko: { treatment: /난민|망명(?!하)|비호/, else: /난민 (?:지위|자격)/ },
} as const;

/** Newer first, undated last. */
const newestFirst = (a: Claim, b: Claim): number => lastYear(b.date) - lastYear(a.date);

function lastYear(date: DateText | null): number {
  if (date === null) return -Infinity;
  const { from, to } = yearRange(date);
  return to ?? from ?? -Infinity;
}

export interface ComparedCell {
  readonly country: CountryFeature;
  readonly policy: CountryPolicy | null;
  /** null: the country's file could not be read, or it is the country people leave, which has no outcome of this kind. */
  readonly outcome: OutcomeView | null;
  /** Sentences on refugee status and asylum, and decisions on asylum. */
  readonly refugeeStatus: readonly Claim[];
  readonly asylumFigures: readonly Figure[];
  /** The other sentences on what happens to people found there. */
  readonly treatment: readonly TopicClaim[];
  readonly laws: readonly Claim[];
  /** How many people: newest first. */
  readonly figures: readonly Figure[];
  readonly incidents: readonly IncidentFeature[];
  /** Spells of years in which the sources state nothing new, first year first; the last statement's year, if there was one. */
  readonly silentYears: readonly { readonly from: number; readonly to: number; readonly statedIn: number | null }[];
}

const KINDS_OF_PEOPLE: ReadonlySet<Figure['kind']> = new Set<Figure['kind']>(['arrivals', 'stock', 'estimate', 'decisions']);

/** How many people arrived, live or are thought to live there. Hard topics stand behind their notice, on the country's own panel. */
const isOnPeople = ({ topic, kind }: Figure): boolean => !HARD_TOPICS.has(topic) && (topic === 'community' || KINDS_OF_PEOPLE.has(kind));

export function comparedCell(index: DatasetIndex, country: CountryFeature, year: Year): ComparedCell {
  const { id, roles } = country.properties;
  const policy = index.policies.get(id) ?? null;
  const claims = (policy?.claims ?? []).filter((claim) => !HARD_TOPICS.has(claim.topic) && isInYear(claim.date, year));
  const figures = figuresOf(index, id).filter((figure) => isOnPeople(figure) && isInYear(figure.date, year));
  const shared: readonly Law[] = index.dataset.laws.filter(({ countries }) => countries.includes(id));
  const refugeeStatus = claims.filter((claim) => isOnRefugeeStatus(claim, index));
  return {
    country,
    policy,
    outcome: policy === null || roles.includes('origin') ? null : outcomeIn(policy, year),
    refugeeStatus: [...refugeeStatus].sort(newestFirst),
    asylumFigures: figures.filter(({ kind }) => kind === 'decisions'),
    treatment: claims.filter((claim) => claim.topic === 'treatment' && !refugeeStatus.includes(claim)).sort(newestFirst),
    laws: [...(policy?.laws ?? []), ...shared].filter((law) => isInYear(law.date, year)),
    figures: figures.filter(({ kind }) => kind !== 'decisions').sort(newestFirst),
    incidents: incidentsIn(index, id, year)
      .filter(({ properties }) => year === null || properties.date !== null)
      .sort((a, b) => (a.properties.date ?? '9').localeCompare(b.properties.date ?? '9')),
    silentYears:
      policy === null || roles.includes('origin')
        ? []
        : outcomeRuns(policy)
            .filter(({ view }) => view.basis === 'not-stated' || view.basis === 'last-stated')
            .map(({ from, to, view }) => ({ from, to, statedIn: view.statedIn })),
  };
}
