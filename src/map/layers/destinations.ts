/** Places where people live: a disc whose area is the latest figure the sources give; a ring where they give none. */
import { DISC_RADIUS_PER_ROOT, SMALLEST_DISC_RADIUS } from '../../styles/signs.js';
import { DESTINATIONS } from '../basemap.js';
import type { ExpressionSpecification, FilterSpecification } from '../maplibre.js';
import { globalState, halo, isRevealed, KEY, twoNames, visibleUnlessHidden, type LayerFunction } from '../style-context.js';

export const destinationLayers: LayerFunction = ({ palette, scale }) => {
  const radius = ['case', ['<', ['get', 'size'], 0], 5 * scale, ['max', SMALLEST_DISC_RADIUS * scale, ['*', DISC_RADIUS_PER_ROOT * scale, ['sqrt', ['max', 0, ['get', 'size']]]]]] as unknown as ExpressionSpecification;
  const layout = { visibility: visibleUnlessHidden('destinations') as unknown as 'visible' };
  return [
    {
      id: 'destinations-selected',
      type: 'circle',
      source: DESTINATIONS,
      filter: ['==', ['get', 'key'], globalState('selectedKey')] as unknown as FilterSpecification,
      layout,
      paint: { 'circle-radius': ['+', 5, radius] as unknown as ExpressionSpecification, 'circle-color': 'rgba(0,0,0,0)', 'circle-stroke-color': palette.colours.focus, 'circle-stroke-width': 2.5 * scale },
    },
    {
      id: 'destinations',
      type: 'circle',
      source: DESTINATIONS,
      filter: isRevealed(KEY) as unknown as FilterSpecification,
      layout,
      paint: {
        'circle-radius': radius,
        'circle-color': palette.colours.accent,
        'circle-opacity': ['case', ['<', ['get', 'size'], 0], 0, 0.32],
        'circle-stroke-color': palette.colours.accent,
        'circle-stroke-width': 1.6 * scale,
      },
    },
  ];
};

export const destinationNameLayers: LayerFunction = (context) => [
  {
    id: 'destination-names',
    type: 'symbol',
    source: DESTINATIONS,
    minzoom: 4,
    filter: ['all', ['!=', ['get', 'kind'], 'region'], isRevealed(KEY)] as unknown as FilterSpecification,
    layout: {
      visibility: visibleUnlessHidden('destinations') as unknown as 'visible',
      'text-field': twoNames(context) as unknown as string,
      'text-font': ['Plex Regular'],
      'text-size': 12.5 * context.scale,
      'text-variable-anchor': ['left', 'top', 'bottom', 'right'],
      'text-radial-offset': 0.9,
      'text-justify': 'auto',
    },
    paint: { 'text-color': context.palette.colours.accent, ...halo(context) },
  },
];
