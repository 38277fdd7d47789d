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

/** Chooses a country in the key and counts the different pictures that the map shows on its way there. */
async function picturesOnTheWay(page: Page, name: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const app = document.querySelector('escape-map')!.shadowRoot!;
    const map = app.querySelector('map-view')!.shadowRoot!.querySelector('canvas')!;
    const small = document.createElement('canvas');
    small.width = small.height = 96;
    const context = small.getContext('2d', { willReadFrequently: true })!;
    const seen = new Set<string>();
    const look = (): void => {
      context.drawImage(map, 0, 0, small.width, small.height);
      seen.add(context.getImageData(0, 0, small.width, small.height).data.reduce((sum, value, at) => (sum * 31 + (at % 4 < 3 ? value >> 4 : 0)) | 0, 0).toString());
    };
    [...app.querySelector('aside.rail map-legend')!.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent === wanted)!.click();
    const end = performance.now() + 3000;
    while (performance.now() < end) {
      await new Promise(requestAnimationFrame);
      look();
    }
    return seen.size;
  }, name);
}

test('reduced motion: the camera jumps; without that wish it travels', async ({ page }) => {
  // A picture that can be read at any time, not only while it is drawn.
  await page.addInitScript(() => {
    const give = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, options?: object) {
      return Reflect.apply(give, this, [kind, kind === 'webgl2' ? { ...options, preserveDrawingBuffer: true } : options]) as RenderingContext | null;
    } as typeof give;
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMap(page, 'select=country:LA');
  // There and back once, so that the tiles are at hand and only the camera can change the picture.
  for (const name of ['Japan', 'Laos']) {
    await key(page).getByRole('button', { name, exact: true }).click();
    await settledMap(page);
  }
  const jumping = await picturesOnTheWay(page, 'Japan');
  await settledMap(page);

  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const travelling = await picturesOnTheWay(page, 'Laos');
  expect(jumping, 'before, after, and names that find their place').toBeLessThanOrEqual(4);
  expect(travelling).toBeGreaterThan(jumping);
});
