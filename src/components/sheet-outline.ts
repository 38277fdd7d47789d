import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { outlineMaps, spotCitations, type OutlineMap, type OutlineSpot } from '../domain/story-sheets.js';
import { SheetElement } from './sheet-element.js';

/** Under a line to write on: what kind of name is asked for. Countries are not marked. */
const KIND_WORDS: Readonly<Record<Exclude<OutlineSpot['kind'], 'country'>, string>> = {
  get river() { return msg('river', { id: 'outline.river', desc: 'under a line to write on: the name of a river is asked for' }); },
  get towns() { return msg('two towns', { id: 'outline.towns', desc: 'under a line to write on: the names of two towns are asked for' }); },
  get border() { return msg('border place', { id: 'outline.border', desc: 'under a line to write on: the name of a place at the border is asked for' }); },
};

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
      ${maps.length === 1 ? maps.map((map) => html`<figure>${this.#map(map, 184, 150, msg('Blank map with numbers'))}</figure>${this.#answers(map)}`) : maps.map((map, at) => html`<div class="beside"><figure>${at === 0 ? this.#map(map, 116, 108, msg('Blank map with numbers')) : this.#map(map, 116, 79, msg('Blank map of the border, with numbers'))}</figure>${this.#answers(map)}</div>`)}
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
