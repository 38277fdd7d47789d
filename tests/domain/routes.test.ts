import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { countriesBetweenEnds, endCountries, findRoutes, flowEvidence, isOfFlow, routeDates, routeFlow, startCountries, stopsOf, straightTotalKm, uncountedTransit, type RouteQuery } from '../../src/domain/routes.js';
import { community, corridor, country, crossing, dataset, figure, incident, origin, policy, route, topicClaim } from '../fixtures/dataset.js';

const BORDER = corridor('border', { from: 'origin:north', to: 'country:CN', countries: ['CN'] });
const SOUTH = corridor('south', { from: 'country:CN', to: 'country:TH', countries: ['CN', 'LA', 'TH'] });
const HOME = corridor('home', { from: 'country:TH', to: 'country:KR', countries: ['KR'], dates: ['2004-07'] });
const BACK = corridor('back', { from: 'country:CN', to: 'country:KP', countries: ['KP'], direction: 'forced-return' });
const LOOP = corridor('loop', { from: 'country:KP', to: 'country:KP', countries: ['CN', 'KP'], direction: 'circular' });
const SWIM = corridor('swim', { from: 'crossing:estuary', to: 'country:KP', countries: ['KP'], direction: 'chosen-return' });
const CAMP = corridor('camp', { from: 'country:RU', to: 'destination:east', countries: ['RU'] });
const world = dataset({
  origins: [origin('north')],
  communities: [community('east', { country: 'RU' })],
  crossings: [crossing('estuary', { banks: [{ country: 'KP', town: null, area: null }, { country: 'KR', town: null, area: null }] })],
  corridors: [BORDER, SOUTH, HOME, BACK, LOOP, SWIM, CAMP],
  routes: [
    route('near', ['border']),
    route('far', ['border', 'south', 'home']),
    route('sent', ['back'], { direction: 'forced-return' }),
    route('work', ['loop'], { direction: 'circular' }),
    route('swum', ['swim'], { direction: 'chosen-return' }),
    route('camps', ['camp']),
  ],
});
const index = indexDataset(world);
const routeOf = (id: string) => {
  const found = index.routes.get(id);
  if (found === undefined) throw new Error(`no route ${id}`);
  return found;
};
const found = (query: Partial<RouteQuery>) => {
  const { leadThere, goOn } = findRoutes(index, { from: null, to: null, flow: null, ...query });
  return { leadThere: leadThere.map(({ id }) => id), goOn: goOn.map(({ id }) => id) };
};

describe('the countries of a route', () => {
  it.each([
    ['near', ['KP', 'CN']],
    ['far', ['KP', 'CN', 'LA', 'TH', 'KR']],
    ['sent', ['CN', 'KP']],
    ['work', ['KP', 'CN', 'KP']],
    ['swum', ['KR', 'KP']],
    ['camps', ['RU']],
  ])('%s: each once where it is entered, the start first', (id, stops) => {
    expect(stopsOf(index, routeOf(id))).toEqual(stops);
  });

  it('are none where no leg could be read', () => {
    expect(stopsOf(index, route('lost', ['nowhere']))).toEqual([]);
  });

  it('between the ends of a leg are those that its straight line may miss', () => {
    expect([SOUTH, BORDER, LOOP, CAMP].map((leg) => countriesBetweenEnds(index, leg))).toEqual([['LA'], [], ['CN'], []]);
  });
});

