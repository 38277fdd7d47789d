/** A hundred years as fast as keys come: how many frames are dropped or late until the last of them stands on the map. */
import { MAPLIBRE_PAGES, type Measure, type PageId } from '../measure.js';
import type { Bench, Visit } from '../visit.js';
import { yearSteps } from './steps.js';

const STEPS = 100;
/** There and back: the years of the map are fewer than the steps. */
const TURN_EVERY = 15;
const FRAME_MS = 1000 / 60;
const QUIET_MS = 500;

interface Frames {
  readonly late: number;
  readonly totalMs: number;
}

async function takeFast(bench: Bench, id: PageId): Promise<Frames> {
  const step = yearSteps('');
  return bench.visit(id, step.query, async (visit) => {
    await step.prepare(visit, id);
    await visit.settled();
    await visit.page.evaluate(watchFrames);
    const session = await visit.page.context().newCDPSession(visit.page);
    const keys: Promise<unknown>[] = [];
    for (let number = 0; number < STEPS; number += 1) {
      const key = Math.floor(number / TURN_EVERY) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft';
      const code = key === 'ArrowRight' ? 39 : 37;
      // Not awaited: a key does not wait until the page has answered the one before.
      keys.push(session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: code }), session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode: code }));
      await new Promise((next) => setTimeout(next, FRAME_MS));
    }
    await Promise.all(keys);
    await quiet(visit);
    return visit.page.evaluate((frameMs) => {
      const { frames, from } = window.benchFrames.stop();
      const last = Math.max(window.benchProbe.drawnAt, window.benchProbe.changedAt);
      const times = [from, ...frames.filter((at) => at > from && at < last), last];
      const late = times.reduce((sum, at, place) => sum + (place === 0 ? 0 : Math.max(0, Math.round((at - (times[place - 1] ?? at)) / frameMs) - 1)), 0);
      return { late, totalMs: last - from };
    }, FRAME_MS);
  });
}

/** Not `settled`: the watch over the frames awaits one at any time. */
async function quiet({ page }: Visit): Promise<void> {
  await page.waitForFunction((quietMs) => performance.now() - Math.max(window.benchProbe.drawnAt, window.benchProbe.changedAt, window.benchProbe.inputAt) > quietMs, QUIET_MS, { timeout: 120_000, polling: 100 });
}

declare global {
  interface Window {
    benchFrames: { readonly stop: () => { readonly frames: readonly number[]; readonly from: number } };
  }
}

/** Runs in the page. */
function watchFrames(): void {
  const frames: number[] = [];
  let from = 0;
  let goesOn = true;
  const look = (now: number): void => {
    frames.push(now);
    if (goesOn) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  addEventListener('keydown', ({ timeStamp }) => (from = from === 0 ? timeStamp : from), { capture: true });
  window.benchFrames = {
    stop: () => {
      goesOn = false;
      return { frames, from };
    },
  };
}

export const fastSteps: Measure = {
  id: 'fast-steps',
  pages: MAPLIBRE_PAGES,
  mostRuns: 5,
  rows: [
    { id: 'fast-late', title: `${STEPS} fast year steps: frames dropped or late`, unit: 'frames', targets: [{ kind: 'ratio', most: 1, issue: 6 }] },
    { id: 'fast-ms', title: '  until the last of them is drawn', unit: 'ms', targets: [] },
  ],
  take: async (bench, id) => {
    const { late, totalMs } = await takeFast(bench, id);
    return { 'fast-late': late, 'fast-ms': totalMs };
  },
};
