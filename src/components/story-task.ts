import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { StoryTask } from '../domain/story.js';
import { citationsFor } from '../domain/story-claims.js';
import { reworded } from '../domain/wording.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { controlStyles, panelStyles, typeStyles } from '../styles/shared-styles.js';
import { noteLinks } from './claim-parts.js';
import type { Footnotes } from './footnotes.js';

/**
 * Think first, then see what the sources say. Nothing is scored, nothing is kept: the answer argues. One element is for one
 * task, in whatever language it is asked.
 * The numbers of its sources belong to the panel around it, whose notes it is given.
 */
@customElement('story-task')
export class StoryTaskElement extends GuardedElement {
  static override styles = [
    typeStyles,
    controlStyles,
    panelStyles,
    css`
      :host { display: block; padding: var(--space-4); background: var(--rail); border-radius: var(--radius-card); }
      fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
      legend { font-weight: 600; padding: 0; }
      .label { display: block; color: var(--ink-2); font-size: var(--text-small); font-weight: 500; }
      .options label { display: grid; grid-template-columns: 28px 1fr; gap: var(--space-2); align-items: center; min-height: max(44px, var(--target)); padding: var(--space-1) 0; cursor: pointer; }
      .options li + li { border-top: 1px solid var(--rule); }
      .options input { width: 24px; height: 24px; margin: 0; accent-color: var(--accent); }
      .said { display: block; grid-column: 2; color: var(--ink-2); font-size: var(--text-small); }
      .button { margin-top: var(--space-3); min-height: max(44px, var(--target)); }
      /* Brought into sight, it is not to lie under Back and Next. */
      .answer { margin-top: var(--space-4); padding-top: var(--space-3); border-top: 1px solid var(--rule); scroll-margin-bottom: 96px; }
      .answer p + p { margin-top: var(--space-3); }
    `,
  ];

  @property({ attribute: false }) index!: DatasetIndex;
  @property({ attribute: false }) task!: StoryTask;
  /** Of the panel around it, so that numbers go on and lead to its list. */
  @property({ attribute: false }) notes!: Footnotes;

  @state() private revealed = false;
  @state() private chosen: ReadonlySet<string> = new Set();

  override render(): TemplateResult {
    const { prompt, choose, options, answer } = this.task;
    return html`<fieldset @change=${this.#chose}>
        <legend><span class="label">${msg('Think first')}${choose === 'some' ? html` · ${msg('choose as many as you like')}` : nothing}</span> ${this.#said(prompt)}</legend>
        <ul class="options">
          ${options.map(({ id, text }) => html`<li><label><input type=${choose === 'one' ? 'radio' : 'checkbox'} name="option" value=${id} .checked=${this.chosen.has(id)} /><span>${this.#said(text)}</span>${this.revealed ? this.#verdict(id) : nothing}</label></li>`)}
        </ul>
      </fieldset>
      <button class="button" aria-expanded=${this.revealed ? 'true' : 'false'} @click=${this.#toggle}>${this.revealed ? msg('Hide what the sources say') : msg('What do the sources say?')}</button>
      <div role="status">${this.revealed ? html`<div class="answer">${answer.map(({ text, claims }) => html`<p>${this.#said(text)}${claims.length === 0 ? nothing : noteLinks(citationsFor(this.index, claims), this.notes)}</p>`)}</div>` : nothing}</div>`;
  }

  #verdict(id: string): TemplateResult {
    const { supported } = this.task;
    const words = supported.length === 0 ? msg('the sources leave it open') : supported.includes(id) ? msg('the sources speak for this') : msg('the sources do not say this');
    return html`<span class="said">${this.chosen.has(id) ? html`${msg('Your choice')} · ` : nothing}${words}</span>`;
  }

  #said(text: string): string {
    return reworded(text, this.index.words.wording);
  }

  readonly #chose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const chosen = new Set(this.task.choose === 'one' ? [] : this.chosen);
    if (input.checked) chosen.add(input.value);
    else chosen.delete(input.value);
    this.chosen = chosen;
  };

  readonly #toggle = (): void => {
    this.revealed = !this.revealed;
    // What stands beside each choice makes room for itself: the answer would be pushed out of sight below.
    if (this.revealed) void this.updateComplete.then(() => this.renderRoot.querySelector('.answer')?.scrollIntoView({ block: 'nearest' }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'story-task': StoryTaskElement;
  }
}
