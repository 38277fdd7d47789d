/**
 * What a frame of somebody else's page can show of a link: the map, its year, and what is selected. No page of the menu, no story,
 * no lesson, nothing to print: these need more room than a frame has, and a window of their own.
 */
import { msg } from '@lit/localize';
import { DEFAULT_STATE, type AppState } from './app-state.js';
import { queryFromState, type QueryReading } from './url.js';

export const framedState = ({ year, selection, leg, laid, flow, wording, hidden, map, language, theme }: AppState): AppState => ({ ...DEFAULT_STATE, year, selection, leg, laid, flow, wording, hidden, map, language, theme });

/** true: all of it can be shown in a frame. */
export const fitsFrame = (state: AppState): boolean => queryFromState(state) === queryFromState(framedState(state));

/** The reading of a link in a frame; what a frame leaves out is named. */
export function framedReading({ state, ignored }: QueryReading): QueryReading {
  const framed = framedState(state);
  const shown = new URLSearchParams(queryFromState(framed).split('#')[0]);
  const leftOut = queryFromState(state)
    .split('#')
    .flatMap((part) => [...new URLSearchParams(part)])
    .filter(([name]) => !shown.has(name))
    .map(([name, value]) => ({ name, value: value.slice(0, 60), reason: notInFrame }));
  return { state: framed, ignored: [...ignored, ...leftOut] };
}

const notInFrame = (): string => msg('is shown on the whole page only, which the link below opens', { desc: 'follows a part of a link, such as page=routes, which is the subject; said where the map stands in a frame of another page' });
