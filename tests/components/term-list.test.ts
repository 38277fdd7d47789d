import { beforeAll, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WordingEvent } from '../../src/components/page-event.js';
import '../../src/components/term-list.js';
import type { TermList } from '../../src/components/term-list.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import type { Term } from '../../src/domain/types.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, byRole, change, heard, mount, noteLinksOf, plain, seenText, text } from '../fixtures/browser-page.js';
import { claim, conflict, world } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});
const open = (index = facts, wording = ''): Promise<TermList> => mount('term-list', { index, wording });
const radios = (page: TermList): HTMLInputElement[] => all<HTMLInputElement>(page, 'input[type=radio]');
const chosen = (page: TermList): string[] => radios(page).filter(({ checked }) => checked).map(({ value }) => value);
const term = (some: Partial<Term> & { readonly id: string }): Term => ({ ...claim(some), term: some.id, hangul: null, hanja: null, ...some });

describe('term-list: the choice of a word', () => {
  it.each([
    ['', 'north-koreans'],
    ['north-koreans', 'north-koreans'],
    ['refugees', 'refugees'],
    ['nonsense', 'north-koreans'],
  ])('of %j shows %s', async (wording, expected) => {
    expect(chosen(await open(facts, wording))).toEqual([expected]);
  });

  it('tells what the reader chose, by mouse and by keyboard, and nothing when the program sets it', async () => {
    const page = await open();
    const events = heard<WordingEvent>(WordingEvent.type);
    await change(page, { wording: 'defectors' });
    expect(chosen(page)).toEqual(['defectors']);
    expect(events).toEqual([]);
    await byRole(page, 'radio', 'Refugees').click();
    await userEvent.keyboard('{ArrowDown}');
    expect(events.map(({ wording }) => wording)).toEqual(['refugees', 'defectors']);
  });

  it('offers the four words, one tab stop, each with an example and what to know', async () => {
    const page = await open();
    expect(radios(page).map(({ value }) => value)).toEqual(['north-koreans', 'refugees', 'defectors', 'escapees']);
    expect(new Set(radios(page).map(({ name }) => name)).size).toBe(1);
    for (const radio of radios(page)) {
      const described = (radio.getAttribute('aria-describedby') ?? '').split(' ').map((id) => need(page.renderRoot.querySelector<HTMLElement>(`#${id}`), id));
      expect(described).toHaveLength(2);
      const [, example] = described;
      expect(noteLinksOf(need(example, 'example')), radio.value).not.toEqual([]);
    }
    expect(new Set(all(page, '.example').map(text)).size).toBe(4);
  });

  it('says why the default is the default', async () => {
    expect(seenText(await open())).toMatch(/is the default: it says where people come from/);
  });

  it('leaves out what rests on claims that are not there', async () => {
    const page = await open(world({}));
    expect(radios(page)).toHaveLength(4);
    expect(noteLinksOf(page)).toEqual([]);
    expect(seenText(page)).not.toMatch(/China|1951|Example/);
    expect(seenText(page)).toContain('could not be read');
  });
});

describe('term-list: the words', () => {
  it('shows every word once as a heading, with its scripts marked as such, and its source', async () => {
    const page = await open();
    for (const one of facts.dataset.terms) {
      const word = need(page.renderRoot.querySelector<HTMLElement>(`[data-item=${one.id}]`), one.id);
      expect(text(word)).toContain(plain(one.text));
      expect(noteLinksOf(word).length).toBeGreaterThan(0);
      expect(all(word, '[lang=ko]').map(text)).toEqual(one.hangul === null ? [] : [one.hangul]);
      expect(all(word, '[lang=ko-Hani]').map(text)).toEqual(one.hanja === null ? [] : [one.hanja]);
    }
    expect(all(page, '.word')).toHaveLength(facts.dataset.terms.length + 1); // and “economic migrant”
  });

  it('answers what 새터민 means, since when, and what it implies', async () => {
    const word = need((await open()).renderRoot.querySelector<HTMLElement>('[data-item=term-saeteomin]'), 'saeteomin');
    expect(seenText(word)).toMatch(/새터민.*people of new land.*When 9 January 2005 What it implies/);
    expect(seenText(word)).toContain('displeasure');
  });

  it('shows both readings of talbukja in the same part', async () => {
    const page = await open();
    const section = need(page.renderRoot.querySelector('[data-item=term-talbukja]')?.closest('section'), 'section');
    expect(all(section, 'conflict-card').map(text).some((words) => words.includes('undertone of betrayal'))).toBe(true);
  });

  it('does not lose a word that is in no list of the page', async () => {
    const page = await open(world({ terms: [term({ id: 'term-new', text: 'A new word.', conflicts: ['C99'], date: null })], conflicts: [conflict({ id: 'C99' })] }));
    expect(seenText(page)).toContain('More words');
    expect(seenText(page)).toContain('A new word.');
    expect(all(page, 'conflict-card')).toHaveLength(1);
  });

  it('says “not dated” of a word for people without a date', async () => {
    const page = await open(world({ terms: [term({ id: 'term-talbukja', date: null })] }));
    expect(seenText(need(page.renderRoot.querySelector('[data-item=term-talbukja]'), 'word'))).toMatch(/When not dated in the sources What it implies nothing more is said/);
  });

  it('fits a phone of 320 pixels', async () => {
    const page = await open();
    page.style.width = '320px';
    expect(page.scrollWidth).toBeLessThanOrEqual(320);
  });
});
