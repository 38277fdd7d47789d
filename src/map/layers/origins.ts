/** Provinces that the sources name as home of most who left: a light tint and a name. */
import { BASEMAP, ORIGINS } from '../basemap.js';
import type { ExpressionSpecification, FilterSpecification } from '../maplibre.js';
import { byZoom, globalState, halo, isRevealed, KEY, twoNames, visibleUnlessHidden, type LayerFunction } from '../style-context.js';

export const originLayers: LayerFunction = ({ palette, index }) => {
  const named = index.dataset.origins.flatMap(({ properties }) => (properties.province === null ? [] : [[properties.province, `origin:${properties.id}`] as const]));
  if (named.length === 0) return [];
  const provinces = named.map(([province]) => province);
  const key = ['match', ['get', 'id'], ...named.flat(), ''] as unknown as ExpressionSpecification;
  return [
    {
      id: 'origins',
      type: 'fill',
      source: BASEMAP,
      'source-layer': 'provinces',
      minzoom: 3,
      filter: ['all', ['in', ['get', 'id'], ['literal', provinces]], isRevealed(key)] as unknown as FilterSpecification,
      layout: { visibility: visibleUnlessHidden('origins') as unknown as 'visible' },
      paint: { 'fill-color': palette.colours['band-out'], 'fill-opacity': 0.1 },
    },
  ];
};

export const originNameLayers: LayerFunction = (context) => [
  {
    id: 'origin-marks',
    type: 'circle',
    source: ORIGINS,
    minzoom: 4.3,
    filter: isRevealed(KEY) as unknown as FilterSpecification,
    layout: { visibility: visibleUnlessHidden('origins') as unknown as 'visible' },
    paint: {
      'circle-radius': byZoom(context.scale, [4, 3], [8, 5]),
      'circle-color': context.palette.colours['band-out'],
      'circle-opacity': 0.75,
      'circle-stroke-color': context.palette.colours.focus,
      'circle-stroke-width': ['case', ['==', ['get', 'key'], globalState('selectedKey')], 3, 0],
    },
  },
  {
    id: 'origin-names',
    type: 'symbol',
    source: ORIGINS,
    minzoom: 4.6,
    filter: isRevealed(KEY) as unknown as FilterSpecification,
    layout: {
      visibility: visibleUnlessHidden('origins') as unknown as 'visible',
      'text-field': twoNames(context) as unknown as string,
      'text-font': ['Plex Regular'],
      'text-size': 12.5 * context.scale,
      'text-letter-spacing': 0.03,
      'text-anchor': 'top',
      'text-offset': [0, 0.5],
    },
    paint: { 'text-color': context.palette.colours['band-out-text'], ...halo(context) },
  },
];
