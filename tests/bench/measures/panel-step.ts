/**
 * From a key or a click to the frame in which the panel stands, on a processor four times as slow. The map is left out by what is waited for:
 * the measure ends when the frame with the new heading has been painted, and the map may still be on its way. What the map does before that frame counts.
 */
import type { Measure } from '../measure.js';
import { slowProcessor, WEAK } from '../slowness.js';
import type { Bench, Visit } from '../visit.js';
import { median } from './steps.js';

const MOST_MS = 100;

interface PanelStep {
  readonly query: string;
  readonly inputs: readonly ((visit: Visit) => Promise<void>)[];
}

const country = (name: string) => async ({ page }: Visit): Promise<void> => {
  await page.locator('aside.rail map-legend').getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
};
const next = ({ page }: Visit): Promise<void> => page.keyboard.press('PageDown');

const STORY: PanelStep = { query: 'chapter=two-rivers-south&view=present&theme=projector', inputs: [next, next, next, next, next] };
const COUNTRY: PanelStep = { query: '', inputs: ['Laos', 'Mongolia', 'Vietnam', 'Laos', 'Mongolia'].map(country) };

async function takePanels(bench: Bench, { query, inputs }: PanelStep, map: 'svg' | 'gl'): Promise<number> {
  const asked = `${query}${query === '' ? '' : '&'}map=${map}`;
  const until = map === 'gl' ? {} : { until: ({ page }: Visit) => page.locator('escape-map[data-state=static]').waitFor({ timeout: 90_000 }) };
  return bench.visit('app', asked, async (visit) => {
    await visit.page.locator('#panel h2').first().waitFor();
    await visit.settled();
    await slowProcessor(visit.page);
    const times: number[] = [];
    for (const input of inputs) {
      await visit.page.evaluate(watchHeading);
      await input(visit);
      times.push(await visit.page.evaluate(() => window.benchHeading));
      await visit.settled();
    }
    // The first of each kind also builds what the others use: it counts like any other.
    return median(times);
  }, until);
}

declare global {
  interface Window {
    benchHeading: Promise<number>;
  }
}

/** Runs in the page: ms from the next input to the end of the first frame with another heading in the panel. */
function watchHeading(): void {
  const headings = (): string => {
    const panel = document.querySelector('escape-map')?.shadowRoot?.querySelector('#panel');
    const found = [...(panel?.querySelectorAll('*') ?? [])].flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])]);
    return found.flatMap((element) => (element.localName === 'h2' && element.checkVisibility() ? [element.textContent ?? ''] : [])).join(' · ');
  };
  const before = headings();
  window.benchHeading = new Promise((resolve) => {
    const look = (): void => {
      if (headings() === before) {
        requestAnimationFrame(look);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        port1.close();
        resolve(performance.now() - window.benchProbe.inputAt);
      });
      port1.start();
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

export const panelStep: Measure = {
  id: 'panel-step',
  pages: ['app'],
  mostRuns: 5,
  rows: [
    { id: 'panel-story', title: `story step to panel painted, ${WEAK.timesSlower}× CPU, drawn map behind it`, unit: 'ms', targets: [{ kind: 'absolute', most: MOST_MS, issue: 6 }] },
    { id: 'panel-country', title: `country select to panel painted, ${WEAK.timesSlower}× CPU, drawn map beside it`, unit: 'ms', targets: [{ kind: 'absolute', most: MOST_MS, issue: 6 }] },
    { id: 'panel-story-live', title: '  story step, live map', unit: 'ms', targets: [] },
    { id: 'panel-country-live', title: '  country select, live map', unit: 'ms', targets: [] },
  ],
  take: async (bench) => ({
    'panel-story': await takePanels(bench, STORY, 'svg'),
    'panel-country': await takePanels(bench, COUNTRY, 'svg'),
    'panel-story-live': await takePanels(bench, STORY, 'gl'),
    'panel-country-live': await takePanels(bench, COUNTRY, 'gl'),
  }),
};
