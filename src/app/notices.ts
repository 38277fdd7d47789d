/** What the page has to say about itself: what a link asked for in vain, what did not load, what is faulty. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { problemText, type Problem } from '../data/problem.js';
import type { IgnoredParameter } from '../state/url.js';
import type { Awaited } from './awaited.js';
import type { MapTrouble, WhyDrawn } from './map-frame.js';
import { diagnosticsButton } from './page-foot.js';
import type { PageProblem } from './page-problem.js';

const MOST_LISTED = 50;

export interface Notices {
  readonly ignored: readonly IgnoredParameter[];
  readonly problems: readonly Problem[];
  readonly mapProblem: MapTrouble | null;
  /** What a library or the browser said of it; may be empty. */
  readonly mapDetail: string;
  /** Why a part of the page did not arrive; null = it did. */
  readonly pageProblem: PageProblem | null;
  /** What has been awaited for long. */
  readonly awaited: Awaited;
  /** That a newer version is there, if it is. */
  readonly newer: TemplateResult | typeof nothing;
  readonly dismiss: () => void;
  readonly dismissMap: () => void;
  readonly retryMap: () => void;
  readonly askAgain: () => void;
}

export function noticesView({ ignored, problems, mapProblem, mapDetail, pageProblem, awaited, newer, dismiss, dismissMap, retryMap, askAgain }: Notices): TemplateResult | typeof nothing {
  const notices: TemplateResult[] = [];
  const retry = html`<button class="inline" @click=${retryMap}>${msg('Try again')}</button>`;
  if (ignored.length > 0)
    notices.push(html`<p>${msg('The link asked for something this page does not have; the rest of it is shown.')} ${ignored.map(ignoredView)}<button class="inline" @click=${dismiss}>${msg('Close this notice')}</button></p>`);
  if (problems.length > 0) {
    notices.push(html`<div><details>
      <summary>${faultsText(problems)}</summary>
      <ul>${problems.slice(0, MOST_LISTED).map((problem) => html`<li lang=${isInKorean(problem) ? nothing : 'en'}>${problemText(problem)}</li>`)}</ul>
    </details>${problems.some(({ item }) => item === null) ? reload() : nothing}</div>`);
  }
  if (mapProblem === 'basemap') notices.push(html`<p>${msg(html`Land and rivers did not load (${inEnglish(mapDetail)}). Routes, places and events are drawn without them.`, { desc: 'in brackets, in English: what the map’s program said' })} ${retry}</p>`);
  // Asked for by the reader: nothing to explain.
  if (mapProblem !== null && mapProblem !== 'basemap' && mapProblem !== 'mended' && mapProblem !== 'chosen')
    notices.push(html`<p>${whyDrawn(mapProblem, mapDetail)} ${msg('The drawn map shows and does the same.')} <button class="inline" @click=${retryMap}>${msg('Try the live map again')}</button> ${diagnosticsButton()} <button class="inline" @click=${dismissMap}>${msg('Close this notice')}</button></p>`);
  if (pageProblem !== null) notices.push(html`<p>${pageProblem()} ${reload()}</p>`);
  if (awaited !== 'nothing') notices.push(html`<p>${msg('Something that was asked for has not come yet: the network is slow, or it does not answer. It is shown as soon as it is there; the rest goes on.')} ${awaited === 'files' ? html`<button class="inline" @click=${askAgain}>${msg('Ask for it again')}</button>` : reload()}</p>`);
  if (newer !== nothing) notices.push(newer);
  return notices.length === 0 ? nothing : html`<div class="notices" role="region" aria-label=${msg('Notices', { desc: 'name of the part of the page that says what went wrong, for screen readers' })}>${notices}</div>`;
}

/** Why the drawn map stands where the live one is looked for. */
function whyDrawn(why: Exclude<WhyDrawn, 'chosen'>, detail: string): string | TemplateResult {
  switch (why) {
    case 'no-webgl':
      return msg('This browser cannot draw the live map: WebGL 2 is switched off or missing.');
    case 'not-loaded':
      return msg(html`The live map’s program did not load (${inEnglish(detail)}).`, { desc: 'in brackets, in English: what the browser or the map’s program said' });
    case 'failed':
      return msg(html`The live map’s program failed (${inEnglish(detail)}).`, { desc: 'in brackets, in English: what the browser or the map’s program said' });
    case 'late':
      return msg('The live map has not come yet.');
    case 'slow':
      return msg('This machine has no graphics card for the live map, and draws it too slowly.');
    case 'context-lost':
      return msg('The browser took the live map’s drawing surface away and has not given it back.');
  }
}

const reload = (): TemplateResult => html`<button class="inline" @click=${() => location.reload()}>${msg('Reload the page')}</button>`;

function ignoredView({ name, value, reason }: IgnoredParameter): TemplateResult {
  const asked = html`<code><bdi>${name}=${value}</bdi></code>`;
  return html`${msg(html`${asked} ${reason()}.`, { desc: 'a part of the link, such as year=1900, and why it is not used' })} `;
}

function faultsText(problems: readonly Problem[]): string {
  const count = problems.length;
  const faults = count === 1 ? msg(str`${count} fault in the facts: what is faulty was left out, the rest is shown.`) : msg(str`${count} faults in the facts: what is faulty was left out, the rest is shown.`);
  const files = [...new Set(problems.filter(({ item }) => item === null).map(({ file }) => `geo/${file}`))].join(', ');
  return files === '' ? faults : `${msg(str`${files} could not be read.`)} ${faults}`;
}

/** As a program or a browser put it. */
const inEnglish = (words: string): TemplateResult => html`<span lang="en">${words}</span>`;

/** What is wrong in a file is said in English, for whoever mends it; what did not arrive is said to the reader. */
const isInKorean = ({ reason }: Problem): boolean => /\p{Script=Hangul}/u.test(reason);
