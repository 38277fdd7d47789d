import { beforeAll, describe, expect, it } from 'vitest';
import { PageEvent } from '../../src/components/page-event.js';
import '../../src/components/people-cards.js';
import type { PeopleCards } from '../../src/components/people-cards.js';
import { selectionName, type DatasetIndex } from '../../src/domain/dataset-index.js';
import { contentOf, PEOPLE_TOPICS, placesOf } from '../../src/domain/people-topics.js';
import { selectionText } from '../../src/domain/selection.js';
import { hardNotice } from '../../src/i18n/vocabulary.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, byRole, change, everythingChosenIn, heard, mount, noteLinksOf, openAll, plain, seenText, sourceEntries, text } from '../fixtures/browser-page.js';
import { claim, country, policy, world } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});
const open = (index = facts): Promise<PeopleCards> => mount('people-cards', { index });

const cardOf = (page: PeopleCards, title: string): HTMLDetailsElement =>
  need(all<HTMLDetailsElement>(page, 'details').find((card) => all(card, 'h3').some((heading) => text(heading) === title)), `card “${title}”`);

describe('people-cards', () => {
  it('tells every claim and figure of its list, each with its source', async () => {
    const page = await open();
    for (const topic of PEOPLE_TOPICS) {
      const card = cardOf(page, topic.title);
      const items = all(card, 'li').filter((item) => item.closest('conflict-card') === null);
      for (const group of topic.groups) {
        const { claims, figures } = contentOf(facts, group);
        for (const one of [...claims, ...figures]) {
          const item = items.find((candidate) => text(candidate).includes(plain(one.text)) && all(candidate, 'li').length === 0);
          expect(item, `${topic.id}: ${one.id}`).toBeDefined();
          expect(item && noteLinksOf(item).length, one.id).toBeGreaterThan(0);
        }
      }
    }
    expect(sourceEntries(page).length).toBeGreaterThan(10);
  });

  it('shows every disagreement of a card on that card', async () => {
    const page = await open();
    const card = cardOf(page, 'Marriage and trafficking');
    const questions = all(card, 'conflict-card').map((one) => text(one));
    expect(questions.some((words) => words.includes('How many women are trafficked in China?'))).toBe(true);
  });

  it('keeps the hard cards shut behind their notice, and opens only the first of the others', async () => {
    const page = await open();
    const cards = PEOPLE_TOPICS.map(({ title }) => cardOf(page, title));
    expect(cards.map((card) => card.open)).toEqual(PEOPLE_TOPICS.map((_topic, at) => at === 0));
    for (const topic of PEOPLE_TOPICS) {
      const card = cardOf(page, topic.title);
      card.open = true;
      const notices = all(card, 'summary').filter((summary) => text(summary).includes(hardNotice()));
      expect(notices.length, topic.id).toBe(topic.hard ? 1 : topic.groups.filter(({ hard }) => hard).length);
      const hidden = topic.groups.filter(({ hard }) => hard).flatMap((group) => Object.values(contentOf(facts, group)).flat());
      for (const one of hidden) expect(seenText(card), one.id).not.toContain(plain(one.text));
    }
  });

  it('opens each place of each card on the map', async () => {
    const page = await open();
    const chosen = everythingChosenIn(page).map(selectionText);
    expect(chosen).toEqual(PEOPLE_TOPICS.flatMap((topic) => placesOf(topic).map(selectionText)));
    expect(chosen.length).toBeGreaterThan(30);
  });

  it('leads to the page that tells more', async () => {
    const page = await open();
    openAll(page);
    const events = heard<PageEvent>(PageEvent.type);
    await byRole(cardOf(page, 'Who leaves'), 'button', /Arrivals/).click();
    expect(events.map((event) => event.page)).toEqual(['arrivals']);
  });

  it('names places in the language of names', async () => {
    const page = await open();
    await change(page, { language: 'ko' });
    const name = need(selectionName(facts, { kind: 'country', id: 'KP' }), 'name').ko;
    expect(text(cardOf(page, 'Why people leave'))).toContain(name);
  });

  it('is not drawn again when only the year changes, and stays as the reader left it', async () => {
    const page = await open();
    cardOf(page, 'Who leaves').open = true;
    const before = page.renderRoot.querySelector('source-list')?.entries;
    await change(page, { year: 2009 });
    expect(page.renderRoot.querySelector('source-list')?.entries).toBe(before);
    await change(page, { language: 'ko' });
    expect(page.renderRoot.querySelector('source-list')?.entries).not.toBe(before);
    expect(cardOf(page, 'Who leaves').open).toBe(true);
  });

  it('says so when there are no facts', async () => {
    const page = await open(world({}));
    expect(seenText(page)).toContain('None of the facts that belong here could be read.');
    expect(all(page, 'details')).toEqual([]);
  });

  it('shows the cards it has facts for, with the places it knows', async () => {
    const some = { ...claim({ id: 'reasons-general', text: 'Reasons differ.' }), topic: 'reasons' } as const;
    const page = await open(world({ countries: [country({ id: 'KP' })], policies: [policy({ country: 'KP', claims: [some] })] }));
    expect(all(page, 'h3').map(text)).toEqual(['Why people leave', 'Sources']);
    expect(seenText(page)).toContain('Reasons differ.');
    expect(everythingChosenIn(page).map(selectionText)).toEqual(['country:KP']);
  });

  it('fits a phone of 320 pixels', async () => {
    const page = await open();
    page.style.width = '320px';
    openAll(page);
    await page.updateComplete;
    expect(page.scrollWidth).toBeLessThanOrEqual(320);
  });
});
