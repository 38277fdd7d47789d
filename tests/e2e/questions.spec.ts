/**
 * Ten questions a class asks, each answered within three actions from the start page: once with the mouse, once with the
 * keyboard alone. An answer counts when its very words stand on the screen, uncovered, with the number of their source.
 */
import type { Locator, Page } from '@playwright/test';
import { expect, openMap, test } from './fixtures.js';
import { focused, key, openWithoutMap, panel, slider } from './page.js';

const MOST_ACTIONS = 3;
const FIRST_YEAR = 1985;
const LAST_YEAR = 2024;
const THUMB_PX = 24;
/** What may be cut off at an edge: less than a line. */
const ALL_BUT_A_HAIR = 0.97;

/** What a person can do; each is one action. */
interface Reader {
  /** Types a question and chooses a result. */
  readonly search: (words: string, result: RegExp) => Promise<void>;
  /** Presses a button, a link, a row. */
  readonly press: (target: Locator) => Promise<void>;
  readonly choose: (select: Locator, option: string) => Promise<void>;
  readonly chooseYear: (year: number) => Promise<void>;
  /** Scrolls the panel on until this is seen. */
  readonly readOn: (target: Locator) => Promise<void>;
}

interface Question {
  readonly asked: string;
  /** true: with the map drawn, when asked by mouse. */
  readonly onMap?: true;
  readonly answer: (reader: Reader, page: Page) => Promise<void>;
}

const searchField = (page: Page): Locator => page.locator('search-box').getByRole('searchbox');
const result = (page: Page, name: RegExp): Locator => page.locator('search-box').getByRole('region', { name: 'Search results' }).getByRole('button', { name }).first();

