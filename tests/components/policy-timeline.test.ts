import { beforeAll, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/components/policy-timeline.js';
import type { PolicyTimeline } from '../../src/components/policy-timeline.js';
import { YearEvent } from '../../src/components/year-event.js';
import { incidentsIn, type DatasetIndex } from '../../src/domain/dataset-index.js';
import { need, realFacts } from '../fixtures/browser-facts.js';
import { all, byRole, change, focused, heard, mount, text } from '../fixtures/browser-page.js';
import { incident, period, policy } from '../fixtures/browser-world.js';

let facts: DatasetIndex;
beforeAll(async () => {
  facts = await realFacts();
});

const POLICY = policy({
  country: 'XA',
  periods: [period({ id: 'a', from: '1990', to: '1996', outcome: 'transit-tolerated' }), period({ id: 'b', from: '1999-05', to: '1999-05', outcome: 'mixed', outcomes: ['returned-to-china', 'resettled'] }), period({ id: 'c', from: '2000', to: null, outcome: 'returned-to-north-korea', basis: 'undated' })],
});
const INCIDENTS = [incident({ id: 'late', date: '2013-05-10' }), incident({ id: 'early', date: '1993' }), incident({ id: 'undated', date: null }), incident({ id: 'span', date: '1997-02/1998-03' })];

const entries = (timeline: PolicyTimeline): string[] => all(timeline, 'li').map(text);
const ofCountry = (code: string): Promise<PolicyTimeline> => mount('policy-timeline', { policy: need(facts.policies.get(code), code), incidents: incidentsIn(facts, code, null) });

describe('policy-timeline', () => {
  it('lists periods and dated events in order of time, each with its date', async () => {
    expect(entries(await mount('policy-timeline', { policy: POLICY, incidents: INCIDENTS }))).toEqual([
      '1990–1996 Transit tolerated',
      '1993 Event Title of early',
      'February 1997 to March 1998 Event Title of span',
      'May 1999 Mixed: returned to China, and resettled',
      'Undated, shown from 2000 Returned to North Korea',
      '10 May 2013 Event Title of late',
    ]);
  });

  it('keeps the order of months and days within a year', async () => {
    const incidents = [incident({ id: 'june', date: '2002-06' }), incident({ id: 'may', date: '2002-05' }), incident({ id: 'may-day', date: '2002-05-01' }), incident({ id: 'year', date: '2002' })];
    const timeline = await mount('policy-timeline', { policy: policy({ country: 'XA' }), incidents });
    const order = entries(timeline).map((entry) => entry.replace(/^.*Title of /, ''));
    expect(order.indexOf('may')).toBeLessThan(order.indexOf('june'));
    expect(order.indexOf('may-day')).toBeLessThan(order.indexOf('june'));
    expect(order).toHaveLength(4);
  });

  it('says “until” where the beginning is not known, and “undated” where nothing is', async () => {
    const [laos] = entries(await ofCountry('LA'));
    expect(laos).toBe('until May 2013 Transit tolerated');
    expect(entries(await ofCountry('TH'))).toEqual(['Undated Sent to South Korea']);
  });

  it.each(['CN', 'VN', 'JP', 'KR', 'RU', 'US'])('lists every period and every dated event of %s', async (code) => {
    const { periods } = need(facts.policies.get(code), code);
    const dated = incidentsIn(facts, code, null).filter(({ properties }) => properties.date !== null);
    const listed = entries(await ofCountry(code));
    expect(listed).toHaveLength(periods.length + dated.length);
    for (const { properties } of dated) expect(listed.filter((entry) => entry.endsWith(properties.title))).toHaveLength(1);
  });

  it('asks for the year of the entry that is chosen', async () => {
    const timeline = await mount('policy-timeline', { policy: POLICY, incidents: INCIDENTS });
    const events = heard<YearEvent>(YearEvent.type);
    for (const name of [/^1990–1996/, /Title of early/, /Title of span/, /^May 1999/, /^Undated, shown from 2000/, /Title of late/]) await byRole(timeline, 'button', name).click();
    expect(events.map(({ year, settled }) => [year, settled])).toEqual([[1990, true], [1993, true], [1997, true], [1999, true], [2000, true], [2013, true]]);
  });

  it('asks for the last year of a period that has no beginning', async () => {
    const timeline = await ofCountry('LA');
    const events = heard<YearEvent>(YearEvent.type);
    await byRole(timeline, 'button', /^until May 2013/).click();
    expect(events.map(({ year }) => year)).toEqual([2013]);
  });

  it('asks for no year outside the control', async () => {
    const timeline = await mount('policy-timeline', { policy: policy({ country: 'XA', periods: [period({ id: 'old', from: '1962', to: '1993' })] }) });
    const events = heard<YearEvent>(YearEvent.type);
    await byRole(timeline, 'button').click();
    expect(events.map(({ year }) => year)).toEqual([1985]);
  });

  it('can be worked with the keyboard', async () => {
    const timeline = await mount('policy-timeline', { policy: POLICY, incidents: INCIDENTS });
    const events = heard<YearEvent>(YearEvent.type);
    (byRole(timeline, 'button', /Title of span/).element() as HTMLElement).focus();
    await userEvent.keyboard('{Tab}');
    expect(text(need(focused(), 'focus'))).toMatch(/^May 1999/);
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard(' ');
    expect(events.map(({ year }) => year)).toEqual([1999, 1999]);
  });

  it('marks the entries of the current year, and only those', async () => {
    const timeline = await mount('policy-timeline', { policy: POLICY, incidents: INCIDENTS, year: 1993 });
    const current = (): string[] => all(timeline, '[aria-current]:not([aria-current="false"])').map(text);
    expect(current()).toContain('1993 Event Title of early');
    expect(current()).not.toContain('10 May 2013 Event Title of late');
    await change(timeline, { year: 2013 });
    expect(current()).toContain('10 May 2013 Event Title of late');
    expect(current()).not.toContain('1993 Event Title of early');
    await change(timeline, { year: null });
    expect(current()).toEqual([]);
  });

  it('marks the period that covers the current year, also when it began earlier', async () => {
    const timeline = await mount('policy-timeline', { policy: POLICY, year: 1994 });
    const current = all(timeline, '[aria-current]:not([aria-current="false"])').map(text);
    expect(current).toEqual(['1990–1996 Transit tolerated']);
  });

  it('hides the bar from assistive technology, since the list says the same', async () => {
    const timeline = await ofCountry('CN');
    const hidden = all(timeline, '[aria-hidden="true"]');
    const swatches = all(timeline, 'outcome-swatch');
    expect(swatches.length).toBeGreaterThan(1);
    for (const swatch of swatches) expect(hidden.some((bar) => bar !== swatch && bar.contains(swatch))).toBe(true);
    expect(hidden.flatMap((bar) => all(bar, 'a, button, input, [tabindex]'))).toEqual([]);
    expect(text(timeline)).not.toMatch(/\b2010\b/); // A label of the axis.
  });
});
