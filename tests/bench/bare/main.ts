/**
 * The peer of the bench: MapLibre, the app's basemap, data and style, and nothing else; built once over the tiles and once over one GeoJSON. Its marks are set at the same
 * events as those of src/map/map-view.ts, and its map takes the same options.
 *
 * `?year=2008` begins with that year, `?size=734x560` makes the map as large as the app's. The arrow keys step the year,
 * `f` goes through the flows.
 */
import { BASEMAP } from '../../../src/map/basemap.js';
import { MAX_ZOOM, OVERVIEW } from '../../../src/domain/camera.js';
import { libraryStyles, LibreMap } from '../../../src/map/maplibre.js';
import { signImages } from '../../../src/map/sprites.js';
import { PALETTES } from '../../../src/styles/palette.js';
import { lookId, lookImage } from '../../../src/styles/patterns.js';
import { mapBox } from '../map-box.js';
import { STYLE_FILE, type BareContents } from './contents.js';

const DENSITY = 2;
const FLOWS = ['', 'out', 'forced-return', 'chosen-return', 'stayed'];

const asked = new URL(location.href).searchParams;
const container = mapBox();
document.adoptedStyleSheets = [libraryStyles];

const fonts = Promise.all(['Plex Regular', 'Plex Medium'].map((family) => document.fonts.load(`16px "${family}"`, 'A가')));
const { style, looks } = (await (await fetch(new URL(STYLE_FILE, document.baseURI))).json()) as BareContents;
await fonts;
const basemap = style.sources[BASEMAP];
if (basemap?.type === 'vector') basemap.url = `pmtiles://${new URL('basemap.pmtiles', document.baseURI).href}`;
else if (basemap?.type === 'geojson') basemap.data = new URL(String(basemap.data), document.baseURI).href;
else throw new Error('the style has no basemap');

const map = new LibreMap({
  container,
  style,
  bounds: [...OVERVIEW.bounds],
  fitBoundsOptions: { padding: 36, maxZoom: OVERVIEW.maxZoom },
  maxZoom: MAX_ZOOM,
  minZoom: 0.4,
  attributionControl: false,
  dragRotate: false,
  pitchWithRotate: false,
  touchPitch: false,
  fadeDuration: 0,
  localIdeographFontFamily: false,
});

let year = asked.has('year') ? Number(asked.get('year')) : null;
let flow = 0;

map.on('style.load', () => {
  const palette = PALETTES.light;
  for (const look of looks) map.addImage(`light/${lookId(look)}`, lookImage(look, palette, DENSITY), { pixelRatio: DENSITY });
  for (const [name, image] of signImages(palette, DENSITY)) map.addImage(`light/${name}`, image, { pixelRatio: DENSITY });
  map.setGlobalStateProperty('year', year ?? 'all');
});
const firstDrawn = (): void => {
  if (map.getSource(BASEMAP) === undefined || !map.isSourceLoaded(BASEMAP)) return;
  performance.mark('first-map');
  map.off('render', firstDrawn);
};
map.on('render', firstDrawn);
map.once('idle', () => performance.mark('map-ready'));

addEventListener('keydown', ({ key }) => {
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    year = year === null ? 2024 : year + (key === 'ArrowRight' ? 1 : -1);
    map.setGlobalStateProperty('year', year);
  } else if (key === 'f') {
    flow = (flow + 1) % FLOWS.length;
    map.setGlobalStateProperty('flow', FLOWS[flow]);
  }
});
