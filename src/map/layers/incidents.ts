/** Dated events of the selected year: a small lozenge, the same sign as in key and list. */
import { INCIDENTS } from '../basemap.js';
import type { FilterSpecification } from '../maplibre.js';
import { byZoom, globalState, inSelectedYear, isAskedFor, isRevealed, KEY, visibleUnlessHidden, type LayerFunction } from '../style-context.js';

export const INCIDENT_IMAGE = 'incident';

export const incidentLayers: LayerFunction = ({ palette, theme, scale }) => [
  {
    id: 'incidents-selected',
    type: 'circle',
    source: INCIDENTS,
    filter: ['==', ['get', 'key'], globalState('selectedKey')] as unknown as FilterSpecification,
    paint: { 'circle-radius': 13 * scale, 'circle-color': 'rgba(0,0,0,0)', 'circle-stroke-color': palette.colours.focus, 'circle-stroke-width': 2.5 * scale },
  },
  {
    id: 'incidents',
    type: 'symbol',
    source: INCIDENTS,
    filter: ['all', inSelectedYear, isAskedFor('onlyIncidents', 'key'), isRevealed(KEY)] as unknown as FilterSpecification,
    layout: {
      visibility: visibleUnlessHidden('incidents') as unknown as 'visible',
      'icon-image': `${theme}/${INCIDENT_IMAGE}`,
      'icon-size': byZoom(scale, [2, 0.7], [5, 1]),
      'icon-allow-overlap': true,
      // Names stand over these marks, halo and all: a mark must not push a country's name away.
      'icon-ignore-placement': true,
    },
  },
];
