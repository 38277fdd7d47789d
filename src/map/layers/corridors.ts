/**
 * The ways out and back, schematic: one soft band by land, a thin line by air or sea, beads for a return.
 * Form comes before hue, so that they stay apart in greyscale. Bands are gone by zoom 6.2: none can be read as a path at a border.
 */
import { CORRIDORS } from '../basemap.js';
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from '../maplibre.js';
import { byZoom, globalState, inSelectedYear, visibleInFlow, visibleUnlessHidden, type LayerFunction } from '../style-context.js';

const FADE_FROM = 5.6;
const GONE_AT = 6.2;

export const BEAD_IMAGES = { 'forced-return': 'bead-forced', 'chosen-return': 'bead-chosen', circular: 'bead-circular' } as const;

const chosen: ExpressionSpecification = ['in', ['get', 'id'], globalState('selectedLegs')];
const noneChosen: ExpressionSpecification = ['==', ['length', globalState('selectedLegs')], 0] as unknown as ExpressionSpecification;

/** Full when selected or when nothing is, faint beside a selected route, nothing near the border. */
function strength(full: number): ExpressionSpecification {
  const here = ['case', noneChosen, full, chosen, Math.min(1, full * 1.15), full * 0.22];
  return ['interpolate', ['linear'], ['zoom'], FADE_FROM, here, GONE_AT, 0] as unknown as ExpressionSpecification;
}

const outBy = (modes: readonly string[]): FilterSpecification => ['all', ['==', ['get', 'direction'], 'out'], ['in', ['get', 'mode'], ['literal', [...modes]]], inSelectedYear] as unknown as FilterSpecification;
const BROAD = ['land', 'river'];
const THIN = ['air', 'sea'];
/** Where the sources do not say how people travelled: a broken thin line. */
const UNKNOWN = ['not-stated'];

function withAlpha(hex: string, alpha: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}

export const corridorLayers: LayerFunction = ({ palette, scale }) => {
  const shared = { source: CORRIDORS, maxzoom: GONE_AT } as const;
  const layout = { 'line-cap': 'round', 'line-join': 'round', visibility: visibleInFlow('routes', 'out') as unknown as 'visible' } as const;
  return [
    { id: 'corridors-casing', type: 'line', ...shared, filter: outBy(BROAD), layout, paint: { 'line-color': palette.colours.halo, 'line-width': byZoom(scale, [3, 12], [6.5, 30]), 'line-blur': 3.5, 'line-opacity': strength(0.85) } },
    {
      id: 'corridors',
      type: 'line',
      ...shared,
      filter: outBy(BROAD),
      layout,
      paint: {
        'line-gradient': ['interpolate', ['linear'], ['line-progress'], 0, palette.colours['band-out'], 1, withAlpha(palette.colours['band-out'], 0.62)],
        'line-width': byZoom(scale, [3, 7.5], [6.5, 24]),
        'line-blur': 1.4,
        'line-opacity': strength(0.86),
      },
    },
    { id: 'corridors-thin-casing', type: 'line', ...shared, filter: outBy([...THIN, ...UNKNOWN]), layout, paint: { 'line-color': palette.colours.halo, 'line-width': 4.6 * scale, 'line-opacity': strength(0.9) } },
    { id: 'corridors-thin', type: 'line', ...shared, filter: outBy(THIN), layout, paint: { 'line-color': palette.colours['band-out'], 'line-width': 2 * scale, 'line-opacity': strength(1) } },
    { id: 'corridors-unknown', type: 'line', ...shared, filter: outBy(UNKNOWN), layout: { ...layout, 'line-cap': 'butt' }, paint: { 'line-color': palette.colours['band-out'], 'line-width': 2 * scale, 'line-dasharray': [4, 2.5], 'line-opacity': strength(1) } },
  ];
};

export const returnLayers: LayerFunction = ({ palette, theme, scale }) => {
  const back = (direction: keyof typeof BEAD_IMAGES): LayerSpecification => ({
    id: `returns-${direction}`,
    type: 'symbol',
    source: CORRIDORS,
    maxzoom: GONE_AT,
    filter: ['all', ['==', ['get', 'direction'], direction], inSelectedYear] as unknown as FilterSpecification,
    layout: {
      visibility: visibleInFlow('returns', direction === 'forced-return' ? 'forced-return' : 'chosen-return') as unknown as 'visible',
      'symbol-placement': 'line',
      'symbol-spacing': 12 * scale,
      'icon-image': `${theme}/${BEAD_IMAGES[direction]}`,
      'icon-size': scale * 0.82,
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'icon-rotation-alignment': 'map',
    },
    paint: { 'icon-opacity': strength(1) },
  });
  return [
    {
      id: 'returns-casing',
      type: 'line',
      source: CORRIDORS,
      maxzoom: GONE_AT,
      filter: ['all', ['!=', ['get', 'direction'], 'out'], inSelectedYear] as unknown as FilterSpecification,
      layout: { visibility: visibleUnlessHidden('returns') as unknown as 'visible', 'line-cap': 'round' },
      paint: { 'line-color': palette.colours.halo, 'line-width': 11 * scale, 'line-blur': 5, 'line-opacity': strength(0.7) },
    },
    back('forced-return'),
    back('chosen-return'),
    back('circular'),
  ];
};

export const corridorNameLayers: LayerFunction = ({ palette, scale, language }) =>
  (['routes', 'returns'] as const).map((layer) => ({
    id: `${layer}-names`,
    type: 'symbol' as const,
    source: CORRIDORS,
    minzoom: 2.6,
    maxzoom: FADE_FROM,
    filter: ['all', [layer === 'routes' ? '==' : '!=', ['get', 'direction'], 'out'], inSelectedYear] as unknown as FilterSpecification,
    layout: {
      visibility: visibleUnlessHidden(layer) as unknown as 'visible',
      'symbol-placement': 'line-center' as const,
      'text-field': ['get', `label_${language}`] as unknown as string,
      'text-font': ['Plex Medium'],
      'text-size': 12.5 * scale,
      'text-offset': [0, layer === 'routes' ? -1.2 : -1.1] as [number, number],
      'text-max-angle': 40,
      'text-padding': 4,
    },
    paint: { 'text-color': layer === 'routes' ? palette.colours['band-out-text'] : palette.colours['band-return'], 'text-halo-color': palette.colours.halo, 'text-halo-width': 2 },
  }));
