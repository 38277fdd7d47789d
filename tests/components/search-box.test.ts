import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PageEvent } from '../../src/components/page-event.js';
import '../../src/components/search-box.js';
import type { SearchBox } from '../../src/components/search-box.js';
import { SelectEvent } from '../../src/components/select-event.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, byRole, change, drawn, focused, heard, mount, seenText, text } from '../fixtures/browser-page.js';
import { world } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});

const open = (index = facts): Promise<SearchBox> => mount('search-box', { index });
const fieldOf = (box: SearchBox): HTMLInputElement => need(all<HTMLInputElement>(box, 'input')[0], 'field');
const resultsOf = (box: SearchBox): HTMLElement => need(all(box, '[role=region]')[0], 'results');
const rowsOf = (box: SearchBox): HTMLElement[] => all(resultsOf(box), 'button');
const statusOf = (box: SearchBox): string => text(need(all(box, '[role=status]')[0], 'status'));
const isShown = (box: SearchBox): boolean => resultsOf(box).checkVisibility();

async function ask(box: SearchBox, question: string): Promise<void> {
  const field = fieldOf(box);
  field.focus();
  field.value = question;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await expect.poll(() => seenText(resultsOf(box)), { timeout: 10_000 }).not.toMatch(/^(?:$|Getting)/);
  await drawn(box);
}

async function onPhone(): Promise<void> {
  await page.viewport(320, 640);
  onTestFinished(() => page.viewport(1366, 768));
}

