/**
 * What the tests of faults share. Each fault, and where it is tested:
 *
 * | fault | test |
 * | --- | --- |
 * | WebGL off in the page, in the browser | faults-map; it stays and works: static-map |
 * | drawing surface lost and given back / lost for good | faults-map / static-map |
 * | worker 404, late, the machine too slow | static-map |
 * | map program 503, the drawn map's program too | faults-map |
 * | basemap 404, other bytes, truncated, a host without Range | faults-map |
 * | each data file 404, truncated, of another shape, of wrong values | faults-data; every field broken once: tests/data/validation.test.ts, schemas-*.test.ts |
 * | stories, lessons that do not arrive | faults-data, stories |
 * | font 404 | faults-network |
 * | slow line (2 kB/s), stalled line (program, facts, file, part of the program) | faults-network |
 * | gone off line at the first visit, before and after the facts | faults-network; program that does not come: first-map |
 * | service worker refused / newer version waiting / kill switch | offline |
 * | page of an older deploy whose parts have vanished | faults-network |
 * | storage full / forbidden / taken away | offline |
 * | history forbidden | faults-browser |
 * | clipboard refused | pages |
 * | full screen, second window refused | stories |
 * | print refused | faults-browser |
 * | clock wrong | faults-browser |
 * | two tabs at once | faults-browser; a newer version while a lesson is shown: offline |
 * | back-forward cache | faults-browser |
 * | a component that throws | faults-parts |
 */
import type { Page, Route } from '@playwright/test';
import { expect } from './fixtures.js';
import { heading, key, mapView, notices, panel, slider } from './page.js';

/** Every area of the page, and whatever else was asked for: nothing is blank. */
export async function expectWhole(page: Page, without: readonly string[] = []): Promise<void> {
  const areas = { 'page-header': page.locator('page-header'), map: mapView(page), panel: panel(page), year: page.locator('year-slider'), key: key(page) };
  for (const [name, area] of Object.entries(areas)) {
    if (without.includes(name)) continue;
    await expect(area, name).toBeVisible();
    await expect.poll(() => wordsIn(area), { message: `words in ${name}` }).not.toBe('');
  }
}

/** What can be read there, through shadow roots. */
const wordsIn = (area: ReturnType<typeof mapView>): Promise<string> =>
  area.evaluate((root) => {
    const read = (node: Node): string => {
      if (node instanceof HTMLStyleElement) return '';
      const words = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : node instanceof Element ? (node.getAttribute('aria-label') ?? '') : '';
      const inside = [...node.childNodes, ...(node instanceof Element && node.shadowRoot !== null ? [node.shadowRoot] : [])];
      return `${words.trim()} ${inside.map(read).join(' ')}`.trim();
    };
    return read(root);
  });

/** The rest goes on: the year turns, and the overview can be read. */
export async function expectGoesOn(page: Page): Promise<void> {
  await slider(page).focus();
  await page.keyboard.press('Home');
  await expect.poll(() => new URL(page.url()).searchParams.get('year')).toBe('1985');
  await page.keyboard.press('End');
  await expect.poll(() => new URL(page.url()).searchParams.get('year')).toBe('2024');
}

export const failedParts = (page: Page) => page.locator('.part-failed');
export { heading, notices, panel };

/** No answer ever comes. @returns a function that lets all that was held go on */
export async function stall(page: Page, pattern: string | RegExp): Promise<() => Promise<void>> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const hold = async (route: Route): Promise<void> => {
    await released;
    await route.fallback().catch(() => undefined); // Given up meanwhile.
  };
  await page.route(pattern, hold);
  return async () => {
    release();
    await page.unroute(pattern, hold);
  };
}
