/** The rules of the static map, on the real facts and the real land. */
import { describe, expect, it } from 'vitest';
import { isInAnyYear } from '../../src/domain/dates.js';
import { drawnIncidents, drawnLegs, drawnOutcomes } from '../../src/domain/drawn.js';
import { outcomeIn } from '../../src/domain/policy.js';
import { isOfFlow, ROUTE_FLOWS } from '../../src/domain/routes.js';
import type { Year } from '../../src/domain/types.js';
import { isWithin, overlap } from '../../src/static-map/placement.js';
import { WHOLE_VIEW } from '../../src/static-map/scene.js';
import type { StaticView } from '../../src/static-map/scene-context.js';
import type { CircleShape, PathShape, Scene, SignShape, TextShape } from '../../src/static-map/shapes.js';
import { PALETTES } from '../../src/styles/palette.js';
import { lookId, lookOf } from '../../src/styles/patterns.js';
import { DISC_RADIUS_PER_ROOT } from '../../src/styles/signs.js';
import { ALL_THE_WORLD, index, keysOf, scene, shapesOf, textsOf, wordsOf, YEARS } from './real-map.js';

const { dataset } = index;
const WAYS = ['bands', 'legs', 'returns'] as const;
const LAYERS = ['outcomes', 'routes', 'returns', 'crossings', 'origins', 'destinations', 'incidents'] as const;
const BORDER = [124, 39, 131.5, 43.5] as const;
const { colours } = PALETTES.light;

const lookIn = (drawn: Scene, code: string): string | null => {
  const shape = shapesOf(drawn, 'outcomes').find(({ key }) => key === `country:${code}`);
  const fill = shape?.kind === 'path' ? shape.fill : null;
  const pattern = fill === null || typeof fill === 'string' ? undefined : drawn.patterns.find(({ id }) => id === fill.ref);
  return pattern === undefined ? null : lookId(pattern.look);
};
const legIds = (legs: readonly { readonly properties: { readonly id: string } }[]): readonly string[] => legs.map(({ properties }) => `leg:${properties.id}`).sort();

