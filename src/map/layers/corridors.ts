/**
 * The ways out and back, schematic: one soft band by land, a thin line by air or sea, beads for a return.
 * Form comes before hue, so that they stay apart in greyscale. Bands are gone by zoom 6.2: none can be read as a path at a border.
 */
import type { DatasetIndex } from '../../domain/dataset-index.js';
import { BANDS_FADE_FROM, BANDS_GONE_AT, OTHERS, OTHERS_OF_LEG, WALKED } from '../../domain/drawn.js';
import { isOfFlow, ROUTE_FLOWS } from '../../domain/routes.js';
import { CORRIDOR_NAMES, CORRIDORS } from '../basemap.js';
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from '../maplibre.js';
import { byZoom, globalState, inSelectedYear, isAskedFor, isRevealed, visibleUnlessHidden, type LayerFunction } from '../style-context.js';

export const BEAD_IMAGES = { 'forced-return': 'bead-forced', 'chosen-return': 'bead-chosen', circular: 'bead-circular' } as const;

/** Place of this leg in the selected route, from 0; -1 = in none. */
export const legPosition = ['index-of', ['get', 'id'], globalState('selectedLegs')] as unknown as ExpressionSpecification;
/** Place of the leg in focus; -1 = none is. */
export const legInFocus = ['to-number', globalState('leg'), -1] as unknown as ExpressionSpecification;

const noneChosen = ['==', ['length', globalState('selectedLegs')], 0] as unknown as ExpressionSpecification;
export const isChosen = ['>=', legPosition, 0] as unknown as ExpressionSpecification;

/** Opacity that holds until the bands fade, and is nothing near the border. */
export const fading = (here: unknown): ExpressionSpecification => ['interpolate', ['linear'], ['zoom'], BANDS_FADE_FROM, here, BANDS_GONE_AT, 0] as unknown as ExpressionSpecification;

/**
 * Full when selected or when nothing is, faint beside a selected route. With a leg in focus, the legs before it are quieter.
 *
 * @param ahead opacity of the legs to come: bands give way to the hollow form of legs.ts
 */
function strength(full: number, ahead: number): ExpressionSpecification {
  const chosen = Math.min(1, full * 1.15);
  return fading(['case', noneChosen, full, ['<', legPosition, 0], ['case', ['<', legInFocus, 0], full * OTHERS, full * OTHERS_OF_LEG], ['any', ['<', legInFocus, 0], ['==', legPosition, legInFocus]], chosen, ['<', legPosition, legInFocus], chosen * WALKED, ahead]);
}

/** Legs of each flow: to stay is to end a way out in a country next door, so the same legs can be of two flows. */
function legsOfFlows(index: DatasetIndex): readonly (readonly [flow: string, legs: readonly string[]])[] {
  return ROUTE_FLOWS.map((flow) => {
    const ofRoutes = new Set(index.dataset.routes.filter((route) => isOfFlow(index, route, flow)).flatMap(({ legs }) => legs));
    return [flow, [...ofRoutes]] as const;
  });
}

/** The legs to draw: of the selected year and of the flow looked at; those of a selected route, whatever its flow. */
export function drawnLegs(index: DatasetIndex): ExpressionSpecification {
  const flow = ['to-string', globalState('flow')];
  const ofFlow = ['any', ['==', flow, ''], ...legsOfFlows(index).map(([name, legs]) => ['all', ['==', flow, name], ['in', ['get', 'id'], ['literal', legs]]]), isChosen];
  return ['all', inSelectedYear, ofFlow, ['any', isAskedFor('onlyLegs', 'id'), isChosen], isRevealed(['concat', 'leg:', ['get', 'id']])] as unknown as ExpressionSpecification;
}

const BROAD = ['land', 'river'];
const THIN = ['air', 'sea'];
/** Where the sources do not say how people travelled: a broken thin line. */
const UNKNOWN = ['not-stated'];

const isOut = ['==', ['get', 'direction'], 'out'];
export const isBroad = ['in', ['get', 'mode'], ['literal', BROAD]] as unknown as ExpressionSpecification;
export const isUnknown = ['in', ['get', 'mode'], ['literal', UNKNOWN]] as unknown as ExpressionSpecification;

function withAlpha(hex: string, alpha: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}

