/** What helps when something goes wrong: which version this is, and what a reader can copy for whoever helps. */
import { fileURLToPath } from 'node:url';
import { dataHash, programVersion } from '../../.ci/vite/version.js';
import { DATA_VERSION } from '../../src/data/version.js';
import { expect, test } from './fixtures.js';
import { notices, openWithoutMap, panel } from './page.js';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const HASH = dataHash(fromRoot('geo'));
const VERSION = programVersion(fromRoot('package.json'));
const LESSON = 'eyJmb3JtYXQiOiJub3QgYSBsZXNzb24ifQ';

test('version and facts stand at the end of the overview and of the pages about the page', async ({ page }) => {
  await openWithoutMap(page);
  const foot = panel(page).locator('.page-foot');
  await expect(foot).toContainText(`Version ${VERSION} · facts of ${DATA_VERSION} · ${HASH}`);
  await expect(foot).toContainText('Nothing is sent.');
  await page.getByRole('button', { name: 'Explore' }).click();
  await page.getByRole('button', { name: 'What is left out' }).click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
  await expect(foot).toContainText(HASH);
  await page.getByRole('button', { name: 'Explore' }).click();
  await page.getByRole('button', { name: 'Events', exact: true }).click();
  await expect(panel(page).locator('incident-list')).toBeVisible();
  await expect(foot, 'it is not in the way of what is read').toHaveCount(0);
  for (const file of ['text/', 'text/ko.html']) expect(await (await page.request.get(`/${file}`)).text(), file).toContain(HASH);
});

test('“Copy diagnostics” copies what it shows, and sends nothing', async ({ page, context, allow }) => {
  await context.grantPermissions(['clipboard-write']);
  allow(/^uncaught error: .*a planted error/s, /^console error: .*a planted error/);
  await openWithoutMap(page, `year=2013&select=country:LA&nobody=janes-secret#lesson=${LESSON}`);
  await page.evaluate(() => void setTimeout(() => {
    throw new Error('a planted error at https://example.org/?year=2013#lesson=abcdef');
  }));
  const asked: string[] = [];
  page.on('request', (request) => void (/\/assets\/.*\.js$/.test(new URL(request.url()).pathname) ? undefined : asked.push(request.url())));
  await notices(page).getByRole('button', { name: 'Copy diagnostics' }).click();
  const dialog = page.getByRole('dialog', { name: 'Diagnostics' });
  await expect(dialog.getByRole('status')).toHaveText('The text below is copied.');
  const shown = await dialog.getByRole('textbox').inputValue();
  const lines = [
    `Version: ${VERSION}`,
    `Facts: of ${DATA_VERSION}, ${HASH}`,
    'Faults in facts: none',
    'Map: drawn; no-webgl',
    'Graphics: no WebGL 2',
    'Window: 1366 × 768 px, 1 device pixels each, less motion',
    'Language: en',
  ];
  for (const line of lines) expect(shown.split('\n')).toContain(line);
  expect(shown).toMatch(/^View: http:\/\/localhost:\d+\/\?year=2013&select=country:LA(?: with a lesson of the reader’s own, left out here)?$/m);
  expect(shown).toMatch(/^Browser: .*Chrome/m);
  expect(shown).toMatch(/^Storage: service worker: .+\nStorage: stores: .+\nStorage: room: [\d.]+ MB used of [\d.]+ MB\nStorage: kept for good: (?:not )?promised$/m);
  expect(shown).toMatch(/^- \S+Z page: Error: a planted error at \S+#lesson=…$/m);
  expect(shown, 'neither the lesson, nor what the page does not know').not.toMatch(new RegExp(`${LESSON}|abcdef|janes`));
  expect(asked, 'nothing goes out').toEqual([]);

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(notices(page).getByRole('button', { name: 'Copy diagnostics' })).toBeFocused();
  // The page itself may not read the clipboard (public/_headers): pasted as a reader would.
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.id = 'letter';
    field.focus();
  });
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.locator('#letter')).toHaveValue(shown);
});

test('where the browser refuses to copy, the text stands there selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => ({ writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) }) });
  });
  await openWithoutMap(page, 'page=about');
  await panel(page).locator('.page-foot').getByRole('button', { name: 'Copy diagnostics' }).click();
  const dialog = page.getByRole('dialog', { name: 'Diagnostics' });
  await expect(dialog.getByRole('status')).toContainText('does not let the page copy. The text is selected');
  const field = dialog.getByRole('textbox');
  await expect(field).toBeFocused();
  const [selected, whole] = await field.evaluate((element: HTMLTextAreaElement) => [element.value.slice(element.selectionStart, element.selectionEnd), element.value]);
  expect(selected).toBe(whole);
  expect(whole).toContain('Errors: none');
});

test('a browser that forbids its store is told from one that has none', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(StorageManager.prototype, 'estimate', { value: () => Promise.reject(new DOMException('forbidden', 'SecurityError')) });
    Object.defineProperty(CacheStorage.prototype, 'keys', { value: () => new Promise(() => {}) });
  });
  await openWithoutMap(page, 'page=access');
  await panel(page).locator('.page-foot').getByRole('button', { name: 'Copy diagnostics' }).click();
  const text = page.getByRole('dialog', { name: 'Diagnostics' }).getByRole('textbox');
  await expect(text).toHaveValue(/Storage: stores: no answer\nStorage: room: could not be asked \(SecurityError: forbidden\)/);
});
