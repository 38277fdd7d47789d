/** The same year step where a list or a chart has to follow, and a filter of the ways: all of it against the bare map. */
import type { Measure } from '../measure.js';
import { takeSteps, yearSteps, type Step } from './steps.js';

const flowSteps: Step = {
  query: 'page=routes&year=2008',
  count: 4,
  prepare: async () => {},
  input: async ({ page }, id, number) => {
    if (id !== 'app') return page.keyboard.press('f');
    // The first of them shows all; the others are the flows, in the order of the bare page.
    const button = page.locator('route-finder button[aria-pressed]').nth(number + 1);
    await button.focus();
    await page.keyboard.press('Enter');
  },
};

const measureOf = (id: string, words: string, step: Step): Measure => ({
  id,
  rows: [
    { id: `${id}-all`, title: `${words}, all of it`, unit: 'ms', targets: [{ kind: 'ratio', most: 1.3, issue: 3 }] },
    { id: `${id}-map`, title: '  map', unit: 'ms', targets: [] },
    { id: `${id}-panel`, title: '  panel, key and slider', unit: 'ms', targets: [] },
  ],
  take: async (bench, page) => {
    const { map, panel, all } = await takeSteps(bench, page, step);
    return { [`${id}-all`]: all, [`${id}-map`]: map, ...(panel === null ? {} : { [`${id}-panel`]: panel }) };
  },
});

export const incidentsStep = measureOf('incidents-step', 'year step with the list of events', yearSteps('page=incidents'));
export const arrivalsStep = measureOf('arrivals-step', 'year step with the chart of arrivals', yearSteps('page=arrivals'));
export const flowStep = measureOf('flow-step', 'filter of the ways, with their list', flowSteps);
