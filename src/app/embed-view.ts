/** What the map has around it in a frame of another page, in place of header and menu: its name, the key, and the way to the whole page. */
import { msg } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';
import type { AppState } from '../state/app-state.js';
import { queryFromState } from '../state/url.js';
import { wholePage } from './embedded.js';

export const embedStyles = css`
  :host([data-embed]) .rail { display: none; }
  .foot { grid-row: 4; display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-1) var(--space-3); padding: var(--space-1) var(--space-4); background: var(--rail); border-top: 1px solid var(--rule); font-size: var(--text-small); }
  .foot h1 { margin: 0 auto 0 0; font-size: inherit; font-weight: 600; }
  .foot .whole { color: var(--accent); font-weight: 500; text-decoration: underline; text-underline-offset: 0.15em; min-height: var(--target); display: inline-flex; align-items: center; }
  /* On a phone one line, and more room for the words. */
  @media (max-width: 559px) {
    .foot h1 { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); }
    .foot { justify-content: space-between; padding-block: 2px; }
    .foot .button { min-height: 36px; padding-block: 2px; }
    :host([data-embed]) main { --map-height: 36dvh; }
  }
  /* Frames are low: map and words beside each other as soon as there is room for both. */
  @media (min-width: 700px) {
    :host([data-embed]) { height: 100dvh; min-height: 0; }
    :host([data-embed]) main { grid-template: 'map panel' minmax(0, 1fr) 'year panel' auto / minmax(0, 1fr) clamp(300px, 38vw, 420px); }
    :host([data-embed]) .panel { overflow: auto; border-left: 1px solid var(--rule); border-top: 0; }
  }
`;

/** The link follows the state: whoever opens the whole page sees what the frame showed. */
export const embedFoot = (state: AppState, openKey: () => void): TemplateResult => html`<footer class="foot">
  <h1>${msg('Escape routes from North Korea')}</h1>
  <button class="button" @click=${openKey}>${msg('Key and settings', { desc: 'the key (legend) of the map, colours and language' })}</button>
  <a class="whole" href=${wholePage(queryFromState(state))} target="_blank" rel="noopener noreferrer">${msg('Open the whole page', { desc: 'link under the map where it stands in a frame of another page' })}<span class="hidden-text">${msg(', in a new tab', { desc: 'follows the name of a link, for screen readers' })}</span></a>
</footer>`;
