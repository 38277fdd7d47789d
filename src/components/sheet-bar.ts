import { localized, msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PUPIL_SHEETS, SHEETS, type SheetId } from '../domain/sheet.js';
import { READING_LEVELS, type ReadingLevel, type Story } from '../domain/story.js';
import { GuardedElement } from '../faults/guarded-element.js';
import type { Language } from '../i18n/names.js';
import { SHEET_WORDS } from '../i18n/sheet-words.js';
import { LEVEL_WORDS, STORY_WORDS } from '../i18n/story-words.js';
import { barStyles } from '../styles/sheet-styles.js';
import { controlStyles, typeStyles } from '../styles/shared-styles.js';
import { noPrintWindow, printPage } from './print-page.js';

/** What the reader wants on paper. */
export interface SheetChoice {
  readonly sheet: SheetId;
  readonly story: string;
  readonly level: ReadingLevel;
}

export class SheetEvent extends Event {
  static readonly type = 'choose-sheet';
  constructor(readonly choice: SheetChoice) {
    super(SheetEvent.type, { bubbles: true, composed: true });
  }
}

/** Back to where the lesson is read. */
export class LeaveSheetEvent extends Event {
  static readonly type = 'leave-sheet';
  constructor() {
    super(LeaveSheetEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * The bar over a sheet: which sheet of which story, at which level; print it; go back. It is not printed itself.
 *
 * @fires choose-sheet - the reader chose another sheet, story or level
 * @fires leave-sheet - back to the lesson
 */
@localized()
@customElement('sheet-bar')
export class SheetBar extends GuardedElement {
  static override styles = [
    typeStyles,
    controlStyles,
    barStyles,
    css`
      label { display: block; font-size: var(--text-small); color: var(--ink-2); }
      select { display: block; margin-top: 2px; max-width: 100%; font: 500 var(--text-body) / 1.2 var(--font); min-height: 44px; color: var(--ink); background: var(--panel); border: 1px solid var(--control); border-radius: var(--radius-control); padding: 0 var(--space-2); }
    `,
  ];

  @property({ attribute: false }) stories: readonly Story[] = [];
  @property() sheet: SheetId = 'plan';
  /** Id of the story. */
  @property() story = '';
  @property() level: ReadingLevel = 'standard';
  @property() language: Language = 'en';

  @state() private refused = false;

  override render(): TemplateResult {
    const { stories, sheet, story, level, language } = this;
    return html`
      <label>${msg('Sheet', { id: 'sheet.which', desc: 'label: which of the printed sheets' })}<select @change=${(event: Event) => this.#choose({ sheet: SHEETS.find((one) => one === chosen(event)) ?? sheet })}>
        ${SHEETS.map((one) => html`<option value=${one} .selected=${one === sheet}>${SHEET_WORDS[one]}</option>`)}
      </select></label>
      <label>${msg('Story')}<select @change=${(event: Event) => this.#choose({ story: chosen(event) })}>
        ${stories.map(({ id, title }) => html`<option value=${id} lang=${language} .selected=${id === story}>${title[language]}</option>`)}
      </select></label>
      <label>${STORY_WORDS.reading}<select @change=${(event: Event) => this.#choose({ level: READING_LEVELS.find((one) => one === chosen(event)) ?? level })}>
        ${READING_LEVELS.map((one) => html`<option value=${one} .selected=${one === level}>${LEVEL_WORDS[one]}</option>`)}
      </select></label>
      <button class="button primary" @click=${this.#print}>${msg('Print')}</button>
      <button class="button back" @click=${() => this.dispatchEvent(new LeaveSheetEvent())}>${msg('Back to the lesson')}</button>
      <div role="status">${this.refused ? html`<p class="problem">${noPrintWindow()}</p>` : nothing}</div>
      <p class="hint">${PUPIL_SHEETS.has(sheet) ? msg('For pupils: two pages at most.') : msg('For the teacher.')} ${msg('It prints on A4 and on Letter, in colour or in grey. The reading level changes the handout.')}</p>
    `;
  }

  #choose(change: Partial<SheetChoice>): void {
    const { sheet, story, level } = this;
    this.dispatchEvent(new SheetEvent({ sheet, story, level, ...change }));
  }

  readonly #print = (): void => void (this.refused = !printPage());
}

const chosen = (event: Event): string => (event.target as HTMLSelectElement).value;

declare global {
  interface HTMLElementTagNameMap {
    'sheet-bar': SheetBar;
  }
}
