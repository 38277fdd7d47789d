/** A sheet of the class pack: on the screen a page of paper, on paper black on white. What differs differs by form and words, not by hue. */
import { css } from 'lit';

const PAPER_MARGIN = '13mm';

/**
 * Rules that only the document itself can give: the margins and the numbers of the pages. No size: the reader's printer
 * knows whether it holds A4 or Letter.
 *
 * @param title at the foot of every page
 */
export const pageRules = (title: string): string => `@page {
  margin: 12mm ${PAPER_MARGIN} 14mm;
  @bottom-left { content: ${JSON.stringify(title)}; font: 400 7.5pt 'IBM Plex Sans KR', sans-serif; color: #000; }
  @bottom-right { content: counter(page) ' / ' counter(pages); font: 400 7.5pt 'IBM Plex Sans KR', sans-serif; color: #000; }
}`;

/** For every sheet. Sizes in points and millimetres: what is seen on the screen is what comes out of the printer. */
export const sheetStyles = css`
  :host {
    --paper: #fff; --panel: #fff; --rail: #fff; --note: #fff; --ink: #000; --ink-2: #2b2b2b; --rule: #8a8a8a; --control: #444; --accent: #000; --note-ink: #000; --border: #444; --land: #fff; --focus: #0a4da0;
    --text-body: 9.5pt; --text-small: 8.5pt; --text-label: 8pt; --text-lead: 10.5pt; --text-h3: 10pt; --text-h2: 11.5pt; --text-h1: 20pt; --space-2: 2mm; --space-3: 2.6mm; --space-4: 3.5mm; --space-5: 5mm;
    display: block; width: min(210mm, 100%); margin: 0 auto; padding: 12mm 13mm; background: #fff; color: #000; color-scheme: light; line-height: 1.38; print-color-adjust: exact; -webkit-print-color-adjust: exact;
  }
  h1 { margin: 0; font-size: var(--text-h1); line-height: 1.15; font-weight: 600; letter-spacing: -0.01em; }
  h2 { font-size: var(--text-h2); line-height: 1.25; letter-spacing: 0; break-after: avoid; }
  h3 { font-size: var(--text-h3); line-height: 1.3; break-after: avoid; }
  p { orphans: 2; widows: 2; }
  header { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 1mm 6mm; align-items: end; padding-bottom: 2mm; margin-bottom: 3.5mm; border-bottom: 0.4mm solid #000; }
  header .kind { font-size: var(--text-small); font-weight: 500; }
  header .second { font-weight: 400; font-size: 0.65em; letter-spacing: 0; }
  header .pupil { display: grid; grid-template-columns: auto 44mm; gap: 2.5mm 2mm; font-size: var(--text-small); align-items: end; }
  header .pupil i { border-bottom: 0.25mm solid #000; height: 6mm; }
  header .teacher { border: 0.4mm solid #000; padding: 1mm 3mm; font-weight: 600; font-size: var(--text-small); }
  .ask { font-weight: 600; font-size: var(--text-lead); margin-bottom: 3mm; }
  section { margin-top: 4mm; }
  section > h2 { margin-bottom: 2mm; padding-bottom: 0.6mm; border-bottom: 0.25mm solid var(--rule); }
  figure { break-inside: avoid; }
  figcaption { font-size: var(--text-label); line-height: 1.35; margin-top: 1.2mm; }
  static-map { display: block; width: 100%; }
  outcome-swatch { width: 9mm; height: 5mm; border: 0.3mm solid #000; flex: none; }
  sup.notes { font-size: 0.72em; line-height: 0; font-weight: 500; white-space: nowrap; }
  sup.notes a { color: inherit; text-decoration: none; }
  a { color: inherit; }
  .line { display: flex; align-items: end; height: 7.4mm; padding-bottom: 0.6mm; border-bottom: 0.25mm solid #555; font-size: var(--text-small); line-height: 1; }
  .box { display: inline-block; flex: none; width: 3.8mm; height: 3.8mm; border: 0.35mm solid #000; }
  .missing { padding: 3mm; border: 0.3mm dashed #444; }
  .sources { margin-top: 5mm; padding-top: 2mm; border-top: 0.4mm solid #000; font-size: 7.5pt; line-height: 1.32; }
  .sources h2 { font-size: 8.5pt; }
  .sources .places { columns: 3; column-gap: 4mm; margin-top: 1mm; }
  .sources .places li { break-inside: avoid; padding-left: 4.4mm; text-indent: -4.4mm; }
  .sources .places li:focus { outline: 2px solid var(--focus); }
  .sources .number { display: inline-block; min-width: 4.4mm; font-weight: 600; text-indent: 0; font-variant-numeric: tabular-nums; }
  .sources .documents { margin-top: 1.5mm; columns: 2; column-gap: 4mm; }
  .sources .documents li { break-inside: avoid; }
  .sources .made { margin-top: 1.5mm; }
  .sources .whole { overflow-wrap: anywhere; }
  @media print {
    :host { width: auto; margin: 0; padding: 0; }
  }
  @media screen and (max-width: 700px) {
    :host { padding: 5mm; }
    header { grid-template-columns: minmax(0, 1fr); }
    .sources .places, .sources .documents { columns: 1; }
  }
`;

/** The bar over a sheet: in the colours of the page, and not printed. */
export const barStyles = css`
  :host { --target: 44px; display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-4); align-items: end; padding: var(--space-3) var(--space-5); background: var(--panel); border-bottom: 1px solid var(--rule); }
  .problem { flex-basis: 100%; padding: var(--space-2) var(--space-3); background: var(--note); color: var(--note-ink); border-radius: var(--radius-card); }
  .hint { flex-basis: 100%; color: var(--ink-2); font-size: var(--text-small); }
  .back { margin-left: auto; }
  @media print { :host { display: none; } }
`;

/** The desk that the sheet lies on, and the bar over it. For the app's own shadow root. */
export const printViewStyles = css`
  :host([data-print]) { display: block; height: auto; min-height: 100dvh; overflow: visible; background: var(--rail); }
  .print-desk { padding: var(--space-5) var(--space-3) var(--space-7); overflow-x: auto; }
  .print-desk > * { box-shadow: 0 1px 3px rgb(0 0 0 / 0.25), 0 8px 30px rgb(0 0 0 / 0.12); }
  .print-desk > .waiting { box-shadow: none; padding: 0; }
  @media print {
    sheet-bar, view-bar { display: none; }
    .print-desk { padding: 0; overflow: visible; }
    .print-desk > * { box-shadow: none; }
    :host([data-print]) { background: none; min-height: 0; }
  }
`;
