/** Rules that several elements need: type, links, buttons, cards. Each takes them into its own shadow root. */
import { css } from 'lit';

export const typeStyles = css`
  :host { box-sizing: border-box; font-family: var(--font); font-size: var(--text-body); line-height: 1.5; color: var(--ink); }
  *, *::before, *::after { box-sizing: border-box; }
  h2, h3, h4, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
  h2 { font-size: var(--text-h1); line-height: 1.12; font-weight: 600; letter-spacing: -0.01em; text-wrap: balance; overflow-wrap: break-word; }
  h3 { font-size: var(--text-h2); line-height: 1.3; font-weight: 600; }
  h4 { font-size: var(--text-h3); line-height: 1.35; font-weight: 600; }
  ul, ol { list-style: none; }
  :lang(ko) { word-break: keep-all; }
  /* Hangul has no slanted letters: a browser would only lean them. */
  :lang(ko):lang(ko) { font-style: normal; }
  .small { font-size: var(--text-small); line-height: 1.45; }
  .quiet { color: var(--ink-2); }
  .hidden-text { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
  a:hover { text-decoration-thickness: 2px; }
  :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; box-shadow: 0 0 0 2px var(--paper); }
  h2:focus, h3:focus { outline: none; box-shadow: none; }
`;

export const controlStyles = css`
  button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: inherit; }
  .button { display: inline-flex; align-items: center; justify-content: center; gap: var(--space-2); min-height: var(--target); min-width: var(--target); padding: 0 var(--space-3);
    border: 1px solid var(--control); border-radius: var(--radius-control); background: var(--panel); color: var(--ink); font: 500 var(--text-body) / 1.2 var(--font); cursor: pointer; text-decoration: none; }
  .button:hover { border-color: var(--ink); }
  .button[aria-pressed='true'], .button.primary { background: var(--accent); color: var(--on-accent); border-color: var(--accent); }
  /* The system's own contrast colours take the background away. */
  @media (forced-colors: active) {
    .button[aria-pressed='true'] { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; }
    [aria-current]:not([aria-current='false']) { text-decoration: underline; text-decoration-thickness: 3px; }
  }
  .row { display: flex; gap: var(--space-3); align-items: flex-start; width: 100%; min-height: var(--target); padding: var(--space-2) var(--space-2); margin-inline: calc(-1 * var(--space-2)); border-radius: var(--radius-control); }
  button.row:hover, a.row:hover { background: var(--rail); }
  .row .title { font-weight: 500; display: block; }
  .row .more { color: var(--ink-2); font-size: var(--text-small); display: block; }
`;

