/** Where things stand on the sheet: Mercator as the live map has it, framed by the same reckoning. */
import { geoMercator, geoPath } from 'd3-geo';
import type { GeoPermissibleObjects } from 'd3-geo';
import type { Position } from 'geojson';
import { FRAME_PADDING_PX, fitted, OVERVIEW, targetOf, TILE_PX, type Fitted, type Framing } from '../domain/camera.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { Line, Rings } from '../domain/land.js';
import { PathWriter } from './path-writer.js';

export type Point = readonly [x: number, y: number];

/** Beyond the sheet's edge, wider than any line: where land is cut off, its cut side is not seen. */
const BLEED = 24;

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Of the live map at the same view: sizes and what is shown follow it. */
  readonly zoom: number;
  point(position: readonly number[]): Point;
  /** Longitude and latitude of a place on the sheet; null = off the world. */
  position(point: Point): Position | null;
  /** Path data of what is on the sheet; empty = nothing is. */
  polygons(polygons: readonly Rings[]): string;
  lines(lines: readonly Line[]): string;
  /** A line that may run on past 180 degrees, once for each turn of the world in which it is seen. */
  unbroken(line: readonly (readonly number[])[]): readonly (readonly Point[])[];
  /** Parts of a line on the sheet. */
  parts(line: Line): readonly (readonly Point[])[];
  isOn(point: Point, margin?: number): boolean;
}

export interface SheetFraming extends Framing {
  /** Where a reader has moved the map; null = it shows what is to be seen whole. */
  readonly at: Fitted | null;
}

let last: { readonly name: string; readonly sheet: Sheet } | null = null;

/**
 * While only the year changes, the land stays where it is: the last sheet is kept with what was drawn on it.
 *
 * @param grid on which land is drawn, user units: a coarse one makes a small drawing
 */
export function sheetFor(index: DatasetIndex, framing: SheetFraming, size: { readonly width: number; readonly height: number }, grid: number): Sheet {
  const camera = framing.at ?? fitted(targetOf(index, framing) ?? OVERVIEW, size, FRAME_PADDING_PX);
  const name = JSON.stringify([camera, size.width, size.height, grid]);
  if (last?.name !== name) last = { name, sheet: newSheet(camera, size, grid) };
  return last.sheet;
}

function newSheet({ center, zoom }: Fitted, { width, height }: { readonly width: number; readonly height: number }, grid: number): Sheet {
  const worldWidth = TILE_PX * 2 ** zoom;
  // Precision 0: sides stay straight on the flat map, as the live map draws them.
  const projection = geoMercator()
    .scale(worldWidth / (2 * Math.PI))
    .rotate([-center[0], 0])
    .center([0, center[1]])
    .translate([width / 2, height / 2])
    .precision(0)
    .clipExtent([[-BLEED, -BLEED], [width + BLEED, height + BLEED]]);
  const writer = new PathWriter(grid);
  const path = geoPath(projection, writer);
  const written = new WeakMap<object, string>();
  const pathOf = (type: 'Polygon' | 'LineString', coordinates: object): string => {
    let data = written.get(coordinates);
    if (data === undefined) {
      path({ type, coordinates } as GeoPermissibleObjects);
      data = writer.take();
      written.set(coordinates, data);
    }
    return data;
  };
  const yOf = (lat: number): number => projection([center[0], Math.max(-89, Math.min(89, lat))])?.[1] ?? 0;
  const flat = ([lon = 0, lat = 0]: readonly number[]): Point => [width / 2 + ((lon - center[0]) * worldWidth) / 360, yOf(lat)];
  const isOn = ([x, y]: Point, margin = 0): boolean => x >= -margin && x <= width + margin && y >= -margin && y <= height + margin;
  return {
    width,
    height,
    zoom,
    isOn,
    point: ([lon = 0, lat = 0]) => flat([center[0] + (((((lon - center[0] + 180) % 360) + 360) % 360) - 180), lat]),
    position: (point) => {
      const position = projection.invert?.([...point]);
      return position && position.every(Number.isFinite) ? position : null;
    },
    polygons: (polygons) => polygons.map((rings) => pathOf('Polygon', rings)).join(''),
    lines: (lines) => lines.map((line) => pathOf('LineString', line)).join(''),
    unbroken: (line) => {
      const points = line.map(flat);
      return [-1, 0, 1].map((turn) => points.map(([x, y]): Point => [x + turn * worldWidth, y])).filter((turned) => turned.some((point) => isOn(point)));
    },
    parts: (line) => {
      const parts: Point[][] = [];
      let isOpen = false;
      for (const point of line.map(flat)) {
        if (isOn(point) && isOpen) parts.at(-1)?.push(point);
        else if (isOn(point)) parts.push([point]);
        isOpen = isOn(point);
      }
      return parts.filter((part) => part.length > 1);
    },
  };
}

/** Linear between zooms and level outside them, times the scale of the theme. */
export function byZoom(zoom: number, scale: number, ...stops: readonly (readonly [zoom: number, size: number])[]): number {
  const next = stops.findIndex(([at]) => at >= zoom);
  const [to, from] = [stops[next] ?? stops.at(-1), stops[next === -1 ? stops.length - 1 : Math.max(0, next - 1)]];
  if (to === undefined || from === undefined) return 0;
  const share = to[0] === from[0] ? 0 : (zoom - from[0]) / (to[0] - from[0]);
  return scale * (from[1] + share * (to[1] - from[1]));
}
