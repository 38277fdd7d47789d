/** A press of the right arrow on the year slider, in the overview, until the map stands. */
import type { Measure } from '../measure.js';
import { takeSteps, yearSteps } from './steps.js';

export const yearStep: Measure = {
  id: 'year-step',
  rows: [
    { id: 'year-map', title: 'year step to drawn map', unit: 'ms', targets: [{ kind: 'ratio', most: 1.3, issue: 3 }, { kind: 'ratio', most: 1.15, issue: 6 }] },
    { id: 'year-first', title: '  its first new frame', unit: 'ms', targets: [] },
    { id: 'year-panel', title: '  panel, key and slider', unit: 'ms', targets: [] },
    { id: 'year-frames', title: '  frames drawn a step', unit: 'frames', targets: [] },
  ],
  take: async (bench, id) => {
    const { map, firstFrame, panel, frames } = await takeSteps(bench, id, yearSteps(''));
    return { 'year-map': map, 'year-first': firstFrame, 'year-frames': frames, ...(panel === null ? {} : { 'year-panel': panel }) };
  },
};