export const corridorLayers: LayerFunction = ({ palette, scale, index }) => {
  const shared = { source: CORRIDORS, maxzoom: BANDS_GONE_AT } as const;
  const layout = { 'line-cap': 'round', 'line-join': 'round', visibility: visibleUnlessHidden('routes') as unknown as 'visible' } as const;
  const outBy = (modes: readonly string[]): FilterSpecification => ['all', isOut, ['in', ['get', 'mode'], ['literal', [...modes]]], drawnLegs(index)] as unknown as FilterSpecification;
  return [
    { id: 'corridors-casing', type: 'line', ...shared, filter: outBy(BROAD), layout, paint: { 'line-color': palette.colours.halo, 'line-width': byZoom(scale, [3, 12], [6.5, 30]), 'line-blur': 3.5, 'line-opacity': strength(0.85, 0.5) } },
    {
      id: 'corridors',
      type: 'line',
      ...shared,
      filter: outBy(BROAD),
      layout,
      paint: {
        'line-gradient': ['interpolate', ['linear'], ['line-progress'], 0, palette.colours['band-out'], 1, withAlpha(palette.colours['band-out'], 0.62)],
        'line-width': byZoom(scale, [3, 7.5], [6.5, 24]),
        'line-blur': 1.4,
        'line-opacity': strength(0.86, 0),
      },
    },
    { id: 'corridors-thin-casing', type: 'line', ...shared, filter: outBy([...THIN, ...UNKNOWN]), layout, paint: { 'line-color': palette.colours.halo, 'line-width': 4.6 * scale, 'line-opacity': strength(0.9, 0) } },
    { id: 'corridors-thin', type: 'line', ...shared, filter: outBy(THIN), layout, paint: { 'line-color': palette.colours['band-out'], 'line-width': 2 * scale, 'line-opacity': strength(1, 0) } },
    { id: 'corridors-unknown', type: 'line', ...shared, filter: outBy(UNKNOWN), layout: { ...layout, 'line-cap': 'butt' }, paint: { 'line-color': palette.colours['band-out'], 'line-width': 2 * scale, 'line-dasharray': [4, 2.5], 'line-opacity': strength(1, 0) } },
  ];
};

export const returnLayers: LayerFunction = ({ palette, theme, scale, index }) => {
  const back = (direction: keyof typeof BEAD_IMAGES): LayerSpecification => ({
    id: `returns-${direction}`,
    type: 'symbol',
    source: CORRIDORS,
    maxzoom: BANDS_GONE_AT,
    filter: ['all', ['==', ['get', 'direction'], direction], drawnLegs(index)] as unknown as FilterSpecification,
    layout: {
      visibility: visibleUnlessHidden('returns') as unknown as 'visible',
      'symbol-placement': 'line',
      'symbol-spacing': 12 * scale,
      'icon-image': `${theme}/${BEAD_IMAGES[direction]}`,
      'icon-size': scale * 0.82,
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'icon-rotation-alignment': 'map',
    },
    paint: { 'icon-opacity': strength(1, 0.4) },
  });
  return [
    {
      id: 'returns-casing',
      type: 'line',
      source: CORRIDORS,
      maxzoom: BANDS_GONE_AT,
      filter: ['all', ['!', isOut], drawnLegs(index)] as unknown as FilterSpecification,
      layout: { visibility: visibleUnlessHidden('returns') as unknown as 'visible', 'line-cap': 'round' },
      paint: { 'line-color': palette.colours.halo, 'line-width': 11 * scale, 'line-blur': 5, 'line-opacity': strength(0.7, 0.4) },
    },
    back('forced-return'),
    back('chosen-return'),
    back('circular'),
  ];
};

export const corridorNameLayers: LayerFunction = ({ palette, scale, language, index }) =>
  (['routes', 'returns'] as const).map((layer) => ({
    id: `${layer}-names`,
    type: 'symbol' as const,
    source: CORRIDOR_NAMES,
    minzoom: 2.6,
    maxzoom: BANDS_FADE_FROM,
    // Beside a selected route the others stand back, and their names with them.
    filter: ['all', layer === 'routes' ? isOut : ['!', isOut], drawnLegs(index), ['any', noneChosen, isChosen]] as unknown as FilterSpecification,
    layout: {
      visibility: visibleUnlessHidden(layer) as unknown as 'visible',
      'symbol-placement': 'line-center' as const,
      'text-field': ['get', `label_${language}`] as unknown as string,
      'text-font': ['Plex Medium'],
      'text-size': 12.5 * scale,
      // Farther off where the leg's number stands in its middle.
      'text-offset': ['case', ['all', isChosen, ['>', ['length', globalState('selectedLegs')], 1]], ['literal', [0, -2.3]], ['literal', [0, layer === 'routes' ? -1.2 : -1.1]]] as unknown as [number, number],
      'text-max-angle': 40,
      'text-padding': 4,
    },
    paint: { 'text-color': layer === 'routes' ? palette.colours['band-out-text'] : palette.colours['band-return'], 'text-halo-color': palette.colours.halo, 'text-halo-width': 2 },
  }));
