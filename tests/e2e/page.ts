/** What a reader of the page does and sees, in the words of the page. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { CameraTarget } from '../../src/domain/camera.js';

/** The map, whichever stands there. */
export const mapView = (page: Page): Locator => page.locator('map-frame');
export const panel = (page: Page): Locator => page.locator('#panel');
/** The heading of what is read now: panels that are kept for later are not on the page. */
export const heading = (page: Page): Locator => panel(page).locator('h2:visible');
/** The key beside the map; the same key stands in a dialog on smaller screens. */
export const key = (page: Page): Locator => page.locator('aside.rail map-legend');
export const switcher = (page: Page): Locator => page.locator('aside.rail layer-switcher');
export const slider = (page: Page): Locator => page.locator('year-slider').getByRole('slider');
export const notices = (page: Page): Locator => page.locator('.notices');
export const closeButton = (page: Page): Locator => panel(page).getByRole('button', { name: 'Close and go back to the overview' });

/** What the address says after the path: the state that a link to it restores; that the test asks for the live map is left out. */
export const query = (page: Page): string => decodeURIComponent(new URL(page.url()).search).replace(/(?<=[?&])map=gl(?:&|$)/, '').replace(/[?&]$/, '');

export async function expectQuery(page: Page, wanted: string | RegExp): Promise<void> {
  const asked = expect.poll(() => query(page), { message: 'the query of the address' });
  await (typeof wanted === 'string' ? asked.toBe(wanted) : asked.toMatch(wanted));
}

/** A list of the overview, opened. */
export async function openList(page: Page, name: RegExp): Promise<Locator> {
  const list = panel(page).locator('overview-panel details').filter({ has: page.locator('summary', { hasText: name }) });
  await list.locator('summary').click();
  return list;
}

/** Opens the page on a machine that cannot draw the live map: the drawn one stands there, and sooner. */
export async function openWithoutMap(page: Page, parameters = ''): Promise<void> {
  await refuseWebGl(page);
  await page.goto(parameters === '' ? '/' : `/?${parameters}`);
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'static', { timeout: 30_000 });
}

export async function refuseWebGl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const give = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, options?: unknown) {
      return kind.startsWith('webgl') ? null : (Reflect.apply(give, this, [kind, options]) as RenderingContext | null);
    } as typeof give;
  });
}

/** What has the focus, through all shadow roots; `isMarked`: an outline or a shadow shows it (of the slider only its thumb, which styles do not tell). */
export async function focused(page: Page): Promise<{ readonly tag: string; readonly text: string; readonly host: string; readonly isMarked: boolean }> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!(active instanceof HTMLElement)) return { tag: '', text: '', host: '', isMarked: false };
    const root = active.getRootNode();
    const host = root instanceof ShadowRoot ? root.host : null;
    const marked = (element: Element): boolean => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    };
    // The map draws its mark round the whole map.
    const frame = host?.localName === 'map-view' || host?.localName === 'drawn-map' ? host.shadowRoot?.querySelector('.frame') : null;
    return {
      tag: active.localName,
      text: (active.getAttribute('aria-label') ?? active.innerText ?? '').replace(/\s+/g, ' ').trim(),
      host: host?.localName ?? '',
      isMarked: marked(active) || (frame instanceof Element && marked(frame)),
    };
  });
}

/** Where the map draws a place after its camera went to `target`, in pixels of the page. Mercator, as the map from zoom 2.1 on. */
export async function placeOnPage(page: Page, { bounds, maxZoom }: CameraTarget, [lon, lat]: readonly [number, number]): Promise<{ x: number; y: number }> {
  const paddingPx = 36;
  const tilePx = 512;
  const box = await mapView(page).boundingBox();
  if (box === null) throw new Error('there is no map');
  const across = (degrees: number): number => (degrees + 180) / 360;
  const down = (degrees: number): number => 0.5 - Math.asinh(Math.tan((degrees * Math.PI) / 180)) / (2 * Math.PI);
  const [west, south, east, north] = bounds;
  const [left, right, top, bottom] = [across(west), across(east), down(north), down(south)];
  const fitted = Math.min((box.width - 2 * paddingPx) / (right - left), (box.height - 2 * paddingPx) / (bottom - top));
  const worldPx = Math.min(fitted, tilePx * 2 ** maxZoom);
  return {
    x: box.x + box.width / 2 + (across(lon) - (left + right) / 2) * worldPx,
    y: box.y + box.height / 2 + (down(lat) - (top + bottom) / 2) * worldPx,
  };
}

/** As Back and Forward do: the page is not loaded anew. */
export async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
}

/** Every section of the panel that can be opened. */
export async function openEverything(page: Page): Promise<void> {
  await panel(page).evaluate((frame) => {
    for (const child of frame.children) child.shadowRoot?.querySelectorAll('details').forEach((details) => (details.open = true));
  });
}
