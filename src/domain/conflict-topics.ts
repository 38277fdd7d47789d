/** The conflicts of the sources by what they are about, and what else in the dataset belongs to each. */
import type { DatasetIndex } from './dataset-index.js';
import { HARD_TOPICS, type Claim, type Conflict, type Figure, type Selection } from './types.js';
import { countedNoun, isNotRange } from './units.js';

/** In the order of the page. */
export const CONFLICT_TOPICS = ['numbers-in-china', 'life-in-china', 'leaving', 'arrivals', 'other-countries', 'what-countries-do', 'life-in-the-south', 'going-back', 'words-and-sources'] as const;
export type ConflictTopic = (typeof CONFLICT_TOPICS)[number];

/** Ids of geo/conflicts.json. A conflict that is new there gets its topic here (tests/geo/conflict-topics.test.ts). */
export const CONFLICTS_OF: Readonly<Record<ConflictTopic, readonly string[]>> = {
  'numbers-in-china': ['C01', 'C11', 'C13'],
  'life-in-china': ['C15', 'C36'],
  leaving: ['C14', 'C24', 'C26', 'C35', 'C37'],
  arrivals: ['C03', 'C02', 'C04', 'C38', 'C05', 'C34'],
  'other-countries': ['C06', 'C07', 'C08', 'C27', 'C29'],
  'what-countries-do': ['C17', 'C22', 'C28', 'C25', 'C16', 'C09', 'C30'],
  'life-in-the-south': ['C10', 'C12', 'C18'],
  'going-back': ['C31', 'C32', 'C33'],
  'words-and-sources': ['C21', 'C20', 'C19', 'C23'],
};

/** Their figures are parts of one whole, not rival answers to one question: they do not go on one scale. */
const PARTS_OF_A_WHOLE: ReadonlySet<string> = new Set(['C37']);

export interface TopicConflicts {
  /** null = conflicts that have no topic yet. */
  readonly topic: ConflictTopic | null;
  readonly conflicts: readonly Conflict[];
}

/** Every conflict of the dataset once; topics without any are left out. */
export function conflictsByTopic({ conflicts, dataset }: DatasetIndex): readonly TopicConflicts[] {
  const placed = new Set(CONFLICT_TOPICS.flatMap((topic) => CONFLICTS_OF[topic]));
  const groups: readonly TopicConflicts[] = [
    ...CONFLICT_TOPICS.map((topic) => ({ topic, conflicts: CONFLICTS_OF[topic].flatMap((id) => conflicts.get(id) ?? []) })),
    { topic: null, conflicts: dataset.conflicts.filter(({ id }) => !placed.has(id)) },
  ];
  return groups.filter((group) => group.conflicts.length > 0);
}

export const figuresOfConflict = ({ dataset }: DatasetIndex, conflictId: string): readonly Figure[] => dataset.figures.filter(({ conflicts }) => conflicts.includes(conflictId));

/** true: it touches trafficking, punishment or killing, and stands behind the notice. */
export function isHardConflict(index: DatasetIndex, conflictId: string): boolean {
  const told = [...index.dataset.policies.flatMap(({ claims }) => claims), ...index.dataset.figures];
  return told.some(({ topic, conflicts }) => conflicts.includes(conflictId) && HARD_TOPICS.has(topic));
}

/** Figures that answer one question in one unit. */
export interface RivalFigures {
  /** `people`, `children`, `percent`: what the scale counts. */
  readonly counts: string;
  /** By value, lowest first; two or more. */
  readonly figures: readonly Figure[];
}

/** What can stand on one scale. Decisions (`30 of 40`) and single figures cannot. */
export function rivalFigures(conflictId: string, figures: readonly Figure[]): readonly RivalFigures[] {
  if (PARTS_OF_A_WHOLE.has(conflictId)) return [];
  const byNoun = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.kind === 'decisions') continue;
    const noun = countedNoun(figure);
    byNoun.set(noun, [...(byNoun.get(noun) ?? []), figure]);
  }
  const lowest = ({ value }: Figure): number => (typeof value === 'number' ? value : value[0]);
  return [...byNoun].filter(([, rivals]) => rivals.length > 1).map(([counts, rivals]) => ({ counts, figures: [...rivals].sort((a, b) => lowest(a) - lowest(b)) }));
}

/** Two values that the source leaves apart (`two numbers, not a range`) are two points; two others are the ends of a range. */
export const isRange = (figure: Figure): boolean => typeof figure.value !== 'number' && figure.value[0] !== figure.value[1] && !isNotRange(figure);

/** The things whose panels tell of the conflict: countries first, then routes and events, each once. */
export function placesOfConflict(index: DatasetIndex, conflictId: string): readonly Selection[] {
  const { policies, figures, routes, incidents } = index.dataset;
  const has = ({ conflicts }: Claim): boolean => conflicts.includes(conflictId);
  const countries = new Set([...figures.filter(has).flatMap(({ country }) => country ?? []), ...policies.filter(({ claims, laws }) => [...claims, ...laws].some(has)).map(({ country }) => country)]);
  return [
    ...[...countries].filter((id) => index.countries.has(id)).map((id): Selection => ({ kind: 'country', id })),
    ...routes.filter(({ claims, legs }) => claims.some(has) || legs.some((leg) => index.corridors.get(leg)?.properties.claims.some(has) ?? false)).map(({ id }): Selection => ({ kind: 'route', id })),
    ...incidents.filter(({ properties }) => has(properties)).map(({ properties }): Selection => ({ kind: 'incident', id: properties.id })),
  ];
}

/** Pages beside the map that tell of the conflict. */
export function pagesOfConflict({ dataset: { arrivals, terms } }: DatasetIndex, conflictId: string): readonly ('arrivals' | 'terms')[] {
  const has = ({ conflicts }: Claim): boolean => conflicts.includes(conflictId);
  const ofTable = CONFLICTS_OF.arrivals.includes(conflictId) || (arrivals?.notes.some(has) ?? false);
  return [...(arrivals !== null && ofTable ? (['arrivals'] as const) : []), ...(terms.some(has) ? (['terms'] as const) : [])];
}
