/** Panels of what is not a country. */
import { beforeAll, describe, expect, it } from 'vitest';
import '../../src/components/choice-panel.js';
import '../../src/components/crossing-panel.js';
import '../../src/components/destination-panel.js';
import '../../src/components/incident-panel.js';
import '../../src/components/origin-panel.js';
import '../../src/components/route-panel.js';
import type { RoutePanel } from '../../src/components/route-panel.js';
import { SelectEvent } from '../../src/components/select-event.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import { readableDate } from '../../src/i18n/dates.js';
import { outcomeIn } from '../../src/domain/policy.js';
import type { Claim, Figure } from '../../src/domain/types.js';
import { FIGURE_KIND_WORDS, hardNotice, outcomeWords } from '../../src/i18n/vocabulary.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, around, byRole, change, everythingChosenIn, focused, heard, itemWith, mount, noteLinksOf, plain, seenText, sourceEntries, text } from '../fixtures/browser-page.js';
import { cite, claim, community, conflict, corridor, country, crossing, figure, incident, named, origin, period, policy, route, source, world } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});

const headingOf = (panel: HTMLElement): HTMLElement => need(all(panel, 'h2')[0], 'heading');
const headingParts = (panel: HTMLElement) => [...headingOf(panel).querySelectorAll('[lang]')].map((part) => [part.getAttribute('lang'), text(part)]);
const sectionOf = (panel: HTMLElement, heading: string): HTMLElement => need(all(panel, 'section').find((section) => all(section, 'h3').some((one) => text(one) === heading)), `section “${heading}”`);

/** Each claim is told, with the number of every document and heading it stands under. */
function expectClaims(panel: HTMLElement, claims: readonly Claim[]): void {
  const entries = sourceEntries(panel).map(text);
  for (const { text: words, citations } of claims) {
    const item = itemWith(panel, plain(words));
    const numbers = noteLinksOf(item).map((link) => Number(link.textContent));
    for (const { heading } of citations) expect(numbers.some((number) => entries[number - 1]?.includes(`under ${plain(heading)}`)), `${words} (${heading})`).toBe(true);
  }
}

function expectFigures(panel: HTMLElement, figures: readonly Figure[]): void {
  for (const { text: words, date, kind, by, conflicts } of figures) {
    const item = itemWith(panel, plain(words));
    for (const part of [date === null ? 'undated' : readableDate(date), FIGURE_KIND_WORDS[kind], by ?? 'author not named']) expect(text(item)).toContain(part);
    const section = need(around(item, 'section'), 'section');
    const cards = all(section, 'conflict-card').map(text);
    for (const id of conflicts) expect(cards.filter((card) => card.includes(plain(need(facts.conflicts.get(id), id).question)))).toHaveLength(1);
  }
}

