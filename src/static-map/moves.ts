/** Moving a drawn map by hand: first the picture is shifted and stretched, then the camera that shows the same is reckoned. */
import { MAX_ZOOM, MIN_ZOOM, TILE_PX, type Fitted } from '../domain/camera.js';
import type { Point } from './projection.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A point of the sheet stands at `scale` times itself plus (dx, dy). */
export interface Move {
  readonly dx: number;
  readonly dy: number;
  readonly scale: number;
}

export const STILL: Move = { dx: 0, dy: 0, scale: 1 };
export const isStill = ({ dx, dy, scale }: Move): boolean => dx === 0 && dy === 0 && scale === 1;

export const shifted = ({ dx, dy, scale }: Move, byX: number, byY: number): Move => ({ dx: dx + byX, dy: dy + byY, scale });

/** So that what is now at `about` stays there. */
export const stretched = ({ dx, dy, scale }: Move, [x, y]: Point, factor: number): Move => ({ dx: x + (dx - x) * factor, dy: y + (dy - y) * factor, scale: scale * factor });

/** The world is flat here and is drawn once: from farther off it would not fill the sheet. */
export const leastZoom = ({ width }: Size): number => Math.max(MIN_ZOOM, Math.min(2, Math.log2(width / TILE_PX)));

/** The part of a factor that the zoom has room for. */
export function roomFor({ zoom }: Fitted, { scale }: Move, factor: number, size: Size): number {
  const now = zoom + Math.log2(scale);
  const next = Math.min(MAX_ZOOM, Math.max(Math.min(leastZoom(size), now), now + Math.log2(factor)));
  return 2 ** (next - now);
}

const latitudeAt = (down: number): number => (Math.atan(Math.sinh((0.5 - down) * 2 * Math.PI)) * 180) / Math.PI;
const downAt = (latitude: number): number => 0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI);
const onceRound = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;

/** Longitude and latitude of a place on the sheet. */
export function positionAt({ center: [lon, lat], zoom }: Fitted, { width, height }: Size, [x, y]: Point): { readonly lng: number; readonly lat: number } {
  const worldPx = TILE_PX * 2 ** zoom;
  return { lng: onceRound(lon + ((x - width / 2) / worldPx) * 360), lat: latitudeAt(downAt(lat) + (y - height / 2) / worldPx) };
}

/** Where the camera is after a move; it does not leave the world at its top or foot. */
export function cameraAfter(at: Fitted, size: Size, { dx, dy, scale }: Move): Fitted {
  const { lng, lat } = positionAt(at, size, [(size.width / 2 - dx) / scale, (size.height / 2 - dy) / scale]);
  const zoom = Math.min(MAX_ZOOM, at.zoom + Math.log2(scale));
  const margin = Math.min(0.5, size.height / 2 / (TILE_PX * 2 ** zoom));
  return { center: [lng, latitudeAt(Math.min(1 - margin, Math.max(margin, downAt(lat))))], zoom };
}
