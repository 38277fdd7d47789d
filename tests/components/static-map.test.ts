/** The static map as a browser draws it: patterns, words where they were thought to be, one picture with a name. */
import { describe, expect, it } from 'vitest';
import { parseLand } from '../../src/data/land.js';
import type { Land } from '../../src/domain/land.js';
import { lineWidth } from '../../src/static-map/placement.js';
import { sceneOf, WHOLE_VIEW } from '../../src/static-map/scene.js';
import '../../src/static-map/static-map.js';
import type { StaticMap } from '../../src/static-map/static-map.js';
import { PALETTES } from '../../src/styles/palette.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, change, greys, mount, pixelsOf } from '../fixtures/browser-page.js';

let reading: Promise<Land> | null = null;
const realLand = (): Promise<Land> => (reading ??= fetch('/land.json').then(async (answer) => need(parseLand(await answer.json()).land, 'land')));

const OVERVIEW = [92, 6, 148, 50] as const;

async function map(more: Partial<StaticMap> = {}): Promise<StaticMap> {
  const element = await mount('static-map', { index: await realFacts(), land: await realLand(), label: 'Map of 2013', year: 2013, camera: OVERVIEW, ...more });
  element.style.width = '1000px';
  await Promise.all([400, 500].map((weight) => document.fonts.load(`${weight} 16px "IBM Plex Sans KR"`, 'A가')));
  return element;
}

const root = (element: StaticMap): SVGSVGElement => need(all<SVGSVGElement>(element, 'svg')[0], 'drawing');
const layer = (element: StaticMap, id: string): Element | undefined => all<Element>(element, 'g').find((group) => group.getAttribute('data-layer') === id);
const keys = (element: StaticMap, id: string): readonly string[] => [...new Set([...(layer(element, id)?.children ?? [])].flatMap((child) => child.getAttribute('data-key') ?? []))].sort();

