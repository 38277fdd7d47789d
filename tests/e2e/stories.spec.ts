/** Stories: read alone, shown to a room with a clicker, with notes in a second window, and with the network gone. */
import type { Page } from '@playwright/test';
import { readStories } from '../../geo/tools/read-folder.js';
import { parseStories } from '../../src/data/stories.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import type { Chapter } from '../../src/domain/story.js';
import { DEFAULT_STATE, type AppState } from '../../src/state/app-state.js';
import { queryFromState } from '../../src/state/url.js';
import { concealedAt, stateAtChapter } from '../../src/story/state-at-chapter.js';
import { GEO_FOLDER, realDataset } from '../fixtures/geo-folder.js';
import { drawnOn, expectDrawn, settledDrawn, viewOf } from './drawn.js';
import { everyday, LONG } from './everyday.js';
import { expect, openMap, test } from './fixtures.js';
import { expectQuery, follow, heading, key, notices, openWithoutMap, panel, query } from './page.js';
import { settledMap, shareDiffering } from './pixels.js';

const index = indexDataset((await realDataset()).dataset);
const { stories } = parseStories(await readStories(GEO_FOLDER));
/** `STORY_RELOADS=all`: F5 at each chapter of every story, not of one. */
const STORIES_RELOADED = process.env['STORY_RELOADS'];
/** The smallest projector: the fewest pixels to draw in software. */
const ROOM = { width: 1024, height: 768 };

const onStage = (chapter: Chapter): AppState => ({ ...stateAtChapter(chapter, index, { ...DEFAULT_STATE, theme: 'projector' }).state, view: 'present', chapter: chapter.id });
const linkOf = (chapter: Chapter): string => decodeURIComponent(queryFromState(onStage(chapter)));
const title = (page: Page) => panel(page).locator('story-player h2');

async function expectChapter(page: Page, chapter: Chapter, more = ''): Promise<void> {
  await expect(title(page)).toHaveText(chapter.title.en);
  await expectQuery(page, linkOf(chapter).replace('&hide=', `${more}&hide=`));
}

/** The shortest first. */
const byLength = stories.toSorted((one, other) => one.chapters.length - other.chapters.length);

for (const story of everyday(byLength, 1))
  test(`${story.id}: told from start to end by clicker alone, notes beside it, the network gone`, async ({ page, context, allow }) => {
    test.slow();
    // The browser asks for its icon again by itself whenever the address changes.
    allow(/^console error: Failed to load resource: net::ERR_INTERNET_DISCONNECTED.*icon\.svg/);
    await page.setViewportSize(ROOM);
    const { chapters } = story;
    await openMap(page, '?page=stories');
    await panel(page).getByRole('button', { name: new RegExp(`^Show it to a room.*${story.title.en}`) }).click();
    const slide = panel(page).locator('story-slide');
    await expect(slide.locator('h2')).toContainText(story.title.en);
    const opened = context.waitForEvent('page');
    await panel(page).getByRole('button', { name: 'Notes', exact: true }).click();
    const notes = await opened;
    await expect(notes.getByRole('heading', { level: 1 })).toContainText(story.title.en);
    await expect(notes.getByText('The page on the wall does not answer.')).toHaveCount(0);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);

    const drawn: unknown[] = [];
    for (const chapter of chapters) {
      await page.keyboard.press('PageDown');
      await expectChapter(page, chapter);
      const state = onStage(chapter);
      await expect(page.getByRole('slider', { name: 'Year' })).toHaveAttribute('aria-valuetext', state.year === null ? /all years/i : String(state.year));
      const outcomes = page.locator('.stage-key map-legend .groups li');
      if (state.hidden.includes('outcomes')) await expect(outcomes).toHaveCount(0);
      else await expect(outcomes.first()).toBeVisible();
      if (state.page !== null) await expect(panel(page).locator(':scope > :not(.panel-bar, .stage-bar, story-player) h2')).toBeVisible();
      await expectDrawn(page, index, viewOf(state), chapter.camera, chapter.id);
      drawn.push(await settledDrawn(page));
      await expect(notes.getByRole('heading', { level: 1 })).toContainText(chapter.title.en);
      for (const { text } of chapter.notes.slice(0, 1)) await expect(notes.locator('.say li').first()).toContainText(text.replace(/[{}]/g, '').slice(0, 40));
    }
    await page.keyboard.press('PageDown');
    await expect(slide).toContainText('Told from');
    await page.keyboard.press('PageDown');
    await expect(slide).toContainText('Told from');
    await notes.getByRole('button', { name: 'Back', exact: true }).click();
    await expect(title(page)).toHaveText(chapters.at(-1)?.title.en ?? '');

    // Jumped to from anywhere else, a chapter is what it was when stepped to.
    for (const at of [chapters.length - 3, 1]) {
      const chapter = chapters[at];
      if (chapter === undefined) continue;
      await follow(page, `/${queryFromState(onStage(chapter))}`);
      await expectChapter(page, chapter);
      await expect.poll(() => settledDrawn(page), { message: `${chapter.id}, jumped to` }).toEqual(drawn[at]);
    }
    await page.keyboard.press('Home');
    await expect(slide.locator('h2')).toContainText(story.title.en);
  });

