import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { outlineMaps, spotCitations, type OutlineMap, type OutlineSpot } from '../domain/story-sheets.js';
import { SheetElement } from './sheet-element.js';

const KIND_WORDS: Readonly<Record<OutlineSpot['kind'], string>> = { country: 'country', river: 'river', towns: 'two towns', border: 'border place' };

/** A blank map with numbered spots, and a line for each. One page; the key stands on the teacher's sheet of answers. */
@customElement('sheet-outline')
export class SheetOutline extends SheetElement {
  static override styles = [
    ...SheetElement.styles,
    css`
      figure { align-self: start; }
      static-map { outline: 0.3mm solid #000; outline-offset: -0.3mm; }
      .beside { display: grid; grid-template-columns: 116mm minmax(0, 1fr); gap: 5mm; break-inside: avoid; }
      .beside + .beside { margin-top: 3mm; }
      .beside .answers { columns: 1; margin: 0; }
      .beside .answers li { height: 8mm; }
      .beside + .beside .answers li { height: 7.1mm; }
      @media screen and (max-width: 700px) { .beside { grid-template-columns: minmax(0, 1fr); } .answers { columns: 2; } }
      .answers { columns: 4; column-gap: 5mm; margin-top: 1.5mm; }
      .answers li { break-inside: avoid; display: grid; grid-template-columns: 7mm minmax(0, 1fr); align-items: end; height: 8.2mm; }
      .answers .number { font-weight: 600; }
      .answers .write { border-bottom: 0.25mm solid #555; height: 7mm; font-size: 7.5pt; text-align: right; display: flex; align-items: end; justify-content: end; }
    `,
  ];

  protected override readonly sheet = 'outline';
  protected override readonly isWrittenOn = true;
  /** A list of headings would be a list of the names asked for. */
  protected override readonly namesHeadings = false;

  protected override content(): TemplateResult {
    const maps = outlineMaps(this.index, this.story);
    for (const citation of maps.flatMap(({ spots }) => spots.flatMap((spot) => spotCitations(this.index, spot)))) this.notes.note(citation);
    return html`
      ${maps.length === 1 ? maps.map((map) => html`<figure>${this.#map(map, 184, 150, 'Blank map with numbers')}</figure>${this.#answers(map)}`) : maps.map((map, at) => html`<div class="beside"><figure>${at === 0 ? this.#map(map, 116, 108, 'Blank map with numbers') : this.#map(map, 116, 79, 'Blank map of the border, with numbers')}</figure>${this.#answers(map)}</div>`)}
    `;
  }

  #map({ frame, spots }: OutlineMap, widthMm: number, heightMm: number, label: string): TemplateResult {
    return this.map({ kind: 'outline', frame, spots, widthMm, heightMm, label });
  }

  #answers({ spots }: OutlineMap): TemplateResult {
    return html`<ol class="answers">${spots.map(({ number, kind }) => html`<li><span class="number">${number}</span><span class="write">${kind === 'country' ? nothing : KIND_WORDS[kind]}</span></li>`)}</ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sheet-outline': SheetOutline;
  }
}