describe('crossing-panel', () => {
  it('shows both banks, in both countries, and the river between', async () => {
    const panel = await mount('crossing-panel', { index: facts, crossing: 'hyesan-changbai' });
    expect(headingParts(panel)[0]?.[0]).toBe('en');
    expect(headingParts(panel)[1]?.[0]).toBe('ko');
    expect(seenText(panel)).toMatch(/Changbai Jilin, China .*Yalu \(Amnok\) .*Hyesan Ryanggang, North Korea/);
  });

  it('tells of every crossing its claims, what is not said, and how exact the mark is', async () => {
    for (const { properties } of facts.dataset.crossings) {
      const panel = await mount('crossing-panel', { index: facts, crossing: properties.id });
      expect(text(headingOf(panel))).toContain(properties.name.en);
      expectClaims(panel, properties.claims);
      expect(seenText(sectionOf(panel, 'What they do not say'))).toContain(plain(properties.notSaid));
      expect(seenText(panel)).toContain(plain(properties.precision));
      for (const bank of properties.banks) {
        if (bank.town !== null) expect(seenText(panel)).toContain(bank.town.en);
        expect(seenText(panel)).toContain(need(facts.countries.get(bank.country), bank.country).properties.name.en);
      }
      panel.remove();
    }
  });

  it('says that no town is named, and keeps the area that is', async () => {
    const index = world({
      countries: [country({ id: 'CN', name: named('China') }), country({ id: 'KP', name: named('North Korea') })],
      crossings: [crossing({ id: 'c', banks: [{ country: 'CN', town: null, area: 'Liaoning and Jilin' }, { country: 'KP', town: null, area: null }] })],
    });
    const panel = await mount('crossing-panel', { index, crossing: 'c' });
    expect(seenText(panel)).toMatch(/China .*no town named.*North Korea .*no town named/);
    expect(seenText(panel)).toContain('Liaoning and Jilin');
  });

  it('gives the length of the Russian border with year, kind and author', async () => {
    const panel = await mount('crossing-panel', { index: facts, crossing: 'russian-stretch' });
    expectFigures(panel, [need(facts.figures.get('ru-border-11-miles'), 'figure')]);
  });

  it('leads to the countries on both sides', async () => {
    expect(everythingChosenIn(await mount('crossing-panel', { index: facts, crossing: 'hyesan-changbai' }))).toEqual([{ kind: 'country', id: 'CN' }, { kind: 'country', id: 'KP' }]);
    expect(everythingChosenIn(await mount('crossing-panel', { index: facts, crossing: 'dmz' }))).toEqual([{ kind: 'country', id: 'KR' }, { kind: 'country', id: 'KP' }]);
  });

  it('puts Korean names first for a reader of Korean', async () => {
    const panel = await mount('crossing-panel', { index: facts, crossing: 'hyesan-changbai', language: 'ko' });
    expect(headingParts(panel).map(([lang]) => lang)).toEqual(['ko', 'en']);
    expect(seenText(panel)).toContain('창바이');
    expect(seenText(panel)).toContain('압록강');
  });
});

describe('route-panel', () => {
  const open = (id: string, year: number | null = null): Promise<RoutePanel> => mount('route-panel', { index: facts, route: id, year });
  const legItems = (panel: RoutePanel): HTMLElement[] => all(panel, 'ol').flatMap((list) => (around(list, 'source-list') === null ? ([...list.children] as HTMLElement[]) : []));

  it('tells every route with its legs in order, each with its dates, claims and what is not said', async () => {
    for (const one of facts.dataset.routes) {
      const panel = await open(one.id);
      expect(headingParts(panel)).toEqual([['en', one.name.en], ['ko', one.name.ko]]);
      expect(seenText(panel)).toContain(plain(one.summary));
      expect(seenText(panel)).toContain('Schematic');
      expectClaims(panel, one.claims);
      const items = legItems(panel);
      const legs = one.legs.map((id) => need(facts.corridors.get(id), id).properties);
      expect(items).toHaveLength(legs.length);
      for (const [at, leg] of legs.entries()) {
        const item = need(items[at], 'leg');
        expect(text(item)).toMatch(new RegExp(`^${leg.name.en.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)} `));
        expect(text(item)).toContain(plain(leg.usual));
        expect(text(item)).toContain(plain(leg.notSaid));
        expect(text(item)).toContain(leg.dates.length === 0 ? 'undated' : leg.dates.map(readableDate).join(', '));
        for (const { text: words } of [...leg.claims, ...leg.rests.map((id) => need(facts.claims.get(id), id))]) expect(text(item)).toContain(plain(words));
      }
      expectClaims(panel, legs.flatMap(({ claims }) => claims));
      panel.remove();
    }
  });

  it.each([
    [2012, 'Laos: Transit tolerated (Stated for the time until May 2013; no beginning is given)'],
    [2013, 'Laos: Mixed: transit tolerated, and returned to North Korea (Stated for 2013)'],
    [2014, 'Laos: Returned to North Korea (Last stated for 2013)'],
    [null, 'Laos: Returned to North Korea (Last stated for 2013)'],
  ])('tells what happened on the way in %s: %s', async (year, words) => {
    const leg = need(legItems(await open('china-laos-thailand', year))[1], 'second leg');
    expect(seenText(leg)).toContain(words);
    expect(seenText(leg)).toContain('Thailand: Sent to South Korea (Undated: the sources give no year)');
  });

  it('tells, of every leg, the outcome of each country entered in that year', async () => {
    for (const year of [1994, 2004, 2019])
      for (const one of facts.dataset.routes) {
        const panel = await open(one.id, year);
        for (const [at, id] of one.legs.entries()) {
          const item = need(legItems(panel)[at], 'leg');
          for (const code of need(facts.corridors.get(id), id).properties.countries) {
            if (code === 'KP') continue;
            expect(seenText(item), `${id} ${year}`).toContain(`${need(facts.countries.get(code), code).properties.name.en}: ${outcomeWords(outcomeIn(facts.policies.get(code), year))}`);
          }
        }
        panel.remove();
      }
  });

  it('gives North Korea no outcome on a way back', async () => {
    expect(seenText(await open('forced-return-from-china', 2013))).not.toContain('North Korea:');
  });

  it('shows a figure that a leg rests on with its number, kind and author', async () => {
    const index = world({
      corridors: [corridor({ id: 'leg', rests: ['f'] })],
      routes: [route({ id: 'r', legs: ['leg'] })],
      figures: [figure({ id: 'f', value: 500, kind: 'count', by: 'A leaked cable', date: '2003/2005', unit: 'people a year', text: 'So many flew on.' })],
    });
    const item = text(itemWith(await mount('route-panel', { index, route: 'r' }), 'So many flew on.'));
    expect(item).toContain('500');
    expect(item).toContain('people a year');
    expect(item).toContain('2003–2005');
    expect(item).toContain('A leaked cable');
  });

  it('shows the conflicts of what it tells', async () => {
    const index = world({
      corridors: [corridor({ id: 'leg', claims: [claim({ id: 'c', conflicts: ['K'] })] })],
      routes: [route({ id: 'r', legs: ['leg'], claims: [claim({ id: 'd', conflicts: ['L'] })] })],
      conflicts: [conflict({ id: 'K' }), conflict({ id: 'L' })],
    });
    const cards = all(await mount('route-panel', { index, route: 'r' }), 'conflict-card').map(text);
    expect(cards).toEqual([expect.stringContaining('asks L?'), expect.stringContaining('asks K?')]);
  });

  it('leaves out a leg that could not be read', async () => {
    const index = world({ corridors: [corridor({ id: 'there' })], routes: [route({ id: 'r', legs: ['lost', 'there'] })] });
    const panel = await mount('route-panel', { index, route: 'r' });
    expect(legItems(panel).map(text)).toEqual([expect.stringMatching(/^Leg there/)]);
  });
});