/** As fast as a machine can: all within one task of the page. */
const pressFast = (page: Page, name: string, times: number): Promise<void> =>
  page.evaluate(
    ([pressed, count]) => {
      for (let at = 0; at < count; at++) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
    },
    [name, times] as const,
  );

const [TOLD] = stories.filter(({ id }) => id === 'if-they-are-caught');

test('on the map: a chapter stepped to by two hundred fast presses and loaded anew is the same picture', LONG, async ({ page }) => {
  test.slow();
  const [first, , , fourth] = TOLD?.chapters ?? [];
  if (first === undefined || fourth === undefined) throw new Error('no such chapter');
  await page.setViewportSize(ROOM);
  await openMap(page, linkOf(first));
  await pressFast(page, 'PageDown', 100);
  await pressFast(page, 'PageUp', 100);
  await pressFast(page, 'PageDown', 4);
  await expectChapter(page, fourth);
  await expectDrawn(page, index, viewOf(onStage(fourth)), fourth.camera, 'after two hundred presses');
  const stepped = await settledMap(page);
  await page.reload();
  await expect(page.locator('escape-map')).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
  await expectChapter(page, fourth);
  expect(shareDiffering(stepped, await settledMap(page)), 'F5').toBeLessThan(0.01);
});

test('F5, which clickers send, at each chapter and slide: the same step comes back', LONG, async ({ page }) => {
  test.slow();
  const [story] = STORIES_RELOADED === 'all' ? [undefined] : stories.filter(({ id }) => id === 'who-counts');
  await openWithoutMap(page, 'page=stories');
  for (const { chapters, id } of story === undefined ? stories : [story]) {
    for (const chapter of chapters) {
      await page.goto(`/${queryFromState(onStage(chapter))}`);
      await expectChapter(page, chapter);
      const told = await panel(page).innerText();
      await page.reload();
      await expectChapter(page, chapter);
      await expect.poll(() => panel(page).innerText()).toBe(told);
    }
    await page.goto(`/?chapter=${id}-end&view=present&theme=projector`);
    await page.reload();
    await expect(panel(page).locator('story-slide')).toContainText('Told from');
  }
});

test('one after the other: what later chapters tell stays hidden until they are reached', LONG, async ({ page }) => {
  test.slow();
  const [first, second, third] = TOLD?.chapters ?? [];
  if (TOLD === undefined || first === undefined || second === undefined || third === undefined) throw new Error('no such chapter');
  await page.setViewportSize(ROOM);
  await openMap(page, linkOf(second));
  await panel(page).getByRole('button', { name: 'One after the other' }).click();
  const concealed = (chapter: Chapter): readonly string[] => concealedAt({ story: TOLD, at: TOLD.chapters.indexOf(chapter), chapter, slide: null }, index);
  expect(concealed(second)).toContain('country:LA');
  await expectDrawn(page, index, viewOf(onStage(second), concealed(second)), second.camera, second.id);
  expect((await drawnOn(page))['outcomes']).not.toContain('LA');
  await expect(page.locator('.stage-key map-legend')).not.toContainText('Laos');
  await page.reload();
  await expectChapter(page, second, '&reveal=steps');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  const laos = TOLD.chapters[3] ?? third;
  await expectDrawn(page, index, viewOf(onStage(laos), concealed(laos)), laos.camera, laos.id);
  expect((await drawnOn(page))['outcomes']).toContain('LA');
  await panel(page).getByRole('button', { name: 'One after the other' }).click();
  await expectDrawn(page, index, viewOf(onStage(laos)), laos.camera, 'all of it again');
});

test('a hundred fast presses end on the right chapter; the ends hold', async ({ page }) => {
  const story = stories.find(({ id }) => id === 'two-rivers');
  const [first, ...others] = story?.chapters ?? [];
  const last = others.at(-1);
  if (first === undefined || last === undefined) throw new Error('no story');
  await openWithoutMap(page, linkOf(first).slice(1));
  await expectChapter(page, first);
  await pressFast(page, 'PageDown', 100);
  await expect(panel(page).locator('story-slide')).toContainText('The end of the story');
  await pressFast(page, 'PageUp', 1);
  await expectChapter(page, last);
  await pressFast(page, 'PageUp', 8);
  await expectChapter(page, others.at(-9) ?? first);
  await pressFast(page, 'PageUp', 100);
  await expect(panel(page).locator('story-slide')).toContainText('Two rivers');
  await pressFast(page, 'PageDown', 4);
  await expectChapter(page, others[2] ?? first);
});

