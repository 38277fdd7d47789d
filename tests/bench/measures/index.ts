/** All measures, in the order of the table. */
import type { Measure } from '../measure.js';
import { bytes } from './bytes.js';
import { firstMap } from './first-map.js';
import { idle } from './idle.js';
import { load } from './load.js';
import { arrivalsStep, flowStep, incidentsStep } from './page-steps.js';
import { yearStep } from './year-step.js';

export const MEASURES: readonly Measure[] = [firstMap, load, yearStep, incidentsStep, arrivalsStep, flowStep, bytes, idle];
