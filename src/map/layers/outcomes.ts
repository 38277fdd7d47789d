/** What happens to a person found in each country in the selected year: colour and pattern, both in one image. */
import { outcomeIn, outcomeRuns, type OutcomeView } from '../../domain/policy.js';
import type { CountryCode, CountryPolicy } from '../../domain/types.js';
import { lookId, lookOf, type Look } from '../../styles/patterns.js';
import { BASEMAP } from '../basemap.js';
import type { ExpressionSpecification, FilterSpecification } from '../maplibre.js';
import { allYears, isRevealed, visibleUnlessHidden, yearNumber, type LayerFunction } from '../style-context.js';

/** Every look that any country wears in any year, each once: the images the style needs. */
export function looksInUse(policies: readonly CountryPolicy[]): readonly Look[] {
  const looks = new Map<string, Look>();
  for (const policy of policies)
    for (const view of [outcomeIn(policy, null), ...outcomeRuns(policy).map((run) => run.view)]) {
      const look = lookOf(view);
      looks.set(lookId(look), look);
    }
  return [...looks.values()];
}

const imageName = (theme: string, view: OutcomeView): string => `${theme}/${lookId(lookOf(view))}`;

function countryPattern(theme: string, policy: CountryPolicy): ExpressionSpecification {
  const [first, ...later] = outcomeRuns(policy).map(({ from, view }) => ({ from, image: imageName(theme, view) }));
  const everyYear = imageName(theme, outcomeIn(policy, null));
  const byYear = later.length === 0 ? (first?.image ?? everyYear) : ['step', yearNumber, first?.image ?? everyYear, ...later.flatMap(({ from, image }) => [from, image])];
  return ['case', allYears, everyYear, byYear] as unknown as ExpressionSpecification;
}

export const outcomeLayers: LayerFunction = ({ index, theme }) => {
  // The origin has no outcome of this kind: it keeps its own colour.
  const policies = [...index.policies.values()].filter(({ country }) => !index.countries.get(country)?.properties.roles.includes('origin'));
  if (policies.length === 0) return [];
  const codes: CountryCode[] = policies.map(({ country }) => country);
  const fallback = `${theme}/${lookId({ outcome: 'not-stated', outcomes: [], pale: false })}`;
  return [
    {
      id: 'outcomes',
      type: 'fill',
      source: BASEMAP,
      'source-layer': 'countries',
      filter: ['all', ['in', ['get', 'iso'], ['literal', codes]], isRevealed(['concat', 'country:', ['get', 'iso']])] as unknown as FilterSpecification,
      layout: { visibility: visibleUnlessHidden('outcomes') as unknown as 'visible' },
      paint: {
        'fill-pattern': ['match', ['get', 'iso'], ...policies.flatMap((policy) => [policy.country, countryPattern(theme, policy)]), fallback] as unknown as ExpressionSpecification,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 5, 0.94, 6.5, 0.6],
      },
    },
  ];
};