describe('what is drawn', () => {
  it.each(YEARS)('in %s is what the facts say, feature by feature', (year: Year) => {
    const drawn = scene({ year, camera: ALL_THE_WORLD });
    expect(keysOf(drawn, ...WAYS)).toEqual(legIds(dataset.corridors.filter(({ properties }) => isInAnyYear(properties.dates, year))));
    const isThen = (date: string | null): boolean => year === null || (date !== null && isInAnyYear([date], year));
    expect(keysOf(drawn, 'incidents')).toEqual(dataset.incidents.filter(({ properties }) => properties.onMap && isThen(properties.date)).map(({ properties }) => `incident:${properties.id}`).sort());
    const worn = dataset.countries.filter(({ properties }) => !properties.roles.includes('origin') && index.policies.has(properties.id)).map(({ properties: { id } }) => [id, lookId(lookOf(outcomeIn(index.policies.get(id), year)))]);
    expect(worn.length).toBeGreaterThan(20);
    expect(worn.map(([id = '']) => [id, lookIn(drawn, id)])).toEqual(worn);
    expect(keysOf(drawn, 'destinations')).toEqual(dataset.communities.map(({ properties }) => `destination:${properties.id}`).sort());
    expect(keysOf(drawn, 'crossings')).toEqual(dataset.crossings.filter(({ properties }) => properties.kind !== 'border-line').map(({ properties }) => `crossing:${properties.id}`).sort());
  });

  it.each(YEARS.map((year, at) => [year, at] as const))('in %s is what the domain names, with a flow, a route or a filter', (year: Year, at: number) => {
    const views: readonly Partial<StaticView>[] = [...ROUTE_FLOWS.map((flow) => ({ flow })), { selection: { kind: 'route', id: 'china-laos-thailand' }, flow: 'forced-return', leg: 1 }, { onlyLegs: ['gobi-to-mongolia'], onlyIncidents: [`incident:${dataset.incidents[3]?.properties.id}`] }];
    // Two of them a year; over the years each comes to each other.
    for (const more of [views[at % views.length]!, views[(at * 5 + 2) % views.length]!]) {
      const view = { ...WHOLE_VIEW, ...more, year, camera: ALL_THE_WORLD };
      const drawn = scene(view);
      expect(keysOf(drawn, ...WAYS)).toEqual(legIds(drawnLegs(index, view)));
      expect(keysOf(drawn, 'incidents')).toEqual(drawnIncidents(index, view).map(({ properties }) => `incident:${properties.id}`).sort());
      expect(keysOf(drawn, 'outcomes')).toEqual(drawnOutcomes(index, view).map(({ country }) => `country:${country}`).sort());
    }
  });

  it('is for a flow the legs of its routes, and never one of another', () => {
    for (const flow of ROUTE_FLOWS) {
      const wanted = new Set(dataset.routes.filter((route) => isOfFlow(index, route, flow)).flatMap(({ legs }) => legs));
      expect(keysOf(scene({ flow, camera: ALL_THE_WORLD }), ...WAYS)).toEqual([...wanted].map((id) => `leg:${id}`).sort());
    }
  });

  const GROUPS_OF: Readonly<Record<(typeof LAYERS)[number], readonly string[]>> = { outcomes: ['outcomes'], routes: ['bands'], returns: ['returns'], crossings: ['crossings'], origins: ['origins'], destinations: ['destinations'], incidents: ['incidents'] };
  it.each(LAYERS)('without a hidden layer: %s', (layer) => {
    const [all, without] = [scene(), scene({ hiddenLayers: [layer] })];
    for (const one of LAYERS) {
      const before = keysOf(all, ...GROUPS_OF[one]);
      expect(before.length, one).toBeGreaterThan(0);
      expect(keysOf(without, ...GROUPS_OF[one]), one).toEqual(one === layer ? [] : before);
    }
    const left = new Set(without.groups.filter(({ id }) => id !== 'names').flatMap(({ shapes }) => shapes.flatMap(({ key }) => key ?? [])));
    const nameless = textsOf(without).flatMap(({ key }) => key ?? []).filter((key) => !key.startsWith('country:') && !left.has(key));
    expect(nameless, 'names without their thing').toEqual([]);
  });

  it('without what a story has not shown yet; a country keeps its name and wears nothing', () => {
    const concealed = ['country:LA', 'leg:gobi-to-mongolia', 'crossing:hyesan-changbai', 'destination:seoul', 'origin:ryanggang', `incident:${dataset.incidents.find(({ properties }) => properties.onMap)?.properties.id}`];
    const ids = ['outcomes', ...WAYS, 'crossings', 'destinations', 'origins', 'incidents'];
    const [all, without] = [scene({ camera: ALL_THE_WORLD, kind: 'view' }), scene({ camera: ALL_THE_WORLD, concealed })];
    expect(keysOf(all, ...ids).filter((key) => key !== 'origin:ryanggang')).toEqual(expect.arrayContaining(concealed.filter((key) => key !== 'origin:ryanggang')));
    expect(keysOf(without, ...ids)).toEqual(keysOf(all, ...ids).filter((key) => !concealed.includes(key)));
    const near = scene({ camera: BORDER, concealed });
    expect(keysOf(scene({ camera: BORDER }), 'names', 'origins')).toContain('origin:ryanggang');
    for (const key of concealed.slice(1)) expect(keysOf(near, 'names', 'origins', 'crossings', 'origin-marks'), key).not.toContain(key);
    expect(textsOf(scene({ concealed })).flatMap(wordsOf)).toContain('Laos');
  });

  it('is the same each time', () => {
    expect(JSON.stringify(scene({ year: 2013 }))).toBe(JSON.stringify(scene({ year: 2013 })));
  });
});

