/** `?view=text`: the map's place is taken by the same in words; what is selected or turned to stands before it. */
import { msg } from '@lit/localize';
import { css, html, unsafeCSS, type TemplateResult } from 'lit';
import { SHEET_MEDIA } from '../components/sheet-handle.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { DrawnView } from '../domain/drawn.js';
import type { AppState } from '../state/app-state.js';
import { queryFromState } from '../state/url.js';
import { askedFor } from './asked-for.js';
import { textThemeName } from './page-theme.js';

/** Comes when it is first wanted. */
export const TEXT_CODE = (): Promise<unknown> => import('../components/text-view.js');

/** What the map would draw of this state; nothing is kept back but on stage, where there is no text. */
export function drawnView(index: DatasetIndex, state: AppState): DrawnView {
  const { year, selection, leg, hidden, flow } = state;
  const { legs, incidents } = askedFor(index, state);
  return { year, selection, leg, hiddenLayers: hidden, flow, onlyLegs: legs, onlyIncidents: incidents, concealed: [] };
}

export interface InWords {
  readonly text: TemplateResult;
  /** The way to the map, for the bar over what is selected. */
  readonly mapLink: TemplateResult;
}

export function inWords(index: DatasetIndex, state: AppState, wantsMap: () => void): InWords {
  const { year, language, theme } = state;
  const mapHref = `./${queryFromState({ ...state, view: 'map' })}`;
  const clicked = (event: MouseEvent): void => {
    // Any other click goes where links go.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    wantsMap();
  };
  return {
    text: html`<text-view .index=${index} .view=${drawnView(index, state)} .year=${year} .language=${language} .theme=${textThemeName(theme)} .mapHref=${mapHref} @show-map=${wantsMap}></text-view>`,
    mapLink: html`<a slot="start" class="button back" href=${mapHref} @click=${clicked}>${msg('Show this on the map')}</a>`,
  };
}

export const textModeStyles = css`
  :host([data-text]) main { grid-template: 'rail panel' minmax(0, 1fr) 'rail year' auto / 236px minmax(0, 1fr); }
  :host([data-text]) .panel { border-left: 0; }
  :host([data-text]:not([data-projector])) .panel { --text-body: 16px; --text-small: 14px; --text-lead: 17.5px; --text-h1: 32px; }
  /* What stands before the text is as wide as the text, and set off from it. */
  :host([data-text]) .panel > :not(text-view) { max-width: 46rem; margin: 0 auto; }
  :host([data-text]) .wide-panel .panel > :not(text-view) { max-width: 70rem; }
  :host([data-text]) .panel > :not(text-view, .panel-bar) + text-view { --panel-top: var(--space-6); border-top: 2px solid var(--ink); }
  @media (min-width: 1600px) { :host([data-text]) main { grid-template-columns: 268px minmax(0, 1fr); } }
  @media (max-width: 1099px) { :host([data-text]) main { grid-template: 'panel' minmax(0, 1fr) 'year' auto / minmax(0, 1fr); } }
  @media (min-width: 900px) { :host([data-text][data-projector]) main { grid-template: 'panel' minmax(0, 1fr) 'year' auto / minmax(0, 1fr); } }
  @media (max-width: 899px) {
    :host([data-text]) { height: 100dvh; }
    :host([data-text]) .panel { overflow: auto; border-top: 0; }
  }
  @media ${unsafeCSS(SHEET_MEDIA)} {
    :host([data-text]) .panel { border-radius: 0; box-shadow: none; }
    :host([data-text]) .panel-bar { border-radius: 0; }
    :host([data-text]) .panel-bar.empty { display: none; }
    :host([data-text]) .panel-bar.empty + text-view { --panel-top: var(--space-4); }
  }
  /* Too small for anything to stay in view: the page scrolls, and the year comes with it. */
  @media (max-height: 499px) and (max-width: 559px) {
    :host([data-text]) { height: auto; min-height: 100dvh; }
    :host([data-text]) main { display: block; min-width: 0; }
    :host([data-text]) .panel { overflow: visible; }
  }
  @media print { :host([data-text]), :host([data-text]) main { display: block; height: auto; } :host([data-text]) .panel { overflow: visible; } }
`;
