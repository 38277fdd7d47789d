/** A page that nobody touches must rest. */
import type { Measure } from '../measure.js';

const IDLE_MS = 5000;

export const idle: Measure = {
  id: 'idle',
  mostRuns: 3,
  rows: [
    { id: 'idle-frames', title: 'frames drawn in 5 idle seconds', unit: 'frames', targets: [{ kind: 'absolute', most: 0, issue: 6 }] },
  ],
  take: (bench, id) =>
    bench.visit(id, '', async ({ page }) => {
      const frames = (): Promise<number> => page.evaluate(() => window.benchProbe.frames);
      const before = await frames();
      await page.waitForTimeout(IDLE_MS);
      return { 'idle-frames': (await frames()) - before };
    }),
};
