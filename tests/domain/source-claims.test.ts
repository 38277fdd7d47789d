import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/data/dataset.js';
import { allClaims } from '../../src/domain/claims.js';
import { indexDataset, selectionName } from '../../src/domain/dataset-index.js';
import { claimPlaces, countResting, hardClaims, restingOn } from '../../src/domain/source-claims.js';
import { arrivals, claim, community, corridor, country, crossing, dataset, figure, incident, origin, policy, route, source, topicClaim } from '../fixtures/dataset.js';
import { GEO_FOLDER } from '../fixtures/geo-folder.js';
import { readFolder } from '../../geo/tools/read-folder.js';

const citing = (...citations: readonly (readonly [source: string, heading: string])[]) => ({ citations: citations.map(([from, heading]) => ({ source: from, heading })) });

const whole = dataset({
  countries: [country('CN')],
  policies: [policy('CN', [], { claims: [topicClaim('cn-claim', citing(['essay', 'China'])), topicClaim('cn-killing', { topic: 'killing', ...citing(['book', 'Two']) })], laws: [claim('cn-law', citing(['essay', 'Law'], ['book', 'One']))] })],
  laws: [{ ...claim('world-law', citing(['essay', 'Law'])), countries: ['CN', 'RU'] }],
  origins: [origin('north', { claims: [claim('north-claim')], figures: ['north-figure'] })],
  communities: [community('seoul', { claims: [claim('seoul-claim')], figures: ['seoul-figure', 'cn-figure'] })],
  crossings: [crossing('pair', { claims: [claim('pair-claim')] })],
  corridors: [corridor('leg', { claims: [claim('leg-claim')] }), corridor('lonely-leg', { claims: [claim('lonely-claim')] })],
  routes: [route('way', ['leg'], { claims: [claim('way-claim')] })],
  incidents: [incident('event'), incident('murder', { kind: 'killing' })],
  figures: [figure('cn-figure', 1, { country: 'CN' }), figure('seoul-figure', 1, { country: null }), figure('north-figure', 1, { country: null }), figure('nobodys-figure', 1, { country: null, topic: 'trafficking' })],
  arrivals: arrivals([], { notes: [claim('note')] }),
  terms: [{ ...claim('word'), term: 'word', hangul: null, hanja: null }],
  sources: [source('essay'), source('book')],
});

describe('claimPlaces', () => {
  it.each([
    ['cn-claim', 'country:CN'],
    ['cn-law', 'country:CN'],
    ['world-law', 'country:CN'],
    ['north-claim', 'origin:north'],
    ['seoul-claim', 'destination:seoul'],
    ['pair-claim', 'crossing:pair'],
    ['leg-claim', 'route:way'],
    ['way-claim', 'route:way'],
    ['event', 'incident:event'],
    ['cn-figure', 'country:CN'],
    ['seoul-figure', 'destination:seoul'],
    ['north-figure', 'origin:north'],
    ['nobodys-figure', 'page people'],
    ['note', 'page arrivals'],
    ['word', 'page terms'],
    ['lonely-claim', 'nowhere'],
    ['no-such-claim', 'nowhere'],
  ])('%s stands in %s', (id, expected) => {
    const place = claimPlaces(whole).get(id);
    expect(place === undefined ? 'nowhere' : place.kind === 'thing' ? `${place.selection.kind}:${place.selection.id}` : `page ${place.page}`).toBe(expected);
  });

  it('of the real facts lead every claim to something that exists', async () => {
    const { dataset: real } = await loadDataset(readFolder(GEO_FOLDER));
    const index = indexDataset(real);
    const places = claimPlaces(real);
    const lost = allClaims(real).filter(({ claim: { id } }) => {
      const place = places.get(id);
      return place === undefined || (place.kind === 'thing' && selectionName(index, place.selection) === null);
    });
    expect(places.size).toBeGreaterThan(300);
    expect(lost.map(({ claim: { id } }) => id)).toEqual([]);
  });
});

describe('restingOn', () => {
  it('gathers by heading what cites the source, and only that', () => {
    expect(restingOn(whole, 'book').map(({ citation, claims }) => [citation.heading, claims.map(({ id }) => id)])).toEqual([
      ['One', ['cn-law']],
      ['Two', ['cn-killing']],
    ]);
  });

  it('puts the introduction first, and numbers in their order', () => {
    const claims = ['Paragraph 10', 'Canada', 'Paragraph 2', 'Introduction'].map((heading) => topicClaim(heading, citing(['essay', heading])));
    expect(restingOn(dataset({ policies: [policy('CN', [], { claims })] }), 'essay').map(({ citation }) => citation.heading)).toEqual(['Introduction', 'Canada', 'Paragraph 2', 'Paragraph 10']);
  });

  it('shows a claim under each of its headings but counts it once', () => {
    const twice = topicClaim('twice', citing(['essay', 'One'], ['essay', 'Two'], ['essay', 'One']));
    const headings = restingOn(dataset({ policies: [policy('CN', [], { claims: [twice] })] }), 'essay');
    expect(headings.map(({ claims }) => claims.length)).toEqual([1, 1]);
    expect(countResting(headings)).toBe(1);
  });

  it('is empty for a source that nothing rests on', () => {
    expect(restingOn(whole, 'film')).toEqual([]);
    expect(countResting([])).toBe(0);
  });
});

describe('hardClaims', () => {
  it('knows them by topic, by event and by the cards of people', () => {
    const hard = hardClaims(whole);
    expect(['cn-killing', 'nobodys-figure', 'murder', 'mh-suicidal-15-5'].filter((id) => !hard.has(id))).toEqual([]);
    expect(['cn-claim', 'event', 'cn-figure'].filter((id) => hard.has(id))).toEqual([]);
  });
});
