/** The vocabulary of the project: one word for one thing, everywhere on the page, in the language of the page. */
import { msg, str } from '@lit/localize';
import { readableDate } from './dates.js';
import type { Basis, DateText, Direction, Flag, IncidentProperties, Mode, Outcome, Role, Topic, Figure } from '../domain/types.js';

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  get 'returned-to-north-korea'() { return msg('Returned to North Korea'); },
  get 'returned-to-china'() { return msg('Returned to China'); },
  get 'sent-to-south-korea'() { return msg('Sent to South Korea'); },
  get 'transit-tolerated'() { return msg('Transit tolerated'); },
  get resettled() { return msg('Resettled'); },
  get 'asylum-mostly-refused'() { return msg('Asylum mostly refused'); },
  get mixed() { return msg('Mixed: more than one is reported'); },
  get 'not-stated'() { return msg('Not stated in the sources'); },
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** `Mixed: returned to China, and sent to South Korea` */
export function outcomeWords({ outcome, outcomes }: { readonly outcome: Outcome; readonly outcomes: readonly Outcome[] }): string {
  if (outcome !== 'mixed') return OUTCOME_WORDS[outcome];
  const list = outcomes.map((one) => lowerFirst(OUTCOME_WORDS[one])).join(msg(', and '));
  return msg(str`Mixed: ${list}`);
}

export function basisWords({ basis, statedIn, statedUntil }: { readonly basis: Basis; readonly statedIn: number | null; readonly statedUntil: DateText | null }, year: number | null): string {
  switch (basis) {
    case 'stated':
      if (statedUntil !== null) return msg(str`Stated for the time until ${readableDate(statedUntil)}; no beginning is given`);
      return year === null ? msg('Stated by the sources') : msg(str`Stated for ${year}`);
    case 'last-stated':
      return msg(str`Last stated for ${statedIn}`);
    case 'undated':
      return msg('Undated: the sources give no year');
    case 'not-stated':
      return msg('Not stated in the sources');
  }
}

/** A few letters for the key, beside a country's name. */
export function shortBasis({ basis, statedIn }: { readonly basis: Basis; readonly statedIn: number | null }): string {
  return basis === 'last-stated' ? msg(str`last stated ${statedIn}`) : basis === 'undated' ? msg('undated') : '';
}

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  get origin() { return msg('Country people leave'); },
  get transit() { return msg('Transit country'); },
  get destination() { return msg('Destination'); },
};

export const FLAG_WORDS: Readonly<Record<Flag, string>> = {
  get 'citation-needed'() { return msg('marked “citation needed” in the source'); },
  get 'failed-verification'() { return msg('marked “failed verification” in the source'); },
  get reported() { return msg('reported, not confirmed'); },
  get disputed() { return msg('disputed'); },
  get allegation() { return msg('an allegation'); },
  get testimony() { return msg('testimony'); },
  get 'source-error'() { return msg('cannot be right as printed'); },
};

export const TOPIC_WORDS: Readonly<Record<Topic, string>> = {
  get treatment() { return msg('What happens to people found there'); },
  get border() { return msg('At the border'); },
  get journey() { return msg('On the way'); },
  get reasons() { return msg('Why people leave'); },
  get life() { return msg('Living there'); },
  get trafficking() { return msg('Trafficking and forced marriage'); },
  get punishment() { return msg('Punishment of people sent back'); },
  get killing() { return msg('Killings'); },
  get helpers() { return msg('Brokers, churches and helpers'); },
  get arrival() { return msg('Arriving and support'); },
  get 'work-and-school'() { return msg('Work and school'); },
  get health() { return msg('Health'); },
  get attitudes() { return msg('How people are seen, and how they see themselves'); },
  get return() { return msg('Going back'); },
  get community() { return msg('How many, and where they live'); },
  get relations() { return msg('Between governments'); },
};

export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  get out() { return msg('Way out'); },
  get 'forced-return'() { return msg('Forced return'); },
  get 'chosen-return'() { return msg('Return by choice'); },
  get circular() { return msg('To and fro, for work'); },
};
export const MODE_WORDS: Readonly<Record<Mode, string>> = {
  get land() { return msg('over land'); },
  get river() { return msg('over a river'); },
  get sea() { return msg('by sea'); },
  get air() { return msg('by air'); },
  get 'not-stated'() { return msg('means not stated'); },
};

