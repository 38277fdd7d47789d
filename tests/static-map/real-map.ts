/** The real facts and the real land, read once a test file. */
import { readFileSync } from 'node:fs';
import { parseLand } from '../../src/data/land.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import type { Land } from '../../src/domain/land.js';
import { FIRST_YEAR, LAST_YEAR, type Year } from '../../src/domain/types.js';
import { sceneOf, WHOLE_VIEW, type SceneSettings } from '../../src/static-map/scene.js';
import type { StaticView } from '../../src/static-map/scene-context.js';
import type { Scene, Shape, TextShape } from '../../src/static-map/shapes.js';
import { realDataset, ROOT } from '../fixtures/geo-folder.js';

export const LAND_TEXT = readFileSync(`${ROOT}/public/land.json`, 'utf8');

const { dataset } = await realDataset();
export const index = indexDataset(dataset);

export function realLand(): Land {
  const { land, problems } = parseLand(JSON.parse(LAND_TEXT));
  if (land === null) throw new Error(JSON.stringify(problems));
  return land;
}
const land = realLand();

export const YEARS: readonly Year[] = [null, ...Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at)];

/** All that the facts have a place for comes on the sheet. */
export const ALL_THE_WORLD = [-165, -48, 190, 76] as const;

export function scene(view: Partial<StaticView> = {}, more: Partial<SceneSettings> = {}): Scene {
  return sceneOf({ index, land, width: 1000, height: 760, theme: 'light', language: 'en', view: { ...WHOLE_VIEW, ...view }, ...more });
}

export const shapesOf = ({ groups }: Scene, ...ids: readonly string[]): readonly Shape[] => groups.filter(({ id }) => ids.includes(id)).flatMap(({ shapes }) => shapes);
/** What the shapes of these groups stand for, each once, in order of the alphabet. */
export const keysOf = (drawn: Scene, ...ids: readonly string[]): readonly string[] => [...new Set(shapesOf(drawn, ...ids).flatMap(({ key }) => key ?? []))].sort();
export const textsOf = (drawn: Scene): readonly TextShape[] => drawn.groups.flatMap(({ shapes }) => shapes).filter((shape): shape is TextShape => shape.kind === 'text');
export const wordsOf = ({ lines }: TextShape): readonly string[] => lines.map((line) => line.map(({ text }) => text).join(''));
