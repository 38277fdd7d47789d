/** The text as an element of the page, and as the page that needs no program: the same templates, the same set as the map draws. */
import { render } from 'lit';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { PageEvent } from '../../src/components/page-event.js';
import { SelectEvent } from '../../src/components/select-event.js';
import { textPage } from '../../src/components/text-page.js';
import '../../src/components/text-view.js';
import { ShowMapEvent, type TextView } from '../../src/components/text-view.js';
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import { drawnIncidents, drawnLegs, drawnOutcomes, shownOf, type DrawnView } from '../../src/domain/drawn.js';
import { outcomeIn } from '../../src/domain/policy.js';
import { outcomeWords } from '../../src/i18n/vocabulary.js';
import { need, realFacts, realStories } from '../fixtures/browser-facts.js';
import { all, byRole, drawn, focused, heard, mount, noteLinksOf, sourceEntries, text, within } from '../fixtures/browser-page.js';

const ALL: DrawnView = { year: null, selection: null, leg: null, hiddenLayers: [], flow: null, onlyLegs: null, onlyIncidents: null, concealed: [] };

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});

const open = (view: Partial<DrawnView> = {}): Promise<TextView> => mount('text-view', { index: facts, view: { ...ALL, ...view }, year: view.year ?? null, mapHref: './?year=2013' });

const keysOf = (root: Element): string[] => [...new Set(all(root, '[data-key]').map(({ dataset }) => dataset['key'] ?? ''))].sort();

function drawnKeys(view: DrawnView): string[] {
  const { dataset } = facts;
  const keys = (kind: string, features: readonly { readonly properties: { readonly id: string } }[]): string[] => features.map(({ properties }) => `${kind}:${properties.id}`);
  return [
    ...keys('leg', drawnLegs(facts, view)),
    ...drawnOutcomes(facts, view).map(({ country }) => `country:${country}`),
    ...keys('incident', drawnIncidents(facts, view)),
    ...keys('crossing', shownOf(view, 'crossings', 'crossing', dataset.crossings)),
    ...keys('destination', shownOf(view, 'destinations', 'destination', dataset.communities)),
    ...keys('origin', shownOf(view, 'origins', 'origin', dataset.origins)),
  ].sort();
}

/** Levels as a screen reader lists them. */
const headings = (root: Element): number[] => all(root, 'h1, h2, h3, h4, h5, h6').map(({ localName }) => Number(localName.slice(1)));

const VIEWS: readonly Partial<DrawnView>[] = [
  {},
  { year: 2013 },
  { year: 1986, flow: 'out' },
  { flow: 'forced-return' },
  { flow: 'stayed', year: 2004 },
  { hiddenLayers: ['incidents', 'origins', 'outcomes'] },
  { hiddenLayers: ['routes', 'returns', 'crossings', 'destinations'] },
  { onlyLegs: ['china-laos-thailand'], onlyIncidents: [] },
  { selection: { kind: 'route', id: 'forced-return-from-laos-2013' }, flow: 'out', year: 2013 },
];

describe('text-view', () => {
  it.each(VIEWS)('tells what the map draws of %o', async (view) => {
    expect(keysOf(await open(view))).toEqual(drawnKeys({ ...ALL, ...view }));
  });

  it('says at the top what is left out, and in its place that it is hidden', async () => {
    const view = await open({ hiddenLayers: ['incidents', 'crossings'], flow: 'forced-return' });
    expect(text(view)).toMatch(/Hidden, here as on the map: .*Border places.*Dated events|Hidden, here as on the map: .*Dated events.*Border places/);
    expect(text(view)).toContain('“Sent back” alone');
    expect(text(need(all(view, '#text-crossings')[0], 'crossings'))).toContain('Hidden, as on the map');
  });

  it('keeps its headings in order, with one to start from', async () => {
    const levels = headings(await open());
    expect(levels[0]).toBe(2);
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 2), `heading ${at}`).toBeLessThanOrEqual(1));
  });

  it('gives each country the outcome of its year, in words', async () => {
    for (const year of [null, 2004, 2013]) {
      const view = await open({ year });
      for (const section of all(view, '#text-countries li[data-key]')) {
        const code = need(section.dataset['key'], 'key').slice('country:'.length);
        const list = need(section.parentElement, 'list');
        expect(text(need(list.previousElementSibling, 'heading')), `${code} ${year}`).toBe(outcomeWords(outcomeIn(facts.policies.get(code), year)));
      }
    }
  });

  it('follows a route: legs in order, each with a distance, a bearing, what is crossed and what could happen', async () => {
    const route = need(all(await open({ year: 2013 }), '[data-route="china-laos-thailand"]')[0], 'route');
    const legs = all(route, 'li[data-key]');
    expect(legs.map(({ dataset }) => dataset['key'])).toEqual(['leg:tumen-yalu-to-northeast', 'leg:china-laos-thailand', 'leg:thailand-to-south-korea']);
    const [, second] = legs.map(text);
    expect(second).toMatch(/As the crow flies: about \d,\d{3} km south-west \(2\d0°\)/);
    expect(second).toContain('Borders crossed: China to Laos, Laos to Thailand');
    expect(second).toMatch(/A person found in Laos: Mixed: transit tolerated, and returned to North Korea \(Stated for 2013\)/);
  });

  it('a name selects, a question turns to its page, a link leads to the map', async () => {
    const view = await open({ year: 2013 });
    const selected = heard<SelectEvent>(SelectEvent.type);
    const pages = heard<PageEvent>(PageEvent.type);
    const maps = heard<ShowMapEvent>(ShowMapEvent.type);
    need(all<HTMLButtonElement>(view, '[data-opens="country:LA"]')[0], 'Laos').click();
    expect(selected.map(({ selection }) => selection)).toEqual([{ kind: 'country', id: 'LA' }]);
    need(all<HTMLButtonElement>(view, '.disputed button')[0], 'question').click();
    expect(pages[0]?.page).toBe('disagreements');
    const link = byRole(view, 'link', 'Show this on the map');
    expect((await link.findElement()).getAttribute('href')).toBe('./?year=2013');
    await link.click();
    expect(maps).toHaveLength(1);
  });

  it('the table of contents and the links to legs lead to places in the text', async () => {
    const view = await open();
    for (const link of all<HTMLAnchorElement>(view, 'a[href^="#"]').filter(({ dataset }) => dataset['note'] === undefined)) {
      const id = (link.getAttribute('href') ?? '').slice(1);
      expect(all(view, `#${CSS.escape(id)}`), id).toHaveLength(1);
    }
    await byRole(view, 'link', 'Arrivals in South Korea').click();
    expect(text(need(focused(), 'focus'))).toBe('Arrivals in South Korea');
  });

  it('a source number leads to its source', async () => {
    const view = await open({ year: 2013 });
    const note = need(noteLinksOf(view)[3], 'note');
    note.click();
    await drawn(view);
    expect(focused()?.id).toBe(`note-${note.textContent}`);
    expect(sourceEntries(view).length).toBeGreaterThan(10);
  });

  it('the year’s row in the table of arrivals is marked', async () => {
    const rows = all(await open({ year: 2013 }), 'tr[aria-current]');
    expect(rows.map(text)).toEqual([expect.stringMatching(/^2013 /)]);
    expect(all(await open(), 'tr[aria-current]')).toEqual([]);
  });

  it('gives the focus back to the name that opened a thing', async () => {
    const view = await open();
    expect(await view.focusRow({ kind: 'crossing', id: 'hyesan-changbai' })).toBe(true);
    expect(text(need(focused(), 'focus'))).toMatch(/^Hyesan/);
    expect(await view.focusRow({ kind: 'incident', id: 'no-such' })).toBe(false);
  });
});

