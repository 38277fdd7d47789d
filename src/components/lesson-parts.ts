/**
 * The parts of a lesson plan, written the same on the page “Lessons” and on the printed plan. None brings a heading:
 * whoever shows a part names it (LESSON_WORDS) at the level of its own page. Take `lessonPartStyles` with them.
 */
import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { GlossaryEntry, InquiryBlueprint, Lesson, LessonStep, SupportingQuestion } from '../domain/lesson.js';
import type { Chapter, Story, StoryNote } from '../domain/story.js';
import { citationsFor } from '../domain/story-claims.js';
import { reworded } from '../domain/wording.js';
import { orderedNames, type Language } from '../i18n/names.js';
import { noteLinks } from './claim-parts.js';
import type { Footnotes } from './footnotes.js';

/** What every part is told. */
export interface PlanContext {
  readonly index: DatasetIndex;
  readonly language: Language;
  /** Of the panel or sheet around it: claims get their numbers there, in the order in which the parts are written. */
  readonly notes: Footnotes;
  /** The story that the lesson teaches. */
  readonly story: Story;
  /** How a chapter stands there: as a button on the page, as words on paper. `number` counts from 1. */
  readonly chapter: (chapter: Chapter, number: number) => TemplateResult;
}

export const lessonPartStyles = css`
  .points > li { position: relative; padding-left: var(--space-4); }
  .points > li + li { margin-top: var(--space-2); }
  .points > li::before { content: ''; position: absolute; left: 2px; top: 0.62em; border: 2.5px solid var(--control); border-radius: 50%; }
  .plan-label { color: var(--ink-2); font-size: var(--text-small); font-weight: 500; line-height: 1.45; }
  .chapter-names { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--space-3); }
  .steps { container-type: inline-size; }
  .steps > li { display: grid; grid-template-columns: 4.6em minmax(0, 1fr); gap: 0 var(--space-3); padding: var(--space-3) 0; border-top: 1px solid var(--rule); break-inside: avoid; }
  .steps > li:first-child { border-top: 0; padding-top: 0; }
  .steps .clock { font-weight: 600; font-variant-numeric: tabular-nums; }
  .steps .clock .unit { display: block; font-weight: 400; color: var(--ink-2); font-size: var(--text-small); }
  .steps .what { font-weight: 600; }
  /* Too narrow for a column of minutes: they stand above. */
  @container (max-width: 30em) {
    .steps > li { grid-template-columns: minmax(0, 1fr); }
    .steps .clock .unit { display: inline; margin-left: var(--space-2); }
  }
  .steps dt, .blueprint dt { color: var(--ink-2); font-size: var(--text-small); font-weight: 500; line-height: 1.45; }
  .steps dt { margin-top: var(--space-2); }
  .blueprint > div { padding: var(--space-2) 0; border-top: 1px solid var(--rule); break-inside: avoid; }
  .blueprint > div:first-child { border-top: 0; padding-top: 0; }
  .blueprint .compelling { font-size: var(--text-lead); font-weight: 600; }
  .blueprint .code { font-variant-numeric: tabular-nums; font-weight: 500; white-space: nowrap; }
  .blueprint { container-type: inline-size; }
  .supporting { display: grid; gap: var(--space-3) var(--space-4); margin-top: var(--space-1); }
  /* Three beside each other or one below the other, never two and one. */
  @container (min-width: 40em) { .supporting { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
  .supporting > li { padding-left: var(--space-3); border-left: 3px solid var(--rule); }
  .supporting .question { font-weight: 600; }
  .supporting dt { margin-top: var(--space-2); }
  .glossary > div + div { margin-top: var(--space-3); }
  .glossary dt { font-weight: 600; }
  .glossary dt .second { font-weight: 400; color: var(--ink-2); margin-left: var(--space-2); }
`;

/** Sentences that rest on nothing outside the lesson: objectives, questions, advice. */
export function planPoints(texts: readonly string[], { index }: Pick<PlanContext, 'index'>): TemplateResult {
  return html`<ul class="points">${texts.map((text) => html`<li>${reworded(text, index.words.wording)}</li>`)}</ul>`;
}

/** A sentence with the numbers of what it rests on. */
export function planNote({ text, claims }: StoryNote, { index, notes }: Pick<PlanContext, 'index' | 'notes'>): TemplateResult {
  return html`${reworded(text, index.words.wording)}${claims.length === 0 ? nothing : noteLinks(citationsFor(index, claims), notes)}`;
}

/** The steps on the clock: from minute to minute, what is on the wall, what teacher and pupils do. */
export function lessonSteps(steps: readonly LessonStep[], context: PlanContext): TemplateResult {
  return html`<ol class="steps">${onTheClock(steps).map(({ step, from, to }) => lessonStep(step, from, to, context))}</ol>`;
}

