/**
 * The words of the project as types. Shapes follow `geo/`, which a researcher edits; units and orders
 * are said where they are not in the name. Everything is readonly: facts do not change while the page is open.
 */
import type { Feature, LineString, MultiPoint, Point } from 'geojson';

/** ISO 3166-1 alpha-2, upper case. */
export type CountryCode = string;

/**
 * An ISO 8601-2 (EDTF) date or interval, years inclusive: `2013`, `2013-05`, `2013-05-10`, `2002/2004`,
 * `/2002-06` (until, start unknown), `2014/` (from, still so in the source).
 */
export type DateText = string;

export const OUTCOMES = [
  'returned-to-north-korea',
  'returned-to-china',
  'sent-to-south-korea',
  'transit-tolerated',
  'resettled',
  'asylum-mostly-refused',
  'mixed',
  'not-stated',
] as const;
/** What a policy means for a person found in a country (DESIGN section 2). */
export type Outcome = (typeof OUTCOMES)[number];
/** An outcome that can stand beside another under `mixed`. */
export type PlainOutcome = Exclude<Outcome, 'mixed' | 'not-stated'>;
export const PLAIN_OUTCOMES = OUTCOMES.filter((outcome): outcome is PlainOutcome => outcome !== 'mixed' && outcome !== 'not-stated');

/** How a period of policy is known. `last-stated` is derived for the years after a dated statement, never stored. */
export type Basis = 'stated' | 'last-stated' | 'undated' | 'not-stated';

export const FLAGS = ['citation-needed', 'failed-verification', 'reported', 'disputed', 'allegation', 'testimony', 'source-error'] as const;
/** A mark that the source itself, or our reading of it, sets on a claim. */
export type Flag = (typeof FLAGS)[number];

export const TOPICS = [
  'treatment',
  'border',
  'journey',
  'reasons',
  'life',
  'trafficking',
  'punishment',
  'killing',
  'helpers',
  'arrival',
  'work-and-school',
  'health',
  'attitudes',
  'return',
  'community',
  'relations',
] as const;
/** What a claim is about; panels group by it. */
export type Topic = (typeof TOPICS)[number];
/** Passages that stand behind an advance notice (DESIGN section 6). */
export const HARD_TOPICS: ReadonlySet<Topic> = new Set<Topic>(['trafficking', 'punishment', 'killing']);

export interface LocalName {
  readonly en: string;
  readonly ko: string;
}

/** Where a claim stands: a document and the heading (or paragraph) it stands under. */
export interface Citation {
  readonly source: string;
  readonly heading: string;
}

/** A sentence shown to a reader. `id` is the ledger's. */
export interface Claim {
  readonly id: string;
  readonly text: string;
  readonly date: DateText | null;
  readonly citations: readonly Citation[];
  /** What the reader must know beside it, in plain words. */
  readonly doubt: string | null;
  readonly flags: readonly Flag[];
  readonly conflicts: readonly string[];
}

export interface TopicClaim extends Claim {
  readonly topic: Topic;
}

export interface PolicyPeriod {
  readonly id: string;
  /** First and last moment the statement holds for; null = the source gives none. For an undated statement: the years the map may show it in. */
  readonly from: DateText | null;
  readonly to: DateText | null;
  readonly outcome: Exclude<Outcome, 'not-stated'>;
  /** The outcomes named under `mixed`; empty otherwise. */
  readonly outcomes: readonly PlainOutcome[];
  readonly basis: 'stated' | 'undated';
  /** One plain sentence for the panel. */
  readonly text: string;
  /** Ids of claims in the same file that the sentence rests on. */
  readonly claims: readonly string[];
  readonly doubt: string | null;
}

export interface CountryPolicy {
  readonly country: CountryCode;
  /** Shown where no period covers a year: what the sources do say, or that they say nothing. */
  readonly notStated: string;
  readonly periods: readonly PolicyPeriod[];
  readonly claims: readonly TopicClaim[];
  readonly laws: readonly Claim[];
}

export interface Law extends Claim {
  readonly countries: readonly CountryCode[];
}

export const ROLES = ['origin', 'transit', 'destination'] as const;
export type Role = (typeof ROLES)[number];

