/** The vocabulary of the project in English: one word for one thing, everywhere on the page. */
import { readableDate } from '../domain/dates.js';
import type { Basis, DateText, Direction, Flag, IncidentProperties, Mode, Outcome, Role, Topic, Figure } from '../domain/types.js';

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  'returned-to-north-korea': 'Returned to North Korea',
  'returned-to-china': 'Returned to China',
  'sent-to-south-korea': 'Sent to South Korea',
  'transit-tolerated': 'Transit tolerated',
  resettled: 'Resettled',
  'asylum-mostly-refused': 'Asylum mostly refused',
  mixed: 'Mixed: more than one is reported',
  'not-stated': 'Not stated in the sources',
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** `Mixed: returned to China, then sent to South Korea` */
export function outcomeWords({ outcome, outcomes }: { readonly outcome: Outcome; readonly outcomes: readonly Outcome[] }): string {
  return outcome === 'mixed' ? `Mixed: ${outcomes.map((one) => lowerFirst(OUTCOME_WORDS[one])).join(', and ')}` : OUTCOME_WORDS[outcome];
}

export function basisWords({ basis, statedIn, statedUntil }: { readonly basis: Basis; readonly statedIn: number | null; readonly statedUntil: DateText | null }, year: number | null): string {
  switch (basis) {
    case 'stated':
      if (statedUntil !== null) return `Stated for the time until ${readableDate(statedUntil)}; no beginning is given`;
      return year === null ? 'Stated by the sources' : `Stated for ${year}`;
    case 'last-stated':
      return `Last stated for ${statedIn}`;
    case 'undated':
      return 'Undated: the sources give no year';
    case 'not-stated':
      return 'Not stated in the sources';
  }
}

/** A few letters for the key, beside a country's name. */
export function shortBasis({ basis, statedIn }: { readonly basis: Basis; readonly statedIn: number | null }): string {
  return basis === 'last-stated' ? `last stated ${statedIn}` : basis === 'undated' ? 'undated' : '';
}

export const ROLE_WORDS: Readonly<Record<Role, string>> = { origin: 'Country people leave', transit: 'Transit country', destination: 'Destination' };

export const FLAG_WORDS: Readonly<Record<Flag, string>> = {
  'citation-needed': 'marked “citation needed” in the source',
  'failed-verification': 'marked “failed verification” in the source',
  reported: 'reported, not confirmed',
  disputed: 'disputed',
  allegation: 'an allegation',
  testimony: 'testimony',
  'source-error': 'cannot be right as printed',
};

export const TOPIC_WORDS: Readonly<Record<Topic, string>> = {
  treatment: 'What happens to people found there',
  border: 'At the border',
  journey: 'On the way',
  reasons: 'Why people leave',
  life: 'Living there',
  trafficking: 'Trafficking and forced marriage',
  punishment: 'Punishment of people sent back',
  killing: 'Killings',
  helpers: 'Brokers, churches and helpers',
  arrival: 'Arriving and support',
  'work-and-school': 'Work and school',
  health: 'Health',
  attitudes: 'How people are seen, and how they see themselves',
  return: 'Going back',
  community: 'How many, and where they live',
  relations: 'Between governments',
};

export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = { out: 'Way out', 'forced-return': 'Forced return', 'chosen-return': 'Return by choice', circular: 'To and fro, for work' };
export const MODE_WORDS: Readonly<Record<Mode, string>> = { land: 'over land', river: 'over a river', sea: 'by sea', air: 'by air', 'not-stated': 'means not stated' };

export const INCIDENT_OUTCOME_WORDS: Readonly<Record<IncidentProperties['outcome'], string>> = {
  'returned-to-north-korea': 'returned to North Korea',
  'returned-to-china': 'returned to China',
  'sent-to-south-korea': 'went on to South Korea',
  'transit-tolerated': 'let through',
  resettled: 'resettled',
  'asylum-mostly-refused': 'asylum refused',
  detained: 'detained',
  released: 'released',
  killed: 'killed',
  escaped: 'escaped',
  'went-back': 'went back to North Korea',
  'refused-return': 'not allowed to go back',
  'not-stated': 'outcome not stated',
  none: '',
};

export const INCIDENT_KIND_WORDS: Readonly<Record<IncidentProperties['kind'], string>> = {
  arrest: 'Arrest',
  return: 'Forced return',
  release: 'Release',
  journey: 'Journey',
  arrival: 'Arrival',
  protection: 'Protection',
  killing: 'Killing',
  fraud: 'Fraud',
  prosecution: 'Prosecution',
  statement: 'Statement',
  'going-back': 'Going back',
};

export const FIGURE_KIND_WORDS: Readonly<Record<Figure['kind'], string>> = {
  arrivals: 'arrivals counted',
  stock: 'people living there',
  estimate: 'estimate',
  survey: 'survey',
  decisions: 'decisions counted',
  share: 'share',
  amount: 'amount',
  count: 'count',
  length: 'length',
};

export const LAYER_WORDS = {
  outcomes: 'What happens in each country',
  routes: 'Ways out',
  returns: 'Ways back',
  crossings: 'Border places',
  origins: 'Home provinces',
  destinations: 'Where people live',
  incidents: 'Dated events',
} as const;

/** Pages beside the map, in the order of the menu. */
export const PAGE_WORDS = {
  stories: 'Stories',
  lessons: 'Lessons',
  compose: 'Your own lesson',
  routes: 'Routes',
  incidents: 'Events',
  arrivals: 'Arrivals',
  compare: 'Compare',
  disagreements: 'Disagreements',
  people: 'People and reasons',
  terms: 'Words',
  sources: 'Sources',
  about: 'What is left out',
} as const;

export const FLOW_WORDS = { out: 'Out', 'forced-return': 'Sent back', 'chosen-return': 'Went back by choice', stayed: 'Stayed' } as const;

export const PRECISION_WORDS: Readonly<Record<IncidentProperties['precision'], string>> = {
  place: 'The mark stands for the place the sources name.',
  province: 'The mark stands for a province, not for a spot in it.',
  border: 'The mark stands for a stretch of border, not for a spot on it.',
  country: 'The sources name no place within the country: the mark stands anywhere in it.',
};

/** Before passages on trafficking, punishment and killing. */
export const HARD_NOTICE = 'Names violence plainly. Open it when you are ready.';