test('keys of the stage: blank, list of keys, letters off, and leaving leads back', async ({ page }) => {
  await openWithoutMap(page, 'year=2004&select=country:VN');
  await page.getByRole('button', { name: 'Explore' }).click();
  await page.getByRole('button', { name: 'Stories' }).click();
  await panel(page).getByRole('button', { name: /^Show it to a room.*Two rivers/ }).click();
  // What a teacher looks for is in sight without scrolling, at the first slide and at every chapter.
  const bar = page.locator('.stage-bar');
  for (const room of [{ width: 1024, height: 768 }, { width: 1920, height: 1080 }, ROOM]) {
    await page.setViewportSize(room);
    for (const name of ['Begin', 'Notes', 'Full screen', 'Leave']) await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
  }
  await page.keyboard.press('n');
  await expect(title(page)).toBeVisible();
  for (const name of ['Notes', 'Leave']) await expect(bar.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
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

test('the clicker goes on whatever was touched last: the map, its buttons, the year, a choice in a task', LONG, async ({ page }) => {
  test.slow();
  const [, , , laos, next] = TOLD?.chapters ?? [];
  if (laos === undefined || next === undefined) throw new Error('no such chapter');
  await page.setViewportSize(ROOM);
  await openMap(page, linkOf(laos));
  const touched = [
    () => page.locator('map-frame').click({ position: { x: 30, y: 30 } }),
    () => page.getByRole('button', { name: 'Zoom in' }).click(),
    () => page.getByRole('button', { name: 'One year later' }).click(),
    () => panel(page).getByRole('radio').first().check(),
  ];
  for (const touch of touched) {
    await touch();
    await page.keyboard.press('PageDown');
    await expectChapter(page, next);
    await page.keyboard.press('PageUp');
    await expectChapter(page, laos);
  }
  await page.locator('map-frame').click({ position: { x: 30, y: 30 } });
  await page.keyboard.press('ArrowRight');
  await expectChapter(page, next);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => panel(page).evaluate((frame) => frame.scrollTop)).toBeGreaterThan(50);
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

test('full screen refused, and the notes closed in mid-lesson: said, and the lesson goes on', async ({ page, context }) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not allowed'));
  });
  const [, second, third] = TOLD?.chapters ?? [];
  if (second === undefined || third === undefined) throw new Error('no such chapter');
  await openWithoutMap(page, linkOf(second).slice(1));
  await expectChapter(page, second);
  await page.keyboard.press('f');
  await expect(page.locator('.stage-bar')).toContainText('The browser allowed no full screen.');
  const opened = context.waitForEvent('page');
  await panel(page).getByRole('button', { name: 'Notes', exact: true }).click();
  const notes = await opened;
  await expect(notes.getByRole('heading', { level: 1 })).toContainText(second.title.en);
  await notes.close();
  await page.keyboard.press('PageDown');
  await expectChapter(page, third);
  // Opened again, they are where the lesson is.
  const again = context.waitForEvent('page');
  await panel(page).getByRole('button', { name: 'Notes', exact: true }).click();
  await expect((await again).getByRole('heading', { level: 1 })).toContainText(third.title.en);
});

test('a lesson of one’s own: composed, shown, loaded anew, and too long for its address', async ({ page }) => {
  await openWithoutMap(page, 'page=compose');
  const composer = panel(page).locator('lesson-composer');
  await composer.getByText('A question of your own', { exact: true }).click();
  await composer.getByRole('textbox', { name: 'Your question to the class' }).fill('Who decides?');
  await composer.getByRole('button', { name: /^Add the question/ }).click();
  await expect(composer.locator('ol.steps > li')).toHaveCount(1);
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#lesson=/);
  await composer.getByRole('textbox', { name: 'Notes for yourself, on the whole lesson' }).fill('Speak slowly. '.repeat(200));
  await expect(composer).toContainText('This lesson is too long for a link.');
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  await page.reload();
  await expect(composer.locator('ol.steps > li')).toHaveCount(1);
  await composer.getByRole('button', { name: 'Show it to a room' }).click();
  await expect(panel(page).locator('story-slide')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(panel(page).locator('story-player')).toContainText('Who decides?');
  await page.reload();
  await expect(panel(page).locator('story-player')).toContainText('Who decides?');
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
