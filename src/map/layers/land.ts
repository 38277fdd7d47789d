/** Water, land and lakes: the quiet plate under everything. North Korea is the lightest land. */
import { BASEMAP } from '../basemap.js';
import { byZoom, type LayerFunction } from '../style-context.js';

export const waterLayer: LayerFunction = ({ palette }) => [{ id: 'water', type: 'background', paint: { 'background-color': palette.colours.water } }];

export const landLayers: LayerFunction = ({ palette }) => [
  {
    id: 'coast-glow',
    type: 'line',
    source: BASEMAP,
    'source-layer': 'coast',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': palette.colours['river-minor'], 'line-opacity': 0.35, 'line-width': byZoom(1, [2, 5], [6, 16]), 'line-blur': byZoom(1, [2, 5], [6, 16]) },
  },
  { id: 'land', type: 'fill', source: BASEMAP, 'source-layer': 'countries', paint: { 'fill-color': ['match', ['get', 'iso'], 'KP', palette.colours.origin, palette.colours.land] } },
];

export const lakeLayers: LayerFunction = ({ palette }) => [{ id: 'lakes', type: 'fill', source: BASEMAP, 'source-layer': 'lakes', paint: { 'fill-color': palette.colours.water } }];
