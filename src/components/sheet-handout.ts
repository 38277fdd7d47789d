import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { legendGroups, type LegendGroup } from '../domain/legend.js';
import { handoutParagraphs, storyCountries, storyFrame, storyHiddenLayers } from '../domain/story-sheets.js';
import { outcomeWords, shortBasis } from '../i18n/vocabulary.js';
import './map-legend.js';
import { SheetElement } from './sheet-element.js';

const LAYERS_LEFT_OUT = ['incidents', 'origins', 'destinations', 'crossings'];

/** The story in short, to take home: one map, and of each chapter how it begins and what it asks. Two pages. */
@customElement('sheet-handout')
export class SheetHandout extends SheetElement {
  static override styles = [
    ...SheetElement.styles,
    css`
      .top { display: grid; grid-template-columns: 106mm minmax(0, 1fr); gap: 5mm; margin-bottom: 4mm; break-inside: avoid; }
      .chapters { line-height: 1.33; }
      .key { font-size: var(--text-label); line-height: 1.3; }
      .key h2 { font-size: 9pt; margin-bottom: 1mm; }
      .key > ul > li { display: grid; grid-template-columns: 9mm minmax(0, 1fr); gap: 2mm; margin-top: 1.2mm; }
      .chapters { columns: 2; column-gap: 7mm; }
      .chapters > li { margin-bottom: 3.2mm; }
      .chapters h2 { font-size: 10.5pt; margin-bottom: 0.6mm; }
      .chapters p + p { margin-top: 0.8mm; }
      .beyond { margin-top: 3mm; }
      .key ul + h2 { margin-top: 3mm; }
      .key map-legend { margin-top: 1mm; --text-small: 8pt; }
      .notice { break-inside: avoid; break-after: avoid; font-size: var(--text-small); padding-left: 2mm; border-left: 0.8mm solid #000; margin-bottom: 0.8mm; }
      .question { font-weight: 500; break-inside: avoid; }
      @media screen and (max-width: 700px) { .top { grid-template-columns: minmax(0, 1fr); } .chapters { columns: 1; } }
    `,
  ];

  protected override readonly sheet = 'handout';
  protected override readonly hasLevels = true;

  protected override content(): TemplateResult {
    const { story, level, language } = this;
    const hidden = storyHiddenLayers(story);
    const keyed = !hidden.includes('outcomes');
    const map = this.#map(keyed);
    const chapters = handoutParagraphs(story, level).map(
      ({ chapter: { title, notice, question }, text }, at) => html`<li>
        <h2 lang=${language}>${at + 1}. ${title[language]}</h2>
        ${notice === null ? nothing : html`<p class="notice">${this.said(notice)}</p>`}
        ${text.map((paragraph) => html`<p>${this.said(paragraph[level])}${this.cited(paragraph.claims)}</p>`)}
        <p class="question">${this.said(question)}</p>
      </li>`,
    );
    return html`<p class="ask">${this.said(story.question)}</p>${map}<ol class="chapters">${chapters}</ol>`;
  }

  #map(keyed: boolean): TemplateResult {
    const { story, language, index } = this;
    const frame = storyFrame(story);
    const [west, south, east, north] = frame;
    const beyond = storyCountries(index, story).filter(({ geometry: { coordinates: [lon = 0, lat = 0] } }) => lon < west || lon > east || lat < south || lat > north);
    const elsewhere = html`<span lang=${language}>${beyond.map(({ properties }) => properties.name[language]).join(', ')}</span>`;
    const hiddenLayers = keyed ? LAYERS_LEFT_OUT : ['outcomes', ...LAYERS_LEFT_OUT];
    return html`<div class="top">
      <figure>
        ${this.map({ kind: 'view', frame, widthMm: 106, heightMm: 80, label: msg(str`Map of the ways in the story “${story.title[language]}”`), hiddenLayers })}
        <figcaption>${msg('Ways are schematic: they join countries and regions and never show a track.')}</figcaption>
      </figure>
      <div class="key">
        ${keyed ? html`<h2>${msg('What happens to a person found there')}</h2><p>${msg('As last stated, over all years.')}</p><ul>${legendGroups(index, null).map((group) => this.#group(group))}</ul>` : nothing}
        <h2>${msg('Signs on the map')}</h2>
        <map-legend compact .index=${index} .hiddenLayers=${['outcomes', ...LAYERS_LEFT_OUT]} .theme=${this.theme} .language=${language}></map-legend>
        ${beyond.length === 0 ? nothing : html`<p class="beyond">${msg(html`<b>Beyond this map:</b> ${elsewhere}.`)}</p>`}
      </div>
    </div>`;
  }

  #group({ view, countries }: LegendGroup): TemplateResult {
    const { language } = this;
    return html`<li>
      <outcome-swatch .look=${{ outcome: view.outcome, outcomes: view.outcome === 'mixed' ? view.outcomes : [], pale: false }} .theme=${this.theme}></outcome-swatch>
      <p><b>${outcomeWords(view)}:</b> ${countries.map(({ feature, view: own }, at) => {
        const basis = shortBasis(own);
        return html`${at > 0 ? ', ' : nothing}<span lang=${language}>${feature.properties.name[language]}</span>${basis === '' ? nothing : ` (${basis})`}${this.cited(own.periods.flatMap(({ claims }) => claims))}`;
      })}</p>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sheet-handout': SheetHandout;
  }
}
