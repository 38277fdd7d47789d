/**
 * A peer of the bench: Leaflet on one canvas, with the same land and the same data as GeoJSON, in looks near those of the app: plain
 * colours in place of patterns, no placing of names. Its marks are set in the frame that draws what they tell of.
 */
import type { Feature, FeatureCollection } from 'geojson';
import { canvas, circleMarker, geoJSON, map as leafletMap, tooltip, type GeoJSON, type PathOptions } from 'leaflet';
import { OVERVIEW } from '../../../../src/domain/camera.js';
import { PALETTES } from '../../../../src/styles/palette.js';
import { mapBox } from '../../map-box.js';

const PADDING_PX = 36;
/** The app's zoom 8: Leaflet's tiles are half as large. */
const MAX_ZOOM = 9;
/** As far as the app names countries that are not of the story. */
const NAMED_RANK = 2;
const DISC_RADIUS_PER_ROOT = 0.07;
const SMALLEST_DISC_RADIUS = 5;

const { colours } = PALETTES.light;
const read = async (file: string): Promise<FeatureCollection> => (await (await fetch(new URL(file, document.baseURI))).json()) as FeatureCollection;
const basemapRead = read('basemap.geojson');
const layersRead = read('layers.geojson');

const [west, south, east, north] = OVERVIEW.bounds;
const map = leafletMap(mapBox(), { renderer: canvas({ padding: 0.1 }), preferCanvas: true, zoomSnap: 0, maxZoom: MAX_ZOOM, attributionControl: false, zoomControl: false, fadeAnimation: false });
map.fitBounds([[south, west], [north, east]], { padding: [PADDING_PX, PADDING_PX], animate: false });

const text = (feature: Feature, name: string): string => String(feature.properties?.[name] ?? '');
const within = (collection: FeatureCollection, ...names: readonly string[]): FeatureCollection => ({ ...collection, features: names.flatMap((name) => collection.features.filter((feature) => text(feature, 'layer') === name)) });
const draw = (collection: FeatureCollection, styleOf: (feature: Feature) => PathOptions): GeoJSON => geoJSON(collection, { interactive: false, style: (feature) => (feature === undefined ? {} : styleOf(feature)) }).addTo(map);
/** Asked for after the library asked for its own frame: called in that frame, once it has drawn. */
const drawn = (): Promise<unknown> => new Promise(requestAnimationFrame);

const basemap = await basemapRead;
draw(within(basemap, 'countries', 'lakes', 'province-lines', 'coast', 'borders'), landLook);
await drawn();
performance.mark('first-map');

const layers = await layersRead;
draw(within(layers, 'corridors'), ({ properties }) => ({ color: colours.halo, weight: properties?.['direction'] === 'out' ? 12 : 11, opacity: 0.75, lineCap: 'round' }));
draw(within(layers, 'corridors'), legLook);
draw(within(basemap, 'rivers'), () => ({ color: colours.halo, weight: 3.6, opacity: 0.85 }));
draw(within(basemap, 'rivers'), () => ({ color: colours.river, weight: 1.8 }));
marks(within(layers, 'crossings', 'destinations', 'incidents'));
for (const feature of within(basemap, 'country-labels').features) if (Number(feature.properties?.['rank']) <= NAMED_RANK && !isOurs(feature)) write(feature, 'other');
for (const feature of within(layers, 'country-names').features) write(feature, '');
await drawn();
performance.mark('map-ready');

function landLook(feature: Feature): PathOptions {
  switch (text(feature, 'layer')) {
    case 'countries':
      return { stroke: text(feature, 'iso') === 'KP', color: colours['origin-ink'], weight: 1.1, fill: true, fillOpacity: 1, fillColor: text(feature, 'iso') === 'KP' ? colours.origin : text(feature, 'fill') || colours.land };
    case 'lakes':
      return { stroke: false, fillColor: colours.water, fillOpacity: 1 };
    case 'province-lines':
      return { color: colours.border, weight: 0.4, opacity: 0.45, dashArray: '1 2' };
    case 'coast':
      return { color: colours.coast, weight: 0.6 };
    default:
      return { color: colours.border, weight: 0.7, ...(feature.properties?.['disputed'] === 1 ? { dashArray: '3 2' } : {}) };
  }
}

function legLook(feature: Feature): PathOptions {
  if (text(feature, 'direction') !== 'out') return { color: colours['band-return'], weight: 6, dashArray: '0.1 12', lineCap: 'round' };
  const mode = text(feature, 'mode');
  if (mode === 'land' || mode === 'river') return { color: colours['band-out'], weight: 7.5, opacity: 0.8, lineCap: 'round', lineJoin: 'round' };
  return { color: colours['band-out'], weight: 2, ...(mode === 'not-stated' ? { dashArray: '8 5' } : {}) };
}

function marks(collection: FeatureCollection): void {
  geoJSON(collection, {
    interactive: false,
    filter: ({ properties }) => properties?.['part'] !== 'middle',
    style: (feature) => (feature?.geometry.type === 'LineString' ? { color: colours.crossing, weight: 1.2 } : {}),
    pointToLayer: (feature, at) => circleMarker(at, { interactive: false, ...markLook(feature) }),
  }).addTo(map);
}

function markLook(feature: Feature): PathOptions & { readonly radius: number } {
  switch (text(feature, 'layer')) {
    case 'crossings':
      return { radius: 2.6, weight: 1, color: colours.crossing, fillOpacity: 1, fillColor: text(feature, 'bank') === 'CN' ? colours.paper : colours.crossing };
    case 'destinations': {
      const size = Number(feature.properties?.['size']);
      return { radius: Math.max(SMALLEST_DISC_RADIUS, DISC_RADIUS_PER_ROOT * Math.sqrt(Math.max(0, size))), weight: 1.6, color: colours.accent, fillColor: colours.accent, fillOpacity: size < 0 ? 0 : 0.32 };
    }
    default:
      return { radius: 4, weight: 1.2, color: colours.paper, fillColor: colours.ink, fillOpacity: 1 };
  }
}

function isOurs(feature: Feature): boolean {
  return within(layers, 'country-names').features.some((ours) => text(ours, 'name_en') === text(feature, 'name_en'));
}

function write(feature: Feature, kind: string): void {
  if (feature.geometry.type !== 'Point') return;
  const [lon = 0, lat = 0] = feature.geometry.coordinates;
  const content = document.createElement('span');
  const second = document.createElement('small');
  second.append(text(feature, 'name_ko'));
  content.append(text(feature, 'name_en'), second);
  tooltip([lat, lon], { content, permanent: true, direction: 'center', className: `name ${kind}`.trim(), opacity: 1 }).addTo(map);
}
