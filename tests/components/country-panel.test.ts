import { beforeAll, describe, expect, it } from 'vitest';
import '../../src/components/country-panel.js';
import type { CountryPanel } from '../../src/components/country-panel.js';
import { SelectEvent } from '../../src/components/select-event.js';
import { figuresOf, type DatasetIndex } from '../../src/domain/dataset-index.js';
import { readableDate } from '../../src/i18n/dates.js';
import { HARD_TOPICS, type CountryCode, type Figure, type Year } from '../../src/domain/types.js';
import { FIGURE_KIND_WORDS, hardNotice, TOPIC_WORDS } from '../../src/i18n/vocabulary.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, around, byRole, change, everythingChosenIn, focused, heard, itemWith, mount, noteLinksOf, plain, seenText, sourceEntries, text } from '../fixtures/browser-page.js';
import { ARRIVALS, cite, claim, conflict, country, figure, incident, named, period, policy, source, world } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});

const open = (code: CountryCode, year: Year, index = facts): Promise<CountryPanel> => mount('country-panel', { index, country: code, year });

/** The part that says what happens to a person found there; the end-to-end tests find it in the same way. */
const answerOf = (panel: CountryPanel): HTMLElement => need(all(panel, '[data-outcome]')[0], 'answer');

describe('country-panel: what happens to a person found there', () => {
  it.each([
    ['LA', 2012, 'Transit tolerated', 'Stated for the time until May 2013; no beginning is given'],
    ['LA', 2013, 'Mixed: transit tolerated, and returned to North Korea', 'Stated for 2013'],
    ['LA', 2014, 'Returned to North Korea', 'Last stated for 2013; nothing is stated for 2014'],
    ['VN', 2003, 'Returned to China', 'Last stated for 2002; nothing is stated for 2003'],
    ['VN', 2005, 'Mixed: returned to China, and sent to South Korea', 'Last stated for 2004; nothing is stated for 2005'],
    ['JP', 2009, 'Mixed: resettled, and sent to South Korea', 'Stated for 2009'],
    ['JP', 2011, 'Sent to South Korea', 'Stated for 2011'],
    ['CN', 1994, 'Transit tolerated', 'Stated for 1994'],
    ['CN', 2000, 'Returned to North Korea', 'Undated: the sources give no year'],
    ['TH', 2013, 'Sent to South Korea', 'Undated: the sources give no year'],
    ['LA', null, 'Returned to North Korea', 'Last stated for 2013'],
    ['TH', null, 'Sent to South Korea', 'Undated: the sources give no year'],
  ] as const)('%s in %s: %s. %s', async (code, year, outcome, basis) => {
    const panel = await open(code, year);
    const answer = answerOf(panel);
    expect(seenText(answer)).toMatch(new RegExp(`^${outcome} `));
    const lines = all(answer, 'p').map(text);
    expect(lines).toContain(basis);

    // Each names its source, and the number leads to it.
    const link = need(noteLinksOf(answer)[0], 'source number');
    const { heading } = need(/^Source \d+: .+, under (?<heading>.+)$/.exec(link.ariaLabel ?? '')?.groups, 'heading in the link’s name') as { heading: string };
    const address = location.href;
    await byRole(answer, 'link', link.ariaLabel ?? '').first().click();
    const entry = need(focused(), 'focus');
    expect(sourceEntries(panel)).toContain(entry);
    expect(text(entry)).toContain(`under ${heading}`);
    expect(text(entry)).toMatch(new RegExp(`^${link.textContent} `));
    expect(location.href).toBe(address);
  });

  it.each([
    ['LA', [2012, 2013, 2014]],
    ['VN', [2003, 2005]],
    ['JP', [2009, 2011]],
    ['CN', [1994, 2000]],
  ] as const)('differs in %s between %s', async (code, years) => {
    const panel = await open(code, null);
    const answers: string[] = [];
    for (const year of years) {
      await change(panel, { year });
      answers.push(seenText(answerOf(panel)));
    }
    expect(new Set(answers).size).toBe(years.length);
  });

  it('says that nothing is stated where nothing is, and explains', async () => {
    const answer = answerOf(await open('MM', 2013));
    expect(seenText(answer)).toMatch(/^Not stated in the sources The sources do not say what Myanmar does/);
    expect(seenText(answer)).not.toMatch(/Stated for|Last stated|Undated/);
  });

  it('says that nothing is stated before the first statement', async () => {
    const answer = answerOf(await open('VN', 2001));
    expect(seenText(answer)).toMatch(/^Not stated in the sources .*before June 2002/);
  });

  it('never calls an older statement one of this year', async () => {
    const index = world({ countries: [country({ id: 'XA' })], policies: [policy({ country: 'XA', periods: [period({ id: 'p', from: '2001', to: '2003', outcome: 'returned-to-china' })] })] });
    const panel = await open('XA', 2003, index);
    expect(text(answerOf(panel))).toContain('Stated for 2003');
    await change(panel, { year: 2004 });
    expect(text(answerOf(panel))).toContain('Last stated for 2003; nothing is stated for 2004');
    expect(text(answerOf(panel))).not.toContain('Stated for 2004');
    await change(panel, { year: 2000 });
    expect(text(answerOf(panel))).toContain('Not stated in the sources');
  });

  it('gives the doubt that belongs to the statement', async () => {
    const index = world({ countries: [country({ id: 'XA' })], policies: [policy({ country: 'XA', periods: [period({ id: 'p', from: '2001', to: '2001', doubt: 'Nobody gives the month.' })] })] });
    expect(seenText(answerOf(await open('XA', 2001, index)))).toContain('Nobody gives the month.');
  });

  it('gives North Korea no outcome', async () => {
    const panel = await open('KP', 2013);
    expect(all(panel, '[data-outcome]')).toEqual([]);
    expect(seenText(panel)).toContain('North Korea is the country that people leave');
  });

  it('says so when the country’s file is missing', async () => {
    const panel = await open('XA', 2013, world({ countries: [country({ id: 'XA', name: named('Xanadu') })] }));
    expect(seenText(panel)).toContain('could not be read');
    expect(seenText(panel)).toContain('Xanadu');
  });

  it('stays empty for a country that is not there', async () => {
    expect(text(await open('ZZ', 2013))).toBe('');
  });
});

