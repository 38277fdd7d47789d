/**
 * The overview as markup for the page itself, so that a map is on screen before any script has run. Made at build from the same
 * scene as every drawn map, and made small: land of few points on a coarse grid, each outline once.
 *
 * It has to stand where the live map will stand, at any size of window. So land and ways are drawn in a frame that is
 * scaled, with strokes that are not; marks and names stand at shares of that frame, as large as everywhere; and of the names
 * there are three sets, since what has room depends on the size. Colours are the page's own tokens and follow its theme.
 */
import { fitted, FRAME_PADDING_PX, OVERVIEW, TILE_PX, type Fitted } from '../domain/camera.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { legendGroups } from '../domain/legend.js';
import type { Land } from '../domain/land.js';
import { OUTCOMES } from '../domain/types.js';
import { outcomeWords, shortBasis } from '../i18n/vocabulary.js';
import { COLOUR_NAMES, PALETTES } from '../styles/palette.js';
import { lookId, lookOf } from '../styles/patterns.js';
import { RING_WIDTH, signMarks, type Sign } from '../styles/signs.js';
import { coarseLand } from './coarse-land.js';
import { sizeOfLine } from './placement.js';
import { sceneOf, WHOLE_VIEW } from './scene.js';
import { sceneNodes, type Attributes, type SvgNode } from './scene-nodes.js';
import type { CircleShape, FadeDefinition, Group, Paint, PathShape, Scene, Shape, SignShape, Stroke, TextShape } from './shapes.js';
import { shortCurve, shortPath } from './short-path.js';

