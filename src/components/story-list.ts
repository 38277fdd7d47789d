import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Story } from '../domain/story.js';
import { reworded } from '../domain/wording.js';
import { PAGE_WORDS } from '../i18n/vocabulary.js';
import { PageEvent } from './page-event.js';
import { PanelElement } from './panel-element.js';
import { ChapterEvent, PresentEvent } from './story-event.js';

/**
 * Page “Stories”: what can be read or taught, each with its question, its time and its chapters.
 *
 * @fires go-to-chapter - the first chapter of a story, or another
 * @fires present-story - after the chapter: to a room
 * @fires turn-page - to the lesson plan of a story
 */
@customElement('story-list')
export class StoryList extends PanelElement {
  static override styles = [
    ...PanelElement.styles,
    css`
      .ask { font-size: var(--text-lead); font-weight: 500; margin-top: var(--space-2); }
      .what { margin-top: var(--space-2); }
      .ways { display: flex; flex-wrap: wrap; gap: var(--space-2); margin-top: var(--space-3); }
      details { margin-top: var(--space-4); }
      .ways .button { min-height: max(44px, var(--target)); }
      ol li { display: grid; grid-template-columns: 1.9em 1fr auto; align-items: baseline; gap: var(--space-2); }
      ol .number, ol .minutes { font-variant-numeric: tabular-nums; color: var(--ink-2); font-size: var(--text-small); }
    `,
  ];

  /** null = they are on their way; empty = none could be read. */
  @property({ attribute: false }) stories: readonly Story[] | null = null;

  protected override content(): TemplateResult {
    return html`
      <p class="eyebrow">${msg('To read alone, or to show to a class')}</p>
      <h2 tabindex="-1">${PAGE_WORDS.stories}</h2>
      <p class="lead">${msg('Each story leads through the map chapter by chapter, with its sources. For a class there is a view for the wall, driven by a clicker, with notes on the teacher’s own screen.')}</p>
      ${this.stories === null ? html`<p>${msg('Reading the stories…')}</p>` : this.stories.length === 0 ? html`<p>${msg('No story could be read. See the notice at the top.')}</p>` : this.stories.map((story) => this.#story(story))}
    `;
  }

  #story(story: Story): TemplateResult | typeof nothing {
    const [first] = story.chapters;
    if (first === undefined) return nothing;
    const title = story.title[this.language];
    const { length } = story.chapters;
    return html`<section data-item=${story.id}>
      <h3 tabindex="-1" lang=${this.language}>${title}</h3>
      <p class="small quiet">${length === 1 ? msg('1 chapter') : msg(str`${length} chapters`)} · ${msg(str`${story.minutes} minutes in class`)}</p>
      <p class="ask">${this.#said(story.question)}</p>
      <p class="what">${this.#said(story.summary)}</p>
      <div class="ways">
        <button class="button primary" @click=${() => this.#go(first.id)}>${msg('Read it', { id: 'story.read', desc: 'button: begin a story' })}<span class="hidden-text">: ${title}</span></button>
        <button class="button" @click=${() => this.#show(first.id)}>${msg('Show it to a room')}<span class="hidden-text">: ${title}</span></button>
        <button class="button" @click=${() => this.dispatchEvent(new PageEvent('lessons', story.id))}>${msg('Lesson plan')}<span class="hidden-text">: ${title}</span></button>
      </div>
      <details>
        <summary><span>${msg(html`Chapters<span class="hidden-text"> of ${title}</span>`)}</span><span class="count">${length}</span></summary>
        <ol class="inside">
          ${story.chapters.map((chapter, at) => html`<li><span class="number">${at + 1}</span><button class="row" @click=${() => this.#go(chapter.id)}><span class="title" lang=${this.language}>${chapter.title[this.language]}</span></button><span class="minutes">${msg(str`${chapter.minutes} min`)}</span></li>`)}
        </ol>
      </details>
    </section>`;
  }

  #said(text: string): string {
    return reworded(text, this.index.words.wording);
  }

  #go(chapter: string): void {
    this.dispatchEvent(new ChapterEvent(chapter));
  }

  #show(chapter: string): void {
    this.#go(chapter);
    this.dispatchEvent(new PresentEvent(true));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-list': StoryList;
  }
}
