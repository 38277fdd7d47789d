import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/data/dataset.js';
import { indexDataset, selectionName, type DatasetIndex } from '../../src/domain/dataset-index.js';
import { contentOf, countsOf, PEOPLE_TOPICS, placesOf, type PeopleTopic } from '../../src/domain/people-topics.js';
import { claimPlaces } from '../../src/domain/source-claims.js';
import { selectionText } from '../../src/domain/selection.js';
import { HARD_TOPICS } from '../../src/domain/types.js';
import { claim, conflict, dataset, figure, policy, topicClaim } from '../fixtures/dataset.js';
import { GEO_FOLDER } from '../fixtures/geo-folder.js';
import { readFolder } from '../../geo/tools/read-folder.js';

let index: DatasetIndex;
beforeAll(async () => {
  const loaded = await loadDataset(readFolder(GEO_FOLDER));
  index = indexDataset(loaded.dataset);
});

const groups = PEOPLE_TOPICS.flatMap((topic) => topic.groups.map((group) => ({ ...group, path: `${topic.id}: ${group.title}`, behindNotice: topic.hard || group.hard })));

describe('PEOPLE_TOPICS, against the real facts', () => {
  it('names only claims and figures that exist, each in its own list', () => {
    const missing = groups.flatMap(({ path, claims, figures }) => [
      ...claims.filter((id) => !index.claims.has(id) || index.figures.has(id)).map((id) => `${path}: claim ${id}`),
      ...figures.filter((id) => !index.figures.has(id)).map((id) => `${path}: figure ${id}`),
    ]);
    expect(missing).toEqual([]);
  });

  it('names only places that exist', () => {
    const missing = PEOPLE_TOPICS.flatMap((topic) => {
      const found = placesOf(topic).filter((place) => selectionName(index, place) !== null).map(selectionText);
      return topic.places.filter((place) => !found.includes(place)).map((place) => `${topic.id}: ${place}`);
    });
    expect(missing).toEqual([]);
  });

  it('says nothing twice', () => {
    const ids = groups.flatMap(({ claims, figures }) => [...claims, ...figures]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const topicIds = PEOPLE_TOPICS.map(({ id }) => id);
    expect(new Set(topicIds).size).toBe(topicIds.length);
  });

  it('keeps what is hard to read behind the notice', () => {
    const hardIds = new Set([
      ...index.dataset.policies.flatMap(({ claims }) => claims).filter(({ topic }) => HARD_TOPICS.has(topic)).map(({ id }) => id),
      ...index.dataset.figures.filter(({ topic }) => HARD_TOPICS.has(topic)).map(({ id }) => id),
      ...index.dataset.incidents.filter(({ properties }) => properties.kind === 'killing').map(({ properties }) => properties.id),
    ]);
    const open = groups.filter(({ behindNotice }) => !behindNotice).flatMap(({ path, claims, figures }) => [...claims, ...figures].filter((id) => hardIds.has(id)).map((id) => `${path}: ${id}`));
    expect(hardIds.size).toBeGreaterThan(5);
    expect(open).toEqual([]);
  });

  it('tells every figure that has no other place', () => {
    const here = new Set(groups.flatMap(({ figures }) => figures));
    const places = claimPlaces(index.dataset);
    const homeless = index.dataset.figures.filter(({ id }) => {
      const place = places.get(id);
      return place?.kind === 'page' && place.page === 'people';
    });
    expect(homeless.map(({ id }) => id).filter((id) => !here.has(id))).toEqual([]);
  });

  it('gives both readings of trafficking, with the conflict', () => {
    const topic = PEOPLE_TOPICS.find(({ id }) => id === 'marriage');
    expect(topic?.hard).toBe(true);
    const ids = topic?.groups.flatMap(({ claims, figures }) => [...claims, ...figures]) ?? [];
    expect(ids).toEqual(expect.arrayContaining(['cn-traffick-on-arrival', 'cn-traffick-disputed', 'cn-traffick-70', 'cn-traffick-15']));
  });
});

describe('contentOf and countsOf', () => {
  const topic: PeopleTopic = { id: 'why', title: 'Some', hard: false, groups: [{ title: 'One', claims: ['b', 'a', 'gone'], figures: ['f', 'gone-too'], hard: false }], places: ['country:CN', 'nonsense', 'moon:1'], pages: [] };
  const small = indexDataset(
    dataset({
      policies: [policy('CN', [], { claims: [topicClaim('a', { conflicts: ['C01'] })], laws: [claim('b')] })],
      figures: [figure('f', 3, { conflicts: ['C01', 'C02'] })],
      conflicts: [conflict('C01'), conflict('C02')],
    }),
  );

  it('keep the order of the list and leave out what is not there', () => {
    const group = topic.groups[0];
    expect(group && contentOf(small, group).claims.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(group && contentOf(small, group).figures.map(({ id }) => id)).toEqual(['f']);
  });

  it('count each disagreement once', () => {
    expect(countsOf(small, topic)).toEqual({ claims: 3, conflicts: 2 });
  });

  it('are nothing without facts', () => {
    expect(countsOf(indexDataset(dataset({})), topic)).toEqual({ claims: 0, conflicts: 0 });
  });

  it('drop a place that is not one', () => {
    expect(placesOf(topic)).toEqual([{ kind: 'country', id: 'CN' }]);
  });
});
