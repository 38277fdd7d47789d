/** A story before a room: the map large, the key always there, the text in letters the last row can read. */
import { css } from 'lit';

export const stageStyles = css`
  :host([data-stage]) main { grid-template: 'map panel' minmax(0, 1fr) 'key panel' auto 'year panel' auto / minmax(0, 1fr) clamp(380px, 38vw, 820px); }
  .stage-key { display: none; }
  :host([data-stage]) .stage-key { display: block; grid-area: key; padding: var(--space-2) var(--space-4); background: var(--rail); border-top: 1px solid var(--rule); max-height: 26vh; overflow: auto; --text-small: clamp(15px, 1.25vw, 24px); }
  :host([data-stage]) .rail { display: none; }
  .stage-bar { display: flex; flex-wrap: wrap; gap: var(--space-2); padding: var(--space-3) var(--space-5) var(--space-4); border-top: 1px solid var(--rule); --text-body: 16px; }
  .stage-bar .button { min-height: 44px; min-width: 44px; font-size: 16px; padding: 0 var(--space-3); }
  .stage-hint { flex-basis: 100%; font-size: 16px; color: var(--ink-2); }
  .stage-problem { flex-basis: 100%; font-size: 16px; color: var(--note-ink); }
  .blank { position: fixed; inset: 0; z-index: 20; width: 100%; height: 100%; background: #101010; cursor: pointer; }
  .blank:focus-visible { outline: none; box-shadow: inset 0 0 0 3px #4a4a4a; }
  .keys { position: fixed; inset: 0; margin: auto; z-index: 21; width: min(640px, calc(100vw - 32px)); height: fit-content; max-height: calc(100dvh - 32px); overflow: auto; padding: var(--space-5); background: var(--panel); color: var(--ink); border: 2px solid var(--control); border-radius: var(--radius-card); }
  .keys h2 { font-size: var(--text-h2); }
  .keys dl { display: grid; grid-template-columns: auto 1fr; gap: var(--space-2) var(--space-4); margin: var(--space-3) 0; }
  .keys dt { font-weight: 600; }
  .keys .letters { display: flex; align-items: center; gap: var(--space-2); min-height: 44px; }
  .keys input { width: 24px; height: 24px; }
  .keys .button { min-height: 44px; }
  presenter-notes.in-page { position: fixed; z-index: 15; right: var(--space-3); bottom: var(--space-3); width: min(560px, calc(100vw - 24px)); height: min(70dvh, 720px); border: 2px solid var(--control); border-radius: var(--radius-card); box-shadow: 0 8px 30px rgb(0 0 0 / 0.3); }
  :host([data-print]), :host([data-print]) main { display: block; height: auto; overflow: visible; }
  :host([data-notes]) { display: block; height: 100dvh; }
`;
