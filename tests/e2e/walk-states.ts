/** Views in which the page is looked at all over: one of each kind of thing it can show. */
import { lessonText } from '../../src/domain/lesson-text.js';

const LESSON = lessonText({ title: 'Rivers', note: '', steps: [{ item: { kind: 'chapter', id: 'two-rivers-south' }, note: 'Slowly.' }, { item: { kind: 'country', id: 'LA', year: 2013 }, note: '' }, { item: { kind: 'question', text: 'Who decides?' }, note: '' }] });

/** What it is, and the query of its address without map, language and theme. */
export const STATES: readonly (readonly [what: string, query: string])[] = [
  ['overview', ''],
  ['a country in a year', 'year=2013&select=country:LA'],
  ['a country with much', 'select=country:KR'],
  ['a border place', 'select=crossing:namyang-tumen'],
  ['a route', 'select=route:china-laos-thailand&leg=1'],
  ['an event', 'select=incident:inc-2012-02-shenyang-19'],
  ['a community', 'select=destination:new-malden'],
  ['a province', 'select=origin:north-hamgyong'],
  ['routes', 'page=routes&from=KP&to=TH'],
  ['events', 'page=incidents&year=2004'],
  ['arrivals', 'page=arrivals&year=2009'],
  ['a comparison', 'page=compare&compare=CN,LA,TH&year=2013'],
  ['disagreements', 'page=disagreements&item=C01'],
  ['people and reasons', 'page=people&item=why'],
  ['words', 'page=terms'],
  ['sources', 'page=sources'],
  ['what is left out', 'page=about'],
  ['accessibility', 'page=access'],
  ['stories', 'page=stories'],
  ['lessons', 'page=lessons&item=two-rivers'],
  ['composer', `page=compose#lesson=${LESSON}`],
  ['a chapter', 'chapter=two-rivers-south'],
  ['the map in words', 'view=text&year=2013'],
  ['in words, with a country', 'view=text&select=country:LA'],
];

/** The query with more in it, before what stands behind the `#`. */
export function withSettings(query: string, settings: string): string {
  const [before = '', behind] = query.split('#');
  return `${[settings, before].filter((part) => part !== '').join('&')}${behind === undefined ? '' : `#${behind}`}`;
}