describe('country-panel: heading', () => {
  const headingParts = (panel: CountryPanel) => [...need(all(panel, 'h2')[0], 'heading').querySelectorAll('[lang]')].map((part) => [part.getAttribute('lang'), text(part)]);

  it('gives the Korean name, marked as Korean, beside the English', async () => {
    expect(headingParts(await open('LA', 2013))).toEqual([['en', 'Laos'], ['ko', '라오스']]);
  });

  it('gives Korean first to a reader of Korean', async () => {
    const panel = await open('LA', 2013);
    await change(panel, { language: 'ko' });
    expect(headingParts(panel)).toEqual([['ko', '라오스'], ['en', 'Laos']]);
  });

  it('names the roles and the year', async () => {
    const panel = await open('CN', 2013);
    expect(seenText(panel)).toMatch(/^Transit country and Destination · 2013 China 중국/);
    await change(panel, { year: null });
    expect(seenText(panel)).toMatch(/^Transit country and Destination China 중국/);
  });

  it('takes the focus when asked', async () => {
    const panel = await open('LA', 2013);
    await panel.focusHeading();
    const heading = need(focused(), 'focus');
    expect(heading.matches('h2')).toBe(true);
    expect(text(heading)).toBe('Laos 라오스');
  });
});

describe('country-panel: what the sources say', () => {
  it('keeps trafficking, punishment and killing shut, with a notice, in every country', async () => {
    let hardSections = 0;
    for (const { properties } of facts.dataset.countries) {
      const panel = await open(properties.id, null);
      for (const topic of HARD_TOPICS) {
        const words = [...need(facts.policies.get(properties.id), 'policy').claims, ...figuresOf(facts, properties.id)].filter((item) => item.topic === topic).map((item) => plain(item.text));
        if (words.length === 0) continue;
        hardSections++;
        const summary = need(all(panel, 'summary').find((one) => text(one).startsWith(TOPIC_WORDS[topic])), `section on ${topic} in ${properties.id}`);
        expect(text(summary)).toContain(hardNotice());
        expect((summary.parentElement as HTMLDetailsElement).open).toBe(false);
        for (const sentence of words) {
          expect(text(panel)).toContain(sentence);
          expect(seenText(panel)).not.toContain(sentence);
        }
      }
      panel.remove();
    }
    expect(hardSections).toBeGreaterThan(2);
  });

  it('keeps a hard topic shut also when it is the only one, until it is asked for', async () => {
    const index = world({ countries: [country({ id: 'XA' })], policies: [policy({ country: 'XA', claims: [{ ...claim({ id: 'c', text: 'A hard sentence.' }), topic: 'killing' }] })] });
    const panel = await open('XA', null, index);
    expect(seenText(panel)).not.toContain('A hard sentence.');
    expect(seenText(panel)).toContain(hardNotice());
    need(all(panel, 'summary')[0], 'section').click();
    expect(seenText(panel)).toContain('A hard sentence.');
  });

  it('puts no notice before other topics, and opens the first', async () => {
    const index = world({ countries: [country({ id: 'XA' })], policies: [policy({ country: 'XA', claims: [{ ...claim({ id: 'c', text: 'How people live.' }), topic: 'life' }, { ...claim({ id: 'd', text: 'How people work.' }), topic: 'work-and-school' }] })] });
    const panel = await open('XA', null, index);
    expect(text(panel)).not.toContain(hardNotice());
    expect(seenText(panel)).toContain('How people live.');
    expect(seenText(panel)).not.toContain('How people work.');
    expect(text(panel)).toContain('How people work.');
  });

  /** Fails unless the figure stands with its date, kind and author, and with every conflict it belongs to. */
  function expectWholeFigure(panel: HTMLElement, { date, kind, by, conflicts, text: sentence }: Figure, index: DatasetIndex): void {
    const item = itemWith(panel, plain(sentence));
    expect.soft(text(item), sentence).toContain(date === null ? 'undated' : readableDate(date));
    expect.soft(text(item), sentence).toContain(FIGURE_KIND_WORDS[kind]);
    expect.soft(text(item), sentence).toContain(by ?? 'author not named');
    const section = need(around(item, 'details') ?? around(item, 'section'), 'section around a figure');
    const questions = all(section, 'conflict-card').map(text);
    for (const id of conflicts) {
      const { question } = need(index.conflicts.get(id), `conflict ${id}`);
      expect.soft(questions.filter((card) => card.includes(plain(question))), `${sentence} (${id})`).toHaveLength(1);
    }
  }

  it('shows every figure with year or “undated”, kind and author, and its conflicts in the same section', async () => {
    let shown = 0;
    for (const { properties } of facts.dataset.countries) {
      const panel = await open(properties.id, null);
      for (const one of figuresOf(facts, properties.id)) {
        expectWholeFigure(panel, one, facts);
        shown++;
      }
      panel.remove();
    }
    expect(shown).toBe(facts.dataset.figures.filter((one) => one.country !== null).length);
  });

  it('writes values, ranges, shares and decisions as a reader says them', async () => {
    const index = world({
      countries: [country({ id: 'XA' })],
      policies: [policy({ country: 'XA' })],
      figures: [
        figure({ id: 'a', country: 'XA', value: 34078, text: 'Sentence a.', date: '2012-08/2012-12', by: 'A ministry', kind: 'stock' }),
        figure({ id: 'b', country: 'XA', value: [30000, 50000], text: 'Sentence b.', date: null, by: null, kind: 'estimate' }),
        figure({ id: 'c', country: 'XA', value: [49, 81], unit: 'percent', text: 'Sentence c.', kind: 'share' }),
        figure({ id: 'd', country: 'XA', value: [30, 40], unit: 'applications', text: 'Sentence d.', kind: 'decisions' }),
        figure({ id: 'e', country: 'XA', value: 0, text: 'Sentence e.' }),
      ],
    });
    const panel = await open('XA', null, index);
    const item = (sentence: string): string => text(itemWith(panel, sentence));
    expect(item('Sentence a.')).toMatch(/34,078 people .*August 2012 to December 2012.*people living there.*A ministry/);
    expect(item('Sentence b.')).toMatch(/30,000–50,000 people .*undated.*estimate.*author not named/);
    expect(item('Sentence c.')).toMatch(/49–81 ?%/);
    expect(item('Sentence d.')).toMatch(/30 of 40 applications/);
    expect(item('Sentence e.')).toMatch(/^0 people/);
  });

  it('shows every position of a conflict, and how to read it', async () => {
    const index = world({
      countries: [country({ id: 'XA' })],
      policies: [policy({ country: 'XA' })],
      figures: [figure({ id: 'a', country: 'XA', conflicts: ['K'] })],
      conflicts: [conflict({ id: 'K' })],
      sources: [source({ id: 'book' })],
    });
    const card = text(need(all(await open('XA', null, index), 'conflict-card')[0], 'card'));
    expect(card).toContain('The sources disagree');
    expect(card).toContain('How many, asks K?');
    expect(card).toMatch(/One voice on K .*2001 · Publisher of book, 2020, under Chapter/);
    expect(card).toMatch(/Another voice on K .*film, under Scene/);
    expect(card).toContain('Give both for K.');
  });

  it('shows the sources’ own marks and our doubt beside a claim', async () => {
    const index = world({ countries: [country({ id: 'XA' })], policies: [policy({ country: 'XA', claims: [{ ...claim({ id: 'c', date: '2011', flags: ['failed-verification', 'reported'], doubt: 'The year is our reading.' }), topic: 'life' }] })] });
    const item = text(itemWith(await open('XA', null, index), 'Text of c.'));
    expect(item).toMatch(/^2011 Text of c\./);
    expect(item).toContain('marked “failed verification” in the source');
    expect(item).toContain('reported, not confirmed');
    expect(item).toContain('The year is our reading.');
  });

  it('lists laws of the country and of all states, with their conflicts', async () => {
    const index = world({
      countries: [country({ id: 'XA' })],
      policies: [policy({ country: 'XA', laws: [claim({ id: 'own', text: 'A law of its own.', conflicts: ['K'] })] })],
      laws: [{ ...claim({ id: 'all', text: 'A treaty it signed.' }), countries: ['XA'] }, { ...claim({ id: 'other', text: 'A treaty of others.' }), countries: ['XB'] }],
      conflicts: [conflict({ id: 'K' })],
    });
    const words = seenText(await open('XA', null, index));
    expect(words).toContain('A law of its own.');
    expect(words).toContain('A treaty it signed.');
    expect(words).not.toContain('A treaty of others.');
    expect(words).toContain('How many, asks K?');
  });
});

