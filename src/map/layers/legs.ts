/**
 * The legs of the selected route. The one in focus: a full line in a dark rim. Those before it stay as the bands draw them,
 * quieter. Those to come: hollow. A number in the middle of each says the same without form or hue.
 */
import { BANDS_GONE_AT } from '../../domain/drawn.js';
import { CORRIDORS, LEG_MIDDLES } from '../basemap.js';
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from '../maplibre.js';
import { byZoom, globalState, type LayerFunction } from '../style-context.js';
import { drawnLegs, fading, isBroad, isChosen, isUnknown, legInFocus, legPosition } from './corridors.js';

export const LEG_IMAGES = { plain: 'leg-disc', focus: 'leg-disc-focus' } as const;

const isFocus = ['==', legPosition, legInFocus];
/** Ways out go with the layer of routes, ways back with that of returns. */
const isLayerShown = ['!', ['in', ['case', ['==', ['get', 'direction'], 'out'], 'routes', 'returns'], globalState('hidden')]];

export const legLayers: LayerFunction = ({ palette, scale, index }) => {
  const of = (...more: readonly unknown[]): FilterSpecification => ['all', isChosen, ['>=', legInFocus, 0], isLayerShown, ['==', ['get', 'direction'], 'out'], drawnLegs(index), ...more] as unknown as FilterSpecification;
  const ahead = (...more: readonly unknown[]): FilterSpecification => of(['>', legPosition, legInFocus], ...more);
  const focus = (...more: readonly unknown[]): FilterSpecification => of(isFocus, ...more);
  const width = (broadFar: number, broadNear: number, thin: number): ExpressionSpecification =>
    ['interpolate', ['linear'], ['zoom'], 3, ['case', isBroad, broadFar * scale, thin * scale], 6.5, ['case', isBroad, broadNear * scale, thin * scale]] as unknown as ExpressionSpecification;
  const line = (id: string, filter: FilterSpecification, colour: string, lineWidth: ExpressionSpecification, more: object = {}, cap: 'round' | 'butt' = 'round'): LayerSpecification => ({
    id,
    type: 'line',
    source: CORRIDORS,
    maxzoom: BANDS_GONE_AT,
    filter,
    layout: { 'line-cap': cap, 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': lineWidth, 'line-opacity': fading(1), ...more },
  });
  const { colours } = palette;
  return [
    // Broken, here too, where nobody says how people travelled.
    line('legs-ahead-rim', ahead(['!', isUnknown]), colours['band-out'], width(7, 20, 5), { 'line-opacity': fading(0.75) }),
    line('legs-ahead-rim-unknown', ahead(isUnknown), colours['band-out'], width(7, 20, 5), { 'line-opacity': fading(0.75), 'line-dasharray': [1.8, 0.8] }, 'butt'),
    line('legs-ahead-inside', ahead(), colours.halo, width(4.4, 16.4, 2.4)),
    line('legs-focus-rim', focus(), colours.ink, width(16, 33, 10.4), { 'line-blur': 2 * scale }),
    line('legs-focus-inside', focus(), colours.halo, width(12, 27.6, 6.8), { 'line-blur': 0.8 * scale }),
    line('legs-focus', focus(['!', isUnknown]), colours['band-out'], width(9, 24, 3.6), { 'line-blur': ['case', isBroad, 1.6 * scale, 0] }),
    line('legs-focus-unknown', focus(isUnknown), colours['band-out'], width(8.5, 24, 3.6), { 'line-dasharray': [3, 1.6] }, 'butt'),
  ];
};

export const legNumberLayers: LayerFunction = ({ palette, theme, scale, index }) => [
  {
    id: 'leg-numbers',
    type: 'symbol',
    source: LEG_MIDDLES,
    maxzoom: BANDS_GONE_AT,
    filter: ['all', isChosen, ['>', ['length', globalState('selectedLegs')], 1], isLayerShown, drawnLegs(index)] as unknown as FilterSpecification,
    layout: {
      'icon-image': ['case', isFocus, `${theme}/${LEG_IMAGES.focus}`, `${theme}/${LEG_IMAGES.plain}`] as unknown as string,
      'icon-size': byZoom(scale, [2, 0.86], [5, 1]),
      'text-field': ['to-string', ['+', legPosition, 1]] as unknown as string,
      'text-font': ['Plex Medium'],
      'text-size': byZoom(scale, [2, 11], [5, 13]),
      // A number never stands on another: the one in focus is set first, then in their order.
      'symbol-sort-key': ['case', isFocus, -1, legPosition] as unknown as ExpressionSpecification,
      'icon-padding': 1,
      'text-padding': 0,
    },
    paint: { 'text-color': ['case', isFocus, palette.colours.paper, palette.colours.ink] as unknown as string, 'icon-opacity': fading(1), 'text-opacity': fading(1) },
  },
];
