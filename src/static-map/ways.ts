/**
 * The ways out and back, schematic: a soft band by land, a thin line by air or sea, a broken one where the means are not
 * stated, beads for a return. With a leg in focus the legs to come are hollow, and numbers stand on all of them.
 */
import { BANDS_GONE_AT, bandOpacity, drawnLegs, legPart, legStrength, selectedLegs, type LegPart } from '../domain/drawn.js';
import { corridorShape } from '../domain/corridor-shape.js';
import type { Line } from '../domain/land.js';
import type { CorridorFeature } from '../domain/types.js';
import { SIGN_PX } from '../styles/signs.js';
import { lengthOf, pathOf, placeAt, placesAlong, simplified } from './lines.js';
import { byZoom, type Point } from './projection.js';
import type { SceneContext } from './scene-context.js';
import type { Group, PathShape, Shape, SignShape, Stroke } from './shapes.js';

const TOLERANCE = 0.35;
const FADED = 0.62;
const BEAD_STEP = 12;
const BEAD_SCALE = 0.82;

/** A leg on the sheet, as one view draws it. */
export interface DrawnLeg {
  readonly leg: CorridorFeature;
  /** As often as the world's turns show it. */
  readonly lines: readonly (readonly Point[])[];
  readonly part: LegPart;
  /** In the selected route, -1 = in none. */
  readonly position: number;
}

export const isBroad = ({ properties: { mode } }: CorridorFeature): boolean => mode === 'land' || mode === 'river';
const isUnknown = ({ properties: { mode } }: CorridorFeature): boolean => mode === 'not-stated';
const isOut = ({ properties: { direction } }: CorridorFeature): boolean => direction === 'out';

const shapes = new WeakMap<CorridorFeature, Line>();
/** Each curve is reckoned once. */
function shapeOf(leg: CorridorFeature): Line {
  const shape = shapes.get(leg) ?? corridorShape(leg).geometry.coordinates;
  shapes.set(leg, shape);
  return shape;
}

/** Those that come on the sheet; none so near that a band could be read as a path. */
export function legsOnSheet({ index, view, sheet }: SceneContext): readonly DrawnLeg[] {
  if (sheet.zoom >= BANDS_GONE_AT) return [];
  const route = selectedLegs(index, view);
  return drawnLegs(index, view).flatMap((leg) => {
    const lines = sheet.unbroken(shapeOf(leg)).map((line) => simplified(line, TOLERANCE));
    const position = route.indexOf(leg.properties.id);
    return lines.length === 0 ? [] : [{ leg, lines, position, part: legPart(route.length > 0, position, view.leg) }];
  });
}

const keyOf = ({ leg }: DrawnLeg): string => `leg:${leg.properties.id}`;

function stroked(leg: DrawnLeg, line: readonly Point[], stroke: Stroke, isPlate = false): readonly PathShape[] {
  if (stroke.opacity !== undefined && stroke.opacity <= 0) return [];
  return [{ kind: 'path', key: isPlate ? null : keyOf(leg), d: pathOf(line), fill: null, stroke: { cap: 'round', ...stroke } }];
}

export function wayGroups(context: SceneContext, legs: readonly DrawnLeg[]): readonly Group[] {
  const out = legs.filter(({ leg }) => isOut(leg));
  const back = legs.filter(({ leg }) => !isOut(leg));
  const hasFocus = context.view.leg !== null;
  const ofRoute = hasFocus ? out.filter(({ position }) => position >= 0) : [];
  return [
    { id: 'bands', shapes: [...out.filter(({ leg }) => isBroad(leg)).flatMap((leg) => casing(context, leg)), ...out.flatMap((leg) => band(context, leg))] },
    { id: 'legs', shapes: ofRoute.flatMap((leg) => legForm(context, leg)) },
    { id: 'returns', shapes: [...back.flatMap((leg) => casing(context, leg)), ...back.map((leg) => beads(context, leg))] },
  ];
}

/** Strength of a leg at this zoom. */
function strength({ view, sheet }: SceneContext, { part }: DrawnLeg, full: number, ahead: number): number {
  return legStrength(part, view.leg !== null, full, ahead) * bandOpacity(sheet.zoom);
}

