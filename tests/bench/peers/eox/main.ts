/**
 * A peer of the bench: `<eox-map>` (Lit with OpenLayers), with the same land and the same data as two vector layers, in looks near those of
 * the app: plain colours in place of patterns. Its marks are set when the library says that it has drawn what they tell of.
 */
import { EOxMap, transformExtent } from '@eox/map';
import { OVERVIEW } from '../../../../src/domain/camera.js';
import { PALETTES } from '../../../../src/styles/palette.js';
import { mapBox } from '../../map-box.js';

const PADDING_PX = 36;

const { colours } = PALETTES.light;
type Look = Readonly<Record<string, unknown>>;
/** A rule of OpenLayers' flat style: all that match are drawn, by `z-index` and then in the order of the file. */
const of = (layer: string, style: Look, ...conditions: readonly (readonly unknown[])[]): Look => ({ filter: conditions.length === 0 ? ['==', ['get', 'layer'], layer] : ['all', ['==', ['get', 'layer'], layer], ...conditions], style });
const isOut = ['==', ['get', 'direction'], 'out'];
const isBroad = ['any', ['==', ['get', 'mode'], 'land'], ['==', ['get', 'mode'], 'river']];
const isUnknown = ['==', ['get', 'mode'], 'not-stated'];
const names = (font: string, colour: string): Look => ({ 'text-value': ['concat', ['get', 'name_en'], '\n', ['get', 'name_ko']], 'text-font': font, 'text-fill-color': colour, 'text-stroke-color': colours.halo, 'text-stroke-width': 3, 'z-index': 40 });

const land = [
  of('countries', { 'fill-color': ['coalesce', ['get', 'fill'], colours.land] }, ['!=', ['get', 'iso'], 'KP']),
  of('countries', { 'fill-color': colours.origin, 'stroke-color': colours['origin-ink'], 'stroke-width': 1.1, 'z-index': 2 }, ['==', ['get', 'iso'], 'KP']),
  of('lakes', { 'fill-color': colours.water, 'z-index': 1 }),
  of('province-lines', { 'stroke-color': colours.border, 'stroke-width': 0.4, 'stroke-line-dash': [1, 2], 'z-index': 3 }),
  of('coast', { 'stroke-color': colours.coast, 'stroke-width': 0.6, 'z-index': 3 }),
  of('borders', { 'stroke-color': colours.border, 'stroke-width': 0.7, 'z-index': 3 }, ['==', ['get', 'disputed'], 0]),
  of('borders', { 'stroke-color': colours.border, 'stroke-width': 0.7, 'stroke-line-dash': [3, 2], 'z-index': 3 }, ['==', ['get', 'disputed'], 1]),
  of('rivers', { 'stroke-color': colours.halo, 'stroke-width': 3.6, 'z-index': 4 }),
  of('rivers', { 'stroke-color': colours.river, 'stroke-width': 1.8, 'z-index': 5 }),
  of('country-labels', names('11px "Plex Regular"', colours['ink-2']), ['<=', ['get', 'rank'], 2], ['>', ['get', 'rank'], 1]),
];
const data = [
  of('corridors', { 'stroke-color': colours.halo, 'stroke-width': 12, 'stroke-line-cap': 'round' }),
  of('corridors', { 'stroke-color': colours['band-out'], 'stroke-width': 7.5, 'stroke-line-cap': 'round', 'stroke-line-join': 'round', 'z-index': 1 }, isOut, isBroad),
  of('corridors', { 'stroke-color': colours['band-out'], 'stroke-width': 2, 'z-index': 1 }, isOut, ['!', isBroad], ['!', isUnknown]),
  of('corridors', { 'stroke-color': colours['band-out'], 'stroke-width': 2, 'stroke-line-dash': [8, 5], 'z-index': 1 }, isOut, isUnknown),
  of('corridors', { 'stroke-color': colours['band-return'], 'stroke-width': 6, 'stroke-line-cap': 'round', 'stroke-line-dash': [0.1, 12], 'z-index': 1 }, ['!', isOut]),
  of('crossings', { 'stroke-color': colours.crossing, 'stroke-width': 1.2, 'z-index': 2 }, ['==', ['get', 'part'], 'tie']),
  of('crossings', { 'circle-radius': 2.6, 'circle-fill-color': ['match', ['get', 'bank'], 'CN', colours.paper, colours.crossing], 'circle-stroke-color': colours.crossing, 'circle-stroke-width': 1, 'z-index': 3 }, ['==', ['get', 'part'], 'place']),
  of('destinations', { 'circle-radius': ['clamp', ['*', 0.07, ['sqrt', ['clamp', ['get', 'size'], 0, 1_000_000]]], 5, 100], 'circle-fill-color': `${colours.accent}52`, 'circle-stroke-color': colours.accent, 'circle-stroke-width': 1.6, 'z-index': 3 }),
  of('incidents', { 'shape-points': 4, 'shape-radius': 5, 'shape-angle': 0, 'shape-fill-color': colours.ink, 'shape-stroke-color': colours.paper, 'shape-stroke-width': 1.2, 'z-index': 4 }),
  of('country-names', names('15px "Plex Medium"', colours.ink)),
];

const layer = (id: string, file: string, style: readonly Look[]): object => ({
  type: 'Vector',
  properties: { id },
  declutter: true,
  source: { type: 'Vector', format: 'GeoJSON', url: new URL(file, document.baseURI).href },
  style,
});

// Asked for at once, beside the data. The library draws the names anew when their font has come.
const fonts = Promise.all(['Plex Regular', 'Plex Medium'].map((family) => document.fonts.load(`16px "${family}"`, 'A가')));
const element = new EOxMap();
element.animationOptions = { padding: [PADDING_PX, PADDING_PX, PADDING_PX, PADDING_PX] };
element.zoomExtent = transformExtent([...OVERVIEW.bounds], 'EPSG:4326', 'EPSG:3857');
element.layers = [layer('land', 'basemap.geojson', land), layer('data', 'layers.geojson', data)] as unknown as EOxMap['layers'];

interface DrawnLayer {
  readonly getSource: () => { readonly getFeatures: () => readonly unknown[] };
  readonly on: (event: 'postrender', heard: () => void) => void;
}
const drawnLayer = (id: string): DrawnLayer => element.getLayerById(id) as unknown as DrawnLayer;
const hasFeatures = (id: string): boolean => drawnLayer(id).getSource().getFeatures().length > 0;
const mark = (name: string): void => {
  if (performance.getEntriesByName(name, 'mark').length === 0) performance.mark(name);
};
drawnLayer('land').on('postrender', () => {
  if (hasFeatures('land')) mark('first-map');
});
let hasFonts = false;
element.map.on('rendercomplete', () => {
  if (hasFonts && hasFeatures('land') && hasFeatures('data')) mark('map-ready');
});
mapBox().append(element);
await fonts;
hasFonts = true;
element.map.render();
