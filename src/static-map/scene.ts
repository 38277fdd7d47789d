/** A view of the map as plain shapes: no DOM, the same at build time, on the page and on paper. */
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { Land } from '../domain/land.js';
import type { Language } from '../i18n/names.js';
import { PALETTES, type ThemeName } from '../styles/palette.js';
import { borderGroups, landGroups, outlineGroups, riverGroup } from './ground.js';
import { laidGroup } from './laid.js';
import { crossingGroup, destinationGroup, incidentGroup, originGroup } from './marks.js';
import { nameGroups } from './names.js';
import { sheetFor } from './projection.js';
import { Definitions, type SceneContext, type StaticView } from './scene-context.js';
import type { Group, Scene } from './shapes.js';
import { legsOnSheet, wayGroups } from './ways.js';

export interface SceneSettings {
  readonly index: DatasetIndex;
  readonly view: StaticView;
  readonly land: Land;
  /** User units; one is a CSS pixel at the size at which the live map would look the same. */
  readonly width: number;
  readonly height: number;
  readonly theme: ThemeName;
  readonly language: Language;
  /** On which land is drawn, user units: 1 makes a small drawing for a first picture. */
  readonly grid?: number;
}

const FINE_GRID = 0.2;

/** What a view is when nothing is said: everything, over all years. */
export const WHOLE_VIEW: StaticView = { year: null, selection: null, leg: null, hiddenLayers: [], flow: null, onlyLegs: null, onlyIncidents: null, concealed: [], camera: null, at: null, laid: null, kind: 'view', numbers: [] };

export function sceneOf({ index, view, land, width, height, theme, language, grid = FINE_GRID }: SceneSettings): Scene {
  const palette = PALETTES[theme];
  const definitions = new Definitions();
  const context: SceneContext = { index, view, land, sheet: sheetFor(index, view, { width, height }, grid), palette, language, scale: theme === 'projector' ? 1.6 : 1, definitions };
  const groups = view.kind === 'outline' ? outlineOf(context) : viewOf(context);
  return {
    width,
    height,
    background: view.kind === 'outline' ? palette.colours.paper : palette.colours.water,
    ground: palette.colours.land,
    patterns: definitions.patterns,
    fades: definitions.fades,
    groups: groups.filter(({ shapes }) => shapes.length > 0),
  };
}

/** In the drawing order of the live map: fills, lines, marks, names. */
function viewOf(context: SceneContext): readonly Group[] {
  const legs = legsOnSheet(context);
  const ways = wayGroups(context, legs);
  const marks = [crossingGroup(context), destinationGroup(context), laidGroup(context), incidentGroup(context), originGroup(context)];
  const beads = ways.filter(({ id }) => id === 'returns');
  return [...landGroups(context), ...borderGroups(context), ...ways, riverGroup(context), ...marks, ...nameGroups(context, legs, [...marks, ...beads].flatMap(({ shapes }) => shapes))];
}

function outlineOf(context: SceneContext): readonly Group[] {
  const crossings = crossingGroup(context);
  return [...outlineGroups(context), crossings, ...nameGroups(context, [], crossings.shapes)];
}