describe('country-panel: events and arrivals', () => {
  const eventsOf = (panel: CountryPanel): string => seenText(need(all(panel, 'section').find((one) => text(one).startsWith('Events')), 'events'));

  it('lists the events of the year, and says where there are none', async () => {
    const panel = await open('LA', 2013);
    expect(eventsOf(panel)).toMatch(/Nine people handed to North Korea .*May 2013 · 9 people · returned to North Korea/);
    await change(panel, { year: 2014 });
    expect(eventsOf(panel)).toContain('None for 2014. 1 in all years.');
    expect(eventsOf(panel)).not.toContain('Nine people');
    await change(panel, { year: null });
    expect(eventsOf(panel)).toContain('Nine people handed to North Korea');
  });

  it('counts an event without a date to no year', async () => {
    const index = world({ countries: [country({ id: 'XA' })], policies: [policy({ country: 'XA' })], incidents: [incident({ id: 'i', country: 'XA', date: null })] });
    const panel = await open('XA', null, index);
    expect(eventsOf(panel)).toContain('Title of i');
    await change(panel, { year: 2013 });
    expect(eventsOf(panel)).not.toContain('Title of i');
  });

  it('says which events overlap and adds none up', async () => {
    const events = eventsOf(await open('CN', 2012));
    expect(events).toMatch(/Nineteen people sent back from Shenyang .*?19 people .*?overlaps with another report/);
    expect(events).toMatch(/Five people sent back from Changchun .*?5 people .*?overlaps with another report/);
    expect(events).not.toMatch(/\b(48|53)\b/);
  });

  it.each([
    [2009, /2,914 people arrived in 2009: 2,252 women, 662 men/],
    [2000, /1,043 people arrived 1999–2001, counted together: 478 women, 565 men/],
    [1995, /947 people arrived until 1998, counted together: 116 women, 831 men/],
    [null, /34,078 people arrived until 2023, our sum of the table’s columns: 24,539 women, 9,539 men/],
  ])('gives South Korea’s arrivals of %s', async (year, words) => {
    expect(seenText(await open('KR', year))).toMatch(words);
  });

  it('gives no arrivals for a year without a column, and none for other countries', async () => {
    const hasArrivals = (panel: CountryPanel): boolean => all(panel, 'h3').some((heading) => text(heading) === 'Arrivals');
    expect(hasArrivals(await open('KR', 2023))).toBe(true);
    expect(hasArrivals(await open('KR', 2024))).toBe(false);
    expect(hasArrivals(await open('CN', 2009))).toBe(false);
  });

  it('says beside the sum that the table’s printed total is wrong', async () => {
    const panel = await open('KR', null);
    expect(seenText(panel)).toContain('34,021');
    expect(all(panel, 'conflict-card').map(text).join(' ')).toContain(plain(need(facts.conflicts.get('C02'), 'C02').question));
  });

  it('lives without the arrivals file', async () => {
    const without = world({ countries: [country({ id: 'KR' })], policies: [policy({ country: 'KR' })], arrivals: null });
    expect(text(await open('KR', 2009, without))).toContain('Country KR');
    const withThem = world({ countries: [country({ id: 'KR' })], policies: [policy({ country: 'KR' })], arrivals: ARRIVALS });
    expect(text(await open('KR', 2002, withThem))).toContain('1,142 people arrived in 2002');
  });
});

