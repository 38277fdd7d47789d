/** What a person does with the page, with the mouse or with the keyboard alone, and what counts as seen. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.js';
import { focused, panel, slider } from './page.js';

const FIRST_YEAR = 1985;
const LAST_YEAR = 2024;
const THUMB_PX = 24;
/** What may be cut off at an edge: less than a line. */
const ALL_BUT_A_HAIR = 0.97;

/** What a person can do; each is one action. */
export interface Reader {
  /** Types a question and chooses a result. */
  readonly search: (words: string, result: RegExp) => Promise<void>;
  /** Presses a button, a link, a row. */
  readonly press: (target: Locator) => Promise<void>;
  readonly choose: (select: Locator, option: string) => Promise<void>;
  readonly chooseYear: (year: number) => Promise<void>;
  /** Scrolls the panel on until this is seen. */
  readonly readOn: (target: Locator) => Promise<void>;
}

export const searchField = (page: Page): Locator => page.locator('search-box').getByRole('searchbox');
export const result = (page: Page, name: RegExp): Locator => page.locator('search-box').getByRole('region').getByRole('button', { name }).first();

/** The paragraph in which all of this is said. */
export function saying(page: Page, ...words: readonly string[]): Locator {
  return words.reduce((found, text) => found.filter({ hasText: text }), panel(page).locator('p:visible')).first();
}

const share = (target: Locator): Promise<number> =>
  target.evaluate(
    (element) =>
      new Promise<number>((tell) => {
        const watcher = new IntersectionObserver(([entry]) => {
          watcher.disconnect();
          tell(entry?.intersectionRatio ?? 0);
        });
        watcher.observe(element);
      }),
  );

/** On the screen, whole, and with nothing lying over it. */
export async function expectSeen(target: Locator): Promise<void> {
  await expect(target).toBeInViewport({ ratio: ALL_BUT_A_HAIR });
  const covering = await target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    let hit = document.elementFromPoint(left + width / 2, top + height / 2);
    while (hit?.shadowRoot) {
      const deeper: Element | null = hit.shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
      if (deeper === null || deeper === hit) break;
      hit = deeper;
    }
    for (let node: Node | null = hit; node !== null; node = node instanceof ShadowRoot ? node.host : node.parentNode) if (node === element) return null;
    return hit?.outerHTML.slice(0, 200) ?? 'nothing';
  });
  expect(covering, 'what lies over it').toBeNull();
}

/** Said on the screen, with the number of its source beside it and that source in the panel's list. */
export async function expectSaid(page: Page, ...words: readonly string[]): Promise<void> {
  const sentence = saying(page, ...words);
  await expectSeen(sentence);
  const note = sentence.locator('sup a').first();
  await expectSeen(note);
  const number = (await note.textContent())?.trim() ?? '';
  expect(number, 'the number of the source').toMatch(/^\d+$/);
  await expect(panel(page).locator(`source-list li#note-${number}`)).toContainText('under');
}

/* ── With the mouse ── */

export function withMouse(page: Page): Reader {
  const click = async (target: Locator): Promise<void> => {
    await expectSeen(target);
    await target.click();
  };
  return {
    search: async (words, name) => {
      await click(searchField(page));
      await page.keyboard.insertText(words);
      await click(result(page, name));
    },
    press: click,
    choose: async (select, option) => {
      await expectSeen(select);
      await select.selectOption({ label: option });
    },
    chooseYear: async (year) => {
      const box = await slider(page).boundingBox();
      if (box === null) throw new Error('there is no slider');
      await page.mouse.click(box.x + THUMB_PX / 2 + ((year - FIRST_YEAR) / (LAST_YEAR - FIRST_YEAR)) * (box.width - THUMB_PX), box.y + box.height / 2);
    },
    readOn: async (target) => {
      await target.waitFor();
      await panel(page).hover();
      for (let turn = 0; turn < 100 && (await share(target)) < ALL_BUT_A_HAIR; turn++) {
        await page.mouse.wheel(0, 200);
        await page.waitForTimeout(50);
      }
    },
  };
}