describe('origin-panel', () => {
  it('shows all shares of North Hamgyong side by side, each with who says so', async () => {
    const panel = await mount('origin-panel', { index: facts, origin: 'north-hamgyong' });
    expect(headingParts(panel).map(([lang]) => lang)).toEqual(['en', 'ko']);
    const shown = seenText(panel);
    for (const value of [/76–84 ?%/, /\b70 ?%/, /\b50 ?%/]) expect(shown).toMatch(value);
    expect(shown).toContain('Unification Ministry of South Korea');
    expect(shown).toContain('author not named');
  });

  it('shows every figure and claim of every province', async () => {
    for (const { properties } of facts.dataset.origins) {
      const panel = await mount('origin-panel', { index: facts, origin: properties.id });
      expectFigures(panel, properties.figures.map((id) => need(facts.figures.get(id), id)));
      expectClaims(panel, properties.claims);
      panel.remove();
    }
  });

  it('leads to the country', async () => {
    const index = world({ countries: [country({ id: 'KP', roles: ['origin'] })], origins: [origin({ id: 'o' })] });
    expect(everythingChosenIn(await mount('origin-panel', { index, origin: 'o' }))).toEqual([{ kind: 'country', id: 'KP' }]);
  });
});

describe('destination-panel', () => {
  it('shows every figure and claim of every community, and what its mark stands for', async () => {
    for (const { properties } of facts.dataset.communities) {
      const panel = await mount('destination-panel', { index: facts, destination: properties.id });
      expect(headingParts(panel)).toEqual([['en', properties.name.en], ['ko', properties.name.ko]]);
      expectFigures(panel, properties.figures.map((id) => need(facts.figures.get(id), id)));
      expectClaims(panel, properties.claims);
      expect(seenText(panel)).toContain(plain(properties.precision));
      expect(everythingChosenIn(panel)).toEqual([{ kind: 'country', id: properties.country }]);
      panel.remove();
    }
  });

  it('shows New Malden’s three figures and their conflict', async () => {
    const panel = await mount('destination-panel', { index: facts, destination: 'new-malden' });
    for (const value of ['600', '700', '10,000']) expect(seenText(panel)).toMatch(new RegExp(`\\b${value}\\b`));
    expect(seenText(panel)).toContain(plain(need(facts.conflicts.get('C07'), 'C07').question));
  });

  it('says where no figure is known', async () => {
    const index = world({ communities: [community({ id: 'x' }), community({ id: 'y', figures: ['f'], sizeFigure: 'f' })], figures: [figure({ id: 'f' })] });
    expect(seenText(await mount('destination-panel', { index, destination: 'x' }))).toMatch(/no figure is known/);
    expect(seenText(await mount('destination-panel', { index, destination: 'y' }))).not.toMatch(/no figure is known/);
  });
});

