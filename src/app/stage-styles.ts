/** A story before a room: the map large, the key always there, the text in letters the last row can read. */
import { css } from 'lit';

export const stageStyles = css`
  /* Sizes go with the height of the wall: 24 px at 1080 is the smallest, and a small projector shows as many lines as a large one. */
  :host([data-stage]) { --stage-panel: clamp(380px, 38vw, 820px); --stage-bar: max(56px, 6.2vh);
    --text-label: clamp(18px, 2.25vh, 48px); --text-small: clamp(18px, 2.25vh, 48px); --text-body: clamp(20px, 2.6vh, 56px); --text-lead: clamp(21px, 2.7vh, 58px); --text-h3: clamp(18px, 2.25vh, 48px); --text-h2: clamp(22px, 2.97vh, 64px); --text-h1: clamp(32px, 5.2vh, 112px); --text-year: clamp(28px, 3.7vh, 80px); --text-figure: clamp(56px, 10vh, 200px); --note-size: var(--text-small); --target: clamp(48px, 5.56vh, 96px); }
  /* Controls that stand in a line of text are as large as the others there. */
  :host([data-stage]) .panel { --line-target: 44px; }
  .stage-key { display: none; }
  :host([data-stage]) .stage-key { display: block; grid-area: key; padding: var(--space-2) var(--space-4); background: var(--rail); border-top: 1px solid var(--rule); max-height: 40vh; overflow: auto; --text-small: clamp(15px, min(1.25vw, 2.25vh), 32px); --space-2: clamp(4px, 0.7vh, 12px); --space-5: clamp(14px, 1.2vw, 40px); }
  :host([data-stage]) .rail { display: none; }
  .stage-bar { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2); padding: var(--space-2) var(--space-4); background: var(--rail); border-top: 1px solid var(--rule); --text-body: clamp(15px, 1.25vw, 24px); font-size: var(--text-body); }
  .stage-bar .button { min-height: 44px; min-width: 44px; padding: 0 clamp(8px, 0.8vw, 16px); white-space: nowrap; }
  .stage-hint { flex: 1 1 8em; min-width: 0; line-height: 1.2; color: var(--ink-2); }
  .stage-problem { flex-basis: 100%; padding: var(--space-2) var(--space-4); background: var(--note); color: var(--note-ink); }
  /* Nothing of the teacher’s tools takes room from the text: they stand below the map, and never scroll away. */
  @media (min-width: 900px), (min-aspect-ratio: 4/3) {
    :host([data-stage]) main { grid-template: 'map panel' minmax(0, 1fr) 'key panel' auto 'year panel' auto '. panel' var(--stage-bar) / minmax(0, 1fr) var(--stage-panel); }
    .stage-bar { position: fixed; z-index: 3; left: 0; bottom: 0; width: calc(100vw - var(--stage-panel)); height: var(--stage-bar); flex-wrap: nowrap; padding-block: 0; }
    .stage-problem { position: absolute; left: 0; right: 0; bottom: 100%; }
  }
  /* Low rooms: the year in its one-line form, which it takes where it has less than 30 of its own letters. */
  @media (max-height: 899px) { :host([data-stage]) year-slider { font-size: 40px; } }
  /* An upright screen, as of a tablet held up to a small group: one below the other. */
  @media (max-width: 899px) and (max-aspect-ratio: 4/3) {
    :host([data-stage]) { height: 100dvh; --text-h1: clamp(26px, 3.4vh, 60px); }
    :host([data-stage]) main { grid-template: 'map' 36dvh 'key' auto 'year' auto 'panel' minmax(0, 1fr) / minmax(0, 1fr); }
    :host([data-stage]) .stage-key { max-height: 12dvh; }
    :host([data-stage]) .panel { overflow: auto; }
  }
  .blank { position: fixed; inset: 0; z-index: 20; width: 100%; height: 100%; background: #101010; cursor: pointer; }
  .blank:focus-visible { outline: none; box-shadow: inset 0 0 0 3px #4a4a4a; }
  .keys { position: fixed; inset: 0; margin: auto; z-index: 21; width: min(max(720px, 50vw), calc(100vw - 32px)); height: fit-content; max-height: calc(100dvh - 32px); overflow: auto; padding: var(--space-5); background: var(--panel); color: var(--ink); border: 2px solid var(--control); border-radius: var(--radius-card); }
  .keys h2 { font-size: var(--text-h2); }
  .keys dl { display: grid; grid-template-columns: fit-content(60%) minmax(0, 1fr); gap: var(--space-2) var(--space-5); margin: var(--space-3) 0; }
  .keys dt { font-weight: 600; }
  .keys .letters { display: flex; align-items: center; gap: var(--space-2); min-height: 44px; }
  .keys input { width: 24px; height: 24px; }
  .keys .button { min-height: 44px; }
  presenter-notes.in-page { position: fixed; z-index: 15; right: var(--space-3); bottom: var(--space-3); width: min(560px, calc(100vw - 24px)); height: min(70dvh, 720px); border: 2px solid var(--control); border-radius: var(--radius-card); box-shadow: 0 8px 30px rgb(0 0 0 / 0.3); }
  :host([data-print]), :host([data-print]) main { display: block; height: auto; overflow: visible; }
  :host([data-notes]) { display: block; height: 100dvh; }
`;
