/** Readers who asked for less motion, and readers with a finger. */
import { OVERVIEW } from '../../src/map/camera.js';
import { expect, openMap, test } from './fixtures.js';
import { expectQuery, heading, key, mapView, panel, placeOnPage, slider } from './page.js';
import { picture, settledMap, shareDiffering } from './pixels.js';

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

test('reduced motion: the camera jumps', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMap(page, 'select=country:LA');
  await settledMap(page);
  const choose = async (name: string): Promise<void> => {
    await key(page).getByRole('button', { name, exact: true }).click();
    await expect(heading(page)).toContainText(name);
  };
  // There and back once, so that the tiles are at hand and only the camera can be late.
  await choose('Japan');
  const japan = await settledMap(page);
  await choose('Laos');
  await settledMap(page);

  await choose('Japan');
  expect(shareDiffering(japan, await picture(mapView(page))), 'the first look is the last').toBeLessThan(0.02);

  await test.step('without that wish it travels', async () => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await choose('Laos');
    await settledMap(page);
    await choose('Japan');
    expect(shareDiffering(japan, await picture(mapView(page)))).toBeGreaterThan(0.1);
    expect(shareDiffering(japan, await settledMap(page)), 'and arrives').toBeLessThan(0.002);
  });
});
