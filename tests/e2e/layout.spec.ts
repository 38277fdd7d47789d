/** The map is never covered by what explains it, and nothing is cut, on any screen. */
import type { Page } from '@playwright/test';
import { expect, openMap, test } from './fixtures.js';
import { closeButton, heading, mapView, panel } from './page.js';
import { countColours, picture } from './pixels.js';

const SCREENS = [
  { width: 1366, height: 768 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
  { width: 1920, height: 1080 },
] as const;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const overlap = (one: Box, other: Box): number =>
  Math.max(0, Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)) * Math.max(0, Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y));

/** The parts of the page, none on another, the map among them and large enough to be read. */
async function expectApart(page: Page, screen: string): Promise<void> {
  const boxes: [name: string, box: Box][] = [];
  for (const name of ['header', 'map-view', 'year-slider', '#panel', 'aside.rail', '.notices']) {
    const part = page.locator(name);
    const box = (await part.count()) > 0 && (await part.isVisible()) ? await part.boundingBox() : null;
    if (box !== null) boxes.push([name, box]);
  }
  const names = boxes.map(([name]) => name);
  expect(names, screen).toEqual(expect.arrayContaining(['header', 'map-view', 'year-slider', '#panel']));
  for (const [at, [name, box]] of boxes.entries()) for (const [other, otherBox] of boxes.slice(at + 1)) expect(overlap(box, otherBox), `${name} over ${other}, ${screen}`).toBeLessThan(1);
  const map = boxes.find(([name]) => name === 'map-view')?.[1];
  expect(map?.width, `width of the map, ${screen}`).toBeGreaterThan(300);
  expect(map?.height, `height of the map, ${screen}`).toBeGreaterThan(250);
  expect((map?.y ?? 0) + (map?.height ?? 0), `the whole map is on the screen, ${screen}`).toBeLessThanOrEqual((page.viewportSize()?.height ?? 0) + 1);
}

/** Nothing sticks out to the side, no word of the header or of the year is cut. */
async function expectNothingCut(page: Page, screen: string): Promise<void> {
  const faults = await page.evaluate(() => {
    const found: string[] = [];
    /** The innermost elements that reach over `right`. */
    const beyond = (element: Element, right: number): string => {
      const inside = [...element.children, ...(element.shadowRoot?.children ?? [])].filter((child) => child.checkVisibility()).map((child) => beyond(child, right));
      const deeper = [...new Set(inside.filter((text) => text !== ''))].slice(0, 3).join('; ');
      if (deeper !== '') return deeper;
      return element.getBoundingClientRect().right > right + 0.5 ? `${element.localName}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 40)}”` : '';
    };
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 0) found.push(`the page is ${wide} px too wide`);
    const app = document.querySelector('escape-map')!.shadowRoot!;
    const parts: { name: string; root: ParentNode; in: Element }[] = [
      { name: 'header', root: app.querySelector('header')!, in: app.querySelector('header')! },
      { name: 'year', root: app.querySelector('year-slider')!.shadowRoot!, in: app.querySelector('year-slider')! },
    ];
    for (const part of parts) {
      const frame = part.in.getBoundingClientRect();
      const seen: { what: string; box: DOMRect }[] = [];
      for (const element of part.root.querySelectorAll<HTMLElement>('button, select, h1 span, p.year, p.arrivals')) {
        const box = element.getBoundingClientRect();
        if (!element.checkVisibility() || box.width === 0 || element.classList.contains('hidden-text')) continue;
        const what = `${part.name}: ${element.localName} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}”`;
        if (box.left < frame.left - 0.5 || box.right > frame.right + 0.5 || box.top < frame.top - 0.5 || box.bottom > frame.bottom + 0.5) found.push(`${what} sticks out`);
        if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline') found.push(`${what} is cut`);
        for (const other of seen) if (Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 && Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1) found.push(`${what} lies on ${other.what}`);
        seen.push({ what, box });
      }
    }
    for (const name of ['.panel', '.rail', 'year-slider']) {
      const part = app.querySelector(name);
      if (part?.checkVisibility() && part.scrollWidth > part.clientWidth + 1) found.push(`${name} scrolls sideways by ${part.scrollWidth - part.clientWidth} px: ${beyond(part, part.getBoundingClientRect().left + part.clientWidth)}`);
    }
    return found;
  });
  expect(faults, screen).toEqual([]);
}

for (const theme of ['light', 'projector'])
  test(`${theme}: map, year, key and panel stand side by side at four sizes`, async ({ page }) => {
    await openMap(page, `theme=${theme}&year=2013&select=country:LA`);
    for (const screen of SCREENS) {
      const name = `${screen.width}×${screen.height}`;
      await test.step(name, async () => {
        await page.setViewportSize(screen);
        await expect(heading(page)).toBeVisible();
        await expect(closeButton(page)).toBeVisible();
        // The map follows its frame: no blank edge where it has not been drawn.
        const frame = await mapView(page).boundingBox();
        await expect.poll(async () => Math.round((await mapView(page).locator('canvas').first().boundingBox())?.width ?? 0)).toBe(Math.round(frame?.width ?? 0));
        await expectApart(page, name);
        await expectNothingCut(page, name);
        expect(countColours(await picture(mapView(page))), `the map is drawn, ${name}`).toBeGreaterThan(100);
      });
    }
    await test.step('320 wide', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNothingCut(page, '320');
      await expect(panel(page)).toBeVisible();
    });
  });

test('every kind of panel fits 320 and 390 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMap(page);
  await expectNothingCut(page, 'overview, 320');
  for (const select of ['country:KR', 'country:CN', 'crossing:hyesan-changbai', 'route:china-vietnam-laos', 'incident:inc-2004-07-airlift-468', 'destination:new-malden', 'origin:north-hamgyong']) {
    await test.step(select, async () => {
      await follow(page, `?select=${select}`);
      await expect(heading(page)).not.toHaveText('Two rivers, one long way round');
      await openEverything(page);
      for (const width of [320, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await expectNothingCut(page, `${select}, ${width}`);
      }
    });
  }
});

/** As Back and Forward do: the page is not loaded anew. */
async function follow(page: Page, query: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
}

async function openEverything(page: Page): Promise<void> {
  await panel(page).evaluate((frame) => {
    for (const child of frame.children) child.shadowRoot?.querySelectorAll('details').forEach((details) => (details.open = true));
  });
}