describe('search-box', () => {
  it('is a labelled search with nothing open', async () => {
    const box = await open();
    await expect.element(byRole(box, 'search')).toBeVisible();
    await expect.element(byRole(box, 'searchbox', /^Search countries, places/)).toBeVisible();
    expect(isShown(box)).toBe(false);
  });

  it('shows results under headings of their kinds, and says how many when the typing rests', async () => {
    const box = await open();
    await ask(box, 'Laos');
    expect(seenText(resultsOf(box))).toMatch(/Countries 3 Laos 라오스 Transit country/);
    expect(all(resultsOf(box), 'h2').map((heading) => text(heading).replace(/ .*$/, ''))).toContain('Events');
    await expect.poll(() => statusOf(box)).toBe(`${all(resultsOf(box), 'h2 .number').reduce((sum, number) => sum + Number(/\d+$/.exec(text(number))?.[0]), 0)} results for Laos`);
  });

  it('chooses with Enter the first, gives the field the focus back, and closes', async () => {
    const box = await open();
    const chosen = heard<SelectEvent>(SelectEvent.type);
    await ask(box, '버마');
    await userEvent.keyboard('{Enter}');
    expect(chosen.map(({ selection }) => selection)).toEqual([{ kind: 'country', id: 'MM' }]);
    expect(focused()).toBe(fieldOf(box));
    await drawn(box);
    expect(isShown(box)).toBe(false);
  });

  it('takes the first also when Enter comes before the search has', async () => {
    const box = await open();
    const chosen = heard<SelectEvent>(SelectEvent.type);
    const field = fieldOf(box);
    field.focus();
    field.value = 'New Malden';
    field.dispatchEvent(new InputEvent('input'));
    need(field.form, 'form').requestSubmit();
    await expect.poll(() => chosen.map(({ selection }) => selection), { timeout: 10_000 }).toEqual([{ kind: 'destination', id: 'new-malden' }]);
  });

  it('turns to the page on which a term, a disagreement or a source stands', async () => {
    const box = await open();
    const turned = heard<PageEvent>(PageEvent.type);
    await ask(box, '새터민');
    await byRole(resultsOf(box), 'button', /^saeteomin/).click();
    await ask(box, 'How many North Koreans are in China?');
    await byRole(resultsOf(box), 'button', /^How many North Koreans are in China/).click();
    await ask(box, 'Factors to Successful Defection');
    await byRole(resultsOf(box), 'button', /^Factors to Successful/).click();
    await ask(box, 'who went back, and how');
    await byRole(resultsOf(box), 'button', /^Going back by choice/).click();
    expect(turned.map(({ page: name, item }) => [name, item])).toEqual([['terms', 'term-saeteomin'], ['disagreements', 'C01'], ['sources', 'nkr-garcia'], ['people', 'going-back']]);
  });

  it('shows all of a kind when asked, with the focus on the first new one, and few again for a new question', async () => {
    const box = await open();
    await ask(box, 'Vietnam');
    const events = (): HTMLElement => need(all(resultsOf(box), 'section').find((section) => text(section).startsWith('Events')), 'events');
    const few = all(events(), 'li button');
    expect(few).toHaveLength(5);
    const count = Number(/Show all (\d+)/.exec(text(events()))?.[1]);
    expect(count).toBeGreaterThan(5);
    await byRole(events(), 'button', /^Show all \d+ ?: Events$/).click();
    await drawn(box);
    const rows = all(events(), 'li button');
    expect(rows).toHaveLength(count);
    expect(focused()).toBe(rows[5]);
    expect(text(events())).not.toMatch(/Show all|best/);
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe(rows[4]);
    await ask(box, 'Vietnam 2004');
    expect(all(events(), 'li button').length).toBeLessThanOrEqual(5);
  });

  it('can be asked for all of a kind with the keyboard', async () => {
    const box = await open();
    await ask(box, 'Vietnam');
    const button = need(rowsOf(box).find((row) => text(row).startsWith('Show all')), 'show all');
    for (let step = 0; step < 60 && focused() !== button; step++) await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe(button);
    const before = rowsOf(box).length;
    await userEvent.keyboard('{Enter}');
    await drawn(box);
    expect(rowsOf(box).length).toBeGreaterThan(before);
    expect(isShown(box)).toBe(true);
    expect(focused()?.localName).toBe('button');
    await userEvent.keyboard('{Escape}');
    await drawn(box);
    expect(focused()).toBe(fieldOf(box));
    expect(isShown(box)).toBe(false);
  });

  it('says the sentence itself, with its source, where one alone answers', async () => {
    const box = await open();
    await ask(box, 'what is the 1986 agreement');
    expect(text(need(rowsOf(box)[0], 'first'))).toMatch(/^Laws and agreements China .*In 1986 China and North Korea signed an agreement on sending people back\. .*, under Border politics$/);
    await ask(box, 'agreement');
    expect(all(resultsOf(box), '.said')).toEqual([]);
  });

  it('is walked with the arrow keys, and Escape leads back and keeps the question', async () => {
    const box = await open();
    await ask(box, 'Laos');
    const rows = rowsOf(box);
    const walk: (Element | null)[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'Home', 'ArrowUp']) {
      await userEvent.keyboard(`{${key}}`);
      await drawn(box);
      walk.push(focused());
    }
    expect(walk).toEqual([rows[0], rows[1], rows[0], rows.at(-1), rows.at(-1), rows[0], fieldOf(box)]);
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.keyboard('{Escape}');
    await drawn(box);
    expect(focused()).toBe(fieldOf(box));
    expect(isShown(box)).toBe(false);
    expect(fieldOf(box).value).toBe('Laos');
  });

  it('closes when the reader goes elsewhere', async () => {
    const box = await open();
    const other = document.createElement('button');
    document.body.append(other);
    onTestFinished(() => other.remove());
    await ask(box, 'Laos');
    expect(isShown(box)).toBe(true);
    other.focus();
    await drawn(box);
    expect(isShown(box)).toBe(false);
  });

  it('says what was searched where nothing is found, and offers ways on', async () => {
    const box = await open();
    const turned = heard<PageEvent>(PageEvent.type);
    await ask(box, 'xqzzy');
    expect(seenText(resultsOf(box))).toMatch(/^Nothing found for xqzzy\. Searched were countries, places, routes, events, words, .*Try another spelling/);
    await expect.poll(() => statusOf(box)).toMatch(/^Nothing found for xqzzy\. Searched were/);
    await byRole(resultsOf(box), 'button', 'Events').click();
    expect(turned.map((event) => event.page)).toEqual(['incidents']);
  });

  it('shows markup as the text it is, and little of a long one', async () => {
    const box = await open();
    await ask(box, '<img src=x onerror=alert(1)>');
    expect(all(box, 'img')).toEqual([]);
    expect(seenText(resultsOf(box))).toContain('<img src=x');
    await ask(box, 'zqx'.repeat(3400));
    expect(seenText(resultsOf(box)).length).toBeLessThan(600);
    expect(seenText(resultsOf(box))).toContain('Only the beginning');
  });

  it('says Korean first where names are read so', async () => {
    const box = await open();
    await change(box, { language: 'ko' });
    await ask(box, 'Laos');
    expect(text(need(rowsOf(box)[0], 'row'))).toMatch(/^라오스 Laos/);
  });

  it('never passes a search word off as another name', async () => {
    const box = await open();
    await ask(box, 'London');
    const row = need(rowsOf(box).find((one) => text(one).startsWith('New Malden')), 'row of New Malden');
    expect(text(row)).toMatch(/found by “London”$/);
    expect(seenText(resultsOf(box))).not.toContain('also written');
  });

  it('says with hard parts of a text that they are', async () => {
    const box = await open();
    await ask(box, 'trafficking China');
    expect(seenText(resultsOf(box))).toMatch(/Trafficking and forced marriage China · names violence plainly/);
    expect(seenText(resultsOf(box))).toMatch(/Marriage and trafficking names violence plainly/);
  });

  it('searches new facts when it gets them, and none without fault', async () => {
    const box = await open(world({}));
    await ask(box, 'Laos');
    expect(seenText(resultsOf(box))).toMatch(/^Nothing found for Laos/);
    await change(box, { index: facts });
    await expect.poll(() => seenText(resultsOf(box)), { timeout: 10_000 }).toMatch(/results? for Laos|Countries/);
  });
});