export interface FirstMapSettings {
  readonly index: DatasetIndex;
  readonly land: Land;
  /** What a screen reader calls the map. */
  readonly label: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of the map in the page, at 390 × 844, 1366 × 768 and 1920 × 1080: the names are set for these. */
export const NAME_SIZES = { small: { width: 390, height: 388 }, middle: { width: 734, height: 585 }, large: { width: 1192, height: 897 } } as const;
/** Land and ways are drawn once, at the middle size, and far enough round its frame for windows that are much wider or higher. */
const REACH: Size = { width: 1160, height: 1000 };
const GRID = 1;
/** Of ways: how far the sides of their curves may be off, units. */
const WAY_TOLERANCE = 1.1;
const COARSENESS = { tolerance: 1, leastArea: 12 };
/** In front of every name inside, so that none is taken on the page. */
const PREFIX = 'fm-';

/** Where the frame of the overview lies on a sheet, and how large it is. */
interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const down = (lat: number): number => 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
const [WEST, SOUTH, EAST, NORTH] = OVERVIEW.bounds;

/** The frame's width by its height. */
export const FRAME_ASPECT = (EAST - WEST) / 360 / (down(SOUTH) - down(NORTH));

const cameraAt = (size: Size): Fitted => fitted(OVERVIEW, size, FRAME_PADDING_PX);

/** The middle of a sheet is the frame's. */
function frameOn({ width, height }: Size, { zoom }: Fitted): Frame {
  const world = TILE_PX * 2 ** zoom;
  const frame = { width: ((EAST - WEST) / 360) * world, height: (down(SOUTH) - down(NORTH)) * world };
  return { left: (width - frame.width) / 2, top: (height - frame.height) / 2, ...frame };
}

type Both<T> = readonly [light: T, dark: T];

export interface FirstMap {
  readonly map: string;
  /** What the patterns of the map mean, with the countries that wear them. Its swatches are the map's own patterns. */
  readonly key: string;
}

export function firstMapOf({ index, land, label }: FirstMapSettings): FirstMap {
  const middle = cameraAt(NAME_SIZES.middle);
  const coarse = coarseLand(land, { worldWidth: TILE_PX * 2 ** middle.zoom, ...COARSENESS });
  const scenes = (size: Size, at: Fitted, drawnLand = coarse): Both<Scene> => {
    const draw = (theme: 'light' | 'dark'): Scene => sceneOf({ index, land: drawnLand, ...size, theme, language: 'en', grid: GRID, view: { ...WHOLE_VIEW, at } });
    return [draw('light'), draw('dark')];
  };
  const wide = scenes(REACH, middle);
  const frame = frameOn(REACH, middle);
  const groups = pairedGroups(wide);
  const ground = groups.filter(({ id }) => GROUND.has(id));
  const outlines = new Outlines(ground.filter(({ id }) => FILLS.has(id)), groups.filter(({ id }) => id === 'bands' || id === 'rivers'));
  const viewBox = [frame.left, frame.top, frame.width, frame.height].map(short).join(' ');
  const plate = [
    tag('g', { class: 'first-ground' }, [
      tag('g', { ...strokeOf({ paint: 'var(--river-minor)', width: 4, opacity: 0.24, cap: 'round' }), fill: 'none' }, outlines.usesOfAreas()),
      // Half of it is hidden under the fills: what is left is the coast.
      tag('g', { ...strokeOf({ paint: 'var(--coast)', width: 1 }), fill: 'none' }, outlines.usesOfAreas()),
      ...ground.map((group) => tag('g', { 'data-layer': group.id }, pathsOf(group, outlines))),
    ].join('')),
    ...groups.filter(({ id }) => id === 'bands').map((group) => tag('g', { class: 'first-data', 'data-layer': group.id, 'stroke-linecap': 'round' }, pathsOf(group, outlines))),
    ...groups.filter(({ id }) => id === 'returns').map((group) => tag('g', { class: 'first-data', 'data-layer': group.id, 'stroke-linecap': 'round' }, beadsOf(group))),
    ...groups.filter(({ id }) => id === 'rivers').map((group) => tag('g', { class: 'first-ground', 'data-layer': group.id, 'stroke-linecap': 'round' }, pathsOf(group, outlines))),
  ].join('');
  const inside = [
    tag('defs', {}, [...patternsOf(wide), ...fadesOf(wide), ...outlines.definitions(), ...signsOf(groups)].join('')),
    tag('svg', { class: 'first-plate', viewBox, width: '100%', height: '100%', overflow: 'visible' }, plate),
    tag('g', { class: 'first-data' }, groups.filter(({ id }) => MARKS.has(id)).map((group) => tag('g', { 'data-layer': group.id }, marksOf(group, frame))).join('')),
    // Where a name has room depends on rivers: on all of them, so that it stands where the drawn map will have it.
    ...Object.entries(NAME_SIZES).map(([name, size]) => tag('g', { class: `first-names first-${name}` }, namesOf(scenes(size, cameraAt(size), land), frameOn(size, cameraAt(size))))),
  ].join('');
  return { map: tag('svg', { class: 'first-svg', role: 'img', 'aria-label': label }, inside), key: keyOf(index, wide[0]) };
}

function keyOf(index: DatasetIndex, { patterns }: Scene): string {
  const rows = legendGroups(index, null).map(({ view, countries }) => {
    const own = patterns.filter(({ look }) => lookId({ ...look, pale: false }) === lookId({ ...lookOf(view), pale: false }));
    const pattern = own.find(({ look }) => !look.pale) ?? own[0];
    const swatch = tag('svg', { 'aria-hidden': 'true' }, tag('rect', { width: '100%', height: '100%', fill: pattern === undefined ? 'var(--land)' : `url(#${PREFIX}${pattern.id})` }));
    const names = countries.map(({ feature, view: ownView }) => [feature.properties.name.en, shortBasis(ownView)].filter((part) => part !== '').join(', ')).join('; ');
    return tag('li', {}, swatch + tag('span', {}, `${tag('b', {}, escaped(outcomeWords(view)))} ${escaped(names)}`));
  });
  return tag('ul', { class: 'first-key' }, rows.join(''));
}

// Colours: what is one colour in light and another in dark is a token of the page.

const TOKENS: ReadonlyMap<string, string> = new Map([
  ...COLOUR_NAMES.map((name) => [`${PALETTES.light.colours[name]} ${PALETTES.dark.colours[name]}`, name] as const),
  ...OUTCOMES.flatMap((outcome) => (['fill', 'ink'] as const).map((part) => [`${PALETTES.light.outcomes[outcome][part]} ${PALETTES.dark.outcomes[outcome][part]}`, `${outcome}-${part}`] as const)),
]);

function token([light, dark]: Both<string>): string {
  const name = TOKENS.get(`${light} ${dark}`);
  if (name === undefined) throw new Error(`no token is ${light} in the light theme and ${dark} in the dark one`);
  return `var(--${name})`;
}

function paintOf([light, dark]: Both<Paint | null>): string {
  if (light === null || dark === null) return 'none';
  return typeof light === 'string' && typeof dark === 'string' ? token([light, dark]) : `url(#${PREFIX}${typeof light === 'string' ? '' : light.ref})`;
}

const isColour = (value: unknown): value is string => typeof value === 'string' && value.startsWith('#');

/** Nodes of both themes as one. Where an opacity differs, it is the ink of a pattern, and the page has a token for it too. */
function themed([light, dark]: Both<SvgNode>): string {
  const attributes = Object.entries(light.attributes).map(([name, value]): readonly [string, Attributes[string]] => {
    const other = dark.attributes[name];
    if (isColour(value) && isColour(other)) return [name, token([value, other])];
    if (value === other || typeof value !== 'number') return [name, value];
    const share = Math.round((value / PALETTES.light.patternInkOpacity) * 10) / 10;
    return [name, share === 1 ? 'var(--pattern-ink-opacity)' : `calc(${short(share)}*var(--pattern-ink-opacity))`];
  });
  const inside = typeof light.children === 'string' ? escaped(light.children) : light.children.map((child, at) => themed([child, (dark.children as readonly SvgNode[])[at] ?? child])).join('');
  return tag(light.tag, Object.fromEntries(attributes), inside);
}

// Scenes of both themes side by side: the same shapes in other colours.

type Pair<Kind extends Shape = Shape> = Both<Kind>;
interface PairedGroup {
  readonly id: string;
  readonly shapes: readonly Pair[];
}

function pairedGroups([light, dark]: Both<Scene>): readonly PairedGroup[] {
  return light.groups.map((group: Group, place) => {
    const other = dark.groups[place];
    if (other?.shapes.length !== group.shapes.length) throw new Error(`the layer ${group.id} of the first map is not the same in both themes`);
    return { id: group.id, shapes: group.shapes.map((shape, at) => [shape, other.shapes[at] ?? shape] as const) };
  });
}

const isKind =
  <Kind extends Shape['kind']>(kind: Kind) =>
  (pair: Pair): pair is Pair<Extract<Shape, { kind: Kind }>> =>
    pair[0].kind === kind;

// Ground and ways.

const FILLS = new Set(['land', 'outcomes']);
const GROUND = new Set([...FILLS, 'lakes', 'borders']);
const MARKS = new Set(['crossings', 'destinations', 'incidents', 'origin-marks']);

/** Outlines that are drawn more than once: land under all as its coast, then each in its own fill; ways and rivers on their casing. */
class Outlines {
  readonly #areas = new Map<string, string>();
  readonly #lines = new Map<string, string>();

