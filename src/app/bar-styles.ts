/** The bar on top of the panel: way back, handle, way out. */
import { css, unsafeCSS } from 'lit';
import { SHEET_MEDIA } from '../components/sheet-handle.js';

export const barStyles = css`
  .close { width: max(var(--target), 40px); height: max(var(--target), 40px); flex: none; text-align: center; font-size: max(16px, 1.1em); border-radius: var(--radius-control); }
  .close:hover { background: var(--rail); }
  .panel-bar { position: sticky; top: 0; z-index: 2; height: var(--bar-height); padding: 0 var(--space-2) 0 var(--space-5); border-bottom: 1px solid transparent; }
  .panel-bar.empty { display: none; }
  /* Nothing but the way out: it stands at the end of the first line of the text, and takes no line of its own. */
  .panel-bar:not(.with-back, .empty) { margin-bottom: calc(-1 * var(--bar-height)); pointer-events: none; }
  .panel-bar:not(.with-back, .empty) > * { pointer-events: auto; }
  .panel-bar:not(.with-back, .empty) + * { --bar-room: calc(max(var(--target), 40px) - 8px); }
  .panel-bar.with-back { background: var(--panel); }
  .panel-bar.with-back + * { --panel-top: var(--space-2); }
  .scrolled > .panel-bar { background: var(--panel); border-bottom-color: var(--rule); pointer-events: auto; }
  .back { gap: var(--space-2); min-width: 0; max-width: 100%; border-color: transparent; margin-left: calc(-1 * var(--space-3)); color: var(--accent); font-size: var(--text-small); text-align: left; }
  .back > :last-child { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .way { font-size: 1.3em; line-height: 1; }

  @media ${unsafeCSS(SHEET_MEDIA)} {
    :host { --bar-height: calc(max(var(--target), 44px) + 6px); }
    .panel-bar, .panel-bar.empty { display: flex; padding: 6px var(--space-2) 0 var(--space-4); background: var(--panel); border-radius: var(--radius-sheet) var(--radius-sheet) 0 0; pointer-events: auto !important; margin-bottom: 0 !important; }
    .panel-bar + *, .panel-bar.empty + *, .panel-bar.with-back + * { --panel-top: 2px; --bar-room: 0px !important; }
    .whither { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); }
  }
`;
