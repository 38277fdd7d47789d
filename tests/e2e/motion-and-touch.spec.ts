/** Readers who asked for less motion, and readers with a finger. */
import type { Page } from '@playwright/test';
import { OVERVIEW } from '../../src/domain/camera.js';
import { LONG } from './everyday.js';
import { expect, openMap, test } from './fixtures.js';
import { expectQuery, heading, key, mapView, openWithoutMap, panel, placeOnPage, slider } from './page.js';
import { settledMap } from './pixels.js';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a tap on a country opens its panel, with the map still in view', async ({ page }) => {
    await openMap(page);
    await settledMap(page);
    const { x, y } = await placeOnPage(page, OVERVIEW, [97, 36]);
    await page.touchscreen.tap(x, y);
    await expect(heading(page)).toHaveText(/^China\s*중국$/);
    await expectQuery(page, '?select=country:CN');
    await expect(mapView(page)).toBeInViewport({ ratio: 0.99 });
    await expect(heading(page)).toBeInViewport();

    await test.step('what is touched is large enough', async () => {
      const small = await page.evaluate(() => {
        const root = document.querySelector('escape-map')!.shadowRoot!;
        const header = root.querySelector('page-header')!.shadowRoot!;
        const buttons = [...header.querySelectorAll<HTMLElement>('button:not(.title)'), ...header.querySelector('explore-menu')!.shadowRoot!.querySelectorAll<HTMLElement>('button'), ...root.querySelectorAll<HTMLElement>('.panel-bar .close'), ...root.querySelector('sheet-handle')!.shadowRoot!.querySelectorAll<HTMLElement>('button'), ...root.querySelector('year-slider')!.shadowRoot!.querySelectorAll<HTMLElement>('button'), ...root.querySelector('map-frame')!.shadowRoot!.querySelector('map-controls')!.shadowRoot!.querySelectorAll<HTMLElement>('button')];
        return buttons.filter((button) => button.checkVisibility()).flatMap((button) => {
          const { width, height } = button.getBoundingClientRect();
          return width < 44 || height < 44 ? [`${button.getAttribute('aria-label') ?? button.textContent?.trim()}: ${Math.round(width)} × ${Math.round(height)}`] : [];
        });
      });
      expect(small).toEqual([]);
    });

    await test.step('a tap on the years', async () => {
      const track = await slider(page).boundingBox();
      await page.touchscreen.tap((track?.x ?? 0) + 12, (track?.y ?? 0) + (track?.height ?? 0) / 2);
      await expectQuery(page, '?year=1985&select=country:CN');
      await expect(panel(page).locator('.eyebrow')).toContainText('1985');
    });
  });

  test('the sheet has three heights, by button and by finger, over one and the same map', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openMap(page, 'select=country:LA');
    await mapView(page).locator('canvas').first().evaluate((canvas) => canvas.toggleAttribute('data-same'));
    const moreText = page.getByRole('button', { name: /^More text/ });
    const moreMap = page.getByRole('button', { name: /^More map/ });
    const tall = page.viewportSize()?.height ?? 0;
    const heightOf = async (part: typeof moreText): Promise<number> => ((await part.boundingBox())?.height ?? 0) / tall;
    const address = page.url();

    await test.step('middle: the map keeps its share, the year stays', async () => {
      expect(await heightOf(mapView(page))).toBeGreaterThanOrEqual(0.45);
      expect(await heightOf(panel(page))).toBeGreaterThan(0.3);
      await expect(slider(page)).toBeInViewport({ ratio: 1 });
    });
    await test.step('full: the text over the map, header and year stay', async () => {
      await moreText.tap();
      await expect(mapView(page)).toBeHidden();
      expect(await heightOf(panel(page))).toBeGreaterThan(0.8);
      await expect(slider(page)).toBeInViewport({ ratio: 1 });
      await expect(moreText).toHaveAttribute('aria-disabled', 'true');
      await expect(page.getByRole('button', { name: 'Explore', exact: true })).toBeInViewport({ ratio: 1 });
    });
    await test.step('low: the map, and the heading still in view', async () => {
      await moreMap.tap();
      await expect(mapView(page)).toBeVisible();
      await moreMap.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => heightOf(mapView(page))).toBeGreaterThan(0.6);
      await expect(heading(page)).toBeInViewport({ ratio: 1 });
      await expect.poll(async () => Math.round((await mapView(page).locator('canvas').first().boundingBox())?.height ?? 0)).toBe(Math.round((await mapView(page).boundingBox())?.height ?? 0));
    });
    await test.step('dragged up it stops at the nearest height, and the map is laid out only at the end', async () => {
      const grip = await page.locator('sheet-handle').boundingBox();
      if (grip === null) throw new Error('there is no handle');
      const sizes = new Set<number>();
      await page.mouse.move(grip.x + 60, grip.y + 20);
      await page.mouse.down();
      for (let step = 1; step <= 10; step++) {
        await page.mouse.move(grip.x + 60, grip.y + 20 - step * 20);
        sizes.add(await heightOf(mapView(page)));
      }
      expect(sizes.size, 'sizes of the map on the way').toBe(1);
      expect((await panel(page).boundingBox())?.y, 'the sheet goes with the finger').toBeCloseTo(grip.y - 200, -1);
      await page.waitForTimeout(300); // Resting: no flick.
      await page.mouse.up();
      await expect.poll(() => heightOf(mapView(page))).toBeLessThan(0.5);
      expect(await heightOf(mapView(page))).toBeGreaterThanOrEqual(0.45);
    });
    await test.step('no part of the link; the same map all the while', async () => {
      expect(page.url()).toBe(address);
      expect(await mapView(page).locator('canvas[data-same]').count()).toBe(1);
    });
    await test.step('choosing on the map brings a low sheet up', async () => {
      await moreMap.tap();
      await expect.poll(() => heightOf(mapView(page))).toBeGreaterThan(0.6);
      await settledMap(page);
      const box = await mapView(page).boundingBox();
      await page.touchscreen.tap((box?.x ?? 0) + 40, (box?.y ?? 0) + (box?.height ?? 0) / 2);
      await expect.poll(() => heightOf(panel(page))).toBeGreaterThan(0.3);
    });
  });
});

