/** What a scene is made of: plain data that Lit, a string at build time and a test read alike. Lengths are user units. */
import type { Look } from '../styles/patterns.js';
import type { Sign } from '../styles/signs.js';
import type { Language } from '../i18n/names.js';

/** A colour, or the name of one of the scene's patterns or fades. */
export type Paint = string | { readonly ref: string };

export interface Stroke {
  readonly paint: Paint;
  readonly width: number;
  readonly opacity?: number;
  readonly dash?: readonly number[];
  readonly cap?: 'round' | 'butt';
}

/** What a shape stands for: `country:LA`, `leg:china-laos-thailand`, `river:yalu`; null = the plate itself. */
interface Keyed {
  readonly key: string | null;
}

export interface PathShape extends Keyed {
  readonly kind: 'path';
  readonly d: string;
  /** null = not filled. */
  readonly fill: Paint | null;
  readonly fillOpacity?: number;
  readonly stroke: Stroke | null;
}

export interface CircleShape extends Keyed {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: Paint | null;
  readonly fillOpacity?: number;
  readonly stroke: Stroke | null;
}

/** A sign of styles/signs.ts, round one or more middles. */
export interface SignShape extends Keyed {
  readonly kind: 'sign';
  readonly sign: Sign;
  readonly scale: number;
  readonly opacity: number;
  readonly at: readonly (readonly [x: number, y: number])[];
}

export interface TextRun {
  readonly text: string;
  readonly lang: Language;
  readonly size: number;
  readonly weight: 400 | 500 | 600;
}

export interface TextShape extends Keyed {
  readonly kind: 'text';
  /** Runs that stand beside each other, line by line. */
  readonly lines: readonly (readonly TextRun[])[];
  /** Where each line's text begins, has its middle or ends, by `anchor`; and the first line's baseline. */
  readonly x: number;
  readonly y: number;
  readonly lineHeight: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Degrees clockwise round the middle of the box; 0 = level. */
  readonly turn: number;
  readonly colour: string;
  readonly halo: { readonly colour: string; readonly width: number } | null;
  /** The room its words were thought to take. */
  readonly box: Box;
}

/** A rectangle, turned clockwise round its middle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Degrees. */
  readonly turn: number;
}

export type Shape = PathShape | CircleShape | SignShape | TextShape;

export interface Group {
  readonly id: string;
  readonly shapes: readonly Shape[];
}

/** The pattern of an outcome on its ground. */
export interface PatternDefinition {
  readonly id: string;
  readonly look: Look;
  readonly opacity: number;
}

/** A colour that fades from one place to another. */
export interface FadeDefinition {
  readonly id: string;
  readonly colour: string;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly endOpacity: number;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  /** Under the patterns, which are partly clear. */
  readonly ground: string;
  readonly patterns: readonly PatternDefinition[];
  readonly fades: readonly FadeDefinition[];
  /** In drawing order. */
  readonly groups: readonly Group[];
}
