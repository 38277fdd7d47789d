/** The shape of a route laid over another place: a thin broken ink line on paper with dots at its corners, no way that anybody took. */
import { LAID } from '../basemap.js';
import { halo, type LayerFunction } from '../style-context.js';

export const laidLayers: LayerFunction = ({ palette: { colours }, scale }) => {
  return [
    { id: 'laid-casing', type: 'line', source: LAID, filter: ['==', ['get', 'part'], 'shape'], layout: { 'line-join': 'round', 'line-cap': 'round' }, paint: { 'line-color': colours.paper, 'line-width': 6.5 * scale, 'line-opacity': 0.94 } },
    { id: 'laid', type: 'line', source: LAID, filter: ['==', ['get', 'part'], 'shape'], layout: { 'line-join': 'round' }, paint: { 'line-color': colours.ink, 'line-width': 2 * scale, 'line-dasharray': [5, 2, 1, 2] } },
    {
      id: 'laid-corners',
      type: 'circle',
      source: LAID,
      filter: ['==', ['get', 'part'], 'corner'],
      paint: { 'circle-radius': 3.6 * scale, 'circle-color': colours.ink, 'circle-stroke-color': colours.paper, 'circle-stroke-width': 1.8 * scale },
    },
  ];
};

export const laidNameLayers: LayerFunction = (context) => [
  {
    id: 'laid-names',
    type: 'symbol',
    source: LAID,
    filter: ['all', ['==', ['get', 'part'], 'corner'], ['!=', ['get', 'words'], '']],
    layout: {
      'text-field': ['get', 'words'] as unknown as string,
      'text-font': ['Plex Medium'],
      'text-size': 13 * context.scale,
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
      'text-radial-offset': 0.8,
      'text-justify': 'auto',
    },
    paint: { 'text-color': context.palette.colours.ink, ...halo(context) },
  },
];
