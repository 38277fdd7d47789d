/**
 * The shapes of `geo/`, field by field. Every field is required and nothing else is allowed, so that a slip
 * (a missing comma's worth of data, a misspelt key) is named instead of being passed over.
 */
import * as v from 'valibot';
import {
  COMMUNITY_KINDS,
  CROSSING_LINES,
  DIRECTIONS,
  FIGURE_KINDS,
  FLAGS,
  INCIDENT_KINDS, INCIDENT_OUTCOMES,
  MODES,
  OUTCOMES,
  ROLES,
  TOPICS,
} from '../domain/types.js';
import { DATE_PATTERN, DATE_POINT_PATTERN } from '../domain/dates.js';
import { unknownToken, WORD_FORMS } from '../domain/wording.js';
import { compact, once } from './repeated.js';

const someText = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must not be empty'));
/** A name, title or word of a source: it reads the same whatever the reader calls people. */
const text = v.pipe(
  someText,
  v.check((value) => !/[{}]/.test(value), 'must have no { or }: here the words stay as they are'),
);
/** A sentence of ours: words in braces follow the reader's choice of what to call people. */
export const prose = v.pipe(
  someText,
  v.check(
    (value) => unknownToken(value) === null,
    ({ input }) => `has ${unknownToken(input) ?? 'a brace'}, which is none of ${WORD_FORMS.map((form) => `{${form}}`).join(', ')}`,
  ),
);
export const id = v.pipe(text, v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'));
const ledgerId = v.pipe(text, v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be an id of the ledger'));
const conflictId = v.pipe(text, v.regex(/^C\d\d$/, 'must be a conflict id such as C17'));
const country = v.pipe(text, v.regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code in capitals'));
const hangul = v.pipe(text, v.regex(/[\uAC00-\uD7A3]/, 'must be written in Hangul'));
export const name = v.strictObject({ en: text, ko: hangul });

function inOrder(date: string): boolean {
  const [start, end] = date.split('/');
  return !start || !end || start.slice(0, 4) <= end.slice(0, 4);
}
const FIRST_POSSIBLE_YEAR = 1900;
const LAST_POSSIBLE_YEAR = 2100;
const possible = (date: string): boolean => (date.match(/\d{4}/g) ?? []).every((year) => Number(year) >= FIRST_POSSIBLE_YEAR && Number(year) <= LAST_POSSIBLE_YEAR);
const NOT_POSSIBLE = `must lie between ${FIRST_POSSIBLE_YEAR} and ${LAST_POSSIBLE_YEAR}`;
const someDate = v.pipe(
  text,
  v.regex(DATE_PATTERN, 'must be a date like 2013, 2013-05 or 2013-05-10, an interval like 2002/2004, /2002-06 or 2014/, or null'),
  v.check(possible, NOT_POSSIBLE),
  v.check(inOrder, 'ends before it starts'),
);
const date = v.nullable(someDate);
const point = v.nullable(v.pipe(text, v.regex(DATE_POINT_PATTERN, 'must be a date like 2013, 2013-05 or 2013-05-10, or null'), v.check(possible, NOT_POSSIBLE)));

/** Of things that there may be many of. */
const list = <Schema extends v.GenericSchema>(item: Schema) => v.pipe(v.array(item), v.transform(compact));
const citation = v.strictObject({ source: v.pipe(id, v.transform(once)), heading: v.pipe(text, v.transform(once)) });
const citations = v.pipe(v.array(citation, 'must be a list'), v.minLength(1, 'a claim needs a source'), v.transform(compact));
const claimEntries = {
  id: ledgerId,
  text: prose,
  date,
  citations,
  doubt: v.nullable(prose),
  flags: list(v.pipe(v.picklist(FLAGS), v.transform(once))),
  conflicts: list(conflictId),
};
export const claim = v.strictObject(claimEntries);
export const topicClaim = v.strictObject({ ...claimEntries, topic: v.picklist(TOPICS) });
export const law = v.strictObject({ ...claimEntries, countries: v.array(country) });

const plainOutcome = v.picklist(OUTCOMES.filter((outcome) => outcome !== 'mixed' && outcome !== 'not-stated'));
export const policyPeriod = v.pipe(
  v.strictObject({
    id,
    from: point,
    to: point,
    outcome: v.picklist(OUTCOMES.filter((outcome) => outcome !== 'not-stated')),
    outcomes: v.array(plainOutcome),
    basis: v.picklist(['stated', 'undated']),
    text: prose,
    claims: v.pipe(v.array(ledgerId), v.minLength(1, 'a period needs a claim')),
    doubt: v.nullable(prose),
  }),
  v.forward(
    v.check(({ outcome, outcomes }) => (outcome === 'mixed' ? outcomes.length > 1 : outcomes.length === 0), 'names two or more outcomes under mixed, none otherwise'),
    ['outcomes'],
  ),
  v.forward(
    v.check(({ from, to }) => from === null || to === null || from.slice(0, 4) <= to.slice(0, 4), 'ends before it starts'),
    ['to'],
  ),
);
export const policyHead = v.strictObject({ country, notStated: prose });

const decimalsAtMost = (places: number) => (value: number) => Math.abs(value * 10 ** places - Math.round(value * 10 ** places)) < 1e-6;
export function position(places: number) {
  const degrees = (limit: number) =>
    v.pipe(
      v.number('must be a number of degrees'),
      v.finite('must be finite'),
      v.minValue(-limit, `must be at least -${limit}`),
      v.maxValue(limit, `must be at most ${limit}`),
      v.check(decimalsAtMost(places), `must have ${places} decimals at most (about ${places === 1 ? '10 km' : '1 km'}): do no harm`),
    );
  return v.strictTuple([degrees(180), degrees(90)], 'must be [longitude, latitude]');
}
const pointGeometry = v.strictObject({ type: v.literal('Point'), coordinates: position(2) });
const pairGeometry = v.strictObject({ type: v.literal('MultiPoint'), coordinates: v.strictTuple([position(2), position(2)]) });
const lineGeometry = v.strictObject({
  type: v.literal('LineString'),
  coordinates: v.pipe(v.array(position(1)), v.minLength(2, 'needs two positions or more')),
});
const degree = v.pipe(v.number(), v.finite(), v.minValue(-180), v.maxValue(180), v.check(decimalsAtMost(1), 'must have 1 decimal at most'));
const bbox = v.pipe(
  v.strictTuple([degree, degree, degree, degree]),
  v.check(([west, south, east, north]) => west < east && south < north && south >= -90 && north <= 90, 'must be [west, south, east, north]'),
);

const figureIds = v.array(ledgerId);
export const countryFeature = v.strictObject({
  type: v.literal('Feature'),
  bbox,
  properties: v.strictObject({
    id: country,
    kind: v.literal('country'),
    name,
    roles: v.pipe(v.array(v.picklist(ROLES)), v.minLength(1, 'needs a role')),
    summary: prose,
    rests: v.pipe(v.array(ledgerId), v.minLength(1, 'a summary rests on a claim')),
  }),
  geometry: pointGeometry,
});
export const originFeature = v.strictObject({
  type: v.literal('Feature'),
  properties: v.strictObject({
    id,
    kind: v.literal('province'),
    name,
    country,
    province: v.nullable(v.pipe(text, v.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'must be an ISO 3166-2 code or null'))),
    claims: v.array(claim),
    figures: figureIds,
  }),
  geometry: pointGeometry,
});
export const communityFeature = v.strictObject({
  type: v.literal('Feature'),
  properties: v.strictObject({
    id,
    kind: v.picklist(COMMUNITY_KINDS),
    name,
    country,
    precision: prose,
    claims: v.array(claim),
    figures: figureIds,
    sizeFigure: v.nullable(ledgerId),
  }),
  geometry: pointGeometry,
});

const bank = v.strictObject({ country, town: v.nullable(name), area: v.nullable(text) });
export const crossingFeature = v.pipe(
  v.strictObject({
    type: v.literal('Feature'),
    properties: v.strictObject({
      id,
      kind: v.picklist(['facing-towns', 'border-place', 'border-line']),
      name,
      line: v.picklist(CROSSING_LINES),
      lineName: name,
      banks: v.strictTuple([bank, bank]),
      precision: prose,
      claims: v.pipe(v.array(claim), v.minLength(1, 'a place needs a claim')),
      notSaid: prose,
    }),
    geometry: v.variant('type', [pointGeometry, pairGeometry], 'must be a Point, or a MultiPoint of two'),
  }),
  v.forward(
    v.check(({ properties, geometry }) => (properties.kind === 'facing-towns') === (geometry.type === 'MultiPoint'), 'facing towns are a MultiPoint of two, other places a Point'),
    ['geometry'],
  ),
);

const selectionKey = v.pipe(text, v.regex(/^(country:[A-Z]{2}|(origin|destination|crossing):[a-z0-9-]+)$/, 'must be like country:CN, origin:ryanggang, destination:seoul or crossing:hyesan-changbai'));
export const corridorFeature = v.pipe(
  v.strictObject({
    type: v.literal('Feature'),
    properties: v.strictObject({
      id,
      name,
      label: v.nullable(name),
      direction: v.picklist(DIRECTIONS),
      mode: v.picklist(MODES),
      from: selectionKey,
      to: selectionKey,
      countries: v.pipe(v.array(country), v.minLength(1, 'a corridor enters a country')),
      dates: v.array(someDate),
      usual: prose,
      notSaid: prose,
      claims: v.array(claim),
      rests: v.array(ledgerId),
    }),
    geometry: lineGeometry,
  }),
  v.forward(
    v.check(({ properties }) => properties.claims.length + properties.rests.length > 0, 'a corridor needs a claim, here or under rests'),
    ['properties', 'claims'],
  ),
);
export const route = v.strictObject({
  id,
  name,
  direction: v.picklist(DIRECTIONS),
  summary: prose,
  legs: v.pipe(v.array(id), v.minLength(1, 'a route needs a leg')),
  claims: v.array(claim),
});

/** No number of people here can be larger than North Korea is. */
const MOST_PEOPLE = 30_000_000;
const count = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0), v.maxValue(MOST_PEOPLE, `must be ${MOST_PEOPLE} at most`));
export const incidentFeature = v.strictObject({
  type: v.literal('Feature'),
  properties: v.strictObject({
    ...claimEntries,
    title: prose,
    kind: v.pipe(v.picklist(INCIDENT_KINDS), v.transform(once)),
    country,
    place: v.pipe(text, v.transform(once)),
    precision: v.picklist(['place', 'province', 'border', 'country']),
    people: v.nullable(count),
    outcome: v.pipe(v.picklist(INCIDENT_OUTCOMES), v.transform(once)),
    overlaps: list(ledgerId),
    onMap: v.boolean(),
  }),
  geometry: pointGeometry,
});