/** What every point feature that stands for a country carries. The point is its label's place. */
export interface CountryProperties {
  readonly id: CountryCode;
  readonly kind: 'country';
  readonly name: LocalName;
  readonly roles: readonly Role[];
  /** One or two plain sentences for list and panel head. */
  readonly summary: string;
  /** Ids of claims or figures that the summary rests on. */
  readonly rests: readonly string[];
}
/** `bbox` frames the country for the camera: west, south, east, north, degrees. */
export type CountryFeature = Feature<Point, CountryProperties> & { readonly bbox: readonly [number, number, number, number] };

export interface OriginProperties {
  readonly id: string;
  readonly kind: 'province';
  readonly name: LocalName;
  readonly country: CountryCode;
  /** ISO 3166-2, as in the basemap's `provinces`. */
  readonly province: string | null;
  readonly claims: readonly Claim[];
  /** Ids in figures.json. */
  readonly figures: readonly string[];
}
export type OriginFeature = Feature<Point, OriginProperties>;

export const COMMUNITY_KINDS = ['community', 'city', 'centre', 'region'] as const;
export interface CommunityProperties {
  readonly id: string;
  readonly kind: (typeof COMMUNITY_KINDS)[number];
  readonly name: LocalName;
  readonly country: CountryCode;
  /** Says what the point stands for, when it is not the place itself. */
  readonly precision: string;
  readonly claims: readonly Claim[];
  readonly figures: readonly string[];
  /** The figure the mark's area shows; null = none known. */
  readonly sizeFigure: string | null;
}
export type CommunityFeature = Feature<Point, CommunityProperties>;

export interface Bank {
  readonly country: CountryCode;
  /** null: the sources name no town on this side. */
  readonly town: LocalName | null;
  /** Province or like, in English. */
  readonly area: string | null;
}
export const CROSSING_LINES = ['yalu', 'tumen', 'china-north-korea', 'russia-north-korea', 'military-demarcation-line', 'han-estuary'] as const;
export interface CrossingProperties {
  readonly id: string;
  readonly kind: 'facing-towns' | 'border-place' | 'border-line';
  readonly name: LocalName;
  /** The river or line crossed. */
  readonly line: (typeof CROSSING_LINES)[number];
  readonly lineName: LocalName;
  /** Same order as the geometry's points; the far bank last. */
  readonly banks: readonly [Bank, Bank];
  readonly precision: string;
  readonly claims: readonly Claim[];
  /** What the sources leave open here. */
  readonly notSaid: string;
}
/** Facing towns: MultiPoint of two, [China, North Korea]. Other places: one Point. */
export type CrossingFeature = Feature<MultiPoint | Point, CrossingProperties>;

export const DIRECTIONS = ['out', 'forced-return', 'chosen-return', 'circular'] as const;
export type Direction = (typeof DIRECTIONS)[number];
export const MODES = ['land', 'river', 'sea', 'air', 'not-stated'] as const;
export type Mode = (typeof MODES)[number];

export interface CorridorProperties {
  readonly id: string;
  readonly name: LocalName;
  /** A few words set along the band, or null. */
  readonly label: LocalName | null;
  readonly direction: Direction;
  readonly mode: Mode;
  /** What it joins: `country:CN`, `origin:ryanggang`, `crossing:…`, `destination:…`. */
  readonly from: string;
  readonly to: string;
  /** Countries entered, in order. */
  readonly countries: readonly CountryCode[];
  /** When it was used, as the sources date it; empty = undated. */
  readonly dates: readonly DateText[];
  /** How usual, in the sources' sense and our words. */
  readonly usual: string;
  readonly notSaid: string;
  readonly claims: readonly Claim[];
  /** Ids of claims that stand in other files and are told here too. */
  readonly rests: readonly string[];
}
/** Schematic: control points, longitude then latitude, one decimal; smoothed before drawing. */
export type CorridorFeature = Feature<LineString, CorridorProperties>;

export interface Route {
  readonly id: string;
  readonly name: LocalName;
  readonly direction: Direction;
  readonly summary: string;
  /** Ids of corridors, origin first. */
  readonly legs: readonly string[];
  readonly claims: readonly Claim[];
}

