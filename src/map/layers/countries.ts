/** Names of countries, larger for those of the story, and the outline of the one selected. */
import { BASEMAP, COUNTRIES } from '../basemap.js';
import type { FilterSpecification } from '../maplibre.js';
import { byZoom, globalState, halo, twoNames, type LayerFunction } from '../style-context.js';

export const selectedCountryLayers: LayerFunction = ({ palette, scale }) => {
  const selected: FilterSpecification = ['==', ['get', 'iso'], globalState('selectedCountry')] as unknown as FilterSpecification;
  return [
    { id: 'selected-country-casing', type: 'line', source: BASEMAP, 'source-layer': 'countries', filter: selected, layout: { 'line-join': 'round' }, paint: { 'line-color': palette.colours.paper, 'line-width': byZoom(scale, [2, 4], [7, 7]) } },
    { id: 'selected-country', type: 'line', source: BASEMAP, 'source-layer': 'countries', filter: selected, layout: { 'line-join': 'round' }, paint: { 'line-color': palette.colours.focus, 'line-width': byZoom(scale, [2, 1.8], [7, 3]) } },
  ];
};

export const countryNameLayers: LayerFunction = (context) => {
  const { palette, scale, index } = context;
  const ours = [...index.countries.keys()];
  return [
    {
      id: 'other-country-names',
      type: 'symbol',
      source: BASEMAP,
      'source-layer': 'country-labels',
      minzoom: 2.4,
      // Territories that are no countries are left unnamed: the map is not about them.
      filter: ['all', ['has', 'iso'], ['!', ['in', ['get', 'iso'], ['literal', [...ours, 'HK', 'MO']]]], ['<=', ['get', 'rank'], ['step', ['zoom'], 2, 4.5, 3]]] as unknown as FilterSpecification,
      layout: { 'text-field': twoNames(context) as unknown as string, 'text-font': ['Plex Regular'], 'text-size': byZoom(scale, [2, 10], [6, 13]), 'text-padding': 8 },
      paint: { 'text-color': palette.colours['ink-2'], ...halo(context), 'text-opacity': 0.85 },
    },
    {
      id: 'country-names',
      type: 'symbol',
      source: COUNTRIES,
      layout: {
        'text-field': twoNames(context) as unknown as string,
        'text-font': ['Plex Medium'],
        'text-size': byZoom(scale, [1.5, 11], [4, 15], [7, 19]),
        'text-line-height': 1.15,
        'text-letter-spacing': 0.02,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.55,
        'text-padding': 3,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': palette.colours.ink, ...halo(context) },
    },
  ];
};