describe('country-panel: links', () => {
  it('lead to the route that is named', async () => {
    const panel = await open('LA', 2013);
    const events = heard<SelectEvent>(SelectEvent.type);
    await byRole(panel, 'button', /^China – Laos – Thailand – South Korea/).click();
    expect(events.map(({ selection }) => selection)).toEqual([{ kind: 'route', id: 'china-laos-thailand' }]);
  });

  it('lead to the event that is named', async () => {
    const panel = await open('LA', 2013);
    const events = heard<SelectEvent>(SelectEvent.type);
    await byRole(panel, 'button', /^Nine people handed to North Korea/).click();
    expect(events.map(({ selection }) => selection)).toEqual([{ kind: 'incident', id: 'inc-2013-laos-9' }]);
  });

  it.each([
    ['LA', 'forced-return-from-laos-2013'],
    ['CN', 'forced-return-from-china'],
    ['VN', 'vietnam-to-china'],
    ['KR', 'deportation-from-south-korea-2019'],
    ['KR', 'back-from-ganghwa-2020'],
    ['KR', 'back-across-the-dmz-2022'],
  ])('lead from %s also to the way back that begins there: %s', async (code, id) => {
    expect(everythingChosenIn(await open(code, null))).toContainEqual({ kind: 'route', id });
  });

  it('lead, in every country, to each route into it, and to its border places, provinces, communities and events', async () => {
    const { dataset } = facts;
    for (const { properties } of dataset.countries) {
      const { id } = properties;
      const panel = await open(id, null);
      const chosen = everythingChosenIn(panel).map((one) => `${one.kind}:${one.id}`);
      const expected = [
        ...dataset.routes.filter((one) => one.legs.some((leg) => need(facts.corridors.get(leg), leg).properties.countries.includes(id))).map((one) => `route:${one.id}`),
        ...dataset.crossings.filter((one) => one.properties.banks.some((bank) => bank.country === id)).map((one) => `crossing:${one.properties.id}`),
        ...dataset.origins.filter((one) => one.properties.country === id).map((one) => `origin:${one.properties.id}`),
        ...dataset.communities.filter((one) => one.properties.country === id).map((one) => `destination:${one.properties.id}`),
        ...dataset.incidents.filter((one) => one.properties.country === id).map((one) => `incident:${one.properties.id}`),
      ];
      expect(expected.filter((one) => !chosen.includes(one)), id).toEqual([]);
      expect(new Set(chosen).size, id).toBe(chosen.length); // Each once.
      panel.remove();
    }
  });

  it('are named in the language read', async () => {
    const panel = await open('CN', null);
    await change(panel, { language: 'ko' });
    const { name } = need(facts.routes.get('china-laos-thailand'), 'route');
    expect(seenText(panel)).toContain(name.ko);
    expect(seenText(panel)).not.toContain(name.en);
  });
});

it('country-panel: a citation that the summary rests on stands in the source list', async () => {
  const index = world({
    countries: [country({ id: 'XA', rests: ['c'] })],
    policies: [policy({ country: 'XA', claims: [{ ...claim({ id: 'c', citations: [cite('film', 'Scene 4')] }), topic: 'life' }] })],
    sources: [source({ id: 'film' })],
  });
  const panel = await open('XA', null, index);
  expect(sourceEntries(panel).map(text)).toEqual([expect.stringMatching(/^1 Title of film, Publisher of film, 2020, under Scene 4/)]);
});
