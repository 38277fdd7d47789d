/** What happens between an input and the last thing it changes on the screen. */
import type { PageId } from '../measure.js';
import type { Bench, Visit } from '../visit.js';

export interface Step {
  /** View of the app, a year in it. */
  readonly query: string;
  /** Made once before the steps: the focus on what the key goes to. */
  readonly prepare: (visit: Visit, id: PageId) => Promise<void>;
  /** The input itself, the `number`th. */
  readonly input: (visit: Visit, id: PageId, number: number) => Promise<void>;
  readonly count: number;
}

/** ms from the input; medians of the steps of one visit. */
export interface StepTimes {
  /** To the end of the last frame that the map drew. */
  readonly map: number;
  /** To the end of the first. */
  readonly firstFrame: number;
  /** To the frame after the last change of the document; null where nothing changed. */
  readonly panel: number | null;
  /** To the later of the two. */
  readonly all: number;
  readonly frames: number;
}

export const yearSteps = (view: string): Step => ({
  query: `${view}${view === '' ? '' : '&'}year=2008`,
  count: 6,
  prepare: async ({ page }, id) => {
    if (id === 'app') await page.getByRole('slider', { name: 'Year' }).focus();
  },
  input: ({ page }) => page.keyboard.press('ArrowRight'),
});

export const takeSteps = (bench: Bench, id: PageId, step: Step): Promise<StepTimes> => bench.visit(id, step.query, (visit) => takeStepsOf(visit, id, step));

/** The same in a page that is open already, in the view of the step. */
export async function takeStepsOf(visit: Visit, id: PageId, { query, prepare, input, count }: Step): Promise<StepTimes> {
  await prepare(visit, id);
  await visit.settled();
  const times: StepTimes[] = [];
  for (let number = 0; number < count; number += 1) {
    const framesBefore = await visit.page.evaluate(() => window.benchProbe.frames);
    await input(visit, id, number);
    await visit.settled();
    const { inputAt, firstDrawnAt, drawnAt, changedAt, frames } = await visit.page.evaluate(() => ({ ...window.benchProbe, settled: null, changes: null }));
    if (drawnAt < inputAt) throw new Error(`${id}/?${query}: the map drew nothing after step ${number + 1}`);
    const panel = changedAt < inputAt ? null : changedAt - inputAt;
    times.push({ map: drawnAt - inputAt, firstFrame: firstDrawnAt - inputAt, panel, all: Math.max(drawnAt, changedAt) - inputAt, frames: frames - framesBefore });
  }
  const of = (value: (step: StepTimes) => number): number => median(times.map(value));
  const panels = times.flatMap(({ panel }) => panel ?? []);
  return { map: of(({ map }) => map), firstFrame: of(({ firstFrame }) => firstFrame), panel: panels.length === 0 ? null : median(panels), all: of(({ all }) => all), frames: of(({ frames }) => frames) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? (sorted[Math.floor(middle)] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
