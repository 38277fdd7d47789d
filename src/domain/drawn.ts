/** What a view of the map draws, whoever draws it: the layers of the live map say the same in expressions, the static map asks here. */
import type { DatasetIndex } from './dataset-index.js';
import { isInAnyYear } from './dates.js';
import { isOfFlow, routeFlow } from './routes.js';
import { selectionText } from './selection.js';
import { FIRST_YEAR, LAST_YEAR, type CorridorFeature, type CountryPolicy, type IncidentFeature, type Selection, type Year } from './types.js';

export interface DrawnView {
  readonly year: Year;
  readonly selection: Selection | null;
  /** Position in the selected route's legs of the one in focus, from 0; null = none. */
  readonly leg: number | null;
  readonly hiddenLayers: readonly string[];
  /** Ways to draw alone (`out`, `forced-return`, `chosen-return`, `stayed`); null = all. */
  readonly flow: string | null;
  /** Ids of the legs to draw alone; null = all. */
  readonly onlyLegs: readonly string[] | null;
  /** Keys of the events to draw alone; null = all. */
  readonly onlyIncidents: readonly string[] | null;
  /** Selections (`country:LA`) and legs (`leg:china-laos-thailand`) that a story has not shown yet. */
  readonly concealed: readonly string[];
}

export const isHidden = ({ hiddenLayers }: DrawnView, layer: string): boolean => hiddenLayers.includes(layer);
export const isConcealed = ({ concealed }: DrawnView, key: string): boolean => concealed.includes(key);
export const isSelected = ({ selection }: DrawnView, key: string): boolean => selection !== null && selectionText(selection) === key;

/** Legs of the selected route, origin first; none where no route is selected. */
export const selectedLegs = (index: DatasetIndex, { selection }: DrawnView): readonly string[] => (selection?.kind === 'route' ? index.routes.get(selection.id)?.legs : undefined) ?? [];

export const layerOfLeg = ({ properties }: CorridorFeature): 'routes' | 'returns' => (properties.direction === 'out' ? 'routes' : 'returns');

/** Legs of the selected year and of the flow looked at; those of a selected route, whatever its flow. */
export function drawnLegs(index: DatasetIndex, view: DrawnView): readonly CorridorFeature[] {
  const chosen = selectedLegs(index, view);
  const flow = routeFlow(view.flow);
  const ofFlow = flow === null ? null : new Set(index.dataset.routes.filter((route) => isOfFlow(index, route, flow)).flatMap(({ legs }) => legs));
  return index.dataset.corridors.filter((leg) => {
    const { id, dates } = leg.properties;
    const isAskedFor = (ofFlow?.has(id) ?? true) && (view.onlyLegs?.includes(id) ?? true);
    return isInAnyYear(dates, view.year) && (isAskedFor || chosen.includes(id)) && !isHidden(view, layerOfLeg(leg)) && !isConcealed(view, `leg:${id}`);
  });
}

/** Undated events are in no single year. */
export function drawnIncidents(index: DatasetIndex, view: DrawnView): readonly IncidentFeature[] {
  if (isHidden(view, 'incidents')) return [];
  const { year } = view;
  const only = view.onlyIncidents === null ? null : new Set(view.onlyIncidents);
  return index.dataset.incidents.filter(({ properties: { id, date, onMap } }) => {
    const isInTime = year === null || (date !== null && year >= FIRST_YEAR && year <= LAST_YEAR && isInAnyYear([date], year));
    return onMap && isInTime && (only?.has(`incident:${id}`) ?? true) && !isConcealed(view, `incident:${id}`);
  });
}

/** Countries that wear an outcome: the origin has none of this kind. */
export function drawnOutcomes(index: DatasetIndex, view: DrawnView): readonly CountryPolicy[] {
  if (isHidden(view, 'outcomes')) return [];
  return [...index.policies.values()].filter(({ country }) => !(index.countries.get(country)?.properties.roles.includes('origin') ?? false) && !isConcealed(view, `country:${country}`));
}

/** Things of a layer that no year concerns. */
export const shownOf = <F extends { readonly properties: { readonly id: string } }>(view: DrawnView, layer: string, kind: string, features: readonly F[]): readonly F[] =>
  isHidden(view, layer) ? [] : features.filter(({ properties }) => !isConcealed(view, `${kind}:${properties.id}`));

/** Shares of a leg's full strength: beside a selected route, beside a leg in focus, before the leg in focus. */
export const OTHERS = 0.22;
export const OTHERS_OF_LEG = 0.14;
export const WALKED = 0.8;

/** Where a leg stands in what is selected. */
export type LegPart = 'plain' | 'other' | 'focus' | 'walked' | 'ahead';

/** @param position of the leg in the selected route, -1 = in none */
export function legPart(hasRoute: boolean, position: number, inFocus: number | null): LegPart {
  if (!hasRoute) return 'plain';
  if (position < 0) return 'other';
  if (inFocus === null || position === inFocus) return 'focus';
  return position < inFocus ? 'walked' : 'ahead';
}

/** Opacity of a leg: full when selected or when nothing is, faint beside a selected route, and quieter where it is walked already. */
export function legStrength(part: LegPart, hasFocus: boolean, full: number, ahead: number): number {
  const chosen = Math.min(1, full * 1.15);
  switch (part) {
    case 'plain':
      return full;
    case 'other':
      return full * (hasFocus ? OTHERS_OF_LEG : OTHERS);
    case 'focus':
      return chosen;
    case 'walked':
      return chosen * WALKED;
    case 'ahead':
      return ahead;
  }
}

/** Bands hold until here, and are gone where the border comes near: none can be read as a path over it. */
export const BANDS_FADE_FROM = 5.6;
export const BANDS_GONE_AT = 6.2;
export const bandOpacity = (zoom: number): number => Math.min(1, Math.max(0, (BANDS_GONE_AT - zoom) / (BANDS_GONE_AT - BANDS_FADE_FROM)));
