/** Rivers. The Yalu, the Tumen and the Mekong are drawn strongest of all lines, on a casing that keeps them off any fill. */
import { BASEMAP } from '../basemap.js';
import { byZoom, type LayerFunction } from '../style-context.js';

export const riverLayers: LayerFunction = ({ palette, scale }) => [
  {
    id: 'rivers',
    type: 'line',
    source: BASEMAP,
    'source-layer': 'rivers',
    filter: ['!', ['has', 'name']],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': palette.colours['river-minor'], 'line-width': byZoom(scale, [3, 0.3], [8, 1.2]) },
  },
  {
    id: 'named-rivers-casing',
    type: 'line',
    source: BASEMAP,
    'source-layer': 'rivers',
    filter: ['has', 'name'],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': palette.colours.halo, 'line-width': byZoom(scale, [3, 3.6], [7, 8]), 'line-opacity': 0.85 },
  },
  {
    id: 'named-rivers',
    type: 'line',
    source: BASEMAP,
    'source-layer': 'rivers',
    filter: ['has', 'name'],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': palette.colours.river, 'line-width': byZoom(scale, [3, 1.8], [7, 4]) },
  },
];

const NAMES = { yalu: { en: 'Yalu', ko: '압록강' }, tumen: { en: 'Tumen', ko: '두만강' }, mekong: { en: 'Mekong', ko: '메콩강' } } as const;

export const riverNameLayers: LayerFunction = ({ palette, scale, language }) => {
  const named = (id: keyof typeof NAMES): string => (language === 'ko' ? `${NAMES[id].ko}  ${NAMES[id].en}` : `${NAMES[id].en}  ${NAMES[id].ko}`);
  return [
    {
      id: 'river-names',
      type: 'symbol',
      source: BASEMAP,
      'source-layer': 'rivers',
      filter: ['has', 'name'],
      minzoom: 3.6,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 380,
        'text-field': ['match', ['get', 'name'], 'yalu', named('yalu'), 'tumen', named('tumen'), 'mekong', named('mekong'), ''],
        'text-font': ['Plex Medium'],
        'text-size': 14 * scale,
        'text-letter-spacing': 0.05,
        // Upright: the rivers wind too much for names that follow them.
        'text-rotation-alignment': 'viewport',
        'text-max-angle': 360,
        'text-offset': [0, 1.3],
        'text-padding': 6,
      },
      paint: { 'text-color': palette.colours['water-text'], 'text-halo-color': palette.colours.halo, 'text-halo-width': 1.8 },
    },
  ];
};
