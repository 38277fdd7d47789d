import { nothing, render } from 'lit';
import { describe, expect, it, onTestFinished } from 'vitest';
import { noticesView, type Notices } from '../../src/app/notices.js';
import { stateFromQuery } from '../../src/state/url.js';
import { all, byRole, text } from '../fixtures/browser-page.js';

const NONE: Notices = { ignored: [], problems: [], mapProblem: null, mapDetail: '', pageProblem: null, awaited: 'nothing', newer: nothing, dismiss: () => undefined, dismissMap: () => undefined, retryMap: () => undefined, askAgain: () => undefined };

function shown(notices: Partial<Notices>): HTMLElement {
  const place = document.createElement('div');
  document.body.append(place);
  onTestFinished(() => place.remove());
  render(noticesView({ ...NONE, ...notices }), place);
  return place;
}

describe('the notices', () => {
  it('are none where there is nothing to say', () => expect(shown({}).children).toHaveLength(0));

  it('name each part of a link that is not used, and why', async () => {
    let dismissed = 0;
    const { ignored } = stateFromQuery('?year=1900&leg=x&page=moon');
    const place = shown({ ignored, dismiss: () => (dismissed += 1) });
    expect(text(place)).toBe(
      `The link asked for something this page does not have; the rest of it is shown. ${ignored.map(({ name, value, reason }) => `${name}=${value} ${reason()}.`).join(' ')} Close this notice`,
    );
    expect(all(place, 'code').map(text)).toEqual(['year=1900', 'leg=x', 'page=moon']);
    await byRole(place, 'button', 'Close this notice').click();
    expect(dismissed).toBe(1);
  });

  it('count the faults of the facts, and list them in English unless they are said to the reader', () => {
    const fault = { file: 'policies/LA.json', item: 'la-2013', field: 'from', reason: 'must be a date' };
    const one = shown({ problems: [fault] });
    expect(text(all(one, 'summary')[0] ?? one)).toBe('1 fault in the facts: what is faulty was left out, the rest is shown.');
    const several = shown({ problems: [fault, { file: 'sources.json', item: null, field: '', reason: '도착하지 않았다' }] });
    expect(text(all(several, 'summary')[0] ?? several)).toBe('geo/sources.json could not be read. 2 faults in the facts: what is faulty was left out, the rest is shown.');
    expect(all(several, 'li').map((item) => [item.getAttribute('lang'), text(item)])).toEqual([['en', 'geo/policies/LA.json, item la-2013, from: must be a date'], [null, 'geo/sources.json: 도착하지 않았다']]);
  });

  it('offer a way out of trouble with the map, and of a part that did not arrive', async () => {
    let retried = 0;
    const basemap = shown({ mapProblem: 'basemap', mapDetail: 'answer 404', retryMap: () => (retried += 1) });
    expect(text(basemap)).toBe('Land and rivers did not load (answer 404). Routes, places and events are drawn without them. Try again');
    await byRole(basemap, 'button', 'Try again').click();
    expect(retried).toBe(1);
    const failed = shown({ mapProblem: 'failed', mapDetail: 'out of memory', retryMap: () => (retried += 1) });
    expect(text(failed)).toContain('out of memory');
    expect(all(failed, '[lang=en]').map(text)).toEqual(['out of memory']);
    await byRole(failed, 'button', /again$/).click();
    expect(retried).toBe(2);
    expect(text(shown({ pageProblem: () => 'Routes: this part did not arrive.' }))).toBe('Routes: this part did not arrive. Reload the page');
  });

  it('say that something is awaited: files are asked for again in place, a part of the program with the page', async () => {
    let asked = 0;
    const files = shown({ awaited: 'files', askAgain: () => (asked += 1) });
    expect(text(files)).toContain('has not come yet');
    await byRole(files, 'button', 'Ask for it again').click();
    expect(asked).toBe(1);
    const code = shown({ awaited: 'code' });
    expect(all(code, 'button').map(text)).toEqual(['Reload the page']);
  });
});