describe('incident-panel', () => {
  it('tells of every event its title, date, place, people, outcome, doubt and sources', async () => {
    for (const { properties } of facts.dataset.incidents) {
      const panel = await mount('incident-panel', { index: facts, incident: properties.id });
      const words = text(panel);
      expect(text(headingOf(panel))).toBe(plain(properties.title));
      expect(words).toContain(readableDate(properties.date));
      expect(words).toContain(plain(properties.place));
      expect(words).toContain(plain(properties.text));
      if (properties.people !== null) expect(seenText(panel)).toMatch(new RegExp(`\\b${properties.people} (person|people)(?![a-z])`));
      else expect(seenText(panel)).toMatch(/not stated/);
      if (properties.doubt !== null) expect(seenText(panel)).toContain(plain(properties.doubt));
      expect(noteLinksOf(panel).length).toBeGreaterThan(0);
      panel.remove();
    }
  });

  it.each([
    [9, '9 people, returned to China'],
    [1, '1 person, returned to China'],
    [null, 'returned to China'],
  ])('tells what became of %s people', async (people, words) => {
    const index = world({ incidents: [incident({ id: 'i', people, outcome: 'returned-to-china' })] });
    expect(seenText(await mount('incident-panel', { index, incident: 'i' }))).toContain(words);
  });

  it('tells which reports overlap, and never their sum', async () => {
    const panel = await mount('incident-panel', { index: facts, incident: 'inc-2012-02-shenyang-19' });
    const section = sectionOf(panel, 'Overlapping reports');
    expect(seenText(section)).toContain('never add');
    expect(seenText(section)).toContain('Five people sent back from Changchun');
    expect(seenText(section)).toContain('The case of the 24 people sent back');
    expect(seenText(panel)).not.toMatch(/\b(29|43|48)\b/); // 5 + 24, 19 + 24, 19 + 5 + 24
    expect(everythingChosenIn(section)).toEqual([{ kind: 'incident', id: 'inc-2012-02-changchun-5' }, { kind: 'incident', id: 'inc-2012-02-24-total' }]);
  });

  it('tells of no overlap where there is none', async () => {
    expect(text(await mount('incident-panel', { index: facts, incident: 'inc-2013-laos-9' }))).not.toMatch(/overlap/i);
  });

  it('keeps the report of a killing behind a notice', async () => {
    const killings = facts.dataset.incidents.filter(({ properties }) => properties.kind === 'killing');
    expect(killings.length).toBeGreaterThan(0);
    for (const { properties } of killings) {
      const panel = await mount('incident-panel', { index: facts, incident: properties.id });
      expect(seenText(panel)).toContain(hardNotice());
      expect(seenText(panel)).not.toContain(plain(properties.text));
      await byRole(panel, 'group').first().click({ position: { x: 20, y: 20 } });
      expect(seenText(panel)).toContain(plain(properties.text));
      panel.remove();
    }
  });

  it('puts no notice before other events', async () => {
    const panel = await mount('incident-panel', { index: facts, incident: 'inc-2013-laos-9' });
    expect(text(panel)).not.toContain(hardNotice());
    expect(seenText(panel)).toContain(plain(need(facts.incidents.get('inc-2013-laos-9'), 'event').properties.text));
  });

  it('says how exact the mark is, and when there is none', async () => {
    const index = world({ incidents: [incident({ id: 'i', precision: 'province' }), incident({ id: 'told', onMap: false })] });
    expect(seenText(await mount('incident-panel', { index, incident: 'i' }))).toContain('stands for a province');
    expect(seenText(await mount('incident-panel', { index, incident: 'told' }))).toContain('not on the map');
  });

  it('shows the conflict it belongs to', async () => {
    const panel = await mount('incident-panel', { index: facts, incident: 'inc-2011-09-noto' });
    expect(all(panel, 'conflict-card').map(text)).toEqual([expect.stringContaining(plain(need(facts.conflicts.get('C09'), 'C09').question))]);
  });

  it('takes the focus to its heading', async () => {
    const panel = await mount('incident-panel', { index: facts, incident: 'inc-2013-laos-9' });
    await panel.focusHeading();
    expect(focused()).toBe(headingOf(panel));
  });
});

