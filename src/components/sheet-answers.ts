import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { StoryTask } from '../domain/story.js';
import { discussionQuestions, exitQuestions, outlineMaps, spotCitations, storyTasks, type OutlineSpot } from '../domain/story-sheets.js';
import { orderedNames } from '../i18n/names.js';
import { LESSON_WORDS } from '../i18n/sheet-words.js';
import { noteLinks } from './claim-parts.js';
import { planNote } from './lesson-parts.js';
import { SheetElement } from './sheet-element.js';

/** The teacher's own: what the sources say to each task, the key to the blank map, and what to look for on the exit ticket. */
@customElement('sheet-answers')
export class SheetAnswers extends SheetElement {
  static override styles = [
    ...SheetElement.styles,
    css`
      .tasks > li { break-inside: avoid; margin-top: 4mm; }
      .prompt { font-weight: 600; }
      .options { margin: 1.5mm 0; }
      .options li { display: grid; grid-template-columns: 46mm minmax(0, 1fr); gap: 3mm; padding: 0.6mm 0; border-bottom: 0.15mm solid var(--rule); }
      .options .supported { font-weight: 600; }
      .answer p + p { margin-top: 1mm; }
      .key { columns: 2; column-gap: 8mm; }
      .key li { break-inside: avoid; display: grid; grid-template-columns: 8mm minmax(0, 1fr); padding: 0.4mm 0; }
      .key .number { font-weight: 600; font-variant-numeric: tabular-nums; }
      .hints > li { margin-top: 1.5mm; }
      .quiet { margin-top: 1mm; }
    `,
  ];

  protected override readonly sheet = 'answers';

  protected override content(): TemplateResult {
    const { story, lesson, index } = this;
    const spots = outlineMaps(index, story).flatMap((map) => map.spots);
    return html`
      <section>
        <h2>${msg('Think first: what the sources say')}</h2>
        <p>${msg('The sources answer, not the teacher: ask for the reason first, and read the sentence aloud with its date, or with the words “no year”.')}</p>
        <ol class="tasks">${storyTasks(story).map(({ number, task }, at) => this.#task(at + 1, number, task))}</ol>
      </section>
      <section>
        <h2>${msg('Key to the blank map')}</h2>
        <ol class="key">${spots.map((spot) => this.#spot(spot))}</ol>
      </section>
      <section>
        <h2>${LESSON_WORDS.discussion}</h2>
        <p>${msg('There is no one answer. What counts is a reason, and a source for it.')}</p>
        <ul class="hints">${discussionQuestions(story, lesson).map((question) => html`<li>${this.said(question)}${this.#whereToLook(question)}</li>`)}</ul>
      </section>
      <section>
        <h2>${LESSON_WORDS.exit}</h2>
        <ul class="hints">${exitQuestions(story, lesson).map((question) => html`<li><b>${this.said(question)}</b></li>`)}</ul>
        <p class="quiet">${msg('Look for a sentence that names its source and its year, or says that the source gives none; and for what the sources leave open.')}</p>
        ${lesson === null ? nothing : html`<p class="quiet"><b>${msg('What the lesson leads to:')}</b> ${planNote(lesson.inquiry.argument, { index, notes: this.notes })}</p>${this.#supporting()}`}
      </section>
    `;
  }

  #task(place: number, chapter: number, { prompt, options, answer, supported }: StoryTask): TemplateResult {
    return html`<li>
      <p class="prompt">${place}. ${this.said(prompt)} ${msg(str`(chapter ${chapter})`)}</p>
      <ul class="options">
        ${options.map(({ id, text }) => {
          const isSupported = supported.includes(id);
          return html`<li class=${isSupported ? 'supported' : ''}><span>${supported.length === 0 ? msg('The sources leave it open') : isSupported ? msg('The sources speak for this') : msg('The sources do not say this')}</span><span>${this.said(text)}</span></li>`;
        })}
      </ul>
      <div class="answer">${answer.map((note) => html`<p>${planNote(note, { index: this.index, notes: this.notes })}</p>`)}</div>
    </li>`;
  }

  #spot(spot: OutlineSpot): TemplateResult {
    const { number, names } = spot;
    const citations = spotCitations(this.index, spot);
    return html`<li><span class="number">${number}</span><span>${this.#names(names)}${citations.length === 0 ? nothing : noteLinks(citations, this.notes)}</span></li>`;
  }

  /** One name, or the two of facing towns, each in both languages. */
  #names(names: OutlineSpot['names']): TemplateResult {
    const [one, other] = names.map((name) => {
      const [first, second] = orderedNames(name, this.language);
      return html`<span lang=${first.lang}>${first.text}</span> (<span lang=${second.lang}>${second.text}</span>)`;
    });
    return other === undefined ? html`${one}` : msg(html`${one} and ${other}`, { id: 'answers.towns', desc: 'two towns that face each other' });
  }

  /** A question that is a chapter's own has that chapter behind it. */
  #whereToLook(question: string): TemplateResult | typeof nothing {
    const at = this.story.chapters.findIndex((chapter) => chapter.question === question);
    return at < 0 ? nothing : html` <span>${msg(str`Look in chapter ${at + 1}.`)}</span>`;
  }

  #supporting(): TemplateResult {
    const { story, lesson } = this;
    return html`<ul class="hints">${(lesson?.inquiry.supporting ?? []).map(({ question, chapters }) => {
      const numbers = chapters.flatMap((id) => story.chapters.findIndex((chapter) => chapter.id === id) + 1 || []);
      const list = numbers.join(', ');
      return html`<li>${this.said(question)}${numbers.length === 0 ? nothing : html` <b>${numbers.length === 1 ? msg(str`Chapter ${list}.`) : msg(str`Chapters ${list}.`)}</b>`}</li>`;
    })}</ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sheet-answers': SheetAnswers;
  }
}
