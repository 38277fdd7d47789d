/** What a layer's function may know: data, colours, language and size; never the map itself. */
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { Palette, ThemeName } from '../styles/palette.js';
import type { ExpressionSpecification, LayerSpecification } from './maplibre.js';

export interface StyleContext {
  readonly index: DatasetIndex;
  readonly theme: ThemeName;
  readonly palette: Palette;
  readonly language: 'en' | 'ko';
  /** 1 on a screen, 1.6 in the projector theme: lines, discs and names grow alike. */
  readonly scale: number;
  /** Corners of a route's shape laid over another place: longitude (running on past 180), latitude; null = none. */
  readonly laid: readonly (readonly number[])[] | null;
}

export type LayerFunction = (context: StyleContext) => readonly LayerSpecification[];

/** Layers a reader can hide (the ids of `?hide=`). */
export type HideableLayer = 'outcomes' | 'routes' | 'returns' | 'crossings' | 'origins' | 'destinations' | 'incidents';

/**
 * What changes without rebuilding the style. Set with `map.setGlobalStateProperty`.
 * `year` is a number or 'all', since null would mean "back to the default" to MapLibre.
 * `onlyLegs` and `onlyIncidents` hold ids and keys as `askedState` gives them.
 * `concealed` holds selections (`country:LA`) and legs (`leg:dmz-to-south-korea`) that a story has not shown yet.
 * `leg` is a position in `selectedLegs`; -1 = none in focus.
 */
export const GLOBAL_STATE_DEFAULTS = { year: 'all', selectedCountry: '', selectedKey: '', selectedLegs: [], leg: -1, hidden: [], flow: '', onlyLegs: 'all', onlyIncidents: 'all', concealed: [] } as const;
export type GlobalStateName = keyof typeof GLOBAL_STATE_DEFAULTS;

export const globalState = (name: GlobalStateName): ExpressionSpecification => ['global-state', name];

export const visibleUnlessHidden = (layer: HideableLayer): ExpressionSpecification => ['case', ['in', layer, globalState('hidden')], 'none', 'visible'] as unknown as ExpressionSpecification;

/** Ids or keys as names of an object, where each is found at once: a list would be read from its start for every feature. null = all. */
export const askedState = (keys: readonly string[] | null): Readonly<Record<string, true>> | 'all' => (keys === null ? 'all' : Object.fromEntries(keys.map((key) => [key, true])));

/** Features that a filter left, by one of their properties; with none asked for, all. */
export const isAskedFor = (state: 'onlyLegs' | 'onlyIncidents', property: string): ExpressionSpecification =>
  ['case', ['==', ['typeof', globalState(state)], 'string'], true, ['has', ['get', property], globalState(state)]] as unknown as ExpressionSpecification;

/** Not kept back by a story; `key` gives what `concealed` would call the feature. */
export const isRevealed = (key: ExpressionSpecification): ExpressionSpecification => ['!', ['in', key, globalState('concealed')]] as unknown as ExpressionSpecification;
export const KEY: ExpressionSpecification = ['get', 'key'];

export const allYears: ExpressionSpecification = ['==', ['to-string', globalState('year')], 'all'];
export const yearNumber: ExpressionSpecification = ['to-number', globalState('year'), 0];

/** Features whose `years` hold the selected year; all of them over all years. */
export const inSelectedYear: ExpressionSpecification = ['any', allYears, ['in', ['concat', ',', ['to-string', globalState('year')], ','], ['get', 'years']]];

/** Linear between zooms, sizes multiplied by the context's scale. */
export function byZoom(scale: number, ...stops: readonly (readonly [zoom: number, size: number])[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flatMap(([zoom, size]) => [zoom, size * scale])] as unknown as ExpressionSpecification;
}

/** Two lines: the language read first is larger. */
export function twoNames({ language }: StyleContext): ExpressionSpecification {
  const [first, second] = language === 'ko' ? (['name_ko', 'name_en'] as const) : (['name_en', 'name_ko'] as const);
  return ['format', ['get', first], {}, '\n', {}, ['get', second], { 'font-scale': 0.84, 'text-font': ['literal', ['Plex Regular']] }];
}

/** Over the land a label carries a halo of paper: without it names drown in patterns. */
export const halo = ({ palette, scale }: StyleContext) => ({ 'text-halo-color': palette.colours.halo, 'text-halo-width': 1.7 * Math.sqrt(scale), 'text-halo-blur': 0.3 });