/* ── With the keyboard alone ── */

export const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);

/** true: the focus stands before it, in the order of Tab. */
const isAhead = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const path = (from: Element): readonly Element[] => {
      const root = from.getRootNode();
      return root instanceof ShadowRoot ? [...path(root.host), from] : [from];
    };
    let active: Element = document.activeElement ?? document.body;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (active === document.body) return true;
    const [here, there] = [path(active), path(element)];
    const at = here.findIndex((one, place) => one !== there[place]);
    const [mine, its] = [here[at], there[at]];
    return mine === undefined || its === undefined || (mine.compareDocumentPosition(its) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });

export async function tabTo(page: Page, target: Locator, limit = 120): Promise<void> {
  await target.waitFor();
  const press = (await isAhead(target)) ? 'Tab' : 'Shift+Tab';
  for (let step = 0; step < limit; step++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(press);
  }
  throw new Error(`not reached with ${press}; the focus is on ${JSON.stringify(await focused(page))}`);
}

/** The key is one stop, at the end of the page: backwards from its top, else on through the panel. Arrow keys go on within it. */
async function toKey(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const press = (await page.evaluate(() => document.activeElement === document.body)) ? 'Shift+Tab' : 'Tab';
  for (let step = 0; step < 300 && (await focused(page)).host !== 'map-legend'; step++) await page.keyboard.press(press);
  for (let step = 0; step < 60 && !(await hasFocus(target)); step++) await page.keyboard.press('ArrowDown');
  if (!(await hasFocus(target))) throw new Error(`not reached in the key; the focus is on ${JSON.stringify(await focused(page))}`);
}

const isInKey = (target: Locator): Promise<boolean> => target.evaluate((element) => (element.getRootNode() as ShadowRoot).host?.localName === 'map-legend');

/** @param searchStops how many stops the search may be away */
export function withKeyboard(page: Page, searchStops = 6): Reader {
  return {
    search: async (words, name) => {
      await tabTo(page, searchField(page), searchStops);
      await page.keyboard.type(words);
      const wanted = result(page, name);
      await wanted.waitFor();
      for (let step = 0; step < 60 && !(await hasFocus(wanted)); step++) await page.keyboard.press('ArrowDown');
      await expectSeen(wanted);
      await page.keyboard.press('Enter');
    },
    press: async (target) => {
      if (await isInKey(target)) await toKey(page, target);
      else await tabTo(page, target);
      await page.keyboard.press((await target.getAttribute('type')) === 'checkbox' ? 'Space' : 'Enter');
    },
    choose: async (select, option) => {
      await tabTo(page, select);
      await page.keyboard.type(option);
    },
    chooseYear: async (year) => {
      await tabTo(page, slider(page));
      await page.keyboard.press('Home');
      for (let at = FIRST_YEAR; at < year; at += year - at >= 5 ? 5 : 1) await page.keyboard.press(year - at >= 5 ? 'PageUp' : 'ArrowRight');
    },
    readOn: async (target) => {
      await target.waitFor();
      // A choice in the search leads the focus into the panel, from where the page is turned.
      await expect.poll(async () => panel(page).evaluate((frame) => document.activeElement?.shadowRoot?.activeElement === frame || frame.matches(':focus-within')), { message: 'the focus is in the panel' }).toBe(true);
      for (let turn = 0; turn < 60 && (await share(target)) < ALL_BUT_A_HAIR; turn++) {
        const [shown, wanted] = await Promise.all([panel(page).boundingBox(), target.boundingBox()]);
        if (shown === null || wanted === null) throw new Error('it is not on the page');
        const belowPx = wanted.y + wanted.height - shown.y - shown.height;
        await page.keyboard.press(belowPx > shown.height ? 'PageDown' : belowPx > 0 ? 'ArrowDown' : 'ArrowUp');
        await page.waitForTimeout(150); // A page turned by key glides.
      }
    },
  };
}