export const INCIDENT_OUTCOME_WORDS: Readonly<Record<IncidentProperties['outcome'], string>> = {
  get 'returned-to-north-korea'() { return msg('returned to North Korea'); },
  get 'returned-to-china'() { return msg('returned to China'); },
  get 'sent-to-south-korea'() { return msg('went on to South Korea'); },
  get 'transit-tolerated'() { return msg('let through'); },
  get resettled() { return msg('resettled'); },
  get 'asylum-mostly-refused'() { return msg('asylum refused'); },
  get detained() { return msg('detained'); },
  get released() { return msg('released'); },
  get killed() { return msg('killed'); },
  get escaped() { return msg('escaped'); },
  get 'went-back'() { return msg('went back to North Korea'); },
  get 'refused-return'() { return msg('not allowed to go back'); },
  get 'not-stated'() { return msg('outcome not stated'); },
  none: '',
};

export const INCIDENT_KIND_WORDS: Readonly<Record<IncidentProperties['kind'], string>> = {
  get arrest() { return msg('Arrest'); },
  get return() { return msg('Forced return'); },
  get release() { return msg('Release'); },
  get journey() { return msg('Journey'); },
  get arrival() { return msg('Arrival'); },
  get protection() { return msg('Protection'); },
  get killing() { return msg('Killing'); },
  get fraud() { return msg('Fraud'); },
  get prosecution() { return msg('Prosecution'); },
  get statement() { return msg('Statement'); },
  get 'going-back'() { return msg('Going back'); },
};

export const FIGURE_KIND_WORDS: Readonly<Record<Figure['kind'], string>> = {
  get arrivals() { return msg('arrivals counted'); },
  get stock() { return msg('people living there'); },
  get estimate() { return msg('estimate'); },
  get survey() { return msg('survey'); },
  get decisions() { return msg('decisions counted'); },
  get share() { return msg('share'); },
  get amount() { return msg('amount'); },
  get count() { return msg('count'); },
  get length() { return msg('length'); },
};

export const LAYER_WORDS = {
  get outcomes() { return msg('What happens in each country'); },
  get routes() { return msg('Ways out'); },
  get returns() { return msg('Ways back'); },
  get crossings() { return msg('Border places'); },
  get origins() { return msg('Home provinces'); },
  get destinations() { return msg('Where people live'); },
  get incidents() { return msg('Dated events'); },
};

/** Pages beside the map, in the order of the menu. */
export const PAGE_WORDS = {
  get stories() { return msg('Stories'); },
  get lessons() { return msg('Lessons'); },
  get compose() { return msg('Your own lesson'); },
  get routes() { return msg('Routes'); },
  get incidents() { return msg('Events'); },
  get arrivals() { return msg('Arrivals'); },
  get compare() { return msg('Compare'); },
  get disagreements() { return msg('Disagreements'); },
  get people() { return msg('People and reasons'); },
  get terms() { return msg('Words'); },
  get sources() { return msg('Sources'); },
  get about() { return msg('What is left out'); },
  get access() { return msg('Accessibility'); },
};

export const FLOW_WORDS = {
  get out() { return msg('Out'); },
  get 'forced-return'() { return msg('Sent back'); },
  get 'chosen-return'() { return msg('Went back by choice'); },
  get stayed() { return msg('Stayed'); },
};

export const PRECISION_WORDS: Readonly<Record<IncidentProperties['precision'], string>> = {
  get place() { return msg('The mark stands for the place the sources name.'); },
  get province() { return msg('The mark stands for a province, not for a spot in it.'); },
  get border() { return msg('The mark stands for a stretch of border, not for a spot on it.'); },
  get country() { return msg('The sources name no place within the country: the mark stands anywhere in it.'); },
};

/** Before passages on trafficking, punishment and killing. */
export const hardNotice = (): string => msg('Names violence plainly. Open it when you are ready.');
