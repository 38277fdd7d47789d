import { describe, expect, it } from 'vitest';
import { allClaims } from '../../src/domain/claims.js';
import {
  communitiesOf,
  conflictsOf,
  crossingsOf,
  figuresOf,
  incidentsIn,
  indexDataset,
  legsOf,
  routesThrough,
  routesWithLeg,
  selectionName,
} from '../../src/domain/dataset-index.js';
import type { Selection } from '../../src/domain/types.js';
import { arrivals, claim, community, conflict, corridor, country, crossing, dataset, figure, incident, origin, policy, route, source, topicClaim } from '../fixtures/dataset.js';

const whole = dataset({
  countries: [country('CN'), country('LA')],
  policies: [policy('CN', [], { claims: [topicClaim('cn-claim', { conflicts: ['C02', 'C01'] })], laws: [claim('cn-law')] })],
  laws: [{ ...claim('world-law'), countries: ['CN'] }],
  origins: [origin('north', { claims: [claim('north-claim')] })],
  communities: [community('seoul', { claims: [claim('seoul-claim')] }), community('london', { country: 'GB' })],
  crossings: [crossing('pair', { claims: [claim('pair-claim')] }), crossing('line', { banks: [{ country: 'RU', town: null, area: null }, { country: 'KP', town: null, area: null }] }, { type: 'Point', coordinates: [130.6, 42.4] })],
  corridors: [corridor('north-leg', { countries: ['CN'], claims: [claim('leg-claim')] }), corridor('south-leg', { countries: ['LA', 'TH'] })],
  routes: [route('both', ['north-leg', 'south-leg'], { claims: [claim('route-claim')] }), route('one', ['north-leg']), route('broken', ['no-such-leg'])],
  incidents: [incident('in-2013', { date: '2013-05' }), incident('undated', { date: null }), incident('elsewhere', { country: 'VN', date: '2013' })],
  figures: [figure('some-figure', 12, { country: 'KR', conflicts: ['C01'] }), figure('of-nobody', 3, { country: null })],
  arrivals: arrivals([], { notes: [claim('arrivals-note')] }),
  conflicts: [conflict('C01'), conflict('C02')],
  terms: [{ ...claim('some-term'), term: 'saeteomin', hangul: null, hanja: null }],
  sources: [source('essay')],
});
const index = indexDataset(whole);

describe('allClaims', () => {
  it('finds the claims of every file, each with its place', () => {
    expect(allClaims(whole).map(({ file, field, claim: { id } }) => [file, field, id])).toEqual([
      ['policies/CN.json', 'claims', 'cn-claim'],
      ['policies/CN.json', 'laws', 'cn-law'],
      ['international-law.json', '', 'world-law'],
      ['origins.geojson', 'claims', 'north-claim'],
      ['destinations.geojson', 'claims', 'seoul-claim'],
      ['border-crossings.geojson', 'claims', 'pair-claim'],
      ['corridors.geojson', 'claims', 'leg-claim'],
      ['corridors.geojson', 'claims', 'route-claim'],
      ['incidents.geojson', '', 'in-2013'],
      ['incidents.geojson', '', 'undated'],
      ['incidents.geojson', '', 'elsewhere'],
      ['figures.json', '', 'some-figure'],
      ['figures.json', '', 'of-nobody'],
      ['arrivals.json', 'notes', 'arrivals-note'],
      ['terms.json', '', 'some-term'],
    ]);
  });

  it('does without a table of arrivals', () => {
    expect(allClaims(dataset())).toEqual([]);
  });
});

describe('the index', () => {
  it('finds each thing by its id, and claims wherever they stand', () => {
    expect(index.corridors.get('south-leg')).toBe(whole.corridors[1]);
    expect(index.policies.get('CN')).toBe(whole.policies[0]);
    expect(index.claims.get('route-claim')?.text).toBe('What route-claim says.');
    expect(index.claims.get('some-term')).toBe(whole.terms[0]);
    expect(index.countries.get('XX')).toBeUndefined();
  });

  it.each<[Selection, string | undefined]>([
    [{ kind: 'country', id: 'LA' }, 'LA'],
    [{ kind: 'crossing', id: 'pair' }, 'pair'],
    [{ kind: 'route', id: 'both' }, 'both'],
    [{ kind: 'destination', id: 'seoul' }, 'seoul'],
    [{ kind: 'origin', id: 'north' }, 'north'],
    [{ kind: 'incident', id: 'in-2013' }, 'The event in-2013'],
    [{ kind: 'country', id: 'seoul' }, undefined],
    [{ kind: 'incident', id: 'nothing' }, undefined],
  ])('names %o', (selection, english) => {
    expect(selectionName(index, selection)?.en).toBe(english);
  });

  it('gives the legs of a route in its order, without those that are not there', () => {
    expect(index.routes.get('both') && legsOf(index, index.routes.get('both')!).map(({ properties }) => properties.id)).toEqual(['north-leg', 'south-leg']);
    expect(legsOf(index, index.routes.get('broken')!)).toEqual([]);
  });

  it('gives the routes of a leg and of a country', () => {
    expect(routesWithLeg(index, 'north-leg').map(({ id }) => id)).toEqual(['both', 'one']);
    expect(routesThrough(index, 'TH').map(({ id }) => id)).toEqual(['both']);
    expect(routesThrough(index, 'KP')).toEqual([]);
  });

  it('gives the incidents of a country in a year, the undated ones in each', () => {
    const ids = (year: number | null) => incidentsIn(index, 'LA', year).map(({ properties }) => properties.id);
    expect(ids(2013)).toEqual(['in-2013', 'undated']);
    expect(ids(2012)).toEqual(['undated']);
    expect(ids(null)).toEqual(['in-2013', 'undated']);
  });

  it('gives a conflict once, however many claims belong to it', () => {
    const claims = ['cn-claim', 'some-figure'].map((id) => index.claims.get(id)!);
    expect(conflictsOf(index, claims).map(({ id }) => id)).toEqual(['C02', 'C01']);
    expect(conflictsOf(index, [claim('x', { conflicts: ['C99'] })])).toEqual([]);
  });

  it('gives what belongs to a country: figures, crossings on either bank, communities', () => {
    expect(figuresOf(index, 'KR').map(({ id }) => id)).toEqual(['some-figure']);
    expect(crossingsOf(index, 'KP').map(({ properties }) => properties.id)).toEqual(['pair', 'line']);
    expect(crossingsOf(index, 'RU').map(({ properties }) => properties.id)).toEqual(['line']);
    expect(communitiesOf(index, 'GB').map(({ properties }) => properties.id)).toEqual(['london']);
  });
});
