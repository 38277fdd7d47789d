/** Stories: read alone, shown to a room with a clicker, with notes in a second window, and with the network gone. */
import type { Page } from '@playwright/test';
import { readStories } from '../../geo/tools/read-folder.js';
import { parseStories } from '../../src/data/stories.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import type { Chapter } from '../../src/domain/story.js';
import { DEFAULT_STATE, type AppState } from '../../src/state/app-state.js';
import { queryFromState } from '../../src/state/url.js';
import { stateAtChapter } from '../../src/story/state-at-chapter.js';
import { GEO_FOLDER, realDataset } from '../fixtures/geo-folder.js';
import { expect, openMap, test } from './fixtures.js';
import { expectQuery, heading, key, notices, openWithoutMap, panel, query } from './page.js';
import { settledMap, shareDiffering } from './pixels.js';

const index = indexDataset((await realDataset()).dataset);
const { stories } = parseStories(await readStories(GEO_FOLDER));
const ROOM = { width: 1280, height: 720 };

const onStage = (chapter: Chapter): AppState => ({ ...stateAtChapter(chapter, index, { ...DEFAULT_STATE, theme: 'projector' }).state, view: 'present', chapter: chapter.id });
const linkOf = (chapter: Chapter): string => decodeURIComponent(queryFromState(onStage(chapter)));
const title = (page: Page) => panel(page).locator('story-player h2');

async function expectChapter(page: Page, chapter: Chapter): Promise<void> {
  await expect(title(page)).toHaveText(chapter.title.en);
  await expectQuery(page, linkOf(chapter));
}

for (const story of stories)
  test(`${story.id}: told from start to end by clicker alone, notes beside it, the network gone`, async ({ page, context, allow }) => {
    test.slow();
    // The browser asks for its icon again by itself whenever the address changes.
    allow(/^console error: Failed to load resource: net::ERR_INTERNET_DISCONNECTED.*icon\.svg/);
    await page.setViewportSize(ROOM);
    const [first, ...rest] = story.chapters;
    if (first === undefined) throw new Error('no chapter');
    await openWithoutMap(page, 'page=stories');
    await panel(page).getByRole('button', { name: new RegExp(`^Show it to a room.*${story.title.en}`) }).click();
    await expectChapter(page, first);
    const opened = context.waitForEvent('page');
    await panel(page).getByRole('button', { name: 'Notes', exact: true }).click();
    const notes = await opened;
    await expect(notes.getByRole('heading', { level: 1 })).toContainText(first.title.en);
    await expect(notes.getByText('The page on the wall does not answer.')).toHaveCount(0);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);

    let shown = first;
    for (const chapter of rest) {
      await page.keyboard.press('PageDown');
      await expectChapter(page, chapter);
      const { year, hidden, page: told } = onStage(chapter);
      await expect(page.getByRole('slider', { name: 'Year' })).toHaveAttribute('aria-valuetext', year === null ? /all years/i : String(year));
      const outcomes = page.locator('.stage-key map-legend .groups li');
      if (hidden.includes('outcomes')) await expect(outcomes).toHaveCount(0);
      else await expect(outcomes.first()).toBeVisible();
      if (told !== null) await expect(panel(page).locator(':scope > :not(.panel-bar, .stage-bar, story-player) h2')).toBeVisible();
      await expect(notes.getByRole('heading', { level: 1 })).toContainText(chapter.title.en);
      for (const { text } of chapter.notes.slice(0, 1)) await expect(notes.locator('.say li').first()).toContainText(text.replace(/[{}]/g, '').slice(0, 40));
      shown = chapter;
    }
    await page.keyboard.press('PageDown');
    await expectChapter(page, shown);
    await notes.getByRole('button', { name: 'Back', exact: true }).click();
    await expect(title(page)).toHaveText(story.chapters.at(-2)?.title.en ?? '');
    await page.keyboard.press('Home');
    await expectChapter(page, first);
  });

const [TOLD] = stories.filter(({ id }) => id === 'if-they-are-caught');

