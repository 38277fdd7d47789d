/** Land, what each country does, home provinces, lakes, borders and rivers. */
import { drawnOutcomes, shownOf } from '../domain/drawn.js';
import { NAMED_RIVERS, type Rings } from '../domain/land.js';
import { outcomeIn } from '../domain/policy.js';
import { lookOf } from '../styles/patterns.js';
import { byZoom } from './projection.js';
import type { SceneContext } from './scene-context.js';
import type { Group, PathShape, Shape, Stroke } from './shapes.js';

const ORIGIN = 'KP';
const PROVINCES_FROM = 3;
const PROVINCE_LINES_FROM = 4.5;

/** Nothing where the path leads nowhere on the sheet. */
function path(key: string | null, d: string, fill: PathShape['fill'], stroke: Stroke | null, fillOpacity?: number): readonly PathShape[] {
  return d === '' ? [] : [{ kind: 'path', key, d, fill, stroke, ...(fillOpacity === undefined ? {} : { fillOpacity }) }];
}

export function landGroups(context: SceneContext): readonly Group[] {
  const { index, view, land, sheet, palette: { colours }, definitions } = context;
  const outcomes = new Map(drawnOutcomes(index, view).map((policy) => [policy.country, policy]));
  const own = land.countries.filter(({ iso }) => iso === ORIGIN || (iso !== null && outcomes.has(iso)));
  // Of the story, but wearing nothing now: it still answers to a click.
  const plain = land.countries.filter((country) => !own.includes(country) && country.iso !== null && index.countries.has(country.iso));
  const others = land.countries.filter((country) => !own.includes(country) && !plain.includes(country)).flatMap(({ polygons }) => polygons);
  // Nearer, the land under the pattern shows through more.
  const opacity = byZoom(sheet.zoom, 1, [5, 0.94], [6.5, 0.6]);
  const glow = byZoom(sheet.zoom, 1, [1, 3.5], [6, 8]);
  return [
    { id: 'land', shapes: [...path(null, sheet.lines(land.coast), null, { paint: colours['river-minor'], width: glow, opacity: 0.24, cap: 'round' }), ...path(null, sheet.polygons(others), colours.land, null), ...plain.flatMap(({ iso, polygons }) => path(`country:${iso}`, sheet.polygons(polygons), colours.land, null)), ...own.filter(({ iso }) => iso === ORIGIN).flatMap(({ iso, polygons }) => path(`country:${iso}`, sheet.polygons(polygons), colours.origin, null))] },
    {
      id: 'outcomes',
      shapes: own.flatMap(({ iso, polygons }) => (iso === null || iso === ORIGIN ? [] : path(`country:${iso}`, sheet.polygons(polygons), definitions.pattern(lookOf(outcomeIn(outcomes.get(iso), view.year)), opacity), null))),
    },
    { id: 'origins', shapes: originTints(context) },
    { id: 'lakes', shapes: path(null, sheet.polygons(land.lakes), colours.water, null) },
  ];
}

function originTints({ index, view, land, sheet, palette }: SceneContext): readonly Shape[] {
  if (sheet.zoom < PROVINCES_FROM) return [];
  return shownOf(view, 'origins', 'origin', index.dataset.origins).flatMap(({ properties: { id, province } }) =>
    land.provinces.filter((one) => one.id === province).flatMap(({ polygons }) => path(`origin:${id}`, sheet.polygons(polygons), palette.colours['band-out'], null, 0.1)),
  );
}

export function borderGroups(context: SceneContext): readonly Group[] {
  const { view, land, sheet, palette: { colours }, scale } = context;
  const { zoom } = sheet;
  const ofOrigin = polygonsOf(context, ORIGIN);
  const selected = view.selection?.kind === 'country' ? polygonsOf(context, view.selection.id) : [];
  return [
    {
      id: 'borders',
      shapes: [
        ...(zoom < PROVINCE_LINES_FROM ? [] : path(null, sheet.lines(land.provinceLines), null, { paint: colours.border, opacity: 0.45, width: byZoom(zoom, scale, [4.5, 0.4], [8, 1]), dash: [1, 2] })),
        ...borderLines(context, { coast: colours.coast, border: colours.border, strength: 1 }),
        ...path(null, sheet.polygons(ofOrigin), null, { paint: colours['origin-ink'], width: byZoom(zoom, scale, [3, 1.1], [7, 1.8]) }),
      ],
    },
    {
      id: 'selected',
      shapes: [
        ...path(null, sheet.polygons(selected), null, { paint: colours.paper, width: byZoom(zoom, scale, [2, 4], [7, 7]) }),
        ...path(`country:${view.selection?.id ?? ''}`, sheet.polygons(selected), null, { paint: colours.focus, width: byZoom(zoom, scale, [2, 1.8], [7, 3]) }),
      ],
    },
  ];
}

const polygonsOf = ({ land }: SceneContext, code: string): readonly Rings[] => land.countries.flatMap(({ iso, polygons }) => (iso === code ? polygons : []));

/** Coast and borders: an outline has nothing else, and bears stronger ones. */
function borderLines({ land, sheet, scale }: SceneContext, { coast, border, strength }: { readonly coast: string; readonly border: string; readonly strength: number }): readonly Shape[] {
  const { zoom } = sheet;
  const bordersOf = (disputed: boolean): string => sheet.lines(land.borders.filter((one) => one.disputed === disputed).map(({ line }) => line));
  const width = byZoom(zoom, scale * strength, [2, 0.5], [7, 1.2]);
  return [
    ...path(null, sheet.lines(land.coast), null, { paint: coast, width: byZoom(zoom, scale * strength, [2, 0.35], [7, 1]) }),
    ...path(null, bordersOf(false), null, { paint: border, width }),
    ...path(null, bordersOf(true), null, { paint: border, width, dash: [3 * width, 2 * width].map((dash) => Math.max(dash, 2)) }),
  ];
}

/** The Yalu, the Tumen and the Mekong are the strongest of all lines, on a casing that keeps them off any fill. */
export function riverGroup({ land, sheet, palette: { colours }, scale }: SceneContext): Group {
  const rivers = NAMED_RIVERS.map((name) => [`river:${name}`, sheet.lines(land.rivers.filter((river) => river.name === name).map(({ line }) => line))] as const);
  const casing: Omit<Stroke, 'paint'> = { width: byZoom(sheet.zoom, scale, [3, 3.6], [7, 8]), opacity: 0.85, cap: 'round' };
  const width = byZoom(sheet.zoom, scale, [3, 1.8], [7, 4]);
  return {
    id: 'rivers',
    shapes: [
      ...rivers.flatMap(([, d]) => path(null, d, null, { ...casing, paint: colours.halo })),
      ...rivers.flatMap(([key, d]) => path(key, d, null, { paint: colours.river, width, cap: 'round' })),
    ],
  };
}

/** For an outline: lakes and rivers in lines. */
export function outlineGroups(context: SceneContext): readonly Group[] {
  const { land, sheet, palette: { colours } } = context;
  return [
    { id: 'lakes', shapes: path(null, sheet.polygons(land.lakes), null, { paint: colours.river, width: 0.5 }) },
    { id: 'borders', shapes: borderLines(context, { coast: colours['ink-2'], border: colours['ink-2'], strength: 1.6 }) },
    riverGroup(context),
  ];
}