describe('choice-panel', () => {
  it('lists what lies on one spot, each with its kind, and opens the one chosen', async () => {
    const choices = [{ kind: 'country', id: 'LA' }, { kind: 'incident', id: 'inc-2013-laos-9' }, { kind: 'route', id: 'china-laos-thailand' }] as const;
    const panel = await mount('choice-panel', { index: facts, choices });
    expect(all(panel, 'button').map(text)).toEqual(['Laos Country', 'Nine people handed to North Korea Dated event', expect.stringMatching(/ Route$/)]);
    const events = heard<SelectEvent>(SelectEvent.type);
    await byRole(panel, 'button', /^Nine people/).click();
    expect(events.map(({ selection }) => selection)).toEqual([choices[1]]);
  });

  it('names the choices in the language read', async () => {
    const panel = await mount('choice-panel', { index: facts, choices: [{ kind: 'country', id: 'LA' }] });
    await change(panel, { language: 'ko' });
    expect(seenText(panel)).toContain('라오스');
  });
});

describe('every panel', () => {
  it('stays empty for a thing that is not there', async () => {
    const index = world({});
    for (const panel of [
      await mount('crossing-panel', { index, crossing: 'x' }),
      await mount('route-panel', { index, route: 'x' }),
      await mount('origin-panel', { index, origin: 'x' }),
      await mount('destination-panel', { index, destination: 'x' }),
      await mount('incident-panel', { index, incident: 'x' }),
    ])
      expect(text(panel)).toBe('');
  });

  it('marks Korean as Korean, so that it is spoken as such', async () => {
    const hangul = /[\uAC00-\uD7AF]/;
    const index = world({
      countries: [country({ id: 'CN', name: named('China', '중국') })],
      policies: [policy({ country: 'CN', periods: [period({ id: 'p', from: '2001', to: '2001' })] })],
      crossings: [crossing({ id: 'c', name: named('Pair', '한쌍') })],
      corridors: [corridor({ id: 'leg', name: named('Leg', '구간'), countries: ['CN'] })],
      routes: [route({ id: 'r', name: named('Route', '경로'), legs: ['leg'] })],
      sources: [source({ id: 'book' })],
    });
    const unmarked: string[] = [];
    for (const panel of [await mount('crossing-panel', { index, crossing: 'c', language: 'ko' }), await mount('route-panel', { index, route: 'r', language: 'ko' })])
      for (const element of all(panel, '*')) {
        const own = [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.textContent ?? '').join('');
        if (hangul.test(own) && around(element, '[lang="ko"]') === null) unmarked.push(own.trim());
      }
    expect(unmarked).toEqual([]);
  });

  it('takes a citation of a claim in another file into its list', async () => {
    const index = world({ corridors: [corridor({ id: 'leg', rests: ['i'] })], routes: [route({ id: 'r', legs: ['leg'] })], incidents: [incident({ id: 'i', citations: [cite('film', 'Scene 9')] })], sources: [source({ id: 'film' })] });
    expect(sourceEntries(await mount('route-panel', { index, route: 'r' })).map(text)).toEqual([expect.stringContaining('under Scene 9')]);
  });
});
