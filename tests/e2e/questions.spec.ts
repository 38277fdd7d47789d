/**
 * Ten questions a class asks, each answered within three actions from the start page: once with the mouse, once with the
 * keyboard alone. An answer counts when its very words stand on the screen, uncovered, with the number of their source.
 */
import type { Page } from '@playwright/test';
import { everyday } from './everyday.js';
import { expect, openMap, test } from './fixtures.js';
import { eachOf } from './one-page.js';
import { follow, heading, key, openWithoutMap, panel } from './page.js';
import { expectSaid, expectSeen, saying, searchField, withKeyboard, withMouse, type Reader } from './readers.js';

const MOST_ACTIONS = 3;

interface Question {
  readonly asked: string;
  /** true: with the map drawn, when asked by mouse. */
  readonly onMap?: true;
  readonly answer: (reader: Reader, page: Page) => Promise<void>;
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

/** With the map drawn; all of them in `npm run test:long`. */
const ON_MAP = everyday(QUESTIONS.filter(({ onMap }) => onMap === true), 1);

test.describe('with the mouse', () => {
  for (const { asked, answer } of ON_MAP)
    test(asked, async ({ page }) => {
      test.slow();
      await openMap(page);
      await answer(counted(withMouse(page)), page);
    });

  test('each of the others, from the start page', async ({ page }) => {
    test.slow();
    await openWithoutMap(page);
    const others = QUESTIONS.filter((question) => !ON_MAP.includes(question));
    await eachOf(others, ({ asked }) => asked, async ({ answer }) => {
      await follow(page, '/');
      await expect(heading(page)).toHaveText('Two rivers, one long way round');
      await searchField(page).fill('');
      await answer(counted(withMouse(page)), page);
    });
  });
});

test.describe('with the keyboard alone', () => {
  for (const { asked, answer } of everyday(QUESTIONS, 1)) {
    test(asked, async ({ page }) => {
      await openWithoutMap(page);
      await answer(counted(withKeyboard(page)), page);
    });
  }
});