describe('search-box on a phone', () => {
  it('is a button, large enough for a thumb, that opens field and results over the whole width', async () => {
    await onPhone();
    const box = await open();
    const button = byRole(box, 'button', 'Search');
    await expect.element(button).toBeVisible();
    const { width, height } = button.element().getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(36);
    expect(fieldOf(box).checkVisibility()).toBe(false);
    await button.click();
    expect(focused()).toBe(fieldOf(box));
    const dialog = need(all<HTMLDialogElement>(box, 'dialog')[0], 'dialog');
    expect(dialog.getBoundingClientRect().width).toBe(document.documentElement.clientWidth);
    await ask(box, 'which routes end in Thailand');
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
  });

  it('closes on a choice and gives the button the focus back', async () => {
    await onPhone();
    const box = await open();
    const chosen = heard<SelectEvent>(SelectEvent.type);
    const button = byRole(box, 'button', 'Search');
    await button.click();
    await ask(box, 'Burma');
    need(rowsOf(box)[0], 'row').click();
    expect(chosen.map(({ selection }) => selection)).toEqual([{ kind: 'country', id: 'MM' }]);
    expect(all<HTMLDialogElement>(box, 'dialog')[0]?.open).toBe(false);
    expect(focused()).toBe(button.element());
  });

  it('is closed by Escape from the field, by way of the field from the results', async () => {
    await onPhone();
    const box = await open();
    await byRole(box, 'button', 'Search').click();
    await ask(box, 'Burma');
    await userEvent.keyboard('{ArrowDown}');
    await drawn(box);
    expect(focused()).toBe(rowsOf(box)[0]);
    await userEvent.keyboard('{Escape}');
    expect(focused()).toBe(fieldOf(box));
    expect(all<HTMLDialogElement>(box, 'dialog')[0]?.open).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(all<HTMLDialogElement>(box, 'dialog')[0]?.open).toBe(false);
    expect(fieldOf(box).value).toBe('Burma');
  });
});