test('on the map: a chapter stepped to, jumped to and loaded anew is the same picture', async ({ page }) => {
  test.slow();
  const [first, , , fourth] = TOLD?.chapters ?? [];
  if (first === undefined || fourth === undefined) throw new Error('no such chapter');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(ROOM);
  await openMap(page, linkOf(first));
  for (let step = 0; step < 3; step++) await page.keyboard.press('PageDown');
  await expectChapter(page, fourth);
  const stepped = await settledMap(page);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await expectChapter(page, fourth);
  expect(shareDiffering(stepped, await settledMap(page)), 'there and back').toBeLessThan(0.01);
  await page.reload();
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
  await expectChapter(page, fourth);
  expect(shareDiffering(stepped, await settledMap(page)), 'F5').toBeLessThan(0.01);
});

test('a hundred fast presses end on the right chapter; the ends hold', async ({ page }) => {
  const story = stories.find(({ id }) => id === 'two-rivers');
  const [first, ...others] = story?.chapters ?? [];
  const last = others.at(-1);
  if (first === undefined || last === undefined) throw new Error('no story');
  await openWithoutMap(page, linkOf(first).slice(1));
  await expectChapter(page, first);
  const press = (name: string, times: number): Promise<void> =>
    page.evaluate(
      ([pressed, count]) => {
        for (let at = 0; at < count; at++) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
      },
      [name, times] as const,
    );
  await press('PageDown', 100);
  await expectChapter(page, last);
  await press('PageUp', 8);
  await expectChapter(page, others.at(-9) ?? first);
  await press('PageUp', 100);
  await expectChapter(page, first);
});

test('keys of the stage: blank, list of keys, letters off, and leaving leads back', async ({ page }) => {
  await openWithoutMap(page, 'year=2004&select=country:VN');
  await page.getByRole('button', { name: 'Explore' }).click();
  await page.getByRole('button', { name: 'Stories' }).click();
  await panel(page).getByRole('button', { name: /^Show it to a room.*Two rivers/ }).click();
  await expect(title(page)).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.locator('.blank')).toBeVisible();
  await page.keyboard.press('.');
  await expect(page.locator('.blank')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.getByRole('checkbox', { name: /Single letters/ }).uncheck();
  await page.getByRole('dialog', { name: 'Keys' }).getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('b');
  await expect(page.locator('.blank')).toHaveCount(0);
  for (const button of await page.locator('.stage-bar button').all()) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.keyboard.press('Escape');
  await expect(page.locator('page-header')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Leave the story' }).click();
  await expect(heading(page)).toHaveText('Stories');
});

test('in mid-story a country answers the class, and one press leads back', async ({ page }) => {
  await openWithoutMap(page, 'chapter=if-caught-laos');
  const told = query(page);
  await expect(title(page)).toBeVisible();
  await key(page).getByRole('button', { name: 'Mongolia' }).click();
  await expect(heading(page)).toContainText('Mongolia');
  await panel(page).getByRole('button', { name: 'Back to the story' }).click();
  await expect(title(page)).toBeVisible();
  await expect.poll(() => query(page)).toContain('chapter=if-caught-laos');
  expect(told).toContain('chapter=if-caught-laos');
});

test('a window that the browser refuses: the notes stand in the page', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await openWithoutMap(page, 'chapter=two-rivers-south&view=present&theme=projector');
  await panel(page).getByRole('button', { name: 'Notes', exact: true }).click();
  await expect(panel(page)).toContainText('The browser allowed no second window');
  await expect(page.locator('presenter-notes.in-page')).toBeVisible();
  await page.locator('presenter-notes').getByRole('button', { name: 'Put the notes away' }).click();
  await expect(page.locator('presenter-notes.in-page')).toHaveCount(0);
});

test('a chapter that no story has, and stories that do not arrive: said, and the rest is shown', async ({ page, allow }) => {
  await openWithoutMap(page, 'chapter=nowhere&year=2013');
  await expect(notices(page)).toContainText('chapter=nowhere');
  await expectQuery(page, '?year=2013');
  allow(/^console error: Failed to load resource.*404.*stories\.json/s);
  await page.route('**/geo/stories.json', (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await page.goto('/?page=stories');
  await expect(notices(page)).toContainText('geo/stories.json');
  await expect(panel(page)).toContainText('No story could be read.');
});
