/** Names in two languages, and numbers: placed so that none covers another, the weightiest first. */
import { geoContains } from 'd3-geo';
import { BANDS_FADE_FROM, selectedLegs, shownOf } from '../domain/drawn.js';
import { laidWords } from '../domain/laid-shape.js';
import { NAMED_RIVERS } from '../domain/land.js';
import type { LocalName } from '../domain/types.js';
import { orderedNames } from '../i18n/names.js';
import type { ColourName } from '../styles/palette.js';
import { SIGN_PX } from '../styles/signs.js';
import { lengthOf, placeAt, placesAlong, rounded } from './lines.js';
import { middleOfCrossing, townsOf } from './marks.js';
import { lineWidth, Placement, sizeOfLine, type Obstacle } from './placement.js';
import { byZoom, type Point } from './projection.js';
import type { MapNumber, SceneContext } from './scene-context.js';
import type { Box, CircleShape, Group, Shape, TextRun, TextShape } from './shapes.js';
import type { DrawnLeg } from './ways.js';

const SECOND = 0.84;
const SECOND_ON_LINE = 0.86;
const ASCENT = 0.82;

const RIVER_NAMES: Readonly<Record<(typeof NAMED_RIVERS)[number], LocalName>> = { yalu: { en: 'Yalu', ko: '압록강' }, tumen: { en: 'Tumen', ko: '두만강' }, mekong: { en: 'Mekong', ko: '메콩강' } };
/** Territories that are no countries are left unnamed: the map is not about them. */
const UNNAMED = new Set(['HK', 'MO']);

interface Candidate {
  readonly box: Box;
  readonly anchor: TextShape['anchor'];
  /** What it costs to stand here, beside what is covered. */
  readonly cost?: number;
}

/** A name before it has its place. */
interface Label {
  readonly key: string | null;
  readonly lines: readonly (readonly TextRun[])[];
  readonly lineHeight: number;
  readonly colour: ColourName;
  readonly haloWidth: number;
  /** Rather no name than one that covers as much. */
  readonly below?: number;
  readonly candidates: (width: number, height: number) => readonly Candidate[];
}

/** Names by weight; the first named come first. */
export function nameGroups(context: SceneContext, legs: readonly DrawnLeg[], marks: readonly Shape[]): readonly Group[] {
  const { sheet, view } = context;
  const placement = new Placement(sheet.width, sheet.height, [...obstaclesOf(marks), ...riverObstacles(context), ...wayObstacles(legs)]);
  const legNumbers = legNumberShapes(context, legs, placement);
  const numbers = numberShapes(context, placement);
  const labels = view.kind === 'outline' ? [] : [...laidLabels(context), ...countryLabels(context), ...crossingLabels(context), ...riverLabels(context), ...destinationLabels(context), ...originLabels(context), ...legLabels(context, legs), ...otherCountryLabels(context)];
  const names = labels.flatMap((label) => placed(context, placement, label));
  return [
    { id: 'names', shapes: names },
    { id: 'leg-numbers', shapes: legNumbers },
    { id: 'numbers', shapes: numbers },
  ];
}

// Boxes.

const boxAt = (x: number, y: number, width: number, height: number, turn = 0): Box => ({ x, y, width, height, turn });
const boxRound = ([x, y]: Point, radius: number): Box => boxAt(x - radius, y - radius, 2 * radius, 2 * radius);

function obstaclesOf(marks: readonly Shape[]): readonly Obstacle[] {
  return marks.flatMap((mark): Obstacle[] => {
    // A large disc is clear enough to stand under words.
    if (mark.kind === 'circle') return mark.radius > 16 ? [] : [{ box: boxRound([mark.x, mark.y], mark.radius), weight: 1 }];
    return mark.kind === 'sign' ? mark.at.map((at) => ({ box: boxRound(at, (SIGN_PX / 2) * mark.scale), weight: mark.sign === 'incident' ? 0.6 : 0.35 })) : [];
  });
}

