/** Readers who asked for less motion, and readers with a finger. */
import type { Page } from '@playwright/test';
import { OVERVIEW } from '../../src/map/camera.js';
import { expect, openMap, test } from './fixtures.js';
import { expectQuery, heading, key, mapView, panel, placeOnPage, slider } from './page.js';
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
        const buttons = [...root.querySelectorAll<HTMLElement>('header button:not(.title), .panel > .close'), ...root.querySelector('year-slider')!.shadowRoot!.querySelectorAll<HTMLElement>('button'), ...root.querySelector('map-view')!.shadowRoot!.querySelectorAll<HTMLElement>('button')];
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
});

/** Chooses a country in the key and counts the scales at which the map is drawn from then on: those of both ends, or all on the way too. */
async function scalesOnTheWay(page: Page, name: string): Promise<number> {
  await page.evaluate(() => (globalThis as unknown as { scales: Set<number> }).scales.clear());
  await key(page).getByRole('button', { name, exact: true }).click();
  await expect(heading(page)).toContainText(name);
  await settledMap(page);
  return page.evaluate(() => (globalThis as unknown as { scales: Set<number> }).scales.size);
}

test('reduced motion: the camera jumps; without that wish it travels', async ({ page }) => {
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
