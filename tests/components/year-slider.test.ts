import { beforeAll, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/components/year-slider.js';
import { YearEvent } from '../../src/components/year-event.js';
import type { YearSlider } from '../../src/components/year-slider.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import type { Year } from '../../src/domain/types.js';
import { realFacts } from '../fixtures/browser-facts.js';
import { all, byRole, change, heard, mount, text } from '../fixtures/browser-page.js';
import { ARRIVALS } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});

const range = (slider: YearSlider): HTMLInputElement => byRole(slider, 'slider', 'Year').element() as HTMLInputElement;

/** A slider whose year follows its events, as in the app. */
async function following(year: Year): Promise<YearSlider> {
  const slider = await mount('year-slider', { year });
  slider.addEventListener(YearEvent.type, (event) => {
    slider.year = (event as YearEvent).year;
  });
  return slider;
}

async function press(slider: YearSlider, ...keys: readonly string[]): Promise<Year> {
  range(slider).focus();
  for (const key of keys) {
    await userEvent.keyboard(`{${key}}`);
    await slider.updateComplete;
  }
  return slider.year;
}

describe('year-slider: keys', () => {
  it.each([
    ['ArrowRight', 2013, 2014],
    ['ArrowUp', 2013, 2014],
    ['ArrowLeft', 2013, 2012],
    ['ArrowDown', 2013, 2012],
    ['PageUp', 2013, 2018],
    ['PageDown', 2013, 2008],
    ['Home', 2013, 1985],
    ['End', 2013, 2024],
    ['ArrowRight', 2024, 2024],
    ['PageUp', 2022, 2024],
    ['ArrowLeft', 1985, 1985],
    ['PageDown', 1987, 1985],
  ] as const)('%s goes from %i to %i', async (key, from, to) => {
    const slider = await following(from);
    expect(await press(slider, key)).toBe(to);
    expect(range(slider).value).toBe(String(to));
    expect(range(slider).ariaValueText).toBe(String(to));
  });

  it.each(['ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'End'])('%s from all years lands on the last year', async (key) => {
    expect(await press(await following(null), key)).toBe(2024);
  });

  it('one press is one settled choice', async () => {
    const slider = await following(2013);
    const events = heard<YearEvent>(YearEvent.type);
    await press(slider, 'ArrowRight', 'PageDown');
    expect(events.map(({ year, settled }) => [year, settled])).toEqual([[2014, true], [2009, true]]);
  });

  it('steps on from where the pointer left it', async () => {
    const slider = await following(1990);
    await byRole(slider, 'slider', 'Year').fill('2020');
    await slider.updateComplete;
    expect(await press(slider, 'ArrowLeft')).toBe(2019);
  });

  it('leaves other keys to the browser', async () => {
    const slider = await following(2013);
    const tab = new KeyboardEvent('keydown', { key: 'Tab', cancelable: true, bubbles: true });
    range(slider).dispatchEvent(tab);
    expect(tab.defaultPrevented).toBe(false);
    expect(slider.year).toBe(2013);
  });
});

describe('year-slider: pointer and buttons', () => {
  it('is not settled while it is dragged, and settled when let go', async () => {
    const slider = await following(1990);
    const events = heard<YearEvent>(YearEvent.type);
    await byRole(slider, 'slider', 'Year').fill('2010'); // Playwright fires input, then change.
    expect(events.map(({ year, settled }) => [year, settled])).toEqual([[2010, false], [2010, true]]);
  });

  it('follows a press on its track', async () => {
    const slider = await following(1990);
    const events = heard<YearEvent>(YearEvent.type);
    await byRole(slider, 'slider', 'Year').click(); // In the middle.
    expect(events.at(-1)?.settled).toBe(true);
    expect(events.slice(0, -1).every(({ settled }) => !settled)).toBe(true);
    expect(slider.year).toBeGreaterThanOrEqual(2003);
    expect(slider.year).toBeLessThanOrEqual(2006);
  });

  it('ends a fast drag on its last year', async () => {
    const slider = await following(1990);
    const input = range(slider);
    for (let year = 1991; year <= 2020; year++) {
      input.value = String(year);
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await slider.updateComplete;
    expect(slider.year).toBe(2020);
    expect(input.value).toBe('2020');
    expect(input.ariaValueText).toBe('2020');
  });

  it('has a button for all years that shows when it is on', async () => {
    const slider = await following(2013);
    const button = byRole(slider, 'button', 'All years');
    await expect.element(button).toHaveAttribute('aria-pressed', 'false');
    await button.click();
    expect(slider.year).toBeNull();
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');
    expect(range(slider).ariaValueText).toBe('All years');
  });

  it('steps by one with its buttons, and stops at the ends', async () => {
    const slider = await following(2023);
    const later = byRole(slider, 'button', 'One year later');
    await later.click();
    await later.click();
    expect(slider.year).toBe(2024);
    await byRole(slider, 'button', 'One year earlier').click();
    expect(slider.year).toBe(2023);
  });

  it.each(['One year earlier', 'One year later'])('“%s” from all years lands on the last year', async (name) => {
    const slider = await following(null);
    await byRole(slider, 'button', name).click();
    expect(slider.year).toBe(2024);
  });
});

describe('year-slider: what it says', () => {
  it('spans 1985 to 2024', async () => {
    const input = range(await mount('year-slider', { year: 2013 }));
    expect([input.min, input.max, input.step]).toEqual(['1985', '2024', '1']);
  });

  it('says nothing when the program moves it', async () => {
    const slider = await mount('year-slider', { year: 2013 });
    const events = heard<YearEvent>(YearEvent.type);
    for (const year of [2020, 1985, null, 2024]) {
      await change(slider, { year });
      expect(range(slider).ariaValueText).toBe(year === null ? 'All years' : String(year));
    }
    expect(events).toEqual([]);
  });

  it.each([
    [2009, /^2,914 arrivals in South Korea/],
    [1995, /^947 arrivals .*until 1998 together/],
    [2000, /^1,043 arrivals .*1999–2001 together/],
    [2024, /^[^\d]*\bno\b[^\d]*2024/i], // No number but the year.
    [null, /^34,078 arrivals in South Korea.*our sum/],
  ])('tells the arrivals of %s: %s', async (year, words) => {
    expect(text(await mount('year-slider', { year, arrivals: facts.dataset.arrivals, incidents: facts.dataset.incidents }))).toMatch(words);
  });

  it('says nothing of arrivals that could not be read', async () => {
    expect(text(await mount('year-slider', { year: 2009, arrivals: null }))).not.toMatch(/arrivals|NaN|undefined/);
  });

  it('draws arrivals and events only for the eye', async () => {
    const slider = await mount('year-slider', { year: 2002, arrivals: ARRIVALS, incidents: facts.dataset.incidents });
    const drawing = all<SVGElement>(slider, 'svg');
    expect(drawing).toHaveLength(1);
    expect(drawing[0]?.getAttribute('aria-hidden')).toBe('true');
    expect(all<SVGElement>(slider, 'rect')).toHaveLength(ARRIVALS.spans.length);
    const years = new Set(facts.dataset.incidents.flatMap(({ properties }) => (properties.date === null ? [] : [properties.date.slice(0, 4)])));
    expect(all<SVGElement>(slider, 'line').length).toBeGreaterThanOrEqual(years.size);
  });
});