function riverObstacles({ land, sheet }: SceneContext): readonly Obstacle[] {
  return land.rivers.flatMap(({ line }) => sheet.parts(line).flatMap((part) => placesAlong(part, 10))).map((at) => ({ box: boxRound(at, 3), weight: 0.3 }));
}

function wayObstacles(legs: readonly DrawnLeg[]): readonly Obstacle[] {
  return legs.flatMap(({ lines, leg }) => (leg.properties.direction === 'out' ? lines.flatMap((line) => placesAlong(line, 14)) : [])).map((at) => ({ box: boxRound(at, 4), weight: 0.2 }));
}

/** Round a point: each side at a distance. */
function around([x, y]: Point, away: number, sides: readonly ('centre' | 'below' | 'above' | 'right' | 'left')[], shift: Point = [0, 0]) {
  return (width: number, height: number): readonly Candidate[] =>
    sides.map((side) => {
      const [left, top] = { centre: [x - width / 2, y - height / 2], below: [x - width / 2, y + away], above: [x - width / 2, y - away - height], right: [x + away, y - height / 2], left: [x - away - width, y - height / 2] }[side] as [number, number];
      return { box: boxAt(left + shift[0], top + shift[1], width, height), anchor: side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle' };
    });
}

function placed({ palette: { colours } }: SceneContext, placement: Placement, { key, lines, lineHeight, colour, haloWidth, below, candidates }: Label): readonly TextShape[] {
  const width = Math.max(...lines.map(lineWidth));
  const height = lineHeight * lines.reduce((sum, line) => sum + sizeOfLine(line), 0);
  const best = placement.place(candidates(width, height), below);
  if (best === null) return [];
  const { box, anchor } = best;
  const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2;
  const first = sizeOfLine(lines[0] ?? []);
  return [
    {
      kind: 'text',
      key,
      lines,
      x: rounded(x),
      y: rounded(box.y + first * (lineHeight - 1) / 2 + first * ASCENT + first * 0.04),
      lineHeight,
      anchor,
      turn: rounded(box.turn),
      colour: colours[colour],
      halo: { colour: colours.halo, width: haloWidth },
      box,
    },
  ];
}

// Words.

function twoLines({ language }: SceneContext, name: LocalName, size: number, weight: 400 | 500): Label['lines'] {
  const [first, second] = orderedNames(name, language);
  return [[{ ...first, size, weight }], [{ ...second, size: rounded(size * SECOND), weight: 400 }]];
}

function oneLine({ language }: SceneContext, name: LocalName, size: number): Label['lines'] {
  const [first, second] = orderedNames(name, language);
  return [[{ ...first, size, weight: 500 }, { ...second, text: ` ${second.text}`, size: rounded(size * SECOND_ON_LINE), weight: 400 }]];
}

const haloOf = ({ scale }: SceneContext): number => 3.4 * Math.sqrt(scale);

const RANK_OF_ROLE = { origin: 1, transit: 2, destination: 3 } as const;

function countryLabels(context: SceneContext): readonly Label[] {
  const { index, sheet, scale } = context;
  const size = rounded(byZoom(sheet.zoom, scale, [1.5, 11], [4, 15], [7, 19]));
  const rank = ({ properties }: (typeof index.dataset.countries)[number]): number => Math.min(...properties.roles.map((role) => RANK_OF_ROLE[role]));
  // A country that a story has not shown yet keeps its name: it wears nothing.
  return index.dataset.countries
    .map((country, at) => ({ country, at }))
    .sort((a, b) => rank(a.country) - rank(b.country) || a.at - b.at)
    .flatMap(({ country: { properties, geometry } }): Label[] => {
      const own = sheet.point(geometry.coordinates);
      const points = sheet.isOn(own) ? [own] : pointsInside(context, properties.id);
      const lines = twoLines(context, properties.name, size, 500);
      const sides = sheet.isOn(own) ? (['centre', 'below', 'above', 'right', 'left'] as const) : (['centre'] as const);
      if (points.length === 0) return [];
      return [{ key: `country:${properties.id}`, lines, lineHeight: 1.15, colour: 'ink', haloWidth: haloOf(context), candidates: (width, height) => points.flatMap((point) => around(point, 0.55 * size, sides)(width, height)) }];
    });
}

/** For a country whose own label lies beyond the sheet: places well inside the part of it that is seen. */
function pointsInside({ land, sheet }: SceneContext, code: string): readonly Point[] {
  const polygons = land.countries.find(({ iso }) => iso === code)?.polygons ?? [];
  if (sheet.polygons(polygons) === '') return [];
  const country = { type: 'MultiPolygon' as const, coordinates: polygons as unknown as GeoJSON.Position[][][] };
  const isLand = (point: Point): boolean => {
    const position = sheet.position(point);
    return position !== null && geoContains(country, position as [number, number]);
  };
  const [columns, rows] = [9, 7];
  const grid = Array.from({ length: rows * columns }, (_, at): Point => [(((at % columns) + 0.5) / columns) * sheet.width, ((Math.floor(at / columns) + 0.5) / rows) * sheet.height]);
  const inside = grid.filter(isLand);
  // Nearest to the middle of what is seen; all four sides of it are the country's own.
  const [middleX, middleY] = [0, 1].map((axis) => inside.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / inside.length) as [number, number];
  const [wide, high] = [50, 22];
  return inside
    .filter(([x, y]) => ([[-wide, -high], [wide, -high], [wide, high], [-wide, high]] as const).every(([dx, dy]) => isLand([x + dx, y + dy])))
    .sort((a, b) => Math.hypot(a[0] - middleX, a[1] - middleY) - Math.hypot(b[0] - middleX, b[1] - middleY));
}

/** At the first corner, where the shape was laid. */
function laidLabels(context: SceneContext): readonly Label[] {
  const { view, sheet, scale, language } = context;
  const first = view.laid?.[0];
  if (first === undefined) return [];
  const size = 13 * scale;
  return [{ key: null, lines: [[{ text: laidWords(), lang: language, size, weight: 500 }]], lineHeight: 1.2, colour: 'ink', haloWidth: haloOf(context), candidates: around(sheet.point(first), 0.8 * size, ['below', 'above', 'right', 'left']) }];
}

const OTHERS_FROM = 2.4;
const ALL_FROM = 4.5;

function otherCountryLabels(context: SceneContext): readonly Label[] {
  const { index, land, sheet, scale } = context;
  if (sheet.zoom < OTHERS_FROM) return [];
  const size = rounded(byZoom(sheet.zoom, scale, [2, 10], [6, 13]));
  return land.labels
    .filter(({ iso, rank }) => !index.countries.has(iso) && !UNNAMED.has(iso) && rank <= (sheet.zoom < ALL_FROM ? 2 : 3))
    .map(({ iso, name, at }) => ({ key: `country:${iso}`, lines: twoLines(context, name, size, 400), lineHeight: 1.2, colour: 'ink-2' as const, haloWidth: haloOf(context), candidates: around(sheet.point(at), 0, ['centre']) }));
}

const CROSSINGS_FROM = 5.4;
/** A name on the other bank is worse than one over the river: left or right, above or below, right or left, below or above. */
const ON_OWN_BANK = [0, 0.8, 3.5, 3];

function crossingLabels(context: SceneContext): readonly Label[] {
  const { index, view, sheet, scale } = context;
  if (sheet.zoom < CROSSINGS_FROM) return [];
  const size = 14 * scale;
  return shownOf(view, 'crossings', 'crossing', index.dataset.crossings).flatMap((crossing) =>
    townsOf(crossing).flatMap(({ at, bank }): Label[] => {
      const { country, town } = crossing.properties.banks[bank];
      const point = sheet.point(at);
      if (!sheet.isOn(point)) return [];
      // As the live map: towns in China to the left and a little up, those in Korea to the right and a little down.
      const own = country === 'CN' ? (['left', 'above', 'right', 'below'] as const) : (['right', 'below', 'left', 'above'] as const);
      const shift: Point = country === 'CN' ? [0, -0.3 * size] : [0, 0.3 * size];
      const lines = oneLine(context, town ?? crossing.properties.name, size);
      return [{ key: `crossing:${crossing.properties.id}`, lines, lineHeight: 1.2, colour: 'ink', haloWidth: haloOf(context), candidates: (width, height) => [...around(point, 0.8 * size, own, shift)(width, height), ...around(point, 0.8 * size, own)(width, height)].map((candidate, side) => ({ ...candidate, cost: ON_OWN_BANK[side % own.length] ?? 0 })) }];
    }),
  );
}

/** Earlier than on the live map, where a reader can come nearer. */
const RIVERS_FROM = 3;
/** A river that is longer on the sheet is named again. */
const NAME_EVERY = 420;

function riverLabels(context: SceneContext): readonly Label[] {
  const { land, sheet, scale } = context;
  if (sheet.zoom < RIVERS_FROM) return [];
  const size = 14 * scale;
  return NAMED_RIVERS.flatMap((name) => {
    const parts = land.rivers.filter((river) => river.name === name).flatMap(({ line }) => sheet.parts(line));
    const longest = parts.sort((a, b) => lengthOf(b) - lengthOf(a))[0] ?? [];
    const length = lengthOf(longest);
    const times = Math.max(1, Math.round(length / NAME_EVERY));
    if (length < 3 * size) return [];
    const lines = oneLine(context, RIVER_NAMES[name], size);
    return Array.from({ length: times }, (_, time): Label => {
      const shares = [0.5, 0.36, 0.64, 0.22, 0.78, 0.1, 0.9].map((share) => (time + share) / times);
      return {
        key: `river:${name}`,
        lines,
        lineHeight: 1.2,
        colour: 'water-text',
        haloWidth: haloOf(context),
        below: 1.2,
        candidates: (width, height) => shares.flatMap((share) => around(placeAt(longest, share * length).point, 0.75 * size, ['right', 'left', 'below', 'above'])(width, height)),
      };
    });
  });
}

const DESTINATIONS_FROM = 4;

function destinationLabels(context: SceneContext): readonly Label[] {
  const { index, view, sheet, scale } = context;
  if (sheet.zoom < DESTINATIONS_FROM) return [];
  const size = 12.5 * scale;
  return shownOf(view, 'destinations', 'destination', index.dataset.communities).flatMap(({ properties, geometry }): Label[] => {
    const point = sheet.point(geometry.coordinates);
    return properties.kind === 'region' || !sheet.isOn(point) ? [] : [{ key: `destination:${properties.id}`, lines: twoLines(context, properties.name, size, 400), lineHeight: 1.2, colour: 'accent', haloWidth: haloOf(context), candidates: around(point, 0.9 * size, ['right', 'below', 'above', 'left']) }];
  });
}

const ORIGINS_FROM = 4.6;

function originLabels(context: SceneContext): readonly Label[] {
  const { index, view, sheet, scale } = context;
  if (sheet.zoom < ORIGINS_FROM) return [];
  const size = 12.5 * scale;
  return shownOf(view, 'origins', 'origin', index.dataset.origins).flatMap(({ properties, geometry }): Label[] => {
    const point = sheet.point(geometry.coordinates);
    return sheet.isOn(point) ? [{ key: `origin:${properties.id}`, lines: twoLines(context, properties.name, size, 400), lineHeight: 1.2, colour: 'band-out-text', haloWidth: haloOf(context), candidates: around(point, 0.5 * size, ['below', 'above', 'right', 'left']) }] : [];
  });
}

const LEG_NAMES_FROM = 2.6;

/** Along the band, where it is long enough: level words would not say which band they belong to. */
function legLabels(context: SceneContext, legs: readonly DrawnLeg[]): readonly Label[] {
  const { index, view, sheet, scale, language } = context;
  if (sheet.zoom < LEG_NAMES_FROM || sheet.zoom >= BANDS_FADE_FROM) return [];
  const route = selectedLegs(index, view);
  const size = 12.5 * scale;
  // Beside a selected route the others stand back, and their names with them.
  return legs
    .filter(({ position }) => route.length === 0 || position >= 0)
    .flatMap(({ leg: { properties }, lines, position }): Label[] => {
      const words = properties.label?.[language] ?? '';
      if (words === '') return [];
      const isOut = properties.direction === 'out';
      const away = (position >= 0 && route.length > 1 ? 2 : isOut ? 1.15 : 1.05) * size;
      return [
        {
          key: `leg:${properties.id}`,
          lines: [[{ text: words, lang: language, size, weight: 500 }]],
          lineHeight: 1.2,
          colour: isOut ? 'band-out-text' : 'band-return',
          haloWidth: 4 * Math.sqrt(scale),
          candidates: (width, height) => lines.flatMap((line) => besideLine(line, width, height, away)),
        },
      ];
    });
}

function besideLine(line: readonly Point[], width: number, height: number, away: number): readonly Candidate[] {
  const length = lengthOf(line);
  if (length < width) return [];
  return [-1, 1].flatMap((side) =>
    [0.5, 0.4, 0.6, 0.3, 0.7].flatMap((share): Candidate[] => {
      const [before, after] = [placeAt(line, share * length - width / 2).point, placeAt(line, share * length + width / 2).point];
      const { point } = placeAt(line, share * length);
      const steep = (Math.atan2(after[1] - before[1], after[0] - before[0]) * 180) / Math.PI;
      const turn = steep > 90 ? steep - 180 : steep < -90 ? steep + 180 : steep;
      const normal = ((turn + 90) * Math.PI) / 180;
      const [x, y] = [point[0] + side * away * Math.cos(normal), point[1] + side * away * Math.sin(normal)];
      return [{ box: boxAt(x - width / 2, y - height / 2, width, height, turn), anchor: 'middle' }];
    }),
  );
}

// Numbers.

const LEG_DISC_RADIUS = 11;

/** A number on each leg of the selected route: the one in focus is set first, then in their order. */
function legNumberShapes(context: SceneContext, legs: readonly DrawnLeg[], placement: Placement): readonly Shape[] {
  const { index, view, sheet, scale, palette: { colours } } = context;
  if (selectedLegs(index, view).length < 2) return [];
  const size = byZoom(sheet.zoom, scale, [2, 0.86], [5, 1]);
  const order = (position: number): number => (position === view.leg ? -1 : position);
  return legs
    .filter(({ position }) => position >= 0)
    .sort((a, b) => order(a.position) - order(b.position))
    .flatMap(({ lines, position, leg }): readonly Shape[] => {
      const radius = LEG_DISC_RADIUS * size;
      const places = lines.map((line) => placeAt(line, lengthOf(line) / 2).point).filter((point) => sheet.isOn(point));
      const best = placement.place(places.map((point) => ({ box: boxRound(point, radius), point })));
      if (best === null) return [];
      const isFocus = position === view.leg;
      return disc(`leg:${leg.properties.id}`, best.point, radius, position + 1, byZoom(sheet.zoom, scale, [2, 11], [5, 13]), isFocus ? [colours.ink, colours.paper] : [colours.paper, colours.ink], colours);
    });
}

/** Paper in a ring of ink, or all ink, and a number on it. */
function disc(key: string, [x, y]: Point, radius: number, number: number, size: number, [ground, ink]: readonly [string, string], { paper, ink: rim }: Readonly<Record<ColourName, string>>): readonly Shape[] {
  const [middleX, middleY] = [rounded(x), rounded(y)];
  const under: CircleShape = { kind: 'circle', key: null, x: middleX, y: middleY, radius: rounded(radius), fill: paper, stroke: null };
  const over: CircleShape = { kind: 'circle', key, x: middleX, y: middleY, radius: rounded(radius * 0.8), fill: ground, stroke: { paint: rim, width: rounded(radius * 0.13) } };
  const text: TextShape = { kind: 'text', key, lines: [[{ text: String(number), lang: 'en', size: rounded(size), weight: 500 }]], x: middleX, y: rounded(y + size * 0.36), lineHeight: 1, anchor: 'middle', turn: 0, colour: ink, halo: null, box: boxRound([x, y], radius) };
  return [under, over, text];
}

const NUMBER_RADIUS = 12;

/** Numbers asked for. At a country they stand on its place; at a mark beside it, on a short line. */
function numberShapes(context: SceneContext, placement: Placement): readonly Shape[] {
  const { view, sheet, scale, palette: { colours } } = context;
  const radius = NUMBER_RADIUS * scale;
  return view.numbers.flatMap(({ key, number }): Shape[] => {
    const spot = placeOf(context, key);
    if (spot === null || !sheet.isOn(spot.point)) return [];
    const { point, isMark } = spot;
    const ways = Array.from({ length: 16 }, (_, at) => (at * Math.PI) / 8);
    const beside = [1.9, 2.6, 3.4, 4.4, 5.6].flatMap((away) => ways.map((way): Point => [point[0] + away * radius * Math.cos(way), point[1] + away * radius * Math.sin(way)]));
    const best = placement.place([...(isMark ? [] : [point]), ...beside].map((at) => ({ box: boxRound(at, radius), at })));
    if (best === null) return [];
    const line: readonly Shape[] = best.at === point ? [] : [{ kind: 'path', key: null, d: `M${point.map(rounded).join()}L${best.at.map(rounded).join()}`, fill: null, stroke: { paint: colours.ink, width: scale } }];
    return [...line, ...disc(key, best.at, radius, number, 13 * scale, [colours.paper, colours.ink], colours)];
  });
}

/** null = no such thing, or it has no place. */
function placeOf(context: SceneContext, key: MapNumber['key']): { readonly point: Point; readonly isMark: boolean } | null {
  const { index, land, sheet } = context;
  const [kind = '', id = ''] = key.split(':');
  const mark = (position: readonly number[] | undefined): { readonly point: Point; readonly isMark: boolean } | null => (position === undefined ? null : { point: sheet.point(position), isMark: true });
  switch (kind) {
    case 'country': {
      const own = index.countries.get(id)?.geometry.coordinates ?? land.labels.find(({ iso }) => iso === id)?.at;
      const point = own === undefined ? undefined : sheet.isOn(sheet.point(own)) ? sheet.point(own) : pointsInside(context, id)[0];
      return point === undefined ? null : { point, isMark: false };
    }
    case 'crossing': {
      const crossing = index.crossings.get(id);
      return mark(crossing && middleOfCrossing(crossing));
    }
    case 'destination':
      return mark(index.communities.get(id)?.geometry.coordinates);
    case 'origin':
      return mark(index.origins.get(id)?.geometry.coordinates);
    case 'incident':
      return mark(index.incidents.get(id)?.geometry.coordinates);
    case 'river': {
      const [longest] = land.rivers.filter(({ name }) => name === id).flatMap(({ line }) => sheet.parts(line)).sort((a, b) => lengthOf(b) - lengthOf(a));
      return longest === undefined ? null : { point: placeAt(longest, lengthOf(longest) / 2).point, isMark: true };
    }
    default:
      return null;
  }
}
