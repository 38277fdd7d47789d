import { msg, str } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { StoryTask } from '../domain/story.js';
import { discussionQuestions, exitQuestions, outlineMaps, storyTasks } from '../domain/story-sheets.js';
import { LESSON_WORDS } from '../i18n/sheet-words.js';
import { SheetElement } from './sheet-element.js';

/** For the pupil to write on: think first, label a small map, talk, and a ticket out of the room. It holds no answer. */
@customElement('sheet-worksheet')
export class SheetWorksheet extends SheetElement {
  static override styles = [
    ...SheetElement.styles,
    css`
      .tasks > li, .talk > li, .exit > li { break-inside: avoid; margin-top: 3.5mm; }
      .prompt { font-weight: 600; }
      .how { font-weight: 400; }
      .options { display: grid; grid-template-columns: 1fr 1fr; gap: 1.8mm 6mm; margin-top: 2mm; }
      .options li { display: flex; gap: 2mm; align-items: start; }
      .options .box { margin-top: 0.4mm; }
      .beside { display: grid; grid-template-columns: 90mm minmax(0, 1fr); gap: 6mm; }
      static-map { outline: 0.3mm solid #000; outline-offset: -0.3mm; }
      .names li { margin-top: 0.6mm; }
      .where { break-inside: avoid; }
      @media screen and (max-width: 700px) { .options, .beside { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];

  protected override readonly sheet = 'worksheet';
  protected override readonly isWrittenOn = true;

  protected override content(): TemplateResult {
    const { story, lesson } = this;
    const tasks = storyTasks(story);
    return html`
      <p class="ask">${this.said(story.question)}</p>
      <p>${msg('Nobody is asked about a journey of their own. You may leave any line empty.')}</p>
      <section>
        <h2>${msg('Think first, before the class looks at the sources')}</h2>
        <ol class="tasks">${tasks.map(({ number, task }, at) => this.#task(at + 1, number, task))}</ol>
      </section>
      <section>
        <h2>${LESSON_WORDS.discussion}</h2>
        <ol class="talk">${discussionQuestions(story, lesson).map((question, at) => html`<li><p>${at + 1}. ${this.said(question)}</p>${this.lines(2)}</li>`)}</ol>
      </section>
      ${this.#map()}
      <section>
        <h2>${LESSON_WORDS.exit}</h2>
        <ul class="exit">${exitQuestions(story, lesson).map((question) => html`<li><p>${this.said(question)}</p>${this.lines(2)}</li>`)}</ul>
      </section>
    `;
  }

  /** The numbers lead to where the answer can be read up: they say where it stands, not what it is. */
  #task(place: number, chapter: number, { prompt, choose, options, answer }: StoryTask): TemplateResult {
    return html`<li>
      <p class="prompt">${place}. ${this.said(prompt)}${this.cited(answer.flatMap(({ claims }) => claims))} <span class="how">${choose === 'some' ? msg(str`(chapter ${chapter}; mark as many as you like)`) : msg(str`(chapter ${chapter})`)}</span></p>
      <ul class="options">${options.map(({ text }) => html`<li><span class="box"></span><span>${this.said(text)}</span></li>`)}</ul>
      ${this.lines(2, msg('My reasons:', { desc: 'on a worksheet, at the beginning of a line to write on' }))}
    </li>`;
  }

  #map(): TemplateResult {
    const { story, index, language } = this;
    const [map] = outlineMaps(index, story);
    if (map === undefined) return html``;
    const names = map.spots.filter(({ kind }) => kind === 'country').flatMap(({ names: [name] }) => (name === undefined ? [] : [name[language]]));
    return html`<section class="where">
      <h2>${msg('Where is it?')}</h2>
      <div class="beside">
        <figure>${this.map({ kind: 'outline', frame: map.frame, widthMm: 90, heightMm: 80, label: msg('Blank map to write names on') })}</figure>
        <div><p>${msg('Write each name where it belongs:')}</p><ul class="names" lang=${language}>${[...names].sort((a, b) => a.localeCompare(b, language)).map((name) => html`<li>${name}</li>`)}</ul></div>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sheet-worksheet': SheetWorksheet;
  }
}