export const INCIDENT_KINDS = ['arrest', 'return', 'release', 'journey', 'arrival', 'protection', 'killing', 'fraud', 'prosecution', 'statement', 'going-back'] as const;
/** What became of the people; `none` = an event of which this is no question. */
export const INCIDENT_OUTCOMES = [...PLAIN_OUTCOMES, 'detained', 'released', 'killed', 'escaped', 'went-back', 'refused-return', 'not-stated', 'none'] as const;
export interface IncidentProperties extends Claim {
  readonly title: string;
  readonly kind: (typeof INCIDENT_KINDS)[number];
  readonly country: CountryCode;
  /** The place in words, no finer than the sources. */
  readonly place: string;
  readonly precision: 'place' | 'province' | 'border' | 'country';
  /** Number of people; null = not stated. */
  readonly people: number | null;
  readonly outcome: (typeof INCIDENT_OUTCOMES)[number];
  /** Ids of reports of the same event or people: never add them. */
  readonly overlaps: readonly string[];
  /** false: told in words only (interviews, books), not a place on the map. */
  readonly onMap: boolean;
}
export type IncidentFeature = Feature<Point, IncidentProperties>;

export const FIGURE_KINDS = ['arrivals', 'stock', 'estimate', 'survey', 'decisions', 'share', 'amount', 'count', 'length'] as const;
export interface Figure extends Claim {
  /** One value, or [low, high], or for decisions [part, whole]. */
  readonly value: number | readonly [number, number];
  readonly unit: string;
  /** The English unit, where `unit` is a translation: what code decides by (units.ts). */
  readonly unitEn?: string;
  readonly kind: (typeof FIGURE_KINDS)[number];
  /** Who counted or estimated; null = the source names nobody. */
  readonly by: string | null;
  readonly country: CountryCode | null;
  readonly topic: Topic;
}

export interface ArrivalsSpan {
  readonly id: string;
  /** First and last year, inclusive; `from` null = since the count began. */
  readonly from: number | null;
  readonly to: number;
  readonly women: number;
  readonly men: number;
  readonly total: number;
}
export interface Arrivals {
  readonly unit: string;
  readonly citations: readonly Citation[];
  readonly spans: readonly ArrivalsSpan[];
  readonly printed: { readonly women: number; readonly men: number; readonly total: number };
  /** Why the printed totals are not used; rests on these ledger ids. */
  readonly notes: readonly Claim[];
}

export interface Conflict {
  readonly id: string;
  readonly type: string;
  readonly question: string;
  readonly positions: readonly { readonly citation: Citation; readonly says: string; readonly date: DateText | null }[];
  readonly advice: string;
}

export interface Term extends Claim {
  readonly term: string;
  readonly hangul: string | null;
  readonly hanja: string | null;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly author: string | null;
  readonly date: string | null;
  readonly dateBasis: string;
  readonly url: string;
  readonly kind: string;
  readonly dependsOn: readonly string[];
  readonly note: string;
}

/** A thing that can be selected and named in a link: `country:LA`, `crossing:hyesan-changbai`, … */
export const SELECTION_KINDS = ['country', 'crossing', 'route', 'incident', 'destination', 'origin'] as const;
export type SelectionKind = (typeof SELECTION_KINDS)[number];
export interface Selection {
  readonly kind: SelectionKind;
  readonly id: string;
}

/** Everything in `geo/` that passed, frozen. Features that failed are left out and reported. */
export interface Dataset {
  readonly countries: readonly CountryFeature[];
  readonly policies: readonly CountryPolicy[];
  readonly laws: readonly Law[];
  readonly origins: readonly OriginFeature[];
  readonly communities: readonly CommunityFeature[];
  readonly crossings: readonly CrossingFeature[];
  readonly corridors: readonly CorridorFeature[];
  readonly routes: readonly Route[];
  readonly incidents: readonly IncidentFeature[];
  readonly figures: readonly Figure[];
  readonly arrivals: Arrivals | null;
  readonly conflicts: readonly Conflict[];
  readonly terms: readonly Term[];
  readonly sources: readonly Source[];
}

/** Inclusive range of the year control. */
export const FIRST_YEAR = 1985;
export const LAST_YEAR = 2024;
/** null = all years. */
export type Year = number | null;