function lessonStep({ title, chapters, teacher, pupils }: LessonStep, from: number, to: number, context: PlanContext): TemplateResult {
  return html`<li>
    <p class="clock">${msg(html`<span class="hidden-text">Minute </span>${from}–${to}`)}<span class="unit" aria-hidden="true">${msg(str`${to - from} min`)}</span></p>
    <div>
      <p class="what">${reworded(title, context.index.words.wording)}</p>
      <dl>
        <dt>${msg('On the wall')}</dt>
        <dd>${chapters.length === 0 ? html`<span class="quiet">${msg('Nothing new: leave it as it is, or blank the screen.')}</span>` : chapterNames(chapters, context)}</dd>
        ${doing(msg('Teacher'), teacher, context)} ${doing(msg('Pupils'), pupils, context)}
      </dl>
    </div>
  </li>`;
}

function doing(who: string, notes: readonly StoryNote[], context: PlanContext): TemplateResult | typeof nothing {
  if (notes.length === 0) return nothing;
  return html`<dt>${who}</dt><dd><ul class="points">${notes.map((note) => html`<li>${planNote(note, context)}</li>`)}</ul></dd>`;
}

/** Each step with the minute it begins at and the one it ends at. */
export function onTheClock(steps: readonly LessonStep[]): readonly { readonly step: LessonStep; readonly from: number; readonly to: number }[] {
  let minute = 0;
  return steps.map((step) => {
    const from = minute;
    minute += step.minutes;
    return { step, from, to: minute };
  });
}

/** Chapters by name, in order; one that could not be read is left out. */
export function chapterNames(ids: readonly string[], { story, chapter }: PlanContext): TemplateResult {
  return html`<ul class="chapter-names">${ids.map((id) => {
    const at = story.chapters.findIndex((one) => one.id === id);
    const found = story.chapters[at];
    return found === undefined ? nothing : html`<li>${chapter(found, at + 1)}</li>`;
  })}</ul>`;
}

/** One page after the C3 Framework's Inquiry Design Model. */
export function inquiryBlueprint(inquiry: InquiryBlueprint, context: PlanContext): TemplateResult {
  const { compelling, standards, staging, supporting, argument, extension, action } = inquiry;
  const row = (label: string, content: TemplateResult): TemplateResult => html`<div><dt>${label}</dt><dd>${content}</dd></div>`;
  return html`<dl class="blueprint">
    ${row(msg('Compelling question'), html`<p class="compelling">${reworded(compelling, context.index.words.wording)}</p>`)}
    ${row(msg('Standards (C3 Framework)'), html`<ul class="points">${standards.map(({ code, words }) => html`<li><span class="code">${code}</span> ${words}</li>`)}</ul>`)}
    ${row(msg('Staging the question'), html`<p>${planNote(staging, context)}</p>`)}
    ${row(msg('Supporting questions'), html`<ol class="supporting">${supporting.map((question, at) => supportingQuestion(question, at + 1, context))}</ol>`)}
    ${row(msg('Summative task: argument'), html`<p>${planNote(argument, context)}</p>`)}
    ${row(msg('Extension', { id: 'inquiry.extension', desc: 'part of an inquiry after the C3 Framework' }), html`<p>${planNote(extension, context)}</p>`)}
    ${row(msg('Taking informed action', { id: 'inquiry.action', desc: 'part of an inquiry after the C3 Framework' }), html`<p>${planNote(action, context)}</p>`)}
  </dl>`;
}

function supportingQuestion({ question, task, chapters, sources }: SupportingQuestion, number: number, context: PlanContext): TemplateResult {
  return html`<li>
    <p class="question">${number}. ${reworded(question, context.index.words.wording)}</p>
    <dl>
      <dt>${msg('Formative task')}</dt>
      <dd>${planNote(task, context)}</dd>
      ${chapters.length === 0 ? nothing : html`<dt>${msg('Chapters')}</dt><dd>${chapterNames(chapters, context)}</dd>`}
      ${sources.length === 0 ? nothing : html`<dt>${msg('Sources')}</dt><dd><ul>${sources.map((id) => html`<li>${documentName(id, context)}</li>`)}</ul></dd>`}
    </dl>
  </li>`;
}

/** `North Korean defectors, Wikipedia, 2024` */
function documentName(id: string, { index }: PlanContext): TemplateResult {
  const source = index.sources.get(id);
  return source === undefined ? html`${id}` : html`<span lang="en"><cite>${source.title}</cite>, ${source.publisher}</span>, ${source.date ?? msg('undated')}`;
}

/** English and Korean beside each other, the language of the page first. */
export function glossaryList(glossary: readonly GlossaryEntry[], context: PlanContext): TemplateResult {
  return html`<dl class="glossary">${glossary.map(({ word, meaning, claims }) => {
    const [first, second] = orderedNames(word, context.language);
    return html`<div>
      <dt><span lang=${first.lang}>${first.text}</span><span class="second" lang=${second.lang}>${second.text}</span></dt>
      <dd>${planNote({ text: meaning, claims }, context)}</dd>
    </div>`;
  })}</dl>`;
}

/** What is hard to hear, and in which chapters. */
export function contentNoteList(contentNotes: Lesson['contentNotes'], context: PlanContext): TemplateResult {
  return html`<ul class="points">${contentNotes.map(
    ({ text, chapters }) => html`<li>
      ${reworded(text, context.index.words.wording)}${chapters.length === 0 ? nothing : chapterNames(chapters, context)}
    </li>`,
  )}</ul>`;
}
