/** The map is never covered by what explains it, and nothing is cut, on any screen. */
import type { Page } from '@playwright/test';
import { PAGE_WORDS } from '../../src/i18n/vocabulary.js';
import { everyday } from './everyday.js';
import { expect, openMap, test } from './fixtures.js';
import { closeButton, follow, heading, mapView, openEverything, openWithoutMap, panel } from './page.js';
import { countColours, picture } from './pixels.js';

const SCREENS = [
  { width: 1366, height: 768 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
] as const;

/** Of the window's height: the map has at least so much, unless the reader asked for less. */
const LEAST_MAP_SHARE = 0.45;
/** The last is 1280 × 1024 at 400 %. */
const SMALL_SCREENS = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
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
  for (const name of ['header', 'map-frame', 'year-slider', '#panel', 'aside.rail', '.notices']) {
    const part = page.locator(name);
    const box = (await part.count()) > 0 && (await part.isVisible()) ? await part.boundingBox() : null;
    if (box !== null) boxes.push([name, box]);
  }
  const names = boxes.map(([name]) => name);
  expect(names, screen).toEqual(expect.arrayContaining(['header', 'map-frame', 'year-slider', '#panel']));
  for (const [at, [name, box]] of boxes.entries()) for (const [other, otherBox] of boxes.slice(at + 1)) expect(overlap(box, otherBox), `${name} over ${other}, ${screen}`).toBeLessThan(1);
  const map = boxes.find(([name]) => name === 'map-frame')?.[1];
  expect(map?.width, `width of the map, ${screen}`).toBeGreaterThan(300);
  expect(map?.height, `height of the map, ${screen}`).toBeGreaterThanOrEqual((page.viewportSize()?.height ?? 0) * LEAST_MAP_SHARE);
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
      { name: 'header', root: app.querySelector('page-header')!.shadowRoot!, in: app.querySelector('page-header')! },
      { name: 'year', root: app.querySelector('year-slider')!.shadowRoot!, in: app.querySelector('year-slider')! },
    ];
    for (const part of parts) {
      const frame = part.in.getBoundingClientRect();
      const seen: { what: string; box: DOMRect }[] = [];
      for (const element of part.root.querySelectorAll<HTMLElement>('button, select, search-box, explore-menu, view-settings, h1 span, p.year, p.arrivals')) {
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

for (const theme of everyday(['light', 'projector'], 1))
  test(`${theme}: map, year, key and panel stand side by side on every screen`, async ({ page }) => {
    test.slow();
    await openMap(page, `theme=${theme}&year=2013&select=country:LA`);
    // The first stand for each arrangement of the page; the menu is looked at on all of them.
    for (const screen of everyday(SCREENS, 4)) {
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

for (const theme of everyday(['light', 'projector'], 1))
  test(`${theme}: every page and every kind of panel fits 320 px, upright and at 400 %`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(SMALL_SCREENS[0]);
    await openWithoutMap(page, `theme=${theme}`);
    const views = [
      ...Object.keys(PAGE_WORDS).map((name) => `page=${name}${name === 'compare' ? '&compare=CN,LA,TH' : ''}`),
      ...['country:KR', 'country:CN', 'crossing:hyesan-changbai', 'route:china-vietnam-laos', 'incident:inc-2004-07-airlift-468', 'destination:new-malden', 'origin:north-hamgyong'].map((select) => `select=${select}`),
    ];
    let before = await heading(page).innerText();
    for (const view of views)
      await test.step(view, async () => {
        await follow(page, `?${view}&theme=${theme}`);
        await expect(heading(page), 'its code has come').not.toHaveText(before);
        before = await heading(page).innerText();
        await openEverything(page);
        for (const screen of SMALL_SCREENS) {
          await page.setViewportSize(screen);
          await expectNothingCut(page, `${view}, ${screen.width} × ${screen.height}`);
        }
      });
    await test.step('where the page scrolls, the way out is never far', async () => {
      await panel(page).locator('source-list').last().scrollIntoViewIfNeeded();
      await expect(closeButton(page)).toBeInViewport();
    });
  });

test('the menu of pages hangs under its button, is seen whole, and gives the focus back', async ({ page }) => {
  await openWithoutMap(page);
  const button = page.getByRole('button', { name: 'Explore', exact: true });
  const menu = page.locator('explore-menu [popover]');
  for (const screen of [...SCREENS, ...SMALL_SCREENS]) {
    const name = `${screen.width} × ${screen.height}`;
    await page.setViewportSize(screen);
    await button.click();
    const [above, box] = [await button.boundingBox(), await menu.boundingBox()];
    if (above === null || box === null) throw new Error(`nothing to measure, ${name}`);
    expect(box.y, name).toBeGreaterThanOrEqual(above.y + above.height);
    expect(box.y, name).toBeLessThan(above.y + above.height + 20);
    expect(box.x, name).toBeGreaterThanOrEqual(0);
    expect(box.x, name).toBeLessThanOrEqual(above.x + 1);
    expect(box.x + box.width, name).toBeLessThanOrEqual(screen.width);
    expect(box.y + box.height, name).toBeLessThanOrEqual(screen.height);
    for (const last of ['What is left out', 'Link, citation, picture, tables']) {
      await menu.getByRole('button', { name: last }).scrollIntoViewIfNeeded();
      await expect(menu.getByRole('button', { name: last }), name).toBeInViewport({ ratio: 1 });
    }
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(button, name).toBeFocused();
  }
});

test('on paper a page stands alone, whole, and in light colours; a comparison on one sheet', async ({ page }) => {
  await openWithoutMap(page, 'page=compare&compare=CN,LA,TH&theme=dark');
  await expect(heading(page)).toHaveText('Compare countries');
  await page.emulateMedia({ media: 'print' });
  for (const name of ['header', 'year-slider', 'aside.rail', '.panel-bar', 'map-frame']) await expect(page.locator(name).first(), name).toBeHidden();
  const cut = await panel(page).evaluate((frame) => [...document.querySelectorAll('escape-map'), frame.parentElement!, frame].filter((element) => getComputedStyle(element).overflowY !== 'visible' || element.scrollHeight > element.clientHeight + 1).map(({ localName }) => localName));
  expect(cut).toEqual([]);
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    new MutationObserver(() => (document.body.dataset['seen'] = `${document.body.dataset['seen'] ?? ''} ${dataset['theme'] ?? ''}`)).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  });
  const sheets = (await page.pdf({ format: 'A4', margin: { top: '12mm', right: '12mm', bottom: '12mm', left: '12mm' } })).toString('latin1').match(/\/Type\s*\/Page\b/g);
  expect(sheets).toHaveLength(1);
  await expect(page.locator('html'), 'on the screen as before').toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('body')).toHaveAttribute('data-seen', ' light dark');
});
