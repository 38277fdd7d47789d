/** A part of the page that throws while it is drawn says so in its own place; everything else goes on, and it comes back when it can. */
import type { Page } from '@playwright/test';
import { ALL } from './everyday.js';
import { failedParts } from './faults.js';
import { expect, test } from './fixtures.js';
import { openWithoutMap, refuseWebGl } from './page.js';

const SAID = 'This part of the page met an error. The rest goes on.';

interface Breakable {
  /** Names of the elements that throw now. */
  broken: Set<string>;
}

/** Every element of ours throws in its `render` while it is named in `broken`. */
async function makeBreakable(page: Page, ...brokenFirst: readonly string[]): Promise<void> {
  await page.addInitScript((names) => {
    const world = globalThis as unknown as Breakable;
    world.broken = new Set(names);
    const { define } = customElements;
    customElements.define = function (this: CustomElementRegistry, name, element, options) {
      const drawn = element.prototype as { render?: (this: HTMLElement) => unknown };
      const { render } = drawn;
      if (render !== undefined)
        drawn.render = function (this: HTMLElement) {
          if (world.broken.has(this.localName)) throw new Error('broken by the test');
          return render.call(this);
        };
      define.call(this, name, element, options);
    };
  }, brokenFirst);
}

const setBroken = (page: Page, name: string, isBroken: boolean): Promise<void> =>
  page.evaluate(
    ([tag, broken]) => {
      const world = globalThis as unknown as Breakable;
      if (broken) world.broken.add(tag);
      else world.broken.delete(tag);
    },
    [name, isBroken] as const,
  );

/** As when it is told something new. */
const drawAgain = (page: Page, name: string): Promise<void> =>
  page.locator(name).first().evaluate((element) => (element as HTMLElement & { requestUpdate(): void }).requestUpdate());

/** Something of its own stands there, and no word of failure. */
const isDrawn = (page: Page, name: string): Promise<boolean> =>
  page
    .locator(name)
    .first()
    .evaluate((element) => {
      const root = element.shadowRoot;
      return root !== null && root.querySelector('.part-failed') === null && [...root.children].some((child) => !(child instanceof HTMLStyleElement));
    });

/** Those that throw in each view, one after the other, on one page. */
const VIEWS: readonly (readonly [address: string, parts: readonly string[]])[] = [
  ['', ['page-header', 'explore-menu', 'search-box', 'map-frame', 'drawn-map', 'map-controls', 'year-slider', 'sheet-handle', 'overview-panel', 'map-legend', 'layer-switcher']],
  ['?chapter=two-rivers-south&view=present&theme=projector', ['story-player', 'story-task']],
  // Passes over the steps of the year.
  ['?page=people', ['people-cards']],
];
const MORE_VIEWS: typeof VIEWS = [
  ['?year=2014&select=country:LA', ['country-panel', 'policy-timeline', 'source-list']],
  ['?view=text', ['text-view']],
  ['?chapter=two-rivers-south&view=notes', ['presenter-notes']],
  ['?view=print&sheet=view', ['view-bar', 'sheet-view', 'static-map']],
  ['?view=print&sheet=handout&item=two-rivers', ['sheet-bar', 'sheet-handout']],
  ['?page=stories', ['story-list']],
  ['?page=lessons', ['lesson-plans']],
  ['?page=compose', ['lesson-composer']],
  ['?page=routes', ['route-finder']],
  ['?page=incidents', ['incident-list']],
  ['?page=arrivals', ['arrivals-chart']],
  ['?page=compare&compare=CN,LA', ['compare-table']],
  ['?page=disagreements', ['disagreement-list']],
  ['?page=terms', ['term-list']],
  ['?page=sources', ['source-pages']],
  ['?page=about', ['about-page']],
  ['?page=access', ['access-page']],
  ['?select=route:china-laos-thailand', ['route-panel']],
  ['?select=crossing:namyang-tumen', ['crossing-panel']],
  ['?chapter=two-rivers-start&view=present', ['story-slide']],
  ['?view=print&sheet=plan&item=two-rivers', ['sheet-plan']],
  ['?view=print&sheet=worksheet&item=two-rivers', ['sheet-worksheet']],
  ['?view=print&sheet=answers&item=two-rivers', ['sheet-answers']],
  ['?view=print&sheet=outline&item=two-rivers', ['sheet-outline']],
  ['?view=print&sheet=cards&item=two-rivers', ['sheet-cards']],
  ['?view=print&sheet=timeline&item=two-rivers', ['sheet-timeline']],
];