const MOST = 1e12;
const amount = v.pipe(v.number(), v.finite(), v.minValue(-MOST), v.maxValue(MOST), v.check(decimalsAtMost(2), 'must have 2 decimals at most'));
export const figure = v.strictObject({
  ...claimEntries,
  value: v.union([amount, v.strictTuple([amount, amount])], 'must be a number, or a pair of numbers'),
  unit: prose,
  /** Set by the reader of `geo/ko`, never written in `geo/`. */
  unitEn: v.exactOptional(prose),
  kind: v.picklist(FIGURE_KINDS),
  by: v.nullable(text),
  country: v.nullable(country),
  topic: v.picklist(TOPICS),
});

const year = v.pipe(v.number(), v.integer(), v.minValue(FIRST_POSSIBLE_YEAR), v.maxValue(LAST_POSSIBLE_YEAR));
export const arrivalsSpan = v.pipe(
  v.strictObject({ id: ledgerId, from: v.nullable(year), to: year, women: count, men: count, total: count }),
  v.forward(
    v.check(({ women, men, total }) => women + men === total, 'women and men do not add up to it'),
    ['total'],
  ),
);
export const arrivalsHead = v.strictObject({
  unit: prose,
  citations,
  printed: v.strictObject({ women: count, men: count, total: count }),
});

export const conflict = v.strictObject({
  id: conflictId,
  type: text,
  question: prose,
  positions: v.pipe(v.array(v.strictObject({ citation, says: prose, date })), v.minLength(1, 'needs a position')),
  advice: prose,
});
export const term = v.strictObject({ ...claimEntries, term: text, hangul: v.nullable(hangul), hanja: v.nullable(text) });
export const source = v.strictObject({
  id,
  title: text,
  publisher: text,
  author: v.nullable(text),
  date: point,
  dateBasis: text,
  url: v.pipe(text, v.url('must be an address'), v.startsWith('https://', 'must start with https://')),
  kind: text,
  dependsOn: v.array(id),
  note: prose,
});
