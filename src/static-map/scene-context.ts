/** What the parts of a scene are told, and the patterns and fades they ask for. */
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { DrawnView } from '../domain/drawn.js';
import type { Bounds, Fitted } from '../domain/camera.js';
import type { Land } from '../domain/land.js';
import type { Language } from '../i18n/names.js';
import type { Palette } from '../styles/palette.js';
import { lookId, type Look } from '../styles/patterns.js';
import type { Sheet } from './projection.js';
import type { FadeDefinition, PatternDefinition, Paint } from './shapes.js';

/** A number in a disc, to be explained or filled in beside the map. */
export interface MapNumber {
  /** What it stands at: `country:LA`, `crossing:hyesan-changbai`, `destination:…`, `origin:…`, `incident:…`, or `river:yalu`. */
  readonly key: string;
  readonly number: number;
}

/**
 * What a static map shows.
 * `outline`: for pupils to label. Coasts, borders, rivers and facing towns in lines, nothing filled, nothing named.
 */
export interface StaticView extends DrawnView {
  readonly camera: Bounds | null;
  /** Where a reader has moved the map: instead of all that is to be framed; null = not moved. */
  readonly at: Fitted | null;
  /** Corners of a route's shape laid over another place: longitude (running on past 180), latitude; null = none. */
  readonly laid: readonly (readonly number[])[] | null;
  readonly kind: 'view' | 'outline';
  readonly numbers: readonly MapNumber[];
}

export interface SceneContext {
  readonly index: DatasetIndex;
  readonly view: StaticView;
  readonly land: Land;
  readonly sheet: Sheet;
  readonly palette: Palette;
  readonly language: Language;
  /** 1 on a screen and on paper, 1.6 in the projector theme: lines, discs and names grow alike. */
  readonly scale: number;
  readonly definitions: Definitions;
}

/** Patterns and fades, each once, named in the order they are asked for. */
export class Definitions {
  readonly #patterns = new Map<string, PatternDefinition>();
  readonly #fades: FadeDefinition[] = [];

  get patterns(): readonly PatternDefinition[] {
    return [...this.#patterns.values()];
  }

  get fades(): readonly FadeDefinition[] {
    return this.#fades;
  }

  pattern(look: Look, opacity: number): Paint {
    const name = lookId(look);
    const known = this.#patterns.get(name) ?? { id: `look-${this.#patterns.size}`, look, opacity };
    this.#patterns.set(name, known);
    return { ref: known.id };
  }

  fade(fade: Omit<FadeDefinition, 'id'>): Paint {
    const id = `fade-${this.#fades.length}`;
    this.#fades.push({ id, ...fade });
    return { ref: id };
  }
}