describe('from … to …', () => {
  it('with nothing asked finds every route', () => {
    expect(found({})).toEqual({ leadThere: ['near', 'far', 'sent', 'work', 'swum', 'camps'], goOn: [] });
  });

  it('tells routes that lead there from those that go on', () => {
    expect(found({ to: 'CN' })).toEqual({ leadThere: ['near'], goOn: ['far', 'work'] });
    expect(found({ to: 'TH' })).toEqual({ leadThere: [], goOn: ['far'] });
    expect(found({ to: 'KR' })).toEqual({ leadThere: ['far'], goOn: [] });
  });

  it('finds what leaves a country on the way, and not what ends there', () => {
    expect(found({ from: 'CN' }).leadThere).toEqual(['far', 'sent', 'work']);
    expect(found({ from: 'LA' }).leadThere).toEqual(['far']);
  });

  it('keeps the order of travel', () => {
    expect(found({ from: 'KP', to: 'KR' }).leadThere).toEqual(['far']);
    expect(found({ from: 'KR', to: 'TH' })).toEqual({ leadThere: [], goOn: [] });
  });

  it('finds a way that leads back to where it began', () => {
    expect(found({ from: 'KP', to: 'KP' }).leadThere).toEqual(['work']);
  });

  it('finds a way inside one country', () => {
    expect(found({ from: 'RU', to: 'RU' }).leadThere).toEqual(['camps']);
  });

  it('finds nothing for a country that is on no route', () => {
    expect(found({ from: 'XX' })).toEqual({ leadThere: [], goOn: [] });
    expect(found({ to: 'XX' })).toEqual({ leadThere: [], goOn: [] });
  });

  it('offers only starts and ends that some route has', () => {
    expect(startCountries(index)).toEqual(['KP', 'CN', 'LA', 'TH', 'KR', 'RU']);
    expect(endCountries(index)).toEqual({ ends: ['CN', 'KR', 'KP', 'RU'], passed: ['LA', 'TH'] });
    for (const from of startCountries(index)) expect(found({ from }).leadThere, from).not.toEqual([]);
    const { ends, passed } = endCountries(index);
    for (const to of ends) expect(found({ to }).leadThere, to).not.toEqual([]);
    for (const to of passed) expect(found({ to }).goOn, to).not.toEqual([]);
  });

  it('survives empty data', () => {
    const empty = indexDataset(dataset());
    expect(findRoutes(empty, { from: 'KP', to: null, flow: 'out' })).toEqual({ leadThere: [], goOn: [] });
    expect([startCountries(empty), endCountries(empty)]).toEqual([[], { ends: [], passed: [] }]);
  });
});

describe('both directions', () => {
  it.each([
    ['out', ['near', 'far', 'camps']],
    ['forced-return', ['sent']],
    ['chosen-return', ['work', 'swum']],
    ['stayed', ['near', 'camps']],
  ] as const)('%s', (flow, ids) => {
    expect(found({ flow }).leadThere).toEqual(ids);
    expect(world.routes.filter((one) => isOfFlow(index, one, flow)).map(({ id }) => id)).toEqual(ids);
  });

  it('goes together with from and to', () => {
    expect(found({ from: 'KP', flow: 'chosen-return' }).leadThere).toEqual(['work']);
  });

  it('reads a word that is none as all', () => {
    expect([routeFlow('stayed'), routeFlow('sideways'), routeFlow(null)]).toEqual(['stayed', null, null]);
  });
});

describe('what the sources give of each way', () => {
  const counted = indexDataset(
    dataset({
      countries: [country('LA'), country('CN', { roles: ['transit', 'destination'] }), country('KR', { roles: ['destination'] })],
      policies: [policy('CN', [], { claims: [topicClaim('cn-nkfc-list', { topic: 'punishment' }), topicClaim('other')] }), policy('KP', [], { claims: [topicClaim('back', { topic: 'return' })] })],
      figures: [
        figure('came', 5, { topic: 'arrival', kind: 'arrivals' }),
        figure('money', 5, { topic: 'arrival', kind: 'amount' }),
        figure('went', 5, { topic: 'return', kind: 'count' }),
        figure('hides', 5, { topic: 'life', kind: 'estimate', country: 'CN' }),
        figure('lives', 5, { topic: 'life', kind: 'estimate', country: 'KR' }),
      ],
      incidents: [incident('sent', { outcome: 'returned-to-china' }), incident('freed', { outcome: 'released' }), incident('refused', { kind: 'going-back', outcome: 'refused-return' })],
    }),
  );
  it.each([
    ['out', ['came'], [], []],
    ['forced-return', [], ['cn-nkfc-list'], ['sent']],
    ['chosen-return', ['went'], ['back'], ['refused']],
    ['stayed', ['hides'], [], []],
  ] as const)('%s', (flow, figures, claims, incidents) => {
    const evidence = flowEvidence(counted, flow);
    expect(evidence.figures.map(({ id }) => id)).toEqual(figures);
    expect(evidence.claims.map(({ id }) => id)).toEqual(claims);
    expect(evidence.incidents.map(({ properties }) => properties.id)).toEqual(incidents);
  });

  it('names the transit countries of which there is no number', () => {
    expect(uncountedTransit(counted)).toEqual(['LA']);
  });
});

describe('dates and distance of a route', () => {
  it('are those of its legs, and say how many legs have one', () => {
    expect(routeDates([BORDER, HOME, HOME])).toEqual({ dates: ['2004-07'], datedLegs: 2, legs: 3 });
  });

  it('has no distance where a leg ends where it began, or none is left', () => {
    expect([straightTotalKm([LOOP]), straightTotalKm([BORDER, LOOP]), straightTotalKm([])]).toEqual([null, null, null]);
    expect(straightTotalKm([BORDER, SOUTH])).toBeGreaterThan(1000);
  });
});
