/** The shape of a route laid over another place, as both maps draw it. */
import { msg } from '@lit/localize';
import type { Feature, FeatureCollection } from 'geojson';

export const laidWords = (): string => msg('the same shape, laid here', { desc: 'on the map, at the first corner of a route’s shape that was moved: 같은 모양을 옮겨 놓음' });

/** One line, and a point at each corner: `part` is `shape` or `corner`. The words stand at the first corner, where it was laid. */
export function laidFeatures(laid: readonly (readonly number[])[] | null): FeatureCollection {
  const corners = (laid ?? []).map((corner) => [...corner]);
  const points = corners.map((coordinates, at): Feature => ({ type: 'Feature', geometry: { type: 'Point', coordinates }, properties: { part: 'corner', words: at === 0 ? laidWords() : '' } }));
  const line: Feature[] = corners.length < 2 ? [] : [{ type: 'Feature', geometry: { type: 'LineString', coordinates: corners }, properties: { part: 'shape' } }];
  return { type: 'FeatureCollection', features: [...line, ...points] };
}
