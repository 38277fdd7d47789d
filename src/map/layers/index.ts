/** The drawing order, bottom to top: fills, lines, marks, names. */
import type { LayerFunction } from '../style-context.js';
import { borderLayers } from './borders.js';
import { corridorLayers, corridorNameLayers, returnLayers } from './corridors.js';
import { countryNameLayers, selectedCountryLayers } from './countries.js';
import { crossingLayers, crossingNameLayers } from './crossings.js';
import { destinationLayers, destinationNameLayers } from './destinations.js';
import { incidentLayers } from './incidents.js';
import { laidLayers, laidNameLayers } from './laid.js';
import { lakeLayers, landLayers, waterLayer } from './land.js';
import { legLayers, legNumberLayers } from './legs.js';
import { originLayers, originNameLayers } from './origins.js';
import { outcomeLayers } from './outcomes.js';
import { riverLayers, riverNameLayers } from './rivers.js';

export const DRAWING_ORDER: readonly LayerFunction[] = [
  waterLayer,
  landLayers,
  outcomeLayers,
  originLayers,
  lakeLayers,
  borderLayers,
  selectedCountryLayers,
  corridorLayers,
  legLayers,
  returnLayers,
  riverLayers,
  crossingLayers,
  destinationLayers,
  laidLayers,
  incidentLayers,
  corridorNameLayers,
  originNameLayers,
  crossingNameLayers,
  riverNameLayers,
  destinationNameLayers,
  countryNameLayers,
  // Placed first of all names: the others make way.
  laidNameLayers,
  legNumberLayers,
];