for (const [address, parts] of ALL ? [...VIEWS, ...MORE_VIEWS] : VIEWS)
  test(`${address === '' ? 'the page' : address}: ${parts.join(', ')} in turn`, async ({ page, allow }) => {
    allow(/^part failed: .*broken by the test/);
    await makeBreakable(page);
    await refuseWebGl(page);
    await page.goto(`/${address}`);
    for (const part of parts) {
      await expect.poll(() => isDrawn(page, part), { message: `${part} is drawn` }).toBe(true);
      const before = await page.locator(part).count();

      await setBroken(page, part, true);
      await drawAgain(page, part);
      const message = page.locator(part).first().locator('.part-failed');
      await expect(message).toContainText(SAID);
      await expect(page.locator(part), 'the part keeps its place').toHaveCount(before);
      // What stands inside a part that failed is gone with it.
      for (const other of parts) if (other !== part && (await page.locator(other).count()) > 0) expect(await isDrawn(page, other), `${other} goes on beside ${part}`).toBe(true);

      // Some have no room of their own on this screen; that the button can be pressed where they have is seen below.
      const again = message.locator('button').first();
      await expect(again).toHaveText('Try again');
      await again.dispatchEvent('click');
      // Some are drawn a frame after the others.
      await page.locator(part).first().evaluate((element) => (element as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete);
      await expect(message, 'no sooner than the fault is gone').toContainText(SAID);
      await setBroken(page, part, false);
      await again.dispatchEvent('click');
      await expect(page.locator(part).first().locator('.part-failed')).toHaveCount(0);
      await expect.poll(() => isDrawn(page, part), { message: `${part} is back` }).toBe(true);
    }
  });

for (const part of ALL ? ['page-header', 'map-frame', 'drawn-map', 'year-slider', 'overview-panel', 'map-legend', 'layer-switcher', 'map-controls'] : ['map-frame', 'overview-panel'])
  test(`${part} throws from the first: the rest can be read and used, and the part comes when it can`, async ({ page, allow }) => {
    allow(/^part failed: .*broken by the test/);
    await makeBreakable(page, part);
    await refuseWebGl(page);
    await page.goto('/');
    const message = page.locator(part).first().locator('.part-failed');
    await expect(message).toContainText(SAID);
    await message.scrollIntoViewIfNeeded();
    await expect(message).toBeInViewport();
    // Nothing lies over it: the picture that came with the page is gone.
    await message.getByRole('button', { name: 'Try again' }).click({ trial: true });
    if (part !== 'year-slider') {
      await page.locator('year-slider').getByRole('slider').focus();
      await page.keyboard.press('Home');
      await expect(page).toHaveURL(/year=1985/);
    }
    if (part !== 'map-legend') await expect(page.locator('aside.rail map-legend')).toContainText('Laos');
    if (part !== 'overview-panel') await expect(page.locator('#panel h2:visible')).toHaveText('Two rivers, one long way round');
    await setBroken(page, part, false);
    await message.getByRole('button', { name: 'Try again' }).click();
    await expect(failedParts(page)).toHaveCount(0);
    await expect.poll(() => isDrawn(page, part)).toBe(true);
  });

(ALL ? test : test.skip)('the live map throws: the drawn one takes its place, the page says so, and trying again brings it back', async ({ page, allow }) => {
  allow(/^part failed: map-view: .*broken by the test/);
  await makeBreakable(page, 'map-view');
  await page.goto('/?map=gl');
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'static', { timeout: 60_000 });
  await expect(page.locator('.notices')).toContainText('The live map’s program failed');
  await expect(page.locator('drawn-map svg.sheet')).toBeVisible();
  await setBroken(page, 'map-view', false);
  await page.locator('.notices').getByRole('button', { name: 'Try the live map again' }).click();
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
});

test('the whole page throws: it says so, offers the text, and comes back when it can', async ({ page, allow }) => {
  allow(/^part failed: escape-map: .*broken by the test/);
  await makeBreakable(page);
  await openWithoutMap(page, 'year=2013');
  await setBroken(page, 'escape-map', true);
  await drawAgain(page, 'escape-map');
  await expect(failedParts(page)).toContainText('The page met an error.');
  await expect(failedParts(page).getByRole('link', { name: 'Read this map as text' })).toHaveAttribute('href', 'text/');
  await setBroken(page, 'escape-map', false);
  await failedParts(page).getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('aside.rail map-legend')).toContainText('In 2013.');
  await expect(page).toHaveURL(/year=2013/);
});