describe('the form of things', () => {
  const bandOf = (drawn: Scene, id: string): readonly PathShape[] => shapesOf(drawn, 'bands').filter((shape): shape is PathShape => shape.kind === 'path' && shape.key === `leg:${id}`);
  const leg = (mode: string) => dataset.corridors.find(({ properties }) => properties.direction === 'out' && properties.mode === mode)!.properties.id;

  it('tells a way over land, through the air, and by means that nobody states', () => {
    const drawn = scene({ camera: ALL_THE_WORLD });
    const [land, air, unknown] = [leg('land'), leg('air'), leg('not-stated')].map((id) => bandOf(drawn, id)[0]?.stroke);
    expect(land!.width).toBeGreaterThan(2 * air!.width);
    expect([land!.dash, air!.dash]).toEqual([undefined, undefined]);
    expect(unknown!.dash).toHaveLength(2);
    expect(unknown!.width).toBe(air!.width);
    expect(JSON.stringify(drawn)).not.toMatch(/arrow|marker/i);
  });

  it('draws a way back in beads of its own kind', () => {
    const signs = shapesOf(scene({ camera: ALL_THE_WORLD }), 'returns').filter((shape): shape is SignShape => shape.kind === 'sign');
    expect(new Set(signs.map(({ sign }) => sign))).toEqual(new Set(['forced-return', 'chosen-return', 'circular']));
    for (const { key, sign, at } of signs) {
      expect(sign, key ?? '').toBe(index.corridors.get(key!.slice('leg:'.length))!.properties.direction);
      expect(at.length, key ?? '').toBeGreaterThan(0);
    }
  });

  it('lets no band come near the border', () => {
    const drawn = scene({ camera: BORDER });
    expect(shapesOf(drawn, ...WAYS)).toEqual([]);
    expect(textsOf(drawn).filter(({ key }) => key?.startsWith('leg:'))).toEqual([]);
  });

  it('sets the legs of a route apart by form and number, and the others back', () => {
    const route = index.routes.get('china-laos-thailand')!;
    const drawn = scene({ selection: { kind: 'route', id: route.id }, leg: 1 });
    const numbers = shapesOf(drawn, 'leg-numbers').filter((shape): shape is TextShape => shape.kind === 'text');
    expect(numbers.map((shape) => [shape.key, ...wordsOf(shape)]).sort()).toEqual(route.legs.map((id, at) => [`leg:${id}`, String(at + 1)]).sort());
    const disc = (id: string): CircleShape => shapesOf(drawn, 'leg-numbers').find((shape): shape is CircleShape => shape.kind === 'circle' && shape.key === `leg:${id}`)!;
    expect([disc(route.legs[1]!).fill, disc(route.legs[0]!).fill]).toEqual([colours.ink, colours.paper]);
    const ink = (id: string): number => Math.max(0, ...bandOf(drawn, id).map(({ stroke }) => stroke?.opacity ?? 1));
    const other = dataset.corridors.find(({ properties }) => properties.direction === 'out' && properties.mode === 'land' && !route.legs.includes(properties.id) && bandOf(drawn, properties.id).length > 0)!.properties.id;
    expect(ink(route.legs[1]!)).toBeGreaterThan(ink(route.legs[0]!));
    expect(ink(route.legs[0]!)).toBeGreaterThan(3 * ink(other));
    expect(keysOf(drawn, 'legs')).toEqual([`leg:${route.legs[1]}`, `leg:${route.legs[2]}`].sort());
  });

  it('draws a disc whose area is the number of people, and a ring where no number is known', () => {
    const discs = shapesOf(scene({ camera: ALL_THE_WORLD }), 'destinations').filter((shape): shape is CircleShape => shape.kind === 'circle');
    const { properties } = dataset.communities.find(({ properties: { sizeFigure } }) => sizeFigure !== null && Number(index.figures.get(sizeFigure)?.value) > 10_000)!;
    const people = Number(index.figures.get(properties.sizeFigure!)!.value);
    expect(discs.find(({ key }) => key === `destination:${properties.id}`)!.radius).toBeCloseTo(DISC_RADIUS_PER_ROOT * Math.sqrt(people), 0);
    for (const { key, fill } of discs) expect(fill === null, key ?? '').toBe(index.communities.get(key!.slice('destination:'.length))!.properties.sizeFigure === null);
  });

  it('marks what is selected', () => {
    const rim = (view: Partial<StaticView>, id: string): boolean => shapesOf(scene(view), id).some((shape) => (shape.kind === 'path' || shape.kind === 'circle') && shape.stroke?.paint === colours.focus);
    expect(rim({ selection: { kind: 'country', id: 'LA' } }, 'selected')).toBe(true);
    expect(rim({}, 'selected')).toBe(false);
    for (const [kind, id, group] of [['crossing', 'hyesan-changbai', 'crossings'], ['destination', 'seoul', 'destinations'], ['origin', 'ryanggang', 'origin-marks']] as const) {
      expect(rim({ selection: { kind, id } }, group), kind).toBe(true);
      expect(rim({ camera: BORDER }, group), kind).toBe(false);
    }
  });

  it('draws fills, then lines, then marks, then names', () => {
    const order = ['land', 'outcomes', 'origins', 'lakes', 'borders', 'selected', 'bands', 'legs', 'returns', 'rivers', 'crossings', 'destinations', 'incidents', 'origin-marks', 'names', 'leg-numbers', 'numbers'];
    const drawn = scene({ selection: { kind: 'country', id: 'LA' }, camera: [92, 6, 148, 50] });
    expect(drawn.groups.map(({ id }) => id)).toEqual(order.filter((id) => drawn.groups.some((group) => group.id === id)));
    expect(drawn.groups.length).toBeGreaterThan(10);
  });
});

