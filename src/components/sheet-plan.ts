import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LESSON_WORDS } from '../i18n/sheet-words.js';
import { contentNoteList, glossaryList, inquiryBlueprint, lessonPartStyles, lessonSteps, planPoints, type PlanContext } from './lesson-parts.js';
import { SheetElement } from './sheet-element.js';

/** The teacher's plan: the lesson by the clock, the inquiry on one page of its own, words, ticket, and what to have thought of before. */
@customElement('sheet-plan')
export class SheetPlan extends SheetElement {
  static override styles = [
    ...SheetElement.styles,
    lessonPartStyles,
    css`
      :host { --text-body: 9.2pt; }
      .facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.5mm 4mm; }
      .facts dt { font-weight: 600; }
      .inquiry { --text-small: 8pt; --text-lead: 10pt; --space-2: 1.1mm; break-before: page; break-after: page; font-size: 8.6pt; line-height: 1.32; }
      .inquiry .points { columns: 2; column-gap: 7mm; }
      .inquiry .points > li { break-inside: avoid; }
      .supporting { grid-template-columns: repeat(3, minmax(0, 1fr)); }
      .steps > li { grid-template-columns: 15mm minmax(0, 1fr); padding: 1.5mm 0; }
      .steps dl { display: grid; grid-template-columns: 18mm minmax(0, 1fr); gap: 0.4mm 2mm; }
      .steps dt { margin-top: 0; }
      .glossary { columns: 2; column-gap: 7mm; }
      .glossary > div { break-inside: avoid; }
      .points > li + li { margin-top: 0.6mm; }
      @media print { .inquiry { margin-top: 0; } }
      @media screen and (max-width: 700px) { .glossary, .inquiry .points { columns: 1; } .supporting { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];

  protected override readonly sheet = 'plan';

  protected override content(): TemplateResult {
    const { story, lesson, everyClass, index, language } = this;
    const facts = html`<p class="ask">${this.said(story.question)}</p>`;
    if (lesson === null) return html`${facts}<p class="missing">${msg('The plan of this lesson could not be read. The other sheets do not need it.')}</p>`;
    const context: PlanContext = { index, language, notes: this.notes, story, chapter: (chapter, number) => html`<span>${number}. <span lang=${language}>${chapter.title[language]}</span></span>` };
    const advice: readonly (readonly [heading: string, texts: readonly string[]])[] = everyClass === null ? [] : [[LESSON_WORDS.before, everyClass.before], [LESSON_WORDS.fled, everyClass.fled], [LESSON_WORDS.offline, everyClass.offline]];
    return html`
      ${facts}
      <dl class="facts"><dt>${msg('For', { id: 'plan.for', desc: 'label: for which school years a lesson is' })}</dt><dd>${this.said(lesson.audience)}</dd><dt>${msg('Time', { id: 'plan.time', desc: 'label: how long a lesson takes' })}</dt><dd>${msg(str`${story.minutes} minutes, ${story.chapters.length} chapters`)}</dd></dl>
      ${part(LESSON_WORDS.objectives, planPoints(lesson.objectives, context))}
      ${part(LESSON_WORDS.contentNotes, contentNoteList(lesson.contentNotes, context))}
      ${part(LESSON_WORDS.steps, lessonSteps(lesson.steps, context))}
      ${part(LESSON_WORDS.inquiry, inquiryBlueprint(lesson.inquiry, context), 'inquiry')}
      ${part(LESSON_WORDS.glossary, glossaryList(lesson.glossary, context))}
      ${part(LESSON_WORDS.discussion, planPoints(lesson.discussion, context))}
      ${part(LESSON_WORDS.exit, planPoints(lesson.exit, context))}
      ${part(LESSON_WORDS.differentiation, planPoints(lesson.differentiation, context))}
      ${advice.map(([heading, texts]) => (texts.length === 0 ? nothing : part(heading, planPoints(texts, context))))}
    `;
  }
}

const part = (heading: string, content: TemplateResult, kind = ''): TemplateResult => html`<section class=${kind}><h2>${heading}</h2>${content}</section>`;

declare global {
  interface HTMLElementTagNameMap {
    'sheet-plan': SheetPlan;
  }
}
