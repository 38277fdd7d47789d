/** Which countries wear which look in a year: what the key must explain, no more and no less. */
import type { DatasetIndex } from './dataset-index.js';
import { outcomeIn, type OutcomeView } from './policy.js';
import { OUTCOMES, type CountryFeature, type Year } from './types.js';

export interface LegendCountry {
  readonly feature: CountryFeature;
  readonly view: OutcomeView;
}
export interface LegendGroup {
  readonly view: OutcomeView;
  readonly countries: readonly LegendCountry[];
}

/**
 * One group an outcome (each mixture its own), in the order of OUTCOMES; the origin is in none.
 *
 * @param concealed selections (`country:LA`) that a story has not shown yet: they wear nothing
 */
export function legendGroups(index: DatasetIndex, year: Year, concealed: readonly string[] = []): readonly LegendGroup[] {
  const groups = new Map<string, LegendCountry[]>();
  for (const feature of index.dataset.countries) {
    if (feature.properties.roles.includes('origin') || concealed.includes(`country:${feature.properties.id}`)) continue;
    const view = outcomeIn(index.policies.get(feature.properties.id), year);
    const key = view.outcome === 'mixed' ? `mixed ${view.outcomes.join(' ')}` : view.outcome;
    groups.set(key, [...(groups.get(key) ?? []), { feature, view }]);
  }
  return [...groups.values()]
    .flatMap((countries) => (countries[0] === undefined ? [] : [{ view: countries[0].view, countries }]))
    .sort((a, b) => OUTCOMES.indexOf(a.view.outcome) - OUTCOMES.indexOf(b.view.outcome));
}
