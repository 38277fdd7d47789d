/** What the page has to say about itself: what a link asked for in vain, what did not load, what is faulty. */
import { html, nothing, type TemplateResult } from 'lit';
import { problemText, type Problem } from '../data/problem.js';
import type { MapProblem } from '../map/map-view.js';
import type { Language } from '../state/app-state.js';
import type { IgnoredParameter } from '../state/url.js';

const MOST_LISTED = 50;

export interface Notices {
  readonly ignored: readonly IgnoredParameter[];
  readonly language: Language;
  readonly problems: readonly Problem[];
  readonly mapProblem: MapProblem | null;
  readonly mapDetail: string;
  /** Why a part of the page did not arrive; empty = it did. */
  readonly pageProblem: string;
  readonly dismiss: () => void;
  readonly retryMap: () => void;
}

const reload = html`<button class="inline" @click=${() => location.reload()}>Reload the page</button>`;

export function noticesView({ ignored, language, problems, mapProblem, mapDetail, pageProblem, dismiss, retryMap }: Notices): TemplateResult | typeof nothing {
  const notices: TemplateResult[] = [];
  if (ignored.length > 0)
    notices.push(html`<p>The link asked for something this page does not have; the rest of it is shown. ${ignored.map(({ name, value, reason }) => html`<code>${name}=${value}</code> ${reason}. `)}<button class="inline" @click=${dismiss}>Close this notice</button></p>`);
  if (language === 'ko') notices.push(html`<p><span lang="ko">지금은 이름만 한국어로 표시됩니다.</span> Names are shown in Korean first; the text is in English for now.</p>`);
  if (problems.length > 0) {
    const files = problems.filter(({ item }) => item === null);
    notices.push(html`<details>
      <summary>${files.length > 0 ? `${files.map(({ file }) => `geo/${file}`).join(', ')} could not be read. ` : ''}${problems.length} ${problems.length === 1 ? 'fault' : 'faults'} in the facts: what is faulty was left out, the rest is shown.</summary>
      <ul>${problems.slice(0, MOST_LISTED).map((problem) => html`<li>${problemText(problem)}</li>`)}</ul>
    </details>`);
  }
  if (mapProblem === 'basemap') notices.push(html`<p>Land and rivers did not load (${mapDetail}). Routes, places and events are drawn without them. <button class="inline" @click=${retryMap}>Try again</button></p>`);
  if (mapProblem === 'slow') notices.push(html`<p>The map is taking long on this machine. Everything on it can be read at once in the lists and panels.</p>`);
  if (pageProblem !== '') notices.push(html`<p>${pageProblem} ${reload}</p>`);
  if (mapProblem === 'context-lost') notices.push(html`<p>The browser took the map’s drawing surface away and has not given it back. ${reload}: it comes back as it is.</p>`);
  return notices.length === 0 ? nothing : html`<div class="notices" role="status">${notices}</div>`;
}
