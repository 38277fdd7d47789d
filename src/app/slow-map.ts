/**
 * Whether this machine is known to draw the live map too slowly to be used: asked once, remembered for the visit, in this page
 * and in the entries of its history, so that a reload knows it. Nothing of it stays on the machine.
 *
 * The rule: the processor draws (no graphics card, or no driver for it), and the quickest of the first few whole frames takes
 * longer than a second. The name of the renderer alone says too little: a quick processor draws the map well enough. The time
 * alone says too little too: a graphics card that was busy for a frame is not slow, nor is a processor that was. A map that
 * answers after more than a second cannot be dragged, nor followed in flight.
 */
import { noteError } from '../faults/last-errors.js';
import { readEntry, writtenEntry } from './history-entry.js';

const SLOW_FRAME_MS = 1000;
const FRAMES_ASKED = 3;

let slow: boolean | null = null;

/** @param frameMs how long a whole frame takes where the processor draws; null = a graphics card does */
export async function drawsTooSlowly(frameMs: () => Promise<number | null>): Promise<boolean> {
  for (let asked = 0; asked < FRAMES_ASKED; asked++) {
    const took = await frameMs();
    if (took === null || took <= SLOW_FRAME_MS) return false;
  }
  return true;
}

export const isKnownSlow = (): boolean => slow ?? readEntry(history.state).slowMap;

export function rememberSlow(isSlow: boolean): void {
  slow = isSlow;
  try {
    history.replaceState(writtenEntry({ ...readEntry(history.state), slowMap: isSlow }), '');
  } catch (error) {
    // Then it is known in this page alone.
    noteError('history', error);
  }
}
