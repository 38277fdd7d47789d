/** Coast, borders (disputed ones dashed), inner borders of provinces, and the dark outline of North Korea. */
import { BASEMAP } from '../basemap.js';
import { byZoom, type LayerFunction } from '../style-context.js';

export const borderLayers: LayerFunction = ({ palette, scale }) => [
  {
    id: 'province-lines',
    type: 'line',
    source: BASEMAP,
    'source-layer': 'province-lines',
    minzoom: 4.5,
    paint: { 'line-color': palette.colours.border, 'line-opacity': 0.45, 'line-width': byZoom(scale, [4.5, 0.4], [8, 1]), 'line-dasharray': [1, 2] },
  },
  { id: 'coast', type: 'line', source: BASEMAP, 'source-layer': 'coast', paint: { 'line-color': palette.colours.coast, 'line-width': byZoom(scale, [2, 0.35], [7, 1]) } },
  {
    id: 'borders',
    type: 'line',
    source: BASEMAP,
    'source-layer': 'borders',
    filter: ['!=', ['get', 'disputed'], 1],
    paint: { 'line-color': palette.colours.border, 'line-width': byZoom(scale, [2, 0.5], [7, 1.2]) },
  },
  {
    id: 'borders-disputed',
    type: 'line',
    source: BASEMAP,
    'source-layer': 'borders',
    filter: ['==', ['get', 'disputed'], 1],
    paint: { 'line-color': palette.colours.border, 'line-width': byZoom(scale, [2, 0.5], [7, 1.3]), 'line-dasharray': [3, 2] },
  },
  {
    id: 'origin-outline',
    type: 'line',
    source: BASEMAP,
    'source-layer': 'countries',
    filter: ['==', ['get', 'iso'], 'KP'],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.colours['origin-ink'], 'line-width': byZoom(scale, [3, 1.1], [7, 1.8]) },
  },
];
