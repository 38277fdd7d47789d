/** In a language whose words are 40 % longer nothing would be cut. */
import { ALL, everyday } from './everyday.js';
import { expect, test } from './fixtures.js';
import { heading, openWithoutMap } from './page.js';
import { cutWords, goTo, lengthenWords, openAll } from './walk.js';
import { STATES } from './walk-states.js';

/** Every second view, the others with them in `npm run test:long`. */
const today = ALL ? STATES : STATES.filter((_, at) => at % 2 === 1);

for (const size of everyday([{ width: 320, height: 640 }, { width: 1280, height: 720 }, { width: 768, height: 1024 }], 1))
  test(`words 40 % longer: nothing is cut at ${size.width} px`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(size);
    await openWithoutMap(page, 'map=svg');
    for (const [what, state] of today)
      await test.step(what, async () => {
        await goTo(page, state);
        await openAll(page);
        const before = (await heading(page).first().innerText()).length;
        await lengthenWords(page);
        expect((await heading(page).first().innerText()).length, `${what}: the words are longer`).toBeGreaterThan(before * 1.2);
        await expect.poll(() => cutWords(page), { message: what }).toEqual([]);
      });
  });
