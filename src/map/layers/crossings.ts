/** Towns that face each other over a border river: open disc in China, full disc in North Korea. They mark towns, not a place to cross. */
import { CROSSINGS } from '../basemap.js';
import { byZoom, globalState, halo, isRevealed, KEY, visibleUnlessHidden, type LayerFunction } from '../style-context.js';
import type { FilterSpecification } from '../maplibre.js';

const isSelected = ['==', ['get', 'key'], globalState('selectedKey')];

export const crossingLayers: LayerFunction = ({ palette, scale }) => {
  const layout = { visibility: visibleUnlessHidden('crossings') as unknown as 'visible' };
  const places: FilterSpecification = ['all', ['==', ['get', 'part'], 'place'], ['!=', ['get', 'kind'], 'border-line'], isRevealed(KEY)] as unknown as FilterSpecification;
  return [
    { id: 'crossings-tie', type: 'line', source: CROSSINGS, minzoom: 4.5, filter: ['all', ['==', ['get', 'part'], 'tie'], isRevealed(KEY)] as unknown as FilterSpecification, layout, paint: { 'line-color': palette.colours.crossing, 'line-width': 1.2 * scale } },
    {
      id: 'crossings-selected',
      type: 'circle',
      source: CROSSINGS,
      filter: ['all', ['any', ['==', ['get', 'part'], 'middle'], ['all', ['==', ['get', 'part'], 'place'], ['!=', ['get', 'kind'], 'facing-towns']]], isSelected] as unknown as FilterSpecification,
      layout,
      paint: { 'circle-radius': byZoom(scale, [3, 9], [8, 20]), 'circle-color': 'rgba(0,0,0,0)', 'circle-stroke-color': palette.colours.focus, 'circle-stroke-width': 2.5 * scale },
    },
    {
      id: 'crossings',
      type: 'circle',
      source: CROSSINGS,
      filter: places,
      layout,
      paint: {
        'circle-radius': byZoom(scale, [3, 1.8], [5, 4], [8, 6]),
        'circle-color': ['match', ['get', 'bank'], 'CN', palette.colours.paper, palette.colours.crossing],
        'circle-stroke-color': palette.colours.crossing,
        'circle-stroke-width': byZoom(scale, [3, 0.9], [6, 1.6]),
      },
    },
  ];
};

export const crossingNameLayers: LayerFunction = (context) => {
  const { palette, scale, language } = context;
  const [first, second] = language === 'ko' ? ['name_ko', 'name_en'] : ['name_en', 'name_ko'];
  return [
    {
      id: 'crossing-names',
      type: 'symbol',
      source: CROSSINGS,
      minzoom: 5.4,
      filter: ['all', ['==', ['get', 'part'], 'place'], ['!=', ['get', 'kind'], 'border-line'], isRevealed(KEY)] as unknown as FilterSpecification,
      layout: {
        visibility: visibleUnlessHidden('crossings') as unknown as 'visible',
        'text-field': ['format', ['get', first], {}, ' ', {}, ['get', second], { 'font-scale': 0.86, 'text-font': ['literal', ['Plex Regular']] }] as unknown as string,
        'text-font': ['Plex Medium'],
        'text-size': 14 * scale,
        'text-anchor': ['match', ['get', 'bank'], 'CN', 'right', 'left'] as unknown as 'left',
        'text-offset': ['match', ['get', 'bank'], 'CN', ['literal', [-0.9, -0.6]], ['literal', [0.9, 0.65]]] as unknown as [number, number],
        'text-padding': 2,
        'text-max-width': 30,
      },
      paint: { 'text-color': palette.colours.ink, ...halo(context) },
    },
  ];
};