export const panelStyles = css`
  :host { display: block; padding: var(--panel-top, var(--space-5)) var(--space-5) var(--space-6); }
  section { margin-top: var(--space-5); padding-top: var(--space-4); border-top: 1px solid var(--rule); }
  section > h3 { margin-bottom: var(--space-3); color: var(--ink); }
  .eyebrow { font-size: var(--text-small); font-weight: 500; color: var(--ink-2); margin-bottom: var(--space-1); padding-right: var(--bar-room, 0px); }
  h2 .second { font-weight: 400; color: var(--ink-2); font-size: 0.72em; letter-spacing: 0; }
  .lead { font-size: var(--text-lead); line-height: 1.5; }
  h2 + .lead { margin-top: var(--space-3); }
  .outcome { display: grid; grid-template-columns: 52px 1fr; gap: var(--space-3); margin-top: var(--space-4); }
  .outcome outcome-swatch { width: 52px; height: 40px; margin-top: 3px; }
  .outcome .word { font-weight: 600; font-size: var(--text-lead); }
  .outcome .basis { color: var(--ink-2); font-size: var(--text-small); margin-top: var(--space-1); }
  .claims > li { margin-top: var(--space-3); }
  .claims > li:first-child { margin-top: 0; }
  .claims .when { font-weight: 600; font-size: var(--text-small); color: var(--ink-2); display: block; }
  .doubt { color: var(--ink-2); font-size: var(--text-small); line-height: 1.45; margin-top: 2px; }
  .flag { display: inline-block; font-size: var(--text-label); line-height: 1.3; color: var(--note-ink); background: var(--note); border-radius: 3px; padding: 1px 6px; margin: 2px 4px 0 0; }
  sup.notes { font-size: var(--note-size, 0.78em); line-height: 0; font-weight: 600; white-space: nowrap; }
  /* Larger than it looks: over what stands before and behind it. */
  sup.notes a { text-decoration: none; padding: 4px 3px; margin: 0 -1px; }
  /* A finger hits one of two beside each other: their middles are 24 px apart. */
  @media (pointer: coarse) { :not(.cited) > sup.notes a { padding-inline: 8px; margin-inline: -6px; } :not(.cited) > sup.notes a + a { margin-left: 3px; } }
  sup.notes a:hover { text-decoration: underline; }
  details { border-top: 1px solid var(--rule); }
  details:last-of-type { border-bottom: 1px solid var(--rule); }
  summary { display: flex; align-items: center; justify-content: space-between; gap: var(--space-3); min-height: max(44px, var(--target)); padding: var(--space-2) 0; cursor: pointer; font-weight: 500; list-style: none; }
  summary::-webkit-details-marker { display: none; }
  summary::after { content: ''; flex: none; width: 9px; height: 9px; margin-right: 4px; border: solid var(--control); border-width: 0 2px 2px 0; transform: rotate(45deg) translate(-2px, -2px); }
  details[open] > summary::after { transform: rotate(225deg) translate(-3px, -3px); }
  summary .count { color: var(--ink-2); font-weight: 400; font-size: var(--text-small); margin-left: auto; }
  details > .inside { padding: var(--space-1) 0 var(--space-4); }
  .hard-notice { display: block; font-weight: 400; color: var(--ink-2); font-size: var(--text-small); }
  .figures > li { display: grid; grid-template-columns: auto 1fr; gap: 0 var(--space-3); align-items: baseline; margin-top: var(--space-4); }
  .figures .value { font-size: 1.6em; line-height: 1.15; font-weight: 300; font-variant-numeric: tabular-nums; min-width: 3.2em; }
  .figures .meta { color: var(--ink-2); font-size: var(--text-small); }
  .figures .value.words { font-size: 1.15em; font-weight: 500; }
  .big-figure { display: flex; gap: var(--space-4); align-items: center; flex-wrap: wrap; }
  .big-figure .value { font-size: var(--text-figure); line-height: 1; font-weight: 300; font-variant-numeric: tabular-nums; }
  .big-figure .words { flex: 1 1 9em; }
  conflict-card { margin-top: var(--space-4); }
`;

/** A dialog over the page; `--dialog-width` and `--dialog-width-projector` of the host say how wide. */
export const dialogStyles = css`
  :host { display: contents; }
  dialog { width: min(var(--dialog-width, 560px), calc(100vw - 24px)); max-width: none; max-height: calc(100dvh - 24px); padding: 0; border: 1px solid var(--control); border-radius: var(--radius-card); background: var(--panel); color: var(--ink);
    font-family: var(--font); font-size: var(--text-body); line-height: 1.5; }
  :host([theme='projector']) dialog { width: min(var(--dialog-width-projector, 1100px), calc(100vw - 24px)); }
  dialog::backdrop { background: rgb(0 0 0 / 0.35); }
  .head { position: sticky; top: 0; z-index: 1; display: flex; align-items: flex-start; justify-content: space-between; gap: var(--space-3); padding: var(--space-4) var(--space-5) var(--space-3); background: var(--panel); border-bottom: 1px solid var(--rule); }
  h2 { font-size: 24px; }
  :host([theme='projector']) h2 { font-size: 40px; }
  .close { flex: none; width: max(var(--target), 40px); height: max(var(--target), 40px); text-align: center; font-size: max(16px, 1.1em); border-radius: var(--radius-control); }
  .close:hover { background: var(--rail); }
`;