describe('static-map', () => {
  it('is one picture with a name, and what it shows in words', async () => {
    const element = await map({ description: 'Laos is striped.' });
    const picture = root(element);
    expect([picture.role ?? picture.getAttribute('role'), picture.querySelector('title')?.textContent, picture.querySelector('desc')?.textContent]).toEqual(['img', 'Map of 2013', 'Laos is striped.']);
    const named = (picture.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => element.renderRoot.querySelector(`#${id}`)?.textContent);
    expect(named).toEqual(['Map of 2013', 'Laos is striped.']);
  });

  it('keeps its room while there is no land, and says that it waits', async () => {
    const element = await map({ land: null });
    expect(root(element).getAttribute('aria-busy')).toBe('true');
    expect(all(element, 'path')).toEqual([]);
    const { width, height } = element.getBoundingClientRect();
    expect(height / width).toBeCloseTo(0.76, 1);
    await change(element, { land: await realLand() });
    expect(root(element).hasAttribute('aria-busy')).toBe(false);
    expect(all(element, 'path').length).toBeGreaterThan(40);
  });

  it('draws exactly what the scene holds, and again when the year or a layer changes', async () => {
    const element = await map();
    const [index, land] = [await realFacts(), await realLand()];
    const expectDrawn = (view: Partial<typeof WHOLE_VIEW>): void => {
      const scene = sceneOf({ index, land, width: 1000, height: 760, theme: 'light', language: 'en', view: { ...WHOLE_VIEW, camera: OVERVIEW, ...view } });
      expect(all<Element>(element, 'svg > g').map((group) => group.getAttribute('data-layer'))).toEqual(scene.groups.map(({ id }) => id));
      for (const { id, shapes } of scene.groups) {
        expect(layer(element, id)?.children.length, id).toBe(shapes.length);
        expect(keys(element, id), id).toEqual([...new Set(shapes.flatMap(({ key }) => key ?? []))].sort());
      }
    };
    expectDrawn({ year: 2013 });
    await change(element, { year: 2004 });
    expectDrawn({ year: 2004 });
    await change(element, { year: 2004, hiddenLayers: ['routes', 'outcomes'] });
    expectDrawn({ year: 2004, hiddenLayers: ['routes', 'outcomes'] });
    await change(element, { hiddenLayers: [], selection: { kind: 'country', id: 'LA' } });
    expectDrawn({ year: 2004, selection: { kind: 'country', id: 'LA' } });
  });

  it('gives patterns and fades names of their own: two maps on a page do not take each other’s', async () => {
    const maps = [await map(), await map({ year: 1999, theme: 'projector' })];
    const ids = maps.flatMap((element) => all<Element>(element, 'pattern, linearGradient').map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
    for (const element of maps) {
      const own = all<Element>(element, 'pattern, linearGradient').map(({ id }) => id);
      const used = all<Element>(element, 'path').flatMap((path) => ['fill', 'stroke'].flatMap((name) => /^url\(#(.+)\)$/.exec(path.getAttribute(name) ?? '')?.[1] ?? []));
      expect(used.length).toBeGreaterThan(10);
      expect(used.filter((id) => !own.includes(id))).toEqual([]);
    }
  });

  it.each([['light', 'en'], ['projector', 'en'], ['light', 'ko']] as const)('sets words where they were thought to be: %s, %s', async (theme, language) => {
    const element = await map({ theme, language, year: null });
    const scene = sceneOf({ index: await realFacts(), land: await realLand(), width: 1000, height: 760, theme, language, view: { ...WHOLE_VIEW, camera: OVERVIEW } });
    const shapes = scene.groups.flatMap((group) => group.shapes).filter((shape) => shape.kind === 'text');
    const texts = all<SVGTextElement>(element, 'text');
    expect(texts.map((text) => text.textContent)).toEqual(shapes.map(({ lines }) => lines.flat().map(({ text }) => text).join('')));
    const unit = root(element).getBoundingClientRect().width / 1000;
    const frame = root(element).getBoundingClientRect();
    texts.forEach((text, at) => {
      const shape = need(shapes[at], 'shape');
      const inked = text.getBoundingClientRect();
      const name = text.textContent ?? '';
      expect(inked.left, name).toBeGreaterThanOrEqual(frame.left - 2);
      expect(inked.right, name).toBeLessThanOrEqual(frame.right + 2);
      expect(inked.top, name).toBeGreaterThanOrEqual(frame.top - 2);
      expect(inked.bottom, name).toBeLessThanOrEqual(frame.bottom + 2);
      if (shape.turn !== 0 || shape.halo === null) return;
      // No wider than thought, nor much less wide; the middle of the words is the middle of their box.
      const thought = Math.max(...shape.lines.map(lineWidth)) * unit;
      const wide = inked.width - shape.halo.width * unit;
      expect(wide, name).toBeLessThan(thought * 1.05);
      expect(wide, name).toBeGreaterThan(thought * 0.7);
      expect((inked.top + inked.bottom) / 2, name).toBeCloseTo(frame.top + (shape.box.y + shape.box.height / 2) * unit, -1);
    });
  });

  it('marks Korean words as Korean', async () => {
    const words = all<Element>(await map(), 'tspan');
    expect(words.length).toBeGreaterThan(20);
    for (const word of words) expect(word.getAttribute('lang'), word.textContent ?? '').toBe(/[가-힣]/.test(word.textContent ?? '') ? 'ko' : 'en');
  });

  it('paints patterns that show without colour', async () => {
    const element = await map({ hiddenLayers: ['routes', 'returns', 'incidents', 'destinations'] });
    const picture = await pixelsOf(element);
    const grey = greys(picture);
    // A patch of China without a name or a line: 96.5 to 102 E, 33 to 36 N.
    const [left, right, top, bottom] = [0.115, 0.2, 0.34, 0.42].map((share, at) => Math.round(share * (at < 2 ? picture.width : picture.height))) as [number, number, number, number];
    const patch: number[] = [];
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) patch.push(grey[y * picture.width + x] ?? 0);
    expect(Math.max(...patch) - Math.min(...patch)).toBeGreaterThan(18);
  });

  it('as an outline fills nothing and names nothing; numbers stand where asked', async () => {
    const element = await map({ kind: 'outline', numbers: [{ key: 'country:LA', number: 7 }] });
    expect(all(element, 'text').map((text) => text.textContent)).toEqual(['7']);
    expect(all<Element>(element, 'path').filter((path) => path.getAttribute('fill') !== 'none')).toEqual([]);
    expect(all<Element>(element, 'rect')[0]?.getAttribute('fill')).toBe(PALETTES.light.colours.paper);
  });

  it('scales with the room it is given', async () => {
    const element = await map({ width: 695, height: 300 });
    for (const width of [320, 900]) {
      element.style.width = `${width}px`;
      expect(element.getBoundingClientRect().height).toBeCloseTo((width * 300) / 695, 0);
    }
  });
});
