/** All measures, in the order of the table. */
import type { Measure } from '../measure.js';
import { offline, warm, warmThin } from './again.js';
import { bytes } from './bytes.js';
import { fastSteps } from './fast-steps.js';
import { firstMap } from './first-map.js';
import { idle } from './idle.js';
import { load } from './load.js';
import { arrivalsStep, flowStep, incidentsStep } from './page-steps.js';
import { panelStep } from './panel-step.js';
import { scale } from './scale.js';
import { weak } from './weak.js';
import { yearStep } from './year-step.js';

export const MEASURES: readonly Measure[] = [firstMap, load, weak, warm, warmThin, offline, yearStep, fastSteps, incidentsStep, arrivalsStep, flowStep, panelStep, scale, bytes, idle];
