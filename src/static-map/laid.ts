/** The shape of a route laid over another place: a thin broken ink line on paper with dots at its corners, no way that anybody took. */
import { pathOf, rounded } from './lines.js';
import type { SceneContext } from './scene-context.js';
import type { Group, Shape } from './shapes.js';

export function laidGroup({ view, sheet, palette: { colours }, scale }: SceneContext): Group {
  const lines = view.laid === null ? [] : sheet.unbroken(view.laid);
  return {
    id: 'laid',
    shapes: [
      ...lines.filter((line) => line.length > 1).flatMap((line): Shape[] => [
        { kind: 'path', key: null, d: pathOf(line), fill: null, stroke: { paint: colours.paper, width: 6.5 * scale, opacity: 0.94, cap: 'round' } },
        { kind: 'path', key: null, d: pathOf(line), fill: null, stroke: { paint: colours.ink, width: 2 * scale, dash: [10, 4, 2, 4].map((part) => part * scale) } },
      ]),
      ...lines.flatMap((line) => line.filter((corner) => sheet.isOn(corner)).map(([x, y]): Shape => ({ kind: 'circle', key: null, x: rounded(x), y: rounded(y), radius: 3.6 * scale, fill: colours.ink, stroke: { paint: colours.paper, width: 1.8 * scale } }))),
    ],
  };
}