describe('names', () => {
  const VIEWS: readonly (readonly [string, Partial<StaticView>, number, number, 'light' | 'projector', 'en' | 'ko'])[] = [
    ['overview', {}, 1000, 760, 'light', 'en'],
    ['overview, Korean', { year: 2013 }, 1000, 760, 'light', 'ko'],
    ['overview, projector', { year: 2013 }, 1024, 600, 'projector', 'en'],
    ['small', {}, 320, 240, 'light', 'en'],
    ['border', { camera: BORDER }, 1000, 760, 'light', 'en'],
    ['border, on paper', { camera: BORDER }, 695, 300, 'light', 'ko'],
    ['world', { camera: ALL_THE_WORLD }, 1000, 500, 'light', 'en'],
    ['Europe', { camera: [-12, 42, 30, 62] }, 800, 600, 'light', 'en'],
    ['a leg', { selection: { kind: 'route', id: 'china-laos-thailand' }, leg: 0 }, 900, 700, 'light', 'en'],
    ['numbers', { numbers: dataset.countries.map(({ properties }, at) => ({ key: `country:${properties.id}`, number: at + 1 })) }, 800, 500, 'light', 'en'],
    ['outline', { kind: 'outline', camera: BORDER, numbers: dataset.crossings.map(({ properties }, at) => ({ key: `crossing:${properties.id}`, number: at + 1 })) }, 695, 189, 'light', 'en'],
    ...dataset.countries.map(({ properties: { id } }) => [`country ${id}`, { year: 2013, selection: { kind: 'country', id } }, 700, 500, 'light', 'en'] as const),
  ];
  it.each(VIEWS)('stay on the sheet and off each other: %s', (_name, view, width, height, theme, language) => {
    const texts = textsOf(scene(view, { width, height, theme, language }));
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.filter(({ box }) => !isWithin(box, width, height)).map(wordsOf)).toEqual([]);
    const meeting = texts.flatMap((one, at) => texts.slice(at + 1).flatMap((other) => (overlap(one.box, other.box) ? [[...wordsOf(one), ...wordsOf(other)].join(' / ')] : [])));
    expect(meeting).toEqual([]);
  });

  it('are two, the language that is read first above', () => {
    const laos = (language: 'en' | 'ko') => textsOf(scene({}, { language })).find(({ key }) => key === 'country:LA')!;
    expect([wordsOf(laos('en')), wordsOf(laos('ko'))]).toEqual([['Laos', '라오스'], ['라오스', 'Laos']]);
    expect(laos('en').lines.map(([run]) => run?.lang)).toEqual(['en', 'ko']);
    expect(laos('en').lines[0]![0]!.size).toBeGreaterThan(laos('en').lines[1]![0]!.size);
  });

  it('are there for every country of the story at the overview, and for the rivers', () => {
    const keys = textsOf(scene()).map(({ key }) => key);
    for (const code of ['KP', 'KR', 'CN', 'LA', 'VN', 'TH', 'MM', 'MN', 'RU', 'JP']) expect(keys, code).toContain(`country:${code}`);
    expect(textsOf(scene({ year: 2013 })).flatMap(wordsOf)).toEqual(expect.arrayContaining(['Mekong 메콩강', 'Tumen 두만강']));
    expect(new Set(textsOf(scene({ camera: BORDER })).flatMap(wordsOf))).toEqual(new Set([...textsOf(scene({ camera: BORDER })).flatMap(wordsOf), 'Yalu 압록강', 'Tumen 두만강']));
  });

  it('stand for every facing town near the border, each on its own bank', () => {
    const drawn = scene({ camera: BORDER });
    const texts = textsOf(drawn).filter(({ key }) => key?.startsWith('crossing:'));
    const towns = dataset.crossings.filter(({ properties }) => properties.kind === 'facing-towns');
    for (const { properties } of towns) expect(texts.filter(({ key }) => key === `crossing:${properties.id}`).map((text) => text.lines[0]![0]!.text).sort(), properties.id).toEqual(properties.banks.map(({ town }) => town!.en).sort());
  });

  it('of a country whose own place is beyond the sheet stand in the part that is seen', () => {
    const china = textsOf(scene({ camera: BORDER })).find(({ key }) => key === 'country:CN')!;
    expect(wordsOf(china)).toEqual(['China', '중국']);
    expect(china.box.x + china.box.width / 2).toBeLessThan(520);
    expect(china.box.y).toBeLessThan(400);
  });
});