/** The paragraph in which all of this is said. */
function saying(page: Page, ...words: readonly string[]): Locator {
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
async function expectSeen(target: Locator): Promise<void> {
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
async function expectSaid(page: Page, ...words: readonly string[]): Promise<void> {
  const sentence = saying(page, ...words);
  await expectSeen(sentence);
  const note = sentence.locator('sup a').first();
  await expectSeen(note);
  const number = (await note.textContent())?.trim() ?? '';
  expect(number, 'the number of the source').toMatch(/^\d+$/);
  await expect(panel(page).locator(`source-list li#note-${number}`)).toContainText('under');
}

/* ── With the mouse ── */

function withMouse(page: Page): Reader {
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

const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);

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

async function tabTo(page: Page, target: Locator, limit = 120): Promise<void> {
  await target.waitFor();
  const press = (await isAhead(target)) ? 'Tab' : 'Shift+Tab';
  for (let step = 0; step < limit; step++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(press);
  }
  throw new Error(`not reached with ${press}; the focus is on ${JSON.stringify(await focused(page))}`);
}

function withKeyboard(page: Page): Reader {
  return {
    search: async (words, name) => {
      await tabTo(page, searchField(page), 6);
      await page.keyboard.type(words);
      const wanted = result(page, name);
      await wanted.waitFor();
      for (let step = 0; step < 60 && !(await hasFocus(wanted)); step++) await page.keyboard.press('ArrowDown');
      await expectSeen(wanted);
      await page.keyboard.press('Enter');
    },
    press: async (target) => {
      await tabTo(page, target);
      await page.keyboard.press('Enter');
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

/** Fails at the fourth action. */
function counted(reader: Reader): Reader {
  const done: string[] = [];
  const act = (what: string): void => {
    done.push(what);
    expect(done.length, `more than ${MOST_ACTIONS} actions: ${done.join('; ')}`).toBeLessThanOrEqual(MOST_ACTIONS);
  };
  return {
    search: async (words, name) => {
      act(`search “${words}”`);
      await reader.search(words, name);
    },
    press: async (target) => {
      act('press');
      await reader.press(target);
    },
    choose: async (select, option) => {
      act(`choose ${option}`);
      await reader.choose(select, option);
    },
    chooseYear: async (year) => {
      act(`year ${year}`);
      await reader.chooseYear(year);
    },
    readOn: async (target) => {
      act('read on');
      await reader.readOn(target);
    },
  };
}

const QUESTIONS: readonly Question[] = [
  {
    asked: 'what happened to people caught in Laos in 2012 and in 2014',
    onMap: true,
    answer: async (reader, page) => {
      await reader.press(key(page).getByRole('button', { name: 'Laos' }));
      await reader.chooseYear(2012);
      await expectSeen(panel(page).getByText('Transit tolerated', { exact: true }).first());
      await expectSaid(page, 'Until May 2013', 'Laos had worked with South Korea', 'had never sent anyone back to North Korea');
      await expectSeen(saying(page, 'Stated for', 'until May 2013'));
      await expectSeen(saying(page, 'A report of 2011 calls Laos largely unsympathetic'));
      await reader.chooseYear(2014);
      await expectSeen(panel(page).getByText('Returned to North Korea', { exact: true }).first());
      await expectSaid(page, 'Laos changed course in May 2013', 'nine people were arrested and handed over to North Korea');
      await expectSeen(saying(page, 'Last stated for 2013; nothing is stated for 2014'));
    },
  },
  {
    asked: 'which country sends people on to South Korea',
    onMap: true,
    answer: async (reader, page) => {
      const sentOn = key(page).locator('li').filter({ hasText: 'Sent to South Korea' }).first();
      await expectSeen(sentOn);
      await reader.press(sentOn.getByRole('button', { name: 'Thailand' }));
      await expectSeen(panel(page).getByText('Sent to South Korea', { exact: true }).first());
      await expectSaid(page, 'it deports them to South Korea and not to North Korea');
      await expectSeen(saying(page, 'Undated: the sources give no year'));
      await reader.press(sentOn.getByRole('button', { name: 'Mongolia' }));
      await expectSaid(page, 'Mongolia sends', 'whom it catches on to South Korea');
    },
  },
  {
    asked: 'how many reached South Korea in 2009, and how many were women',
    answer: async (reader, page) => {
      await reader.search('how many reached South Korea in 2009', /^Arrivals$/);
      await reader.chooseYear(2009);
      await expectSeen(panel(page).locator('.big-figure .value', { hasText: '2,914' }).first());
      await expectSaid(page, 'people arrived in 2009', '2,252 women', '662 men', '77 % were women');
    },
  },
  {
    asked: 'how many North Koreans are in China, and why nobody agrees',
    answer: async (reader, page) => {
      await reader.search('how many North Koreans are in China', /^How many North Koreans are in China/);
      const card = panel(page).locator('conflict-card').filter({ hasText: '30,000 to 50,000' });
      const positions = card.locator('li');
      await reader.readOn(positions.nth(1));
      await expectSeen(positions.filter({ hasText: 'About 10,000' }));
      await expectSeen(positions.filter({ hasText: 'About 10,000' }).getByText('Wikipedia, 2024, under Demographics'));
      await expectSeen(positions.filter({ hasText: 'About 11,000 in hiding near the border' }));
      await reader.readOn(card.locator('.advice'));
      await expectSeen(card.locator('.advice').filter({ hasText: 'No source settles the number' }).filter({ hasText: 'from about 8,700 to 300,000' }));
      await expectSeen(positions.filter({ hasText: '200,000 in hiding' }).filter({ hasText: 'names neither a year nor an author' }));
      await expectSeen(positions.filter({ hasText: 'calls the numbers of some aid groups inflated' }).getByText('under China'));
    },
  },
  {
    asked: 'what is the 1986 agreement',
    answer: async (reader, page) => {
      await reader.search('what is the 1986 agreement', /^Laws and agreements China .*In 1986 China and North Korea signed an agreement on sending people back\. .*North Korean Review \(blog\), 2024, under Border politics$/);
      await reader.readOn(saying(page, 'In 1986 China and North Korea signed'));
      await expectSaid(page, 'In 1986 China and North Korea signed an agreement on sending people back', 'cannot recognise North Koreans as asylum seekers or refugees');
    },
  },
  {
    asked: 'which routes end in Thailand',
    answer: async (reader, page) => {
      await reader.search('routes', /^Routes$/);
      await reader.choose(panel(page).getByLabel(/^To/), 'Thailand');
      await expectSeen(saying(page, '1 route', 'Thailand'));
      await expectSeen(saying(page, 'None of them stops in Thailand: the way goes on'));
      const route = panel(page).getByRole('button', { name: /^China – Laos – Thailand – South Korea/ });
      await expectSeen(route);
      await reader.press(route);
      await expectSaid(page, 'Wikipedia calls this the standard route', 'across China and Laos to Thailand, which is generally the last stop', 'sends people on to South Korea');
    },
  },
  {
    asked: 'how many asylum claims the Netherlands refused',
    answer: async (reader, page) => {
      await reader.search('how many asylum claims the Netherlands refused', /^Netherlands/);
      await expectSeen(panel(page).getByText('Asylum mostly refused', { exact: true }).first());
      await expectSaid(page, 'The Netherlands refused all 128 asylum applications');
      await expectSeen(saying(page, 'Last stated for 2013'));
      await expectSeen(saying(page, 'The source prints the year 2013 for the United Kingdom only'));
    },
  },
  {
    asked: 'where a community in London lives',
    answer: async (reader, page) => {
      await reader.search('community in London', /^New Malden .*found by|^New Malden/);
      await expectSaid(page, 'New Malden, a suburb in south-west London');
      await expectSaid(page, 'In 2015 about 600 North Koreans were believed to live in New Malden');
    },
  },
  {
    asked: 'what 새터민 means',
    answer: async (reader, page) => {
      await reader.search('새터민', /^saeteomin/);
      await expectSeen(panel(page).locator('h4', { hasText: '새터민' }));
      await expectSaid(page, 'On 9 January 2005', 'saeteomin, roughly “people of new land”, to be used instead of talbukja');
    },
  },
  {
    asked: 'who went back, and how',
    answer: async (reader, page) => {
      await reader.search('who went back, and how', /^Going back by choice/);
      await expectSaid(page, 'people who reached South Korea and later went back to North Korea', 'through another country such as China or straight from South Korea');
      await expectSaid(page, 'recorded 30 people who went back to North Korea from 2012 to 2021', 'probably more that nobody recorded');
      await expectSaid(page, 'about 100 people went back to North Korea through China in 2012');
      await reader.readOn(saying(page, 'across the Demilitarised Zone'));
      await expectSaid(page, 'by way of a third country such as China');
      await expectSaid(page, 'swam back to the North from Ganghwa Island');
      await expectSaid(page, 'On 2 January 2022', 'across the Demilitarised Zone');
    },
  },
];

test.describe('with the mouse', () => {
  for (const { asked, answer, onMap } of QUESTIONS) {
    test(asked, async ({ page }) => {
      if (onMap === true) {
        test.slow();
        await openMap(page);
      } else await openWithoutMap(page);
      await answer(counted(withMouse(page)), page);
    });
  }
});

test.describe('with the keyboard alone', () => {
  for (const { asked, answer } of QUESTIONS) {
    test(asked, async ({ page }) => {
      await openWithoutMap(page);
      await answer(counted(withKeyboard(page)), page);
    });
  }
});
