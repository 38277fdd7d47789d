/** What a lesson and a reader do over and over: one lap uses everything that makes and drops parts of the page, and ends where it began. */
import type { Locator, Page } from 'playwright';

/** Seen by a reader: a step goes on when the page has answered it. */
export const ANSWERED_WITHIN_MS = 180_000;
/** For the camera's flight and the frames after it; the processor is slowed down. */
const REST_MS = 700;

const panel = (page: Page): Locator => page.locator('#panel');
const heading = (page: Page, text: string | RegExp): Promise<void> => panel(page).locator('h2:visible').filter({ hasText: text }).first().waitFor({ timeout: ANSWERED_WITHIN_MS });
const rest = (page: Page): Promise<void> => page.waitForTimeout(REST_MS);

async function explore(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await page.locator('explore-menu').getByRole('button', { name, exact: true }).click();
}

const home = async (page: Page): Promise<void> => {
  await page.locator('page-header button.title').click();
  await page.locator('overview-panel:visible').waitFor({ timeout: ANSWERED_WITHIN_MS });
  await rest(page);
};

async function select(page: Page): Promise<void> {
  for (const country of ['Laos', 'Mongolia', 'China']) {
    await page.locator('aside.rail map-legend').getByRole('button', { name: country }).first().click();
    await heading(page, country);
    await rest(page);
  }
  await page.goBack();
  await heading(page, 'Mongolia');
  await page.goForward();
  await heading(page, 'China');
}

async function years(page: Page): Promise<void> {
  const slider = page.locator('year-slider').getByRole('slider');
  await slider.focus();
  for (let step = 0; step < 20; step += 1) await page.keyboard.press(step < 10 ? 'ArrowLeft' : 'ArrowRight', { delay: 20 });
  await page.locator('year-slider').getByRole('button', { name: 'All years' }).click();
  await rest(page);
}

async function events(page: Page): Promise<void> {
  await explore(page, 'Events');
  const list = panel(page).locator('incident-list');
  await list.locator('select').first().selectOption({ label: 'China' });
  await rest(page);
  await list.locator('button.row').first().click();
  await panel(page).locator('incident-panel:visible').waitFor({ timeout: ANSWERED_WITHIN_MS });
  await rest(page);
}

async function compare(page: Page): Promise<void> {
  await explore(page, 'Compare');
  await panel(page).locator('compare-table:visible').waitFor({ timeout: ANSWERED_WITHIN_MS });
  await rest(page);
}

async function search(page: Page): Promise<void> {
  const box = page.locator('search-box input');
  await box.fill('yanji');
  await page.locator('search-box .results button.row').first().click({ timeout: ANSWERED_WITHIN_MS });
  await rest(page);
}

async function story(page: Page): Promise<void> {
  await explore(page, 'Stories');
  await panel(page).getByRole('button', { name: /^Show it to a room.*Two rivers/ }).click();
  await panel(page).locator('story-slide').waitFor({ timeout: ANSWERED_WITHIN_MS });
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('PageDown');
    await panel(page).locator('story-player h2').first().waitFor({ timeout: ANSWERED_WITHIN_MS });
    await rest(page);
  }
  await page.keyboard.press('Escape');
  await page.locator('page-header').waitFor({ timeout: ANSWERED_WITHIN_MS });
  await panel(page).getByRole('button', { name: 'Leave the story' }).click();
  await heading(page, 'Stories');
}

async function language(page: Page): Promise<void> {
  for (const code of ['ko', 'en']) {
    await page.locator(`page-header view-settings button.language[lang=${code}]`).click();
    await page.locator(`html[lang=${code}]`).waitFor({ state: 'attached', timeout: ANSWERED_WITHIN_MS });
    await rest(page);
  }
}

/** The live map is taken away with all it holds, and made anew. */
async function words(page: Page): Promise<void> {
  await page.locator('page-header a.words').click();
  await page.locator('map-frame').waitFor({ state: 'detached', timeout: ANSWERED_WITHIN_MS });
  await rest(page);
  await page.locator('page-header a.words').click();
  await page.locator('escape-map[data-state=ready]').waitFor({ timeout: ANSWERED_WITHIN_MS });
  await rest(page);
}

const STEPS = { select, years, events, compare, search, story, language, words, home } as const;
export const STEP_NAMES = Object.keys(STEPS);

/** @returns seconds that each step took. @throws with the step's name when the page does not answer */
export async function lap(page: Page): Promise<Readonly<Record<string, number>>> {
  const seconds: Record<string, number> = {};
  for (const [name, step] of Object.entries(STEPS)) {
    const begun = performance.now();
    try {
      await step(page);
      seconds[name] = Math.round((performance.now() - begun) / 100) / 10;
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
  return seconds;
}
