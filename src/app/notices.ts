/** What the page has to say about itself: what a link asked for in vain, what did not load, what is faulty. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { problemText, type Problem } from '../data/problem.js';
import type { MapProblem } from '../map/map-view.js';
import type { IgnoredParameter } from '../state/url.js';

const MOST_LISTED = 50;

export interface Notices {
  readonly ignored: readonly IgnoredParameter[];
  readonly problems: readonly Problem[];
  readonly mapProblem: MapProblem | null;
  readonly mapDetail: string;
  /** Why a part of the page did not arrive; empty = it did. */
  readonly pageProblem: string;
  readonly dismiss: () => void;
  readonly retryMap: () => void;
}

export function noticesView({ ignored, problems, mapProblem, mapDetail, pageProblem, dismiss, retryMap }: Notices): TemplateResult | typeof nothing {
  const notices: TemplateResult[] = [];
  const retry = html`<button class="inline" @click=${retryMap}>${msg('Try again')}</button>`;
  if (ignored.length > 0)
    notices.push(html`<p>${msg('The link asked for something this page does not have; the rest of it is shown.')} ${ignored.map(ignoredView)}<button class="inline" @click=${dismiss}>${msg('Close this notice')}</button></p>`);
  if (problems.length > 0) {
    notices.push(html`<details>
      <summary>${faultsText(problems)}</summary>
      <ul>${problems.slice(0, MOST_LISTED).map((problem) => html`<li lang=${isInKorean(problem) ? nothing : 'en'}>${problemText(problem)}</li>`)}</ul>
    </details>`);
  }
  if (mapProblem === 'basemap') notices.push(html`<p>${msg(str`Land and rivers did not load (${mapDetail}). Routes, places and events are drawn without them.`)} ${retry}</p>`);
  if (mapProblem === 'slow') notices.push(html`<p>${msg('The map is taking long on this machine. Everything on it can be read at once in the lists and panels.')}</p>`);
  if (pageProblem !== '') notices.push(html`<p>${pageProblem} ${reload()}</p>`);
  if (mapProblem === 'context-lost') notices.push(html`<p>${msg(html`The browser took the map’s drawing surface away and has not given it back. ${reload()}: it comes back as it is.`, { desc: 'the part filled in is the button “Reload the page”; the page comes back as it is' })}</p>`);
  return notices.length === 0 ? nothing : html`<div class="notices" role="status">${notices}</div>`;
}

const reload = (): TemplateResult => html`<button class="inline" @click=${() => location.reload()}>${msg('Reload the page')}</button>`;

function ignoredView({ name, value, reason }: IgnoredParameter): TemplateResult {
  const asked = html`<code>${name}=${value}</code>`;
  return html`${msg(html`${asked} ${reason()}.`, { desc: 'a part of the link, such as year=1900, and why it is not used' })} `;
}

function faultsText(problems: readonly Problem[]): string {
  const count = problems.length;
  const faults = count === 1 ? msg(str`${count} fault in the facts: what is faulty was left out, the rest is shown.`) : msg(str`${count} faults in the facts: what is faulty was left out, the rest is shown.`);
  const files = problems.filter(({ item }) => item === null).map(({ file }) => `geo/${file}`).join(', ');
  return files === '' ? faults : `${msg(str`${files} could not be read.`)} ${faults}`;
}

/** What is wrong in a file is said in English, for whoever mends it; what did not arrive is said to the reader. */
const isInKorean = ({ reason }: Problem): boolean => /\p{Script=Hangul}/u.test(reason);
