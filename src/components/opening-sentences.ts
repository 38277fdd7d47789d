/** What the map is about, in the sentences that open the overview: beside the map, on paper and in the page as it comes the same. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { Citation } from '../domain/types.js';

/** Claims the sentences rest on; each sentence is written for them. */
export const OPENING = {
  border: ['route-main-border'],
  returned: ['cn-policy-repatriate'],
  exceptions: ['inc-2002-05-shenyang-family', 'inc-2012-five-leave', 'inc-2014-08-laos-border-11', 'inc-2016-04-restaurant-13'],
  notSouth: ['cho-majority-not-south'],
} as const;

export const openingTitle = (): string => msg('Two rivers, one long way round');

/** @param cite writes the source numbers behind a sentence */
export function openingSentences(index: DatasetIndex, cite: (citations: readonly Citation[]) => TemplateResult): TemplateResult {
  const cited = (ids: readonly string[]): TemplateResult => cite(ids.flatMap((id) => index.claims.get(id)?.citations ?? []));
  return html`${msg(html`Most ${index.words.peopleWhoLeaveNorthKorea} first cross into China${cited(OPENING.border)}.`)}
      ${msg(html`Two sources say, without a year, that people found there are sent back${cited(OPENING.returned)}; reports of single years tell of exceptions${cited(OPENING.exceptions)}.`)}
      ${msg(html`An author who spoke with people in China’s border regions for more than twenty years writes that most who leave never mean to go to the South${cited(OPENING.notSouth)}.`)}
      ${msg('This map shows where they cross, which countries they pass through, where they arrive, and what happens to a person found in each country, in each year.')}`;
}