  constructor(areas: readonly PairedGroup[], lines: readonly PairedGroup[]) {
    const pathsIn = (groups: readonly PairedGroup[]): readonly PathShape[] => groups.flatMap(({ shapes }) => shapes.filter(isKind('path')).map(([path]) => path));
    for (const { d, fill } of pathsIn(areas)) if (fill !== null) this.#areas.set(d, `${PREFIX}${this.#areas.size}`);
    const all = pathsIn(lines).map(({ d }) => d);
    for (const d of all) if (all.indexOf(d) !== all.lastIndexOf(d) && !this.#lines.has(d)) this.#lines.set(d, `${PREFIX}w${this.#lines.size}`);
  }

  definitions(): readonly string[] {
    return [...this.#areas, ...this.#lines].map(([d, id]) => tag('path', { id, d: dataOf(d) }));
  }

  usesOfAreas(): string {
    return usesOf([...this.#areas.values()]);
  }

  nameOf(d: string): string | undefined {
    return this.#areas.get(d) ?? this.#lines.get(d);
  }
}

/** Ways bend softly; what comes from the land has its steps on the grid already. */
const dataOf = (d: string): string => (/[lhvz]/.test(d) ? shortPath(d, GRID) : shortCurve(d, GRID, WAY_TOLERANCE));

const usesOf = (ids: readonly string[], style: Attributes = {}): string => ids.map((id) => tag('use', { href: `#${id}`, ...style })).join('');

function strokeOf({ paint, width, opacity, dash, cap }: Omit<Stroke, 'paint'> & { readonly paint: string }): Attributes {
  return { stroke: paint, 'stroke-width': short(width), 'stroke-opacity': opacity === undefined || opacity === 1 ? undefined : short(opacity), 'stroke-dasharray': dash?.map(short).join(' '), 'stroke-linecap': cap, 'stroke-linejoin': 'round' };
}

function styleOf([light, dark]: Pair<PathShape> | Pair<CircleShape>): Attributes {
  const { fillOpacity, stroke } = light;
  return {
    fill: paintOf([light.fill, dark.fill]),
    'fill-opacity': light.fill === null || fillOpacity === undefined ? undefined : short(fillOpacity),
    ...(stroke === null ? {} : strokeOf({ ...stroke, paint: paintOf([stroke.paint, dark.stroke?.paint ?? null]) })),
  };
}

/** One path for all that look alike. */
function pathsOf({ shapes }: PairedGroup, outlines: Outlines): string {
  const byStyle = new Map<string, { readonly style: Attributes; readonly data: string[]; readonly uses: string[] }>();
  for (const pair of shapes.filter(isKind('path'))) {
    const style = styleOf(pair);
    const name = JSON.stringify(style);
    const alike = byStyle.get(name) ?? { style, data: [], uses: [] };
    byStyle.set(name, alike);
    const outline = outlines.nameOf(pair[0].d);
    if (outline === undefined) alike.data.push(pair[0].d);
    else alike.uses.push(outline);
  }
  return [...byStyle.values()]
    .map(({ style, data, uses }) => [data.length === 0 ? '' : tag('path', { d: data.map(dataOf).join(''), ...style }), uses.length > 1 ? tag('g', style, usesOf(uses)) : usesOf(uses, style)].join(''))
    .join('');
}

/** Beads along a way: dots of a broken line, so that they stay as far from each other as everywhere, whatever the scale. */
function beadsOf({ shapes }: PairedGroup): string {
  const casings = shapes.filter(isKind('path'));
  const beads = shapes.filter(isKind('sign'));
  if (casings.length !== beads.length) throw new Error('a way back is drawn in more than one part: the first map knows only ways in one');
  const plates = casings.map(([{ d }]) => d).join('');
  const [first] = casings;
  return [first === undefined ? '' : tag('path', { d: dataOf(plates), ...styleOf(first) }), ...[...new Set(beads.map(([{ sign }]) => sign))].map((sign) => beadLines(sign, beads, casings))].join('');
}

const BEAD_STEP = 12;

function beadLines(sign: Sign, beads: readonly Pair<SignShape>[], casings: readonly Pair<PathShape>[]): string {
  const own = beads.flatMap((pair, at) => (pair[0].sign === sign ? [{ bead: pair[0], line: casings[at]?.[0].d ?? '' }] : []));
  const scale = own[0]?.bead.scale ?? 1;
  // A way too short for a broken line has its one bead in its middle.
  const points = own.flatMap(({ bead }) => (bead.at.length === 1 ? bead.at.map(([x, y]) => `M${x},${y}h0`) : [])).join('');
  const lines = own.flatMap(({ bead, line }) => (bead.at.length === 1 ? [] : [line])).join('');
  const under = token([PALETTES.light.colours.halo, PALETTES.dark.colours.halo]);
  const [marks, others] = [signMarks(sign, PALETTES.light), signMarks(sign, PALETTES.dark)];
  // The casing of the way is the beads' too.
  const dots = marks.flatMap(({ kind, radius, colour }, at): readonly (readonly [paint: string, radius: number])[] => {
    const paint = token([colour, others[at]?.colour ?? colour]);
    if (at === 0 && paint === under) return [];
    if (kind === 'ring') return [[paint, radius + RING_WIDTH / 2], [under, radius - RING_WIDTH / 2]];
    // Half a disc cannot be a dot: a smaller whole one in the ring stands for it.
    return [[paint, kind === 'half' ? radius / 2 : radius]];
  });
  return dots
    .map(([paint, radius]) => {
      const stroke = { fill: 'none', stroke: paint, 'stroke-width': short(2 * radius * scale) };
      return (lines === '' ? '' : tag('path', { d: dataOf(lines), ...stroke, 'stroke-dasharray': `0 ${BEAD_STEP}`, 'stroke-dashoffset': -BEAD_STEP / 2 })) + (points === '' ? '' : tag('path', { d: shortPath(points, GRID), ...stroke }));
    })
    .join('');
}

function patternsOf([light, dark]: Both<Scene>): readonly string[] {
  const [one, other] = [sceneNodes(light, PALETTES.light, PREFIX), sceneNodes(dark, PALETTES.dark, PREFIX)].map(([definitions]) => ((definitions?.children ?? []) as readonly SvgNode[]).filter(({ tag: name }) => name === 'pattern'));
  return (one ?? []).map((pattern, at) => themed([pattern, other?.[at] ?? pattern]));
}

/** Fades differ in where they run alone: what they share is written once. */
function fadesOf([light, dark]: Both<Scene>): readonly string[] {
  const shared = new Map<string, string>();
  const kind = ({ colour, endOpacity }: FadeDefinition, at: number): string => `${token([colour, dark.fades[at]?.colour ?? colour])} ${endOpacity}`;
  for (const [at, fade] of light.fades.entries()) if (!shared.has(kind(fade, at))) shared.set(kind(fade, at), `${PREFIX}fading-${shared.size}`);
  return [
    ...[...shared].map(([look, id]) => {
      const [colour = '', endOpacity = ''] = look.split(' ');
      return tag('linearGradient', { id, gradientUnits: 'userSpaceOnUse' }, tag('stop', { 'stop-color': colour }) + tag('stop', { offset: 1, 'stop-color': colour, 'stop-opacity': endOpacity }));
    }),
    ...light.fades.map((fade, at) => {
      const [[x1, y1], [x2, y2]] = [fade.from.map(Math.round), fade.to.map(Math.round)] as [[number, number], [number, number]];
      return tag('linearGradient', { id: PREFIX + fade.id, href: `#${shared.get(kind(fade, at)) ?? ''}`, x1, y1, x2, y2 });
    }),
  ];
}

// Marks: as large as everywhere, at a share of the frame.

const shares = (x: number, y: number, { left, top, width, height }: Frame): readonly [string, string] => [`${short(((x - left) / width) * 100)}%`, `${short(((y - top) / height) * 100)}%`];

const signId = ({ sign, scale }: SignShape): string => `${PREFIX}${sign.slice(0, 2)}${Math.round(scale * 100)}`;

function signsOf(groups: readonly PairedGroup[]): readonly string[] {
  const used = new Map(groups.filter(({ id }) => MARKS.has(id)).flatMap(({ shapes }) => shapes.filter(isKind('sign')).map(([sign]) => [signId(sign), sign] as const)));
  const drawn = (shape: SignShape, theme: 'light' | 'dark'): readonly SvgNode[] => {
    const scene: Scene = { width: 0, height: 0, background: '', ground: '', patterns: [], fades: [], groups: [{ id: '', shapes: [{ ...shape, at: [[0, 0]] }] }] };
    const [group] = (sceneNodes(scene, PALETTES[theme], '').at(-1)?.children ?? []) as readonly SvgNode[];
    return (group?.children ?? []) as readonly SvgNode[];
  };
  return [...used].map(([id, shape]) => {
    const dark = drawn(shape, 'dark');
    return tag('g', { id }, drawn(shape, 'light').map((node, at) => themed([node, dark[at] ?? node])).join(''));
  });
}

function marksOf({ shapes }: PairedGroup, frame: Frame): string {
  const signs = shapes.filter(isKind('sign')).flatMap(([sign]) => sign.at.map(([x, y]) => { const [left, top] = shares(x, y, frame); return tag('use', { href: `#${signId(sign)}`, x: left, y: top }); }));
  const byStyle = new Map<string, { readonly style: Attributes; readonly circles: string[] }>();
  for (const pair of shapes.filter(isKind('circle'))) {
    const style = styleOf(pair);
    const [cx, cy] = shares(pair[0].x, pair[0].y, frame);
    const alike = byStyle.get(JSON.stringify(style)) ?? { style, circles: [] };
    byStyle.set(JSON.stringify(style), alike);
    alike.circles.push(tag('circle', { cx, cy, r: short(pair[0].radius) }));
  }
  return [...[...byStyle.values()].map(({ style, circles }) => tag('g', style, circles.join(''))), ...signs].join('');
}

// Names.

const USUAL_HALO = 3.4;

/** Names that look alike stand together. */
function namesOf(scenes: Both<Scene>, frame: Frame): string {
  const byStyle = new Map<string, string[]>();
  for (const [light, dark] of pairedGroups(scenes).flatMap(({ shapes }) => shapes.filter(isKind('text')))) {
    const ink = token([light.colour, dark.colour]);
    const [first] = light.lines.flat();
    const style = tag('g', { fill: ink, 'font-size': short(first?.size ?? 0), 'font-weight': first?.weight, 'stroke-width': light.halo?.width === USUAL_HALO ? undefined : short(light.halo?.width ?? 0) }, ' ');
    byStyle.set(style, [...(byStyle.get(style) ?? []), nameOf(light, frame)]);
  }
  return [...byStyle].map(([style, names]) => style.replace('> <', `>${names.join('')}<`)).join('');
}

function nameOf(name: TextShape, frame: Frame): string {
  const { anchor, turn, box } = name;
  const start = { 'text-anchor': anchor === 'middle' ? undefined : anchor };
  if (turn === 0) {
    const [x, y] = shares(name.x, name.y, frame);
    return tag('text', { x, y, ...start }, wordsOf(name, x));
  }
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
  const [x, y] = shares(middleX, middleY, frame);
  const left = short(name.x - middleX);
  return tag('svg', { x, y, overflow: 'visible' }, tag('text', { transform: `rotate(${short(turn)})`, x: left, y: short(name.y - middleY), ...start }, wordsOf(name, left)));
}

/** The first run wears what its group wears. */
function wordsOf({ lines, lineHeight }: TextShape, x: string): string {
  return lines
    .map((line, row) => {
      const before = lines[row - 1];
      const next = before === undefined ? {} : { x, dy: short(lineHeight * (0.35 * sizeOfLine(before) + 0.65 * sizeOfLine(line))) };
      return line.map(({ text, lang, size, weight }, column) => (row === 0 && column === 0 ? escaped(text) : tag('tspan', { ...(column === 0 ? next : {}), lang: lang === 'en' ? undefined : lang, 'font-size': short(size), 'font-weight': weight }, escaped(text)))).join('');
    })
    .join('');
}

// Markup.

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

/** To the hundredth, without what can be left out. */
const short = (value: number): string => String(Math.round(value * 100) / 100).replace(/^(-?)0\./, '$1.');

function tag(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${escaped(String(value))}"`)).join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}
