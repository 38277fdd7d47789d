/** A year dragged fast: what follows each step, and what waits. In a browser, since frames are what it goes by. */
import { describe, expect, it } from 'vitest';
import { YearSteps } from '../../src/app/year-steps.js';
import { YearEvent } from '../../src/components/year-event.js';

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
const MOST_HELD_MS = 1000;

describe('steps of the year', () => {
  it('each alone is followed at once', () => {
    const steps = new YearSteps(() => undefined);
    steps.modeOf(new YearEvent(2003, true));
    expect(steps.followed(2003)).toBe(2003);
    expect(steps.isHeld).toBe(false);
  });

  it('close together leave panel and key behind, by a second at most, and the last is followed once painted', async () => {
    let drawn = 0;
    const steps = new YearSteps(() => drawn++);
    const begun = performance.now();
    let [held, followedAt, shown, year] = [0, begun, 0, 0];
    while (performance.now() - begun < 2.5 * MOST_HELD_MS) {
      year += 1;
      steps.modeOf(new YearEvent(year, false));
      if (steps.isHeld) held += 1;
      if (steps.followed(year) !== shown) [shown, followedAt] = [year, performance.now()];
      expect(performance.now() - followedAt).toBeLessThanOrEqual(MOST_HELD_MS + 50);
      await frame();
    }
    expect(held).toBeGreaterThan(year / 2);
    await expect.poll(() => steps.isHeld).toBe(false);
    expect(steps.followed(year)).toBe(year);
    expect(drawn).toBeGreaterThan(0);
  });
});
