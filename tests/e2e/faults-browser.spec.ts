/** What a browser refuses, forgets or has wrong: printing, the history, the clock, the page it keeps for Back, and two tabs at once. */
import { everyday } from './everyday.js';
import { expectGoesOn, expectWhole, failedParts } from './faults.js';
import { expect, test } from './fixtures.js';
import { expectQuery, heading, key, openWithoutMap, panel, query, refuseWebGl, slider } from './page.js';

test('printing is refused: the paper stays on the screen, with the way back', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      throw new DOMException('Printing is not allowed here.', 'NotAllowedError');
    };
  });
  await openWithoutMapOrSheet(page, '?view=print&sheet=view&select=country:LA');
  await page.getByRole('button', { name: /^Print/ }).first().click();
  await expect(page.getByText('The browser did not open its print window.')).toBeVisible();
  await expect(page.locator('sheet-view')).toContainText('Laos');
  await page.getByRole('button', { name: 'Back to the view' }).click();
  await expect(heading(page)).toContainText('Laos');
});

test('the history may not be written: the page goes on, and the address follows when it may be again', async ({ page }) => {
  await page.addInitScript(() => {
    const world = globalThis as unknown as { refuses: boolean };
    for (const name of ['pushState', 'replaceState'] as const) {
      const write = history[name];
      history[name] = function (this: History, ...given: Parameters<History['pushState']>) {
        if (world.refuses) throw new DOMException('Attempt to use history more than 100 times per 10 seconds', 'SecurityError');
        return write.apply(this, given);
      };
    }
  });
  await openWithoutMap(page);
  await page.evaluate(() => Object.assign(globalThis, { refuses: true }));
  await slider(page).focus();
  await page.keyboard.press('Home');
  await expect(key(page)).toContainText('In 1985.');
  await key(page).getByRole('button', { name: 'China' }).first().click();
  await expect(heading(page)).toContainText('China');
  await expectQuery(page, '');
  await page.evaluate(() => Object.assign(globalThis, { refuses: false }));
  await expectQuery(page, '?year=1985&select=country:CN');
});

for (const day of everyday(['1970-01-01T00:00:00Z', '2099-12-31T23:59:59Z'], 1))
  test(`the clock says ${day.slice(0, 4)}: everything works, and the citation says that its day cannot be right`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(day));
    await openWithoutMap(page, 'year=2013&select=country:LA');
    await expectWhole(page);
    await page.getByRole('button', { name: 'Explore', exact: true }).click();
    await page.getByRole('button', { name: /^Link, citation/ }).click();
    const dialog = page.locator('take-away dialog');
    await expect(dialog).toBeVisible();
    await expect(dialog).toContainText('The clock of this machine is wrong, as it seems: put the right day into the citation.');
    await expect(dialog).not.toContainText('Invalid');
    await page.keyboard.press('Escape');
    await expectGoesOn(page);
    await expect(failedParts(page)).toHaveCount(0);
  });

test('two tabs: each keeps its own view, its own story and its own notes', async ({ page, context }) => {
  const other = await context.newPage();
  await openWithoutMap(page, 'chapter=two-rivers-south&view=present&theme=projector');
  await openWithoutMap(other, 'chapter=if-caught-laos&view=present&theme=projector');
  const title = (tab: typeof page) => panel(tab).locator('story-player h2');
  const [here, there] = [await title(page).innerText(), await title(other).innerText()];
  expect(here).not.toBe(there);

  const opened = context.waitForEvent('page');
  await page.bringToFront();
  await panel(page).getByRole('button', { name: 'Notes', exact: true }).click();
  const notes = await opened;
  await expect(notes.getByRole('heading', { level: 1 })).toContainText(here);
  await page.keyboard.press('PageDown');
  await expect(title(page)).not.toHaveText(here);
  const next = await title(page).innerText();
  await expect(notes.getByRole('heading', { level: 1 })).toContainText(next);
  await expect(title(other), 'the other lesson stands where it stood').toHaveText(there);

  await other.bringToFront();
  await other.keyboard.press('PageUp');
  await expect(title(other)).not.toHaveText(there);
  await expect(notes.getByRole('heading', { level: 1 }), 'the notes follow their own stage').toContainText(next);
  await expect(title(page)).toHaveText(next);
  // Back in one is not Back in the other.
  const address = query(page);
  await other.goBack();
  expect(query(page)).toBe(address);
});

test('kept for Back and shown again: as it was left, and all of it answers', async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { wasKept: persisted }));
  });
  await openWithoutMap(page, 'year=2013&select=country:LA');
  await page.evaluate(() => Object.assign(globalThis, { notLoadedAnew: true }));
  await page.goto('/text/');
  await expect(page.locator('h1')).toBeVisible();
  await page.goBack();
  await expect(heading(page)).toContainText('Laos');
  await expectQuery(page, '?year=2013&select=country:LA');
  await expect(page.locator('drawn-map svg.sheet')).toBeVisible();
  const { wasKept, notLoadedAnew } = await page.evaluate(() => globalThis as unknown as { readonly wasKept?: boolean; readonly notLoadedAnew?: boolean });
  test.info().annotations.push({ type: 'back-forward cache', description: `persisted: ${String(wasKept)}` });
  // Browsers under test control as a rule keep no pages: whichever it was, the page is as it was left.
  expect(wasKept ?? notLoadedAnew ?? false, 'a page that was kept was not loaded anew').toBe(notLoadedAnew === true);
  await expectGoesOn(page);
  await expectWhole(page);
});

/** The two events of a page that is kept, in their order: what a browser does in between, it does to every page alike. */
test('frozen and thawed: the stage, its notes and the year answer as before', async ({ page, context }) => {
  await refuseWebGl(page);
  await page.goto('/?chapter=two-rivers-south&view=present&theme=projector');
  const title = panel(page).locator('story-player h2');
  await expect(title).toBeVisible();
  const opened = context.waitForEvent('page');
  await panel(page).getByRole('button', { name: 'Notes', exact: true }).click();
  const notes = await opened;
  await expect(notes.getByRole('heading', { level: 1 })).toContainText(await title.innerText());
  const session = await context.newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await page.bringToFront();
  await page.keyboard.press('PageDown');
  await expect(notes.getByRole('heading', { level: 1 })).toContainText(await title.innerText());
  await expect(failedParts(page)).toHaveCount(0);
});

async function openWithoutMapOrSheet(page: Parameters<typeof refuseWebGl>[0], address: string): Promise<void> {
  await refuseWebGl(page);
  await page.goto(`/${address}`);
}