describe('an outline to label', () => {
  const numbers = [{ key: 'country:LA', number: 1 }, { key: 'crossing:hyesan-changbai', number: 2 }, { key: 'river:mekong', number: 3 }, { key: 'country:XX', number: 4 }, { key: 'nothing', number: 5 }];
  const drawn = scene({ kind: 'outline', year: 2013, selection: null, numbers });

  it('has lines and facing towns, and nothing that answers', () => {
    expect(drawn.groups.map(({ id }) => id)).toEqual(['lakes', 'borders', 'rivers', 'crossings', 'numbers']);
    expect(drawn.patterns).toEqual([]);
    const filled = drawn.groups.flatMap(({ shapes }) => shapes).filter((shape) => shape.kind === 'path' && shape.fill !== null);
    expect(filled).toEqual([]);
    expect(keysOf(drawn, 'rivers')).toEqual(['river:mekong', 'river:tumen', 'river:yalu']);
    expect(keysOf(drawn, 'crossings')).toEqual(keysOf(scene(), 'crossings'));
  });

  it('has no word on it, only the numbers asked for whose place there is', () => {
    expect(textsOf(drawn).map((text) => [text.key, ...wordsOf(text)])).toEqual([['country:LA', '1'], ['crossing:hyesan-changbai', '2'], ['river:mekong', '3']]);
  });
});
