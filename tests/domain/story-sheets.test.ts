import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { cardCountries, handoutParagraphs, MOST_CARDS, outlineMaps, storyCountries, storyFrame, storyHiddenLayers, storyStrip } from '../../src/domain/story-sheets.js';
import { realDataset } from '../fixtures/geo-folder.js';
import { chapter, story } from '../fixtures/story.js';

const index = indexDataset((await realDataset()).dataset);
const codes = (countries: readonly { readonly properties: { readonly id: string } }[]): readonly string[] => countries.map(({ properties }) => properties.id);
const words = (count: number, word = 'word'): string => Array.from({ length: count }, () => word).join(' ');
const paragraph = (count: number, word = 'word') => ({ standard: words(count, word), simple: words(count, word), claims: [] });

describe('what a story shows', () => {
  it('is read off its chapters: selected, compared, revealed, and what routes and events lead through', () => {
    const told = story('told', [chapter('a', { view: 'year=2013&select=country:LA&hide=routes' }), chapter('b', { view: 'page=compare&compare=TH,VN' }), chapter('c', { reveals: ['incident:inc-2013-laos-9', 'crossing:hyesan-changbai'] })]);
    expect(codes(storyCountries(index, told))).toEqual(['LA', 'TH', 'VN', 'CN', 'KP']);
  });

  it('is framed by all cameras but those of the wide world', () => {
    const told = (cameras: readonly (readonly [number, number, number, number])[]) => story('told', cameras.map((camera, at) => chapter(`c${at}`, { camera })));
    expect(storyFrame(told([[92, 8, 146, 52], [122, 37, 150, 44], [-130, 12, 42, 66]]))).toEqual([92, 8, 150, 52]);
    expect(storyFrame(told([[-130, 12, 42, 66]]))).toEqual([-130, 12, 42, 66]);
  });

  it('hides what most chapters hide', () => {
    expect(storyHiddenLayers(story('told', [chapter('a', { view: 'hide=routes,incidents' }), chapter('b', { view: 'year=2012&hide=incidents' }), chapter('c')]))).toEqual(['incidents']);
  });
});

describe('the paragraphs of a handout', () => {
  const counts = (told: ReturnType<typeof story>): readonly number[] => handoutParagraphs(told, 'standard').map(({ text }) => text.length);

  it('are all of a short story', () => {
    expect(counts(story('told', [chapter('a', { text: [paragraph(20), paragraph(20)] }), chapter('b', { text: [paragraph(20)] })]))).toEqual([2, 1]);
  });

  it('are the first of every chapter, however long, and further ones in the order of the chapters', () => {
    const long = (id: string) => chapter(id, { text: [paragraph(200), paragraph(200), paragraph(200)] });
    expect(counts(story('told', ['a', 'b', 'c', 'd'].map(long)))).toEqual([2, 1, 1, 1]);
    expect(counts(story('told', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(long)))).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('are fewer words in Korean, whose words are longer', () => {
    const told = (word: string) => story('told', ['a', 'b'].map((id) => chapter(id, { text: [paragraph(250, word), paragraph(250, word)] })));
    expect([counts(told('word')), counts(told('낱말이다'))]).toEqual([[2, 2], [2, 1]]);
  });
});

describe('a blank map', () => {
  it('numbers all of the map’s countries within its frame where the story comes to few', () => {
    const [map, ...more] = outlineMaps(index, story('told', [chapter('a', { camera: [92, 8, 146, 52], view: 'select=country:CN' })]));
    const keys = (map?.spots ?? []).map(({ key }) => key);
    expect(keys[0]).toBe('country:CN');
    expect(keys).toContain('country:TH');
    expect(keys).not.toContain('country:US');
    expect(more).toEqual([]);
  });
});

describe('the cards', () => {
  it('begin with the story’s countries, hold every country with a stated treatment, and never too many', () => {
    const cards = codes(cardCountries(index, story('told', [chapter('a', { view: 'select=country:LA', reveals: ['country:RU', 'country:KP'] })])));
    expect(cards[0]).toBe('LA');
    for (const { country, periods } of index.dataset.policies) if (periods.length > 0) expect(cards).toContain(country);
    expect(cards).not.toContain('KP');
    expect(cards.length).toBeLessThanOrEqual(MOST_CARDS);
  });
});

describe('the strip of years', () => {
  it('places a change by its beginning, or its end where no beginning is given, and never an undated one', () => {
    const { years, undated } = storyStrip(index, story('told', [chapter('a', { reveals: ['country:LA', 'country:CN', 'country:MN', 'country:TH', 'country:VN', 'country:RU'] })]));
    const at = (year: number): readonly string[] => (years.find((one) => one.year === year)?.entries ?? []).map(({ id }) => id);
    expect(at(2013)).toEqual(expect.arrayContaining(['la-until-2013-cooperation', 'la-2013-handover', 'inc-2013-laos-9']));
    expect(at(1990)).toContain('cn-early-1990s');
    expect(at(2000)).toEqual([]);
    expect(undated.map(({ id }) => id)).toEqual(expect.arrayContaining(['cn-since-2000', 'mn-undated-sent-south', 'th-undated-deport-to-south']));
    expect(years.flatMap(({ entries }) => entries.map(({ country }) => country.properties.id))).not.toContain('JP');
  });

  it('counts the years in which nothing is told', () => {
    const { years } = storyStrip(index, story('told', [chapter('a', { reveals: ['country:LA', 'country:CN', 'country:MN', 'country:TH', 'country:VN', 'country:RU'] })]));
    years.forEach(({ year, emptyBefore }, at) => expect(emptyBefore).toBe(at === 0 ? 0 : year - (years[at - 1]?.year ?? NaN) - 1));
  });
});
