/** The page's plan: key left, map in the middle, year below it, panel right; stacked on smaller screens. */
import { css } from 'lit';
import { controlStyles, typeStyles } from '../styles/shared-styles.js';

export const appStyles = [
  typeStyles,
  controlStyles,
  css`
    :host { display: grid; grid-template-rows: auto auto minmax(0, 1fr); height: 100dvh; min-height: 0; background: var(--paper); color: var(--ink); }
    header { grid-row: 1; display: flex; align-items: center; justify-content: space-between; gap: var(--space-4); min-height: 52px; padding: 0 var(--space-5); background: var(--panel); border-bottom: 1px solid var(--rule); }
    h1 { margin: 0; font-size: 17px; line-height: 1.25; font-weight: 600; }
    h1 .title { font: inherit; min-height: var(--target); }
    h1 span { font-weight: 400; color: var(--ink-2); font-size: 0.88em; margin-left: var(--space-2); white-space: nowrap; }
    .tools { display: flex; align-items: center; gap: var(--space-4); }
    .key-button { display: none; }
    nav { position: relative; }
    nav ul[popover] { inset: auto; position: fixed; top: 56px; right: 150px; margin: 0; padding: var(--space-2) var(--space-4); width: 250px; max-height: calc(100dvh - 80px); overflow: auto; background: var(--panel); color: var(--ink); border: 1px solid var(--control); border-radius: var(--radius-card); }
    nav .row { align-items: center; font-weight: 500; }
    nav .row[aria-current='page'] { box-shadow: inset 3px 0 0 var(--accent); }
    .settings { display: flex; align-items: center; gap: var(--space-4); }
    dialog .settings { display: none; padding-bottom: var(--space-4); margin-bottom: var(--space-4); border-bottom: 1px solid var(--rule); padding-right: calc(max(var(--target), 40px) + 24px); flex-wrap: wrap; }
    select { font: 500 var(--text-small) / 1.2 var(--font); min-height: var(--target); color: var(--ink); background: var(--panel); border: 1px solid var(--control); border-radius: var(--radius-control); padding: 0 var(--space-2); max-width: 9.5em; }
    .languages { display: flex; }
    .language { min-height: var(--target); min-width: var(--target); padding: 0 var(--space-2); color: var(--ink-2); text-align: center; }
    .language[aria-pressed='true'] { color: var(--ink); font-weight: 600; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 6px; }
    .skip { position: absolute; left: var(--space-4); top: -100px; z-index: 10; background: var(--panel); padding: var(--space-2) var(--space-4); border: 2px solid var(--focus); border-radius: var(--radius-control); }
    .skip:focus { top: var(--space-2); }
    .notices { grid-row: 2; background: var(--note); color: var(--ink); border-bottom: 1px solid var(--rule); padding: var(--space-2) var(--space-5); font-size: var(--text-small); max-height: 30vh; overflow: auto; }
    .notices > * + * { margin-top: var(--space-2); }
    .notices summary { min-height: 32px; cursor: pointer; }
    .notices code { font-family: inherit; font-weight: 600; }
    .inline { color: var(--accent); text-decoration: underline; min-height: 28px; font-weight: 500; }
    .waiting { grid-row: 3; padding: var(--space-6); }
    main { grid-row: 3; min-height: 0; display: grid; grid-template: 'rail map panel' minmax(0, 1fr) 'rail year panel' auto / 236px minmax(0, 1fr) 396px; }
    .rail { grid-area: rail; overflow: auto; background: var(--rail); border-right: 1px solid var(--rule); padding: var(--space-4) var(--space-4) var(--space-5) var(--space-5); }
    layer-switcher { margin-top: var(--space-5); padding-top: var(--space-4); border-top: 1px solid var(--rule); }
    map-view { grid-area: map; }
    year-slider { grid-area: year; }
    .panel { grid-area: panel; position: relative; overflow: auto; background: var(--panel); border-left: 1px solid var(--rule); }
    .panel:focus { outline: none; box-shadow: none; }
    .close { position: absolute; z-index: 2; right: var(--space-3); top: var(--space-3); width: max(var(--target), 40px); height: max(var(--target), 40px); text-align: center; font-size: max(16px, 1.1em); border-radius: var(--radius-control); }
    .close:hover { background: var(--rail); }
    .panel-bar { position: sticky; top: 0; z-index: 2; display: flex; align-items: center; gap: var(--space-3); padding: var(--space-1) var(--space-3) 0 var(--space-5); background: var(--panel); }
    .panel-bar .close { position: static; margin-left: auto; flex: none; }
    .panel-bar .back { font-size: var(--text-small); min-width: 0; }
    .panel-bar + * { --panel-top: 0; }
    .map-missing { grid-area: map; display: grid; grid-template-columns: minmax(0, 34em); place-content: center; justify-items: start; gap: var(--space-3); padding: var(--space-4) var(--space-5); overflow: auto; background: var(--rail); }
    .map-missing p { max-width: 34em; }
    dialog { width: min(440px, calc(100vw - 24px)); max-height: calc(100dvh - 24px); padding: 0; border: 1px solid var(--control); border-radius: var(--radius-card); background: var(--rail); color: var(--ink); }
    dialog::backdrop { background: rgb(0 0 0 / 0.35); }
    .dialog-inside { position: relative; padding: var(--space-5); }

    @media (min-width: 1100px) {
      search-box { width: 250px; }
      main.wide-panel { grid-template-columns: 236px minmax(0, 1fr) minmax(396px, 44vw); }
    }
    /* Tall and wide screens: more room for the panel. */
    @media (min-width: 1600px) {
      main { grid-template-columns: 268px minmax(0, 1fr) 460px; }
    }
    @media (max-width: 1099px) {
      .key-button { display: inline-flex; }
      .rail { display: none; }
      main { grid-template: 'map panel' minmax(0, 1fr) 'year panel' auto / minmax(0, 1fr) 380px; }
    }
    /* Upright tablets: the page scrolls, the map keeps its height. */
    @media (max-width: 899px) {
      :host { height: auto; min-height: 100dvh; }
      main { grid-template: 'map' min(520px, 52dvh) 'year' auto 'panel' auto / minmax(0, 1fr); }
      .panel { overflow: visible; border-left: 0; border-top: 1px solid var(--rule); }
    }
    /* Phones: map above, sheet below with its own scrolling, so that the map stays in view. */
    @media (max-width: 699px) and (min-height: 600px) {
      :host { height: 100dvh; }
      main { grid-template: 'map' 38dvh 'year' auto 'panel' minmax(0, 1fr) / minmax(0, 1fr); }
      .panel { overflow: auto; border-radius: var(--radius-sheet) var(--radius-sheet) 0 0; box-shadow: var(--elevation-sheet); }
    }
    @media (max-width: 699px) {
      header { padding: 0 var(--space-4); min-height: 56px; }
      h1 { font-size: 16px; }
      .tools { gap: var(--space-2); }
      .tools .button { padding: 0 var(--space-2); }
      nav ul[popover] { right: var(--space-3); left: auto; }
      h1 span, .more-words { display: none; }
      header .settings { display: none; }
      dialog .settings { display: flex; }
      .key-button { padding: 0 var(--space-3); font-size: var(--text-small); white-space: nowrap; }
    }
    :host([data-projector]) header { min-height: 72px; }
    :host([data-projector]) h1 { font-size: 26px; }
    @media (min-width: 900px) {
      :host([data-projector]) .rail { display: none; }
      :host([data-projector]) .key-button { display: inline-flex; }
      :host([data-projector]) main { grid-template: 'map panel' minmax(0, 1fr) 'year panel' auto / minmax(0, 1fr) clamp(420px, 34vw, 660px); }
      :host([data-projector]) dialog { width: min(720px, calc(100vw - 24px)); }
    }
  `,
];
