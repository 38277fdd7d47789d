/** What the sources say a country did with a person found there, in one year or over all of them. */
import { yearRange } from './dates.js';
import { FIRST_YEAR, LAST_YEAR, type Basis, type CountryPolicy, type DateText, type Outcome, type PlainOutcome, type PolicyPeriod, type Year } from './types.js';

export interface OutcomeView {
  readonly outcome: Outcome;
  /** Under `mixed` the outcomes reported, in order of time; else the one, or none. */
  readonly outcomes: readonly PlainOutcome[];
  readonly basis: Basis;
  /** The year of the last dated statement; null unless `basis` is `last-stated`. */
  readonly statedIn: number | null;
  /** The end of a dated statement whose beginning no source gives: how far back it reaches is not known. null = it has one, or `basis` is not `stated`. */
  readonly statedUntil: DateText | null;
  /** The periods this rests on, in order of time. */
  readonly periods: readonly PolicyPeriod[];
}

const NOT_STATED: OutcomeView = { outcome: 'not-stated', outcomes: [], basis: 'not-stated', statedIn: null, statedUntil: null, periods: [] };

/** First and last year of a period; open ends are infinite. */
export function periodYears({ from, to }: PolicyPeriod): readonly [first: number, last: number] {
  return [from === null ? -Infinity : (yearRange(from).from ?? -Infinity), to === null ? Infinity : (yearRange(to).to ?? Infinity)];
}

const plainOutcomes = ({ outcome, outcomes }: PolicyPeriod): readonly PlainOutcome[] => (outcome === 'mixed' ? outcomes : [outcome]);

/** The latest end of the dated statements, when none of them has a beginning. */
function openBeginning(periods: readonly PolicyPeriod[]): DateText | null {
  const dated = periods.filter(({ basis }) => basis === 'stated');
  return dated.every(({ from }) => from === null) ? (dated.at(-1)?.to ?? null) : null;
}

function viewOf(periods: readonly PolicyPeriod[], basis: Basis, statedIn: number | null): OutcomeView {
  const outcomes = [...new Set(periods.flatMap(plainOutcomes))];
  const [only] = outcomes;
  return { outcome: outcomes.length === 1 && only !== undefined ? only : 'mixed', outcomes, basis, statedIn, statedUntil: basis === 'stated' ? openBeginning(periods) : null, periods };
}

function lastStated(period: PolicyPeriod): OutcomeView {
  const last = periodYears(period)[1];
  return Number.isFinite(last) ? viewOf([period], 'last-stated', last) : viewOf([period], period.basis, null);
}

/**
 * A year touched by two periods is `mixed`. A year after the last dated statement wears that statement as
 * `last-stated`. Over all years (null) a country wears its last statement.
 */
export function outcomeIn(policy: CountryPolicy | undefined, year: Year): OutcomeView {
  const periods = policy?.periods ?? [];
  const last = periods.at(-1);
  if (last === undefined) return NOT_STATED;
  if (year === null) return lastStated(last);
  const touching = periods.filter((period) => {
    const [first, end] = periodYears(period);
    return first <= year && year <= end;
  });
  if (touching.length > 0) return viewOf(touching, touching.some(({ basis }) => basis === 'stated') ? 'stated' : 'undated', null);
  const before = periods.filter((period) => periodYears(period)[1] < year).at(-1);
  return before === undefined ? NOT_STATED : lastStated(before);
}

/** Two views look the same on the map when outcome, outcomes and basis are the same. */
const lookKey = ({ outcomes, basis }: OutcomeView): string => `${basis} ${outcomes.join(' ')}`;

/** The years of the control cut into runs of one look each, first year first. */
export function outcomeRuns(policy: CountryPolicy | undefined): readonly { readonly from: number; readonly to: number; readonly view: OutcomeView }[] {
  const runs: { from: number; to: number; view: OutcomeView }[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const view = outcomeIn(policy, year);
    const run = runs.at(-1);
    if (run !== undefined && lookKey(run.view) === lookKey(view)) run.to = year;
    else runs.push({ from: year, to: year, view });
  }
  return runs;
}
