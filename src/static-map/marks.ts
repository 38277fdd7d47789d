/** What stands at a place: facing towns, communities, provinces, dated events, and the ring round what is selected. */
import { drawnIncidents, isHidden, isSelected, shownOf } from '../domain/drawn.js';
import { figureSize } from '../domain/map-features.js';
import type { CommunityFeature, CrossingFeature } from '../domain/types.js';
import { DISC_RADIUS_PER_ROOT, SIGN_PX, SMALLEST_DISC_RADIUS } from '../styles/signs.js';
import { rounded } from './lines.js';
import { byZoom, type Point } from './projection.js';
import type { SceneContext } from './scene-context.js';
import type { CircleShape, Group, Shape } from './shapes.js';

const TIES_FROM = 4.5;
const ORIGINS_FROM = 4.3;

const RING_PX = 5;

function circle(key: string | null, [x, y]: Point, radius: number, more: Pick<CircleShape, 'fill' | 'stroke'> & { readonly fillOpacity?: number }): CircleShape {
  return { kind: 'circle', key, x: rounded(x), y: rounded(y), radius: rounded(radius), ...more };
}

function ring({ palette, scale }: SceneContext, point: Point, radius: number): CircleShape {
  return circle(null, point, radius, { fill: null, stroke: { paint: palette.colours.focus, width: 2.5 * scale } });
}

/** Towns of a crossing, each with its bank. */
export function townsOf({ geometry, properties }: CrossingFeature): readonly { readonly at: readonly number[]; readonly bank: 0 | 1 }[] {
  if (properties.kind === 'border-line') return [];
  return geometry.type === 'Point' ? [{ at: geometry.coordinates, bank: 0 }] : geometry.coordinates.map((at, bank) => ({ at, bank: bank === 0 ? 0 : 1 }));
}

/** Where a crossing as a whole is. */
export function middleOfCrossing({ geometry }: CrossingFeature): readonly number[] {
  if (geometry.type === 'Point') return geometry.coordinates;
  const [a = [], b = []] = geometry.coordinates;
  return [0, 1].map((axis) => ((a[axis] ?? 0) + (b[axis] ?? 0)) / 2);
}

/** Open disc in China, full in North Korea; a line between the two. */
export function crossingGroup(context: SceneContext): Group {
  const { index, view, sheet, palette: { colours }, scale } = context;
  const { zoom } = sheet;
  const crossings = shownOf(view, 'crossings', 'crossing', index.dataset.crossings);
  const radius = byZoom(zoom, scale, [3, 1.8], [5, 4], [8, 6]);
  const ties = crossings.flatMap(({ geometry, properties }): Shape[] => {
    if (zoom < TIES_FROM || geometry.type === 'Point') return [];
    const [from, to] = geometry.coordinates.map((at) => sheet.point(at));
    if (from === undefined || to === undefined || ![from, to].some((point) => sheet.isOn(point))) return [];
    return [{ kind: 'path', key: `crossing:${properties.id}`, d: `M${from.map(rounded).join()}L${to.map(rounded).join()}`, fill: null, stroke: { paint: colours.crossing, width: 1.2 * scale } }];
  });
  const rings = crossings.flatMap((crossing) => {
    const point = sheet.point(middleOfCrossing(crossing));
    return isSelected(view, `crossing:${crossing.properties.id}`) && sheet.isOn(point) ? [ring(context, point, byZoom(zoom, scale, [3, 9], [8, 20]))] : [];
  });
  const towns = crossings.flatMap((crossing) =>
    townsOf(crossing).flatMap(({ at, bank }) => {
      const point = sheet.point(at);
      const fill = crossing.properties.banks[bank].country === 'CN' ? colours.paper : colours.crossing;
      return sheet.isOn(point, radius) ? [circle(`crossing:${crossing.properties.id}`, point, radius, { fill, stroke: { paint: colours.crossing, width: byZoom(zoom, scale, [3, 0.9], [6, 1.6]) } })] : [];
    }),
  );
  return { id: 'crossings', shapes: [...ties, ...rings, ...towns] };
}

/** Radius of a community's disc; null = no figure is known, and a ring is drawn. */
function discRadius({ index, scale }: SceneContext, { properties }: CommunityFeature): number | null {
  const figure = properties.sizeFigure === null ? undefined : index.figures.get(properties.sizeFigure);
  return figure === undefined ? null : Math.max(SMALLEST_DISC_RADIUS, DISC_RADIUS_PER_ROOT * Math.sqrt(Math.max(0, figureSize(figure)))) * scale;
}

const EMPTY_RING = 5;

export function destinationGroup(context: SceneContext): Group {
  const { index, view, sheet, palette: { colours }, scale } = context;
  const shapes = shownOf(view, 'destinations', 'destination', index.dataset.communities).flatMap((community): Shape[] => {
    const key = `destination:${community.properties.id}`;
    const point = sheet.point(community.geometry.coordinates);
    const size = discRadius(context, community);
    const radius = size ?? EMPTY_RING * scale;
    if (!sheet.isOn(point, radius)) return [];
    const disc = circle(key, point, radius, { fill: size === null ? null : colours.accent, fillOpacity: 0.32, stroke: { paint: colours.accent, width: 1.6 * scale } });
    return isSelected(view, key) ? [ring(context, point, radius + RING_PX), disc] : [disc];
  });
  return { id: 'destinations', shapes };
}

export function originGroup(context: SceneContext): Group {
  const { index, view, sheet, palette: { colours }, scale } = context;
  if (sheet.zoom < ORIGINS_FROM) return { id: 'origin-marks', shapes: [] };
  const shapes = shownOf(view, 'origins', 'origin', index.dataset.origins).flatMap(({ properties, geometry }): Shape[] => {
    const key = `origin:${properties.id}`;
    const point = sheet.point(geometry.coordinates);
    if (!sheet.isOn(point)) return [];
    return [circle(key, point, byZoom(sheet.zoom, scale, [4, 3], [8, 5]), { fill: colours['band-out'], fillOpacity: 0.75, stroke: isSelected(view, key) ? { paint: colours.focus, width: 3 } : null })];
  });
  return { id: 'origin-marks', shapes };
}

/** Small lozenges, the same sign as in key and list. */
export function incidentGroup(context: SceneContext): Group {
  const { index, view, sheet, scale } = context;
  const size = byZoom(sheet.zoom, scale, [2, 0.7], [5, 1]);
  const selected = view.selection?.kind === 'incident' && !isHidden(view, 'incidents') ? index.incidents.get(view.selection.id) : undefined;
  const at = selected?.properties.onMap === true ? sheet.point(selected.geometry.coordinates) : null;
  return {
    id: 'incidents',
    shapes: [
      ...(at !== null && sheet.isOn(at) ? [ring(context, at, 13 * scale)] : []),
      ...drawnIncidents(index, view).flatMap(({ properties, geometry }): Shape[] => {
        const point = sheet.point(geometry.coordinates);
        return sheet.isOn(point, SIGN_PX) ? [{ kind: 'sign', key: `incident:${properties.id}`, sign: 'incident', scale: size, opacity: 1, at: [point] }] : [];
      }),
    ],
  };
}
