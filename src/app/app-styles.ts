/** The page's plan: key left, map in the middle, year below it, panel right; on smaller screens in other orders. */
import { css, unsafeCSS } from 'lit';
import { SHEET_MEDIA } from '../components/sheet-handle.js';
import { controlStyles, typeStyles } from '../styles/shared-styles.js';
import { barStyles } from './bar-styles.js';
import { printStyles } from './print-styles.js';
import { LOW_SHEET_PX, MIDDLE_MAP_PERCENT } from './sheet.js';

/** As 320 × 256, which is 1280 × 1024 at 400 %: too small for anything beside or over anything. */
const TINY_MEDIA = '(max-width: 559px) and (max-height: 499px)';
/** A phone on its side. */
const LANDSCAPE_MEDIA = '(min-width: 560px) and (max-width: 1099px) and (max-height: 499px)';

export const appStyles = [
  typeStyles,
  controlStyles,
  css`
    :host { --bar-height: calc(max(var(--target), 40px) + 8px); display: grid; grid-template-rows: auto auto minmax(0, 1fr); height: 100dvh; min-height: 0; background: var(--paper); color: var(--ink); }
    page-header { grid-row: 1; min-width: 0; }
    .notices { grid-row: 2; background: var(--note); color: var(--ink); border-bottom: 1px solid var(--rule); padding: var(--space-2) var(--space-5); font-size: var(--text-small); max-height: 30vh; overflow: auto; overflow-wrap: anywhere; }
    .notices > * + * { margin-top: var(--space-2); }
    .notices summary { min-height: 32px; cursor: pointer; }
    .notices code { font-family: inherit; font-weight: 600; }
    .inline { color: var(--accent); text-decoration: underline; min-height: 28px; font-weight: 500; }
    @media (pointer: coarse) { .inline { min-height: var(--touch); } }
    .waiting { grid-row: 3; padding: var(--space-6); }
    /* In the place of what has no code yet: it goes by itself when that comes. */
    .on-its-way { display: none; margin: 0; padding: var(--space-6) var(--space-5); }
    .panel:has(> :not(:defined)) > .on-its-way { display: block; }
    main { grid-row: 3; min-height: 0; display: grid; grid-template: 'rail map panel' minmax(0, 1fr) 'rail year panel' auto / 236px minmax(0, 1fr) 396px; }
    .rail { grid-area: rail; position: relative; overflow: auto; background: var(--rail); border-right: 1px solid var(--rule); padding: var(--space-4) var(--space-4) var(--space-5) var(--space-5); }
    layer-switcher { margin-top: var(--space-5); padding-top: var(--space-4); border-top: 1px solid var(--rule); }
    map-frame { grid-area: map; min-width: 0; min-height: 0; }
    year-slider { grid-area: year; min-width: 0; }
    .panel { grid-area: panel; position: relative; min-width: 0; overflow: auto; background: var(--panel); border-left: 1px solid var(--rule); scroll-padding-top: calc(var(--bar-height) + 8px); }
    .panel:focus { outline: none; box-shadow: none; }
    dialog { width: min(440px, calc(100vw - 24px)); max-height: calc(100dvh - 24px); padding: 0; border: 1px solid var(--control); border-radius: var(--radius-card); background: var(--rail); color: var(--ink); }
    dialog::backdrop { background: rgb(0 0 0 / 0.35); }
    .dialog-inside { position: relative; padding: var(--space-5); }
    .dialog-inside .close { position: absolute; right: var(--space-3); top: var(--space-3); }
    dialog view-settings { padding-bottom: var(--space-4); margin-bottom: var(--space-4); border-bottom: 1px solid var(--rule); padding-right: calc(max(var(--target), 40px) + 24px); }

    @media (min-width: 1100px) {
      main.wide-panel { grid-template-columns: 236px minmax(0, 1fr) minmax(396px, 44vw); }
    }
    /* Tall and wide screens: more room for the panel. */
    @media (min-width: 1600px) {
      main { grid-template-columns: 268px minmax(0, 1fr) 460px; }
    }
    @media (max-width: 1099px) {
      .rail { display: none; }
      main { grid-template: 'map panel' minmax(0, 1fr) 'year panel' auto / minmax(0, 1fr) 380px; }
    }
    /* Upright tablets: the page scrolls, the map keeps its height. */
    @media (max-width: 899px) {
      :host { height: auto; min-height: 100dvh; }
      main { grid-template: 'map' min(520px, 52dvh) 'year' auto 'panel' auto / minmax(0, 1fr); }
      .panel { overflow: visible; border-left: 0; border-top: 1px solid var(--rule); }
    }
    @media (min-width: 900px) {
      :host([data-projector]) .rail { display: none; }
      :host([data-projector]) main { grid-template: 'map panel' minmax(0, 1fr) 'year panel' auto / minmax(0, 1fr) clamp(420px, 34vw, 660px); }
      :host([data-projector]) dialog { width: min(720px, calc(100vw - 24px)); }
    }

    /* Large type as large as the panel can take it. */
    :host([data-projector]) { --text-figure: clamp(64px, 7vw, 132px); }
    @media (max-width: 699px), ${unsafeCSS(LANDSCAPE_MEDIA)} {
      :host([data-projector]) { --text-label: 17px; --text-small: 19px; --text-body: 21px; --text-lead: 22px; --text-h3: 19px; --text-h2: 25px; --text-h1: 38px; }
    }

    /* A long word in large type is wider than the narrowest column. */
    @media (max-width: 379px) {
      :host([data-projector]) .panel { overflow-wrap: anywhere; }
    }

    /* Upright phones: map above, the sheet below with its own scrolling, at one of three heights. */
    @media ${unsafeCSS(SHEET_MEDIA)} {
      :host { height: 100dvh; }
      .notices { max-height: 16dvh; padding-inline: var(--space-4); }
      main { --map-height: ${MIDDLE_MAP_PERCENT}dvh; position: relative; overflow: hidden; background: var(--panel); grid-template: 'map' var(--map-height) 'year' auto 'panel' minmax(0, 1fr) / minmax(0, 1fr); }
      main.sheet-low { grid-template-rows: minmax(0, 1fr) auto max(${LOW_SHEET_PX}px, calc(7 * var(--text-body))); }
      main.sheet-full { grid-template-rows: 0 auto minmax(0, 1fr); }
      /* Under the sheet the map keeps its size, so that it is not laid out for nothing, and leaves the order of Tab. */
      main.sheet-full map-frame { height: var(--map-height); visibility: hidden; }
      main.sheet-full.dragging map-frame { visibility: visible; }
      year-slider { position: relative; z-index: 1; }
      .panel { z-index: 2; overflow: auto; overscroll-behavior: contain; border-radius: var(--radius-sheet) var(--radius-sheet) 0 0; box-shadow: var(--elevation-sheet); }
      /* On its way the sheet may be shorter than the room it leaves below itself. */
      main.dragging { background: var(--water); }
      main.dragging .panel { box-shadow: var(--elevation-sheet), 0 150px var(--panel), 0 300px var(--panel), 0 450px var(--panel), 0 600px var(--panel), 0 750px var(--panel); }
    }
    @media ${unsafeCSS(LANDSCAPE_MEDIA)} {
      :host { height: 100dvh; min-height: 0; }
      .notices { max-height: 20dvh; padding-block: var(--space-1); }
      main, :host([data-projector]) main { grid-template: 'map panel' minmax(0, 1fr) 'year panel' auto / minmax(0, 54fr) minmax(0, 46fr); }
      .panel { overflow: auto; border-left: 1px solid var(--rule); border-top: 0; }
    }
    @media ${unsafeCSS(TINY_MEDIA)} {
      main { grid-template: 'map' max(60dvh, 150px) 'year' auto 'panel' auto / minmax(0, 1fr); }
    }
  `,
  barStyles,
  printStyles,
];