describe('the page without a program', () => {
  async function page(): Promise<HTMLElement> {
    const root = document.createElement('div');
    document.body.append(root);
    onTestFinished(() => root.remove());
    render(textPage({ index: facts, stories: await realStories(), language: 'en', otherHref: 'ko.html', mapHref: '../', version: { program: '0.1.0', data: '2026-11-22', hash: '0123456789' } }), root);
    return root;
  }

  it('holds the whole map, and nothing that needs a program', async () => {
    const root = await page();
    expect(keysOf(root)).toEqual(drawnKeys(ALL));
    expect(all(root, '*').filter(({ localName }) => localName.includes('-'))).toEqual([]);
    expect(all(root, 'button, input, script, style, [style]')).toEqual([]);
  });

  it('every link within it has its one aim, every id stands once', async () => {
    const root = await page();
    const ids = all(root, '[id]').map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const aims = [...new Set(all<HTMLAnchorElement>(root, 'a[href^="#"]').map((link) => (link.getAttribute('href') ?? '').slice(1)))];
    expect(aims.filter((aim) => !ids.includes(aim))).toEqual([]);
    expect(aims.length).toBeGreaterThan(150);
  });

  it('tells every period of every country with its dates, every question with every position, every chapter', async () => {
    const root = await page();
    const { dataset } = facts;
    for (const { country, periods } of dataset.policies) {
      const article = text(need(all(root, `#country-${country}`)[0], country));
      for (const period of periods) expect(article).toContain(period.text.replace(/\s+/g, ' '));
    }
    for (const { id, positions } of dataset.conflicts) expect(all(need(all(root, `#disagreement-${id}`)[0], id), 'li')).toHaveLength(positions.length);
    const stories = await realStories();
    expect(all(root, '.story h4').map(text)).toEqual(stories.flatMap(({ chapters }) => chapters.map(({ title }) => title.en)));
  });

  it('violence stands behind a notice that opens without a program', async () => {
    const root = await page();
    const hard = facts.dataset.policies.flatMap(({ claims }) => claims).filter(({ topic }) => topic === 'killing' || topic === 'trafficking' || topic === 'punishment');
    expect(hard.length).toBeGreaterThan(5);
    for (const { text: said } of hard) {
      const spoken = all(root, '.country p').filter((paragraph) => text(paragraph).startsWith(said));
      expect(spoken.length, said).toBeGreaterThan(0);
      for (const paragraph of spoken) expect(paragraph.closest('details'), said).not.toBeNull();
    }
  });

  it('answers what happened in a country in a year: the rows of its years follow each other without a gap', async () => {
    const root = await page();
    const bodies = all(root, 'table.years tbody');
    expect(bodies).toHaveLength(facts.dataset.countries.length - 1);
    for (const body of bodies) {
      const years = all(body, 'th[scope="row"]').map((cell) => text(cell).split('–').map(Number));
      expect(years[0]?.[0]).toBe(1985);
      expect(years.at(-1)?.at(-1)).toBe(2024);
      years.slice(1).forEach(([from], at) => expect(from).toBe((years[at]?.at(-1) ?? 0) + 1));
    }
    await expect.element(within(need(all(root, '#note-1')[0], 'first note'))).toBeVisible();
  });
});