function casing(context: SceneContext, leg: DrawnLeg): readonly Shape[] {
  const { palette: { colours }, sheet, scale } = context;
  const isBack = !isOut(leg.leg);
  const width = isBack ? 9 * scale : byZoom(sheet.zoom, scale, [3, 10.5], [6.5, 28]);
  const opacity = isBack ? strength(context, leg, 0.7, 0.4) : strength(context, leg, 0.85, 0.5);
  return leg.lines.flatMap((line) => stroked(leg, line, { paint: colours.halo, width, opacity }, true));
}

function band(context: SceneContext, leg: DrawnLeg): readonly Shape[] {
  const { palette: { colours }, sheet, scale, definitions } = context;
  const colour = colours['band-out'];
  return leg.lines.flatMap((line) => {
    const from: Point = line[0] ?? [0, 0];
    const to: Point = line.at(-1) ?? [0, 0];
    if (isBroad(leg.leg)) {
      const opacity = strength(context, leg, 0.86, 0);
      const paint = opacity > 0 ? definitions.fade({ colour, from, to, endOpacity: FADED }) : colour;
      return stroked(leg, line, { paint, width: byZoom(sheet.zoom, scale, [3, 7.5], [6.5, 24]), opacity });
    }
    return [
      ...stroked(leg, line, { paint: colours.halo, width: 4.6 * scale, opacity: strength(context, leg, 0.9, 0) }, true),
      ...stroked(leg, line, { paint: colour, width: 2 * scale, opacity: strength(context, leg, 1, 0), ...(isUnknown(leg.leg) ? { dash: [8 * scale, 5 * scale], cap: 'butt' as const } : {}) }),
    ];
  });
}

/** In focus: full in a dark rim. To come: hollow. */
function legForm(context: SceneContext, leg: DrawnLeg): readonly Shape[] {
  const { palette: { colours }, sheet, scale } = context;
  const shown = bandOpacity(sheet.zoom);
  const width = (broadFar: number, broadNear: number, thin: number): number => (isBroad(leg.leg) ? byZoom(sheet.zoom, scale, [3, broadFar], [6.5, broadNear]) : thin * scale);
  const broken = (dash: readonly number[], of: number) => (isUnknown(leg.leg) ? { dash: dash.map((part) => part * of), cap: 'butt' as const } : {});
  return leg.lines.flatMap((line) => {
    if (leg.part === 'ahead') {
      const rim = width(7, 20, 5);
      return [
        ...stroked(leg, line, { paint: colours['band-out'], width: rim, opacity: 0.75 * shown, ...broken([1.8, 0.8], rim) }),
        ...stroked(leg, line, { paint: colours.halo, width: width(4.4, 16.4, 2.4), opacity: shown }, true),
      ];
    }
    if (leg.part !== 'focus') return [];
    const inside = width(8.5, 24, 3.6);
    return [
      ...stroked(leg, line, { paint: colours.ink, width: width(14, 31, 9.4), opacity: shown }, true),
      ...stroked(leg, line, { paint: colours.halo, width: width(11.6, 27.2, 6.6), opacity: shown }, true),
      ...stroked(leg, line, { paint: colours['band-out'], width: inside, opacity: shown, ...broken([3, 1.6], inside) }),
    ];
  });
}

function beads(context: SceneContext, leg: DrawnLeg): SignShape {
  const { scale, sheet } = context;
  const { direction } = leg.leg.properties;
  // Beads of a leg on the sheet alone: a way that leaves it may be as long as the world.
  const at = leg.lines.flatMap((line) => beadPlaces(line, BEAD_STEP * scale)).filter((point) => sheet.isOn(point, SIGN_PX));
  return { kind: 'sign', key: keyOf(leg), sign: direction === 'out' ? 'forced-return' : direction, scale: scale * BEAD_SCALE, opacity: strength(context, leg, 1, 0.4), at };
}

/** One at least, however short the way. */
function beadPlaces(line: readonly Point[], step: number): readonly Point[] {
  const places = placesAlong(line, step);
  return places.length > 0 ? places : [placeAt(line, lengthOf(line) / 2).point];
}