test('without the wish for less motion the sheet slides; with it, it does not', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  // Asked of each slide as it begins: on a quick machine it is over before anyone can look.
  await page.addInitScript(() => {
    const { animate } = Element.prototype;
    const begun = { slides: 0 };
    Object.assign(globalThis, { begun });
    Element.prototype.animate = function (this: Element, ...how) {
      if (this.id === 'panel') begun.slides++;
      return Reflect.apply(animate, this, how);
    };
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await openWithoutMap(page);
  const slides = async (name: RegExp): Promise<number> => {
    await page.getByRole('button', { name }).click();
    return page.evaluate(() => {
      const { begun } = globalThis as unknown as { begun: { slides: number } };
      const count = begun.slides;
      begun.slides = 0;
      return count;
    });
  };
  expect(await slides(/^More text/)).toBe(1);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await slides(/^More map/)).toBe(0);
});

/** Chooses a country in the key and counts the scales at which the map is drawn from then on: those of both ends, or all on the way too. */
async function scalesOnTheWay(page: Page, name: string): Promise<number> {
  await page.evaluate(() => (globalThis as unknown as { scales: Set<number> }).scales.clear());
  await key(page).getByRole('button', { name, exact: true }).click();
  await expect(heading(page)).toContainText(name);
  await settledMap(page);
  return page.evaluate(() => (globalThis as unknown as { scales: Set<number> }).scales.size);
}

test('reduced motion: the camera jumps; without that wish it travels', LONG, async ({ page }) => {
  await page.addInitScript(() => {
    const scales = new Set<number>();
    Object.assign(globalThis, { scales });
    const { uniformMatrix4fv } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.uniformMatrix4fv = function (this: WebGL2RenderingContext, ...given: Parameters<typeof uniformMatrix4fv>) {
      // Tiles of all zooms share the fraction of their scale's power of two.
      const [across = 0] = given[2];
      const power = Math.log2(Math.abs(across));
      if (Number.isFinite(power)) scales.add(Math.round((power - Math.floor(power)) * 500));
      return uniformMatrix4fv.apply(this, given);
    };
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMap(page, 'select=country:LA');
  await settledMap(page);
  const jumping = await scalesOnTheWay(page, 'Japan');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const travelling = await scalesOnTheWay(page, 'Laos');
  expect(jumping, 'of the two ends, and of names').toBeLessThanOrEqual(4);
  expect(travelling).toBeGreaterThan(jumping);
});
